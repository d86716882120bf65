/**
 * The door of the store: what stands here, founding a register, unlocking one. Runs in the vault worker.
 *
 * Two rules hold in every branch: never delete on an error, and never start empty where data were. Where the two copies cannot be
 * brought together, nothing is changed and the register opens read-only with what is wrong.
 */

import { equalBytes, randomBytes, toHex } from './bytes';
import {
  asStoreError,
  type Database,
  makeHeader,
  noteFailure,
  openDatabase,
  openIfThere,
  readHeader,
} from './database';
import { type JournalState, refuseNewer } from './journal-read';
import { refuseTaken } from './keyring';
import { type KeptRegister, NOTHING_FOUND, openRegister } from './opening';
import { compartmentOf, FORMAT } from './row';
import { letGoSalvaged, putBackSalvaged, salvageAtDoor } from './salvage';
import { openSession } from './session';
import {
  asSlot,
  isSameSignInName,
  makeSlot,
  newStoreKeys,
  type OpenedSlot,
  openSlot,
  pretendToOpen,
  type SealedKey,
  type SlotRecord,
  tellSlot,
} from './slots';
import { decodeSlotsFile, encodeSlotsFile } from './slots-file';
import {
  type Copy,
  type HeaderWords,
  type NewRow,
  type NewSlot,
  type Session,
  StoreError,
  type StoreState,
  type Surroundings,
  type ToldSlot,
} from './types';
import { vouchedKeys } from './vouching';

/** What stands here before any key is known; makes and changes nothing. @throws StoreError `refused` when the journal cannot be read */
export async function inspect(around: Surroundings): Promise<StoreState> {
  try {
    return await onceMore(() => inspectOnce(around));
  } catch (error) {
    if (error instanceof StoreError && error.code === 'full') return { state: 'full' };
    if (!(error instanceof StoreError) || error.code !== 'refused') throw error;
    await around.journal.state().catch((again: unknown) => {
      throw asStoreError(again);
    });
    return { state: 'unreadable' };
  }
}

/** Whether every record of the database can be read, or there is none. Looked at when a register did not open. */
export async function canReadDatabase({ name }: Surroundings): Promise<boolean> {
  let database: Database | undefined;
  try {
    database = await openIfThere({ name });
    for (const table of database?.tables ?? []) await table.each(() => undefined);
    return true;
  } catch (error) {
    return error instanceof StoreError && ['newer', 'still', 'full'].includes(error.code);
  } finally {
    database?.close();
  }
}

async function inspectOnce(around: Surroundings): Promise<StoreState> {
  try {
    const state = await around.journal.state();
    await refuseNewer(around.journal, state);
    const database = await putBackSalvaged(around, await openIfThere(around));
    try {
      if (database) await salvageAtDoor(around, state, database);
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
  rows: (storeId: string, made: ToldSlot) => readonly NewRow[],
): Promise<Session> {
  const { state } = await inspect(around);
  if (state !== 'absent') throw new StoreError('refused', `a register is here: ${state}`);
  refuseTaken([], [first]);
  const storeId = toHex(randomBytes(16));
  const slot = await makeSlot(storeId, first, await newStoreKeys());
  // The extractable keys are gone with this line: the session opens its own slot like any other.
  const { keys, privateKey } = await openSlot(storeId, slot, first.secret);
  const database = await openDatabase(around);
  const session = openSession({
    around,
    database,
    storeId,
    words,
    slot,
    slots: [slot],
    keys,
    privateKey,
    entries: [],
    erased: new Set(),
    report: NOTHING_FOUND,
    trustsMarks: true,
    following: { held: 0, lacking: [], slotsPending: true, bytesBehind: 0 },
    founding: { header: makeHeader(storeId, words), slot },
  });
  try {
    await session.append(rows(storeId, await tellSlot(storeId, slot)));
  } catch (error) {
    session.close();
    throw error;
  }
  return session;
}

/**
 * Opens the register with a passphrase or the recovery code, verifies every row, and brings the copies together: what one lacks or has
 * damaged comes from another.
 * @param also further copies that may have what database and journal both lack
 * @throws StoreError `absent` | `newer` | `wrongSecret` | `weakParameters` | `forgedSlot` | `full` | `refused`
 */
export const unlock = (...asked: Unlock): Promise<Session> => onceMore(() => unlockOnce(...asked));

/** [Note: damage under Chromium] (database.ts): it may have thrown away what it could not read, and the journal puts that back. */
async function onceMore<T>(question: () => Promise<T>): Promise<T> {
  try {
    return await question();
  } catch (error) {
    const isOfEngine = !(error instanceof StoreError) || error.code === 'refused';
    if (!isOfEngine) throw error;
    noteFailure();
    return question().catch((again: unknown) => {
      throw asStoreError(again);
    });
  }
}

type Unlock = readonly [
  around: Surroundings,
  who: { readonly signInName: string } | 'recovery',
  secret: string,
  progress?: (done: number, of: number) => void,
  also?: readonly Copy[],
];

async function unlockOnce(...[around, who, secret, progress, also = []]: Unlock): Promise<Session> {
  const state = await around.journal.state();
  await refuseNewer(around.journal, state);
  let database = await putBackSalvaged(around, await openIfThere(around));
  try {
    const kept = await readKept(database, state);
    if (!kept) throw new StoreError('absent');
    const { slot, ...opened } = await openOneOf(kept, who, secret).catch(async (error: unknown) => {
      throw (await isHeaderForged(kept, who, secret, error)) ? new StoreError('forgedSlot', 'header') : error;
    });
    const keys = await vouchedKeys(opened.keys, {
      storeId: kept.storeId,
      readKeyChecks: around.readKeyChecks,
      ...(database && { database }),
      copies: [around.journal, ...also],
    });
    database ??= await openDatabase(around);
    const session = await openRegister({
      around,
      state,
      database,
      kept,
      isSlotsFileRight: await isSlotsFileRight(state, kept),
      slot,
      keys,
      privateKey: opened.privateKey,
      isSlotFromFile: opened.isFromFile,
      progress,
      also,
    });
    if (!session.report.journalBehind) letGoSalvaged(around);
    return session;
  } catch (error) {
    database?.close();
    throw error;
  }
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

async function readKept(database: Database | undefined, state: JournalState): Promise<KeptRegister | undefined> {
  const file = await decodeSlotsFile(state.slots);
  const header = database && (await readHeader(database));
  const raw = database ? await database.slots.toArray() : [];
  const slots = raw.flatMap((slot) => asSlot(slot) ?? []);
  // A register was founded with rows: without any, header and slots are what is left of it, and would open it to nobody.
  const hasRows = state.last !== undefined || ((await database?.log.count()) ?? 0) > 0;
  if (header && slots.length > 0 && hasRows) {
    const { storeId, corporation, office } = header;
    const foreignId = file && file.storeId !== storeId ? file.storeId : undefined;
    const isWhole = slots.length === raw.length;
    const alsoThere = file && !foreignId ? file.slots : [];
    return {
      storeId,
      words: { corporation, office },
      slots: slots.map((slot) => withSealedOf(slot, alsoThere)),
      stored: slots,
      alsoThere,
      from: 'database',
      isWhole,
      ...(foreignId && { foreignId }),
    };
  }
  if (!file || (header && header.storeId !== file.storeId)) return undefined;
  return hasRows ? { ...file, stored: file.slots, alsoThere: [], from: 'journal', isWhole: true } : undefined;
}

/**
 * An older image of the database lacks keys that were sealed to the slot since; the slots file has them. What counts is told later, and
 * the list decides what is written: see `settleSlots`.
 */
function withSealedOf(slot: SlotRecord, others: readonly SlotRecord[]): SlotRecord {
  const same = others.find((one) => one.id === slot.id && equalBytes(one.publicKey, slot.publicKey));
  const further = (same?.sealed ?? []).filter((one: SealedKey) => !slot.sealed.some(({ key }) => key === one.key));
  return further.length === 0 ? slot : { ...slot, sealed: [...slot.sealed, ...further] };
}

/** Anything that says a register was here. */
async function hasTraces(database: Database | undefined, state: JournalState): Promise<boolean> {
  if (state.hadRegister || state.slots || state.last || state.broken) return true;
  if (!database) return false;
  const counts = await Promise.all([database.header.count(), database.slots.count(), database.log.count()]);
  return counts.some((count) => count > 0);
}

/** One that is whole and differs may be the newer of the two: the list decides, once it can be read. */
async function isSlotsFileRight(state: JournalState, kept: KeptRegister): Promise<boolean> {
  if (kept.alsoThere.length > 0) return true;
  return state.slots !== undefined && equalBytes(state.slots, await encodeSlotsFile(kept));
}

/** The slot that this secret opens, with its keys. @throws StoreError `wrongSecret` | `weakParameters` | `forgedSlot` */
export async function openOneOf(
  kept: Pick<KeptRegister, 'storeId' | 'slots'> & Partial<Pick<KeptRegister, 'alsoThere'>>,
  who: { readonly signInName: string } | 'recovery',
  secret: string,
): Promise<OpenedSlot & { readonly slot: SlotRecord; readonly isFromFile: boolean }> {
  const isOf = (slot: SlotRecord): boolean =>
    who === 'recovery'
      ? slot.kind === 'recovery'
      : slot.kind === 'employee' && isSameSignInName(slot.signInName, who.signInName);
  // An older image of the database lacks a passphrase that was changed since, or a slot that was made.
  const isOther = (slot: SlotRecord): boolean =>
    !kept.slots.some((one) => one.id === slot.id && equalBytes(one.wrapped, slot.wrapped));
  const others = (kept.alsoThere ?? []).filter(isOf).filter(isOther);
  const candidates = [...kept.slots.filter(isOf), ...others.map((slot) => withSealedOf(slot, kept.slots))];
  if (candidates.length === 0) await pretendToOpen(secret);
  for (const slot of candidates) {
    try {
      const opened = await openSlot(kept.storeId, slot, secret);
      if ([...opened.keys.keys()].some((name) => compartmentOf(name) === 'common'))
        return { slot, isFromFile: !kept.slots.includes(slot), ...opened };
      throw new StoreError('forgedSlot', 'no key of the common compartment');
    } catch (error) {
      const isLast = slot === candidates.at(-1);
      if (isLast || !(error instanceof StoreError) || error.code !== 'wrongSecret') throw error;
    }
  }
  throw new StoreError('wrongSecret');
}
