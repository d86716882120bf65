/**
 * One byte after the other of every file the machine keeps, each flipped alone on a real disk: the journal, a backup, the files a PC
 * puts in the exchange folder. None is taken for whole. The control is the same file with nothing flipped. Runs in Node.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { filesIn, makeOffice, type Office, type Pc, record, startPc } from './office';

let office: Office;
let pc: Pc;

beforeEach(async () => {
  office = makeOffice();
  pc = startPc(office, office.store, { rollAt: 500 });
  await record(pc, ['one'], ['two'], ['three'], ['four', 'five']);
});
afterEach(async () => {
  await pc.stop();
  office.clear();
});

/** @returns the offsets at which `isNoticed` was false; the file is whole again afterwards */
async function unnoticed(file: string, isNoticed: (at: number) => Promise<boolean>): Promise<readonly number[]> {
  const whole = readFileSync(file);
  const silent: number[] = [];
  expect(await isNoticed(-1), 'nothing is flipped (control)').toBe(false);
  for (let at = 0; at < whole.length; at++) {
    const flipped = Buffer.from(whole);
    flipped[at] = (whole[at] ?? 0) ^ (1 << (at % 8));
    writeFileSync(file, flipped);
    if (!(await isNoticed(at))) silent.push(at);
    writeFileSync(file, whole);
  }
  expect(await isNoticed(-1), 'it is whole again (control)').toBe(false);
  return silent;
}

describe('every byte flipped', () => {
  it('of every journal file: broken, of another format, or torn at its end', { timeout: 120_000 }, async () => {
    const folder = path.join(office.store, 'journal');
    const names = filesIn(folder).filter((name) => name.endsWith('.ibj'));
    expect(names.length).toBeGreaterThan(1);
    for (const name of names) {
      const silent = await unnoticed(path.join(folder, name), async () => {
        const { broken, cut, files } = await pc.journal.state();
        return broken !== undefined || cut > 0 || files.some(({ frames }) => frames === 0);
      });
      expect(silent, name).toEqual([]);
    }
  });

  it('of a backup: it is none of ours, or said to be altered', { timeout: 120_000 }, async () => {
    const made = await pc.copies.backUp();
    if (made.outcome !== 'made') throw new Error(made.outcome);
    const copy = { kind: 'backup', name: made.name } as const;
    const silent = await unnoticed(path.join(office.backups, made.name), async () => {
      const state = await pc.copies.state(copy);
      return state === undefined || state.altered;
    });
    expect(silent).toEqual([]);
  });

  it('of the files in the exchange folder: broken, torn, or without slots', { timeout: 120_000 }, async () => {
    expect(await pc.copies.publish()).toBe('kept');
    const other = startPc(office, path.join(office.folder, 'other'));
    try {
      const copy = { kind: 'exchange', name: pc.id } as const;
      const folder = path.join(office.exchange, pc.id);
      const names = filesIn(folder);
      expect(names).toContain('slots.ibs');
      const whole = await other.copies.state(copy);
      const frames = whole?.files.reduce((sum, file) => sum + file.frames, 0);
      for (const name of names) {
        const silent = await unnoticed(path.join(folder, name), async () => {
          const state = await other.copies.state(copy);
          const left = state?.files.reduce((sum, file) => sum + file.frames, 0);
          return !state || state.broken !== undefined || state.torn > 0 || !state.slots || left !== frames;
        });
        expect(silent, name).toEqual([]);
      }
    } finally {
      await other.stop();
    }
  });
});
