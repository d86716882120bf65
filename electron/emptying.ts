/**
 * Takes out of a journal file the ciphertext of rows that were erased, where the file itself must stay because it holds what is nowhere
 * else: renderer/store/FORMAT.md "Journal". No key is needed for it. Pure; runs in the main process and in tests.
 */
import { createHash } from 'node:crypto';
import { frameAt, frameHead, headerBytes, readHeader } from './frames';

/** In the body of a frame: format, id of the store, rows before this frame. */
const countAt = 4 + 16 + 8;
/** In a row: its hash behind format, writer, seq, counter and prev; whether it is full; its iv, the length of its box, its box. */
const hashAt = 4 + 16 + 8 + 8 + 32;
const fullAt = 122;
const ivAt = fullAt + 1;
const lengthAt = ivAt + 12;
const boxAt = lengthAt + 4;
const hashBytes = 32;

const viewOf = (bytes: Uint8Array): Buffer => Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
const sha256 = (...parts: readonly Uint8Array[]): Buffer =>
  parts.reduce((hash, part) => hash.update(part), createHash('sha256')).digest();
const sized = (bytes: Buffer): Buffer => {
  const length = Buffer.alloc(4);
  length.writeUInt32BE(bytes.length);
  return Buffer.concat([length, bytes]);
};
const hashOf = (row: Buffer): string => row.toString('latin1', hashAt, hashAt + hashBytes);

/** Hashes of the rows in whole frames that have no box, as text of 32 characters (latin1). */
export function emptyRowsOf(file: Uint8Array): readonly string[] {
  const view = viewOf(file);
  return stretchesOf(view).flatMap(({ from, to, whole }) =>
    whole
      ? rowsIn(view.subarray(from + frameHead, to - hashBytes))
          .filter((row) => row[fullAt] === 0)
          .map(hashOf)
      : [],
  );
}

/**
 * The same file with these rows emptied, its frames whole as before and all other rows as they were. In what is no whole frame, zeros
 * stand in place of their ciphertext. Undefined: none of them is in it.
 * @param erased hashes as of `emptyRowsOf`
 */
export function emptied(file: Uint8Array, erased: ReadonlySet<string>): Buffer | undefined {
  const view = viewOf(file);
  let found = false;
  const parts = stretchesOf(view).map(({ from, to, whole }) => {
    const before = view.subarray(from, to);
    const after = whole ? frameWithout(before, erased) : blanked(before, erased);
    found ||= after !== before;
    return after;
  });
  return found ? Buffer.concat(parts) : undefined;
}

interface Stretch {
  readonly from: number;
  readonly to: number;
  /** It is exactly one whole frame. */
  readonly whole: boolean;
}

/** The whole file, cut into its whole frames and what lies between them, the header too. */
function stretchesOf(view: Buffer): readonly Stretch[] {
  const stretches: Stretch[] = [];
  let last = 0;
  const close = (to: number): void => {
    if (to > last) stretches.push({ from: last, to, whole: false });
  };
  const isOurs = readHeader(view).format === 'ours';
  for (let at = isOurs ? headerBytes : -1; at >= 0 && at < view.length; ) {
    const frame = frameAt(view, at);
    if (frame.state === 'whole') {
      close(at);
      last = at + frame.bytes;
      stretches.push({ from: at, to: last, whole: true });
      at = last;
    } else at = view.indexOf('IBF1', at + 1, 'latin1');
  }
  close(view.length);
  return stretches;
}

function rowsIn(body: Buffer): readonly Buffer[] {
  if (body.length < countAt + 4 || body.readUInt32BE(0) !== 1) return [];
  const rows: Buffer[] = [];
  let offset = countAt + 4;
  for (let left = body.readUInt32BE(countAt); left > 0 && offset + 4 <= body.length; left -= 1) {
    const row = body.subarray(offset + 4, offset + 4 + body.readUInt32BE(offset));
    if (row.length > fullAt) rows.push(row);
    offset += 4 + row.length;
  }
  return rows;
}

function frameWithout(frame: Buffer, erased: ReadonlySet<string>): Buffer {
  const body = frame.subarray(frameHead, frame.length - hashBytes);
  const rows = rowsIn(body);
  const goes = (row: Buffer): boolean => row[fullAt] === 1 && row.length > boxAt && erased.has(hashOf(row));
  if (!rows.some(goes)) return frame;
  const left = rows.map((row) =>
    goes(row)
      ? Buffer.concat([
          row.subarray(0, fullAt),
          Buffer.of(0),
          sha256(row.subarray(ivAt, lengthAt), row.subarray(boxAt)),
        ])
      : row,
  );
  const packed = sized(Buffer.concat([body.subarray(0, countAt + 4), ...left.map(sized)]));
  const open = Buffer.concat([frame.subarray(0, 4), packed]);
  return Buffer.concat([open, sha256(open)]);
}

/** The hash of a row stands in it and, as `prev`, in the next one: only where the lengths fit it is the row itself. */
function blanked(broken: Buffer, erased: ReadonlySet<string>): Buffer {
  let copy: Buffer | undefined;
  for (const hash of erased)
    for (let at = broken.indexOf(hash, 0, 'latin1'); at >= 0; at = broken.indexOf(hash, at + 1, 'latin1')) {
      const row = at - hashAt;
      if (row < 4 || row + boxAt > broken.length || broken[row + fullAt] !== 1) continue;
      const box = broken.readUInt32BE(row + lengthAt);
      if (broken.readUInt32BE(row - 4) !== boxAt + box) continue;
      copy ??= Buffer.from(broken);
      copy.fill(0, row + ivAt, row + lengthAt);
      copy.fill(0, row + boxAt, Math.min(row + boxAt + box, copy.length));
    }
  return copy ?? broken;
}
