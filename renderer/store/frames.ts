/**
 * Journal frames and files as bytes (FORMAT.md "Journal"). Pure but for SHA-256; runs in the vault worker.
 * The main process checks and cuts the outer framing alone (tag, length, SHA-256); what is inside only this file knows.
 */

import { type Bytes, concat, equalBytes, ownBytes, type Reader, readBytes, sha256, toBytes, writeBytes } from './bytes';
import { asRow, FORMAT, keyBytes, type Row } from './row';
import { StoreError } from './types';

export interface Frame {
  readonly storeId: string;
  /** Number of rows in the whole journal before this frame. */
  readonly before: number;
  readonly rows: readonly Row[];
}

export const FILE_HEADER_LENGTH = 16;
const FRAME_TAG = toBytes('IBF1');
const FILE_TAG = toBytes('IBJ1');
const HASH_LENGTH = 32;
const OUTER_LENGTH = 8 + HASH_LENGTH;

export function fileHeader(file: number): Bytes {
  return writeBytes().raw(FILE_TAG).u32(FORMAT).u32(file).u32(0).done();
}

/** The format a journal file names, ours or a later one; undefined when it is no journal file. */
export function fileFormat(bytes: Uint8Array): number | undefined {
  if (bytes.length < FILE_HEADER_LENGTH) return undefined;
  const tag = String.fromCharCode(...bytes.subarray(0, 4));
  if (!/^IBJ[1-9]$/.test(tag)) return undefined;
  return tag === 'IBJ1' ? readBytes(bytes, 4).u32() : Number(tag.charAt(3));
}

/** Tag, length of the body, body, SHA-256 of all before. The journal's frames and the slots file are packed this way. */
export async function pack(tag: Bytes, body: Bytes): Promise<Bytes> {
  const content = writeBytes().raw(tag).sized(body).done();
  return concat([content, await sha256(content)]);
}

/** Body and end of what is packed at an offset; undefined when it is not whole there. */
export async function unpack(
  tag: Bytes,
  bytes: Uint8Array,
  at: number,
): Promise<{ readonly body: Bytes; readonly end: number } | undefined> {
  if (bytes.length - at < OUTER_LENGTH || !equalBytes(bytes.subarray(at, at + 4), tag)) return undefined;
  const length = readBytes(bytes, at + 4).u32();
  const end = at + OUTER_LENGTH + length;
  if (end > bytes.length) return undefined;
  const content = ownBytes(bytes.slice(at, end - HASH_LENGTH));
  if (!equalBytes(await sha256(content), bytes.subarray(end - HASH_LENGTH, end))) return undefined;
  return { body: content.slice(8), end };
}

export async function encodeFrame(frame: Frame): Promise<Bytes> {
  const body = writeBytes().u32(FORMAT).id(frame.storeId).u64(frame.before).u32(frame.rows.length);
  for (const row of frame.rows) body.sized(encodeRow(row));
  return pack(FRAME_TAG, body.done());
}

/**
 * The frame at an offset and where it ends; undefined when it is not whole or makes no sense.
 * @throws StoreError `newer`
 */
export async function decodeFrame(
  bytes: Uint8Array,
  at: number,
): Promise<{ readonly frame: Frame; readonly end: number } | undefined> {
  const packed = await unpack(FRAME_TAG, bytes, at);
  if (!packed) return undefined;
  try {
    const body = readBytes(packed.body);
    const format = body.u32();
    if (format > FORMAT) throw new StoreError('newer', `frame format ${format}`);
    const storeId = body.id();
    const before = body.u64();
    const rows: Row[] = [];
    for (let left = body.u32(); left > 0; left--) {
      const length = body.u32();
      const end = body.at + length;
      const row = asRow(decodeRow(readBytes(body.raw(length))));
      if (!row || body.at !== end) return undefined;
      rows.push(row);
    }
    return body.left === 0 ? { frame: { storeId, before, rows }, end: packed.end } : undefined;
  } catch (error) {
    if (error instanceof StoreError) throw error;
    return undefined;
  }
}

const FULL = 1;
const EMPTIED = 0;

function encodeRow(row: Row): Bytes {
  const writer = writeBytes()
    .u32(row.format)
    .id(row.writer)
    .u64(row.seq)
    .u64(row.counter)
    .raw(row.prev)
    .raw(row.hash)
    .id(row.case)
    .raw(keyBytes(row.key))
    .u8(row.flags);
  if (row.iv && row.box) return writer.u8(FULL).raw(row.iv).sized(row.box).done();
  return writer
    .u8(EMPTIED)
    .raw(row.boxHash ?? new Uint8Array(HASH_LENGTH))
    .done();
}

function decodeRow(reader: Reader): unknown {
  const format = reader.u32();
  if (format > FORMAT) return { format };
  const fields = {
    format,
    writer: reader.id(),
    seq: reader.u64(),
    counter: reader.u64(),
    prev: reader.raw(32),
    hash: reader.raw(32),
    case: reader.id(),
    key: String.fromCharCode(reader.u8()) + reader.u32(),
    flags: reader.u8(),
  };
  const state = reader.u8();
  const rest = state === FULL ? { iv: reader.raw(12), box: reader.sized() } : { boxHash: reader.raw(HASH_LENGTH) };
  return (state === FULL || state === EMPTIED) && reader.left === 0 ? { ...fields, ...rest } : undefined;
}
