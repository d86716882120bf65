/**
 * Writing that is there after a power cut, and what a refusal of the disk means. Runs in the main process.
 */
import { randomBytes } from 'node:crypto';
import { open, rename, rm } from 'node:fs/promises';
import path from 'node:path';
import type { Kept } from './contract';

/** What the errno of a failed write means to an employee: each has a remedy of its own. */
export function whyNotKept(error: unknown): Exclude<Kept, 'kept'> {
  switch ((error as NodeJS.ErrnoException | undefined)?.code) {
    case 'ENOSPC':
    case 'EDQUOT':
    case 'EFBIG':
      return 'full';
    case 'EROFS':
    case 'EACCES':
    case 'EPERM':
      return 'readOnly';
    default:
      return 'failed';
  }
}

/**
 * Replaces a file atomically: written beside it, fsynced, renamed, and the folder's own entry fsynced.
 * @param sync false only in the control build that shows what a power cut then does
 * @throws the errno of the disk; the old file is then untouched and nothing is left beside it
 */
export async function replaceFile(file: string, bytes: Uint8Array, sync = true): Promise<void> {
  const beside = `${file}.${randomBytes(6).toString('hex')}.tmp`;
  try {
    const handle = await open(beside, 'wx');
    try {
      await handle.writeFile(bytes);
      if (sync) await handle.sync();
    } finally {
      await handle.close();
    }
    await rename(beside, file);
  } catch (error) {
    await rm(beside, { force: true });
    throw error;
  }
  if (sync) await syncFolder(path.dirname(file));
}

/** A new name is durable only when its folder is. Windows cannot open a folder for this; NTFS journals names itself. */
export async function syncFolder(folder: string): Promise<void> {
  if (process.platform === 'win32') return;
  const handle = await open(folder, 'r');
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}
