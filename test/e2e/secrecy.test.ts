/**
 * What a day leaves on this PC, read by somebody who has the disk and neither a key nor the program: nothing of a person, and nothing
 * but noise where their data are. Each look has its control: the same scan must find what is really there. Runs in Node.
 */
import { cpSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import zlib from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { compartmentOf } from '../../renderer/domain/facts/compartments';
import { processTree } from '../stand-in/process-tree';
import { boxesOf, readTables, withBarePage } from './doctor';
import { type AtWork, begin, button, seen, unlock } from './employee';
import { appIn, ground, workFolder } from './launch';
import { administrator, celik, child, counter, officer, secretWords, veldMensah } from './people';
import { type Scan, scanFiles, scanStore } from './plain-scan';
import { withShelf } from './shelf';
import type { Shelf } from './shelf-page';
import { playDay } from './short-day';
import { buildUnsealed } from './unsealed-build';
import './whole-browser';

declare const shelf: Shelf;

const halfWay = { name: 'dhr. B. Waterlander-Roos', street: 'Koolmeesplantsoen' };
const persons = [...secretWords, 'Waterlander', 'Koolmeesplantsoen'];
const passphrases = [administrator, counter, officer].map((person) => person.passphrase);
/** As typed, as a search index would hold them, and in capitals. */
const words = [...persons, ...passphrases].flatMap((word) => [
  ...new Set([word, word.toLowerCase(), word.toUpperCase()]),
]);

const on = await ground();
let work: Awaited<ReturnType<typeof workFolder>>;
let references: readonly string[] = [];
let scan: Scan;
const seenWhileOpen: { titles: string[]; temporary: Pick<Scan, 'files' | 'found'>; printed: number } = {
  titles: [],
  temporary: { files: 0, found: [] },
  printed: 0,
};
const usual = { TMPDIR: process.env.TMPDIR, HOME: process.env.HOME };

beforeAll(async () => {
  work = await workFolder();
  const appFolder = await appIn(work.folder, work.store, copiesIn(work.folder));
  // Whatever the program or Chromium puts beside the store during the day, it puts here.
  for (const name of ['tmp', 'home']) mkdirSync(path.join(work.folder, name));
  Object.assign(process.env, { TMPDIR: path.join(work.folder, 'tmp'), HOME: path.join(work.folder, 'home') });
  try {
    references = await playDay({
      appFolder,
      out: path.join(work.folder, 'out'),
      requests: [veldMensah, celik, child],
      halfWay,
      whileOpen,
    });
  } finally {
    putBack();
  }
  scan = await scanStore(work.store, on.origin, words);
}, 400_000);
afterAll(async () => {
  await work.clear();
});

/** Folders that IT gave the program for its copies. */
function copiesIn(folder: string): { readonly backupFolder: string; readonly exchangeFolder: string } {
  const given = { backupFolder: path.join(folder, 'backups'), exchangeFolder: path.join(folder, 'exchange') };
  for (const one of Object.values(given)) mkdirSync(one);
  return given;
}

async function whileOpen(at: AtWork): Promise<void> {
  await button(at, 'Afdrukken').click();
  await seen(at, /[Aa]fgedrukt|[Aa]fdrukken/);
  seenWhileOpen.temporary = scanFiles(path.join(work.folder, 'tmp'), words);
  const windows = await at.app.evaluate(({ BrowserWindow }) =>
    BrowserWindow.getAllWindows().map((one) => one.getTitle()),
  );
  const main = at.app.process().pid;
  if (main === undefined) throw new Error('the program has no process');
  const processes = processTree(main).flatMap((pid) => commandOf(pid));
  expect(processes.length, 'main, Chromium and its children').toBeGreaterThan(3);
  seenWhileOpen.titles = [...windows, await at.page.title(), at.page.url(), ...processes];
}

function commandOf(pid: number): string[] {
  try {
    return [`${readFileSync(`/proc/${pid}/comm`, 'utf8')} ${readFileSync(`/proc/${pid}/cmdline`, 'utf8')}`];
  } catch {
    // It has ended meanwhile.
    return [];
  }
}

function putBack(): void {
  for (const [name, value] of Object.entries(usual)) {
    if (value === undefined) delete process.env[name];
    else process.env[name] = value;
  }
}

describe('the store that a day leaves', () => {
  it('holds no name, street, date of birth or passphrase and no plain PDF, in any file or record', () => {
    expect(references).toHaveLength(3);
    expect(scan.databases).toEqual(['register']);
    expect(scan.files).toBeGreaterThan(20);
    expect(scan.records).toBeGreaterThan(200);
    expect(scan.found).toEqual([]);
  });

  it('is noise where the data are: full entropy, no shorter when compressed, no 16 bytes twice', () => {
    expect(scan.boxes.bytes).toBeGreaterThanOrEqual(64 * 1024);
    expect(scan.boxes.entropy).toBeGreaterThan(7.99);
    expect(scan.boxes.compressed).toBeGreaterThanOrEqual(1);
    expect(scan.boxes.shared).toBe(0);
    console.log(`${scan.files} files, ${scan.bytes} bytes, ${scan.records} fields; boxes:`, scan.boxes);
  });

  it('holds the form that was left half-way, sealed like the rest', async () => {
    const tables = await withBarePage(copyOf('drafts'), readTables);
    expect(tables.drafts).toHaveLength(1);
    const box = tables.drafts[0]?.box;
    expect(box instanceof Uint8Array && box.length > 200).toBe(true);
  });
});

describe('outside the store', () => {
  it('nothing of a person stands in backups and in what is exchanged', () => {
    for (const name of ['backups', 'exchange']) {
      const { files, found } = scanFiles(path.join(work.folder, name), words);
      expect(files, name).toBeGreaterThan(0);
      expect(found, name).toEqual([]);
    }
  });

  it('nothing of a person stands in the user data, the temporary files or the home of the user', () => {
    for (const name of ['app/user', 'tmp', 'home'])
      expect(scanFiles(path.join(work.folder, name), words).found, name).toEqual([]);
    expect(seenWhileOpen.temporary.found).toEqual([]);
  });

  it('no dump of a crash is left anywhere, although two renderers were ended', () => {
    const dumps = readdirSync(work.folder, { recursive: true, encoding: 'utf8' }).filter((name) => /\.dmp$/.test(name));
    expect(dumps).toEqual([]);
  });

  it('no window and no process carries a name of a person', () => {
    const titles = seenWhileOpen.titles.join('\n');
    expect(titles).toContain('Inzagebalie');
    expect(words.filter((word) => titles.includes(word))).toEqual([]);
  });

  it('the scan finds what the employee saves: the PDFs, as files of the employee (control)', () => {
    const { found } = scanFiles(path.join(work.folder, 'out'), words);
    expect(found.filter((one) => one.endsWith(': a plain PDF'))).toHaveLength(4);
  });
});

describe('the scan finds, so that finding nothing says something (control)', () => {
  it('a plain PDF laid in the store folder, and a word in UTF-8, UTF-16, base64 at each alignment, zlib and gzip', async () => {
    const store = copyOf('planted');
    const word = 'Kwikstaartlaan';
    const base64 = [0, 1, 2].map((shift) => Buffer.from(`${'#'.repeat(shift)}${word} 14 B`).toString('base64'));
    const text = `in de ${word} van zesendertig letters`;
    const planted: Readonly<Record<string, string | Buffer>> = {
      'brief.bin': readFileSync(path.join(work.folder, 'out', `${references[0]}.pdf`)),
      'utf8.bin': `xx${word}yy`,
      'utf16.bin': Buffer.from(`xx${word}yy`, 'utf16le'),
      'base64-0.bin': `{"d":"${base64[0]}"}`,
      'base64-1.bin': `{"d":"${base64[1]}"}`,
      'base64-2.bin': `{"d":"${base64[2]}"}`,
      'zlib.bin': Buffer.concat([Buffer.from('before'), zlib.deflateSync(text), Buffer.from('after')]),
      'gzip.bin': Buffer.concat([Buffer.from('before'), zlib.gzipSync(text)]),
      'pdf-in-zlib.bin': zlib.deflateSync('%PDF-1.7 and what follows'),
    };
    for (const [name, content] of Object.entries(planted)) writeFileSync(path.join(store, 'browser', name), content);
    writeFileSync(path.join(store, 'browser', `${word}.bin`), 'a file named after a street');
    const { found } = await scanStore(store, on.origin, words);
    const foundIn = (name: string) => found.filter((one) => one.startsWith(`browser/${name}: `));
    expect(foundIn('brief.bin')).toContain('browser/brief.bin: a plain PDF');
    expect(foundIn('pdf-in-zlib.bin')).toEqual(['browser/pdf-in-zlib.bin: a plain PDF, in a deflate stream']);
    for (const name of Object.keys(planted)) expect(foundIn(name).length, name).toBeGreaterThan(0);
    expect(found).toContain('file name: a word in UTF-8');
  });

  it('everything, when the same day is played in a program that copies instead of sealing', {
    timeout: 400_000,
  }, async () => {
    const renderer = path.join(work.folder, 'unsealed-renderer');
    await buildUnsealed(renderer);
    const folder = path.join(work.folder, 'unsealed');
    const store = path.join(folder, 'store');
    mkdirSync(folder);
    const appFolder = await appIn(folder, store, { renderer, ...copiesIn(folder) });
    await playDay({ appFolder, out: path.join(folder, 'out'), requests: [veldMensah, celik, child], halfWay });
    const plain = await scanStore(store, on.origin, persons);
    console.log(`unsealed: ${plain.found.length} places, boxes:`, plain.boxes);
    expect(plain.found.filter((one) => /^record register\/log\.box: a word/.test(one))).not.toEqual([]);
    expect(plain.found.filter((one) => /^record register\/drafts\.box: a word/.test(one))).not.toEqual([]);
    expect(plain.found.filter((one) => /^record register\/boxes\.box: a plain PDF/.test(one))).not.toEqual([]);
    expect(plain.found.filter((one) => /^journal\/000001\.ibj: a word in UTF-8/.test(one))).not.toEqual([]);
    expect(plain.found.filter((one) => /^journal\/000001\.ibj: a plain PDF/.test(one))).not.toEqual([]);
    for (const name of ['backups', 'exchange']) {
      const { found } = scanFiles(path.join(folder, name), persons);
      expect(
        found.filter((one) => /ib[bj]: a word in UTF-8/.test(one)),
        name,
      ).not.toEqual([]);
      expect(
        found.filter((one) => /ib[bj]: a plain PDF/.test(one)),
        name,
      ).not.toEqual([]);
    }
    expect(plain.boxes.entropy).toBeLessThan(7.99);
    expect(plain.boxes.compressed).toBeLessThan(1);
    expect(plain.boxes.shared).toBeGreaterThan(0);
    // Each word by itself is found: none of them is a needle that never fits.
    for (const word of persons.filter((one) => !neverRecorded.includes(one)))
      expect((await scanOne(store, word)).length, word).toBeGreaterThan(0);
  });
});

/** Dates as typed are kept as ISO days alone. */
const neverRecorded = ['14-03-1988'];
const scanOne = async (store: string, word: string): Promise<readonly string[]> => scanFiles(store, [word]).found;

describe('the two compartments', () => {
  const listed = 'Wespendiefnotitie over de achterstand van mei';
  const told = 'Ontvangen aan de balie, gewoon gedeeld';

  it('give the counter nothing of what the officer wrote, and the officer both', async () => {
    expect(compartmentOf('itemListed')).toBe('officer');
    const store = copyOf('compartments');
    const caseId = 'ab'.repeat(16);
    const opened = await withShelf(store, async (page) => {
      const facts = {
        common: JSON.stringify({ v: 1, kind: 'requestRegistered', words: told }),
        officer: JSON.stringify({ v: 1, kind: 'itemListed', item: 'cd'.repeat(16), words: listed }),
      };
      const journalled = await page.evaluate(
        ([name, secret, id, common, hidden]) => shelf.add(name, secret, id, common, hidden),
        [officer.signInName, officer.passphrase, caseId, facts.common, facts.officer] as const,
      );
      expect(journalled).toBe(true);
      const look = (name: string, secret: string) =>
        page.evaluate(([who, with_]) => shelf.look(who, with_), [name, secret] as const);
      return {
        counter: await look(counter.signInName, counter.passphrase),
        officer: await look(officer.signInName, officer.passphrase),
        administrator: await look(administrator.signInName, administrator.passphrase),
        tables: await readTables(page),
      };
    });

    const plain = (base64: string) => Buffer.from(base64, 'base64');
    const officerRows = (one: typeof opened.counter) => one.states.filter((row) => row.compartment === 'officer');
    expect(opened.counter.breaks).toBe(0);
    expect(officerRows(opened.counter)).toEqual([
      { compartment: 'officer', state: 'closed', large: false },
      { compartment: 'officer', state: 'closed', large: false },
    ]);
    expect(opened.counter.refused).toEqual(['closed', 'closed']);
    expect(plain(opened.counter.plain).includes(listed)).toBe(false);
    expect(plain(opened.counter.plain).includes('itemListed')).toBe(false);
    // Control: the counter's look opens everything else, and the officer's opens this.
    expect(plain(opened.counter.plain).includes(told)).toBe(true);
    expect(plain(opened.counter.plain).includes('Kwikstaartlaan')).toBe(true);
    expect(plain(opened.counter.plain).includes('Koolmeesplantsoen'), 'a draft').toBe(true);
    expect(plain(opened.counter.plain).includes('%PDF')).toBe(true);
    expect(officerRows(opened.officer)).toEqual([
      { compartment: 'officer', state: 'read', large: false },
      { compartment: 'officer', state: 'large', large: true },
    ]);
    expect(plain(opened.officer.plain).includes(listed)).toBe(true);
    expect(plain(opened.administrator.plain).includes(listed), 'who grants a key holds it').toBe(true);

    const slot = (name: string) => opened.tables.slots.find((one) => one.signInName === name);
    const sealedTo = (name: string) => ((slot(name)?.sealed ?? []) as { key: string }[]).map((one) => one.key).sort();
    expect(sealedTo(counter.signInName)).toEqual(['c0']);
    expect(sealedTo(officer.signInName)).toEqual(['c0', 'o0']);
    expect(boxesOf(opened.tables).filter((one) => one.case === caseId)).toHaveLength(3);
    expect((await scanStore(store, on.origin, [listed, told])).found).toEqual([]);
  });

  it('show the counter the register as ever, without a word of it', async () => {
    const folder = path.join(work.folder, 'at-the-counter');
    mkdirSync(folder);
    const at = await begin(await appIn(folder, path.join(work.folder, 'compartments')));
    try {
      await unlock(at, counter.signInName, counter.passphrase);
      await seen(at, 'Te versturen');
      await seen(at, /Çelik/);
      expect(await at.page.content()).not.toContain('Wespendief');
      await expect(at.page.getByText(/Het logboek klopt niet/).count()).resolves.toBe(0);
    } finally {
      await at.app.close();
    }
  });
});

/** A copy of the day's store, to look at or to change. */
function copyOf(name: string): string {
  const copy = path.join(work.folder, name);
  cpSync(work.store, copy, { recursive: true });
  return copy;
}
