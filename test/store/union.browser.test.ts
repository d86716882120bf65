/**
 * Two PCs, one register, and copies of it wherever they lie: taking in is a union of rows. Nothing is taken that does not verify, nothing
 * that was erased comes back, and a copy that is not whole yet is waited for.
 */
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { rehearse } from '../../renderer/store/rehearse';
import type { Absorbed, Copy, Session } from '../../renderer/store/types';
import { copyOf, type MemoryJournal } from './memory-journal';
import {
  asCounter,
  asOfficer,
  bytes,
  codeOf,
  common,
  deleteDatabase,
  fact,
  foundRegister,
  makeWorld,
  NO_CASE,
  newId,
  OFFICER,
  officer,
  pendingIn,
  text,
  type World,
} from './register-helper';

const here = makeWorld(3000);
const there = makeWorld(3000);
const foreign = makeWorld();
const aCase = newId();
let one: Session;
let two: Session;

const snapshot = (journal: MemoryJournal, name?: string): Copy => copyOf(journal.files, journal.slots, name);

async function takeAll(session: Session, copy: Copy, most?: number): Promise<Absorbed> {
  let rows = 0;
  for (let slice = 0; slice < 1000; slice++) {
    const absorbed = await session.absorb(copy, most === undefined ? {} : { most });
    rows += absorbed.rows;
    if (absorbed.finished) return { ...absorbed, rows };
    expect(absorbed.done).toBeLessThanOrEqual(absorbed.of);
  }
  throw new Error('never finished');
}

const named = async (session: Session): Promise<readonly string[]> =>
  (await session.entries()).map((entry) => `${entry.writer}:${entry.seq}:${entry.hash}:${entry.state}`);

async function expectSame(): Promise<void> {
  expect(await named(two)).toEqual(await named(one));
}

/** A second PC: what the first has in its journal, put there, and opened. */
async function secondPc(world: World): Promise<Session> {
  world.journal.put(here.journal.copy());
  return asOfficer(world);
}

beforeAll(async () => {
  one = await foundRegister(here, true);
  await one.append([common(aCase, 'begun'), officer(aCase, 'noteWritten')]);
  two = await secondPc(there);
  expect(two.report.restoredFromJournal).toBe(4);
});

afterAll(async () => {
  one.close();
  two.close();
  for (const world of [here, there, foreign]) await deleteDatabase(world.name);
});

describe('two PCs', () => {
  it('hold the same after each took in what the other recorded, large boxes too', async () => {
    for (let n = 0; n < 5; n++) {
      await one.append([common(aCase, `here${n}`)]);
      await two.append([common(aCase, `there${n}`), officer(aCase, 'noteWritten')]);
    }
    const letter = fact('letterBytesOfficer');
    const made = await two.append([
      { case: aCase, compartment: 'officer', payload: letter, large: bytes('q'.repeat(5000)) },
    ]);
    expect(await one.headOf(snapshot(there.journal))).toMatchObject({ held: false });
    const taken = await takeAll(one, snapshot(there.journal), 2);
    expect(taken).toMatchObject({ rows: 11, finished: true, waiting: false, breaks: [], foreign: false, newer: false });
    expect(taken.done).toBe(taken.of);
    expect(await takeAll(two, snapshot(here.journal))).toMatchObject({ rows: 5, breaks: [] });
    await expectSame();
    const { writer, seq } = made.rows[0] ?? { writer: '', seq: 0 };
    expect((await one.openLarge(writer, seq)).bytes.length).toBe(5000);
    expect(await one.headOf(snapshot(there.journal))).toMatchObject({ held: true });
    // What is recorded now stands behind all of it.
    const { rows } = await one.append([common(aCase, 'after')]);
    expect(rows[0]?.counter).toBe(one.counter);
    expect(one.head).toMatchObject({ hash: rows[0]?.hash, rows: (await one.entries()).length });
    expect(one.holds(rows[0]?.hash.slice(0, 16) ?? '')).toBe(one.head?.rows);
    expect(one.holds('ab'.repeat(8))).toBeUndefined();
    expect(await one.verify()).toEqual([]);
    expect(await two.verify()).toEqual([]);
  });

  it('take nothing from what is their own: the own folder, an old backup', async () => {
    const before = here.journal.appends;
    expect(await takeAll(one, snapshot(here.journal))).toMatchObject({ rows: 0, finished: true, breaks: [] });
    expect(here.journal.appends).toBe(before);
  });

  it('do not miss a row that stands before one that both hold', async () => {
    await two.append([common(aCase, 'known to both')]);
    await one.append([common(aCase, 'known to one')]);
    await takeAll(one, snapshot(there.journal));
    // The last row of the first PC is now one of the second PC's own.
    expect(await two.headOf(snapshot(here.journal))).toMatchObject({ held: true });
    await takeAll(two, snapshot(here.journal));
    await expectSame();
  });

  it('empty on the other PC too what the one erased, and it does not come back from an older copy', async () => {
    const old = snapshot(there.journal);
    const oldHere = snapshot(here.journal);
    const doomed = (await one.entriesOf(aCase)).slice(0, 4);
    await one.erase(doomed, (rows) => common(NO_CASE, 'erased', { rows }));
    const taken = await takeAll(two, snapshot(here.journal));
    expect(taken.erased.map((row) => `${row.writer}:${row.seq}`).sort()).toEqual(
      doomed.map((row) => `${row.writer}:${row.seq}`).sort(),
    );
    await expectSame();
    expect((await two.entries()).filter((entry) => entry.state === 'erased').length).toBe(4);
    expect(await pendingIn(there.name)).toEqual([]);
    for (const copy of [old, oldHere]) {
      expect(await takeAll(one, copy)).toMatchObject({ rows: 0, breaks: [] });
      expect(await takeAll(two, copy)).toMatchObject({ rows: 0, breaks: [] });
    }
    await expectSame();
    expect(await two.verify()).toEqual([]);
  });

  it('take in a row that was erased before it was ever seen here, with its fact, and later full copies of it stay out', async () => {
    const { rows } = await one.append([common(aCase, 'short-lived'), common(aCase, 'stays')]);
    const full = snapshot(here.journal);
    for (let n = 0; n < 4; n++) await one.append([common(aCase, `between${n}`)]);
    await one.erase(rows.slice(0, 1), (erased) => common(NO_CASE, 'erased', { rows: erased }));
    // Asked for one frame at a time, it still takes no emptied row without the fact that names it.
    await takeAll(two, snapshot(here.journal), 1);
    await expectSame();
    expect(await takeAll(two, full)).toMatchObject({ rows: 0, breaks: [] });
    await expectSame();
    // The other way round: the fact is here, and the full row comes behind it.
    expect(await two.verify()).toEqual([]);
  });
});

describe('a copy', () => {
  let base: Uint8Array[];
  beforeEach(async () => {
    await takeAll(two, snapshot(here.journal));
    await takeAll(one, snapshot(there.journal));
    base = here.journal.copy().files;
    for (let n = 0; n < 3; n++) await one.append([common(aCase, `more${n}`)]);
  });

  it('torn in its last frame is waited for, at every byte, and taken when it is whole', async () => {
    const whole = here.journal.copy().files;
    const last = whole.at(-1) as Uint8Array;
    const start = base.length === whole.length ? (base.at(-1)?.length ?? 16) : 16;
    const held = (await two.entries()).length;
    for (const length of [start + 1, start + 8, start + 41, last.length - 33, last.length - 1]) {
      const torn = copyOf([...whole.slice(0, -1), last.slice(0, length)]);
      const taken = await takeAll(two, torn);
      expect(taken).toMatchObject({ finished: true, waiting: true, breaks: [] });
    }
    expect((await two.entries()).length).toBeLessThan(held + 3);
    expect(await takeAll(two, copyOf(whole))).toMatchObject({ waiting: false, breaks: [] });
    await expectSame();
  });

  it('that ends before the erasure of what it holds emptied is waited for, whether it was so or became so under the reading', async () => {
    const { rows } = await one.append([common(aCase, 'short-lived'), common(aCase, 'stays')]);
    const before = await snapshot(here.journal).state();
    for (let n = 0; n < 12; n++) await one.append([common(aCase, `between${n}`)]);
    await one.erase(rows.slice(0, 1), (erased) => common(NO_CASE, 'erased', { rows: erased }));
    const whole = here.journal.copy().files;
    const { last } = await copyOf(whole).state();
    const cut = copyOf([...whole.slice(0, -1), (whole.at(-1) as Uint8Array).slice(0, last?.offset)]);
    const held = (await two.entries()).length;
    const taken = await takeAll(two, cut);
    expect(taken).toMatchObject({ finished: true, waiting: true, breaks: [{ what: 'emptied' }] });
    expect((await two.entries()).length).toBe(held + 3);

    const late = copyOf(whole);
    let asked = 0;
    const changing: Copy = { read: late.read, state: () => (asked++ === 0 ? Promise.resolve(before) : late.state()) };
    expect(await takeAll(two, changing)).toMatchObject({ rows: 15, waiting: false, breaks: [] });
    expect(asked).toBeGreaterThan(1);
    await expectSame();
  });

  it('broken in its middle is named and not believed behind that, and what is before it is taken', async () => {
    const whole = here.journal.copy().files;
    const first = whole[0] as Uint8Array;
    const broken = first.slice();
    broken[60] = (broken[60] ?? 0) ^ 1;
    expect(await takeAll(two, copyOf([broken, ...whole.slice(1)]))).toMatchObject({
      rows: 0,
      finished: true,
      waiting: true,
      breaks: [{ what: 'journalFrame' }],
    });
    const short = copyOf([first, (whole[1] as Uint8Array).slice(0, 200), ...whole.slice(2)]);
    expect(await takeAll(two, short)).toMatchObject({ waiting: true, breaks: [{ what: 'journalFrame' }] });
    expect(await takeAll(two, copyOf(whole))).toMatchObject({ rows: 3, waiting: false });
    await expectSame();
  });

  it('of which a file is missing is not believed behind the hole', async () => {
    const whole = here.journal.copy().files;
    const holed = copyOf([whole[0] as Uint8Array, ...whole.slice(2)]);
    expect(await takeAll(two, holed)).toMatchObject({ rows: 0, waiting: true, breaks: [{ what: 'journalFrame' }] });
  });

  it('that goes away under the reading is waited for', async () => {
    const copy = snapshot(here.journal);
    const gone: Copy = { state: copy.state, read: () => Promise.reject(new Error('the drive is gone')) };
    expect(await takeAll(two, gone)).toMatchObject({ rows: 0, finished: true, waiting: true });
    const nowhere: Copy = { ...gone, state: () => Promise.reject(new Error('the drive is gone')) };
    expect(await takeAll(two, nowhere)).toMatchObject({ rows: 0, finished: true, waiting: true });
  });

  it('of another register, or of a later program, gives nothing', async () => {
    const other = await foundRegister(foreign);
    other.close();
    const before = await named(two);
    expect(await takeAll(two, snapshot(foreign.journal))).toMatchObject({ rows: 0, foreign: true, finished: true });
    expect(await two.headOf(snapshot(foreign.journal))).toBeUndefined();
    const later = Uint8Array.of(0x49, 0x42, 0x4a, 0x31, 0, 0, 0, 2, 0, 0, 0, 1, 0, 0, 0, 0);
    expect(await takeAll(two, copyOf([later]))).toMatchObject({ rows: 0, newer: true, finished: true });
    expect(await named(two)).toEqual(before);
  });

  it('with a row that does not verify stops there, and names it', async () => {
    const held = (await two.entries()).length;
    const forged = await withLastRow(here.journal.copy().files, (row) => {
      row[row.length - 1] = (row[row.length - 1] ?? 0) ^ 1;
    });
    const taken = await takeAll(two, copyOf(forged));
    expect(taken).toMatchObject({ rows: 2, finished: true, breaks: [{ what: 'altered' }] });
    expect((await two.entries()).length).toBe(held + 2);
    expect(await two.verify()).toEqual([]);
    await takeAll(two, snapshot(here.journal));
    await expectSame();
  });

  it('with a name is read on from where it was left, also by a later session, and from the beginning when it is another', async () => {
    const reads: number[] = [];
    const counted = (): Copy => {
      const copy = snapshot(here.journal, 'place one');
      return {
        ...copy,
        read(file, offset) {
          reads.push(file);
          return copy.read(file, offset);
        },
      };
    };
    await takeAll(two, counted());
    const first = reads.length;
    expect(new Set(reads).size).toBe(here.journal.files.length);
    reads.length = 0;
    await one.append([common(aCase, 'one more')]);
    expect(await takeAll(two, counted())).toMatchObject({ rows: 1 });
    expect(reads.length).toBeLessThan(first / 2);
    two.close();
    two = await asOfficer(there);
    expect(two.report).toMatchObject({ breaks: [], completedJournal: 0, restoredFromJournal: 0 });
    await one.append([common(aCase, 'and one')]);
    reads.length = 0;
    expect(await takeAll(two, counted())).toMatchObject({ rows: 1 });
    expect(reads.length).toBeLessThan(first / 2);
    // An erasure writes old files anew: then all of it is looked at again.
    const { rows } = await one.append([common(aCase, 'doomed')]);
    const early = (await one.entries()).find(
      (entry) => entry.state === 'read' && text(entry.payload).includes('here0'),
    );
    await one.erase([...rows, ...(early ? [early] : [])], (erased) => common(NO_CASE, 'erased', { rows: erased }));
    reads.length = 0;
    const taken = await takeAll(two, counted());
    expect(taken.breaks).toEqual([]);
    await expectSame();
  });
});

describe('what the counter cannot open', () => {
  it('comes in by its hash and its chain, and an officer finds it sound', async () => {
    await takeAll(two, snapshot(here.journal));
    two.close();
    two = await asCounter(there);
    await one.append([officer(aCase, 'noteWritten'), common(aCase, 'beside it')]);
    expect(await takeAll(two, snapshot(here.journal))).toMatchObject({ rows: 2, breaks: [] });
    two.close();
    two = await asOfficer(there);
    expect(two.report.breaks).toEqual([]);
    await expectSame();
  });
});

describe('a row that the counter cannot open, and that nothing names', () => {
  it('stays out, whoever put it there, and what is behind it comes in; an officer takes it when it is sound', async () => {
    await takeAll(two, snapshot(here.journal));
    two.close();
    two = await asCounter(there);
    const held = (await two.entries()).length;
    const forger = await forgedBehind(here.journal.copy().files);
    expect(await takeAll(two, copyOf(forger, here.journal.slots, 'forged'))).toMatchObject({ rows: 0, breaks: [] });
    expect((await two.entries()).length).toBe(held);

    // The real one that ends a session: later, with what names it; or at once, by who can open it.
    await one.append([officer(aCase, 'the last of the day')]);
    const copy = (): Copy => snapshot(here.journal, 'place two');
    expect(await takeAll(two, copy())).toMatchObject({ rows: 0, breaks: [], waiting: false });
    await one.append([common(aCase, 'the next day')]);
    expect(await takeAll(two, copy())).toMatchObject({ rows: 2, breaks: [] });
    await one.append([officer(aCase, 'the last of the week')]);
    expect(await takeAll(two, copy())).toMatchObject({ rows: 0, breaks: [] });
    two.close();
    two = await asOfficer(there);
    expect(two.report.breaks).toEqual([]);
    expect(await takeAll(two, copy())).toMatchObject({ rows: 1, breaks: [] });
    await expectSame();
  }, 60_000);
});

/** A row of the officer's compartment behind all others, by who knows the format and holds no key: its hash and its chain fit. */
async function forgedBehind(files: Uint8Array[]): Promise<Uint8Array[]> {
  const sha = async (...parts: Uint8Array[]): Promise<Uint8Array> =>
    new Uint8Array(await crypto.subtle.digest('SHA-256', await new Blob(parts as BlobPart[]).arrayBuffer()));
  const { last } = await copyOf(files).state();
  const file = files.at(-1) as Uint8Array;
  const start = last?.offset ?? 16;
  const body = file.slice(start + 8, file.length - 32);
  const view = new DataView(body.buffer);
  let at = 32;
  for (let left = view.getUint32(28); left > 1; left--) at += 4 + view.getUint32(at);
  const before = body.slice(at + 4, at + 4 + view.getUint32(at));
  const number = (value: bigint): Uint8Array => {
    const made = new Uint8Array(8);
    new DataView(made.buffer).setBigUint64(0, value);
    return made;
  };
  const u32 = (value: number): Uint8Array => number(BigInt(value)).slice(4);
  const beforeView = new DataView(before.buffer);
  const key = Uint8Array.of(0x6f, 0, 0, 0, 0);
  const [iv, box] = [new Uint8Array(12).fill(7), new Uint8Array(60).fill(9)];
  const store = body.slice(4, 20);
  const place = [
    before.slice(4, 20),
    number(beforeView.getBigUint64(20) + 1n),
    number(beforeView.getBigUint64(28) + 1n),
    before.slice(68, 100),
  ];
  const caseId = before.slice(100, 116);
  const flags = Uint8Array.of(0);
  const hash = await sha(bytes('IBRW'), u32(1), store, ...place, caseId, key, flags, await sha(iv, box));
  const parts = [u32(1), ...place, hash, caseId, key, flags, Uint8Array.of(1), iv, u32(box.length), box];
  const row = new Uint8Array(await new Blob(parts as BlobPart[]).arrayBuffer());
  const rowsBefore = view.getBigUint64(20) + BigInt(view.getUint32(28));
  const inside = [u32(1), store, number(rowsBefore), u32(1), u32(row.length), row];
  const length = inside.reduce((sum, part) => sum + part.length, 0);
  const frame = [bytes('IBF1'), u32(length), ...inside];
  const whole = [file, ...frame, await sha(...frame)];
  return [...files.slice(0, -1), new Uint8Array(await new Blob(whole as BlobPart[]).arrayBuffer())];
}

/** The last row's bytes in the last frame changed, and the frame's hash made to fit again. */
async function withLastRow(files: Uint8Array[], change: (row: Uint8Array) => void): Promise<Uint8Array[]> {
  const file = files.at(-1) as Uint8Array;
  let at = 16;
  let start = at;
  while (at < file.length) {
    start = at;
    at += 40 + new DataView(file.buffer, file.byteOffset).getUint32(at + 4);
  }
  change(file.subarray(start, at - 32));
  file.set(new Uint8Array(await crypto.subtle.digest('SHA-256', file.slice(start, at - 32))), at - 32);
  return files;
}

describe('rehearsing', () => {
  const read = here;

  it('opens a copy wholly, with any slot, and changes nothing anywhere', async () => {
    const before = await indexedDB.databases();
    const told: number[] = [];
    const rows = (await one.entries()).length;
    const copy = snapshot(here.journal);
    const shown = await rehearse(copy, read, { signInName: OFFICER.signInName }, OFFICER.secret, (done, of) => {
      expect(of).toBe(rows);
      told.push(done / of);
    });
    expect(shown).toMatchObject({ breaks: [], rows: (await one.entries()).length });
    expect(shown.entries).toEqual(await one.entries());
    expect(shown.slot.signInName).toBe(OFFICER.signInName);
    expect(told.at(-1)).toBe(1);
    expect(told[0]).toBeLessThan(0.5);
    expect(told).toEqual([...told].sort((a, b) => a - b));
    expect(await indexedDB.databases()).toEqual(before);
    expect(await codeOf(rehearse(copy, read, { signInName: OFFICER.signInName }, 'mis'))).toBe('wrongSecret');
    expect(await codeOf(rehearse(copyOf(here.journal.files), read, 'recovery', 'mis'))).toBe('absent');
  });

  it('names what is damaged: a large box, a frame', async () => {
    await one.append([{ case: aCase, compartment: 'common', payload: fact('l'), large: bytes('z'.repeat(3000)) }]);
    const forged = await withLastRow(here.journal.copy().files, (row) => {
      row[row.length - 1] = (row[row.length - 1] ?? 0) ^ 1;
    });
    const asked = (files: Uint8Array[]) =>
      rehearse(copyOf(files, here.journal.slots), read, { signInName: OFFICER.signInName }, OFFICER.secret);
    expect((await asked(forged)).breaks).toMatchObject([{ what: 'altered', line: (await one.entries()).length }]);
    const files = here.journal.copy().files;
    (files[1] as Uint8Array)[60] = ((files[1] as Uint8Array)[60] ?? 0) ^ 1;
    expect((await asked(files)).breaks.length).toBeGreaterThan(0);
  });
});
