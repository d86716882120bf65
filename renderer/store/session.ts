/**
 * An unlocked register: rows in, rows out, one act at a time (FORMAT.md "Commit"). Runs in the vault worker.
 *
 * [Note: one writer a session] A session that records something takes a random writer id of its own and counts from 0. So an image
 * put back or a copied profile can never give one (writer, seq) two contents, and a fork is always damage or attack.
 */

import { type Bytes, ownBytes, randomBytes, toHex } from './bytes';
import { verifyRows } from './chain';
import { asking, belongsTo, type Database, type HeaderRecord, makeHeader } from './database';
import { makeDrafts } from './drafts';
import { finishErasure } from './erase';
import { type Followed, type Following, followJournal } from './journal-follow';
import { compareCopies, readAll } from './journal-read';
import { type Act, commit, inOrder, readBoxPlaces, withBox } from './log';
import {
  asRow,
  compartmentOf,
  emptied,
  FORMAT,
  isHashRight,
  isLarge,
  keyName,
  NO_HASH,
  placeOf,
  type Row,
} from './row';
import { openRow, type Place, type StoreKeys, sealRow, splitLarge } from './seal';
import { isSameSignInName, makeSlot, openSlot, type SlotRecord, slotInfo, withNewSecret } from './slots';
import { encodeSlotsFile } from './slots-file';
import {
  type AlongWith,
  type Appended,
  type Break,
  type Entry,
  type HeaderWords,
  type Kept,
  type NewRow,
  type NewSlot,
  type Session,
  type SlotInfo,
  StoreError,
  type Surroundings,
  type UnlockReport,
} from './types';

/** What unlocking or founding hands over. */
export interface Opened {
  readonly around: Surroundings;
  readonly database: Database;
  readonly storeId: string;
  readonly words: HeaderWords;
  readonly slot: SlotRecord;
  readonly slots: readonly SlotRecord[];
  readonly keys: StoreKeys;
  /** In order. */
  readonly entries: readonly Entry[];
  readonly report: UnlockReport;
  /** Rows that are not in the database because nothing may be changed; their boxes are read from here. */
  readonly aside: ReadonlyMap<string, Row>;
  readonly following: Pick<Followed, 'held' | 'isBehind' | 'slotsPending' | 'bytesBehind'>;
  /** Founding: header and slot are committed together with the first rows. */
  readonly founding?: { readonly header: HeaderRecord; readonly slot: SlotRecord };
}

export function openSession(opened: Opened): Session {
  const { around, database, storeId, keys, report } = opened;
  const { journal, readErasure } = around;
  let words = opened.words;
  let own = opened.slot;
  let slots = opened.slots;
  const entries = [...opened.entries];
  const placeInEntries = new Map<string, number>();
  const placesByCase = new Map<string, number[]>();
  const note = (entry: Entry, index: number): void => {
    placeInEntries.set(placeOf(entry), index);
    const ofCase = placesByCase.get(entry.case);
    if (ofCase) ofCase.push(index);
    else placesByCase.set(entry.case, [index]);
  };
  entries.forEach(note);
  let writer: { readonly id: string; readonly next: number; readonly last: Bytes } | undefined;
  let turn: Promise<unknown> = Promise.resolve();
  let isClosed = false;
  let founding = opened.founding;
  if (!founding) belongsTo(database, storeId);

  const inTurn = <T>(change: () => Promise<T>): Promise<T> => {
    const result = turn.then(() => {
      if (isClosed) throw new StoreError('closed', 'the session has ended');
      return change();
    });
    turn = result.catch(() => undefined);
    return result;
  };

  const readRow = async (place: { readonly writer: string; readonly seq: number }): Promise<Row | undefined> => {
    const kept = opened.aside.get(placeOf(place));
    if (kept) return kept;
    return asking(database, async () => {
      const row = asRow(await database.log.get([place.writer, place.seq]));
      return row && withBox(database, row);
    });
  };

  const following: Following = followJournal({
    ...opened.following,
    storeId,
    journal,
    total: () => entries.length,
    rowAt: async (index) => {
      const entry = entries[index];
      return entry && readRow(entry);
    },
    load: (from) => loadSome(entries.slice(from, from + MOST_IN_FRAME), readRow),
    slotsFile: () => encodeSlotsFile({ storeId, words, slots }),
  });

  const checkOpen = async (): Promise<void> => {
    if (report.breaks.length > 0) throw new StoreError('readOnly');
    if (following.isTooFarBehind && (await following.catchUp()) !== 'kept') throw new StoreError('tooFarBehind');
  };

  /** @throws StoreError `full` | `refused`: Chromium does not always say why, the machine does when it writes the slots file anew */
  const record = async (act: Act): Promise<void> => {
    try {
      await commit(database, act);
    } catch (error) {
      const isUnknown = error instanceof StoreError && error.code === 'refused' && !founding;
      if (isUnknown && (await following.tryDisk()) === 'full') throw new StoreError('full', error.message);
      throw error;
    }
  };

  /** Seals rows behind the last one held. Nothing of the session changes yet. */
  const sealAll = async (rows: readonly NewRow[]): Promise<readonly Required<Row>[]> => {
    const id = writer?.id ?? toHex(randomBytes(16));
    const sealed: Required<Row>[] = [];
    let prev = writer?.last ?? lastHash(entries);
    let seq = writer?.next ?? 0;
    let counter = highest(entries);
    for (const row of rows) {
      const name = keyName(row.compartment, 0);
      const key = keys.get(name);
      if (!key) throw new StoreError('closed', 'the compartment is not held');
      if (row.large && row.payload.includes(0x0a)) throw new StoreError('refused', 'a head holds no LF');
      const place: Place = { writer: id, seq: seq++, counter: ++counter, prev, case: row.case, key: name };
      const one = await sealRow(storeId, key, place, row.payload, row.large);
      prev = one.hash;
      sealed.push(one);
    }
    return sealed;
  };

  /** After the commit: what the session knows, then the journal. */
  const settle = async (
    sealed: readonly Required<Row>[],
    payloads: readonly NewRow[],
    slotsChanged: boolean,
  ): Promise<Appended> => {
    sealed.forEach((row, index) => {
      const entry = entryOf(row, payloads[index] as NewRow);
      note(entry, entries.length);
      entries.push(entry);
    });
    const last = sealed.at(-1);
    if (last) writer = { id: last.writer, next: last.seq + 1, last: last.hash };
    return appended(sealed, await following.keep(sealed, slotsChanged));
  };

  const prepareSlots = async (along: AlongWith): Promise<readonly SlotRecord[]> => {
    const added = along.addSlots ?? [];
    if (added.length === 0) return [];
    const staying = slots.filter((slot) => !along.removeSlots?.includes(slot.id));
    refuseTaken(staying, added);
    const extractable = await openSlot(storeId, own, along.secret ?? '', true);
    const made: SlotRecord[] = [];
    for (const slot of added) made.push(await makeSlot(storeId, slot, extractable));
    return made;
  };

  const append: Session['append'] = (rowsOrMake, along = {}) =>
    inTurn(async () => {
      await checkOpen();
      const made = await prepareSlots(along);
      const rows = typeof rowsOrMake === 'function' ? rowsOrMake(made.map(slotInfo)) : rowsOrMake;
      const sealed = await sealAll(rows);
      const isSlotsChange = made.length > 0 || (along.removeSlots?.length ?? 0) > 0 || along.words !== undefined;
      const act: Act = {
        rows: sealed,
        putSlots: founding ? [founding.slot, ...made] : made,
        ...(founding && { header: founding.header }),
        ...(along.removeSlots && { removeSlots: along.removeSlots }),
        ...(along.dropDrafts && { dropDrafts: along.dropDrafts }),
        ...(along.words && { header: makeHeader(storeId, along.words) }),
      };
      await record(act);
      founding = undefined;
      belongsTo(database, storeId);
      slots = [...slots.filter((slot) => !along.removeSlots?.includes(slot.id)), ...made];
      words = along.words ?? words;
      return settle(sealed, rows, isSlotsChange);
    });

  const catchUp: Session['catchUp'] = () =>
    inTurn(async () => {
      if (report.breaks.length > 0) return false;
      if ((await following.catchUp()) !== 'kept') return false;
      return (await finishErasure(database, journal, storeId)) === 'kept';
    });

  const erase: Session['erase'] = (places, makeFact) =>
    inTurn(async () => {
      await checkOpen();
      const rows: Row[] = [];
      for (const place of places) {
        const entry = entries[placeInEntries.get(placeOf(place)) ?? -1];
        const row = entry && (await readRow(place));
        if (!row || entry.state === 'broken') throw new StoreError('broken');
        if (entry.state === 'erased') throw new StoreError('erased');
        // Without its fact an emptied row is damage: the facts that say what was erased stay.
        if (entry.payload && readErasure(entry.payload)) throw new StoreError('refused', 'an erasure is not erased');
        rows.push(row);
      }
      const named = rows.map((row) => ({ writer: row.writer, seq: row.seq, hash: toHex(row.hash) }));
      const fact = makeFact(named);
      const names = new Set((readErasure(fact.payload) ?? []).map((one) => `${placeOf(one)}:${one.hash}`));
      if (fact.large || !named.every((one) => names.has(`${placeOf(one)}:${one.hash}`))) {
        throw new StoreError('refused', 'the fact does not name every row');
      }
      const sealed = await sealAll([fact]);
      const left = await asking(database, () => database.pending.get('erasure'));
      const pending = {
        format: FORMAT,
        what: 'erasure' as const,
        rows: [...(left?.rows ?? []), ...rows.map(({ writer, seq }) => ({ writer, seq }))],
      };
      await record({ rows: sealed, emptied: await Promise.all(rows.map(emptied)), pending });
      for (const row of rows) {
        const index = placeInEntries.get(placeOf(row)) ?? -1;
        const { payload, ...rest } = entries[index] as Entry;
        entries[index] = { ...rest, state: 'erased' };
      }
      const done = await settle(sealed, [fact], false);
      if (!done.journalled) return done;
      return appended(sealed, await finishErasure(database, journal, storeId));
    });

  const openLarge: Session['openLarge'] = async (ofWriter, seq) => {
    const place = { writer: ofWriter, seq };
    const entry = entries[placeInEntries.get(placeOf(place)) ?? -1];
    if (entry?.state === 'erased' || entry?.state === 'closed') throw new StoreError(entry.state);
    const row = entry && entry.state === 'large' ? await readRow(place) : undefined;
    const key = row && keys.get(row.key);
    if (!row?.iv || !row.box || !key || toHex(row.hash) !== entry?.hash) throw new StoreError('broken');
    const plain = (await isHashRight(storeId, row)) && (await openRow(storeId, key, row, row.iv, row.box));
    const large = plain && splitLarge(plain);
    if (!large) throw new StoreError('broken');
    return large;
  };

  const changeSecret: Session['changeSecret'] = (oldSecret, newSecret) =>
    inTurn(async () => {
      await checkOpen();
      const changed = await withNewSecret(storeId, own, oldSecret, newSecret);
      await record({ rows: [], putSlots: [changed] });
      own = changed;
      slots = slots.map((slot) => (slot.id === changed.id ? changed : slot));
      return settle([], [], true);
    });

  const verify: Session['verify'] = (progress) =>
    inTurn(async () => {
      const places = await readBoxPlaces(database);
      const values = opened.aside.size > 0 ? [...opened.aside.values()] : await database.log.toArray();
      const found = await verifyRows(values, {
        storeId,
        keys,
        readErasure,
        hasBox: (row) => places.has(placeOf(row)),
        readBox: async (row) => (await withBox(database, row)).box,
        progress,
      });
      return [...(await verifyJournal(values)), ...found.breaks];
    });

  /** The journal whole, row by row, against the database. */
  const verifyJournal = async (values: readonly unknown[]): Promise<readonly Break[]> => {
    const inJournal = await readAll(journal, await journal.state(), storeId);
    const rows = inOrder(values.flatMap((value) => asRow(value) ?? []));
    const compared = compareCopies(rows, inJournal.rows);
    const emptiedThere = new Set(entries.filter((entry) => entry.state === 'erased').map(placeOf));
    const damaged: Break[] = [];
    for (const [index, row] of inJournal.rows.entries()) {
      const at = { line: index + 1, writer: row.writer, seq: row.seq };
      if (!(await isHashRight(storeId, row))) damaged.push({ what: 'altered', ...at });
      else if (!row.box && !emptiedThere.has(placeOf(row))) damaged.push({ what: 'emptied', ...at });
    }
    const lost = compared.kind === 'databaseBehind' ? compared.lost[0] : undefined;
    return [
      ...inJournal.breaks,
      ...(compared.kind === 'differ' ? [compared.at] : []),
      ...(lost ? [{ what: 'copiesDiffer' as const, line: rows.length + 1, writer: lost.writer, seq: lost.seq }] : []),
      ...damaged,
    ];
  };

  return {
    storeId,
    get slot(): SlotInfo {
      return slotInfo(own);
    },
    report,
    get counter() {
      return highest(entries);
    },
    entries: async () => [...entries],
    entriesOf: async (caseId) => (placesByCase.get(caseId) ?? []).flatMap((index) => entries[index] ?? []),
    append,
    catchUp,
    openLarge,
    slots: async () => slots.map(slotInfo),
    changeSecret,
    confirmSecret: (secret) => doesOpen(storeId, own, secret),
    erase,
    drafts: makeDrafts(database, storeId, keys, inTurn),
    verify,
    close() {
      isClosed = true;
      database.close();
    },
  };
}

const MOST_IN_FRAME = 500;
const MOST_BYTES_IN_FRAME = 1024 * 1024;

async function loadSome(
  entries: readonly Entry[],
  readRow: (entry: Entry) => Promise<Row | undefined>,
): Promise<readonly Row[]> {
  const rows: Row[] = [];
  let bytes = 0;
  for (const entry of entries) {
    const row = await readRow(entry);
    if (!row) break;
    bytes += row.box?.length ?? 0;
    if (rows.length > 0 && bytes > MOST_BYTES_IN_FRAME) break;
    rows.push(row);
  }
  return rows;
}

function highest(entries: readonly Entry[]): number {
  // Rows are held in order, so the last has the highest; the first row of all gets 1.
  return entries.at(-1)?.counter ?? 0;
}

function lastHash(entries: readonly Entry[]): Bytes {
  const last = entries.at(-1);
  if (!last) return NO_HASH;
  return ownBytes(Uint8Array.from(last.hash.match(/../g) ?? [], (byte) => Number.parseInt(byte, 16)));
}

function entryOf(row: Row, made: NewRow): Entry {
  const { writer, seq, counter } = row;
  const head = { writer, seq, counter, case: row.case, compartment: compartmentOf(row.key), hash: toHex(row.hash) };
  return isLarge(row) ? { ...head, state: 'large' } : { ...head, state: 'read', payload: ownBytes(made.payload) };
}

function appended(rows: readonly Row[], kept: Kept): Appended {
  const places = rows.map(({ writer, seq, counter, hash }) => ({ writer, seq, counter, hash: toHex(hash) }));
  return { rows: places, journalled: kept === 'kept', ...(kept !== 'kept' && { journalProblem: kept }) };
}

/** Ids and sign-in names are unique. @throws StoreError `refused` */
export function refuseTaken(slots: readonly SlotRecord[], added: readonly NewSlot[]): void {
  const all = [...slots, ...added];
  const isTaken = added.some((slot) =>
    all.some((other) => other !== slot && (other.id === slot.id || isTakenName(slot, other))),
  );
  if (isTaken) throw new StoreError('refused', 'sign-in name or slot id is taken');
}

type Named = Pick<NewSlot, 'kind' | 'signInName'>;

function isTakenName(slot: Named, other: Named): boolean {
  const isEmployee = slot.kind === 'employee' && other.kind === 'employee';
  return isEmployee && isSameSignInName(slot.signInName, other.signInName);
}

async function doesOpen(storeId: string, slot: SlotRecord, secret: string): Promise<boolean> {
  try {
    await openSlot(storeId, slot, secret);
    return true;
  } catch (error) {
    if (error instanceof StoreError && error.code === 'wrongSecret') return false;
    throw error;
  }
}
