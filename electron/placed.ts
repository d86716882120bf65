/**
 * Files IT placed on this machine and named in the policy: a corporation's own regulation, a renewed calendar. Main hands their text on
 * and nothing else of the disk; what it says is the vault's to check. Runs in the main process, and in unit tests.
 */
import { closeSync, constants, fstatSync, openSync, readSync } from 'node:fs';
import path from 'node:path';
import type { PlacedFile } from './contract';

/** A regulation is some 100 kB; far more than that is no regulation. */
export const mostPlacedBytes = 1024 * 1024;

/** Never throws: a file that is wrong is told, and the program goes on with what it brings along. */
export function readPlaced(file: string): PlacedFile {
  const name = path.basename(file);
  try {
    const read = bytesOf(file);
    if (read === 'tooLarge') return { name, problem: 'tooLarge' };
    return { name, text: new TextDecoder('utf-8', { fatal: true }).decode(read) };
  } catch (error) {
    return { name, problem: error instanceof TypeError ? 'noText' : 'unreadable' };
  }
}

/** Opened once, so that what was measured is what is read; a pipe or a folder is not waited for. */
function bytesOf(file: string): Buffer | 'tooLarge' {
  const opened = openSync(file, constants.O_RDONLY | (constants.O_NONBLOCK ?? 0));
  try {
    const found = fstatSync(opened);
    if (!found.isFile()) throw new Error('no file');
    const bytes = Buffer.alloc(mostPlacedBytes + 1);
    let length = 0;
    for (;;) {
      const more = readSync(opened, bytes, length, bytes.length - length, length);
      length += more;
      if (length > mostPlacedBytes) return 'tooLarge';
      if (more === 0) return bytes.subarray(0, length);
    }
  } finally {
    closeSync(opened);
  }
}
