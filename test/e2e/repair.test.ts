/**
 * A register of which both copies are damaged, put right on the screen with a back-up: first it opens for reading alone and says so, the
 * administrator chooses the back-up, and then everything is there again and takes acts. Runs in Node.
 */
import { mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { expect as seeing } from 'playwright/test';
import { afterAll, afterEach, beforeAll, expect, it } from 'vitest';
import { fileOf, framesOf, journalFile } from './doctor';
import { type AtWork, begin, button, fill, fillRequest, lock, record, seen, submit, title, unlock } from './employee';
import { copyFounded } from './founded';
import { appIn, ground, workFolder } from './launch';
import { readJournal } from './outside';
import { cutFromDatabase, throwDatabaseAway } from './outside-database';
import { administrator, counter, veldMensah } from './people';
import { enter } from './quick';

let work: Awaited<ReturnType<typeof workFolder>>;
let app = '';
let backups = '';
let at: AtWork | undefined;

beforeAll(async () => {
  work = await workFolder();
  backups = path.join(work.folder, 'backups');
  mkdirSync(backups);
  app = await appIn(work.folder, work.store, { backupFolder: backups });
  await copyFounded(work.store);
});
afterEach(async () => {
  await at?.app.close().catch(() => undefined);
  at = undefined;
});
afterAll(async () => {
  await work.clear();
});

it('a register damaged in both its copies opens for reading, and with a back-up it is whole again', async () => {
  at = await begin(app);
  await enter(at, counter);
  await fillRequest(at, veldMensah);
  const reference = await record(at);
  await lock(at);
  await seeing
    .poll(() => readdirSync(backups).filter((name) => name.endsWith('.ibb')).length, { timeout: 60_000 })
    .toBeGreaterThan(0);
  await at.app.close();

  const file = journalFile(work.store, 1);
  const whole = readFileSync(file);
  const [, second] = framesOf(whole);
  const within = whole.indexOf(second ?? expect.unreachable()) + 60;
  whole[within] = (whole[within] ?? 0) ^ 1;
  writeFileSync(file, whole);
  throwDatabaseAway(work.store);

  at = await begin(app);
  await unlock(at, administrator.signInName, administrator.passphrase);
  await title(at, 'Beheer');
  await seen(at, /Het logboek klopt niet/);
  await at.page.getByRole('navigation', { name: 'Beheer' }).getByText('Back-up').click();
  await button(at, 'Herstellen met een kopie').click();
  const dialog = at.page.getByRole('dialog', { name: 'Herstellen met een kopie' });
  await dialog.locator('input[name="copy"]').first().click();
  await fill(at, 'own', administrator.passphrase);
  await submit(at);
  await seeing(dialog).toHaveCount(0, { timeout: 60_000 });
  await seeing(at.page.getByText(/Het logboek klopt niet|Dit register is beschadigd/)).toHaveCount(0);
  await seen(at, /Het logboek is aangevuld/);
  const before = made(backups).length;
  await lock(at);
  // Whole again, it is backed up like any other.
  await seeing.poll(() => made(backups).length, { timeout: 60_000 }).toBeGreaterThan(before);
  await enter(at, counter);
  await button(at, 'Zaken').click();
  await seen(at, reference);
  await fillRequest(at, { ...veldMensah, name: 'D. Winterkoning' });
  expect(await record(at)).not.toBe(reference);
});

/** A register with a case that is in a back-up too, closed, and without its database where nothing else is said. */
async function withBackup(
  name: string,
  database: 'gone' | 'whole' = 'gone',
): Promise<{ store: string; app: string; backups: string; reference: string }> {
  const folder = path.join(work.folder, name);
  const store = path.join(folder, 'store');
  const into = path.join(folder, 'backups');
  mkdirSync(into, { recursive: true });
  await copyFounded(store);
  const there = await appIn(folder, store, { backupFolder: into });
  at = await begin(there);
  await enter(at, counter);
  await fillRequest(at, veldMensah);
  const reference = await record(at);
  await lock(at);
  await seeing.poll(() => made(into).length, { timeout: 60_000 }).toBeGreaterThan(0);
  await at.app.close();
  if (database === 'gone') throwDatabaseAway(store);
  return { store, app: there, backups: into, reference };
}

const made = (folder: string): readonly string[] => readdirSync(folder).filter((name) => name.endsWith('.ibb'));

it.each([
  ['with a back-up in reach it opens at once, and is whole', true],
  ['without any copy it says so, and does not say that access was withdrawn', false],
])('a register that lost its end, and with it who has access: %s', async (_, hasCopy) => {
  const left = await withBackup(hasCopy ? 'reached' : 'alone');
  // What is left is the founding: the counter employee was added after it.
  const file = journalFile(left.store, 1);
  writeFileSync(file, fileOf(1, framesOf(readFileSync(file)).slice(0, 1)));
  if (!hasCopy) for (const name of made(left.backups)) rmSync(path.join(left.backups, name));
  at = await begin(left.app);
  await unlock(at, counter.signInName, counter.passphrase);
  if (!hasCopy) return seen(at, 'Uw toegang staat niet in dit register.');
  await seen(at, /Het logboek is aangevuld/);
  await button(at, 'Zaken').click();
  await seen(at, left.reference);
});

it('a register that lost its founding, with a back-up in reach: it opens at once, and is whole', async () => {
  const left = await withBackup('begun');
  const file = journalFile(left.store, 1);
  const bytes = readFileSync(file);
  const within = bytes.indexOf(framesOf(bytes)[0] ?? expect.unreachable()) + 60;
  bytes[within] = (bytes[within] ?? 0) ^ 1;
  writeFileSync(file, bytes);
  at = await begin(left.app);
  await unlock(at, counter.signInName, counter.passphrase);
  await seen(at, /Het logboek is aangevuld/);
  await button(at, 'Zaken').click();
  await seen(at, left.reference);
});

it.each([
  ['nothing', 0],
  ['its first two acts', 2],
])(
  'a register that is damaged, and whose journal is cut down to %s: no back-up is made of that',
  async (what, acts) => {
    const left = await withBackup(what, 'whole');
    const { rows } = readJournal(left.store);
    const file = journalFile(left.store, 1);
    const frames = framesOf(readFileSync(file));
    writeFileSync(file, fileOf(1, frames.slice(0, acts)));
    const kept = readJournal(left.store).rows.length;
    await cutFromDatabase(left.store, (await ground()).origin, rows.slice(kept + 3, kept + 4));
    const away = `${left.backups}-away`;
    renameSync(left.backups, away);
    mkdirSync(left.backups);
    at = await begin(left.app);
    await unlock(at, administrator.signInName, administrator.passphrase);
    await seen(at, /Het logboek klopt niet/);
    await at.app.close();
    expect(made(left.backups)).toEqual([]);

    // Whoever then puts back the newest one gets the register, and not nothing.
    rmSync(left.backups, { recursive: true });
    renameSync(away, left.backups);
    throwDatabaseAway(left.store);
    rmSync(path.join(left.store, 'journal'), { recursive: true });
    at = await begin(left.app);
    await title(at, 'Het register ontbreekt. Herstellen?');
    await at.page.locator('input[name="copy"]').first().click();
    await submit(at);
    await unlock(at, counter.signInName, counter.passphrase);
    await button(at, 'Zaken').click();
    await seen(at, left.reference);
  },
);
