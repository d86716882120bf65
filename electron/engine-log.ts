/**
 * The log of the browser's engine (LevelDB), read by its own words: blocks of 32 kB; a record is a head of 7 bytes (masked CRC-32C of
 * kind and bytes, length, kind) with its bytes, and never crosses a block; what is longer comes in a first, middle and last one; fewer
 * than 7 bytes at the end of a block are left empty. Its list of files (MANIFEST) is such a log too. Pure.
 * Source: LevelDB, doc/log_format.md.
 */

const BLOCK = 32 * 1024;
const HEAD = 7;
const FULL = 1;
const FIRST = 2;
const MIDDLE = 3;
const LAST = 4;

/**
 * `torn`: after its last whole record lies nothing but the beginning of another, or zeros, as it is where writing was stopped. `broken`:
 * anything else, also where the engine has gone on behind a torn piece.
 */
export interface Ending {
  readonly is: 'whole' | 'torn' | 'broken';
  /** Bytes up to the end of the last whole record. */
  readonly whole: number;
}

/** @param log the whole file */
export function endingOf(log: Buffer): Ending {
  let isInside = false;
  let whole = 0;
  for (let at = 0; at < log.length; ) {
    const inBlock = BLOCK - (at % BLOCK);
    if (inBlock < HEAD) {
      at += inBlock;
      continue;
    }
    const kind = log[at + 6] ?? 0;
    const length = at + HEAD > log.length ? 0 : log.readUInt16LE(at + 4);
    const end = at + HEAD + length;
    if (end > log.length && HEAD + length <= inBlock) return { is: 'torn', whole };
    if (kind === 0 && length === 0 && log.subarray(at).every((byte) => byte === 0)) return { is: 'torn', whole };
    const follows = isInside ? kind === MIDDLE || kind === LAST : kind === FULL || kind === FIRST;
    const isRight = end <= log.length && HEAD + length <= inBlock;
    if (!follows || !isRight || log.readUInt32LE(at) !== masked(log.subarray(at + 6, end)))
      return { is: 'broken', whole };
    isInside = kind === FIRST || kind === MIDDLE;
    at = end;
    if (!isInside) whole = end;
  }
  return isInside ? { is: 'torn', whole } : { is: 'whole', whole };
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
