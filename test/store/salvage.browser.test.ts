/** An engine that fails while it is read: what it still had is not lost with it. */
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { canReadDatabase, inspect } from '../../renderer/store/register';
import {
  asOfficer,
  bytes,
  COUNTER,
  common,
  deleteDatabase,
  fact,
  NO_CASE,
  OFFICER,
  readTable,
  text,
} from './register-helper';
import { report, withTwoCopies } from './two-copies';

const founded = withTwoCopies();
const { world, aCase } = founded;

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
    held = founded.rows + 3;
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
    await founded.expectInStep(held);
    expect(world.journal.aside.length, 'an older journal is no damaged one').toBe(0);
  }

  it.each([
    ['the notes, at the unlock', 'pending', () => world.journal.put(founded.journal), undefined],
    ['the notes, and the journal is gone', 'pending', () => world.journal.wipe(), undefined],
    ['the header, at the door', 'header', () => world.journal.put(founded.journal), 3],
    ['the header, and the machine noted nothing', 'header', () => world.journal.put(founded.journal), undefined],
    ['the slots, at the door', 'slots', () => world.journal.put(founded.journal), 3],
  ] as const)('damaged are %s: every row comes back, with its box', async (_, table, strike, more) => {
    strike();
    // The door salvages by what the machine noted outside the store.
    if (more !== undefined) world.journal.rowsOnce = founded.rows + more;
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
    world.journal.put(founded.journal);
    throwsAwayAt('header');
    // Two transactions: the row behind the large one is the fifth of what the journal lacks.
    const put = IDBObjectStore.prototype.put;
    let puts = 0;
    vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(function (this: IDBObjectStore, ...question) {
      if (this.name === 'log') puts += 1;
      if (this.name === 'log' && puts === 5) throw new DOMException('no room', 'QuotaExceededError');
      return put.apply(this, question);
    });
    expect(await inspect(world)).toEqual({ state: 'full' });
    expect((await readTable(world.name, 'log')).length, 'half of it is there').toBe(4);
    expect(await inspect(world)).toMatchObject({ state: 'locked' });
    const session = await asOfficer(world);
    await report(session, { rows: held + 2, restoredFromJournal: founded.rows, completedJournal: 5 });
    session.close();
    await founded.expectInStep(held + 2);
  });

  it('what was salvaged is let go once the journal has it', async () => {
    world.journal.put(founded.journal);
    throwsAwayAt('pending');
    await expectAll();
    await deleteDatabase(world.name);
    world.journal.put(founded.journal);
    const session = await asOfficer(world);
    await report(session, { rows: founded.rows, restoredFromJournal: founded.rows });
    session.close();
  });
});
