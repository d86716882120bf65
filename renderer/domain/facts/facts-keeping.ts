/** Facts about keeping no longer than necessary: what is kept longer and why, and what a year came to before cases of it went. Pure types. */
import type { Day, Id, RequestKind } from './facts';

/** Why a case that is over is kept beyond its term (AVG 17(3)(b) and (e), 18(1)(c)). */
export const KEEP_GROUNDS = ['claim', 'law', 'asked'] as const;
export type KeepGround = (typeof KEEP_GROUNDS)[number];

export const FIGURE_OUTCOMES = ['own', 'gdpr', 'late', 'open', 'ended'] as const;
export type FigureOutcome = (typeof FIGURE_OUTCOMES)[number];

/**
 * What one case adds to the figures of its year. `mark` is the random one of its registration and of nothing else: once the case is
 * erased nothing tells any more which one it was, and two PCs that erased it apart still count it once. A count alone could not be
 * added up over two PCs; a kenmerk or the id of the case would keep what is to be anonymous (LE-17, WM-9).
 */
export interface Tally {
  readonly mark: Id;
  readonly right: RequestKind;
  /** Of a complaint none is counted. */
  readonly outcome?: FigureOutcome;
  readonly extended?: true;
  readonly refused?: true;
  readonly copyRefused?: true;
}

export type KeepingFactBody =
  /** The last one holds. */
  | { readonly kind: 'keptLonger'; readonly until: Day; readonly ground: KeepGround; readonly why: string }
  /**
   * Of no case. All cases of a year that are over, so that a single one does not stand out. A case that is still here is counted from
   * its own facts; of one that is not, the last tally holds.
   */
  | { readonly kind: 'totalsWritten'; readonly year: number; readonly tallies: readonly Tally[] };
