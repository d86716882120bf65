/** The letters that ask somebody to show something: where they are offered, and what waits for them. Runs in Node. */
import type { Page } from 'playwright';
import { inside, openCase, type Scene } from './walk';

const NAME = 'J. van der Poel';
const CHILD = 'S. IJpma';

const button = (page: Page, name: string): Promise<void> => page.getByRole('button', { name, exact: true }).click();
const at = (name: string, steps?: (page: Page) => Promise<void>) =>
  inside(async (page) => {
    await openCase(page, name);
    await steps?.(page);
    await page.waitForTimeout(300);
  });

async function represented(page: Page, address = 'Zonnelaan 203-4, 9501 XR Stadskanaal'): Promise<void> {
  await button(page, 'Vertegenwoordiger vastleggen');
  await page.getByText('Ja, een vertegenwoordiger').click();
  await page.getByLabel('Wat is deze persoon?').selectOption('parent');
  await page.getByLabel('Naam van de vertegenwoordiger').fill('mevrouw G. IJpma-Yıldız');
  await page.getByLabel('Adres van de vertegenwoordiger').fill(address);
  await page.getByLabel(/Waarom/).fill('De moeder belde.');
  await page.waitForTimeout(400);
  await page.keyboard.press('Control+Enter');
  await page.waitForSelector('.case-head');
  await page.waitForTimeout(300);
  await page.locator('.case-head').scrollIntoViewIfNeeded();
}

async function doubted(page: Page, asked: string): Promise<void> {
  await button(page, 'Termijn stilzetten');
  await page.getByLabel('Op welke dag vroeg u om meer?').fill('vandaag');
  await page.getByLabel('Wat hebt u gevraagd?').fill(asked);
  await page.getByLabel('Waarom twijfelt u wie dit vraagt?').fill('De handtekening is een andere dan op het contract.');
  await page.waitForTimeout(500);
  await page.getByLabel('Waarom vroeg u het niet eerder?').fill('Het contract kwam pas uit het archief.');
  await page
    .getByRole('dialog')
    .getByRole('button', { name: /^Termijn stilzetten/ })
    .first()
    .click({ force: true });
  await page.waitForTimeout(400);
}

const letter = async (page: Page, name: string): Promise<void> => {
  await page.getByRole('button', { name, exact: true }).first().click();
  await page.waitForSelector('canvas');
};

async function final(page: Page): Promise<void> {
  await page.getByRole('button', { name: /^Brief definitief maken/ }).click({ force: true });
  await page
    .getByRole('dialog')
    .getByRole('button', { name: /^Definitief maken/ })
    .first()
    .click({ force: true });
  await page.waitForTimeout(400);
}

async function sent(page: Page): Promise<void> {
  await page.getByRole('button', { name: /^Verzonden op/ }).click();
  await page.getByLabel('Verzonden op', { exact: true }).fill('vandaag');
  await page.getByText('Met de post', { exact: true }).click();
  await page
    .getByRole('dialog')
    .getByRole('button', { name: /^Vastleggen/ })
    .first()
    .click({ force: true });
  await page.waitForTimeout(300);
}

const WHO = 'Brief: laat zien wie u bent';
const TO = 'Brief aan de vertegenwoordiger';
const counter = 'role=counter&identifies';
const officer = 'role=privacyOfficer';

export const askingScenes: readonly Scene[] = [
  { name: '16-wie-is-het', query: counter, steps: at(NAME) },
  { name: '16-wie-is-het-fg', query: 'role=dpo&identifies', steps: at(NAME) },
  { name: '16-wie-is-het-brief', query: counter, steps: at(NAME, (page) => letter(page, WHO)) },
  {
    name: '16-wie-is-het-concept',
    query: `${counter}&empty`,
    steps: at(NAME, (page) => letter(page, WHO)),
  },
  {
    name: '16-wie-is-het-ligt-klaar',
    query: counter,
    steps: at(NAME, async (page) => {
      await letter(page, WHO);
      await final(page);
      await openCase(page, NAME);
    }),
  },
  {
    name: '16-wie-is-het-gevraagd',
    query: counter,
    steps: at(NAME, async (page) => {
      await letter(page, WHO);
      await final(page);
      await sent(page);
      await openCase(page, NAME);
    }),
  },
  {
    name: '16-wie-is-het-vandaag',
    query: counter,
    steps: at(NAME, async (page) => {
      await button(page, 'Vandaag');
      await page.getByText('Legitimatie ontbreekt nog').first().scrollIntoViewIfNeeded();
    }),
  },
  {
    name: '16-twijfel',
    query: officer,
    steps: at(NAME, async (page) => {
      await doubted(page, 'de straat van het vorige adres');
      await page.getByRole('heading', { name: 'Stilstaan en verlengen' }).scrollIntoViewIfNeeded();
    }),
  },
  {
    name: '16-twijfel-kopie',
    query: officer,
    steps: at(NAME, (page) => doubted(page, 'Stuur een kopie van uw paspoort')),
  },
  {
    name: '16-twijfel-brief',
    query: officer,
    steps: at(NAME, async (page) => {
      await doubted(page, 'de straat van het vorige adres');
      await letter(page, WHO);
    }),
  },
  { name: '16-kind', query: 'role=counter', steps: at(CHILD) },
  { name: '16-kind-vertegenwoordigd', query: 'role=counter', steps: at(CHILD, (page) => represented(page)) },
  {
    name: '16-vertegenwoordiger-brief',
    query: 'role=counter',
    steps: at(CHILD, async (page) => {
      await represented(page);
      await letter(page, TO);
    }),
  },
  {
    name: '16-vertegenwoordiger-zonder-adres',
    query: 'role=counter',
    steps: at(CHILD, async (page) => {
      await represented(page, '');
      await letter(page, TO);
    }),
  },
  {
    name: '16-vertegenwoordiger-bewijs',
    query: 'role=counter',
    steps: at(CHILD, async (page) => {
      await represented(page);
      await button(page, 'Legitimatie vastleggen');
    }),
  },
];
