/** Where the files of the browser's database lie. Runs in the main process. */
import { readdir } from 'node:fs/promises';
import path from 'node:path';

/** Of every origin. @param folder of the browser's profile */
export async function databaseFiles(folder: string): Promise<readonly string[]> {
  const names = await readdir(folder, { recursive: true, withFileTypes: true });
  // The engine's lock is empty, and on Windows nobody else can read it.
  return names
    .filter((one) => one.isFile() && one.name !== 'LOCK')
    .map((one) => path.join(one.parentPath, one.name))
    .filter((file) => file.includes(`${path.sep}IndexedDB${path.sep}`));
}
