/**
 * Which store folders held a register when this user opened them. An empty folder at such a place is a share that is not
 * connected, or a loss; it is never a first start. In `userData`, so outside the store. Main process, before Chromium starts.
 */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';

const fileOf = (userData: string) => path.join(userData, 'known-stores.json');

export function isKnownStore(userData: string, folder: string): boolean {
  return read(userData).includes(folder);
}

/** Not keeping it costs a protection, not data: a full disk must not stop the program here. */
export function rememberStore(userData: string, folder: string): void {
  const folders = read(userData);
  if (folders.includes(folder)) return;
  try {
    mkdirSync(userData, { recursive: true });
    writeFileSync(fileOf(userData), `${JSON.stringify({ format: 1, folders: [...folders, folder] })}\n`);
  } catch {
    // Tried again at the next start.
  }
}

function read(userData: string): readonly string[] {
  try {
    const { folders } = JSON.parse(readFileSync(fileOf(userData), 'utf8')) as { readonly folders?: unknown };
    return Array.isArray(folders) ? folders.filter((folder) => typeof folder === 'string') : [];
  } catch {
    return [];
  }
}
