/**
 * Copies in the real program: a lock leaves a backup that is the journal and the slots byte for byte, closing the window leaves another,
 * the exchange folder follows, and while it is locked the page is told how old the last good one is. Runs in Node.
 */
import { mkdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { expect as onScreen } from 'playwright/test';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { CopiesState, Machine } from '../../electron/contract';
import { filesIn, journalOn, openBackup } from '../electron/office';
import {
  type AtWork,
  addEmployee,
  begin,
  button,
  foundRegister,
  inFolder,
  lock,
  recoverySheet,
  submit,
  title,
} from './employee';
import { appIn, workFolder } from './launch';
import { administrator, counter } from './people';
import * as quick from './quick';
import { surname } from './random';

let at: AtWork;
let appFolder = '';
let work: Awaited<ReturnType<typeof workFolder>>;
let backups = '';
let exchange = '';

const names = () => filesIn(backups).filter((name) => name.endsWith('.ibb'));
const newest = () =>
  names()
    .map((name) => ({ name, ...openBackup(path.join(backups, name)) }))
    .reduce((last, one) => (one.madeAt > last.madeAt ? one : last));
const held = () => {
  const { slots, files } = newest();
  return { slots, files };
};
const list = (): Promise<CopiesState> =>
  at.page.evaluate(() => (globalThis as typeof globalThis & { readonly machine: Machine }).machine.copies.list());
const until = async (done: () => boolean): Promise<void> => {
  for (const end = Date.now() + 15_000; !done() && Date.now() < end; ) await pause(50);
  expect(done()).toBe(true);
};

beforeAll(async () => {
  work = await workFolder();
  backups = path.join(work.folder, 'backups');
  exchange = path.join(work.folder, 'exchange');
  mkdirSync(backups);
  mkdirSync(exchange);
  appFolder = await appIn(work.folder, work.store, { backupFolder: backups, exchangeFolder: exchange });
  at = await begin(appFolder);
});
afterAll(async () => {
  await at.app.close().catch(() => undefined);
  await work.clear();
});

describe('the program', () => {
  it('makes no backup before there is something to keep', async () => {
    await expect
      .poll(list, { timeout: 15_000 })
      .toMatchObject({ backupFolder: { reachable: true, byPolicy: true }, backups: [], places: [] });
    expect(filesIn(backups)).toEqual([]);
  });

  it('leaves one at lock: journal and slots byte for byte, read back whole', async () => {
    await foundRegister(at, 'kantoor Emmen', administrator);
    await recoverySheet(at, inFolder(work.folder, 'sheet.pdf'));
    await submit(at);
    await title(at, 'Wie werken met het programma?');
    await addEmployee(at, counter, 'here');
    await button(at, /^Klaar, aan het werk/).click();
    expect(names()).toEqual([]);
    const before = Date.now();
    await lock(at);
    await until(() => names().length === 1);
    expect(held()).toEqual(journalOn(work.store));
    expect(newest().madeAt).toBeGreaterThanOrEqual(before);
    // Locked: nobody has given a passphrase, and its age is told all the same.
    await onScreen.poll(async () => (await list()).backups[0]?.check).toBe('whole');
    const listed = await list();
    expect(listed.lastGood).toEqual({ name: names()[0], madeAt: newest().madeAt });
    expect(JSON.stringify(listed)).not.toContain(work.folder);
  });

  it('has followed in the exchange folder', async () => {
    const [id = ''] = filesIn(exchange);
    expect(id).toMatch(/^[0-9a-f]{32}$/);
    await until(() => filesIn(path.join(exchange, id)).includes('000001.ibj'));
    await onScreen
      .poll(() => readFileSync(path.join(exchange, id, '000001.ibj')))
      .toEqual(journalOn(work.store).files[0]);
    expect((await list()).places).toMatchObject([{ name: id, isOwn: true }]);
  });

  it('leaves one when its window is closed, of what was recorded last', async () => {
    await quick.enter(at, counter);
    const before = names().length;
    const frames = journalOn(work.store).files.reduce((sum, file) => sum + file.length, 0);
    const request = await quick.readyRequest(at, surname(7));
    const recorded = request.seen();
    await request.go();
    await recorded;
    expect(journalOn(work.store).files.reduce((sum, file) => sum + file.length, 0)).toBeGreaterThan(frames);
    await at.app.close();
    expect(names().length).toBe(before + 1);
    expect(held()).toEqual(journalOn(work.store));
    at = await begin(appFolder);
    await title(at, 'Ontgrendelen');
    expect((await list()).lastGood?.name).toBe(newest().name);
  });
});
