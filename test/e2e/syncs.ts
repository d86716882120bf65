/**
 * The program under strace: every fsync and fdatasync of all its processes, with the file and the moment, written by the kernel's
 * own account and not by the program. Runs in Node, on Linux.
 */
import { execFileSync } from 'node:child_process';
import { chmodSync, existsSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { _electron } from 'playwright';
import type { AtWork } from './employee';
import { ground } from './launch';
import type { ActKind } from './ledger';

/** Times in milliseconds since 1970, with three decimals: the machine's clock, which is also that of `Date.now()`. */
export interface Sync {
  readonly thread: number;
  readonly file: string;
  readonly from: number;
  readonly to: number;
}

/** `--seccomp-bpf`: the other calls of the browser are not stopped at, so it keeps its pace. */
const flags = ['-f', '--seccomp-bpf', '-ttt', '-T', '-y', '-e', 'trace=fsync,fdatasync'];

/** Why strace cannot be used here; undefined when it can. */
export function whyNoStrace(): string | undefined {
  try {
    execFileSync('strace', [...flags, '-o', '/dev/null', 'true'], { stdio: 'pipe' });
    return undefined;
  } catch (error) {
    const { code, stderr } = error as { readonly code?: string; readonly stderr?: Buffer };
    return code === 'ENOENT' ? 'strace is not installed' : `strace may not trace here: ${stderr?.toString().trim()}`;
  }
}

export interface Traced {
  readonly at: AtWork;
  /** Every sync that has ended so far and succeeded, in the order in which they ended. */
  readonly syncs: () => readonly Sync[];
  /** True for a thread of the program's main process. */
  readonly isMain: (thread: number) => boolean;
}

/** @param folder gets the script that starts strace, and its log */
export async function beginTraced(appFolder: string, folder: string): Promise<Traced> {
  const { at, log } = await beginUnderStrace(appFolder, folder, flags);
  const main = await at.app.evaluate(() => process.pid);
  return {
    at,
    syncs: () => readSyncs(readFileSync(log, 'utf8')),
    isMain: (thread) => existsSync(`/proc/${main}/task/${thread}`),
  };
}

/** @param calls flags of strace: what it is to look at. @returns also its log, which grows while the program is open */
export async function beginUnderStrace(
  appFolder: string,
  folder: string,
  calls: readonly string[],
): Promise<{ readonly at: AtWork; readonly log: string }> {
  const on = await ground();
  const log = path.join(folder, 'strace.log');
  const script = path.join(folder, 'electron-under-strace');
  const quoted = [...calls, '-o', log, on.executablePath].map((word) => `'${word}'`).join(' ');
  writeFileSync(script, `#!/bin/sh\nexec strace ${quoted} "$@"\n`);
  chmodSync(script, 0o755);
  const app = await _electron.launch({ args: [appFolder], executablePath: script, env: on.env, timeout: 120_000 });
  const heard: string[] = [];
  app.process().stderr?.on('data', (data: Buffer) => heard.push(data.toString('utf8')));
  const page = await app.firstWindow().catch((error: Error) => {
    throw new Error(`${error.message}\n${heard.join('').slice(-1000)}`);
  });
  await page.setViewportSize({ width: 1366, height: 768 }).catch(() => undefined);
  return { at: { app, page }, log };
}

/**
 * @param text lines of `strace -f -ttt -T -y -o`; a call that lasted while another thread called stands on two lines:
 *
 *     71 1795207910.421123 fdatasync(45</store/000003.log>) = 0 <0.001222>
 *     71 1795207910.421123 fdatasync(45</store/000003.log> <unfinished ...>
 *     71 1795207910.422345 <... fdatasync resumed>) = 0 <0.001222>
 */
export function readSyncs(text: string): readonly Sync[] {
  const begun = new Map<string, { readonly file: string; readonly from: number }>();
  const syncs: Sync[] = [];
  for (const line of text.split('\n')) {
    const [, thread = '', seconds = '', rest = ''] = /^(\d+)\s+(\d+\.\d{6}) (.*)$/.exec(line) ?? [];
    const now = Number(seconds) * 1000;
    const file = /^f(?:data)?sync\(\d+<(.*?)>/.exec(rest)?.[1];
    if (file !== undefined) begun.set(thread, { file, from: now });
    const one = begun.get(thread);
    const lasted = /= 0 <(\d+\.\d+)>$/.exec(rest)?.[1];
    if (!one || lasted === undefined) continue;
    begun.delete(thread);
    syncs.push({ thread: Number(thread), ...one, to: one.from + Number(lasted) * 1000 });
  }
  return syncs.sort((a, b) => a.to - b.to);
}

/** Chromium's write-ahead log of the database, which holds a commit from the moment it is synced. */
export const isDatabaseLog = (file: string): boolean => /\/IndexedDB\/[^/]+\.leveldb\/\d+\.log$/.test(file);
export const isJournal = (file: string): boolean => /\/journal\/\d{6}\.ibj$/.test(file);

export interface TimedAct {
  readonly kind: ActKind;
  /** Just before the key was pressed, and when the acknowledgement came to stand on the screen; both rounded down. */
  readonly pressed: number;
  readonly acknowledged: number;
}

export type Lack = 'no sync by Chromium' | 'no sync by main' | 'main before Chromium';

/** What an acknowledgement came without: first the commit on the disk, then the frame, then the words on the screen. */
export function lacksOf(act: TimedAct, syncs: readonly Sync[]): readonly Lack[] {
  const between = syncs.filter(({ from, to }) => from >= act.pressed && to <= act.acknowledged);
  const commit = between.find(({ file }) => isDatabaseLog(file));
  const frames = between.filter(({ file }) => isJournal(file));
  const lacks: Lack[] = [];
  if (!commit) lacks.push('no sync by Chromium');
  if (frames.length === 0) lacks.push('no sync by main');
  if (commit && frames.length > 0 && !frames.some(({ from }) => from >= commit.to)) lacks.push('main before Chromium');
  return lacks;
}
