/** The letters that ask somebody to show something, in the real vault by role, until it is shown. All persons are invented. Runs in Node. */
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { CaseView } from '../../renderer/desk/asks';
import { answers } from '../../renderer/desk/vault/answers';
import type { Vault } from '../../renderer/desk/vault/vault';
import { compartmentOf } from '../../renderer/domain/facts/compartments';
import type { Id, LetterKind, Role } from '../../renderer/domain/facts/facts';
import { letterText } from '../../renderer/domain/letter/letter-frame';
import type { World } from '../scenarios/world';
import { caseId, play, vaultOn, worldAt } from './vault-on-world';

const DAY = '2026-12-04';
beforeEach(() => {
  vi.useFakeTimers({ toFake: ['Date'], now: new Date(`${DAY}T10:00:00`) });
});
afterEach(() => void vi.useRealTimers());

const as = (world: World, ...roles: readonly Role[]): Vault => vaultOn(world, roles);
const asks = (request: object, corporation?: string): World =>
  worldAt(DAY, {}, { receivedOn: '03-12-2026', ...request }, corporation);
const child = { name: 'Emre Yıldız', birthDate: '01-05-2012' };
const mother = {
  represented: true,
  representativeKind: 'parent',
  representativeName: 'mevrouw G. Yıldız',
  representativeAddress: 'Zonnelaan 203-4, 9501 XR Stadskanaal',
} as const;
const shown = {
  seen: 'document',
  document: 'identityCard',
  destroyedOn: '',
  original: true,
  valid: true,
  photo: true,
  details: true,
} as const;

async function made(vault: Vault, id: Id, kind: LetterKind): Promise<CaseView> {
  const words = await answers.draftLetter(vault, { case: id, kind });
  const bytes = new TextEncoder().encode('%PDF a letter');
  return answers.issueLetter(vault, { case: id, words, bytes, pages: 1 });
}

describe('the letter that asks who it is', () => {
  it('is made by the counter, lies in common, and is asked for no more once somebody showed it', async () => {
    const world = asks({}, 'midden-delfland');
    const id = caseId(world);
    const counter = as(world, 'counter');
    expect((await answers.openCase(counter, { id })).asks).toEqual(['identityRequest']);
    const view = await made(counter, id, 'identityRequest');
    expect(view.letters.map(({ kind }) => kind)).toEqual(['identityRequest']);
    const issued = world.log.filter(({ fact }) => fact.kind === 'letterIssued' || fact.kind.startsWith('letterBytes'));
    expect(issued.map(({ fact }) => compartmentOf(fact.kind))).toEqual(['common', 'common']);
    await expect(made(counter, id, 'identityRequest')).rejects.toMatchObject({ refusal: { code: 'alreadyIssued' } });

    expect((await answers.outgoing(counter, {})).letters.map(({ kind }) => kind)).toEqual(['identityRequest']);
    const input = { case: id, who: 'subject', ...shown } as const;
    const after = await answers.checkAtRequest(counter, input);
    expect(after.asks).toEqual([]);
    expect(after.letters.map(({ outdated }) => outdated)).toEqual([true]);
    expect((await answers.outgoing(counter, {})).letters).toEqual([]);
    await expect(made(counter, id, 'identityRequest')).rejects.toMatchObject({ refusal: { code: 'letterNotNeeded' } });
  });

  it('is none where nobody asks for it, and is not for who makes no letters', async () => {
    const world = asks({});
    const id = caseId(world);
    expect((await answers.openCase(as(world, 'counter'), { id })).asks).toEqual([]);
    const draft = (role: Role) => answers.draftLetter(as(world, role), { case: id, kind: 'identityRequest' });
    await expect(draft('counter')).rejects.toMatchObject({ refusal: { code: 'letterNotNeeded' } });
    await expect(draft('dpo')).rejects.toMatchObject({ refusal: { code: 'roleMayNot' } });
    await expect(draft('accessAdministrator')).rejects.toMatchObject({ refusal: { code: 'roleMayNot' } });
  });

  it('prints for the counter what the officer asked, and not why he doubts', async () => {
    const world = asks({});
    const id = caseId(world);
    const typed = {
      asked: 'de straat van het vorige adres',
      doubt: 'De handtekening is een andere dan op het contract.',
    };
    play(world, DAY, 'suspend', typed);
    const letter = await answers.draftLetter(as(world, 'counter'), { case: id, kind: 'identityRequest' });
    expect(letterText(letter)).toContain('De straat van het vorige adres.');
    expect(letterText(letter)).not.toContain('handtekening');
  });
});

describe('the letter to who acts for somebody', () => {
  it('waits while nobody is known to write to, and says who must be', async () => {
    const world = asks(child);
    const id = caseId(world);
    const counter = as(world, 'counter');
    const view = await answers.openCase(counter, { id });
    expect(view.asks).toEqual([]);
    expect(view.lacks.map(({ code }) => code)).toEqual(['underSixteen']);
    await expect(made(counter, id, 'representativeRequest')).rejects.toMatchObject({
      refusal: { code: 'underSixteen', rule: 'LN-15' },
    });
  });

  it('goes to an address of his own, stays a concept without, and is done when he shows his proof', async () => {
    const world = asks({ ...child, ...mother, representativeAddress: '' });
    const id = caseId(world);
    const counter = as(world, 'counter');
    await expect(made(counter, id, 'representativeRequest')).rejects.toMatchObject({
      refusal: { code: 'letterIncomplete', values: { missing: 'addressee.address' } },
    });
    const input = { ...(await answers.correction(counter, { case: id })), ...mother };
    await answers.correctRequest(counter, { case: id, input, why: 'Adres gehoord.' });
    const letter = await answers.draftLetter(counter, { case: id, kind: 'representativeRequest' });
    expect(letter.address).toEqual(['Mevrouw G. Yıldız', 'Zonnelaan 203-4', '9501 XR  STADSKANAAL']);
    const view = await made(counter, id, 'representativeRequest');
    expect(view.asks).toEqual(['representativeRequest']);

    const proof = {
      case: id,
      who: 'representative',
      ...shown,
      authority: 'uittreksel uit het gezagsregister',
    } as const;
    const after = await answers.checkAtRequest(counter, proof);
    expect(after.representative?.authoritySeen).toBe('uittreksel uit het gezagsregister');
    expect(after.lacks).toEqual([]);
    expect(after.asks).toEqual([]);
    expect((await answers.outgoing(counter, {})).letters).toEqual([]);
  });
});
