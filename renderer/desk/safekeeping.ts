/**
 * Long work in slices, asked by the page again and again: what others wrote, the full check in idle time, a backup that is taken in.
 * Between two slices the vault answers whatever else is asked, so nothing waits and leaving is always safe. Runs in the page.
 */
import type { Answer, Id } from './asks';
import type { Checked, CopyRef, Exchanged, TakenIn } from './asks-safekeeping';
import { ask } from './vault';

export interface CameIn {
  readonly rows: number;
  readonly erased: readonly Id[];
}

export interface Keeping {
  /** A slice of rows came in, or an erasure: screens read anew what they show. */
  readonly onCameIn: (came: CameIn) => void;
  /** How far the exchange is while it has much to do; undefined when it is done. */
  readonly onExchanging: (how: Exchanged | undefined) => void;
  /** One's own access was withdrawn at another computer. */
  readonly onWithdrawn: () => void;
  /** The full check is done: its outcome is shown. */
  readonly onChecked: () => void;
}

/** Between two looks at what others wrote, and how long nobody may have touched anything before the full check goes on; milliseconds. */
const EVERY = 60_000;
const QUIET = 60_000;
/** Between two slices in idle time. */
const BREATH = 250;

/** From unlocking until the page ends. @returns how to stop it */
export function keepSafe(keeping: Keeping): () => void {
  let stopped = false;
  let touched = Date.now();
  const touch = (): void => {
    touched = Date.now();
  };
  const wait = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));
  for (const kind of ['keydown', 'pointerdown', 'wheel'])
    window.addEventListener(kind, touch, { capture: true, passive: true });

  const exchanging = async (): Promise<void> => {
    while (!stopped) {
      await exchangeOnce(keeping, () => stopped);
      await wait(EVERY);
    }
  };
  const checking = async (): Promise<void> => {
    while (!stopped) {
      await wait(QUIET);
      if (Date.now() - touched < QUIET) continue;
      const due = await ask('checkDue', {});
      if (!due.ok || !due.value.due) continue;
      const done = await checkInTurn(() => stopped || Date.now() - touched < QUIET);
      if (done) keeping.onChecked();
    }
  };
  void exchanging();
  void checking();
  return () => {
    stopped = true;
    for (const kind of ['keydown', 'pointerdown', 'wheel']) window.removeEventListener(kind, touch, { capture: true });
  };

  /** Goes on later where it was left. */
  async function checkInTurn(isDisturbed: () => boolean): Promise<boolean> {
    while (!isDisturbed()) {
      const answer = await ask('checkLog', { anew: false });
      if (!answer.ok) return false;
      if (answer.value.finished) return true;
      await wait(BREATH);
    }
    return false;
  }
}

async function exchangeOnce(keeping: Keeping, isStopped: () => boolean): Promise<void> {
  for (;;) {
    const answer = await ask('exchange', {});
    if (isStopped()) return;
    // A full disk or a folder that went away: tried again at the next look.
    if (!answer.ok) return keeping.onExchanging(undefined);
    const { rows, erased, finished, withdrawn } = answer.value;
    if (withdrawn) return keeping.onWithdrawn();
    keeping.onExchanging(finished ? undefined : answer.value);
    if (rows > 0 || erased.length > 0) keeping.onCameIn({ rows, erased });
    if (finished) return;
  }
}

/** The whole check at once, for who asks for it; `tell` hears how far it is and says whether to go on. */
export async function checkWholeLog(tell: (how: Checked) => boolean): Promise<Answer<'checkLog'> | undefined> {
  for (let anew = true; ; anew = false) {
    const answer = await ask('checkLog', { anew });
    if (!answer.ok || answer.value.finished) return answer;
    if (!tell(answer.value)) return undefined;
  }
}

/** A backup to its end. What came in stays, wherever it is left. */
export async function takeAll(copy: CopyRef, tell: (how: TakenIn) => boolean): Promise<Answer<'takeIn'> | undefined> {
  for (;;) {
    const answer = await ask('takeIn', { copy });
    if (!answer.ok || answer.value.finished) return answer;
    if (!tell(answer.value)) return undefined;
  }
}
