/** The letter to who writes about somebody who has died, in the real vault: for them alone, and for a counter to make (LN-2). All persons are invented. Runs in Node. */
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { answers } from '../../renderer/desk/vault/answers';
import { letterText } from '../../renderer/domain/letter/letter-frame';
import { caseId, vaultOn, worldAt } from './vault-on-world';

const TODAY = '2026-12-08';
const died = {
  name: 'mw. G. Oosterhuis',
  deceased: true,
  represented: true,
  representativeKind: 'proxy',
  representativeName: 'dhr. B. Oosterhuis',
  representativeAddress: 'Brinkweg 5, 9561 CM Ter Apel',
};

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['Date'] });
  vi.setSystemTime(new Date(`${TODAY}T10:00:00`));
});
afterEach(() => vi.useRealTimers());

const drafted = (request: object) => {
  const world = worldAt(TODAY, {}, request);
  return answers.draftLetter(vaultOn(world, ['counter']), { case: caseId(world), kind: 'nextOfKin' });
};

describe('the letter to the next of kin', () => {
  it('goes to who wrote and tells nothing of who has died', async () => {
    const letter = await drafted(died);
    expect(letter.missing).toEqual([]);
    expect(letter.address).toEqual(['De heer B. Oosterhuis', 'Brinkweg 5', '9561 CM  TER APEL']);
    expect(letterText(letter)).not.toMatch(/G\. Oosterhuis|mevrouw|Wilgenhof/);
  });

  it('is none for who lives, and the slip is none for who died', async () => {
    await expect(drafted({})).rejects.toMatchObject({ refusal: { code: 'letterNotNeeded' } });
    const world = worldAt(TODAY, {}, died);
    const slip = answers.draftLetter(vaultOn(world, ['counter']), { case: caseId(world), kind: 'receiptSlip' });
    await expect(slip).rejects.toMatchObject({ refusal: { code: 'deceasedNoTerm', rule: 'LN-2' } });
  });
});
