/**
 * The journal on disk: files of whole frames in `<store>/journal`, and the header with the slots in `slots.ibs` beside them.
 * Runs in the main process. It seals nothing and opens nothing; what it promises is that a frame it answered `kept` for is there
 * after a power cut, and that a frame it did not keep has left nothing behind.
 *
 * All calls run one after the other: two half appends must never meet in one file.
 */
import { type FileHandle, mkdir, open, readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import type { JournalOnMachine, JournalState, Kept } from './contract';
import { replaceFile, syncFolder, whyNotKept } from './files';
import { frameHead, frameOverhead, headerBytes, makeHeader, readHeader } from './frames';
import { type FileScan, scanFile } from './journal-scan';

interface Limits {
  /** A file does not grow beyond this many bytes; a single frame that is larger gets a file of its own. */
  readonly rollAt: number;
  /** False only in a control build. */
  readonly sync: boolean;
}
export const usualLimits: Limits = { rollAt: 8 * 1024 * 1024, sync: true };

/** What one answer of `read` holds, about. */
const readAtMost = 1024 * 1024;

export interface Register {
  /** A register was founded or restored in this store folder before. */
  readonly hadRegister: () => boolean;
  readonly markRegister: () => Promise<void>;
}

export interface OpenJournal extends JournalOnMachine {
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
    const numbers = (await readdir(folder))
      .filter((name) => /^\d{6}\.ibj$/.test(name))
      .map((name) => Number.parseInt(name, 10))
      .sort((a, b) => a - b);
    const lastNumber = numbers.at(-1);
    const scans: FileScan[] = [];
    for (const number of numbers) scans.push(scanFile(number, await readFile(fileOf(number))));

    newer = scans.some((scan) => scan.format === 'newer');
    const lastScan = scans.at(-1);
    const torn = newer ? 0 : (lastScan?.torn ?? 0);
    if (lastScan && torn > 0) await cutBack(lastScan.number, lastScan.whole);

    tail = lastScan && { number: lastScan.number, bytes: lastScan.whole, closed: lastScan.broken !== undefined };
    const hole = numbers.findIndex((number, index) => number !== index + 1);
    const broken =
      hole >= 0
        ? { file: hole + 1, offset: 0 }
        : scans
            .map((scan) => ({
              file: scan.number,
              offset: scan.broken ?? (scan.number !== lastNumber && scan.torn > 0 ? scan.whole : -1),
            }))
            .find((found) => found.offset >= 0);
    const lastWithFrame = scans.findLast((scan) => scan.lastFrame !== undefined);
    const slots = await readFile(slotsFile).catch(absent);
    return {
      files: scans.map((scan) => ({
        number: scan.number,
        bytes: scan.number === lastNumber && torn > 0 ? scan.whole : scan.bytes,
        frames: scan.frames,
      })),
      ...(lastWithFrame?.lastFrame === undefined
        ? {}
        : { last: { file: lastWithFrame.number, offset: lastWithFrame.lastFrame } }),
      ...(slots ? { slots: new Uint8Array(slots) } : {}),
      cut: torn,
      ...(broken ? { broken } : {}),
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
      let bytes = await piece(file, offset, Math.min(readAtMost, size - offset));
      let end = wholeFrames(bytes, offset);
      if (end === 0 && bytes.length >= frameHead && bytes.toString('latin1', 0, 4) === 'IBF1') {
        // The first frame is larger than one answer; it is given whole, if it is one at all.
        const whole = frameOverhead + bytes.readUInt32BE(4);
        if (whole <= size - offset) {
          bytes = await piece(file, offset, whole);
          end = wholeFrames(bytes, offset);
        }
      }
      // No frame here (another format, or broken): the raw bytes, so that the page can see for itself, and no way on.
      if (end === 0) return { bytes: new Uint8Array(bytes) };
      const next = offset + end;
      return { bytes: new Uint8Array(bytes.subarray(0, end)), ...(next < size ? { next } : {}) };
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

  return {
    state: () => oneByOne(state),
    read: (file, offset) => oneByOne(() => read(file, offset)),
    append: (frame) => oneByOne(() => append(frame)),
    rewrite: (file, bytes) => oneByOne(() => rewrite(file, bytes)),
    keepSlots: (bytes) => oneByOne(() => keepSlots(bytes)),
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

/** How many bytes from the start are whole frames by their lengths; the hash is the reader's to check. At offset 0 the header goes along. */
function wholeFrames(bytes: Buffer, offset: number): number {
  let end = 0;
  if (offset === 0) {
    if (readHeader(bytes).format !== 'ours') return 0;
    end = headerBytes;
  }
  for (;;) {
    if (bytes.length - end < frameOverhead || bytes.toString('latin1', end, end + 4) !== 'IBF1') return end;
    const whole = frameOverhead + bytes.readUInt32BE(end + 4);
    if (end + whole > bytes.length) return end;
    end += whole;
  }
}

function absent(error: NodeJS.ErrnoException): undefined {
  if (error.code !== 'ENOENT') throw error;
}
