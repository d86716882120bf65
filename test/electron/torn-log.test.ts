/** How the log of the browser's database ends: by records laid out here after the format's own words; a real engine's is in disk.test.ts. Runs in Node. */
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { endingOf } from '../../electron/engine-log';
import { cutTornEnds, readyToOpen } from '../../electron/torn-log';

const BLOCK = 32 * 1024;

/** CRC-32C, bit by bit: another way than the one under test. Its check word is that of the standard: 123456789 gives e3069283. */
function crc32c(bytes: Uint8Array): number {
  let crc = 0xffffffff;
  for (const byte of bytes)
    for (let bit = 0; bit < 8; bit++) crc = (crc >>> 1) ^ (((crc ^ (byte >>> bit)) & 1) * 0x82f63b78);
  return ~crc >>> 0;
}

/** Records of these lengths as the engine lays them: what does not fit in a block is parted. */
function logOf(...lengths: readonly number[]): Buffer {
  const pieces: Buffer[] = [];
  let at = 0;
  const put = (bytes: Buffer): void => {
    pieces.push(bytes);
    at += bytes.length;
  };
  lengths.forEach((length, index) => {
    for (let left = length, isFirst = true; isFirst || left > 0; isFirst = false) {
      if (BLOCK - (at % BLOCK) < 7) put(Buffer.alloc(BLOCK - (at % BLOCK)));
      const some = Math.min(left, BLOCK - (at % BLOCK) - 7);
      const isLast = some === left;
      const kind = isFirst ? (isLast ? 1 : 2) : isLast ? 4 : 3;
      const body = Buffer.alloc(1 + some, index + 1);
      body[0] = kind;
      const crc = crc32c(body);
      const head = Buffer.alloc(6);
      head.writeUInt32LE((((crc >>> 15) | (crc << 17)) + 0xa282ead8) >>> 0, 0);
      head.writeUInt16LE(some, 4);
      put(Buffer.concat([head, body]));
      left -= some;
      if (isLast) break;
    }
  });
  return Buffer.concat(pieces);
}

describe('a log', () => {
  const lengths = [30, 3000, 40_000, 0, 100_000, 500];
  const log = logOf(...lengths);

  it('is checked by the sum that the standard names', () => {
    expect(crc32c(Buffer.from('123456789'))).toBe(0xe3069283);
  });

  it('is whole with all its records, short, parted over blocks and empty', () => {
    expect(endingOf(log)).toEqual({ is: 'whole', whole: log.length });
    expect(endingOf(Buffer.alloc(0))).toEqual({ is: 'whole', whole: 0 });
    // Six bytes left in a block, and none.
    for (const rest of [6, 0]) expect(endingOf(logOf(BLOCK - 7 - rest, 50)).is).toBe('whole');
  });

  it('is torn at every length at which no record ends, behind the last that is whole', () => {
    const ends = [0, ...lengths.map((_, n) => logOf(...lengths.slice(0, n + 1)).length)];
    for (let length = 0; length <= log.length; length += length < 3200 || length > log.length - 600 ? 1 : 997) {
      const whole = ends.findLast((end) => end <= length) ?? 0;
      const is = whole === length ? 'whole' : 'torn';
      expect(endingOf(log.subarray(0, length)), `${length}`).toEqual({ is, whole });
    }
  });

  it('is torn where zeros follow, also within a parted record', () => {
    expect(endingOf(Buffer.concat([log, Buffer.alloc(40_000)]))).toEqual({ is: 'torn', whole: log.length });
    const parted = logOf(30, 80_000);
    expect(endingOf(Buffer.concat([parted.subarray(0, BLOCK), Buffer.alloc(9000)]))).toEqual({ is: 'torn', whole: 37 });
  });

  it('is never whole where the engine has gone on behind a torn piece', () => {
    for (const cutBy of [1, 5, 6, 7, 200, 506]) {
      const behind = Buffer.concat([log.subarray(0, log.length - cutBy), logOf(12), logOf(600)]);
      // Torn where the piece promises more than follows: the engine passes over all that, too.
      const is = cutBy === 506 ? 'torn' : 'broken';
      expect(endingOf(behind), `cut by ${cutBy}`).toEqual({ is, whole: log.length - 507 });
    }
  });

  it('is never whole with any bit of it flipped, and seems torn only by a length that leads past its end', () => {
    const short = logOf(30, 300, 5);
    for (let bit = 0; bit < short.length * 8; bit++) {
      const flipped = Buffer.from(short);
      flipped[bit >> 3] = (flipped[bit >> 3] ?? 0) ^ (1 << (bit & 7));
      const { is, whole } = endingOf(flipped);
      expect(is, `bit ${bit}`).not.toBe('whole');
      // A length that leads past the end of the file: the engine passes over the rest as well.
      if (is === 'torn') expect(Math.floor(bit / 8) - whole).toBeOneOf([4, 5]);
    }
  });
});

describe('the files of a profile', () => {
  let folder = '';
  let leveldb = '';
  beforeEach(() => {
    folder = mkdtempSync(path.join(os.tmpdir(), 'torn-log-'));
    leveldb = path.join(folder, 'IndexedDB/app_one_0.indexeddb.leveldb');
    mkdirSync(leveldb, { recursive: true });
  });
  afterEach(() => rmSync(folder, { recursive: true, force: true }));

  it('get their torn ends cut off before the engine starts, the log and the list of files, and nothing else', () => {
    const log = logOf(30, 4000);
    const put = (name: string, bytes: Buffer): void => writeFileSync(path.join(leveldb, name), bytes);
    const lies = (name: string): Buffer => readFileSync(path.join(leveldb, name));
    const torn = Buffer.concat([log, log.subarray(0, 20)]);
    const broken = Buffer.concat([log.subarray(0, 3000), log]);
    for (const name of ['000003.log', 'MANIFEST-000001', 'LOG', '000005.ldb']) put(name, torn);
    put('000007.log', broken);
    put('MANIFEST-000009', log.subarray(0, 20));
    put('000009.log', log.subarray(0, 20));
    put('000011.log', log);
    cutTornEnds(folder);
    for (const name of ['000003.log', 'MANIFEST-000001', '000011.log']) expect(lies(name).equals(log), name).toBe(true);
    for (const name of ['LOG', '000005.ldb']) expect(lies(name).equals(torn), name).toBe(true);
    expect(lies('000007.log').equals(broken)).toBe(true);
    expect(lies('000009.log').length).toBe(0);
    expect(lies('MANIFEST-000009').length, 'a list of nothing is no list').toBe(20);
  });

  it('get them cut off in the midst of a run where they stay as they are, and where the engine is only writing they do not', async () => {
    const log = logOf(30, 4000);
    const [torn, written] = ['000003.log', '000007.log'].map((name) => path.join(leveldb, name)) as [string, string];
    writeFileSync(torn, log.subarray(0, 1000));
    writeFileSync(written, log.subarray(0, 1000));
    const cut = readyToOpen(folder);
    setTimeout(() => writeFileSync(written, log.subarray(0, 2000)), 20);
    await cut;
    expect(readFileSync(torn).length).toBe(37);
    expect(readFileSync(written).length).toBe(2000);
  });

  it('are left as they are in any other place, and where there are none', async () => {
    mkdirSync(path.join(folder, 'Local Storage/leveldb'), { recursive: true });
    const other = path.join(folder, 'Local Storage/leveldb/000003.log');
    writeFileSync(other, logOf(4000).subarray(0, 1000));
    cutTornEnds(folder);
    await readyToOpen(folder);
    expect(readFileSync(other).length).toBe(1000);
    expect(() => cutTornEnds(path.join(folder, 'nowhere'))).not.toThrow();
  });
});
