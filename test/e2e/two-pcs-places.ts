/**
 * Two computers of one office, each with a store folder, a clock and a way to the shared folder of its own: the real program on both.
 * What goes wrong between them is done to the files in the shared folder, as a network drive or a copying tool does it. Runs in Node.
 */
import {
  cpSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  symlinkSync,
  unlinkSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import path from 'node:path';
import { makeAppFolder } from '../../build/app-folder';
import type { PublishOutcome } from '../../electron/contract';
import { askVault, beginWithVault } from './at-vault';
import { type AtWork, button, seen, submit, title, unlock } from './employee';
import * as quick from './quick';
import type { Random } from './random';

export interface Pc {
  readonly name: 'A' | 'B';
  readonly app: string;
  readonly store: string;
  /** The shared folder, as this computer reaches it: a link that is there or not, as a drive letter is. */
  readonly exchange: string;
  readonly shared: string;
  /** What its clock shows at the next start, local time. */
  clock: string;
  at: AtWork | undefined;
}

/** @param renderer a build other than the program's own */
export async function makePc(folder: string, name: 'A' | 'B', clock: string, renderer?: string): Promise<Pc> {
  const own = path.join(folder, name);
  const shared = path.join(folder, 'shared');
  for (const made of [own, shared]) mkdirSync(made, { recursive: true });
  const store = path.join(own, 'store');
  const exchange = path.join(own, 'uitwisseling');
  const app = await makeAppFolder({
    folder: path.join(own, 'app'),
    policy: { storeFolder: store, exchangeFolder: exchange, profile: 'lefier', idleMinutes: 60 },
    ...(renderer ? { renderer } : {}),
  });
  return { ...{ name, app, store, exchange, shared, clock }, at: undefined };
}

export function connect({ exchange, shared }: Pc): void {
  if (!existsSync(exchange)) symlinkSync(shared, exchange);
}

export function disconnect({ exchange }: Pc): void {
  if (existsSync(exchange)) unlinkSync(exchange);
}

export interface Employee {
  readonly signInName: string;
  readonly passphrase: string;
}

/** Unlocks, and reads what stands over the screen then. */
export async function start(pc: Pc, who: Employee): Promise<readonly string[]> {
  pc.at = await beginWithVault(pc.app, pc.clock);
  await unlock(pc.at, who.signInName, who.passphrase);
  // Not everybody begins with the day.
  await pc.at.page.getByRole('navigation', { name: 'Hoofdmenu' }).waitFor({ timeout: 60_000 });
  return quick.noticesOf(pc.at);
}

/** The register comes from what the other computer put into the shared folder, as an employee asks for it on the screen. */
export async function join(pc: Pc, who: Employee): Promise<void> {
  pc.at = await beginWithVault(pc.app, pc.clock);
  await title(pc.at, 'Hoe begint u op deze computer?');
  await button(pc.at, 'Aansluiten bij een andere computer').click();
  await submit(pc.at);
  await seen(pc.at, 'Het register staat nu op deze computer.');
  await quick.enter(pc.at, who);
}

export async function stop(pc: Pc): Promise<void> {
  const { at } = pc;
  pc.at = undefined;
  await at?.app.close();
}

export const workAt = ({ name, at }: Pc): AtWork => {
  if (!at) throw new Error(`computer ${name} is not open`);
  return at;
};

/** Everything that can be read now. @returns rows that came in */
export async function takeIn(pc: Pc): Promise<number> {
  let rows = 0;
  for (;;) {
    const answer = await askVault(workAt(pc), 'exchange', {});
    if (!answer.ok) throw new Error(`${pc.name} could not exchange: ${JSON.stringify(answer.refusal)}`);
    rows += answer.value.rows;
    if (answer.value.finished) return rows;
  }
}

export const publish = (pc: Pc): Promise<PublishOutcome> =>
  workAt(pc).page.evaluate(() => window.machine.copies.publish());

/** Both write and read until neither has anything new. @returns rows that came in at each */
export async function exchangeAll(pcs: readonly [Pc, Pc]): Promise<readonly [number, number]> {
  const came: [number, number] = [0, 0];
  for (const pc of pcs) connect(pc);
  for (let turn = 0; ; turn++) {
    if (turn > 6) throw new Error('two computers that only read each other never came to rest');
    for (const pc of pcs) {
      const outcome = await publish(pc);
      if (outcome !== 'kept') throw new Error(`${pc.name} could not publish: ${outcome}`);
    }
    const [a, b] = [await takeIn(pcs[0]), await takeIn(pcs[1])];
    came[0] += a;
    came[1] += b;
    // What came in was written into the own journal, and is published once more.
    if (a + b === 0 && turn > 0) return came;
  }
}

/** In the shared folder. */
export function folderOf({ shared, store }: Pc): string {
  const { id } = JSON.parse(readFileSync(path.join(store, 'installation'), 'utf8')) as { readonly id: string };
  return path.join(shared, id);
}

/** As a copying tool leaves it half way: cut off, its end not filled in yet, or not there. */
export type Half = 'cut' | 'hollow' | 'away';
export const HALVES: readonly Half[] = ['cut', 'hollow', 'away'];

/** Half of what a computer has published. @returns puts all of it there */
export function halve(pc: Pc, how: Half, random: Random): () => void {
  const folder = folderOf(pc);
  const names = readdirSync(folder).filter((name) => /^(\d{6}\.ibj|slots\.ibs)$/.test(name));
  const kept = new Map(names.map((name) => [name, readFileSync(path.join(folder, name))]));
  const last = names
    .filter((name) => name.endsWith('.ibj'))
    .sort()
    .at(-1);
  const struck = random() < 0.25 ? 'slots.ibs' : last;
  const whole = struck === undefined ? undefined : kept.get(struck);
  if (struck === undefined || !whole) return () => undefined;
  const at = 17 + Math.floor(random() * (whole.length - 18));
  if (how === 'away') rmSync(path.join(folder, struck));
  else {
    const half = Buffer.from(whole);
    if (how === 'hollow') half.fill(0, at);
    place(folder, struck, how === 'cut' ? half.subarray(0, at) : half);
  }
  touch(folder);
  return () => {
    for (const [name, bytes] of kept) place(folder, name, bytes);
    touch(folder);
  };
}

function place(folder: string, name: string, bytes: Uint8Array): void {
  const beside = path.join(folder, `${name}.kopie`);
  writeFileSync(beside, bytes);
  renameSync(beside, path.join(folder, name));
}

/** Two changes within a millisecond are told apart. */
function touch(folder: string): void {
  const later = new Date(Date.now() + 5);
  utimesSync(folder, later, later);
}

/** A store as it lies on the disk now, without Chromium's mark of who holds the profile. */
export function copyStore(from: string, to: string): void {
  cpSync(from, to, { recursive: true, filter: (file) => !path.basename(file).startsWith('Singleton') });
}

/** @param clock local time, `2026-11-30T09:52` */
export function later(clock: string, days: number): string {
  const moment = new Date(`${clock}:00Z`);
  // An hour at least: a clock that stands still would be one that was set back.
  return new Date(moment.getTime() + days * 86_400_000 + 3_600_000).toISOString().slice(0, 16);
}
