/** Vandaag and every step of the visit, with the way to it by keyboard and mouse. Runs in Node. */
import type { Page } from 'playwright';
import type { Scene } from './scenes';

export const unlock = async (page: Page): Promise<void> => {
  await page.getByLabel('Aanmeldnaam').fill('ekster');
  await page.getByLabel('Wachtzin', { exact: true }).fill('vijf lepels onder oud tapijt');
  await page.keyboard.press('Enter');
  await page.waitForSelector('.frame h1');
  await page
    .getByText(/Te versturen|Er zijn nog geen/)
    .first()
    .waitFor();
};

/** From Vandaag into the visit, with Enter alone. */
export const enter = async (page: Page): Promise<void> => {
  await unlock(page);
  await page.getByRole('button', { name: /^(Start bezoek: N|Terug naar het bezoek)/ }).waitFor();
  await page.keyboard.press('Enter');
  await page.waitForSelector('.visit h1');
};

/** The six keys of the identity check. */
export const identify = async (page: Page, keys = '2jjjj'): Promise<void> => {
  for (const key of keys) await page.keyboard.press(key);
};

/** The inspection: after the check, or where it was left. */
export const inspect = async (page: Page): Promise<void> => {
  await enter(page);
  if (await page.getByRole('heading', { name: 'Vraag om de legitimatie' }).isVisible()) await identify(page);
  if (await page.getByRole('button', { name: 'Start de inzage' }).isVisible()) await page.keyboard.press('Enter');
  await page.waitForSelector('.inspection');
};

export const showAll = async (page: Page): Promise<void> => {
  await inspect(page);
  for (let item = 0; item < 8; item += 1) {
    if (await page.locator('.closing').isVisible()) break;
    await page.keyboard.press('Enter');
    await page.waitForTimeout(60);
  }
  await page.waitForSelector('.closing');
};

export const visitScenes: readonly Scene[] = [
  { name: '02-vandaag', query: '', steps: unlock },
  { name: '02-vandaag-geen-afspraken', query: 'free', steps: unlock },
  { name: '02b-vandaag-bezoek-loopt', query: 'running', steps: unlock },
  { name: '02d-vandaag-leeg', query: 'cases=none', steps: unlock },
  {
    name: '02-niet-gekomen',
    query: '',
    steps: async (page) => {
      await unlock(page);
      await page.getByRole('button', { name: 'Niet gekomen: N.' }).click();
    },
  },
  { name: '05-begin', query: '', steps: enter },
  {
    name: '05a-in-orde',
    query: '',
    steps: async (page) => {
      await enter(page);
      await identify(page);
    },
  },
  {
    name: '05b-geweigerd',
    query: '',
    steps: async (page) => {
      await enter(page);
      await identify(page, '3jn');
    },
  },
  {
    name: '05b-artikel-lezen',
    query: '',
    steps: async (page) => {
      await enter(page);
      await identify(page, '3jn');
      await page.keyboard.press('F1');
    },
  },
  {
    name: '05-komt-niet-overeen',
    query: '',
    steps: async (page) => {
      await enter(page);
      await identify(page, '1jjn');
    },
  },
  {
    name: '05-vertegenwoordiger',
    query: 'represented',
    steps: async (page) => {
      await enter(page);
      await page.keyboard.press('2');
    },
  },
  { name: '05-eerder-gecontroleerd', query: 'running&passed', steps: enter },
  {
    name: '05-afbreken',
    query: '',
    steps: async (page) => {
      await enter(page);
      await identify(page, '5');
      await page.getByRole('button', { name: 'Nieuwe afspraak' }).click();
    },
  },
  { name: '05-te-laat-gekomen', query: 'late', steps: enter },
  { name: '06a-inzage', query: 'running&passed&shown=5&taken', steps: inspect },
  {
    name: '06a-papier-in-de-kast',
    query: 'running&passed&shown=7&holders',
    steps: inspect,
  },
  { name: '06a-camerabeelden', query: 'running&passed&shown=2&taken&films', steps: inspect },
  {
    name: '06a-niet-getoond',
    query: 'running&passed&shown=5&taken',
    steps: async (page) => {
      await inspect(page);
      await page.getByRole('button', { name: '1 stuk wordt niet getoond' }).click();
    },
  },
  {
    name: '06a-papier-is-er-niet',
    query: 'running&passed&shown=7&taken',
    steps: async (page) => {
      await inspect(page);
      await page.getByRole('button', { name: 'Papier is er niet' }).click();
    },
  },
  {
    name: '06b-laat-zien',
    query: 'running&passed&shown=5&taken',
    steps: async (page) => {
      await inspect(page);
      await page.keyboard.press('l');
    },
  },
  {
    name: '06b-laat-zien-lang',
    query: 'running&passed&shown=5&taken&long',
    steps: async (page) => {
      await inspect(page);
      await page.keyboard.press('l');
    },
  },
  {
    name: '06b-laat-zien-papier',
    query: 'running&passed&shown=7&taken',
    steps: async (page) => {
      await inspect(page);
      await page.keyboard.press('l');
    },
  },
  {
    name: '06-kan-niet',
    query: 'running&passed&shown=5&taken',
    steps: async (page) => {
      await inspect(page);
      await page.keyboard.press('Control+c');
      await page.getByText('Dat kan niet tijdens een bezoek.').waitFor();
    },
  },
  {
    name: '06-stuk-duikt-op',
    query: 'running&passed&shown=5&taken',
    steps: async (page) => {
      await inspect(page);
      await page.getByRole('button', { name: 'Er duikt een stuk op' }).click();
      await page.getByText('Op papier', { exact: true }).click();
    },
  },
  {
    name: '07-meegeven-en-correctie',
    query: 'running&passed&shown=7&taken&copyAsked&toHand',
    steps: async (page) => {
      await showAll(page);
      await page.keyboard.press('2');
      await page.getByLabel('Opmerkingen van de bezoeker').fill('Het telefoonnummer klopt niet.');
      await page.getByText('Dit is een verzoek om correctie').click();
      await page.getByRole('button', { name: 'Opmerking vastleggen' }).click();
      await page.getByText(/kenmerk LEF-2026/).waitFor();
    },
  },
  {
    name: '07-eerdere-dag',
    query: 'running&passed&shown=5&taken&earlier',
    steps: async (page) => {
      await unlock(page);
      await page.keyboard.press('Enter');
      await page.waitForSelector('.closing');
    },
  },
  {
    name: '02-afgebroken-vandaag',
    query: '',
    steps: async (page) => {
      await enter(page);
      await page.getByRole('button', { name: 'Bezoek afbreken' }).click();
      await page.getByLabel('Waarom stopt het bezoek?').fill('Brandoefening');
      await page
        .getByRole('dialog')
        .getByText(/^Ja, met een nieuwe/)
        .click();
      await page.keyboard.press('Control+Enter');
      await page.keyboard.press('F2');
      await page.getByRole('heading', { name: 'Maandag 30 november 2026' }).waitFor();
      await page.getByText('Verder met het bezoek').waitFor();
    },
  },
  { name: '07-kopievraag', query: 'running&passed&shown=7&taken', steps: showAll },
  {
    name: '07-ja-gevraagd',
    query: 'running&passed&shown=7&taken',
    steps: async (page) => {
      await showAll(page);
      await page.keyboard.press('2');
      await page.getByLabel('Opmerkingen van de bezoeker').fill('Mevrouw vond de uitleg duidelijk.');
    },
  },
  {
    name: '07-afstand',
    query: 'running&passed&shown=7&taken',
    steps: async (page) => {
      await showAll(page);
      await page.keyboard.press('3');
    },
  },
  {
    name: '07-verslag',
    query: 'running&passed&shown=7&taken',
    steps: async (page) => {
      await showAll(page);
      await page.keyboard.press('1');
      await page.getByRole('button', { name: 'Druk 2 keer af' }).click();
      await page.getByText('De brief heeft 1 pagina').waitFor({ state: 'attached' });
    },
  },
];
