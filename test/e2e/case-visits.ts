/** The demo's visits, and each way in which they go otherwise. Runs in Node. */
import { expect } from 'playwright/test';
import { fillAppointment, makeFinal, recordSent, section } from './case-work';
import { button, fill, inFolder, lock, press, seen, submit, title, unlock } from './employee';
import { counter, keyHolder } from './people';
import { openCase } from './short-day';
import type { Stage } from './stage';
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

const enter = async ({ at }: Stage): Promise<void> => {
  await unlock(at, counter.signInName, counter.passphrase);
  await seen(at, 'Te versturen');
};

/** Thursday 10 December, 10.52: the first visitor was expected at 10.30. */
export async function firstVisits(stage: Stage): Promise<void> {
  await lateWithWrongDocuments(stage);
  await inspectionStopsHalfWay(stage);
  await doesNotCome(stage);
  await somebodyElseComes(stage);
}

async function lateWithWrongDocuments(stage: Stage): Promise<void> {
  const { at, step, picture, refused } = stage;
  await step('the visitor comes late: the visit begins all the same', async () => {
    await enter(stage);
    await picture('vandaag-met-afspraken');
    await startVisit(at, 'Sluis');
    await picture('bezoek-legitimatie');
  });
  await step('no document, then a wrong one', async () => {
    await press(at, '5');
    await refused('geen-document', /De inzage kan nog niet beginnen/);
    await press(at, 'F1');
    await expect(at.page.getByRole('dialog')).toContainText(/legitim/i);
    await picture('artikel-in-eigen-woorden');
    await press(at, 'Escape');
    await another(stage);
    await press(at, '3');
    await press(at, 'j');
    await press(at, 'n');
    await refused('rijbewijs-verlopen', /Het rijbewijs is niet meer geldig/);
    await another(stage);
    await press(at, '2');
    await press(at, 'n');
    await refused('geen-origineel', /Dit is niet het originele document/);
    await another(stage);
  });
  await step('the identity card is in order', async () => {
    await identityInOrder(at);
    await picture('bezoek-legitimatie-in-orde');
    await beginInspection(at);
    await picture('bezoek-inzage');
  });
}

/** "Een ander document bekijken": what was seen is recorded, and the questions stand anew. */
async function another({ at }: Stage): Promise<void> {
  await press(at, 'Enter');
  await title(at, 'Vraag om de legitimatie');
  await seen(at, /^Eerder in dit bezoek/);
}

async function inspectionStopsHalfWay(stage: Stage): Promise<void> {
  const { at, step, picture, refused } = stage;
  await step('item by item; nothing can be copied or printed', async () => {
    await takePaper(at);
    await showNext(at);
    await showNext(at);
    await picture('bezoek-deels');
    await press(at, 'Control+p');
    await refused('afdrukken-tijdens-bezoek', /Dat kan niet tijdens een bezoek/);
    await press(at, 'l');
    await seen(at, 'Grijs is afgeschermd. Het gaat over iemand anders.');
    await picture('bezoek-laat-zien');
    await press(at, 'l');
    await button(at, /niet getoond$/).click();
    await picture('bezoek-niet-getoond');
    await press(at, 'Enter');
    await press(at, 'F9');
    await picture('bezoek-scherm-leeg');
    await press(at, 'F9');
  });
  await step('the program locks in mid-visit, and the visit stands where it stood', async () => {
    await lock(at);
    await enter(stage);
    await seen(at, 'Er loopt een bezoek.');
    await picture('bezoek-na-slot');
    await button(at, 'Terug naar het bezoek').click();
    await seen(at, /^2 van 4 stukken getoond/);
    await showNext(at);
  });
  await step('an item turns up: it stays closed, and the officer hears of it', async () => {
    await button(at, 'Er duikt een stuk op').click();
    await at.page.locator('dialog label:has(input[name="part"][value="paper"])').click();
    await picture('stuk-duikt-op');
    await submit(at);
    await seen(at, '1 gevonden stuk wacht op de privacyfunctionaris.');
  });
  await step('the visitor must go, and comes back another day', async () => {
    await button(at, 'Bezoek afbreken').click();
    await fill(at, 'reason', 'De bezoeker moet de bus halen.');
    await at.page.locator('dialog label:has(input[name="goesOn"][value="yes"])').click();
    await picture('bezoek-afbreken');
    await submit(at);
    await seen(at, 'Welke dag?');
    await fillAppointment(at, { on: '2026-12-14', from: '9.30', keyHolder });
    await picture('vervolgafspraak');
    await submit(at);
    await button(at, /^Uitnodiging maken|^Nieuwe uitnodiging/).click();
    await makeFinal(at, /^Uitnodiging/, inFolder(stage.out, 'sluis-7-uitnodiging-vervolg.pdf'));
    await recordSent(at, 'vandaag');
    await press(at, 'F2');
    await seen(at, 'Papieren dossier niet terug');
    await picture('vandaag-papier-niet-terug');
  });
}

async function doesNotCome(stage: Stage): Promise<void> {
  const { at, step, picture } = stage;
  await step('nobody comes', async () => {
    await button(at, /^Niet gekomen: .*Bakker/).click();
    await picture('niet-gekomen');
    await submit(at);
    await expect(at.page.getByRole('dialog')).toHaveCount(0, { timeout: 20_000 });
    await openCase(at, 'bakker');
    await section(at, 'Afspraak');
    await fillAppointment(at, { on: '2026-12-14', from: '11.00' });
    await submit(at);
    await seen(at, 'Brieven over de afspraak');
    await picture('nieuwe-afspraak');
  });
}

async function somebodyElseComes(stage: Stage): Promise<void> {
  const { at, step, picture, refused, out } = stage;
  await step('somebody else comes: the dossier stays closed', async () => {
    await startVisit(at, 'Idrissi');
    await press(at, '1');
    for (const key of ['j', 'j', 'j', 'n']) await press(at, key);
    await refused('gegevens-komen-niet-overeen', /De gegevens komen niet overeen/);
    await button(at, 'Nieuwe afspraak').click();
    await picture('bezoek-gaat-niet-door');
    await submit(at);
    await seen(at, 'Welke dag?');
    await fillAppointment(at, { on: '2026-12-15', from: '15.00' });
    await submit(at);
    await seen(at, 'Brieven over de afspraak');
  });
  await step('the new appointment is cancelled, with a letter', async () => {
    await button(at, /^Uitnodiging maken|^Nieuwe uitnodiging/).click();
    await makeFinal(at, /^Uitnodiging/, inFolder(out, 'idrissi-5-uitnodiging.pdf'));
    await recordSent(at, 'vandaag');
    await press(at, 'Escape');
    await section(at, 'Afspraak');
    await button(at, 'Afspraak afzeggen').click();
    await at.page.locator('label:has(input[name="wish"][value="house"])').click();
    await fill(at, 'why', 'het kantoor is die middag dicht');
    await picture('afspraak-afzeggen');
    await submit(at);
    await button(at, 'Brief maken').first().click();
    await makeFinal(at, /gaat niet door$/, inFolder(out, 'idrissi-6-afspraak-afgezegd.pdf'));
    await picture('brief-afspraak-afgezegd');
    await recordSent(at, 'vandaag');
    await lock(at);
  });
}

/** Monday 14 December: the visit that goes on, and the visitor who did not come. */
export async function secondVisits(stage: Stage): Promise<void> {
  const { at, step, picture, refused, out } = stage;
  await step('what was shown before is still shown', async () => {
    await enter(stage);
    await startVisit(at, 'Sluis');
    await identityInOrder(at);
    await beginInspection(at);
    await picture('bezoek-gaat-verder');
    await showNext(at);
    await title(at, /om een kopie gevraagd\?$/);
    await picture('bezoek-afronden');
  });
  await step('a correction on the spot becomes a case of its own', async () => {
    await answerCopy(at, '2');
    await remark(at, 'Mijn telefoonnummer klopt niet.', true);
    await seen(at, /LEF-2026-A\d{4}/);
    await picture('correctie-aan-de-balie');
  });
  await step('both parts, the paper back, the record signed by both', async () => {
    await refused('bezoek-nog-niet-af', /Nog \d dingen: /);
    await markPart(at, 'paper', 'shown');
    await markPart(at, 'digital', 'shown');
    await returnPaper(at);
    await printRecord(at);
    await picture('bezoek-verslag');
    await endVisit(at);
    await picture('vandaag-na-bezoek');
    await saveRecord(stage, 'sluis', inFolder(out, 'sluis-8-verslag.pdf'));
  });
  await step('who did not come comes now, wants a copy, and does not sign', async () => {
    await startVisit(at, 'Bakker');
    await identityInOrder(at, '1');
    await beginInspection(at);
    await showNext(at);
    await answerCopy(at, '2');
    await fill(at, 'piece', 'inschrijfformulier');
    await press(at, 'Tab');
    await seen(at, /Bewaard\. De privacyfunctionaris beslist erover/);
    await picture('bezoek-kopie-gevraagd');
    await markPart(at, 'digital', 'shown');
    await markPart(at, 'paper', 'notPresent');
    await printRecord(at);
    await endVisit(at, 'refusedToSign');
    await saveRecord(stage, 'bakker', inFolder(out, 'bakker-5-verslag.pdf'));
    await lock(at);
  });
}

/** Of the case that is found by these words. */
export async function saveRecord({ at }: Stage, name: string, file: string): Promise<void> {
  await openCase(at, name);
  await section(at, 'Brieven');
  const row = at.page.locator('tr', { hasText: 'Verslag' }).first();
  await at.app.evaluate(({ dialog }, filePath) => {
    dialog.showSaveDialog = async () => ({ canceled: false, filePath });
  }, file);
  await row.getByRole('button', { name: 'Bewaren' }).click();
  await expect(at.page.getByText(/bewaard/i).first()).toBeVisible();
}
