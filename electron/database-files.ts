/** Where the files of the browser's database lie. Runs in the main process. */
import { existsSync, readdirSync } from 'node:fs';
import { readdir } from 'node:fs/promises';
import path from 'node:path';

/** Where the engine keeps it below the profile: at most so many folders deep. */
const DEPTH = 3;

/** The folders of all origins. @param folder of the browser's profile */
export function findDatabases(folder: string, depth = DEPTH): readonly string[] {
  const folders = (existsSync(folder) ? readdirSync(folder, { withFileTypes: true }) : []).filter((one) =>
    one.isDirectory(),
  );
  if (folders.some(({ name }) => name === 'IndexedDB')) return [path.join(folder, 'IndexedDB')];
  if (depth === 0) return [];
  return folders.flatMap(({ name }) => findDatabases(path.join(folder, name), depth - 1));
}

/** Of every origin. @param folder of the browser's profile */
export async function databaseFiles(folder: string): Promise<readonly string[]> {
  const names = await readdir(folder, { recursive: true, withFileTypes: true });
  // The engine's lock is empty, and on Windows nobody else can read it.
  return names
    .filter((one) => one.isFile() && one.name !== 'LOCK')
    .map((one) => path.join(one.parentPath, one.name))
    .filter((file) => file.includes(`${path.sep}IndexedDB${path.sep}`));
}
