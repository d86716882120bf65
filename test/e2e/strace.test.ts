/**
 * Shows 4 of the spine, the part of the power cut: under strace every acknowledged act has its fdatasync by Chromium (the commit)
 * and then by main (the frame) before its words stand on the screen. With strict durability off, or the journal's sync left out,
 * the same look is red. Runs in Node on the real program.
 *
 * Drafts are synced too while one types. So before the key of an act everything is left alone until the disk has been quiet for a
 * while, and only what was synced between the key and the words counts.
 */
import { mkdirSync } from 'node:fs';
import path from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { relaxedRenderer } from './control-build';
import { copyFounded } from './founded';
import { type AppOptions, appIn, ground, workFolder } from './launch';
import type { ActKind } from './ledger';
import { ownTemporaryFolder, runningWith } from './own-folder';
import { counter } from './people';
import * as quick from './quick';
import { surname } from './random';
import {
  beginTraced,
  isDatabaseLog,
  isJournal,
  lacksOf,
  readSyncs,
  type Sync,
  type TimedAct,
  whyNoStrace,
} from './syncs';
import './whole-browser';

const unable = whyNoStrace();
if (unable) console.log(`strace.test.ts is skipped: ${unable}`);

/** A draft is kept 0.7 seconds after the last key. */
const quiet = 1_000;
const day: readonly ActKind[] = [
  ...(['registered', 'registered', 'registered', 'registered', 'letter', 'sent'] as const),
  ...(['registered', 'registered', 'registered', 'withdrawn', 'registered', 'letter', 'sent'] as const),
];
const half: readonly ActKind[] = ['registered', 'registered', 'registered', 'letter', 'sent', 'registered'];

let work: Awaited<ReturnType<typeof workFolder>>;
let giveBack: () => void = () => undefined;
let names = 0;

beforeAll(async () => {
  if (unable) return;
  work = await workFolder();
  giveBack = await ownTemporaryFolder(path.join(work.folder, 'tmp'));
  await copyFounded(work.store);
});

afterAll(async () => {
  giveBack();
  await work?.clear();
});

interface Observed {
  readonly acts: readonly TimedAct[];
  readonly syncs: readonly Sync[];
  /** Syncs of the database and of the journal by a process they do not belong to. */
  readonly strangers: number;
}

/** The same store in a program of its own, under strace. */
async function observe(name: string, kinds: readonly ActKind[], options: AppOptions = {}): Promise<Observed> {
  const folder = path.join(work.folder, name);
  mkdirSync(folder);
  const { at, syncs, isMain } = await beginTraced(await appIn(folder, work.store, options), folder);
  try {
    await quick.enter(at, counter);
    const acts: TimedAct[] = [];
    for (const kind of kinds) {
      const ready = await readyFor(kind, at);
      await untilQuiet(syncs);
      const shown = ready.seen();
      const pressed = Date.now();
      await Promise.all([ready.go(), shown]);
      acts.push({ kind, pressed, acknowledged: (await shown).at });
    }
    // strace writes a line when the call has returned; the last act's are there by now.
    await pause(200);
    const all = syncs();
    const own = (await ground()).what === 'electron' ? () => false : isMain;
    const strangers = all.filter(
      ({ file, thread }) => (isDatabaseLog(file) && own(thread)) || (isJournal(file) && !isMain(thread)),
    );
    return { acts, syncs: all, strangers: strangers.length };
  } finally {
    await at.app.close();
  }
}

function readyFor(kind: ActKind, at: Parameters<typeof quick.readyLetter>[0]): Promise<quick.Ready> {
  switch (kind) {
    case 'registered':
      return quick.readyRequest(at, `T. ${surname(names++)}`);
    case 'letter':
      return quick.readyLetter(at);
    case 'sent':
      return quick.readySent(at);
    case 'withdrawn':
      return quick.readyWithdrawal(at);
  }
}

/** Nothing of ours was synced for a while: the draft is kept, and nothing else is under way. */
async function untilQuiet(syncs: () => readonly Sync[]): Promise<void> {
  const begun = Date.now();
  for (;;) {
    const last = syncs().findLast(({ file }) => isDatabaseLog(file) || isJournal(file));
    if (Date.now() - Math.max(begun, last?.to ?? 0) >= quiet) return;
    if (Date.now() - begun > 20_000) throw new Error('the disk does not come to rest');
    await pause(100);
  }
}

const judged = ({ acts, syncs }: Observed): readonly string[] => acts.flatMap((act) => lacksOf(act, syncs));

describe.skipIf(unable)('before its words stand on the screen', () => {
  it('every act is synced by Chromium and then by main', { timeout: 240_000 }, async () => {
    const seen = await observe('program', day);
    console.log(figures(seen));
    expect(judged(seen)).toEqual([]);
    expect(seen.strangers).toBe(0);
    expect(runningWith(work.folder)).toEqual([]);
  });

  it('Chromium has not synced it when strict durability is off (control)', { timeout: 180_000 }, async () => {
    const renderer = relaxedRenderer(path.join(work.folder, 'relaxed-renderer'));
    const seen = await observe('relaxed', half, { renderer });
    console.log(figures(seen));
    const missing = judged(seen).filter((lack) => lack === 'no sync by Chromium').length;
    // LevelDB may still sync once, when a log is full.
    expect(missing).toBeGreaterThanOrEqual(half.length - 1);
    expect(judged(seen)).not.toContain('no sync by main');
  });

  it("main has not synced it when the journal's sync is left out (control)", { timeout: 180_000 }, async () => {
    const seen = await observe('unsynced', half, { guardsOff: ['journalSync'] });
    console.log(figures(seen));
    expect(judged(seen)).toEqual(half.map(() => 'no sync by main'));
  });
});

describe('the look at the syncs', () => {
  const act: TimedAct = { kind: 'registered', pressed: 1000, acknowledged: 2000 };
  const sync = (file: string, from: number, to: number): Sync => ({ thread: 1, file, from, to });
  const log = '/s/IndexedDB/x.leveldb/000003.log';
  const journal = '/s/journal/000001.ibj';

  it('wants the frame behind the commit, and both before the words', () => {
    expect(lacksOf(act, [sync(log, 1100, 1200), sync(journal, 1300, 1400)])).toEqual([]);
    expect(lacksOf(act, [sync(log, 1100, 1200), sync(journal, 1900, 2001)])).toEqual(['no sync by main']);
    expect(lacksOf(act, [sync(log, 999, 1200), sync(journal, 1300, 1400)])).toEqual(['no sync by Chromium']);
    expect(lacksOf(act, [sync(log, 1100, 1350), sync(journal, 1300, 1400)])).toEqual(['main before Chromium']);
  });

  it('reads calls on one line and on two, and leaves out what failed', () => {
    const lines = [
      '71 1.000000 fdatasync(45</a b.log>) = 0 <0.002000>',
      '71 2.000000 fsync(45</c> <unfinished ...>',
      '72 2.000500 fdatasync(9</d>) = -1 EIO (Input/output error) <0.000100>',
      '71 2.003000 <... fsync resumed>)            = 0 <0.003000>',
    ];
    expect(readSyncs(lines.join('\n'))).toEqual([
      { thread: 71, file: '/a b.log', from: 1000, to: 1002 },
      { thread: 71, file: '/c', from: 2000, to: 2003 },
    ]);
  });
});

/** Milliseconds, as medians. */
function figures({ acts, syncs }: Observed) {
  const middle = (values: readonly number[]): number =>
    Math.round(values.toSorted((a, b) => a - b)[values.length >> 1] ?? 0);
  const within = acts.map((act) => syncs.filter(({ from, to }) => from >= act.pressed && to <= act.acknowledged));
  const after = (which: (file: string) => boolean) =>
    middle(
      within.flatMap((some, at) =>
        some.filter(({ file }) => which(file)).map(({ to }) => to - (acts[at]?.pressed ?? 0)),
      ),
    );
  return {
    acts: acts.length,
    complete: acts.filter((act) => lacksOf(act, syncs).length === 0).length,
    commitAfter: after(isDatabaseLog),
    frameAfter: after(isJournal),
    acknowledgedAfter: middle(acts.map(({ pressed, acknowledged }) => acknowledged - pressed)),
  };
}
