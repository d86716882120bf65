/**
 * Looks in the files of the browser's database for pieces of what was erased. The engine drops what was overwritten when it merges its
 * files, at a time of its own that no page can see: only who reads the files knows that it is gone. Sought are the sums of the pieces
 * (renderer/store/FORMAT.md "Rolling sums"), and nothing else is told than whether any of them is there. Runs in the main process.
 */
import { open } from 'node:fs/promises';
import { databaseFiles } from './database-files';

/** Bytes of one piece of ciphertext, and of its sum. */
const pieceLength = 16;
export const sumLength = 8;
const AT_ONCE = 1024 * 1024;

/** Looks in which nothing stayed as it was listed: then it is not known. */
const MOST_LOOKS = 5;

/**
 * Also true where the engine moved its files about for so long that it cannot be told.
 * @param folder of the browser's profile
 * @param sums one after the other
 * @throws Error when a file cannot be read
 */
export async function hasRemains(
  folder: string,
  sums: Uint8Array,
  listed: (folder: string) => Promise<readonly string[]> = databaseFiles,
): Promise<boolean> {
  const sought = soughtBy(sums);
  for (let look = 0; look < MOST_LOOKS; look++) {
    const found = await lookThrough(await listed(folder), sought);
    if (found !== 'merged') return found === 'here';
  }
  return true;
}

/** `merged`: a file went while it was looked through, and what it held may lie in one that was not on the list. */
async function lookThrough(files: readonly string[], sought: Sought): Promise<'here' | 'gone' | 'merged'> {
  let isMerged = false;
  for (const file of files) {
    const found = await isIn(file, sought);
    if (found) return 'here';
    isMerged ||= found === undefined;
  }
  return isMerged ? 'merged' : 'gone';
}

/** Piece by piece, so that a large register neither fills the memory nor holds up the program. `undefined`: the file is not there. */
async function isIn(file: string, sought: Sought): Promise<boolean | undefined> {
  const handle = await open(file).catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return undefined;
    throw error;
  });
  if (!handle) return undefined;
  try {
    const bytes = Buffer.alloc(AT_ONCE + pieceLength - 1);
    let kept = 0;
    for (;;) {
      const { bytesRead } = await handle.read(bytes, kept, AT_ONCE);
      const length = kept + bytesRead;
      if (isAmong(bytes.subarray(0, length), sought)) return true;
      if (bytesRead === 0) return false;
      kept = Math.min(length, pieceLength - 1);
      bytes.copy(bytes, 0, length - kept, length);
    }
  } finally {
    await handle.close();
  }
}

interface Sought {
  readonly sums: ReadonlySet<number>;
  /** A bit for each beginning of 18 bits: few places of a file are looked at more closely, and the processor keeps it at hand. */
  readonly beginnings: Uint8Array;
}

function soughtBy(all: Uint8Array): Sought {
  const sums = new Set<number>();
  const beginnings = new Uint8Array(1 << 15);
  const view = new DataView(all.buffer, all.byteOffset, all.byteLength);
  for (let at = 0; at + sumLength <= all.byteLength; at += sumLength) {
    const first = view.getUint32(at);
    sums.add(keyOf(first, view.getUint32(at + 4)));
    beginnings[first >>> 17] = (beginnings[first >>> 17] ?? 0) | (1 << ((first >>> 14) & 7));
  }
  return { sums, beginnings };
}

/** As much of both halves as a number holds exactly. */
const keyOf = (first: number, second: number): number => (first >>> 0) * 2 ** 21 + (second >>> 11);

const [M, N] = [0x9e3779b1, 0x85ebca6b];
/** What a byte is multiplied by when it leaves the piece. */
const powerOf = (multiplier: number): number => {
  let power = 1;
  for (let times = 1; times < pieceLength; times++) power = Math.imul(power, multiplier);
  return power;
};
const [M_LAST, N_LAST] = [powerOf(M), powerOf(N)];

/** The sums of all pieces of these bytes, carried on from each to the next (R. M. Karp and M. O. Rabin, 1987). */
function isAmong(bytes: Uint8Array, { sums, beginnings }: Sought): boolean {
  let [first, second] = [0, 0];
  for (let at = 0; at < bytes.length; at++) {
    const leaves = at < pieceLength ? 0 : (bytes[at - pieceLength] as number);
    const enters = bytes[at] as number;
    first = (Math.imul(first - Math.imul(leaves, M_LAST), M) + enters) | 0;
    second = (Math.imul(second - Math.imul(leaves, N_LAST), N) + enters) | 0;
    if (at < pieceLength - 1 || ((beginnings[first >>> 17] as number) & (1 << ((first >>> 14) & 7))) === 0) continue;
    if (sums.has(keyOf(first, second))) return true;
  }
  return false;
}
