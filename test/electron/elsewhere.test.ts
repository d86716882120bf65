/** A share that does not answer: every step has an end, and one that hangs keeps one thread, not all of them. */
import { execFileSync } from 'node:child_process';
import { mkdirSync, rmSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { Gone, isInside, makeGate, whyNotThere } from '../../electron/elsewhere';
import { filesIn, makeOffice, type Office, type Pc, record, startPc } from './office';

const never = <T>(): Promise<T> => new Promise(() => undefined);

describe('a gate', () => {
  it('gives up a step in time, and lets no other begin while it hangs', async () => {
    const gate = makeGate(30);
    let begun = 0;
    await expect(gate.step(never)).rejects.toBeInstanceOf(Gone);
    const later = Array.from({ length: 5 }, () =>
      gate.step(async () => {
        begun += 1;
      }),
    );
    for (const one of later) await expect(one).rejects.toBeInstanceOf(Gone);
    expect(begun).toBe(0);
  });

  it('opens again when the step answers after all, and gives back what came late', async () => {
    const gate = makeGate(30);
    let answer: (value: string) => void = () => undefined;
    const late: string[] = [];
    const step = gate.step(
      () =>
        new Promise<string>((resolve) => {
          answer = resolve;
        }),
      (value) => late.push(value),
    );
    await expect(step).rejects.toBeInstanceOf(Gone);
    answer('a handle');
    await new Promise((go) => setTimeout(go, 5));
    expect(late).toEqual(['a handle']);
    expect(await gate.step(async () => 'again')).toBe('again');
  });

  it('clears up what a step that hung left open, as soon as it can', async () => {
    const gate = makeGate(30);
    let answer: () => void = () => undefined;
    const step = gate.step(
      () =>
        new Promise<void>((resolve) => {
          answer = resolve;
        }),
    );
    await expect(step).rejects.toBeInstanceOf(Gone);
    const tidied: string[] = [];
    gate.tidy(async () => tidied.push('later'));
    await new Promise((go) => setTimeout(go, 5));
    expect(tidied).toEqual([]);
    answer();
    await new Promise((go) => setTimeout(go, 5));
    gate.tidy(async () => tidied.push('now'));
    await new Promise((go) => setTimeout(go, 5));
    expect(tidied).toEqual(['later', 'now']);
  });

  it('lets one step at a time through, in order, also behind one that fails', async () => {
    const gate = makeGate(1_000);
    const order: number[] = [];
    let running = 0;
    const steps = [1, 2, 3].map((n) =>
      gate.step(async () => {
        running += 1;
        expect(running).toBe(1);
        await new Promise((go) => setTimeout(go, 5));
        order.push(n);
        running -= 1;
        if (n === 2) throw Object.assign(new Error('no'), { code: 'EACCES' });
      }),
    );
    await Promise.allSettled(steps);
    expect(order).toEqual([1, 2, 3]);
  });

  it.each([
    ['ENOENT', 'gone'],
    ['ESTALE', 'gone'],
    ['EHOSTDOWN', 'gone'],
    ['UNKNOWN', 'gone'],
    ['ENOSPC', 'full'],
    ['EACCES', 'readOnly'],
    ['EROFS', 'readOnly'],
    ['EINVAL', 'failed'],
  ])('%s means %s', (code, what) => {
    expect(whyNotThere(Object.assign(new Error(code), { code }))).toBe(what);
  });

  it('knows a folder inside another by its parts, not by its letters', () => {
    expect(isInside('/a/store', '/a/store')).toBe(true);
    expect(isInside('/a/store/x', '/a/store')).toBe(true);
    expect(isInside('/a/store-backup', '/a/store')).toBe(false);
    expect(isInside('/a', '/a/store')).toBe(false);
    expect(isInside('/a/..store', '/a')).toBe(true);
  });
});

/** A real disk that stops answering: a file system on a file, frozen. */
function freezingDisk(folder: string, image: string): { freeze(): void; thaw(): void; unmount(): void } | undefined {
  const run = (command: string, ...args: readonly string[]): void =>
    void execFileSync(command, args, { stdio: 'ignore' });
  try {
    run('dd', 'if=/dev/zero', `of=${image}`, 'bs=1M', 'count=16');
    run('mkfs.ext4', '-q', image);
    run('mount', '-o', 'loop', image, folder);
  } catch {
    return undefined;
  }
  return {
    freeze: () => run('fsfreeze', '-f', folder),
    thaw: () => run('fsfreeze', '-u', folder),
    unmount: () => run('umount', '-l', folder),
  };
}

describe('a share that hangs', () => {
  let office: Office;
  let pc: Pc;
  afterEach(async () => {
    await pc.stop();
    office.clear();
  });

  it('is said to be gone in time, the journal goes on, and the copies are made when it is back', async (context) => {
    office = makeOffice();
    pc = startPc(office, office.store, { times: { patience: 300 } });
    const disk = freezingDisk(office.backups, path.join(office.folder, 'disk.img'));
    if (!disk) return context.skip('no file system can be mounted and frozen here');
    let frozen = false;
    try {
      mkdirSync(path.join(office.backups, 'x'));
      rmSync(path.join(office.backups, 'x'), { recursive: true });
      await record(pc, ['one']);
      disk.freeze();
      frozen = true;
      const began = performance.now();
      expect(await pc.copies.backUp()).toEqual({ outcome: 'gone' });
      expect(await pc.copies.backUp()).toEqual({ outcome: 'gone' });
      expect(performance.now() - began).toBeLessThan(3_000);
      const listed = await pc.copies.list();
      expect(listed.backupFolder).toMatchObject({ reachable: false, why: 'gone' });
      for (let index = 0; index < 20; index += 1) await record(pc, [`act ${index}`]);
      expect(await pc.copies.publish()).toBe('kept');
      pc.copies.opened();
      const ending = performance.now();
      await pc.copies.finish(200);
      expect(performance.now() - ending).toBeLessThan(1_000);
      expect((await readFile(path.join(office.store, 'journal/000001.ibj'))).length).toBeGreaterThan(1_000);
      disk.thaw();
      frozen = false;
      await new Promise((go) => setTimeout(go, 500));
      expect(await pc.copies.backUp()).toMatchObject({ outcome: 'made' });
      expect((await pc.copies.list()).backups.map(({ check }) => check)).toContain('whole');
      expect(filesIn(office.backups).filter((name) => name.endsWith('.tmp'))).toEqual([]);
    } finally {
      if (frozen) disk.thaw();
      await pc.stop();
      disk.unmount();
    }
  });
});
