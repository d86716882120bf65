/** Scenes of the keeping of cases: opening one that is over. Runs in Node. */
import type { Page } from 'playwright';
import { inside, press, type Scene } from './walk';

const openEnded = async (page: Page): Promise<void> => {
  await page.getByRole('button', { name: 'Zaken', exact: true }).click();
  await page.locator('section', { hasText: 'Afgelopen' }).locator('.open-row').first().click();
  await page.waitForSelector('dialog');
};

export const accountsScenes: readonly Scene[] = [
  {
    name: '3-zaak-waarvoor',
    query: 'asksPurpose',
    steps: inside(openEnded),
  },
  {
    name: '3-zaak-waarvoor-bsn',
    query: 'asksPurpose',
    steps: inside(async (page) => {
      await openEnded(page);
      await page.getByLabel('Waarvoor?').fill('de betrokkene belt, 111222333');
      await press(page, /Zaak openen/);
      await page.waitForTimeout(200);
    }),
  },
  {
    name: '3-zaak-waarvoor-geopend',
    query: 'asksPurpose',
    steps: inside(async (page) => {
      await openEnded(page);
      await page.getByLabel('Waarvoor?').fill('de betrokkene belt over de brief');
      await press(page, /Zaak openen/);
      await page.waitForSelector('.case-head');
      await page.getByRole('tab', { name: /Geschiedenis/ }).click();
    }),
  },
];
