/**
 * One opener at a time for a store folder, which may lie on a share: Chromium's own lock does not hold between computers, and
 * two Chromiums on one IndexedDB destroy it. Runs in the main process before Chromium starts; hence the synchronous calls.
 *
 * `holder.json` is created exclusively and touched every few seconds. It is left behind by a SIGKILL or a power cut, so a later
 * opener has to judge whether its writer still lives:
 *  - same computer: is the process there? That is certain when it is gone. A number can be given to another process,
 *    so a living process with an old touch does not count as the holder.
 *  - another computer: only the touch can tell. Both times compared are the file server's own (a probe file is written for it),
 *    because clocks of two computers differ. The limit is long: a computer may be asleep with the register open.
 * A holder that finds another name in the file stops at once (`onLost`).
 */
import { randomBytes } from 'node:crypto';
import {
  closeSync,
  fsyncSync,
  mkdirSync,
  openSync,
  readdirSync,
  readFileSync,
  statSync,
  unlinkSync,
  writeSync,
} from 'node:fs';
import path from 'node:path';
import { whyNotKept } from './files';
import { type Installation, makeInstallation, readInstallation } from './installation';

export type StoreProblem =
  | { readonly why: 'held'; readonly computer: string; readonly since: number }
  | {
      readonly why: 'missing' | 'emptied' | 'foreign' | 'damaged' | 'readOnly' | 'full' | 'failed';
      readonly folder: string;
    };

export interface HeldStore {
  readonly installation: Installation;
  /** False when another opener has taken the folder in the meantime. */
  stillOurs(): boolean;
  release(): void;
}

export type StoreOpened =
  | { readonly ok: true; readonly store: HeldStore }
  | { readonly ok: false; readonly problem: StoreProblem };

export interface StoreLockOptions {
  readonly folder: string;
  /** Laid down by IT: then only its last part is ever created, so that an absent drive or share is seen as absent. */
  readonly byPolicy: boolean;
  /** This folder held a register when this user opened it before. */
  readonly known: boolean;
  readonly computer: string;
  readonly process: number;
  readonly now: number;
  readonly onLost: () => void;
  readonly times?: Times;
}

export interface Times {
  readonly touchEvery: number;
  /** A touch older than this is nobody's, on this computer. */
  readonly staleHere: number;
  /** The same for a holder on another computer, which may be asleep. */
  readonly staleElsewhere: number;
}

const usualTimes: Times = { touchEvery: 5_000, staleHere: 120_000, staleElsewhere: 600_000 };

interface Holder {
  readonly token: string;
  readonly computer: string;
  readonly process: number;
  readonly since: number;
}

export function openStore(options: StoreLockOptions): StoreOpened {
  const { folder } = options;
  const no = (why: Exclude<StoreProblem['why'], 'held'>): StoreOpened => ({ ok: false, problem: { why, folder } });
  try {
    mkdirSync(folder, { recursive: !options.byPolicy });
  } catch (error) {
    const code = (error as NodeJS.ErrnoException).code;
    if (code === 'ENOENT' || code === 'ENOTDIR') return no('missing');
    if (code !== 'EEXIST') return no(whyNotKept(error));
  }
  try {
    const marker = readInstallation(folder);
    if (marker.state === 'damaged') return no('damaged');
    if (marker.state === 'absent') {
      if (options.known) return no('emptied');
      if (!readdirSync(folder).every(mayStandInAnEmptyFolder)) return no('foreign');
    }
    const held = hold(options);
    if ('computer' in held) return { ok: false, problem: { why: 'held', computer: held.computer, since: held.since } };
    try {
      // Read again behind the lock: two first starts at once must not make two installations.
      const again = readInstallation(folder);
      const installation = again.state === 'ours' ? again.installation : makeInstallation(folder);
      return { ok: true, store: { installation, ...held } };
    } catch (error) {
      held.release();
      throw error;
    }
  } catch (error) {
    return no(whyNotKept(error));
  }
}

/** Ours from a start that was cut short, and what systems leave in any folder. */
function mayStandInAnEmptyFolder(name: string): boolean {
  return /^(holder(\.json|\.taking|\.probe-[0-9a-f]+)|installation\.tmp|lost\+found|desktop\.ini|Thumbs\.db|\.DS_Store)$/.test(
    name,
  );
}

const holderFile = (folder: string) => path.join(folder, 'holder.json');

function hold(options: StoreLockOptions): Omit<HeldStore, 'installation'> | Holder {
  const { folder, onLost } = options;
  const times = options.times ?? usualTimes;
  const me: Holder = {
    token: randomBytes(16).toString('hex'),
    computer: options.computer,
    process: options.process,
    since: options.now,
  };
  const other = take(folder, me, times);
  if (other) return other;

  const stillOurs = (): boolean => readHolder(folder)?.token === me.token;
  const timer = setInterval(() => {
    try {
      if (stillOurs()) writeFile(holderFile(folder), 'r+', text(me));
      else lost();
    } catch {
      // A share that is away for a moment. Whether we still hold it shows at the next touch.
    }
  }, times.touchEvery);
  timer.unref?.();
  const lost = (): void => {
    clearInterval(timer);
    onLost();
  };
  return {
    stillOurs,
    release: () => {
      clearInterval(timer);
      try {
        if (stillOurs()) unlinkSync(holderFile(folder));
      } catch {
        // The process ends: the next opener sees that it is gone.
      }
    },
  };
}

/** @returns the holder that is in the way, or nothing: then it is us. @throws the errno of the disk */
function take(folder: string, me: Holder, times: Times): Holder | undefined {
  if (createHolder(folder, me)) return undefined;
  const inTheWay = livingHolder(folder, me, times);
  if (inTheWay) return inTheWay;

  // The dead holder's file is removed by one opener at a time, and judged again by that one: otherwise two who judged it dead
  // could remove each other's. A crash just here leaves `holder.taking`; it counts for no longer than a touch would.
  const taking = path.join(folder, 'holder.taking');
  if (ageOf(folder, taking) > times.staleHere) remove(taking);
  if (!createExclusively(taking, me.token)) return readHolder(folder) ?? unknown(me);
  try {
    const second = livingHolder(folder, me, times);
    if (second) return second;
    remove(holderFile(folder));
    if (createHolder(folder, me)) return undefined;
    return readHolder(folder) ?? unknown(me);
  } finally {
    remove(taking);
  }
}

function livingHolder(folder: string, me: Holder, times: Times): Holder | undefined {
  const holder = readHolder(folder);
  const age = ageOf(folder, holderFile(folder));
  // Unreadable: a holder that is just writing it, or a power cut in that moment. Only its age can tell.
  if (!holder) return age > times.staleHere ? undefined : unknown(me);
  if (holder.computer !== me.computer) return age > times.staleElsewhere ? undefined : holder;
  if (!isAlive(holder.process) || (holder.process === me.process && holder.token !== me.token)) return undefined;
  return age > times.staleHere ? undefined : holder;
}

const unknown = (me: Holder): Holder => ({ token: '', computer: 'onbekend', process: 0, since: me.since });

/** Milliseconds since the last touch by the clock of the file system itself; Infinity when it is gone, 0 when it lies ahead. */
function ageOf(folder: string, file: string): number {
  const probe = path.join(folder, `holder.probe-${randomBytes(4).toString('hex')}`);
  writeFile(probe, 'wx', '');
  try {
    return Math.max(0, statSync(probe).mtimeMs - statSync(file).mtimeMs);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return Number.POSITIVE_INFINITY;
    throw error;
  } finally {
    remove(probe);
  }
}

function isAlive(process_: number): boolean {
  try {
    process.kill(process_, 0);
    return true;
  } catch (error) {
    // EPERM: another user's process, alive.
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}

function readHolder(folder: string): Holder | undefined {
  try {
    const { token, computer, process, since } = JSON.parse(readFileSync(holderFile(folder), 'utf8')) as Record<
      string,
      unknown
    >;
    if (
      typeof token !== 'string' ||
      typeof computer !== 'string' ||
      typeof process !== 'number' ||
      typeof since !== 'number'
    )
      return undefined;
    return { token, computer, process, since };
  } catch (error) {
    const code = (error as NodeJS.ErrnoException).code;
    // Not there, or not JSON (yet). Anything else is the disk refusing.
    if (code === undefined || code === 'ENOENT') return undefined;
    throw error;
  }
}

const text = (holder: Holder): string => `${JSON.stringify({ format: 1, ...holder })}\n`;
const createHolder = (folder: string, me: Holder): boolean => createExclusively(holderFile(folder), text(me));

function createExclusively(file: string, content: string): boolean {
  try {
    writeFile(file, 'wx', content);
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false;
    throw error;
  }
}

function writeFile(file: string, flag: 'wx' | 'r+', content: string): void {
  const handle = openSync(file, flag);
  try {
    writeSync(handle, content, 0);
    fsyncSync(handle);
  } catch (error) {
    if (flag === 'wx') remove(file);
    throw error;
  } finally {
    closeSync(handle);
  }
}

function remove(file: string): void {
  try {
    unlinkSync(file);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error;
  }
}
