/** A complaint from recording it to its letter, for each who handles it. Runs in Node. */
import type { Page } from 'playwright';
import { inside, openCase, press, type Scene } from './walk';

const NAME = 'N. van der Sluis-de Boer';
const DECIDER = 'decider=J. Wieringa, manager wonen';

async function form(page: Page): Promise<void> {
  await openCase(page, NAME);
  await page.getByRole('button', { name: 'Klacht vastleggen' }).click();
  await page.getByText('E-mail', { exact: true }).click();
  await page.getByLabel('Ontvangen op').fill('30-11-2026');
  await page.getByLabel('Datum van de brief').fill('28-11-2026');
  await page.waitForTimeout(200);
}

async function registered(page: Page): Promise<void> {
  await form(page);
  await press(page, /^Klacht vastleggen/);
  await page.waitForSelector('.case-head');
  await page.waitForTimeout(200);
}

async function tab(page: Page): Promise<void> {
  await registered(page);
  await page.keyboard.press('Alt+2');
  await page.waitForTimeout(200);
}

async function points(page: Page): Promise<void> {
  await tab(page);
  for (const what of ['de notitie over uw huurachterstand', 'de melding van geluid']) {
    await page.getByLabel('Waarover klaagt iemand?').fill(what);
    await page.getByRole('button', { name: 'Punt toevoegen' }).click();
    await page.waitForTimeout(150);
  }
}

async function advised(page: Page): Promise<void> {
  await points(page);
  const choose = (label: string, answer: string): Promise<void> =>
    page.getByRole('group', { name: label }).getByText(answer, { exact: true }).click();
  await choose('Punt 1: de notitie over uw huurachterstand', 'Krijgt gelijk');
  await choose('Punt 2: de melding van geluid', 'Krijgt geen gelijk');
  await page
    .getByRole('textbox', { name: 'Waarom?' })
    .fill('In de notitie staat ook een verslag van een gesprek. Dat is geen plan.');
  await page.getByLabel('Op welke dag sprak u de persoon?').fill('30-11-2026');
}

async function given(page: Page): Promise<void> {
  await advised(page);
  await press(page, /^Advies vastleggen/);
  await page.waitForTimeout(200);
}

async function finding(page: Page, answer: string, motivation: string): Promise<void> {
  const panel = page.getByRole('form', { name: /^Beslissing over punt/ });
  await panel.getByText(answer, { exact: true }).click();
  await panel.getByLabel('Reden, voor in de brief').fill(motivation);
}

async function found(page: Page): Promise<void> {
  await given(page);
  await finding(
    page,
    'Krijgt gelijk',
    'In de notitie staat ook een verslag van een telefoongesprek met u, en dat is geen plan. Dat deel had Lefier u moeten laten zien.',
  );
  await page.getByLabel('Wat gebeurt er nu?').fill('Lefier neemt een nieuwe beslissing over de notitie.');
  await page.getByLabel('Uiterlijk op').fill('14-12-2026');
  await press(page, /^Punt vastleggen/);
  await page.waitForTimeout(200);
  await finding(
    page,
    'Krijgt geen gelijk',
    'U leest wat er is gemeld, en daarmee kunt u reageren. Met de naam loopt de ander wel risico.',
  );
  await press(page, /^Punt vastleggen/);
  await page.waitForTimeout(200);
}

async function decided(page: Page): Promise<void> {
  await found(page);
  await press(page, /^Beslissing vastleggen/);
  await page.waitForTimeout(300);
}

const both = `role=privacyOfficer,dpo&stage=after&answered&${DECIDER}`;

export const complaintScenes: readonly Scene[] = [
  // One person who does everything: every section of the menu at once.
  {
    name: '14-alle-rollen',
    query: both.replace('privacyOfficer,dpo', 'accessAdministrator,counter,privacyOfficer,dpo'),
  },
  {
    name: '14-klacht-bij-de-zaak',
    query: 'role=counter&stage=after&answered',
    steps: inside(async (page) => {
      await registered(page);
      await page.getByRole('button', { name: /^Zaak LEF/ }).click();
      await page.getByRole('heading', { name: 'Klacht', exact: true }).scrollIntoViewIfNeeded();
    }),
  },
  {
    name: '14-klacht-iemand-anders',
    query: 'role=dpo&stage=after&answered',
    steps: inside(async (page) => {
      await form(page);
      await page.getByText('Iemand anders', { exact: true }).click();
      await press(page, /^Klacht vastleggen/);
      await page.waitForTimeout(200);
    }),
  },
  { name: '14-klacht-vastleggen', query: 'role=counter&stage=after&answered', steps: inside(form) },
  { name: '14-klacht-zaak', query: 'role=counter&stage=after&answered', steps: inside(registered) },
  { name: '14-klacht-balie', query: 'role=counter&stage=after&answered', steps: inside(tab) },
  { name: '14-klacht-fg', query: `role=dpo&stage=after&answered&${DECIDER}`, steps: inside(advised) },
  { name: '14-klacht-zonder-beslisser', query: 'role=privacyOfficer&stage=after&answered', steps: inside(points) },
  {
    name: '14-klacht-anders',
    query: both,
    steps: inside(async (page) => {
      await given(page);
      await finding(page, 'Krijgt geen gelijk', 'Dit is een plan voor het innen.');
    }),
  },
  { name: '14-klacht-te-beslissen', query: both, steps: inside(found) },
  { name: '14-klacht-beslist', query: both, steps: inside(decided) },
  {
    name: '14-klacht-brief',
    query: both,
    steps: inside(async (page) => {
      await decided(page);
      await page.getByRole('button', { name: 'Brief schrijven' }).click();
      await page.waitForTimeout(2500);
    }),
  },
  {
    name: '14-klacht-ontvangst',
    query: 'role=counter&stage=after&answered',
    steps: inside(async (page) => {
      await registered(page);
      await page.getByRole('button', { name: 'Brief maken' }).click();
      await page.waitForTimeout(2500);
    }),
  },
  {
    name: '14-klacht-geschiedenis',
    query: both,
    steps: inside(async (page) => {
      await decided(page);
      await page.keyboard.press('Alt+4');
      await page.waitForTimeout(200);
    }),
  },
  {
    name: '14-klachten-lijst',
    query: 'role=dpo&stage=after&answered',
    steps: inside(async (page) => {
      await registered(page);
      await page.getByRole('button', { name: 'Klachten', exact: true }).click();
      await page.waitForTimeout(200);
    }),
  },
];
