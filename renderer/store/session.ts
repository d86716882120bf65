/**
 * An unlocked register: rows in, rows out, one act at a time (FORMAT.md "Commit"). Runs in the vault worker.
 *
 * [Note: one writer a session] A session that records something takes a random writer id of its own and counts from 0. So an image
 * put back or a copied profile can never give one (writer, seq) two contents, and a fork is always damage or attack.
 */

import { absorbing, headOfCopy } from './absorb';
import { type Bytes, equalBytes, ownBytes, randomBytes, toHex } from './bytes';
import { checkCopies } from './checking';
import { asking, belongsTo, type Database, type HeaderRecord, makeHeader } from './database';
import { makeDrafts } from './drafts';
import { finishErasure, pendingWith } from './erase';
import { headOfHeld, holdRows } from './held';
import { type Followed, type Following, followJournal } from './journal-follow';
import { holdKeys } from './keyring';
import { type Act, commit, withBox } from './log';
import {
  asRow,
  compartmentOf,
  emptied,
  FORMAT,
  generationOf,
  isHashRight,
  isLarge,
  keyName,
  NO_HASH,
  placeOf,
  type Row,
} from './row';
import { openRow, type Place, type StoreKeys, sealRow, splitLarge } from './seal';
import { openSlot, type SlotRecord, slotInfo, tellSlot } from './slots';
import { decodeSlotsFile, encodeSlotsFile } from './slots-file';
import {
  type Appended,
  type Entry,
  type Generations,
  type HeaderWords,
  type Kept,
  type NewRow,
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
  /** Slots as they lie in the database, where that is not the same. */
  readonly slotsStored?: readonly SlotRecord[];
  /** Slots of the slots file, where it has others. */
  readonly slotsAlsoThere?: readonly SlotRecord[];
  /** Those that count: see vouching.ts. */
  readonly keys: StoreKeys;
  /** The private half of the own slot, non-extractable. */
  readonly privateKey: CryptoKey;
  /** In order. */
  readonly entries: readonly Entry[];
  /** What the erasure facts among them name. */
  readonly erased: ReadonlySet<string>;
  readonly report: UnlockReport;
  /** Reads rows that are not in the database because nothing may be changed. */
  readonly aside?: (place: Pick<Row, 'writer' | 'seq'>) => Promise<Row | undefined>;
  readonly following: Pick<Followed, 'held' | 'lacking' | 'slotsPending' | 'bytesBehind'>;
  /** Founding: header and slot are committed together with the first rows. */
  /** What was noted of copies holds: nothing was lost or put back since. */
  readonly trustsMarks: boolean;
  readonly founding?: { readonly header: HeaderRecord; readonly slot: SlotRecord };
}

export function openSession(opened: Opened): Session {
  const { around, database, storeId, report } = opened;
  const { journal, readErasure } = around;
  let words = opened.words;
  const held = holdRows(opened.entries);
  const ring = holdKeys({
    storeId,
    own: opened.slot,
    privateKey: opened.privateKey,
    slots: opened.slots,
    stored: opened.slotsStored ?? opened.slots,
    alsoThere: opened.slotsAlsoThere ?? [],
    keys: opened.keys,
    generations: newestGenerations(opened.entries, opened.keys),
  });
  const { keys } = ring;
  const erased = new Set(opened.erased);
  let writer: { readonly id: string; readonly next: number; readonly last: Bytes } | undefined;
  let turn: Promise<unknown> = Promise.resolve();
  let isClosed = false;
  let erasures = 0;
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
    const kept = await opened.aside?.(place);
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
    load: (places) => loadSome(database, places),
    places: () => held.inOrder(),
    slotsFile: () => encodeSlotsFile({ storeId, words, slots: ring.slots }),
  });

  const checkOpen = async (): Promise<void> => {
    if (report.breaks.length > 0) throw new StoreError('readOnly');
    if (report.olderKey > 0) throw new StoreError('keyOlder');
    if (following.isTooFarBehind && (await following.catchUp()) !== 'kept') throw new StoreError('tooFarBehind');
  };

  /** @throws StoreError `full` | `refused`: Chromium does not always say why, the machine does when it writes the slots file anew */
  const record = async (act: Act): Promise<void> => {
    try {
      await commit(database, { ...act, inJournal: following.held });
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
    let prev = writer?.last ?? lastHash(held.last);
    let seq = writer?.next ?? 0;
    let counter = held.last?.counter ?? 0;
    for (const row of rows) {
      const name = ring.nameNow(row.compartment);
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
      held.add(entryOf(row, payloads[index] as NewRow));
    });
    const last = sealed.at(-1);
    if (last) writer = { id: last.writer, next: last.seq + 1, last: last.hash };
    return appended(sealed, await following.keep(sealed, slotsChanged));
  };

  const append: Session['append'] = (rowsOrMake, along = {}) =>
    inTurn(async () => {
      await checkOpen();
      const change = await ring.prepare(along);
      const rows = typeof rowsOrMake === 'function' ? rowsOrMake(change.made, change.after) : rowsOrMake;
      // A renewal counts from the next act on: these rows are sealed as before.
      const sealed = await sealAll(rows);
      const isSlotsChange = change.put.length + change.remove.length > 0 || along.words !== undefined;
      const act: Act = {
        rows: sealed,
        putSlots: founding ? [founding.slot, ...change.put] : change.put,
        ...(founding && { header: founding.header }),
        ...(along.removeSlots && { removeSlots: along.removeSlots }),
        ...(along.dropDrafts && { dropDrafts: along.dropDrafts }),
        ...(along.words && { header: makeHeader(storeId, along.words) }),
      };
      await record(act);
      founding = undefined;
      belongsTo(database, storeId);
      await ring.take(change);
      words = along.words ?? words;
      return settle(sealed, rows, isSlotsChange);
    });

  const catchUp: Session['catchUp'] = (progress) =>
    inTurn(async () => {
      if (report.breaks.length > 0) return false;
      if ((await following.catchUp(progress)) !== 'kept') return false;
      return (await finishErasure(database, around, storeId)) === 'kept';
    });

  const formsFrom = async (beginning: string | undefined): Promise<readonly string[]> =>
    beginning === undefined
      ? []
      : asking(database, () => database.drafts.where('form').startsWith(beginning).primaryKeys());

  const erase: Session['erase'] = (places, makeFact, also = {}) =>
    inTurn(async () => {
      await checkOpen();
      const rows: Row[] = [];
      for (const place of places) {
        const entry = held.get(place);
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
      const dropDrafts = await formsFrom(also.draftsFrom);
      const drafts = await asking(database, () => database.drafts.bulkGet([...dropDrafts]));
      const boxes = [...rows, ...drafts].map((one) => one?.box);
      const pending = await pendingWith(database, rows, boxes, also.draftsFrom);
      await record({ rows: sealed, emptied: await Promise.all(rows.map(emptied)), pending, dropDrafts });
      for (const row of rows) {
        const entry = held.get(row);
        if (!entry) continue;
        const { payload, ...rest } = entry;
        held.replace({ ...rest, state: 'erased' });
      }
      for (const name of names) erased.add(name);
      erasures += 1;
      const done = await settle(sealed, [fact], false);
      if (!done.journalled || also.moreFollow) return done;
      return appended(sealed, await finishErasure(database, around, storeId));
    });

  const openLarge: Session['openLarge'] = async (ofWriter, seq) => {
    const place = { writer: ofWriter, seq };
    const entry = held.get(place);
    if (entry?.state === 'erased' || entry?.state === 'closed') throw new StoreError(entry.state);
    const row = entry && entry.state === 'large' ? await readRow(place) : undefined;
    const key = row && keys.get(row.key);
    if (!row?.iv || !row.box || !key || toHex(row.hash) !== entry?.hash) throw new StoreError('broken');
    const plain = (await isHashRight(storeId, row)) && (await openRow(storeId, key, row, row.iv, row.box));
    const large = plain && splitLarge(plain);
    if (!large) throw new StoreError('broken');
    return large;
  };

  const settleSlots: Session['settleSlots'] = (wanted, withdrawn, copy) =>
    inTurn(async () => {
      if (report.breaks.length > 0) throw new StoreError('readOnly');
      const file = copy && (await decodeSlotsFile((await copy.state()).slots));
      const change = await ring.settle(wanted, withdrawn, file?.storeId === storeId ? file.slots : []);
      const changed = change.put.length + change.remove.length > 0;
      if (changed) await record({ rows: [], putSlots: change.put, removeSlots: change.remove });
      const newKeys = await ring.take(change);
      const lies = changed ? undefined : await slotsLying(journal);
      const isFileOther = lies && !equalBytes(lies, await encodeSlotsFile({ storeId, words, slots: ring.slots }));
      const journalled = changed || isFileOther ? (await settle([], [], true)).journalled : true;
      return { changed, lacking: change.lacking, newKeys, journalled };
    });

  const checking: Session['checking'] = () =>
    checkCopies({
      storeId,
      keys,
      readErasure,
      database,
      journal,
      held,
      aside: opened.aside !== undefined,
      readRow,
      lacks: (place) => following.lacks(place),
      erasures: () => erasures,
      doubt: async () => {
        // Read-only, the damage is known and nothing is written.
        if (report.breaks.length === 0) await database.pending.put({ format: FORMAT, what: 'doubt' });
      },
      inTurn,
    });

  const verify: Session['verify'] = async (progress) => {
    const check = checking();
    for (;;) {
      const { done, of, finished, breaks } = await check.step();
      progress?.(done, of);
      if (finished) return breaks;
    }
  };

  const absorb = absorbing({
    storeId,
    keys,
    readErasure,
    held,
    erased,
    database,
    readRow,
    record,
    trustsMarks: opened.trustsMarks,
    keep: (rows) => following.keep(rows, false),
    finish: () => finishErasure(database, around, storeId),
  });

  return {
    storeId,
    get slot(): SlotInfo {
      return slotInfo(ring.own);
    },
    report,
    get counter() {
      return held.last?.counter ?? 0;
    },
    entries: async () => held.inOrder(),
    entriesOf: async (caseId) => held.ofCase(caseId),
    append,
    catchUp,
    absorb: (copy, options) =>
      inTurn(async () => {
        await checkOpen();
        const absorbed = await absorb(copy, options);
        if (absorbed.erased.length > 0) erasures += 1;
        return absorbed;
      }),
    headOf: (copy) => headOfCopy(copy, storeId, held),
    get head() {
      return headOfHeld(held);
    },
    holds: (hash) => (/^([0-9a-f]{16}|[0-9a-f]{64})$/.test(hash) ? held.lineOf(hash) : undefined),
    openLarge,
    slots: () => Promise.all(ring.slots.map((slot) => tellSlot(storeId, slot))),
    settleSlots,
    writeUnder: (generations) => ring.writeUnder(generations),
    get isKeyOlder() {
      return report.olderKey > 0 || ring.isKeyOlder;
    },
    get isWeaklyWrapped() {
      return ring.isWeaklyWrapped;
    },
    changeSecret: (old, next) => append([], { rewrap: { old, next } }),
    confirmSecret: (secret) => doesOpen(storeId, ring.own, secret),
    erase,
    drafts: makeDrafts(database, storeId, keys, ring.nameNow, inTurn),
    checking,
    verify,
    close() {
      isClosed = true;
      database.close();
    },
  };
}

const MOST_IN_FRAME = 500;
const MOST_BYTES_IN_FRAME = 1024 * 1024;

/** Rows with their boxes, from the first place on, as many as one frame holds. */
async function loadSome(database: Database, places: readonly Pick<Row, 'writer' | 'seq'>[]): Promise<readonly Row[]> {
  const rows: Row[] = [];
  let bytes = 0;
  const some = places.slice(0, MOST_IN_FRAME);
  const found = await asking(database, () =>
    database.log.bulkGet(some.map((one): [string, number] => [one.writer, one.seq])),
  );
  for (const value of found) {
    const kept = asRow(value);
    const row = kept && (await asking(database, () => withBox(database, kept)));
    if (!row) break;
    bytes += row.box?.length ?? 0;
    if (rows.length > 0 && bytes > MOST_BYTES_IN_FRAME) break;
    rows.push(row);
  }
  return rows;
}

function lastHash(last: Entry | undefined): Bytes {
  if (!last) return NO_HASH;
  return ownBytes(Uint8Array.from(last.hash.match(/../g) ?? [], (byte) => Number.parseInt(byte, 16)));
}

function entryOf(row: Row, made: NewRow): Entry {
  const { writer, seq, counter } = row;
  const compartment = compartmentOf(row.key);
  const generation = generationOf(row.key);
  const head = { writer, seq, counter, case: row.case, compartment, generation, hash: toHex(row.hash) };
  return isLarge(row) ? { ...head, state: 'large' } : { ...head, state: 'read', payload: ownBytes(made.payload) };
}

function appended(rows: readonly Row[], kept: Kept): Appended {
  const places = rows.map(({ writer, seq, counter, hash, key }) => ({
    writer,
    seq,
    counter,
    hash: toHex(hash),
    generation: generationOf(key),
  }));
  return { rows: places, journalled: kept === 'kept', ...(kept !== 'kept' && { journalProblem: kept }) };
}

/** Until the list is read: the generation of the newest row of each compartment that these keys open. */
function newestGenerations(entries: readonly Entry[], keys: StoreKeys): Generations {
  const newest = (compartment: Entry['compartment']): number =>
    entries.findLast((one) => one.compartment === compartment && keys.has(keyName(compartment, one.generation)))
      ?.generation ?? 0;
  return { common: newest('common'), officer: newest('officer') };
}

async function slotsLying(journal: Surroundings['journal']): Promise<Uint8Array | undefined> {
  return journal.state().then(
    ({ slots }) => slots ?? new Uint8Array(),
    () => undefined,
  );
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
