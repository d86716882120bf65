/**
 * Sealing before and opening after, outside any transaction, in two named functions. Runs in the vault worker.
 * AES-256-GCM by WebCrypto with non-extractable keys; the bound bytes of a row are its additional data, so a row cannot be
 * moved, re-chained or given to another register.
 */

import { type Bytes, concat, ownBytes, randomBytes } from './bytes';
import { boundBytes, FORMAT, hashBox, hashRow, IV_LENGTH, LARGE, type Row } from './row';

/** Store keys this slot holds, by their name (`c0`, `o0`). */
export type StoreKeys = ReadonlyMap<string, CryptoKey>;

const LF = 0x0a;

export interface Place {
  readonly writer: string;
  readonly seq: number;
  readonly counter: number;
  readonly prev: Bytes;
  readonly case: string;
  readonly key: string;
}

/** One sealed row with its box, large or not. */
export async function sealRow(
  storeId: string,
  key: CryptoKey,
  place: Place,
  payload: Uint8Array,
  large?: Uint8Array,
): Promise<Required<Row>> {
  const fields = { format: FORMAT, ...place, flags: large ? LARGE : 0 };
  const plain = large ? concat([payload, Uint8Array.of(LF), large]) : ownBytes(payload);
  const bound = boundBytes(storeId, fields);
  const iv = randomBytes(IV_LENGTH);
  const box = await seal(key, iv, bound, plain);
  const boxHash = await hashBox(iv, box);
  return { ...fields, hash: await hashRow(bound, boxHash), iv, box, boxHash };
}

/** The plain text of a row's box, or undefined when the seal does not fit. */
export async function openRow(
  storeId: string,
  key: CryptoKey,
  row: Row,
  iv: Bytes,
  box: Bytes,
): Promise<Bytes | undefined> {
  return open(key, iv, boundBytes(storeId, row), box);
}

/** The head (JSON, no LF of its own: JSON escapes it) and the bytes behind it; undefined without an LF. */
export function splitLarge(plain: Bytes): { readonly head: Bytes; readonly bytes: Bytes } | undefined {
  const at = plain.indexOf(LF);
  if (at < 0) return undefined;
  return { head: plain.slice(0, at), bytes: plain.slice(at + 1) };
}

export async function seal(key: CryptoKey, iv: Bytes, additionalData: Bytes, plain: Bytes): Promise<Bytes> {
  return new Uint8Array(await crypto.subtle.encrypt({ name: 'AES-GCM', iv, additionalData }, key, plain));
}

/** Undefined when the seal does not fit; WebCrypto says no more than that. */
export async function open(key: CryptoKey, iv: Bytes, additionalData: Bytes, box: Bytes): Promise<Bytes | undefined> {
  try {
    return new Uint8Array(await crypto.subtle.decrypt({ name: 'AES-GCM', iv, additionalData }, key, box));
  } catch {
    return undefined;
  }
}
