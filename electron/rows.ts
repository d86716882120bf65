/**
 * Which rows a file of the journal holds, by their hashes: renderer/store/FORMAT.md "Journal". What is in a row stays sealed; the hash
 * alone tells whether one copy holds all that another holds, also after an erasure (an erased row keeps its hash). So no copy is ever
 * replaced or removed that holds a row which is nowhere else. Pure; runs in the main process and in tests.
 */
import { createHash } from 'node:crypto';
import { frameAt, frameHead, headerBytes, readHeader } from './frames';

/** In the body of a frame: format, id of the store, rows before this frame; then how many rows. */
const rowsAt = 4 + 16 + 8;
/** In a row: format, writer, seq, counter, prev; then its hash. */
const hashAt = 4 + 16 + 8 + 8 + 32;
const hashBytes = 32;

/** Hashes of the rows in all whole frames, as text of 32 characters (latin1). What is torn, broken or of another format has none. */
export function rowsOf(file: Uint8Array): readonly string[] {
  if (readHeader(file).format !== 'ours') return [];
  const found: string[] = [];
  const view = Buffer.from(file.buffer, file.byteOffset, file.byteLength);
  for (let offset = headerBytes; offset >= 0 && offset < view.length; ) {
    const at = frameAt(file, offset);
    if (at.state === 'whole') {
      addRows(view.subarray(offset + frameHead, offset + at.bytes - hashBytes), found);
      offset += at.bytes;
    } else offset = view.indexOf('IBF1', offset + 1, 'latin1');
  }
  return found;
}

/** Rows of the journal up to and with a frame, by its body. Undefined: a body of another format. */
export function rowCount(body: Uint8Array): number | undefined {
  const view = Buffer.from(body.buffer, body.byteOffset, body.byteLength);
  if (view.length < rowsAt + 4 || view.readUInt32BE(0) !== 1) return undefined;
  return Number(view.readBigUInt64BE(rowsAt - 8)) + view.readUInt32BE(rowsAt);
}

function addRows(body: Buffer, found: string[]): void {
  if (body.length < rowsAt + 4 || body.readUInt32BE(0) !== 1) return;
  let offset = rowsAt + 4;
  for (let left = body.readUInt32BE(rowsAt); left > 0 && offset + 4 <= body.length; left -= 1) {
    const length = body.readUInt32BE(offset);
    const row = body.subarray(offset + 4, offset + 4 + length);
    if (row.length >= hashAt + hashBytes) found.push(row.toString('latin1', hashAt, hashAt + hashBytes));
    offset += 4 + length;
  }
}

/** The bytes are a slots file, whole by its own hash. */
export function isSlotsFile(bytes: Uint8Array): boolean {
  const view = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (view.length < 8 + hashBytes || view.toString('latin1', 0, 4) !== 'IBS1') return false;
  const end = 8 + view.readUInt32BE(4);
  if (end + hashBytes !== view.length) return false;
  return createHash('sha256').update(view.subarray(0, end)).digest().equals(view.subarray(end));
}

/** The id of the register a slots file belongs to, hex. */
export const registerOf = (slots: Uint8Array): string => Buffer.from(slots).subarray(12, 28).toString('hex');

/** The id of the register a frame belongs to, hex. @param offset of a whole frame */
export function registerInFrame(file: Uint8Array, offset: number | undefined): string | undefined {
  if (offset === undefined) return undefined;
  const id = Buffer.from(file).subarray(offset + frameHead + 4, offset + frameHead + 20);
  return id.length === 16 ? id.toString('hex') : undefined;
}
