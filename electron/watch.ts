/**
 * When the program locks, and how: the page goes blank at once, an act under way gets one second to be acknowledged, then the
 * renderer process is ended and a new one begins. Ending the process is the point: after ending only the worker, a name typed
 * before was still found thousands of times in memory.
 *
 * Runs in the main process. It knows no window: what it does to one is given to it, so that a test can watch it do so.
 */
import type { LockCause } from './contract';

export interface WatchOptions {
  readonly idleMinutes: number;
  /** The page covers itself. */
  readonly blank: (cause: LockCause) => void;
  /** Ends the renderer process; `rendererGone` is called when it is gone. */
  readonly endRenderer: () => void;
  /** Loads the page in a new process. */
  readonly loadAnew: () => void;
  /** The page ends by itself again and again: not to be repeated for ever. */
  readonly giveUp: () => void;
}

export interface Watch {
  opened(signInName: string): void;
  active(): void;
  lock(cause: LockCause): void;
  settled(): void;
  /** A new page in the place of one that cannot go on, while nothing is open. @returns false when that was done often enough */
  renew(): boolean;
  rendererGone(): void;
  /** Changes at every lock: what began before it must not be finished after it. */
  readonly round: () => number;
  readonly lastSignInName: () => string | undefined;
  readonly lockedBy: () => LockCause | undefined;
}

/** How long an act under way may take. */
const settleMilliseconds = 1000;
const minute = 60_000;
const mostRenewals = 2;

export function keepWatch(options: WatchOptions): Watch {
  let isOpen = false;
  let locking: LockCause | undefined;
  let lockedBy: LockCause | undefined;
  let lastSignInName: string | undefined;
  let round = 0;
  let idle: NodeJS.Timeout | undefined;
  let settle: NodeJS.Timeout | undefined;
  let endedByItself: number[] = [];
  let renewals = 0;
  let isRenewing = false;

  const countIdle = (): void => {
    clearTimeout(idle);
    if (isOpen && !locking) idle = setTimeout(() => lock('idle'), options.idleMinutes * minute);
  };

  function lock(cause: LockCause): void {
    if (!isOpen || locking) return;
    locking = cause;
    round += 1;
    clearTimeout(idle);
    settle = setTimeout(end, settleMilliseconds);
    options.blank(cause);
  }

  function end(): void {
    clearTimeout(settle);
    options.endRenderer();
  }

  function rendererGone(): void {
    clearTimeout(idle);
    clearTimeout(settle);
    if (!locking) round += 1;
    if (!locking && !isRenewing) {
      const now = Date.now();
      endedByItself = [...endedByItself.filter((at) => now - at < minute), now];
    }
    lockedBy = locking ?? 'ended';
    locking = undefined;
    isRenewing = false;
    isOpen = false;
    if (endedByItself.length > 3) options.giveUp();
    else options.loadAnew();
  }

  return {
    opened: (signInName) => {
      if (locking) return;
      isOpen = true;
      renewals = 0;
      lastSignInName = signInName || lastSignInName;
      lockedBy = undefined;
      countIdle();
    },
    active: countIdle,
    lock,
    settled: () => {
      if (locking) end();
    },
    renew: () => {
      if (isOpen || locking || renewals === mostRenewals) return false;
      renewals += 1;
      isRenewing = true;
      options.endRenderer();
      return true;
    },
    rendererGone,
    round: () => round,
    lastSignInName: () => lastSignInName,
    lockedBy: () => lockedBy,
  };
}
