/** A register with its two copies, database and journal, and what they must agree about. Runs in Chromium. */
import { afterAll, beforeAll, beforeEach, expect } from 'vitest';
import { readAll } from '../../renderer/store/journal-read';
import type { Session } from '../../renderer/store/types';
import {
  type Any,
  bytes,
  common,
  copyDatabase,
  deleteDatabase,
  fact,
  foundRegister,
  makeWorld,
  newId,
  putDatabase,
  readTable,
  type World,
} from './register-helper';

export interface TwoCopies {
  readonly world: World;
  readonly aCase: string;
  /** As founded: every table of the database, and the journal. */
  readonly whole: Record<string, Any[]>;
  readonly journal: ReturnType<World['journal']['copy']>;
  /** In the log of either. */
  readonly rows: number;
  /** Every row is in both copies once. */
  readonly expectInStep: (count: number) => Promise<void>;
}

/** For the tests of a file: founded once, and put there anew before each of them, on a disk that takes everything. */
export function withTwoCopies(): TwoCopies {
  // Small files, so that the journal is a chain of several.
  const world = makeWorld(3000);
  const aCase = newId();
  let whole: Record<string, Any[]> = {};
  let journal = world.journal.copy();
  let storeId = '';

  beforeAll(async () => {
    storeId = await foundOneCase(world, aCase);
    whole = await copyDatabase(world.name);
    journal = world.journal.copy();
    expect(journal.files.length).toBeGreaterThan(2);
  });
  beforeEach(async () => {
    await putDatabase(world.name, whole);
    world.journal.put(journal);
    world.journal.answer = 'kept';
    world.journal.slotsAnswer = 'kept';
  });
  afterAll(() => deleteDatabase(world.name));

  return {
    world,
    aCase,
    get whole() {
      return whole;
    },
    get journal() {
      return journal;
    },
    get rows() {
      return (whole.log ?? []).length;
    },
    expectInStep: (count) => expectInStep(world, storeId, count),
  };
}

/** Twenty-five rows of one case behind the founding, the last with a box of its own. @returns the id of the store */
async function foundOneCase(world: World, aCase: string): Promise<string> {
  const session = await foundRegister(world);
  for (let n = 0; n < 12; n++) await session.append([common(aCase, `fact${n}`), common(aCase, `more${n}`)]);
  await session.append([
    { case: aCase, compartment: 'officer', payload: fact('letterBytesOfficer'), large: bytes('y'.repeat(4000)) },
  ]);
  session.close();
  return session.storeId;
}

async function expectInStep(world: World, storeId: string, count: number): Promise<void> {
  const inJournal = await readAll(world.journal, await world.journal.state(), storeId);
  expect(inJournal.breaks).toEqual([]);
  const places = inJournal.rows.map((row) => `${row.writer}:${row.seq}`);
  expect(places.length).toBe(count);
  expect(new Set(places).size).toBe(count);
  const table = await readTable(world.name, 'log');
  expect(table.map((row) => `${row.writer}:${row.seq}`).sort()).toEqual([...places].sort());
}

/** What is not named is as after an unlock at which nothing was amiss. */
export async function report(session: Session, expected: object): Promise<void> {
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
