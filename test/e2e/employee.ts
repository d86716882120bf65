/**
 * What an employee does at this PC, by keyboard and mouse alone: typed fields, pressed keys, clicked words. Runs in Node.
 * Everything a test knows of the program it reads from the screen, from a saved PDF, or from the disk.
 */
import { execFileSync } from 'node:child_process';
import path from 'node:path';
import type { ElectronApplication, Locator, Page } from 'playwright';
import { expect } from 'playwright/test';
import { launch } from './launch';

/** The program as it is open now: another page after a lock, another process on another day. */
export interface AtWork {
  app: ElectronApplication;
  page: Page;
}

export interface Person {
  readonly name: string;
  readonly function: string;
  readonly signInName: string;
  readonly passphrase: string;
  readonly roles: readonly ('counter' | 'privacyOfficer' | 'dpo' | 'footageManager')[];
}

/** Clicks into a field and types; what stood there is replaced. */
export async function fill(at: AtWork, field: string | Locator, text: string): Promise<void> {
  const box = typeof field === 'string' ? at.page.locator(`[name="${field}"]:not([type=radio])`) : field;
  await box.click();
  await at.page.keyboard.press('ControlOrMeta+a');
  if (text === '') await at.page.keyboard.press('Delete');
  else await at.page.keyboard.type(text);
}

export const press = (at: AtWork, key: string): Promise<void> => at.page.keyboard.press(key);

export const button = (at: AtWork, name: string | RegExp): Locator => at.page.getByRole('button', { name });

export const seen = (at: AtWork, text: string | RegExp): Promise<void> =>
  expect(at.page.getByText(text).first()).toBeVisible({ timeout: 15_000 });

export const title = (at: AtWork, name: string | RegExp, timeout = 20_000): Promise<void> =>
  expect(at.page.getByRole('heading', { level: 1, name })).toBeVisible({ timeout });

/** A case was erased: first the engine is made to merge its files, which a slow machine takes its time for. */
export const erasureIsOver = (at: AtWork): Promise<void> => title(at, 'Zaken', 120_000);

/** Ctrl+Enter, once the filled button no longer waits: a passphrase is judged in a worker, and a fast typist is faster. */
export async function submit(at: AtWork): Promise<void> {
  await expect(at.page.locator('[data-act]:not([aria-disabled])').last()).toBeVisible({ timeout: 20_000 });
  await press(at, 'Control+Enter');
}

/** The main process' own dialog cannot be played by keys: the next save goes to this file. */
export const saveTo = (at: AtWork, file: string): Promise<void> =>
  at.app.evaluate(({ dialog }, filePath) => {
    dialog.showSaveDialog = async () => ({ canceled: false, filePath });
  }, file);

/** Step 1 and 2 of the first start: Lefier's values, and the administrator. Ends on the recovery sheet. */
export async function foundRegister(at: AtWork, office: string, admin: Person, values = true): Promise<void> {
  await title(at, 'Voor welke corporatie werkt u?');
  await chooseCorporation(at);
  await fill(at, 'office', office);
  if (values) {
    await fill(at, 'signatory.name', 'J. de Voorbeeld');
    await fill(at, 'signatory.function', 'privacyfunctionaris');
    await fill(at, 'offices-0-name', office);
    await fill(at, 'offices-0-address', 'Voorbeeldstraat 1, 1234 AB Voorbeeldstad');
    await noToBoth(at);
  }
  await submit(at);
  await foundAdministrator(at, admin);
}

export async function foundAdministrator(at: AtWork, admin: Person): Promise<void> {
  await title(at, 'Wie wordt beheerder van toegang?');
  await fill(at, 'name', admin.name);
  await fill(at, 'function', admin.function);
  await fill(at, 'signInName', admin.signInName);
  await choosePassphrase(at, admin.passphrase);
  await fill(at, 'confidentialityOn', 'vandaag');
  for (const role of admin.roles) await at.page.locator(`[name="role-${role}"]`).click();
  await submit(at);
  await title(at, 'Maak het herstelblad');
}

/** Values of a corporation that are open: those that stand on this screen are filled in. */
export async function fillValues(at: AtWork, values: Readonly<Record<string, OpenValue>>): Promise<void> {
  for (const [name, value] of Object.entries(values)) {
    if (typeof value === 'string') {
      const field = at.page.locator(`[name="${name}"]`);
      if ((await field.count()) > 0) await fill(at, field, value);
    } else if (Array.isArray(value)) {
      if ((await at.page.locator(`[name="${name}-0-name"]`).count()) === 0) continue;
      for (const [index, office] of value.entries()) {
        await fill(at, `${name}-${index}-name`, office.name);
        await fill(at, `${name}-${index}-address`, office.visitingAddress);
      }
    } else {
      const no = at.page.locator(`label:has(input[name="${name}"][value="no"])`);
      if ((await no.count()) > 0) await no.click();
    }
  }
}

export type OpenValue =
  | string
  | { readonly answer: 'no' }
  | readonly { readonly name: string; readonly visitingAddress: string }[];

/** Nothing is chosen beforehand. */
export async function chooseCorporation(at: AtWork, corporation = 'lefier'): Promise<void> {
  await at.page.locator('[name="corporation"]').selectOption(corporation);
}

/** No computer decides, and nothing goes outside the EU: both stand in every data overview. */
export async function noToBoth(at: AtWork): Promise<void> {
  for (const name of ['overview.automated', 'overview.transfer'])
    await at.page.locator(`label:has(input[name="${name}"][value="no"])`).click();
}

export async function choosePassphrase(at: AtWork, passphrase: string): Promise<void> {
  await fill(at, 'passphrase', passphrase);
  await seen(at, 'Sterk');
  await fill(at, 'again', passphrase);
}

/** Saves the sheet as PDF, reads its code with pdftotext as a person reads the paper, and types it back. */
export async function recoverySheet(at: AtWork, file: string): Promise<string> {
  await saveTo(at, file);
  await button(at, 'Als PDF bewaren').click();
  await seen(at, /^Bewaard om/);
  const code = codeOnSheet(file);
  await fill(at, 'code', code);
  await seen(at, 'Alle 6 groepen goed');
  return code;
}

/** The six groups in the frame; a reader puts the letters of wide type together, pdftotext sometimes does not. */
export function codeOnSheet(file: string): string {
  const frame = /met dit blad\.([\s\S]*?)Bewaar dit blad in de kluis/.exec(textOf(file))?.[1] ?? '';
  const code = frame.replace(/\s/g, '');
  if (!/^[2-9A-HJKMNP-Z]{24}$/.test(code)) throw new Error(`the sheet shows ${code.length} characters`);
  return code.match(/.{4}/g)?.join('-') ?? '';
}

/** In the step "Medewerkers" or on the screen Beheer. `own` is the administrator's passphrase where it is asked again. */
export async function addEmployee(at: AtWork, person: Person, how: 'here' | 'oneTime', own?: string): Promise<void> {
  await button(at, 'Medewerker toevoegen').click();
  await fill(at, 'name', person.name);
  await fill(at, 'function', person.function);
  for (const role of person.roles) await at.page.locator(`[name="role-${role}"]`).click();
  await fill(at, 'confidentialityOn', 'vandaag');
  await fill(at, 'signInName', person.signInName);
  if (how === 'oneTime') await at.page.getByText('Ik geef er een voor één keer').click();
  await choosePassphrase(at, person.passphrase);
  if (own !== undefined) await fill(at, 'own', own);
  await submit(at);
  await expect(at.page.getByRole('cell', { name: person.name }).first()).toBeVisible({ timeout: 20_000 });
}

/** A name with a key of the cabinet, without access to the program (LO-8). */
export async function addKeyHolder(at: AtWork, name: string): Promise<void> {
  await button(at, 'Medewerker toevoegen').click();
  await fill(at, 'name', name);
  await fill(at, 'function', 'archief');
  await at.page.getByText('Nee, alleen sleuteldrager van de kast').click();
  await fill(at, 'keyHolderFrom', 'vandaag');
  await submit(at);
  await expect(at.page.getByRole('cell', { name }).first()).toBeVisible({ timeout: 20_000 });
}

/** The door where the database cannot be read: told twice, the third start finds it moved aside. */
export const UNREADABLE = 'De gegevens op deze computer zijn nu niet te lezen';

/** The title of the door that is shown, whichever it is; a page whose engine goes still is replaced by another before it shows one. */
export async function doorOf(at: AtWork, timeout = 30_000): Promise<string> {
  const until = performance.now() + timeout;
  for (;;) {
    const heading = at.page.locator('h1').filter({ hasText: /\S/ }).first();
    const shown = await heading.waitFor({ timeout: 1000 }).then(
      () => true,
      () => false,
    );
    if (shown) return (await heading.innerText()).trim();
    if (performance.now() > until) throw new Error(`no door within ${timeout} ms`);
    at.page = at.app.windows().at(-1) ?? at.page;
  }
}

export async function unlock(at: AtWork, signInName: string, passphrase: string): Promise<void> {
  await title(at, 'Ontgrendelen');
  const name = at.page.locator('[name="signInName"]');
  if ((await name.inputValue()) !== signInName) await fill(at, 'signInName', signInName);
  await fill(at, 'secret', passphrase);
  await press(at, 'Enter');
}

/** Ctrl+L: the renderer process ends, and a new page shows the door. */
export async function lock(at: AtWork): Promise<void> {
  const fresh = at.app.waitForEvent('window', { timeout: 20_000 });
  // The page that took the key is ended by it, so its answer to the test may never come.
  await press(at, 'Control+l').catch(() => undefined);
  at.page = await fresh;
  await title(at, 'Ontgrendelen');
}

export interface Asked {
  /** Absent for access. */
  readonly right?: string;
  readonly scope?: string;
  readonly channel: 'Post' | 'E-mail' | 'Balie' | 'Telefoon' | 'Website';
  readonly receivedOn: string;
  readonly letterOn?: string;
  readonly copy?: boolean;
  readonly name: string;
  readonly birthDate?: string;
  readonly kind?: string;
  readonly postcodeAndNumber: string;
  readonly street: string;
  readonly city: string;
  readonly representative?: { readonly kind: string; readonly name: string; readonly address: string };
}

/** Fills the form; does not record it. */
export async function fillRequest(at: AtWork, asked: Asked): Promise<void> {
  await press(at, 'F4');
  await title(at, 'Nieuw verzoek');
  if (asked.right !== undefined) await at.page.locator('select[name="right"]').selectOption(asked.right);
  await at.page.getByText(asked.channel, { exact: true }).click();
  await fill(at, 'receivedOn', asked.receivedOn);
  if (asked.letterOn !== undefined) await fill(at, 'letterOn', asked.letterOn);
  if (asked.scope !== undefined) await fill(at, 'scope', asked.scope);
  if (asked.copy) await at.page.getByText('Er is ook om een kopie gevraagd').click();
  await fill(at, 'name', asked.name);
  if (asked.birthDate !== undefined) await fill(at, 'birthDate', asked.birthDate);
  if (asked.kind !== undefined) await at.page.locator('[name="subjectKind"]').selectOption(asked.kind);
  await fill(at, 'postcodeAndNumber', asked.postcodeAndNumber);
  await fill(at, 'street', asked.street);
  await fill(at, 'city', asked.city);
  if (asked.representative) {
    await at.page.getByText('Ja, een vertegenwoordiger').click();
    await at.page.locator('[name="representativeKind"]').selectOption(asked.representative.kind);
    await fill(at, 'representativeName', asked.representative.name);
    await fill(at, 'representativeAddress', asked.representative.address);
  }
}

/** Ctrl+Enter, and the case as it then stands on the screen. @returns its kenmerk */
export async function record(at: AtWork): Promise<string> {
  await submit(at);
  const shown = at.page
    .locator('main')
    .getByText(/[A-Z]{3}-\d{4}-[A-Z]{1,2}\d{4,5}/)
    .first();
  await expect(shown).toBeVisible({ timeout: 20_000 });
  await expect(at.page.getByRole('tab', { name: 'Geschiedenis' })).toBeVisible({ timeout: 20_000 });
  const reference = /[A-Z]{3}-\d{4}-[A-Z]{1,2}\d{4,5}/.exec((await shown.textContent()) ?? '')?.[0];
  if (!reference) throw new Error('no kenmerk on the screen');
  return reference;
}

export async function makeSlip(at: AtWork, file: string): Promise<void> {
  await button(at, 'Brief maken').click();
  await title(at, 'Ontvangstbevestiging');
  await expect(at.page.locator('canvas').first()).toBeVisible({ timeout: 30_000 });
  await button(at, 'Brief definitief maken').click({ timeout: 30_000 });
  await button(at, /^Definitief maken/).click();
  await seen(at, 'De brief is definitief.');
  await saveTo(at, file);
  await button(at, 'Bewaren').click();
  await seen(at, /bewaard/i);
}

export const textOf = (file: string): string => execFileSync('pdftotext', ['-layout', file, '-'], { encoding: 'utf8' });

/** Every address that Chromium asked for and the program refused, counted where it is asked: a day at work asks for none. */
export const refusedRequests = (at: AtWork): Promise<{ count: number; urls: readonly string[] }> =>
  at.app.evaluate(() => {
    const key = Symbol.for('inzagebalie.refusedRequests');
    const kept = (globalThis as unknown as Record<symbol, { count: number; urls: string[] } | undefined>)[key];
    if (!kept) throw new Error('this build does not count requests');
    return { count: kept.count, urls: [...kept.urls] };
  });

/** Opens the program of an app folder and waits for its first screen. `clock`: see launch.ts. */
export async function begin(appFolder: string, clock?: string): Promise<AtWork> {
  const { app, page } = await launch(appFolder, [], clock);
  await page.setViewportSize({ width: 1366, height: 768 }).catch(() => {});
  return { app, page };
}

export const inFolder = (folder: string, name: string): string => path.join(folder, name);
