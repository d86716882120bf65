/**
 * Puts a copy in the place of a register that is not there: its journal files and its slots, made ready beside, proven again where they
 * now lie, then put in place by a rename. Where a register is, nothing is placed: there the page takes rows in, one by one.
 * What lay in the journal's place and could not be used is moved aside. Runs in the main process, within the journal's queue.
 */
import { randomBytes } from 'node:crypto';
import { mkdir, readdir, readFile, rename, rm } from 'node:fs/promises';
import path from 'node:path';
import { putInPlace } from './aside';
import { readLayout } from './backup-file';
import type { CopyState, Kept } from './contract';
import type { Place } from './copy-reading';
import { openFar, whyNotThere } from './elsewhere';
import { journalName, nameOfFile, slotsName } from './exchange';
import { replaceFile, whyNotKept } from './files';
import { scanFile } from './journal-scan';
import { isSlotsFile, registerInFrame, registerOf } from './rows';

export type Placed = Kept | 'registerHere' | 'noRegister' | 'damaged' | 'gone';

/** @param state of the copy, read just before */
export async function placeCopy(
  storeFolder: string,
  place: NonNullable<Place>,
  state: CopyState,
  damagedToo: boolean,
): Promise<Placed> {
  // Without a way in, or without a single row, there would be no register after it.
  if (!state.slots || !state.last) return 'noRegister';
  if (!damagedToo && (state.altered || state.broken !== undefined)) return 'damaged';
  const journal = path.join(storeFolder, 'journal');
  const here = await lookAt(journal);
  if (here.frames) {
    if (here.slots || !here.register || here.register !== registerOf(state.slots)) return 'registerHere';
    return giveSlots(path.join(journal, slotsName), state.slots);
  }
  await clearLeftovers(storeFolder);
  const ready = path.join(storeFolder, `journal.new-${randomBytes(6).toString('hex')}`);
  try {
    await mkdir(ready);
    for (const file of state.files) {
      const bytes = await bytesOf(place, file);
      if (!bytes) return 'gone';
      const scan = scanFile(file.number, bytes);
      if (!damagedToo && (scan.frames !== file.frames || scan.broken !== undefined)) return 'damaged';
      await written(() => replaceFile(path.join(ready, nameOfFile(file.number)), bytes));
    }
    await written(() => replaceFile(path.join(ready, slotsName), state.slots ?? new Uint8Array(0)));
    await written(() => putInPlace(storeFolder, ready));
    return 'kept';
  } catch (error) {
    if (error instanceof OnOurDisk) return whyNotKept(error.cause);
    const why = whyNotThere(error);
    return why === 'full' || why === 'readOnly' ? 'failed' : why;
  } finally {
    await rm(ready, { recursive: true, force: true }).catch(() => undefined);
  }
}

/** A refusal of our own disk, told apart from one of the place the copy lies at. */
class OnOurDisk extends Error {}
async function written<T>(work: () => Promise<T>): Promise<T> {
  return work().catch((cause: unknown) => {
    throw new OnOurDisk('ownDisk', { cause });
  });
}

interface Here {
  /** One whole frame: somebody's register, even when the rest of it is damaged. Then the page repairs it, and nothing is placed. */
  readonly frames: boolean;
  readonly register?: string;
  /** Whole, so that there is a way in. */
  readonly slots: boolean;
}

async function lookAt(journal: string): Promise<Here> {
  const names = await readdir(journal).catch(unlessAbsent);
  let frames = false;
  let register: string | undefined;
  for (const name of names.filter((one) => journalName.test(one))) {
    const bytes = await readFile(path.join(journal, name));
    const scan = scanFile(Number.parseInt(name, 10), bytes);
    frames ||= scan.frames > 0 || scan.format === 'newer';
    register ??= registerInFrame(bytes, scan.lastFrame);
  }
  const slots = names.includes(slotsName) && isSlotsFile(await readFile(path.join(journal, slotsName)));
  return { frames, slots, ...(register === undefined ? {} : { register }) };
}

function unlessAbsent(error: NodeJS.ErrnoException): string[] {
  if (error.code !== 'ENOENT') throw error;
  return [];
}

/** The rows are here and only the way in is lost: the copy has it. What was left of the slots file goes aside. */
async function giveSlots(file: string, slots: Uint8Array): Promise<Placed> {
  try {
    await rename(file, `${file}.aside-${randomBytes(4).toString('hex')}`).catch(unlessAbsent);
    await replaceFile(file, slots);
    return 'kept';
  } catch (error) {
    return whyNotKept(error);
  }
}

async function clearLeftovers(storeFolder: string): Promise<void> {
  for (const name of await readdir(storeFolder))
    if (/^journal\.new-[0-9a-f]{12}$/.test(name)) await rm(path.join(storeFolder, name), { recursive: true });
}

async function bytesOf(place: NonNullable<Place>, file: CopyState['files'][number]): Promise<Buffer | undefined> {
  const source = await openFar(
    place.gate,
    'file' in place ? place.file : path.join(place.folder, nameOfFile(file.number)),
  );
  try {
    // Read once more, although its state was told: a file elsewhere may have changed since.
    const base =
      'file' in place ? (await readLayout(source))?.segments.find((one) => one.number === file.number)?.base : 0;
    if (base === undefined) return undefined;
    const bytes = await source.piece(base, file.bytes);
    return bytes.length === file.bytes ? bytes : undefined;
  } finally {
    await source.close();
  }
}
