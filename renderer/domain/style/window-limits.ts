/** Where the window of an envelope can be, in whole millimetres. Pure; runs in the vault worker. */
import type { RefusalCode } from '../command/refusal';
import type { Window } from '../profiles/profile';

/**
 * Not into the logo or the name above it, not so low that a folded sheet hides it. Six lines that can be read need 25 mm: in 20 they
 * would touch.
 */
export const WINDOW_LIMITS = { width: 60, height: 25, edge: 5, top: 40, bottom: 95 } as const;
const SHEET_WIDTH = 210;

/** The first thing that is wrong with it; undefined when letters can be set by it. */
export function windowProblem({ left, top, width, height }: Window): RefusalCode | undefined {
  if (![left, top, width, height].every((mm) => Number.isSafeInteger(mm) && mm > 0)) return 'windowNumbers';
  if (width < WINDOW_LIMITS.width || height < WINDOW_LIMITS.height) return 'windowTooSmall';
  if (left < WINDOW_LIMITS.edge || left + width > SHEET_WIDTH - WINDOW_LIMITS.edge) return 'windowOffSheet';
  if (top < WINDOW_LIMITS.top) return 'windowInHead';
  return top + height > WINDOW_LIMITS.bottom ? 'windowTooLow' : undefined;
}
