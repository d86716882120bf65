/** A fee, and the letter that asks for reasons, in the real vault by role. All persons are invented. Runs in Node. */
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { answers } from '../../renderer/desk/vault/answers';
import type { Vault } from '../../renderer/desk/vault/vault';
import { compartmentOf } from '../../renderer/domain/facts/compartments';
import type { Role } from '../../renderer/domain/facts/facts';
import type { World } from '../scenarios/world';
import { caseId, vaultOn, worldAt } from './vault-on-world';

const DAY = '2026-12-02';
beforeEach(() => {
  vi.useFakeTimers({ toFake: ['Date'], now: new Date(`${DAY}T10:00:00`) });
});
afterEach(() => void vi.useRealTimers());

const asks = (right: string, corporation: string, more: object = {}): World =>
  worldAt(DAY, {}, { receivedOn: '01-12-2026', right, ...more }, corporation);
const as = (world: World, ...roles: readonly Role[]): Vault => vaultOn(world, roles);
const typed = { amount: '12,50', ground: 'excessive', toldOn: '02-12-2026', why: 'Dit is het vierde verzoek.' };

describe('a fee', () => {
  it('is the officer’s to set, and everybody’s to read', async () => {
    const world = asks('rectification', 'nijkerk');
    const id = caseId(world);
    const byCounter = answers.setFee(as(world, 'counter'), { case: id, input: typed });
    await expect(byCounter).rejects.toMatchObject({ refusal: { code: 'roleMayNot' } });
    const view = await answers.setFee(as(world, 'privacyOfficer'), { case: id, input: typed });
    const set = { amount: '€ 12,50', ground: 'excessive', toldOn: DAY, why: 'Dit is het vierde verzoek.' };
    expect(view.fee).toEqual({
      freeBy: 'AVG artikel 12 lid 5',
      grounds: ['manifestlyUnfounded', 'excessive'],
      set,
    });
    expect((await answers.openCase(as(world, 'counter'), { id })).fee.set).toEqual(set);
  });

  it('cannot be set where the regulation knows none', async () => {
    const world = asks('access', 'lefier');
    const setting = answers.setFee(as(world, 'privacyOfficer'), { case: caseId(world), input: typed });
    await expect(setting).rejects.toMatchObject({ refusal: { code: 'feeFree', field: 'amount' } });
    const { fee } = await answers.openCase(as(world, 'privacyOfficer'), { id: caseId(world) });
    expect(fee.grounds).toEqual([]);
    expect(fee).not.toHaveProperty('set');
  });
});

describe('reasons that are missing', () => {
  it('are asked for by a letter of the counter, until they are there', async () => {
    const world = asks('objection', 'midden-delfland', { channel: 'email' });
    const id = caseId(world);
    const counter = as(world, 'counter');
    expect((await answers.openCase(counter, { id })).reasonsLacking).toBe('Privacybeleid, hoofdstuk 6, verzet');
    const words = await answers.draftLetter(counter, { case: id, kind: 'completeRequest' });
    const bytes = new TextEncoder().encode('%PDF a letter');
    const view = await answers.issueLetter(counter, { case: id, words, bytes, pages: 1 });
    expect(view.letters.map(({ kind }) => kind)).toContain('completeRequest');
    const issued = world.log.filter(({ fact }) => fact.kind === 'letterIssued' || fact.kind.startsWith('letterBytes'));
    expect(issued.map(({ fact }) => compartmentOf(fact.kind))).toEqual(['common', 'common']);

    const input = { ...(await answers.correction(counter, { case: id })), scope: 'Ik werk in nachtdienst' };
    const corrected = await answers.correctRequest(counter, { case: id, input, why: 'De redenen kwamen binnen.' });
    expect(corrected).not.toHaveProperty('reasonsLacking');
    const again = answers.draftLetter(counter, { case: id, kind: 'completeRequest' });
    await expect(again).rejects.toMatchObject({ refusal: { code: 'letterNotNeeded' } });
  });

  it('are not asked where the regulation asks none', async () => {
    const world = asks('objection', 'leystromen');
    const id = caseId(world);
    expect(await answers.openCase(as(world, 'counter'), { id })).not.toHaveProperty('reasonsLacking');
    const draft = answers.draftLetter(as(world, 'counter'), { case: id, kind: 'completeRequest' });
    await expect(draft).rejects.toMatchObject({ refusal: { code: 'letterNotNeeded' } });
  });
});
