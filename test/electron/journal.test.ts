import { execFileSync } from 'node:child_process';
import {
  appendFileSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type OpenJournal, openJournal, usualLimits } from '../../electron/journal';
import { frameOf, headerOf } from './frame';

let store = '';
let marked = false;
const begin = (rollAt = 8 * 1024 * 1024): OpenJournal =>
  openJournal(
    store,
    {
      hadRegister: () => marked,
      markRegister: async () => {
        marked = true;
      },
    },
    { ...usualLimits, rollAt },
  );
const fileOf = (number: number) => path.join(store, 'journal', `${String(number).padStart(6, '0')}.ibj`);
const names = () => readdirSync(path.join(store, 'journal')).sort();
const [one, two, three] = [frameOf('one'), frameOf('two, longer'), frameOf('three')];

beforeEach(() => {
  store = mkdtempSync(path.join(os.tmpdir(), 'inzagebalie-journal-'));
  marked = false;
});
afterEach(() => rmSync(store, { recursive: true, force: true }));

describe('a journal', () => {
  it('begins empty, with no register', async () => {
    expect(await begin().state()).toEqual({ files: [], cut: 0, hadRegister: false });
  });

  it('gives back after a restart what it kept, byte for byte', async () => {
    const journal = begin();
    for (const frame of [one, two, three]) expect(await journal.append(frame)).toBe('kept');
    await journal.close();
    expect(readFileSync(fileOf(1))).toEqual(Buffer.concat([headerOf(1), one, two, three]));

    const again = begin();
    const bytes = 16 + one.length + two.length + three.length;
    const last = { file: 1, offset: 16 + one.length + two.length };
    expect(await again.state()).toMatchObject({
      files: [{ number: 1, bytes, frames: 3 }],
      last,
      cut: 0,
      hadRegister: true,
    });
    expect(await again.read(1, 16)).toEqual({ bytes: new Uint8Array(Buffer.concat([one, two, three])) });
    expect(await again.read(1, last.offset)).toEqual({ bytes: three });
    expect((await again.read(1, 0)).bytes.length).toBe(bytes);
    await again.close();
  });

  it('keeps frames that are handed over at once in their order', async () => {
    const journal = begin();
    const frames = Array.from({ length: 40 }, (_, index) => frameOf(`frame ${index}`));
    expect(new Set(await Promise.all(frames.map((frame) => journal.append(frame))))).toEqual(new Set(['kept']));
    expect((await journal.read(1, 16)).bytes).toEqual(new Uint8Array(Buffer.concat(frames)));
    await journal.close();
  });

  it('begins a new file rather than let one grow beyond its size, and never splits a frame', async () => {
    const journal = begin(300);
    for (let index = 0; index < 5; index += 1) await journal.append(frameOf(Buffer.alloc(100, index)));
    await journal.append(frameOf(Buffer.alloc(1000)));
    const { files } = await journal.state();
    expect(files.map((file) => [file.number, file.frames])).toEqual([
      [1, 2],
      [2, 2],
      [3, 1],
      [4, 1],
    ]);
    expect(names().every((name) => name.endsWith('.ibj'))).toBe(true);
    await journal.close();
  });

  it('is read in pieces of about 1 MB, each of whole frames, a larger frame whole', async () => {
    const journal = begin();
    const sizes = [400_000, 400_000, 400_000, 3_000_000, 10];
    for (const size of sizes) await journal.append(frameOf(Buffer.alloc(size, 7)));
    const pieces: number[] = [];
    for (let offset: number | undefined = 16; offset !== undefined; ) {
      const { bytes, next }: { bytes: Uint8Array; next?: number } = await journal.read(1, offset);
      pieces.push(bytes.length);
      offset = next;
    }
    expect(pieces).toEqual([800_080, 400_040, 3_000_040, 50]);
    await journal.close();
  });
});

describe('a torn last frame', () => {
  const keepTwo = async () => {
    const journal = begin();
    await journal.append(one);
    await journal.append(two);
    await journal.close();
  };
  const whole = 16 + one.length + two.length;

  it.each([
    ['half a frame', three.subarray(0, three.length - 5)],
    ['half a magic word', three.subarray(0, 3)],
    [
      'a frame whose last byte never reached the disk',
      three.map((byte, index) => (index === three.length - 1 ? byte ^ 1 : byte)),
    ],
    ['blocks that were never written', new Uint8Array(200)],
  ])('%s is cut off, and the bytes are counted', async (_name, torn) => {
    await keepTwo();
    appendFileSync(fileOf(1), torn);
    const journal = begin();
    expect(await journal.state()).toMatchObject({ files: [{ number: 1, bytes: whole, frames: 2 }], cut: torn.length });
    expect(statSync(fileOf(1)).size).toBe(whole);
    expect(await journal.append(three)).toBe('kept');
    expect(await journal.state()).toMatchObject({ files: [{ frames: 3 }], cut: 0 });
    await journal.close();
  });

  it('is damage when a whole frame stands behind it: told, and left as it is', async () => {
    await keepTwo();
    appendFileSync(fileOf(1), three);
    const bytes = readFileSync(fileOf(1));
    // The length of the second frame now points beyond the end of the file: by its length alone it would look torn.
    bytes.writeUInt32BE(0x00ffffff, 16 + one.length + 4);
    writeFileSync(fileOf(1), bytes);
    const journal = begin();
    const state = await journal.state();
    expect(state).toMatchObject({ cut: 0, broken: { file: 1, offset: 16 + one.length } });
    expect(state.last).toEqual({ file: 1, offset: whole });
    expect(readFileSync(fileOf(1))).toEqual(bytes);
    // What comes now goes into a file of its own.
    expect(await journal.append(three)).toBe('kept');
    expect(readFileSync(fileOf(1))).toEqual(bytes);
    expect(names()).toEqual(['000001.ibj', '000002.ibj']);
    await journal.close();
  });

  it('is damage in a file that is not the last', async () => {
    const journal = begin(100);
    await journal.append(frameOf(Buffer.alloc(50)));
    await journal.append(frameOf(Buffer.alloc(50)));
    await journal.close();
    const bytes = readFileSync(fileOf(1));
    truncateSync(fileOf(1), bytes.length - 1);
    const again = begin(100);
    expect(await again.state()).toMatchObject({ cut: 0, broken: { file: 1, offset: 16 } });
    expect(statSync(fileOf(1)).size).toBe(bytes.length - 1);
    await again.close();
  });

  it('is not what a changed byte in the middle is', async () => {
    await keepTwo();
    const bytes = readFileSync(fileOf(1));
    bytes.writeUInt8(bytes.readUInt8(20) ^ 1, 20);
    writeFileSync(fileOf(1), bytes);
    expect(await begin().state()).toMatchObject({ cut: 0, broken: { file: 1, offset: 16 } });
    expect(readFileSync(fileOf(1))).toEqual(bytes);
  });
});

describe('a journal with something else in it', () => {
  it('of a newer format is not cut, not added to, and can be read raw', async () => {
    mkdirSync(path.join(store, 'journal'));
    const newer = Buffer.concat([headerOf(1, 2), Buffer.from('another kind of frame altogether')]);
    writeFileSync(fileOf(1), newer);
    const journal = begin();
    expect(await journal.state()).toMatchObject({ files: [{ number: 1, bytes: newer.length, frames: 0 }], cut: 0 });
    expect(await journal.read(1, 0)).toEqual({ bytes: new Uint8Array(newer) });
    expect(await journal.append(one)).toBe('failed');
    expect(await journal.rewrite(1, Buffer.concat([headerOf(1), one]))).toBe('failed');
    expect(readFileSync(fileOf(1))).toEqual(newer);
  });

  it.each([
    ['no header of ours', Buffer.from('something else entirely')],
    ['the header of another file', Buffer.concat([headerOf(2), one])],
    ['half a header', headerOf(1).subarray(0, 7)],
  ])('%s is broken from its first byte', async (_name, bytes) => {
    mkdirSync(path.join(store, 'journal'));
    writeFileSync(fileOf(1), bytes);
    expect(await begin().state()).toMatchObject({ broken: { file: 1, offset: 0 }, cut: 0 });
    expect(readFileSync(fileOf(1))).toEqual(bytes);
  });

  it('a file that is missing in between is named', async () => {
    const journal = begin(100);
    for (let index = 0; index < 3; index += 1) await journal.append(frameOf(Buffer.alloc(50, index)));
    await journal.close();
    rmSync(fileOf(2));
    expect(await begin(100).state()).toMatchObject({ broken: { file: 2, offset: 0 } });
  });
});

describe('rewriting', () => {
  it('replaces a file whole, and what follows is appended behind it', async () => {
    const journal = begin();
    await journal.append(one);
    await journal.append(two);
    expect(await journal.rewrite(1, Buffer.concat([headerOf(1), two]))).toBe('kept');
    expect(await journal.append(three)).toBe('kept');
    expect(readFileSync(fileOf(1))).toEqual(Buffer.concat([headerOf(1), two, three]));
    expect(names()).toEqual(['000001.ibj']);
    await journal.close();
  });

  it('of a file that is not there is refused', async () => {
    const journal = begin();
    await journal.append(one);
    expect(await journal.rewrite(2, Buffer.concat([headerOf(2), two]))).toBe('failed');
    expect(names()).toEqual(['000001.ibj']);
    await journal.close();
  });

  it('of the slots marks that there is a register', async () => {
    const journal = begin();
    expect(await journal.keepSlots(new Uint8Array([1, 2, 3]))).toBe('kept');
    expect(marked).toBe(true);
    expect(await journal.state()).toMatchObject({ slots: new Uint8Array([1, 2, 3]), hadRegister: true });
    expect(names()).toEqual(['slots.ibs']);
  });
});

describe('a disk that refuses', () => {
  const isRoot = process.platform === 'linux' && process.getuid?.() === 0;
  const mount = (options: string): boolean => {
    try {
      execFileSync('mount', ['-t', 'tmpfs', '-o', options, 'tmpfs', store], { stdio: 'ignore' });
      return true;
    } catch {
      return false;
    }
  };

  it('because it is full leaves no half frame behind, and goes on when there is room again', async (context) => {
    if (!isRoot || !mount('size=256k')) context.skip('only root can mount a small disk');
    try {
      const journal = begin();
      expect(await journal.append(one)).toBe('kept');
      const filler = path.join(store, 'filler');
      writeFileSync(filler, Buffer.alloc(180_000));
      const large = frameOf(Buffer.alloc(120_000, 5));
      const before = readFileSync(fileOf(1));
      expect(await journal.append(large)).toBe('full');
      expect(readFileSync(fileOf(1))).toEqual(before);
      expect(await journal.keepSlots(new Uint8Array(120_000))).toBe('full');
      expect(await journal.rewrite(1, Buffer.concat([headerOf(1), large]))).toBe('full');
      expect(names()).toEqual(['000001.ibj']);
      rmSync(filler);
      expect(await journal.append(large)).toBe('kept');
      expect(await journal.state()).toMatchObject({ files: [{ frames: 2 }], cut: 0 });
      await journal.close();
    } finally {
      execFileSync('umount', [store]);
    }
  });

  it('because it is read-only says so, and nothing has changed', async (context) => {
    if (!isRoot || !mount('size=256k')) context.skip('only root can mount a small disk');
    try {
      const first = begin();
      expect(await first.append(one)).toBe('kept');
      await first.close();
      execFileSync('mount', ['-o', 'remount,ro', store]);
      const journal = begin();
      expect(await journal.state()).toMatchObject({ files: [{ frames: 1 }] });
      expect(await journal.append(two)).toBe('readOnly');
      expect(await journal.keepSlots(new Uint8Array(3))).toBe('readOnly');
      await journal.close();
    } finally {
      execFileSync('umount', [store]);
    }
  });

  it('because somebody else wrote in the file is not trusted', async () => {
    const journal = begin();
    await journal.append(one);
    appendFileSync(fileOf(1), 'x');
    expect(await journal.append(two)).toBe('failed');
    await journal.close();
  });
});
