/** "Wat zag u?" in the record of the visit: counts by part, never a title. Pure. */

import { dateInLetters } from '../days/day-words';
import type { Day } from '../facts/facts';
import type { Part } from '../facts/facts-dossier';
import { heading, paragraph, pieces, type Whose } from './case-letter';
import type { Block } from './letter';

/** One part of the dossier; without what is withheld, whose part nobody at the counter knows. */
export interface RecordPart {
  readonly part: Part;
  readonly state: 'shown' | 'notPresent' | 'shielded';
  /** Seen whole, seen in part, and not yet seen. */
  readonly shown: number;
  readonly partly: number;
  readonly notSeen: number;
}

export interface Seen {
  readonly parts: readonly RecordPart[];
  readonly withheld: number;
  /** Day of the decision letter that says why something was not shown. */
  readonly decisionOf?: Day;
  /** Items that turned up during the visit and were not shown. */
  readonly found?: number;
  /** Stopped before everything was seen. */
  readonly broken?: { readonly reason?: string; readonly goesOn: boolean };
}

const PARTS: Readonly<Record<Part, string>> = { paper: 'Papieren dossier', digital: 'Digitaal dossier' };

/** The rows add up to the dossier, so that both can count along. */
export function seen(input: Seen, their: Whose): readonly Block[] {
  const { parts, withheld, decisionOf } = input;
  const present = parts.filter((part) => part.state !== 'notPresent' || itemsIn(part) > 0);
  const later = present.some(({ notSeen }) => notSeen > 0);
  const line = (name: string, shown: number, partly: number, notSeen: number, hidden: number): readonly string[] => [
    name,
    ...[shown + partly + notSeen + hidden, shown, partly, ...(later ? [notSeen] : []), hidden].map(String),
  ];
  const rows = present.map(({ part, shown, partly, notSeen }) => line(PARTS[part], shown, partly, notSeen, 0));
  const sum = (of: (part: RecordPart) => number) => present.reduce((total, part) => total + of(part), 0);
  const total = line(
    'Samen',
    sum((part) => part.shown),
    sum((part) => part.partly),
    sum((part) => part.notSeen),
    withheld,
  );
  const incomplete = sum(({ partly }) => partly) + withheld;
  return [
    heading('Wat zag u?'),
    {
      kind: 'table',
      head: [
        'Deel van het dossier',
        'Stukken',
        'Getoond',
        'Voor een deel',
        ...(later ? ['Niet bekeken'] : []),
        'Niet getoond',
      ],
      rows: [...rows, ...(withheld > 0 ? [line('Wat u niet mag zien', 0, 0, 0, withheld)] : []), total],
    },
    ...partWords(parts, their),
    ...(later && !input.broken ? [paragraph('Wat u niet bekeek, mag u later nog inzien.')] : []),
    ...(incomplete > 0 ? [paragraph(whyNotAll(incomplete, decisionOf))] : []),
    ...foundWords(input),
  ];
}

/** That something turned up, never what: the officer decides on it first (Settled 16). */
function foundWords({ found = 0 }: Seen): readonly Block[] {
  if (found === 0) return [];
  return [
    paragraph(
      found === 1
        ? 'Tijdens het bezoek vonden wij nog één stuk.'
        : `Tijdens het bezoek vonden wij nog ${pieces(found)}.`,
      `Wij beslissen eerst of u ${found === 1 ? 'dat stuk' : 'die stukken'} mag zien. Daarover krijgt u een brief.`,
    ),
  ];
}

function partWords(parts: readonly RecordPart[], their: Whose): readonly Block[] {
  const sentences = parts.flatMap((part) => {
    const { state } = part;
    const name = part.part === 'paper' ? 'papieren dossier' : 'digitaal dossier';
    if (state === 'notPresent' && itemsIn(part) > 0)
      return [
        `Het ${name.replace('digitaal', 'digitale')} was er bij dit bezoek niet. Bel ons voor een nieuwe afspraak.`,
      ];
    if (state === 'notPresent') return [`Er is geen ${name} van ${their.person}.`];
    return state === 'shielded' ? [`Het ${name.replace('digitaal', 'digitale')} lieten wij u niet zien.`] : [];
  });
  return sentences.length > 0 ? [paragraph(...sentences)] : [];
}

function itemsIn({ shown, partly, notSeen }: RecordPart): number {
  return shown + partly + notSeen;
}

function whyNotAll(count: number, decisionOf: Day | undefined): string {
  const letter = decisionOf ? `In onze brief van ${dateInLetters(decisionOf)}` : 'In onze brief';
  return `${letter} staat waarom u ${pieces(count)} niet of niet helemaal zag.`;
}
