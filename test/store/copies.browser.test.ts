/**
 * Two copies, database and journal: whichever is killed, deleted, full or torn, nothing acknowledged is lost, nothing is there twice,
 * and nothing starts empty where data were.
 */
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { readAll } from '../../renderer/store/journal-read';
import { canReadDatabase, found, inspect, unlock } from '../../renderer/store/register';
import type { Session } from '../../renderer/store/types';
import {
  type Any,
  asOfficer,
  bytes,
  COUNTER,
  codeOf,
  common,
  copyDatabase,
  deleteDatabase,
  fact,
  foundRegister,
  makeWorld,
  NO_CASE,
  newId,
  OFFICER,
  pendingIn,
  putDatabase,
  raw,
  readTable,
  tamper,
  text,
  WORDS,
} from './register-helper';

// Small files, so that the journal is a chain of several.
const world = makeWorld(3000);
const aCase = newId();
let whole: Record<string, Any[]>;
let journal: ReturnType<typeof world.journal.copy>;
let rows = 0;
let storeId = '';

beforeAll(async () => {
  const session = await foundRegister(world);
  storeId = session.storeId;
  for (let n = 0; n < 12; n++) await session.append([common(aCase, `fact${n}`), common(aCase, `more${n}`)]);
  await session.append([
    { case: aCase, compartment: 'officer', payload: fact('letterBytesOfficer'), large: bytes('y'.repeat(4000)) },
  ]);
  session.close();
  whole = await copyDatabase(world.name);
  journal = world.journal.copy();
  rows = (whole.log ?? []).length;
  expect(journal.files.length).toBeGreaterThan(2);
});

beforeEach(async () => {
  await putDatabase(world.name, whole);
  world.journal.put(journal);
  world.journal.answer = 'kept';
  world.journal.slotsAnswer = 'kept';
});

afterAll(() => deleteDatabase(world.name));

/** Every row is in both copies once. */
async function expectInStep(count: number): Promise<void> {
  const inJournal = await readAll(world.journal, await world.journal.state(), storeId);
  expect(inJournal.breaks).toEqual([]);
  const places = inJournal.rows.map((row) => `${row.writer}:${row.seq}`);
  expect(places.length).toBe(count);
  expect(new Set(places).size).toBe(count);
  const table = await readTable(world.name, 'log');
  expect(table.map((row) => `${row.writer}:${row.seq}`).sort()).toEqual([...places].sort());
}

async function report(session: Session, expected: object): Promise<void> {
  expect(session.report).toMatchObject({
    restoredFromJournal: 0,
    completedJournal: 0,
    journalWasGone: false,
    journalWasCut: false,
    missing: 0,
    breaks: [],
    ...expected,
  });
}

describe('an engine that answers nothing more behind a failure', () => {
  const list = indexedDB.databases;
  afterEach(() => {
    indexedDB.databases = list;
  });

  it('is said to be still, and is not taken for a register that cannot be read; before a failure it has all the time', async () => {
    let asked = 0;
    indexedDB.databases = () => {
      asked += 1;
      if (asked === 1) return new Promise((resolve) => setTimeout(() => resolve(list.call(indexedDB)), 5000));
      return asked <= 3 ? Promise.reject(new DOMException('thrown away', 'AbortError')) : new Promise(() => undefined);
    };
    expect(await inspect(world)).toMatchObject({ state: 'locked' });
    await expect(inspect(world)).rejects.toMatchObject({ code: 'still' });
    expect(await canReadDatabase(world)).toBe(true);
    indexedDB.databases = list;
    expect(await inspect(world)).toMatchObject({ state: 'locked' });
  });
});

/** As Chromium does it at a record that it cannot read: the question fails, and the whole database is gone. Once. */
function throwsAwayAt(table: string): () => boolean {
  let isGone = false;
  // As if both were one: they differ in what they may be asked.
  for (const how of ['get', 'getAll'] as 'getAll'[]) {
    const asked = IDBObjectStore.prototype[how];
    vi.spyOn(IDBObjectStore.prototype, how).mockImplementation(function (this: IDBObjectStore, ...question) {
      if (this.name !== table || isGone) return asked.apply(this, question);
      isGone = true;
      indexedDB.deleteDatabase(world.name);
      throw new DOMException('Corruption detected, unable to continue', 'UnknownError');
    });
  }
  return () => isGone;
}

describe('a database that is thrown away while it is read, beside a journal that lacks what it has', () => {
  let held = 0;
  beforeEach(async () => {
    const session = await asOfficer(world);
    await session.append([common(aCase, 'last')]);
    await session.append([
      { case: aCase, compartment: 'common', payload: fact('letter'), large: bytes('z'.repeat(9000)) },
    ]);
    await session.append([common(NO_CASE, 'slotListSet')], { addSlots: [COUNTER], secret: OFFICER.secret });
    session.close();
    held = rows + 3;
  });
  afterEach(() => {
    vi.restoreAllMocks();
    delete world.journal.rowsOnce;
  });

  async function expectAll(): Promise<void> {
    const session = await asOfficer(world);
    await report(session, {
      ...{ rows: held, restoredFromJournal: expect.any(Number), completedJournal: expect.any(Number) },
      journalWasGone: expect.any(Boolean),
    });
    const letter = (await session.entries()).findLast((entry) => entry.state === 'large');
    expect(text((await session.openLarge(letter?.writer ?? '', letter?.seq ?? 0)).bytes)).toBe('z'.repeat(9000));
    session.close();
    await expectInStep(held);
    expect(world.journal.aside.length, 'an older journal is no damaged one').toBe(0);
  }

  it.each([
    ['the notes, at the unlock', 'pending', () => world.journal.put(journal), undefined],
    ['the notes, and the journal is gone', 'pending', () => world.journal.wipe(), undefined],
    ['the header, at the door', 'header', () => world.journal.put(journal), 3],
    ['the header, and the machine noted nothing', 'header', () => world.journal.put(journal), undefined],
    ['the slots, at the door', 'slots', () => world.journal.put(journal), 3],
  ] as const)('damaged are %s: every row comes back, with its box', async (_, table, strike, more) => {
    strike();
    // The door salvages by what the machine noted outside the store.
    if (more !== undefined) world.journal.rowsOnce = rows + more;
    const isGone = throwsAwayAt(table);
    expect(await inspect(world)).toMatchObject({ state: 'locked' });
    await expectAll();
    expect(isGone()).toBe(true);
  });

  it('is put back wholly also when the disk was full half-way', async () => {
    const more = await asOfficer(world);
    await more.append([
      { case: aCase, compartment: 'common', payload: fact('large'), large: new Uint8Array(4_300_000) },
    ]);
    await more.append([common(aCase, 'behind the large one')]);
    more.close();
    world.journal.put(journal);
    throwsAwayAt('header');
    // Two transactions: the row behind the large one is the fifth of what the journal lacks.
    const put = IDBObjectStore.prototype.put;
    let puts = 0;
    vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(function (this: IDBObjectStore, ...question) {
      if (this.name === 'log') puts += 1;
      if (this.name === 'log' && puts === 5) throw new DOMException('no room', 'QuotaExceededError');
      return put.apply(this, question);
    });
    expect(await codeOf(inspect(world))).toBe('full');
    expect((await readTable(world.name, 'log')).length, 'half of it is there').toBe(4);
    expect(await inspect(world)).toMatchObject({ state: 'locked' });
    const session = await asOfficer(world);
    await report(session, { rows: held + 2, restoredFromJournal: rows, completedJournal: 5 });
    session.close();
    await expectInStep(held + 2);
  });

  it('what was salvaged is let go once the journal has it', async () => {
    world.journal.put(journal);
    throwsAwayAt('pending');
    await expectAll();
    await deleteDatabase(world.name);
    world.journal.put(journal);
    const session = await asOfficer(world);
    await report(session, { rows, restoredFromJournal: rows });
    session.close();
  });
});

describe('the journal behind', () => {
  it('by a kill between commit and journal is completed silently at unlocking, once', async () => {
    const session = await asOfficer(world);
    world.journal.answer = 'throws';
    const done = await session.append([common(aCase, 'killed')]);
    expect(done).toMatchObject({ journalled: false, journalProblem: 'failed' });
    session.close();
    world.journal.answer = 'kept';
    const after = await asOfficer(world);
    await report(after, { completedJournal: 1, rows: rows + 1, journalBehind: false });
    after.close();
    await expectInStep(rows + 1);
    const again = await asOfficer(world);
    await report(again, { rows: rows + 1 });
    again.close();
  });

  it('by whole frames that were in it once is told: the database may have lost its end as well', async () => {
    const one = await asOfficer(world);
    const kept: ReturnType<typeof world.journal.copy>[] = [];
    const database: Awaited<ReturnType<typeof copyDatabase>>[] = [];
    for (const act of ['first', 'second', 'third']) {
      await one.append([common(aCase, act)]);
      kept.push(world.journal.copy());
      database.push(await copyDatabase(world.name));
    }
    one.close();
    // Both copies cut: the third act is gone from both, the second from the journal alone.
    await putDatabase(world.name, database[1] ?? {});
    world.journal.put(kept[0] ?? journal);
    const asAfterKill = await asOfficer(world);
    // At the second act the journal held the first: as much as it does now. So far a kill explains it.
    await report(asAfterKill, { completedJournal: 1, rows: rows + 2 });
    asAfterKill.close();
    await putDatabase(world.name, database[1] ?? {});
    world.journal.put(journal);
    const cut = await asOfficer(world);
    await report(cut, { completedJournal: 2, journalWasCut: true, rows: rows + 2 });
    cut.close();
    await expectInStep(rows + 2);
    const again = await asOfficer(world);
    await report(again, { rows: rows + 2 });
    again.close();

    // Of the third act's database, cut to the rows of the first: the second was once in the journal, and is nowhere.
    const [first, , third] = database;
    await putDatabase(world.name, { ...third, log: first?.log ?? [] });
    world.journal.put(kept[0] ?? journal);
    const short = await asOfficer(world);
    await report(short, { missing: 1, rows: rows + 1 });
    await short.append([common(aCase, 'after')]);
    short.close();
    const afterwards = await asOfficer(world);
    await report(afterwards, { rows: rows + 2 });
    afterwards.close();
    // An older database takes its own note along, and not the machine's.
    await putDatabase(world.name, first ?? {});
    world.journal.put(kept[0] ?? journal);
    world.journal.rowsOnce = rows + 3;
    const older = await asOfficer(world);
    await report(older, { missing: 2, rows: rows + 1 });
    older.close();
    delete world.journal.rowsOnce;
    // The same where everything is read: some of the database is damaged too.
    await putDatabase(world.name, { ...third, log: (first?.log ?? []).slice(1) });
    world.journal.put(kept[0] ?? journal);
    const mended = await asOfficer(world);
    await report(mended, { missing: 1, restoredFromJournal: 1, rows: rows + 1 });
    mended.close();
  });

  it('on a full disk lets acts stand, says so, and is made up for by the next act', async () => {
    const session = await asOfficer(world);
    world.journal.answer = 'full';
    for (let n = 0; n < 3; n++) {
      expect(await session.append([common(aCase, `behind${n}`)])).toMatchObject({
        journalled: false,
        journalProblem: 'full',
      });
    }
    expect(await session.catchUp()).toBe(false);
    world.journal.answer = 'kept';
    expect(await session.append([common(aCase, 'after')])).toMatchObject({ journalled: true });
    expect(await session.catchUp()).toBe(true);
    expect(await session.verify()).toEqual([]);
    session.close();
    await expectInStep(rows + 4);
  });

  it('never gets a frame twice that was kept although the answer said otherwise', async () => {
    const session = await asOfficer(world);
    world.journal.answer = 'keptButFails';
    expect((await session.append([common(aCase, 'landed')])).journalled).toBe(false);
    world.journal.answer = 'kept';
    expect((await session.append([common(aCase, 'next')])).journalled).toBe(true);
    session.close();
    await expectInStep(rows + 2);
  });

  it('too far takes no new acts until it is up to date', async () => {
    const session = await asOfficer(world);
    world.journal.answer = 'readOnly';
    for (let n = 0; n < 25; n++) await session.append([common(aCase, `act${n}`)]);
    expect(await codeOf(session.append([common(aCase, 'refused')]))).toBe('tooFarBehind');
    expect((await session.entries()).length).toBe(rows + 25);
    session.close();
    // Locking and unlocking gives new acts, but not without end: bytes count on.
    const after = await asOfficer(world);
    await report(after, { journalBehind: true, completedJournal: 0 });
    await after.append([{ case: aCase, compartment: 'common', payload: fact('l'), large: new Uint8Array(2_200_000) }]);
    expect(await codeOf(after.append([common(aCase, 'refused')]))).toBe('tooFarBehind');
    world.journal.answer = 'kept';
    expect((await after.append([common(aCase, 'taken')])).journalled).toBe(true);
    after.close();
    await expectInStep(rows + 27);
  });

  it('by a torn last frame is completed', async () => {
    world.journal.tear(7);
    const session = await asOfficer(world);
    await report(session, { completedJournal: 1, rows });
    session.close();
    await expectInStep(rows);
  });

  it('wholly, because it was deleted, is written anew with its slots', async () => {
    world.journal.wipe();
    const session = await asOfficer(world);
    await report(session, { completedJournal: rows, journalWasGone: true, rows });
    session.close();
    expect(world.journal.slots).toEqual(journal.slots);
    await expectInStep(rows);
  });

  it('by its slots alone gets them at the next occasion', async () => {
    const session = await asOfficer(world);
    world.journal.slotsAnswer = 'failed';
    const done = await session.append([common(NO_CASE, 'slotListSet')], {
      addSlots: [COUNTER],
      secret: OFFICER.secret,
    });
    expect(done.journalled).toBe(false);
    expect(world.journal.slots).toEqual(journal.slots);
    world.journal.slotsAnswer = 'kept';
    session.close();
    const after = await asOfficer(world);
    expect(after.report.journalBehind).toBe(false);
    // The file that lies there could be the newer one: the list of slots decides, and then both are as it says.
    expect(world.journal.slots).toEqual(journal.slots);
    expect(await after.settleSlots([], [])).toMatchObject({ changed: false, journalled: true });
    after.close();
    expect(world.journal.slots).not.toEqual(journal.slots);
    await expectInStep(rows + 1);
  });
});

describe('the engine', () => {
  it('that cannot read what it has answers with an error first; the second question tells what is left', async () => {
    const world = makeWorld();
    const first = await foundRegister(world);
    await first.append([common(newId(), 'requestRegistered')]);
    first.close();
    const reads = vi.spyOn(IDBObjectStore.prototype, 'getAll').mockImplementationOnce(() => {
      throw new DOMException('Internal error retrieving values.', 'UnknownError');
    });
    const session = await asOfficer(world);
    expect(reads.mock.calls.length).toBeGreaterThan(1);
    reads.mockRestore();
    expect(session.report).toMatchObject({ rows: 2, breaks: [] });
    session.close();
  });

  it('that answers with nothing but errors is not opened, and nothing is changed', async () => {
    const world = makeWorld();
    (await foundRegister(world)).close();
    const before = world.journal.copy();
    const reads = vi.spyOn(IDBObjectStore.prototype, 'getAll').mockImplementation(() => {
      throw new DOMException('Internal error retrieving values.', 'UnknownError');
    });
    expect(await codeOf(asOfficer(world))).not.toBe('done');
    reads.mockRestore();
    expect(world.journal.copy()).toEqual(before);
    const session = await asOfficer(world);
    expect(session.report).toMatchObject({ rows: 1, breaks: [], restoredFromJournal: 0 });
    session.close();
  });
});

describe('the database behind', () => {
  it('wholly, because it was deleted, is locked from the journal and comes back row by row', async () => {
    await deleteDatabase(world.name);
    expect(await inspect(world)).toEqual({ state: 'locked', words: WORDS, from: 'journal' });
    expect((await indexedDB.databases()).some(({ name }) => name === world.name)).toBe(false);
    expect(await codeOf(found(world, WORDS, OFFICER, () => []))).toBe('refused');
    const session = await asOfficer(world);
    await report(session, { restoredFromJournal: rows, rows });
    expect(await session.verify()).toEqual([]);
    session.close();
    const after = await copyDatabase(world.name);
    // What the journal held is noted anew by the next act.
    expect(after).toEqual({ ...whole, drafts: [], pending: [] });
    expect(await inspect(world)).toMatchObject({ from: 'database' });
  });

  it('wholly, with many letters, comes back by reading each part of the journal twice at most', async () => {
    const letters = 40;
    const before = await asOfficer(world);
    await before.append(
      Array.from({ length: letters }, (_, n) => ({
        ...{ case: aCase, compartment: 'officer' as const, payload: fact('letterBytesOfficer', { n }) },
        large: bytes(`letter ${n} `.repeat(50)),
      })),
    );
    const places = (await before.entries()).slice(-letters);
    before.close();
    await deleteDatabase(world.name);
    const { read } = world.journal;
    let reads = 0;
    world.journal.read = (file, offset) => {
      reads += 1;
      return read(file, offset);
    };
    try {
      const session = await asOfficer(world);
      // About two frames are one answer. Read are: the last frame twice, every part, and once more each of the two with large rows.
      const { files } = await world.journal.state();
      const parts = files.reduce((sum, { frames }) => sum + Math.ceil(frames / 2), 0);
      expect(reads).toBeLessThanOrEqual(parts + 6);
      await report(session, { restoredFromJournal: rows + letters, rows: rows + letters });
      for (const [n, { writer, seq }] of places.entries())
        expect(text((await session.openLarge(writer, seq)).bytes)).toBe(`letter ${n} `.repeat(50));
      session.close();
    } finally {
      world.journal.read = read;
    }
  });

  it('and the journal, each lost in turn, come back with a number of rows that only grows and ends with all of them', async () => {
    const told: (readonly [number, number])[] = [];
    const open = () =>
      unlock(world, { signInName: OFFICER.signInName }, OFFICER.secret, (done, of) => told.push([done, of]));
    for (const lose of [() => deleteDatabase(world.name), async () => world.journal.wipe()]) {
      await lose();
      told.length = 0;
      const session = await open();
      session.close();
      const counts = told.map(([done]) => done);
      expect(counts).toEqual([...counts].sort((a, b) => a - b));
      expect(new Set(counts).size).toBeGreaterThan(1);
      expect(told.at(-1)).toEqual([rows, rows]);
      expect(told.every(([, of]) => of === rows)).toBe(true);
    }
  });

  it('emptied but for its tables is not an absent register', async () => {
    for (const table of ['header', 'slots', 'log', 'boxes']) await tamper(world.name, table, () => []);
    expect(await inspect(world)).toMatchObject({ state: 'locked', from: 'journal' });
    const session = await asOfficer(world);
    await report(session, { restoredFromJournal: rows });
    session.close();
  });

  it('without its slots alone gets them from the slots file', async () => {
    await tamper(world.name, 'slots', () => []);
    const session = await asOfficer(world);
    await report(session, { rows });
    session.close();
    expect(await readTable(world.name, 'slots')).toEqual(whole.slots);
  });

  it('wholly, with a journal that is damaged, is shown read-only and not written', async () => {
    await deleteDatabase(world.name);
    const file = world.journal.files[1] as Uint8Array;
    file[60] = (file[60] ?? 0) ^ 1;
    const session = await asOfficer(world);
    expect(session.report.breaks.map((one) => one.what)).toContain('journalFrame');
    expect((await session.entries()).some((entry) => entry.state === 'read')).toBe(true);
    expect(await codeOf(session.append([common(aCase, 'x')]))).toBe('readOnly');
    session.close();
    expect(await readTable(world.name, 'log')).toEqual([]);
  });
});

describe('both', () => {
  it('different from one row on, because one is an older image that went on, are brought together', async () => {
    const one = await asOfficer(world);
    await one.append([common(aCase, 'this way')]);
    one.close();
    const ahead = world.journal.copy();
    await putDatabase(world.name, whole);
    world.journal.put(journal);
    const two = await asOfficer(world);
    await two.append([common(aCase, 'that way')]);
    two.close();
    world.journal.put(ahead);
    const session = await asOfficer(world);
    await report(session, { restoredFromJournal: 1, completedJournal: 1, rows: rows + 2 });
    const kinds = (await session.entriesOf(aCase)).flatMap((entry) => (entry.payload ? text(entry.payload) : []));
    expect(kinds.filter((kind) => kind.includes('way')).length).toBe(2);
    expect(await session.verify()).toEqual([]);
    await session.append([common(aCase, 'and on')]);
    session.close();
    await expectInStep(rows + 3);
  });

  it('that the engine cannot open are told from a journal that does not answer', async () => {
    const { open } = IDBFactory.prototype;
    IDBFactory.prototype.open = () => {
      throw new DOMException('Internal error opening backing store for indexedDB.open.', 'UnknownError');
    };
    try {
      expect(await inspect(world)).toEqual({ state: 'unreadable' });
      expect(await canReadDatabase(world)).toBe(false);
      expect(await codeOf(found(world, WORDS, OFFICER, () => []))).toBe('refused');
      const gone = { ...world, journal: { ...world.journal, state: () => Promise.reject(new Error('no drive')) } };
      expect(await codeOf(inspect(gone))).toBe('refused');
    } finally {
      IDBFactory.prototype.open = open;
    }
    expect(await inspect(world)).toMatchObject({ state: 'locked' });
    expect(await canReadDatabase(world)).toBe(true);
  });

  it('gone where a register was is missing, never an empty start', async () => {
    await deleteDatabase(world.name);
    world.journal.wipe();
    expect(await inspect(world)).toEqual({ state: 'missing' });
    expect(await codeOf(found(world, WORDS, OFFICER, () => []))).toBe('refused');
    expect(await codeOf(asOfficer(world))).toBe('absent');
    // Rows without slots open nothing, slots without rows are no register: missing as well.
    world.journal.put({ ...journal, slots: undefined });
    expect(await inspect(world)).toEqual({ state: 'missing' });
    world.journal.put({ ...journal, files: [] });
    expect(await inspect(world)).toEqual({ state: 'missing' });
    // Header and slots alone: a register was founded with rows. Opened, it would say that nobody has access.
    await putDatabase(world.name, whole);
    await tamper(world.name, 'log', () => []);
    await tamper(world.name, 'boxes', () => []);
    world.journal.wipe();
    expect(await inspect(world)).toEqual({ state: 'missing' });
    expect(await codeOf(asOfficer(world))).toBe('absent');
    world.journal.put(journal);
    const session = await asOfficer(world);
    await report(session, { restoredFromJournal: rows, rows });
    session.close();
  });

  it('of a later program are newer: nothing opened, nothing changed', async () => {
    await tamper(world.name, 'header', (records) => records.map((record) => ({ ...record, format: 3 })));
    expect(await inspect(world)).toEqual({ state: 'newer', format: 3 });
    expect(await codeOf(asOfficer(world))).toBe('newer');
    await putDatabase(world.name, whole);
    world.journal.slots = Uint8Array.from(journal.slots ?? [], (byte, index) => (index === 3 ? 0x32 : byte));
    expect(await inspect(world)).toEqual({ state: 'newer', format: 2 });
    world.journal.put({
      ...journal,
      files: [Uint8Array.of(0x49, 0x42, 0x4a, 0x31, 0, 0, 0, 2, 0, 0, 0, 1, 0, 0, 0, 0)],
    });
    expect(await inspect(world)).toEqual({ state: 'newer', format: 2 });
    world.journal.put(journal);
    await deleteDatabase(world.name);
    const later = await new Promise<IDBDatabase>((resolve) => {
      const request = indexedDB.open(world.name, 20);
      request.onsuccess = () => resolve(request.result);
    });
    later.close();
    expect(await inspect(world)).toEqual({ state: 'newer', format: 2 });
    expect(await codeOf(asOfficer(world))).toBe('newer');
    await deleteDatabase(world.name);
  });

  it('half-way founded by a kill are an ordinary register or none', async () => {
    const young = makeWorld();
    young.journal.answer = 'throws';
    const session = await foundRegister(young);
    session.close();
    young.journal.answer = 'kept';
    const after = await asOfficer(young);
    await report(after, { completedJournal: 1, rows: 1, journalWasGone: false });
    after.close();
    await deleteDatabase(young.name);
    const empty = makeWorld();
    (await raw(empty.name)).close();
    expect(await inspect(empty)).toEqual({ state: 'absent' });
    await deleteDatabase(empty.name);
  });
});

describe('erasure', () => {
  it('takes the bytes from both copies, keeps the chain whole, and is not undone by the journal', async () => {
    const session = await asOfficer(world);
    const targets = (await session.entriesOf(aCase)).filter((entry) => entry.seq < 6 || entry.state === 'large');
    const boxes = await boxesOf(targets.map((entry) => entry.seq));
    expect(boxes.length).toBe(targets.length);
    for (const box of boxes) expect(world.journal.files.some((file) => holds(file, box))).toBe(true);
    const done = await session.erase(targets, (erased) => common(NO_CASE, 'erased', { rows: erased }));
    expect(done).toMatchObject({ journalled: true });
    for (const box of boxes) expect(world.journal.files.some((file) => holds(file, box))).toBe(false);
    expect(await readTable(world.name, 'boxes')).toEqual([]);
    expect(await pendingIn(world.name)).toEqual([]);
    expect(await session.verify()).toEqual([]);
    expect(await codeOf(session.erase(targets.slice(0, 1), (rows) => common(NO_CASE, 'erased', { rows })))).toBe(
      'erased',
    );
    const large = targets.at(-1);
    expect(await codeOf(session.openLarge(large?.writer ?? '', large?.seq ?? 0))).toBe('erased');
    session.close();
    await expectInStep(rows + 1);
    await deleteDatabase(world.name);
    const restored = await asOfficer(world);
    await report(restored, { restoredFromJournal: rows + 1 });
    expect((await restored.entries()).filter((entry) => entry.state === 'erased').length).toBe(targets.length);
    restored.close();
  }, 60_000);

  it.each([
    ['is asked for until it is gone from the disk', 3, []],
    ['stays to be finished at the next unlock when it is not gone', 1000, ['erasure']],
  ])(
    '%s',
    async (_, looks, left) => {
      const asked: Uint8Array[] = [];
      const watched: typeof world = {
        ...world,
        remains: async (pieces) => asked.push(pieces) < looks,
      };
      const session = await asOfficer(watched);
      const [target] = await session.entriesOf(aCase);
      const [box] = await boxesOf([target?.seq ?? -1]);
      await session.erase(target ? [target] : [], (erased) => common(NO_CASE, 'erased', { rows: erased }));
      // Asked with pieces of just what went: its beginning, its middle and its end.
      expect(asked[0]?.length).toBe(48);
      expect(asked[0]?.slice(0, 16)).toEqual(box?.slice(0, 16));
      expect(asked[0]?.slice(32)).toEqual(box?.slice(-16));
      expect(asked.length).toBe(looks < 1000 ? looks : 18);
      expect((await pendingIn(world.name)).map(({ what }) => what)).toEqual(left);
      session.close();
      // Without the pieces, which nobody kept, the next unlock merges once more and is done.
      (await asOfficer(watched)).close();
      expect(await pendingIn(world.name)).toEqual([]);
    },
    60_000,
  );

  it('whose filler a full disk refuses stands, and the next act is taken although the engine has closed the database', async () => {
    const session = await asOfficer(world);
    const targets = (await session.entriesOf(aCase)).slice(0, 2);
    const put = IDBObjectStore.prototype.put;
    const spy = vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(function (
      this: IDBObjectStore,
      ...question
    ) {
      if (!(question[0] as Any).filler) return put.apply(this, question);
      const { db } = this.transaction;
      db.close();
      // As the engine says it: nobody asked for that.
      db.dispatchEvent(new Event('close'));
      throw new DOMException('no room', 'QuotaExceededError');
    });
    const done = await session.erase(targets, (erased) => common(NO_CASE, 'erased', { rows: erased }));
    spy.mockRestore();
    expect(done).toMatchObject({ journalled: false, journalProblem: 'full' });
    expect(await codeOf(session.append([common(aCase, 'after')]))).toBe('done');
    expect(await session.catchUp()).toBe(true);
    expect(await pendingIn(world.name)).toEqual([]);
    session.close();
    await expectInStep(rows + 2);
  });

  it('is refused when its fact does not name every row, or when it would erase an erasure', async () => {
    const session = await asOfficer(world);
    const [one, two] = await session.entriesOf(aCase);
    const targets = [one, two].flatMap((entry) => entry ?? []);
    expect(await codeOf(session.erase(targets, (erased) => common(NO_CASE, 'erased', { rows: erased.slice(1) })))).toBe(
      'refused',
    );
    expect(
      await codeOf(
        session.erase([{ writer: newId(), seq: 0 }], (erased) => common(NO_CASE, 'erased', { rows: erased })),
      ),
    ).toBe('broken');
    expect((await session.entries()).length).toBe(rows);
    const done = await session.erase(targets.slice(0, 1), (erased) => common(NO_CASE, 'erased', { rows: erased }));
    expect(await codeOf(session.erase(done.rows, (erased) => common(NO_CASE, 'erased', { rows: erased })))).toBe(
      'refused',
    );
    session.close();
  });

  it('interrupted by a kill is finished at the next unlocking', async () => {
    const session = await asOfficer(world);
    const targets = (await session.entriesOf(aCase)).slice(0, 2);
    const boxes = await boxesOf(targets.map((entry) => entry.seq));
    const rewrite = world.journal.rewrite;
    world.journal.rewrite = () => Promise.reject(new Error('killed'));
    expect((await session.erase(targets, (erased) => common(NO_CASE, 'erased', { rows: erased }))).journalled).toBe(
      false,
    );
    session.close();
    world.journal.rewrite = rewrite;
    expect(boxes.every((box) => world.journal.files.some((file) => holds(file, box)))).toBe(true);
    const after = await asOfficer(world);
    await report(after, {});
    after.close();
    expect(boxes.some((box) => world.journal.files.some((file) => holds(file, box)))).toBe(false);
    expect(await pendingIn(world.name)).toEqual([]);
  });

  it('holds against an older journal that is put back: it gets the erasure, and what that names goes from its files', async () => {
    const session = await asOfficer(world);
    const targets = (await session.entriesOf(aCase)).filter((entry) => entry.seq < 3 || entry.state === 'large');
    const boxes = await boxesOf(targets.map((entry) => entry.seq));
    await session.erase(targets, (erased) => common(NO_CASE, 'erased', { rows: erased }));
    session.close();
    world.journal.put(journal);
    expect(boxes.every((box) => world.journal.files.some((file) => holds(file, box)))).toBe(true);
    const after = await asOfficer(world);
    await report(after, { completedJournal: 1 });
    after.close();
    expect(boxes.some((box) => world.journal.files.some((file) => holds(file, box)))).toBe(false);
    expect(await pendingIn(world.name)).toEqual([]);
    await expectInStep(rows + 1);
  }, 60_000);

  it('holds against an older database that is put back', async () => {
    const session = await asOfficer(world);
    const targets = (await session.entriesOf(aCase)).slice(0, 2);
    await session.erase(targets, (erased) => common(NO_CASE, 'erased', { rows: erased }));
    session.close();
    await putDatabase(world.name, whole);
    const after = await asOfficer(world);
    await report(after, { restoredFromJournal: 1 });
    expect((await after.entries()).filter((entry) => entry.state === 'erased').length).toBe(2);
    after.close();
    expect((await readTable(world.name, 'log')).filter((row) => row.box === undefined && row.flags === 0).length).toBe(
      2,
    );
  });
});

async function boxesOf(seqs: readonly number[]): Promise<readonly Uint8Array[]> {
  const records = [...(await readTable(world.name, 'log')), ...(await readTable(world.name, 'boxes'))];
  return records.flatMap((row) => (seqs.includes(Number(row.seq)) && row.box instanceof Uint8Array ? [row.box] : []));
}

function holds(file: Uint8Array, box: Uint8Array): boolean {
  const needle = latin(box.slice(0, 32));
  return latin(file).includes(needle);
}

function latin(bytes: Uint8Array): string {
  return new TextDecoder('latin1').decode(bytes);
}
