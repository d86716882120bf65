/** How many rows the journal once held, noted outside the store: of each installation its own, and never in the way. Runs in Node. */
import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { keepHeight } from '../../electron/height';

const one = 'a'.repeat(32);
const other = 'b'.repeat(32);
let folder = '';
beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'height-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

/** A frame as far as the note reads it: so many rows before it, so many in it. */
function frame(before: number, rows: number, format = 1): Uint8Array {
  const bytes = Buffer.alloc(8 + 32 + 32);
  bytes.write('IBF1', 'latin1');
  bytes.writeUInt32BE(32, 4);
  bytes.writeUInt32BE(format, 8);
  bytes.writeBigUInt64BE(BigInt(before), 8 + 20);
  bytes.writeUInt32BE(rows, 8 + 28);
  return new Uint8Array(bytes);
}

it('is that of the last frame, of each installation its own, also for the next start', async () => {
  const height = keepHeight(folder, one);
  expect(await height.read()).toBe(0);
  for (let rows = 0; rows < 40; rows++) height.note(frame(rows, 1));
  height.note(frame(40, 3));
  expect(await height.read()).toBe(43);
  const another = keepHeight(folder, other);
  expect(await another.read()).toBe(0);
  another.note(frame(7, 0));
  expect(await another.read()).toBe(7);
  expect(await keepHeight(folder, one).read()).toBe(43);
});

it('becomes less only where the register was opened: a refused unlock tells nobody what is gone, an opened one tells it once', async () => {
  keepHeight(folder, one).settle();
  const height = keepHeight(folder, one);
  height.settle();
  height.note(frame(90, 10));
  height.note(frame(50, 1));
  expect(await height.read()).toBe(100);
  height.settle();
  expect(await height.read()).toBe(51);

  const next = keepHeight(folder, one);
  next.note(frame(30, 0));
  expect(await next.read()).toBe(51);
  expect(await keepHeight(folder, one).read()).toBe(51);
  next.note(frame(30, 1));
  next.settle();
  next.note(frame(31, 2));
  expect(await next.read()).toBe(33);
});

it('holds nothing but numbers and the ids of installations', async () => {
  const height = keepHeight(folder, one);
  height.note(frame(1, 2));
  await height.read();
  expect(JSON.parse(readFileSync(path.join(folder, 'heights.json'), 'utf8'))).toEqual({
    format: 1,
    heights: { [one]: 3 },
  });
});

it('is unknown where the file is damaged or the frame of another format, and where it cannot be written nothing stops', async () => {
  writeFileSync(path.join(folder, 'heights.json'), '{"format":1,"heights":{"');
  const height = keepHeight(folder, one);
  expect(await height.read()).toBe(0);
  height.note(frame(1, 2, 2));
  expect(await height.read()).toBe(0);
  height.note(frame(1, 2));
  expect(await height.read()).toBe(3);

  const file = path.join(folder, 'no-folder');
  writeFileSync(file, '');
  const nowhere = keepHeight(path.join(file, 'user'), one);
  nowhere.note(frame(1, 2));
  expect(await nowhere.read()).toBe(0);
  expect(existsSync(path.join(file, 'user'))).toBe(false);
});

it.skipIf(process.platform === 'win32')('is not waited for where the folder does not answer', async () => {
  const pipe = path.join(folder, 'heights.json');
  execFileSync('mkfifo', [pipe]);
  const began = performance.now();
  expect(await keepHeight(folder, one).read()).toBe(0);
  expect(performance.now() - began).toBeGreaterThan(1500);
  // Lets go of the reader, which would hold up the end of this process.
  writeFileSync(pipe, '{}');
});
