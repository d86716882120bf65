/**
 * An employee in a hurry: the same acts as in employee.ts, by as few keys as possible, each in two halves, so that a test can stand
 * between the key that starts an act and its acknowledgement on the screen. Runs in Node.
 */
import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { Locator } from 'playwright';
import { expect } from 'playwright/test';
import {
  type AtWork,
  addEmployee,
  begin,
  button,
  foundRegister,
  lock,
  type Person,
  press,
  recoverySheet,
  saveTo,
  seen,
  title,
  unlock,
} from './employee';
import type { ActKind, KnownCase, Line } from './ledger';
import { administrator, counter, officer } from './people';

const reference = /[A-Z]{3}-\d{4}-[A-Z]{1,2}\d{4,5}/;

/** The first start, with employees who open cases, each with a slot of their own. Ends with the program closed. */
export async function foundOffice(
  appFolder: string,
  folder: string,
  { clock, more = [] }: { readonly clock?: string; readonly more?: readonly Person[] } = {},
): Promise<void> {
  const at = await begin(appFolder, clock);
  try {
    await foundRegister(at, 'kantoor Emmen', administrator);
    await recoverySheet(at, path.join(folder, 'herstelblad.pdf'));
    await press(at, 'Control+Enter');
    await title(at, 'Wie werken met het programma?');
    for (const person of [counter, officer, ...more]) await addEmployee(at, person, 'here');
    await button(at, /^Klaar, aan het werk/).click();
    await title(at, 'Beheer');
    await lock(at);
  } finally {
    await at.app.close();
  }
}

export async function enter(
  at: AtWork,
  who: { readonly signInName: string; readonly passphrase: string },
): Promise<void> {
  await unlock(at, who.signInName, who.passphrase);
  await expect(at.page.getByRole('button', { name: 'Vandaag' })).toBeVisible({ timeout: 30_000 });
}

/** An act that waits for its last key. */
export interface Ready<K extends string = ActKind> {
  readonly kind: K;
  /** Control+Enter: from here the act may happen. */
  readonly go: () => Promise<void>;
  /** Waits for the acknowledgement. To be asked before the key is pressed, so that its moment is not missed. */
  readonly seen: () => Promise<Shown>;
}

export interface Shown {
  readonly text: string;
  /** When it came to stand on the screen: the page's clock, whole milliseconds since 1970, rounded down. */
  readonly at: number;
}

/** A request, keys only: F4 and then from field to field. The name must be new. */
export async function readyRequest(at: AtWork, name: string): Promise<Ready> {
  const { keyboard } = at.page;
  await press(at, 'F4');
  await expect(at.page.locator('[name="receivedOn"]')).toBeFocused({ timeout: 20_000 });
  await keyboard.press('Shift+Tab');
  await keyboard.press('Space');
  const typed = ['vandaag', '', '', '', name, '', 'huurder', '7811 KL 14', 'Kwikstaartlaan', 'Emmen'];
  for (const text of typed) {
    await keyboard.press('Tab');
    // The kinds of person come with the vault's first answer.
    if (text === 'huurder') await at.page.locator('option', { hasText: /^huurder$/ }).waitFor({ state: 'attached' });
    if (text !== '') await keyboard.type(text);
  }
  await waitsForNothing(at.page.locator('main'));
  return {
    kind: 'registered',
    go: () => press(at, 'Control+Enter'),
    seen: () => whenShown(at, '.case-head', name),
  };
}

/** From the case on the screen to the question "Brief definitief maken?". */
export async function readyLetter(at: AtWork): Promise<Ready> {
  await button(at, 'Brief maken').click();
  await waitsForNothing(at.page.locator('main'), 30_000);
  await button(at, /^Brief definitief maken/).click();
  await expect(at.page.getByRole('dialog')).toBeVisible();
  return {
    kind: 'letter',
    go: () => press(at, 'Control+Enter'),
    seen: () => whenShown(at, 'main', 'De brief is definitief.'),
  };
}

/** From the final letter on the screen to the question "Verzonden op". */
export async function readySent(at: AtWork): Promise<Ready> {
  await button(at, /^Verzonden op/).click();
  await expect(at.page.locator('dialog [name="sentOn"]')).toBeFocused();
  return {
    kind: 'sent',
    go: () => press(at, 'Control+Enter'),
    seen: () => whenShown(at, 'main .tag-ok', 'Verzonden op'),
  };
}

/** From the case on the screen to the question "Verzoek intrekken". */
export async function readyWithdrawal(at: AtWork): Promise<Ready> {
  await button(at, 'Verzoek intrekken').click();
  await expect(at.page.locator('dialog [name="on"]')).toBeFocused();
  await at.page.keyboard.type('vandaag');
  await at.page.keyboard.press('Tab');
  await at.page.keyboard.type('belde');
  await waitsForNothing(at.page.getByRole('dialog'));
  return {
    kind: 'withdrawn',
    go: () => press(at, 'Control+Enter'),
    seen: () => whenShown(at, '.next-step', 'Ingetrokken'),
  };
}

/** Watches the page itself: a question asked again and again from here would see the words late. `gone`: until they go. */
export const whenShown = (at: AtWork, selector: string, words: string, gone = false): Promise<Shown> =>
  at.page.evaluate(
    ([where, what, away]) =>
      new Promise<Shown>((resolve, reject) => {
        const watch = new MutationObserver(() => look());
        const look = (): void => {
          const found = [...document.querySelectorAll<HTMLElement>(where)].find((one) =>
            one.textContent?.includes(what),
          );
          if ((found !== undefined) === away) return;
          watch.disconnect();
          resolve({ at: Date.now(), text: found?.textContent ?? '' });
        };
        watch.observe(document, { childList: true, subtree: true, characterData: true });
        setTimeout(() => reject(new Error(`the acknowledgement did not come: ${where} ${what}`)), 30_000);
        look();
      }),
    [selector, words, gone] as const,
  );

/** The filled button is no longer waiting for a field or for a letter. */
const waitsForNothing = (room: Locator, timeout = 20_000): Promise<void> =>
  room.locator('button[data-act]:not([aria-disabled])').waitFor({ timeout });

export const referenceIn = (text: string): string => reference.exec(text)?.[0] ?? '';

const terms =
  /(?:Uiterlijk versturen|Eigen termijn|AVG-termijn)[a-z]{2} \d{1,2} (?:(?:jan|febr)uari|maart|april|mei|ju[nl]i|augustus|(?:sept|nov|dec)ember|oktober)/g;

/** The days in the head of a case, with their names. */
export const termsIn = (head: string): string => [...head.matchAll(terms)].join();

/** Every line of the screen "Zaken". */
export async function readCases(at: AtWork): Promise<readonly Line[]> {
  await showCases(at);
  return at.page.locator('main tbody tr').evaluateAll((rows) =>
    rows.map((row) => {
      const cell = (index: number): string => row.querySelectorAll('td')[index]?.textContent ?? '';
      const name = row.querySelector('strong')?.textContent ?? '';
      return { name, reference: cell(1), state: cell(4), next: cell(5) };
    }),
  );
}

export async function showCases(at: AtWork): Promise<void> {
  await button(at, 'Zaken').first().click();
  await title(at, 'Zaken');
  await expect(at.page.locator('main .head')).toContainText(/\d+ za(ak|ken)/);
}

/** What stands over the screen: that something was repaired, or does not fit. */
export const noticesOf = (at: AtWork): Promise<readonly string[]> => at.page.locator('.notices > *').allTextContents();

/**
 * Opens a case from the list and reads what was acknowledged: its head with the terms, its letters, and of a final letter the bytes
 * themselves, saved as an employee saves them. @returns what lacks
 */
export async function lacksInCase(at: AtWork, known: KnownCase, saved: string): Promise<readonly string[]> {
  const faults: string[] = [];
  await at.page.getByRole('button', { name: `Openen: ${known.name}, ${known.reference}` }).click();
  const shown = at.page.locator('.case-head', { hasText: known.reference });
  const head = (await shown.textContent({ timeout: 20_000 })) ?? '';
  const isWithdrawn = known.acts.includes('withdrawn');
  if (!head.includes(known.name)) faults.push(`${known.reference} opens with another name`);
  if (!isWithdrawn && !termsIn(head).includes('Uiterlijk versturen'))
    faults.push(`${known.reference} opens without terms`);
  else if (!isWithdrawn && known.terms !== '' && termsIn(head) !== known.terms)
    faults.push(`${known.reference} opens with other terms`);
  await at.page.getByRole('tab', { name: 'Brieven' }).click();
  const panel = at.page.locator('#tab-panel[aria-labelledby="tab-letters"]');
  const letters = (await panel.textContent({ timeout: 20_000 })) ?? '';
  if (!known.acts.includes('letter')) {
    if (!/Er zijn nog geen brieven/.test(letters)) faults.push(`${known.reference} has a letter that nobody made`);
    return faults;
  }
  if (/nog niet/.test(letters) === known.acts.includes('sent')) faults.push(`${known.reference}: sent or not is lost`);
  await saveTo(at, saved);
  await panel.getByRole('button', { name: 'Bewaren' }).click();
  await seen(at, /bewaard/i);
  const text = execFileSync('pdftotext', [saved, '-'], { encoding: 'utf8' });
  const isLetter = readFileSync(saved).toString('latin1', 0, 5) === '%PDF-';
  if (!isLetter || !text.includes(known.reference)) faults.push(`${known.reference}: its letter is not there`);
  return faults;
}
