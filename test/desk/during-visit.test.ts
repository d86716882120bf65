/**
 * LO-16 in the vault: while a visit runs no letter is drafted, made final or read but the record of that visit, whoever asks and
 * however. All persons are invented. Runs in Node.
 */
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Leave } from '../../electron/contract';
import { type Answers, answers } from '../../renderer/desk/vault/answers';
import { Refused } from '../../renderer/desk/vault/refused';
import type { Vault } from '../../renderer/desk/vault/vault';
import type { Id, LetterKind, Role } from '../../renderer/domain/facts/facts';
import type { Letter } from '../../renderer/domain/letter/letter';
import { id, type World } from '../scenarios/world';
import { caseId, play, vaultOn, worldAt } from './vault-on-world';

const DAY = '2026-12-08';
const KINDS: readonly LetterKind[] = [
  'receiptSlip',
  'decision',
  'invitation',
  'appointmentChanged',
  'appointmentCancelled',
  'dataOverview',
  'sourceNotice',
  'consultation',
  'recipientNotice',
  'thirdDecision',
  'thirdDelay',
  'identityRequest',
  'representativeRequest',
];

/** Kinds whose bytes are the officer's. */
const OFFICERS: readonly LetterKind[] = [
  'decision',
  'dataOverview',
  'sourceNotice',
  'consultation',
  'recipientNotice',
  'thirdDecision',
  'thirdDelay',
];

beforeEach(() => vi.useFakeTimers({ now: new Date(`${DAY}T10:40:00`), toFake: ['Date'] }));
afterEach(() => vi.useRealTimers());

const visiting = (): World => worldAt('2026-12-01', { to: 'identified', appointment: { on: DAY } });
const invited = (): World => worldAt('2026-12-01', { to: 'invited', appointment: { on: DAY } });

/** The code of the refusal, or undefined for an answer. */
async function refusalOf(act: () => Promise<unknown>): Promise<string | undefined> {
  try {
    await act();
    return undefined;
  } catch (error) {
    if (error instanceof Refused) return error.refusal.code;
    throw error;
  }
}

const ask = <Q extends keyof Answers>(vault: Vault, question: Q, input: Parameters<Answers[Q]>[1]) =>
  refusalOf(() => answers[question](vault, input as never));

const words = (kind: LetterKind) => ({ kind, reference: 'LEF-2026-A0001' }) as Letter;
const lettersOf = (world: World, kind: LetterKind, of = caseId(world)): readonly Id[] =>
  world.log.flatMap(({ case: about, fact }) =>
    about === of && fact.kind === 'letterIssued' && fact.letterKind === kind ? [fact.letter] : [],
  );

/** Every way to a letter of this kind. */
const ways = (vault: Vault, world: World, kind: LetterKind, of: Id = caseId(world)) =>
  Promise.all([
    ask(vault, 'draftLetter', { case: of, kind }),
    ask(vault, 'issueLetter', { case: of, words: words(kind), bytes: new Uint8Array(100), pages: 1 }),
    ...lettersOf(world, kind, of).map((letter) => ask(vault, 'letterBytes', { case: of, letter })),
  ]);

describe('while a visit runs', () => {
  it.each<Role>(['counter', 'privacyOfficer'])('no letter is drafted, made final or read by the %s', async (role) => {
    const world = visiting();
    const vault = vaultOn(world, [role]);
    const own = KINDS.filter((kind) => role === 'privacyOfficer' || !OFFICERS.includes(kind));
    for (const kind of own) expect(new Set(await ways(vault, world, kind))).toEqual(new Set(['notDuringVisit']));
    for (const kind of KINDS.filter((one) => !own.includes(one)))
      expect(new Set(await ways(vault, world, kind))).toEqual(new Set(['roleMayNot']));
    if (role === 'privacyOfficer')
      for (const question of [
        'draftSourceNotice',
        'draftRecipientNotice',
        'draftThirdDecision',
        'draftThirdDelay',
      ] as const)
        expect(await ask(vault, question, { case: caseId(world), task: id('1') })).toBe('notDuringVisit');
  });

  it('before it, all of them answer or say what they lack (control)', async () => {
    const world = invited();
    const vault = vaultOn(world, ['privacyOfficer']);
    for (const kind of KINDS) expect(await ways(vault, world, kind)).not.toContain('notDuringVisit');
    expect(await ways(vault, world, 'receiptSlip')).toContain(undefined);
    expect(lettersOf(world, 'decision')).toHaveLength(1);
  });

  it('the letters of other cases stay closed as well', async () => {
    const world = visiting();
    const first = caseId(world);
    world.caseByName.delete('case');
    play(world, DAY, 'registerRequest', {});
    expect(caseId(world)).not.toBe(first);
    const vault = vaultOn(world, ['counter']);
    for (const kind of ['receiptSlip', 'visitRecord'] as const)
      expect(new Set(await ways(vault, world, kind))).toEqual(new Set(['notDuringVisit']));
  });

  it('its own record is drafted; the record of a visit before it is not read', async () => {
    const world = visiting();
    play(world, DAY, 'breakVisit', { reason: 'de bezoeker gaat lunchen', goesOn: true });
    play(world, DAY, 'issueLetter', { kind: 'visitRecord' });
    const [record = ''] = lettersOf(world, 'visitRecord');
    const read = (vault: Vault) => ask(vault, 'letterBytes', { case: caseId(world), letter: record });
    // Its bytes are not in this hand-made office: allowed, the vault goes and looks for them.
    expect(await read(vaultOn(world, ['counter']))).toBe('letterUnknown');
    play(world, DAY, 'startVisit', {});
    expect(await read(vaultOn(world, ['counter']))).toBe('notDuringVisit');
    expect(await ask(vaultOn(world, ['counter']), 'draftLetter', { case: caseId(world), kind: 'visitRecord' })).toBe(
      undefined,
    );
  });

  it('who unlocks meanwhile is told, whichever role', async () => {
    const told = async (world: World, role: Role) => (await answers.session(vaultOn(world, [role]), {})).visitRuns;
    expect(await told(visiting(), 'dpo')).toBe(true);
    expect(await told(visiting(), 'accessAdministrator')).toBe(true);
    expect(await told(invited(), 'dpo')).toBe(undefined);
  });

  it('the sheet for who reports does not leave either, and the machine hears nothing of it', async () => {
    const said: Omit<Leave, 'n'>[] = [];
    const letGo = async (leave: Omit<Leave, 'n'>): Promise<void> => {
      said.push(leave);
    };
    const sheet = (world: World) => ask({ ...vaultOn(world, ['privacyOfficer']), letGo }, 'reporterSheet', {});
    expect(await sheet(visiting())).toBe('notDuringVisit');
    expect(said).toEqual([]);
    expect(await sheet(invited())).toBe(undefined);
    expect(said).toEqual([{ ways: ['save', 'print'], name: 'informatieblad' }]);
  });

  it('no sheet is made a letter of a case', async () => {
    const world = invited();
    const issue = (kind: Letter['kind']) =>
      ask(vaultOn(world, ['privacyOfficer']), 'issueLetter', {
        case: caseId(world),
        words: { ...words('decision'), kind },
        bytes: new Uint8Array(100),
        pages: 1,
      });
    expect(await issue('reporterSheet')).toBe('letterUnknown');
    expect(await issue('windowTest')).toBe('letterUnknown');
    expect(await issue('recoverySheet')).toBe('letterUnknown');
  });

  it('no recovery sheet is made either', async () => {
    const sheet = (world: World) => ask(vaultOn(world, ['accessAdministrator']), 'recoverySheet', {});
    expect(await sheet(visiting())).toBe('notDuringVisit');
    expect(await sheet(invited())).toBe(undefined);
  });
});

describe('what the machine is told', () => {
  it('is that nothing leaves, before the visit has begun', async () => {
    const world = invited();
    play(world, DAY, 'takePaper', { keyHolder: 'Kees Kast' });
    const said: Omit<Leave, 'n'>[] = [];
    const letGo = async (leave: Omit<Leave, 'n'>): Promise<void> => {
      expect(world.log.some(({ fact }) => fact.kind === 'visitStarted')).toBe(false);
      said.push(leave);
    };
    await answers.startVisit({ ...vaultOn(world, ['counter']), letGo }, { case: caseId(world) });
    expect(said).toEqual([{ ways: [] }]);
    expect(world.log.some(({ fact }) => fact.kind === 'visitStarted')).toBe(true);
  });

  it('a machine that did not hear it keeps the visit from beginning', async () => {
    const world = invited();
    const letGo = (): Promise<void> => Promise.reject(new Error('deaf'));
    await expect(
      answers.startVisit({ ...vaultOn(world, ['counter']), letGo }, { case: caseId(world) }),
    ).rejects.toThrow('deaf');
    expect(world.log.some(({ fact }) => fact.kind === 'visitStarted')).toBe(false);
  });
});
