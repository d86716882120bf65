/** What the store's tests share: a register with invented people, raw IndexedDB for attacks, payloads. Runs in Chromium. */
import { found, unlock } from '../../renderer/store/register';
import type { NewRow, NewSlot, Session, Surroundings } from '../../renderer/store/types';
import { type MemoryJournal, memoryJournal } from './memory-journal';

export const NO_CASE = '0'.repeat(32);
export const WORDS = { corporation: 'Woonstichting De Linde', office: 'Kantoor Noord' };
export const OFFICER: NewSlot = {
  id: '0f'.repeat(16),
  kind: 'employee',
  signInName: 'lindeboom',
  secret: 'negen kale bomen in de mist',
  roles: ['accessAdministrator', 'privacyOfficer'],
  mustChange: false,
  compartments: ['common', 'officer'],
};
export const COUNTER: NewSlot = {
  id: 'c0'.repeat(16),
  kind: 'employee',
  signInName: 'Merel',
  secret: 'drie fietsen tegen het hek',
  roles: ['counter'],
  mustChange: false,
  compartments: ['common'],
};

export interface World extends Surroundings {
  readonly journal: MemoryJournal;
}

export function makeWorld(rollAt?: number): World {
  return {
    name: `register-${newId()}`,
    journal: memoryJournal(rollAt),
    readErasure: (payload) => {
      const fact = JSON.parse(text(payload)) as { kind?: string; rows?: [] };
      return fact.kind === 'erased' ? fact.rows : undefined;
    },
    readKeyChecks: (payload) => {
      const fact = JSON.parse(text(payload)) as { kind?: string; checks?: Record<string, string> };
      return fact.kind === 'slotListSet' ? fact.checks : undefined;
    },
  };
}

export function newId(): string {
  return Array.from(crypto.getRandomValues(new Uint8Array(16)), (byte) => byte.toString(16).padStart(2, '0')).join('');
}

export function bytes(text: string): Uint8Array {
  return new TextEncoder().encode(text);
}

export function text(bytes: Uint8Array | undefined): string {
  return new TextDecoder().decode(bytes);
}

export function fact(kind: string, more: object = {}): Uint8Array {
  return bytes(JSON.stringify({ v: 1, kind, ...more }));
}

export function common(caseId: string, kind: string, more: object = {}): NewRow {
  return { case: caseId, compartment: 'common', payload: fact(kind, more) };
}

export function officer(caseId: string, kind: string, more: object = {}): NewRow {
  return { case: caseId, compartment: 'officer', payload: fact(kind, more) };
}

/** A register with an officer and, when asked, a counter employee. */
export async function foundRegister(world: World, withCounter = false): Promise<Session> {
  const session = await found(world, WORDS, OFFICER, (storeId) => [common(NO_CASE, 'registerFounded', { storeId })]);
  if (withCounter) {
    await session.append([common(NO_CASE, 'slotListSet')], { addSlots: [COUNTER], secret: OFFICER.secret });
  }
  return session;
}

export function asOfficer(world: World): Promise<Session> {
  return unlock(world, { signInName: OFFICER.signInName }, OFFICER.secret);
}

export function asCounter(world: World): Promise<Session> {
  return unlock(world, { signInName: COUNTER.signInName }, COUNTER.secret);
}

export async function codeOf(promise: Promise<unknown>): Promise<string> {
  try {
    await promise;
    return 'done';
  } catch (error) {
    return (error as { code?: string }).code ?? String(error);
  }
}

/** IndexedDB without the product, as somebody who can write the folder has it. */
export async function raw(name: string): Promise<IDBDatabase> {
  return new Promise((resolve, reject) => {
    const request = indexedDB.open(name);
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });
}

export type Any = Record<string, unknown>;

/** Reads all records of a table, lets them be changed, and writes the table anew. */
export async function tamper(name: string, table: string, change: (records: Any[]) => Any[]): Promise<void> {
  const database = await raw(name);
  const store = () => database.transaction(table, 'readwrite').objectStore(table);
  const records = await asked<Any[]>(store().getAll());
  const changed = change(records);
  const writing = store();
  writing.clear();
  for (const record of changed) writing.put(record);
  await new Promise<void>((resolve, reject) => {
    writing.transaction.oncomplete = () => resolve();
    writing.transaction.onerror = () => reject(writing.transaction.error);
  });
  database.close();
}

export async function readTable(name: string, table: string): Promise<Any[]> {
  const database = await raw(name);
  const records = await asked<Any[]>(database.transaction(table).objectStore(table).getAll());
  database.close();
  return records;
}

export async function deleteDatabase(name: string): Promise<void> {
  await asked(indexedDB.deleteDatabase(name));
}

export function asked<T>(request: IDBRequest<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });
}

/** A copy of the whole database, to attack the same register in many ways. */
export async function copyDatabase(name: string): Promise<Record<string, Any[]>> {
  const copy: Record<string, Any[]> = {};
  for (const table of TABLES) copy[table] = await readTable(name, table);
  return copy;
}

/** Makes the database anew when it was deleted. */
export async function putDatabase(name: string, copy: Record<string, Any[]>): Promise<void> {
  if (!(await indexedDB.databases()).some((database) => database.name === name)) {
    const made = indexedDB.open(name, 10);
    made.onupgradeneeded = () => {
      const make = (table: string, keyPath: string | string[]) => made.result.createObjectStore(table, { keyPath });
      make('header', 'id');
      make('slots', 'id');
      make('log', ['writer', 'seq']).createIndex('case', 'case');
      make('boxes', ['writer', 'seq']);
      make('drafts', 'form');
      make('pending', 'what');
    };
    (await asked(made)).close();
  }
  for (const table of TABLES) await tamper(name, table, () => copy[table] ?? []);
}

/** What is still to be done, without the note that every act leaves of the journal. */
export async function pendingIn(name: string): Promise<readonly Any[]> {
  return (await readTable(name, 'pending')).filter(({ what }) => what !== 'inJournal');
}

const TABLES = ['header', 'slots', 'log', 'boxes', 'drafts', 'pending'];
