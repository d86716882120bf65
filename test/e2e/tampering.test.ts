/**
 * A closed register, changed on the disk without the program, in its rows and its slots: each change is noticed, said in Dutch, leaves the
 * rest readable, throws nothing away and lets nothing new be written where it could make things worse. Of the journal and of an erased
 * case: tampering-journal.test.ts. Runs in Node.
 */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import {
  type Fields,
  fileOf,
  framesOf,
  hashOf,
  inOrder,
  journalFile,
  operate,
  readTables,
  sha256,
  spreadJournal,
  type Tables,
} from './doctor';
import { begin, foundRegister, seen, title, unlock } from './employee';
import {
  deleteFrames,
  expectDutch,
  expectReadOnly,
  expectUntouched,
  flip,
  lasting,
  leftIn,
  NO_CASE,
  noticeOf,
  registerToHarm,
  type Victim,
  victimOf,
} from './harmed';
import { appIn } from './launch';
import { administrator, counter, officer } from './people';
import { letterIsOut, openCase, recordLetterSent } from './short-day';

const office = registerToHarm();
/** A row of another register, as it lies in that one's database. */
let foreign: Fields = {};
beforeAll(async () => {
  foreign = await rowOfAnotherRegister();
});

async function rowOfAnotherRegister(): Promise<Fields> {
  const folder = path.join(office.folder, 'other');
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

describe('an unharmed register', () => {
  it('opens without any message and takes an act (control)', async () => {
    const store = office.copy();
    const at = await office.begin(store);
    await unlock(at, counter.signInName, counter.passphrase);
    await openCase(at, 'celik');
    await seen(at, 'Rietgorsdreef 9 hs');
    expect(await noticeOf(at).count()).toBe(0);
    await recordLetterSent(at);
    await seen(at, letterIsOut);
    expect(await noticeOf(at).count()).toBe(0);
  });

  it('is as lawful with its journal in four files (control)', async () => {
    const store = office.copy();
    spreadJournal(store, 4);
    const before = await leftIn(store);
    const at = await office.begin(store);
    await unlock(at, counter.signInName, counter.passphrase);
    await seen(at, 'Te versturen');
    expect(await noticeOf(at).count()).toBe(0);
    await expectUntouched(at, store, before);
  });
});

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

describe('a row of which no other copy is left', () => {
  it.each(harms)('%s: is noticed, the rest is read, nothing is changed and nothing new is taken', async (_, harm) => {
    const store = office.copy();
    let line: number | undefined;
    const harmed = await operate(store, (tables) => {
      line = harm(victimOf(tables));
    });
    deleteFrames(store);
    const before = await leftIn(store, harmed);
    const at = await office.begin(store);
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
    const store = office.copy();
    const whole = JSON.parse((await leftIn(store)).database) as Tables;
    await operate(store, (tables) => {
      const { row } = victimOf(tables);
      row.box = flip(row.box, 40);
    });
    const at = await office.begin(store);
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
    const store = office.copy();
    const whole = await leftIn(store);
    await operate(store, cutDatabase);
    const at = await office.begin(store);
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
    const store = office.copy();
    const whole = await leftIn(store);
    cutJournal(store);
    expect(readFileSync(journalFile(store, 1)).equals(whole.journal.get('000001.ibj') ?? Buffer.alloc(0))).toBe(false);
    const at = await office.begin(store);
    await unlock(at, counter.signInName, counter.passphrase);
    await seen(at, 'Te versturen');
    expect(await noticeOf(at).count()).toBe(0);
    await expectUntouched(at, store, whole);
  });

  // A writer that records nothing more is not named by any row behind it.
  it('of both alike look like an earlier day: nothing tells them from an older copy put back', async () => {
    const store = office.copy();
    const frames = framesOf(readFileSync(journalFile(store, 1)));
    const rows = (frames.at(-1) ?? Buffer.alloc(0)).readUInt32BE(8 + 4 + 16 + 8);
    cutJournal(store);
    await operate(store, (tables) => {
      for (const row of inOrder(tables.log).slice(-rows)) tables.log.splice(tables.log.indexOf(row), 1);
    });
    const at = await office.begin(store);
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
    const store = office.copy();
    const before = await leftIn(store, await operate(store, (tables) => void forge(counterSlot(tables))));
    const at = await office.begin(store);
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
    const store = office.copy();
    await operate(store, harm);
    const at = await office.begin(store);
    await unlock(at, officer.signInName, officer.passphrase);
    await seen(at, 'Een sleutel is veranderd of weg.');
    await expectDutch(at);
  });

  it('of another register’s number in the header opens nothing and says why', async () => {
    const store = office.copy();
    const before = await leftIn(
      store,
      await operate(store, (tables) => Object.assign(tables.header[0] ?? {}, { storeId: 'ab'.repeat(16) })),
    );
    const at = await office.begin(store);
    await unlock(at, counter.signInName, counter.passphrase);
    await seen(at, forged);
    await expectDutch(at);
    await expectUntouched(at, store, before);
  });
});
