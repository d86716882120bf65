/**
 * The IndexedDB database (FORMAT.md "Database"), through Dexie. Runs in the vault worker.
 * Nothing is sealed or opened in here, and no hook or middleware does so: what goes in is sealed already.
 */

import { Dexie, type Table } from 'dexie';
import { type Bytes, isId } from './bytes';
import { FORMAT, type Row } from './row';
import type { SlotRecord } from './slots';
import { type HeaderWords, StoreError, type Surroundings } from './types';

export interface HeaderRecord {
  readonly format: number;
  /** Always `register`: there is one header. */
  readonly id: 'register';
  readonly storeId: string;
  readonly corporation: string;
  readonly office: string;
}

/** The box of a large row. */
export interface BoxRecord {
  readonly format: number;
  readonly writer: string;
  readonly seq: number;
  readonly box: Bytes;
}

export interface DraftRecord {
  readonly format: number;
  readonly form: string;
  readonly key: string;
  readonly iv: Bytes;
  readonly box: Bytes;
}

/** An erasure that is committed, while journal and disk may still hold its bytes. */
export interface PendingErasure {
  readonly format: number;
  readonly what: 'erasure';
  readonly rows: readonly { readonly writer: string; readonly seq: number }[];
  /** Forms of drafts begin so: what lay under them is cleaned from the disk too. */
  readonly drafts?: readonly string[];
  /** Of the boxes that went (rolling-sums.ts). */
  readonly sums?: Bytes;
}

/** How far a named copy was taken in. A convenience: without it the copy is read from its beginning. */
export interface CopyMark {
  readonly format: number;
  readonly what: `copy ${string}`;
  /** Wall clock: a mark is not believed for ever. */
  readonly at: number;
  readonly rows: number;
  /** The files before the place, and the last frame before it. */
  readonly files: readonly { readonly number: number; readonly bytes: number; readonly frames: number }[];
  readonly from: { readonly file: number; readonly offset: number };
  readonly hash: Bytes;
  readonly next: { readonly file: number; readonly offset: number };
  /** What was held then. */
  readonly held: number;
  readonly head: string;
}

/** A check has found damage: the next unlock reads every copy wholly, with the large boxes. */
export interface Doubt {
  readonly format: number;
  readonly what: 'doubt';
}

/**
 * How many rows the journal was known to hold when the last act was committed. A journal with fewer has lost frames that were in it: a
 * kill between an act and its frame takes none away.
 */
export interface InJournal {
  readonly format: number;
  readonly what: 'inJournal';
  readonly rows: number;
}

export type PendingRecord = PendingErasure | CopyMark | Doubt | InJournal;

export interface Database extends Dexie {
  readonly header: Table<HeaderRecord, string>;
  readonly slots: Table<SlotRecord, string>;
  readonly log: Table<Row, [string, number]>;
  readonly boxes: Table<BoxRecord, [string, number]>;
  readonly drafts: Table<DraftRecord, string>;
  readonly pending: Table<PendingRecord, string>;
}

type Upgrade = (database: Dexie) => void;

/**
 * Version 1, the first. Each later version is one more function here with its story; an upgrade adds tables or indexes and never
 * rewrites a row: rows keep the format they were sealed in.
 */
const firstTables: Upgrade = (database) => {
  database.version(1).stores({
    header: 'id',
    slots: 'id',
    log: '[writer+seq], case',
    boxes: '[writer+seq]',
    drafts: 'form',
    pending: 'what',
  });
};

const UPGRADES: readonly Upgrade[] = [firstTables];

/** Dexie multiplies versions by ten, and counts within the ten when it repairs a schema of its own. */
const isLater = (engineVersion: number): boolean => Math.floor(engineVersion / 10) > UPGRADES.length;

/** Where the database is, and whom to ask before it is opened. */
export type Lying = Pick<Surroundings, 'name' | 'beforeOpening'>;

/** @throws StoreError `newer` | `refused` */
export async function openDatabase(lying: Lying): Promise<Database> {
  const database = new Dexie(lying.name, { chromeTransactionDurability: 'strict', autoOpen: false }) as Database;
  for (const upgrade of UPGRADES) upgrade(database);
  try {
    await database.open();
  } catch (error) {
    throw asStoreError(error);
  }
  const version = Math.floor(database.verno);
  if (isLater(version * 10)) {
    database.close();
    throw new StoreError('newer', `database format ${version}`);
  }
  lyings.set(database, lying);
  return database;
}

/**
 * Looks whether the database is there without making it: opening an absent one would leave an empty one behind.
 * An empty one left by a crash counts as absent further on, where its header is looked for.
 * @throws StoreError `newer` | `still` | `full`
 */
export async function openIfThere(lying: Lying): Promise<Database | undefined> {
  await askForRoom(lying);
  const found = (await listDatabases()).find((database) => database.name === lying.name);
  if (!found) return undefined;
  const version = found.version ?? 0;
  if (isLater(version)) throw new StoreError('newer', `database format ${Math.floor(version / 10)}`);
  return openDatabase(lying);
}

/** A machine that does not answer cannot tell that there is none. @throws StoreError `full` */
async function askForRoom({ beforeOpening }: Lying): Promise<void> {
  const is = await beforeOpening?.().catch(() => 'ready' as const);
  if (is === 'full') throw new StoreError('full', 'too little room to open the database');
}

/**
 * [Note: damage under Chromium] A disk that ran full can leave LevelDB files that Chromium refuses at a later start. It then removes
 * them by itself and answers the first question with an error; the second tells what is left. The journal puts back what was there.
 */
async function listDatabases(): Promise<readonly IDBDatabaseInfo[]> {
  try {
    const listed = indexedDB.databases().catch(() => indexedDB.databases());
    return await (hasFailed ? answered(listed) : listed);
  } catch (error) {
    throw asStoreError(error);
  }
}

/**
 * [Note: an engine gone still] Having thrown a database away while it was being opened, Chromium may answer nothing more to the worker that
 * asked for it, for half a minute or for good; a new worker is answered at once. So behind a failure the next question has so long.
 */
const ANSWER_WITHIN = 3000;
let hasFailed = false;

export function noteFailure(): void {
  hasFailed = true;
}

async function answered<T>(asked: Promise<T>): Promise<T> {
  let clock: ReturnType<typeof setTimeout> | undefined;
  const still = new Promise<never>((_, reject) => {
    clock = setTimeout(() => reject(new StoreError('still')), ANSWER_WITHIN);
  });
  return Promise.race([asked, still]).finally(() => clearTimeout(clock));
}

export function makeHeader(storeId: string, words: HeaderWords): HeaderRecord {
  return { format: FORMAT, id: 'register', storeId, corporation: words.corporation, office: words.office };
}

/** Undefined when there is none or it cannot be one. @throws StoreError `newer` */
export async function readHeader(database: Database): Promise<HeaderRecord | undefined> {
  const header = await database.header.get('register');
  if (!header) return undefined;
  if (header.format > FORMAT) throw new StoreError('newer', `header format ${header.format}`);
  const isHeader = isId(header.storeId) && typeof header.corporation === 'string' && typeof header.office === 'string';
  return isHeader ? header : undefined;
}

/**
 * [Note: a lost connection] Where the disk refuses a write, Chromium closes the database under its connection, and that connection
 * answers nothing any more, also when there is room again. So behind any refusal the next question opens it anew, and looks whether
 * it is the same register: an open makes an empty database where there is none.
 * @throws StoreError `full` | `refused` | `lost` | `newer`
 */
export async function asking<T>(database: Database, question: () => PromiseLike<T>): Promise<T> {
  try {
    if (doubted.has(database)) await openAnew(database);
    return await question();
  } catch (error) {
    doubted.add(database);
    throw asStoreError(error);
  }
}

/** Said of every connection once it is known which register it is of; a register that is being founded has no header yet. */
export function belongsTo(database: Database, storeId: string): void {
  registers.set(database, storeId);
}

const doubted = new WeakSet<Database>();
const registers = new WeakMap<Database, string>();
const lyings = new WeakMap<Database, Lying>();

async function openAnew(database: Database): Promise<void> {
  database.close();
  const lying = lyings.get(database);
  if (lying) await askForRoom(lying);
  await database.open();
  const header = await readHeader(database);
  if (header?.storeId !== registers.get(database)) throw new StoreError('lost');
  doubted.delete(database);
}

/** Chromium's refusals as the store's: `full` has a remedy of its own, the rest is `refused`. */
export function asStoreError(error: unknown): StoreError {
  if (error instanceof StoreError) return error;
  const chain = causes(error);
  const isFull = chain.some(
    ({ name, message }) =>
      name === 'QuotaExceededError' ||
      // A full disk without a quota reached: Chromium says UnknownError, or aborts with this text.
      (/UnknownError|AbortError|DataError/.test(name) && /quota|disk|space|full|no room/i.test(message)),
  );
  const text = chain.map(({ name, message }) => `${name} ${message}`).join(' < ');
  return new StoreError(isFull ? 'full' : 'refused', text);
}

/** The error and everything Dexie wraps it around (`inner`, `failures`, `cause`). */
function causes(error: unknown, depth = 0): readonly { readonly name: string; readonly message: string }[] {
  if (typeof error !== 'object' || error === null || depth > 4) return [];
  const { name, message, inner, cause, failures } = error as {
    readonly name?: unknown;
    readonly message?: unknown;
    readonly inner?: unknown;
    readonly cause?: unknown;
    readonly failures?: unknown;
  };
  const deeper = [inner, cause, ...(Array.isArray(failures) ? failures.slice(0, 3) : [])];
  return [{ name: String(name), message: String(message) }, ...deeper.flatMap((one) => causes(one, depth + 1))];
}

/** What an erasure has still to take from journal and disk. */
export async function readPendingErasure(database: Database): Promise<PendingErasure | undefined> {
  const found = await database.pending.get('erasure');
  return found?.what === 'erasure' ? found : undefined;
}

/** Rows the journal held at the last act; 0 where no act has noted it. */
export async function readInJournal(database: Database): Promise<number> {
  const found = await database.pending.get('inJournal');
  return found?.what === 'inJournal' && Number.isSafeInteger(found.rows) ? found.rows : 0;
}
