/** Every screen and state with the way to it, by keyboard and mouse. Runs in Node. */
import type { Page } from 'playwright';
import { accountsScenes } from './accounts-scenes';
import { appointmentScenes } from './appointment-scenes';
import { askingScenes } from './asking-scenes';
import { complaintScenes } from './complaint-scenes';
import { dossierScenes } from './dossier-scenes';
import { keepingScenes } from './keeping-scenes';
import { outgoingScenes } from './outgoing-scenes';
import { placedScenes } from './placed-scenes';
import { rightsScenes } from './rights-scenes';
import { safeScenes } from './safe-scenes';
import { styleScenes } from './style-scenes';
import { termsScenes } from './terms-scenes';
import { thirdsScenes } from './thirds-scenes';
import { versionScenes } from './version-scenes';
import { inside, openCase, press, type Scene } from './walk';

export type { Scene };

const fillRequest = async (page: Page): Promise<void> => {
  await page.keyboard.press('F4');
  await page.getByLabel('Ontvangen op').fill('251126');
  await page.getByText('Post', { exact: true }).click();
  await page.getByLabel('Datum van de brief').fill('24-11-2026');
  await page.getByLabel('Naam', { exact: true }).fill("mw. A. van 't Veld-Mensah");
  await page.getByLabel('Geboortedatum').fill('14-03-1988');
  await page.getByLabel('Is bij ons').selectOption('huurder');
  await page.getByLabel('Postcode en nummer').fill('1234 AB 14 B');
  await page.getByLabel('Straat of postbus').fill('Zuiderstraat');
  await page.getByLabel('Plaats').fill('Voorbeeldstad');
  await page.waitForTimeout(400);
};

const founded = async (page: Page): Promise<void> => {
  await page.getByLabel('Naam van dit kantoor').fill('Emmen');
  await page.getByRole('button', { name: /Verder naar de beheerder/ }).click();
};

async function checkCopy(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Legitimatie vastleggen' }).click();
  for (const name of ['Een kopie bij de post', 'Paspoort']) await page.getByText(name, { exact: true }).click();
  for (const question of ['Is het vandaag nog geldig?', 'Kloppen naam en geboortedatum?'])
    await page.getByRole('group', { name: question }).getByText('Ja', { exact: true }).click();
}

export const scenes: readonly Scene[] = [
  ...accountsScenes,
  ...placedScenes,
  ...versionScenes,
  ...outgoingScenes,
  ...keepingScenes,
  ...askingScenes,
  ...safeScenes,
  { name: '10-1-corporatie', query: 'door=firstStart' },
  {
    name: '10-1-corporatie-vier',
    query: 'door=firstStart&corporations=all',
  },
  {
    name: '10-1-corporatie-nijkerk',
    query: 'door=firstStart&corporations=all',
    steps: async (page) => {
      await page.locator('[name=corporation]').selectOption('nijkerk');
    },
  },
  {
    name: '10-1-corporatie-wacht',
    query: 'door=firstStart',
    steps: async (page) => press(page, /Verder naar de beheerder/),
  },
  {
    name: '10-2-beheerder',
    query: 'door=firstStart',
    steps: async (page) => {
      await founded(page);
      await page.getByLabel('Naam', { exact: true }).fill('Pieter Dijkstra');
      await page.getByLabel('Wachtzin', { exact: true }).fill('vijf lepels onder oud tapijt');
      await page.getByLabel('Nog een keer').fill('vijf lepels');
      await page.waitForTimeout(200);
    },
  },
  {
    name: '10-3-herstelblad',
    query: 'setup=recovery&role=accessAdministrator,counter',
    steps: inside(async (page) => {
      await page.getByRole('button', { name: 'Herstelblad afdrukken' }).click();
      await page.getByLabel('Herstelcode').fill('4kqm-7wtx-h2rp-');
      await page.waitForTimeout(200);
    }),
  },
  {
    name: '10-3-herstelblad-fout',
    query: 'setup=recovery&role=accessAdministrator&noPrinter',
    steps: inside(async (page) => {
      await page.getByRole('button', { name: 'Herstelblad afdrukken' }).click();
      await page.getByLabel('Herstelcode').fill('4kqm-7wtx-h2rp-8');
      await page.waitForTimeout(200);
    }),
  },
  { name: '10-4-medewerkers', query: 'setup=employees&role=accessAdministrator,counter', steps: inside() },
  {
    name: '10-4-medewerker-erbij',
    query: 'setup=employees&role=accessAdministrator,counter',
    steps: inside(async (page) => page.getByRole('button', { name: 'Medewerker toevoegen' }).click()),
  },
  { name: '01-ontgrendelen', query: 'door=unlock' },
  { name: '01-weer-open', query: 'door=relock' },
  {
    name: '01-fout',
    query: 'door=unlock',
    steps: async (page) => {
      await page.getByLabel('Aanmeldnaam').fill('ekster');
      for (const _ of [1, 2]) {
        await page.getByLabel('Wachtzin', { exact: true }).fill('fout');
        await page.keyboard.press('Enter');
        await page.waitForTimeout(1200);
      }
      await page.keyboard.press('Enter');
      await page.waitForTimeout(100);
    },
  },
  {
    name: '01-begin-beschadigd',
    query: 'door=unlock&refused=foundingLost',
    steps: async (page) => {
      await page.getByLabel('Aanmeldnaam').fill('ekster');
      await page.getByLabel('Wachtzin', { exact: true }).fill('vijf lepels onder oud tapijt');
      await page.keyboard.press('Enter');
      await page.getByText('Het begin van het register is beschadigd.').waitFor();
    },
  },
  {
    name: '01-herstelcode',
    query: 'door=unlock',
    steps: async (page) => page.getByRole('button', { name: 'Herstelcode gebruiken' }).click(),
  },
  { name: '01-eigen-wachtzin', query: 'mustChange', steps: inside() },
  { name: '01-register-ontbreekt', query: 'door=missing' },
  { name: '01-nieuwere-versie', query: 'door=newer' },
  { name: '01-niet-te-lezen', query: 'door=unreadable' },
  { name: '01-schijf-vol', query: 'door=full' },
  { name: '01-even-geduld', query: 'door=none', steps: (page) => page.waitForTimeout(2500) },
  { name: '02-vandaag', query: 'role=counter', steps: inside() },
  { name: '02-vandaag-leeg', query: 'role=counter&cases=none&preview', steps: inside() },
  { name: '02-vandaag-meldingen', query: 'role=counter&notice=journalBehind', steps: inside() },
  { name: '02-vandaag-regels-weg', query: 'role=counter&notice=rowsMissing', steps: inside() },
  { name: '02-vandaag-alleen-lezen', query: 'role=privacyOfficer&notice=readOnly', steps: inside() },
  {
    name: '02-zaken',
    query: 'role=counter',
    steps: inside(async (page) => page.getByRole('button', { name: 'Zaken', exact: true }).click()),
  },
  {
    name: '12-zoeken',
    query: 'role=counter',
    steps: inside(async (page) => {
      await page.keyboard.press('F3');
      await page.keyboard.type('celik');
      await page.waitForTimeout(250);
    }),
  },
  { name: '11-scherm-leeg', query: 'role=counter', steps: inside(async (page) => page.keyboard.press('F9')) },
  { name: '00-hulp', query: 'role=counter', steps: inside(async (page) => page.keyboard.press('F1')) },
  { name: '03-nieuw-verzoek-begin', query: 'role=counter', steps: inside(async (page) => page.keyboard.press('F4')) },
  { name: '03-nieuw-verzoek', query: 'role=counter', steps: inside(fillRequest) },
  {
    name: '03-nieuw-verzoek-camerabeelden',
    query: 'role=counter',
    steps: inside(async (page) => {
      await fillRequest(page);
      await page.getByLabel('Welk deel van het dossier?').fill('De camerabeelden van 21 november');
      await page.getByText('Gaat het om camerabeelden?').waitFor();
    }),
  },
  {
    name: '03b-nieuw-verzoek-fout',
    query: 'role=counter',
    steps: inside(async (page) => {
      await fillRequest(page);
      await page.getByLabel('Welk deel van het dossier?').fill('alles over 300 412 009');
      await page.getByLabel('Geboortedatum').fill('02-05-2012');
      await page.getByLabel('Plaats').fill('');
      await page.getByLabel('Naam', { exact: true }).fill('');
      await page.waitForTimeout(300);
      await press(page, /Verzoek vastleggen/);
    }),
  },
  {
    name: '03c-klantnummer-en-vertegenwoordiger',
    query: 'role=counter',
    steps: inside(async (page) => {
      await fillRequest(page);
      await page.getByText('Balie', { exact: true }).click();
      await page.getByLabel('Welk deel van het dossier?').fill('alles over 300 412 009');
      await page.waitForTimeout(300);
      await page.getByRole('button', { name: 'Dit is een klantnummer' }).click();
      await page.getByText('Ja, een vertegenwoordiger').click();
      await page.getByLabel('Wat is deze persoon?').selectOption('administrator');
      await page.getByText('In het buitenland').click();
      await page.waitForTimeout(300);
    }),
  },
  { name: '04-zaak', query: 'role=counter', steps: inside(async (page) => openCase(page, 'N. van der Sluis-de Boer')) },
  { name: '04-zaak-te-laat', query: 'role=counter', steps: inside(async (page) => openCase(page, 'D. Bakker-Yıldız')) },
  { name: '04-zaak-jong', query: 'role=privacyOfficer', steps: inside(async (page) => openCase(page, 'S. IJpma')) },
  {
    name: '04-zaak-brieven',
    query: 'role=counter',
    steps: inside(async (page) => {
      await openCase(page, 'N. van der Sluis-de Boer');
      await page.keyboard.press('Alt+5');
    }),
  },
  {
    name: '04-zaak-geschiedenis',
    query: 'role=counter',
    steps: inside(async (page) => {
      await openCase(page, 'N. van der Sluis-de Boer');
      await page.keyboard.press('Alt+6');
    }),
  },
  {
    name: '04-zaak-legitimatie',
    query: 'role=counter',
    steps: inside(async (page) => {
      await openCase(page, 'N. van der Sluis-de Boer');
      await checkCopy(page);
    }),
  },
  {
    name: '04-zaak-legitimatie-vast',
    query: 'role=counter',
    steps: inside(async (page) => {
      await openCase(page, 'N. van der Sluis-de Boer');
      await checkCopy(page);
      await page.getByLabel('Op welke dag is de kopie vernietigd?').fill('vandaag');
      await page.keyboard.press('Control+Enter');
    }),
  },
  {
    name: '04-zaak-overleden',
    query: 'role=counter',
    steps: inside(async (page) => {
      await openCase(page, 'N. van der Sluis-de Boer');
      await page.getByRole('button', { name: 'Gegevens verbeteren' }).click();
      await page.getByLabel('Deze persoon is overleden').check();
      await page.getByLabel(/Waarom/).fill('De zoon belde.');
      await page.keyboard.press('Control+Enter');
    }),
  },
  {
    name: '04-zaak-intrekken',
    query: 'role=counter',
    steps: inside(async (page) => {
      await openCase(page, 'S. IJpma');
      await page.getByRole('button', { name: 'Verzoek intrekken' }).click();
    }),
  },
  {
    name: '04-zaak-wissen',
    query: 'role=privacyOfficer',
    steps: inside(async (page) => {
      await openCase(page, 'S. IJpma');
      await page.getByRole('button', { name: 'Zaak wissen' }).click();
    }),
  },
  {
    name: '08-brief-concept',
    query: 'role=counter,accessAdministrator&empty',
    steps: inside(async (page) => {
      await openCase(page, 'S. IJpma');
      await page.getByRole('button', { name: 'Brief maken' }).click();
      await page.waitForSelector('.letter canvas');
    }),
  },
  {
    name: '08-brief-definitief-vraag',
    query: 'role=counter',
    steps: inside(async (page) => {
      await openCase(page, 'A. Çelik');
      await page.getByRole('button', { name: 'Brief maken' }).click();
      await page.waitForSelector('.letter canvas');
      await page.keyboard.press('Tab');
      await page.getByRole('button', { name: /Brief definitief maken/ }).click();
    }),
  },
  {
    name: '08-brief-definitief',
    query: 'role=counter',
    steps: inside(async (page) => {
      await openCase(page, 'N. van der Sluis-de Boer');
      await page.getByRole('button', { name: 'Naar de brief' }).click();
      await page.waitForSelector('.letter canvas');
      await page.getByRole('button', { name: 'Afdrukken' }).click();
    }),
  },
  {
    name: '08-brief-verzonden',
    query: 'role=counter',
    steps: inside(async (page) => {
      await openCase(page, 'N. van der Sluis-de Boer');
      await page.getByRole('button', { name: 'Naar de brief' }).click();
      await page.waitForSelector('.letter canvas');
      await page.getByRole('button', { name: /Verzonden op/ }).click();
    }),
  },
  {
    name: '09a-logboek',
    query: 'role=dpo',
    steps: inside(async (page) => page.getByRole('button', { name: 'Logboek' }).click()),
  },
  {
    name: '09a-logboek-stuk',
    query: 'role=dpo&broken',
    steps: inside(async (page) => {
      await page.getByRole('button', { name: 'Logboek' }).click();
      await page.getByText('Geweigerd', { exact: true }).click();
    }),
  },
  { name: '09b-beheer', query: 'role=accessAdministrator', steps: inside() },
  {
    name: '09b-beheer-gegevens',
    query: 'role=accessAdministrator',
    steps: inside(async (page) => {
      await page.getByRole('button', { name: /Gegevens van uw corporatie/ }).click();
      await page.getByText('Ja, namelijk …').last().click();
      await page.getByRole('textbox', { name: 'Namelijk' }).scrollIntoViewIfNeeded();
    }),
  },
  {
    name: '09b-beheer-intrekken',
    query: 'role=accessAdministrator',
    steps: inside(async (page) => page.getByRole('button', { name: 'Intrekken: S. van Aalst' }).click()),
  },
  {
    name: '09b-beheer-wachtzin',
    query: 'role=accessAdministrator',
    steps: inside(async (page) => page.getByRole('button', { name: 'Rol en wachtzin: S. van Aalst' }).click()),
  },
  {
    name: '09b-gegevens',
    query: 'role=accessAdministrator&empty',
    steps: inside(async (page) => page.getByRole('button', { name: 'Gegevens van uw corporatie' }).click()),
  },
  {
    name: '09b-herstelblad',
    query: 'role=accessAdministrator',
    steps: inside(async (page) => page.getByRole('button', { name: 'Herstelblad' }).click()),
  },
  { name: '09b-met-herstelcode', query: 'role=accessAdministrator&recovery', steps: inside() },
  ...dossierScenes,
  ...rightsScenes,
  ...complaintScenes,
  ...termsScenes,
  ...styleScenes,
  ...thirdsScenes,
  ...appointmentScenes,
];
