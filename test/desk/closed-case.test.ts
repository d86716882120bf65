/** A case that is over, at Nijkerk: who opens it says for what, once until the program is locked (WS-20). All persons are invented. Runs in Node. */
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { answers } from '../../renderer/desk/vault/answers';
import { Refused } from '../../renderer/desk/vault/refused';
import type { World } from '../scenarios/world';
import { caseId, vaultOn, worldAt } from './vault-on-world';

const DAY = '2026-12-01';
const WITHDRAWN = { on: 'vandaag', why: 'Zij wil niet meer.' };

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['Date'] });
  vi.setSystemTime(new Date(`${DAY}T10:00:00`));
});
afterEach(() => vi.useRealTimers());

async function ended(corporation = 'nijkerk'): Promise<World> {
  const world = worldAt(DAY, {}, {}, corporation);
  await answers.withdrawRequest(vaultOn(world, ['counter']), { case: caseId(world), ...WITHDRAWN });
  return world;
}

const codeOf = (asked: Promise<unknown>): Promise<unknown> =>
  asked.then(
    () => 'opens',
    (error: unknown) => (error instanceof Refused ? error.refusal.code : error),
  );
const purposes = ({ log }: World) =>
  log.flatMap(({ fact }) => (fact.kind === 'closedCaseOpened' ? [fact.purpose] : []));

describe('a case that is over', () => {
  it('opens for a purpose, and then as every other until this program is locked', async () => {
    const world = await ended();
    const vault = vaultOn(world, ['privacyOfficer']);
    const id = caseId(world);
    expect(await codeOf(answers.openCase(vault, { id }))).toBe('purposeRequired');
    expect(await codeOf(answers.openClosed(vault, { id, purpose: '' }))).toBe('purposeRequired');
    expect(await codeOf(answers.openCase(vault, { id }))).toBe('purposeRequired');
    expect((await answers.openClosed(vault, { id, purpose: 'zij belt over de brief' })).summary.id).toBe(id);
    expect((await answers.openCase(vault, { id })).summary.id).toBe(id);
    expect(purposes(world)).toEqual(['zij belt over de brief']);
    expect(await codeOf(answers.openCase(vaultOn(world, ['privacyOfficer']), { id }))).toBe('purposeRequired');
  });

  it('tells nothing of itself by another question either', async () => {
    const world = await ended();
    const here = { case: caseId(world) };
    const asked = [
      answers.dossier(vaultOn(world, ['privacyOfficer']), here),
      answers.points(vaultOn(world, ['privacyOfficer']), here),
      answers.correction(vaultOn(world, ['counter']), here),
      answers.draftLetter(vaultOn(world, ['counter']), { ...here, kind: 'receiptSlip' }),
      answers.letterBytes(vaultOn(world, ['counter']), { ...here, letter: here.case }),
    ];
    expect(await Promise.all(asked.map(codeOf))).toEqual(asked.map(() => 'purposeRequired'));
  });

  it('stays open to who ended it, and to nobody else', async () => {
    const world = worldAt(DAY, {}, {}, 'nijkerk');
    const vault = vaultOn(world, ['counter']);
    const id = caseId(world);
    await answers.withdrawRequest(vault, { case: id, ...WITHDRAWN });
    expect((await answers.openCase(vault, { id })).summary.state).toBe('withdrawn');
    expect(await codeOf(answers.openCase(vaultOn(world, ['privacyOfficer']), { id }))).toBe('purposeRequired');
    expect(purposes(world)).toEqual([]);
  });

  it('asks nothing where the regulation says nothing of it (control)', async () => {
    const world = await ended('lefier');
    expect((await answers.openCase(vaultOn(world, ['privacyOfficer']), { id: caseId(world) })).summary.state).toBe(
      'withdrawn',
    );
  });
});
