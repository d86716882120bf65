/**
 * Changed terms computed another way: another library (js-joda), days that stood still ticked off one by one. Nothing of the rules
 * takes part. Runs in Node.
 */
import { LocalDate } from '@js-joda/core';
import type { TermsChanges } from '../../renderer/domain/terms/term-days';
import type { Terms } from '../../renderer/domain/terms/terms';
import { isFree, isOpen, walk } from './other-calendar';

/** A generator by seed (mulberry32): a failure is played again by its seed. */
export function chance(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return Math.floor((((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296) * below);
  };
}

export type Length = { readonly days: number } | { readonly months: number };

export interface Told {
  readonly receipt: LocalDate;
  readonly own?: Length;
  readonly changes: TermsChanges;
  readonly today: LocalDate;
}

const later = (a: LocalDate, b: LocalDate) => (a.isBefore(b) ? b : a);
const addLength = (day: LocalDate, length: Length) =>
  'days' in length ? day.plusDays(length.days) : day.plusMonths(length.months);

/** Every day that stood still, once. */
export function stillDays({ receipt, changes, today }: Told): ReadonlySet<string> {
  const days = new Set<string>();
  for (const { askedOn, resumedOn } of changes.suspensions) {
    const end = resumedOn ? LocalDate.parse(resumedOn) : today;
    for (let day = later(LocalDate.parse(askedOn), receipt); day.isBefore(end); day = day.plusDays(1))
      days.add(String(day));
  }
  return days;
}

/** Ticks the days off: each day that stood still before the end moves the end by one. */
function moved(receipt: LocalDate, base: LocalDate, still: ReadonlySet<string>): LocalDate {
  let end = base;
  for (let day = receipt; !day.isAfter(end); day = day.plusDays(1)) if (still.has(String(day))) end = end.plusDays(1);
  return end;
}

export function other(told: Told) {
  const { receipt, own, changes } = told;
  const still = stillDays(told);
  const ownEnd = own && moved(receipt, addLength(receipt, own), still);
  const gdpr = moved(receipt, receipt.plusMonths(changes.extension ? 3 : 1), still);
  const delayed = own && changes.delay && LocalDate.parse(changes.delay.newDate);
  const holds = delayed ?? (changes.extension && !changes.delayRule ? undefined : ownEnd);
  const first = holds?.isBefore(gdpr) ? holds : gdpr;
  const sendBy = later(walk(first, -1, isOpen), receipt);
  return {
    ownTerm: delayed ? String(delayed) : ownEnd && String(ownEnd),
    gdprTerm: String(gdpr),
    gdprLatest: String(walk(gdpr, 1, (day) => !isFree(day))),
    sendBy: String(sendBy),
    still: still.size,
    safe: changes.extension && String(moved(receipt, receipt.plusMonths(1).plusMonths(2), still)),
    inForce: [String(gdpr), ...(holds ? [String(holds)] : [])],
  };
}

export const shown = ({ ownTerm, gdprTerm, gdprLatest, sendBy, suspension, extension }: Terms) => ({
  ownTerm: ownTerm?.day,
  gdprTerm: gdprTerm.day,
  gdprLatest: gdprLatest.day,
  sendBy: sendBy.day,
  still: suspension?.days ?? 0,
  safe: extension?.safe.day,
});
