/** Brieven van vandaag, and the list of terms: every state. Runs in Node. */
import type { Page } from 'playwright';
import { inside, openCase, press, type Scene } from './walk';

export const toLetters = async (page: Page): Promise<void> => {
  await page.getByRole('button', { name: /^Brieven afdrukken/ }).click();
  await page.getByRole('heading', { level: 1, name: 'Brieven van vandaag' }).waitFor();
};

export const printAll = async (page: Page): Promise<void> => {
  await page.getByRole('button', { name: /(brief|brieven) afdrukken/ }).click();
};

const atPost = (page: Page): Promise<void> =>
  page.getByRole('heading', { name: 'Is alles op de post?' }).waitFor({ timeout: 10_000 });

const OFFICER = 'role=privacyOfficer&cases=many';

export const outgoingScenes: readonly Scene[] = [
  { name: 'out-0-vandaag', query: `${OFFICER}&letters=5`, steps: inside() },
  { name: 'out-1-lijst', query: `${OFFICER}&letters=5`, steps: inside(toLetters) },
  { name: 'out-1-lijst-balie', query: 'role=counter&letters=5', steps: inside(toLetters) },
  {
    name: 'out-1-niets-gekozen',
    query: `${OFFICER}&letters=5`,
    steps: inside(async (page) => {
      await toLetters(page);
      await page.getByRole('button', { name: 'Niets kiezen' }).click();
      await press(page, /^Afdrukken/);
    }),
  },
  { name: 'out-1-veertig', query: `${OFFICER}&letters=40`, steps: inside(toLetters) },
  {
    name: 'out-1-veertig-onder',
    query: `${OFFICER}&letters=40`,
    steps: inside(async (page) => {
      await toLetters(page);
      await page.locator('tbody tr').last().scrollIntoViewIfNeeded();
    }),
  },
  {
    name: 'out-1-leeg',
    query: `${OFFICER}&letters=1`,
    steps: inside(async (page) => {
      await toLetters(page);
      await printAll(page);
      await atPost(page);
      await press(page, /^Vastleggen/);
      await page.getByText(/brieven vastgelegd\./).waitFor();
      await page.getByRole('button', { name: 'Terug naar de lijst' }).click();
    }),
  },
  { name: 'out-1-bezoek', query: `${OFFICER}&letters=5&visitElsewhere`, steps: inside(toLetters) },
  {
    name: 'out-2-bezig',
    query: `${OFFICER}&letters=12&slowPrinter`,
    steps: inside(async (page) => {
      await toLetters(page);
      await printAll(page);
      await page.getByText('Brief 2 van 13.').waitFor();
    }),
  },
  {
    name: 'out-2-stopt',
    query: `${OFFICER}&letters=12&slowPrinter`,
    steps: inside(async (page) => {
      await toLetters(page);
      await printAll(page);
      await page.getByText('Brief 2 van 13.').waitFor();
      await page.getByRole('button', { name: 'Stoppen' }).click();
    }),
  },
  {
    name: 'out-2-gestopt',
    query: `${OFFICER}&letters=12`,
    steps: inside(async (page) => {
      await toLetters(page);
      await printAll(page);
      await page.getByRole('button', { name: 'Stoppen' }).click();
      await page.getByText('Gestopt.').waitFor();
    }),
  },
  {
    name: 'out-3-niet-gelukt',
    query: `${OFFICER}&letters=7&prints=printed,cancelled,printed,broken,failed`,
    steps: inside(async (page) => {
      await toLetters(page);
      await printAll(page);
      await atPost(page);
    }),
  },
  {
    name: 'out-3-geen-printer',
    query: `${OFFICER}&letters=4&noPrinter`,
    steps: inside(async (page) => {
      await toLetters(page);
      await printAll(page);
      await page.getByText(/^Niet afgedrukt/).waitFor();
    }),
  },
  {
    name: 'out-4-post',
    query: `${OFFICER}&letters=5`,
    steps: inside(async (page) => {
      await toLetters(page);
      await printAll(page);
      await atPost(page);
    }),
  },
  {
    name: 'out-4-post-geen-dag',
    query: `${OFFICER}&letters=5`,
    steps: inside(async (page) => {
      await toLetters(page);
      await printAll(page);
      await atPost(page);
      await page.getByLabel('Verzonden op').fill('morgen');
      await press(page, /^Vastleggen/);
      await page.getByText('Deze dag is nog niet geweest.').waitFor();
    }),
  },
  {
    name: 'out-4-post-ander-was-eerst',
    query: `${OFFICER}&letters=5&meanwhile`,
    steps: inside(async (page) => {
      await toLetters(page);
      await printAll(page);
      await atPost(page);
      await press(page, /^Vastleggen/);
      await page.getByText(/^Niet vastgelegd/).waitFor();
    }),
  },
  {
    name: 'out-4-alleen-geheim',
    query: `${OFFICER}&letters=5`,
    steps: inside(async (page) => {
      await toLetters(page);
      await printAll(page);
      await atPost(page);
      await press(page, /^Vastleggen/);
      await page.getByText(/brieven vastgelegd\./).waitFor();
    }),
  },
  {
    name: 'out-4-los-geheim-met-de-post',
    query: `${OFFICER}&letters=5`,
    steps: inside(async (page) => {
      await openCase(page, 'R. de Vries');
      await page.getByRole('tab', { name: /Brieven/ }).click();
      await page.getByRole('button', { name: 'Verzonden op …' }).click();
      await page.getByText('Met de post', { exact: true }).click();
    }),
  },
  {
    name: 'out-5-terug-na-slot',
    query: `${OFFICER}&letters=12&slowPrinter`,
    steps: async (page) => {
      await inside(async () => {
        await toLetters(page);
        await printAll(page);
        await page.getByText('Brief 2 van 13.').waitFor();
        await page.reload();
      })(page);
      await inside(toLetters)(page);
    },
  },
  {
    name: 'out-6-termijnenlijst',
    query: `${OFFICER}&letters=5`,
    steps: inside(async (page) => {
      await page.getByRole('button', { name: /^Termijnenlijst/ }).click();
      await page.locator('canvas').first().waitFor();
      await page.waitForTimeout(400);
    }),
  },
  {
    name: 'out-6-termijnenlijst-leeg',
    query: 'role=counter&cases=none&letters=0',
    steps: inside(),
  },
  {
    name: 'out-6-zaken-fg',
    query: 'role=dpo&letters=5',
    steps: inside(async (page) => page.getByRole('button', { name: 'Zaken', exact: true }).click()),
  },
];
