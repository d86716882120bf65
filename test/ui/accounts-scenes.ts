/** Scenes of the keeping of cases: opening one that is over, contract numbers. Runs in Node. */
import type { Page } from 'playwright';
import { inside, openCase, press, type Scene } from './walk';

const openEnded = async (page: Page): Promise<void> => {
  await page.getByRole('button', { name: 'Zaken', exact: true }).click();
  await page.locator('section', { hasText: 'Afgelopen' }).locator('.open-row').first().click();
  await page.waitForSelector('dialog');
};

const recordBreach = async (page: Page): Promise<void> => {
  await openCase(page, 'J. van der Poel');
  await page.getByRole('tab', { name: /Brieven/ }).click();
  await page.getByRole('button', { name: 'Datalek vastleggen …' }).click();
  await page.getByLabel('Wat ging er mis?').fill('De ontvangstbevestiging ging naar het vorige adres.');
  await page.getByLabel('Ontdekt op').fill('27-11-2026');
  await page.getByLabel('Om hoe laat?').fill('14.10');
  await page.getByLabel('Om welke brief gaat het?').selectOption({ index: 1 });
};

const openFigures = async (page: Page): Promise<void> => {
  await page.getByRole('button', { name: 'Cijfers', exact: true }).click();
  await page.waitForSelector('.figures');
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
  {
    name: '6-zoeken-contractnummer',
    query: '',
    steps: inside(async (page) => {
      await page.keyboard.press('F3');
      await page.keyboard.type('401182');
      await page.waitForTimeout(300);
    }),
  },
  {
    name: '6-zoeken-bsn',
    query: '',
    steps: inside(async (page) => {
      await page.keyboard.press('F3');
      await page.keyboard.type('111222333');
      await page.waitForTimeout(300);
    }),
  },
  {
    name: '6-zaken-bsn',
    query: '',
    steps: inside(async (page) => {
      await page.getByRole('button', { name: 'Zaken', exact: true }).click();
      await page.getByLabel('Zoeken', { exact: true }).fill('1112.22.333');
      await page.waitForTimeout(400);
    }),
  },
  {
    name: '2-verzoek-contractnummer',
    query: '',
    steps: inside(async (page) => {
      await page.keyboard.press('F4');
      await page.getByLabel('Contractnummer').fill('111222333');
      await page.waitForTimeout(300);
      await page.getByRole('button', { name: 'Dit is een klantnummer' }).click();
      await page.getByLabel('Waarom mag dit nummer hier staan?').fill('nummer op het huurcontract');
      await page.waitForTimeout(300);
    }),
  },
  {
    name: '3-zaak-contractnummer',
    query: '',
    steps: inside(async (page) => {
      await openCase(page, 'N. van der Sluis-de Boer');
    }),
  },
  {
    name: '3-zaak-samen',
    query: '',
    steps: inside(async (page) => {
      await openCase(page, 'N. van der Sluis-de Boer');
      await page.getByRole('button', { name: 'Hoort bij een ander verzoek' }).click();
      await page.getByLabel('Kenmerk van de andere zaak').fill('lef-2026-a0038');
      await press(page, /Zaken koppelen/);
      await page.waitForTimeout(200);
    }),
  },
  {
    name: '3-zaak-samen-gekoppeld',
    query: '',
    steps: inside(async (page) => {
      await openCase(page, 'N. van der Sluis-de Boer');
      await page.getByRole('button', { name: 'Hoort bij een ander verzoek' }).click();
      await page.getByLabel('Kenmerk van de andere zaak').fill('lef-2026-a0040');
      await press(page, /Zaken koppelen/);
      await page.getByRole('button', { name: 'LEF-2026-A0040' }).click();
      await page.waitForTimeout(300);
    }),
  },
  {
    name: '5-datalek',
    query: 'role=privacyOfficer',
    steps: inside(async (page) => recordBreach(page)),
  },
  {
    name: '5-datalek-vastgelegd',
    query: 'role=privacyOfficer',
    steps: inside(async (page) => {
      await recordBreach(page);
      await press(page, /^Vastleggen$/);
      await page.waitForTimeout(300);
    }),
  },
  {
    name: '5-datalek-beoordelen',
    query: 'role=privacyOfficer',
    steps: inside(async (page) => {
      await recordBreach(page);
      await press(page, /^Vastleggen$/);
      await page.getByRole('button', { name: 'Beoordelen …' }).click();
      await page.getByRole('group', { name: 'Is het gemeld bij de AP?' }).getByText('Ja', { exact: true }).click();
      await page.getByLabel('Gemeld op').fill('vandaag');
      await page.getByLabel('Om hoe laat?').fill('16.30');
      await page.getByRole('group', { name: 'Is de betrokkene ingelicht?' }).getByText('Ja', { exact: true }).click();
      await page.getByLabel('Ingelicht op').fill('vandaag');
      await press(page, /^Vastleggen$/);
      await page.waitForTimeout(300);
    }),
  },
  {
    name: '5-datalek-beoordeeld',
    query: 'role=privacyOfficer',
    steps: inside(async (page) => {
      await recordBreach(page);
      await press(page, /^Vastleggen$/);
      await page.getByRole('button', { name: 'Beoordelen …' }).click();
      await page.getByRole('group', { name: 'Is het gemeld bij de AP?' }).getByText('Nee', { exact: true }).click();
      await page.getByLabel('Waarom is er geen risico?').fill('De brief kwam ongeopend terug.');
      await press(page, /^Vastleggen$/);
      await page.waitForTimeout(300);
    }),
  },
  {
    name: '9-jaarcijfers',
    query: 'role=privacyOfficer',
    steps: inside(openFigures),
  },
  {
    name: '9-jaarcijfers-veel',
    query: 'role=dpo&cases=busy',
    steps: inside(async (page) => {
      await openFigures(page);
      await page.getByRole('button', { name: 'Bestand voor controle bewaren' }).click();
      await page.waitForTimeout(200);
    }),
  },
  {
    name: '1-vandaag-datalek',
    query: 'role=privacyOfficer',
    steps: inside(async (page) => {
      await recordBreach(page);
      await press(page, /^Vastleggen$/);
      await page.getByRole('button', { name: 'Vandaag', exact: true }).click();
      await page.waitForTimeout(300);
    }),
  },
  {
    name: '7-afronden-datalek',
    query: 'role=privacyOfficer',
    steps: inside(async (page) => {
      await recordBreach(page);
      await press(page, /^Vastleggen$/);
      await page.getByRole('tab', { name: /Afronden/ }).click();
      await page.waitForTimeout(300);
    }),
  },
];
