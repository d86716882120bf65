/**
 * The words of the recovery sheet (screens.md, 10b). Pure; runs in the vault worker. The one letter that is never kept,
 * not even sealed: its code opens everything.
 */
import { dateInLetters } from '../days/day-words';
import type { Day } from '../facts/facts';
import type { Profile } from '../profiles/profile';
import type { Letter } from './letter';
import { letterheadOf } from './letter-frame';

export const RECOVERY_SHEET_WORDS = 1;

export interface RecoverySheetInput {
  readonly profile: Profile;
  /** "kantoor Emmen" */
  readonly office: string;
  readonly today: Day;
  /** Name of the access administrator who makes it. */
  readonly administrator: string;
  /** Six groups of four. */
  readonly groups: readonly string[];
}

export function recoverySheet({ profile, office, today, administrator, groups }: RecoverySheetInput): Letter {
  const house = profile.contact.controller.value;
  return {
    kind: 'recoverySheet',
    wordsVersion: RECOVERY_SHEET_WORDS,
    missing: [],
    letterhead: letterheadOf(profile),
    lines: [
      { label: 'Corporatie', value: house },
      { label: 'Kantoor', value: office },
      { label: 'Gemaakt op', value: dateInLetters(today) },
      { label: 'Beheerder van toegang', value: administrator },
    ],
    subject: 'Herstelblad',
    blocks: [
      { kind: 'lead', text: ['Weet niemand zijn wachtzin meer? Dan opent u alles met dit blad.'] },
      { kind: 'code', groups },
      { kind: 'paragraph', text: [{ strong: 'Bewaar dit blad in de kluis.' }] },
      { kind: 'paragraph', text: ['Gebruikt u het? Maak dan meteen een nieuw blad.'] },
      {
        kind: 'paragraph',
        text: [
          'Bewaar dit blad niet bij de computer. Maak er geen foto van. Zonder blad en zonder wachtzin zijn de gegevens voorgoed weg.',
        ],
      },
    ],
    day: today,
    reference: 'Herstelblad',
  };
}
