/** What the machine hears of the database when a door or an unlock goes wrong: what it hears may move the database aside. Runs in Node. */
import { beforeEach, expect, it, vi } from 'vitest';
import type { Answer, Question } from '../../renderer/desk/asks';
import { beginDay, unlock } from '../../renderer/desk/session';

const { asked, said, answers } = vi.hoisted(() => ({
  asked: [] as string[],
  said: [] as string[],
  answers: {} as Record<string, unknown>,
}));

vi.mock('../../renderer/desk/vault', () => ({
  ask: (question: Question): Promise<Answer<Question>> => {
    asked.push(question);
    return Promise.resolve(answers[question] as Answer<Question>);
  },
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

const refused = (code: string) => ({ ok: false, refusal: { code } });
const who = { signInName: 'm.okonjo', passphrase: 'een wachtzin' };
beforeEach(() => {
  asked.length = 0;
  said.length = 0;
});

it('a door that could not be read says nothing of the database: it may be the disk', async () => {
  answers.door = refused('storeRefused');
  answers.databaseReads = { ok: true, value: { reads: false } };
  expect((await beginDay()).door).toEqual({ door: 'unreadable' });
  expect(said).toEqual([]);
  expect(asked).toEqual(['door']);
});

it('a disk too full to open it says nothing of the database: that is not to be moved aside', async () => {
  answers.door = { ok: true, value: { door: 'unreadable', of: 'fullDisk' } };
  await beginDay();
  expect(said).toEqual([]);
});

it('a database that cannot be read is told, at the door and at the unlock, and one that can be is not', async () => {
  answers.door = { ok: true, value: { door: 'unreadable', of: 'database' } };
  await beginDay();
  expect(said).toEqual(['unreadable']);
  answers.unlock = refused('storeRefused');
  await unlock(who);
  expect(said).toEqual(['unreadable', 'unreadable']);
  answers.databaseReads = { ok: true, value: { reads: true } };
  await unlock(who);
  answers.unlock = refused('wrongPassphrase');
  await unlock(who);
  expect(said).toHaveLength(2);
});

it('an engine that answers nothing more is told as that, and never as a database that cannot be read', async () => {
  answers.door = refused('storeStill');
  await beginDay();
  answers.unlock = refused('storeStill');
  answers.databaseReads = { ok: true, value: { reads: false } };
  await unlock(who);
  expect(said).toEqual(['still', 'still']);
});
