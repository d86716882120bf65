/**
 * One backup is one file: renderer/store/FORMAT.md "Backup". It holds what the journal holds, sealed as it was; nothing is opened here.
 *
 *     "IBB1" | u32 1 | u64 made (ms) | u32 number of journal files | sized slots file | sized journal file each | SHA-256 of all before
 *
 * Runs in the main process. Piece by piece: a backup may be larger than the memory.
 */
import { createHash } from 'node:crypto';
import { createFar, type FarFile, type Gate, openFar } from './elsewhere';
import { mostFileBytes } from './frame-reading';
import { headerBytes } from './frames';
import { type FileScan, scanFile } from './journal-scan';
import { isSlotsFile } from './rows';

const headBytes = 20;
const hashBytes = 32;
const mostSlotsBytes = 4 * 1024 * 1024;
const mostFiles = 999_999;
const pieceBytes = 1024 * 1024;

/** The mark is the beginning of the installation's id: two PCs may share a folder. No word about the corporation. */
export const backupName = /^inzagebalie-\d{4}-\d{2}-\d{2}-\d{4}-([0-9a-f]{8})(?:-\d{1,2})?\.ibb$/;

export const markOf = (installation: string): string => installation.slice(0, 8);

/** Local time, so that a person finds the day. @param again 2 and on, when the name of this minute is taken */
export function nameBackup(at: number, installation: string, again = 1): string {
  const two = (n: number): string => String(n).padStart(2, '0');
  const date = new Date(at);
  const day = `${date.getFullYear()}-${two(date.getMonth() + 1)}-${two(date.getDate())}`;
  const time = `${two(date.getHours())}${two(date.getMinutes())}`;
  return `inzagebalie-${day}-${time}-${markOf(installation)}${again > 1 ? `-${again}` : ''}.ibb`;
}

export interface BackupContent {
  readonly madeAt: number;
  readonly slots: Uint8Array;
  readonly files: readonly { readonly number: number; readonly bytes: number }[];
  /** The journal file of this number, of exactly the length above. */
  readonly file: (number: number, bytes: number) => Promise<Buffer>;
}

/**
 * Writes a backup to a new file, syncs it, opens it again and reads it back whole.
 * @returns its length; or `damaged`: what is read is not what was written. The file is then still there.
 * @throws Gone; the errno of the disk; whatever `content.file` throws. Then no file is left.
 */
export async function writeBackup(gate: Gate, file: string, content: BackupContent): Promise<number | 'damaged'> {
  const writing = await createFar(gate, file);
  const hash = createHash('sha256');
  let length = 0;
  const put = async (bytes: Uint8Array): Promise<void> => {
    hash.update(bytes);
    length += bytes.byteLength;
    await writing.append(bytes);
  };
  let digest: Buffer;
  try {
    await put(head(content));
    await put(u32(content.slots.byteLength));
    await put(content.slots);
    for (const { number, bytes } of content.files) {
      await put(u32(bytes));
      await put(await content.file(number, bytes));
    }
    digest = hash.digest();
    await writing.append(digest);
    await writing.finish();
  } catch (error) {
    await writing.abandon();
    throw error;
  }
  return (await readsBack(gate, file, length, digest)) ? length + hashBytes : 'damaged';
}

function head(content: BackupContent): Buffer {
  const bytes = Buffer.alloc(headBytes);
  bytes.write('IBB1', 0, 'latin1');
  bytes.writeUInt32BE(1, 4);
  bytes.writeBigUInt64BE(BigInt(content.madeAt), 8);
  bytes.writeUInt32BE(content.files.length, 16);
  return bytes;
}

const u32 = (n: number): Buffer => {
  const bytes = Buffer.alloc(4);
  bytes.writeUInt32BE(n);
  return bytes;
};

async function readsBack(gate: Gate, file: string, length: number, digest: Buffer): Promise<boolean> {
  const reading = await openFar(gate, file);
  try {
    if (reading.stats.size !== length + hashBytes) return false;
    const hash = createHash('sha256');
    for (let offset = 0; offset < length; offset += pieceBytes)
      hash.update(await reading.piece(offset, Math.min(pieceBytes, length - offset)));
    return hash.digest().equals(digest) && (await reading.piece(length, hashBytes)).equals(digest);
  } finally {
    await reading.close();
  }
}

/** Where a journal file lies in a backup. */
export interface Segment {
  readonly number: number;
  readonly base: number;
  readonly bytes: number;
}

/** What stands at the beginning and in the lengths; nothing of it is proven yet. */
export interface BackupLayout {
  readonly madeAt: number;
  readonly segments: readonly Segment[];
  /** Only when it is whole by its own hash. */
  readonly slots?: Uint8Array;
  /** The lengths do not add up to the file: cut off, grown, or changed. */
  readonly odd: boolean;
}

/** Undefined: no backup of ours, or of a newer format. @throws Gone; the errno of the disk */
export async function readLayout(file: FarFile): Promise<BackupLayout | undefined> {
  const size = file.stats.size;
  const first = await file.piece(0, headBytes + 4);
  if (first.length < headBytes + 4 || first.toString('latin1', 0, 4) !== 'IBB1' || first.readUInt32BE(4) !== 1)
    return undefined;
  const end = size - hashBytes;
  const count = first.readUInt32BE(16);
  const slotsBytes = first.readUInt32BE(headBytes);
  const madeAt = Number(first.readBigUInt64BE(8));
  const slots = slotsBytes > mostSlotsBytes ? Buffer.alloc(0) : await file.piece(headBytes + 4, slotsBytes);
  const segments: Segment[] = [];
  let odd = count > mostFiles;
  let offset = headBytes + 4 + slotsBytes;
  for (let number = 1; number <= Math.min(count, mostFiles) && !odd; number += 1) {
    const sized = await file.piece(offset, 4);
    const base = offset + 4;
    const told = sized.length < 4 ? 0 : sized.readUInt32BE(0);
    // What is left of a file that was cut off can still be read, frame by frame.
    const bytes = Math.min(told, Math.max(0, size - base));
    odd = told < headerBytes || told > mostFileBytes || base + told > end;
    if (bytes > 0 && told <= mostFileBytes) segments.push({ number, base, bytes });
    offset = base + told;
  }
  return {
    madeAt: Number.isSafeInteger(madeAt) ? madeAt : 0,
    segments,
    ...(isSlotsFile(slots) ? { slots: new Uint8Array(slots) } : {}),
    odd: odd || offset !== end,
  };
}

export interface Examined extends BackupLayout {
  readonly scans: readonly FileScan[];
  /** It is not as it was written. */
  readonly altered: boolean;
}

/** Reads a backup from its first byte to its last: its own hash, and every frame. */
export async function examine(file: FarFile): Promise<Examined | undefined> {
  const layout = await readLayout(file);
  if (!layout) return undefined;
  const end = Math.max(0, file.stats.size - hashBytes);
  const hash = createHash('sha256');
  const scans: FileScan[] = [];
  let done = 0;
  const upTo = async (offset: number): Promise<void> => {
    for (; done < offset; ) {
      const bytes = await file.piece(done, Math.min(pieceBytes, offset - done));
      if (bytes.length === 0) return;
      hash.update(bytes);
      done += bytes.length;
    }
  };
  for (const { number, base, bytes } of layout.segments) {
    await upTo(Math.min(base, end));
    const whole = await file.piece(base, bytes);
    scans.push(scanFile(number, whole));
    if (done !== base) continue;
    const counted = whole.subarray(0, Math.max(0, end - base));
    hash.update(counted);
    done += counted.length;
  }
  await upTo(end);
  const fits = hash.digest().equals(await file.piece(end, hashBytes));
  return { ...layout, scans, altered: layout.odd || !fits };
}
