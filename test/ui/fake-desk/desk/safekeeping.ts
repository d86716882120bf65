/** Long work that stands still where a picture wants to see it. Runs in the page, in pictures alone. */
import type { Answer } from '../../../../renderer/desk/asks';
import type { Checked, CopyRef, TakenIn } from '../../../../renderer/desk/asks-safekeeping';
import type { CameIn, Keeping } from '../../../../renderer/desk/safekeeping';
import { scene } from '../scene';

export type { CameIn, Keeping };

/** A test lets rows come in through `window.cameIn`. */
export function keepSafe(keeping: Keeping): () => void {
  Object.assign(window, { cameIn: keeping.onCameIn, withdrawn: keeping.onWithdrawn });
  if (scene.copies === 'shared')
    keeping.onExchanging({ done: 1240, of: 8120, finished: false, rows: 500, erased: [], withdrawn: false });
  return () => {};
}

const forEver = (): Promise<never> => new Promise(() => {});

export async function checkWholeLog(tell: (how: Checked) => boolean): Promise<Answer<'checkLog'> | undefined> {
  tell({ done: 1480, of: 2481, finished: false, breaks: 0 });
  if (scene.slow) return forEver();
  const breaks = scene.broken ? { breaks: 1, line: 1204 } : { breaks: 0 };
  return { ok: true, value: { done: 2481, of: 2481, finished: true, ...breaks } };
}

export async function takeAll(_copy: CopyRef, tell: (how: TakenIn) => boolean): Promise<Answer<'takeIn'> | undefined> {
  tell({ done: 900, of: 2469, finished: false, rows: 4 });
  if (scene.slow) return forEver();
  return { ok: true, value: { done: 2469, of: 2469, finished: true, rows: 12 } };
}
