/**
 * Marks of what was erased, by which its remains are found in the engine's files (FORMAT.md "Marks"), also by a program that begins long
 * after: a mark says no more of a piece of ciphertext than a sum of its bytes. Pure. Runs in the vault worker.
 */

import type { Bytes } from './bytes';

/** Bytes of one piece of ciphertext. */
export const PIECE = 16;
/** Bytes of one mark. */
export const MARK = 8;
/** More say nothing more. */
const MOST_MARKS = 6000;

const MULTIPLIERS = [0x9e3779b1, 0x85ebca6b] as const;

/** The marks of three pieces of each box, from its beginning, middle and end, one after the other. */
export function marksOf(boxes: readonly (Uint8Array | undefined)[]): Bytes {
  const pieces = boxes.flatMap((box) =>
    box && box.length >= PIECE
      ? [0, (box.length - PIECE) >> 1, box.length - PIECE].map((at) => box.subarray(at, at + PIECE))
      : [],
  );
  const marks = new Uint8Array(pieces.length * MARK);
  const view = new DataView(marks.buffer);
  for (const [index, piece] of pieces.entries())
    for (const [half, multiplier] of MULTIPLIERS.entries())
      view.setUint32(index * MARK + half * 4, sumOf(piece, multiplier));
  return marks;
}

/** Both, and of too many the later ones. */
export function joinMarks(first: Uint8Array, second: Uint8Array): Bytes {
  const joined = new Uint8Array(first.length + second.length);
  joined.set(first);
  joined.set(second, first.length);
  return joined.slice(-MOST_MARKS * MARK);
}

/** A polynomial of the bytes, modulo 2^32: who reads a file can carry it on from byte to byte (M. O. Rabin, 1981). */
const sumOf = (piece: Uint8Array, multiplier: number): number =>
  piece.reduce((sum, byte) => (Math.imul(sum, multiplier) + byte) | 0, 0) >>> 0;
