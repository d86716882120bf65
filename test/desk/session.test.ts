/** Where the engine answers the vault nothing more: a new vault is asked, and told first what the door was asked. Runs in Node. */
import { beforeEach, expect, it, vi } from 'vitest';
import type { Answer, Question } from '../../renderer/desk/asks';
import { beginDay, unlock } from '../../renderer/desk/session';

const { asked, said, stillFor } = vi.hoisted(() => ({
  asked: [] as string[],
  said: [] as string[],
  stillFor: { questions: 0 },
}));

vi.mock('../../renderer/desk/vault', () => ({
  ask: (question: Question): Promise<Answer<Question>> => {
    asked.push(question);
    if (stillFor.questions > 0) {
      stillFor.questions -= 1;
      return Promise.resolve({ ok: false, refusal: { code: 'storeStill' } });
    }
    return Promise.resolve({ ok: true, value: { door: 'missing' } } as Answer<Question>);
  },
  renewVault: () => asked.push('a new vault'),
  settled: () => Promise.resolve(),
  onJournalBehind: () => undefined,
}));
vi.mock('../../renderer/desk/bridge', () => ({
  startOfDay: () => Promise.resolve({ installation: 'a', preview: false, placed: {}, idleMinutes: 10, version: '1' }),
  sayDatabase: (is: string) => Promise.resolve(said.push(is)),
  sayOpened: () => Promise.resolve(),
  sayActive: () => Promise.resolve(),
}));
vi.stubGlobal('navigator', { storage: { persisted: () => Promise.resolve(true) } });
vi.stubGlobal('window', { addEventListener: () => undefined });

beforeEach(() => {
  asked.length = 0;
  said.length = 0;
});

const who = { signInName: 'm.okonjo', passphrase: 'een wachtzin' };

it('the door is asked of a new vault, twice at most', async () => {
  stillFor.questions = 2;
  expect((await beginDay()).door).toEqual({ door: 'missing' });
  expect(asked).toEqual(['door', 'a new vault', 'door', 'a new vault', 'door']);

  asked.length = 0;
  stillFor.questions = 9;
  expect((await beginDay()).door).toEqual({ door: 'unreadable' });
  expect(asked.filter((one) => one === 'door')).toHaveLength(3);
  // Nobody knows whether the database can be read: that is not counted against it.
  expect(said).toEqual([]);
});

it('an unlock is asked of a new vault, which first learns of the door', async () => {
  stillFor.questions = 0;
  await beginDay();
  asked.length = 0;
  stillFor.questions = 1;
  expect((await unlock(who)).ok).toBe(true);
  expect(asked).toEqual(['unlock', 'a new vault', 'door', 'unlock']);
  expect(said).toEqual(['readable']);
});
