/**
 * Puts questions to the vault of the page that is open, as the page itself does, and takes the answers out of what goes back: the
 * program's own commands, many in a second. Runs in Node.
 */
import type { Worker } from 'playwright';
import type { Answer, Asks, Question } from '../../renderer/desk/asks';
import { type AtWork, begin } from './employee';

export interface Put<Q extends Question = Question> {
  readonly question: Q;
  readonly input: Asks[Q][0];
  /** Becomes the bytes of the input: bytes do not travel as JSON, they are made over there. */
  readonly text?: string;
}

/** Bytes in an answer come back as the first half of their SHA-256, in hex. */
export async function askVault<Q extends Question>(
  at: AtWork,
  question: Q,
  input: Asks[Q][0],
  text?: string,
): Promise<Answer<Q>> {
  const [answer] = await askAll(at, [{ question, input, ...(text === undefined ? {} : { text }) } as Put]);
  return answer as Answer<Q>;
}

/** One after the other; a refused one does not stop the others. */
export async function askAll(at: AtWork, puts: readonly Put[]): Promise<readonly Answer<Question>[]> {
  const vault = await vaultOf(at);
  return (await vault.evaluate(askInVault, puts as never)) as readonly Answer<Question>[];
}

const findVault = (at: AtWork): Worker | undefined =>
  at.page.workers().find((one) => /\/vault\.worker/.test(one.url()));

/** The vault of the page that is open. */
export async function vaultOf(at: AtWork): Promise<Worker> {
  for (let tries = 0; tries < 1500; tries++) {
    const found = findVault(at);
    if (found) {
      // Run by tsx, a function that is handed over names its inner functions by a helper that the vault lacks.
      await found.evaluate('globalThis.__name ??= (named) => named');
      return found;
    }
    await at.page.waitForTimeout(20);
  }
  throw new Error(`the page has no vault: ${at.page.url()}, ${at.page.workers().length} workers`);
}

/**
 * Starts the program where questions are put to its vault. Seen once in a hundred starts on a busy machine: a page that works, and of
 * whose worker Playwright never hears. Then it is started again, before anything was done.
 */
export async function beginWithVault(app: string, clock?: string): Promise<AtWork> {
  for (let starts = 1; ; starts++) {
    const at = await begin(app, clock);
    const until = performance.now() + 15_000;
    while (!findVault(at) && performance.now() < until) await at.page.waitForTimeout(20);
    if (findVault(at) || starts === 3) return at;
    await at.app.close();
  }
}

/** The full check, which a computer that is left alone does by itself once a day. @throws Error what it found */
export async function checkLog(at: AtWork): Promise<void> {
  for (let anew = true; ; anew = false) {
    const answer = await askVault(at, 'checkLog', { anew });
    if (!answer.ok) throw new Error(answer.refusal.code);
    if (answer.value.breaks > 0) throw new Error(`breaks: ${answer.value.breaks}`);
    if (answer.value.finished) return;
  }
}

/** Runs in the vault's worker. */
async function askInVault(puts: readonly { question: string; input: object; text?: string }[]): Promise<unknown> {
  type Told = { readonly answer?: { readonly id: unknown; readonly answer: unknown } };
  const scope = globalThis as unknown as {
    onmessage: (event: { readonly data: unknown }) => void;
    postMessage: (message: Told, transfer?: unknown) => void;
    asked?: Map<string, (answer: unknown) => void>;
  };
  if (!scope.asked) {
    const asked = new Map<string, (answer: unknown) => void>();
    const toPage = scope.postMessage.bind(scope);
    scope.asked = asked;
    scope.postMessage = (message, transfer) => {
      const id = String(message.answer?.id);
      const resolve = asked.get(id);
      if (!resolve) return void toPage(message, transfer);
      asked.delete(id);
      resolve(message.answer?.answer);
    };
  }
  const { asked } = scope;
  const told = async (value: unknown): Promise<unknown> => {
    if (value instanceof Uint8Array) {
      const hash = new Uint8Array(await crypto.subtle.digest('SHA-256', new Uint8Array(value)));
      return Array.from(hash.subarray(0, 16), (byte) => byte.toString(16).padStart(2, '0')).join('');
    }
    if (Array.isArray(value)) return Promise.all(value.map(told));
    if (typeof value !== 'object' || value === null) return value;
    const fields = Object.entries(value).map(async ([name, one]) => [name, await told(one)] as const);
    return Object.fromEntries(await Promise.all(fields));
  };
  const answers: unknown[] = [];
  for (const { question, input, text } of puts) {
    const answer = await new Promise((resolve) => {
      const id = `test-${Math.random()}`;
      asked.set(id, resolve);
      const whole = text === undefined ? input : { ...input, bytes: new TextEncoder().encode(text) };
      scope.onmessage({ data: { ask: { id, question, input: whole } } });
    });
    answers.push(await told(answer));
  }
  return answers;
}
