/**
 * What each copy of the register holds, read from outside the program by FORMAT.md alone: the journal, a backup, what a PC published,
 * the database through an ordinary Chromium. No product code, no key. Runs in Node.
 */
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { type OutsideRow, rowsOfFrame } from '../e2e/outside';
import { readDatabase } from '../e2e/outside-database';

/** Rows by their hash, in the order of the copy: whole ones, and those that an erasure emptied. */
export type Rows = ReadonlyMap<string, OutsideRow>;

/** How a reader takes what is broken: the own journal is read past it, of another copy nothing behind it is believed. */
export type Reading = 'past' | 'upTo';

const sha256 = (bytes: Uint8Array): Buffer => createHash('sha256').update(bytes).digest();
const FILE_HEADER = 16;
const MAGIC = Buffer.from('IBF1');

/** The files of a journal one after another. */
export function rowsInFiles(files: readonly { readonly number: number; readonly bytes: Buffer }[], how: Reading): Rows {
  const rows = new Map<string, OutsideRow>();
  let before = 0;
  for (const [index, { number, bytes }] of files.entries()) {
    if (how === 'upTo' && number !== index + 1) return rows;
    for (let at = FILE_HEADER; at < bytes.length; ) {
      const end = frameEnd(bytes, at);
      if (end === 0) {
        if (how === 'upTo') return rows;
        const next = bytes.indexOf(MAGIC, at + 1);
        at = next < 0 ? bytes.length : next;
        continue;
      }
      const frame = rowsOfFrame(bytes.subarray(at + 8, end - 32));
      if (how === 'upTo' && frame.before !== before) return rows;
      before = frame.before + frame.rows.length;
      for (const row of frame.rows) rows.set(row.hash, row);
      at = end;
    }
  }
  return rows;
}

function frameEnd(file: Buffer, at: number): number {
  if (at + 40 > file.length || !file.subarray(at, at + 4).equals(MAGIC)) return 0;
  const end = at + 8 + file.readUInt32BE(at + 4) + 32;
  return end <= file.length && sha256(file.subarray(at, end - 32)).equals(file.subarray(end - 32, end)) ? end : 0;
}

/** A folder of journal files: the journal itself, or what a PC put in the exchange folder. */
export function rowsInFolder(folder: string, how: Reading): Rows {
  const names = existsSync(folder) ? readdirSync(folder).filter((name) => /^\d{6}\.ibj$/.test(name)) : [];
  const files = names.sort().map((name) => ({
    number: Number.parseInt(name, 10),
    bytes: readFileSync(path.join(folder, name)),
  }));
  return rowsInFiles(files, how);
}

export interface Backup {
  readonly name: string;
  /** Milliseconds, as it stands in the file. */
  readonly made: number;
  /** First eight characters of the installation that made it. */
  readonly mark: string;
  readonly rows: Rows;
}

const backupName = /^inzagebalie-\d{4}-\d{2}-\d{2}-\d{4}-([0-9a-f]{8})(?:-\d{1,2})?\.ibb$/;

export const backupsIn = (folder: string): readonly string[] =>
  existsSync(folder) ? readdirSync(folder).filter((name) => backupName.test(name)) : [];

/** Newest first; only those that are as they were written. */
export function wholeBackups(folder: string): readonly Backup[] {
  return backupsIn(folder)
    .flatMap((name) => readBackup(path.join(folder, name)) ?? [])
    .sort((a, b) => b.made - a.made || b.name.length - a.name.length || (a.name < b.name ? 1 : -1));
}

function readBackup(file: string): Backup | undefined {
  const bytes = readFileSync(file);
  const [, mark] = backupName.exec(path.basename(file)) ?? [];
  if (mark === undefined || bytes.length < 60 || bytes.toString('latin1', 0, 4) !== 'IBB1') return undefined;
  const end = bytes.length - 32;
  if (!sha256(bytes.subarray(0, end)).equals(bytes.subarray(end))) return undefined;
  const count = bytes.readUInt32BE(16);
  let at = 20 + 4 + bytes.readUInt32BE(20);
  const files: { number: number; bytes: Buffer }[] = [];
  for (let number = 1; number <= count; number++) {
    const length = bytes.readUInt32BE(at);
    files.push({ number, bytes: bytes.subarray(at + 4, at + 4 + length) });
    at += 4 + length;
  }
  const made = Number(bytes.readBigUInt64BE(8));
  return { name: path.basename(file), made, mark, rows: rowsInFiles(files, 'upTo') };
}

const BY_DAMAGE =
  /Internal error|UnknownError|Corruption|NotFoundError|connection (is closing|was closed)|transaction was aborted/i;

/**
 * Empty where Chromium has no database, or throws away what is there.
 * @throws Error when it cannot be told
 */
export async function rowsInDatabase(storeFolder: string, origin: string): Promise<Rows> {
  const read = (): ReturnType<typeof readDatabase> => readDatabase(storeFolder, origin);
  const found = await read().catch((error: unknown) => {
    const text = String(error);
    if (/no IndexedDB under|0 databases/.test(text)) return undefined;
    // Chromium answers the first question about damaged files with an error, and has thrown them away at the second; from a copy, each
    // look is the first.
    if (BY_DAMAGE.test(text)) return undefined;
    throw error;
  });
  return new Map((found?.rows ?? []).map((row) => [row.hash, row]));
}
