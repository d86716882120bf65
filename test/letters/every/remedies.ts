/**
 * What each regulation gives who does not agree, and the days of its terms, reckoned apart from the program: another calendar, another
 * library, and the table of the model letters written down again. Runs in Node.
 */
import { DayOfWeek, LocalDate } from '@js-joda/core';
import type { Letter } from '../../../renderer/domain/letter/letter';
import { letterText } from '../../../renderer/domain/letter/letter-frame';
import { atw, isOpen, walk } from '../../domain/other-calendar';
import type { EveryLetter } from './letters';

/** Who handles a complaint of the corporation's own, as it must be named; and the address it is sent to. */
const COMPLAINT: Readonly<Record<string, readonly string[]>> = {
  lefier: ['Functionaris Gegevensbescherming (FG)', 'FG@lefier.nl', 'Postbus 2102, 7801 CC Emmen', 'binnen één maand'],
  // The Omgangsregels know no FG: mediation and the court alone.
  'lefier-omgangsregels': [],
  nijkerk: ['Een klacht bij ons indienen', 'klachtenregeling', 'privacy@voorbeeld.example'],
  leystromen: ['Een klacht bij ons indienen', 'privacy@leystromen.nl'],
  'midden-delfland': ['Een klacht bij ons indienen', 'privacy@voorbeeld.example'],
};

const AUTHORITY = [
  'Autoriteit Persoonsgegevens (AP)',
  'Postbus 93374, 2509 AJ Den Haag',
  '088-1805 250',
  'autoriteitpersoonsgegevens.nl',
];

const NEVER = ['bezwaarschrift', 'in beroep', 'bestuursorgaan', 'CBP', '070 888 85 00', '070-888 85 00', 'Awb'];

/** What the reader can do, by kind: a complaint, the authority, the court with a last day, or once no answer came. */
const GIVES: Readonly<
  Partial<Record<EveryLetter['kind'], readonly ('complaint' | 'authority' | 'court' | 'courtIfNone')[]>>
> = {
  decision: ['complaint', 'authority', 'court'],
  sourceNotice: ['complaint', 'authority', 'court'],
  extension: ['complaint', 'authority', 'courtIfNone'],
  delayNotice: ['complaint', 'authority', 'courtIfNone'],
  consultation: ['complaint', 'authority'],
  thirdDecision: ['complaint', 'authority', 'court'],
  thirdDelay: ['complaint', 'authority'],
  complaintDecision: ['authority'],
};

export function remedyFaults({ kind, house, letter }: EveryLetter): readonly string[] {
  const text = letterText(letter);
  const lacks = (wanted: readonly string[]): readonly string[] =>
    wanted.filter((words) => !text.includes(words)).map((words) => `lacks "${words}"`);
  const gives = GIVES[kind] ?? [];
  const wrong = NEVER.filter((words) => new RegExp(`(?<![\\p{L}])${words}(?![\\p{L}])`, 'u').test(text));
  return [
    ...wrong.map((words) => `says "${words}"`),
    ...(gives.includes('complaint') ? lacks(COMPLAINT[house.name] ?? ['a house that is not known here']) : []),
    ...(gives.includes('authority') ? lacks(AUTHORITY) : []),
    ...(gives.includes('court') ? lacks([courtWords(letter)]) : []),
    ...(gives.includes('courtIfNone') ? lacks(['verzoekschrift', 'Daarvoor geldt dan geen laatste dag.']) : []),
    ...(gives.length > 0 &&
    !gives.includes('court') &&
    kind !== 'complaintDecision' &&
    /nadat (u|je) deze brief kreeg/.test(text)
      ? ['names a last day for the court where nothing was decided']
      : []),
    ...termFaults({ kind, house, letter }, text),
  ];
}

/** Six weeks from the first day on which post comes, on a day that is no weekend, holiday or equated with one. */
function courtWords({ day }: Pick<Letter, 'day'>): string {
  const hasPost = (one: LocalDate): boolean =>
    one.dayOfWeek() !== DayOfWeek.SUNDAY && one.dayOfWeek() !== DayOfWeek.MONDAY && !atw.has(String(one));
  const got = walk(LocalDate.parse(day).plusDays(1), 1, hasPost);
  const last = walk(got.plusDays(42), 1, isOpen);
  return `hem op ${inWords(got)}, dan is ${inWords(last)} de laatste dag.`;
}

/** The day a receipt slip promises: four weeks in Emmen, Nijkerk and Maasland, the month of the law in Goirle. */
function termFaults(
  { kind, house, letter }: Pick<EveryLetter, 'kind' | 'house' | 'letter'>,
  text: string,
): readonly string[] {
  if (
    kind !== 'receiptSlip' ||
    letter.subject !== `Ontvangst van ${house.tone === 'u' ? 'uw' : 'je'} verzoek om inzage`
  )
    return [];
  const received = LocalDate.parse(house.receivedOn);
  const by = house.name === 'leystromen' ? received.plusMonths(1) : received.plusDays(28);
  return [received, by]
    .map(inWords)
    .filter((words) => !text.includes(words))
    .map((words) => `does not name ${words}`);
}

const DAYS = ['maandag', 'dinsdag', 'woensdag', 'donderdag', 'vrijdag', 'zaterdag', 'zondag'];
const MONTHS = 'januari februari maart april mei juni juli augustus september oktober november december'.split(' ');

function inWords(day: LocalDate): string {
  return `${DAYS[day.dayOfWeek().value() - 1]} ${day.dayOfMonth()} ${MONTHS[day.monthValue() - 1]} ${day.year()}`;
}
