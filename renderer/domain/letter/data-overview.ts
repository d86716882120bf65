/**
 * The data overview, model letter 18: what AVG 15 gives, and the answer to who asks for a copy (Settled 3 and 19).
 * Pure; runs in the vault worker. Rules LN-3, LN-5, LN-7, LN-9; law.md B.6.
 *
 * It repeats what was released, to the letter, with a mark where something was cut and never how much. A withheld item
 * is a number in a count: no title, no kind. What is not known is not guessed: an empty column keeps it CONCEPT, and
 * "niemand" is printed only when it was given as nobody.
 */

import { dateInLetters, inFull } from '../days/day-words';
import type { Day } from '../facts/facts';
import type { ShownText } from '../facts/facts-dossier';
import { nameInSentence } from '../person/person';
import { contactMissing, contactOf } from '../profiles/contact';
import { bullets, type CaseLetterInput, capital, heading, lead, paragraph, pieces, whose } from './case-letter';
import { feeBlocks } from './fee-part';
import type { Block, Letter } from './letter';
import { letterheadOf } from './letter-frame';
import { inTone, literal, verbatim } from './tone';

export const OVERVIEW_WORDS = 1;

/** Stands for what was cut, however long it was. */
export const CUT_MARK = '[afgeschermd]';

export interface OverviewItem {
  readonly number: number;
  readonly neutralTitle: string;
  /** As released; absent or blank keeps it CONCEPT. */
  readonly text?: ShownText;
  /** In words of the profile. */
  readonly purpose?: string;
  /** In plain words: see `basisInWords`. */
  readonly legalBasis?: string;
  /** "van uzelf", "van een buurtbewoner" */
  readonly origin?: string;
  /** Names; an empty list says nobody, absence says not known. */
  readonly recipients?: readonly string[];
  readonly until?: Day;
  /** Where the end has no day: "dit voorval is afgehandeld". */
  readonly keptUntil?: string;
}

export type NoneOr = 'none' | { readonly what: string } | { readonly says: string };

export interface OverviewGroup {
  /** "Betaalgegevens" */
  readonly category: string;
  /** By number; shown and partly shown ones. */
  readonly items: readonly OverviewItem[];
}

export interface DataOverviewInput extends CaseLetterInput {
  readonly groups: readonly OverviewGroup[];
  readonly partly: number;
  readonly withheld: number;
  /** The letter it goes with, or the visit at which it was asked for. */
  readonly belongsTo: { readonly decisionOf: Day } | { readonly askedOn: Day; readonly decisionOf: Day };
  /** Decisions by a computer alone: `none`, or what they are; or what the regulation says of it. */
  readonly automated?: NoneOr;
  /** Outside the EU: `none`, or country, recipient and safeguard; or what the regulation says of it. */
  readonly transfer?: NoneOr;
  /** Who is responsible, where the name on the letter is not all of it (WM-1). */
  readonly controllers?: readonly string[];
  /** What the regulation promises besides, in its own words (LE-1, WM-2). */
  readonly promises?: readonly string[];
}

const COLUMNS = [
  'Stuk',
  'Gegevens',
  'Waarom hebben wij dit?',
  'Van wie kregen wij dit?',
  'Wie kregen dit van ons?',
  'Tot wanneer?',
] as const;

export function dataOverview(input: DataOverviewInput): Letter {
  const { profile, today, reference, addressee, onBehalfOf, groups } = input;
  const their = whose(onBehalfOf);
  const lacks: string[] = [];
  return inTone(
    {
      kind: 'dataOverview',
      wordsVersion: OVERVIEW_WORDS,
      letterhead: letterheadOf(profile),
      lines: [
        { label: 'Datum', value: dateInLetters(today) },
        { label: 'Ons kenmerk', value: reference },
        { label: 'Voor', value: nameInSentence(addressee.name) },
        ...(input.controllers ? [{ label: 'Verantwoordelijk', value: input.controllers.join(' en ') }] : []),
        { label: 'Vragen? Bel ons', value: contactOf(profile).phone },
      ],
      subject: `Overzicht van ${onBehalfOf ? `de gegevens van ${their.person}` : 'uw gegevens'}`,
      blocks: [
        lead(`Dit overzicht is uw kopie. U mag het houden. ${belonging(input)}`),
        heading(`Welke gegevens hebben wij van ${their.person}?`),
        paragraph(
          `De gegevens staan er letterlijk in, zoals ze in ${their.dossier} staan. Staat er ${CUT_MARK}? Dan lieten wij daar iets weg.`,
        ),
        ...groups.filter(({ items }) => items.length > 0).flatMap((group) => groupBlocks(group, lacks)),
        heading('Wat staat er niet in?'),
        paragraph(...notInIt(input)),
        heading(`Beslist een computer over ${their.person}?`),
        paragraph(noOr(input.automated, 'overview.automated', lacks)),
        heading(`Gaan ${their.data} naar een land buiten de EU?`),
        paragraph(noOr(input.transfer, 'overview.transfer', lacks)),
        ...(input.promises?.length
          ? [heading('Wat staat er nog meer in onze regels?'), bullets(input.promises.map(literal))]
          : []),
        ...feeBlocks(input.fee, 'overview'),
        heading('Welke rechten hebt u?'),
        paragraph(
          'U kunt ons vragen om gegevens te verbeteren, aan te vullen, te verwijderen of af te schermen.',
          'U kunt verzet aantekenen: dan legt u uit waarom wij gegevens niet meer mogen gebruiken.',
          'U kunt gegevens meenemen.',
          'U kunt een klacht indienen bij ons of bij de Autoriteit Persoonsgegevens.',
        ),
      ],
      // After the blocks: they add to it.
      missing: [...contactMissing(profile), ...lacks],
      day: today,
      reference,
    },
    profile.defaults.tone.value,
  );
}

function belonging({ belongsTo }: DataOverviewInput): string {
  if ('askedOn' in belongsTo) return `U vroeg hierom op ${inFull(belongsTo.askedOn)}.`;
  return `Het hoort bij onze brief van ${dateInLetters(belongsTo.decisionOf)}.`;
}

function groupBlocks({ category, items }: OverviewGroup, lacks: string[]): readonly Block[] {
  return [
    { kind: 'paragraph', text: [{ strong: category }] },
    { kind: 'table', head: COLUMNS, rows: items.flatMap((item) => rowsOf(item, lacks)) },
  ];
}

/** A long text goes on in rows of its own, so that each fits on a page and says which item it is. */
function rowsOf(item: OverviewItem, lacks: string[]): readonly (readonly string[])[] {
  const [title = '', text = '', ...rest] = row(item, lacks);
  const [first = '', ...more] = inPortions(text).map(verbatim);
  return [[title, first, ...rest], ...more.map((portion) => [`${item.number} · vervolg`, portion, '', '', '', ''])];
}

/** Some fourteen lines of a narrow column each, parted at an end of line or else at a space; nothing is lost or added. */
function inPortions(text: string): readonly string[] {
  const LINES = 14;
  const LINE = 50;
  const portions: string[] = [];
  let portion = '';
  for (const piece of text.split(/(?<=\n)|(?<=[^\n] )/)) {
    const next = portion + piece;
    const lines = next.split('\n').reduce((sum, line) => sum + Math.max(1, Math.ceil(line.length / LINE)), 0);
    if (lines > LINES && portion) {
      portions.push(portion);
      portion = piece;
    } else {
      portion = next;
    }
  }
  return [...portions, portion].map((part) => part.trim());
}

function row(item: OverviewItem, lacks: string[]): readonly string[] {
  const cell = (text: string | undefined, field: string): string => {
    if (text?.trim()) return text.trim();
    lacks.push(`overview.${item.number}.${field}`);
    return '«nog leeg»';
  };
  const why = [verbatim(cell(item.purpose, 'purpose')), cell(item.legalBasis, 'legalBasis')].join('; ');
  const recipients = item.recipients?.filter((name) => name.trim());
  return [
    `${item.number} · ${verbatim(item.neutralTitle)}`,
    cell(item.text && shownText(item.text), 'text'),
    why,
    verbatim(cell(item.origin, 'origin')),
    cell(recipients && (recipients.length > 0 ? recipients.join(', ') : 'niemand'), 'recipients'),
    cell(item.keptUntil ? `tot ${item.keptUntil}` : item.until && dateInLetters(item.until), 'until'),
  ];
}

/** The text as it may be shown, a mark for each cut. */
export function shownText(text: ShownText): string {
  return text.map((part) => (typeof part === 'string' ? part : CUT_MARK)).join('');
}

function notInIt({ partly, withheld, belongsTo }: DataOverviewInput): readonly string[] {
  if (partly + withheld === 0) return ['Niets. Alle gegevens staan erin.'];
  const parts = [
    ...(withheld > 0 ? [`${pieces(withheld)} ${withheld === 1 ? 'staat' : 'staan'} er niet in`] : []),
    ...(partly > 0 ? [`van ${pieces(partly)} staat er een deel in`] : []),
  ];
  return [
    `${capital(parts.join(' en '))}.`,
    `In onze brief van ${dateInLetters(belongsTo.decisionOf)} leest u waarom.`,
  ];
}

function noOr(answer: NoneOr | undefined, path: string, lacks: string[]): string {
  if (answer === 'none') return 'Nee.';
  // The regulation's own sentence, which is nobody's to change here.
  if (answer && 'says' in answer) return literal(answer.says);
  if (answer?.what.trim()) return `Ja: ${verbatim(answer.what.trim().replace(/(?<=[\p{L}\p{N}])$/u, '.'))}`;
  lacks.push(path);
  return '«nog niet ingevuld»';
}

/** The six bases of AVG 6 in plain words, by the profile's code; the profile's own text for another. */
export function basisInWords(code: string, text: string): string {
  return BASES[code] ?? text;
}

const BASES: Readonly<Record<string, string>> = {
  toestemming: 'uw toestemming',
  overeenkomst: 'overeenkomst',
  'wettelijke-verplichting': 'wettelijke plicht',
  'vitaal-belang': 'gevaar voor de gezondheid',
  'publieke-taak': 'publieke taak',
  'gerechtvaardigd-belang': 'gerechtvaardigd belang',
};
