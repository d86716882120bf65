/**
 * A journal in memory that keeps the promises of electron/journal.ts, with switches for what can go wrong. For the store's tests;
 * runs in Chromium and in Node.
 */
import type { Copy, Journal, Kept } from '../../renderer/store/types';

export interface MemoryJournal extends Journal {
  /** Files with their header, by number - 1. */
  files: Uint8Array[];
  slots: Uint8Array | undefined;
  hadRegister: boolean;
  /** As the machine noted it. */
  rowsOnce?: number;
  /** What the machine answers: an outcome, an exception, or a frame that is kept although the answer says otherwise. */
  answer: 'kept' | Exclude<Kept, 'kept'> | 'throws' | 'keptButFails';
  slotsAnswer: 'kept' | 'failed';
  appends: number;
  rewrites: number;
  /** What was put aside, never deleted. */
  aside: Uint8Array[][];
  /** Takes bytes off the end of the last file, as a power cut does. */
  tear(bytes: number): void;
  /** Everything, as a folder that is copied. */
  copy(): Pick<MemoryJournal, 'files' | 'slots' | 'hadRegister'>;
  put(copied: Pick<MemoryJournal, 'files' | 'slots' | 'hadRegister'>): void;
  /** As if the folder was deleted; that a register was here is remembered elsewhere. */
  wipe(): void;
}

const HEADER = 16;

export function memoryJournal(rollAt = 8 * 1024 * 1024): MemoryJournal {
  let cutNow = 0;
  const journal: MemoryJournal = {
    files: [],
    slots: undefined,
    hadRegister: false,
    answer: 'kept',
    slotsAnswer: 'kept',
    appends: 0,
    rewrites: 0,
    aside: [],

    async state() {
      const scans = await Promise.all(journal.files.map((file) => scan(file)));
      const lastScan = scans.at(-1);
      if (lastScan && lastScan.bad === 'torn') {
        const index = journal.files.length - 1;
        const file = journal.files[index] as Uint8Array;
        cutNow = file.length - lastScan.whole;
        journal.files[index] = file.slice(0, lastScan.whole);
      } else cutNow = 0;
      const broken = scans.findIndex((one, index) => one.bad && !(one.bad === 'torn' && index === scans.length - 1));
      const last = scans.findLastIndex((one) => one.starts.length > 0);
      return {
        files: journal.files.map((file, index) => ({
          number: index + 1,
          bytes: file.length,
          frames: scans[index]?.starts.length ?? 0,
        })),
        ...(last >= 0 && { last: { file: last + 1, offset: scans[last]?.starts.at(-1) ?? 0 } }),
        ...(journal.slots && { slots: journal.slots }),
        cut: cutNow,
        ...(broken >= 0 && { broken: { file: broken + 1, offset: scans[broken]?.whole ?? 0 } }),
        hadRegister: journal.hadRegister,
        ...(journal.rowsOnce !== undefined && { rowsOnce: journal.rowsOnce }),
      };
    },

    async read(number, offset) {
      const file = journal.files[number - 1];
      if (!file) throw new Error('no such file');
      // Two frames an answer, so that reading on is always played.
      let end = offset;
      if (offset === 0) end = HEADER;
      for (let frames = 0; frames < 2; frames++) {
        const length = frameLength(file, end);
        if (length === undefined || end + length > file.length) break;
        end += length;
      }
      if (end === offset) return { bytes: file.slice(offset) };
      return { bytes: file.slice(offset, end), ...(end < file.length && { next: end }) };
    },

    async append(frame) {
      journal.appends++;
      if (journal.answer === 'throws') throw new Error('the machine is gone');
      if (journal.answer !== 'kept' && journal.answer !== 'keptButFails') return journal.answer;
      const tail = journal.files.at(-1);
      if (!tail || tail.length + frame.length > rollAt) {
        journal.files.push(join(header(journal.files.length + 1), frame));
      } else journal.files[journal.files.length - 1] = join(tail, frame);
      return journal.answer === 'keptButFails' ? 'failed' : 'kept';
    },

    async rewrite(number, bytes) {
      journal.rewrites++;
      if (journal.answer === 'throws') throw new Error('the machine is gone');
      if (journal.answer !== 'kept') return 'failed';
      journal.files[number - 1] = bytes.slice();
      return 'kept';
    },

    async keepSlots(bytes) {
      if (journal.answer === 'throws') throw new Error('the machine is gone');
      if (journal.answer !== 'kept' || journal.slotsAnswer !== 'kept') return 'failed';
      journal.slots = bytes.slice();
      journal.hadRegister = true;
      return 'kept';
    },

    async setAside() {
      if (journal.answer === 'throws') throw new Error('the machine is gone');
      if (journal.answer !== 'kept') return 'failed';
      journal.aside.push(journal.files);
      journal.files = [];
      return 'kept';
    },

    tear(bytes) {
      const file = journal.files.at(-1);
      if (file) journal.files[journal.files.length - 1] = file.slice(0, file.length - bytes);
    },
    copy: () => ({
      files: journal.files.map((file) => file.slice()),
      slots: journal.slots?.slice(),
      hadRegister: journal.hadRegister,
    }),
    put(copied) {
      journal.files = copied.files.map((file) => file.slice());
      journal.slots = copied.slots?.slice();
      journal.hadRegister = copied.hadRegister;
    },
    wipe() {
      journal.files = [];
      journal.slots = undefined;
    },
  };
  return journal;
}

/** Files somewhere else, as they lie there: nothing is cut off them. */
export function copyOf(files: readonly Uint8Array[], slots?: Uint8Array, name?: string): Copy {
  const lain = memoryJournal();
  lain.files = files.map((file) => file.slice());
  return {
    ...(name !== undefined && { name }),
    async state() {
      const scans = await Promise.all(lain.files.map((file) => scan(file)));
      const last = scans.findLastIndex((one) => one.starts.length > 0);
      const broken = scans.findIndex((one, index) => one.bad && !(one.bad === 'torn' && index === scans.length - 1));
      return {
        files: lain.files.map((file, index) => ({
          number: index + 1,
          bytes: file.length,
          frames: scans[index]?.starts.length ?? 0,
        })),
        ...(last >= 0 && { last: { file: last + 1, offset: scans[last]?.starts.at(-1) ?? 0 } }),
        ...(slots && { slots }),
        ...(broken >= 0 && { broken: { file: broken + 1, offset: scans[broken]?.whole ?? 0 } }),
      };
    },
    read: lain.read,
  };
}

function header(number: number): Uint8Array {
  const bytes = new Uint8Array(HEADER);
  bytes.set([0x49, 0x42, 0x4a, 0x31]);
  const view = new DataView(bytes.buffer);
  view.setUint32(4, 1);
  view.setUint32(8, number);
  return bytes;
}

function frameLength(file: Uint8Array, at: number): number | undefined {
  if (file.length - at < 40 || String.fromCharCode(...file.subarray(at, at + 4)) !== 'IBF1') return undefined;
  return 40 + new DataView(file.buffer, file.byteOffset).getUint32(at + 4);
}

interface Scan {
  readonly starts: readonly number[];
  readonly whole: number;
  readonly bad?: 'torn' | 'broken';
}

async function scan(file: Uint8Array): Promise<Scan> {
  const starts: number[] = [];
  let at = HEADER;
  while (at < file.length) {
    const length = frameLength(file, at);
    if (length === undefined || at + length > file.length) {
      return { starts, whole: at, bad: length === undefined && file.length - at >= 40 ? 'broken' : 'torn' };
    }
    const content = new Uint8Array(file.slice(at, at + length - 32));
    const hash = new Uint8Array(await crypto.subtle.digest('SHA-256', content));
    if (!hash.every((byte, index) => byte === file[at + length - 32 + index])) {
      return { starts, whole: at, bad: at + length === file.length ? 'torn' : 'broken' };
    }
    starts.push(at);
    at += length;
  }
  return { starts, whole: at };
}

function join(a: Uint8Array, b: Uint8Array): Uint8Array {
  const whole = new Uint8Array(a.length + b.length);
  whole.set(a);
  whole.set(b, a.length);
  return whole;
}
