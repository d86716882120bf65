/** The words of the rights that are answered point by point, and of data given to others. Runs in the page. */
import type { DisclosureGround, FeeGround } from '../../desk/asks-rights';

export const answerWords: Record<'granted' | 'refused', string> = {
  granted: 'Wij doen het',
  refused: 'Wij doen het niet',
};

export const disclosureGroundWords: Record<DisclosureGround, string> = {
  consent: 'Met toestemming op schrift',
  demand: 'Op schriftelijk verzoek van de persoon zelf',
  agreement: 'Volgens een overeenkomst',
  covenant: 'Volgens een convenant',
  legalDuty: 'Omdat de wet het zegt',
};

/** What proves a ground: its label on the form. */
export const proofWords: Record<Exclude<DisclosureGround, 'consent'>, string> = {
  demand: 'Datum of kenmerk van dat verzoek',
  agreement: 'Welke overeenkomst?',
  covenant: 'Welk convenant?',
  legalDuty: 'Welke wet, welk artikel?',
};

/** On what the law lets a fee be asked. */
export const feeGroundWords: Record<FeeGround, string> = {
  manifestlyUnfounded: 'Het verzoek is duidelijk zonder goede reden',
  excessive: 'Het verzoek vraagt te veel, bijvoorbeeld steeds opnieuw',
  extraCopy: 'Een extra kopie, na de eerste',
};

/** 1250 -> "€ 12,50" */
export const euros = (cents: number): string => `€ ${Math.trunc(cents / 100)},${String(cents % 100).padStart(2, '0')}`;
