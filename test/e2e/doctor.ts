/**
 * Opens a store folder WITHOUT the program, as somebody has it who can write the PC's disk: a bare page at the program's own origin
 * on the program's own profile, raw IndexedDB, and the journal's files as bytes. Knows the format from renderer/store/FORMAT.md alone
 * and holds no key. Runs in Node.
 */
import { createHash } from 'node:crypto';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import type { Page } from 'playwright';
import { launch } from './launch';

export type Fields = { [field: string]: unknown };

export interface Tables {
  header: Fields[];
  slots: Fields[];
  log: Fields[];
  boxes: Fields[];
  drafts: Fields[];
  pending: Fields[];
}

/** Changes the database of a closed store; what `change` leaves in the tables is what stands there afterwards. @returns it, read back */
export async function operate(store: string, change: (tables: Tables) => void): Promise<Tables> {
  return withBarePage(store, async (page) => {
    const tables = await readTables(page);
    change(tables);
    await writeTables(page, tables);
    return readTables(page);
  });
}

/** A bare page at the program's origin, without the program: no preload, no policy of contents, no vault. */
export async function withBarePage<T>(store: string, work: (page: Page) => Promise<T>): Promise<T> {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'inzagebalie-bare-'));
  mkdirSync(path.join(folder, 'user'));
  writeFileSync(
    path.join(folder, 'package.json'),
    JSON.stringify({ name: 'bare', version: '1.0.0', main: 'main.cjs' }),
  );
  writeFileSync(path.join(folder, 'preload.cjs'), '');
  writeFileSync(path.join(folder, 'main.cjs'), bareMain(path.join(folder, 'user'), path.join(store, 'browser')));
  try {
    const { page, close } = await launch(folder);
    try {
      await page.waitForFunction(() => document.title === 'bare');
      return await work(page);
    } finally {
      await close();
    }
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

const bareMain = (userData: string, sessionData: string): string => `
const { app, BrowserWindow, protocol } = require('electron');
app.setPath('userData', ${JSON.stringify(userData)});
app.setPath('sessionData', ${JSON.stringify(sessionData)});
protocol.registerSchemesAsPrivileged([
  { scheme: 'app', privileges: { standard: true, secure: true, supportFetchAPI: true } },
]);
app.whenReady().then(() => {
  const html = '<!doctype html><title>bare</title>';
  protocol.handle('app', async () => new Response(html, { headers: { 'content-type': 'text/html' } }));
  const window = new BrowserWindow({ show: false, webPreferences: { preload: require('node:path').join(__dirname, 'preload.cjs') } });
  void window.loadURL('app://inzagebalie/index.html');
});
app.on('window-all-closed', () => app.quit());
`;

const NAME = 'register';

/** Every record of every table, bytes as Uint8Array; works in any page of the origin, also the program's own. */
export async function readTables(page: Page): Promise<Tables> {
  const text = await page.evaluate(readInPage, NAME);
  return JSON.parse(text, (_key, value: unknown) => {
    const bytes = (value as { $bytes?: unknown } | null)?.$bytes;
    return typeof bytes === 'string' ? new Uint8Array(Buffer.from(bytes, 'base64')) : value;
  }) as Tables;
}

export async function writeTables(page: Page, tables: Tables): Promise<void> {
  await page.evaluate(writeInPage, { name: NAME, text: encodeTables(tables) });
}

/** The same tables always give the same text: for saying that nothing has changed. */
export const encodeTables = (tables: Partial<Tables>): string =>
  JSON.stringify(tables, (_key, value: unknown) => {
    if (value instanceof Uint8Array) return { $bytes: Buffer.from(value).toString('base64') };
    const isRecord = typeof value === 'object' && value !== null && !Array.isArray(value);
    return isRecord ? Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1))) : value;
  });

/** The ciphertext of every row, wherever it lies, with its case and place. */
export function boxesOf(tables: Tables): { readonly case: string; readonly place: string; readonly box: Uint8Array }[] {
  const place = (row: Fields): string => `${row.writer}:${row.seq}`;
  const large = new Map(tables.boxes.map((one) => [place(one), one.box as Uint8Array]));
  return tables.log.flatMap((row) => {
    const box = (row.box as Uint8Array | undefined) ?? large.get(place(row));
    return box ? [{ case: String(row.case), place: place(row), box }] : [];
  });
}

/** The hash of a row as FORMAT.md "Row" has it: what an attacker without a key can compute too. */
export function hashOf(storeId: string, row: Fields): Uint8Array {
  const iv = row.iv as Uint8Array | undefined;
  const box = row.box as Uint8Array | undefined;
  const ofBox = iv && box ? sha256(iv, box) : (row.boxHash as Uint8Array);
  return new Uint8Array(sha256(boundOf(storeId, row), ofBox));
}

function boundOf(storeId: string, row: Fields): Buffer {
  const key = String(row.key);
  const numbers = Buffer.alloc(16);
  numbers.writeBigUInt64BE(BigInt(Number(row.seq)), 0);
  numbers.writeBigUInt64BE(BigInt(Number(row.counter)), 8);
  const u32 = (value: number): Buffer => {
    const bytes = Buffer.alloc(4);
    bytes.writeUInt32BE(value);
    return bytes;
  };
  return Buffer.concat([
    Buffer.from('IBRW'),
    u32(Number(row.format)),
    Buffer.from(storeId, 'hex'),
    Buffer.from(String(row.writer), 'hex'),
    numbers,
    row.prev as Uint8Array,
    Buffer.from(String(row.case), 'hex'),
    Buffer.from(key.charAt(0)),
    u32(Number(key.slice(1))),
    Buffer.of(Number(row.flags)),
  ]);
}

export const sha256 = (...parts: readonly Uint8Array[]): Buffer => {
  const hash = createHash('sha256');
  for (const part of parts) hash.update(part);
  return hash.digest();
};

/** Rows in the order (counter, writer, seq): line 1 is the first. */
export const inOrder = (rows: readonly Fields[]): Fields[] =>
  [...rows].sort(
    (a, b) =>
      Number(a.counter) - Number(b.counter) ||
      (a.writer === b.writer ? Number(a.seq) - Number(b.seq) : String(a.writer) < String(b.writer) ? -1 : 1),
  );

export const journalFolder = (store: string): string => path.join(store, 'journal');
export const journalFile = (store: string, number: number): string =>
  path.join(journalFolder(store), `${String(number).padStart(6, '0')}.ibj`);

/** Every file of the journal's folder by its name. */
export function readJournal(store: string): ReadonlyMap<string, Buffer> {
  const folder = journalFolder(store);
  return new Map(readdirSync(folder).map((name) => [name, readFileSync(path.join(folder, name))]));
}

/** The frames of one journal file, whole, in order. */
export function framesOf(file: Buffer): Buffer[] {
  const frames: Buffer[] = [];
  for (let at = 16; at < file.length; ) {
    const end = at + 40 + file.readUInt32BE(at + 4);
    frames.push(file.subarray(at, end));
    at = end;
  }
  return frames;
}

/** "writer:seq:hash" of every row in the journal, in its order (FORMAT.md "Journal"). */
export function rowsOfJournal(store: string): string[] {
  const files = [...readJournal(store)].filter(([name]) => name.endsWith('.ibj')).sort(([a], [b]) => (a < b ? -1 : 1));
  return files.flatMap(([, file]) => framesOf(file).flatMap(rowsOfFrame));
}

function rowsOfFrame(frame: Buffer): string[] {
  const rows: string[] = [];
  // Tag and length, then format, register, number of rows before, number of rows.
  for (let at = 8 + 4 + 16 + 8 + 4; at < frame.length - 32; ) {
    const row = frame.subarray(at + 4, at + 4 + frame.readUInt32BE(at));
    const hex = (from: number, length: number): string => row.toString('hex', from, from + length);
    rows.push(`${hex(4, 16)}:${row.readBigUInt64BE(20)}:${hex(68, 32)}`);
    at += 4 + row.length;
  }
  return rows;
}

/** The same of the database. */
export const rowsOfDatabase = (tables: Tables): string[] =>
  inOrder(tables.log).map((row) => `${row.writer}:${row.seq}:${Buffer.from(row.hash as Uint8Array).toString('hex')}`);

/** A journal file of these frames. */
export function fileOf(number: number, frames: readonly Buffer[]): Buffer {
  const header = Buffer.alloc(16);
  header.write('IBJ1', 0);
  header.writeUInt32BE(1, 4);
  header.writeUInt32BE(number, 8);
  return Buffer.concat([header, ...frames]);
}

/** The same register with its journal in several files, which is as lawful: each gets about as many frames. */
export function spreadJournal(store: string, over: number): void {
  const frames = framesOf(readFileSync(journalFile(store, 1)));
  const each = Math.ceil(frames.length / over);
  for (let number = 1; number <= over; number++)
    writeFileSync(journalFile(store, number), fileOf(number, frames.slice((number - 1) * each, number * each)));
}

/** Seals the outside of a frame or of the slots file anew after its body was changed, as anybody can. */
export function rehash(packed: Buffer): Buffer {
  const content = packed.subarray(0, packed.length - 32);
  return Buffer.concat([content, sha256(content)]);
}

/** Runs in the page. No named functions in it: some bundlers of tests would need a helper that is not there. */
async function readInPage(name: string): Promise<string> {
  const database = await new Promise<IDBDatabase>((resolve, reject) => {
    const opening = indexedDB.open(name);
    opening.onsuccess = () => resolve(opening.result);
    opening.onerror = () => reject(opening.error);
  });
  const tables: Record<string, unknown> = {};
  for (const table of database.objectStoreNames)
    tables[table] = await new Promise((resolve, reject) => {
      const reading = database.transaction(table).objectStore(table).getAll();
      reading.onsuccess = () => resolve(reading.result);
      reading.onerror = () => reject(reading.error);
    });
  database.close();
  return JSON.stringify(tables, (_key, value: unknown) => {
    if (!(value instanceof Uint8Array)) return value;
    let text = '';
    for (let at = 0; at < value.length; at += 8192) text += String.fromCharCode(...value.subarray(at, at + 8192));
    return { $bytes: btoa(text) };
  });
}

/** Runs in the page. */
async function writeInPage({ name, text }: { name: string; text: string }): Promise<void> {
  const tables = JSON.parse(text, (_key, value: unknown) => {
    const bytes = (value as { $bytes?: unknown } | null)?.$bytes;
    return typeof bytes === 'string' ? Uint8Array.from(atob(bytes), (char) => char.charCodeAt(0)) : value;
  }) as Record<string, unknown[]>;
  const database = await new Promise<IDBDatabase>((resolve, reject) => {
    const opening = indexedDB.open(name);
    opening.onsuccess = () => resolve(opening.result);
    opening.onerror = () => reject(opening.error);
  });
  await new Promise<void>((resolve, reject) => {
    const names = Object.keys(tables);
    const writing = database.transaction(names, 'readwrite', { durability: 'strict' });
    for (const table of names) {
      const records = writing.objectStore(table);
      records.clear();
      for (const record of tables[table] ?? []) records.put(record);
    }
    writing.oncomplete = () => resolve();
    writing.onerror = () => reject(writing.error);
  });
  database.close();
}
