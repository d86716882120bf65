/**
 * Looks through one journal file: which frames are whole, is its end torn, is something broken. Pure; main process and tests.
 *
 * Torn or broken? A power cut leaves its mark at the very end: the last frame is too short, or its last blocks were never written.
 * It was never acknowledged, so it may go. Anything that has a whole frame BEHIND it was once whole itself: that is damage or
 * an attack, and it stays as it is.
 */
import type { JournalState } from './contract';
import { frameAt, headerBytes, readHeader } from './frames';

export interface FileScan {
  readonly number: number;
  readonly format: 'ours' | 'newer' | 'none';
  readonly bytes: number;
  readonly frames: number;
  /** Length of header and whole frames from the start. */
  readonly whole: number;
  /** Start of the last whole frame. */
  readonly lastFrame?: number;
  /** Bytes of a torn frame behind `whole`. */
  readonly torn: number;
  /** Offset of what is broken. */
  readonly broken?: number;
}

export function scanFile(number: number, bytes: Uint8Array): FileScan {
  const header = readHeader(bytes);
  const size = bytes.byteLength;
  if (header.format === 'newer') return { number, format: 'newer', bytes: size, frames: 0, whole: size, torn: 0 };
  if (header.format === 'none' || header.number !== number)
    return { number, format: 'none', bytes: size, frames: 0, whole: size, torn: 0, broken: 0 };

  let offset = headerBytes;
  let frames = 0;
  let lastFrame: number | undefined;
  while (offset < size) {
    const at = frameAt(bytes, offset);
    if (at.state !== 'whole') break;
    lastFrame = offset;
    offset += at.bytes;
    frames += 1;
  }
  const found = {
    number,
    format: 'ours' as const,
    bytes: size,
    frames,
    whole: offset,
    ...(lastFrame === undefined ? {} : { lastFrame }),
  };
  if (offset === size) return { ...found, torn: 0 };
  if (isTorn(bytes, offset)) return { ...found, torn: size - offset };

  // Count on behind the broken spot, so that the number of frames and the last one are those of the whole file.
  for (let next = nextWhole(bytes, offset + 1); next !== undefined; ) {
    lastFrame = next.offset;
    frames += 1;
    next = nextWhole(bytes, next.offset + next.bytes);
  }
  return { ...found, frames, ...(lastFrame === undefined ? {} : { lastFrame }), torn: 0, broken: offset };
}

/** What the files of one journal are together. A torn end of the last file is not counted; anywhere else it is damage. */
export interface JournalScan extends Pick<JournalState, 'files' | 'last' | 'broken'> {
  /** Bytes of a torn last frame of the last file. */
  readonly torn: number;
  readonly newer: boolean;
}

/** @param scans in order of their number */
export function scanTogether(scans: readonly FileScan[]): JournalScan {
  const newer = scans.some((scan) => scan.format === 'newer');
  const lastScan = scans.at(-1);
  const torn = newer ? 0 : (lastScan?.torn ?? 0);
  const hole = scans.findIndex((scan, index) => scan.number !== index + 1);
  const broken =
    hole >= 0
      ? { file: hole + 1, offset: 0 }
      : scans
          .map((scan) => ({
            file: scan.number,
            offset: scan.broken ?? (scan !== lastScan && scan.torn > 0 ? scan.whole : -1),
          }))
          .find((found) => found.offset >= 0);
  const withFrame = scans.findLast((scan) => scan.lastFrame !== undefined);
  return {
    files: scans.map((scan) => ({
      number: scan.number,
      bytes: scan === lastScan && torn > 0 ? scan.whole : scan.bytes,
      frames: scan.frames,
    })),
    ...(withFrame?.lastFrame === undefined ? {} : { last: { file: withFrame.number, offset: withFrame.lastFrame } }),
    ...(broken ? { broken } : {}),
    torn,
    newer,
  };
}

function isTorn(bytes: Uint8Array, offset: number): boolean {
  const at = frameAt(bytes, offset);
  const atTheEnd =
    at.state === 'short' ||
    (at.state === 'badHash' && offset + at.bytes === bytes.byteLength) ||
    // A file system may grow the file before it writes the blocks: the head of the frame is then zeros.
    (at.state === 'noFrame' && bytes.subarray(offset, offset + 8).every((byte) => byte === 0));
  return atTheEnd && nextWhole(bytes, offset + 1) === undefined;
}

function nextWhole(bytes: Uint8Array, from: number): { readonly offset: number; readonly bytes: number } | undefined {
  const view = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  for (
    let offset = view.indexOf('IBF1', from, 'latin1');
    offset >= 0;
    offset = view.indexOf('IBF1', offset + 1, 'latin1')
  ) {
    const at = frameAt(bytes, offset);
    if (at.state === 'whole') return { offset, bytes: at.bytes };
  }
  return undefined;
}
