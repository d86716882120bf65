/**
 * The page's side of the vault: sends questions, gets answers, and carries what the vault has sealed or signed to the machine.
 * Holds no fact and no key. Runs in the page.
 */

import type { Answer, Asks, Question } from './asks';
import { meet } from './bridge';
import type { FromVault, ToVault } from './channel';

const worker = new Worker(new URL('./vault.worker.ts', import.meta.url), { type: 'module', name: 'vault' });
const waiting = new Map<number, (answer: Answer<Question>) => void>();
const progressing = new Map<number, (done: number, of: number) => void>();
const idle: (() => void)[] = [];
let next = 1;
let behind = false;
let tellBehind: (behind: boolean) => void = () => {};

worker.onmessage = (event: MessageEvent<FromVault>) => {
  const message = event.data;
  if ('progress' in message) progressing.get(message.progress.id)?.(message.progress.done, message.progress.of);
  else if ('answer' in message) settle(message.answer.id, message.answer.answer);
  else void carry(message.need);
};
worker.onerror = () => {
  for (const id of [...waiting.keys()]) settle(id, { ok: false, refusal: { code: 'unexpected' } });
};

/** Asks the vault one thing. Never throws: what goes wrong is a refusal with a code. */
export function ask<Q extends Question>(
  question: Q,
  input: Asks[Q][0],
  progress?: (done: number, of: number) => void,
): Promise<Answer<Q>> {
  const id = next++;
  if (progress) progressing.set(id, progress);
  return new Promise((resolve) => {
    waiting.set(id, resolve as (answer: Answer<Question>) => void);
    worker.postMessage({ ask: { id, question, input } } as ToVault);
  });
}

/**
 * Resolves when no question is under way: a lock waits for this, but never longer than main allows. What a screen that goes still keeps
 * is asked a turn later than the screen goes, and one kept thing after the other.
 */
export async function settled(): Promise<void> {
  for (;;) {
    await new Promise((resolve) => setTimeout(resolve));
    if (waiting.size === 0) return;
    await new Promise<void>((resolve) => idle.push(resolve));
  }
}

/** The listener hears when the safety copy begins or ceases to lag behind. */
export function onJournalBehind(listener: (behind: boolean) => void): void {
  tellBehind = listener;
}

function settle(id: number, answer: Answer<Question>): void {
  const resolve = waiting.get(id);
  waiting.delete(id);
  progressing.delete(id);
  if (answer.ok && answer.journalBehind !== undefined && answer.journalBehind !== behind) {
    behind = answer.journalBehind;
    tellBehind(behind);
  }
  resolve?.(answer);
  if (waiting.size === 0) for (const done of idle.splice(0)) done();
}

async function carry(need: Extract<FromVault, { need: unknown }>['need']): Promise<void> {
  const reply = await meet(need).then(
    (value) => ({ id: need.id, value }),
    () => ({ id: need.id, failed: true }),
  );
  worker.postMessage({ met: reply } satisfies ToVault);
}
