/**
 * What lies on disk, seen from outside the browser: after an erasure no file holds its ciphertext, and a full disk refuses an act
 * without half of it happening. A real Chromium profile, the product's store in a page; runs in Node.
 */
import { appendFileSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, truncateSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { type BrowserContext, chromium, type Page } from 'playwright';
import { build, type Rollup } from 'vite';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { findChromium, findHeadless, withoutPopup } from '../../build/browser';
import { endingOf } from '../../electron/engine-log';
import { hasRemains } from '../../electron/remains';
import { cutTornEnds, readyToOpen } from '../../electron/torn-log';
import { type SmallDisk, smallDisk, whyNoDisks } from '../e2e/small-disk';
import type { DiskPage } from './disk-page';

declare const store: DiskPage;

interface Browser {
  readonly path: string;
  readonly args: readonly string[];
}
const headless: Browser = { path: (await findHeadless()).path, args: [] };
/**
 * Electron keeps every origin's storage on a full disk (its special storage policy); a Chromium gives it up to make room, unless it has
 * this switch, which the one without a window lacks.
 */
const asElectron: Browser = { path: (await findChromium()).path, args: ['--unlimited-storage'] };

let server: Server;
let address = '';
let profile = '';
let context: BrowserContext | undefined;

beforeAll(async () => {
  const script = await bundle();
  server = createServer((request, response) => {
    const isScript = request.url === '/page.js';
    response.setHeader('content-type', isScript ? 'text/javascript' : 'text/html');
    response.end(isScript ? script : '<!doctype html><script type="module" src="/page.js"></script>');
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  address = `http://localhost:${(server.address() as AddressInfo).port}/`;
});

afterAll(() => server?.close());

beforeEach(() => {
  profile = mkdtempSync(path.join(tmpdir(), 'store-on-disk-'));
});

afterEach(async () => {
  await context?.close();
  context = undefined;
  rmSync(profile, { recursive: true, force: true });
});

describe('an erasure', () => {
  it.each([
    ['a young register', 0, 6],
    // The engine may have merged its files by itself: then of the drafts' states only the one that still counts is left.
    ['a register of 20 MB', 500, 1],
  ])('in %s leaves its ciphertext in no file of the profile and no file of the journal', async (_, letters, states) => {
    const page = await open();
    await page.evaluate((count) => store.fill(count), letters);
    const boxes = await page.evaluate(() => store.boxes());
    expect(boxes.length).toBe(6);
    // Control: before it every box is found, in the profile and in the journal.
    await settle(page);
    expect(new Set(onDisk(boxes).map(({ box }) => box)).size).toBe(6);
    expect(await inJournal(page, boxes)).toBe(6);
    const drafts = await page.evaluate(() => store.drafts());
    expect(drafts.length).toBe(6);
    expect(new Set(onDisk(drafts).map(({ box }) => box)).size).toBeGreaterThanOrEqual(states);

    expect(await page.evaluate(() => store.erase())).toBe(true);
    await settle(page);
    expect(onDisk(boxes)).toEqual([]);
    expect(onDisk(drafts)).toEqual([]);
    expect(await page.evaluate(() => store.forms())).toEqual(['officer:other']);
    expect(await inJournal(page, boxes)).toBe(0);
    expect(JSON.parse(await page.evaluate(() => store.reopen()))).toMatchObject({ breaks: [], broken: 0 });
    await context?.close();
    context = undefined;
    expect(onDisk(boxes)).toEqual([]);
  });

  it('that is one of many is finished by the last of them, or by catching up', async () => {
    const page = await open();
    await page.evaluate(() => store.fill());
    const boxes = [...(await page.evaluate(() => store.boxes())), ...(await page.evaluate(() => store.drafts()))];
    expect(await page.evaluate(() => store.eraseOfMany())).toBe(true);
    await settle(page);
    // Control: the rows are empty, and the disk still holds what was in them.
    expect(await page.evaluate(() => store.boxes())).toEqual([]);
    expect(onDisk(boxes).length).toBeGreaterThan(0);
    expect(await page.evaluate(() => store.catchUp())).toBe(true);
    await settle(page);
    expect(await page.evaluate(() => store.pending())).toBe(0);
    expect(onDisk(boxes)).toEqual([]);
  });

  it('that stopped at its commit leaves it on disk, so the filler is not for nothing (control)', async () => {
    const page = await open();
    await page.evaluate(() => store.fill());
    const boxes = await page.evaluate(() => store.boxes());
    await page.evaluate(() => store.eraseWithoutCompacting());
    await settle(page);
    expect(onDisk(boxes).length).toBeGreaterThan(0);
  });
});

describe('a file that was cut in the middle of a row', () => {
  it('loses the piece of that row before it is opened', async () => {
    const first = await open();
    await first.evaluate(() => store.fill());
    // What is larger than 64 kB the engine keeps in a file of its own, which is never cut in two (PROMISES.md).
    const boxes = (await first.evaluate(() => store.boxes())).filter((box) => box.length < 2 * 65_536);
    const safe = await first.evaluate(() => store.beforeCase());
    await context?.close();
    const file = theLog();
    const at = readFileSync(file).indexOf(pieces(boxes[0] ?? '')[0] ?? '');
    expect(at).toBeGreaterThan(0);
    truncateSync(file, at + 100);
    expect(onDisk(boxes).length, 'a piece of it is there').toBeGreaterThan(0);

    const page = await open();
    await page.evaluate(([journal, rows]) => store.putJournal(journal, rows), [safe, 1000] as const);
    const report = JSON.parse(await page.evaluate(() => store.reopen()));
    expect(report).toMatchObject({ breaks: [], broken: 0 });
    expect(report.missing, 'the row is lost').toBeGreaterThan(0);
    await settle(page);
    expect(onDisk(boxes)).toEqual([]);
  });
});

/** The log that the engine writes, not those of the browser's own databases. */
const theLog = (): string =>
  filesOf(profile).find((one) => one.endsWith('.log') && path.dirname(one).endsWith('.indexeddb.leveldb')) ?? '';

/** Rows that were recorded, and rows that are there at a start after that. */
interface Rows {
  readonly recorded: number;
  readonly there: number;
}

/** An act of this size at each start. Where nobody mends, the database may be gone at one of them, and a page here has no journal. */
async function goneOnWith(sizes: readonly number[], isBlind: boolean): Promise<Rows> {
  let recorded = 0;
  for (const bytes of sizes) {
    const page = await open(isBlind);
    if ((await page.evaluate(() => store.door())) !== 'locked') return { recorded, there: 0 };
    await page.evaluate(() => store.reopen());
    expect(await page.evaluate((size) => store.append(size), bytes)).toMatch(/^counter/);
    recorded = await page.evaluate(() => store.rows());
    await context?.close();
  }
  return { recorded, there: await rowsAtNextStart(isBlind) };
}

describe('a log that ends in a piece of a record', () => {
  /** Stopped in mid-write, then used: once without anybody unlocking, then with an act. */
  async function usedAfter(isBlind: boolean): Promise<Rows> {
    const first = await open(isBlind);
    await first.evaluate(() => store.fill());
    await context?.close();
    expect(endingOf(readFileSync(theLog())).is, 'a real one is whole').toBe('whole');
    truncateSync(theLog(), statSync(theLog()).size - 200);

    const door = await open(isBlind);
    expect(await door.evaluate(() => store.door())).toBe('locked');
    await context?.close();
    return goneOnWith([500, 500], isBlind);
  }

  it('is mended before it is opened, and what is recorded then stays', async () => {
    const { recorded, there } = await usedAfter(false);
    expect(recorded).toBeGreaterThan(80);
    expect(there).toBe(recorded);
  });

  it('costs the database where nobody mends it (control)', async () => {
    const { recorded, there } = await usedAfter(true);
    expect(there).toBeLessThan(Math.max(recorded, 80));
  });
});

describe('what the machine cuts off before the engine starts', () => {
  /** The piece of a record, as a stopped write leaves it. */
  const piece = Buffer.alloc(27, 7);
  piece.writeUInt16LE(100, 4);
  piece[6] = 1;
  const list = (): string => filesOf(profile).find((one) => one.includes('.indexeddb.leveldb/MANIFEST')) ?? '';

  /** Behind a torn end of both, with a merging of files. */
  async function usedAfter(mend: () => void): Promise<Rows> {
    const first = await open(true);
    await first.evaluate(() => store.fill());
    await context?.close();
    for (const file of [theLog(), list()]) appendFileSync(file, piece);
    mend();
    return goneOnWith([500, 9_000_000], true);
  }

  it('leaves the log and the list of files such that what comes behind stays', async () => {
    const { recorded, there } = await usedAfter(() => cutTornEnds(profile));
    expect(recorded).toBeGreaterThan(80);
    expect(there).toBe(recorded);
  });

  it('costs the database where it is not cut off (control)', async () => {
    const { recorded, there } = await usedAfter(() => undefined);
    expect(there).toBeLessThan(Math.max(recorded, 80));
  });
});

const why = whyNoDisks();

describe.skipIf(why)(`a disk on which not a byte is left${why ? ` (not shown: ${why})` : ''}`, () => {
  let disk: SmallDisk;
  beforeEach(() => {
    disk = smallDisk(profile, 160);
  });
  afterEach(async () => {
    await context?.close();
    context = undefined;
    disk.unmount();
  });

  /** Acts that the disk refused, then room, then acts. */
  async function workedOn(isBlind: boolean): Promise<Rows> {
    const page = await open(isBlind, asElectron);
    await page.evaluate(() => store.fill());
    disk.fill();
    expect(await page.evaluate(() => store.append(3000))).toMatch(/^(full|refused) /);
    // Each question opens the database anew, and the engine writes at each opening.
    for (let times = 0; times < 3; times++) {
      const refused = await page.evaluate(() => store.append(3000));
      if (!isBlind) expect(refused).toMatch(/^full /);
    }
    if (!isBlind) expect(await page.evaluate(() => store.door())).toBe('full');
    disk.makeRoom();
    for (let times = 0; times < 2; times++) expect(await page.evaluate(() => store.append(500))).toMatch(/^counter/);
    const recorded = await page.evaluate(() => store.rows());
    await context?.close();
    return { recorded, there: await rowsAtNextStart(isBlind, asElectron) };
  }

  it('is not opened on until there is room, and then all is there, and what is recorded stays', async () => {
    const { recorded, there } = await workedOn(false);
    expect(recorded).toBeGreaterThan(80);
    expect(there).toBe(recorded);
  });

  it('costs the database where it is opened all the same, and the log not mended (control)', async () => {
    const { recorded, there } = await workedOn(true);
    expect(there).toBeLessThan(recorded);
  });
});

describe('a full disk', () => {
  it('refuses the act as full, wholly, and takes the next one when there is room', async () => {
    const page = await open();
    const cdp = await page.context().newCDPSession(page);
    const quota = (quotaSize?: number) =>
      cdp.send('Storage.overrideQuotaForOrigin', {
        origin: address.slice(0, -1),
        ...(quotaSize !== undefined && { quotaSize }),
      });
    // Before the first act: the engine asks for the room once in half a minute.
    await quota(6_000_000);
    await page.evaluate(() => store.fill());
    const before = await page.evaluate(() => store.append(1000));
    const refused = await page.evaluate(() => store.append(9_000_000));
    expect(refused).toMatch(/^full /);
    expect(await page.evaluate(() => store.append(9_000_000))).toMatch(/^full /);
    await quota();
    const after = await page.evaluate(() => store.append(1000));
    expect(counterOf(after)).toBe(counterOf(before) + 1);
    expect(JSON.parse(await page.evaluate(() => store.reopen()))).toMatchObject({
      breaks: [],
      broken: 0,
      counter: counterOf(after),
      restoredFromJournal: 0,
      completedJournal: 0,
    });
    expect(await page.evaluate(() => store.foundAgain())).toBe('refused');
  });
});

/** Rows in the database, 0 where it is gone: a page here has no journal of a start before. */
async function rowsAtNextStart(isBlind: boolean, browser?: Browser): Promise<number> {
  const page = await open(isBlind, browser);
  return (await page.evaluate(() => store.door())) === 'locked' ? page.evaluate(() => store.rows()) : 0;
}

function counterOf(answer: string): number {
  const found = /^counter (\d+)$/.exec(answer);
  if (!found) throw new Error(answer);
  return Number(found[1]);
}

/** @param isBlind nobody mends the log: the control */
async function open(isBlind = false, { path: executablePath, args }: Browser = headless): Promise<Page> {
  context = await chromium.launchPersistentContext(profile, {
    executablePath,
    headless: true,
    args: [
      '--no-sandbox',
      '--disable-gpu',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
      withoutPopup,
      ...args,
    ],
  });
  const page = context.pages()[0] ?? (await context.newPage());
  // As the program's machine does it.
  await page.exposeFunction('lookOnDisk', (sought: number[]) => hasRemains(profile, Uint8Array.from(sought)));
  await page.exposeFunction('readyToOpen', () => (isBlind ? 'ready' : readyToOpen(profile)));
  await page.goto(address);
  await page.waitForFunction(() => 'store' in globalThis);
  return page;
}

/** How many of the boxes have a piece in a file of the journal. */
function inJournal(page: Page, boxes: readonly string[]): Promise<number> {
  const needles = boxes.map((box) => pieces(box).map((piece) => piece.toString('hex')));
  return page.evaluate((all) => {
    const files = store.journalFiles();
    return all.filter((some) => some.some((piece) => files.some((file) => file.includes(piece)))).length;
  }, needles);
}

/** Chromium merges files in the background. */
async function settle(page: Page): Promise<void> {
  await page.waitForTimeout(2500);
}

/** Which boxes lie in which file of the profile. Pieces: the engine may store a value in blocks or behind another layer. */
function onDisk(boxes: readonly string[]): readonly { readonly box: number; readonly file: string }[] {
  const needles = boxes.map(pieces);
  return filesOf(profile).flatMap((file) => {
    const bytes = readIfThere(file);
    return needles.flatMap((some, box) =>
      some.some((needle) => bytes.includes(needle)) ? [{ box, file: path.basename(file) }] : [],
    );
  });
}

function pieces(box: string): readonly Buffer[] {
  const bytes = Buffer.from(box, 'hex');
  return [0, 0.3, 0.6, 0.9].map((part) => {
    const at = Math.floor((bytes.length - 24) * part);
    return bytes.subarray(at, at + 24);
  });
}

function filesOf(folder: string): readonly string[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const file = path.join(folder, entry.name);
    return entry.isDirectory() ? filesOf(file) : entry.isFile() ? [file] : [];
  });
}

function readIfThere(file: string): Buffer {
  try {
    return readFileSync(file);
  } catch {
    // Gone since the folder was listed.
    return Buffer.alloc(0);
  }
}

async function bundle(): Promise<string> {
  const built = (await build({
    configFile: false,
    logLevel: 'silent',
    build: {
      write: false,
      minify: false,
      target: 'esnext',
      lib: { entry: path.join(import.meta.dirname, 'disk-page.ts'), formats: ['es'], fileName: 'page' },
      rollupOptions: { output: { codeSplitting: false } },
    },
  })) as Rollup.RollupOutput[];
  const chunk = built[0]?.output[0];
  if (!chunk) throw new Error('nothing was built');
  return chunk.code;
}
