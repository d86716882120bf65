/**
 * The log in the database: one act is one strict transaction (FORMAT.md "Commit"). Runs in the vault worker.
 * Everything is sealed before a transaction begins and opened after it has ended.
 */

import { asking, type BoxRecord, type Database, type HeaderRecord, type PendingRecord } from './database';
import { asRow, compareRows, FORMAT, hashBox, isLarge, type Row } from './row';
import type { SlotRecord } from './slots';

export interface Act {
  /** New rows with their boxes. */
  readonly rows: readonly Row[];
  readonly putSlots?: readonly SlotRecord[];
  readonly removeSlots?: readonly string[];
  readonly dropDrafts?: readonly string[];
  readonly header?: HeaderRecord;
  /** Rows as an erasure leaves them, in place of the full ones. */
  readonly emptied?: readonly Row[];
  readonly pending?: PendingRecord;
  /** Rows the journal holds now, before the frame of this act. */
  readonly inJournal?: number;
  /** Rows put back from a sound copy: what stands in their place, damaged, or a box that outlived its row, gives way. */
  readonly isRestoring?: boolean;
}

/** When this returns the act has happened; when it throws, nothing has. @throws StoreError `full` | `refused` */
export async function commit(database: Database, act: Act): Promise<void> {
  const log = act.rows.map(withoutLargeBox);
  const boxes = act.rows.flatMap(boxOfLarge);
  const emptiedBoxes = (act.emptied ?? []).map((row): [string, number] => [row.writer, row.seq]);
  const { header, slots, drafts, pending } = database;
  await asking(database, () =>
    database.transaction('rw', [header, slots, database.log, database.boxes, drafts, pending], async () => {
      // `add`, never `put`, for what is new: a (writer, seq) that is there already is refused, not overwritten.
      if (log.length > 0) await (act.isRestoring ? database.log.bulkPut(log) : database.log.bulkAdd(log));
      if (boxes.length > 0) await (act.isRestoring ? database.boxes.bulkPut(boxes) : database.boxes.bulkAdd(boxes));
      // Removed first: a renewed key is a new slot under the id of the old one.
      if (act.removeSlots?.length) await slots.bulkDelete([...act.removeSlots]);
      if (act.putSlots?.length) await slots.bulkPut(act.putSlots);
      if (act.dropDrafts?.length) await drafts.bulkDelete([...act.dropDrafts]);
      if (act.header) await header.put(act.header);
      if (act.emptied?.length) await database.log.bulkPut(act.emptied);
      if (emptiedBoxes.length > 0) await database.boxes.bulkDelete(emptiedBoxes);
      if (act.pending) await pending.put(act.pending);
      if (act.inJournal !== undefined) await pending.put({ format: FORMAT, what: 'inJournal', rows: act.inJournal });
    }),
  );
}

/** Keys of the boxes that are there, without reading them. */
export async function readBoxPlaces(database: Database): Promise<ReadonlySet<string>> {
  const keys = await database.boxes.toCollection().primaryKeys();
  return new Set(keys.map(([writer, seq]) => `${writer}:${seq}`));
}

/** The row with its box, wherever that lies. */
export async function withBox(database: Database, row: Row): Promise<Row> {
  if (!isLarge(row) || row.box || !row.iv) return row;
  const found = await database.boxes.get([row.writer, row.seq]);
  return found?.format === FORMAT ? { ...row, box: found.box } : row;
}

/** A large row keeps the hash of its box in the log; a frame carries the box alone. */
export async function withBoxHash(row: Row): Promise<Row> {
  if (!row.iv || !row.box) return row;
  return { ...row, boxHash: await hashBox(row.iv, row.box) };
}

/** What goes into one transaction when many rows are put back, in bytes, about. */
const MOST_AT_ONCE = 4 * 1024 * 1024;
/** A row without its box, in bytes, about. */
export const ROW_ABOUT = 160;

/** Rows in parcels of some megabytes, none of them empty. */
export async function* inParcels(rows: Iterable<Row> | AsyncIterable<Row>): AsyncGenerator<readonly Row[]> {
  let some: Row[] = [];
  let bytes = 0;
  for await (const row of rows) {
    some.push(row);
    bytes += (row.box?.length ?? 0) + ROW_ABOUT;
    if (bytes < MOST_AT_ONCE) continue;
    yield some;
    some = [];
    bytes = 0;
  }
  if (some.length > 0) yield some;
}

/** Those of the values of the log that can be a row, in order. @throws StoreError `newer` */
export function rowsOf(values: readonly unknown[]): readonly Row[] {
  return values.flatMap((value) => asRow(value) ?? []).sort(compareRows);
}

function withoutLargeBox(row: Row): Row {
  if (isLarge(row)) {
    const { box, ...rest } = row;
    return rest;
  }
  const { boxHash, ...rest } = row;
  // An emptied row keeps the hash of its box; a full one carries the box itself.
  return row.box ? rest : row;
}

function boxOfLarge(row: Row): readonly BoxRecord[] {
  return isLarge(row) && row.box ? [{ format: FORMAT, writer: row.writer, seq: row.seq, box: row.box }] : [];
}
