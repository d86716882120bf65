/** Backups on real folders: made, read back, thinned; and what a folder that is full, gone, read-only or somebody's does to them. */
import {
  closeSync,
  existsSync,
  mkdirSync,
  openSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  truncateSync,
  utimesSync,
  writeFileSync,
  writeSync,
} from 'node:fs';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { smallDisk, whyNoDisks } from '../e2e/small-disk';
import { frameOf, headerOf } from './frame';
import {
  filesIn,
  journalOn,
  makeOffice,
  type Office,
  openBackup,
  type Pc,
  type PcOptions,
  record,
  rowFrame,
  rowHash,
  slotsOf,
  startPc,
} from './office';

const noDisks = whyNoDisks();
const day = 86_400_000;
let office: Office;
let pc: Pc;
const begin = (options: PcOptions = {}): Pc => {
  pc = startPc(office, office.store, options);
  return pc;
};
/** Thinning goes on behind the outcome. */
const settled = async (done: () => boolean): Promise<void> => {
  for (const end = Date.now() + 5_000; !done() && Date.now() < end; ) await new Promise((go) => setTimeout(go, 5));
};
const thinned = () => settled(() => pc.signals.filter((signal) => signal === 'backup').length >= 3);
const backupFile = (name: string) => path.join(office.backups, name);
const made = async (): Promise<string> => {
  pc.signals.length = 0;
  const outcome = await pc.copies.backUp();
  if (outcome.outcome !== 'made') throw new Error(outcome.outcome);
  await thinned();
  return outcome.name;
};

beforeEach(() => {
  office = makeOffice();
});
afterEach(async () => {
  await pc.stop();
  office.clear();
});

describe('a backup', () => {
  it('is one file with the journal and the slots, byte for byte, under a name that says when', async () => {
    begin({ rollAt: 400 });
    await record(pc, ['one'], ['two'], ['three'], ['four', 'five']);
    const name = await made();
    expect(name).toBe(`inzagebalie-2026-11-30-1742-${pc.id.slice(0, 8)}.ibb`);
    expect(filesIn(office.backups)).toEqual([name]);
    const { madeAt, slots, files } = openBackup(backupFile(name));
    expect(madeAt).toBe(pc.clock);
    expect({ slots, files }).toEqual(journalOn(office.store));
    expect(files.length).toBeGreaterThan(1);
  });

  it('is listed as whole with its age, and remembered when its folder is gone', async () => {
    begin();
    await record(pc, ['one']);
    const name = await made();
    const listed = await pc.copies.list();
    expect(listed).toMatchObject({
      backupFolder: { byPolicy: true, label: 'backups', reachable: true, sameDisk: true },
      backups: [{ name, madeAt: pc.clock, isOwn: true, check: 'whole', holdsMore: false }],
      lastGood: { name, madeAt: pc.clock },
      lastBackUp: { at: pc.clock, outcome: 'made' },
      keepDays: 90,
      backingUp: false,
    });
    expect(JSON.stringify(listed)).not.toContain(office.folder);
    rmSync(office.backups, { recursive: true });
    expect(await pc.copies.list()).toMatchObject({
      backupFolder: { reachable: false, why: 'gone' },
      backups: [],
      lastGood: { name, madeAt: pc.clock },
    });
    expect(await pc.copies.backUp()).toEqual({ outcome: 'gone' });
    expect(existsSync(office.backups)).toBe(false);
    expect((await pc.copies.list()).lastBackUp?.outcome).toBe('gone');
  });

  it('can be read like the journal it was made of', async () => {
    begin({ rollAt: 400 });
    await record(pc, ['one'], ['two'], ['three'], ['four', 'five']);
    const name = await made();
    const { cut: _cut, hadRegister: _had, ...own } = await pc.journal.state();
    expect(await pc.copies.state({ kind: 'backup', name })).toEqual({ ...own, torn: 0, altered: false });
    for (const { number } of own.files) {
      expect(await pc.copies.read({ kind: 'backup', name }, number, 0)).toEqual(await pc.journal.read(number, 0));
      expect(await pc.copies.read({ kind: 'backup', name }, number, 16)).toEqual(await pc.journal.read(number, 16));
    }
    expect((await pc.copies.read({ kind: 'backup', name }, 99, 0)).bytes).toHaveLength(0);
    expect((await pc.copies.read({ kind: 'backup', name }, 1, 17)).bytes).toHaveLength(0);
  });

  it('of the same minute never takes the place of another', async () => {
    begin();
    await record(pc, ['one']);
    const first = await made();
    const before = readFileSync(backupFile(first));
    await record(pc, ['two']);
    const second = await made();
    expect(second).toBe(first.replace('.ibb', '-2.ibb'));
    expect(readFileSync(backupFile(first))).toEqual(before);
    expect((await pc.copies.list()).backups.map(({ name }) => name)).toEqual([second, first]);
  });

  it('is not made of nothing, nor of a journal that is damaged', async () => {
    begin();
    expect(await pc.copies.backUp()).toEqual({ outcome: 'noRegister' });
    await record(pc, ['one'], ['two']);
    const file = path.join(office.store, 'journal/000001.ibj');
    const bytes = readFileSync(file);
    bytes.writeUInt8(bytes.readUInt8(40) ^ 1, 40);
    writeFileSync(file, bytes);
    expect(await pc.copies.backUp()).toEqual({ outcome: 'journalBroken' });
    expect(filesIn(office.backups)).toEqual([]);
  });

  it.each(['cut down to the beginning of its file', 'gone'])('is not made of a journal that is %s', async (how) => {
    begin();
    await record(pc, ['one']);
    await pc.stop();
    const file = path.join(office.store, 'journal/000001.ibj');
    if (how === 'gone') rmSync(file);
    else truncateSync(file, 16);
    begin();
    expect(await pc.copies.backUp()).toEqual({ outcome: 'journalBroken' });
    expect(filesIn(office.backups)).toEqual([]);
  });

  it('that was asked for twice at once is made once', async () => {
    begin();
    await record(pc, ['one']);
    const both = await Promise.all([pc.copies.backUp(), pc.copies.backUp()]);
    expect(both[0]).toEqual(both[1]);
    expect(filesIn(office.backups)).toHaveLength(1);
    await thinned();
  });

  it('holds one moment: an erasure in the middle of it begins it anew', async () => {
    begin({ rollAt: 3_000 });
    await record(pc, ...Array.from({ length: 60 }, (_, index) => [`row ${index}`]));
    const before = (await pc.journal.state()).files.length;
    // As an erasure does it: first the fact that names the rows, then the file without them.
    const erase = async (n: number): Promise<void> => {
      await pc.journal.append(rowFrame([`erasure ${n}`], { box: 2_500 }));
      await pc.journal.rewrite(2, Buffer.concat([headerOf(2), rowFrame([`emptied by ${n}`])]));
    };
    const asked: number[] = [];
    let disturb = 1;
    const journal = pc.journal as { wholeFile: Pc['journal']['wholeFile'] };
    const { wholeFile } = journal;
    journal.wholeFile = async (number, bytes, changes) => {
      const file = await wholeFile(number, bytes, changes);
      asked.push(number);
      if (number === 1 && disturb > 0) await erase(disturb--);
      return file;
    };
    const { files } = openBackup(backupFile(await made()));
    expect(asked.filter((number) => number === 1)).toHaveLength(2);
    expect(files.length).toBeGreaterThan(before);
    expect(files).toEqual(journalOn(office.store).files);
    expect(files[1]?.includes(rowHash('emptied by 1'))).toBe(true);
    expect(files.at(-1)?.includes(rowHash('erasure 1'))).toBe(true);

    // Never to be had in peace: said so, and nothing half is left.
    disturb = 1_000;
    pc.clock += 60_000;
    expect(await pc.copies.backUp()).toEqual({ outcome: 'failed' });
    expect(filesIn(office.backups)).toHaveLength(1);
  });

  it('that is read back otherwise than it was written is thrown away, and the former stays', async () => {
    begin();
    await record(pc, ['one']);
    const first = await made();
    for (let index = 0; index < 24; index += 1)
      await pc.journal.append(rowFrame([`large ${index}`], { box: 1_000_000 }));
    pc.clock += 60_000;
    let spoilt = false;
    // A disk that keeps something else than it was given.
    const spoil = setInterval(() => {
      const half = filesIn(office.backups).find((name) => name.endsWith('.tmp'));
      if (spoilt || !half || statSync(backupFile(half)).size < 2_000_000) return;
      const file = openSync(backupFile(half), 'r+');
      writeSync(file, Buffer.from([0xff, 0xff, 0xff]), 0, 3, 1_000_000);
      closeSync(file);
      spoilt = true;
    }, 1);
    const outcome = await pc.copies.backUp();
    clearInterval(spoil);
    expect(spoilt).toBe(true);
    expect(outcome).toEqual({ outcome: 'damaged' });
    expect(filesIn(office.backups)).toEqual([first]);
    expect((await pc.copies.list()).lastGood?.name).toBe(first);
    expect((await made()).startsWith('inzagebalie-2026-11-30-1743')).toBe(true);
  });
});

describe('a backup that is not as it was written', () => {
  it.each<[string, (file: string) => void]>([
    ['a byte changed', (file) => flip(file, 300)],
    ['a byte of its own hash changed', (file) => flip(file, -1)],
    ['the day in it changed', (file) => flip(file, 15)],
    ['the number of files changed', (file) => flip(file, 19)],
    ['cut off', (file) => truncateSync(file, readFileSync(file).length - 40)],
    ['something behind it', (file) => writeFileSync(file, Buffer.concat([readFileSync(file), Buffer.from('x')]))],
  ])('%s: the list says so, also when its dates were put back', async (_what, alter) => {
    begin();
    await record(pc, ['one'], ['two'], ['three']);
    const name = await made();
    const older = { mtime: new Date(pc.clock), name };
    expect((await pc.copies.list()).backups[0]?.check).toBe('whole');
    alter(backupFile(older.name));
    utimesSync(backupFile(name), older.mtime, older.mtime);
    const listed = await pc.copies.list();
    expect(listed.backups).toMatchObject([{ name, check: 'altered' }]);
    expect(listed.lastGood).toBeUndefined();
    expect(await pc.copies.state({ kind: 'backup', name })).toMatchObject({ altered: true });
  });

  it('gives its whole frames all the same', async () => {
    begin();
    await record(pc, ['one'], ['two'], ['three']);
    const name = await made();
    const whole = readFileSync(backupFile(name));
    truncateSync(backupFile(name), whole.length - 32 - 10);
    const state = await pc.copies.state({ kind: 'backup', name });
    expect(state).toMatchObject({ altered: true, files: [{ number: 1, frames: 2 }] });
    expect(state?.torn).toBeGreaterThan(0);
    expect(state?.slots).toEqual(slotsOf('first'));
  });

  it('by every single byte is noticed', async () => {
    begin();
    await record(pc, ['one']);
    const name = await made();
    const whole = readFileSync(backupFile(name));
    const unseen: number[] = [];
    for (let at = 0; at < whole.length; at += 1) {
      const bytes = Buffer.from(whole);
      bytes.writeUInt8(bytes.readUInt8(at) ^ 0x10, at);
      writeFileSync(backupFile(name), bytes);
      const state = await pc.copies.state({ kind: 'backup', name });
      // Other magic or another format: not one of ours, so it is not there at all.
      if (state && !state.altered) unseen.push(at);
    }
    expect(unseen).toEqual([]);
    writeFileSync(backupFile(name), whole);
    expect((await pc.copies.state({ kind: 'backup', name }))?.altered).toBe(false);
  });
});

describe('the folder', () => {
  it('that is nobody’s choice yet is said to be so', async () => {
    begin({ policy: { backupFolder: undefined } });
    await record(pc, ['one']);
    expect(await pc.copies.backUp()).toEqual({ outcome: 'noFolder' });
    expect((await pc.copies.list()).backupFolder).toBeUndefined();
  });

  it.each(['store', 'store/journal', 'link'])('%s is refused: it would be lost with the register', async (where) => {
    symlinkSync(office.store, path.join(office.folder, 'link'));
    const ask = async () => path.join(office.folder, where);
    begin({ policy: { backupFolder: undefined }, ask });
    await record(pc, ['one']);
    expect(await pc.copies.chooseFolder()).toBe('ownFolder');
    expect(pc.installation().backupFolder).toBeUndefined();
    await pc.stop();
    begin({ policy: { backupFolder: path.join(office.folder, where) } });
    expect(await pc.copies.backUp()).toEqual({ outcome: 'ownFolder' });
    expect((await pc.copies.list()).backupFolder).toMatchObject({ reachable: false, why: 'ownFolder' });
  });

  it('chosen by a person is remembered, and told by its last part alone', async () => {
    begin({ policy: { backupFolder: undefined }, ask: async () => office.backups });
    await record(pc, ['one']);
    expect(await pc.copies.chooseFolder()).toBe('chosen');
    expect(filesIn(office.backups)).toEqual([]);
    await made();
    const listed = await pc.copies.list();
    expect(listed.backupFolder).toMatchObject({ byPolicy: false, label: 'backups', reachable: true });
    expect(JSON.stringify(listed)).not.toContain(office.folder);
    expect(readFileSync(path.join(office.store, 'installation'), 'utf8')).toContain(office.backups);
  });

  it('of the policy cannot be exchanged for another', async () => {
    begin({ ask: async () => office.folder });
    expect(await pc.copies.chooseFolder()).toBe('byPolicy');
  });

  it('with thousands of files of others is left as it is', async () => {
    begin();
    await record(pc, ['one']);
    const others = Array.from({ length: 3_000 }, (_, index) => `rapport ${index}.docx`);
    others.push(
      'inzagebalie-2026-11-30-1742-ffffffff.ibb.0123456789ab.tmp',
      'inzagebalie-oud.ibb',
      'inzagebalie-2020-01-01-0900-ffffffff.ibb',
    );
    for (const name of others) writeFileSync(backupFile(name), 'van een ander');
    mkdirSync(backupFile(`inzagebalie-2026-01-01-0900-${pc.id.slice(0, 8)}.ibb`));
    const leftover = `inzagebalie-2026-11-29-1742-${pc.id.slice(0, 8)}.ibb.0123456789ab.tmp`;
    writeFileSync(backupFile(leftover), 'half');
    const name = await made();
    const now = new Set(filesIn(office.backups));
    expect(others.filter((other) => !now.has(other))).toEqual([]);
    expect(now.has(leftover)).toBe(false);
    expect((await pc.copies.list()).backups.map((one) => one.name)).toEqual([name]);
  });

  it('that is full or read-only keeps the former ones, and nothing half is left', async (context) => {
    if (noDisks) context.skip(noDisks);
    const disk = smallDisk(office.backups, 2);
    try {
      begin();
      await record(pc, ['one']);
      const first = await made();
      await record(pc, ['two']);
      await pc.journal.append(rowFrame(['large'], { box: 300_000 }));
      disk.fill();
      pc.clock += 60_000;
      expect(await pc.copies.backUp()).toEqual({ outcome: 'full' });
      expect(filesIn(office.backups)).toEqual(['filler.bin', first]);
      disk.makeRoom();
      const second = await made();
      expect(openBackup(backupFile(second)).files).toEqual(journalOn(office.store).files);
      disk.readOnly();
      pc.clock += 60_000;
      expect(await pc.copies.backUp()).toEqual({ outcome: 'readOnly' });
      expect((await pc.copies.list()).lastGood?.name).toBe(second);
      expect((await pc.copies.list()).backupFolder?.sameDisk).toBe(false);
    } finally {
      await pc.stop();
      disk.unmount();
    }
  });
});

describe('the generations', () => {
  const makeOn = async (at: Date): Promise<string> => {
    pc.clock = at.getTime();
    await record(pc, [`row of ${at.toISOString()}`]);
    return made();
  };

  it('stay as the rule says, and the newest whatever its age', async () => {
    begin();
    for (let back = 120; back >= 0; back -= 1) {
      const at = new Date(2026, 10, 30, 17, 0);
      at.setDate(at.getDate() - back);
      await makeOn(at);
      if (back === 0) for (const minute of [1, 2]) await makeOn(new Date(2026, 10, 30, 17, minute));
    }
    const ages = (await pc.copies.list()).backups.map(({ madeAt }) => Math.round((pc.clock - madeAt) / day));
    expect(ages.slice(0, 3)).toEqual([0, 0, 0]);
    expect(ages.slice(3, 17)).toEqual(Array.from({ length: 14 }, (_, index) => index + 1));
    const weekly = ages.slice(17);
    expect(weekly.every((age) => age > 14 && age <= 90)).toBe(true);
    expect(weekly.length).toBeGreaterThanOrEqual(10);
    expect(weekly.length).toBeLessThanOrEqual(12);
  }, 60_000);

  it('go by what they hold: one with a row that is nowhere else stays, and is told', async () => {
    begin();
    await record(pc, ['one']);
    pc.clock = new Date(2026, 0, 5, 9, 0).getTime();
    await record(pc, ['only in the backup']);
    await made();
    // An old image of this PC is put back.
    await pc.stop();
    rmSync(path.join(office.store, 'journal'), { recursive: true });
    begin();
    await record(pc, ['one']);
    const newest = await made();
    const listed = await pc.copies.list();
    expect(listed.backups.map(({ name, holdsMore }) => [name === newest, holdsMore])).toEqual([
      [true, false],
      [false, true],
    ]);
    // Its row was taken in again: now it may go.
    await record(pc, ['only in the backup']);
    pc.clock += 60_000;
    await made();
    expect((await pc.copies.list()).backups.map(({ madeAt }) => new Date(madeAt).getFullYear())).toEqual([2026, 2026]);
    expect(filesIn(office.backups).filter((name) => name.includes('2026-01-05'))).toEqual([]);
  });

  it('of another register in the same folder are left alone', async () => {
    begin();
    await record(pc, ['one']);
    const elsewhere = startPc(office, path.join(office.folder, 'other-store'), {
      policy: { exchangeFolder: undefined },
    });
    await elsewhere.journal.keepSlots(slotsOf('first', 'cd'.repeat(16)));
    await elsewhere.journal.append(rowFrame(['theirs'], { of: 'cd'.repeat(16) }));
    elsewhere.clock = new Date(2020, 0, 1).getTime();
    await elsewhere.copies.backUp();
    await elsewhere.stop();
    await made();
    expect(filesIn(office.backups)).toHaveLength(2);
    expect((await pc.copies.list()).backups.map(({ holdsMore }) => holdsMore)).toEqual([false, false]);
  });

  it('lose nothing to a clock that was set back', async () => {
    begin();
    const first = await makeOn(new Date(2026, 10, 30, 9, 0));
    const second = await makeOn(new Date(2025, 3, 1, 9, 0));
    expect(filesIn(office.backups)).toEqual([second, first].sort());
    expect(openBackup(backupFile(second)).files).toEqual(journalOn(office.store).files);
  });
});

describe('by itself', () => {
  it('is made at lock when something is new, and not again when nothing is', async () => {
    begin();
    await record(pc, ['one']);
    pc.copies.locked();
    await new Promise((go) => setTimeout(go, 100));
    expect(filesIn(office.backups), 'nobody was in').toEqual([]);
    pc.copies.opened();
    pc.copies.locked();
    await settled(() => filesIn(office.backups).some((name) => name.endsWith('.ibb')));
    await thinned();
    expect(filesIn(office.backups)).toHaveLength(1);
    pc.clock += 60_000;
    pc.copies.locked();
    await pc.copies.finish(5_000);
    expect(filesIn(office.backups)).toHaveLength(1);
    await record(pc, ['two']);
    await pc.copies.finish(5_000);
    expect(filesIn(office.backups)).toHaveLength(2);
    expect(pc.signals).toContain('backup');
  });

  it('is not made of a journal that is being written anew, until the register is open again', async () => {
    begin();
    await record(pc, ['one'], ['two']);
    pc.copies.opened();
    pc.copies.begunAnew();
    await pc.journal.setAside();
    await record(pc, ['one']);
    pc.copies.locked();
    await pc.copies.finish(5_000);
    expect(filesIn(office.backups)).toEqual([]);
    await record(pc, ['two']);
    pc.copies.opened();
    await pc.copies.finish(5_000);
    expect(openBackup(backupFile(filesIn(office.backups)[0] ?? '')).files).toEqual(journalOn(office.store).files);
  });

  it('is made once a day while the program runs', async () => {
    begin({ times: { lookEvery: 30 } });
    await record(pc, ['one']);
    pc.copies.opened();
    await settled(() => filesIn(office.backups).length === 1);
    await settled(() => pc.installation().lastGood !== undefined);
    await new Promise((go) => setTimeout(go, 150));
    expect(filesIn(office.backups)).toHaveLength(1);
    pc.clock += day;
    await settled(() => filesIn(office.backups).filter((name) => name.endsWith('.ibb')).length === 2);
    expect(filesIn(office.backups)).toHaveLength(2);
  });

  it('rests after a long one', async () => {
    begin({ times: { restFactor: 1_000_000 } });
    await record(pc, ['one']);
    pc.copies.opened();
    await made();
    pc.clock += 60_000;
    await record(pc, ['two']);
    pc.copies.locked();
    await new Promise((go) => setTimeout(go, 200));
    expect(filesIn(office.backups)).toHaveLength(1);
    // By hand it is always made.
    await made();
    expect(filesIn(office.backups)).toHaveLength(2);
  });
});

function flip(file: string, at: number): void {
  const bytes = readFileSync(file);
  const index = at < 0 ? bytes.length + at : at;
  bytes.writeUInt8(bytes.readUInt8(index) ^ 1, index);
  writeFileSync(file, bytes);
}

// Kept by hand beside the product's own reading: what these bytes are made of.
describe('the helper of these tests', () => {
  it('notices a backup that is not whole (control)', async () => {
    begin();
    await record(pc, ['one']);
    const name = await made();
    flip(backupFile(name), 50);
    expect(() => openBackup(backupFile(name))).toThrow('its hash does not fit');
    expect(headerOf(1)).toHaveLength(16);
    expect(frameOf('x').length).toBe(41);
  });
});
