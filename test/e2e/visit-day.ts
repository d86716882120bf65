/**
 * One case on the morning of its visit, for tests that attack it: two items to show, one of them partly shielded, one withheld.
 * Runs in Node.
 */
import path from 'node:path';
import type { Locator } from 'playwright';
import { expect } from 'playwright/test';
import { assessments, decision, items, vanDerSluis } from './case-people';
import { addItem, assess, decide, makeAppointment, release, section } from './case-work';
import {
  type AtWork,
  addEmployee,
  button,
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
import { administrator, counter, officer } from './people';
import { openCase } from './short-day';
import { beginInspection, identityInOrder, showNext, startVisit } from './visit-work';

export const DAY = '2026-12-10';

/** The digital ones: shown, shielded, withheld. */
export const dossier = [1, 2, 4].map((index) => ({ item: items[index], assessed: assessments[index] }));

/** Leaves the program locked, ready for the counter. `atDossier` looks at the dossier while it is open. @returns the kenmerk */
export async function prepareVisit(at: AtWork, out: string, atDossier: (at: AtWork) => Promise<void>): Promise<string> {
  await foundRegister(at, 'Emmen', administrator);
  await recoverySheet(at, path.join(out, 'herstelblad.pdf'));
  await press(at, 'Control+Enter');
  await title(at, 'Wie werken met het programma?');
  await addEmployee(at, counter, 'here');
  await addEmployee(at, officer, 'here');
  await button(at, /^Klaar, aan het werk/).click();
  await title(at, 'Beheer');
  await lock(at);

  await enter(at);
  await fillRequest(at, vanDerSluis);
  const reference = await record(at);
  await makeSlip(at, path.join(out, 'ontvangstbevestiging.pdf'));
  await lock(at);

  await unlock(at, officer.signInName, officer.passphrase);
  await openCase(at, 'sluis');
  await section(at, 'Dossier');
  await seen(at, /^Nog geen stukken/);
  for (const { item } of dossier) if (item) await addItem(at, item);
  for (const { item, assessed } of dossier) if (item && assessed) await assess(at, item.title, assessed);
  await atDossier(at);
  await decide(at, decision);
  await release(at);
  await makeAppointment(at, { on: DAY, from: '10.30', employee: counter.name });
  await lock(at);
  return reference;
}

export async function enter(at: AtWork): Promise<void> {
  await unlock(at, counter.signInName, counter.passphrase);
  await seen(at, 'Te versturen');
}

/** From Vandaag to the first item; the identity card is in order. */
export async function toInspection(at: AtWork): Promise<void> {
  await startVisit(at, 'Sluis');
  await identityInOrder(at);
  await beginInspection(at);
}

/** The screens of a visit in the order in which they are come by, each with words on it to point at. */
export const itemText = (at: AtWork): Promise<Locator> => there(at.page.locator('.item-text p'));

export async function turnedText(at: AtWork): Promise<Locator> {
  await showNext(at);
  await press(at, 'l');
  return there(at.page.locator('.visitor-text p'));
}

export async function nameOnVandaag(at: AtWork): Promise<Locator> {
  await press(at, 'Escape');
  await button(at, 'Terug naar vandaag').click();
  await seen(at, 'Er loopt een bezoek.');
  return there(at.page.locator('.appointments-name'));
}

export async function titleInCase(at: AtWork, words: string): Promise<Locator> {
  await button(at, /^Openen: /)
    .first()
    .click();
  await section(at, 'Dossier');
  return there(at.page.locator('.item-table td', { hasText: words }));
}

async function there(words: Locator): Promise<Locator> {
  await expect(words.first()).toBeVisible({ timeout: 20_000 });
  return words.first();
}
