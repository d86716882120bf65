/**
 * Erasure after its commit (FORMAT.md "Erasure"): the bytes leave the journal and the disk. Runs in the vault worker.
 * The commit has emptied the rows and left a `pending` record; it goes when all of this is done, so that a program killed half-way
 * finishes at the next unlock.
 */

import { randomBytes } from './bytes';
import { asStoreError, type Database } from './database';
import { encodeFrame, type Frame, fileHeader } from './frames';
import { joinFile, readFile } from './journal-read';
import { emptied, placeOf, type Row } from './row';
import type { Journal, Kept } from './types';

/** Finishes whatever erasure is pending; `kept` when nothing is left of it. The act stands whatever this answers: it never throws. */
export async function finishErasure(database: Database, journal: Journal, storeId: string): Promise<Kept> {
  try {
    const pending = await database.pending.get('erasure');
    if (!pending) return 'kept';
    const rewritten = await rewriteJournal(journal, storeId, new Set(pending.rows.map(placeOf)));
    if (rewritten !== 'kept') return rewritten;
    await compact(database);
    await database.pending.delete('erasure');
    return 'kept';
  } catch (error) {
    return asStoreError(error).code === 'full' ? 'full' : 'failed';
  }
}

/** Writes every journal file that holds one of these rows in full anew, with the row emptied; other files stay as they are. */
async function rewriteJournal(journal: Journal, storeId: string, places: ReadonlySet<string>): Promise<Kept> {
  try {
    const state = await journal.state();
    if (state.broken) return 'failed';
    for (const { number } of state.files) {
      const { frames, isWhole } = await readFile(journal, number);
      if (!isWhole || frames.some((frame) => frame.storeId !== storeId)) return 'failed';
      const isFull = (row: Row): boolean => row.box !== undefined && places.has(placeOf(row));
      if (!frames.some((frame) => frame.rows.some(isFull))) continue;
      const written = await Promise.all(frames.map((frame) => emptyFrame(frame, isFull)));
      const kept = await journal.rewrite(number, joinFile(fileHeader(number), written));
      if (kept !== 'kept') return kept;
    }
    return 'kept';
  } catch {
    return 'failed';
  }
}

async function emptyFrame(frame: Frame, isErased: (row: Row) => boolean): Promise<Uint8Array> {
  const rows = await Promise.all(frame.rows.map((row) => (isErased(row) ? emptied(row) : row)));
  return encodeFrame({ ...frame, rows });
}

const ROUNDS = 20;
const FILLERS = 1000;
const FILLER_LENGTH = 400;

/**
 * LevelDB keeps overwritten and deleted values until it merges its files, and merges them when enough new ones come: 8 MB of random
 * filler put and deleted in rounds makes it do so. The one way to ask for it from a page; test/store/disk.test.ts searches the files.
 */
async function compact(database: Database): Promise<void> {
  for (let round = 0; round < ROUNDS; round++) {
    const fillers = Array.from({ length: FILLERS }, (_, n) => ({ n, filler: randomBytes(FILLER_LENGTH) }));
    await database.scratch.bulkPut(fillers);
    await database.scratch.clear();
  }
}
