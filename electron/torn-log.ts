/**
 * [Note: a torn log] Where a full disk or a power cut stops the engine in mid-write, it reads up to there at the next opening, and goes on
 * in the same file behind the torn piece. A later opening meets that piece and throws the whole database away, with every act recorded
 * since; the same with its list of files. No page can see it. So before the engine opens them, the piece that it would pass over is cut
 * off. And on a full disk it is not opened: it writes at every opening, tries again, and makes such pieces by itself.
 * What is broken in any other way is left as it is, and so is what cannot be written now. Runs in the main process.
 */
import { closeSync, fsyncSync, ftruncateSync, openSync, readdirSync, readFileSync } from 'node:fs';
import { statfs } from 'node:fs/promises';
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

/** What the engine may write to open a database and to go on: it puts what its log holds, 4 MB at most, into a table of its own. */
const ROOM = 16 * 1024 * 1024;

/**
 * Before the store has the engine open the database, at any time. Where a disk refused a write the engine has closed it, and what it was
 * writing stays as it is: that is cut off. @param profile folder of the browser
 */
export async function readyToOpen(profile: string): Promise<'ready' | 'full'> {
  try {
    const { bavail, bsize } = await statfs(profile);
    if (bavail * bsize < ROOM) return 'full';
  } catch {
    // Where nobody can tell, the engine does.
  }
  await cutWhatStaysTorn(profile);
  return 'ready';
}

/** What changes between the looks is left alone. */
async function cutWhatStaysTorn(profile: string): Promise<void> {
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
  try {
    return findDatabases(profile).flatMap((folder) =>
      readdirSync(folder, { recursive: true, encoding: 'utf8' }).flatMap((name) => {
        const isList = LIST_OF_FILES.test(path.basename(name));
        return isList || LOG.test(path.basename(name)) ? tornEnd(path.join(folder, name), isList) : [];
      }),
    );
  } catch {
    return [];
  }
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
