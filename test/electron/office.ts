/** A PC with a journal and its copies, for tests: made by hand from FORMAT.md, with the real main-process code behind it. Runs in Node. */
import { createHash } from 'node:crypto';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import {
  type Installation,
  makeInstallation,
  markRegister,
  readInstallation,
  rememberIn,
} from '../../electron/installation';
import { type OpenJournal, openJournal, usualLimits } from '../../electron/journal';
import { keepSafe, type Safekeeping, type SafekeepingOptions, type Times } from '../../electron/safekeeping';
import { frameOf } from './frame';

export const register = 'ab'.repeat(16);
const sha256 = (...parts: readonly Uint8Array[]): Buffer => {
  const hash = createHash('sha256');
  for (const part of parts) hash.update(part);
  return hash.digest();
};
const u32 = (n: number): Buffer => {
  const bytes = Buffer.alloc(4);
  bytes.writeUInt32BE(n);
  return bytes;
};

/** The hash of an invented row. */
export const rowHash = (row: string): Buffer => sha256(Buffer.from(row));

/** A frame of rows that are known by a word; `erased` gives the same row without its box. */
export function rowFrame(
  rows: readonly string[],
  { box = 20, of = register, erased = false }: { box?: number; of?: string; erased?: boolean } = {},
): Uint8Array {
  const made = rows.map((row) => {
    const bound = [u32(1), Buffer.alloc(16, 1), Buffer.alloc(8), Buffer.alloc(8), Buffer.alloc(32), rowHash(row)];
    const rest = [Buffer.alloc(16), Buffer.from('c\0\0\0\0'), Buffer.from([0])];
    const end = erased
      ? [Buffer.from([0]), Buffer.alloc(32, 3)]
      : [Buffer.from([1]), Buffer.alloc(12), u32(box), Buffer.alloc(box, row)];
    return Buffer.concat([...bound, ...rest, ...end]);
  });
  const sized = made.flatMap((row) => [u32(row.length), row]);
  return frameOf(Buffer.concat([u32(1), Buffer.from(of, 'hex'), Buffer.alloc(8), u32(made.length), ...sized]));
}

export function slotsOf(word: string, of = register): Uint8Array {
  const body = Buffer.concat([u32(1), Buffer.from(of, 'hex'), Buffer.from(word)]);
  const open = Buffer.concat([Buffer.from('IBS1'), u32(body.length), body]);
  return new Uint8Array(Buffer.concat([open, sha256(open)]));
}

export interface Office {
  readonly folder: string;
  readonly store: string;
  readonly backups: string;
  readonly exchange: string;
  clear(): void;
}

export function makeOffice(): Office {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'inzagebalie-copies-'));
  const made = (name: string): string => {
    mkdirSync(path.join(folder, name));
    return path.join(folder, name);
  };
  return {
    folder,
    store: made('store'),
    backups: made('backups'),
    exchange: made('exchange'),
    clear: () => rmSync(folder, { recursive: true, force: true }),
  };
}

export interface Pc {
  readonly journal: OpenJournal;
  readonly copies: Safekeeping;
  readonly id: string;
  readonly signals: ('backup' | 'exchange')[];
  /** Milliseconds; moved by the test. */
  clock: number;
  installation(): Installation;
  stop(): Promise<void>;
}

export const times: Times = { patience: 2_000, publishAfter: 20, lookEvery: 3_600_000, restFactor: 0 };

export interface PcOptions {
  readonly rollAt?: number;
  /** Instead of what this office has; undefined leaves it out. */
  readonly policy?: {
    readonly [K in keyof SafekeepingOptions['policy']]?: SafekeepingOptions['policy'][K] | undefined;
  };
  readonly times?: Partial<Times>;
  readonly ask?: () => Promise<string | undefined>;
}

export function startPc(office: Office, store = office.store, options: PcOptions = {}): Pc {
  mkdirSync(store, { recursive: true });
  const read = readInstallation(store);
  let installation = read.state === 'ours' ? read.installation : makeInstallation(store);
  const mark = async (): Promise<void> => {
    installation = markRegister(store, installation);
  };
  const journal = openJournal(
    store,
    { hadRegister: () => installation.hadRegister, markRegister: mark },
    { ...usualLimits, rollAt: options.rollAt ?? usualLimits.rollAt },
  );
  const {
    backupFolder,
    exchangeFolder,
    backupKeepDays = 90,
  } = {
    backupFolder: office.backups,
    exchangeFolder: office.exchange,
    ...options.policy,
  };
  const signals: ('backup' | 'exchange')[] = [];
  const ask = options.ask ?? (async () => undefined);
  const pc: Pc = {
    journal,
    id: installation.id,
    signals,
    clock: new Date(2026, 10, 30, 17, 42).getTime(),
    installation: () => installation,
    copies: keepSafe({
      storeFolder: store,
      policy: {
        ...(backupFolder === undefined ? {} : { backupFolder }),
        ...(exchangeFolder === undefined ? {} : { exchangeFolder }),
        backupKeepDays,
      },
      journal,
      installation: () => installation,
      remember: (what) => {
        installation = rememberIn(store, installation, what);
      },
      markRegister: mark,
      changed: (what) => signals.push(what),
      askFolder: ask,
      askFile: ask,
      now: () => pc.clock,
      times: { ...times, ...options.times },
    }),
    stop: async () => {
      pc.copies.stop();
      await journal.close();
    },
  };
  return pc;
}

/** Founds the register on a PC: slots, and frames of the words given. */
export async function record(pc: Pc, ...frames: readonly (readonly string[])[]): Promise<void> {
  const { slots } = await pc.journal.state();
  if (!slots) await pc.journal.keepSlots(slotsOf('first'));
  for (const rows of frames) await pc.journal.append(rowFrame(rows));
}

export const filesIn = (folder: string): readonly string[] => readdirSync(folder).sort();

/** What a backup holds, read by FORMAT.md alone. @throws Error when it is not whole */
export function openBackup(file: string): { madeAt: number; slots: Buffer; files: readonly Buffer[] } {
  const bytes = readFileSync(file);
  const end = bytes.length - 32;
  if (!sha256(bytes.subarray(0, end)).equals(bytes.subarray(end))) throw new Error('its hash does not fit');
  if (bytes.toString('latin1', 0, 4) !== 'IBB1' || bytes.readUInt32BE(4) !== 1) throw new Error('no backup');
  let offset = 20;
  const sized = (): Buffer => {
    const from = offset + 4;
    offset = from + bytes.readUInt32BE(offset);
    return bytes.subarray(from, offset);
  };
  const slots = sized();
  const files = Array.from({ length: bytes.readUInt32BE(16) }, sized);
  if (offset !== end) throw new Error('something stands behind it');
  return { madeAt: Number(bytes.readBigUInt64BE(8)), slots, files };
}

/** Journal files and slots of a store folder, as they lie there. */
export function journalOn(store: string): { slots: Buffer; files: readonly Buffer[] } {
  const folder = path.join(store, 'journal');
  const names = filesIn(folder).filter((name) => name.endsWith('.ibj'));
  return {
    slots: readFileSync(path.join(folder, 'slots.ibs')),
    files: names.map((name) => readFileSync(path.join(folder, name))),
  };
}
