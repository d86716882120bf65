/**
 * Reads a store folder WITHOUT the program and WITHOUT a key, as a thief of the PC would: every byte of every file (UTF-8, UTF-16,
 * base64 in all three alignments), every deflate stream, every record of every IndexedDB database read through Chromium.
 * Judges the boxes: together they must look like noise. Runs in Node.
 */
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import zlib from 'node:zlib';
import { chromium } from 'playwright';
import { findHeadless, withoutPopup } from '../../build/browser';

export interface Scan {
  readonly files: number;
  readonly bytes: number;
  readonly records: number;
  readonly databases: readonly string[];
  /** Where a word or a plain PDF was found: place and kind, never the word. */
  readonly found: readonly string[];
  readonly boxes: BoxJudgement;
}

export interface BoxJudgement {
  readonly count: number;
  readonly bytes: number;
  /** Bits a byte over all boxes laid end to end. */
  readonly entropy: number;
  /** Compressed size ÷ size; 1 or above is noise. */
  readonly compressed: number;
  /** 16-byte blocks, at any offset of one and a 16-aligned one of another, that stand in two boxes. */
  readonly shared: number;
}

/** @param words names, streets, dates of birth that must not be found; at least 4 characters each */
export async function scanStore(root: string, origin: string, words: readonly string[]): Promise<Scan> {
  const files = scanFiles(root, words);
  const found = new Set(files.found);
  const needles = words.flatMap(needlesOf);
  const { databases, records, boxes } = await readRecords(root, origin);
  for (const record of records)
    for (const what of look(record.bytes, needles)) found.add(`record ${record.where}: ${what}`);
  return { ...files, records: records.length, databases, found: [...found], boxes: judgeBoxes(boxes) };
}

/**
 * The files of any folder alone, by their bytes; and all names in it, of folders, links and empty files too.
 * @param isOurs which of them; absent: all
 */
export function scanFiles(
  root: string,
  words: readonly string[],
  isOurs: (file: string) => boolean = () => true,
): Pick<Scan, 'files' | 'bytes' | 'found'> {
  const needles = words.flatMap(needlesOf);
  const found = new Set<string>();
  const files = walk(root).filter(isOurs);
  let bytes = 0;
  for (const file of files) {
    const content = readFileSync(file);
    bytes += content.length;
    for (const what of look(content, needles)) found.add(`${path.relative(root, file)}: ${what}`);
  }
  for (const name of namesBelow(root).filter((one) => isOurs(path.join(root, one))))
    for (const needle of needles)
      if (Buffer.from(path.basename(name)).includes(needle.bytes)) found.add(`file name: ${needle.what}`);
  return { files: files.length, bytes, found: [...found] };
}

/** Every name below a folder, whatever bears it; relative to it. */
export const namesBelow = (root: string): readonly string[] => readdirSync(root, { recursive: true, encoding: 'utf8' });

interface Needle {
  readonly what: string;
  readonly bytes: Buffer;
}

/** A word as it could lie on disk. Base64 depends on the offset modulo 3, so the middle of each of the three is looked for. */
function needlesOf(word: string): Needle[] {
  const utf8 = Buffer.from(word);
  const utf16 = Buffer.from(word, 'utf16le');
  const base64 = [utf8, utf16].flatMap((plain) =>
    [0, 1, 2].map((shift) => {
      const text = Buffer.concat([Buffer.alloc(shift), plain]).toString('base64');
      return Buffer.from(text.slice(shift === 0 ? 0 : 4, Math.floor(((shift + plain.length) * 8) / 6)));
    }),
  );
  return [
    { what: 'a word in UTF-8', bytes: utf8 },
    { what: 'a word in UTF-16', bytes: utf16 },
    ...base64.filter((text) => text.length >= 6).map((text) => ({ what: 'a word in base64', bytes: text })),
  ];
}

function look(content: Buffer, needles: readonly Needle[]): string[] {
  const here = needles.filter((needle) => content.includes(needle.bytes)).map((needle) => needle.what);
  if (content.includes('%PDF')) here.push('a plain PDF');
  for (const text of deflated(content)) {
    for (const needle of needles) if (text.includes(needle.bytes)) here.push(`${needle.what}, in a deflate stream`);
    if (text.includes('%PDF')) here.push('a plain PDF, in a deflate stream');
  }
  return here;
}

/** Every zlib or gzip stream that begins anywhere in the bytes; a cut stream gives what came before the cut. */
function* deflated(content: Buffer): Generator<Buffer> {
  for (let at = 0; at < content.length - 2; at++) {
    const isZlib = content[at] === 0x78 && [0x01, 0x5e, 0x9c, 0xda].includes(content[at + 1] ?? 0);
    const isGzip = content[at] === 0x1f && content[at + 1] === 0x8b;
    if (!isZlib && !isGzip) continue;
    try {
      const text = (isZlib ? zlib.inflateSync : zlib.gunzipSync)(content.subarray(at), {
        finishFlush: zlib.constants.Z_SYNC_FLUSH,
        maxOutputLength: 64 * 1024 * 1024,
      });
      if (text.length >= 16) yield text;
    } catch {
      // Not a stream after all: two bytes of noise look like its beginning once in 16,000 places.
    }
  }
}

interface Field {
  readonly where: string;
  readonly bytes: Buffer;
}

/** Opens a copy of the Chromium profile at the program's origin, with a blank page, and reads every record of every database. */
async function readRecords(
  root: string,
  origin: string,
): Promise<{ databases: string[]; records: Field[]; boxes: Buffer[] }> {
  const home = profileOf(root);
  if (!home) throw new Error('no IndexedDB under the store folder');
  const copy = mkdtempSync(path.join(os.tmpdir(), 'scan-'));
  cpSync(home, path.join(copy, 'Default'), { recursive: true });
  const found = await findHeadless();
  const context = await chromium.launchPersistentContext(copy, {
    executablePath: found.path,
    args: ['--no-sandbox', '--disable-gpu', '--no-first-run', '--disable-background-networking', withoutPopup],
    ...(found.env ? { env: { ...process.env, ...found.env } as Record<string, string> } : {}),
  });
  try {
    const page = await context.newPage();
    // Run by tsx, a function that is handed over names its inner functions by a helper that the page lacks.
    await page.addInitScript('globalThis.__name ??= (named) => named;');
    await page.route('**/*', (route) => route.fulfill({ contentType: 'text/html', body: '<title>scan</title>' }));
    await page.goto(origin);
    const read = await page.evaluate(readAllDatabases);
    const records = read.fields.map((field) => ({
      where: field.where,
      bytes: field.base64 ? Buffer.from(field.value, 'base64') : Buffer.from(field.value),
    }));
    const boxes = read.fields
      .filter((field) => field.base64 && field.where.endsWith('.box'))
      .map((field) => Buffer.from(field.value, 'base64'));
    return { databases: read.databases, records, boxes };
  } finally {
    await context.close();
    rmSync(copy, { recursive: true, force: true });
  }
}

/** The profile folder that holds `IndexedDB`, wherever Chromium put it. */
function profileOf(root: string): string | undefined {
  const file = walk(root).find((one) => one.split(path.sep).includes('IndexedDB'));
  return file?.slice(0, file.indexOf(`${path.sep}IndexedDB${path.sep}`));
}

/** Runs in the page. */
async function readAllDatabases(): Promise<{
  databases: string[];
  fields: { where: string; value: string; base64: boolean }[];
}> {
  const databases: string[] = [];
  const fields: { where: string; value: string; base64: boolean }[] = [];
  const flatten = (value: unknown, where: string): void => {
    const bytes = value instanceof ArrayBuffer ? new Uint8Array(value) : value;
    if (ArrayBuffer.isView(bytes)) {
      const view = new Uint8Array(bytes.buffer, bytes.byteOffset, bytes.byteLength);
      let text = '';
      for (let at = 0; at < view.length; at += 8192) text += String.fromCharCode(...view.subarray(at, at + 8192));
      fields.push({ where, value: btoa(text), base64: true });
    } else if (typeof bytes === 'object' && bytes !== null) {
      for (const [key, one] of Object.entries(bytes)) flatten(one, `${where}.${key}`);
    } else fields.push({ where, value: String(bytes), base64: false });
  };
  for (const { name } of await indexedDB.databases()) {
    if (!name) continue;
    databases.push(name);
    const db = await new Promise<IDBDatabase>((resolve, reject) => {
      const open = indexedDB.open(name);
      open.onsuccess = () => resolve(open.result);
      open.onerror = () => reject(open.error);
    });
    for (const store of db.objectStoreNames)
      await new Promise<void>((resolve, reject) => {
        const walkAll = db.transaction(store).objectStore(store).openCursor();
        walkAll.onerror = () => reject(walkAll.error);
        walkAll.onsuccess = () => {
          const cursor = walkAll.result;
          if (!cursor) return resolve();
          flatten(cursor.value, `${name}/${store}`);
          flatten(cursor.primaryKey, `${name}/${store}#key`);
          cursor.continue();
        };
      });
    db.close();
  }
  return { databases, fields };
}

export function judgeBoxes(boxes: readonly Buffer[]): BoxJudgement {
  const all = Buffer.concat([...boxes]);
  const counts = new Array<number>(256).fill(0);
  for (const byte of all) counts[byte] = (counts[byte] ?? 0) + 1;
  const entropy = counts.reduce((sum, n) => (n ? sum - (n / all.length) * Math.log2(n / all.length) : sum), 0);
  const compressed = all.length ? zlib.deflateSync(all, { level: 9 }).length / all.length : 0;
  return { count: boxes.length, bytes: all.length, entropy, compressed, shared: sharedBlocks(boxes) };
}

/** How many 16-byte windows of one box stand, at any offset, in another. */
function sharedBlocks(boxes: readonly Buffer[]): number {
  const owner = new Map<string, number>();
  for (const [index, box] of boxes.entries())
    for (let at = 0; at + 16 <= box.length; at += 16) owner.set(box.toString('latin1', at, at + 16), index);
  let shared = 0;
  for (const [index, box] of boxes.entries())
    for (let at = 0; at + 16 <= box.length; at++) {
      const other = owner.get(box.toString('latin1', at, at + 16));
      if (other !== undefined && other !== index) shared++;
    }
  return shared;
}

export const walk = (folder: string): string[] =>
  readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const full = path.join(folder, entry.name);
    if (entry.isDirectory()) return walk(full);
    return entry.isFile() && statSync(full).size > 0 ? [full] : [];
  });
