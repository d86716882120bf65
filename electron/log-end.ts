/**
 * [Note: a torn log] Where a full disk or a power cut stops the engine in mid-write, it reads up to there at the next opening, and goes on
 * in the same file behind the torn piece. A later start meets that piece and throws the whole database away, with every act recorded
 * since; the same with its list of files. No page can see it. So before the engine starts, the piece that it would pass over is cut off;
 * and while it is at work the store asks how its log ends, and makes it begin a new file. Runs in the main process.
 */
import { closeSync, fsyncSync, ftruncateSync, openSync, readdirSync, readFileSync } from 'node:fs';
import { readFile, statfs } from 'node:fs/promises';
import path from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import type { LogEnd } from './contract';
import { databaseFiles, findDatabases } from './database-files';
import { endingOf } from './engine-log';

/** The engine may just be writing: then the next look finds it whole. Milliseconds. */
const LOOK_AGAIN = [100, 400];
/** What the filler takes by which the engine leaves the file (renderer/store/filler.ts), twice, and as much again. */
const ROOM = 32 * 1024 * 1024;

const isLog = (file: string): boolean => /^\d+\.log$/.test(path.basename(file));
const isList = (file: string): boolean => /^MANIFEST-\d+$/.test(path.basename(file));

/**
 * How the logs end that the engine is writing.
 * @param folder of the browser's profile
 * @throws Error when a file is there and cannot be read
 */
export async function logEnd(folder: string): Promise<LogEnd> {
  let torn = await tornLogs(folder);
  for (const wait of LOOK_AGAIN) {
    if (torn.length === 0) return 'whole';
    await pause(wait);
    const still = await tornLogs(folder);
    torn = torn.filter((file) => still.includes(file));
  }
  if (torn.length === 0) return 'whole';
  const { bavail, bsize } = await statfs(folder);
  return bavail * bsize < ROOM ? 'noRoom' : 'torn';
}

async function tornLogs(folder: string): Promise<readonly string[]> {
  const torn: string[] = [];
  for (const file of (await databaseFiles(folder)).filter(isLog)) {
    const bytes = await readFile(file).catch((error: NodeJS.ErrnoException) => {
      // The engine has begun another since.
      if (error.code === 'ENOENT') return undefined;
      throw error;
    });
    if (bytes && endingOf(bytes).is !== 'whole') torn.push(file);
  }
  return torn;
}

/**
 * Before the engine starts. What is broken in any other way is left as it is, and so is what cannot be written now. All at once: the
 * window opens in the very moment in which the engine is ready.
 * @param folder of the browser's profile
 */
export function cutTornEnds(folder: string): void {
  for (const databases of findDatabases(folder))
    for (const name of readdirSync(databases, { recursive: true, encoding: 'utf8' }))
      if (isLog(name) || isList(name)) cutTornEnd(path.join(databases, name), isList(name));
}

function cutTornEnd(file: string, isNeeded: boolean): void {
  try {
    const { is, whole } = endingOf(readFileSync(file));
    // An empty list of files is no list: then the engine is to say what it makes of it.
    if (is !== 'torn' || (isNeeded && whole === 0)) return;
    const opened = openSync(file, 'r+');
    try {
      ftruncateSync(opened, whole);
      fsyncSync(opened);
    } finally {
      closeSync(opened);
    }
  } catch {
    // As before: the engine reads it, and the store asks how it ends.
  }
}
