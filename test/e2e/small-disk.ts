/** A disk of its own that a test can fill, empty and make read-only: a tmpfs. Only as root on Linux. Runs in Node. */
import { execFileSync } from 'node:child_process';
import { closeSync, mkdirSync, mkdtempSync, openSync, rmdirSync, rmSync, writeFileSync, writeSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';

export interface SmallDisk {
  /** Not a byte is left, or as many as are given. */
  fill(rest?: number): void;
  makeRoom(): void;
  readOnly(): void;
  unmount(): void;
}

/** Undefined when disks can be mounted here; otherwise why not. */
export function whyNoDisks(): string | undefined {
  if (process.platform !== 'linux' || process.getuid?.() !== 0) return 'mounting a small disk needs root on Linux';
  const folder = mkdtempSync(path.join(os.tmpdir(), 'inzagebalie-mount-'));
  try {
    mount(['-t', 'tmpfs', '-o', 'size=64k', 'tmpfs', folder]);
    execFileSync('umount', [folder]);
    return undefined;
  } catch {
    return 'this machine does not let a tmpfs be mounted';
  } finally {
    rmdirSync(folder);
  }
}

/** Lays an empty disk over a folder; what is on it goes with it. */
export function smallDisk(folder: string, megabytes: number): SmallDisk {
  mkdirSync(folder, { recursive: true });
  mount(['-t', 'tmpfs', '-o', `size=${megabytes}m,mode=700`, 'tmpfs', folder]);
  const filler = path.join(folder, 'filler.bin');
  let isMounted = true;
  return {
    fill(rest = 0) {
      const kept = path.join(folder, 'kept.bin');
      if (rest > 0) writeFileSync(kept, Buffer.alloc(rest));
      const file = openSync(filler, 'a');
      try {
        for (let piece = 1 << 20; piece >= 1; piece >>= 1) writeUntilFull(file, Buffer.alloc(piece));
      } finally {
        closeSync(file);
        rmSync(kept, { force: true });
      }
    },
    makeRoom: () => rmSync(filler, { force: true }),
    readOnly: () => mount(['-o', 'remount,ro', folder]),
    unmount() {
      // Lazily: a process that has just been ended may still be letting go of its files.
      if (isMounted) execFileSync('umount', ['-l', folder]);
      isMounted = false;
    },
  };
}

function writeUntilFull(file: number, bytes: Buffer): void {
  try {
    for (;;) if (writeSync(file, bytes) < bytes.length) return;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ENOSPC') throw error;
  }
}

const mount = (args: readonly string[]): void => void execFileSync('mount', args, { stdio: 'pipe' });
