/**
 * One whole case in the real program, without a word of comment: from the request to the signed record of the visit, by counter and
 * officer in turn, for tests that look at what it leaves. Beside it a second case that is not yet decided, with forms half typed when
 * the program locks. On the stand-in alone, which sets the clock. Runs in Node.
 */
import { mkdirSync } from 'node:fs';
import { expect } from 'playwright/test';
import { assessments, bakker, decision, items, officerWords, vanDerSluis } from './case-people';
import {
  addItem,
  assess,
  backToCase,
  decide,
  type Item,
  makeAppointment,
  makeFinal,
  newItem,
  recordSent,
  release,
  section,
  toLetter,
} from './case-work';
import {
  type AtWork,
  begin,
  button,
  fill,
  fillRequest,
  inFolder,
  lock,
  makeSlip,
  record,
  seen,
  submit,
  unlock,
} from './employee';
import { counter, keyHolder, officer } from './people';
import { foundOffice, openCase } from './short-day';
import {
  answerCopy,
  beginInspection,
  endVisit,
  identityInOrder,
  markPart,
  printRecord,
  remark,
  returnPaper,
  showNext,
  startVisit,
  takePaper,
} from './visit-work';

/** Of the second case: listed and assessed, and neither decided nor released. */
export const unreleased: Item = {
  title: 'Klacht over de duivenkooi op het balkon',
  neutralTitle: 'Brief over het balkon, april 2026',
  part: 'digital',
  text: 'Het gaat om elf postduiven. Volgens melder Wapenaar vliegen zij ieder uur uit.',
  day: '09-04-2026',
  class: 'nuisance',
  category: 'bijzonder',
  purpose: 'woonfraude-overlast',
  legalBasis: 'gerechtvaardigd-belang',
  from: 'controller',
  destroyOn: '01-05-2028',
};
export const unreleasedWeighing = 'Wapenaar is herkenbaar aan zijn werk in de remise.';

/** What stands in fields of the officer when the program locks. */
export const halfTyped = {
  motivation: 'De melder moet zonder zorgen de kelder kunnen',
  weighing: 'Uit het gesprek op de vliering bleek dat',
  itemTitle: 'Gespreksverslag zolderetage',
  itemText: 'De bovenburen hoorden om drie uur een kookwekker',
} as const;

/** What the visitor says: the first about the visit, the second is wrong in the dossier. */
export const remarks = ['De stoel aan de balie is te laag.', 'Mijn telefoonnummer klopt niet.'] as const;

export interface Played {
  readonly reference: string;
  readonly correction: string;
}

interface Play {
  readonly appFolder: string;
  /** Where PDFs are saved: a folder of the employees, not of the program. */
  readonly out: string;
}

/** Plays it and closes the program. */
export async function playCase({ appFolder, out }: Play): Promise<Played> {
  mkdirSync(out, { recursive: true });
  const reference = await onDay(appFolder, '2026-11-30T09:10', async (at) => {
    await foundOffice(at, out);
    const first = await counterRegisters(at, out);
    await officerDecides(at);
    return first;
  });
  await onDay(appFolder, '2026-12-01T08:40', async (at) => {
    await counterInvites(at, out);
    await officerWrites(at, out);
    await officerLeavesHalfWay(at);
  });
  const correction = await onDay(appFolder, '2026-12-10T10:20', async (at) => {
    const linked = await visit(at);
    await officerFinishes(at);
    return linked;
  });
  return { reference, correction };
}

async function onDay<T>(appFolder: string, clock: string, work: (at: AtWork) => Promise<T>): Promise<T> {
  const at = await begin(appFolder, clock);
  try {
    return await work(at);
  } finally {
    await at.app.close();
  }
}

async function enter(at: AtWork, who: typeof counter): Promise<void> {
  await unlock(at, who.signInName, who.passphrase);
  await seen(at, 'Te versturen');
}

async function counterRegisters(at: AtWork, out: string): Promise<string> {
  await enter(at, counter);
  await fillRequest(at, vanDerSluis);
  const reference = await record(at);
  await makeSlip(at, inFolder(out, 'ontvangstbevestiging.pdf'));
  await recordSent(at, 'vandaag');
  await fillRequest(at, bakker);
  await record(at);
  await lock(at);
  return reference;
}

async function officerDecides(at: AtWork): Promise<void> {
  await enter(at, officer);
  await openCase(at, 'sluis');
  await section(at, 'Dossier');
  for (const item of items) await addItem(at, item);
  await button(at, 'Aantekening maken').click();
  await fill(at, 'note', officerWords.note);
  await button(at, 'Bewaren').click();
  await seen(at, officerWords.note);
  for (const [index, item] of items.entries()) await assess(at, item.title, assessments[index] ?? { how: 'show' });
  await decide(at, decision);
  await release(at);
  await lock(at);
}

async function counterInvites(at: AtWork, out: string): Promise<void> {
  await enter(at, counter);
  await openCase(at, 'sluis');
  await makeAppointment(at, { on: '2026-12-10', from: '10.30', keyHolder });
  await button(at, 'Uitnodiging maken').click();
  await makeFinal(at, /^Uitnodiging/, inFolder(out, 'uitnodiging.pdf'));
  await recordSent(at, 'vandaag');
  await lock(at);
}

async function officerWrites(at: AtWork, out: string): Promise<void> {
  await enter(at, officer);
  await openCase(at, 'sluis');
  await toLetter(at, 'Beslissing');
  await makeFinal(at, /^Beslissing/, inFolder(out, 'beslissing.pdf'));
  await recordSent(at, 'vandaag');
  await backToCase(at);
  await toLetter(at, 'Overzicht van gegevens');
  await makeFinal(at, /^Overzicht/, inFolder(out, 'overzicht.pdf'));
  await recordSent(at, 'vandaag');
  await backToCase(at);
  await section(at, 'Afronden');
  for (const [index, file] of ['bericht-1.pdf', 'bericht-2.pdf'].entries()) {
    await button(at, 'Brief maken').first().click();
    await makeFinal(at, /^Bericht/, inFolder(out, file));
    if (index === 0) await recordSent(at, 'vandaag');
    await backToCase(at);
    await section(at, 'Afronden');
  }
}

async function officerLeavesHalfWay(at: AtWork): Promise<void> {
  await openCase(at, 'bakker');
  await section(at, 'Dossier');
  await addItem(at, unreleased);
  await assess(at, unreleased.title, { how: 'withhold', ground: 'uavg-41-i', weighing: unreleasedWeighing });
  await section(at, 'Beslissing');
  await fill(at, at.page.locator('textarea[name^="motivation-"]').first(), halfTyped.motivation);
  await section(at, 'Dossier');
  await at.page.locator('label:has(input[name="assessment"][value="withhold"])').last().click();
  await fill(at, 'weighing', halfTyped.weighing);
  await newItem(at);
  await fill(at, 'title', halfTyped.itemTitle);
  await at.page.locator('label:has(input[name="part"][value="digital"])').last().click();
  await fill(at, 'text', halfTyped.itemText);
  await expect(at.page.getByText(/Concept bewaard om/)).toBeVisible({ timeout: 10_000 });
  await lock(at);
}

/** @returns the kenmerk of the case that begins at the counter */
async function visit(at: AtWork): Promise<string> {
  await enter(at, counter);
  await startVisit(at, 'Sluis');
  await identityInOrder(at);
  await beginInspection(at);
  await takePaper(at);
  for (const _ of items.slice(1)) await showNext(at);
  await answerCopy(at, '2');
  await remark(at, remarks[0]);
  await seen(at, remarks[0]);
  await remark(at, remarks[1], true);
  const linked = (await at.page.locator('.remark-request strong').textContent({ timeout: 20_000 })) ?? '';
  await markPart(at, 'paper', 'shown');
  await markPart(at, 'digital', 'shown');
  await returnPaper(at);
  await printRecord(at);
  await endVisit(at);
  await lock(at);
  return linked;
}

async function officerFinishes(at: AtWork): Promise<void> {
  await enter(at, officer);
  await openCase(at, 'sluis');
  await section(at, 'Afronden');
  await button(at, 'Hoeft niet …').first().click();
  await fill(at, 'why', 'deze organisatie bestaat niet meer');
  await submit(at);
  await seen(at, 'hoeft niet');
  await button(at, /^Zaak sluiten/).click();
  await seen(at, /^Gesloten op/);
  await lock(at);
}
