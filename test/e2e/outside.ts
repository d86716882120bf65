/**
 * Reads a journal from outside the program, by renderer/store/FORMAT.md alone: no product code, no key. What a row says is sealed;
 * that it is there, whole, once and in its place can be counted from the fields that stand in plain. Runs in Node.
 */
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';

/** A row as anybody can read it. Ids and hashes in hex. */
export interface OutsideRow {
  readonly writer: string;
  readonly seq: number;
  readonly counter: number;
  readonly prev: string;
  readonly hash: string;
  readonly case: string;
  readonly large: boolean;
  /** Its box is there and fits its hash. */
  readonly whole: boolean;
  /** The row as it lies in a frame. */
  readonly bytes: Buffer;
}

export interface OutsideJournal {
  readonly store: string;
  /** In the order of the files. */
  readonly rows: readonly OutsideRow[];
  readonly frames: number;
  /** Bytes behind the last whole frame: an append that was cut off. */
  readonly torn: number;
  readonly faults: readonly string[];
}

export const noCase = '0'.repeat(32);
const journalOf = (store: string): string => path.join(store, 'journal');
const sha256 = (...parts: readonly Uint8Array[]): Buffer =>
  parts.reduce((hash, part) => hash.update(part), createHash('sha256')).digest();

/** @param storeFolder the folder that holds `journal` */
export function readJournal(storeFolder: string): OutsideJournal {
  const names = readdirSync(journalOf(storeFolder))
    .filter((name) => name.endsWith('.ibj'))
    .sort();
  return readFiles(names.map((name) => ({ name, bytes: readFileSync(path.join(journalOf(storeFolder), name)) })));
}

/** The files of any copy, in their order from the first. @param files named for what is said of them */
export function readFiles(files: readonly { readonly name: string; readonly bytes: Buffer }[]): OutsideJournal {
  const rows: OutsideRow[] = [];
  const faults: string[] = [];
  let frames = 0;
  let torn = 0;
  let store = '';
  for (const [index, { name, bytes: file }] of files.entries()) {
    const isHeader = file.toString('latin1', 0, 4) === 'IBJ1' && file.readUInt32BE(4) === 1;
    if (!isHeader || file.readUInt32BE(8) !== index + 1) faults.push(`${name}: not the header of file ${index + 1}`);
    let at = 16;
    for (let end = frameEnd(file, at); end > 0; end = frameEnd(file, at)) {
      const frame = rowsOfFrame(file.subarray(at + 8, end - 32));
      store ||= frame.store;
      if (frame.before !== rows.length)
        faults.push(`${name}: a frame says ${frame.before} rows before it, not ${rows.length}`);
      rows.push(...frame.rows);
      frames += 1;
      at = end;
    }
    torn = file.length - at;
    if (torn > 0 && index < files.length - 1) faults.push(`${name}: ends in half a frame, and it is not the last file`);
  }
  return { store, rows, frames, torn, faults };
}

/** Where the frame that begins here ends; 0 when no whole frame begins here. */
function frameEnd(file: Buffer, at: number): number {
  if (at + 40 > file.length || file.toString('latin1', at, at + 4) !== 'IBF1') return 0;
  const end = at + 8 + file.readUInt32BE(at + 4) + 32;
  if (end > file.length) return 0;
  return sha256(file.subarray(at, end - 32)).equals(file.subarray(end - 32, end)) ? end : 0;
}

/** @param body of one whole frame */
export function rowsOfFrame(body: Buffer): {
  readonly store: string;
  readonly before: number;
  readonly rows: OutsideRow[];
} {
  const store = body.toString('hex', 4, 20);
  const before = Number(body.readBigUInt64BE(20));
  const rows: OutsideRow[] = [];
  let at = 32;
  for (let left = body.readUInt32BE(28); left > 0; left--) {
    const length = body.readUInt32BE(at);
    rows.push(readRow(store, body.subarray(at + 4, at + 4 + length)));
    at += 4 + length;
  }
  if (at !== body.length) throw new Error('a frame holds more than its rows');
  return { store, before, rows };
}

function readRow(store: string, bytes: Buffer): OutsideRow {
  const fields = plainFields(bytes);
  const isFull = bytes[122] === 1;
  return { ...fields, whole: isFull && hashOf(store, bytes) === fields.hash, bytes: Buffer.from(bytes) };
}

function plainFields(bytes: Buffer): Omit<OutsideRow, 'whole' | 'bytes'> {
  return {
    writer: bytes.toString('hex', 4, 20),
    seq: Number(bytes.readBigUInt64BE(20)),
    counter: Number(bytes.readBigUInt64BE(28)),
    prev: bytes.toString('hex', 36, 68),
    hash: bytes.toString('hex', 68, 100),
    case: bytes.toString('hex', 100, 116),
    large: bytes[121] === 1,
  };
}

/** Of a full row: SHA-256(bound | SHA-256(iv | box)); bound is the row's own head with the store in it and without the hash. */
function hashOf(store: string, row: Buffer): string {
  const bound = Buffer.concat([
    Buffer.from('IBRW'),
    row.subarray(0, 4),
    Buffer.from(store, 'hex'),
    row.subarray(4, 68),
    row.subarray(100, 122),
  ]);
  return sha256(bound, sha256(row.subarray(123, 135), row.subarray(139))).toString('hex');
}

/** The fields of a row in the database, put together as it would lie in a frame. */
export interface RowParts {
  readonly writer: string;
  readonly seq: number;
  readonly counter: number;
  readonly prev: string;
  readonly hash: string;
  readonly case: string;
  readonly key: string;
  readonly flags: number;
  readonly iv: string;
  readonly box: string;
}

/** @param parts bytes in hex; `iv` and `box` empty when they are not there */
export function rowOf(store: string, parts: RowParts): OutsideRow {
  const numbers = Buffer.alloc(16);
  numbers.writeBigUInt64BE(BigInt(parts.seq), 0);
  numbers.writeBigUInt64BE(BigInt(parts.counter), 8);
  const key = Buffer.alloc(5);
  key.write(parts.key.charAt(0), 'latin1');
  key.writeUInt32BE(Number(parts.key.slice(1)), 1);
  const hex = (text: string): Buffer => Buffer.from(text, 'hex');
  const box = hex(parts.box);
  return readRow(
    store,
    Buffer.concat([
      ...[u32(1), hex(parts.writer), numbers, hex(parts.prev), hex(parts.hash), hex(parts.case), key],
      Buffer.from([parts.flags, parts.iv && parts.box ? 1 : 0]),
      ...(parts.iv && parts.box ? [hex(parts.iv), u32(box.length), box] : [Buffer.alloc(32)]),
    ]),
  );
}

/** For controls: the same row at another place, with the hash that belongs there. */
export function movedRow(store: string, row: OutsideRow, seq: number, counter: number, prev: string): OutsideRow {
  const bytes = Buffer.from(row.bytes);
  bytes.writeBigUInt64BE(BigInt(seq), 20);
  bytes.writeBigUInt64BE(BigInt(counter), 28);
  Buffer.from(prev, 'hex').copy(bytes, 36);
  Buffer.from(hashOf(store, bytes), 'hex').copy(bytes, 68);
  return readRow(store, bytes);
}

/** For controls: a journal of one file and one frame with exactly these rows. */
export function writeJournal(storeFolder: string, store: string, rows: readonly OutsideRow[]): void {
  for (const name of readdirSync(journalOf(storeFolder))
    .filter((one) => one.endsWith('.ibj'))
    .slice(1))
    writeFileSync(path.join(journalOf(storeFolder), name), '');
  const body = Buffer.concat([
    ...[u32(1), Buffer.from(store, 'hex'), Buffer.alloc(8), u32(rows.length)],
    ...rows.flatMap((row) => [u32(row.bytes.length), row.bytes]),
  ]);
  const frame = Buffer.concat([Buffer.from('IBF1'), u32(body.length), body]);
  const header = Buffer.concat([Buffer.from('IBJ1'), u32(1), u32(1), u32(0)]);
  writeFileSync(path.join(journalOf(storeFolder), '000001.ibj'), Buffer.concat([header, frame, sha256(frame)]));
}

function u32(value: number): Buffer {
  const bytes = Buffer.alloc(4);
  bytes.writeUInt32BE(value);
  return bytes;
}
