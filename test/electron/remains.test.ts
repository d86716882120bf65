/** Whether a piece of what was erased is still in a file of the database, wherever it lies in it. Runs in Node. */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { hasRemains as hasSummed } from '../../electron/remains';
import { PIECE, sumsOf } from '../../renderer/store/rolling-sums';
import { randomFrom } from '../e2e/random';

let folder = '';
let database = '';

beforeEach(() => {
  folder = mkdtempSync(path.join(os.tmpdir(), 'remains-'));
  database = path.join(folder, 'Default/IndexedDB/origin.leveldb');
  mkdirSync(database, { recursive: true });
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const random = randomFrom(7);
const bytes = (length: number): Buffer => Buffer.from(Array.from({ length }, () => Math.floor(random() * 256)));
const piece = bytes(PIECE);
const others = bytes(20 * PIECE);
/** The piece among others, in the middle. */
const sought = Buffer.concat([others, piece, others]);

/** By the sums of pieces, one after the other. */
const hasRemains = (where: string, pieces: Buffer, listed?: Parameters<typeof hasSummed>[2]): Promise<boolean> =>
  hasSummed(
    where,
    sumsOf(Array.from({ length: pieces.length / PIECE }, (_, n) => pieces.subarray(n * PIECE, (n + 1) * PIECE))),
    listed,
  );

it('sums are as FORMAT.md has them, and all of a piece counts', () => {
  const one = Buffer.alloc(PIECE);
  one[15] = 1;
  const first = Buffer.alloc(PIECE);
  first[14] = 1;
  const hex = (box: Buffer): string => Buffer.from(sumsOf([box]).subarray(0, 8)).toString('hex');
  expect(hex(one)).toBe('0000000100000001');
  expect(hex(first)).toBe('9e3779b185ebca6b');
  const changed = Array.from({ length: PIECE * 8 }, (_, bit) => {
    const other = Buffer.from(piece);
    other[bit >> 3] = (other[bit >> 3] ?? 0) ^ (1 << (bit & 7));
    return hex(other);
  });
  expect(new Set([hex(piece), ...changed]).size).toBe(1 + PIECE * 8);
});

it.each([0, 1, 4095, 1024 * 1024 - 8, 1024 * 1024, 1024 * 1024 + PIECE - 1, 2 * 1024 * 1024 - 1, 2_500_000])(
  'a piece that begins at byte %i is found, and with one bit of it altered it is not',
  async (at) => {
    const file = bytes(2_500_000 + PIECE);
    writeFileSync(path.join(database, '000003.log'), file);
    expect(await hasRemains(folder, sought)).toBe(false);
    piece.copy(file, at);
    writeFileSync(path.join(database, '000003.log'), file);
    expect(await hasRemains(folder, sought)).toBe(true);
    file[at + PIECE - 1] = (file[at + PIECE - 1] ?? 0) ^ 1;
    writeFileSync(path.join(database, '000003.log'), file);
    expect(await hasRemains(folder, sought)).toBe(false);
  },
);

it('looks in every file of the database but its lock, and in no other', async () => {
  for (const name of ['000001.ldb', '000002.ldb', 'MANIFEST-000001'])
    writeFileSync(path.join(database, name), bytes(100));
  writeFileSync(path.join(folder, 'Default/Cookies'), piece);
  writeFileSync(path.join(database, 'LOCK'), piece);
  expect(await hasRemains(folder, piece)).toBe(false);
  writeFileSync(path.join(database, '000002.ldb'), Buffer.concat([bytes(3), piece]));
  expect(await hasRemains(folder, piece)).toBe(true);
});

it('is an error, and no answer, where there is no folder', async () => {
  await expect(hasRemains(path.join(folder, 'nowhere'), piece)).rejects.toThrow();
});

it('looks again where the engine merged a file away between the list and the look: what it held lies in another', async () => {
  writeFileSync(path.join(database, '000005.ldb'), Buffer.concat([bytes(3), piece]));
  const lists = [['000003.log'], ['000005.ldb']];
  const listed = async () => (lists.shift() ?? []).map((name) => path.join(database, name));
  expect(await hasRemains(folder, sought, listed)).toBe(true);
  expect(lists).toEqual([]);
  const gone = [['000003.log'], ['MANIFEST-000001'], []];
  writeFileSync(path.join(database, 'MANIFEST-000001'), bytes(100));
  const other = async () => (gone.shift() ?? []).map((name) => path.join(database, name));
  expect(await hasRemains(folder, sought, other)).toBe(false);
  expect(gone).toEqual([[]]);
});

it('does not say that it is gone where no list holds for as long as a look', async () => {
  const listed = async () => [path.join(database, '000003.log')];
  expect(await hasRemains(folder, sought, listed)).toBe(true);
});
