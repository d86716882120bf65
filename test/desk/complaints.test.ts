/** A complaint through the real vault: what the FG does and nothing else, what the officer records, what the counter never reads. All persons are invented. Runs in Node. */
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { answers } from '../../renderer/desk/vault/answers';
import { NO_CASE } from '../../renderer/domain/facts/facts';
import { letterText } from '../../renderer/domain/letter/letter-frame';
import { id, ROLE_SLOTS, write } from '../scenarios/world';
import { caseId, vaultOn, worldAt } from './vault-on-world';

beforeEach(() => vi.useFakeTimers({ toFake: ['Date'] }));
afterEach(() => vi.useRealTimers());

const at = (day: string): unknown => vi.setSystemTime(new Date(`${day}T10:00:00`));
const refusedWith = (code: string) => expect.objectContaining({ refusal: expect.objectContaining({ code }) });
const BLANK = { name: '', postcodeAndNumber: '', street: '', city: '' };
const WORDS = ['de geheime notitie', 'verborgen raad', 'innerlijke reden'];

/** A request answered on 10 December 2026, and a complaint about it that the FG wrote down on 11 January 2027. */
async function complained() {
  at('2026-12-10');
  const world = worldAt('2026-11-30', {}, { right: 'rectification' });
  const about = caseId(world);
  const body = {
    kind: 'employeeRecorded',
    employee: id('58'),
    name: 'Frida Voorbeeld',
    function: 'Functionaris Gegevensbescherming',
    slot: ROLE_SLOTS.dpo,
    roles: ['dpo'],
    confidentialityOn: '2018-01-02',
  } as const;
  write(world, [{ case: NO_CASE, body }], '2018-01-02', ROLE_SLOTS.accessAdministrator);
  at('2027-01-11');
  const vaults = {
    dpo: vaultOn(world, ['dpo']),
    officer: vaultOn(world, ['privacyOfficer']),
    counter: vaultOn(world, ['counter']),
  };
  const input = { about, channel: 'email', receivedOn: 'vandaag', letterOn: '', by: 'same', ...BLANK } as const;
  const made = await answers.registerComplaint(vaults.dpo, input);
  return { world, about, complaint: made.summary.id, made, ...vaults };
}

describe('a complaint', () => {
  it('written down by the FG is a case of its own, found from the case it is about, with its month', async () => {
    const { counter, about, complaint, made } = await complained();
    expect(made.summary).toMatchObject({ reference: 'LEF-2027-A0001', right: 'complaint' });
    expect(made.complaint?.deadline?.ownTerm?.day).toBe('2027-02-11');
    expect(made.terms).toBeUndefined();
    expect(made.termsChange.acts).toEqual([]);
    const request = await answers.openCase(counter, { id: about });
    expect(request.linked).toEqual([{ case: complaint, reference: 'LEF-2027-A0001', why: 'complaint' }]);
    const today = await answers.today(counter, {});
    expect(today.toSend.map(({ reference }) => reference)).toContain('LEF-2027-A0001');
  });

  it('is heard and advised on by the FG, who does nothing else of it, and each attempt is recorded', async () => {
    const { world, dpo, complaint } = await complained();
    const { points } = await answers.keepComplaintPoint(dpo, { case: complaint, what: WORDS[0] ?? '' });
    const point = points[0]?.point ?? '';
    const input = { points: [{ point, answer: 'granted' as const }], words: WORDS[1] ?? '', heardOn: 'vandaag' };
    const view = await answers.adviseOnComplaint(dpo, { case: complaint, input });
    expect(view).toMatchObject({ advice: { heardOn: '2027-01-11' }, points: [{ advised: 'granted' }] });
    expect(view.may).toEqual({ list: true, advise: true, decide: false });

    const finding = { point, answer: 'granted', motivation: 'x', departs: '', result: '', doBy: '' } as const;
    const tries = [
      () => answers.judgeComplaintPoint(dpo, { case: complaint, input: finding }),
      () => answers.decideComplaint(dpo, { case: complaint, on: 'vandaag' }),
      () => answers.draftLetter(dpo, { case: complaint, kind: 'complaintDecision' }),
      () => answers.draftLetter(dpo, { case: complaint, kind: 'complaintReceived' }),
      () => answers.closeCase(dpo, { case: complaint, reason: 'Klaar.' }),
      () => answers.withdrawRequest(dpo, { case: complaint, on: 'vandaag', why: 'Zij wil niet meer.' }),
    ];
    for (const attempt of tries) {
      await expect(attempt()).rejects.toEqual(refusedWith('roleMayNot'));
      expect(world.log.at(-1)?.fact).toMatchObject({ kind: 'attemptRefused', code: 'roleMayNot' });
    }
  });

  it('is decided by whom is filled in, in a letter that person signs; the counter reads the outcome and no word of why', async () => {
    const { dpo, officer, counter, complaint } = await complained();
    const { points } = await answers.keepComplaintPoint(dpo, { case: complaint, what: WORDS[0] ?? '' });
    const point = points[0]?.point ?? '';
    const advice = { points: [{ point, answer: 'refused' as const }], words: WORDS[1] ?? '', heardOn: '' };
    await answers.adviseOnComplaint(dpo, { case: complaint, input: advice });
    const finding = {
      point,
      answer: 'refused',
      motivation: WORDS[2] ?? '',
      departs: '',
      result: '',
      doBy: '',
    } as const;
    const judged = await answers.judgeComplaintPoint(officer, { case: complaint, input: finding });
    expect(judged).toMatchObject({ outcome: 'refused', lacksToDecide: [], decided: false });
    const decided = await answers.decideComplaint(officer, { case: complaint, on: 'vandaag' });
    expect(decided.complaint?.decided).toEqual({ name: 'P. Verzonnen', function: 'directeur', departs: false });
    expect(decided.summary.nextStep).toBe('makeDecisionLetter');

    const words = await answers.draftLetter(officer, { case: complaint, kind: 'complaintDecision' });
    expect(letterText(words)).toContain('Innerlijke reden.');
    expect(words.closing).toMatchObject({ name: 'P. Verzonnen', function: 'directeur Lefier' });
    const issued = await answers.issueLetter(officer, { case: complaint, words, bytes: new Uint8Array(8), pages: 2 });
    const letter = issued.letters.find(({ kind }) => kind === 'complaintDecision')?.letter ?? '';
    await expect(answers.letterBytes(counter, { case: complaint, letter })).rejects.toEqual(refusedWith('roleMayNot'));

    const seen = await answers.recordSent(counter, { case: complaint, letter, sentOn: 'vandaag', how: 'post' });
    expect(seen.decision).toMatchObject({ outcome: 'refused' });
    expect(seen.summary).toMatchObject({ keptOn: '2027-01-11', nextStep: 'close' });
    for (const word of WORDS) expect(JSON.stringify(seen)).not.toContain(word);
    await expect(answers.complaint(counter, { case: complaint })).rejects.toEqual(refusedWith('roleMayNot'));
    const read = await answers.complaint(officer, { case: complaint });
    expect(WORDS.filter((word) => !JSON.stringify(read).includes(word))).toEqual([]);
  });

  it('keeps what the FG and the officer were typing, each his own form, until it is recorded', async () => {
    const { dpo, officer, complaint } = await complained();
    const { points } = await answers.keepComplaintPoint(dpo, { case: complaint, what: WORDS[0] ?? '' });
    const point = points[0]?.point ?? '';
    const typed = { points: [{ point, answer: 'granted' as const }], words: 'Half een zin', heardOn: '' };
    const advice = { form: 'advice', typed } as const;
    const finding = {
      form: 'finding',
      item: point,
      typed: { point, answer: 'granted', motivation: 'Half een reden', departs: '', result: '', doBy: '' },
    } as const;
    await answers.keepOfficerDraft(dpo, { case: complaint, draft: advice });
    await answers.keepOfficerDraft(officer, { case: complaint, draft: finding });
    const refusals = [
      answers.keepOfficerDraft(officer, { case: complaint, draft: advice }),
      answers.keepOfficerDraft(dpo, { case: complaint, draft: finding }),
    ];
    for (const one of refusals) await expect(one).rejects.toEqual(refusedWith('roleMayNot'));
    const lying = async (vault: typeof dpo) =>
      (await answers.officerDrafts(vault, { case: complaint })).drafts.map(({ draft }) => draft);
    expect(await lying(dpo)).toEqual([advice]);
    expect(await lying(officer)).toEqual([finding]);
    await answers.adviseOnComplaint(dpo, { case: complaint, input: typed });
    await answers.judgeComplaintPoint(officer, { case: complaint, input: finding.typed });
    expect([await lying(dpo), await lying(officer)]).toEqual([[], []]);
  });

  it('that is withdrawn has no term any more: nothing of it comes too late', async () => {
    const { officer, counter, complaint } = await complained();
    at('2027-03-01');
    const late = await answers.openCase(counter, { id: complaint });
    expect(late.complaint?.deadline).toMatchObject({ daysLate: 18 });
    await answers.withdrawRequest(officer, { case: complaint, on: '20-01-2027', why: 'Zij wil niet meer.' });
    const seen = await answers.openCase(counter, { id: complaint });
    expect(seen.complaint?.deadline).toMatchObject({ endedOn: '2027-01-20', ownTerm: { day: '2027-02-11' } });
    expect(seen.complaint?.deadline).not.toHaveProperty('daysLate');
    expect(seen.complaint?.deadline).not.toHaveProperty('openDaysLeft');
  });

  it('has no points in a request, and a request no advice (control)', async () => {
    const { dpo, officer, complaint, about } = await complained();
    await expect(answers.complaint(dpo, { case: about })).rejects.toEqual(refusedWith('notAComplaint'));
    await expect(answers.points(officer, { case: complaint })).rejects.toEqual(refusedWith('pointsNotForAccess'));
    await expect(answers.keepComplaintPoint(dpo, { case: about, what: 'iets' })).rejects.toEqual(
      refusedWith('notAComplaint'),
    );
  });
});
