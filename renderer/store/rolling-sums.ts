/**
 * Sums of what was erased, by which its remains are found in the engine's files (FORMAT.md "Rolling sums"), also by a program that begins
 * long after: a sum cannot be turned back into the piece of ciphertext that it is of. Pure. Runs in the vault worker.
 */

import type { Bytes } from './bytes';

/** Bytes of one piece of ciphertext. */
export const PIECE = 16;
/** Bytes of one sum. */
const SUM = 8;
/** More say nothing more. */
const MOST_SUMS = 6000;

const MULTIPLIERS = [0x9e3779b1, 0x85ebca6b] as const;

/** The sums of three pieces of each box, from its beginning, middle and end, one after the other. */
export function sumsOf(boxes: readonly (Uint8Array | undefined)[]): Bytes {
  const pieces = boxes.flatMap((box) =>
    box && box.length >= PIECE
      ? [0, (box.length - PIECE) >> 1, box.length - PIECE].map((at) => box.subarray(at, at + PIECE))
      : [],
  );
  const sums = new Uint8Array(pieces.length * SUM);
  const view = new DataView(sums.buffer);
  for (const [index, piece] of pieces.entries())
    for (const [half, multiplier] of MULTIPLIERS.entries())
      view.setUint32(index * SUM + half * 4, polynomial(piece, multiplier));
  return sums;
}

/** Both, and of too many the later ones. */
export function joinSums(first: Uint8Array, second: Uint8Array): Bytes {
  const joined = new Uint8Array(first.length + second.length);
  joined.set(first);
  joined.set(second, first.length);
  return joined.slice(-MOST_SUMS * SUM);
}

/** Modulo 2^32: who reads a file can carry it on from byte to byte (M. O. Rabin, 1981). */
const polynomial = (piece: Uint8Array, multiplier: number): number =>
  piece.reduce((sum, byte) => (Math.imul(sum, multiplier) + byte) | 0, 0) >>> 0;
