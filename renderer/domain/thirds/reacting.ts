/**
 * The day from which something of a third party is shown that he did not want shown. Telling him first means nothing when he cannot
 * react: so his letter names a day, a week after the post brings it and an open one, and until the last open day before it he can call,
 * as a source can (Settled 24). No regulation gives a number. The day goes to `common` with the letter, without any name, and no visit
 * takes place before it. From common facts. Pure; runs in the vault worker.
 */
import type { CaseState } from '../case/case';
import type { Refusal } from '../command/refusal';
import { type Calendar, isOpenDay, lastOpenDayOnOrBefore } from '../days/calendar';
import { addDays } from '../days/days';
import type { Day } from '../facts/facts';
import { firstPostDayAfter } from '../letter/remedies';

const DAYS_TO_REACT = 7;

/** Of a letter of this day. */
export function shownFromOf(letterDay: Day, calendar: Calendar): Day {
  let day = addDays(firstPostDayAfter(letterDay, calendar), DAYS_TO_REACT);
  while (!isOpenDay(day, calendar)) day = addDays(day, 1);
  return day;
}

/** His last day to call. */
export function reactBy(shownFrom: Day, calendar: Calendar): Day {
  return lastOpenDayOnOrBefore(addDays(shownFrom, -1), calendar);
}

/** Why nothing is shown on this day: a third party was told of a later one. */
export function thirdMayReact({ letters }: CaseState, on: Day): Refusal | undefined {
  // One that was sent and then corrected stays what he read.
  const from = letters
    .flatMap(({ sentOn, shownFrom }) => (sentOn !== undefined && shownFrom ? [shownFrom] : []))
    .toSorted()
    .at(-1);
  return from && on < from ? { code: 'thirdMayReact', values: { from } } : undefined;
}
