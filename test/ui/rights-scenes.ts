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

/** To the letter for the first of two recipients, as the act itself is done. */
async function toNotice(page: Page): Promise<void> {
  await decided(page);
  await page.keyboard.press('Alt+5');
  await page
    .getByRole('row', { name: /Gemeente Voorbeeldstad/ })
    .getByRole('button', { name: 'Brief maken' })
    .click();
  await page.waitForTimeout(2500);
}

async function carried(page: Page): Promise<void> {
  await page.getByLabel('Wat vraagt de persoon?').fill('Mijn huur en mijn betalingen');
  await page.getByLabel('Waarvoor gebruiken wij dit?').selectOption({ index: 1 });
  await page.getByLabel('Waarom mogen wij dit gebruiken?').selectOption('overeenkomst');
  await press(page, /Op de lijst zetten/);
  await page.waitForTimeout(150);
  await page.getByText('Wij doen het', { exact: true }).click();
  await page
    .getByLabel('Wat leest de persoon hierover?')
    .fill('Uw huur en uw betalingen, die wij hebben voor uw huurovereenkomst.');
  await page
    .getByLabel('Welke gegevens komen in het bestand?')
    .fill('huur: 650 euro per maand\nbetaald op: 1 november 2026');
}

async function fileMade(page: Page): Promise<void> {
  await carried(page);
  await press(page, /^Antwoord vastleggen/);
  await page.waitForTimeout(150);
  await press(page, /Beslissing vastleggen/);
  await page.waitForTimeout(250);
  await page.getByRole('button', { name: 'Bestand maken' }).click();
  await page.waitForTimeout(200);
}

export const rightsScenes: readonly Scene[] = [
  { name: '13-meenemen', query: asks('portability'), steps: at(carried) },
  {
    name: '13-meenemen-regel',
    query: asks('portability'),
    steps: at(async (page) => {
      await carried(page);
      await page.getByLabel('Welke gegevens komen in het bestand?').fill('huur: 650 euro per maand\n1 november 2026');
      await press(page, /^Antwoord vastleggen/);
    }),
  },
  { name: '13-meenemen-bestand', query: asks('portability'), steps: at(fileMade) },
  {
    name: '13-meenemen-brief',
    query: asks('portability'),
    steps: at(async (page) => {
      await fileMade(page);
      await page.getByRole('button', { name: 'Brief schrijven' }).click();
      await page.waitForTimeout(2500);
    }),
  },
  {
    name: '13-meenemen-brieven',
    query: asks('portability'),
    steps: at(async (page) => {
      await fileMade(page);
      await page.getByRole('tab', { name: /Brieven/ }).click();
      await page.getByRole('button', { name: 'Meegegeven op …' }).click();
    }),
  },
  {
    name: '13-redenen',
    query: `${asks('objection')}&reasons`,
    steps: at(async (page) => {
      await page.keyboard.press('Alt+1');
    }),
  },
  {
    name: '13-redenen-brief',
    query: `${asks('objection')}&reasons`,
    steps: at(async (page) => {
      await page.keyboard.press('Alt+1');
      await page.getByRole('button', { name: 'Brief: verzoek aanvullen' }).click();
      await page.waitForTimeout(2500);
    }),
  },
  {
    name: '13-redenen-beslissen',
    query: `${asks('objection')}&reasons`,
    steps: at(async (page) => {
      await page.getByLabel('Wat vraagt de persoon?').fill('Het gebruik van mijn telefoonnummer');
      await page.getByLabel('Waarvoor gebruiken wij dit?').selectOption({ index: 1 });
      await press(page, /Op de lijst zetten/);
      await page.waitForTimeout(150);
      await page.getByText('Wij doen het niet', { exact: true }).click();
      await page.getByLabel('Waarom niet?').selectOption('ons-belang');
      await page.getByLabel('Afweging').fill('Zonder nummer kan de monteur niet bellen.');
      await page.getByLabel('Uitleg in de brief').fill('Wij bellen u als er een lek is.');
      await press(page, /^Antwoord vastleggen/);
    }),
  },
  {
    name: '13-kosten',
    query: `${asks('rectification')}&fees`,
    steps: at(async (page) => {
      await page.keyboard.press('Alt+1');
      await page.getByRole('button', { name: 'Kosten vastleggen …' }).click();
    }),
  },
  {
    name: '13-kosten-vooraf',
    query: `${asks('rectification')}&fees`,
    steps: at(async (page) => {
      await page.keyboard.press('Alt+1');
      await page.getByRole('button', { name: 'Kosten vastleggen …' }).click();
      await page.getByLabel('Waarom mag dat?').selectOption('excessive');
      await page.getByLabel('Vooraf bekendgemaakt op').fill('01-01-2026');
      await page.getByLabel('Bedrag in euro').fill('12,50');
      await page.getByLabel('Uitleg in de brief').fill('Dit is uw vierde verzoek deze maand.');
      await press(page, /^Vastleggen/);
    }),
  },
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
  { name: '13-ontvanger-brief', query: asks('rectification'), steps: at(toNotice) },
  {
    name: '13-ontvanger-ingevuld',
    query: asks('rectification'),
    steps: at(async (page) => {
      await toNotice(page);
      await page.getByLabel('Adres van de ontvanger').fill('Postbus 10, 1234 AB Voorbeeldstad');
      await page.getByLabel('Welke gegevens?').fill('het aantal bewoners');
      await page.getByLabel('Wat staat er nu?').fill('twee volwassenen');
      await page.keyboard.press('Tab');
      await page.waitForTimeout(2500);
    }),
  },
  {
    name: '13-ontvanger-ander',
    query: asks('rectification'),
    steps: at(async (page) => {
      await toNotice(page);
      await page.getByLabel('Welke gegevens?').fill('wat Deurwaarder Voorbeeld ook heeft');
      await page.keyboard.press('Tab');
      await page.waitForTimeout(400);
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
