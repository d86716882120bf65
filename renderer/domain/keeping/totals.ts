/**
 * What a year came to, written down before cases of it are erased, so that its figures stay right (LE-17, WM-9). Pure; runs in the
 * vault worker.
 *
 * Written are all cases of the year that are over and not yet written as they are now, together with the one that goes: a single line
 * beside a single erasure would say whose it is. Nothing is ever subtracted: see `Tally`.
 */
import type { CaseState } from '../case/case';
import type { Context, ToWrite } from '../command/decision';
import { NO_CASE } from '../facts/facts';
import type { Tally } from '../facts/facts-keeping';
import { isCounted, type Totals, tallyOf, yearOf } from '../figures/figures';

/** Nothing when this case is written already as it would be counted now. */
export function totalsBefore(
  erased: CaseState,
  cases: readonly CaseState[],
  totals: Totals,
  context: Context,
): readonly ToWrite[] {
  if (!isCounted(erased)) return [];
  const year = yearOf(erased);
  const isNews = (tally: Tally): boolean => !isSame(totals[year]?.[tally.mark], tally);
  const own = lastTally(erased, context);
  if (!isNews(own)) return [];
  const others = cases.filter(
    (one) => one.id !== erased.id && isCounted(one) && yearOf(one) === year && (one.closed || one.withdrawn),
  );
  const tallies = [own, ...others.map((one) => lastTally(one, context)).filter(isNews)].toSorted((a, b) =>
    a.mark < b.mark ? -1 : 1,
  );
  return [{ case: NO_CASE, body: { kind: 'totalsWritten', year, tallies } }];
}

/** A case that goes runs no longer: it has ended without an answer. */
function lastTally(state: CaseState, context: Context): Tally {
  const tally = tallyOf(state, context);
  return tally.outcome === 'open' ? { ...tally, outcome: 'ended' } : tally;
}

function isSame(a: Tally | undefined, b: Tally): boolean {
  const { right, outcome, extended, refused, copyRefused } = b;
  return (
    a !== undefined &&
    a.right === right &&
    a.outcome === outcome &&
    a.extended === extended &&
    a.refused === refused &&
    a.copyRefused === copyRefused
  );
}
