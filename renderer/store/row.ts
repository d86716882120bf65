/**
 * What a row is, how its bytes are bound, and where it stands in the order. Pure but for SHA-256; runs in the vault worker.
 *
 * [Note: two hashes] `hash` covers the bound bytes and `boxHash`, and `boxHash` covers iv and ciphertext. So a row that lost its
 * box to an erasure, and a row whose box lies in another table, can still be checked field by field without that box.
 * Both are over ciphertext, never over plain text: a hash over plain text gives a date of birth back within a second.
 */

import { type Bytes, concat, equalBytes, fromHex, isId, sha256 } from './bytes';
import { type Compartment, StoreError } from './types';

export const FORMAT = 1;
/** Bit 0 of `flags`: the box lies in `boxes`, its plain text is head, LF, bytes. The other bits are 0. */
export const LARGE = 1;
export const NO_HASH: Bytes = new Uint8Array(32);
export const IV_LENGTH = 12;

export interface Row {
  readonly format: number;
  readonly writer: string;
  readonly seq: number;
  readonly counter: number;
  readonly prev: Bytes;
  readonly hash: Bytes;
  readonly case: string;
  /** Compartment letter and generation: `c0`, `o0`. */
  readonly key: string;
  readonly flags: number;
  /** Absent once erased. */
  readonly iv?: Bytes;
  /** Ciphertext with its tag; absent once erased, and in `log` when the row is large. */
  readonly box?: Bytes;
  /** SHA-256 of iv and ciphertext; kept where the box is not. */
  readonly boxHash?: Bytes;
}

/** Names a row within one register. */
export function placeOf(row: { readonly writer: string; readonly seq: number }): string {
  return `${row.writer}:${row.seq}`;
}

/** The order of the log everywhere: (counter, writer, seq). Never the clock. */
export function compareRows(
  a: Pick<Row, 'counter' | 'writer' | 'seq'>,
  b: Pick<Row, 'counter' | 'writer' | 'seq'>,
): number {
  if (a.counter !== b.counter) return a.counter - b.counter;
  if (a.writer !== b.writer) return a.writer < b.writer ? -1 : 1;
  return a.seq - b.seq;
}

export function isLarge(row: Pick<Row, 'flags'>): boolean {
  return (row.flags & LARGE) !== 0;
}

export function keyName(compartment: Compartment, generation: number): string {
  return `${compartment === 'common' ? 'c' : 'o'}${generation}`;
}

export function compartmentOf(key: string): Compartment {
  return key.startsWith('o') ? 'officer' : 'common';
}

/** The number behind the letter: 0 for the keys of the founding. */
export function generationOf(key: string): number {
  return Number(key.slice(1));
}

export function isKeyName(key: unknown): key is string {
  return typeof key === 'string' && /^[co](0|[1-9][0-9]{0,8})$/.test(key);
}

/** Compartment letter (1 byte) and generation (u32). @throws RangeError for another name */
export function keyBytes(key: string): Bytes {
  if (!isKeyName(key)) throw new RangeError('not a key name');
  const bytes = new Uint8Array(5);
  bytes[0] = key.charCodeAt(0);
  new DataView(bytes.buffer).setUint32(1, Number(key.slice(1)));
  return bytes;
}

const TAG = new TextEncoder().encode('IBRW');
const BOUND_LENGTH = 110;

/** The bound bytes of a row: additional data of its seal and first part of its hash (FORMAT.md "Row"). Fixed width, 110 bytes. */
export function boundBytes(
  storeId: string,
  row: Pick<Row, 'format' | 'writer' | 'seq' | 'counter' | 'prev' | 'case' | 'key' | 'flags'>,
): Bytes {
  const bytes = new Uint8Array(BOUND_LENGTH);
  const view = new DataView(bytes.buffer);
  bytes.set(TAG, 0);
  view.setUint32(4, row.format);
  bytes.set(fromHex(storeId, 16), 8);
  bytes.set(fromHex(row.writer, 16), 24);
  view.setBigUint64(40, BigInt(row.seq));
  view.setBigUint64(48, BigInt(row.counter));
  bytes.set(row.prev, 56);
  bytes.set(fromHex(row.case, 16), 88);
  bytes.set(keyBytes(row.key), 104);
  view.setUint8(109, row.flags);
  return bytes;
}

export async function hashBox(iv: Bytes, box: Bytes): Promise<Bytes> {
  return sha256(concat([iv, box]));
}

export async function hashRow(bound: Bytes, boxHash: Bytes): Promise<Bytes> {
  return sha256(concat([bound, boxHash]));
}

/** True when the row's own fields give its hash. A box that is at hand is counted; without one its kept `boxHash` is. */
export async function isHashRight(storeId: string, row: Row): Promise<boolean> {
  const ofBox = row.iv && row.box ? await hashBox(row.iv, row.box) : row.boxHash;
  if (!ofBox) return false;
  if (row.boxHash && !equalBytes(row.boxHash, ofBox)) return false;
  return equalBytes(await hashRow(boundBytes(storeId, row), ofBox), row.hash);
}

/** The row as it stays behind an erasure: everything but iv and box. */
export async function emptied(row: Row): Promise<Row> {
  const { iv, box, boxHash, ...rest } = row;
  const kept = boxHash ?? (iv && box ? await hashBox(iv, box) : undefined);
  return kept ? { ...rest, boxHash: kept } : rest;
}

/**
 * Reads what lies in the table or in a frame as a row; undefined when it cannot be one.
 * @throws StoreError `newer` for a format of a later program
 */
export function asRow(value: unknown): Row | undefined {
  if (typeof value !== 'object' || value === null) return undefined;
  const row = value as Record<string, unknown>;
  if (typeof row.format === 'number' && row.format > FORMAT) throw new StoreError('newer', `row format ${row.format}`);
  const isRow =
    row.format === FORMAT &&
    isId(row.writer) &&
    isWhole(row.seq) &&
    isWhole(row.counter) &&
    isBytes(row.prev, 32) &&
    isBytes(row.hash, 32) &&
    isId(row.case) &&
    isKeyName(row.key) &&
    (row.flags === 0 || row.flags === LARGE) &&
    (row.iv === undefined || isBytes(row.iv, IV_LENGTH)) &&
    (row.box === undefined || isBytes(row.box)) &&
    (row.boxHash === undefined || isBytes(row.boxHash, 32));
  return isRow ? (value as Row) : undefined;
}

function isWhole(value: unknown): boolean {
  return Number.isSafeInteger(value) && (value as number) >= 0;
}

export function isBytes(value: unknown, length?: number): value is Bytes {
  return value instanceof Uint8Array && (length === undefined || value.length === length);
}
