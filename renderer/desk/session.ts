/** The employee's day at this PC: which door is shown, locking, idle time, standing messages. Runs in the page. */

import type { Answer, Asks, Door, Refusal, SessionView } from './asks';
import { lockMachine, onSignal, sayActive, sayDatabase, sayOpened, saySettled, saySound, startOfDay } from './bridge';
import { ask, onJournalBehind, settled } from './vault';

export interface Day {
  readonly door: Door;
  readonly preview: boolean;
  readonly idleMinutes: number;
  readonly version: string;
  readonly lockedBy?: string;
  /** False: Chromium may throw the database away when the disk runs full; a standing warning. */
  readonly persistent: boolean;
}

/** Reads what stands here. A refusal means that even the door could not be read: nothing was changed. */
export async function beginDay(): Promise<Day> {
  const start = await startOfDay();
  const persistent = (await navigator.storage.persisted()) || (await navigator.storage.persist());
  const door = await ask('door', {
    installation: start.installation,
    preview: start.preview,
    placed: start.placed,
    ...(start.profile ? { profile: start.profile } : {}),
    ...(start.lastSignInName ? { lastSignInName: start.lastSignInName } : {}),
  });
  if (door.ok && door.value.door === 'unreadable' && door.value.of === 'database') await sayDatabase('unreadable');
  else if (!door.ok) await tellStill(door.refusal);
  return {
    door: door.ok ? door.value : { door: 'unreadable' },
    preview: start.preview,
    idleMinutes: start.idleMinutes,
    version: start.version,
    persistent,
    ...(start.lockedBy ? { lockedBy: start.lockedBy } : {}),
  };
}

/** Hears how many rows are read, of all. */
export type Progress = (done: number, of: number) => void;

/** Unlocks, and tells the machine that idle time counts from now on. */
export async function unlock(input: Asks['unlock'][0], progress?: Progress): Promise<Answer<'unlock'>> {
  const answer = await ask('unlock', input, progress);
  if (answer.ok) await begin(input.signInName, answer.value);
  else await tellDatabase(answer.refusal);
  return answer;
}

/** [Note: an engine gone still] (store/database.ts): the machine begins a new page, and this one ends here. */
async function tellStill({ code }: Refusal): Promise<void> {
  if (code === 'storeStill') await sayDatabase('still');
}

/**
 * A register that does not open although its door could be read: whether that is the database's fault is asked, and the machine told.
 * Not of a door that could not be read: that may be the disk, and nothing is then to be moved aside.
 */
async function tellDatabase(refusal: Refusal): Promise<void> {
  await tellStill(refusal);
  if (refusal.code !== 'storeRefused') return;
  const answer = await ask('databaseReads', {});
  if (answer.ok && !answer.value.reads) await sayDatabase('unreadable');
}

export async function unlockWithRecoveryCode(
  input: Asks['unlockWithRecoveryCode'][0],
  progress?: Progress,
): Promise<Answer<'unlockWithRecoveryCode'>> {
  const answer = await ask('unlockWithRecoveryCode', input, progress);
  if (answer.ok) await begin('', answer.value);
  else await tellDatabase(answer.refusal);
  return answer;
}

export async function foundRegister(input: Asks['foundRegister'][0]): Promise<Answer<'foundRegister'>> {
  const answer = await ask('foundRegister', input);
  if (answer.ok) await begin(input.admin.signInName, answer.value);
  return answer;
}

/** Opens a damaged register again together with a copy. */
export async function repairWith(input: Asks['repairWith'][0], progress: Progress): Promise<Answer<'repairWith'>> {
  const answer = await ask('repairWith', input, progress);
  if (answer.ok) await tellSound(answer.value);
  return answer;
}

async function tellSound({ notices }: SessionView): Promise<void> {
  if (!notices.some(({ notice }) => notice === 'readOnly')) await saySound();
}

/** Ctrl+L: the renderer process ends, and a new one shows the unlock screen. */
export const lock = (): Promise<void> => lockMachine();

/** The listener blanks the screen at once; the act under way then gets its moment. */
export function onBlank(listener: () => void): void {
  onSignal('blank', () => {
    listener();
    void settled().then(saySettled);
  });
}

/** The listener hears when the safety copy begins or ceases to lag; as long as it lags it is tried again by itself. */
export function onSafetyCopyBehind(listener: (behind: boolean) => void): void {
  let again: ReturnType<typeof setTimeout> | undefined;
  const tryAgain = async (): Promise<void> => {
    const answer = await ask('catchUp', {});
    if (again !== undefined && !(answer.ok && !answer.value.journalBehind)) again = setTimeout(tryAgain, AGAIN);
  };
  onJournalBehind((behind) => {
    clearTimeout(again);
    again = behind ? setTimeout(tryAgain, AGAIN) : undefined;
    listener(behind);
  });
}

export type { SessionView };

/** Between two attempts to bring the safety copy up to date, milliseconds. */
const AGAIN = 5000;

/** At most one sign of life in five seconds: enough for minutes, and quiet on the bridge. */
const QUIET = 5000;

async function begin(signInName: string, session: SessionView): Promise<void> {
  await sayDatabase('readable');
  await sayOpened(signInName);
  await tellSound(session);
  let last = 0;
  const active = (event: Event): void => {
    if (event.timeStamp - last < QUIET) return;
    last = event.timeStamp;
    void sayActive();
  };
  for (const kind of ['keydown', 'pointerdown', 'pointermove', 'wheel'])
    window.addEventListener(kind, active, { capture: true, passive: true });
}
