/**
 * The 72 hours within which the authority hears of a breach (AVG 33(1)). Pure; runs in the vault worker.
 *
 * Hours on the clock on the wall, counted from the minute it was found and never moved by a weekend or a holiday. In the night in
 * which the clock goes back an hour comes twice: the mark then stands an hour earlier, so that it is never later than the law's.
 */
import { addDays, dayFrom, weekday } from '../days/days';
import type { Day } from '../facts/facts';

export interface Moment {
  readonly on: Day;
  /** HH:MM */
  readonly at: string;
}

export function markOf({ on, at }: Moment): Moment {
  const mark = { on: addDays(on, 3), at };
  return clockGoesBackBetween({ on, at }, mark) ? hourEarlier(mark) : mark;
}

export const isAfter = (one: Moment, other: Moment): boolean => stamp(one) > stamp(other);

const stamp = ({ on, at }: Moment): string => `${on} ${at}`;

/** At three o'clock of the last Sunday of October it is two o'clock again. */
function clockGoesBackBetween(from: Moment, until: Moment): boolean {
  const last = dayFrom(Number(until.on.slice(0, 4)), 10, 31) as Day;
  const change = { on: addDays(last, -(weekday(last) % 7)), at: '03:00' };
  return isAfter(change, from) && isAfter(until, change);
}

function hourEarlier({ on, at }: Moment): Moment {
  const hour = Number(at.slice(0, 2));
  if (hour === 0) return { on: addDays(on, -1), at: `23${at.slice(2)}` };
  return { on, at: `${String(hour - 1).padStart(2, '0')}${at.slice(2)}` };
}
