/** Standing still, extending and delaying, in every state. Runs in Node. */
import type { Page } from 'playwright';
import { inside, openCase, press, type Scene } from './walk';

const NAME = 'J. van der Poel';
const officer = 'role=privacyOfficer';

const at = (steps?: (page: Page) => Promise<void>) =>
  inside(async (page) => {
    await openCase(page, NAME);
    await steps?.(page);
    await page.waitForTimeout(400);
    await page.getByRole('heading', { name: 'Stilstaan en verlengen' }).scrollIntoViewIfNeeded();
  });

const open = async (page: Page, name: string): Promise<void> => {
  await page.getByRole('button', { name, exact: true }).click();
  await page.waitForTimeout(500);
};

async function suspended(page: Page): Promise<void> {
  await open(page, 'Termijn stilzetten');
  await page.getByLabel('Op welke dag vroeg u om meer?').fill('27-11-2026');
  await page.getByLabel('Wat hebt u gevraagd?').fill('De straat van het vorige adres.');
  await page.getByLabel('Waarom twijfelt u wie dit vraagt?').fill('De handtekening is een andere dan op het contract.');
  await page.waitForTimeout(500);
  await page.getByLabel('Waarom vroeg u het niet eerder?').fill('Het contract kwam pas uit het archief.');
}

async function extended(page: Page): Promise<void> {
  await open(page, 'Verlengen');
  await page.getByText('Allebei', { exact: true }).click();
  await page.getByLabel('Hoeveel verzoeken deed deze persoon?').fill('3');
  await page
    .getByLabel('De redenen, zoals ze in de brief komen')
    .fill(
      'U deed drie verzoeken tegelijk: inzage, correctie en verwijdering\nIn 61 stukken staan ook gegevens van anderen',
    );
  await page.waitForTimeout(400);
}

async function drukte(page: Page): Promise<void> {
  await open(page, 'Verlengen');
  await page.getByText('Het is ingewikkeld', { exact: true }).click();
  await page.getByLabel('De redenen, zoals ze in de brief komen').fill('Door drukte duurt het langer.');
  await page.waitForTimeout(300);
  await act(page, /^Verlengen/);
}

const act = (page: Page, name: RegExp): Promise<void> =>
  page.getByRole('dialog').getByRole('button', { name }).first().click({ force: true });

async function letter(page: Page): Promise<void> {
  await extended(page);
  await act(page, /^Verlengen/);
  await page.getByRole('button', { name: 'Brief over de verlenging' }).click();
  await page.waitForSelector('canvas');
}

/** Made final and recorded as sent today. */
async function told(page: Page): Promise<void> {
  await letter(page);
  await press(page, /^Brief definitief maken/);
  await act(page, /^Definitief maken/);
  await page.getByRole('button', { name: /^Verzonden op/ }).click();
  await page.getByLabel('Verzonden op', { exact: true }).fill('vandaag');
  await page.getByText('Met de post', { exact: true }).click();
  await act(page, /^Vastleggen/);
  await page.waitForTimeout(300);
  await openCase(page, NAME);
}

async function openAt(page: Page, reference: string): Promise<void> {
  await page.getByRole('button', { name: 'Zaken', exact: true }).click();
  await page
    .getByRole('row', { name: new RegExp(reference) })
    .getByRole('button', { name: /^Openen/ })
    .click();
  await page.waitForSelector('.case-head');
}

/** The three of one letter stand beside each other: the first is the one he opens. */
const withOthers = (steps: (page: Page) => Promise<void>) =>
  inside(async (page) => {
    await openAt(page, 'LEF-2026-A0034');
    await steps(page);
    await page.waitForTimeout(400);
  });

export const termsScenes: readonly Scene[] = [
  { name: '14-samen-verlengen', query: `${officer}&together`, steps: withOthers(extended) },
  { name: '14-samen-brief', query: `${officer}&together`, steps: withOthers(letter) },
  {
    name: '14-samen-genoemd',
    query: `${officer}&together`,
    steps: withOthers(async (page) => {
      await letter(page);
      await press(page, /^Brief definitief maken/);
      await act(page, /^Definitief maken/);
      await page.waitForTimeout(1500);
      await openAt(page, 'LEF-2026-A0035');
      await page.getByRole('tab', { name: /^Brieven/ }).click();
    }),
  },
  { name: '14-termijnen', query: officer, steps: at() },
  { name: '14-termijnen-balie', query: 'role=counter', steps: inside((page) => openCase(page, NAME)) },
  { name: '14-stilzetten', query: officer, steps: at(suspended) },
  {
    name: '14-staat-stil',
    query: officer,
    steps: at(async (page) => {
      await suspended(page);
      await act(page, /^Termijn stilzetten/);
    }),
  },
  {
    name: '14-weer-laten-lopen',
    query: officer,
    steps: at(async (page) => {
      await suspended(page);
      await act(page, /^Termijn stilzetten/);
      await open(page, 'Weer laten lopen');
      await page.getByLabel('Op welke dag kwam het antwoord?').fill('vandaag');
      await page.waitForTimeout(400);
    }),
  },
  {
    name: '14-staat-stil-vandaag',
    query: officer,
    steps: inside(async (page) => {
      await openCase(page, NAME);
      await suspended(page);
      await act(page, /^Termijn stilzetten/);
      await page.waitForTimeout(300);
      await page.getByRole('button', { name: 'Vandaag', exact: true }).click();
      await page.waitForTimeout(300);
    }),
  },
  { name: '14-verlengen', query: officer, steps: at(extended) },
  { name: '14-verlengen-drukte', query: officer, steps: at(drukte) },
  {
    name: '14-verlengd-niet-verteld',
    query: officer,
    steps: at(async (page) => {
      await extended(page);
      await act(page, /^Verlengen/);
    }),
  },
  {
    name: '14-verlengd',
    query: officer,
    steps: inside(async (page) => {
      await openCase(page, NAME);
      await told(page);
    }),
  },
  {
    name: '14-verlengd-paneel',
    query: officer,
    steps: at(told),
  },
  {
    name: '14-verlenging-weghalen',
    query: officer,
    steps: at(async (page) => {
      await told(page);
      await open(page, 'Verlenging weghalen');
      await page.getByLabel('Waarom haalt u de verlenging weg?').fill('Het bleek eenvoudiger.');
    }),
  },
  {
    name: '14-verlenging-brief',
    query: officer,
    steps: inside(async (page) => {
      await openCase(page, NAME);
      await letter(page);
    }),
  },
];
