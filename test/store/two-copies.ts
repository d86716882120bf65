/** A register with its two copies, database and journal, and what they must agree about. Runs in Chromium. */
import { expect } from 'vitest';
import { readAll } from '../../renderer/store/journal-read';
import type { Session } from '../../renderer/store/types';
import {
  type Any,
  bytes,
  common,
  copyDatabase,
  fact,
  foundRegister,
  putDatabase,
  readTable,
  type World,
} from './register-helper';

export interface TwoCopies {
  /** Every table of the database. */
  readonly whole: Record<string, Any[]>;
  readonly journal: ReturnType<World['journal']['copy']>;
  readonly rows: number;
  readonly storeId: string;
}

/** Twenty-five rows of one case behind the founding, the last with a box of its own. */
export async function foundTwoCopies(world: World, aCase: string): Promise<TwoCopies> {
  const session = await foundRegister(world);
  for (let n = 0; n < 12; n++) await session.append([common(aCase, `fact${n}`), common(aCase, `more${n}`)]);
  await session.append([
    { case: aCase, compartment: 'officer', payload: fact('letterBytesOfficer'), large: bytes('y'.repeat(4000)) },
  ]);
  session.close();
  const whole = await copyDatabase(world.name);
  const journal = world.journal.copy();
  expect(journal.files.length).toBeGreaterThan(2);
  return { whole, journal, rows: (whole.log ?? []).length, storeId: session.storeId };
}

/** As they were, and a disk that takes everything. */
export async function putTwoCopies(
  world: World,
  { whole, journal }: Pick<TwoCopies, 'whole' | 'journal'>,
): Promise<void> {
  await putDatabase(world.name, whole);
  world.journal.put(journal);
  world.journal.answer = 'kept';
  world.journal.slotsAnswer = 'kept';
}

/** Every row is in both copies once. */
export async function expectInStep(world: World, storeId: string, count: number): Promise<void> {
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
