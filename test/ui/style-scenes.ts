/** Scenes of how the house looks: nothing chosen, a logo and a pale colour, what is refused, the test sheet. Runs in Node. */
import type { Page } from 'playwright';
import { pngFile } from '../letters/logo-maker';
import { inside, type Scene } from './walk';

const query = 'role=accessAdministrator';

export const toStyle = async (page: Page): Promise<void> => {
  await page.getByRole('button', { name: 'Huisstijl' }).click();
  await page.getByRole('heading', { name: 'Huisstijl' }).waitFor();
};

export const chooseLogo = (page: Page, buffer: Buffer, name = 'logo.png'): Promise<void> =>
  page.locator('input[type=file]').setInputFiles({ name, mimeType: 'image/png', buffer });

export const styleScenes: readonly Scene[] = [
  { name: '09c-huisstijl', query, steps: inside(toStyle) },
  {
    name: '09c-huisstijl-ingevuld',
    query,
    steps: inside(async (page) => {
      await toStyle(page);
      await chooseLogo(page, pngFile({ width: 900, height: 240, alpha: true }));
      await page.getByLabel('Kleurcode').fill('#e08a1e');
      await page.getByLabel('Van links (mm)').fill('110');
      await page.getByText('Bewaar eerst de maten.').waitFor();
    }),
  },
  {
    name: '09c-huisstijl-bewaard',
    query,
    steps: inside(async (page) => {
      await toStyle(page);
      await chooseLogo(page, pngFile({ width: 60, height: 200 }));
      await page.getByLabel('Kleurcode').fill('7A1F5C');
      await page.getByRole('button', { name: /^Bewaren/ }).click();
      await page.getByText('Bewaard.').waitFor();
    }),
  },
  {
    name: '09c-huisstijl-geweigerd',
    query,
    steps: inside(async (page) => {
      await toStyle(page);
      await chooseLogo(page, pngFile({ width: 900, height: 230, noise: true }), 'foto.png');
      await page.getByText('Dit plaatje heeft te veel kleuren.').waitFor();
      await page.getByLabel('Van boven (mm)').fill('20');
      await page.getByRole('button', { name: /^Bewaren/ }).click();
      await page.getByText('Dit venster ligt te hoog.').waitFor();
    }),
  },
  {
    name: '09c-huisstijl-proefblad',
    query,
    steps: inside(async (page) => {
      await toStyle(page);
      await page.getByRole('button', { name: /Proefblad afdrukken/ }).click();
      await page.getByRole('dialog').locator('canvas').waitFor();
    }),
  },
];
