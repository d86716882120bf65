/** A letter with something wrong in its words is not made final, by the real vault on real letters. All persons are invented. Runs in Node. */
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { answers } from '../../renderer/desk/vault/answers';
import type { Vault } from '../../renderer/desk/vault/vault';
import type { Id, LetterKind } from '../../renderer/domain/facts/facts';
import { letterText } from '../../renderer/domain/letter/letter-frame';
import type { World } from '../scenarios/world';
import { caseId, play, vaultOn, worldAt } from './vault-on-world';

const DAY = '2026-12-08';
const BYTES = new TextEncoder().encode('%PDF of a letter');

beforeEach(() => vi.useFakeTimers({ toFake: ['Date'] }));
afterEach(() => vi.useRealTimers());
const at = (day: string): unknown => vi.setSystemTime(new Date(`${day}T10:40:00`));

async function issue(vault: Vault, id: Id, kind: LetterKind): Promise<string> {
  const words = await answers.draftLetter(vault, { case: id, kind });
  await answers.issueLetter(vault, { case: id, words, bytes: BYTES, pages: 1 });
  return letterText(words);
}

/** Item 2 is withheld; what the letter says of it is yet to be right. */
function decided(): World {
  at('2026-12-01');
  return worldAt('2026-12-01', {
    to: 'appointed',
    items: [{}, { title: 'Notitie', neutralTitle: 'Een notitie uit oktober 2026' }],
    assess: {
      '2': {
        assessment: 'withhold',
        ground: 'uavg-41-j',
        weighing: 'Wie de stappen vooraf kent, kan het innen tegenwerken.',
        motivation: 'Het plan lukt anders niet.',
      },
    },
    decision: { outcome: 'partly' },
    appointment: { on: '2026-12-15' },
  });
}

describe('the decision letter', () => {
  it.each([
    ['Wij zagen op maandag 1 december 2026 dat het plan anders niet lukt.', { finding: 'wrongWeekday', is: 'dinsdag' }],
    ['Op 31 november bleek dat het plan anders niet lukt.', { finding: 'noSuchDay', words: '31 november' }],
    ['Het plan lukt anders niet. Je hoort het als het klaar is.', { finding: 'mixedAddress', words: 'Je', tone: 'u' }],
    ['Het plan lukt anders niet. Stuur een bezwaarschrift.', { finding: 'forbidden', why: 'remedy' }],
    ['Het plan lukt anders niet. U hoort het zo spoedig mogelijk.', { finding: 'forbidden', why: 'soon' }],
  ])('is refused for what is wrong in it, and final once that is mended: %s', async (motivation, values) => {
    const world = decided();
    const [officer, id] = [vaultOn(world, ['privacyOfficer']), caseId(world)];
    const { officer: seen } = await answers.dossier(officer, { case: id });
    const item = seen?.items.find(({ number }) => number === 2)?.item ?? '';
    await answers.motivate(officer, { case: id, motivations: [{ item, motivation }] });
    await expect(issue(officer, id, 'decision')).rejects.toEqual(
      expect.objectContaining({
        refusal: expect.objectContaining({ code: 'wordsWrong', values: expect.objectContaining(values) }),
      }),
    );
    await answers.motivate(officer, { case: id, motivations: [{ item, motivation: 'Het plan lukt anders niet.' }] });
    expect(await issue(officer, id, 'decision')).toContain('Het plan lukt anders niet.');
  });

  it('keeps a motivation that says nothing as it is typed, and is not made of it', async () => {
    const world = decided();
    const [officer, id] = [vaultOn(world, ['privacyOfficer']), caseId(world)];
    const { officer: seen } = await answers.dossier(officer, { case: id });
    const item = seen?.items.find(({ number }) => number === 2)?.item ?? '';
    const after = await answers.motivate(officer, { case: id, motivations: [{ item, motivation: 'Zie boven.' }] });
    expect(after.officer?.items.find(({ number }) => number === 2)?.motivation).toBe('Zie boven.');
    await expect(issue(officer, id, 'decision')).rejects.toEqual(
      expect.objectContaining({ refusal: expect.objectContaining({ code: 'motivationRequired' }) }),
    );
  });
});

it('the record of a visit repeats what was said, however it was said, and is never held up by it', async () => {
  const world = worldAt('2026-12-01', { to: 'identified', appointment: { on: DAY } });
  play(world, DAY, 'remark', { words: 'Je schreef 31 april, en ik stuur derhalve een bezwaarschrift naar het CBP' });
  play(world, DAY, 'breakVisit', { reason: 'Je bus ging op maandag 1 december 2026.', goesOn: false });
  at(DAY);
  const text = await issue(vaultOn(world, ['counter']), caseId(world), 'visitRecord');
  expect(text).toContain('“Je schreef 31 april, en ik stuur derhalve een bezwaarschrift naar het CBP.”');
  expect(text).toContain('Je bus ging op maandag 1 december 2026.');
});
