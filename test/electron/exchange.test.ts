/** The folder of a PC in the exchange folder: follows what is recorded, loses nothing, and is read by others while it is written. */
import {
  existsSync,
  mkdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { smallDisk, whyNoDisks } from '../e2e/small-disk';
import { headerOf } from './frame';
import {
  filesIn,
  journalOn,
  makeOffice,
  type Office,
  type Pc,
  type PcOptions,
  record,
  rowFrame,
  slotsOf,
  startPc,
} from './office';

const noDisks = whyNoDisks();
let office: Office;
let pc: Pc;
const begin = (options: PcOptions = {}): Pc => {
  pc = startPc(office, office.store, options);
  return pc;
};
const own = () => path.join(office.exchange, pc.id);
const there = () => {
  const names = filesIn(own());
  const files = names.filter((name) => name.endsWith('.ibj')).map((name) => readFileSync(path.join(own(), name)));
  return { slots: readFileSync(path.join(own(), 'slots.ibs')), files };
};
const inodes = () => filesIn(own()).map((name) => [name, statSync(path.join(own(), name)).ino]);
const until = async (done: () => boolean): Promise<void> => {
  for (const end = Date.now() + 5_000; !done() && Date.now() < end; ) await new Promise((go) => setTimeout(go, 5));
  expect(done()).toBe(true);
};
const ref = (name = pc.id) => ({ kind: 'exchange', name }) as const;

beforeEach(() => {
  office = makeOffice();
});
afterEach(async () => {
  await pc.stop();
  office.clear();
});

describe('publishing', () => {
  it('puts journal and slots there as they are, in a folder of its own', async () => {
    begin({ rollAt: 400 });
    await record(pc, ['one'], ['two'], ['three'], ['four']);
    expect(await pc.copies.publish()).toBe('kept');
    expect(filesIn(office.exchange)).toEqual([pc.id]);
    expect(there()).toEqual(journalOn(office.store));
    const { places, exchangeFolder, lastPublish } = await pc.copies.list();
    expect(exchangeFolder).toEqual({ byPolicy: true, label: 'exchange', reachable: true });
    expect(places).toMatchObject([{ name: pc.id, isOwn: true }]);
    expect(lastPublish?.outcome).toBe('kept');
  });

  it('writes only what changed', async () => {
    begin({ rollAt: 700 });
    await record(pc, ['one'], ['two'], ['three']);
    await pc.copies.publish();
    const before = inodes();
    expect(await pc.copies.publish()).toBe('kept');
    expect(inodes()).toEqual(before);
    await record(pc, ['four']);
    await pc.copies.publish();
    const after = inodes();
    expect(after.filter(([name, inode]) => before.some((one) => one[0] === name && one[1] === inode)).length).toBe(
      before.length - 1,
    );
    expect(there()).toEqual(journalOn(office.store));
    // The program starts again and remembers nothing of what it left.
    await pc.stop();
    const then = inodes();
    begin({ rollAt: 700 });
    expect(await pc.copies.publish()).toBe('kept');
    expect(inodes()).toEqual(then);
  });

  it('follows by itself a little after each act, and at quit', async () => {
    begin();
    await record(pc, ['one']);
    pc.copies.recorded();
    await until(() => existsSync(path.join(own(), 'slots.ibs')) && filesIn(own()).length === 2);
    await until(() => pc.signals.includes('exchange'));
    await pc.journal.append(rowFrame(['two']));
    pc.copies.opened();
    await pc.copies.finish(5_000);
    expect(there()).toEqual(journalOn(office.store));
  });

  it('replaces what an erasure rewrote: the box is gone there too', async () => {
    begin({ rollAt: 400 });
    await record(pc, ['secret'], ['two'], ['three'], ['four']);
    await pc.copies.publish();
    expect(there().files[0]?.includes('secretsecret')).toBe(true);
    await pc.journal.append(rowFrame(['erasure']));
    const rewritten = Buffer.concat([headerOf(1), rowFrame(['secret'], { erased: true })]);
    expect(await pc.journal.rewrite(1, rewritten)).toBe('kept');
    expect(await pc.copies.publish()).toBe('kept');
    expect(there()).toEqual(journalOn(office.store));
    expect(there().files.some((file) => file.includes('secretsecret'))).toBe(false);
  });

  it('takes a new slots file along', async () => {
    begin();
    await record(pc, ['one']);
    await pc.copies.publish();
    await pc.journal.keepSlots(slotsOf('second'));
    await pc.copies.publish();
    expect(there()).toEqual(journalOn(office.store));
  });

  it('repairs what was damaged or deleted there', async () => {
    begin({ rollAt: 400 });
    await record(pc, ['one'], ['two'], ['three'], ['four']);
    await pc.copies.publish();
    const first = path.join(own(), '000001.ibj');
    const bytes = readFileSync(first);
    bytes.writeUInt8(bytes.readUInt8(40) ^ 1, 40);
    writeFileSync(first, bytes);
    rmSync(path.join(own(), '000002.ibj'));
    writeFileSync(path.join(own(), 'slots.ibs'), 'half');
    expect(await pc.copies.publish()).toBe('kept');
    expect(there()).toEqual(journalOn(office.store));
  });

  it('throws nothing away that the journal here lacks, and goes on when it was taken in', async () => {
    begin({ rollAt: 400 });
    await record(pc, ['one'], ['two'], ['three'], ['only there']);
    await pc.copies.publish();
    const before = there();
    // An old image of the whole PC, with the same id, was put back.
    await pc.stop();
    for (const number of [2, 3, 4]) rmSync(path.join(office.store, `journal/00000${number}.ibj`), { force: true });
    begin({ rollAt: 400 });
    expect(await pc.copies.publish()).toBe('ahead');
    expect(there()).toEqual(before);
    await record(pc, ['another']);
    expect(await pc.copies.publish()).toBe('ahead');
    expect(there()).toEqual(before);
    expect((await pc.copies.list()).lastPublish?.outcome).toBe('ahead');
    await record(pc, ['only there'], ['three'], ['two']);
    expect(await pc.copies.publish()).toBe('kept');
    expect(there()).toEqual(journalOn(office.store));
  });

  it('clears its own half files, and leaves alone what is not its own', async () => {
    begin();
    await record(pc, ['one']);
    mkdirSync(own());
    writeFileSync(path.join(own(), '000001.ibj.0123456789ab.tmp'), 'half');
    writeFileSync(path.join(own(), 'lees mij.txt'), 'van een ander');
    mkdirSync(path.join(office.exchange, 'f'.repeat(32)));
    writeFileSync(path.join(office.exchange, 'f'.repeat(32), '000001.ibj.0123456789ab.tmp'), 'half of another');
    expect(await pc.copies.publish()).toBe('kept');
    expect(filesIn(own())).toEqual(['000001.ibj', 'lees mij.txt', 'slots.ibs']);
    expect(filesIn(path.join(office.exchange, 'f'.repeat(32)))).toHaveLength(1);
  });

  it('does not follow a link in place of its folder', async () => {
    begin();
    await record(pc, ['one']);
    const elsewhere = path.join(office.folder, 'elsewhere');
    mkdirSync(elsewhere);
    symlinkSync(elsewhere, own());
    expect(await pc.copies.publish()).toBe('failed');
    expect(filesIn(elsewhere)).toEqual([]);
  });

  it('says gone when the folder is not there, and never makes it', async () => {
    begin();
    await record(pc, ['one']);
    rmSync(office.exchange, { recursive: true });
    expect(await pc.copies.publish()).toBe('gone');
    expect(existsSync(office.exchange)).toBe(false);
    expect((await pc.copies.list()).exchangeFolder).toMatchObject({ reachable: false, why: 'gone' });
  });

  it('does nothing without a folder, a register, or a sound journal', async () => {
    begin({ policy: { exchangeFolder: undefined } });
    await record(pc, ['one']);
    expect(await pc.copies.publish()).toBe('noFolder');
    expect((await pc.copies.list()).exchangeFolder).toBeUndefined();
    await pc.stop();
    rmSync(path.join(office.store, 'journal'), { recursive: true });
    begin();
    expect(await pc.copies.publish()).toBe('noRegister');
    await record(pc, ['one'], ['two']);
    await pc.copies.publish();
    const before = there();
    const file = path.join(office.store, 'journal/000001.ibj');
    const bytes = readFileSync(file);
    bytes.writeUInt8(bytes.readUInt8(40) ^ 1, 40);
    writeFileSync(file, bytes);
    await pc.stop();
    begin();
    expect(await pc.copies.publish()).toBe('journalBroken');
    expect(there()).toEqual(before);
    await pc.stop();
    truncateSync(file, 16);
    begin();
    expect(await pc.copies.publish()).toBe('journalBroken');
    expect(there()).toEqual(before);
  });

  it('on a disk that is full or read-only keeps what was there, whole', async (context) => {
    if (noDisks) context.skip(noDisks);
    const disk = smallDisk(office.exchange, 2);
    try {
      begin();
      await record(pc, ['one']);
      await pc.copies.publish();
      const before = there();
      await pc.journal.append(rowFrame(['large'], { box: 300_000 }));
      disk.fill();
      expect(await pc.copies.publish()).toBe('full');
      expect(there()).toEqual(before);
      expect(filesIn(own())).toEqual(['000001.ibj', 'slots.ibs']);
      disk.makeRoom();
      expect(await pc.copies.publish()).toBe('kept');
      await record(pc, ['three']);
      disk.readOnly();
      expect(await pc.copies.publish()).toBe('readOnly');
    } finally {
      await pc.stop();
      disk.unmount();
    }
  });
});

describe('reading what another PC put there', () => {
  const other = (): string => {
    const folder = path.join(office.exchange, 'e'.repeat(32));
    mkdirSync(folder);
    return folder;
  };
  const lay = (...frames: readonly Uint8Array[]): string => {
    const folder = other();
    writeFileSync(path.join(folder, '000001.ibj'), Buffer.concat([headerOf(1), ...frames]));
    writeFileSync(path.join(folder, 'slots.ibs'), slotsOf('theirs'));
    return folder;
  };
  const [one, two] = [rowFrame(['one']), rowFrame(['two'])];

  it('gives its frames, its slots and its last frame', async () => {
    begin();
    lay(one, two);
    const state = await pc.copies.state(ref('e'.repeat(32)));
    expect(state).toEqual({
      files: [{ number: 1, bytes: 16 + one.length + two.length, frames: 2 }],
      last: { file: 1, offset: 16 + one.length },
      slots: slotsOf('theirs'),
      torn: 0,
      altered: false,
    });
    expect((await pc.copies.read(ref('e'.repeat(32)), 1, 16 + one.length)).bytes).toEqual(two);
    expect((await pc.copies.list()).places).toMatchObject([{ name: 'e'.repeat(32), isOwn: false }]);
  });

  it('counts what is whole of a file that is half there, and changes nothing', async () => {
    begin();
    const folder = lay(one, two);
    const file = path.join(folder, '000001.ibj');
    truncateSync(file, 16 + one.length + 11);
    const bytes = readFileSync(file);
    const state = await pc.copies.state(ref('e'.repeat(32)));
    expect(state).toMatchObject({ files: [{ bytes: 16 + one.length, frames: 1 }], torn: 11 });
    expect(readFileSync(file)).toEqual(bytes);
    // The rest comes.
    writeFileSync(file, Buffer.concat([headerOf(1), one, two]));
    expect(await pc.copies.state(ref('e'.repeat(32)))).toMatchObject({ files: [{ frames: 2 }], torn: 0 });
  });

  it('takes slots that are half there for absent', async () => {
    begin();
    const folder = lay(one);
    truncateSync(path.join(folder, 'slots.ibs'), 30);
    expect((await pc.copies.state(ref('e'.repeat(32))))?.slots).toBeUndefined();
  });

  it('names a file that is missing in between, and one that is cut off before its successor', async () => {
    begin();
    const folder = lay(one);
    writeFileSync(path.join(folder, '000003.ibj'), Buffer.concat([headerOf(3), two]));
    expect(await pc.copies.state(ref('e'.repeat(32)))).toMatchObject({ broken: { file: 2, offset: 0 } });
    writeFileSync(path.join(folder, '000002.ibj'), Buffer.concat([headerOf(2), two]).subarray(0, 40));
    expect(await pc.copies.state(ref('e'.repeat(32)))).toMatchObject({ broken: { file: 2, offset: 16 } });
  });

  it('gives nothing of a file that is none of ours, by whatever name or link', async () => {
    begin();
    const folder = other();
    const secret = path.join(office.folder, 'geheim.txt');
    writeFileSync(secret, `IBF1${'geheim '.repeat(100)}`);
    symlinkSync(secret, path.join(folder, '000001.ibj'));
    symlinkSync(secret, path.join(folder, 'slots.ibs'));
    writeFileSync(path.join(folder, '000002.ibj'), `IBJ1\0\0\0\x01\0\0\0\x02\0\0\0\0${'geheim '.repeat(100)}`);
    writeFileSync(path.join(folder, '000003.ibj'), Buffer.concat([headerOf(3, 2), Buffer.from('geheim '.repeat(9))]));
    const said = JSON.stringify(await pc.copies.state(ref('e'.repeat(32))));
    expect(Buffer.from(said).includes('geheim')).toBe(false);
    for (const number of [1, 2, 3, 4])
      for (const offset of [0, 4, 16, 100]) {
        const { bytes } = await pc.copies
          .read(ref('e'.repeat(32)), number, offset)
          .catch(() => ({ bytes: new Uint8Array(0) }));
        // A header is no secret, and says of a newer format that it is one.
        const header = number === 3 ? headerOf(3, 2) : headerOf(2);
        expect(Buffer.from(bytes)).toEqual(number > 1 && number < 4 && offset === 0 ? header : Buffer.alloc(0));
      }
  });

  it('waits for no pipe, and reads no file beyond all measure', async () => {
    begin({ times: { patience: 500 } });
    const folder = lay(one);
    const { execFileSync } = await import('node:child_process');
    if (process.platform !== 'win32') execFileSync('mkfifo', [path.join(folder, '000002.ibj')]);
    truncateSync(path.join(folder, '000001.ibj'), 3 * 1024 ** 3);
    const began = performance.now();
    expect(await pc.copies.state(ref('e'.repeat(32)))).toMatchObject({ broken: { file: 1, offset: 0 } });
    expect(performance.now() - began).toBeLessThan(2_000);
  });

  it('knows no name but an installation’s', async () => {
    begin();
    lay(one);
    for (const name of ['..', '.', '', `${'e'.repeat(32)}/`, `../exchange/${'e'.repeat(32)}`, 'E'.repeat(32)])
      expect(await pc.copies.state(ref(name)), name).toBeUndefined();
    mkdirSync(path.join(office.exchange, 'andere map'));
    expect((await pc.copies.list()).places.map(({ name }) => name)).toEqual(['e'.repeat(32)]);
    for (const kind of ['backup', 'chosen'] as const)
      expect(await pc.copies.state({ kind, name: 'e'.repeat(32) }), kind).toBeUndefined();
  });
});
