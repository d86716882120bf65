/** Placeholder of the types the domain fills in. */
import type { Day } from './facts';

/** One date with its reason: a key of the words plus values, so that every date can tell why. */
export interface Reasoned {
  readonly day: Day;
  /** Dutch sentences, in order, plain: "Vier weken na ontvangst." */
  readonly why: readonly string[];
  /** "Omgangsregels, artikel 5 lid 2", "AVG artikel 12 lid 3". */
  readonly article?: string;
}

export interface Terms {
  /** The house's own term; absent where the profile has none. Never moved by a weekend or holiday. */
  readonly ownTerm?: Reasoned;
  /** Receipt + 1 month, clamped; unshifted. */
  readonly gdprTerm: Reasoned;
  /** `gdprTerm` shifted over weekends and Atw 3(1) days only. Printed on the screen as "AVG-termijn". */
  readonly gdprLatest: Reasoned;
  /** Last open day on or before the earliest of the terms. "Uiterlijk versturen". */
  readonly sendBy: Reasoned;
  /** Beyond the calendar's end. */
  readonly holidaysUnknown: boolean;
  /** Open days from today up to and including sendBy; 0 on the day itself; absent when past. */
  readonly openDaysLeft?: number;
  /** Calendar days past sendBy; absent when not late. */
  readonly daysLate?: number;
  /** Calendar days past gdprLatest; absent when not late. */
  readonly daysLateGdpr?: number;
}
