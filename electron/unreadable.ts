/**
 * A database that the engine cannot open any more. The engine throws away what it knows to be damaged, and the journal puts that back; but
 * where one of its files is too short it answers with an error at every start, for good. Told twice, at two starts, and with room on the
 * disk, the third start finds it moved aside, whole as it is: then the register comes from the journal, or from a copy.
 * It goes when a case is erased: nobody could take one case out of it. Runs in the main process.
 */
import { randomBytes } from 'node:crypto';
import { mkdirSync, readFileSync, renameSync, rmSync, statfsSync } from 'node:fs';
import { readdir, rm } from 'node:fs/promises';
import path from 'node:path';
import { findDatabases } from './database-files';
import { replaceFile } from './files';

const asideName = /^database-aside-\d{14}-[0-9a-f]{8}$/;
/** Two starts in a row: one may be a disk that was busy, or a virus scanner. */
const ENOUGH = 2;
/** With a full disk nothing is read either, and then nothing is wrong with the database. */
const ROOM = 100 * 1024 * 1024;

const markerOf = (storeFolder: string): string => path.join(storeFolder, 'database-unreadable.json');

/** What the page met. `unreadable` counts once in the life of a program; `readable` ends the count. @throws the errno of the disk */
export async function noteDatabase(storeFolder: string, is: 'readable' | 'unreadable'): Promise<void> {
  const marker = markerOf(storeFolder);
  if (is === 'readable') return rm(marker, { force: true });
  const times = timesTold(marker) + 1;
  await replaceFile(marker, new TextEncoder().encode(JSON.stringify({ times })));
}

function timesTold(marker: string): number {
  try {
    const { times } = JSON.parse(readFileSync(marker, 'utf8')) as { readonly times?: unknown };
    return typeof times === 'number' ? times : 0;
  } catch {
    return 0;
  }
}

/**
 * Before the engine starts. Where it cannot be moved everything stays as it is, and the screen says again what it said. All at once: the
 * window opens in the very moment in which the engine is ready.
 * @param profile folder of the browser
 * @returns whether it was moved
 */
export function moveUnreadableAside(storeFolder: string, profile: string): boolean {
  const marker = markerOf(storeFolder);
  if (timesTold(marker) < ENOUGH) return false;
  try {
    const { bavail, bsize } = statfsSync(storeFolder);
    if (bavail * bsize < ROOM) return false;
    const found = findDatabases(profile);
    const moment = new Date().toISOString().replace(/\D/g, '').slice(0, 14);
    const aside = path.join(storeFolder, `database-aside-${moment}-${randomBytes(4).toString('hex')}`);
    if (found.length > 0) mkdirSync(aside);
    for (const [index, folder] of found.entries()) renameSync(folder, path.join(aside, `${index}`));
    rmSync(marker, { force: true });
    return found.length > 0;
  } catch {
    return false;
  }
}

/** After an erasure. @throws the errno of the disk */
export async function dropUnreadable(storeFolder: string): Promise<void> {
  const names = (await readdir(storeFolder)).filter((name) => asideName.test(name));
  for (const name of names) await rm(path.join(storeFolder, name), { recursive: true });
}
