/**
 * The declaration of what was destroyed on one day, on paper, for the archive (LN-17, AVG 5(2)). Pure; runs in the vault worker.
 *
 * No name of whom the data were about, for none was kept; the kenmerk, the day from which it was due, who did it and why. It says as
 * plainly what it did not reach: backups made before, other PCs until they exchange, and everything outside this program. Nothing of it
 * is kept here: the log holds the same, sealed.
 */
import { dateInLetters, inForm, timeInWords } from '../days/day-words';
import type { Day } from '../facts/facts';
import type { DestroyedRun } from '../keeping/destroyed';
import type { Profile } from '../profiles/profile';
import { bullets, heading, lead, paragraph } from './case-letter';
import type { Block, Letter } from './letter';
import { letterheadOf } from './letter-frame';

export const DESTRUCTION_SHEET_WORDS = 2;

export interface DestructionSheetInput {
  readonly profile: Profile;
  readonly today: Day;
  /** HH:MM, when it was made. */
  readonly time: string;
  readonly on: Day;
  /** All of that day. */
  readonly runs: readonly DestroyedRun[];
}

export function destructionSheet({ profile, today, time, on, runs }: DestructionSheetInput): Letter {
  const count = runs.reduce((sum, run) => sum + run.count, 0);
  const until = runs[0]?.backupsUntil;
  return {
    kind: 'destructionSheet',
    wordsVersion: DESTRUCTION_SHEET_WORDS,
    missing: [],
    letterhead: letterheadOf(profile),
    lines: [
      { label: 'Gewist op', value: dateInLetters(on) },
      { label: 'Aantal zaken', value: String(count) },
      { label: 'Blad gemaakt op', value: `${dateInLetters(today)}, ${timeInWords(time)}` },
    ],
    subject: 'Verklaring van vernietiging',
    blocks: [
      lead(
        `Op ${dateInLetters(on)} ${count === 1 ? 'is 1 zaak' : `zijn ${count} zaken`} gewist uit het register van ${profile.contact.controller.value}.`,
      ),
      paragraph(
        'Van elke zaak is alles weg: de gegevens van de betrokkene, de brieven, de afwegingen en de geschiedenis.',
        'Wat blijft, staat op dit blad. Er staan geen namen op van betrokkenen.',
      ),
      ...runs.flatMap((run, index) => ofRun(run, runs.length > 1 ? index + 1 : undefined)),
      heading('Wat is nog niet weg?'),
      bullets([
        ...(until ? [`${backups(on, until, today)}`] : []),
        'Andere computers van dit register: daar verdwijnt de zaak zodra zij weer gegevens uitwisselen.',
        'Een back-up op een stick of een andere plek: die ruimt de corporatie zelf op.',
        'Papier in de kast, brieven in een ordner, e-mail en de eigen systemen van de corporatie: daar komt dit programma niet bij. Dat doet u zelf.',
      ]),
      heading('Getekend'),
      { kind: 'table', head: ['Naam', 'Datum', 'Handtekening'], rows: [[LINE, LINE, LINE]] },
    ],
    day: today,
    reference: '',
  };
}

const LINE = '_'.repeat(18);

function backups(on: Day, until: Day, today: Day): string {
  return until < today
    ? `Back-ups van vóór ${dateInLetters(on)}: de laatste moest uiterlijk op ${dateInLetters(until)} weg zijn.`
    : `Back-ups van vóór ${dateInLetters(on)}: die bevatten deze zaken nog tot uiterlijk ${dateInLetters(until)}. De nieuwste back-up blijft altijd staan, dus er moeten nieuwe bij komen.`;
}

function ofRun({ by, ground, cases, count }: DestroyedRun, number: number | undefined): readonly Block[] {
  const nameless = count - cases.length;
  return [
    heading(number === undefined ? 'Welke zaken?' : `Welke zaken? Deel ${number}`),
    paragraph(
      by ? `Gewist door ${by}.` : 'Gewist met de herstelcode.',
      `Reden: ${ground}`,
      nameless > 0 && `Van ${nameless === 1 ? '1 zaak is' : `${nameless} zaken is`} het kenmerk niet bekend.`,
    ),
    ...(cases.length > 0
      ? [
          {
            kind: 'table',
            head: ['Kenmerk', 'Te wissen sinds'],
            rows: cases.map(({ reference, dueOn }) => [reference, dueOn ? inForm(dueOn) : 'niet van de lijst']),
          } as const,
        ]
      : []),
  ];
}
