/** What the page is told of a case beside its facts: a check at the request, and an address that is old. All persons are invented. Runs in Node. */
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { answers } from '../../renderer/desk/vault/answers';
import { caseId, vaultOn, worldAt } from './vault-on-world';

beforeEach(() => vi.useFakeTimers({ toFake: ['Date'] }));
afterEach(() => vi.useRealTimers());

describe('one case', () => {
  it.each([
    ['2027-11-20', undefined],
    [
      '2027-11-21',
      {
        checkedOn: '2026-11-20',
        letters: [
          'decision',
          'sourceNotice',
          'extension',
          'delayNotice',
          'consultation',
          'thirdDecision',
          'thirdDelay',
          'complaintDecision',
        ],
      },
    ],
  ])('warns on %s before a letter with the authority’s address is printed: %o (LO-26)', async (day, warning) => {
    vi.setSystemTime(new Date(`${day}T10:00:00`));
    const world = worldAt(day, {});
    const view = await answers.openCase(vaultOn(world, ['privacyOfficer']), { id: caseId(world) });
    expect(view.oldAuthority).toEqual(warning);
  });

  it('tells the outcome of a check at the request and who destroyed the copy, and nothing else (LN-4, LN-16)', async () => {
    vi.setSystemTime(new Date('2026-12-01T10:00:00'));
    const world = worldAt('2026-12-01', {});
    const yes = { original: true, valid: true, photo: true, details: true };
    const typed = { who: 'subject', seen: 'copy', document: 'passport', ...yes, destroyedOn: 'vandaag' } as const;
    const view = await answers.checkAtRequest(vaultOn(world, ['counter']), { case: caseId(world), ...typed });
    const outcome = { who: 'subject', document: 'passport', passed: true, on: '2026-12-01', by: 'Ineke Balie' };
    expect(view.identity).toEqual([{ ...outcome, copyDestroyedOn: '2026-12-01' }]);
  });
});
