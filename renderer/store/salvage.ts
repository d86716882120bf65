/**
 * What the database alone has, read before whatever else of it may be damaged, and kept in memory until the journal has it too. Runs in
 * the vault worker.
 *
 * [Note: damage in another table] At the first record that it cannot read Chromium throws the whole database away, with all that it
 * could have read: a note of some bytes in a damaged block takes the log along. The journal puts that back; but where the journal was
 * cut or put back to an older moment at the same time, the database was the last to have it.
 */

import { type Database, type HeaderRecord, openDatabase, readHeader } from './database';
import { isNumbered, type JournalHead, type JournalState, lackingByHead, readLast } from './journal-read';
import { commit, inParcels, rowsOf } from './log';
import { FORMAT, isLarge, type Row } from './row';
import { asSlot, type SlotRecord } from './slots';
import type { Surroundings } from './types';

interface Salvage {
  /** Those that the journal lacks, in their order, with their boxes as far as these could be read. */
  readonly rows: Row[];
  header?: HeaderRecord;
  slots: readonly SlotRecord[];
}

/** What the journal tells of itself. */
interface Told {
  readonly state: JournalState;
  /** Undefined where it cannot be read. */
  readonly head: JournalHead | undefined;
}

const salvages = new Map<string, Salvage>();

/** Bytes of boxes held at most, the newest: where the whole journal is gone, all letters are lacking. */
const MOST_HELD = 128 * 1024 * 1024;
const AT_ONCE = 20;

/**
 * Reads from the database what the journal lacks, first of all; nothing where it lacks nothing.
 * @param log the rows of the database, in order
 * @throws whatever the engine says; what was read before that is kept
 */
export async function salvage(name: string, database: Database, log: readonly Row[], journal: Told): Promise<void> {
  const rows = [...lackingIn(journal, log)];
  if (rows.length === 0) return;
  const kept: Salvage = { rows, slots: [] };
  salvages.set(name, kept);
  const large = rows.flatMap((row, index) => (isLarge(row) && row.iv ? [{ row, index }] : [])).reverse();
  for (let at = 0, bytes = 0; at < large.length && bytes < MOST_HELD; at += AT_ONCE) {
    const some = large.slice(at, at + AT_ONCE);
    const found = await database.boxes.bulkGet(some.map(({ row }): [string, number] => [row.writer, row.seq]));
    for (const [which, { row, index }] of some.entries()) {
      const box = found[which]?.box;
      if (!box) continue;
      rows[index] = { ...row, box };
      bytes += box.length;
    }
  }
  kept.slots = (await database.slots.toArray()).flatMap((slot) => asSlot(slot) ?? []);
  const header = await readHeader(database);
  if (header) kept.header = header;
}

function lackingIn({ state, head }: Told, rows: readonly Row[]): readonly Row[] {
  if (!head || state.broken || !isNumbered(state)) return rows;
  // The database is the older of the two.
  if (head.rows > rows.length) return [];
  return lackingByHead(rows, head) ?? rows;
}

/**
 * Before slots and header are read: where the journal has fewer rows than the machine noted for this user, or, where it noted none, than
 * the database. @throws whatever the engine says
 */
export async function salvageAtDoor(
  { name, journal }: Surroundings,
  state: JournalState,
  database: Database,
): Promise<void> {
  const least = state.rowsOnce || (await database.log.count());
  const head = await readLast(journal, state);
  if (head && !state.broken && head.rows >= least) return;
  await salvage(name, database, rowsOf(await database.log.toArray()), { state, head });
}

/**
 * What was salvaged, in the database that stands where the other was thrown away; the rest comes from the journal. Each row is verified
 * like any other that lies there.
 * @param database absent: there is none
 */
export async function putBackSalvaged(
  { name }: Surroundings,
  database: Database | undefined,
): Promise<Database | undefined> {
  const kept = salvages.get(name);
  // Fewer: it was thrown away, or the putting back ended half-way.
  if (!kept || (database && (await database.log.count()) >= kept.rows.length)) return database;
  const made = database ?? (await openDatabase({ name }));
  try {
    for await (const rows of inParcels(kept.rows))
      await commit(made, { rows, isRestoring: true, putSlots: kept.slots, pending: DOUBT, ...headerOf(kept) });
    return made;
  } catch (error) {
    made.close();
    throw error;
  }
}

const headerOf = ({ header }: Salvage): { readonly header?: HeaderRecord } => (header ? { header } : {});

/** What is brought together after this is read wholly. */
const DOUBT = { format: FORMAT, what: 'doubt' } as const;

/** The journal has it now. */
export function letGoSalvaged({ name }: Surroundings): void {
  salvages.delete(name);
}
