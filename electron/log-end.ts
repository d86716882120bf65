/**
 * Looks whether the log that the browser's database writes next ends in a piece of a record, as a full disk or a power cut leaves it. The
 * engine (LevelDB) reads up to there and goes on behind it, and one of the next starts meets the piece and throws the whole database away.
 * No page can see it. Nothing is written here. Runs in the main process.
 *
 * The log: blocks of 32 kB; a record is a head of 7 bytes (masked CRC-32C of kind and bytes, length, kind) with its bytes, and never
 * crosses a block; what is longer comes in a first, middle and last one; fewer than 7 bytes at the end of a block are left empty.
 * Source: LevelDB, doc/log_format.md.
 */
import { readFile, statfs } from 'node:fs/promises';
import path from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import type { LogEnd } from './contract';
import { databaseFiles } from './database-files';

const BLOCK = 32 * 1024;
const HEAD = 7;
const FULL = 1;
const FIRST = 2;
const MIDDLE = 3;
const LAST = 4;

/** Every byte belongs to a record that is there to its end. @param log the whole file */
export function isWholeLog(log: Buffer): boolean {
  let isInside = false;
  for (let at = 0; at < log.length; ) {
    const inBlock = BLOCK - (at % BLOCK);
    if (inBlock < HEAD) {
      at += inBlock;
      continue;
    }
    if (at + HEAD > log.length) return false;
    const end = at + HEAD + log.readUInt16LE(at + 4);
    const kind = log[at + 6] ?? 0;
    if (end > Math.min(log.length, at + inBlock) || log.readUInt32LE(at) !== masked(log.subarray(at + 6, end)))
      return false;
    if (isInside ? kind !== MIDDLE && kind !== LAST : kind !== FULL && kind !== FIRST) return false;
    isInside = kind === FIRST || kind === MIDDLE;
    at = end;
  }
  return !isInside;
}

/** CRC-32C (Castagnoli), reflected. */
const POLYNOMIAL = 0x82f63b78;
const table = Uint32Array.from({ length: 256 }, (_, byte) => {
  let crc = byte;
  for (let bit = 0; bit < 8; bit++) crc = crc & 1 ? (crc >>> 1) ^ POLYNOMIAL : crc >>> 1;
  return crc;
});

/** As it stands in the file: turned and added to, because a log may hold logs. */
function masked(bytes: Buffer): number {
  let crc = 0xffffffff;
  for (const byte of bytes) crc = (crc >>> 8) ^ (table[(crc ^ byte) & 0xff] ?? 0);
  crc = ~crc >>> 0;
  return (((crc >>> 15) | (crc << 17)) + 0xa282ead8) >>> 0;
}

/** The engine may just be writing: then the next look finds it whole. Milliseconds. */
const LOOK_AGAIN = [100, 400];
/** What the filler takes by which the engine leaves the file (renderer/store/filler.ts), twice, and as much again. */
const ROOM = 32 * 1024 * 1024;

/**
 * @param folder of the browser's profile
 * @throws Error when a file is there and cannot be read
 */
export async function logEnd(folder: string): Promise<LogEnd> {
  let torn = await tornLogs(folder);
  for (const wait of LOOK_AGAIN) {
    if (torn.length === 0) return 'whole';
    await pause(wait);
    const still = await tornLogs(folder);
    torn = torn.filter((file) => still.includes(file));
  }
  if (torn.length === 0) return 'whole';
  const { bavail, bsize } = await statfs(folder);
  return bavail * bsize < ROOM ? 'noRoom' : 'torn';
}

async function tornLogs(folder: string): Promise<readonly string[]> {
  const logs = (await databaseFiles(folder)).filter((file) => /^\d+\.log$/.test(path.basename(file)));
  const torn: string[] = [];
  for (const file of logs) {
    const bytes = await readFile(file).catch((error: NodeJS.ErrnoException) => {
      // The engine has begun another since.
      if (error.code === 'ENOENT') return undefined;
      throw error;
    });
    if (bytes && !isWholeLog(bytes)) torn.push(file);
  }
  return torn;
}
