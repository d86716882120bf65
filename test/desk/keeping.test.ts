/** The list of what is due, and erasing it one act after the other, in the vault. All persons are invented. Runs in Node. */
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Leave } from '../../electron/contract';
import { answers } from '../../renderer/desk/vault/answers';
import { Refused } from '../../renderer/desk/vault/refused';
import type { Vault } from '../../renderer/desk/vault/vault';
import { type Id, NO_CASE, type Role } from '../../renderer/domain/facts/facts';
import { StoreError } from '../../renderer/store/types';
import { commandNamed } from '../scenarios/commands';
import { id, ROLE_SLOTS, type World, write } from '../scenarios/world';
import { caseId, draftsOn, vaultOn, worldAt } from './vault-on-world';

const DUE = '2028-12-02';

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['Date'] });
  vi.setSystemTime(new Date(`${DUE}T10:00:00`));
});
afterEach(() => vi.useRealTimers());

/** So many requests, withdrawn on 2 December 2026: due from 2 December 2028. */
function withdrawn(count: number, corporation = 'lefier'): World {
  const world = worldAt('2026-12-01', {}, {}, corporation);
  const play = (name: string, today: string, of: string, input: object): void => {
    const turn = { world, today, place: 'A', slot: ROLE_SLOTS.counter, case: of, input: { ...input } };
    const decision = commandNamed(name)?.play({ ...turn, others: commandNamed }).decision;
    if (!decision || 'refusal' in decision) throw new Error(name);
    write(world, decision.facts, today, ROLE_SLOTS.counter);
  };
  for (let n = 1; n < count; n += 1) play('registerRequest', '2026-12-01', `case ${n}`, {});
  for (const name of world.caseByName.keys())
    play('withdrawRequest', '2026-12-02', name, { on: 'vandaag', why: 'Zij wil niet meer.' });
  return world;
}

const idsOf = (world: World): readonly Id[] => [...world.caseByName.values()];
const begin = (vault: Vault, cases: readonly Id[], passphrase = 'goed') =>
  answers.beginErasing(vault, { cases, passphrase });
const codeOf = (asked: Promise<unknown>): Promise<unknown> =>
  asked.then(
    () => 'answered',
    (error: unknown) => (error instanceof Refused ? error.refusal.code : error),
  );
const officer = (world: World): Vault => vaultOn(world, ['privacyOfficer']);
const kindsOf = (world: World, of: Id): readonly string[] =>
  world.log.flatMap((one) => (one.case === of ? [one.fact.kind] : []));

async function untilFinished(vault: Vault) {
  const seen = [];
  for (;;) {
    const view = await answers.eraseNext(vault, {});
    seen.push(view);
    if (view.finished) return seen;
  }
}

describe('erasing what is due', () => {
  it('goes case by case, each an act, and cleans the files at the end', async () => {
    const world = withdrawn(3);
    const vault = officer(world);
    expect((await answers.destruction(vault, {})).due).toHaveLength(3);
    expect(await begin(vault, idsOf(world))).toMatchObject({ done: 0, of: 3, finished: false, left: [] });
    expect(world.log.some(({ fact }) => fact.kind === 'erased')).toBe(false);
    const seen = await untilFinished(vault);
    expect(seen.map(({ done, cleaning, finished }) => [done, cleaning, finished])).toEqual([
      [1, false, false],
      [2, false, false],
      [3, true, false],
      [3, false, true],
    ]);
    // Ninety days, or as many as this machine keeps them.
    expect(seen.at(-1)).toMatchObject({ cleaned: true, backupsUntil: '2029-03-02' });
    const kept = await answers.destroyed(vault, { keepDays: 30 });
    expect(kept.runs[0]?.backupsUntil).toBe('2029-01-01');
    for (const of of idsOf(world)) expect(kindsOf(world, of)).toEqual([]);
    expect(kindsOf(world, NO_CASE).filter((kind) => kind === 'totalsWritten')).toHaveLength(1);
    const view = await answers.destruction(vault, {});
    expect([view.due, view.soon, view.later, view.erasing]).toEqual([[], [], 0, undefined]);
    const { runs } = await answers.destroyed(vault, {});
    expect(runs).toMatchObject([{ count: 3, on: DUE, cases: [{ dueOn: DUE }, { dueOn: DUE }, { dueOn: DUE }] }]);
    const figures = await answers.figures(vault, {});
    expect([figures.years, figures.rows.at(-1)?.cells.received]).toEqual([[2026], 3]);
    // A second click.
    expect(await answers.eraseNext(vault, {})).toMatchObject({ done: 3, finished: true });
    expect(await codeOf(begin(vault, idsOf(world)))).toBe('nothingToErase');
  });

  it('asks the own passphrase once, and nothing is erased without it', async () => {
    const world = withdrawn(2);
    const vault = officer(world);
    expect(await codeOf(begin(vault, idsOf(world), 'fout'))).toBe('wrongPassphrase');
    expect(await codeOf(answers.eraseNext(vault, {}))).toBe('nothingToErase');
    expect(await codeOf(answers.stopErasing(vault, {}))).toBe('nothingToErase');
    await begin(vault, idsOf(world));
    await answers.eraseNext(vault, {});
    // Locked meanwhile: the new vault knows of no plan, and the rest is as it was.
    expect(await codeOf(answers.eraseNext(officer(world), {}))).toBe('nothingToErase');
    expect((await answers.destruction(officer(world), {})).due).toHaveLength(1);
  });

  it('can be left and gone on with, or stopped', async () => {
    const world = withdrawn(3);
    const vault = officer(world);
    await begin(vault, idsOf(world));
    await answers.eraseNext(vault, {});
    expect((await answers.destruction(vault, {})).erasing).toMatchObject({ done: 1, of: 3 });
    expect(await answers.stopErasing(vault, {})).toMatchObject({ done: 1, of: 1, finished: true, cleaned: true });
    expect((await answers.destruction(vault, {})).due).toHaveLength(2);
  });

  it('leaves what was reopened, kept longer, complained of or erased meanwhile, and says why', async () => {
    const world = withdrawn(5);
    const vault = officer(world);
    const [kept = '', restricted = '', gone = '', notDue = '', rest = ''] = idsOf(world);
    await begin(vault, [kept, restricted, gone, notDue, rest]);
    const input = { until: '01-06-2029', ground: 'claim', why: 'De rechter beslist nog.' } as const;
    await answers.keepLonger(vault, { case: kept, input });
    const since = { kind: 'restrictionSet', since: '2026-12-03', why: 'granted' } as const;
    write(world, [{ case: restricted, body: since }], DUE, ROLE_SLOTS.privacyOfficer);
    await answers.eraseCase(vault, { case: gone, ground: 'dubbel', passphrase: 'goed' });
    const later = { kind: 'requestWithdrawn', on: '2027-03-01', why: 'Anders gezegd.' } as const;
    write(world, [{ case: notDue, body: later }], DUE, ROLE_SLOTS.counter);
    const last = (await untilFinished(vault)).at(-1);
    expect(last).toMatchObject({ done: 1, of: 5 });
    expect(last?.left.map(({ reference, refusal }) => [reference, refusal.code])).toEqual([
      ['LEF-2026-A0001', 'notDueYet'],
      ['LEF-2026-A0002', 'somethingAttached'],
      ['LEF-2026-A0003', 'caseUnknown'],
      ['LEF-2026-A0004', 'notDueYet'],
    ]);
  });

  it('waits at the same case when the disk is full, and goes on when there is room', async () => {
    const world = withdrawn(2);
    const vault = officer(world);
    await begin(vault, idsOf(world));
    const erase = vault.office?.erase;
    Object.assign(vault.office ?? {}, { erase: () => Promise.reject(new StoreError('full')) });
    await expect(answers.eraseNext(vault, {})).rejects.toThrow('full');
    expect((await answers.destruction(vault, {})).erasing).toMatchObject({ done: 0, of: 2 });
    Object.assign(vault.office ?? {}, { erase });
    expect((await untilFinished(vault)).at(-1)).toMatchObject({ done: 2, of: 2, left: [] });
  });

  it('says so when the files are not clean yet', async () => {
    const world = withdrawn(1);
    const vault = officer(world);
    Object.assign(vault.office?.session ?? {}, { catchUp: async () => false });
    await begin(vault, idsOf(world));
    expect((await untilFinished(vault)).at(-1)).toMatchObject({ finished: true, cleaned: false });
    expect(vault.office?.behind).toBe(true);
  });

  it('takes the drafts of the case and of no other', async () => {
    const world = withdrawn(2);
    const vault = officer(world);
    const [first = '', second = ''] = idsOf(world);
    for (const of of [first, second])
      draftsOn(world).set(`officer:${of}:${ROLE_SLOTS.dpo}:note`, { compartment: 'officer', bytes: new Uint8Array() });
    await begin(vault, [first]);
    await untilFinished(vault);
    expect([...draftsOn(world).keys()]).toEqual([`officer:${second}:${ROLE_SLOTS.dpo}:note`]);
  });

  it('asks no purpose of each case where the house asks one at opening (WS-20), and shows no more than the list', async () => {
    const world = withdrawn(1, 'nijkerk');
    const vault = officer(world);
    expect((await answers.destruction(vault, {})).due).toHaveLength(1);
    expect(await codeOf(answers.openCase(vault, { id: caseId(world) }))).toBe('purposeRequired');
    await begin(vault, idsOf(world));
    expect((await untilFinished(vault)).at(-1)).toMatchObject({ done: 1 });
  });

  it('is the officer’s: the FG reads, the others are refused, and nothing is written into a case that is gone', async () => {
    const world = withdrawn(1);
    const [of = ''] = idsOf(world);
    const dpo = { kind: 'employeeRecorded', employee: id('f1'), name: 'F. Voorbeeld', function: 'FG' } as const;
    const sworn = { slot: ROLE_SLOTS.dpo, roles: ['dpo'], confidentialityOn: '2018-01-02' } as const;
    write(world, [{ case: NO_CASE, body: { ...dpo, ...sworn } }], '2018-01-02', ROLE_SLOTS.accessAdministrator);
    const as = (role: Role): Vault => vaultOn(world, [role]);
    expect((await answers.destruction(as('dpo'), {})).mayErase).toBe(false);
    expect(await codeOf(begin(as('dpo'), [of]))).toBe('roleMayNot');
    for (const role of ['counter', 'accessAdministrator', 'footageManager'] as const) {
      expect(await codeOf(answers.destruction(as(role), {}))).toBe('roleMayNot');
      expect(await codeOf(answers.destroyed(as(role), {}))).toBe('roleMayNot');
      expect(await codeOf(begin(as(role), [of]))).toBe('roleMayNot');
    }
    await begin(officer(world), [of]);
    const vault = officer(world);
    await begin(vault, [of]);
    await untilFinished(vault);
    expect(await codeOf(answers.eraseCase(as('counter'), { case: of, ground: 'x', passphrase: 'x' }))).toBe(
      'roleMayNot',
    );
    expect(kindsOf(world, of)).toEqual([]);
    expect(kindsOf(world, NO_CASE).at(-1)).toBe('attemptRefused');
  });

  it('takes the rest of an erased case that came in later', async () => {
    const world = withdrawn(1);
    const [of = ''] = idsOf(world);
    const vault = officer(world);
    await begin(vault, [of]);
    await untilFinished(vault);
    const late = { kind: 'closedCaseOpened', purpose: 'Mevrouw belde.' } as const;
    write(world, [{ case: of, body: late }], DUE, ROLE_SLOTS.counter);
    expect((await answers.destruction(vault, {})).remnants).toEqual([{ id: of, on: DUE }]);
    expect((await answers.worklist(vault, { search: '' })).ended).toEqual([]);
    await begin(vault, [of]);
    expect((await untilFinished(vault)).at(-1)).toMatchObject({ done: 1 });
    expect((await answers.destruction(vault, {})).remnants).toEqual([]);
    expect((await answers.destroyed(vault, {})).runs).toMatchObject([{ count: 1 }]);
  });
});

describe('the declaration of what was destroyed', () => {
  it('leaves by its name, names the kenmerk and no person, and not while a visit runs', async () => {
    const world = withdrawn(2);
    const said: Omit<Leave, 'n'>[] = [];
    const vault = Object.assign(officer(world), { letGo: async (leave: Omit<Leave, 'n'>) => void said.push(leave) });
    await begin(vault, idsOf(world));
    await untilFinished(vault);
    const sheet = await answers.destructionSheet(vault, { on: DUE });
    expect(said).toEqual([{ ways: ['save', 'print'], name: 'verklaring-van-vernietiging' }]);
    expect(JSON.stringify(sheet)).toContain('LEF-2026-A0002');
    expect(JSON.stringify(sheet)).not.toContain('Sluis');
    expect(await codeOf(answers.destructionSheet(vault, { on: '2028-12-03' }))).toBe('unknownValue');
    vi.setSystemTime(new Date('2026-12-08T10:40:00'));
    const visiting = worldAt('2026-12-01', { to: 'identified', appointment: { on: '2026-12-08' } });
    expect(await codeOf(answers.destructionSheet(officer(visiting), { on: DUE }))).toBe('notDuringVisit');
    expect(await codeOf(begin(officer(visiting), idsOf(visiting)))).toBe('notDuringVisit');
  });
});
