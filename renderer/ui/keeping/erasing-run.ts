/**
 * Erasing what was chosen, one act after the other. It goes on while somebody looks at another screen: each case is an act of its own,
 * and a lock in between leaves what is left as it was. Runs in the page.
 */
import { useSyncExternalStore } from 'react';
import type { Answer, Refusal } from '../../desk/asks';
import type { ErasingView } from '../../desk/asks-keeping';
import { ask } from '../../desk/vault';

export interface ErasingRun {
  readonly view?: ErasingView;
  /** It stands still: a full disk, a visit. */
  readonly refusal?: Refusal;
  readonly going: boolean;
  readonly stopping: boolean;
}

const STILL: ErasingRun = { going: false, stopping: false };
let run: ErasingRun = STILL;
const listeners = new Set<() => void>();

function set(next: ErasingRun): void {
  run = next;
  for (const tell of listeners) tell();
}

export function useErasingRun(): ErasingRun {
  return useSyncExternalStore(
    (tell) => {
      listeners.add(tell);
      return () => listeners.delete(tell);
    },
    () => run,
  );
}

/** Goes on until all are done, or until somebody stops it. A second start changes nothing. */
export async function goOnErasing(from: ErasingView): Promise<void> {
  if (run.going) return;
  set({ view: from, going: true, stopping: false });
  for (;;) {
    const answer: Answer<'eraseNext'> = await ask(run.stopping ? 'stopErasing' : 'eraseNext', {});
    if (!answer.ok) return set({ ...(run.view && { view: run.view }), refusal: answer.refusal, ...STILL });
    if (answer.value.finished) return set({ view: answer.value, ...STILL });
    set({ ...run, view: answer.value });
  }
}

/** After the case that goes now; what was erased is cleaned from the files. */
export async function stopErasing(from: ErasingView): Promise<void> {
  if (run.going) return set({ ...run, stopping: true });
  set({ view: from, going: true, stopping: true });
  const answer = await ask('stopErasing', {});
  set(answer.ok ? { view: answer.value, ...STILL } : { view: from, refusal: answer.refusal, ...STILL });
}

/** What came of it was read. */
export const forgetErasing = (): void => (run.going ? undefined : set(STILL));
