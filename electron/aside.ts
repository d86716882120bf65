/**
 * A journal that cannot be used is moved aside in the store folder, never deleted: `journal-aside-<moment>-<chance>`. It goes only when
 * a case was erased and every row that can still be read in it is in the journal: what was erased must not stay behind in a corner.
 * Runs in the main process, within the journal's own queue.
 */
import { randomBytes } from 'node:crypto';
import { mkdir, readdir, readFile, rename, rm, stat } from 'node:fs/promises';
import path from 'node:path';
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

/** After an erasure. @param isHeld whether the journal holds the row with this hash */
export async function dropAside(storeFolder: string, held: () => Promise<ReadonlySet<string>>): Promise<void> {
  const folders = (await readdir(storeFolder)).filter((name) => asideName.test(name));
  if (folders.length === 0) return;
  const rows = await held();
  for (const name of folders) {
    const folder = path.join(storeFolder, name);
    let isHeld = true;
    for (const file of await readdir(folder)) {
      const whole = path.join(folder, file);
      if (!file.endsWith('.ibj') || (await stat(whole)).size > mostFileBytes) continue;
      isHeld &&= rowsOf(await readFile(whole)).every((row) => rows.has(row));
    }
    if (isHeld) await rm(folder, { recursive: true });
  }
}
