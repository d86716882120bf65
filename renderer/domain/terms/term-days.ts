/**
 * What moves a term besides its length: days that it stood still (rules.md, Settled 12), an extension (Settled 5, 13), a delay notice
 * (WS-10). Pure; runs in the vault worker and in the page.
 */
import { addDays, addMonths, daysBetween } from '../days/days';
import type { Day } from '../facts/facts';

export interface Suspension {
  /** The day on which more was asked: from then on the term stands still. */
  readonly askedOn: Day;
  /** The day it ran again; absent while it stands still. */
  readonly resumedOn?: Day;
}

/** What is known of a case besides its receipt. */
export interface TermsChanges {
  readonly suspensions: readonly Suspension[];
  /** In force: told in time, not removed. */
  readonly extension?: { readonly toldOn: Day };
  /** The last one that was told. */
  readonly delay?: { readonly toldOn: Day; readonly newDate: Day };
  /** The house rule knows a delay notice: without one a case past its own term is in verzuim. */
  readonly delayRule?: { readonly article: string };
  /** The decision letter was sent. */
  readonly answeredOn?: Day;
  /** The own term was kept, so an extension told afterwards does not make it missed. */
  readonly ownKept?: boolean;
}

export const UNCHANGED: TermsChanges = { suspensions: [] };

/** A stretch of days that stood still: from the day of asking up to, not including, the day of resuming. */
export interface Stretch {
  readonly from: Day;
  readonly until: Day;
  /** It still stands still: `until` is today. */
  readonly running: boolean;
}

/** In order and without overlap: what two PCs recorded at once is counted once. Nothing before the receipt counts. */
export function stretchesOf(
  { suspensions, answeredOn }: TermsChanges,
  receivedOn: Day,
  today: Day,
): readonly Stretch[] {
  const now = answeredOn !== undefined && answeredOn < today ? answeredOn : today;
  const sorted = suspensions
    .map(({ askedOn, resumedOn }) => ({
      from: askedOn < receivedOn ? receivedOn : askedOn,
      until: resumedOn ?? now,
      running: resumedOn === undefined,
    }))
    .filter(({ from, until }) => from <= until)
    .toSorted((a, b) => (a.from < b.from ? -1 : a.from > b.from ? 1 : 0));
  const stretches: Stretch[] = [];
  for (const next of sorted) {
    const last = stretches.at(-1);
    if (!last || next.from > last.until) stretches.push(next);
    else {
      const until = next.until > last.until ? next.until : last.until;
      stretches.splice(-1, 1, { from: last.from, until, running: last.running || next.running });
    }
  }
  return stretches;
}

/** Those that moved this term: what began after its end cannot bring it back. */
export function stretchesWithin(end: Day, stretches: readonly Stretch[]): readonly Stretch[] {
  return stretches.reduce<{ readonly end: Day; readonly within: readonly Stretch[] }>(
    (so, next) =>
      next.from > so.end
        ? so
        : { end: addDays(so.end, daysBetween(next.from, next.until)), within: [...so.within, next] },
    { end, within: [] },
  ).within;
}

export function daysOf(stretches: readonly Stretch[]): number {
  return stretches.reduce((days, { from, until }) => days + daysBetween(from, until), 0);
}

/** The last day on which an extension can be told: of the first AVG month, suspended days not counted (the safe reading, Settled 13). */
export function lastDayToExtend(receivedOn: Day): Day {
  return addMonths(receivedOn, 1);
}

export const EXTENDED_MONTHS = 3;

/** End of month one and two months on: in some months earlier than three months after receipt (Settled 5). */
export function safeEnd(receivedOn: Day): Day {
  return addMonths(addMonths(receivedOn, 1), EXTENDED_MONTHS - 1);
}
