/**
 * Folders that are not ours alone: a share, a stick, a drive that is pulled out. What is done there may never be answered, and a call
 * that hangs cannot be taken back: it keeps one of the few threads that all files of this process share, the journal's too. So each
 * such place has one gate: one step at a time, each with an end in time, and no further step while one still hangs.
 * Runs in the main process.
 */
import type { Stats } from 'node:fs';
import { constants } from 'node:fs';
import { type FileHandle, lstat, open, readdir, realpath, rename, rm, stat } from 'node:fs/promises';
import path from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import type { Kept } from './contract';
import { syncFolder, whyNotKept } from './files';

/** The folder, or the drive or network it lies on, is not there or does not answer. */
export class Gone extends Error {
  constructor() {
    super('gone');
    this.name = 'Gone';
  }
}

export interface Gate {
  /** One step on the disk. `late` gets what a step that was given up brings after all. @throws Gone when it does not answer in time */
  step<T>(work: () => Promise<T>, late?: (value: T) => void): Promise<T>;
  /** Clearing up: now, or when the step that hangs has answered after all. Nobody waits for it. */
  tidy(work: () => Promise<unknown>): void;
}

/** A share that needs longer for one small step is no share to work on. */
const usualPatience = 10_000;

export function makeGate(patience = usualPatience): Gate {
  let hangs = false;
  const owed: (() => Promise<unknown>)[] = [];
  let queue: Promise<unknown> = Promise.resolve();

  async function once<T>(work: () => Promise<T>, late?: (value: T) => void): Promise<T> {
    if (hangs) throw new Gone();
    const done = work();
    let timer: NodeJS.Timeout | undefined;
    const end = new Promise<'late'>((resolve) => {
      timer = setTimeout(resolve, patience, 'late');
    });
    try {
      const first = await Promise.race([done.then((value) => ({ value })), end]);
      if (first !== 'late') return first.value;
    } finally {
      clearTimeout(timer);
    }
    hangs = true;
    done
      .then((value) => late?.(value))
      .catch(() => undefined)
      .finally(() => {
        hangs = false;
        for (const work of owed.splice(0)) tidy(work);
      });
    throw new Gone();
  }

  function step<T>(work: () => Promise<T>, late?: (value: T) => void): Promise<T> {
    const mine = queue.then(() => once(work, late));
    queue = mine.catch(() => undefined);
    return mine;
  }

  function tidy(work: () => Promise<unknown>): void {
    if (hangs) owed.push(work);
    else
      step(work).catch((error) => {
        if (error instanceof Gone && hangs) owed.push(work);
      });
  }

  return { step, tidy };
}

const noAnswer =
  /^(ENOENT|ENOTDIR|EIO|ENXIO|ENODEV|ESTALE|ETIMEDOUT|ENOTCONN|ENETDOWN|ENETUNREACH|EHOSTDOWN|EHOSTUNREACH|ECONN.*|UNKNOWN)$/;

/** What a failure means in a folder elsewhere: a name that is not there any more is a folder that went away. */
export function whyNotThere(error: unknown): Exclude<Kept, 'kept'> | 'gone' {
  const code = (error as NodeJS.ErrnoException | undefined)?.code ?? '';
  return error instanceof Gone || noAnswer.test(code) ? 'gone' : whyNotKept(error);
}

/** A file elsewhere, open. */
export interface FarFile {
  /** As it was when it was opened. */
  readonly stats: Stats;
  /** Shorter than asked where the file ends. */
  piece(offset: number, length: number): Promise<Buffer>;
  close(): Promise<void>;
}

export interface FarWriting {
  append(bytes: Uint8Array): Promise<void>;
  /** To the disk itself, and closed. */
  finish(): Promise<void>;
  abandon(): Promise<void>;
}

const shut = (handle: FileHandle): void => void handle.close().catch(() => undefined);
/** Small enough for one step on a slow line. */
const pieceBytes = 1024 * 1024;

/** @throws Gone; the errno of the disk; Error when it is no ordinary file (a pipe, a folder) */
export async function openFar(gate: Gate, file: string): Promise<FarFile> {
  const flags = constants.O_RDONLY | (constants.O_NONBLOCK ?? 0);
  const handle = await gate.step(() => open(file, flags), shut);
  // A handle that is left open is closed by nobody.
  const close = (): Promise<void> => gate.step(() => handle.close()).catch(() => gate.tidy(() => handle.close()));
  try {
    const stats = await gate.step(() => handle.stat());
    if (!stats.isFile()) throw new Error('no ordinary file');
    return { stats, piece: (offset, length) => farPiece(gate, handle, offset, length), close };
  } catch (error) {
    await close();
    throw error;
  }
}

async function farPiece(gate: Gate, handle: FileHandle, offset: number, length: number): Promise<Buffer> {
  const bytes = Buffer.alloc(Math.max(0, length));
  let done = 0;
  while (done < bytes.length) {
    const more = Math.min(pieceBytes, bytes.length - done);
    const { bytesRead } = await gate.step(() => handle.read(bytes, done, more, offset + done));
    if (bytesRead === 0) return bytes.subarray(0, done);
    done += bytesRead;
  }
  return bytes;
}

/** A new file, never one that is there. @throws Gone; the errno of the disk */
export async function createFar(gate: Gate, file: string): Promise<FarWriting> {
  const handle = await gate.step(() => open(file, 'wx'), shut);
  const close = (): Promise<void> => gate.step(() => handle.close());
  return {
    append: async (bytes) => {
      for (let done = 0; done < bytes.byteLength; ) {
        const more = Math.min(pieceBytes, bytes.byteLength - done);
        const { bytesWritten } = await gate.step(() => handle.write(bytes, done, more));
        done += bytesWritten;
      }
    },
    finish: async () => {
      await gate.step(() => handle.sync());
      await close();
    },
    abandon: async () => {
      await close().catch(() => gate.tidy(() => handle.close()));
      await removeFar(gate, file).catch(() => gate.tidy(() => rm(file, { force: true })));
    },
  };
}

export const removeFar = (gate: Gate, file: string): Promise<void> => gate.step(() => rm(file, { force: true }));

/** Gives a file that is whole its name. Some shares cannot sync a folder; then the name is as durable as the share makes it. */
export async function renameFar(gate: Gate, from: string, to: string): Promise<void> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      await gate.step(() => rename(from, to));
      break;
    } catch (error) {
      // On Windows a file that somebody is just reading, or scanning, cannot be replaced for that moment.
      if (attempt === 5 || !/^(EPERM|EACCES|EBUSY)$/.test((error as NodeJS.ErrnoException).code ?? '')) throw error;
      await pause(attempt * 100);
    }
  }
  await gate.step(() => syncFolder(path.dirname(to)).catch(() => undefined));
}

/** Names of the ordinary files, or of the real folders, in a folder. @throws Gone; the errno of the disk */
export async function namesIn(gate: Gate, folder: string, what: 'files' | 'folders'): Promise<readonly string[]> {
  const entries = await gate.step(() => readdir(folder, { withFileTypes: true }));
  return entries.filter((entry) => (what === 'files' ? entry.isFile() : entry.isDirectory())).map(({ name }) => name);
}

export const statFar = (gate: Gate, file: string): Promise<Stats> => gate.step(() => lstat(file));

export interface RealFolder {
  /** Without links. */
  readonly path: string;
  readonly device: number;
}

/** @throws Gone when it is no folder, or not there */
export async function realFolder(gate: Gate, folder: string): Promise<RealFolder> {
  const real = await gate.step(() => realpath(folder));
  const found = await gate.step(() => stat(real));
  if (!found.isDirectory()) throw new Gone();
  return { path: real, device: found.dev };
}

export function isInside(folder: string, within: string): boolean {
  const way = path.relative(within, folder);
  return !path.isAbsolute(way) && way.split(path.sep)[0] !== '..';
}
