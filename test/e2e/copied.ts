/** Copies of folders in which a program may be at work. Runs in Node. */
import { cpSync, rmSync, statSync } from 'node:fs';
import { walk } from './plain-scan';

const MOST_TRIES = 20;

/**
 * The engine merges its files at a time of its own: a copy made meanwhile would lack what was in two of them. So it is made again until
 * nothing moved. @throws Error when it never stands still
 */
export function copyAtRest(from: string, to: string): void {
  for (let tries = 1; tries <= MOST_TRIES; tries++) {
    rmSync(to, { recursive: true, force: true });
    try {
      const before = listed(from);
      cpSync(from, to, { recursive: true });
      if (listed(from) === before) return;
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error;
    }
  }
  throw new Error('never at rest while it was copied');
}

const listed = (folder: string): string =>
  walk(folder)
    .map((file) => {
      const { size, mtimeMs } = statSync(file);
      return `${file} ${size} ${mtimeMs}`;
    })
    .join('\n');
