/**
 * The SHA-256 of a letter's bytes lies with whoever may open them: a letter is made of words and nothing else, so whoever has its
 * fingerprint can try guesses at a name or a title until one fits. All persons are invented. Runs in Node.
 */
import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { answers } from '../../renderer/desk/vault/answers';
import type { Office } from '../../renderer/desk/vault/office';
import type { Vault } from '../../renderer/desk/vault/vault';
import { compartmentOf } from '../../renderer/domain/facts/compartments';
import type { Id, LetterKind } from '../../renderer/domain/facts/facts';
import type { World } from '../scenarios/world';
import { caseId, vaultOn, worldAt } from './vault-on-world';

const invited = (): World => worldAt('2026-12-01', { to: 'invited', appointment: { on: '2026-12-08' } });
const factsOf = (world: World, compartment: 'common' | 'officer') =>
  world.log.flatMap(({ fact }) => (compartmentOf(fact.kind) === compartment ? [fact] : []));
const issued = (world: World, kind: LetterKind) =>
  factsOf(world, 'common').find((fact) => fact.kind === 'letterIssued' && fact.letterKind === kind);

const at = (world: World, { letter }: { readonly letter: Id }) => ({ case: caseId(world), letter });

/** The same world with this fingerprint wherever the letter has one. */
function signWith(world: World, letter: Id, sha256: string): void {
  for (const [index, placed] of world.log.entries()) {
    const { fact } = placed;
    if ('sha256' in fact && 'letter' in fact && fact.letter === letter)
      world.log[index] = { ...placed, fact: { ...fact, sha256 } };
  }
}

/** The officer's vault with these bytes behind the letter's head. */
function vaultHolding(world: World, letter: Id, bytes: Uint8Array): Vault {
  const vault = vaultOn(world, ['privacyOfficer']);
  const head = world.log.find(
    ({ fact }) => (fact.kind === 'letterBytesCommon' || fact.kind === 'letterBytesOfficer') && fact.letter === letter,
  )?.fact;
  const office = vault.office;
  if (!office || !head) throw new Error('no such letter');
  const openLarge = async () => ({ head: new TextEncoder().encode(JSON.stringify(head)), bytes });
  const row = { writer: '9'.repeat(32), seq: 1 };
  vault.office = { ...office, session: { ...office.session, openLarge }, letterRow: () => row } as unknown as Office;
  return Object.assign(vault, { letGo: async () => undefined });
}

describe('the fingerprint of a letter', () => {
  it('is the officer’s when its bytes are, and stands beside them', () => {
    const world = invited();
    expect(issued(world, 'decision')).toMatchObject({ compartment: 'officer' });
    expect(issued(world, 'decision')).not.toHaveProperty('sha256');
    const heads = factsOf(world, 'officer').filter(({ kind }) => kind === 'letterBytesOfficer');
    expect(heads).toEqual([expect.objectContaining({ sha256: expect.stringMatching(/^[0-9a-f]{64}$/) })]);
  });

  it.each<LetterKind>(['invitation', 'decision'])(
    'is compared before the bytes of the %s go to the page',
    async (kind) => {
      const world = invited();
      const kept = new TextEncoder().encode('%PDF the letter as it was made final');
      const letter = issued(world, kind);
      if (letter?.kind !== 'letterIssued') throw new Error(`no ${kind}`);
      signWith(world, letter.letter, createHash('sha256').update(kept).digest('hex'));
      const read = (bytes: Uint8Array) =>
        answers.letterBytes(vaultHolding(world, letter.letter, bytes), at(world, letter));
      await expect(read(kept)).resolves.toMatchObject({ bytes: kept });
      await expect(read(kept.slice(1))).rejects.toMatchObject({ refusal: { code: 'storeBroken' } });
    },
  );

  it('is common when its bytes are', () => {
    const world = invited();
    expect(issued(world, 'invitation')).toMatchObject({
      compartment: 'common',
      sha256: expect.stringMatching(/^.{64}$/),
    });
  });
});
