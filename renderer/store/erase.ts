/**
 * Erasure after its commit (FORMAT.md "Erasure"): the bytes leave the journal and the disk. Runs in the vault worker.
 * The commit has emptied the rows and left a `pending` record; it goes when all of this is done, so that a program killed half-way
 * finishes at the next unlock.
 */

import { randomBytes } from './bytes';
import { asking, asStoreError, type Database, type PendingErasure, readPendingErasure } from './database';
import { encodeFrame, type Frame, fileHeader } from './frames';
import { joinFile, readFile } from './journal-read';
import { joinSums, sumsOf } from './rolling-sums';
import { emptied, FORMAT, isLarge, placeOf, type Row } from './row';
import type { Kept, Surroundings } from './types';

/**
 * What is to be finished once these rows are emptied: put in the same transaction, so that who is killed behind it knows at the next
 * unlock what to look for.
 * @param boxes sealed bytes of rows and drafts that are emptied now
 * @param draftsFrom forms of drafts that are dropped begin so
 */
export async function pendingWith(
  database: Database,
  rows: readonly Place[],
  boxes: readonly (Uint8Array | undefined)[],
  draftsFrom?: string,
): Promise<PendingErasure> {
  const left = await asking(database, () => readPendingErasure(database));
  return {
    format: FORMAT,
    what: 'erasure',
    rows: [...(left?.rows ?? []), ...rows.map(({ writer, seq }) => ({ writer, seq }))],
    drafts: [...(left?.drafts ?? []), ...(draftsFrom === undefined ? [] : [draftsFrom])],
    sums: joinSums(left?.sums ?? new Uint8Array(), sumsOf(boxes)),
  };
}

/**
 * Finishes whatever erasure is pending; `kept` when nothing more can be done for it now. What is still in a file after all tries stays
 * pending for the next unlock. The act stands whatever this answers: it never throws.
 */
export async function finishErasure(
  database: Database,
  { journal, remains }: Pick<Surroundings, 'journal' | 'remains'>,
  storeId: string,
): Promise<Kept> {
  try {
    const pending = await asking(database, () => readPendingErasure(database));
    if (!pending) return 'kept';
    const rewritten = await rewriteJournal(journal, storeId, new Set(pending.rows.map(placeOf)));
    if (rewritten !== 'kept') return rewritten;
    for (let tries = 0; tries < MOST_TRIES; tries++) {
      await asking(database, () => compact(database, pending.rows, pending.drafts ?? []));
      if (!(await isGone(pending, remains))) continue;
      await database.pending.delete('erasure');
      break;
    }
    return 'kept';
  } catch (error) {
    return asStoreError(error).code === 'full' ? 'full' : 'failed';
  }
}

const MOST_TRIES = 3;
/** The engine merges its files by itself a moment after the filler; milliseconds between two looks. */
const UNSEEN = 2500;
const LOOKS = [0, 150, 300, 600, 1200, 2400];

async function isGone({ sums }: PendingErasure, remains: Surroundings['remains']): Promise<boolean> {
  if (!remains) return true;
  if (!sums?.length) {
    // The boxes were gone from the database already: nobody knows what to look for, so the engine gets its time.
    await new Promise((resolve) => setTimeout(resolve, UNSEEN));
    return true;
  }
  for (const wait of LOOKS) {
    await new Promise((resolve) => setTimeout(resolve, wait));
    // Where nobody can look, it stays at what the filler does.
    if (!(await remains(sums).catch(() => false))) return true;
  }
  return false;
}

/** Writes every journal file that holds one of these rows in full anew, with the row emptied; other files stay as they are. */
async function rewriteJournal(
  journal: Surroundings['journal'],
  storeId: string,
  places: ReadonlySet<string>,
): Promise<Kept> {
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

const ROUNDS = 2;
const FILLER_LENGTH = 4000;
const LEAST_FILLER = 8_000_000;
const MOST_FILLER = 160_000_000;
/** Share of what the origin has on disk. */
const FILLER_SHARE = 0.4;

/**
 * [Note: compaction] LevelDB keeps overwritten values until it merges the file they lie in with newer ones over the same keys, and
 * merges a level down only when the level above overflows. Filler in a table of its own, or in many small rounds, left the ciphertext
 * where it was; filler put BESIDE the erased keys (fractional seq), in one go and as much as the register's size asks, makes the engine
 * merge just there. Filler is put and deleted in one transaction: no row of it is ever seen, not even after a kill.
 * Shown by searching the files: in test/store/disk.test.ts at 1 and 20 MB, once by hand at 40 MB, and the mechanism (40 MB of filler)
 * at 120 MB. For larger registers it is likely, not proven: the engine then has levels that this need not reach.
 */
async function compact(database: Database, places: readonly Place[], drafts: readonly string[]): Promise<void> {
  const rows = await database.log.bulkGet(places.map(({ writer, seq }): [string, number] => [writer, seq]));
  const large = rows.flatMap((row) => (row && isLarge(row) ? row : []));
  const { usage = 0 } = await navigator.storage.estimate();
  const bytes = Math.min(MOST_FILLER, Math.max(LEAST_FILLER, usage * FILLER_SHARE));
  for (let round = 0; round < ROUNDS; round++) {
    if (places.length > 0) await fill(database, 'log', places, bytes);
    if (large.length > 0) await fill(database, 'boxes', large, bytes);
    if (drafts.length > 0) await fillDrafts(database, drafts, bytes);
  }
}

type Place = Pick<Row, 'writer' | 'seq'>;

async function fill(database: Database, name: 'log' | 'boxes', places: readonly Place[], bytes: number): Promise<void> {
  const each = Math.ceil(bytes / FILLER_LENGTH / places.length / 2);
  await database.transaction('rw', name, async () => {
    const table = database.table<object, [string, number]>(name);
    // Below and above the erased key, nearer than half-way to its neighbours.
    const keys = places.flatMap(({ writer, seq }) =>
      Array.from({ length: each * 2 }, (_, n): [string, number] => [
        writer,
        seq + ((n % 2 ? 1 : -1) * (1 + (n >> 1))) / (4 * each),
      ]),
    );
    for (let at = 0; at < keys.length; at += AT_ONCE) {
      const some = keys.slice(at, at + AT_ONCE);
      await table.bulkPut(some.map(([writer, seq]) => ({ writer, seq, filler: randomBytes(FILLER_LENGTH) })));
    }
    await table.bulkDelete(keys);
  });
}

/**
 * A draft is overwritten with every pause in typing, and each of those lies on the disk until the engine merges just there. In the
 * registers tried the filler beside the rows took drafts along; where they lie in other files of the engine it need not.
 */
async function fillDrafts(database: Database, beginnings: readonly string[], bytes: number): Promise<void> {
  const each = Math.ceil(bytes / FILLER_LENGTH / beginnings.length);
  await database.transaction('rw', 'drafts', async () => {
    const table = database.table<object, string>('drafts');
    const forms = beginnings.flatMap((beginning) =>
      Array.from({ length: each }, (_, n) => `${beginning}${n % 2 ? '!' : '~'}${n}`),
    );
    for (let at = 0; at < forms.length; at += AT_ONCE) {
      const some = forms.slice(at, at + AT_ONCE);
      await table.bulkPut(some.map((form) => ({ form, filler: randomBytes(FILLER_LENGTH) })));
    }
    await table.bulkDelete(forms);
  });
}

const AT_ONCE = 500;
