/**
 * Which days count: weekends, the holidays of the Algemene termijnenwet (Atw), and the days equated with them.
 * Pure; runs in the vault worker, in the page and in Node. The days themselves are data: profiles/calendar-nl.json.
 *
 * [Note: two kinds of free days] The AVG month moves over weekends and the holidays of Atw 3(1) alone: it is not known
 * whether Goede Vrijdag and the days equated by decree are public holidays for Regulation 1182/71. The office is closed on
 * all of them, so for the day of sending they count too (rules.md, Settled 14; law.md, B.1).
 */

import type { Day } from '../facts/facts';
import shipped from '../profiles/calendar-nl.json';
import { addDays, isDay, isWeekend, weekdaysBetween } from './days';

export interface Calendar {
  readonly knownFrom: Day;
  readonly knownUntil: Day;
  /** Dutch names by day; two holidays on one day are joined with "en". */
  readonly atw: ReadonlyMap<Day, string>;
  /** Goede Vrijdag and equated days. */
  readonly otherwiseClosed: ReadonlyMap<Day, string>;
  /** All of these that fall from Monday to Friday, in order. */
  readonly closedWeekdays: readonly Day[];
}

export interface CalendarData {
  readonly knownFrom: string;
  readonly knownUntil: string;
  readonly days: readonly { readonly day: string; readonly name: string; readonly kind: string }[];
}

export const shippedCalendar: Calendar = calendarFrom(shipped);

/** Reads calendar data. @throws Error that names the first entry that is wrong. */
export function calendarFrom(data: CalendarData): Calendar {
  if (!isDay(data.knownFrom) || !isDay(data.knownUntil)) throw new Error('calendar: knownFrom or knownUntil is no day');
  const atw = new Map<Day, string>();
  const otherwiseClosed = new Map<Day, string>();
  data.days.forEach((entry, index) => {
    const place = `calendar: days[${index}]`;
    if (!isDay(entry.day)) throw new Error(`${place}: ${entry.day} is no day`);
    if (entry.day < data.knownFrom || entry.day > data.knownUntil) throw new Error(`${place}: outside the known years`);
    if (entry.name === '') throw new Error(`${place}: has no name`);
    if (entry.kind !== 'atw' && entry.kind !== 'goodFriday' && entry.kind !== 'equated') {
      throw new Error(`${place}: unknown kind ${entry.kind}`);
    }
    const days = entry.kind === 'atw' ? atw : otherwiseClosed;
    const other = days.get(entry.day);
    days.set(entry.day, other === undefined ? entry.name : `${other} en ${entry.name}`);
  });
  const closed = new Set([...atw.keys(), ...otherwiseClosed.keys()]);
  const closedWeekdays = [...closed].filter((day) => !isWeekend(day)).toSorted();
  return { knownFrom: data.knownFrom, knownUntil: data.knownUntil, atw, otherwiseClosed, closedWeekdays };
}

/** True for the days on which a legal term does not end: weekends and Atw 3(1). */
export function isLawFreeDay(day: Day, calendar: Calendar): boolean {
  return isWeekend(day) || isAtwDay(day, calendar);
}

export function isAtwDay(day: Day, calendar: Calendar): boolean {
  return calendar.atw.has(day);
}

/** Working day and open day are one: no weekend, Atw 3 day, Goede Vrijdag or equated day. */
export function isOpenDay(day: Day, calendar: Calendar): boolean {
  return !isLawFreeDay(day, calendar) && !calendar.otherwiseClosed.has(day);
}

/** "Eerste Kerstdag", "de dag na Hemelvaartsdag"; undefined for a weekend and an ordinary day. */
export function freeDayName(day: Day, calendar: Calendar): string | undefined {
  return calendar.atw.get(day) ?? calendar.otherwiseClosed.get(day);
}

/** The day itself, or the first later day on which a legal term can end (Regulation 1182/71, article 3(4)). */
export function shiftedForLaw(day: Day, calendar: Calendar): Day {
  return isLawFreeDay(day, calendar) ? shiftedForLaw(addDays(day, 1), calendar) : day;
}

export function lastOpenDayOnOrBefore(day: Day, calendar: Calendar): Day {
  return isOpenDay(day, calendar) ? day : lastOpenDayOnOrBefore(addDays(day, -1), calendar);
}

/** Open days after `from` up to and including `to`; 0 when `to` is not later. */
export function openDaysBetween(from: Day, to: Day, calendar: Calendar): number {
  if (to <= from) return 0;
  const closed = calendar.closedWeekdays.filter((day) => from < day && day <= to).length;
  return weekdaysBetween(from, to) - closed;
}

/** Holidays of this day are not in the data: only weekends were counted (Settled 14). */
export function isHolidayUnknown(day: Day, calendar: Calendar): boolean {
  return day > calendar.knownUntil || day < calendar.knownFrom;
}
