/** Third parties who are asked before a decision, in every state. Runs in Node. */
import type { Page } from 'playwright';
import { inside, openCase, press, type Scene } from './walk';

const NAME = 'N. van der Sluis-de Boer';
const asks = (third = '', role = 'privacyOfficer'): string =>
  `role=${role}&stage=weighed&consults${third && `&third=${third}`}`;

const asksDecided = (role = 'privacyOfficer'): string => `role=${role}&stage=decided&consults&third=untold`;

const at = (tab: number, steps?: (page: Page) => Promise<void>) =>
  inside(async (page) => {
    await openCase(page, NAME);
    await page.keyboard.press(`Alt+${tab}`);
    await page.waitForTimeout(200);
    await steps?.(page);
  });

const row = (page: Page, title: string): Promise<void> => page.getByRole('button', { name: title }).click();
const toThirds = (page: Page): Promise<void> => page.getByRole('heading', { name: 'Derden' }).scrollIntoViewIfNeeded();

const WHY =
  'U wilt niet dat iemand dit leest. De persoon was zelf bij het huisbezoek. Zonder uw naam en uw huisnummer is niet te zien wie dit zei.';

async function toDecision(page: Page): Promise<void> {
  await page
    .getByRole('row', { name: /Derde de beslissing vertellen/ })
    .getByRole('button', { name: 'Brief maken' })
    .click();
  await page.waitForTimeout(2500);
}

async function toDelay(page: Page): Promise<void> {
  await page
    .getByRole('row', { name: /Derde het uitstel vertellen/ })
    .getByRole('button', { name: 'Brief maken' })
    .click();
  await page.waitForTimeout(2500);
}

export const thirdsScenes: readonly Scene[] = [
  {
    name: '15-derde-vragen',
    query: asks(),
    steps: at(2, async (page) => {
      await row(page, 'Verslag huisbezoek');
      await page
        .getByRole('form', { name: /Beoordeling/ })
        .getByRole('button', { name: /Derde om een mening/ })
        .click();
      await page.getByLabel('Naam van de derde').fill('mw. B. Verhoeven');
      await page.getByLabel('Adres van de derde').fill('Zuiderstraat 16, 1234 AB Voorbeeldstad');
      await page.getByLabel('Om welke gegevens').fill('uw naam en wat u zei bij een huisbezoek in juni 2025');
    }),
  },
  {
    name: '15-derde-stuk',
    query: asks(),
    steps: at(2, async (page) => row(page, 'Verslag huisbezoek')),
  },
  { name: '15-derde-te-maken', query: asks('recorded'), steps: at(2, toThirds) },
  { name: '15-derde-gevraagd', query: asks('asked'), steps: at(2, toThirds) },
  {
    name: '15-derde-antwoord',
    query: asks('asked'),
    steps: at(2, async (page) => {
      await page.getByRole('button', { name: 'Antwoord vastleggen … (derde 1)' }).click();
      await page.getByText('Naam afschermen', { exact: true }).click();
      await page.getByLabel('Waarom, en welke woorden?').fill('Mijn naam liever niet, de rest mag.');
    }),
  },
  { name: '15-derde-bezwaar', query: asks('objects'), steps: at(2, toThirds) },
  {
    name: '15-derde-bezwaar-stuk',
    query: asks('objects'),
    steps: at(2, async (page) => {
      await row(page, 'Verslag huisbezoek');
      await page.keyboard.press('t');
    }),
  },
  { name: '15-derde-beslissen', query: asks('asked'), steps: at(4) },
  { name: '15-derde-taken', query: asks('recorded'), steps: at(7) },
  { name: '15-derde-taken-balie', query: asks('asked', 'counter'), steps: at(7) },
  { name: '15-derde-geschiedenis', query: asks('objects'), steps: at(6) },
  {
    name: '15-derde-brief',
    query: asks('recorded'),
    steps: at(2, async (page) => {
      await page.getByRole('button', { name: 'Brief maken (derde 1)' }).click();
      await page.waitForTimeout(2500);
    }),
  },
  { name: '15-derde-uitstel', query: asks('delayed'), steps: at(2, toThirds) },
  { name: '15-derde-uitstel-taken', query: asks('delayed'), steps: at(7) },
  { name: '15-derde-uitstel-taken-balie', query: asks('delayed', 'counter'), steps: at(7) },
  { name: '15-derde-uitstel-brief', query: asks('delayed'), steps: at(7, toDelay) },
  {
    name: '15-derde-uitstel-ingevuld',
    query: asks('delayed'),
    steps: at(7, async (page) => {
      await toDelay(page);
      await page.getByLabel('Waarom duurt het langer?').fill('Wij vroegen meer mensen wat zij vinden.');
      await page.keyboard.press('Tab');
      await page.waitForTimeout(2500);
    }),
  },
  {
    name: '15-derde-uitstel-drukte',
    query: asks('delayed'),
    steps: at(7, async (page) => {
      await toDelay(page);
      await page.getByLabel('Waarom duurt het langer?').fill('Door drukte duurt het langer.');
      await page.keyboard.press('Tab');
      await page.waitForTimeout(400);
    }),
  },
  {
    name: '15-derde-uitstel-definitief',
    query: asks('delayed'),
    steps: at(7, async (page) => {
      await toDelay(page);
      await page.getByLabel('Waarom duurt het langer?').fill('Wij vroegen meer mensen wat zij vinden.');
      await page.keyboard.press('Tab');
      await page.waitForTimeout(2500);
      await press(page, /^Brief definitief maken/);
      await page.getByRole('button', { name: 'Definitief maken', exact: true }).click();
      await page.waitForTimeout(2500);
    }),
  },
  { name: '15-derde-vertellen', query: asksDecided(), steps: at(2, toThirds) },
  { name: '15-derde-vertellen-taken', query: asksDecided(), steps: at(7) },
  { name: '15-derde-vertellen-taken-balie', query: asksDecided('counter'), steps: at(7) },
  { name: '15-derde-beslissing-brief', query: asksDecided(), steps: at(7, toDecision) },
  {
    name: '15-derde-beslissing-ingevuld',
    query: asksDecided(),
    steps: at(7, async (page) => {
      await toDecision(page);
      await page.getByLabel('Waarom beslist u anders?').fill(WHY);
      await page.keyboard.press('Tab');
      await page.waitForTimeout(2500);
    }),
  },
  {
    name: '15-derde-beslissing-naam',
    query: asksDecided(),
    steps: at(7, async (page) => {
      await toDecision(page);
      await page.getByLabel('Waarom beslist u anders?').fill('Mevrouw Van der Sluis weet dit al.');
      await page.keyboard.press('Tab');
      await page.waitForTimeout(400);
    }),
  },
  {
    name: '15-derde-beslissing-definitief',
    query: asksDecided(),
    steps: at(7, async (page) => {
      await toDecision(page);
      await page.getByLabel('Waarom beslist u anders?').fill(WHY);
      await page.keyboard.press('Tab');
      await page.waitForTimeout(2500);
      await press(page, /^Brief definitief maken/);
      await page.getByRole('button', { name: 'Definitief maken', exact: true }).click();
      await page.waitForTimeout(2500);
    }),
  },
];
