/**
 * Bytes in and out: big-endian numbers, hex, lengths before variable parts (FORMAT.md "Notation"). Pure; runs anywhere.
 */

/** Bytes in a buffer of their own: IndexedDB clones the whole buffer behind a view, so nothing is stored as a view on a larger one. */
export type Bytes = Uint8Array<ArrayBuffer>;

const encoder = new TextEncoder();
const decoder = new TextDecoder('utf-8', { fatal: true });

export function toBytes(text: string): Bytes {
  return encoder.encode(text) as Bytes;
}

/** @throws TypeError when the bytes are no UTF-8 */
export function toText(bytes: Uint8Array): string {
  return decoder.decode(bytes);
}

/** The same bytes in a buffer of exactly their own length. */
export function ownBytes(bytes: Uint8Array): Bytes {
  if (bytes.buffer instanceof ArrayBuffer && bytes.byteLength === bytes.buffer.byteLength) return bytes as Bytes;
  return new Uint8Array(bytes);
}

export function randomBytes(length: number): Bytes {
  return crypto.getRandomValues(new Uint8Array(length));
}

export function concat(parts: readonly Uint8Array[]): Bytes {
  const whole = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0));
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}

export function equalBytes(a: Uint8Array, b: Uint8Array): boolean {
  if (a.length !== b.length) return false;
  for (let i = 0; i < a.length; i++) if (a[i] !== b[i]) return false;
  return true;
}

export async function sha256(bytes: Bytes): Promise<Bytes> {
  return new Uint8Array(await crypto.subtle.digest('SHA-256', bytes));
}

const HEX = Array.from({ length: 256 }, (_, byte) => byte.toString(16).padStart(2, '0'));

export function toHex(bytes: Uint8Array): string {
  let text = '';
  for (const byte of bytes) text += HEX[byte];
  return text;
}

/** @throws RangeError when the text is not lower-case hex of `length` bytes */
export function fromHex(text: string, length: number): Bytes {
  if (text.length !== length * 2) throw new RangeError('not hex');
  const bytes = new Uint8Array(length);
  for (let i = 0; i < length; i++) bytes[i] = digit(text.charCodeAt(i * 2)) * 16 + digit(text.charCodeAt(i * 2 + 1));
  return bytes;
}

function digit(code: number): number {
  if (code >= 0x30 && code <= 0x39) return code - 0x30;
  if (code >= 0x61 && code <= 0x66) return code - 0x57;
  throw new RangeError('not hex');
}

export function isId(text: unknown): text is string {
  return typeof text === 'string' && /^[0-9a-f]{32}$/.test(text);
}

export function toBase64(bytes: Uint8Array): string {
  return btoa(Array.from(bytes, (byte) => String.fromCharCode(byte)).join(''));
}

export interface Writer {
  u8(value: number): Writer;
  u32(value: number): Writer;
  u64(value: number): Writer;
  raw(bytes: Uint8Array): Writer;
  /** Its length as u32 before it. */
  sized(bytes: Uint8Array): Writer;
  /** UTF-8, its length as u32 before it. */
  text(text: string): Writer;
  /** 16 bytes of an id of 32 hex characters. */
  id(id: string): Writer;
  done(): Bytes;
}

export function writeBytes(): Writer {
  const parts: Uint8Array[] = [];
  const number = (length: number, put: (view: DataView) => void): Writer => {
    const part = new Uint8Array(length);
    put(new DataView(part.buffer));
    parts.push(part);
    return writer;
  };
  const writer: Writer = {
    u8: (value) => number(1, (view) => view.setUint8(0, value)),
    u32: (value) => number(4, (view) => view.setUint32(0, value)),
    u64: (value) => number(8, (view) => view.setBigUint64(0, BigInt(value))),
    raw: (bytes) => {
      parts.push(bytes);
      return writer;
    },
    sized: (bytes) => writer.u32(bytes.length).raw(bytes),
    text: (text) => writer.sized(toBytes(text)),
    id: (id) => writer.raw(fromHex(id, 16)),
    done: () => concat(parts),
  };
  return writer;
}

export interface Reader {
  u8(): number;
  u32(): number;
  u64(): number;
  raw(length: number): Bytes;
  sized(): Bytes;
  text(): string;
  id(): string;
  readonly at: number;
  readonly left: number;
}

/** Every method throws RangeError when the bytes end before the value does. */
export function readBytes(bytes: Uint8Array, from = 0, to = bytes.length): Reader {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  let at = from;
  const take = (length: number): number => {
    if (at + length > to) throw new RangeError('bytes end too early');
    at += length;
    return at - length;
  };
  const reader: Reader = {
    u8: () => view.getUint8(take(1)),
    u32: () => view.getUint32(take(4)),
    u64: () => {
      const value = Number(view.getBigUint64(take(8)));
      if (!Number.isSafeInteger(value)) throw new RangeError('number too large');
      return value;
    },
    raw: (length) => {
      const start = take(length);
      return new Uint8Array(bytes.slice(start, start + length));
    },
    sized: () => reader.raw(reader.u32()),
    text: () => toText(reader.sized()),
    id: () => toHex(reader.raw(16)),
    get at() {
      return at;
    },
    get left() {
      return to - at;
    },
  };
  return reader;
}
