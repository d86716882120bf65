/**
 * Reading a copy: journal files wherever they lie (FORMAT.md "Journal"). Runs in the vault worker; changes nothing.
 */

import { decodeFrame, FILE_HEADER_LENGTH, type Frame } from './frames';
import { decodeSlotsFile, type SlotsFile } from './slots-file';
import type { Copy } from './types';

export type CopyState = Awaited<ReturnType<Copy['state']>>;

export interface Spot {
  readonly file: number;
  readonly offset: number;
}

/** A frame that is whole, or a place where something else stands than one. */
export type Met =
  | {
      readonly what: 'frame';
      readonly frame: Frame;
      /** A place to read it from again: `read` there gives it, perhaps with others before it. */
      readonly from: Spot;
      /** Its last 32 bytes: the hash of all of it. */
      readonly hash: Uint8Array;
      /** Where the next one begins. */
      readonly next: Spot;
    }
  | { readonly what: 'bad'; readonly at: Spot };

/**
 * The frames of a copy one by one, from a place on. Something that is no frame ends it; when it is asked to go on, the next whole
 * frame behind it is looked for.
 * @throws StoreError `newer`; whatever the machine throws when a file has gone
 */
export async function* walkFrames(
  copy: Copy,
  state: CopyState,
  { from, goesOn = false }: { readonly from?: Spot; readonly goesOn?: boolean } = {},
): AsyncGenerator<Met, void, undefined> {
  for (const { number: file, bytes } of state.files) {
    if (from && file < from.file) continue;
    let offset = from?.file === file ? from.offset : FILE_HEADER_LENGTH;
    while (offset < bytes) {
      const part = (await copy.read(file, offset)).bytes;
      let at = 0;
      for (let decoded = await decodeFrame(part, 0); decoded; decoded = await decodeFrame(part, at)) {
        const next = { file, offset: offset + decoded.end };
        const hash = part.slice(decoded.end - HASH_LENGTH, decoded.end);
        yield { what: 'frame', frame: decoded.frame, from: { file, offset }, hash, next };
        at = decoded.end;
        if (at >= part.length) break;
      }
      if (at >= part.length && at > 0) {
        offset += at;
        continue;
      }
      yield { what: 'bad', at: { file, offset: offset + at } };
      if (!goesOn) return;
      offset += skip(part, at);
    }
  }
}

const HASH_LENGTH = 32;

/** To the next place behind `at` where a frame could begin; else all of it but what could be the beginning of one. */
function skip(part: Uint8Array, at: number): number {
  for (let index = at + 1; index + 4 <= part.length; index++) {
    if (part[index] === 0x49 && part[index + 1] === 0x42 && part[index + 2] === 0x46 && part[index + 3] === 0x31)
      return index;
  }
  return Math.max(at + 1, part.length - 3);
}

/** Header words and slots of a copy; undefined when there are none or they are damaged. @throws StoreError `newer` */
export async function readCopySlots(copy: Copy): Promise<SlotsFile | undefined> {
  return decodeSlotsFile((await copy.state()).slots);
}
