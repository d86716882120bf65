/** Days and times in Dutch words, and days as an employee types them. Pure; runs everywhere. */

import type { Day } from '../facts/facts';
import { addDays, dayFrom, daysBetween, partsOf, weekday } from './days';

export const WEEKDAYS = ['maandag', 'dinsdag', 'woensdag', 'donderdag', 'vrijdag', 'zaterdag', 'zondag'] as const;
/** Of a year, in its order. */
export const MONTHS = [
  'januari',
  'februari',
  'maart',
  'april',
  'mei',
  'juni',
  'juli',
  'augustus',
  'september',
  'oktober',
  'november',
  'december',
] as const;

/** "woensdag 25 november 2026": letters and panels. */
export function inFull(day: Day): string {
  return `${weekdayName(day)} ${dateInLetters(day)}`;
}

/** "25 november 2026": the date line of a letter. */
export function dateInLetters(day: Day): string {
  const { year, month, date } = partsOf(day);
  return `${date} ${monthName(month)} ${year}`;
}

/** "do 26 november"; the year only when it is not the year of `today`. */
export function inList(day: Day, today: Day): string {
  return `${weekdayName(day).slice(0, 2)} ${withoutWeekday(day, today)}`;
}

/** "zaterdag 5 december"; the year only when it is not the year of `today`. */
export function inSentence(day: Day, today: Day): string {
  return `${weekdayName(day)} ${withoutWeekday(day, today)}`;
}

/** "25-11-2026": a form after leaving the field. */
export function inForm(day: Day): string {
  return `${day.slice(8, 10)}-${day.slice(5, 7)}-${day.slice(0, 4)}`;
}

/** "09-2026" of the month `2026-09`. */
export function monthInForm(month: string): string {
  return `${month.slice(5, 7)}-${month.slice(0, 4)}`;
}

/** "10.30 uur" of `10:30`. */
export function timeInWords(time: string): string {
  return `${time.replace(':', '.')} uur`;
}

export function weekdayName(day: Day): string {
  return WEEKDAYS[weekday(day) - 1] as string;
}

/** "februari" of 2. */
export function monthName(month: number): string {
  return MONTHS[month - 1] as string;
}

function withoutWeekday(day: Day, today: Day): string {
  const { year, month, date } = partsOf(day);
  return year === partsOf(today).year ? `${date} ${monthName(month)}` : `${date} ${monthName(month)} ${year}`;
}

/**
 * The day that was typed, or undefined when it is none: `1-12-26`, `1/12/2026`, `251126`, `01122026`, `1-12` (the nearest
 * such day), `1 december 2026`, `1 dec`, `2026-12-01`, `vandaag`, `gisteren`, `morgen`, `+28`, `-3`.
 * Two figures of a year mean 2000 and up; with `born` a year not yet begun means the century before.
 */
export function parseDay(typed: string, today: Day, born = false): Day | undefined {
  const text = typed.normalize('NFKC').trim().toLowerCase().replace(/\s+/g, ' ');
  if (text === 'vandaag') return today;
  if (text === 'gisteren') return addDays(today, -1);
  if (text === 'eergisteren') return addDays(today, -2);
  if (text === 'morgen') return addDays(today, 1);

  const relative = /^([+-]) ?(\d{1,4})$/.exec(text);
  if (relative) return addDays(today, (relative[1] === '-' ? -1 : 1) * Number(relative[2]));

  const iso = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text);
  if (iso) return dayFrom(Number(iso[1]), Number(iso[2]), Number(iso[3]));

  const run = /^(\d{2})(\d{2})(\d{4}|\d{2})$/.exec(text);
  if (run) return dayFrom(yearOf(run[3] as string, today, born), Number(run[2]), Number(run[1]));

  const numbers = /^(\d{1,2})([-/. ])(\d{1,2})(?:\2(\d{4}|\d{2}))?$/.exec(text);
  if (numbers) return dated(Number(numbers[1]), Number(numbers[3]), numbers[4], today, born);

  const words = /^(?:(?:ma|di|wo|do|vr|za|zo)[a-z]* )?(\d{1,2}) ([a-z]{3,9})\.?(?: (\d{4}|\d{2}))?$/.exec(text);
  if (!words) return undefined;
  const month = monthOf(words[2] as string);
  return month === undefined ? undefined : dated(Number(words[1]), month, words[3], today, born);
}

function dated(date: number, month: number, year: string | undefined, today: Day, born: boolean): Day | undefined {
  if (year !== undefined) return dayFrom(yearOf(year, today, born), month, date);
  const thisYear = partsOf(today).year;
  const candidates = [thisYear - 1, thisYear, thisYear + 1]
    .map((candidate) => dayFrom(candidate, month, date))
    .filter((day) => day !== undefined);
  return candidates.sort((a, b) => Math.abs(daysBetween(today, a)) - Math.abs(daysBetween(today, b)))[0];
}

function yearOf(typed: string, today: Day, born: boolean): number {
  if (typed.length === 4) return Number(typed);
  const year = 2000 + Number(typed);
  return born && year > partsOf(today).year ? year - 100 : year;
}

/** A name or its beginning of three letters; "mrt" is how March is shortened. */
function monthOf(word: string): number | undefined {
  if (word === 'mrt') return 3;
  const index = MONTHS.findIndex((name) => name === word || (word.length === 3 && name.startsWith(word)));
  return index < 0 ? undefined : index + 1;
}
