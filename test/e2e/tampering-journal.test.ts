/**
 * A closed register, changed on the disk without the program, in its journal or by a newer program; and an erasure, which really takes the
 * bytes off the disk. Of rows and slots: tampering.test.ts. Runs in Node.
 */
import { readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { expect as seeing } from 'playwright/test';
import { describe, expect, it } from 'vitest';
import { isRunning, killTree } from '../stand-in/process-tree';
import { askVault } from './at-vault';
import {
  boxesOf,
  type Fields,
  fileOf,
  framesOf,
  hashOf,
  inOrder,
  journalFile,
  operate,
  readJournal,
  readTables,
  rowsOfDatabase,
  rowsOfJournal,
  spreadJournal,
  type Tables,
} from './doctor';
import { type AtWork, erasureIsOver, fillRequest, press, record, seen, title, unlock } from './employee';
import { untilErasureIsPending } from './erasing';
import {
  deleteFrames,
  expectDutch,
  expectReadOnly,
  expectUntouched,
  flip,
  leftIn,
  NO_CASE,
  noticeOf,
  READ_ONLY,
  registerToHarm,
  victimOf,
} from './harmed';
import { throwDatabaseAway } from './outside-database';
import { celik, counter, officer } from './people';
import { remainsIn } from './remains';
import { fillErasure, openCase } from './short-day';

const office = registerToHarm();

const filesBelow = (folder: string): string[] =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => path.join(entry.parentPath, entry.name));

describe('what a newer program wrote', () => {
  const newer = 'Deze gegevens zijn van een nieuwere versie';

  it('is not opened and not changed: a header', async () => {
    const store = office.copy();
    await expectNewerDoor(
      store,
      await operate(store, (tables) => Object.assign(tables.header[0] ?? {}, { format: 2 })),
    );
  });

  it('is not opened and not changed: a journal file', async () => {
    const store = office.copy();
    spreadJournal(store, 3);
    const file = readFileSync(journalFile(store, 3));
    file.writeUInt32BE(2, 4);
    writeFileSync(journalFile(store, 3), file);
    await expectNewerDoor(store);
  });

  it('is not opened and not changed: a row', async () => {
    const store = office.copy();
    const before = await leftIn(
      store,
      await operate(store, (tables) => Object.assign(victimOf(tables).row, { format: 2 })),
    );
    const at = await office.begin(store);
    await unlock(at, counter.signInName, counter.passphrase);
    await seen(at, `${newer}.`);
    await seen(at, /Er is niets veranderd\. Vraag uw ICT om de nieuwe versie/);
    await expectDutch(at);
    await expectUntouched(at, store, before);
  });

  async function expectNewerDoor(store: string, tables?: Tables): Promise<void> {
    const before = await leftIn(store, tables);
    const at = await office.begin(store);
    await title(at, newer);
    await seen(at, 'Er is niets geopend en niets veranderd.');
    await expectDutch(at);
    await expectUntouched(at, store, before);
  }
});

describe('the journal', () => {
  it('with bytes flipped in its middle is put aside as it is, and written anew from the database', async () => {
    const store = office.copy();
    const file = readFileSync(journalFile(store, 1));
    const middle = Math.floor(file.length / 2);
    writeFileSync(journalFile(store, 1), flip(file, middle));
    await expectAnew(store, []);
  });

  // In its third frame the counter employee was recorded: nobody is told that something was never signed.
  it('with the record of an employee damaged and no database left opens for reading to who may open cases alone', async () => {
    const store = office.copy();
    const frames = framesOf(readFileSync(journalFile(store, 1)));
    frames[2] = Buffer.from(flip(frames[2], 60));
    writeFileSync(journalFile(store, 1), fileOf(1, frames));
    throwDatabaseAway(store);
    const at = await office.begin(store);
    await unlock(at, counter.signInName, counter.passphrase);
    await seen(at, READ_ONLY);
    await expectDutch(at);
  });

  it('with the founding damaged and no database left opens nothing without a copy, says so, and nobody is in', async () => {
    const store = office.copy();
    const file = readFileSync(journalFile(store, 1));
    const founding = framesOf(file)[0] ?? expect.unreachable();
    writeFileSync(journalFile(store, 1), flip(file, file.indexOf(founding) + 60));
    throwDatabaseAway(store);
    const damaged = readFileSync(journalFile(store, 1));
    const at = await office.begin(store);
    await unlock(at, counter.signInName, counter.passphrase);
    await seen(at, 'Het begin van het register is beschadigd.');
    await title(at, 'Ontgrendelen');
    await expectDutch(at);
    const asked = await askVault(at, 'worklist', { search: '' });
    expect(asked.ok ? 'answered' : asked.refusal.code).toBe('roleMayNot');
    expect(readFileSync(journalFile(store, 1)).equals(damaged)).toBe(true);
  });

  it('with a whole file gone from its middle too', async () => {
    const store = office.copy();
    spreadJournal(store, 3);
    rmSync(journalFile(store, 2));
    await expectAnew(store, []);
  });

  it('with frames of one file exchanged too, and gives the database what that lacks', async () => {
    const store = office.copy();
    const frames = framesOf(readFileSync(journalFile(store, 1)));
    [frames[3], frames[4]] = [frames[4] as Buffer, frames[3] as Buffer];
    writeFileSync(journalFile(store, 1), fileOf(1, frames));
    await operate(store, (tables) => {
      const last = inOrder(tables.log).at(-1) as Fields;
      tables.log.splice(tables.log.indexOf(last), 1);
    });
    await expectAnew(store, ['Het logboek is aangevuld.']);
  });

  it('with a torn last frame, as a power cut leaves it, is completed without a word', async () => {
    const store = office.copy();
    const whole = await leftIn(store);
    const file = readFileSync(journalFile(store, 1));
    writeFileSync(journalFile(store, 1), file.subarray(0, file.length - 17));
    const at = await office.begin(store);
    await unlock(at, counter.signInName, counter.passphrase);
    await seen(at, 'Te versturen');
    expect(await noticeOf(at).count()).toBe(0);
    await expectUntouched(at, store, whole);
  });

  /** Both copies have every row again, and what was damaged lies beside them. */
  async function expectAnew(store: string, more: readonly string[]): Promise<void> {
    const damaged = [...readJournal(store)].filter(([name]) => name.endsWith('.ibj'));
    const at = await office.begin(store);
    await unlock(at, counter.signInName, counter.passphrase);
    for (const words of ['De veiligheidskopie was beschadigd en is opnieuw gemaakt.', ...more]) await seen(at, words);
    await expectDutch(at);
    expect(rowsOfJournal(store).toSorted()).toEqual(rowsOfDatabase(await readTables(at.page)).toSorted());
    const kept = filesBelow(store).map((file) => readFileSync(file));
    for (const [name, bytes] of damaged)
      expect(
        kept.some((one) => one.equals(bytes)),
        `${name} is kept`,
      ).toBe(true);
  }
});

describe('an erased case', () => {
  let erased = '';

  it('is in no file of the store any more, other cases are, and its kenmerk does not return', async () => {
    erased = office.copy();
    const at = await office.begin(erased);
    await unlock(at, officer.signInName, officer.passphrase);
    const boxes = await boxesByCase(at);
    expect(boxes.doomed.length).toBeGreaterThanOrEqual(4);
    await openCase(at, 'veld-mensah');
    await fillErasure(at, officer.passphrase);
    await press(at, 'Control+Enter');
    await erasureIsOver(at);
    await fillRequest(at, { ...celik, name: 'dhr. W. Nakomertje', copy: false });
    const reference = await record(at);
    expect(office.references[0]).toMatch(/0001$/);
    expect(reference).toMatch(/0003$/);
    await office.close();
    expect(remainsIn(erased, boxes.doomed)).toEqual({ files: [], boxes: 0 });
    expect(remainsIn(erased, boxes.others).boxes, 'other boxes are found (control)').toBe(boxes.others.length);
    expect(remainsIn(office.store, boxes.doomed).boxes, 'before it all were found (control)').toBe(boxes.doomed.length);
  });

  it('does not come back at the next unlock', async () => {
    const at = await office.begin(office.copy(erased));
    await unlock(at, counter.signInName, counter.passphrase);
    await openCase(at, 'celik');
    await seen(at, 'Rietgorsdreef 9 hs');
    expect(await noticeOf(at).count()).toBe(0);
    await press(at, 'F3');
    await at.page.keyboard.type('veld-mensah');
    await at.page.waitForTimeout(600);
    expect(await at.page.getByRole('option', { name: /Veld-Mensah/ }).count()).toBe(0);
  });

  /** @returns the line of an emptied row that no erasure names any more */
  const misname = async (store: string): Promise<number> => {
    let line = 0;
    await operate(store, (tables) => {
      const rows = inOrder(tables.log);
      line = rows.findIndex((row) => row.boxHash !== undefined && row.iv === undefined) + 1;
      const row = rows[line - 1];
      if (!row) throw new Error('no emptied row');
      row.boxHash = flip(row.boxHash);
      row.hash = hashOf(String(tables.header[0]?.storeId), row);
    });
    return line;
  };

  it('whose emptied row is not the one that its fact of erasure names is put right from the safety copy', async () => {
    const store = office.copy(erased);
    await misname(store);
    const at = await office.begin(store);
    await unlock(at, counter.signInName, counter.passphrase);
    await seen(at, 'Het logboek is aangevuld.');
    await press(at, 'F3');
    await at.page.keyboard.type('veld-mensah');
    await at.page.waitForTimeout(600);
    expect(await at.page.getByRole('option', { name: /Veld-Mensah/ }).count()).toBe(0);
    await office.close();
    const again = await office.begin(store);
    await unlock(again, counter.signInName, counter.passphrase);
    expect(await noticeOf(again).count(), 'put right once').toBe(0);
  });

  it('whose emptied row is not the one that its fact of erasure names is noticed where no other copy is left', async () => {
    const store = office.copy(erased);
    const line = await misname(store);
    deleteFrames(store);
    const before = await leftIn(store);
    const at = await office.begin(store);
    await unlock(at, counter.signInName, counter.passphrase);
    await seen(at, `Het logboek klopt niet vanaf regel ${line}.`);
    await expectReadOnly(at);
    await expectUntouched(at, store, before);
  });

  it('is taken off the disk at the next unlock when the program was killed right after the act', async () => {
    const store = office.copy();
    const at = await office.begin(store);
    await unlock(at, officer.signInName, officer.passphrase);
    const boxes = await boxesByCase(at);
    await openCase(at, 'veld-mensah');
    await fillErasure(at, officer.passphrase);
    const committed = at.page.evaluate(untilErasureIsPending);
    await press(at, 'Control+Enter');
    await committed;
    const main = at.app.process().pid ?? 0;
    const killed = killTree(main);
    await seeing.poll(() => killed.filter(isRunning).length, { timeout: 10_000 }).toBe(0);
    expect(remainsIn(store, boxes.doomed).boxes, 'killed before it was finished').toBeGreaterThan(0);

    const again = await office.begin(store);
    await unlock(again, officer.signInName, officer.passphrase);
    // First it finishes what was begun, and looks on the disk until it is gone.
    await seeing(again.page.getByText('Te versturen').first()).toBeVisible({ timeout: 60_000 });
    expect(await again.page.getByText('Veld-Mensah').count()).toBe(0);
    const { pending } = await readTables(again.page);
    expect(pending.filter(({ what }) => what !== 'inJournal')).toEqual([]);
    await office.close();
    expect(remainsIn(store, boxes.doomed)).toEqual({ files: [], boxes: 0 });
    expect(remainsIn(store, boxes.others).boxes).toBe(boxes.others.length);
  });

  /** Ciphertext of the first case, and of everything else; tiny boxes have no 24 bytes of their own and are left out. */
  async function boxesByCase(here: AtWork): Promise<{ doomed: Uint8Array[]; others: Uint8Array[] }> {
    const tables = await readTables(here.page);
    const first = inOrder(tables.log).find((row) => row.case !== NO_CASE)?.case;
    const all = boxesOf(tables);
    const of = (is: boolean) => all.filter((one) => (one.case === first) === is).map((one) => one.box);
    return { doomed: of(true), others: of(false) };
  }
});
