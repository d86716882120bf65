/**
 * The full check of both copies (FORMAT.md "Verification"), in slices between which acts go on. Runs in the vault worker; changes no row.
 * It looks at what was held when it began. An erasure in between makes it begin again: it changes rows and journal files under the reading.
 */

import { toHex } from './bytes';
import { verifyRows } from './chain';
import { walkFrames } from './copy';
import { asking, type Database } from './database';
import type { Held } from './held';
import { readBoxPlaces, withBox } from './log';
import { isHashRight, placeOf, type Row } from './row';
import type { StoreKeys } from './seal';
import { inSlices } from './slices';
import type { Break, Checking, Journal, Surroundings } from './types';

export interface Checked {
  readonly storeId: string;
  readonly keys: StoreKeys;
  readonly readErasure: Surroundings['readErasure'];
  readonly database: Database;
  readonly journal: Journal;
  readonly held: Held;
  /** Rows of a register that is shown as it is; instead of the database's. */
  readonly aside: boolean;
  readonly readRow: (place: Pick<Row, 'writer' | 'seq'>) => Promise<Row | undefined>;
  readonly lacks: (place: Pick<Row, 'writer' | 'seq'>) => boolean;
  /** Counts what empties rows. */
  readonly erasures: () => number;
  /** Damage was found: the next unlock is to put it right. */
  readonly doubt: () => Promise<void>;
  /** Runs a slice when no act is under way. */
  readonly inTurn: <T>(work: () => Promise<T>) => Promise<T>;
}

const SLICE = 100;
const ROWS_AT_ONCE = 500;

export function checkCopies(checked: Checked): Checking {
  let done = 0;
  let of = Math.max(1, checked.held.size * 3);
  let found: readonly Break[] | undefined;
  const slices = inSlices(SLICE, async (pause) => {
    for (;;) {
      const before = checked.erasures();
      const isStill = (): boolean => checked.erasures() === before;
      of = Math.max(1, checked.held.size * 3);
      done = 0;
      const breaks = await checkOnce(checked, isStill, (rows) => {
        done = Math.min(of, done + rows);
        return pause();
      });
      if (breaks && isStill()) return breaks;
    }
  });
  return {
    step: () =>
      checked.inTurn(async () => {
        if (found) return { done: of, of, finished: true, breaks: found };
        const stopped = await slices.step();
        if (!stopped.finished) return { done: Math.min(done, of - 1), of, finished: false, breaks: [] };
        found = stopped.result;
        if (found.length > 0) await checked.doubt();
        return { done: of, of, finished: true, breaks: found };
      }),
  };
}

type Went = (rows: number) => Promise<void> | undefined;

/** Undefined when it was overtaken by an erasure. */
async function checkOnce(checked: Checked, isStill: () => boolean, went: Went): Promise<readonly Break[] | undefined> {
  const { storeId, keys, readErasure, database, held } = checked;
  const entries = held.inOrder();
  const values = await readValues(checked, entries, isStill, went);
  if (!values) return undefined;
  const places = await readBoxPlaces(database);
  let last = 0;
  const verified = await verifyRows(values, {
    storeId,
    keys,
    readErasure,
    hasBox: (row) => places.has(placeOf(row)),
    readBox: async (row) => (await withBox(database, row)).box,
    progress: async (count) => {
      await went(count - last);
      last = count;
    },
  });
  if (!isStill()) return undefined;
  const journal = await checkJournal(checked, new Map(entries.map((one) => [placeOf(one), one.hash])), went).catch(
    (): readonly Break[] => [{ what: 'journalFrame' }],
  );
  return isStill() ? [...journal, ...verified.breaks] : undefined;
}

/** The records of the log as they lie there: those of the rows held, and any other that was there already. */
async function readValues(
  { database, aside, readRow, held }: Checked,
  entries: readonly { readonly writer: string; readonly seq: number }[],
  isStill: () => boolean,
  went: Went,
): Promise<readonly unknown[] | undefined> {
  const values: unknown[] = [];
  if (aside) {
    for (const entry of entries) {
      const row = await readRow(entry);
      if (row) values.push(row);
      await went(1);
    }
    return values;
  }
  const all = await asking(database, () => database.log.toCollection().primaryKeys());
  const known = new Set(entries.map(placeOf));
  // What came after the beginning is of a later check.
  const keys = all.filter(([writer, seq]) => known.has(placeOf({ writer, seq })) || !held.get({ writer, seq }));
  for (let at = 0; at < keys.length; at += ROWS_AT_ONCE) {
    const some = await asking(database, () => database.log.bulkGet(keys.slice(at, at + ROWS_AT_ONCE)));
    values.push(...some.filter((one) => one !== undefined));
    await went(some.length);
    if (!isStill()) return undefined;
  }
  return values;
}

/** The journal whole, row by row, against what is held. */
async function checkJournal(
  { storeId, journal, held, lacks }: Checked,
  known: Map<string, string>,
  went: Went,
): Promise<readonly Break[]> {
  const state = await journal.state();
  const breaks: Break[] = [];
  const seen = new Set<string>();
  let isWhole = !state.broken && state.files.every(({ number }, index) => number === index + 1);
  let rows = 0;
  for await (const met of walkFrames(journal, state, { goesOn: true })) {
    if (met.what === 'bad' || met.frame.storeId !== storeId) {
      isWhole = false;
      continue;
    }
    if (met.frame.before !== rows) isWhole = false;
    rows = met.frame.before + met.frame.rows.length;
    for (const row of met.frame.rows) {
      const place = placeOf(row);
      const entry = held.get(row);
      const note = (what: Break['what']): void => {
        breaks.push({ what, ...lineOf(held, entry?.hash), writer: row.writer, seq: row.seq });
      };
      if (seen.has(place)) note('repeated');
      else if (entry?.hash !== toHex(row.hash)) note('copiesDiffer');
      else if (!(await isHashRight(storeId, row))) note('altered');
      else if (!row.box && entry.state !== 'erased') note('emptied');
      seen.add(place);
    }
    await went(met.frame.rows.length);
  }
  for (const [place, hash] of known) {
    if (seen.has(place)) continue;
    const entry = held.byHash(hash);
    if (entry && !lacks(entry))
      breaks.push({ what: 'copiesDiffer', ...lineOf(held, hash), writer: entry.writer, seq: entry.seq });
  }
  return isWhole ? breaks : [{ what: 'journalFrame' }, ...breaks];
}

function lineOf(held: Held, hash: string | undefined): { readonly line?: number } {
  const line = hash === undefined ? undefined : held.lineOf(hash);
  return line === undefined ? {} : { line };
}
