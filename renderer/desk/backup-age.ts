/** How old the last good backup is, for every screen that says so. Pure; runs in the page. */
import type { CopiesState } from '../../electron/contract';
import { openDaysBetween, shippedCalendar } from '../domain/days/calendar';
import type { Day } from './asks';

export type BackupAge =
  /** The machine does not tell. */
  | { readonly is: 'unknown' }
  | { readonly is: 'noFolder' }
  | { readonly is: 'none' }
  | { readonly is: 'good' | 'old'; readonly at: number };

/** Made yesterday is good, on Monday also made on Friday; two working days later it is old. */
const OLD = 2;

export function backupAge(copies: CopiesState | undefined, today: Day): BackupAge {
  if (!copies) return { is: 'unknown' };
  const last = copies.lastGood?.madeAt;
  if (last === undefined) return { is: copies.backupFolder ? 'none' : 'noFolder' };
  return { is: openDaysBetween(localDay(last), today, shippedCalendar) >= OLD ? 'old' : 'good', at: last };
}

function localDay(ms: number): Day {
  const date = new Date(ms);
  const two = (value: number) => String(value).padStart(2, '0');
  return `${date.getFullYear()}-${two(date.getMonth() + 1)}-${two(date.getDate())}`;
}
