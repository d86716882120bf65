/**
 * Looks in the files of the browser's database for pieces of what was erased. The engine drops what was overwritten when it merges its
 * files, at a time of its own that no page can see: only who reads the files knows that it is gone. The pieces are ciphertext, and
 * nothing else is told than whether any of them is there. Runs in the main process.
 */
import { open } from 'node:fs/promises';
import { databaseFiles } from './database-files';

/** Bytes of one piece. */
export const pieceLength = 16;
const AT_ONCE = 1024 * 1024;

/** Looks in which nothing stayed as it was listed: then it is not known. */
const MOST_LOOKS = 5;

/**
 * Also true where the engine moved its files about for so long that it cannot be told.
 * @param folder of the browser's profile
 * @param pieces one after the other
 * @throws Error when a file cannot be read
 */
export async function hasRemains(
  folder: string,
  pieces: Uint8Array,
  listed: (folder: string) => Promise<readonly string[]> = databaseFiles,
): Promise<boolean> {
  const all = Buffer.from(pieces.buffer, pieces.byteOffset, pieces.byteLength);
  const wanted = new Set<string>();
  const beginnings = new Uint8Array(1 << 24);
  for (let at = 0; at + pieceLength <= all.length; at += pieceLength) {
    wanted.add(all.toString('latin1', at, at + pieceLength));
    beginnings[all.readUIntBE(at, 3)] = 1;
  }
  const isAt: IsAt = (bytes, at) => {
    const beginning = ((bytes[at] ?? 0) << 16) | ((bytes[at + 1] ?? 0) << 8) | (bytes[at + 2] ?? 0);
    return beginnings[beginning] === 1 && wanted.has(bytes.toString('latin1', at, at + pieceLength));
  };
  for (let look = 0; look < MOST_LOOKS; look++) {
    const found = await lookThrough(await listed(folder), isAt);
    if (found !== 'merged') return found === 'here';
  }
  return true;
}

/** `merged`: a file went while it was looked through, and what it held may lie in one that was not on the list. */
async function lookThrough(files: readonly string[], isAt: IsAt): Promise<'here' | 'gone' | 'merged'> {
  let isMerged = false;
  for (const file of files) {
    const found = await isIn(file, isAt);
    if (found) return 'here';
    isMerged ||= found === undefined;
  }
  return isMerged ? 'merged' : 'gone';
}

type IsAt = (bytes: Buffer, at: number) => boolean;

/** Piece by piece, so that a large register neither fills the memory nor holds up the program. `undefined`: the file is not there. */
async function isIn(file: string, isAt: IsAt): Promise<boolean | undefined> {
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
      for (let at = 0; at + pieceLength <= length; at++) if (isAt(bytes, at)) return true;
      if (bytesRead === 0) return false;
      kept = Math.min(length, pieceLength - 1);
      bytes.copy(bytes, 0, length - kept, length);
    }
  } finally {
    await handle.close();
  }
}
