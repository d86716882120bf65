/**
 * The facts of a final letter that is put right. Pure types. `common`: which letter, and what was wrong with it from a fixed list.
 *
 * Free text would let the counter read what stands in a letter of the officer, and would go to the reader as it was typed.
 */
import type { Id } from './facts';

export const CORRECTION_REASONS = ['text', 'nameOrAddress', 'dayOrTime', 'ourDetails', 'incomplete'] as const;
export type CorrectionReason = (typeof CORRECTION_REASONS)[number];

export type LettersFactBody =
  | { readonly kind: 'letterToCorrect'; readonly letter: Id; readonly reason: CorrectionReason }
  /** It is not corrected after all, and holds as it did. */
  | { readonly kind: 'letterStands'; readonly letter: Id };
