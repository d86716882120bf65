/** The visit as the vault carries it out: who may comes first, and nothing is decided before it. All persons are invented. Runs in Node. */
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import * as visits from '../../renderer/desk/vault/visits';
import { id } from '../scenarios/world';
import { caseId, vaultOn, worldAt } from './vault-on-world';

const DAY = '2026-12-08';

beforeEach(() => vi.useFakeTimers({ now: new Date(`${DAY}T10:40:00`), toFake: ['Date'] }));
afterEach(() => vi.useRealTimers());

const refusedFor = async (act: () => Promise<unknown>): Promise<string> => {
  try {
    await act();
    return 'not refused';
  } catch (error) {
    return (error as Error).message;
  }
};

describe('who may', () => {
  const at = { case: id('dead'), visit: id('beef') };
  const yes = { original: true, valid: true, photo: true, details: true };
  it.each([
    ['checkIdentity', { ...at, who: 'subject', document: 'passport', ...yes }],
    ['showItem', { ...at, item: id('1') }],
    ['skipItem', { ...at, item: id('1') }],
    ['markPart', { ...at, part: 'paper', state: 'shown', reason: '' }],
    ['answerCopy', { ...at, answer: 'no', piece: '' }],
    ['remark', { ...at, words: 'Dag.', rectification: false }],
  ] as const)('is asked before anything is looked up: %s', async (step, input) => {
    const world = worldAt('2026-12-01', { to: 'visiting', appointment: { on: DAY } });
    const act = () =>
      (visits[step] as (vault: unknown, input: unknown) => Promise<unknown>)(
        vaultOn(world, ['accessAdministrator']),
        input,
      );
    expect(await refusedFor(act)).toBe('roleMayNot');
    expect(world.log.at(-1)?.fact).toMatchObject({ kind: 'attemptRefused', what: 'visit', code: 'roleMayNot' });
  });

  it('and then the case is told to be unknown (control)', async () => {
    const world = worldAt('2026-12-01', { to: 'visiting', appointment: { on: DAY } });
    const act = () => visits.showItem(vaultOn(world, ['counter']), { ...at, item: id('1') });
    expect(await refusedFor(act)).toBe('caseUnknown');
    expect(world.log.at(-1)?.fact.kind).not.toBe('attemptRefused');
    expect(caseId(world)).not.toBe(at.case);
  });
});
