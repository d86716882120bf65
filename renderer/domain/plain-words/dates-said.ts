/** Days that a text names: each exists, and is the day of the week that it is called. Pure. */
import { dayFrom, weekday } from '../days/days';
import type { Day } from '../facts/facts';
import { type Finding, found } from './finding';
import { isExempt, type Reading } from './reading';

const WEEKDAYS = ['maandag', 'dinsdag', 'woensdag', 'donderdag', 'vrijdag', 'zaterdag', 'zondag'] as const;
const MONTHS = 'januari februari maart april mei juni juli augustus september oktober november december'.split(' ');
/** In small letters alone: "Jan" is a name. */
const IN_SHORT: Readonly<Record<string, number>> = {
  ...{ jan: 1, feb: 2, mrt: 3, apr: 4, jun: 6, jul: 7, aug: 8 },
  ...{ sep: 9, sept: 9, okt: 10, nov: 11, dec: 12 },
};

/** Without "zo": that is a word more often than a Sunday. */
const NAMED = new RegExp(
  `(?<![\\p{L}\\d-])(?:(?<week>${WEEKDAYS.join('|')}|ma|di|wo|do|vr|za)\\s+)?(?:(?<date>\\d{1,2})e?\\s+(?<month>${[...MONTHS, ...Object.keys(IN_SHORT)].join('|')})(?:\\.?\\s+(?<year>\\d{4}))?|(?<d>\\d{1,2})-(?<m>\\d{1,2})-(?<y>\\d{4}))(?![\\p{L}\\d-])`,
  'giu',
);

/** A number this high before a month is that of a house or an item, and no slip in a date. */
const NO_DATE = 40;
/** Has a 29th of February. */
const LEAP_YEAR = 2024;

/** Without a year a weekday proves nothing: nobody knows which year is meant. */
export function datesIn(reading: Reading): readonly Finding[] {
  const { text } = reading;
  const findings: Finding[] = [];
  for (const match of text.matchAll(NAMED)) {
    const span = { from: match.index, to: match.index + match[0].length };
    const { week, date, month, year, d, m, y } = match.groups ?? {};
    const number = Number(date ?? d);
    const monthNumber = month === undefined ? Number(m) : monthOf(month);
    if (monthNumber === undefined || number >= NO_DATE || isExempt(span, reading)) continue;
    const inYear = year ?? y;
    const day = dayFrom(inYear === undefined ? LEAP_YEAR : Number(inYear), monthNumber, number);
    if (!day) findings.push(found('noSuchDay', text, span));
    else if (week && inYear !== undefined && !isCalled(day, week)) {
      const values = { date: match[0].slice(week.length).trimStart(), is: nameOf(day) };
      findings.push(found('wrongWeekday', text, span, { values }));
    }
  }
  return findings;
}

function monthOf(name: string): number | undefined {
  const at = MONTHS.indexOf(name.toLowerCase());
  return at >= 0 ? at + 1 : IN_SHORT[name];
}

function nameOf(day: Day): string {
  return WEEKDAYS[weekday(day) - 1] ?? '';
}

function isCalled(day: Day, week: string): boolean {
  return nameOf(day).startsWith(week.toLowerCase());
}
