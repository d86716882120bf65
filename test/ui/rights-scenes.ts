/** The points of a right other than access, and data given to others, in every state. Runs in Node. */
import type { Page } from 'playwright';
import { inside, openCase, press, type Scene } from './walk';

const NAME = 'J. van der Poel';
const asks = (right: string, role = 'privacyOfficer'): string => `role=${role}&right=${right}`;

const at = (steps?: (page: Page) => Promise<void>) =>
  inside(async (page) => {
    await openCase(page, NAME);
    await page.keyboard.press('Alt+2');
    await page.waitForTimeout(200);
    await steps?.(page);
  });

async function addPoint(page: Page, what: string, recipients = ''): Promise<void> {
  if (!(await page.getByLabel('Wat vraagt de persoon?').isVisible())) await page.keyboard.press('Insert');
  await page.getByLabel('Wat vraagt de persoon?').fill(what);
  if (recipients) await page.getByLabel('Wie kregen deze gegevens van ons?').fill(recipients);
  await press(page, /Op de lijst zetten/);
  await page.waitForTimeout(150);
}

const row = (page: Page, what: string): Promise<void> => page.getByRole('button', { name: what }).click();

async function twoPoints(page: Page): Promise<void> {
  await addPoint(
    page,
    'Er staat dat er drie mensen wonen. Wij zijn met zijn tweeën.',
    'Gemeente Voorbeeldstad\nDeurwaarder Voorbeeld',
  );
  await addPoint(page, 'Een klacht over geluid uit maart 2026 moet weg.');
}

async function answered(page: Page): Promise<void> {
  await twoPoints(page);
  await row(page, 'Er staat dat er drie mensen wonen');
  await page.getByText('Wij doen het', { exact: true }).click();
  await page.getByLabel('Waarom doen wij het?').selectOption('onjuist');
  await page.getByLabel('Wat doen wij?').selectOption('verbeteren');
  await page.getByLabel('Wat leest de persoon hierover?').fill('Er stond 3, en nu staat er 2.');
  await press(page, /^Antwoord vastleggen/);
  await page.waitForTimeout(150);
  await page.getByText('Wij doen het niet', { exact: true }).click();
  await page.getByLabel('Waarom niet?').selectOption('klopt');
  await page
    .getByLabel('Uitleg in de brief')
    .fill('De klacht kwam in maart binnen en ging over uw woning. Wij zetten uw uitleg erbij.');
}

async function decided(page: Page): Promise<void> {
  await answered(page);
  await press(page, /^Antwoord vastleggen/);
  await page.waitForTimeout(150);
  await press(page, /Beslissing vastleggen/);
  await page.waitForTimeout(250);
}

export const rightsScenes: readonly Scene[] = [
  {
    name: '14-reglement',
    query: 'role=privacyOfficer',
    steps: inside(async (page) => page.getByRole('button', { name: 'Reglement', exact: true }).click()),
  },
  {
    name: '14-reglement-naast-elkaar',
    query: 'role=privacyOfficer',
    steps: inside(async (page) => {
      await page.getByRole('button', { name: 'Reglement', exact: true }).click();
      await page.getByText('Naast elkaar', { exact: true }).click();
    }),
  },
  {
    name: '14-reglement-oud',
    query: 'role=dpo&empty',
    steps: inside(async (page) => {
      await page.getByRole('button', { name: 'Reglement', exact: true }).click();
      await page.getByText('Omgangsregels persoonlijke gegevens', { exact: true }).click();
      await page.getByText('Zwakker dan de wet', { exact: true }).click();
    }),
  },
  { name: '13-punten-leeg', query: asks('rectification'), steps: at() },
  { name: '13-punten', query: asks('rectification'), steps: at(twoPoints) },
  { name: '13-punten-antwoord', query: asks('rectification'), steps: at(answered) },
  { name: '13-punten-beslist', query: asks('rectification'), steps: at(decided) },
  {
    name: '13-punten-taken',
    query: asks('rectification'),
    steps: at(async (page) => {
      await decided(page);
      await page.keyboard.press('Alt+5');
    }),
  },
  {
    name: '13-punten-brief',
    query: asks('rectification'),
    steps: at(async (page) => {
      await decided(page);
      await page.getByRole('button', { name: 'Brief schrijven' }).click();
      await page.waitForTimeout(2500);
    }),
  },
  { name: '13-punten-balie', query: asks('rectification', 'counter'), steps: at() },
  {
    name: '13-verwijderen-bewaarplicht',
    query: asks('erasure'),
    steps: at(async (page) => {
      await addPoint(page, 'Mijn oude huurcontract moet weg.');
      await page.getByText('Wij doen het niet', { exact: true }).click();
      await page.getByLabel('Waarom niet?').selectOption('bewaarplicht');
    }),
  },
  {
    name: '13-gegeven-aan-anderen',
    query: asks('rectification'),
    steps: at(async (page) => {
      await page.getByRole('button', { name: 'Toevoegen …' }).click();
      await page.getByLabel('Aan wie?').fill('Gemeente Voorbeeldstad');
      await page.getByLabel('Welke gegevens?').fill('naam en adres');
      await page.getByLabel('Waarom mag dat?').selectOption('consent');
      await page.getByRole('button', { name: 'Toevoegen', exact: true }).click();
      await page.getByLabel('Toestemming op schrift van').scrollIntoViewIfNeeded();
    }),
  },
];
