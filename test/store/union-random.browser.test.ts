/**
 * Whatever two PCs do, in whatever order they look at each other's copies, torn ones and old ones too: in the end both hold the same rows,
 * what was erased stays erased, each journal is its database as a set, and whoever is killed in between opens right.
 */
import { afterAll, describe, expect, it } from 'vitest';
import type { Session } from '../../renderer/store/types';
import { copyOf, memoryJournal } from './memory-journal';
import {
  asOfficer,
  bytes,
  codeOf,
  common,
  deleteDatabase,
  fact,
  foundRegister,
  makeWorld,
  NO_CASE,
  newId,
  officer,
  readTable,
  type World,
} from './register-helper';

const worlds: World[] = [];
afterAll(async () => {
  for (const world of worlds) await deleteDatabase(world.name);
});

function world(): World {
  const made = makeWorld(2500);
  worlds.push(made);
  return made;
}

/** A generator of its own, so that a failing seed fails again. */
function chance(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state * 1664525 + 1013904223) % 4294967296;
    return state / 4294967296;
  };
}

const named = async (session: Session): Promise<readonly string[]> =>
  (await session.entries()).map((entry) => `${entry.writer}:${entry.seq}:${entry.hash}:${entry.state}`);

async function takeAll(session: Session, files: readonly Uint8Array[]): Promise<number> {
  const copy = copyOf(files);
  let rows = 0;
  for (;;) {
    const taken = await session.absorb(copy, { most: 4 });
    rows += taken.rows;
    expect(taken.breaks).toEqual([]);
    if (taken.finished) return rows;
  }
}

async function expectJournalIsDatabase(one: World): Promise<void> {
  const rows = (await readTable(one.name, 'log')).map((row) => `${row.writer}:${row.seq}`).sort();
  const session = await asOfficer(one);
  expect(session.report).toMatchObject({
    breaks: [],
    restoredFromJournal: 0,
    completedJournal: 0,
    repaired: 0,
    journalSetAside: false,
  });
  expect(await session.verify()).toEqual([]);
  session.close();
  // The journal alone gives the same rows.
  const empty = world();
  empty.journal.put(one.journal.copy());
  const again = await asOfficer(empty);
  expect(again.report).toMatchObject({ breaks: [], restoredFromJournal: rows.length });
  again.close();
  expect((await readTable(empty.name, 'log')).map((row) => `${row.writer}:${row.seq}`).sort()).toEqual(rows);
}

describe('two registers', () => {
  it.each([1, 2, 3])(
    'end with the same rows, seed %i',
    async (seed) => {
      const random = chance(seed);
      const pick = (below: number): number => Math.floor(random() * below);
      const places = [world(), world()] as const;
      const first = await foundRegister(places[0]);
      places[1].journal.put(places[0].journal.copy());
      const sessions = [first, await asOfficer(places[1])] as const;
      const cases = [newId(), newId(), newId()];
      const old: Uint8Array[][] = [];
      const erased = new Set<string>();
      let erasures = 0;
      for (let step = 0; step < 70; step++) {
        const side = pick(2) === 0 ? 0 : 1;
        const [session, journal] = [sessions[side], places[side].journal];
        const others = places[side === 0 ? 1 : 0].journal.copy().files;
        const act = pick(12);
        const aCase = cases[pick(3)] ?? NO_CASE;
        if (act < 5) {
          const large = {
            case: aCase,
            compartment: 'officer',
            payload: fact('l'),
            large: bytes('b'.repeat(3000)),
          } as const;
          await session.append([
            common(aCase, 'a'),
            ...(pick(2) ? [officer(aCase, 'b')] : []),
            ...(pick(4) ? [] : [large]),
          ]);
        } else if (act < 7) await takeAll(session, others);
        else if (act === 7) {
          const torn = others.at(-1) as Uint8Array;
          await takeAll(session, [...others.slice(0, -1), torn.slice(0, 16 + pick(torn.length - 16))]);
        } else if (act === 8 && old.length > 0) await takeAll(session, old[pick(old.length)] ?? []);
        else if (act === 9) old.push(journal.copy().files);
        else if (act === 10) journal.answer = pick(2) ? 'full' : 'keptButFails';
        else if (erasures < 4) {
          const there = (await session.entriesOf(aCase)).filter((entry) => entry.state !== 'erased');
          const doomed = there[pick(there.length)];
          if (!doomed) continue;
          journal.answer = 'kept';
          await session.erase([doomed], (rows) => common(NO_CASE, 'erased', { rows }));
          erased.add(`${doomed.writer}:${doomed.seq}`);
          erasures += 1;
        }
        if (act < 10 && pick(3) === 0) journal.answer = 'kept';
      }
      for (const [index, session] of sessions.entries()) {
        const { journal } = places[index === 0 ? 0 : 1];
        journal.answer = 'kept';
        expect(await session.catchUp()).toBe(true);
      }
      await takeAll(sessions[0], places[1].journal.copy().files);
      await takeAll(sessions[1], places[0].journal.copy().files);
      for (const files of old) for (const session of sessions) expect(await takeAll(session, files)).toBe(0);
      expect(await named(sessions[1])).toEqual(await named(sessions[0]));
      const empty = (await sessions[0].entries()).filter((entry) => entry.state === 'erased');
      expect(new Set(empty.map((entry) => `${entry.writer}:${entry.seq}`))).toEqual(erased);
      for (const session of sessions) session.close();
      for (const place of places) await expectJournalIsDatabase(place);
    },
    180_000,
  );
});

describe('killed', () => {
  it('while rows are taken in, before or behind the journal, it opens with all of them', async () => {
    const [here, there] = [world(), world()];
    const one = await foundRegister(here);
    there.journal.put(here.journal.copy());
    const two = await asOfficer(there);
    for (let n = 0; n < 6; n++) await two.append([common(NO_CASE, `there${n}`)]);
    await one.append([common(NO_CASE, 'here')]);
    two.close();
    one.close();
    for (const [answer, known] of [
      ['throws', 3],
      ['keptButFails', 5],
    ] as const) {
      const session = await asOfficer(here);
      const copy = copyOf(there.journal.files);
      await session.absorb(copy, { most: known });
      here.journal.answer = answer;
      const taken = await session.absorb(copy, { most: 2 });
      expect(taken.journalProblem).toBe('failed');
      // The process ends here: nothing is caught up.
      session.close();
      here.journal.answer = 'kept';
      const after = await asOfficer(here);
      expect(after.report).toMatchObject({ breaks: [], restoredFromJournal: 0, repaired: 0, journalSetAside: false });
      expect(after.report.completedJournal).toBe(answer === 'throws' ? taken.rows : 0);
      expect(await after.verify()).toEqual([]);
      after.close();
    }
    const last = await asOfficer(here);
    await takeAll(last, there.journal.files);
    expect((await last.entries()).length).toBe(8);
    last.close();
    await expectJournalIsDatabase(here);
  }, 120_000);

  it('at any transaction of a restore, it goes on with the rest at the next unlock', async () => {
    const here = makeWorld();
    worlds.push(here);
    const session = await foundRegister(here);
    for (let n = 0; n < 4; n++) {
      await session.append([
        { case: NO_CASE, compartment: 'common', payload: fact('l'), large: new Uint8Array(3_000_000) },
      ]);
    }
    session.close();
    const { transaction } = IDBDatabase.prototype;
    const held: number[] = [];
    for (let most = 0; most < 3; most++) {
      await deleteDatabase(here.name);
      let writes = 0;
      IDBDatabase.prototype.transaction = function (names, mode, options) {
        if (mode === 'readwrite') writes += 1;
        if (writes > most) throw new DOMException('killed', 'AbortError');
        return transaction.call(this, names, mode, options);
      };
      expect(await codeOf(asOfficer(here))).toBe('refused');
      IDBDatabase.prototype.transaction = transaction;
      held.push((await readTable(here.name, 'log')).length);
      const after = await asOfficer(here);
      expect(after.report).toMatchObject({ breaks: [], rows: 5 });
      expect(await after.verify()).toEqual([]);
      after.close();
    }
    // It really was cut off at different places.
    expect(new Set(held).size).toBeGreaterThan(1);
  }, 120_000);

  it('between putting a damaged journal aside and writing it anew, it is written whole', async () => {
    const here = world();
    const session = await foundRegister(here);
    for (let n = 0; n < 8; n++) await session.append([common(NO_CASE, `fact${n}`)]);
    session.close();
    const whole = here.journal.copy();
    for (const most of [0, 1]) {
      here.journal.put(whole);
      const file = here.journal.files[0] as Uint8Array;
      file[60] = (file[60] ?? 0) ^ 1;
      const { append } = here.journal;
      let left = most;
      here.journal.append = (frame) => (left-- > 0 ? append(frame) : Promise.reject(new Error('killed')));
      const killed = await asOfficer(here);
      expect(killed.report).toMatchObject({ breaks: [], journalSetAside: true, journalBehind: most === 0 });
      killed.close();
      here.journal.append = append;
      await expectAfter(here);
    }
  }, 120_000);
});

async function expectAfter(here: World): Promise<void> {
  const after = await asOfficer(here);
  expect(after.report).toMatchObject({ breaks: [], rows: 9, journalBehind: false });
  expect(await after.verify()).toEqual([]);
  after.close();
}

describe('the controls', () => {
  it('see a row that a journal lacks, and one that it has altered', async () => {
    const here = world();
    const session = await foundRegister(here);
    for (let n = 0; n < 3; n++) await session.append([common(NO_CASE, `fact${n}`)]);
    expect(await session.verify()).toEqual([]);
    const files = here.journal.copy().files;
    here.journal.files = memoryJournal().files;
    expect((await session.verify()).map((one) => one.what)).toContain('copiesDiffer');
    here.journal.files = files;
    session.close();
  });
});
