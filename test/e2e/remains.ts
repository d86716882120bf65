/** Searches every byte of every file of a folder for pieces of ciphertext. Runs in Node. */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { walk } from './plain-scan';

/**
 * Which files hold any 24 bytes in a row of any of these boxes, and of how many of them. Every window of 24 bytes has in it 16 bytes
 * that begin at a multiple of 8, so those blocks are looked for, at every offset of every file.
 */
export function remainsIn(folder: string, boxes: readonly Uint8Array[]): { files: string[]; boxes: number } {
  for (let times = 1; ; times++) {
    try {
      return lookedThrough(folder, boxes);
    } catch (error) {
      // The engine of a running program merged files meanwhile: what the one held may lie in one that was not on the list.
      if ((error as NodeJS.ErrnoException).code !== 'ENOENT' || times === 10) throw error;
    }
  }
}

function lookedThrough(folder: string, boxes: readonly Uint8Array[]): { files: string[]; boxes: number } {
  const owner = new Map<string, number>();
  // A bit for each beginning of three bytes: the processor keeps that at hand.
  const beginnings = new Uint8Array(1 << 21);
  for (const [index, box] of boxes.entries()) {
    const bytes = Buffer.from(box);
    for (let at = 0; at + BLOCK <= bytes.length; at += STEP) {
      owner.set(bytes.toString('latin1', at, at + BLOCK), index);
      const beginning = bytes.readUIntBE(at, 3);
      beginnings[beginning >> 3] = (beginnings[beginning >> 3] ?? 0) | (1 << (beginning & 7));
    }
  }
  const files: string[] = [];
  const found = new Set<number>();
  for (const file of walk(folder)) {
    const bytes = readFileSync(file);
    let isHere = false;
    for (let at = 0; at + BLOCK <= bytes.length; at++) {
      const beginning = ((bytes[at] ?? 0) << 16) | ((bytes[at + 1] ?? 0) << 8) | (bytes[at + 2] ?? 0);
      if (((beginnings[beginning >> 3] as number) & (1 << (beginning & 7))) === 0) continue;
      const index = owner.get(bytes.toString('latin1', at, at + BLOCK));
      if (index === undefined) continue;
      found.add(index);
      isHere = true;
    }
    if (isHere) files.push(path.relative(folder, file));
  }
  return { files, boxes: found.size };
}

const BLOCK = 16;
const STEP = 8;
