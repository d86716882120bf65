/**
 * Looks in the files of the browser's database for pieces of what was erased. The engine drops what was overwritten when it merges its
 * files, at a time of its own that no page can see: only who reads the files knows that it is gone. The pieces are ciphertext, and
 * nothing else is told than whether any of them is there. Runs in the main process.
 */
import { open, readdir } from 'node:fs/promises';
import path from 'node:path';

/** Bytes of one piece. */
export const pieceLength = 16;
const AT_ONCE = 1024 * 1024;

/**
 * @param folder of the browser's profile
 * @param pieces one after the other
 * @throws Error when a file cannot be read
 */
export async function hasRemains(folder: string, pieces: Uint8Array): Promise<boolean> {
  const all = Buffer.from(pieces.buffer, pieces.byteOffset, pieces.byteLength);
  const wanted = new Set<string>();
  const beginnings = new Uint8Array(1 << 24);
  for (let at = 0; at + pieceLength <= all.length; at += pieceLength) {
    wanted.add(all.toString('latin1', at, at + pieceLength));
    beginnings[all.readUIntBE(at, 3)] = 1;
  }
  const isAt = (bytes: Buffer, at: number): boolean => {
    const beginning = ((bytes[at] ?? 0) << 16) | ((bytes[at + 1] ?? 0) << 8) | (bytes[at + 2] ?? 0);
    return beginnings[beginning] === 1 && wanted.has(bytes.toString('latin1', at, at + pieceLength));
  };
  for (const file of await databaseFiles(folder)) if (await isIn(file, isAt)) return true;
  return false;
}

async function databaseFiles(folder: string): Promise<readonly string[]> {
  const names = await readdir(folder, { recursive: true, withFileTypes: true });
  return names
    .filter((one) => one.isFile())
    .map((one) => path.join(one.parentPath, one.name))
    .filter((file) => file.includes(`${path.sep}IndexedDB${path.sep}`));
}

/** Piece by piece, so that a large register neither fills the memory nor holds up the program. */
async function isIn(file: string, isAt: (bytes: Buffer, at: number) => boolean): Promise<boolean> {
  // Merged away between the listing and this.
  const handle = await open(file).catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return undefined;
    throw error;
  });
  if (!handle) return false;
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
