/**
 * Drives the program fast: the real main bundle, preload and page; the door by keys on the screen, the acts by the desk's own
 * questions to the vault of that page. What it tells of the register it has from the program's own answers. Runs in Node.
 */
import { createHash } from 'node:crypto';
import { expect } from 'playwright/test';
import type { Answer, Asks, Question } from '../../renderer/desk/asks';
import { emptyRequest } from '../../renderer/domain/request/request-fields';
import { vaultOf } from '../e2e/at-vault';
import { type AtWork, fill, press } from '../e2e/employee';
import type { SeenCase } from './ledger';

export interface Employee {
  readonly signInName: string;
  readonly passphrase: string;
}

export const UNLOCK = 'Ontgrendelen';
export const MISSING = 'Het register ontbreekt. Herstellen?';
export const FIRST_START = /^(Voor welke corporatie werkt u|Hoe begint u op deze computer)\?$/;

/** @returns the words of a refusal, or none when the register opened */
export async function unlockByKeys(at: AtWork, who: Employee): Promise<string | undefined> {
  const name = at.page.locator('[name="signInName"]');
  await expect(name).toBeVisible({ timeout: 20_000 });
  if ((await name.inputValue()) !== who.signInName) await fill(at, 'signInName', who.signInName);
  await fill(at, 'secret', who.passphrase);
  await press(at, 'Enter');
  const menu = at.page.getByRole('navigation', { name: 'Hoofdmenu' });
  const refusal = at.page.locator('form .note-late');
  // Ten thousand cases on a machine that others use take their time.
  await menu.or(refusal).first().waitFor({ timeout: 1_800_000 });
  return (await menu.isVisible()) ? undefined : (await refusal.first().innerText()).trim();
}

/** What stands over the screen. */
export const noticesOf = async (at: AtWork): Promise<readonly string[]> =>
  (await at.page.locator('.notices > *').allInnerTexts()).map((text) => text.replace(/\s+/g, ' ').trim());

/** One question of the desk, answered by the vault of the page that is open. */
export async function ask<Q extends Question>(at: AtWork, question: Q, input: Asks[Q][0]): Promise<Answer<Q>> {
  const vault = await vaultOf(at);
  return (await vault.evaluate(askInVault, { question, input })) as Answer<Q>;
}

/** Runs in the vault's worker: puts a question as the page does, and takes its answer out of what goes to the page. */
function askInVault({ question, input }: { readonly question: string; readonly input: unknown }): Promise<unknown> {
  type Told = { readonly answer?: { readonly id: unknown; readonly answer: unknown } };
  const scope = globalThis as unknown as {
    onmessage: (event: { readonly data: unknown }) => void;
    postMessage: (message: Told, transfer?: unknown) => void;
    waiting?: Map<string, (answer: unknown) => void>;
  };
  if (!scope.waiting) {
    const waiting = new Map<string, (answer: unknown) => void>();
    const toPage = scope.postMessage.bind(scope);
    scope.waiting = waiting;
    scope.postMessage = (message, transfer) => {
      const id = String(message.answer?.id);
      const resolve = waiting.get(id);
      if (!resolve) return void toPage(message, transfer);
      waiting.delete(id);
      resolve(message.answer?.answer);
    };
  }
  return new Promise((resolve) => {
    const id = `torture-${Math.random()}`;
    scope.waiting?.set(id, resolve);
    scope.onmessage({ data: { ask: { id, question, input } } });
  });
}

/** The receipt slip with bytes of our own: of what they are made the vault asks nothing, it keeps and gives back. */
export async function issueSlip(at: AtWork, id: string, text: string): Promise<Answer<'issueLetter'>> {
  const drafted = await ask(at, 'draftLetter', { case: id, kind: 'receiptSlip' });
  if (!drafted.ok) return drafted;
  const vault = await vaultOf(at);
  // Bytes do not travel as JSON: they are made over there.
  return (await vault.evaluate(issueInVault, { id, words: drafted.value, text })) as Answer<'issueLetter'>;
}

function issueInVault({ id, words, text }: { id: string; words: unknown; text: string }): Promise<unknown> {
  const scope = globalThis as unknown as {
    onmessage: (event: { readonly data: unknown }) => void;
    waiting: Map<string, (answer: unknown) => void>;
  };
  return new Promise((resolve) => {
    const mine = `torture-${Math.random()}`;
    scope.waiting.set(mine, resolve);
    const input = { case: id, words, bytes: new TextEncoder().encode(text), pages: 1 };
    scope.onmessage({ data: { ask: { id: mine, question: 'issueLetter', input } } });
  });
}

/** Bytes for a letter that are known again: some kilobytes that no other letter has. */
export const letterText = (name: string, kilobytes: number): string => {
  let text = `%PDF-1.7 ${name} `;
  for (let block = 0; text.length < kilobytes * 1024; block++)
    text += createHash('sha256').update(`${name} ${block}`).digest('base64');
  return text;
};

export const fingerprint = (text: string): string => createHash('sha256').update(text).digest('hex').slice(0, 16);

export const requestOf = (name: string): Asks['registerRequest'][0] => ({
  ...emptyRequest,
  ...{ channel: 'post', receivedOn: 'vandaag', name, subjectKind: 'huurder' },
  ...{ postcodeAndNumber: '7811 KL 14', street: 'Kwikstaartlaan', city: 'Emmen' },
});

/**
 * Everything the program shows of every case, the bytes of every letter read back. Who does not read dossiers sees no notes.
 * @throws Error when the program cannot show what it lists
 */
export async function look(at: AtWork): Promise<readonly SeenCase[]> {
  await ask(at, 'session', {});
  const vault = await vaultOf(at);
  return (await vault.evaluate(lookInVault)) as readonly SeenCase[];
}

async function lookInVault(): Promise<unknown> {
  type Answered = { readonly ok: boolean; readonly value: never; readonly refusal?: unknown };
  const scope = globalThis as unknown as {
    onmessage: (event: { readonly data: unknown }) => void;
    waiting: Map<string, (answer: unknown) => void>;
  };
  const put = <T>(question: string, input: unknown): Promise<T> =>
    new Promise((resolve, reject) => {
      const id = `torture-${Math.random()}`;
      scope.waiting.set(id, (told) => {
        const answer = told as Answered;
        if (answer.ok) resolve(answer.value);
        else reject(new Error(`${question}: ${JSON.stringify(answer.refusal)}`));
      });
      scope.onmessage({ data: { ask: { id, question, input } } });
    });
  type Summary = { readonly id: string; readonly name: string; readonly reference: string; readonly state: string };
  const list = await put<{ open: Summary[]; ended: Summary[] }>('worklist', { search: '' });
  const cases: unknown[] = [];
  for (const { id, name, reference, state } of [...list.open, ...list.ended]) {
    const view = await put<{ letters: { letter: string; sentOn?: string }[] }>('openCase', { id });
    const letters: unknown[] = [];
    for (const { letter, sentOn } of view.letters) {
      const { bytes } = await put<{ bytes: Uint8Array<ArrayBuffer> }>('letterBytes', { case: id, letter });
      const hash = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes));
      const hex = Array.from(hash.subarray(0, 8), (byte) => byte.toString(16).padStart(2, '0')).join('');
      letters.push({ sent: sentOn !== undefined, bytes: hex });
    }
    const dossier = await put<{ officer?: { notes: { text: string }[] } }>('dossier', { case: id });
    const notes = dossier.officer?.notes.map(({ text: written }) => written) ?? [];
    cases.push({ id, name, reference, withdrawn: state === 'withdrawn', letters, notes });
  }
  return cases;
}

/**
 * A print of what the program folds: the list with every case, and of every case, or of three hundred of more, the whole view with its
 * history. The same print is the same register.
 */
export async function foldPrint(
  at: AtWork,
): Promise<{ readonly cases: number; readonly opened: number; readonly print: string }> {
  await ask(at, 'session', {});
  const vault = await vaultOf(at);
  return (await vault.evaluate(printInVault)) as Awaited<ReturnType<typeof foldPrint>>;
}

async function printInVault(): Promise<unknown> {
  type Answered = { readonly ok: boolean; readonly value: never; readonly refusal?: unknown };
  const scope = globalThis as unknown as {
    onmessage: (event: { readonly data: unknown }) => void;
    waiting: Map<string, (answer: unknown) => void>;
  };
  const put = <T>(question: string, input: unknown): Promise<T> =>
    new Promise((resolve, reject) => {
      const id = `torture-${Math.random()}`;
      scope.waiting.set(id, (told) => {
        const answer = told as Answered;
        if (answer.ok) resolve(answer.value);
        else reject(new Error(`${question}: ${JSON.stringify(answer.refusal)}`));
      });
      scope.onmessage({ data: { ask: { id, question, input } } });
    });
  type Listed = { readonly id: string };
  const list = await put<{ open: Listed[]; ended: Listed[] }>('worklist', { search: '' });
  const all = [...list.open, ...list.ended].sort((a, b) => (a.id < b.id ? -1 : 1));
  const ids = all.map(({ id }) => id);
  const step = Math.max(1, Math.floor(ids.length / 300));
  const folded: unknown[] = [all];
  for (let at = 0; at < ids.length; at += step) folded.push(await put<unknown>('openCase', { id: ids[at] }));
  const hash = new Uint8Array(await crypto.subtle.digest('SHA-256', new TextEncoder().encode(JSON.stringify(folded))));
  const print = Array.from(hash, (byte) => byte.toString(16).padStart(2, '0')).join('');
  return { cases: ids.length, opened: folded.length - 1, print };
}
