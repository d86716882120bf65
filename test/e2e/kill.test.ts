/**
 * Shows 4 of the spine: the whole process tree is killed at random moments, fifty times, and what was acknowledged on the screen is
 * there afterwards, wholly and once. The facts are counted outside the program: the journal's files and the database are read by
 * FORMAT.md alone. Runs in Node on the real program.
 *
 * A kill takes the processes and not the disk's cache; what a power cut takes besides is the matter of strace.test.ts.
 * `KILL_SEED=n` plays the same acts with the same delays again; the machine's own timing stays its own.
 */
import { cpSync, mkdirSync } from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { begin } from './employee';
import { copyFounded } from './founded';
import { lookUp, type Office, playRound } from './kill-rounds';
import { appIn, ground, workFolder } from './launch';
import { judgeCopies, judgeRows, judgeScreen } from './ledger';
import { movedRow, noCase, type OutsideRow, readJournal, writeJournal } from './outside';
import { cutFromDatabase, readDatabase, throwDatabaseAway } from './outside-database';
import { ownTemporaryFolder, runningWith } from './own-folder';
import { counter, officer } from './people';
import * as quick from './quick';
import { randomFrom } from './random';

const rounds = 50;
/** Half of the kills come this soon after the key of an act, or sooner: sealing, commit, frame and words take about half of it. */
const actLasts = 80;
/** The other half come whenever, within this of the window's opening: unlocking, reading, typing, acting. */
const roundLasts = 5_000;
/** Before this round the database is thrown away, as Chromium was once seen to do: all has to come back and to be said. */
const emptied = 30;

let work: Awaited<ReturnType<typeof workFolder>>;
let giveBack: () => void = () => undefined;
let office: Office;

beforeAll(async () => {
  work = await workFolder();
  giveBack = await ownTemporaryFolder(path.join(work.folder, 'tmp'));
  const { origin } = await ground();
  const app = await appIn(work.folder, work.store);
  await copyFounded(work.store);
  const founding = readJournal(work.store).rows.length;
  const seed = Number(process.env.KILL_SEED ?? Date.now() % 2 ** 31);
  console.log(`KILL_SEED=${seed}`);
  office = {
    ...{ app, origin, folder: work.folder, store: work.store, random: randomFrom(seed) },
    tally: {
      ...{
        kills: 0,
        beforeLooking: 0,
        acknowledged: 0,
        happened: 0,
        notHappened: 0,
        journalBehind: 0,
        putBack: 0,
        torn: 0,
        unreadable: 0,
      },
      slowestStart: 0,
    },
    ledger: { founding, cases: [], repairs: 0 },
    fresh: new Set(),
    rowsAtKill: founding,
    names: 0,
  };
});

afterAll(async () => {
  giveBack();
  await work?.clear();
});

describe('the whole process tree is killed', () => {
  it(`${rounds} times, and every acknowledged act is there, wholly, none twice`, { timeout: 1_800_000 }, async () => {
    for (let round = 0; round < rounds; round++) {
      if (round === emptied) throwDatabaseAway(office.store);
      const end = round % 2 === 0 ? { within: actLasts } : { whenever: roundLasts };
      await playRound(office, round, end).catch((error: unknown) => {
        throw new Error(`round ${round}: ${error instanceof Error ? error.message : error}`);
      });
    }
    const { tally, ledger } = office;
    expect(tally.kills).toBe(rounds);
    // The lock file of a killed holder stands in nobody's way: a fresh one would for two minutes.
    expect(tally.slowestStart).toBeLessThan(30_000);
    expect(tally.acknowledged).toBeGreaterThan(rounds / 2);
    // Once by this test. Chromium did it once in some hundreds of kills; more often it would be this program that makes it do so.
    expect(tally.putBack).toBeGreaterThanOrEqual(1);
    expect(tally.unreadable).toBeLessThanOrEqual(2);
    expect(tally.putBack).toBeLessThanOrEqual(2 + Math.min(1, tally.unreadable));
    expect(ledger.cases.some(({ acts }) => acts.includes('letter'))).toBe(true);
  });

  it('and at the end both copies hold the same, and every case opens', { timeout: 300_000 }, async () => {
    const at = await begin(office.app);
    try {
      await quick.enter(at, officer);
      await lookUp(office, at, true);
    } finally {
      await at.app.close();
    }
    const journal = readJournal(office.store);
    const database = await readDatabase(office.store, office.origin);
    expect(judgeRows(database.rows, office.ledger)).toEqual([]);
    expect(judgeCopies(journal.rows, database.rows)).toEqual([]);
    expect(database.rows.length).toBe(journal.rows.length);
    expect(runningWith(work.folder)).toEqual([]);
    const acts = office.ledger.cases.flatMap((one) => one.acts);
    console.log({ ...office.tally, cases: office.ledger.cases.length, acts: acts.length, rows: journal.rows.length });
  });
});

describe('the counting is red (control) when', () => {
  /** A copy of the store whose journal holds other rows, read again from disk and judged. */
  const judgedWith = (name: string, change: (rows: readonly OutsideRow[], store: string) => readonly OutsideRow[]) => {
    const copy = path.join(work.folder, name);
    mkdirSync(path.join(copy, 'journal'), { recursive: true });
    cpSync(path.join(office.store, 'journal'), path.join(copy, 'journal'), { recursive: true });
    const { rows, store } = readJournal(copy);
    writeJournal(copy, store, change(rows, store));
    const changed = readJournal(copy);
    return [...changed.faults, ...judgeRows(changed.rows, office.ledger)].join('\n');
  };
  /** The rows once more, at the end, where a writer that did an act twice would put them. */
  const again = (rows: readonly OutsideRow[], some: readonly OutsideRow[], store: string): readonly OutsideRow[] => {
    const all = [...rows];
    for (const row of some) {
      const before = all.at(-1) ?? row;
      const seq = all.filter(({ writer }) => writer === row.writer).length;
      all.push(movedRow(store, row, seq, before.counter + 1, before.hash));
    }
    return all;
  };
  const lastNumber = (rows: readonly OutsideRow[]): number => rows.findLastIndex((row) => row.case === noCase);

  it('nothing was changed: green', () => {
    expect(judgedWith('same', (rows) => rows)).toBe('');
  });

  it('one row in the middle is gone', () => {
    expect(judgedWith('gone', (rows) => rows.filter((_, index) => index !== rows.length - 9))).toMatch(
      /rows "|without its/,
    );
  });

  it('an act is cut in half: a number and a request without its person, a letter without its bytes', () => {
    expect(judgedWith('half', (rows) => rows.slice(0, lastNumber(rows) + 2))).toMatch(/: rows "r" instead of "rr/);
    const bytes = (rows: readonly OutsideRow[]): number => rows.findLastIndex((row) => row.large);
    expect(judgedWith('no-bytes', (rows) => rows.slice(0, bytes(rows)))).toMatch(/: rows "rrr" instead of "rrrL/);
  });

  it('the last act is gone from both copies, which the program itself cannot see', { timeout: 120_000 }, async () => {
    const folder = path.join(work.folder, 'cut');
    const copy = path.join(folder, 'store');
    cpSync(office.store, copy, { recursive: true });
    const { rows, store } = readJournal(copy);
    const last = office.ledger.cases.at(-1);
    const cut = rows.slice(lastNumber(rows));
    writeJournal(copy, store, rows.slice(0, lastNumber(rows)));
    await cutFromDatabase(copy, office.origin, cut);
    const database = await readDatabase(copy, office.origin);
    expect(judgeRows(database.rows, office.ledger).join()).toContain(last?.reference);
    expect(judgeRows(readJournal(copy).rows, office.ledger).join()).toContain(last?.reference);
    const at = await begin(await appIn(folder, copy));
    try {
      await quick.enter(at, counter);
      expect(await quick.noticesOf(at)).toEqual([]);
      expect(judgeScreen(await quick.readCases(at), office.ledger).faults).toEqual([
        `${last?.reference} is there 0 times`,
      ]);
    } finally {
      await at.app.close();
    }
  });

  it('a number is given once more', () => {
    const number = (rows: readonly OutsideRow[]) => rows.slice(lastNumber(rows), lastNumber(rows) + 1);
    expect(judgedWith('number', (rows, store) => again(rows, number(rows), store))).toMatch(
      /a number without its request/,
    );
  });

  it('an act is there twice', () => {
    const last = (rows: readonly OutsideRow[]) => rows.slice(lastNumber(rows), lastNumber(rows) + 3);
    expect(judgedWith('twice', (rows) => [...rows, ...last(rows)])).toMatch(/there twice/);
    expect(judgedWith('again', (rows, store) => again(rows, last(rows), store))).toMatch(/rows "|without/);
  });

  it('a kenmerk is on the screen twice, or a letter no longer there', () => {
    const { cases } = office.ledger;
    const letter = cases.find(({ acts }) => acts.includes('letter'));
    if (!letter) throw new Error('no letter was made');
    const lines = [{ ...letter, state: '', next: 'Ontvangstbevestiging maken' }];
    expect(judgeScreen([...lines, ...lines], office.ledger).faults).toContain(`${letter.reference} is there 2 times`);
    expect(judgeScreen(lines, office.ledger).faults.join()).toContain(
      `${letter.reference}: "Ontvangstbevestiging maken" instead of `,
    );
  });
});
