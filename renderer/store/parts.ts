/** How far long work in several parts is, told as one number of rows that never goes back. Pure; runs anywhere. */

export type Tell = (done: number, of: number) => void;

/** Work of one part: so much of it is done. */
export type Part = (done: number, of: number) => void;

/** Told at most this often in all: every act is a frame of its own, and a bar has no more positions than this. */
const STEPS = 500;

/**
 * @param rows what it is told in: the rows of the register
 * @param weights about how many rows each part reads or writes, in the order in which they come; a part of none counts for nothing
 */
export function inParts(tell: Tell | undefined, rows: number, weights: readonly number[]): readonly Part[] {
  const whole = Math.max(
    1,
    weights.reduce((sum, one) => sum + one, 0),
  );
  let told = 0;
  return weights.map((weight, at) => {
    const before = weights.slice(0, at).reduce((sum, one) => sum + one, 0);
    return (done, of) => {
      const share = of > 0 ? Math.min(1, done / of) : 1;
      const step = Math.floor(((before + weight * share) / whole) * STEPS);
      if (step <= told) return;
      told = step;
      tell?.(Math.round((rows * step) / STEPS), rows);
    };
  });
}
