/**
 * Two copies, database and journal: whichever is killed, deleted, full or torn, nothing acknowledged is lost, nothing is there twice,
 * and nothing starts empty where data were.
 */
import { describe, expect, it, vi } from 'vitest';
import { canReadDatabase, found, inspect, unlock } from '../../renderer/store/register';
import {
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
  putDatabase,
  raw,
  readTable,
  tamper,
  text,
  WORDS,
} from './register-helper';
import { report, withTwoCopies } from './two-copies';

const founded = withTwoCopies();
const { world, aCase } = founded;

describe('the journal behind', () => {
  it('by a kill between commit and journal is completed silently at unlocking, once', async () => {
    const session = await asOfficer(world);
    world.journal.answer = 'throws';
    const done = await session.append([common(aCase, 'killed')]);
    expect(done).toMatchObject({ journalled: false, journalProblem: 'failed' });
    session.close();
    world.journal.answer = 'kept';
    const after = await asOfficer(world);
    await report(after, { completedJournal: 1, rows: founded.rows + 1, journalBehind: false });
    after.close();
    await founded.expectInStep(founded.rows + 1);
    const again = await asOfficer(world);
    await report(again, { rows: founded.rows + 1 });
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
    world.journal.put(kept[0] ?? founded.journal);
    const asAfterKill = await asOfficer(world);
    // At the second act the journal held the first: as much as it does now. So far a kill explains it.
    await report(asAfterKill, { completedJournal: 1, rows: founded.rows + 2 });
    asAfterKill.close();
    await putDatabase(world.name, database[1] ?? {});
    world.journal.put(founded.journal);
    const cut = await asOfficer(world);
    await report(cut, { completedJournal: 2, journalWasCut: true, rows: founded.rows + 2 });
    cut.close();
    await founded.expectInStep(founded.rows + 2);
    const again = await asOfficer(world);
    await report(again, { rows: founded.rows + 2 });
    again.close();

    // Of the third act's database, cut to the rows of the first: the second was once in the journal, and is nowhere.
    const [first, , third] = database;
    await putDatabase(world.name, { ...third, log: first?.log ?? [] });
    world.journal.put(kept[0] ?? founded.journal);
    const short = await asOfficer(world);
    await report(short, { missing: 1, rows: founded.rows + 1 });
    await short.append([common(aCase, 'after')]);
    short.close();
    const afterwards = await asOfficer(world);
    await report(afterwards, { rows: founded.rows + 2 });
    afterwards.close();
    // An older database takes its own note along, and not the machine's.
    await putDatabase(world.name, first ?? {});
    world.journal.put(kept[0] ?? founded.journal);
    world.journal.rowsOnce = founded.rows + 3;
    const older = await asOfficer(world);
    await report(older, { missing: 2, rows: founded.rows + 1 });
    older.close();
    delete world.journal.rowsOnce;
    // The same where everything is read: some of the database is damaged too.
    await putDatabase(world.name, { ...third, log: (first?.log ?? []).slice(1) });
    world.journal.put(kept[0] ?? founded.journal);
    const mended = await asOfficer(world);
    await report(mended, { missing: 1, restoredFromJournal: 1, rows: founded.rows + 1 });
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
    await founded.expectInStep(founded.rows + 4);
  });

  it('never gets a frame twice that was kept although the answer said otherwise', async () => {
    const session = await asOfficer(world);
    world.journal.answer = 'keptButFails';
    expect((await session.append([common(aCase, 'landed')])).journalled).toBe(false);
    world.journal.answer = 'kept';
    expect((await session.append([common(aCase, 'next')])).journalled).toBe(true);
    session.close();
    await founded.expectInStep(founded.rows + 2);
  });

  it('too far takes no new acts until it is up to date', async () => {
    const session = await asOfficer(world);
    world.journal.answer = 'readOnly';
    for (let n = 0; n < 25; n++) await session.append([common(aCase, `act${n}`)]);
    expect(await codeOf(session.append([common(aCase, 'refused')]))).toBe('tooFarBehind');
    expect((await session.entries()).length).toBe(founded.rows + 25);
    session.close();
    // Locking and unlocking gives new acts, but not without end: bytes count on.
    const after = await asOfficer(world);
    await report(after, { journalBehind: true, completedJournal: 0 });
    await after.append([{ case: aCase, compartment: 'common', payload: fact('l'), large: new Uint8Array(2_200_000) }]);
    expect(await codeOf(after.append([common(aCase, 'refused')]))).toBe('tooFarBehind');
    world.journal.answer = 'kept';
    expect((await after.append([common(aCase, 'taken')])).journalled).toBe(true);
    after.close();
    await founded.expectInStep(founded.rows + 27);
  });

  it('by a torn last frame is completed', async () => {
    world.journal.tear(7);
    const session = await asOfficer(world);
    await report(session, { completedJournal: 1, rows: founded.rows });
    session.close();
    await founded.expectInStep(founded.rows);
  });

  it('wholly, because it was deleted, is written anew with its slots', async () => {
    world.journal.wipe();
    const session = await asOfficer(world);
    await report(session, { completedJournal: founded.rows, journalWasGone: true, rows: founded.rows });
    session.close();
    expect(world.journal.slots).toEqual(founded.journal.slots);
    await founded.expectInStep(founded.rows);
  });

  it('by its slots alone gets them at the next occasion', async () => {
    const session = await asOfficer(world);
    world.journal.slotsAnswer = 'failed';
    const done = await session.append([common(NO_CASE, 'slotListSet')], {
      addSlots: [COUNTER],
      secret: OFFICER.secret,
    });
    expect(done.journalled).toBe(false);
    expect(world.journal.slots).toEqual(founded.journal.slots);
    world.journal.slotsAnswer = 'kept';
    session.close();
    const after = await asOfficer(world);
    expect(after.report.journalBehind).toBe(false);
    // The file that lies there could be the newer one: the list of slots decides, and then both are as it says.
    expect(world.journal.slots).toEqual(founded.journal.slots);
    expect(await after.settleSlots([], [])).toMatchObject({ changed: false, journalled: true });
    after.close();
    expect(world.journal.slots).not.toEqual(founded.journal.slots);
    await founded.expectInStep(founded.rows + 1);
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
    await report(session, { restoredFromJournal: founded.rows, rows: founded.rows });
    expect(await session.verify()).toEqual([]);
    session.close();
    const after = await copyDatabase(world.name);
    // What the journal held is noted anew by the next act.
    expect(after).toEqual({ ...founded.whole, drafts: [], pending: [] });
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
      await report(session, { restoredFromJournal: founded.rows + letters, rows: founded.rows + letters });
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
      expect(told.at(-1)).toEqual([founded.rows, founded.rows]);
      expect(told.every(([, of]) => of === founded.rows)).toBe(true);
    }
  });

  it('emptied but for its tables is not an absent register', async () => {
    for (const table of ['header', 'slots', 'log', 'boxes']) await tamper(world.name, table, () => []);
    expect(await inspect(world)).toMatchObject({ state: 'locked', from: 'journal' });
    const session = await asOfficer(world);
    await report(session, { restoredFromJournal: founded.rows });
    session.close();
  });

  it('without its slots alone gets them from the slots file', async () => {
    await tamper(world.name, 'slots', () => []);
    const session = await asOfficer(world);
    await report(session, { rows: founded.rows });
    session.close();
    expect(await readTable(world.name, 'slots')).toEqual(founded.whole.slots);
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
    await putDatabase(world.name, founded.whole);
    world.journal.put(founded.journal);
    const two = await asOfficer(world);
    await two.append([common(aCase, 'that way')]);
    two.close();
    world.journal.put(ahead);
    const session = await asOfficer(world);
    await report(session, { restoredFromJournal: 1, completedJournal: 1, rows: founded.rows + 2 });
    const kinds = (await session.entriesOf(aCase)).flatMap((entry) => (entry.payload ? text(entry.payload) : []));
    expect(kinds.filter((kind) => kind.includes('way')).length).toBe(2);
    expect(await session.verify()).toEqual([]);
    await session.append([common(aCase, 'and on')]);
    session.close();
    await founded.expectInStep(founded.rows + 3);
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
    world.journal.put({ ...founded.journal, slots: undefined });
    expect(await inspect(world)).toEqual({ state: 'missing' });
    world.journal.put({ ...founded.journal, files: [] });
    expect(await inspect(world)).toEqual({ state: 'missing' });
    // Header and slots alone: a register was founded with rows. Opened, it would say that nobody has access.
    await putDatabase(world.name, founded.whole);
    await tamper(world.name, 'log', () => []);
    await tamper(world.name, 'boxes', () => []);
    world.journal.wipe();
    expect(await inspect(world)).toEqual({ state: 'missing' });
    expect(await codeOf(asOfficer(world))).toBe('absent');
    world.journal.put(founded.journal);
    const session = await asOfficer(world);
    await report(session, { restoredFromJournal: founded.rows, rows: founded.rows });
    session.close();
  });

  it('of a later program are newer: nothing opened, nothing changed', async () => {
    await tamper(world.name, 'header', (records) => records.map((record) => ({ ...record, format: 3 })));
    expect(await inspect(world)).toEqual({ state: 'newer', format: 3 });
    expect(await codeOf(asOfficer(world))).toBe('newer');
    await putDatabase(world.name, founded.whole);
    world.journal.slots = Uint8Array.from(founded.journal.slots ?? [], (byte, index) => (index === 3 ? 0x32 : byte));
    expect(await inspect(world)).toEqual({ state: 'newer', format: 2 });
    world.journal.put({
      ...founded.journal,
      files: [Uint8Array.of(0x49, 0x42, 0x4a, 0x31, 0, 0, 0, 2, 0, 0, 0, 1, 0, 0, 0, 0)],
    });
    expect(await inspect(world)).toEqual({ state: 'newer', format: 2 });
    world.journal.put(founded.journal);
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
