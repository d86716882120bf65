/**
 * A register of many cases: what the lists ask is worked out once for each case, and not again as long as it did not change. Told by
 * counting folds and looks at the calendar; time only where one way takes the square of the other. All persons are invented. Runs in Node.
 */
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { type Answers, answers } from '../../renderer/desk/vault/answers';
import { type Office, openOffice } from '../../renderer/desk/vault/office';
import { nothingPlaced } from '../../renderer/desk/vault/placed';
import { newVault, type Vault } from '../../renderer/desk/vault/vault';
import { compartmentOf } from '../../renderer/domain/facts/compartments';
import { type FactBody, type Id, NO_CASE, type Placed } from '../../renderer/domain/facts/facts';
import { foldRegister } from '../../renderer/domain/register/register';
import { tasksOfToday } from '../../renderer/domain/today/today-tasks';
import type { CaseSummary } from '../../renderer/domain/today/worklist';
import type { Entry, NewRow, Session } from '../../renderer/store/types';
import { id, ROLE_SLOTS } from '../scenarios/world';
import { caseId, play, worldAt } from './vault-on-world';

const DAY = '2026-12-08';
const CASES = 300;

beforeEach(() => vi.useFakeTimers({ now: new Date(`${DAY}T10:40:00`), toFake: ['Date'] }));
afterEach(() => vi.useRealTimers());

interface Counted {
  readonly vault: Vault;
  readonly ids: readonly Id[];
  /** Folds of cases since it was asked last. */
  readonly folds: () => number;
  /** Looks at the calendar since it was asked last. */
  readonly looks: () => number;
}

/** The case of a scenario many times over, in the real office over a session that only hands out rows and takes them. */
async function manyCases(): Promise<Counted> {
  const world = worldAt('2026-12-01', {});
  play(world, '2026-12-02', 'issueReceiptSlip', {});
  play(world, '2026-12-02', 'recordSent', { kind: 'receiptSlip', sentOn: '02-12-2026', how: 'post' });
  const one = caseId(world);
  const ids = Array.from({ length: CASES }, (_, at) => `fa${String(at).padStart(30, '0')}`);
  const ofCase = world.log.filter((placed) => placed.case === one);
  const rest = world.log.filter((placed) => placed.case !== one);
  const copies = ids.flatMap((copy) => JSON.parse(JSON.stringify(ofCase).replaceAll(one, copy)) as Placed[]);
  const entries = [...rest, ...copies].map(
    ({ fact, case: of }, at): Entry => ({
      ...{ writer: id('98'), seq: at, counter: at + 1, hash: String(at), case: of, state: 'read' },
      compartment: compartmentOf(fact.kind) === 'officer' ? 'officer' : 'common',
      generation: 0,
      payload: new TextEncoder().encode(JSON.stringify(fact)),
    }),
  );
  let counter = entries.length;
  const session = {
    slot: { id: ROLE_SLOTS.privacyOfficer, roles: ['privacyOfficer'], mustChange: false },
    report: { breaks: [], rows: counter },
    entries: async () => entries,
    append: async (rows: (made: readonly never[]) => readonly NewRow[]) => ({
      rows: rows([]).map(() => ({ writer: id('99'), seq: counter, counter: ++counter, hash: String(counter) })),
      journalled: true,
    }),
  };
  const vault = newVault({} as never);
  const office: Office = await openOffice(session as unknown as Session, id('71'));
  let folds = 0;
  let looks = 0;
  const factsOf = office.factsOf.bind(office);
  vault.office = Object.assign(office, {
    factsOf: (of: Id) => {
      if (of !== NO_CASE) folds += 1;
      return factsOf(of);
    },
  });
  const { calendar } = nothingPlaced;
  const counting = {
    ...calendar,
    get atw() {
      looks += 1;
      return calendar.atw;
    },
  };
  vault.inForce = { ...nothingPlaced, calendar: counting };
  const since = (read: () => number, reset: () => void) => () => {
    const found = read();
    reset();
    return found;
  };
  return {
    ...{ vault, ids },
    folds: since(
      () => folds,
      () => {
        folds = 0;
      },
    ),
    looks: since(
      () => looks,
      () => {
        looks = 0;
      },
    ),
  };
}

const ask = <Q extends keyof Answers>(vault: Vault, question: Q, input: Parameters<Answers[Q]>[1]) =>
  answers[question](vault, input as never) as ReturnType<Answers[Q]>;

describe('the list of cases', () => {
  it('is worked out once, and again only where something changed', async () => {
    const { vault, ids, folds, looks } = await manyCases();
    const first = await ask(vault, 'worklist', { search: '' });
    expect(first.total).toBe(CASES);
    // Once the case and once its dossier.
    expect(folds()).toBe(CASES * 2);
    const once = looks() / CASES;
    expect(once).toBeGreaterThan(0);

    expect(await ask(vault, 'worklist', { search: '' })).toEqual(first);
    expect([folds(), looks()]).toEqual([0, 0]);

    await ask(vault, 'writeNote', { case: ids[7] ?? '', text: 'Belde met de afdeling.' });
    folds();
    looks();
    await ask(vault, 'worklist', { search: '' });
    expect(folds()).toBeLessThanOrEqual(2);
    expect(looks()).toBeLessThanOrEqual(once * 2);
  });

  it('is worked out anew on another day, and with another regulation', async () => {
    const { vault, looks } = await manyCases();
    const [first] = (await ask(vault, 'worklist', { search: '' })).open;
    const all = looks();
    vi.setSystemTime(new Date('2026-12-09T09:00:00'));
    const [next] = (await ask(vault, 'worklist', { search: '' })).open;
    expect(next?.terms?.openDaysLeft).toBe((first?.terms?.openDaysLeft ?? 0) - 1);
    expect(looks()).toBe(all);
    await vault.office?.write([{ case: NO_CASE, body: { kind: 'profileValueSet', path: 'office', value: 'elders' } }]);
    await ask(vault, 'worklist', { search: '' });
    expect(looks()).toBe(all);
  });
});

describe('the tasks of today', () => {
  it('look up the summary of a case, not through all of them', async () => {
    const { vault } = await manyCases();
    const { open } = await ask(vault, 'worklist', { search: '' });
    let reads = 0;
    const summaries = open.map(
      (one): CaseSummary => ({
        ...one,
        get id() {
          reads += 1;
          return one.id;
        },
      }),
    );
    const cases = [...vault.folds.values()].map(({ state }) => state);
    const register = foldRegister(vault.office?.factsOf(NO_CASE) ?? []);
    const { profile } = vault.profile ?? {};
    if (!profile) throw new Error('no profile');
    tasksOfToday(cases, summaries, { today: DAY, profile, calendar: nothingPlaced.calendar, register });
    expect(reads).toBeLessThanOrEqual(CASES * 2);
  });
});

describe('the register of many cases', () => {
  /** Numbers given, and cases erased with the figures of their year before. */
  const factsOf = (count: number): readonly Placed[] =>
    Array.from({ length: count }, (_, at): readonly FactBody[] => {
      const of = `fa${String(at).padStart(30, '0')}`;
      const tally = {
        mark: of,
        right: 'access',
        outcome: 'answered',
        extended: false,
        refused: false,
        copyRefused: false,
      };
      return [
        { kind: 'numberGiven', year: 2026, number: at + 1, for: of },
        { kind: 'totalsWritten', year: 2026, tallies: [tally] } as unknown as FactBody,
        { kind: 'erased', of, rows: [], ground: 'bewaartermijn' },
      ];
    })
      .flat()
      .map((body, at) => ({
        ...{ writer: id('98'), seq: at, counter: at + 1, case: NO_CASE },
        fact: { v: 1, at: 1, day: DAY, by: id('1'), place: 'A', seen: at, ...body },
      }));

  it('folds in time that grows with it, not with its square', () => {
    const seconds = (facts: readonly Placed[]): number => {
      const began = process.cpuUsage();
      foldRegister(facts);
      const { user, system } = process.cpuUsage(began);
      return (user + system) / 1e6;
    };
    const best = (count: number): number => {
      const facts = factsOf(count);
      return Math.min(...[1, 2, 3].map(() => seconds(facts)));
    };
    best(500);
    // Ten times as many: linear ten times, the square a hundred times as long.
    expect(best(5000) / best(500)).toBeLessThan(40);
    const register = foldRegister(factsOf(500));
    expect(Object.keys(register.numberOf)).toHaveLength(500);
    expect(Object.keys(register.totals[2026] ?? {})).toHaveLength(500);
    expect(register.erased).toHaveLength(500);
    expect(register.numbers).toEqual({ 'A/2026': 500 });
  });
});
