/** Days and times as Dutch words. Days are `YYYY-MM-DD` and know no zone; times are milliseconds of the wall clock. */
import type { Day } from '../desk/asks';

const MONTHS = [
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
];
const WEEKDAYS = ['zondag', 'maandag', 'dinsdag', 'woensdag', 'donderdag', 'vrijdag', 'zaterdag'];

/** Names of the working days, 1 to 5. */
export const weekdayNames = WEEKDAYS.slice(1, 6);

/** "do 26 november", with the year only when it is not the year of `today`. */
export function dayInList(day: Day, today: Day): string {
  const { year, weekday, words } = partsOf(day);
  return `${weekday.slice(0, 2)} ${words}${year === today.slice(0, 4) ? '' : ` ${year}`}`;
}

/** "do 26 november 2026" */
export function dayShort(day: Day): string {
  const { year, weekday, words } = partsOf(day);
  return `${weekday.slice(0, 2)} ${words} ${year}`;
}

/** "donderdag 26 november 2026" */
export function dayInFull(day: Day): string {
  const { year, weekday, words } = partsOf(day);
  return `${weekday} ${words} ${year}`;
}

/** "26 november 2026" */
export function dayPlain(day: Day): string {
  const { year, words } = partsOf(day);
  return `${words} ${year}`;
}

/** "26-11-2026", as a form shows it. */
export const dayInForm = (day: Day): string => day.split('-').reverse().join('-');

/** "09.54 uur" */
export function timeOf(at: number): string {
  const time = new Date(at);
  return `${two(time.getHours())}.${two(time.getMinutes())} uur`;
}

/** "vandaag om 09.54 uur" or "donderdag 26 november om 09.54 uur". */
export function momentOf(at: number, today: Day): string {
  const time = new Date(at);
  const day = `${time.getFullYear()}-${two(time.getMonth() + 1)}-${two(time.getDate())}`;
  if (day === today) return `vandaag om ${timeOf(at)}`;
  const { year, weekday, words } = partsOf(day);
  return `${weekday} ${words}${year === today.slice(0, 4) ? '' : ` ${year}`} om ${timeOf(at)}`;
}

/** A typed date with four-digit year gets its dashes and zeros; everything else stays as typed, for the domain to read. */
export function datesTidied(typed: string): string {
  const match =
    /^\s*(\d{1,2})[-/. ](\d{1,2})[-/. ](\d{4})\s*$/.exec(typed) ?? /^\s*(\d{2})(\d{2})(\d{4})\s*$/.exec(typed);
  return match ? `${match[1]?.padStart(2, '0')}-${match[2]?.padStart(2, '0')}-${match[3]}` : typed;
}

export const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

const two = (number: number): string => String(number).padStart(2, '0');

function partsOf(day: Day): { readonly year: string; readonly weekday: string; readonly words: string } {
  const [year = '', month = '', date = ''] = day.split('-');
  const weekday = new Date(Date.UTC(Number(year), Number(month) - 1, Number(date))).getUTCDay();
  return { year, weekday: WEEKDAYS[weekday] ?? '', words: `${Number(date)} ${MONTHS[Number(month) - 1] ?? ''}` };
}
