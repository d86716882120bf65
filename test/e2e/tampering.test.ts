/**
 * A closed register, changed on the disk without the program: each change is noticed, said in Dutch, leaves the rest readable, throws
 * nothing away and lets nothing new be written where it could make things worse. And an erasure really takes the bytes off the disk.
 * Runs in Node, on copies of one register that was made through the screens.
 */
import { cpSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { expect as seeing } from 'playwright/test';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { isRunning, killTree } from '../stand-in/process-tree';
import {
  boxesOf,
  encodeTables,
  type Fields,
  fileOf,
  framesOf,
  hashOf,
  inOrder,
  journalFile,
  journalFolder,
  operate,
  readJournal,
  readTables,
  rowsOfDatabase,
  rowsOfJournal,
  sha256,
  spreadJournal,
  type Tables,
  withBarePage,
} from './doctor';
import { type AtWork, begin, fillRequest, foundRegister, press, record, seen, title, unlock } from './employee';
import { untilErasureIsPending } from './erasing';
import { appIn, workFolder } from './launch';
import { throwDatabaseAway } from './outside-database';
import { administrator, celik, counter, officer, veldMensah } from './people';
import { remainsIn } from './remains';
import { beginOn, fillErasure, letterIsOut, openCase, playDay, recordLetterSent } from './short-day';

const NO_CASE = '0'.repeat(32);
const READ_ONLY = 'De rest is leesbaar. U kunt nu niets vastleggen. Verander niets en bel uw ICT.';

let work: Awaited<ReturnType<typeof workFolder>>;
let appFolder = '';
let references: readonly string[] = [];
/** A row of another register, as it lies in that one's database. */
let foreign: Fields = {};
let at: AtWork | undefined;
let copies = 0;

beforeAll(async () => {
  work = await workFolder();
  appFolder = await appIn(work.folder, work.store);
  references = await playDay({ appFolder, out: path.join(work.folder, 'out'), requests: [veldMensah, celik] });
  foreign = await rowOfAnotherRegister();
});
afterEach(async () => {
  await at?.app.close().catch(() => undefined);
  at = undefined;
});
afterAll(async () => {
  await work.clear();
});

async function rowOfAnotherRegister(): Promise<Fields> {
  const folder = path.join(work.folder, 'other');
  mkdirSync(folder);
  const store = path.join(folder, 'store');
  const there = await begin(await appIn(folder, store));
  try {
    await foundRegister(there, 'Hoogezand', { ...administrator, signInName: 'tureluur' }, false);
    return (await readTables(there.page)).log[0] ?? {};
  } finally {
    await there.app.close();
  }
}

function copy(of = work.store): string {
  copies += 1;
  const store = path.join(work.folder, `copy-${copies}`);
  cpSync(of, store, { recursive: true });
  return store;
}

interface Left {
  readonly database: string;
  readonly journal: ReadonlyMap<string, Buffer>;
}
const lasting = ({ header, slots, log, boxes }: Tables): string => encodeTables({ header, slots, log, boxes });
const leftIn = async (store: string): Promise<Left> => ({
  database: lasting(await withBarePage(store, readTables)),
  journal: readJournal(store),
});

/** Nothing was thrown away and nothing was put in: both copies are, byte for byte, what they were. */
async function expectUntouched(here: AtWork, store: string, before: Left): Promise<void> {
  expect(lasting(await readTables(here.page)) === before.database, 'the database is as it was').toBe(true);
  expect([...readJournal(store).keys()]).toEqual([...before.journal.keys()]);
  for (const [name, bytes] of readJournal(store))
    expect(before.journal.get(name)?.equals(bytes), `${name} is as it was`).toBe(true);
}

/** Every word on the screen is the product's own Dutch: no code, no name of an error, nothing half. */
async function expectDutch(here: AtWork): Promise<void> {
  const text = (await here.page.locator('body').allInnerTexts()).join();
  expect(text).not.toMatch(/error|exception|undefined|null|NaN|\[object|failed|broken|altered|store[A-Z]|\bthe\b/i);
}

const noticeOf = (here: AtWork) =>
  here.page.getByText(/^(Het logboek klopt niet|Het logboek is aangevuld|De veiligheidskopie)/);

describe('an unharmed register', () => {
  it('opens without any message and takes an act (control)', async () => {
    const store = copy();
    at = await beginOn(appFolder, store);
    await unlock(at, counter.signInName, counter.passphrase);
    await openCase(at, 'celik');
    await seen(at, 'Rietgorsdreef 9 hs');
    expect(await noticeOf(at).count()).toBe(0);
    await recordLetterSent(at);
    await seen(at, letterIsOut);
    expect(await noticeOf(at).count()).toBe(0);
  });

  it('is as lawful with its journal in four files (control)', async () => {
    const store = copy();
    spreadJournal(store, 4);
    const before = await leftIn(store);
    at = await beginOn(appFolder, store);
    await unlock(at, counter.signInName, counter.passphrase);
    await seen(at, 'Te versturen');
    expect(await noticeOf(at).count()).toBe(0);
    await expectUntouched(at, store, before);
  });
});

/** Two rows in the middle of the case of Veld-Mensah; the other case stays whole. */
interface Victim {
  readonly tables: Tables;
  readonly rows: readonly Fields[];
  readonly storeId: string;
  readonly row: Fields;
  readonly next: Fields;
  readonly line: number;
}

function victimOf(tables: Tables): Victim {
  const rows = inOrder(tables.log);
  const first = rows.find((row) => row.case !== NO_CASE)?.case;
  const line = rows.findIndex((row) => row.case === first && row.box instanceof Uint8Array) + 2;
  const [row, next] = [rows[line - 1], rows[line]];
  if (!row || !next) throw new Error('the register has no such rows');
  return { tables, rows, row, next, line, storeId: String(tables.header[0]?.storeId) };
}

const flip = (bytes: unknown, at_ = 0): Uint8Array =>
  Uint8Array.from(bytes as Uint8Array, (byte, index) => (index === at_ ? byte ^ 1 : byte));

const harms: readonly (readonly [string, (victim: Victim) => number | undefined])[] = [
  [
    'a bit of a box altered',
    ({ row, line }) => {
      row.box = flip(row.box, 40);
      return line;
    },
  ],
  [
    'an iv altered',
    ({ row, line }) => {
      row.iv = flip(row.iv);
      return line;
    },
  ],
  [
    'a box altered and its hash made to fit again',
    ({ row, line, storeId }) => {
      row.box = flip(row.box, 40);
      row.hash = hashOf(storeId, row);
      return line;
    },
  ],
  [
    'a counter altered',
    ({ row }) => {
      row.counter = Number(row.counter) + 1000;
      return undefined;
    },
  ],
  [
    'a row given to another case',
    ({ row, rows, line }) => {
      row.case = rows.find((one) => one.case !== NO_CASE && one.case !== row.case)?.case;
      return line;
    },
  ],
  [
    'a row said to be of the other compartment',
    ({ row, line }) => {
      row.key = 'o0';
      return line;
    },
  ],
  [
    'two rows exchanged in place',
    ({ row, next, line }) => {
      [row.seq, next.seq] = [next.seq, row.seq];
      [row.counter, next.counter] = [next.counter, row.counter];
      return line;
    },
  ],
  [
    'a row cut from the middle',
    ({ tables, row, line }) => {
      tables.log.splice(tables.log.indexOf(row), 1);
      return line;
    },
  ],
  [
    'a row repeated under another number',
    ({ tables, rows, row }) => {
      const last = Math.max(...rows.filter((one) => one.writer === row.writer).map((one) => Number(one.seq)));
      const top = Math.max(...rows.map((one) => Number(one.counter)));
      tables.log.push({ ...row, seq: last + 1, counter: top + 1 });
      return undefined;
    },
  ],
  [
    'a row emptied without a fact of erasure, its hash kept whole',
    ({ row, line }) => {
      const { iv, box } = row;
      row.boxHash = hashOfBox(iv as Uint8Array, box as Uint8Array);
      delete row.iv;
      delete row.box;
      return line;
    },
  ],
  [
    'the box of a letter taken away',
    ({ tables, rows }) => {
      const gone = tables.boxes.shift();
      return rows.findIndex((row) => row.writer === gone?.writer && row.seq === gone?.seq) + 1;
    },
  ],
  [
    'a row of another register put in',
    ({ tables, rows }) => {
      const top = Math.max(...rows.map((one) => Number(one.counter)));
      tables.log.push({ ...foreign, counter: top + 1 });
      return rows.length + 1;
    },
  ],
];

function hashOfBox(iv: Uint8Array, box: Uint8Array): Uint8Array {
  return new Uint8Array(sha256(iv, box));
}

const filesBelow = (folder: string): string[] =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => path.join(entry.parentPath, entry.name));

/** The frames are gone and the slots are there: no other copy of a row is left. */
function deleteFrames(store: string): void {
  for (const name of readJournal(store).keys())
    if (name.endsWith('.ibj')) rmSync(path.join(journalFolder(store), name));
}

describe('a row of which no other copy is left', () => {
  it.each(harms)('%s: is noticed, the rest is read, nothing is changed and nothing new is taken', async (_, harm) => {
    const store = copy();
    let line: number | undefined;
    await operate(store, (tables) => {
      line = harm(victimOf(tables));
    });
    deleteFrames(store);
    const before = await leftIn(store);
    at = await beginOn(appFolder, store);
    await unlock(at, counter.signInName, counter.passphrase);
    await seen(
      at,
      line === undefined ? /^Het logboek klopt niet vanaf regel \d+\.$/ : `Het logboek klopt niet vanaf regel ${line}.`,
    );
    await expectReadOnly(at);
    await expectUntouched(at, store, before);
  });
});

describe('a row that the safety copy has whole', () => {
  it('with a bit of its box altered is put right, with a message, and the register takes acts', async () => {
    const store = copy();
    const whole = JSON.parse((await leftIn(store)).database) as Tables;
    await operate(store, (tables) => {
      const { row } = victimOf(tables);
      row.box = flip(row.box, 40);
    });
    at = await beginOn(appFolder, store);
    await unlock(at, counter.signInName, counter.passphrase);
    await seen(at, 'Het logboek is aangevuld.');
    await expectDutch(at);
    await openCase(at, 'celik');
    await recordLetterSent(at);
    await seen(at, letterIsOut);
    const now = JSON.parse(lasting(await readTables(at.page))) as Tables;
    const lines = new Set(now.log.map((row) => JSON.stringify(row)));
    expect(whole.log.filter((row) => !lines.has(JSON.stringify(row)))).toEqual([]);
  });
});

/** The case that nobody touched opens, and an act on it is refused with its sentence. */
async function expectReadOnly(here: AtWork): Promise<void> {
  await seen(here, READ_ONLY);
  await expectDutch(here);
  await openCase(here, 'celik');
  await seen(here, 'Rietgorsdreef 9 hs');
  await recordLetterSent(here);
  await seen(here, 'U kunt nu alleen lezen.');
  await seen(here, 'Het logboek klopt niet helemaal. Verander niets en bel uw ICT.');
  await expectDutch(here);
}

describe('rows cut from the end', () => {
  const cut = 3;
  const cutDatabase = (tables: Tables): void => {
    for (const row of inOrder(tables.log).slice(-cut)) tables.log.splice(tables.log.indexOf(row), 1);
  };
  const cutJournal = (store: string): void => {
    const file = journalFile(store, 1);
    writeFileSync(file, fileOf(1, framesOf(readFileSync(file)).slice(0, -1)));
  };

  it('of the database alone come back from the journal, with a message', async () => {
    const store = copy();
    const whole = await leftIn(store);
    await operate(store, cutDatabase);
    at = await beginOn(appFolder, store);
    await unlock(at, counter.signInName, counter.passphrase);
    await seen(at, 'Het logboek is aangevuld.');
    await seen(
      at,
      `${cut} regels zijn teruggezet uit de veiligheidskopie. Kijk of wat u het laatst vastlegde er staat.`,
    );
    await expectDutch(at);
    const { log } = await readTables(at.page);
    const before = (JSON.parse(whole.database) as Tables).log.length;
    expect(log).toHaveLength(before + 1);
    // Its own fact is the one row that came to it.
    expect(framesOf(readFileSync(journalFile(store, 1))).length).toBe(
      framesOf(whole.journal.get('000001.ibj') ?? Buffer.alloc(0)).length + 1,
    );
  });

  it('of the journal alone are written again, without a word', async () => {
    const store = copy();
    const whole = await leftIn(store);
    cutJournal(store);
    expect(readFileSync(journalFile(store, 1)).equals(whole.journal.get('000001.ibj') ?? Buffer.alloc(0))).toBe(false);
    at = await beginOn(appFolder, store);
    await unlock(at, counter.signInName, counter.passphrase);
    await seen(at, 'Te versturen');
    expect(await noticeOf(at).count()).toBe(0);
    await expectUntouched(at, store, whole);
  });

  // A writer that records nothing more is not named by any row behind it.
  it('of both alike look like an earlier day: nothing tells them from an older copy put back', async () => {
    const store = copy();
    const frames = framesOf(readFileSync(journalFile(store, 1)));
    const rows = (frames.at(-1) ?? Buffer.alloc(0)).readUInt32BE(8 + 4 + 16 + 8);
    cutJournal(store);
    await operate(store, (tables) => {
      for (const row of inOrder(tables.log).slice(-rows)) tables.log.splice(tables.log.indexOf(row), 1);
    });
    at = await beginOn(appFolder, store);
    await unlock(at, counter.signInName, counter.passphrase);
    await openCase(at, 'veld-mensah');
    expect(await noticeOf(at).count()).toBe(0);
  });
});

describe('a slot', () => {
  type Slot = Fields & { kdf: Fields; roles: string[] };
  const counterSlot = (tables: Tables): Slot =>
    tables.slots.find((slot) => slot.signInName === counter.signInName) as Slot;
  const forged = 'Deze sleutel is veranderd buiten het programma om.';
  const weak = 'Deze sleutel is zwakker dan het programma toestaat.';

  it.each([
    [
      'with weaker parameters',
      weak,
      counter.signInName,
      (slot: Slot) => Object.assign(slot.kdf, { memoryKiB: 8, passes: 1 }),
    ],
    ['with one pass less', weak, counter.signInName, (slot: Slot) => Object.assign(slot.kdf, { passes: 2 })],
    ['with a role put in', forged, counter.signInName, (slot: Slot) => slot.roles.unshift('accessAdministrator')],
    [
      'said to be a one-time one',
      forged,
      counter.signInName,
      (slot: Slot) => Object.assign(slot, { mustChange: true }),
    ],
    [
      'under another sign-in name',
      forged,
      'nachtegaal',
      (slot: Slot) => Object.assign(slot, { signInName: 'nachtegaal' }),
    ],
  ])('%s opens nothing and says why; other slots open as before', async (_, sentence, signInName, forge) => {
    const store = copy();
    await operate(store, (tables) => void forge(counterSlot(tables)));
    const before = await leftIn(store);
    at = await beginOn(appFolder, store);
    await unlock(at, signInName, counter.passphrase);
    await seen(at, sentence);
    await seen(at, /bel uw ICT\./);
    await title(at, 'Ontgrendelen');
    await expectDutch(at);
    await expectUntouched(at, store, before);
    await unlock(at, officer.signInName, officer.passphrase);
    await openCase(at, 'celik');
    await seen(at, 'Rietgorsdreef 9 hs');
  });

  it.each([
    [
      'removed',
      (tables: Tables) =>
        void tables.slots.splice(
          tables.slots.findIndex((slot) => slot.kind === 'recovery'),
          1,
        ),
    ],
    ['given another role', (tables: Tables) => void counterSlot(tables).roles.unshift('accessAdministrator')],
  ])('of a colleague, %s, is told to whoever unlocks', async (_, harm) => {
    const store = copy();
    await operate(store, harm);
    at = await beginOn(appFolder, store);
    await unlock(at, officer.signInName, officer.passphrase);
    await seen(at, 'Een sleutel is veranderd of weg.');
    await expectDutch(at);
  });

  it('of another register’s number in the header opens nothing and says why', async () => {
    const store = copy();
    await operate(store, (tables) => Object.assign(tables.header[0] ?? {}, { storeId: 'ab'.repeat(16) }));
    const before = await leftIn(store);
    at = await beginOn(appFolder, store);
    await unlock(at, counter.signInName, counter.passphrase);
    await seen(at, forged);
    await expectDutch(at);
    await expectUntouched(at, store, before);
  });
});

describe('what a newer program wrote', () => {
  const newer = 'Deze gegevens zijn van een nieuwere versie';

  it('is not opened and not changed: a header', async () => {
    const store = copy();
    await operate(store, (tables) => Object.assign(tables.header[0] ?? {}, { format: 2 }));
    await expectNewerDoor(store);
  });

  it('is not opened and not changed: a journal file', async () => {
    const store = copy();
    spreadJournal(store, 3);
    const file = readFileSync(journalFile(store, 3));
    file.writeUInt32BE(2, 4);
    writeFileSync(journalFile(store, 3), file);
    await expectNewerDoor(store);
  });

  it('is not opened and not changed: a row', async () => {
    const store = copy();
    await operate(store, (tables) => Object.assign(victimOf(tables).row, { format: 2 }));
    const before = await leftIn(store);
    at = await beginOn(appFolder, store);
    await unlock(at, counter.signInName, counter.passphrase);
    await seen(at, `${newer}.`);
    await seen(at, /Er is niets veranderd\. Vraag uw ICT om de nieuwe versie/);
    await expectDutch(at);
    await expectUntouched(at, store, before);
  });

  async function expectNewerDoor(store: string): Promise<void> {
    const before = await leftIn(store);
    at = await beginOn(appFolder, store);
    await title(at, newer);
    await seen(at, 'Er is niets geopend en niets veranderd.');
    await expectDutch(at);
    await expectUntouched(at, store, before);
  }
});

describe('the journal', () => {
  it('with bytes flipped in its middle is put aside as it is, and written anew from the database', async () => {
    const store = copy();
    const file = readFileSync(journalFile(store, 1));
    const middle = Math.floor(file.length / 2);
    writeFileSync(journalFile(store, 1), flip(file, middle));
    await expectAnew(store, []);
  });

  // In its third frame the counter employee was recorded: nobody is told that something was never signed.
  it('with the record of an employee damaged and no database left opens for reading to who may open cases alone', async () => {
    const store = copy();
    const frames = framesOf(readFileSync(journalFile(store, 1)));
    frames[2] = Buffer.from(flip(frames[2], 60));
    writeFileSync(journalFile(store, 1), fileOf(1, frames));
    throwDatabaseAway(store);
    at = await beginOn(appFolder, store);
    await unlock(at, counter.signInName, counter.passphrase);
    await seen(at, READ_ONLY);
    await expectDutch(at);
  });

  it('with a whole file gone from its middle too', async () => {
    const store = copy();
    spreadJournal(store, 3);
    rmSync(journalFile(store, 2));
    await expectAnew(store, []);
  });

  it('with frames of one file exchanged too, and gives the database what that lacks', async () => {
    const store = copy();
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
    const store = copy();
    const whole = await leftIn(store);
    const file = readFileSync(journalFile(store, 1));
    writeFileSync(journalFile(store, 1), file.subarray(0, file.length - 17));
    at = await beginOn(appFolder, store);
    await unlock(at, counter.signInName, counter.passphrase);
    await seen(at, 'Te versturen');
    expect(await noticeOf(at).count()).toBe(0);
    await expectUntouched(at, store, whole);
  });

  /** Both copies have every row again, and what was damaged lies beside them. */
  async function expectAnew(store: string, more: readonly string[]): Promise<void> {
    const damaged = [...readJournal(store)].filter(([name]) => name.endsWith('.ibj'));
    at = await beginOn(appFolder, store);
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
    erased = copy();
    at = await beginOn(appFolder, erased);
    await unlock(at, officer.signInName, officer.passphrase);
    const boxes = await boxesByCase(at);
    expect(boxes.doomed.length).toBeGreaterThanOrEqual(4);
    await openCase(at, 'veld-mensah');
    await fillErasure(at, officer.passphrase);
    await press(at, 'Control+Enter');
    await title(at, 'Zaken');
    await fillRequest(at, { ...celik, name: 'dhr. W. Nakomertje', copy: false });
    const reference = await record(at);
    expect(references[0]).toMatch(/0001$/);
    expect(reference).toMatch(/0003$/);
    await at.app.close();
    at = undefined;
    expect(remainsIn(erased, boxes.doomed)).toEqual({ files: [], boxes: 0 });
    expect(remainsIn(erased, boxes.others).boxes, 'other boxes are found (control)').toBe(boxes.others.length);
    expect(remainsIn(work.store, boxes.doomed).boxes, 'before it all were found (control)').toBe(boxes.doomed.length);
  });

  it('does not come back at the next unlock', async () => {
    at = await beginOn(appFolder, copy(erased));
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
    const store = copy(erased);
    await misname(store);
    at = await beginOn(appFolder, store);
    await unlock(at, counter.signInName, counter.passphrase);
    await seen(at, 'Het logboek is aangevuld.');
    await press(at, 'F3');
    await at.page.keyboard.type('veld-mensah');
    await at.page.waitForTimeout(600);
    expect(await at.page.getByRole('option', { name: /Veld-Mensah/ }).count()).toBe(0);
    await at.app.close();
    at = undefined;
    at = await beginOn(appFolder, store);
    await unlock(at, counter.signInName, counter.passphrase);
    expect(await noticeOf(at).count(), 'put right once').toBe(0);
  });

  it('whose emptied row is not the one that its fact of erasure names is noticed where no other copy is left', async () => {
    const store = copy(erased);
    const line = await misname(store);
    deleteFrames(store);
    const before = await leftIn(store);
    at = await beginOn(appFolder, store);
    await unlock(at, counter.signInName, counter.passphrase);
    await seen(at, `Het logboek klopt niet vanaf regel ${line}.`);
    await expectReadOnly(at);
    await expectUntouched(at, store, before);
  });

  it('is taken off the disk at the next unlock when the program was killed right after the act', async () => {
    const store = copy();
    at = await beginOn(appFolder, store);
    await unlock(at, officer.signInName, officer.passphrase);
    const boxes = await boxesByCase(at);
    await openCase(at, 'veld-mensah');
    await fillErasure(at, officer.passphrase);
    const committed = at.page.evaluate(untilErasureIsPending);
    await press(at, 'Control+Enter');
    await committed;
    const main = at.app.process().pid ?? 0;
    const killed = killTree(main);
    at = undefined;
    await seeing.poll(() => killed.filter(isRunning).length, { timeout: 10_000 }).toBe(0);
    expect(remainsIn(store, boxes.doomed).boxes, 'killed before it was finished').toBeGreaterThan(0);

    at = await beginOn(appFolder, store);
    await unlock(at, officer.signInName, officer.passphrase);
    // First it finishes what was begun, and looks on the disk until it is gone.
    await seeing(at.page.getByText('Te versturen').first()).toBeVisible({ timeout: 60_000 });
    expect(await at.page.getByText('Veld-Mensah').count()).toBe(0);
    const { pending } = await readTables(at.page);
    expect(pending.filter(({ what }) => what !== 'inJournal')).toEqual([]);
    await at.app.close();
    at = undefined;
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
