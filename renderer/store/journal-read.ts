/**
 * Reads the journal back and compares it with the database (FORMAT.md "Two copies"). Runs in the vault worker; changes nothing.
 */

import { type Bytes, concat, equalBytes, ownBytes, toHex } from './bytes';
import { walkFrames } from './copy';
import { decodeFrame, FILE_HEADER_LENGTH, type Frame, fileFormat } from './frames';
import { FORMAT, placeOf, type Row } from './row';
import { type Break, type Copy, type Journal, StoreError } from './types';

export type JournalState = Awaited<ReturnType<Journal['state']>>;

export interface JournalRows {
  readonly rows: readonly Row[];
  readonly breaks: readonly Break[];
}

/** The rows counted in the journal and the last of them; undefined when the last frame is not readable or of another register. */
export interface JournalHead {
  readonly rows: number;
  readonly last?: Row;
}

/**
 * Files and frames of a later program are seen before anything is opened; rows of one in the database, when it is unlocked.
 * @throws StoreError `newer`
 */
export async function refuseNewer(journal: Copy, state: Awaited<ReturnType<Copy['state']>>): Promise<void> {
  for (const { number, frames } of state.files) {
    if (frames > 0) continue;
    const format = fileFormat((await journal.read(number, 0)).bytes);
    if (format !== undefined && format > FORMAT) throw new StoreError('newer', `journal format ${format}`);
  }
  if (state.last) await decodeFrame((await journal.read(state.last.file, state.last.offset)).bytes, 0);
}

/** Reads the last frame alone. @throws StoreError `newer` */
export async function readHead(
  journal: Copy,
  state: Awaited<ReturnType<Copy['state']>>,
  storeId: string,
): Promise<JournalHead | undefined> {
  const head = await readLast(journal, state);
  return head?.storeId === undefined || head.storeId === storeId ? head : undefined;
}

/** The same without asking of which register it is. @throws StoreError `newer` */
export async function readLast(
  journal: Copy,
  state: Awaited<ReturnType<Copy['state']>>,
): Promise<(JournalHead & { readonly storeId?: string }) | undefined> {
  if (!state.last) return { rows: 0 };
  const { bytes } = await journal.read(state.last.file, state.last.offset);
  const frame = (await decodeFrame(bytes, 0))?.frame;
  const last = frame?.rows.at(-1);
  if (!frame || !last) return undefined;
  return { storeId: frame.storeId, rows: frame.before + frame.rows.length, last };
}

/** No file of it is missing before its last one. */
export function isNumbered(state: Awaited<ReturnType<Copy['state']>>): boolean {
  return state.files.every(({ number }, index) => number === index + 1);
}

/**
 * What the journal lacks, told by its last row alone; undefined when that does not tell.
 *
 * [Note: why this suffices] Whoever records a row names, himself or through the rows of his session before it, the last row of all that he
 * holds. So a row that leads back to the journal's last one was recorded by who held that, and stands in no journal before it.
 */
export function lackingByHead(rows: readonly Row[], head: JournalHead): readonly Row[] | undefined {
  if (!head.last) return rows;
  const { last } = head;
  const isLast = (row: Row | undefined): boolean =>
    row !== undefined && placeOf(row) === placeOf(last) && equalBytes(row.hash, last.hash);
  if (head.rows === rows.length) return rows.some(isLast) ? [] : undefined;
  if (head.rows > rows.length || !isLast(rows[head.rows - 1])) return undefined;
  const rest = rows.slice(head.rows);
  const leading = new Set([toHex(last.hash)]);
  for (const row of rest) {
    if (!leading.has(toHex(row.prev))) return undefined;
    leading.add(toHex(row.hash));
  }
  return rest;
}

/** Every whole frame of one file; `isWhole` is false when something in it is not a frame. @throws StoreError `newer` */
export async function readFile(
  journal: Journal,
  file: number,
): Promise<{ readonly frames: readonly Frame[]; readonly isWhole: boolean }> {
  const frames: Frame[] = [];
  for (let offset: number | undefined = FILE_HEADER_LENGTH; offset !== undefined; ) {
    const part: { readonly bytes: Uint8Array; readonly next?: number } = await journal.read(file, offset);
    for (let at = 0; at < part.bytes.length; ) {
      const decoded = await decodeFrame(part.bytes, at);
      if (!decoded) return { frames, isWhole: false };
      frames.push(decoded.frame);
      at = decoded.end;
    }
    if (part.next !== undefined && part.next <= offset) return { frames, isWhole: false };
    offset = part.next;
  }
  return { frames, isWhole: true };
}

/** All rows of the journal in the order they were committed in. @throws StoreError `newer` */
export async function readAll(journal: Journal, state: JournalState, storeId: string): Promise<JournalRows> {
  const rows: Row[] = [];
  const breaks: Break[] = [];
  const seen = new Set<string>();
  let isWhole = !state.broken;
  for (const [index, { number }] of state.files.entries()) {
    const file = await readFile(journal, number);
    if (!file.isWhole || number !== index + 1) isWhole = false;
    for (const frame of file.frames) {
      if (frame.storeId !== storeId || frame.before !== rows.length) isWhole = false;
      for (const row of frame.rows) {
        if (seen.has(placeOf(row))) breaks.push({ what: 'repeated', ...nameRow(row, rows.length) });
        seen.add(placeOf(row));
        rows.push(row);
      }
    }
  }
  return { rows, breaks: isWhole ? breaks : [{ what: 'journalFrame' }, ...breaks] };
}

/** Places of all rows of the journal; undefined when something in it cannot be read or is of another register. */
export async function readNames(
  journal: Journal,
  state: JournalState,
  storeId: string,
): Promise<ReadonlySet<string> | undefined> {
  const names = new Set<string>();
  let rows = 0;
  for await (const met of walkFrames(journal, state)) {
    if (met.what === 'bad' || met.frame.storeId !== storeId || met.frame.before !== rows) return undefined;
    for (const row of met.frame.rows) names.add(placeOf(row));
    rows += met.frame.rows.length;
  }
  return names.size === rows ? names : undefined;
}

export function isSameRow(a: Row, b: Row | undefined): boolean {
  return b !== undefined && a.writer === b.writer && a.seq === b.seq && equalBytes(a.hash, b.hash);
}

function nameRow(row: Row, index: number): { readonly line: number; readonly writer: string; readonly seq: number } {
  return { line: index + 1, writer: row.writer, seq: row.seq };
}

/** Files and frames laid end to end, for writing a file anew. */
export function joinFile(header: Bytes, frames: readonly Uint8Array[]): Bytes {
  return ownBytes(concat([header, ...frames]));
}
