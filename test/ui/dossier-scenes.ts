/** The dossier, the decision, the appointment, the letters and the tasks of one case, in every state. Runs in Node. */
import type { Page } from 'playwright';
import { inside, openCase, press, type Scene } from './walk';

const NAME = 'N. van der Sluis-de Boer';
const officer = 'role=privacyOfficer';

const at = (tab: number, steps?: (page: Page) => Promise<void>) =>
  inside(async (page) => {
    await openCase(page, NAME);
    await page.keyboard.press(`Alt+${tab}`);
    await page.waitForTimeout(150);
    await steps?.(page);
  });

const LONG_WINDED =
  'Tijdens een gesprek dat wij vorig jaar in de hal van het gebouw met u en met een paar van uw buren hadden, kwam naar voren dat derden bang zijn voor ruzie. Uw gegevens worden door ons bewaard.';

async function wrongLetter(page: Page): Promise<void> {
  await press(page, /Beslissing schrijven/);
  await page.waitForSelector('.letter canvas');
  const fields = page.getByLabel('Dit komt in de brief');
  await fields.nth(1).fill(LONG_WINDED);
  await fields.nth(2).fill('Je mag dit niet zien. Stuur een bezwaarschrift, en bel op maandag 1 december 2026.');
  await page.waitForTimeout(1800);
}

const row = (page: Page, title: string): Promise<void> => page.getByRole('button', { name: title }).click();

async function reporterTold(page: Page): Promise<void> {
  await page.keyboard.press('Insert');
  await page.getByLabel('Herkomst', { exact: true }).selectOption('new');
  await page.getByLabel('Melder geïnformeerd op').scrollIntoViewIfNeeded();
}

/** The part of the form about images of a camera: their day, and what happened. */
async function films(page: Page, on: string, incident: string, handledOn?: string): Promise<void> {
  await page.keyboard.press('Insert');
  await page.getByLabel('Wat is het?').fill('Camerabeelden parkeergarage');
  await page.getByLabel('Dit stuk beschrijft camerabeelden').check();
  await page.getByLabel('Beelden van').fill(on);
  await page.getByText(incident, { exact: true }).click();
  if (handledOn) await page.getByLabel('Voorval afgehandeld op').fill(handledOn);
  await page.clock.runFor(200);
  await page
    .getByText(/gewist op|dag van wissen/)
    .first()
    .waitFor();
  await page.getByRole('heading', { name: 'Camerabeelden', exact: true }).scrollIntoViewIfNeeded();
  await page.evaluate(() => document.querySelector('[name="isFootage"]')?.closest('.request-part')?.scrollIntoView());
}

export const dossierScenes: readonly Scene[] = [
  { name: '04-dossier-leeg', query: officer, steps: at(2) },
  {
    name: '04-dossier',
    query: `${officer}&stage=listed`,
    steps: at(2, async (page) => row(page, 'Verslag huisbezoek')),
  },
  {
    name: '04-dossier-deels',
    query: `${officer}&stage=weighed`,
    steps: at(2, async (page) => row(page, 'Melding geluidsoverlast')),
  },
  {
    name: '04-dossier-toetsen',
    query: `${officer}&stage=listed`,
    steps: at(2, async (page) => {
      await row(page, 'Melding geluidsoverlast');
      await page.keyboard.press('ArrowDown');
      await page.keyboard.press('d');
      await page.waitForTimeout(100);
    }),
  },
  {
    name: '04-afschermen',
    query: `${officer}&stage=listed`,
    steps: at(2, async (page) => {
      await row(page, 'Melding geluidsoverlast');
      await page.getByText('Deels', { exact: true }).click();
      await page.getByRole('button', { name: /Woorden afschermen/ }).click();
      await page.getByRole('textbox', { name: 'Tekst van het stuk' }).focus();
      await page.keyboard.press('Control+Home');
      for (let step = 0; step < 24; step += 1) await page.keyboard.press('ArrowRight');
      for (let step = 0; step < 10; step += 1) await page.keyboard.press('Shift+ArrowRight');
      await page.keyboard.press('Enter');
    }),
  },
  {
    name: '04-stuk-toevoegen',
    query: `${officer}&stage=listed`,
    steps: at(2, async (page) => {
      await page.keyboard.press('Insert');
      await page.getByLabel('Wat is het?').fill('Melding over de tuin');
      await page.getByLabel('Herkomst', { exact: true }).selectOption('new');
    }),
  },
  {
    name: '04-stuk-melder',
    query: `${officer}&stage=listed`,
    steps: at(2, reporterTold),
  },
  {
    name: '04-informatieblad',
    query: `${officer}&stage=listed&noPrinter`,
    steps: at(2, async (page) => {
      await reporterTold(page);
      await page.getByRole('button', { name: /^Informatieblad afdrukken/ }).click();
      await page.waitForSelector('dialog canvas');
      await page.getByRole('button', { name: /^Afdrukken/ }).click();
      await page.getByText('Er is geen printer.').waitFor();
    }),
  },
  {
    name: '04-stuk-camera-vastzetten',
    query: `${officer}&stage=listed&films`,
    steps: at(2, async (page) => films(page, '04-11-2026', 'Nee')),
  },
  {
    name: '04-stuk-camera-taak',
    query: `${officer}&stage=listed&films`,
    steps: at(2, async (page) => {
      await films(page, '04-11-2026', 'Nee');
      await page.getByLabel('Hoe heet het in de brief?').fill('Camerabeelden uit november 2026');
      await page.getByText('Digitaal', { exact: true }).click();
      await page.getByRole('textbox', { name: 'Tekst' }).fill('U staat zeven minuten op de beelden.');
      await page.getByLabel('Soort gegevens').selectOption('naam-contact');
      await page.getByLabel('Doel').selectOption('camerabeelden');
      await page.getByLabel('Grondslag').selectOption('gerechtvaardigd-belang');
      await page.getByLabel('Herkomst', { exact: true }).selectOption('controller');
      await press(page, /Stuk toevoegen/);
      await page.getByText('Camerabeelden parkeergarage').first().waitFor();
      await page.keyboard.press('Alt+7');
      await page.getByText('Anders zijn ze misschien al gewist').waitFor();
    }),
  },
  {
    name: '04-stuk-camera-gewist',
    query: `${officer}&stage=listed&films`,
    steps: at(2, async (page) => films(page, '27-10-2026', 'Nee')),
  },
  {
    name: '04-stuk-camera-loopt',
    query: `${officer}&stage=listed`,
    steps: at(2, async (page) => films(page, '04-11-2026', 'Ja, loopt nog')),
  },
  {
    name: '04-stuk-camera-vastgezet',
    query: `${officer}&stage=listed`,
    steps: at(2, async (page) => {
      await films(page, '04-11-2026', 'Ja, afgehandeld', '27-11-2026');
      await page.getByLabel('Vastgezet op').fill('26-11-2026');
      await page.clock.runFor(200);
      await page.getByText('De beelden zijn vastgezet').waitFor();
    }),
  },
  {
    name: '04-stuk-anoniem',
    query: `${officer}&stage=listed`,
    steps: at(2, async (page) => {
      await page.keyboard.press('Insert');
      await page.getByLabel('Herkomst', { exact: true }).selectOption('anonymous');
      await page.getByLabel('Herkomst', { exact: true }).scrollIntoViewIfNeeded();
    }),
  },
  {
    name: '04-dossier-concept',
    query: `${officer}&stage=listed`,
    steps: at(2, async (page) => {
      await row(page, 'Verslag huisbezoek');
      await page.getByText('Deels', { exact: true }).click();
      await page.getByLabel('Grond').selectOption('avg-15-4');
      await page.getByLabel('Afweging').fill('De buurvrouw van nummer 16 is te herkennen.');
      await page.clock.runFor(900);
      await page.waitForTimeout(200);
    }),
  },
  { name: '04b-dossier-balie-wacht', query: 'role=counter&stage=weighed', steps: at(2) },
  { name: '04b-dossier-balie', query: 'role=counter&stage=appointed', steps: at(2) },
  { name: '04-dossier-fg', query: 'role=dpo&stage=weighed', steps: at(2) },
  { name: '08-beslissing-wacht', query: `${officer}&stage=listed`, steps: at(4) },
  {
    name: '08-beslissing',
    query: `${officer}&stage=weighed`,
    steps: at(4, async (page) => press(page, /Beslissing vastleggen/)),
  },
  {
    name: '08-beslissing-noemen',
    query: `${officer}&stage=weighed`,
    steps: at(4, async (page) => {
      await page.waitForSelector('.letter canvas');
      await page.getByLabel('Noem dit stuk in de brief').check();
      await page
        .getByLabel('Dit komt in de brief')
        .last()
        .fill('Het onderzoek loopt nog. Daarna kunt u opnieuw vragen.');
      await page.waitForTimeout(1500);
    }),
  },
  {
    name: '08-woorden-velden',
    query: `${officer}&stage=weighed`,
    steps: at(4, async (page) => {
      await page.waitForSelector('.letter canvas');
      const fields = page.getByLabel('Dit komt in de brief');
      await fields.nth(0).fill('Derhalve wordt dit stuk niet verstrekt. Je leest dat op maandag 1 december 2026.');
      await fields.nth(1).fill('AVG artikel 15 lid 4.');
      await fields.nth(2).fill(LONG_WINDED);
      await page.waitForTimeout(1500);
    }),
  },
  {
    name: '08-woorden-brief',
    query: `${officer}&stage=appointed`,
    steps: at(4, async (page) => {
      await wrongLetter(page);
      await page.getByText('Dit klopt niet in de brief.').scrollIntoViewIfNeeded();
    }),
  },
  {
    name: '08-woorden-knop',
    query: `${officer}&stage=appointed`,
    steps: at(4, async (page) => {
      await wrongLetter(page);
      await page.getByText('Een definitieve brief verandert niet meer.').scrollIntoViewIfNeeded();
    }),
  },
  {
    name: '08-beslissing-veranderen',
    query: `${officer}&stage=decided`,
    steps: at(4, async (page) => {
      await press(page, /Beslissing veranderen/);
      await page.waitForSelector('.letter canvas');
      await page.waitForTimeout(1200);
    }),
  },
  {
    name: '08-bericht-bron',
    query: `${officer}&stage=appointed`,
    steps: at(7, async (page) => {
      await page.getByRole('button', { name: 'Brief maken' }).last().click();
      await page.waitForSelector('.letter canvas');
      await page.waitForTimeout(800);
    }),
  },
  {
    name: '08-overzicht-concept',
    query: `${officer}&stage=appointed`,
    steps: at(5, async (page) => {
      await page
        .getByRole('button', { name: /Overzicht/ })
        .first()
        .click();
      await page.waitForSelector('.letter canvas');
      await page.waitForTimeout(800);
    }),
  },
  { name: '08-klaarzetten', query: `${officer}&stage=decided`, steps: at(4) },
  { name: '08-klaargezet', query: `${officer}&stage=released`, steps: at(4) },
  {
    name: '08-beslissing-brief',
    query: `${officer}&stage=appointed`,
    steps: at(4, async (page) => {
      await press(page, /Beslissing schrijven/);
      await page.waitForSelector('.letter canvas');
      await page
        .getByLabel('Dit komt in de brief')
        .nth(2)
        .fill('Eén stuk laten wij niet zien. Het onderzoek loopt nog.');
      await page.waitForTimeout(1800);
    }),
  },
  {
    name: '04d-afspraak',
    query: 'role=counter&stage=released',
    steps: at(3, async (page) => {
      await page.getByText('di 1 december').click();
      await page.getByLabel('Van', { exact: true }).fill('930');
      await page.keyboard.press('Enter');
    }),
  },
  {
    name: '04d-afspraak-te-laat',
    query: 'role=counter&stage=released',
    steps: at(3, async (page) => page.getByText('di 8 december').click()),
  },
  { name: '04d-afspraak-gemaakt', query: 'role=counter&stage=appointed', steps: at(3) },
  {
    name: '04d-afspraak-wijzigen',
    query: 'role=counter&stage=appointed',
    steps: at(3, async (page) => press(page, /Afspraak veranderen/)),
  },
  {
    name: '04d-afspraak-afzeggen',
    query: 'role=counter&stage=appointed',
    steps: at(3, async (page) => press(page, /Afspraak afzeggen/)),
  },
  { name: '04-brieven-te-maken', query: `${officer}&stage=appointed`, steps: at(5) },
  { name: '04-afronden', query: `${officer}&stage=appointed`, steps: at(7) },
  {
    name: '04-taak-hoeft-niet',
    query: `${officer}&stage=appointed`,
    steps: at(7, async (page) => page.getByRole('button', { name: 'Hoeft niet …' }).first().click()),
  },
  { name: '04-zaak-bezoek-vandaag', query: 'role=counter&stage=after', steps: at(1) },
];
