/** The fact of a fee. Pure types. `common`: the counter tells it and takes it. */
import type { Day } from './facts';

/** On what the law lets a fee be asked: AVG 12(5), and 15(3) for a further copy. */
export const FEE_GROUNDS = ['manifestlyUnfounded', 'excessive', 'extraCopy'] as const;
export type FeeGround = (typeof FEE_GROUNDS)[number];

export interface Fee {
  /** Whole cents; 0 = what was asked is waived. */
  readonly cents: number;
  readonly ground: FeeGround;
  /** The day the person was told, before the work. */
  readonly toldOn: Day;
  /** Why, as the letter says it. */
  readonly why: string;
}

export type FeeFactBody = { readonly kind: 'feeSet' } & Fee;
