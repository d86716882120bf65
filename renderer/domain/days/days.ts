/**
 * Arithmetic on calendar days. Pure; runs in the vault worker, in the page and in Node.
 *
 * A day is text `YYYY-MM-DD` without a zone. UTC serves as a zone without summer time for the arithmetic alone;
 * what day it is today always comes in as an argument.
 */
import type { Day } from '../facts/facts';

const MS_A_DAY = 86_400_000;

export interface DayParts {
  readonly year: number;
  /** 1 to 12. */
  readonly month: number;
  /** 1 to 31. */
  readonly date: number;
}

/** True for `YYYY-MM-DD` that exists on the calendar, years 1000 to 9999. */
export function isDay(text: string): boolean {
  const match = /^([1-9]\d{3})-(\d{2})-(\d{2})$/.exec(text);
  return match !== null && dayFrom(Number(match[1]), Number(match[2]), Number(match[3])) === text;
}

/** The day of these numbers, or undefined when the calendar does not have it (30 February). */
export function dayFrom(year: number, month: number, date: number): Day | undefined {
  if (year < 1000 || year > 9999 || month < 1 || month > 12 || date < 1 || date > daysInMonth(year, month)) {
    return undefined;
  }
  return `${year}-${String(month).padStart(2, '0')}-${String(date).padStart(2, '0')}`;
}

export function partsOf(day: Day): DayParts {
  return { year: Number(day.slice(0, 4)), month: Number(day.slice(5, 7)), date: Number(day.slice(8, 10)) };
}

export function daysInMonth(year: number, month: number): number {
  return new Date(Date.UTC(year, month, 0)).getUTCDate();
}

export function addDays(day: Day, days: number): Day {
  return dayOfNumber(numberOfDay(day) + days);
}

/** Adds calendar months; a day the month does not have becomes its last day (31-01 + 1 month = 28-02 or 29-02). */
export function addMonths(day: Day, months: number): Day {
  const { year, month, date } = partsOf(day);
  const index = year * 12 + (month - 1) + months;
  const newYear = Math.floor(index / 12);
  const newMonth = (index % 12) + 1;
  const clamped = Math.min(date, daysInMonth(newYear, newMonth));
  return dayOfNumber(Date.UTC(newYear, newMonth - 1, clamped) / MS_A_DAY);
}

/** 1 = Monday to 7 = Sunday. */
export function weekday(day: Day): number {
  return ((((numberOfDay(day) + 3) % 7) + 7) % 7) + 1;
}

export function isWeekend(day: Day): boolean {
  return weekday(day) > 5;
}

/** Calendar days from the first to the second; negative when the second is earlier. */
export function daysBetween(from: Day, to: Day): number {
  return numberOfDay(to) - numberOfDay(from);
}

/** Days from Monday to Friday after `from` up to and including `to`, which is later. */
export function weekdaysBetween(from: Day, to: Day): number {
  const days = daysBetween(from, to);
  const first = weekday(from);
  let weekdays = Math.floor(days / 7) * 5;
  for (let step = 1; step <= days % 7; step++) if (((first + step - 1) % 7) + 1 <= 5) weekdays += 1;
  return weekdays;
}

export function earliest(first: Day, ...others: readonly Day[]): Day {
  return [first, ...others].toSorted()[0] ?? first;
}

/** Whole years on `on`. Who was born on 29 February is a year older on 1 March in a year without that day. */
export function ageOn(birthDate: Day, on: Day): number {
  const born = partsOf(birthDate);
  const now = partsOf(on);
  const hadBirthday = now.month > born.month || (now.month === born.month && now.date >= born.date);
  return now.year - born.year - (hadBirthday ? 0 : 1);
}

function numberOfDay(day: Day): number {
  const { year, month, date } = partsOf(day);
  return Date.UTC(year, month - 1, date) / MS_A_DAY;
}

function dayOfNumber(number: number): Day {
  return new Date(number * MS_A_DAY).toISOString().slice(0, 10);
}
