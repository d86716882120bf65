/**
 * The letters of all cases in the vault: whose they are to print, what a lock and a colleague find of it, and that nothing leaves
 * during a visit. All persons are invented. Runs in Node.
 */
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Leave } from '../../electron/contract';
import type { OutgoingView } from '../../renderer/desk/asks-outgoing';
import { type Answers, answers } from '../../renderer/desk/vault/answers';
import { Refused } from '../../renderer/desk/vault/refused';
import type { Vault } from '../../renderer/desk/vault/vault';
import type { Id } from '../../renderer/domain/facts/facts';
import { letterText } from '../../renderer/domain/letter/letter-frame';
import { id, ROLE_SLOTS, type World } from '../scenarios/world';
import { caseId, draftsOn, play, vaultOn, worldAt } from './vault-on-world';

const DAY = '2026-12-08';

beforeEach(() => vi.useFakeTimers({ now: new Date(`${DAY}T10:40:00`), toFake: ['Date'] }));
afterEach(() => vi.useRealTimers());

/** One case whose decision and invitation are final and not sent, and a slip of another. */
function waiting(): World {
  const source = {
    origin: 'new',
    sourceName: 'Buurvrouw Verzonnen',
    reporterToldOn: '01-12-2026',
    sourceAddress: 'Voorbeeldstraat 9, 1234 AB Voorbeeldstad',
  };
  const world = worldAt('2026-12-01', {
    to: 'appointed',
    appointment: { on: DAY },
    items: [{}, { ...REPORT, ...source }],
  });
  play(world, '2026-12-02', 'issueLetter', { kind: 'decision' }, ROLE_SLOTS.privacyOfficer);
  play(world, '2026-12-02', 'issueLetter', { kind: 'invitation' });
  play(world, '2026-12-03', 'registerRequest', { name: 'dhr. T. Öztürk', secretAddress: true }, undefined, 'ander');
  play(world, '2026-12-03', 'issueReceiptSlip', {}, undefined, 'ander');
  return world;
}
const REPORT = { title: 'Melding over geluid', neutralTitle: 'Een melding over geluid', originWords: 'van een ander' };

const refusalOf = async (act: Promise<unknown>): Promise<unknown> =>
  act.then(
    () => undefined,
    (error: unknown) => (error instanceof Refused ? error.refusal : Promise.reject(error)),
  );
const ask = <Q extends keyof Answers>(vault: Vault, question: Q, input: Parameters<Answers[Q]>[1]) =>
  answers[question](vault, input as never) as ReturnType<Answers[Q]>;
const kinds = ({ letters }: OutgoingView) => letters.map(({ kind }) => kind);
const letterOf = async (vault: Vault, kind: string) => {
  const found = (await ask(vault, 'outgoing', {})).letters.find((one) => one.kind === kind);
  if (!found) throw new Error(`no ${kind} waits`);
  return found;
};

describe('the letters that wait', () => {
  it('are the common ones for the counter, and all for the officer', async () => {
    const world = waiting();
    const counter = await ask(vaultOn(world, ['counter']), 'outgoing', {});
    expect(kinds(counter)).toEqual(['invitation', 'receiptSlip']);
    expect(counter.others).toBe(1);
    const officer = await ask(vaultOn(world, ['privacyOfficer']), 'outgoing', {});
    expect(kinds(officer)).toEqual(['decision', 'invitation', 'receiptSlip']);
    expect(officer.others).toBe(0);
    // The button on Vandaag counts what its screen lists.
    for (const [role, count] of [
      ['counter', 2],
      ['privacyOfficer', 3],
    ] as const)
      expect((await ask(vaultOn(world, [role]), 'today', {})).outgoing).toBe(count);
  });

  it('are not the administrator’s, and the FG prints none', async () => {
    const world = waiting();
    for (const role of ['accessAdministrator', 'dpo'] as const)
      expect(await refusalOf(ask(vaultOn(world, [role]), 'outgoing', {}))).toMatchObject({ code: 'roleMayNot' });
  });

  it('say to whom they go, and which are handed over', async () => {
    const { letters } = await ask(vaultOn(waiting(), ['counter']), 'outgoing', {});
    expect(letters.map(({ to, byHand }) => [to, byHand])).toEqual([
      ['N. van der Sluis', false],
      ['T. Öztürk', true],
    ]);
  });

  it('name a source to the officer alone', async () => {
    const world = waiting();
    const task = world.log.flatMap(({ fact }) =>
      fact.kind === 'taskOpened' && fact.taskKind === 'tellSource' ? [fact] : [],
    )[0];
    if (!task) throw new Error('no source to tell');
    play(world, '2026-12-03', 'issueLetter', { kind: 'sourceNotice', task: task.label }, ROLE_SLOTS.privacyOfficer);
    const names = async (role: 'counter' | 'privacyOfficer') =>
      JSON.stringify(await ask(vaultOn(world, [role]), 'outgoing', {}));
    expect(await names('privacyOfficer')).toContain('Buurvrouw Verzonnen');
    expect(await names('counter')).not.toContain('Buurvrouw');
  });
});

describe('what was printed', () => {
  it('is known after a lock, to a colleague at this PC too, until it went out', async () => {
    const world = waiting();
    const counter = vaultOn(world, ['counter']);
    const slip = await letterOf(counter, 'receiptSlip');
    await ask(counter, 'notePrinted', { letter: slip.letter });
    const facts = world.log.length;
    const printed = async (vault: Vault) =>
      (await ask(vault, 'outgoing', {})).letters.flatMap((one) => (one.printedAt ? [one.letter] : []));
    for (const vault of [vaultOn(world, ['counter'], id('b2')), vaultOn(world, ['privacyOfficer'])])
      expect(await printed(vault)).toEqual([slip.letter]);
    expect((await letterOf(counter, 'receiptSlip')).printedAt).toBe(new Date(`${DAY}T10:40:00`).getTime());

    // The officer prints the decision: what the counter printed is not forgotten, nor the other way about.
    const officer = vaultOn(world, ['privacyOfficer']);
    await ask(officer, 'notePrinted', { letter: (await letterOf(officer, 'decision')).letter });
    await ask(counter, 'notePrinted', { letter: (await letterOf(counter, 'invitation')).letter });
    expect(await printed(officer)).toHaveLength(3);
    // No fact: only a person says that a letter went out.
    expect(world.log).toHaveLength(facts);

    await ask(counter, 'recordOutgoing', { case: slip.case, letter: slip.letter, sentOn: 'vandaag', how: 'hand' });
    expect(await printed(counter)).not.toContain(slip.letter);
  });

  it('holds random ids and times alone, and forgets what no longer waits', async () => {
    const world = waiting();
    const counter = vaultOn(world, ['counter']);
    const [slip, invitation] = [await letterOf(counter, 'receiptSlip'), await letterOf(counter, 'invitation')];
    await ask(counter, 'notePrinted', { letter: slip.letter });
    await ask(counter, 'recordOutgoing', { case: slip.case, letter: slip.letter, sentOn: 'vandaag', how: 'hand' });
    await ask(counter, 'notePrinted', { letter: invitation.letter });
    const note = draftsOn(world).get('printed');
    expect(note?.compartment).toBe('common');
    expect(JSON.parse(new TextDecoder().decode(note?.bytes))).toEqual({
      v: 1,
      printed: [{ letter: invitation.letter, at: expect.any(Number) }],
    });
  });

  it('is not noted of a letter that does not wait', async () => {
    const world = waiting();
    await ask(vaultOn(world, ['counter']), 'notePrinted', { letter: id('dead') as Id });
    expect(draftsOn(world).has('printed')).toBe(false);
  });
});

describe('recording that they went', () => {
  it('tells the second of two employees that the first has done so', async () => {
    const world = waiting();
    const [first, second] = [vaultOn(world, ['counter']), vaultOn(world, ['counter'], id('b2'))];
    const { case: of, letter } = await letterOf(second, 'invitation');
    expect(await ask(first, 'recordOutgoing', { case: of, letter, sentOn: '07-12-2026', how: 'post' })).toEqual({
      sentOn: '2026-12-07',
    });
    expect(
      await refusalOf(ask(second, 'recordOutgoing', { case: of, letter, sentOn: 'vandaag', how: 'post' })),
    ).toMatchObject({
      code: 'alreadySent',
      values: { on: '2026-12-07' },
    });
  });

  it('refuses the post for a secret address, and a letter that was replaced after it was printed', async () => {
    const world = waiting();
    const counter = vaultOn(world, ['counter']);
    const slip = await letterOf(counter, 'receiptSlip');
    const record = (how: 'post' | 'hand') =>
      refusalOf(ask(counter, 'recordOutgoing', { case: slip.case, letter: slip.letter, sentOn: 'vandaag', how }));
    expect(await record('post')).toMatchObject({ code: 'secretNotByPost' });
    play(world, DAY, 'correctRequest', { scope: 'Alleen de huur.', why: 'verkeerd gelezen' }, undefined, 'ander');
    play(world, DAY, 'issueReceiptSlip', {}, undefined, 'ander');
    expect(await record('hand')).toMatchObject({ code: 'letterNotToGo' });
  });

  it('lets the counter record what the officer printed', async () => {
    const world = waiting();
    const { case: of, letter } = await letterOf(vaultOn(world, ['privacyOfficer']), 'decision');
    await ask(vaultOn(world, ['counter']), 'recordOutgoing', { case: of, letter, sentOn: 'vandaag', how: 'post' });
    expect(kinds(await ask(vaultOn(world, ['privacyOfficer']), 'outgoing', {}))).not.toContain('decision');
  });
});

describe('while a visit runs here', () => {
  const visiting = (): World => worldAt('2026-12-01', { to: 'identified', appointment: { on: DAY } });

  it('there is no list of letters, and Vandaag counts none', async () => {
    const world = visiting();
    play(world, DAY, 'registerRequest', {}, undefined, 'ander');
    play(world, DAY, 'issueReceiptSlip', {}, undefined, 'ander');
    for (const role of ['counter', 'privacyOfficer'] as const) {
      expect(await refusalOf(ask(vaultOn(world, [role]), 'outgoing', {}))).toMatchObject({
        code: 'notDuringVisit',
        rule: 'LO-16',
      });
      expect((await ask(vaultOn(world, [role]), 'today', {})).outgoing).toBeUndefined();
    }
  });

  it('the list of terms does not leave, and the machine hears nothing of it', async () => {
    const said: Omit<Leave, 'n'>[] = [];
    const letGo = async (leave: Omit<Leave, 'n'>): Promise<void> => {
      said.push(leave);
    };
    const sheet = (world: World) => ask({ ...vaultOn(world, ['counter']), letGo }, 'deadlineSheet', {});
    expect(await refusalOf(sheet(visiting()))).toMatchObject({ code: 'notDuringVisit' });
    expect(said).toEqual([]);
    const words = letterText(await sheet(waiting()));
    expect(said).toEqual([{ ways: ['save', 'print'], name: 'termijnenlijst' }]);
    expect(words).toContain('8 december 2026, 10.40 uur');
    for (const name of ['Sluis', 'Öztürk', 'Buurvrouw', 'Voorbeeldstraat 1 ']) expect(words).not.toContain(name);
  });

  it('no list of terms is made a letter of a case', async () => {
    const world = waiting();
    const words = await ask(vaultOn(world, ['privacyOfficer']), 'deadlineSheet', {});
    const input = { case: caseId(world), words, bytes: new Uint8Array(100), pages: 1 };
    expect(await refusalOf(ask(vaultOn(world, ['privacyOfficer']), 'issueLetter', input))).toMatchObject({
      code: 'letterUnknown',
    });
  });
});
