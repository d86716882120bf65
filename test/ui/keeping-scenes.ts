/** Scenes of the list of what has been kept long enough: empty, some, a hundred, erasing, keeping longer. Runs in Node. */
import type { Page } from 'playwright';
import { inside, openCase, press, type Scene } from './walk';

export const toList = async (page: Page): Promise<void> => {
  await page.getByRole('button', { name: 'Zaken', exact: true }).click();
  await page.getByRole('button', { name: 'Vernietigingslijst' }).click();
  await page.getByText('Vanzelf verdwijnt er niets').waitFor();
};

export const eraseAll = async (page: Page, passphrase = 'vijf lepels onder oud tapijt'): Promise<void> => {
  await page.getByRole('button', { name: 'Alles kiezen' }).click();
  await press(page, /zaken wissen …/);
  await page.locator('dialog input[type=password]').fill(passphrase);
  await page
    .locator('dialog')
    .getByRole('button', { name: /wissen/ })
    .click();
};

const keepForm = async (page: Page): Promise<void> => {
  await toList(page);
  await page
    .getByRole('button', { name: /^Langer bewaren/ })
    .first()
    .click();
};

const OFFICER = 'role=privacyOfficer';

export const keepingScenes: readonly Scene[] = [
  { name: 'keep-0-leeg', query: `${OFFICER}&cases=none`, steps: inside(toList) },
  { name: 'keep-0-niets', query: OFFICER, steps: inside(toList) },
  { name: 'keep-1-lijst', query: `${OFFICER}&due=5`, steps: inside(toList) },
  { name: 'keep-1-fg', query: 'role=dpo&due=5', steps: inside(toList) },
  { name: 'keep-1-rest', query: `${OFFICER}&due=3&rest`, steps: inside(toList) },
  {
    name: 'keep-1-onderaan',
    query: `${OFFICER}&due=5`,
    steps: inside(async (page) => {
      await toList(page);
      await page.getByRole('heading', { name: 'Gewist' }).scrollIntoViewIfNeeded();
    }),
  },
  {
    name: 'keep-1-honderd',
    query: `${OFFICER}&due=100`,
    steps: inside(async (page) => {
      await toList(page);
      await page.getByRole('button', { name: 'Alles kiezen' }).click();
    }),
  },
  {
    name: 'keep-2-wachtzin',
    query: `${OFFICER}&due=5`,
    steps: inside(async (page) => {
      await toList(page);
      await page.getByRole('button', { name: 'Alles kiezen' }).click();
      await press(page, /zaken wissen …/);
    }),
  },
  {
    name: 'keep-2-wachtzin-fout',
    query: `${OFFICER}&due=5`,
    steps: inside(async (page) => {
      await toList(page);
      await eraseAll(page, 'fout');
      await page.waitForTimeout(200);
    }),
  },
  {
    name: 'keep-3-bezig',
    query: `${OFFICER}&due=100&slowErasing`,
    steps: inside(async (page) => {
      await toList(page);
      await eraseAll(page);
      await page.getByText('Bezig met wissen').waitFor();
    }),
  },
  {
    name: 'keep-3-schijf-vol',
    query: `${OFFICER}&due=5&full`,
    steps: inside(async (page) => {
      await toList(page);
      await eraseAll(page);
      await page.getByText('U was bezig met wissen').waitFor();
    }),
  },
  {
    name: 'keep-4-gewist',
    query: `${OFFICER}&due=5&meanwhile`,
    steps: inside(async (page) => {
      await toList(page);
      await eraseAll(page);
      await page.getByText('Waar staan deze zaken nog?').waitFor();
    }),
  },
  {
    name: 'keep-4-verklaring',
    query: `${OFFICER}&due=5`,
    steps: inside(async (page) => {
      await toList(page);
      await eraseAll(page);
      await page.getByRole('button', { name: 'Verklaring afdrukken …' }).click();
      await page.locator('canvas').first().waitFor();
      await page.waitForTimeout(400);
    }),
  },
  { name: 'keep-5-langer', query: `${OFFICER}&due=5`, steps: inside(keepForm) },
  {
    name: 'keep-5-langer-te-kort',
    query: `${OFFICER}&due=5`,
    steps: inside(async (page) => {
      await keepForm(page);
      await page.getByText('Er loopt een bezwaar').click();
      await page.getByLabel('Bewaren tot').fill('30-11-2026');
      await page.getByLabel('Leg het uit').fill('De rechter heeft nog niet beslist.');
      await page.locator('dialog [data-act]').click();
      await page.waitForTimeout(200);
    }),
  },
  {
    name: 'keep-6-zaak-wissen',
    query: `${OFFICER}&due=5`,
    steps: inside(async (page) => {
      await openCase(page, 'O. Yılmaz-Pietersen, LEF-2024-A0012');
      await page.getByRole('button', { name: 'Zaak wissen', exact: false }).first().click();
    }),
  },
];
