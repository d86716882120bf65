/** How long there is still, in words: time left counts working days, lateness calendar days. Pure; runs everywhere. */
import type { Deadline } from './terms';

/** "nog 4 werkdagen", "vandaag, laatste dag", "2 dagen te laat" */
export function latenessInWords({ daysLate, openDaysLeft = 0 }: Pick<Deadline, 'daysLate' | 'openDaysLeft'>): string {
  if (daysLate !== undefined) return daysLate === 1 ? '1 dag te laat' : `${daysLate} dagen te laat`;
  if (openDaysLeft === 0) return 'vandaag, laatste dag';
  return openDaysLeft === 1 ? 'nog 1 werkdag' : `nog ${openDaysLeft} werkdagen`;
}
