/**
 * A copy deleted, a disk full, a folder gone: nothing that was acknowledged is lost, nothing begins anew over it, and the screen says
 * in Dutch what happened. In the real program, on copies of one register that was made through the screens. Runs in Node.
 */
import {
  cpSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import path from 'node:path';
import { expect as seeing } from 'playwright/test';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { start } from '../electron/launch';
import {
  encodeTables,
  journalFolder,
  readJournal,
  readTables,
  rowsOfDatabase,
  rowsOfJournal,
  withBarePage,
} from './doctor';
import {
  type AtWork,
  button,
  doorOf,
  erasureIsOver,
  fill,
  fillRequest,
  lock,
  makeSlip,
  press,
  record,
  seen,
  title,
  UNREADABLE,
  unlock,
} from './employee';
import { appIn, ground, workFolder } from './launch';
import { readDatabase } from './outside-database';
import { administrator, celik, counter, dpo, officer, veldMensah } from './people';
import { beginOn, fillErasure, letterIsOut, openCase, playDay, recordLetterSent } from './short-day';
import { type SmallDisk, smallDisk, whyNoDisks } from './small-disk';

const on = await ground();
const noDisks = whyNoDisks();
let work: Awaited<ReturnType<typeof workFolder>>;
let appFolder = '';
let references: readonly string[] = [];
let rows = 0;
let at: AtWork | undefined;
let copies = 0;
const disks: SmallDisk[] = [];

beforeAll(async () => {
  work = await workFolder();
  appFolder = await appIn(work.folder, work.store);
  references = await playDay({ appFolder, out: path.join(work.folder, 'out'), requests: [veldMensah, celik] });
  rows = rowsOfJournal(work.store).length;
});
afterEach(async () => {
  await at?.app.close().catch(() => undefined);
  at = undefined;
  for (const disk of disks.splice(0)) disk.unmount();
});
afterAll(async () => {
  await work.clear();
});

function place(): string {
  copies += 1;
  return path.join(work.folder, `copy-${copies}`);
}
function copy(): string {
  const store = place();
  cpSync(work.store, store, { recursive: true });
  return store;
}

const databaseFolder = (store: string): string =>
  on.what === 'electron'
    ? path.join(store, 'browser/IndexedDB')
    : path.join(store, 'browser/Chromium/Default/IndexedDB');
function deleteDatabase(store: string): void {
  expect(readdirSync(databaseFolder(store)).length, 'there was a database').toBeGreaterThan(0);
  rmSync(databaseFolder(store), { recursive: true });
}

/** A byte in the middle of every file that holds records. */
function damageDatabase(store: string): void {
  const folder = databaseFolder(store);
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) => /\.(log|ldb)$/.test(name));
  expect(files.length, 'there was a database').toBeGreaterThan(0);
  for (const name of files) {
    const bytes = readFileSync(path.join(folder, name));
    const middle = bytes.length >> 1;
    bytes[middle] = (bytes[middle] ?? 0) ^ 0xff;
    writeFileSync(path.join(folder, name), bytes);
  }
}

/** The engine's files of sorted records, of which there are some after an erasure, the largest first. */
function sortedRecords(store: string): readonly string[] {
  const folder = databaseFolder(store);
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.ldb'))
    .map((name) => ({ name, bytes: statSync(path.join(folder, name)).size }))
    .toSorted((a, b) => b.bytes - a.bytes)
    .map(({ name }) => name);
}

/**
 * One of those files cut off behind its first half. What the engine makes of that depends on what it keeps in it: nothing, it throws the
 * database away, or it cannot read it any more. Every door must open soon; the store behind the first door of the last kind is given back.
 */
async function unreadableStore(from: string): Promise<string> {
  const doors: string[] = [];
  for (const name of sortedRecords(from)) {
    const store = place();
    cpSync(from, store, { recursive: true });
    const file = path.join(databaseFolder(store), name);
    truncateSync(file, Math.floor(statSync(file).size * 0.6));
    at = await beginOn(appFolder, store);
    doors.push(await doorOf(at, 15_000));
    await close();
    if (doors.at(-1) === UNREADABLE) return store;
    expect(doors.at(-1), 'a file that was cut').toBe('Ontgrendelen');
  }
  throw new Error(`the engine could read each of ${doors.length}`);
}

async function eraseCase(here: AtWork, who: string): Promise<void> {
  await openCase(here, who);
  await fillErasure(here, officer.passphrase);
  await press(here, 'Control+Enter');
  await erasureIsOver(here);
}

async function enter(store: string, person: typeof officer): Promise<AtWork> {
  const here = await beginOn(appFolder, store);
  at = here;
  await unlock(here, person.signInName, person.passphrase);
  // An erasure that is finished at the unlock overwrites some 160 MB on the disk first.
  await seeing(here.page.getByRole('navigation', { name: 'Hoofdmenu' })).toBeVisible({ timeout: 90_000 });
  return here;
}

async function close(): Promise<void> {
  await at?.app.close();
  at = undefined;
}

const regels = (count: number): string => `${count} regels zijn`;
const noticeOf = (here: AtWork) => here.page.getByText(/^(Het logboek (klopt niet|is aangevuld)|De veiligheidskopie)/);

/** Both copies hold the same rows in the same order. */
async function expectInStep(here: AtWork, store: string): Promise<readonly string[]> {
  const inDatabase = rowsOfDatabase(await readTables(here.page));
  expect(rowsOfJournal(store)).toEqual(inDatabase);
  expect(new Set(inDatabase).size, 'no row twice').toBe(inDatabase.length);
  return inDatabase;
}

describe('a database that the engine can neither read nor throw away', () => {
  it('is moved aside at the third start, the register comes from the safety copy, and an erasure takes it off the disk', async () => {
    const erased = copy();
    const first = await enter(erased, officer);
    await eraseCase(first, 'veld-mensah');
    await close();
    const store = await unreadableStore(erased);
    const asideIn = (): readonly string[] => readdirSync(store).filter((name) => name.startsWith('database-aside-'));
    expect(asideIn(), 'nothing is moved yet').toEqual([]);
    at = await beginOn(appFolder, store);
    expect(await doorOf(at), 'the second start').toBe(UNREADABLE);
    await seen(at, 'Er is niets veranderd en niets gewist.');
    await seen(at, /Het programma zet de gegevens daarna terug uit de veiligheidskopie/);
    await close();
    expect(asideIn(), 'nothing is moved yet').toEqual([]);
    const here = await enter(store, officer);
    await seen(here, 'Het logboek is aangevuld.');
    expect(asideIn()).toHaveLength(1);
    await expectInStep(here, store);
    await openCase(here, 'celik');
    await seen(here, 'Rietgorsdreef 9 hs');
    await eraseCase(here, 'celik');
    expect(asideIn()).toEqual([]);
  }, 300_000);
});

describe.skipIf(on.what === 'electron')(
  'a database damaged where no row lies, beside a safety copy of before its last acts',
  () => {
    it('gives all that a bare Chromium still reads of it, before it is thrown away: an erasure that it alone knew stands', async () => {
      const erased = copy();
      const first = await enter(erased, officer);
      await eraseCase(first, 'veld-mensah');
      await close();
      const whole = rowsOfJournal(erased);
      expect(whole.length).toBeGreaterThan(rows);
      let thrownAway = 0;
      for (const name of sortedRecords(erased).toReversed()) {
        const store = place();
        cpSync(erased, store, { recursive: true });
        const file = path.join(databaseFolder(store), name);
        truncateSync(file, Math.floor(statSync(file).size * 0.6));
        const readable = await readDatabase(store, on.origin).then(
          (read) => read.rows.length,
          () => 0,
        );
        if (readable < whole.length) continue;
        rmSync(journalFolder(store), { recursive: true });
        cpSync(journalFolder(work.store), journalFolder(store), { recursive: true });
        const here = await enter(store, officer);
        const now = await expectInStep(here, store);
        expect(now.filter((row) => whole.includes(row))).toEqual(whole);
        await seen(here, /Çelik-Šimůnková/);
        await seeing(here.page.getByText(/Veld-Mensah/)).toHaveCount(0);
        thrownAway += await here.page.getByText('Het logboek is aangevuld.').count();
        await close();
        if (thrownAway > 0) break;
      }
      expect(thrownAway, 'the engine threw none away').toBe(1);
    }, 300_000);
  },
);

describe('the database lost while the program was closed', () => {
  it.each([
    ['its folder', deleteDatabase],
    ['its files damaged, so that Chromium itself throws them away', damageDatabase],
    ['all that Chromium keeps', (store: string) => rmSync(path.join(store, 'browser'), { recursive: true })],
  ])('%s: the register opens from the safety copy, says so, and has it in the log', async (_, lose) => {
    const store = copy();
    const whole = rowsOfJournal(store);
    lose(store);
    const here = await enter(store, dpo);
    await seen(here, 'Het logboek is aangevuld.');
    await seen(
      here,
      `${regels(rows)} teruggezet uit de veiligheidskopie. Kijk of wat u het laatst vastlegde er staat.`,
    );
    const now = await expectInStep(here, store);
    expect(now.slice(0, rows)).toEqual(whole);
    expect(now).toHaveLength(rows + 1);
    await button(here, 'Logboek').click();
    await seen(here, `Logboek aangevuld uit de veiligheidskopie, ${rows} regels`);
    await seen(here, 'Het logboek klopt.');

    await lock(here);
    await unlock(here, counter.signInName, counter.passphrase);
    await openCase(here, 'celik');
    await seen(here, 'Rietgorsdreef 9 hs');
    expect(await noticeOf(here).count(), 'said once').toBe(0);
    await recordLetterSent(here);
    await seen(here, letterIsOut);
  });
});

describe('the safety copy deleted while the program was closed', () => {
  it('is written anew from the database, with a message and a line in the log, and is then as good as the first', async () => {
    const store = copy();
    const slots = readFileSync(path.join(journalFolder(store), 'slots.ibs'));
    rmSync(journalFolder(store), { recursive: true });
    const here = await enter(store, dpo);
    await seen(here, 'De veiligheidskopie was weg en is opnieuw gemaakt.');
    await seen(here, `${regels(rows)} geschreven. Kijk of wat u het laatst vastlegde er staat.`);
    expect(await expectInStep(here, store)).toHaveLength(rows + 1);
    expect(readFileSync(path.join(journalFolder(store), 'slots.ibs')).equals(slots)).toBe(true);
    await button(here, 'Logboek').click();
    await seen(here, `Veiligheidskopie opnieuw gemaakt, ${rows} regels`);
    await close();

    // The proof of the copy: now the database goes.
    deleteDatabase(store);
    const again = await enter(store, counter);
    await seen(
      again,
      `${regels(rows + 1)} teruggezet uit de veiligheidskopie. Kijk of wat u het laatst vastlegde er staat.`,
    );
    await openCase(again, 'veld-mensah');
    await seen(again, /Kwikstaartlaan 14 B/);
  });

  it('in part, its slots alone: made up for without a word', async () => {
    const store = copy();
    const file = path.join(journalFolder(store), 'slots.ibs');
    const slots = readFileSync(file);
    rmSync(file);
    const here = await enter(store, counter);
    expect(await noticeOf(here).count()).toBe(0);
    expect(readFileSync(file).equals(slots)).toBe(true);
    expect(await expectInStep(here, store)).toHaveLength(rows);
  });
});

describe('both deleted', () => {
  it.each([
    ['wholly', (store: string) => rmSync(journalFolder(store), { recursive: true })],
    [
      'but for rows that nobody can open without their slots',
      (store: string) => rmSync(path.join(journalFolder(store), 'slots.ibs')),
    ],
  ])('%s: the register is missing, no first start, nothing written, however often', async (_, loseMore) => {
    const store = copy();
    deleteDatabase(store);
    loseMore(store);
    const left = existsSync(journalFolder(store)) ? [...readJournal(store).entries()] : [];
    for (let time = 0; time < 2; time++) {
      const here = await beginOn(appFolder, store);
      at = here;
      await title(here, 'Het register ontbreekt. Herstellen?');
      await seen(here, 'De gegevens en de veiligheidskopie zijn op deze computer niet te vinden.');
      await press(here, 'Control+Enter');
      await press(here, 'F4');
      await title(here, 'Het register ontbreekt. Herstellen?');
      expect(await here.page.evaluate(() => indexedDB.databases())).toEqual([]);
      expect([...readJournal(store).entries()]).toEqual(left);
      await close();
    }
  });
});

describe('the marker of the installation deleted', () => {
  it('stops the program before it starts: for who knew the folder, and for who did not; nothing is changed', async () => {
    const store = copy();
    await enter(store, counter);
    await close();
    const before = encodeTables(await withBarePage(store, readTables));
    rmSync(path.join(store, 'installation'));
    const known = await start(appFolder, 15_000);
    expect(known).toMatchObject({ code: 1 });
    expect(known.said).toContain('Inzagebalie begint nooit vanzelf met een leeg register.');
    rmSync(path.join(appFolder, 'user'), { recursive: true });
    const stranger = await start(appFolder, 15_000);
    expect(stranger).toMatchObject({ code: 1 });
    expect(stranger.said).toContain('In deze map staan bestanden die niet van Inzagebalie zijn.');
    expect(existsSync(path.join(store, 'installation'))).toBe(false);
    expect(encodeTables(await withBarePage(store, readTables)) === before).toBe(true);
  });

  it('is not the file of who holds it: a program that was cut off does not lock itself out', async () => {
    const store = copy();
    expect(existsSync(path.join(store, 'holder.json'))).toBe(false);
    const here = await enter(store, counter);
    expect(existsSync(path.join(store, 'holder.json'))).toBe(true);
    expect(await noticeOf(here).count()).toBe(0);
  });
});

describe('the folder', () => {
  it('gone at the start: the program says so, and makes no register in its place', async () => {
    const store = copy();
    await enter(store, counter);
    await close();
    renameSync(store, `${store}-elsewhere`);
    const { code, said } = await start(appFolder, 15_000);
    expect(code).toBe(1);
    expect(said).toContain('De map is er, maar de gegevens die hier eerder stonden niet.');
    expect(said).toContain('Is de schijf of het netwerk verbonden?');
    expect(readdirSync(store)).toEqual([]);
  });

  it('with the drive it lies on gone at the start: the program says so and makes nothing', async () => {
    const drive = place();
    mkdirSync(drive);
    const store = path.join(drive, 'store');
    cpSync(work.store, store, { recursive: true });
    await enter(store, counter);
    await close();
    renameSync(drive, `${drive}-elsewhere`);
    const { code, said } = await start(appFolder, 15_000);
    expect(code).toBe(1);
    expect(said).toContain('De map met de gegevens is er niet. Is de schijf of het netwerk verbonden?');
    expect(existsSync(drive)).toBe(false);
  });

  it('gone while the program is open: the program stops, and what was recorded is there when the folder is', async () => {
    const store = copy();
    const here = await enter(store, counter);
    await openCase(here, 'celik');
    await recordLetterSent(here);
    await seen(here, letterIsOut);
    let said = '';
    here.app.process().stderr?.on('data', (data) => {
      said += String(data);
    });
    const ended = new Promise((resolve) => here.app.process().once('exit', resolve));
    renameSync(store, `${store}-elsewhere`);
    expect(await ended).toBe(1);
    expect(said).toContain('Wat u al had vastgelegd, is bewaard.');
    at = undefined;
    rmSync(store, { recursive: true, force: true });
    renameSync(`${store}-elsewhere`, store);
    const again = await enter(store, counter);
    await openCase(again, 'celik');
    await seen(again, letterIsOut);
    expect(await noticeOf(again).count()).toBe(0);
  });
});

describe.skipIf(noDisks !== undefined)(`a disk of its own${noDisks ? ` (skipped: ${noDisks})` : ''}`, () => {
  function onDisk(megabytes: number, of: 'store' | 'journal'): { store: string; disk: SmallDisk } {
    const store = place();
    if (of === 'journal') cpSync(work.store, store, { recursive: true });
    const folder = of === 'store' ? store : journalFolder(store);
    if (of === 'journal') rmSync(folder, { recursive: true });
    const disk = smallDisk(folder, megabytes);
    disks.push(disk);
    cpSync(of === 'store' ? work.store : journalFolder(work.store), folder, { recursive: true });
    return { store, disk };
  }

  it('full: the act is refused whole, the form keeps what was typed, and with room the same act succeeds once', async () => {
    const { store, disk } = onDisk(64, 'store');
    const here = await enter(store, counter);
    await fillRequest(here, { ...celik, name: 'dhr. R. Volleschijf' });
    await seeing(here.page.getByText(/Concept bewaard om/)).toBeVisible();
    disk.fill();
    await press(here, 'Control+Enter');
    await seen(here, 'De schijf is vol. Er is niets vastgelegd.');
    await seen(here, 'Wat u typte staat er nog. Maak ruimte of bel uw ICT, en probeer het daarna opnieuw.');
    for (const [field, typed] of [
      ['name', 'dhr. R. Volleschijf'],
      ['street', celik.street],
    ] as const)
      await seeing(here.page.locator(`[name="${field}"]`)).toHaveValue(typed);
    await press(here, 'Control+Enter');
    await seen(here, 'De schijf is vol. Er is niets vastgelegd.');
    disk.makeRoom();
    const reference = await record(here);
    expect(references.at(-1)).toMatch(/0002$/);
    expect(reference).toMatch(/0003$/);
    await close();

    // What the full disk did to Chromium's own files may cost it the database at this start: then the safety copy gives it back.
    const again = await enter(store, counter);
    const said = await noticeOf(again).allInnerTexts();
    expect(said.filter((one) => one !== 'Het logboek is aangevuld.')).toEqual([]);
    console.log(`after the full disk: ${said.length > 0 ? 'put back from the safety copy' : 'the database held'}`);
    await openCase(again, 'volleschijf');
    await seen(again, reference);
    await button(again, 'Zaken').first().click();
    await seen(again, '3 zaken');
    await expectInStep(again, store);
  });

  it('too full to open: the door says so, also at the third start, nothing is moved aside, and with room all is there', async () => {
    const { store, disk } = onDisk(96, 'store');
    disk.fill(8_000_000);
    for (let start = 1; start <= 3; start++) {
      at = await beginOn(appFolder, store);
      expect(await doorOf(at), `start ${start}`).toBe('De schijf van deze computer is vol');
      await seen(at, 'Er is niets veranderd en niets gewist.');
      await close();
    }
    disk.makeRoom();
    const here = await enter(store, counter);
    expect(await noticeOf(here).allInnerTexts()).toEqual([]);
    expect(await expectInStep(here, store)).toHaveLength(rows);
  });

  const behind = 'Vastgelegd, maar de veiligheidskopie loopt achter.';
  const caughtUp = (here: AtWork): Promise<void> =>
    seeing(here.page.getByText(behind)).toHaveCount(0, { timeout: 12_000 });

  it('full for the safety copy alone: the act stands, the screen says so, also after a new start, and with room it catches up', async () => {
    const { store, disk } = onDisk(1, 'journal');
    const first = await enter(store, counter);
    await fillRequest(first, { ...celik, name: 'dhr. R. Volleschijf' });
    await record(first);
    expect(await expectInStep(first, store)).toHaveLength(rows + 3);
    disk.fill();
    await makeSlip(first, path.join(work.folder, 'out', 'volle-schijf.pdf'));
    await seen(first, behind);
    await seen(first, 'Het programma blijft het proberen. Is de schijf vol? Maak ruimte of bel uw ICT.');
    // It keeps trying, and a try on a full disk leaves nothing behind.
    await first.page.waitForTimeout(6_000);
    expect(rowsOfJournal(store)).toHaveLength(rows + 3);
    expect(rowsOfDatabase(await readTables(first.page))).toHaveLength(rows + 5);
    await close();

    const here = await enter(store, counter);
    await seen(here, behind);
    disk.makeRoom();
    await caughtUp(here);
    expect(await expectInStep(here, store)).toHaveLength(rows + 5);
    await openCase(here, 'volleschijf');
    await here.page.getByRole('tab', { name: 'Brieven' }).click();
    await seeing(here.page.getByRole('cell', { name: /^Ontvangstbevestiging/ })).toHaveCount(1);
  });

  it('full for the safety copy for too long: no new acts, said why, until it is up to date', async () => {
    const { store, disk } = onDisk(1, 'journal');
    const here = await enter(store, administrator);
    await button(here, /^Gegevens/)
      .first()
      .click();
    await seen(here, 'Gegevens van uw corporatie');
    let acts = 0;
    /** One act: another value. @returns whether it was taken */
    const keep = async (): Promise<boolean> => {
      await fill(here, 'signatory.function', `privacyfunctionaris ${acts}`);
      await seeing(here.page.getByText('Bewaard.')).toHaveCount(0);
      await press(here, 'Control+Enter');
      const answer = here.page.getByText(/^(Bewaard\.|De veiligheidskopie loopt te ver achter\.)$/).first();
      await seeing(answer).toBeVisible();
      const isTaken = (await answer.textContent()) === 'Bewaard.';
      if (isTaken) acts += 1;
      return isTaken;
    };
    const inJournal = (): number => rowsOfJournal(store).length;

    disk.fill();
    // What is left of the file's last block of 4 kB still takes some.
    do expect(await keep()).toBe(true);
    while (inJournal() === rows + acts);
    await seen(here, behind);
    disk.makeRoom();
    await caughtUp(here);
    expect(await expectInStep(here, store)).toHaveLength(rows + acts);

    disk.fill();
    while (await keep()) expect(acts).toBeLessThan(60);
    await seen(here, /Nieuwe handelingen kunnen nu niet\. Er is niets verloren\. Maak ruimte/);
    await seen(here, behind);
    expect(rowsOfDatabase(await readTables(here.page))).toHaveLength(rows + acts);
    expect(rows + acts - inJournal(), 'acts behind').toBe(25);
    disk.makeRoom();
    expect(await keep()).toBe(true);
    expect(await expectInStep(here, store)).toHaveLength(rows + acts);
    await caughtUp(here);
  });

  it('that may only be read at the start: the program says so and changes nothing', async () => {
    const { store, disk } = onDisk(64, 'store');
    await enter(store, counter);
    await close();
    disk.readOnly();
    const { code, said } = await start(appFolder, 15_000);
    expect(code).toBe(1);
    expect(said).toContain('U mag in de map met de gegevens niets bewaren. Vraag de beheerder om schrijfrechten.');
  });

  it('full at the start: the program says so and makes nothing', async () => {
    const { store, disk } = onDisk(64, 'store');
    await enter(store, counter);
    await close();
    disk.fill();
    const { code, said } = await start(appFolder, 15_000);
    expect(code).toBe(1);
    expect(said).toContain('De schijf met de gegevens is vol. Maak ruimte vrij en start Inzagebalie opnieuw.');
    disk.makeRoom();
    const here = await enter(store, counter);
    expect(await noticeOf(here).count()).toBe(0);
  });
});
