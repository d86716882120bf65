/**
 * `<store>/installation`: our marker in the store folder, with the random id of this installation. No backup copies it: a place
 * letter belongs to one installation (rules.md, Settled 10), and a restored copy must not pretend to be the PC it came from.
 * Runs in the main process, before Chromium starts; hence the synchronous calls.
 */
import { randomBytes } from 'node:crypto';
import { closeSync, fsyncSync, openSync, readFileSync, renameSync, writeSync } from 'node:fs';
import path from 'node:path';

export interface Installation {
  /** 32 hex characters. */
  readonly id: string;
  readonly hadRegister: boolean;
  /** Chosen by a person for backups, where no policy names a folder. Its whole path; it never leaves the main process. */
  readonly backupFolder?: string;
  /** The last backup that was read back whole: how old it is stays known when its folder cannot be reached. */
  readonly lastGood?: LastGood;
}

export interface LastGood {
  readonly name: string;
  readonly madeAt: number;
}

export type InstallationRead =
  | { readonly state: 'ours'; readonly installation: Installation }
  | { readonly state: 'absent' | 'damaged' };

const fileOf = (storeFolder: string) => path.join(storeFolder, 'installation');

export function readInstallation(storeFolder: string): InstallationRead {
  let text: string;
  try {
    text = readFileSync(fileOf(storeFolder), 'utf8');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return { state: 'absent' };
    throw error;
  }
  try {
    const { format, id, hadRegister, backupFolder, lastGood } = JSON.parse(text) as Record<string, unknown>;
    if (format !== 1 || typeof id !== 'string' || !/^[0-9a-f]{32}$/.test(id) || typeof hadRegister !== 'boolean')
      return { state: 'damaged' };
    // What is merely remembered must not make the id worthless when it is wrong.
    const remembered = {
      ...(typeof backupFolder === 'string' && path.isAbsolute(backupFolder) ? { backupFolder } : {}),
      ...(isLastGood(lastGood) ? { lastGood } : {}),
    };
    return { state: 'ours', installation: { id, hadRegister, ...remembered } };
  } catch {
    return { state: 'damaged' };
  }
}

/** @throws the errno of the disk */
export function makeInstallation(storeFolder: string): Installation {
  const installation = { id: randomBytes(16).toString('hex'), hadRegister: false };
  write(storeFolder, installation);
  return installation;
}

/** After the first slots were kept: from now on an empty folder is a loss, not a beginning. @throws the errno of the disk */
export function markRegister(storeFolder: string, installation: Installation): Installation {
  if (installation.hadRegister) return installation;
  const marked = { ...installation, hadRegister: true };
  write(storeFolder, marked);
  return marked;
}

/** @throws the errno of the disk */
export function rememberIn(
  storeFolder: string,
  installation: Installation,
  what: Pick<Installation, 'backupFolder' | 'lastGood'>,
): Installation {
  const next = { ...installation, ...what };
  write(storeFolder, next);
  return next;
}

function isLastGood(value: unknown): value is LastGood {
  const { name, madeAt } = (value ?? {}) as Record<string, unknown>;
  return typeof name === 'string' && typeof madeAt === 'number';
}

function write(storeFolder: string, installation: Installation): void {
  const file = fileOf(storeFolder);
  const beside = `${file}.tmp`;
  const handle = openSync(beside, 'w');
  try {
    writeSync(handle, `${JSON.stringify({ format: 1, ...installation })}\n`);
    fsyncSync(handle);
  } finally {
    closeSync(handle);
  }
  renameSync(beside, file);
}
