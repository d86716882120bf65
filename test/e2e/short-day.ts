/**
 * A short day in the real program, for tests that look at what it leaves: a register with an administrator, a counter employee, a
 * privacy officer and a DPO, requests with their receipt slips, and a form left half-way when the program locks. Runs in Node.
 */
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { expect } from 'playwright/test';
import {
  type Asked,
  type AtWork,
  addEmployee,
  addKeyHolder,
  begin,
  button,
  fill,
  fillRequest,
  foundRegister,
  lock,
  makeSlip,
  press,
  record,
  recoverySheet,
  seen,
  title,
  unlock,
} from './employee';
import { administrator, counter, dpo, keyHolder, officer } from './people';

export interface Day {
  readonly appFolder: string;
  /** Where PDFs are saved: a folder of the employee, not of the program. */
  readonly out: string;
  readonly requests: readonly Asked[];
  /** Typed last, never recorded. */
  readonly halfWay?: { readonly name: string; readonly street: string };
  /** Looks at the program while a case with its letter is open. */
  readonly whileOpen?: (at: AtWork) => Promise<void>;
}

/** Plays the day and closes the program. @returns the kenmerken, in the order of the requests */
export async function playDay(day: Day): Promise<readonly string[]> {
  mkdirSync(day.out, { recursive: true });
  const at = await begin(day.appFolder);
  try {
    await foundOffice(at, day.out);
    await unlock(at, counter.signInName, counter.passphrase);
    await seen(at, 'Te versturen');
    const references: string[] = [];
    for (const request of day.requests) {
      await fillRequest(at, request);
      const reference = await record(at);
      references.push(reference);
      await makeSlip(at, path.join(day.out, `${reference}.pdf`));
    }
    await day.whileOpen?.(at);
    if (day.halfWay) await leaveHalfWay(at, day.halfWay);
    await lock(at);
    return references;
  } finally {
    await at.app.close();
  }
}

/** The first start to its end: four people, each with a passphrase of their own. Leaves the program locked. */
export async function foundOffice(at: AtWork, out: string): Promise<void> {
  await foundRegister(at, 'Emmen', administrator);
  await recoverySheet(at, path.join(out, 'herstelblad.pdf'));
  await press(at, 'Control+Enter');
  await title(at, 'Wie werken met het programma?');
  await addEmployee(at, counter, 'here');
  await addEmployee(at, officer, 'here');
  await addEmployee(at, dpo, 'here');
  await addKeyHolder(at, keyHolder);
  await button(at, /^Klaar, aan het werk/).click();
  await title(at, 'Beheer');
  await lock(at);
}

/** Locks only once the draft is kept: what is on disk is then known. */
async function leaveHalfWay(at: AtWork, typed: NonNullable<Day['halfWay']>): Promise<void> {
  await press(at, 'F4');
  await title(at, 'Nieuw verzoek');
  await fill(at, 'name', typed.name);
  await fill(at, 'street', typed.street);
  await expect(at.page.getByText(/Concept bewaard om/)).toBeVisible({ timeout: 10_000 });
  await at.page.waitForTimeout(1200);
}

/** Starts the program of an app folder on another store folder: a copy, of whose other copies this user is to know nothing. */
export async function beginOn(appFolder: string, store: string): Promise<AtWork> {
  const policy = path.join(appFolder, 'policy.json');
  const { storeFolder } = JSON.parse(readFileSync(policy, 'utf8')) as { readonly storeFolder?: string };
  if (storeFolder !== store) rmSync(path.join(appFolder, 'user', 'heights.json'), { force: true });
  writeFileSync(policy, JSON.stringify({ storeFolder: store }));
  return begin(appFolder);
}

/** Finds a case as an employee does, and opens it. */
export async function openCase(at: AtWork, words: string): Promise<void> {
  await expect(at.page.getByRole('navigation', { name: 'Hoofdmenu' })).toBeVisible({ timeout: 20_000 });
  await press(at, 'F3');
  await at.page.keyboard.type(words);
  await press(at, 'Enter');
  await expect(at.page.getByRole('combobox', { name: 'Naam, kenmerk, postcode of contractnummer' })).toHaveCount(0, {
    timeout: 15_000,
  });
  await expect(at.page.getByRole('tab', { name: 'Verzoek' })).toBeVisible({ timeout: 20_000 });
}

/** The shortest act of a counter employee: the letter of the case that is open went out today. */
export async function recordLetterSent(at: AtWork): Promise<void> {
  await at.page.getByRole('tab', { name: 'Brieven' }).click();
  await button(at, /^Verzonden op/)
    .first()
    .click();
  await fill(at, 'sentOn', 'vandaag');
  await press(at, 'Control+Enter');
}

/** What the case then says: the letter is out, the next step is another. */
export const letterIsOut = /Volgende stap: dossier verzamelen\./;

/** The case that is open, with its ground and the officer's own passphrase; the last key is the caller's. */
export async function fillErasure(at: AtWork, own: string): Promise<void> {
  await button(at, 'Zaak wissen').click();
  await fill(at, 'ground', 'per vergissing vastgelegd');
  await fill(at, 'own', own);
}
