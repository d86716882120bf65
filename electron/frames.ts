/**
 * The outside of a journal file: header and frames. What is in a frame is sealed and none of this process's business.
 * Pure; runs in the main process and in tests.
 *
 *     file   "IBJ1" | format u32 BE = 1 | file number u32 BE | 4 zero bytes | frame | frame | ...
 *     frame  "IBF1" | body length u32 BE | body | SHA-256 of all of the frame before it
 */
import { createHash } from 'node:crypto';

export const headerBytes = 16;
export const frameFormat = 1;
/** Magic and length. */
export const frameHead = 8;
const hashBytes = 32;
/** The smallest frame: an empty body. */
export const frameOverhead = frameHead + hashBytes;

const fileMagic = Buffer.from('IBJ1', 'latin1');
const frameMagic = Buffer.from('IBF1', 'latin1');

export function makeHeader(number: number): Buffer {
  const header = Buffer.alloc(headerBytes);
  fileMagic.copy(header);
  header.writeUInt32BE(frameFormat, 4);
  header.writeUInt32BE(number, 8);
  return header;
}

/** `newer`: written by a later program, not to be touched. `none`: not a header of ours (or torn). */
export function readHeader(bytes: Uint8Array): { readonly format: 'ours' | 'newer' | 'none'; readonly number: number } {
  const view = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (view.length < headerBytes || !view.subarray(0, 4).equals(fileMagic)) return { format: 'none', number: 0 };
  const format = view.readUInt32BE(4);
  if (format > frameFormat) return { format: 'newer', number: view.readUInt32BE(8) };
  const padded = view.subarray(12, headerBytes).every((byte) => byte === 0);
  return { format: format === frameFormat && padded ? 'ours' : 'none', number: view.readUInt32BE(8) };
}

/** What stands at an offset: a whole frame and its length, a frame that runs over the end, or something else. */
export type FrameAt =
  | { readonly state: 'whole'; readonly bytes: number }
  /** The bytes end before the frame does: torn. */
  | { readonly state: 'short' }
  /** Complete by its length, but the hash does not fit. */
  | { readonly state: 'badHash'; readonly bytes: number }
  | { readonly state: 'noFrame' };

export function frameAt(bytes: Uint8Array, offset: number): FrameAt {
  const rest = Buffer.from(bytes.buffer, bytes.byteOffset + offset, bytes.byteLength - offset);
  const magic = rest.subarray(0, 4);
  if (!frameMagic.subarray(0, magic.length).equals(magic)) return { state: 'noFrame' };
  if (rest.length < frameOverhead) return { state: 'short' };
  const whole = frameOverhead + rest.readUInt32BE(4);
  if (rest.length < whole) return { state: 'short' };
  const hash = createHash('sha256')
    .update(rest.subarray(0, whole - hashBytes))
    .digest();
  return hash.equals(rest.subarray(whole - hashBytes, whole))
    ? { state: 'whole', bytes: whole }
    : { state: 'badHash', bytes: whole };
}

/** True when these bytes are exactly one whole frame. */
export function isOneFrame(bytes: Uint8Array): boolean {
  const at = frameAt(bytes, 0);
  return at.state === 'whole' && at.bytes === bytes.byteLength;
}

/** True when these bytes are a whole file of this number: header and whole frames to the end. */
export function isWholeFile(bytes: Uint8Array, number: number): boolean {
  const header = readHeader(bytes);
  if (header.format !== 'ours' || header.number !== number) return false;
  let offset = headerBytes;
  while (offset < bytes.byteLength) {
    const at = frameAt(bytes, offset);
    if (at.state !== 'whole') return false;
    offset += at.bytes;
  }
  return true;
}
