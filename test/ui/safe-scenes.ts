/** Scenes of keeping the register: backups, restoring, rehearsing, differences, the door where the register lacks. Runs in Node. */
import type { Page } from 'playwright';
import { beginUnlocking, inside, openCase, press, type Scene } from './walk';

const safe = (steps?: (page: Page) => Promise<void>) =>
  inside(async (page) => {
    await page.getByRole('navigation', { name: 'Beheer' }).getByText('Back-up').click();
    await page.waitForSelector('.safe-head');
    await steps?.(page);
  });
const open = (name: string, steps?: (page: Page) => Promise<void>) =>
  safe(async (page) => {
    await page.getByRole('button', { name, exact: true }).click();
    await page.waitForSelector('dialog');
    await steps?.(page);
  });
const admin = 'role=accessAdministrator';

const place = async (page: Page): Promise<void> => {
  await page.getByText(/vrijdag 27 november 2026 om 17/).click();
  await page.waitForTimeout(100);
  await press(page, /^Terugzetten/);
  await page.getByText('staat weer op deze computer').waitFor();
};

export const safeScenes: readonly Scene[] = [
  {
    name: '02-vandaag-vijf-rollen',
    query: 'role=counter,privacyOfficer,footageManager,dpo,accessAdministrator',
    steps: inside(async (page) => {
      await page.getByRole('button', { name: 'Vandaag' }).click();
    }),
  },
  { name: '09b-back-up', query: admin, steps: safe() },
  {
    name: '09b-back-up-samen',
    query: `${admin},counter&copies=shared&differs`,
    steps: inside(async (page) => {
      await page.getByRole('button', { name: 'Beheer', exact: true }).click();
      await page.getByRole('navigation', { name: 'Beheer' }).getByText('Back-up').click();
      await page.waitForSelector('.safe-head');
    }),
  },
  { name: '09b-back-up-eerste', query: `${admin}&copies=none`, steps: safe() },
  {
    name: '09b-back-up-eigen-map',
    query: `${admin}&copies=first`,
    steps: safe(async (page) => page.getByRole('button', { name: 'Andere map kiezen' }).click()),
  },
  { name: '09b-back-up-weg', query: `${admin}&copies=gone`, steps: safe() },
  {
    name: '09b-back-up-vol',
    query: `${admin}&copies=full`,
    steps: safe(async (page) => page.getByRole('button', { name: 'Nu een back-up maken' }).click()),
  },
  {
    name: '09b-back-up-bezig',
    query: `${admin}&slow`,
    steps: safe(async (page) => page.getByRole('button', { name: 'Nu een back-up maken' }).click()),
  },
  {
    name: '09b-back-up-gemaakt',
    query: admin,
    steps: safe(async (page) => {
      await page.getByRole('button', { name: 'Nu een back-up maken' }).click();
      await page.getByText('De back-up is gemaakt').waitFor();
    }),
  },
  {
    name: '09b-back-up-klopt-niet',
    query: `${admin}&broken`,
    steps: safe(async (page) => page.getByRole('button', { name: 'Nu een back-up maken' }).click()),
  },
  { name: '09b-alleen-lezen', query: `${admin}&notice=readOnly`, steps: safe() },
  {
    name: '09b-herstellen-met-kopie',
    query: `${admin}&notice=readOnly`,
    steps: open('Herstellen met een kopie', async (page) =>
      page.locator('dialog button[data-act]').click({ force: true }),
    ),
  },
  { name: '09b-terugzetten', query: admin, steps: open('Back-up terugzetten') },
  {
    name: '09b-terugzetten-hoeft-niet',
    query: admin,
    steps: open('Back-up terugzetten', async (page) => page.getByText(/woensdag 25 november/).click()),
  },
  {
    name: '09b-terugzetten-bestand',
    query: admin,
    steps: open('Back-up terugzetten', async (page) => page.getByRole('button', { name: 'Kies een bestand' }).click()),
  },
  {
    name: '09b-terugzetten-bezig',
    query: `${admin}&slow`,
    steps: open('Back-up terugzetten', async (page) => {
      await page.getByRole('button', { name: 'Kies een bestand' }).click();
      await press(page, /^Terugzetten/);
    }),
  },
  {
    name: '09b-terugzetten-klaar',
    query: admin,
    steps: open('Back-up terugzetten', async (page) => {
      await page.getByRole('button', { name: 'Kies een bestand' }).click();
      await press(page, /^Terugzetten/);
      await page.getByText('12 regels teruggezet').waitFor();
    }),
  },
  {
    name: '09b-oefenen-fout',
    query: admin,
    steps: open('Herstel oefenen', async (page) => {
      await page.getByLabel('Uw eigen wachtzin').fill('fout');
      await page.keyboard.press('Control+Enter');
    }),
  },
  {
    name: '09b-oefenen-klaar',
    query: admin,
    steps: open('Herstel oefenen', async (page) => {
      await page.getByLabel('Uw eigen wachtzin').fill('vijf lepels onder oud tapijt');
      await page.keyboard.press('Control+Enter');
      await page.getByText('kunt u herstellen').waitFor();
    }),
  },
  {
    name: '09a-vergelijk-klopt',
    query: 'role=dpo',
    steps: inside(async (page) => {
      await page.getByRole('button', { name: 'Logboek' }).click();
      await page.getByRole('button', { name: 'Vergelijk met een afdruk' }).click();
      await page.getByLabel('Regel').fill('2.304');
      await page.getByLabel('Controlegetal').fill('1a2b-3c4d-5e6f-7a8b');
      await page.keyboard.press('Control+Enter');
    }),
  },
  {
    name: '09a-vergelijk-weg',
    query: 'role=dpo',
    steps: inside(async (page) => {
      await page.getByRole('button', { name: 'Logboek' }).click();
      await page.getByRole('button', { name: 'Vergelijk met een afdruk' }).click();
      await page.getByLabel('Regel').fill('2.304');
      await page.getByLabel('Controlegetal').fill('ffff-3c4d-5e6f-7a8b');
      await page.keyboard.press('Control+Enter');
    }),
  },
  {
    name: '09a-controleren',
    query: 'role=dpo&slow',
    steps: inside(async (page) => {
      await page.getByRole('button', { name: 'Logboek' }).click();
      await page.getByRole('button', { name: 'Nu controleren' }).click();
    }),
  },
  {
    name: '04-zaak-verschil',
    query: 'role=counter&differs',
    steps: inside(async (page) => openCase(page, 'N. van der Sluis-de Boer')),
  },
  {
    name: '04-zaak-verschil-fg',
    query: 'role=dpo&differs',
    steps: inside(async (page) => openCase(page, 'N. van der Sluis-de Boer')),
  },
  { name: '02-vandaag-veilig-meldingen', query: 'role=counter,accessAdministrator&notice=safe', steps: inside() },
  { name: '02-vandaag-geen-back-up', query: 'role=counter&copies=none', steps: inside() },
  { name: '02-vandaag-back-up-oud', query: 'role=counter&copies=gone', steps: inside() },
  { name: '02-vandaag-binnenkomst', query: 'role=counter&copies=shared', steps: inside() },
  { name: '01-oude-back-up', query: 'door=unlock&copies=gone' },
  {
    name: '01-ontgrendelen-duurt-lang',
    query: 'slowDoor',
    steps: async (page) => {
      await beginUnlocking(page);
      await page.clock.fastForward(9000);
    },
  },
  { name: '01-herstellen', query: 'door=missing' },
  {
    name: '01-herstellen-geen-register',
    query: 'door=missing&stillMissing',
    steps: async (page) => {
      await page.getByText(/vrijdag 27 november 2026 om 17/).click();
      await press(page, /^Terugzetten/);
      await page.getByText('Het terugzetten is niet gelukt.').waitFor();
    },
  },
  {
    name: '01-herstellen-gekozen',
    query: 'door=missing',
    steps: async (page) => page.getByText(/vrijdag 27 november 2026 om 17/).click(),
  },
  {
    name: '01-herstellen-beschadigd',
    query: 'door=missing&machineFails',
    steps: async (page) => {
      await page.getByText(/donderdag 26 november/).click();
      await press(page, /^Terugzetten/);
      await page.getByText('is beschadigd').last().waitFor();
    },
  },
  {
    name: '01-aansluiten',
    query: 'door=missing&copies=shared',
    steps: async (page) => page.getByRole('button', { name: /Aansluiten bij/ }).click(),
  },
  { name: '01-hersteld', query: 'door=missing', steps: place },
  {
    name: '01-hersteld-bezig',
    query: 'door=missing&slow',
    steps: async (page) => {
      await place(page);
      await page.getByLabel('Aanmeldnaam').fill('ekster');
      await page.getByLabel('Wachtzin', { exact: true }).fill('vijf lepels onder oud tapijt');
      await page.keyboard.press('Enter');
      await page.clock.runFor(1500);
    },
  },
  { name: '10-hoe-begint-u', query: 'door=firstStart&copies=shared' },
  {
    name: '10-aansluiten',
    query: 'door=firstStart&copies=shared',
    steps: async (page) => page.getByRole('button', { name: 'Aansluiten bij een andere computer' }).click(),
  },
];
