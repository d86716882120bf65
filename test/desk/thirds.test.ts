/** A third party asked through the real vault: what the officer sees and makes, and what the counter never does. All persons are invented. Runs in Node. */
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { answers } from '../../renderer/desk/vault/answers';
import { compartmentOf } from '../../renderer/domain/facts/compartments';
import { letterText } from '../../renderer/domain/letter/letter-frame';
import { caseId, vaultOn, worldAt } from './vault-on-world';

beforeEach(() => vi.useFakeTimers({ toFake: ['Date'] }));
afterEach(() => vi.useRealTimers());

const at = (day: string): unknown => vi.setSystemTime(new Date(`${day}T10:00:00`));
const refusedWith = (code: string) => expect.objectContaining({ refusal: expect.objectContaining({ code }) });
const ITEM = { category: 'overlast', purpose: 'woonomgeving', legalBasis: 'overeenkomst', othersNamed: '1' };
const THIRD = {
  name: "dhr. P.J. 't Hart",
  address: 'Kersenlaan 9 hs, 3862 BD Nijkerk',
  what: 'uw naam en een bericht van u uit mei 2026',
};

/** A case of Nijkerk with one item that is assessed, and one third party of it recorded on 7 January 2027. */
async function asked() {
  at('2027-01-07');
  const items = { to: 'assessed', items: [ITEM] };
  const world = worldAt('2027-01-04', items, { receivedOn: '28-12-2026' }, 'nijkerk');
  const [officer, counter] = [vaultOn(world, ['privacyOfficer']), vaultOn(world, ['counter'])];
  const id = caseId(world);
  const dossier = await answers.dossier(officer, { case: id });
  const item = dossier.officer?.items[0]?.item ?? '';
  const { thirds } = await answers.keepThird(officer, { case: id, input: { ...THIRD, items: [item] } });
  return { world, officer, counter, id, item, third: thirds[0]?.third ?? '' };
}

describe('a third party', () => {
  it('is asked by a letter of its own reference, whose last day the task then bears', async () => {
    const { world, officer, counter, id, third } = await asked();
    const words = await answers.draftConsultation(officer, { case: id, task: third });
    expect(words.reference).toBe('NIJ-2027-A0002');
    expect(letterText(words)).toContain('tot en met donderdag 21 januari 2027');
    const made = await answers.issueLetter(officer, { case: id, words, bytes: new Uint8Array(8), pages: 2 });
    const letter = made.letters.find(({ kind }) => kind === 'consultation')?.letter ?? '';
    expect(made.tasks).toMatchObject([
      { taskKind: 'consultThird', label: 'derde 1', due: '2027-01-21', about: THIRD.name },
    ]);

    const tasks = made.history.filter(({ what }) => what === 'taskOpened').map(({ values }) => values);
    expect(tasks).toEqual([
      { taskKind: 'consultThird', label: 'derde 1', due: '2027-01-21', again: 1 },
      { taskKind: 'consultThird', label: 'derde 1' },
    ]);

    const seen = await answers.recordSent(counter, { case: id, letter, sentOn: 'vandaag', how: 'post' });
    expect(seen.tasks).toMatchObject([{ label: 'derde 1', due: '2027-01-21', state: 'open' }]);
    expect(JSON.stringify(seen)).not.toMatch(/Hart|Kersenlaan|bericht van u/);
    const common = world.log.filter(({ fact }) => compartmentOf(fact.kind) === 'common');
    expect(JSON.stringify(common)).not.toMatch(/Hart|Kersenlaan|bericht van u/);
    await expect(answers.letterBytes(counter, { case: id, letter })).rejects.toEqual(refusedWith('roleMayNot'));
  });

  it('keeps the decision waiting until the answer, which is weighed anew', async () => {
    const { officer, id, item, third } = await asked();
    const words = await answers.draftConsultation(officer, { case: id, task: third });
    const made = await answers.issueLetter(officer, { case: id, words, bytes: new Uint8Array(8), pages: 2 });
    const letter = made.letters.find(({ kind }) => kind === 'consultation')?.letter ?? '';
    await answers.recordSent(officer, { case: id, letter, sentOn: 'vandaag', how: 'post' });
    const lacks = async () =>
      (await answers.dossier(officer, { case: id })).officer?.lacksToDecide.map(({ code }) => code);
    expect(await lacks()).toEqual(['thirdAsked']);

    at('2027-01-12');
    const view = { third, on: 'vandaag', answer: 'objects', words: 'Liever niet.' };
    const { thirds } = await answers.recordView(officer, { case: id, input: view });
    expect(thirds).toMatchObject([{ status: 'answered', toWeigh: [1], view: { answer: 'objects', late: false } }]);
    expect(await lacks()).toEqual(['viewNotWeighed']);
    const shown = { case: id, item, assessment: 'show', cuts: [], ground: '', weighing: '' } as const;
    await expect(answers.assessItem(officer, shown)).rejects.toEqual(refusedWith('weighingRequired'));
    const dossier = await answers.assessItem(officer, { ...shown, weighing: 'De persoon kent het bericht al.' });
    expect(dossier.officer?.items[0]).toMatchObject({
      objected: 'weighed',
      weighing: 'De persoon kent het bericht al.',
    });
    expect(await lacks()).toEqual([]);
  });

  it('is nothing the counter may see, record or write to', async () => {
    const { counter, id, third } = await asked();
    const questions = [
      answers.thirds(counter, { case: id }),
      answers.keepThird(counter, { case: id, input: { ...THIRD, items: [] } }),
      answers.recordView(counter, { case: id, input: { third, on: 'vandaag', answer: 'objects', words: '' } }),
      answers.draftConsultation(counter, { case: id, task: third }),
    ];
    for (const question of questions) await expect(question).rejects.toEqual(refusedWith('roleMayNot'));
    const seen = await answers.openCase(counter, { id });
    expect(seen.tasks).toMatchObject([{ label: 'derde 1', state: 'open' }]);
    expect(JSON.stringify(seen)).not.toMatch(/Hart|Kersenlaan/);
  });
});
