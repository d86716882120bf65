/**
 * Reads the program's database from outside the program: an ordinary Chromium opens the IndexedDB files of the store at the
 * program's origin, with a blank page. No product code, no key. Runs in Node; only on the stand-in, because an ordinary Chromium
 * cannot show a page of the origin `app://`.
 */
import { mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { chromium, type Page } from 'playwright';
import { findHeadless, withoutPopup } from '../../build/browser';
import { copyAtRest } from './copied';
import { type OutsideRow, type RowParts, rowOf } from './outside';
import { walk } from './plain-scan';

export interface OutsideDatabase {
  /** In the order counter, writer, seq. */
  readonly rows: readonly OutsideRow[];
  /** Boxes of no row: half an act. */
  readonly boxesOfNobody: number;
}

/** A copy that the engine itself cannot open, asked three times. */
export class Unreadable extends Error {}

/** From a copy, so that looking leaves no trace in the store. @throws Unreadable with the files and what the engine wrote of them */
export async function readDatabase(storeFolder: string, origin: string): Promise<OutsideDatabase> {
  for (let times = 1; ; times++) {
    try {
      return await readOnce(storeFolder, origin);
    } catch (error) {
      if (!/UnknownError/.test(String(error))) throw error;
      if (times === 3) throw new Unreadable(`${error}\n${filesOf(indexedDbOf(storeFolder))}`);
    }
  }
}

function filesOf(folder: string): string {
  return walk(folder)
    .map((file) => {
      const text = /(LOG|CURRENT)$/.test(file) ? `\n${readFileSync(file, 'utf8').slice(-1000)}` : '';
      return `${path.basename(file)} ${statSync(file).size}${text}`;
    })
    .join('\n');
}

async function readOnce(storeFolder: string, origin: string): Promise<OutsideDatabase> {
  const copy = mkdtempSync(path.join(os.tmpdir(), 'outside-'));
  try {
    copyAtRest(indexedDbOf(storeFolder), path.join(copy, 'Default/IndexedDB'));
    return await onBlankPage(copy, origin, async (page) => {
      const { store, rows, places } = await page.evaluate(readTables);
      const here = new Set(rows.map(({ writer, seq }) => `${writer}:${seq}`));
      return {
        rows: rows.map((row) => rowOf(store, row)).sort(inOrder),
        boxesOfNobody: places.filter((place) => !here.has(place)).length,
      };
    });
  } finally {
    rmSync(copy, { recursive: true, force: true });
  }
}

/**
 * For controls: takes rows and their boxes out of the database of a store that is a copy itself, and the note of how much the journal
 * once held, which an older copy would not have.
 */
export async function cutFromDatabase(
  storeFolder: string,
  origin: string,
  places: readonly { readonly writer: string; readonly seq: number }[],
): Promise<void> {
  const profile = path.dirname(path.dirname(indexedDbOf(storeFolder)));
  await onBlankPage(profile, origin, (page) =>
    page.evaluate(
      deleteRows,
      places.map(({ writer, seq }): [string, number] => [writer, seq]),
    ),
  );
}

const inOrder = (a: OutsideRow, b: OutsideRow): number =>
  a.counter - b.counter || (a.writer < b.writer ? -1 : a.writer > b.writer ? 1 : a.seq - b.seq);

/** What Chromium itself was seen to do after a kill: the database is gone, its folder empty. */
export function throwDatabaseAway(storeFolder: string): void {
  rmSync(indexedDbOf(storeFolder), { recursive: true });
}

function indexedDbOf(storeFolder: string): string {
  const file = walk(storeFolder).find((one) => one.includes(`${path.sep}IndexedDB${path.sep}`));
  if (!file) throw new Error('no IndexedDB under the store folder');
  return file.slice(0, file.indexOf(`${path.sep}IndexedDB${path.sep}`) + '/IndexedDB'.length);
}

async function onBlankPage<T>(profile: string, origin: string, look: (page: Page) => Promise<T>): Promise<T> {
  const found = await findHeadless();
  const context = await chromium.launchPersistentContext(profile, {
    executablePath: found.path,
    args: [
      '--no-sandbox',
      '--disable-gpu',
      '--disable-quic',
      '--no-first-run',
      '--disable-background-networking',
      withoutPopup,
    ],
    ...(found.env ? { env: { ...process.env, ...found.env } as Record<string, string> } : {}),
  });
  try {
    const page = context.pages()[0] ?? (await context.newPage());
    await page.route('**/*', (route) => route.fulfill({ contentType: 'text/html', body: '<title>outside</title>' }));
    await page.goto(origin);
    // Run by tsx, a function that is handed over names its inner functions by a helper that the page lacks.
    await page.evaluate('globalThis.__name ??= (named) => named');
    return await look(page);
  } finally {
    await context.close();
  }
}

/** Runs in the page. */
async function readTables(): Promise<{
  readonly store: string;
  readonly rows: RowParts[];
  readonly places: string[];
}> {
  const hex = (value: unknown): string =>
    value instanceof Uint8Array ? Array.from(value, (byte) => byte.toString(16).padStart(2, '0')).join('') : '';
  const ask = <T>(request: IDBRequest<T>): Promise<T> =>
    new Promise((resolve, reject) => {
      request.onsuccess = () => resolve(request.result);
      request.onerror = () => reject(request.error);
    });
  const names = (await indexedDB.databases()).map(({ name }) => name ?? '');
  if (names.length !== 1) throw new Error(`${names.length} databases`);
  const db = await ask(indexedDB.open(names[0] ?? ''));
  const all = async (table: string): Promise<Record<string, unknown>[]> =>
    ask(db.transaction(table).objectStore(table).getAll());
  const boxes = new Map((await all('boxes')).map((box) => [`${box.writer}:${box.seq}`, hex(box.box)]));
  const rows = (await all('log')).map((row) => ({
    writer: String(row.writer),
    seq: Number(row.seq),
    counter: Number(row.counter),
    prev: hex(row.prev),
    hash: hex(row.hash),
    case: String(row.case),
    key: String(row.key),
    flags: Number(row.flags),
    iv: hex(row.iv),
    box: row.flags === 1 ? (boxes.get(`${row.writer}:${row.seq}`) ?? '') : hex(row.box),
  }));
  const [header] = await all('header');
  db.close();
  return { store: String(header?.storeId), rows, places: [...boxes.keys()] };
}

/** Runs in the page. */
async function deleteRows(places: [string, number][]): Promise<void> {
  const [found] = await indexedDB.databases();
  const db = await new Promise<IDBDatabase>((resolve, reject) => {
    const open = indexedDB.open(found?.name ?? '');
    open.onsuccess = () => resolve(open.result);
    open.onerror = () => reject(open.error);
  });
  const cut = db.transaction(['log', 'boxes', 'pending'], 'readwrite', { durability: 'strict' });
  cut.objectStore('pending').delete('inJournal');
  for (const place of places) {
    cut.objectStore('log').delete(place);
    cut.objectStore('boxes').delete(place);
  }
  await new Promise<void>((resolve, reject) => {
    cut.oncomplete = () => resolve();
    cut.onabort = () => reject(cut.error);
  });
  db.close();
}
