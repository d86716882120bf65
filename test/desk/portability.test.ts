/**
 * The file a person carries along, in the real vault: the bytes that are kept are the bytes that are saved, and the number in the letter
 * is theirs. The row with the bytes is played by hand. All persons are invented. Runs in Node.
 */
import { createHash } from 'node:crypto';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Leave } from '../../electron/contract';
import { answers } from '../../renderer/desk/vault/answers';
import type { Act, Office } from '../../renderer/desk/vault/office';
import type { Vault } from '../../renderer/desk/vault/vault';
import { compartmentOf } from '../../renderer/domain/facts/compartments';
import type { Id, Role } from '../../renderer/domain/facts/facts';
import { ROLE_SLOTS, type World } from '../scenarios/world';
import { caseId, play, vaultOn, worldAt } from './vault-on-world';

const DAY = '2026-12-18';
beforeEach(() => {
  vi.useFakeTimers({ toFake: ['Date'], now: new Date(`${DAY}T10:00:00`) });
});
afterEach(() => void vi.useRealTimers());

const rent = 'huur: 650 euro per maand\nbetaald op: 1 november 2026';
const answer = (data: string) => ({ point: 1, ground: 'meenemen', action: 'in-bestand', result: 'Uw huur', data });

/** Decided: one point goes along, and one does not. */
function decidedWorld(): World {
  const world = worldAt(DAY, {}, { receivedOn: '07-12-2026', right: 'portability' }, 'leystromen');
  const officer = (name: string, input: object) => play(world, DAY, name, input, ROLE_SLOTS.privacyOfficer);
  officer('keepPoint', { what: 'Mijn huur', purpose: 'A1', legalBasis: 'overeenkomst' });
  officer('keepPoint', { what: 'Mijn inkomen', purpose: 'A9', legalBasis: 'wettelijke-verplichting' });
  officer('judgePoint', answer(rent));
  officer('judgePoint', { point: 2, answer: 'refused', ground: 'andere-grondslag', motivation: 'De wet vraagt dit' });
  officer('decidePoints', { noSecondReader: 'Er is geen ander.' });
  return world;
}

/** A vault whose office keeps the rows with bytes, and what it let go. */
function keeping(world: World, rows: Map<Id, Uint8Array>, roles: readonly Role[] = ['privacyOfficer']) {
  const vault = vaultOn(world, roles);
  const office = vault.office as Office;
  const left: Omit<Leave, 'n'>[] = [];
  const letters = [...rows.keys()];
  const write: Office['write'] = async (acts, along) => {
    for (const { body, large } of acts as readonly Act[])
      if (large && 'letter' in body) rows.set(body.letter, new Uint8Array(large));
    return office.write(acts, along);
  };
  const openLarge = async (_writer: Id, seq: number) => {
    const letter = [...rows.keys()][seq] ?? '';
    const head = world.log.find(({ fact }) => fact.kind === 'letterBytesOfficer' && fact.letter === letter)?.fact;
    return { head: new TextEncoder().encode(JSON.stringify(head)), bytes: rows.get(letter) ?? new Uint8Array() };
  };
  const letterRow = (letter: Id) => ({ writer: '9'.repeat(32), seq: [...rows.keys()].indexOf(letter) });
  vault.office = Object.defineProperties(
    { ...office, session: { ...office.session, openLarge }, letterRow, write },
    { cases: { get: () => office.cases } },
  ) as unknown as Office;
  Object.assign(vault, { letGo: async (leave: Omit<Leave, 'n'>) => void left.push(leave) });
  return { vault: vault as Vault, left, letters };
}

const sha256 = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');
const textOf = (letter: object): string => JSON.stringify(letter);

describe('the file to carry along', () => {
  it('is saved as the bytes that were kept, and the letter has their fingerprint', async () => {
    const world = decidedWorld();
    const rows = new Map<Id, Uint8Array>();
    const { vault, left } = keeping(world, rows);
    const id = caseId(world);
    const before = await answers.draftLetter(vault, { case: id, kind: 'decision' });
    expect(before.missing).toEqual(['portability.file']);

    const view = await answers.makePortabilitySet(vault, { case: id });
    const made = view.letters.find(({ kind }) => kind === 'portabilitySet');
    const kept = rows.get(made?.letter ?? '') ?? new Uint8Array();
    expect(JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(kept))).toMatchObject({
      format: 'inzagebalie-portability',
      version: 1,
      corporation: 'Leystromen',
      reference: 'LEY-2026-A0001',
      day: DAY,
      points: [
        {
          number: 1,
          subject: 'Mijn huur',
          purpose: { code: 'A1' },
          legalBasis: { code: 'overeenkomst' },
          data: [
            { name: 'huur', value: '650 euro per maand' },
            { name: 'betaald op', value: '1 november 2026' },
          ],
        },
      ],
    });

    const saved = await answers.letterBytes(vault, { case: id, letter: made?.letter ?? '' });
    expect(saved.name).toBe('LEY-2026-A0001');
    expect(Buffer.from(saved.bytes).equals(Buffer.from(kept))).toBe(true);
    expect(left).toEqual([{ ways: ['save'], name: 'LEY-2026-A0001', sha256: sha256(kept) }]);

    const letter = await answers.draftLetter(vault, { case: id, kind: 'decision' });
    expect(letter.missing).toEqual([]);
    const printed = /(?:[0-9a-f]{8} ){7}[0-9a-f]{8}/.exec(textOf(letter))?.[0];
    expect(printed?.replaceAll(' ', '')).toBe(sha256(kept));
  });

  it('is not given when its bytes are not those that were kept', async () => {
    const world = decidedWorld();
    const rows = new Map<Id, Uint8Array>();
    const { vault, left } = keeping(world, rows);
    const view = await answers.makePortabilitySet(vault, { case: caseId(world) });
    const letter = view.letters.find(({ kind }) => kind === 'portabilitySet')?.letter ?? '';
    rows.set(letter, new TextEncoder().encode('{"format":"other"}'));
    const read = answers.letterBytes(vault, { case: caseId(world), letter });
    await expect(read).rejects.toMatchObject({ refusal: { code: 'storeBroken' } });
    expect(left).toEqual([]);
  });

  it('leaves no word and no fingerprint where a counter reads, and a counter neither makes nor opens it', async () => {
    const world = decidedWorld();
    const rows = new Map<Id, Uint8Array>();
    const view = await answers.makePortabilitySet(keeping(world, rows).vault, { case: caseId(world) });
    const letter = view.letters.find(({ kind }) => kind === 'portabilitySet')?.letter ?? '';
    const common = JSON.stringify(world.log.filter(({ fact }) => compartmentOf(fact.kind) === 'common'));
    expect(common).not.toContain('650 euro');
    expect(common).not.toContain(sha256(rows.get(letter) ?? new Uint8Array()));
    const counter = keeping(world, rows, ['counter']).vault;
    const id = caseId(world);
    await expect(answers.makePortabilitySet(counter, { case: id })).rejects.toMatchObject({
      refusal: { code: 'roleMayNot' },
    });
    await expect(answers.letterBytes(counter, { case: id, letter })).rejects.toMatchObject({
      refusal: { code: 'roleMayNot' },
    });
  });

  it('is made anew when a point changes, with another fingerprint', async () => {
    const world = decidedWorld();
    const rows = new Map<Id, Uint8Array>();
    const id = caseId(world);
    await answers.makePortabilitySet(keeping(world, rows).vault, { case: id });
    await expect(answers.makePortabilitySet(keeping(world, rows).vault, { case: id })).rejects.toMatchObject({
      refusal: { code: 'alreadyIssued' },
    });
    play(world, DAY, 'judgePoint', answer('huur: 655 euro per maand'), ROLE_SLOTS.privacyOfficer);
    const stale = await answers.draftLetter(keeping(world, rows).vault, { case: id, kind: 'decision' });
    expect(stale.missing).toEqual(['portability.file']);
    play(world, DAY, 'decidePoints', { noSecondReader: 'Er is geen ander.' }, ROLE_SLOTS.privacyOfficer);
    const { vault } = keeping(world, rows);
    const view = await answers.makePortabilitySet(vault, { case: id });
    expect(view.letters.filter(({ kind }) => kind === 'portabilitySet').map(({ replaced }) => replaced)).toEqual([
      false,
      true,
    ]);
    const [first, second] = [...rows.values()].map(sha256);
    expect(second).not.toBe(first);
    const letter = textOf(await answers.draftLetter(vault, { case: id, kind: 'decision' }));
    expect(letter.replaceAll(' ', '')).toContain(second);
    expect(letter.replaceAll(' ', '')).not.toContain(first);
  });

  it('is neither made nor saved while a visitor sits at this desk', async () => {
    const world = decidedWorld();
    const rows = new Map<Id, Uint8Array>();
    const { vault } = keeping(world, rows);
    const view = await answers.makePortabilitySet(vault, { case: caseId(world) });
    const letter = view.letters.find(({ kind }) => kind === 'portabilitySet')?.letter ?? '';
    const other = world.log.length;
    const fact = {
      ...{ v: 1, at: Date.now(), day: DAY, by: ROLE_SLOTS.privacyOfficer, place: 'A', seen: other },
      ...{ kind: 'visitStarted', visit: 'e'.repeat(32), office: 'kantoor Voorbeeldstad', from: '10:00' },
    };
    world.log.push({
      ...{ writer: '9'.repeat(32), seq: other, counter: other + 1, case: caseId(world) },
      fact: fact as never,
    });
    await expect(answers.letterBytes(vault, { case: caseId(world), letter })).rejects.toMatchObject({
      refusal: { code: 'notDuringVisit' },
    });
    await expect(answers.makePortabilitySet(vault, { case: caseId(world) })).rejects.toMatchObject({
      refusal: { code: 'notDuringVisit' },
    });
  });
});
