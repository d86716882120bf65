/**
 * Nothing is ever lost, in the real program: a backup at the lock, put back where the store was lost; two computers with one exchange
 * folder, facts that travel, an erased case that is emptied on the other, a difference that is shown and settled. Runs in Node.
 */
import { cpSync, existsSync, mkdirSync, readdirSync, renameSync, rmSync } from 'node:fs';
import path from 'node:path';
import { expect as seeing } from 'playwright/test';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { makeAppFolder } from '../../build/app-folder';
import {
  type AtWork,
  begin,
  button,
  erasureIsOver,
  fill,
  fillRequest,
  lock,
  press,
  record,
  seen,
  submit,
  title,
} from './employee';
import { foundedOffice } from './founded';
import { workFolder } from './launch';
import { administrator, celik, counter, officer, veldMensah } from './people';
import { enter } from './quick';

let work: Awaited<ReturnType<typeof workFolder>>;
let founded = '';
const open: AtWork[] = [];
let places = 0;

/** A computer of this office: an app folder with its own store, and the folders that IT gave it. */
interface Place {
  readonly app: string;
  readonly store: string;
  readonly backups: string;
  readonly exchange: string;
}

async function place(shared: string, backupsOf?: Place): Promise<Place> {
  places += 1;
  const folder = path.join(work.folder, `place-${places}`);
  const backups = backupsOf?.backups ?? path.join(folder, 'backups');
  const store = path.join(folder, 'store');
  const exchange = path.join(work.folder, shared);
  const policy = { storeFolder: store, backupFolder: backups, exchangeFolder: exchange, profile: 'lefier' };
  for (const made of [backups, exchange]) mkdirSync(made, { recursive: true });
  return { app: await makeAppFolder({ folder: path.join(folder, 'app'), policy }), store, backups, exchange };
}

async function start({ app }: Place): Promise<AtWork> {
  const at = await begin(app);
  open.push(at);
  return at;
}

async function stop(at: AtWork): Promise<void> {
  open.splice(open.indexOf(at), 1);
  await at.app.close();
}

/** A register with its people. */
async function placeWithRegister(shared: string): Promise<Place> {
  const made = await place(shared);
  cpSync(founded, made.store, { recursive: true });
  return made;
}

const backupsIn = ({ backups }: Place): readonly string[] =>
  readdirSync(backups).filter((name) => name.endsWith('.ibb'));

async function until(what: string, isSo: () => boolean | Promise<boolean>, ms = 90_000): Promise<void> {
  const end = Date.now() + ms;
  while (!(await isSo())) {
    if (Date.now() > end) throw new Error(`never came: ${what}`);
    await new Promise((resolve) => setTimeout(resolve, 300));
  }
}

beforeAll(async () => {
  work = await workFolder();
  founded = (await foundedOffice()).store;
}, 300_000);
afterEach(async (context) => {
  // What stood there when it went wrong.
  if (context.task.result?.state === 'fail')
    for (const at of open) console.log(await at.page.innerText('body', { timeout: 2000 }).catch(String));
  for (const at of open.splice(0)) await at.app.close().catch(() => undefined);
});
afterAll(async () => {
  await work.clear();
});

describe('a store that is lost', () => {
  it('is put back from the backup that the lock made, and every case is there', async () => {
    const here = await placeWithRegister('alone');
    let at = await start(here);
    await enter(at, counter);
    await fillRequest(at, veldMensah);
    const reference = await record(at);
    await lock(at);
    await until('a backup', () => backupsIn(here).length > 0);
    await seen(at, /Laatste goede back-up: vandaag om/);
    await stop(at);

    // Another computer; the folder of backups is the same.
    at = await start(await place('elsewhere', here));
    await title(at, 'Hoe begint u op deze computer?');
    await button(at, 'Terugzetten uit een back-up').click();
    await at.page.locator('input[name="copy"]').first().click();
    await seen(at, /Dit is het register van Lefier, kantoor Emmen/);
    await submit(at);
    await seen(at, 'Het register staat weer op deze computer.');
    await enter(at, counter);
    await button(at, 'Zaken').click();
    await seen(at, reference);
    // A new installation: kenmerken get a letter of their own.
    await fillRequest(at, celik);
    expect(await record(at)).toMatch(/^LEF-\d{4}-B0001$/);
  }, 300_000);

  it('is missed where it was, and put back from there', async () => {
    const here = await placeWithRegister('alone-2');
    let at = await start(here);
    await enter(at, counter);
    await fillRequest(at, veldMensah);
    const reference = await record(at);
    await lock(at);
    await until('a backup', () => backupsIn(here).length > 0);
    await stop(at);
    for (const name of readdirSync(here.store))
      if (name !== 'installation') rmSync(path.join(here.store, name), { recursive: true });
    at = await start(here);
    await title(at, 'Het register ontbreekt. Herstellen?');
    await at.page.locator('input[name="copy"]').first().click();
    await submit(at);
    await seen(at, 'Het register staat weer op deze computer.');
    await enter(at, counter);
    await button(at, 'Zaken').click();
    await seen(at, reference);
  }, 300_000);
});

describe('two computers', () => {
  it('work in one register: facts travel, a case erased on one is gone on the other', async () => {
    const one = await placeWithRegister('shared');
    const two = await place('shared');
    const first = await start(one);
    await enter(first, counter);
    await fillRequest(first, veldMensah);
    const reference = await record(first);
    await until('what the first has put in the folder', () => readdirSync(one.exchange).length > 0);
    await lock(first);

    const second = await start(two);
    await title(second, 'Hoe begint u op deze computer?');
    await seen(second, 'In de uitwisselmap staat al een register.');
    await button(second, 'Aansluiten bij een andere computer').click();
    await submit(second);
    await seen(second, 'Het register staat nu op deze computer.');
    await enter(second, officer);
    await button(second, 'Zaken').click();
    await seen(second, reference);
    await fillRequest(second, celik);
    const other = await record(second);
    expect(other).toMatch(/-B0001$/);

    // The first hears of it by itself, on the screen that is open.
    await enter(first, counter);
    await button(first, 'Zaken').click();
    await seeing(first.page.getByText(other).first()).toBeVisible({ timeout: 150_000 });

    await erase(second, reference);
    await seeing(first.page.getByText(reference)).toHaveCount(0, { timeout: 150_000 });
    await seen(first, other);
  }, 600_000);

  it('that recorded something else of one case show both, until somebody says what holds', async () => {
    const one = await placeWithRegister('apart');
    const two = await place('apart');
    const first = await start(one);
    await enter(first, counter);
    await fillRequest(first, veldMensah);
    const reference = await record(first);
    await lock(first);
    await until('what the first has put in the folder', () => readdirSync(one.exchange).length > 0);
    const second = await start(two);
    await button(second, 'Aansluiten bij een andere computer').click();
    await submit(second);
    await enter(second, counter);

    // The folder is away: both go on.
    renameSync(one.exchange, `${one.exchange}-away`);
    await enter(first, counter);
    await correctStreet(first, reference, 'Lijsterlaan');
    await correctStreet(second, reference, 'Merellaan');
    renameSync(`${one.exchange}-away`, one.exchange);
    expect(existsSync(one.exchange)).toBe(true);
    // What was put aside meanwhile goes out with the next act or lock.
    await lock(first);
    await lock(second);
    await enter(first, counter);
    await openCase(first, reference);
    const difference = first.page.getByRole('region', { name: /^Verschil: De gegevens van de betrokkene/ });
    await seeing(difference).toBeVisible({ timeout: 150_000 });
    await seen(first, /Lijsterlaan/);
    await seen(first, /Merellaan/);
    await difference
      .locator('.conflict-version', { hasText: 'Lijsterlaan' })
      .getByRole('button', { name: /^Deze houden/ })
      .click();
    await seeing(difference).toHaveCount(0, { timeout: 20_000 });
    // Both corrected the request: that has happened, twice.
    const corrected = first.page.getByRole('region', { name: /^Verschil: Het verzoek/ });
    await corrected.getByRole('button', { name: 'Allebei kloppen' }).click();
    await seeing(first.page.getByRole('region', { name: /^Verschil/ })).toHaveCount(0, { timeout: 20_000 });
    await seen(first, /Lijsterlaan 14 B/);

    await enter(second, counter);
    await openCase(second, reference);
    // The choice comes a moment after the other version.
    await seeing(second.page.getByText(/Lijsterlaan 14 B/).first()).toBeVisible({ timeout: 150_000 });
    await seeing(second.page.getByRole('region', { name: /^Verschil/ })).toHaveCount(0, { timeout: 150_000 });
    await seeing(second.page.getByText(/Merellaan/)).toHaveCount(0);
  }, 600_000);
});

describe('Beheer, Back-up', () => {
  it('makes one now, after a whole check, rehearses with it, and says so in the log', async () => {
    const here = await placeWithRegister('beheer');
    const at = await start(here);
    await fill(at, 'signInName', administrator.signInName);
    await fill(at, 'secret', administrator.passphrase);
    await press(at, 'Enter');
    await title(at, 'Beheer');
    await at.page.getByRole('navigation', { name: 'Beheer' }).getByText('Back-up').click();
    await seen(at, 'Er is nog geen back-up');
    await button(at, 'Nu een back-up maken').click();
    await seeing(at.page.getByText('De back-up is gemaakt en helemaal teruggelezen.')).toBeVisible({ timeout: 90_000 });
    await seen(at, 'De laatste back-up is goed');
    await seen(at, /Helemaal gecontroleerd en in orde/);
    expect(backupsIn(here)).toHaveLength(1);
    await button(at, 'Herstel oefenen').click();
    await fill(at, 'own', 'een andere wachtzin dan deze');
    await submit(at);
    await seen(at, 'Met deze wachtzin gaat deze back-up niet open.');
    await fill(at, 'own', administrator.passphrase);
    await submit(at);
    await seeing(at.page.getByText('Met deze back-up kunt u herstellen.')).toBeVisible({ timeout: 60_000 });
    await button(at, 'Sluiten').click();
    await seen(at, new RegExp(`Geoefend vandaag om .* door ${administrator.name}`));
  }, 300_000);
});

async function openCase(at: AtWork, reference: string): Promise<void> {
  await button(at, 'Zaken').click();
  await at.page.getByRole('button', { name: new RegExp(`^Openen: .*${reference}`) }).click();
  await at.page.locator('.case-head').waitFor();
}

async function correctStreet(at: AtWork, reference: string, street: string): Promise<void> {
  await openCase(at, reference);
  await button(at, 'Gegevens verbeteren').click();
  await fill(at, 'street', street);
  await fill(at, 'why', 'Verkeerd gelezen.');
  await submit(at);
  await seen(at, new RegExp(street));
}

async function erase(at: AtWork, reference: string): Promise<void> {
  await openCase(at, reference);
  await button(at, 'Zaak wissen').click();
  await fill(at, 'ground', 'Dubbel vastgelegd.');
  await fill(at, 'own', officer.passphrase);
  await submit(at);
  await erasureIsOver(at);
}
