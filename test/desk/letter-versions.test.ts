/** Putting a final letter right through the real vault: who may, what the case shows, what its file is called. All persons are invented. Runs in Node. */
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { LetterView } from '../../renderer/desk/asks';
import { answers } from '../../renderer/desk/vault/answers';
import type { Office } from '../../renderer/desk/vault/office';
import type { Vault } from '../../renderer/desk/vault/vault';
import type { Id, LetterKind } from '../../renderer/domain/facts/facts';
import { letterText } from '../../renderer/domain/letter/letter-frame';
import type { World } from '../scenarios/world';
import { caseId, play, vaultOn, worldAt } from './vault-on-world';

beforeEach(() => vi.useFakeTimers({ toFake: ['Date'] }));
afterEach(() => vi.useRealTimers());

const at = (day: string): unknown => vi.setSystemTime(new Date(`${day}T10:00:00`));
const refusedWith = (code: string) => expect.objectContaining({ refusal: expect.objectContaining({ code }) });
const BYTES = new TextEncoder().encode('%PDF of a next version');

/** Invited on 1 December; two days later. */
function invited(): { readonly world: World; readonly id: Id; readonly officer: Vault; readonly counter: Vault } {
  const world = worldAt('2026-12-01', { to: 'invited', appointment: { on: '2026-12-15' } });
  at('2026-12-03');
  return {
    world,
    id: caseId(world),
    officer: vaultOn(world, ['privacyOfficer']),
    counter: vaultOn(world, ['counter']),
  };
}
const letterOf = (letters: readonly LetterView[], kind: LetterKind): LetterView => {
  const found = letters.find((one) => one.kind === kind);
  if (!found) throw new Error(`no ${kind}`);
  return found;
};
const seen = async (vault: Vault, id: Id, kind: LetterKind) =>
  letterOf((await answers.openCase(vault, { id })).letters, kind);

async function issue(vault: Vault, id: Id, kind: LetterKind): Promise<LetterView> {
  const words = await answers.draftLetter(vault, { case: id, kind });
  return letterOf((await answers.issueLetter(vault, { case: id, words, bytes: BYTES, pages: 1 })).letters, kind);
}

/** Reads the bytes back as the store would. */
function withBytes(vault: Vault, world: World, letter: Id): { readonly vault: Vault; readonly named: () => unknown } {
  const letGo = vi.fn(async (_what: unknown) => undefined);
  const head = world.log.find(
    ({ fact }) => fact.kind.startsWith('letterBytes') && 'letter' in fact && fact.letter === letter,
  );
  const office = vault.office as Office;
  const openLarge = async () => ({ head: new TextEncoder().encode(JSON.stringify(head?.fact)), bytes: BYTES });
  const letterRow = () => ({ writer: '9'.repeat(32), seq: 1 });
  vault.office = Object.assign(office, { session: { ...office.session, openLarge }, letterRow }) as unknown as Office;
  return { vault: Object.assign(vault, { letGo }), named: () => letGo.mock.calls[0]?.[0] };
}

describe('a final letter that is put right', () => {
  it('is the officer’s where its bytes are, and the counter’s where they are not', async () => {
    const { world, id, officer, counter } = invited();
    const decision = await seen(counter, id, 'decision');
    const invitation = await seen(counter, id, 'invitation');
    const correct = (vault: Vault, { letter }: LetterView) =>
      answers.correctLetter(vault, { case: id, letter, reason: 'ourDetails' });
    await expect(correct(counter, decision)).rejects.toEqual(refusedWith('roleMayNot'));
    await expect(correct(vaultOn(world, ['dpo']), decision)).rejects.toEqual(refusedWith('roleMayNot'));
    expect(letterOf((await correct(counter, invitation)).letters, 'invitation')).toMatchObject({
      outdated: true,
      correcting: { reason: 'ourDetails', mayStay: true },
    });
    const view = await correct(officer, decision);
    expect(view.summary).toMatchObject({ nextStep: 'makeDecisionLetter', keptOn: '2026-12-01' });
    await expect(answers.keepLetter(counter, { case: id, letter: decision.letter })).rejects.toEqual(
      refusedWith('roleMayNot'),
    );
  });

  it('opens its motivation again, becomes version 2, and the reader is told', async () => {
    const { world, id, officer, counter } = invited();
    const { letter } = await seen(officer, id, 'decision');
    expect((await answers.openCase(officer, { id })).termsChange.courtBy?.day).toBe('2027-01-13');
    await expect(issue(officer, id, 'decision')).rejects.toEqual(refusedWith('alreadyIssued'));
    await answers.correctLetter(officer, { case: id, letter, reason: 'text' });

    const words = await answers.draftLetter(officer, { case: id, kind: 'decision' });
    expect(words.version).toEqual({ number: 2, replaces: '2026-12-01' });
    expect(letterText(words)).toContain('Deze brief vervangt onze eerdere brief van 1 december 2026.');
    const again = await issue(officer, id, 'decision');
    expect(again).toMatchObject({ version: 2, outdated: false, replaced: false, correct: 'can' });
    const before = (await answers.openCase(counter, { id })).letters.find((one) => one.letter === letter);
    expect(before).toMatchObject({ replaced: true, sentOn: '2026-12-01' });
    expect(before).not.toHaveProperty('correct');

    at('2026-12-07');
    await answers.recordSent(counter, { case: id, letter: again.letter, sentOn: 'vandaag', how: 'post' });
    const view = await answers.openCase(counter, { id });
    expect(view.termsChange.courtBy?.day).toBe('2027-01-19');
    expect(view.summary.keptOn).toBe('2026-12-01');

    const first = withBytes(vaultOn(world, ['privacyOfficer']), world, again.letter);
    await answers.letterBytes(first.vault, { case: id, letter: again.letter });
    expect(first.named()).toMatchObject({ name: 'LEF-2026-A0001-beslissing-v2' });
  });

  it('keeps what is written in it from everybody’s facts, whatever is typed as the reason', async () => {
    const { world, id, officer } = invited();
    const { letter } = await seen(officer, id, 'decision');
    const before = world.log.length;
    await expect(
      answers.correctLetter(officer, { case: id, letter, reason: 'De naam van de melder stond erin' }),
    ).rejects.toEqual(refusedWith('unknownValue'));
    expect(world.log.slice(before)).toEqual([]);
  });

  it('holds again with its own bytes when it is not corrected after all', async () => {
    const { id, counter } = invited();
    const first = await seen(counter, id, 'invitation');
    await answers.correctLetter(counter, { case: id, letter: first.letter, reason: 'dayOrTime' });
    const view = await answers.keepLetter(counter, { case: id, letter: first.letter });
    expect(letterOf(view.letters, 'invitation')).toEqual(first);
    await expect(issue(counter, id, 'invitation')).rejects.toEqual(refusedWith('alreadyIssued'));
    expect(view.history.map(({ what }) => what).slice(0, 2)).toEqual(['letterStands', 'letterToCorrect']);
  });

  it('waits while a visit runs, beside this screen also for another case', async () => {
    const { world, id, counter, officer } = invited();
    at('2026-12-15');
    const [decision, invitation] = [await seen(officer, id, 'decision'), await seen(counter, id, 'invitation')];
    play(world, '2026-12-15', 'startVisit', {});
    const during = vaultOn(world, ['counter']);
    for (const { letter } of [decision, invitation]) {
      const input = { case: id, letter, reason: 'text' };
      await expect(answers.correctLetter(vaultOn(world, ['privacyOfficer']), input)).rejects.toEqual(
        refusedWith('notDuringVisit'),
      );
    }
    expect(await seen(during, id, 'invitation')).not.toHaveProperty('correct');
  });

  it('is a record only where the visitor did not sign', async () => {
    const world = worldAt('2026-12-01', { to: 'ended', appointment: { on: '2026-12-15' } });
    at('2026-12-16');
    const [id, counter] = [caseId(world), vaultOn(world, ['counter'])];
    const record = await seen(counter, id, 'visitRecord');
    expect(record.correct).toBe('recordSigned');
    await expect(answers.correctLetter(counter, { case: id, letter: record.letter, reason: 'text' })).rejects.toEqual(
      refusedWith('recordSigned'),
    );
    expect((await seen(counter, id, 'invitation')).correct).toBe('correctionTooLate');
  });
});
