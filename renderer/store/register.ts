/**
 * The door of the store: what stands here, founding a register, unlocking one. Runs in the vault worker.
 *
 * Two rules hold in every branch: never delete on an error, and never start empty where data were. Where the two copies cannot be
 * brought together, nothing is changed and the register opens read-only with what is wrong.
 */

import { equalBytes, randomBytes, toHex } from './bytes';
import { type Verified, verifyRows, withoutErased } from './chain';
import { type Database, makeHeader, openDatabase, openIfThere, readHeader } from './database';
import {
  type Comparison,
  compareCopies,
  compareHeads,
  type JournalState,
  readAll,
  readHead,
  refuseNewer,
} from './journal-read';
import { commit, inOrder, readBoxPlaces } from './log';
import { asRow, FORMAT, hashBox, keyName, placeOf, type Row } from './row';
import type { StoreKeys } from './seal';
import { openSession, refuseTaken } from './session';
import {
  asSlot,
  isSameSignInName,
  makeSlot,
  newStoreKeys,
  openSlot,
  pretendToOpen,
  type SlotRecord,
  slotInfo,
} from './slots';
import { decodeSlotsFile, encodeSlotsFile, type SlotsFile } from './slots-file';
import {
  type Break,
  type HeaderWords,
  type NewRow,
  type NewSlot,
  type Session,
  type SlotInfo,
  StoreError,
  type StoreState,
  type Surroundings,
  type UnlockReport,
} from './types';

/** What stands here before any key is known; makes and changes nothing. @throws StoreError `refused` when it cannot be read */
export async function inspect(around: Surroundings): Promise<StoreState> {
  try {
    const state = await around.journal.state();
    await refuseNewer(around.journal, state);
    const database = await openIfThere(around.name);
    try {
      const kept = await readKept(database, state);
      if (kept) {
        return { state: 'locked', words: kept.words, from: kept.from };
      }
      if (await hasTraces(database, state)) return { state: 'missing' };
      return { state: 'absent' };
    } finally {
      database?.close();
    }
  } catch (error) {
    if (!(error instanceof StoreError) || error.code !== 'newer') throw error;
    return { state: 'newer', format: Number(/format (\d+)/.exec(error.message)?.[1] ?? FORMAT + 1) };
  }
}

/**
 * Founds a register: new store keys, one first slot, the first rows, in one transaction.
 * @throws StoreError `refused` when anything at all is here; `full`
 */
export async function found(
  around: Surroundings,
  words: HeaderWords,
  first: NewSlot,
  rows: (storeId: string, made: SlotInfo) => readonly NewRow[],
): Promise<Session> {
  const { state } = await inspect(around);
  if (state !== 'absent') throw new StoreError('refused', `a register is here: ${state}`);
  refuseTaken([], [first]);
  const storeId = toHex(randomBytes(16));
  const slot = await makeSlot(storeId, first, await newStoreKeys());
  // The extractable keys are gone with this line: the session opens its own slot like any other.
  const keys = await openSlot(storeId, slot, first.secret);
  const database = await openDatabase(around.name);
  const session = openSession({
    around,
    database,
    storeId,
    words,
    slot,
    slots: [slot],
    keys,
    entries: [],
    report: NOTHING_FOUND,
    aside: new Map(),
    following: { held: 0, isBehind: false, slotsPending: true, bytesBehind: 0 },
    founding: { header: makeHeader(storeId, words), slot },
  });
  try {
    await session.append(rows(storeId, slotInfo(slot)));
  } catch (error) {
    session.close();
    throw error;
  }
  return session;
}

/**
 * Opens the register with a passphrase or the recovery code, brings both copies together where one only follows the other, and
 * verifies every row.
 * @throws StoreError `absent` | `newer` | `wrongSecret` | `weakParameters` | `forgedSlot` | `full` | `refused`
 */
export async function unlock(
  around: Surroundings,
  who: { readonly signInName: string } | 'recovery',
  secret: string,
  progress?: (done: number, of: number) => void,
): Promise<Session> {
  const state = await around.journal.state();
  await refuseNewer(around.journal, state);
  let database = await openIfThere(around.name);
  try {
    const kept = await readKept(database, state);
    if (!kept) throw new StoreError('absent');
    const { slot, keys } = await openOneOf(kept, who, secret).catch(async (error: unknown) => {
      throw (await isHeaderForged(kept, who, secret, error)) ? new StoreError('forgedSlot', 'header') : error;
    });
    database ??= await openDatabase(around.name);
    return await openRegister({ around, state, database, kept, slot, keys, progress });
  } catch (error) {
    database?.close();
    throw error;
  }
}

interface Unlocking {
  readonly around: Surroundings;
  readonly state: JournalState;
  readonly database: Database;
  readonly kept: KeptRegister;
  readonly slot: SlotRecord;
  readonly keys: StoreKeys;
  readonly progress: ((done: number, of: number) => void) | undefined;
}

async function openRegister(unlocking: Unlocking): Promise<Session> {
  const { around, state, database, kept, slot, keys } = unlocking;
  const { storeId, words } = kept;
  const values: readonly unknown[] = await database.log.toArray();
  const inDatabase = inOrder(values.flatMap((value) => asRow(value) ?? []));
  const { comparison, breaks: copyBreaks } = await compare(unlocking, inDatabase);
  const lost = comparison.kind === 'databaseBehind' ? comparison.lost : [];
  const candidate = lost.length > 0 ? await verify(unlocking, [...values, ...lost]) : undefined;
  const isRestorable = candidate !== undefined && candidate.breaks.length === 0 && copyBreaks.length === 0;
  // A register without a database whose journal is damaged: shown as it is, not written.
  const isAside = candidate !== undefined && !isRestorable && values.length === 0;
  const verified = isRestorable || isAside ? candidate : await verify(unlocking, values);
  const breaks: readonly Break[] = [...copyBreaks, ...(candidate && !isRestorable && !isAside ? candidate.breaks : [])];
  const allBreaks = withoutDoubles([...breaks, ...verified.breaks]);
  const isSound = allBreaks.length === 0;

  if (isRestorable || (isSound && kept.from === 'journal')) await restore(unlocking, lost, candidate);
  if (isSound) await markUnfinished(database, verified);

  const isBehind = comparison.kind === 'journalBehind';
  const from = isBehind ? comparison.from : inDatabase.length + lost.length;
  const missing = isSound && isBehind ? inDatabase.slice(from) : [];
  const report: { -readonly [K in keyof UnlockReport]: UnlockReport[K] } = {
    rows: verified.entries.length,
    restoredFromJournal: isRestorable ? lost.length : 0,
    completedJournal: 0,
    journalWasGone: isSound && isBehind && from === 0 && state.hadRegister,
    breaks: allBreaks,
    journalBehind: false,
  };
  const session = openSession({
    around,
    database,
    storeId,
    words,
    slot,
    slots: kept.slots,
    keys,
    entries: verified.entries,
    report,
    aside: new Map(isAside ? lost.map((row) => [placeOf(row), row]) : []),
    following: {
      held: from,
      isBehind,
      slotsPending: isSound && kept.isWhole && !(await isSlotsFileRight(state, kept)),
      bytesBehind: missing.reduce((sum, row) => sum + ROW_ABOUT + (row.box?.length ?? LARGE_ABOUT), 0),
    },
  });
  if (isSound) {
    const isUpToDate = await session.catchUp();
    report.journalBehind = !isUpToDate;
    report.completedJournal = isUpToDate ? missing.length : 0;
  }
  return session;
}

function withoutDoubles(breaks: readonly Break[]): readonly Break[] {
  return [...new Map(breaks.map((one) => [[one.what, one.line, one.writer, one.seq].join(), one])).values()];
}

const ROW_ABOUT = 160;
const LARGE_ABOUT = 40_000;

const NOTHING_FOUND: UnlockReport = {
  rows: 0,
  restoredFromJournal: 0,
  completedJournal: 0,
  journalWasGone: false,
  breaks: [],
  journalBehind: false,
};

async function verify(unlocking: Unlocking, values: readonly unknown[]): Promise<Verified> {
  const places = await readBoxPlaces(unlocking.database);
  return verifyRows(values, {
    storeId: unlocking.kept.storeId,
    keys: unlocking.keys,
    readErasure: unlocking.around.readErasure,
    hasBox: (row) => places.has(placeOf(row)),
    progress: unlocking.progress,
  });
}

/** Heads first; everything only when they do not tell. */
async function compare(
  { around, state, kept }: Unlocking,
  rows: readonly Row[],
): Promise<{ readonly comparison: Comparison; readonly breaks: readonly Break[] }> {
  const { journal } = around;
  const isNumbered = state.files.every(({ number }, index) => number === index + 1);
  const head = await readHead(journal, state, kept.storeId);
  if (head && isNumbered && !state.broken && !kept.foreignId) {
    const told = compareHeads(rows, head);
    if (told) return { comparison: told, breaks: [] };
  }
  const { rows: inJournal, breaks } = await readAll(journal, state, kept.storeId);
  const comparison = compareCopies(rows, inJournal);
  const differ: readonly Break[] = comparison.kind === 'differ' ? [comparison.at] : [];
  const foreign: readonly Break[] = kept.foreignId ? [{ what: 'copiesDiffer' }] : [];
  return { comparison, breaks: [...foreign, ...differ, ...breaks] };
}

/** The secret is right, but for the register that the slots file names: somebody gave the header another id. */
async function isHeaderForged(
  kept: KeptRegister,
  who: { readonly signInName: string } | 'recovery',
  secret: string,
  error: unknown,
): Promise<boolean> {
  if (!kept.foreignId || !(error instanceof StoreError) || error.code !== 'wrongSecret') return false;
  return openOneOf({ ...kept, storeId: kept.foreignId }, who, secret).then(
    () => true,
    () => false,
  );
}

/** Puts what the database lacks into it: rows of the journal, and header and slots when they are gone. One transaction. */
async function restore(
  { database, kept }: Unlocking,
  lost: readonly Row[],
  verified: Verified | undefined,
): Promise<void> {
  const rows = await withoutErased(lost, verified?.unfinished ?? []);
  const whole = kept.from === 'journal';
  await commit(database, {
    rows: await Promise.all(rows.map(withBoxHash)),
    isRestoring: true,
    ...(whole && { header: makeHeader(kept.storeId, kept.words), putSlots: kept.slots }),
  });
}

/** A large row keeps the hash of its box in the log; a frame carries the box alone. */
async function withBoxHash(row: Row): Promise<Row> {
  if (!row.iv || !row.box) return row;
  return { ...row, boxHash: await hashBox(row.iv, row.box) };
}

/** An erasure whose rows still have a box somewhere is finished like one that was interrupted. */
async function markUnfinished(database: Database, { unfinished }: Verified): Promise<void> {
  if (unfinished.length === 0) return;
  const left = await database.pending.get('erasure');
  const rows = [...(left?.rows ?? []), ...unfinished.map(({ writer, seq }) => ({ writer, seq }))];
  const held = (await database.log.bulkGet(unfinished.map((row): [string, number] => [row.writer, row.seq]))).flatMap(
    (row) => row ?? [],
  );
  const emptiedRows = await withoutErased(held, held);
  await commit(database, { rows: [], emptied: emptiedRows, pending: { format: FORMAT, what: 'erasure', rows } });
}

/** Header and slots, from the database where it has them and else from the slots file. */
interface KeptRegister extends SlotsFile {
  readonly from: 'database' | 'journal';
  /** Every slot in the database could be read: only then may the slots file be written from it. */
  readonly isWhole: boolean;
  /** The slots file is of another register: the id it names. */
  readonly foreignId?: string;
}

async function readKept(database: Database | undefined, state: JournalState): Promise<KeptRegister | undefined> {
  const file = await decodeSlotsFile(state.slots);
  const header = database && (await readHeader(database));
  const raw = database ? await database.slots.toArray() : [];
  const slots = raw.flatMap((slot) => asSlot(slot) ?? []);
  if (header && slots.length > 0) {
    const { storeId, corporation, office } = header;
    const foreignId = file && file.storeId !== storeId ? file.storeId : undefined;
    const isWhole = slots.length === raw.length;
    return {
      storeId,
      words: { corporation, office },
      slots,
      from: 'database',
      isWhole,
      ...(foreignId && { foreignId }),
    };
  }
  if (!file || (header && header.storeId !== file.storeId)) return undefined;
  const hasRows = state.last !== undefined || ((await database?.log.count()) ?? 0) > 0;
  return hasRows ? { ...file, from: 'journal', isWhole: true } : undefined;
}

/** Anything that says a register was here. */
async function hasTraces(database: Database | undefined, state: JournalState): Promise<boolean> {
  if (state.hadRegister || state.slots || state.last || state.broken) return true;
  if (!database) return false;
  const counts = await Promise.all([database.header.count(), database.slots.count(), database.log.count()]);
  return counts.some((count) => count > 0);
}

async function isSlotsFileRight(state: JournalState, kept: KeptRegister): Promise<boolean> {
  return state.slots !== undefined && equalBytes(state.slots, await encodeSlotsFile(kept));
}

async function openOneOf(
  kept: KeptRegister,
  who: { readonly signInName: string } | 'recovery',
  secret: string,
): Promise<{ readonly slot: SlotRecord; readonly keys: StoreKeys }> {
  const candidates = kept.slots.filter((slot) =>
    who === 'recovery'
      ? slot.kind === 'recovery'
      : slot.kind === 'employee' && isSameSignInName(slot.signInName, who.signInName),
  );
  if (candidates.length === 0) await pretendToOpen(secret);
  for (const slot of candidates) {
    try {
      const keys = await openSlot(kept.storeId, slot, secret);
      if (keys.has(keyName('common', 0))) return { slot, keys };
      throw new StoreError('forgedSlot', 'no key of the common compartment');
    } catch (error) {
      const isLast = slot === candidates.at(-1);
      if (isLast || !(error instanceof StoreError) || error.code !== 'wrongSecret') throw error;
    }
  }
  throw new StoreError('wrongSecret');
}
