/**
 * The journal on disk: files of whole frames in `<store>/journal`, and the header with the slots in `slots.ibs` beside them.
 * Runs in the main process. It seals nothing and opens nothing; what it promises is that a frame it answered `kept` for is there
 * after a power cut, and that a frame it did not keep has left nothing behind.
 *
 * All calls run one after the other: two half appends must never meet in one file.
 */
import { type FileHandle, mkdir, open, readdir, readFile, stat } from 'node:fs/promises';
import path from 'node:path';
import { moveAside } from './aside';
import type { JournalOnMachine, JournalState, Kept } from './contract';
import { replaceFile, syncFolder, whyNotKept } from './files';
import { readFrames } from './frame-reading';
import { headerBytes, makeHeader } from './frames';
import { type FileScan, scanFile, scanTogether } from './journal-scan';

interface Limits {
  /** A file does not grow beyond this many bytes; a single frame that is larger gets a file of its own. */
  readonly rollAt: number;
  /** False only in a control build. */
  readonly sync: boolean;
}
export const usualLimits: Limits = { rollAt: 8 * 1024 * 1024, sync: true };

/** What an answer of `read` holds where no frame stands. */
const rawAtMost = 1024 * 1024;

export interface Register {
  /** A register was founded or restored in this store folder before. */
  readonly hadRegister: () => boolean;
  readonly markRegister: () => Promise<void>;
}

/** What is in the journal at one moment: up to these lengths no file changes but by a rewrite, which counts `changes` up. */
export interface Snapshot {
  readonly files: readonly { readonly number: number; readonly bytes: number }[];
  readonly slots?: Uint8Array;
  readonly changes: number;
}

/** Of a journal that was struck nothing may be left but the beginning of a file: a copy of it would be a register without a single row. */
export const isWithoutFrames = ({ files }: Snapshot): boolean => files.every(({ bytes }) => bytes <= headerBytes);

export interface OpenJournal extends JournalOnMachine {
  /** For copies. Undefined: written by a newer program, or broken; nobody should copy it over a sound one. */
  snapshot(): Promise<Snapshot | undefined>;
  /** The beginning of a file, as a snapshot told its length. @throws Error when it was changed since */
  wholeFile(number: number, bytes: number, changes: number): Promise<Buffer>;
  /** Work that puts other files in place of the journal's, with nothing else in between. */
  exclusively<T>(work: () => Promise<T>): Promise<T>;
  /** Counts up whenever something was kept, so that two equal ones mean: nothing new. */
  readonly kept: () => number;
  /** Waits for what is under way and lets go of the files. */
  close(): Promise<void>;
}

interface Tail {
  readonly number: number;
  readonly bytes: number;
  /** Nothing is ever appended to a broken file: the next frame begins a new one. */
  readonly closed: boolean;
}

export function openJournal(storeFolder: string, register: Register, limits: Limits = usualLimits): OpenJournal {
  const folder = path.join(storeFolder, 'journal');
  const slotsFile = path.join(folder, 'slots.ibs');
  const fileOf = (number: number) => path.join(folder, `${String(number).padStart(6, '0')}.ibj`);

  let tail: Tail | undefined;
  let newer = false;
  let handle: FileHandle | undefined;
  /** Cut back to this length before anything else is written: the disk refused to do it at once. */
  let owed: { readonly number: number; readonly bytes: number } | undefined;

  let changes = 0;
  let keptSoFar = 0;

  let queue: Promise<unknown> = Promise.resolve();
  const oneByOne = <T>(work: () => Promise<T>): Promise<T> => {
    const done = queue.then(work, work);
    queue = done.catch(() => undefined);
    return done;
  };

  async function letGo(): Promise<void> {
    const open = handle;
    handle = undefined;
    await open?.close();
  }

  async function state(): Promise<JournalState> {
    await letGo();
    owed = undefined;
    await mkdir(folder, { recursive: true });
    const numbers = numbersIn(await readdir(folder));
    const scans: FileScan[] = [];
    for (const number of numbers) scans.push(scanFile(number, await readFile(fileOf(number))));

    const { torn, newer: isNewer, ...found } = scanTogether(scans);
    newer = isNewer;
    const lastScan = scans.at(-1);
    if (lastScan && torn > 0) await cutBack(lastScan.number, lastScan.whole);
    tail = lastScan && { number: lastScan.number, bytes: lastScan.whole, closed: lastScan.broken !== undefined };
    const slots = await readFile(slotsFile).catch(absent);
    return {
      ...found,
      ...(slots ? { slots: new Uint8Array(slots) } : {}),
      cut: torn,
      hadRegister: register.hadRegister() || slots !== undefined || scans.length > 0,
    };
  }

  async function cutBack(number: number, bytes: number): Promise<void> {
    const file = await open(fileOf(number), 'r+');
    try {
      await file.truncate(bytes);
      await file.datasync();
    } finally {
      await file.close();
    }
  }

  async function read(number: number, offset: number): Promise<{ readonly bytes: Uint8Array; readonly next?: number }> {
    const file = await open(fileOf(number), 'r');
    try {
      const size = (await file.stat()).size;
      const { bytes, next } = await readFrames((at, length) => piece(file, at, length), size, offset);
      if (bytes.length > 0) return { bytes: new Uint8Array(bytes), ...(next === undefined ? {} : { next }) };
      // No frame here (another format, or broken): the raw bytes, so that the page can see for itself, and no way on.
      return { bytes: new Uint8Array(await piece(file, offset, Math.min(rawAtMost, size - offset))) };
    } finally {
      await file.close();
    }
  }

  async function append(frame: Uint8Array): Promise<Kept> {
    try {
      if (tail === undefined && !newer) await state();
      if (newer) return 'failed';
      if (owed) {
        await cutBack(owed.number, owed.bytes);
        owed = undefined;
      }
      if (!tail || tail.closed || tail.bytes + frame.byteLength > limits.rollAt)
        await beginFile((tail?.number ?? 0) + 1, frame);
      else await appendTo(tail, frame);
      return 'kept';
    } catch (error) {
      return whyNotKept(error);
    }
  }

  async function beginFile(number: number, frame: Uint8Array): Promise<void> {
    await letGo();
    // Header and first frame come into being together: a file with half a header cannot exist.
    await replaceFile(fileOf(number), Buffer.concat([makeHeader(number), frame]), limits.sync);
    tail = { number, bytes: headerBytes + frame.byteLength, closed: false };
  }

  async function appendTo(at: Tail, frame: Uint8Array): Promise<void> {
    handle ??= await open(fileOf(at.number), 'r+');
    if ((await handle.stat()).size !== at.bytes) throw new Error('journalChangedUnderneath');
    try {
      let done = 0;
      while (done < frame.byteLength) {
        const { bytesWritten } = await handle.write(frame, done, frame.byteLength - done, at.bytes + done);
        done += bytesWritten;
      }
      if (limits.sync) await handle.datasync();
    } catch (error) {
      await backTo(at);
      throw error;
    }
    tail = { ...at, bytes: at.bytes + frame.byteLength };
  }

  async function backTo(at: Tail): Promise<void> {
    owed = { number: at.number, bytes: at.bytes };
    try {
      await letGo();
      await cutBack(at.number, at.bytes);
      owed = undefined;
    } catch {
      // Tried again before the next frame; until then the half frame is a torn one and state() cuts it off.
    }
  }

  async function rewrite(number: number, bytes: Uint8Array): Promise<Kept> {
    try {
      if (tail === undefined && !newer) await state();
      if (newer || !tail || number > tail.number) return 'failed';
      await letGo();
      changes += 1;
      await replaceFile(fileOf(number), bytes);
      if (number === tail.number) {
        tail = { number, bytes: bytes.byteLength, closed: false };
        owed = undefined;
      }
      return 'kept';
    } catch (error) {
      return whyNotKept(error);
    }
  }

  async function keepSlots(bytes: Uint8Array): Promise<Kept> {
    try {
      await mkdir(folder, { recursive: true });
      await syncFolder(storeFolder);
      await replaceFile(slotsFile, bytes);
      await register.markRegister();
      return 'kept';
    } catch (error) {
      return whyNotKept(error);
    }
  }

  async function snapshot(): Promise<Snapshot | undefined> {
    if (tail === undefined && !newer) await state();
    if (newer || tail?.closed) return undefined;
    const numbers = numbersIn(await readdir(folder));
    if (numbers.some((number, index) => number !== index + 1)) return undefined;
    const files: { readonly number: number; readonly bytes: number }[] = [];
    for (const number of numbers)
      files.push({ number, bytes: number === tail?.number ? tail.bytes : (await stat(fileOf(number))).size });
    const slots = await readFile(slotsFile).catch(absent);
    return { files, ...(slots ? { slots: new Uint8Array(slots) } : {}), changes };
  }

  async function wholeFile(number: number, bytes: number, since: number): Promise<Buffer> {
    if (since !== changes) throw new Error('journalChanged');
    const file = await open(fileOf(number), 'r');
    try {
      const found = await piece(file, 0, bytes);
      if (found.length !== bytes) throw new Error('journalChangedUnderneath');
      return found;
    } finally {
      await file.close();
    }
  }

  async function setAside(): Promise<Kept> {
    try {
      await letGo();
      const slots = await readFile(slotsFile).catch(absent);
      changes += 1;
      tail = undefined;
      owed = undefined;
      newer = false;
      await moveAside(storeFolder, slots ? { 'slots.ibs': slots } : {});
      return 'kept';
    } catch (error) {
      return whyNotKept(error);
    }
  }

  const counted = async (work: () => Promise<Kept>): Promise<Kept> => {
    const outcome = await work();
    if (outcome === 'kept') keptSoFar += 1;
    return outcome;
  };

  return {
    state: () => oneByOne(state),
    read: (file, offset) => oneByOne(() => read(file, offset)),
    append: (frame) => oneByOne(() => counted(() => append(frame))),
    rewrite: (file, bytes) => oneByOne(() => counted(() => rewrite(file, bytes))),
    keepSlots: (bytes) => oneByOne(() => counted(() => keepSlots(bytes))),
    setAside: () => oneByOne(() => counted(setAside)),
    snapshot: () => oneByOne(snapshot),
    wholeFile: (number, bytes, since) => oneByOne(() => wholeFile(number, bytes, since)),
    exclusively: (work) =>
      oneByOne(async () => {
        await letGo();
        changes += 1;
        keptSoFar += 1;
        tail = undefined;
        owed = undefined;
        return work();
      }),
    kept: () => keptSoFar,
    close: () => oneByOne(letGo),
  };
}

async function piece(file: FileHandle, offset: number, length: number): Promise<Buffer> {
  const bytes = Buffer.alloc(Math.max(0, length));
  let done = 0;
  while (done < bytes.length) {
    const { bytesRead } = await file.read(bytes, done, bytes.length - done, offset + done);
    if (bytesRead === 0) return bytes.subarray(0, done);
    done += bytesRead;
  }
  return bytes;
}

const numbersIn = (names: readonly string[]): readonly number[] =>
  names
    .filter((name) => /^\d{6}\.ibj$/.test(name))
    .map((name) => Number.parseInt(name, 10))
    .sort((a, b) => a - b);

function absent(error: NodeJS.ErrnoException): undefined {
  if (error.code !== 'ENOENT') throw error;
}
