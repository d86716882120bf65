/**
 * A day on three computers, for the test that then looks at every file any of them wrote: a register with a case of both compartments,
 * backups in a folder that was chosen, a second computer over a shared folder, a third put back from a file; locked by key, by screen, by
 * sleep and by idleness; the renderer crashed, the whole program killed, main crashed. Runs in Node, on the stand-in.
 */
import { existsSync, mkdirSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { expect } from 'playwright/test';
import { makeAppFolder } from '../../build/app-folder';
import { openBackup } from '../electron/office';
import { isRunning, killTree, processTree } from '../stand-in/process-tree';
import { assessments, bakker, idrissi, items, officerWords, vanDerSluis } from './case-people';
import { halfTyped } from './case-play';
import { addItem, assess, newItem, section } from './case-work';
import {
  type AtWork,
  addEmployee,
  button,
  fill,
  fillRequest,
  foundRegister,
  lock,
  makeSlip,
  press,
  record,
  recoverySheet,
  seen,
  submit,
  title,
} from './employee';
import { noCase, readFiles, readJournal } from './outside';
import { administrator, counter, officer } from './people';
import { enter } from './quick';
import { openCase } from './short-day';
import { beginUnderStrace } from './syncs';
import { writingCalls } from './written';

/** One computer: what IT gave it, and where its processes write what nobody asked for. */
export interface Place {
  readonly name: string;
  readonly folder: string;
  readonly app: string;
  readonly store: string;
}

export interface Office {
  readonly folder: string;
  readonly exchange: string;
  readonly backups: string;
  /** What employees save themselves. */
  readonly out: string;
  /** Logs of strace, one for each start of a program. */
  readonly logs: string[];
  /** Every program that was started. */
  readonly begun: AtWork[];
  /** All that a main process and Chromium said, and every line in a console of a page. */
  readonly said: string[];
}

export const typedLast = { name: 'dhr. B. Waterlander-Roos', street: 'Koolmeesplantsoen' } as const;
export const elsewhere = 'Buurvrouw Tamminga-Prins wil er niet meer over praten.';
export const withdrawnItem = items[2] ?? items[0];

export function makeOffice(folder: string): Office {
  const made = (name: string): string => {
    mkdirSync(path.join(folder, name), { recursive: true });
    return path.join(folder, name);
  };
  return {
    ...{ folder, exchange: made('uitwisselmap'), backups: made('back-ups'), out: made('bewaard') },
    ...{ logs: [], begun: [], said: [] },
  };
}

/** @param shares it has the folder of the others, as IT lays it down */
export async function placeIn(office: Office, name: string, shares: boolean): Promise<Place> {
  const folder = path.join(office.folder, name);
  const store = path.join(folder, 'store');
  mkdirSync(folder);
  const shared = shares ? { exchangeFolder: office.exchange } : {};
  const policy = { storeFolder: store, ...shared, profile: 'lefier', idleMinutes: 1 };
  return { name, folder, store, app: await makeAppFolder({ folder: path.join(folder, 'app'), policy }) };
}

/** Starts the program of this place under strace, and listens to all it says. */
export async function start(office: Office, place: Place): Promise<AtWork> {
  const folder = path.join(office.folder, 'watched', `${office.logs.length}`);
  mkdirSync(folder, { recursive: true });
  const { at, log } = await beginUnderStrace(place.app, folder, writingCalls);
  office.logs.push(log);
  office.begun.push(at);
  for (const stream of [at.app.process().stdout, at.app.process().stderr])
    stream?.on('data', (data: Buffer) => office.said.push(data.toString('utf8')));
  const listen = (page: AtWork['page']): unknown => page.on('console', (line) => office.said.push(line.text()));
  listen(at.page);
  at.app.on('window', listen);
  return at;
}

const mainOf = (at: AtWork): Promise<number> => at.app.evaluate(() => process.pid);

/** The whole program, at once; strace, which is above it, sees it end and ends too. */
export async function kill(at: AtWork): Promise<void> {
  const [strace = 0, main = 0] = processTree(at.app.process().pid ?? 0);
  const killed = killTree(main);
  await expect.poll(() => [strace, ...killed].filter(isRunning).length, { timeout: 20_000 }).toBe(0);
}

export async function until(what: string, isSo: () => boolean | Promise<boolean>, ms = 120_000): Promise<void> {
  for (const end = Date.now() + ms; !(await isSo()); await pause(300))
    if (Date.now() > end) throw new Error(`never came: ${what}`);
}

async function lockedBy(at: AtWork, how: () => Promise<unknown>): Promise<void> {
  const fresh = at.app.waitForEvent('window', { timeout: 150_000 });
  await how();
  at.page = await fresh;
  await title(at, 'Ontgrendelen');
}

const draftIsKept = (at: AtWork): Promise<void> =>
  expect(at.page.getByText(/Concept bewaard om/)).toBeVisible({ timeout: 20_000 });

async function note(at: AtWork, words: string): Promise<void> {
  await section(at, 'Dossier');
  await button(at, 'Aantekening maken').click();
  await fill(at, 'note', words);
  await button(at, 'Bewaren').click();
  await seen(at, words);
}

export interface Day {
  readonly one: Place;
  readonly two: Place;
  readonly three: Place;
  /** Looks at the first program while its case and a letter are open. */
  readonly whileOpen: (at: AtWork) => Promise<void>;
}

/** Plays it and closes every program. */
export async function playPlaces(office: Office, { one, two, three, whileOpen }: Day): Promise<void> {
  const first = await start(office, one);
  await found(office, first);
  await counterRegisters(office, first, whileOpen);
  await officerAtDossier(first);
  await enter(first, counter);
  await openCase(first, 'sluis');
  await lockedBy(first, () => first.app.evaluate(({ powerMonitor }) => powerMonitor.emit('suspend')));
  await enter(first, officer);
  await openCase(first, 'sluis');
  // A crash of the kind that leaves a dump where dumps are made.
  await lockedBy(first, async () => process.kill(await rendererOf(first), 'SIGSEGV'));
  await enter(first, officer);
  await openCase(first, 'sluis');
  const idle = lockedBy(first, () => Promise.resolve());
  await Promise.all([idle, secondJoins(office, one, two)]);
  await crashed(office, { one, two }, first);
  await putBackFromFile(office, three);
}

async function found(office: Office, at: AtWork): Promise<void> {
  await foundRegister(at, 'kantoor Emmen', administrator);
  await recoverySheet(at, path.join(office.out, 'herstelblad.pdf'));
  await press(at, 'Control+Enter');
  await title(at, 'Wie werken met het programma?');
  await addEmployee(at, counter, 'here');
  await addEmployee(at, officer, 'here');
  await button(at, /^Klaar, aan het werk/).click();
  await title(at, 'Beheer');
  await at.page.getByRole('navigation', { name: 'Beheer' }).getByText('Back-up').click();
  await at.app.evaluate(({ dialog }, folder) => {
    dialog.showOpenDialog = async () => ({ canceled: false, filePaths: [folder] });
  }, office.backups);
  await button(at, 'Map kiezen').click();
  await expect(button(at, 'Andere map kiezen')).toBeVisible({ timeout: 20_000 });
  await lock(at);
  await until('the first backup', () => backupsIn(office).length > 0);
}

async function counterRegisters(office: Office, at: AtWork, whileOpen: Day['whileOpen']): Promise<void> {
  await enter(at, counter);
  await fillRequest(at, bakker);
  await record(at);
  await fillRequest(at, vanDerSluis);
  await record(at);
  await makeSlip(at, path.join(office.out, 'ontvangstbevestiging.pdf'));
  await button(at, 'Afdrukken').click();
  await seen(at, /[Aa]fgedrukt|[Aa]fdrukken/);
  await whileOpen(at);
  await leaveHalfWay(at);
  await lock(at);
}

async function leaveHalfWay(at: AtWork): Promise<void> {
  await press(at, 'F4');
  await title(at, 'Nieuw verzoek');
  await fill(at, 'name', typedLast.name);
  await fill(at, 'street', typedLast.street);
  await draftIsKept(at);
}

async function officerAtDossier(at: AtWork): Promise<void> {
  await enter(at, officer);
  await openCase(at, 'sluis');
  await section(at, 'Dossier');
  if (!withdrawnItem) throw new Error('no item');
  await addItem(at, withdrawnItem);
  await note(at, officerWords.note);
  await assess(at, withdrawnItem.title, assessments[2] ?? { how: 'show' });
  await newItem(at);
  await fill(at, 'title', halfTyped.itemTitle);
  await at.page.locator('label:has(input[name="part"][value="digital"])').last().click();
  await fill(at, 'text', halfTyped.itemText);
  await draftIsKept(at);
  await lockedBy(at, () => at.app.evaluate(({ powerMonitor }) => powerMonitor.emit('lock-screen')));
}

const rendererOf = (at: AtWork): Promise<number> =>
  at.app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.webContents.getOSProcessId() ?? 0);

async function secondJoins(office: Office, one: Place, two: Place): Promise<void> {
  const before = readJournal(one.store).rows.length;
  const second = await start(office, two);
  await title(second, 'Hoe begint u op deze computer?');
  await button(second, 'Aansluiten bij een andere computer').click();
  await submit(second);
  await seen(second, 'Het register staat nu op deze computer.');
  await enter(second, officer);
  await openCase(second, 'sluis');
  await note(second, elsewhere);
  // The counter employee takes in what she cannot open once a row that she can open names it.
  await fillRequest(second, idrissi);
  await record(second);
  await lock(second);
  await until('its rows in the shared folder', () => publishedBy(office, two) === readJournal(two.store).rows.length);
  await second.app.close();
  expect(readJournal(two.store).rows.length).toBeGreaterThan(before);
}

/** The folder in the shared one that this place alone writes. */
export function folderOf(office: Office, { store }: Place): string {
  const own = JSON.parse(readFileSync(path.join(store, 'installation'), 'utf8')) as { readonly id: string };
  return path.join(office.exchange, own.id);
}

/** Rows there; none while it is not there. */
function publishedBy(office: Office, place: Place): number {
  const folder = folderOf(office, place);
  if (!existsSync(folder)) return 0;
  const names = readdirSync(folder).filter((name) => name.endsWith('.ibj'));
  return readFiles(names.sort().map((name) => ({ name, bytes: readFileSync(path.join(folder, name)) }))).rows.length;
}

async function crashed(office: Office, { one, two }: Pick<Day, 'one' | 'two'>, first: AtWork): Promise<void> {
  await enter(first, counter);
  // It may have come in before this: the first computer looks once in a minute, and locks itself after one.
  const written = readJournal(two.store).rows;
  await until('what the second recorded', () => {
    const here = new Set(readJournal(one.store).rows.map(({ hash }) => hash));
    return written.every(({ hash }) => here.has(hash));
  });
  await leaveHalfWay(first);
  await kill(first);
  const again = await start(office, one);
  await enter(again, counter);
  await openCase(again, 'sluis');
  const all = processTree(again.app.process().pid ?? 0);
  process.kill(await mainOf(again), 'SIGSEGV');
  await expect.poll(() => all.filter(isRunning).length, { timeout: 30_000 }).toBe(0);
  const last = await start(office, one);
  await enter(last, counter);
  await openCase(last, 'sluis');
  await lock(last);
  await last.app.close();
}

async function putBackFromFile(office: Office, three: Place): Promise<void> {
  const newest = backupsIn(office).at(-1) ?? '';
  const at = await start(office, three);
  await button(at, 'Terugzetten of aansluiten').click({ timeout: 30_000 });
  await button(at, 'Terugzetten uit een back-up').click();
  await at.app.evaluate(
    ({ dialog }, file) => {
      dialog.showOpenDialog = async () => ({ canceled: false, filePaths: [file] });
    },
    path.join(office.backups, newest),
  );
  await button(at, 'Kies een bestand').click();
  await seen(at, /Dit is het register van Lefier, kantoor Emmen/);
  await submit(at);
  await seen(at, 'Het register staat weer op deze computer.');
  await enter(at, officer);
  await openCase(at, 'sluis');
  await lock(at);
  await at.app.close();
}

/** Oldest first. */
export const backupsIn = ({ backups }: Office): readonly string[] =>
  readdirSync(backups)
    .filter((name) => name.endsWith('.ibb'))
    .map((name) => ({ name, ...openBackup(path.join(backups, name)) }))
    .sort((a, b) => a.madeAt - b.madeAt)
    .map(({ name }) => name);

/** The case that was registered second. */
export function theCase(store: string): string {
  const cases = [...new Set(readJournal(store).rows.map((row) => row.case))].filter((one) => one !== noCase);
  return cases[1] ?? '';
}
