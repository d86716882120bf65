/**
 * [Note: a torn log] Where a full disk or a power cut stops the engine in mid-write, it reads up to there at the next opening, and goes on
 * in the same file behind the torn piece. A later opening meets that piece and throws the whole database away, with every act recorded
 * since; the same with its list of files. No page can see it. So before the engine opens them, the piece that it would pass over is cut
 * off. What is broken in any other way is left as it is, and so is what cannot be written now. Runs in the main process.
 */
import { closeSync, fsyncSync, ftruncateSync, openSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { findDatabases } from './database-files';
import { endingOf } from './engine-log';

interface Torn {
  readonly file: string;
  readonly size: number;
  /** Bytes up to the end of the last whole record. */
  readonly whole: number;
}

/**
 * Before the engine starts. All at once: the window opens in the very moment in which the engine is ready.
 * @param profile folder of the browser
 */
export function cutTornEnds(profile: string): void {
  for (const torn of tornIn(profile)) cut(torn);
}

/** An engine at work is within a record for a moment only; milliseconds until each further look. */
const LOOKS = [100, 400];

/**
 * While the engine is at work, before the store has it open the database. Where a disk refuses a write, it closes the database, and what
 * it was writing stays as it is; what changes between the looks is left alone.
 * @param profile folder of the browser
 */
export async function cutWhatStaysTorn(profile: string): Promise<void> {
  let torn = tornIn(profile);
  for (const wait of LOOKS) {
    if (torn.length === 0) return;
    await pause(wait);
    const still = tornIn(profile);
    torn = torn.filter((one) =>
      still.some(({ file, size, whole }) => file === one.file && size === one.size && whole === one.whole),
    );
  }
  for (const one of torn) cut(one);
}

const LOG = /^\d+\.log$/;
const LIST_OF_FILES = /^MANIFEST-\d+$/;

function tornIn(profile: string): readonly Torn[] {
  return findDatabases(profile).flatMap((folder) =>
    readdirSync(folder, { recursive: true, encoding: 'utf8' }).flatMap((name) => {
      const isList = LIST_OF_FILES.test(path.basename(name));
      return isList || LOG.test(path.basename(name)) ? tornEnd(path.join(folder, name), isList) : [];
    }),
  );
}

function tornEnd(file: string, isList: boolean): readonly Torn[] {
  try {
    const bytes = readFileSync(file);
    const { is, whole } = endingOf(bytes);
    // An empty list of files is no list: then the engine is to say what it makes of it.
    return is === 'torn' && !(isList && whole === 0) ? [{ file, size: bytes.length, whole }] : [];
  } catch {
    // The engine has begun another since, or nobody can read it.
    return [];
  }
}

function cut({ file, whole }: Torn): void {
  try {
    const opened = openSync(file, 'r+');
    try {
      ftruncateSync(opened, whole);
      fsyncSync(opened);
    } finally {
      closeSync(opened);
    }
  } catch {
    // As if nobody had looked.
  }
}
