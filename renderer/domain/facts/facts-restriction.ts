/** Facts about a restriction of use (AVG 18): since when data are kept and not used, and from when they are used again. All `common`. Pure types. */
import type { Day } from './facts';

export type RestrictionFactBody =
  | {
      readonly kind: 'restrictionSet';
      readonly since: Day;
      /** While the request is judged, as the house promises (LE-21); or because it was asked for and granted. */
      readonly why: 'whileJudged' | 'granted';
    }
  /** Use goes on from this day; the person is told before it (AVG 18(3)). */
  | { readonly kind: 'restrictionLifted'; readonly from: Day };
