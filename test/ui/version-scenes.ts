/** A final letter that is put right: the question, the concept of its next version, and both in the list. Runs in Node. */
import type { Page } from 'playwright';
import { inside, openCase, press, type Scene } from './walk';

const NAME = 'N. van der Sluis-de Boer';

/** The slip of the case, final and sent. */
async function sentSlip(page: Page): Promise<void> {
  await openCase(page, NAME);
  await page.getByRole('button', { name: 'Naar de brief' }).click();
  await page.waitForSelector('.letter canvas');
  await page.getByRole('button', { name: /Verzonden op/ }).click();
  await page.getByRole('button', { name: /Vastleggen/ }).click();
  await page.getByText(/^Verzonden op maandag/).waitFor();
}

/** The decision of the case, final and sent. */
async function sentDecision(page: Page): Promise<void> {
  await openCase(page, NAME);
  await page.keyboard.press('Alt+4');
  await press(page, /Beslissing schrijven/);
  await page.waitForSelector('.letter canvas');
  await page.getByLabel('Dit komt in de brief').nth(2).fill('Eén stuk laten wij niet zien. Het onderzoek loopt nog.');
  await page.waitForTimeout(1800);
  await makeFinal(page);
  await page.getByRole('button', { name: /Verzonden op/ }).click();
  await page.getByRole('button', { name: /Vastleggen/ }).click();
  await page.getByText(/^Verzonden op maandag/).waitFor();
}

async function makeFinal(page: Page): Promise<void> {
  await page.getByRole('button', { name: /Brief definitief maken/ }).click();
  await page.getByRole('button', { name: /^Definitief maken/ }).click();
  await page.getByText('De brief is definitief.').waitFor();
  await page.waitForSelector('.letter canvas');
}

async function correct(page: Page, reason: string): Promise<void> {
  await page.getByRole('button', { name: /Brief verbeteren/ }).click();
  await page.getByText(reason, { exact: true }).click();
  await page.getByRole('button', { name: /Versie 2 maken/ }).click();
  await page.getByText('Dit wordt versie 2.').waitFor();
  await page.waitForSelector('.letter canvas');
  await page.waitForTimeout(600);
}

export const versionScenes: readonly Scene[] = [
  { name: '08-versie-1-verzonden', query: 'role=counter', steps: inside(sentSlip) },
  {
    name: '08-versie-vraag',
    query: 'role=counter',
    steps: inside(async (page) => {
      await sentSlip(page);
      await page.getByRole('button', { name: /Brief verbeteren/ }).click();
    }),
  },
  {
    name: '08-versie-vraag-adres',
    query: 'role=counter',
    steps: inside(async (page) => {
      await sentSlip(page);
      await page.getByRole('button', { name: /Brief verbeteren/ }).click();
      await page.getByText('Verkeerde naam of verkeerd adres', { exact: true }).click();
    }),
  },
  {
    name: '08-versie-2-concept',
    query: 'role=counter',
    steps: inside(async (page) => {
      await sentSlip(page);
      await correct(page, 'Verkeerde dag of tijd');
    }),
  },
  {
    name: '08-versie-lijst-wordt-verbeterd',
    query: 'role=counter',
    steps: inside(async (page) => {
      await sentSlip(page);
      await correct(page, 'Verkeerde dag of tijd');
      await page.keyboard.press('Escape');
      await page.getByText('wordt verbeterd').waitFor();
    }),
  },
  {
    name: '08-versie-1-wordt-verbeterd',
    query: 'role=counter',
    steps: inside(async (page) => {
      await sentSlip(page);
      await correct(page, 'Verkeerde dag of tijd');
      await page.keyboard.press('Escape');
      await page.getByRole('button', { name: 'Ontvangstbevestiging', exact: true }).click();
      await page.waitForSelector('.letter canvas');
    }),
  },
  {
    name: '08-versie-toch-niet',
    query: 'role=counter',
    steps: inside(async (page) => {
      await sentSlip(page);
      await correct(page, 'Verkeerde dag of tijd');
      await page.getByRole('button', { name: 'Toch niet verbeteren' }).click();
      await page.getByText('De brief is definitief.').waitFor();
      await page.waitForSelector('.letter canvas');
    }),
  },
  {
    name: '08-versie-2-definitief',
    query: 'role=counter',
    steps: inside(async (page) => {
      await sentSlip(page);
      await correct(page, 'Verkeerde dag of tijd');
      await makeFinal(page);
    }),
  },
  {
    name: '08-versie-lijst',
    query: 'role=counter',
    steps: inside(async (page) => {
      await sentSlip(page);
      await correct(page, 'Verkeerde dag of tijd');
      await makeFinal(page);
      await page.keyboard.press('Escape');
      await page.getByText('vervangen door een nieuwe').waitFor();
    }),
  },
  {
    name: '08-versie-1-vervangen',
    query: 'role=counter',
    steps: inside(async (page) => {
      await sentSlip(page);
      await correct(page, 'Verkeerde dag of tijd');
      await makeFinal(page);
      await page.keyboard.press('Escape');
      await page.getByRole('button', { name: 'Ontvangstbevestiging', exact: true }).click();
      await page.waitForSelector('.letter canvas');
    }),
  },
  {
    name: '08-versie-beslissing',
    query: 'role=privacyOfficer&stage=appointed',
    steps: inside(async (page) => {
      await sentDecision(page);
      await correct(page, 'Fout in de tekst');
    }),
  },
];
