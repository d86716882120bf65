/**
 * Who loses access and what the keys then open, through the real program: refused at the door, nothing new in the store and in backups, a
 * colleague who was absent, the recovery code, another PC; and a key that a later program makes harder to guess. Runs in Node.
 */
import { cpSync, mkdirSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import path from 'node:path';
import { expect as seeing } from 'playwright/test';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { makeAppFolder } from '../../build/app-folder';
import { decodeSlotsFile } from '../../renderer/store/slots-file';
import { harderRenderer } from './control-build';
import {
  type AtWork,
  addEmployee,
  begin,
  button,
  choosePassphrase,
  codeOnSheet,
  fill,
  fillRequest,
  lock,
  press,
  record,
  submit,
  title,
  unlock,
} from './employee';
import { foundedOffice } from './founded';
import { workFolder } from './launch';
import { openAs } from './opened';
import { administrator, celik, chosenLater, counter, deputy, officer, veldMensah } from './people';
import { enter } from './quick';

let work: Awaited<ReturnType<typeof workFolder>>;
let founded = '';
let code = '';
const open: AtWork[] = [];
let places = 0;

interface Place {
  readonly folder: string;
  readonly app: string;
  readonly store: string;
  readonly backups: string;
  readonly exchange: string;
}

interface How {
  readonly shared?: string;
  readonly backups?: string;
  readonly renderer?: string;
  /** A store to go on with. */
  readonly store?: string;
}

async function place({ shared = `alone-${places}`, backups: given, renderer, store: from }: How = {}): Promise<Place> {
  places += 1;
  const folder = path.join(work.folder, `place-${places}`);
  const backups = given ?? path.join(folder, 'backups');
  const store = path.join(folder, 'store');
  const exchange = path.join(work.folder, shared);
  const policy = { storeFolder: store, backupFolder: backups, exchangeFolder: exchange, profile: 'lefier' };
  for (const made of [backups, exchange]) mkdirSync(made, { recursive: true });
  if (from) cpSync(from, store, { recursive: true });
  const app = await makeAppFolder({ folder: path.join(folder, 'app'), policy, ...(renderer && { renderer }) });
  return { folder, app, store, backups, exchange };
}

const withRegister = (how: How = {}): Promise<Place> => place({ ...how, store: founded });

async function start({ app }: Place): Promise<AtWork> {
  const at = await begin(app);
  open.push(at);
  return at;
}

async function stop(at: AtWork): Promise<void> {
  open.splice(open.indexOf(at), 1);
  await at.app.close();
}

async function until(what: string, isSo: () => boolean, ms = 120_000): Promise<void> {
  const end = Date.now() + ms;
  while (!isSo()) {
    if (Date.now() > end) throw new Error(`never came: ${what}`);
    await new Promise((resolve) => setTimeout(resolve, 300));
  }
}

const backupsIn = ({ backups }: Place): readonly string[] =>
  readdirSync(backups).filter((name) => name.endsWith('.ibb'));

const sees = (at: AtWork, text: string | RegExp): Promise<void> =>
  seeing(at.page.getByText(text).first()).toBeVisible({ timeout: 60_000 });

async function administer(at: AtWork): Promise<void> {
  await unlock(at, administrator.signInName, administrator.passphrase);
  await seeing(at.page.getByRole('heading', { name: 'Beheer' })).toBeVisible({ timeout: 60_000 });
  await at.page.getByRole('navigation', { name: 'Beheer' }).getByText('Medewerkers').click();
}

async function withdraw(at: AtWork, name: string): Promise<void> {
  await button(at, `Intrekken: ${name}`).click();
  await sees(at, /De sleutels worden meteen vernieuwd/);
  await sees(at, /Kopieën die eerder zijn gemaakt/);
  await fill(at, 'own', administrator.passphrase);
  await submit(at);
  await sees(at, `De toegang van ${name} is ingetrokken.`);
}

async function isRefused(at: AtWork, who: { signInName: string; passphrase: string }): Promise<void> {
  await unlock(at, who.signInName, who.passphrase);
  await sees(at, 'Naam of wachtzin klopt niet.');
  await sees(at, /U kunt het weer proberen/);
}

/** What the slots file of a store holds, read from outside. */
async function slotsOf({ store }: Place) {
  const found = readdirSync(store, { recursive: true, encoding: 'utf8' }).find((name) =>
    /slots/.test(path.basename(name)),
  );
  const file = await decodeSlotsFile(readFileSync(path.join(store, found ?? '')));
  return file?.slots ?? [];
}

/** The store as it lies there now, opened from outside. */
async function piecesOf({ store, folder }: Place, who: { signInName: string; passphrase: string }) {
  const copy = path.join(folder, `copy-${Math.random()}`);
  cpSync(store, copy, { recursive: true });
  const [pieces] = await openAs(copy, [who]);
  rmSync(copy, { recursive: true });
  return pieces ?? [];
}

beforeAll(async () => {
  work = await workFolder();
  const { store, sheet } = await foundedOffice();
  code = codeOnSheet(sheet);
  founded = store;
}, 600_000);
afterEach(async (context) => {
  if (context.task.result?.state === 'fail')
    for (const at of open) console.log(await at.page.innerText('body', { timeout: 2000 }).catch(String));
  for (const at of open.splice(0)) await at.app.close().catch(() => undefined);
});
afterAll(async () => {
  await work.clear();
});

describe('an employee who leaves', () => {
  it('is refused, opens the backup of before and not the one after; who was absent and the recovery code go on', async () => {
    const here = await withRegister();
    let at = await start(here);
    await enter(at, counter);
    await fillRequest(at, veldMensah);
    const before = await record(at);
    await lock(at);
    await until('a backup', () => backupsIn(here).length > 0);
    const old = path.join(work.folder, 'old-backups');
    cpSync(here.backups, old, { recursive: true });
    rmSync(here.backups, { recursive: true });
    mkdirSync(here.backups);

    await administer(at);
    await withdraw(at, counter.name);
    await lock(at);
    await isRefused(at, counter);
    // The officer was not there; the own passphrase goes on.
    await enter(at, officer);
    await fillRequest(at, celik);
    const after = await record(at);
    await button(at, 'Zaken').click();
    await sees(at, before);
    await lock(at);
    await until('a backup', () => backupsIn(here).length > 0);
    await stop(at);

    const generations = new Set((await slotsOf(here)).flatMap(({ sealed }) => sealed.map(({ key }) => key)));
    expect([...generations].filter((key) => key.startsWith('c'))).toHaveLength(2);
    expect((await slotsOf(here)).map(({ signInName }) => signInName)).not.toContain(counter.signInName);

    // Another computer, with the backup of before: it opens with the former passphrase, as the screen had said.
    at = await start(await place({ backups: old }));
    await restore(at);
    await enter(at, counter);
    await button(at, 'Zaken').click();
    await sees(at, before);
    await seeing(at.page.getByText(after)).toHaveCount(0);
    await stop(at);

    // And with the one after.
    at = await start(await place({ backups: here.backups }));
    await restore(at);
    await isRefused(at, counter);
    await enter(at, officer);
    await button(at, 'Zaken').click();
    await sees(at, after);
    await stop(at);

    // The recovery code is of before; with it the keys are renewed once more, and everybody goes on.
    at = await start(here);
    await button(at, 'Herstelcode gebruiken').click();
    await fill(at, 'secret', code);
    await press(at, 'Enter');
    await seeing(at.page.getByRole('heading', { name: 'Beheer' })).toBeVisible({ timeout: 60_000 });
    await at.page.getByRole('navigation', { name: 'Beheer' }).getByText('Medewerkers').click();
    await button(at, 'Sleutels vernieuwen').click();
    await fill(at, 'own', code);
    await submit(at);
    await sees(at, 'De sleutels zijn vernieuwd.');
    await lock(at);
    await enter(at, officer);
    await button(at, 'Zaken').click();
    await sees(at, after);
  }, 900_000);
});

async function restore(at: AtWork): Promise<void> {
  await title(at, 'Hoe begint u op deze computer?');
  await button(at, 'Terugzetten uit een back-up').click();
  await at.page.locator('input[name="copy"]').first().click();
  await sees(at, /Dit is het register van Lefier, kantoor Emmen/);
  await submit(at);
  await sees(at, 'Het register staat weer op deze computer.');
}

describe('an officer who goes to the counter', () => {
  it('opens no new row of the officer; a deputy who came after it opens them all', async () => {
    const here = await withRegister();
    const at = await start(here);
    await administer(at);
    await addEmployee(at, deputy, 'here', administrator.passphrase);
    await button(at, `Rol en wachtzin: ${officer.name}`).click();
    await at.page.locator('[name="role-privacyOfficer"]').click();
    await at.page.locator('[name="role-counter"]').click();
    await choosePassphrase(at, 'dertien ganzen breien langzaam sokken');
    await sees(at, /De sleutels worden meteen vernieuwd/);
    await fill(at, 'own', administrator.passphrase);
    await submit(at);
    await sees(at, /ontgrendelt één keer met deze wachtzin/);
    await lock(at);

    await isRefused(at, officer);
    await enter(at, deputy);
    await fillRequest(at, veldMensah);
    const reference = await record(at);
    await note(at, reference, 'Bellen met de bron over het blad van mei.');
    await lock(at);

    const oneTime = { ...officer, passphrase: 'dertien ganzen breien langzaam sokken' };
    await unlock(at, oneTime.signInName, oneTime.passphrase);
    await seeing(at.page.getByRole('heading', { name: 'Kies uw eigen wachtzin' })).toBeVisible({ timeout: 60_000 });
    await fill(at, 'old', oneTime.passphrase);
    await choosePassphrase(at, chosenLater.officer);
    await submit(at);
    await sees(at, 'Te versturen');
    await button(at, 'Zaken').click();
    await sees(at, reference);
    await stop(at);

    const now = { ...officer, passphrase: chosenLater.officer };
    const opened = (await piecesOf(here, now)).map(({ fact }) => fact?.kind);
    expect(opened).toContain('requestRegistered');
    expect(opened).not.toContain('noteWritten');
    expect((await piecesOf(here, deputy)).map(({ fact }) => fact?.kind)).toContain('noteWritten');
  }, 900_000);
});

async function note(at: AtWork, reference: string, words: string): Promise<void> {
  await button(at, 'Zaken').click();
  await at.page.getByRole('button', { name: new RegExp(`^Openen: .*${reference}`) }).click();
  await at.page.locator('.case-head').waitFor();
  await at.page.getByRole('tab', { name: /^Dossier/ }).click();
  await button(at, 'Aantekening maken').click();
  await fill(at, 'note', words);
  await button(at, 'Bewaren').click();
  await sees(at, words);
}

describe('two computers', () => {
  it('who is withdrawn on one is refused on the other, and who is added on one comes in on the other', async () => {
    const one = await withRegister({ shared: 'shared' });
    const first = await start(one);
    await enter(first, counter);
    await fillRequest(first, veldMensah);
    const reference = await record(first);
    await lock(first);
    await until('what the first has put in the folder', () => readdirSync(one.exchange).length > 0);

    const two = await place({ shared: 'shared' });
    const second = await start(two);
    await title(second, 'Hoe begint u op deze computer?');
    await button(second, 'Aansluiten bij een andere computer').click();
    await submit(second);
    await sees(second, 'Het register staat nu op deze computer.');
    await enter(second, officer);
    await button(second, 'Zaken').click();
    await sees(second, reference);

    await administer(first);
    await withdraw(first, counter.name);
    await addEmployee(first, deputy, 'here', administrator.passphrase);
    await lock(first);
    await enter(first, deputy);
    await fillRequest(first, celik);
    const after = await record(first);
    await lock(first);

    // The second takes in what is sealed under a key that it gets meanwhile, without a passphrase.
    await seeing(second.page.getByText(after).first()).toBeVisible({ timeout: 240_000 });
    await seeing(second.page.getByText('Een sleutel is veranderd of weg.')).toHaveCount(0);
    await lock(second);
    await isRefused(second, counter);
    await enter(second, deputy);
    await button(second, 'Zaken').click();
    await sees(second, after);
    await seeing(second.page.getByText('Een sleutel is veranderd of weg.')).toHaveCount(0);
    await stop(second);
    const slots = await slotsOf(two);
    expect(slots.map(({ signInName }) => signInName)).not.toContain(counter.signInName);
    expect(slots.map(({ signInName }) => signInName)).toContain(deputy.signInName);
  }, 900_000);
});

describe('a later program that asks more of a guess', () => {
  it('wraps the key anew at the next unlock, under the same passphrase, and nothing is said', async () => {
    const here = await withRegister();
    const renderer = harderRenderer(path.join(work.folder, 'harder'));
    const passes = async (): Promise<number | undefined> =>
      (await slotsOf(here)).find(({ signInName }) => signInName === officer.signInName)?.kdf.passes;
    expect(await passes()).toBe(3);
    const policy = {
      storeFolder: here.store,
      backupFolder: here.backups,
      exchangeFolder: here.exchange,
      profile: 'lefier',
    };
    const later = await makeAppFolder({ folder: path.join(here.folder, 'later'), policy, renderer });
    let at = await start({ ...here, app: later });
    await enter(at, officer);
    await seeing(at.page.locator('.notices > *')).toHaveCount(0);
    await lock(at);
    expect(await passes()).toBe(4);
    await enter(at, officer);
    await stop(at);
    // The program of before still opens it, and leaves it as strong as it is.
    at = await start(here);
    await enter(at, officer);
    await stop(at);
    expect(await passes()).toBe(4);
    const kinds = (await piecesOf(here, officer)).map(({ fact }) => fact?.kind);
    expect(kinds.filter((kind) => kind === 'slotWrapped')).toHaveLength(1);
  }, 600_000);
});
