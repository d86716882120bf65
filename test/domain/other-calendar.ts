/** The calendar computed another way: another library (js-joda), Easter by Gauss. Nothing of renderer/domain takes part. Runs in Node. */
import { DayOfWeek, LocalDate } from '@js-joda/core';

/** Easter Sunday by Gauss, with his two exceptions. */
function easter(year: number): LocalDate {
  const [a, b, c] = [year % 19, year % 4, year % 7];
  const k = Math.floor(year / 100);
  const p = Math.floor((13 + 8 * k) / 25);
  const q = Math.floor(k / 4);
  const m = (15 - p + k - q) % 30;
  const n = (4 + k - q) % 7;
  const d = (19 * a + m) % 30;
  const e = (2 * b + 4 * c + 6 * d + n) % 7;
  if (d === 29 && e === 6) return LocalDate.of(year, 4, 19);
  if (d === 28 && e === 6 && (11 * m + 11) % 30 < 19) return LocalDate.of(year, 4, 18);
  return LocalDate.of(year, 3, 22).plusDays(d + e);
}

const isWeekend = (day: LocalDate) => day.dayOfWeek() === DayOfWeek.SATURDAY || day.dayOfWeek() === DayOfWeek.SUNDAY;

function atwDays(year: number): readonly string[] {
  const sunday = easter(year);
  const kingsDay = LocalDate.of(year, 4, 27);
  return [
    LocalDate.of(year, 1, 1),
    sunday.plusDays(1),
    kingsDay.dayOfWeek() === DayOfWeek.SUNDAY ? kingsDay.minusDays(1) : kingsDay,
    LocalDate.of(year, 5, 5),
    sunday.plusDays(39),
    sunday.plusDays(50),
    LocalDate.of(year, 12, 25),
    LocalDate.of(year, 12, 26),
  ].map(String);
}

const EQUATED =
  '2023-04-28 2023-05-19 2024-05-10 2024-12-27 2025-05-30 2026-01-02 2026-05-15 2027-05-07 2028-04-28 2028-05-26'.split(
    ' ',
  );
const years = Array.from({ length: 15 }, (_, index) => 2014 + index);
export const atw = new Set(years.flatMap(atwDays));
export const closed = new Set([...EQUATED, ...years.map((year) => String(easter(year).minusDays(2)))]);

export const isFree = (day: LocalDate) => isWeekend(day) || atw.has(String(day));
export const isOpen = (day: LocalDate) => !isFree(day) && !closed.has(String(day));
export const walk = (day: LocalDate, step: number, good: (day: LocalDate) => boolean): LocalDate => {
  let at = day;
  while (!good(at)) at = at.plusDays(step);
  return at;
};
