/** The folder for backups: which one it is, whether it can be used, what lies in it. Runs in the main process. */
import type { Stats } from 'node:fs';
import path from 'node:path';
import { backupName, markOf, readLayout } from './backup-file';
import type { FolderTrouble } from './contract';
import {
  type FarFile,
  type Gate,
  isInside,
  namesIn,
  openFar,
  type RealFolder,
  realFolder,
  statFar,
  whyNotThere,
} from './elsewhere';
import { newestFirst } from './generations';
import { registerOf, rowsOf } from './rows';

export interface BackupFolder {
  readonly gate: Gate;
  /** What was read of a file once, while it does not change: a list is asked for often, and a share is slow. */
  readonly known: Map<string, Listed>;
  /** As laid down or chosen; undefined: none. */
  readonly path: () => string | undefined;
  /** The folder behind it, when it can be used. Never made here: a drive that is not there must not become a folder on another. */
  find(): Promise<RealFolder | 'noFolder' | FolderTrouble>;
}

/** @param ownFolder the store folder: what lies inside it is lost with it */
export function backupFolder(gate: Gate, ownFolder: string, chosen: () => string | undefined): BackupFolder {
  return { gate, known: new Map(), path: chosen, find: async () => findFolder(gate, ownFolder, chosen()) };
}

export async function findFolder(
  gate: Gate,
  ownFolder: string,
  folder: string | undefined,
): Promise<RealFolder | 'noFolder' | FolderTrouble> {
  if (folder === undefined) return 'noFolder';
  try {
    const found = await realFolder(gate, folder);
    return isInside(found.path, (await realFolder(gate, ownFolder)).path) ? 'ownFolder' : found;
  } catch (error) {
    const why = whyNotThere(error);
    return why === 'full' ? 'failed' : why;
  }
}

export interface Listed {
  readonly name: string;
  readonly madeAt: number;
  readonly bytes: number;
  readonly isOwn: boolean;
  /** Id of the register it is of; absent when its slots cannot be read. */
  readonly register?: string;
  /** Changes when the file does. */
  readonly stamp: string;
}

/** By what stands at their beginnings; a file that only bears such a name is left out. Newest first. @throws Gone; the errno of the disk */
export async function readBackups(
  { gate, known }: Pick<BackupFolder, 'gate' | 'known'>,
  folder: string,
  installation: string,
): Promise<readonly Listed[]> {
  const listed: Listed[] = [];
  for (const name of await namesIn(gate, folder, 'files')) {
    const mark = backupName.exec(name)?.[1];
    if (mark === undefined) continue;
    const file = path.join(folder, name);
    const one = await readOne(gate, file, known.get(file)).catch(unlessGone);
    if (!one) continue;
    const found = { ...one, name, isOwn: mark === markOf(installation) };
    known.set(file, found);
    listed.push(found);
  }
  return listed.sort(newestFirst);
}

async function readOne(
  gate: Gate,
  file: string,
  known: Listed | undefined,
): Promise<Omit<Listed, 'name' | 'isOwn'> | undefined> {
  if (known && known.stamp === stampOf(await statFar(gate, file))) return known;
  const open = await openFar(gate, file);
  try {
    const layout = await readLayout(open);
    if (!layout) return undefined;
    const { madeAt, slots } = layout;
    const register = slots && registerOf(slots);
    const found = { madeAt, bytes: open.stats.size, stamp: stampOf(open.stats) };
    return register === undefined ? found : { ...found, register };
  } finally {
    await open.close();
  }
}

/** One that another PC removed in the meantime, or that is nothing for us to read, is left out; a folder that is gone is not. */
function unlessGone(error: NodeJS.ErrnoException): undefined {
  if (whyNotThere(error) === 'gone' && error.code !== 'ENOENT') throw error;
}

export const stampOf = (stats: Stats): string =>
  [stats.dev, stats.ino, stats.size, stats.mtimeMs, stats.ctimeMs].join('.');

/** Hashes of all rows that can be read in a backup. */
export async function rowsInBackup(file: FarFile): Promise<readonly string[]> {
  const rows: string[] = [];
  for (const { base, bytes } of (await readLayout(file))?.segments ?? [])
    for (const row of rowsOf(await file.piece(base, bytes))) rows.push(row);
  return rows;
}
