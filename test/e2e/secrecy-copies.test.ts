/**
 * Everything that three computers of one register write in a day, read by somebody who has all of it and no key, and by a counter employee
 * with his own slot and FORMAT.md: database, journal, backups, what is exchanged, logs, temporary folders, what a crash leaves. What is
 * written is known from strace, so a file at a place that nobody thought of is looked at too. Then the case is erased, with a journal set
 * aside and the program killed in the middle, on both computers: its ciphertext is in no file of a store or of the shared folder.
 * Runs in Node, on the stand-in and where strace may trace.
 */
import { existsSync, readdirSync, readFileSync, readlinkSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openBackup } from '../electron/office';
import { processTree } from '../stand-in/process-tree';
import { bakker, items, officerWords, vanDerSluis } from './case-people';
import { halfTyped } from './case-play';
import { readTables } from './doctor';
import { type AtWork, button, codeOnSheet, fill, lock, press, seen, title } from './employee';
import { untilErasureIsPending } from './erasing';
import { ground, workFolder } from './launch';
import { type OutsideRow, readFiles, readJournal } from './outside';
import { readDatabase } from './outside-database';
import { boxOf, compartmentOfRow, isFull, ivOf, openRow, ringOf } from './outside-keys';
import { ownTemporaryFolder } from './own-folder';
import { administrator, counter, officer } from './people';
import {
  backupsIn,
  elsewhere,
  folderOf,
  kill,
  makeOffice,
  type Office,
  type Place,
  placeIn,
  playPlaces,
  start,
  theCase,
  typedLast,
  until,
} from './places-day';
import { judgeBoxes, namesBelow, scanFiles, scanStore, walk } from './plain-scan';
import { enter } from './quick';
import { remainsIn } from './remains';
import { openCase } from './short-day';
import { whyNoStrace } from './syncs';
import { writtenIn } from './written';

const on = await ground();
const unable = on.what === 'electron' ? 'only the stand-in can be asked to crash' : whyNoStrace();
if (unable) console.log(`secrecy-copies.test.ts is skipped: ${unable}`);

const persons = [
  ...['Sluis-de Boer', vanDerSluis.street, '1979-05-14', '14-05-1979', 'Bakker', bakker.street, '1990-08-22'],
  ...['Dijkgraaf', 'Okonjo', 'van Aalst', 'Voorbeeldstraat', 'Waterlander-Roos', typedLast.street],
];
const ofOfficer = [
  ...[officerWords.sourceName, officerWords.sourceStreet, officerWords.title, officerWords.cut, officerWords.cutName],
  ...[officerWords.weighing, officerWords.note, halfTyped.itemTitle, halfTyped.itemText, elsewhere, 'Tamminga-Prins'],
  ...['hoort elke avond harde muziek', items[2]?.neutralTitle ?? ''],
];
const passphrases = [administrator, counter, officer].map(({ passphrase }) => passphrase);
/** As typed, as a search index would hold them, and in capitals. */
const words = [...persons, ...ofOfficer, ...passphrases].flatMap((word) => [
  ...new Set([word, word.toLowerCase(), word.toUpperCase()]),
]);
/** What may stand in a slot, and in no name of a file and no log. */
const signInNames = [administrator, counter, officer].map(({ signInName }) => signInName);

let work: Awaited<ReturnType<typeof workFolder>>;
let office: Office;
let one: Place;
let two: Place;
let three: Place;
let giveBack: () => void = () => undefined;
const before: Record<string, string | undefined> = {};
const withoutName: { readonly where: string; readonly bytes: Buffer }[] = [];

beforeAll(async () => {
  if (unable) return;
  work = await workFolder();
  giveBack = await ownTemporaryFolder(path.join(work.folder, 'tmp'));
  const home = path.join(work.folder, 'home');
  const own = {
    ...{ HOME: home, XDG_CONFIG_HOME: path.join(home, 'config'), XDG_CACHE_HOME: path.join(home, 'cache') },
    ...{ XDG_DATA_HOME: path.join(home, 'data'), XDG_STATE_HOME: path.join(home, 'state'), STANDIN_DEBUG: '1' },
  };
  for (const [name, value] of Object.entries(own)) {
    before[name] = process.env[name];
    process.env[name] = value;
  }
  office = makeOffice(work.folder);
  one = await placeIn(office, 'balie', true);
  two = await placeIn(office, 'kantoor', true);
  three = await placeIn(office, 'nieuw', false);
  const began = performance.now();
  await playPlaces(office, { one, two, three, whileOpen });
  console.log(`three computers played in ${Math.round((performance.now() - began) / 1000)} s`);
}, 600_000);
afterAll(async () => {
  for (const at of office?.begun ?? []) await at.app.close().catch(() => undefined);
  giveBack();
  for (const [name, value] of Object.entries(before)) {
    if (value === undefined) delete process.env[name];
    else process.env[name] = value;
  }
  await work?.clear();
});

/** Files that have no name any more and are still open: what a temporary file is after it was unlinked. */
async function whileOpen(at: AtWork): Promise<void> {
  for (const pid of processTree(at.app.process().pid ?? 0)) {
    const folder = `/proc/${pid}/fd`;
    for (const fd of existsSync(folder) ? readdirSync(folder) : []) {
      try {
        const where = readlinkSync(path.join(folder, fd));
        // Memory that processes share is no file, whatever it is called.
        if (!where.endsWith(' (deleted)') || /^\/(memfd:|dev\/shm\/)/.test(where)) continue;
        withoutName.push({ where, bytes: readFileSync(path.join(folder, fd)) });
      } catch {
        // Closed meanwhile, or nothing to read.
      }
    }
  }
}

/** Everything but the program itself, what employees saved, and what watches. */
const notOfTheDay = /^(bewaard|watched)\/|^[a-z]+\/app\/(electron|renderer|package\.json|policy\.json)/;
const ofTheDay = (file: string): boolean => !notOfTheDay.test(path.relative(work.folder, file));

describe.skipIf(unable)('all that was written', () => {
  let written: readonly string[] = [];

  it('lies in the folders of the register, of the user, and of the employee who saved it, and nowhere else', () => {
    written = writtenIn(office.logs);
    const outside = written.filter(
      (file) => !file.startsWith(`${work.folder}${path.sep}`) && !/^\/(proc|dev)\//.test(file),
    );
    expect(outside).toEqual([]);
    const saved = written
      .filter((file) => file.startsWith(`${office.out}${path.sep}`))
      .map((file) => path.basename(file));
    expect([...new Set(saved.map((name) => name.replace(/\.[0-9a-f]+\.tmp$/, '')))].sort()).toEqual([
      'herstelblad.pdf',
      'ontvangstbevestiging.pdf',
    ]);
    const below = written.map((file) => path.relative(work.folder, file));
    const kinds = ['store/browser', 'store/journal', 'back-ups', 'uitwisselmap', 'tmp', 'home'];
    console.log(
      `${written.length} names written, ${written.filter((file) => existsSync(file)).length} still there;`,
      Object.fromEntries(kinds.map((kind) => [kind, below.filter((file) => `/${file}`.includes(`/${kind}/`)).length])),
    );
  });

  it('holds no word of a person, no passphrase and no PDF: not in a file, a name, or a record of a database', async () => {
    const code = codeOnSheet(path.join(office.out, 'herstelblad.pdf'));
    const found = scanFiles(work.folder, [...words, code, code.replaceAll('-', '')], ofTheDay);
    expect(found.found).toEqual([]);
    expect(found.files).toBeGreaterThan(100);
    const gone = written
      .filter((file) => !/^\/(proc|dev)\//.test(file))
      .map((file) => path.relative(work.folder, file));
    expect(words.filter((word) => gone.some((name) => name.includes(word)))).toEqual([]);
    for (const { store } of [one, two, three]) {
      const scan = await scanStore(store, on.origin, words);
      expect(scan.found).toEqual([]);
      expect(scan.databases).toEqual(['register']);
      expect(scan.boxes.entropy).toBeGreaterThan(7.99);
      expect(scan.boxes.compressed).toBeGreaterThanOrEqual(1);
      expect(scan.boxes.shared).toBe(0);
      console.log(`${path.basename(path.dirname(store))}: ${scan.records} fields; boxes:`, scan.boxes);
    }
    console.log(`${found.files} files, ${found.bytes} bytes; ${withoutName.length} files without a name`);
  });

  it('was looked at in those files too that had no name while a letter was on the screen', () => {
    for (const { where, bytes } of withoutName)
      expect(
        words.filter((word) => bytes.includes(word) || bytes.includes(Buffer.from(word, 'utf16le'))),
        where,
      ).toEqual([]);
  });

  it('is noise in backups and in what is exchanged: full entropy, no shorter when compressed, no 16 bytes twice', () => {
    for (const { where, rows } of copies()) {
      const judged = judgeBoxes(rows.map(boxOf));
      expect(judged.entropy, where).toBeGreaterThan(7.99);
      expect(judged.compressed, where).toBeGreaterThanOrEqual(1);
      expect(judged.shared, where).toBe(0);
      console.log(`${where}: boxes:`, judged);
    }
  });

  it('bears no sign-in name and no kenmerk in the name of a file or folder', () => {
    const names = namesBelow(work.folder).filter((name) => ofTheDay(path.join(work.folder, name)));
    const all = [
      ...names,
      ...written.map((file) => path.relative(work.folder, file)).filter((name) => !name.startsWith('bewaard/')),
    ];
    for (const word of [...signInNames, 'LEF-2']) expect(all.filter((name) => name.includes(word))).toEqual([]);
    expect(all.some((name) => name.endsWith('.ibb'))).toBe(true);
  });

  it('has no dump of a crash and no log in it, although two renderers, the program and its main process were ended', () => {
    const names = [...namesBelow(work.folder), ...written];
    expect(names.filter((name) => /\.dmp$|(^|\/)core(\.\d+)?$/.test(name))).toEqual([]);
    const logs = names.filter(
      (name) => /chrome_debug|\.log$/.test(name) && !/\/Default\/.*\/\d{6}\.log$|watched\//.test(name),
    );
    expect(logs).toEqual([]);
  });

  it('what main, Chromium and the pages said meanwhile names nobody', () => {
    const said = office.said.join('\n');
    expect([...words, ...signInNames, 'LEF-2'].filter((word) => said.includes(word))).toEqual([]);
    const own = said.split('\n').filter((line) => line.trim() !== '' && !line.startsWith('[chromium]'));
    console.log(`${office.said.length} times something was said; lines that are not Chromium's own:`, [
      ...new Set(own),
    ]);
  });

  it('is found where it is plain: what the employees saved (control)', () => {
    const { found } = scanFiles(office.out, words);
    expect(found.filter((where) => where.endsWith(': a plain PDF'))).toHaveLength(2);
  });
});

/** Every copy but the databases: rows and slots, read by FORMAT.md. */
function copies(): { readonly where: string; readonly rows: readonly OutsideRow[]; readonly slots: Buffer }[] {
  const inFolder = (folder: string) => {
    const names = readdirSync(folder)
      .filter((name) => name.endsWith('.ibj'))
      .sort();
    const files = names.map((name) => ({ name, bytes: readFileSync(path.join(folder, name)) }));
    return { rows: readFiles(files).rows, slots: readFileSync(path.join(folder, 'slots.ibs')) };
  };
  const newest = openBackup(path.join(office.backups, backupsIn(office).at(-1) ?? ''));
  const named = newest.files.map((bytes, index) => ({ name: `${index + 1}`, bytes }));
  return [
    ...[one, two, three].map((place) => ({
      where: `journal of ${place.name}`,
      ...inFolder(path.join(place.store, 'journal')),
    })),
    { where: 'backup', rows: readFiles(named).rows, slots: newest.slots },
    ...readdirSync(office.exchange).map((name, index) => ({
      where: `exchanged ${index + 1}`,
      ...inFolder(path.join(office.exchange, name)),
    })),
  ];
}

describe.skipIf(unable)('the counter’s own slot and passphrase, with FORMAT.md and no program', () => {
  it('open no row of the officer in database, journal, backup or exchange; the officer’s open all (control)', async () => {
    const all = copies();
    const slots = all[0]?.slots ?? Buffer.alloc(0);
    for (const place of [one, two, three])
      all.push({ where: `database of ${place.name}`, slots, rows: (await readDatabase(place.store, on.origin)).rows });
    expect(all).toHaveLength(9);
    for (const { where, rows, slots: own } of all) {
      const byCounter = await ringOf(own, counter.signInName, counter.passphrase);
      const byOfficer = await ringOf(own, officer.signInName, officer.passphrase);
      if (!byCounter || !byOfficer) throw new Error(`${where}: a slot does not open`);
      expect([...byCounter.keys.keys()], where).toEqual(['c0']);
      expect([...byOfficer.keys.keys()].sort(), where).toEqual(['c0', 'o0']);
      expect(byCounter.tried, 'every sealed key of every slot').toBe(7);
      const full = rows.filter(isFull);
      const officers = full.filter((row) => compartmentOfRow(row) === 'o');
      expect(officers.length, where).toBeGreaterThanOrEqual(4);
      expect(
        officers.filter((row) => openRow(byCounter, row) !== undefined),
        where,
      ).toEqual([]);
      expect(
        full.every((row) => compartmentOfRow(row) === 'o' || openRow(byCounter, row)),
        where,
      ).toBe(true);
      const opened = full.map((row) => openRow(byOfficer, row));
      expect(
        opened.every((plain) => plain !== undefined),
        where,
      ).toBe(true);
      const seenBy = (ring: typeof byCounter): Buffer =>
        Buffer.concat(full.map((row) => openRow(ring, row) ?? Buffer.alloc(0)));
      const recorded = ofOfficer.filter((word) => !Object.values(halfTyped).some((typed) => typed === word));
      expect(
        recorded.filter((word) => seenBy(byCounter).includes(word)),
        where,
      ).toEqual([]);
      // A backup may have been made before the second computer's rows came in.
      const there = /nieuw|backup/.test(where) ? recorded.filter(isOfFirst) : recorded;
      expect(
        there.filter((word) => !seenBy(byOfficer).includes(word)),
        where,
      ).toEqual([]);
      console.log(`${where}: ${full.length} rows, ${officers.length} of the officer, none opens`);
    }
    expect(await ringOf(slots, officer.signInName, counter.passphrase), 'another’s slot').toBeUndefined();
  });

  /** Not recorded at the second computer. */
  const isOfFirst = (word: string): boolean => word !== elsewhere && word !== 'Tamminga-Prins';
});

describe.skipIf(unable)('a case that is erased', () => {
  let boxes: { readonly doomed: readonly Uint8Array[]; readonly others: readonly Uint8Array[] };
  let ivs: readonly Buffer[] = [];
  let id = '';
  let at: AtWork | undefined;
  /** Files with the iv of one of its rows, which is too short for the search of ciphertext. */
  const ivsIn = (folder: string): readonly string[] =>
    walk(folder).filter((file) => {
      const bytes = readFileSync(file);
      return ivs.some((iv) => bytes.includes(iv));
    });
  const stores = () => [one.store, two.store];
  const pendingOf = async (here: AtWork) => (await readTables(here.page)).pending.map(({ what }) => what);
  const finished = (here: AtWork) =>
    until('the end of the erasure', async () => !(await pendingOf(here)).includes('erasure'));
  const exchangedBy = (place: Place): string => folderOf(office, place);

  it('lies in both stores, in the shared folder, in backups and in a journal that was set aside (control)', async () => {
    id = theCase(one.store);
    const file = path.join(one.store, 'journal', '000001.ibj');
    const bytes = readFileSync(file);
    const middle = Math.floor(bytes.length / 2);
    bytes[middle] = (bytes[middle] ?? 0) ^ 1;
    writeFileSync(file, bytes);
    at = await start(office, one);
    await enter(at, officer);
    await seen(at, 'De veiligheidskopie was beschadigd en is opnieuw gemaakt.');
    const { rows } = readJournal(one.store);
    const drafts = (await readTables(at.page)).drafts.filter(({ form }) => String(form).includes(id));
    expect(drafts.length).toBeGreaterThan(0);
    const of = (is: boolean) => rows.filter((row) => (row.case === id) === is && isFull(row)).map(boxOf);
    boxes = { doomed: [...of(true), ...drafts.map(({ box }) => box as Uint8Array)], others: of(false) };
    expect(of(true).length).toBeGreaterThanOrEqual(8);
    ivs = rows.filter((row) => row.case === id && isFull(row)).map(ivOf);
    for (const folder of [...stores(), office.exchange]) expect(ivsIn(folder).length).toBeGreaterThan(0);
    const aside = readdirSync(one.store).filter((name) => name.startsWith('journal-aside-'));
    expect(aside).toHaveLength(1);
    for (const folder of [
      ...stores(),
      path.join(one.store, aside[0] ?? ''),
      exchangedBy(one),
      exchangedBy(two),
      office.backups,
    ])
      expect(remainsIn(folder, boxes.doomed).boxes, path.relative(work.folder, folder)).toBeGreaterThanOrEqual(6);
  });

  it('with the program killed between the act and its end is in no file of that store and of what it exchanges afterwards', async () => {
    const here = at as AtWork;
    await openCase(here, 'sluis');
    await button(here, 'Zaak wissen').click();
    await fill(here, 'ground', 'per vergissing vastgelegd');
    await fill(here, 'own', officer.passphrase);
    await seen(here, /^Back-ups van vóór vandaag bevatten de zaak nog hoogstens 90 dagen, andere computers tot /);
    const committed = here.page.evaluate(untilErasureIsPending);
    await press(here, 'Control+Enter');
    await committed;
    await kill(here);
    expect(remainsIn(one.store, boxes.doomed).boxes, 'killed before it was finished').toBeGreaterThan(0);
    expect(remainsIn(exchangedBy(one), boxes.doomed).boxes, 'killed before it went out').toBeGreaterThan(0);

    at = await start(office, one);
    await enter(at, officer);
    await finished(at);
    await until('its own files in the shared folder', () => remainsIn(exchangedBy(one), boxes.doomed).boxes === 0);
    await lock(at);
    await at.app.close();
    at = undefined;
    expect(remainsIn(one.store, boxes.doomed)).toEqual({ files: [], boxes: 0 });
    expect(ivsIn(one.store)).toEqual([]);
    expect(remainsIn(one.store, boxes.others).boxes, 'the others are there (control)').toBe(boxes.others.length);
  });

  it('is emptied on the other computer too, killed while it takes the erasure in, and in what that exchanges', async () => {
    expect(remainsIn(two.store, boxes.doomed).boxes).toBeGreaterThan(0);
    at = await start(office, two);
    await title(at, 'Ontgrendelen');
    const committed = at.page.evaluate(untilErasureIsPending);
    await enter(at, officer);
    await committed;
    await kill(at);
    expect(remainsIn(two.store, boxes.doomed).boxes, 'killed before it was finished').toBeGreaterThan(0);
    at = await start(office, two);
    await enter(at, officer);
    await finished(at);
    await until('its own files in the shared folder', () => remainsIn(exchangedBy(two), boxes.doomed).boxes === 0);
    await at.app.close();
    at = undefined;
    expect(remainsIn(two.store, boxes.doomed)).toEqual({ files: [], boxes: 0 });
    expect(remainsIn(office.exchange, boxes.doomed)).toEqual({ files: [], boxes: 0 });
    expect([...ivsIn(two.store), ...ivsIn(office.exchange)]).toEqual([]);
  });

  it('stays in backups of before, as was said, and is in none that is made afterwards', async () => {
    const holding = remainsIn(office.backups, boxes.doomed).files;
    expect(holding.length).toBeGreaterThan(0);
    expect(holding).not.toContain(backupsIn(office).at(-1));
    expect(walk(office.backups).length).toBeGreaterThan(holding.length);
  });
});
