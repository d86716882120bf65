/**
 * Facts about the terms of a case: what stopped them, what moved them and what was told of it. Pure types.
 *
 * An extension and a delay notice are written when the officer takes them; they count from the day on which their letter was
 * recorded as sent (`letterSent`), so no day of telling stands here a second time.
 */
import type { Day } from './facts';

/** What the AVG knows (article 12(3)): either may carry an extension. */
export const EXTENSION_GROUNDS = ['complexity', 'number', 'both'] as const;
export type ExtensionGround = (typeof EXTENSION_GROUNDS)[number];

export type TermsFactBody =
  /** More was asked to know who it is, with a reasonable doubt said in words: the one ground the law knows (AVG 12(6)). */
  | {
      readonly kind: 'suspended';
      readonly ground: 'identityDoubt';
      readonly askedOn: Day;
      readonly doubt: string;
      /** What was asked, as the person was told. */
      readonly asked: string;
      /** Why it was not asked sooner. */
      readonly askedLateWhy?: string;
    }
  /** The answer came, or the wait was given up. */
  | { readonly kind: 'resumed'; readonly resumedOn: Day }
  | {
      readonly kind: 'extended';
      readonly ground: ExtensionGround;
      /** Each a sentence of the letter. */
      readonly reasons: readonly string[];
      /** How many requests this person made, where their number is the ground. */
      readonly requests?: number;
    }
  | { readonly kind: 'extensionRemoved'; readonly why: string }
  | { readonly kind: 'delayTold'; readonly newDate: Day; readonly reasons: readonly string[] };
