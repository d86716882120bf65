/**
 * A journal that cannot be used is moved aside in the store folder, never deleted: `journal-aside-<moment>-<chance>`. It goes only when
 * a case was erased and every row that can still be read in it is in the journal: what was erased must not stay behind in a corner. Where
 * one row is nowhere else, it stays, and the erased rows in it are emptied.
 * Runs in the main process, within the journal's own queue.
 */
import { randomBytes } from 'node:crypto';
import { mkdir, readdir, readFile, rename, rm, stat } from 'node:fs/promises';
import path from 'node:path';
import { emptied } from './emptying';
import { replaceFile, syncFolder } from './files';
import { mostFileBytes } from './frame-reading';
import { rowsOf } from './rows';

const asideName = /^journal-aside-\d{14}-[0-9a-f]{8}$/;
const journalFolder = (storeFolder: string): string => path.join(storeFolder, 'journal');

/**
 * Puts a new journal folder in place of the one that is there, in two renames.
 * @param files what the new one holds from the beginning
 * @throws the errno of the disk; the old one is then where it was
 */
export async function moveAside(storeFolder: string, files: Readonly<Record<string, Uint8Array>>): Promise<void> {
  const beginning = path.join(storeFolder, `journal.new-${randomBytes(6).toString('hex')}`);
  try {
    await mkdir(beginning);
    for (const [name, bytes] of Object.entries(files)) await replaceFile(path.join(beginning, name), bytes);
    await putInPlace(storeFolder, beginning);
  } catch (error) {
    await rm(beginning, { recursive: true, force: true });
    throw error;
  }
}

/** A folder that was made ready beside becomes the journal; what was there goes aside. @throws the errno of the disk */
export async function putInPlace(storeFolder: string, ready: string): Promise<void> {
  const journal = journalFolder(storeFolder);
  const aside = path.join(storeFolder, nameAside());
  const isThere = await rename(journal, aside).then(
    () => true,
    (error: NodeJS.ErrnoException) => {
      if (error.code !== 'ENOENT') throw error;
      return false;
    },
  );
  try {
    await rename(ready, journal);
  } catch (error) {
    if (isThere) await rename(aside, journal);
    throw error;
  }
  await syncFolder(storeFolder);
  if (isThere && (await readdir(aside)).length === 0) await rm(aside, { recursive: true });
}

function nameAside(): string {
  const moment = new Date().toISOString().replace(/\D/g, '').slice(0, 14);
  return `journal-aside-${moment}-${randomBytes(4).toString('hex')}`;
}

/** What the journal holds, as hashes of rows: all of them, and those without a box because they were erased. */
export interface InJournal {
  readonly held: ReadonlySet<string>;
  readonly erased: ReadonlySet<string>;
}

/**
 * After an erasure. What holds nothing of its own goes; in what must stay the erased rows are emptied.
 * @param read asked only where something lies aside; undefined: the journal cannot be read wholly, and everything stays as it is
 * @throws the errno of the disk
 */
export async function dropAside(storeFolder: string, read: () => Promise<InJournal | undefined>): Promise<void> {
  const folders = (await readdir(storeFolder)).filter((name) => asideName.test(name));
  if (folders.length === 0) return;
  const journal = await read();
  if (!journal) return;
  for (const name of folders) {
    const folder = path.join(storeFolder, name);
    const files: string[] = [];
    let isHeld = true;
    for (const file of await readdir(folder)) {
      const whole = path.join(folder, file);
      if (!file.endsWith('.ibj') || (await stat(whole)).size > mostFileBytes) continue;
      files.push(whole);
      isHeld &&= rowsOf(await readFile(whole)).every((row) => journal.held.has(row));
    }
    if (isHeld) await rm(folder, { recursive: true });
    else for (const file of files) await emptyIn(file, journal.erased);
  }
}

async function emptyIn(file: string, erased: ReadonlySet<string>): Promise<void> {
  const without = emptied(await readFile(file), erased);
  if (without) await replaceFile(file, without);
}
