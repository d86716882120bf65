/** Standing still, extending and its letter through the real vault: what each role may, what a case shows, what the log leaves out. All persons are invented. Runs in Node. */
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { answers } from '../../renderer/desk/vault/answers';
import type { Vault } from '../../renderer/desk/vault/vault';
import { ROLE_SLOTS } from '../scenarios/world';
import { caseId, play, vaultOn, worldAt } from './vault-on-world';

beforeEach(() => vi.useFakeTimers({ toFake: ['Date'] }));
afterEach(() => vi.useRealTimers());

const at = (day: string): unknown => vi.setSystemTime(new Date(`${day}T10:00:00`));
const DOUBT = 'De handtekening is een andere dan op het huurcontract.';
const suspension = { act: 'suspend', ground: 'identityDoubt', asked: 'De straat.', doubt: DOUBT } as const;
const extension = {
  act: 'extend',
  ground: 'complexity',
  reasons: 'Vier afdelingen hebben stukken.',
  requests: '',
} as const;
const refusedWith = (code: string) => expect.objectContaining({ refusal: expect.objectContaining({ code }) });

async function told(vault: Vault, id: string): Promise<void> {
  const words = await answers.draftLetter(vault, { case: id, kind: 'extension' });
  const made = await answers.issueLetter(vault, { case: id, words, bytes: new Uint8Array(8), pages: 1 });
  const letter = made.letters.find(({ kind }) => kind === 'extension')?.letter ?? '';
  await answers.recordSent(vault, { case: id, letter, sentOn: 'vandaag', how: 'post' });
}

describe('the terms of a case', () => {
  it('stand still by the officer alone, and run again by the counter', async () => {
    at('2026-12-03');
    const world = worldAt('2026-12-01', {}, { receivedOn: '30-11-2026' });
    const [officer, counter] = [vaultOn(world, ['privacyOfficer']), vaultOn(world, ['counter'])];
    const id = caseId(world);
    const input = { ...suspension, askedOn: 'vandaag', askedLateWhy: '' };
    await expect(answers.changeTerms(counter, { case: id, input })).rejects.toEqual(refusedWith('roleMayNot'));
    await expect(answers.previewTerms(counter, { case: id, input })).rejects.toEqual(refusedWith('roleMayNot'));
    const still = await answers.changeTerms(officer, { case: id, input });
    expect(still.termsChange).toMatchObject({ acts: ['resume', 'extend'], suspensions: [{ askedOn: '2026-12-03' }] });

    at('2026-12-08');
    const would = await answers.previewResume(counter, { case: id, on: 'vandaag' });
    expect(would.terms?.gdprTerm.day).toBe('2027-01-04');
    expect((await answers.openCase(counter, { id })).terms?.suspension).toEqual({ days: 5, since: '2026-12-03' });
    const again = await answers.resumeTerms(counter, { case: id, on: 'vandaag' });
    expect(again.terms?.suspension).toEqual({ days: 5 });
    expect(again.termsChange.acts).toEqual(['suspend', 'extend']);
  });

  it('are extended once the counter has sent the letter, and the letter is never asked for twice', async () => {
    at('2026-12-10');
    const world = worldAt('2026-12-01', {}, { receivedOn: '30-11-2026' });
    const [officer, counter] = [vaultOn(world, ['privacyOfficer']), vaultOn(world, ['counter'])];
    const id = caseId(world);
    const would = await answers.previewTerms(officer, { case: id, input: extension });
    expect(would.terms?.gdprTerm.day).toBe('2027-02-28');
    const taken = await answers.changeTerms(officer, { case: id, input: extension });
    expect(taken.terms?.gdprTerm.day).toBe('2026-12-30');
    expect(taken.termsChange).toMatchObject({ toTell: 'extension', extension: { holds: false, tellBy: '2026-12-30' } });
    await told(counter, id);
    const view = await answers.openCase(counter, { id });
    expect(view.terms?.gdprTerm.day).toBe('2027-02-28');
    expect(view.termsChange.extension).toMatchObject({ holds: true, toldOn: '2026-12-10' });
    expect(view.termsChange.toTell).toBeUndefined();
    await expect(told(counter, id)).rejects.toEqual(refusedWith('alreadyIssued'));

    const input = { act: 'removeExtension', why: 'Het viel mee' } as const;
    const restored = await answers.changeTerms(officer, { case: id, input });
    expect([restored.terms?.gdprTerm.day, restored.terms?.sendBy.day]).toEqual(['2026-12-30', '2026-12-28']);
    expect(restored.termsChange.acts).toEqual(['suspend']);
  });

  it('of requests that came together are extended in one go, and one letter that the counter sends tells it in each case', async () => {
    at('2026-12-10');
    const world = worldAt('2026-12-01', {}, { receivedOn: '30-11-2026' });
    const asked = { receivedOn: '30-11-2026', right: 'rectification' };
    play(world, '2026-12-01', 'registerRequest', asked, ROLE_SLOTS.counter, 'second');
    play(world, '2026-12-01', 'linkTogether', { other: 'LEF-2026-A0002' });
    const [officer, counter] = [vaultOn(world, ['privacyOfficer']), vaultOn(world, ['counter'])];
    const [id, other] = [caseId(world), world.caseByName.get('second') ?? ''];
    const tied = { case: other, reference: 'LEF-2026-A0002', right: 'rectification' };
    expect((await answers.openCase(officer, { id })).termsChange.extendAlso).toEqual([tied]);

    const taken = await answers.changeTerms(officer, { case: id, input: { ...extension, also: [other] } });
    expect(taken.termsChange).toMatchObject({ toTell: 'extension', speaksFor: [tied] });
    const words = await answers.draftLetter(counter, { case: id, kind: 'extension' });
    expect(words.subject).toBe('Meer tijd voor uw twee verzoeken');
    const made = await answers.issueLetter(counter, { case: id, words, bytes: new Uint8Array(8), pages: 1 });
    const letter = made.letters.find(({ kind }) => kind === 'extension')?.letter ?? '';
    const before = await answers.openCase(counter, { id: other });
    expect(before.termsChange).toMatchObject({ toldIn: { case: id, reference: 'LEF-2026-A0001' } });
    expect([before.termsChange.toTell, before.letters]).toEqual([undefined, []]);
    await expect(answers.letterBytes(counter, { case: other, letter })).rejects.toEqual(refusedWith('letterUnknown'));
    const sending = { letter, sentOn: 'vandaag', how: 'post' } as const;
    await expect(answers.recordSent(counter, { case: other, ...sending })).rejects.toEqual(
      refusedWith('letterUnknown'),
    );

    await answers.recordOutgoing(counter, { case: id, ...sending });
    for (const one of [id, other]) {
      const view = await answers.openCase(counter, { id: one });
      expect(view.terms?.gdprTerm.day).toBe('2027-02-28');
      expect(view.termsChange.extension).toMatchObject({ holds: true, toldOn: '2026-12-10' });
    }
    const { history } = await answers.openCase(counter, { id: other });
    expect(history.find(({ what }) => what === 'letterNamed')?.values).toEqual({
      letterKind: 'extension',
      other: 'LEF-2026-A0001',
    });
    expect(history.find(({ what }) => what === 'letterSent')?.values).toMatchObject({ letterKind: 'extension' });
  });

  it('are told in the history with their reasons, in the log of the register without', async () => {
    at('2026-12-03');
    const world = worldAt('2026-12-01', {}, { receivedOn: '30-11-2026' });
    const officer = vaultOn(world, ['privacyOfficer']);
    const id = caseId(world);
    const input = { ...suspension, askedOn: 'vandaag', askedLateWhy: '' };
    await answers.changeTerms(officer, { case: id, input });
    const lines = (await answers.openCase(officer, { id })).history;
    expect(lines.find(({ what }) => what === 'suspended')?.values).toEqual({ askedOn: '2026-12-03', why: DOUBT });
    const log = await answers.log(vaultOn(world, ['privacyOfficer', 'dpo']), {
      from: 0,
      count: 99,
      refusedOnly: false,
    });
    expect(JSON.stringify(log.lines)).toContain('"suspended"');
    expect(JSON.stringify(log.lines)).not.toContain('handtekening');
  });

  it('end: the last day to go to court stands there once the decision was sent (UAVG 35)', async () => {
    at('2026-12-15');
    const waiting = worldAt('2026-12-01', {});
    const undecided = await answers.openCase(vaultOn(waiting, ['counter']), { id: caseId(waiting) });
    expect(undecided.termsChange.courtBy).toBeUndefined();
    const world = worldAt('2026-12-01', { to: 'ended', appointment: { on: '2026-12-01' } });
    const officer = vaultOn(world, ['privacyOfficer']);
    const id = caseId(world);
    const view = await answers.openCase(officer, { id });
    // Sent on Tuesday 1 December, there on Wednesday, and six weeks on.
    expect(view.termsChange.courtBy).toMatchObject({ day: '2027-01-13', article: 'UAVG artikel 35 lid 2' });
    expect(view.termsChange.acts).toEqual([]);
    await expect(answers.changeTerms(officer, { case: id, input: extension })).rejects.toEqual(
      refusedWith('alreadyAnswered'),
    );
  });
});
