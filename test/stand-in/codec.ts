/**
 * What may cross between the main process and a page, as JSON: the part of the structured clone that Electron's IPC
 * carries and this program uses. Runs on both sides: in Node and in the preload's isolated world.
 *
 * Not carried, and refused with Electron's words: functions, symbols, promises. Not carried though Electron would:
 * Blob, RegExp, cycles. An object of a class arrives as a plain object, as in Electron.
 */
export type Encoded = null | string | boolean | number | readonly Encoded[] | Tagged;

type Tagged =
  | { readonly $: 'undefined' }
  | { readonly $: 'number' | 'bigint'; readonly v: string }
  | { readonly $: 'date'; readonly v: number }
  | { readonly $: 'error'; readonly name: string; readonly v: string }
  | { readonly $: 'map' | 'set'; readonly v: readonly Encoded[] }
  | { readonly $: 'bytes'; readonly kind: BytesKind; readonly v: string }
  | { readonly $: 'object'; readonly v: readonly (readonly [string, Encoded])[] };

const byteKinds = {
  Uint8Array,
  Int8Array,
  Uint8ClampedArray,
  Uint16Array,
  Int16Array,
  Uint32Array,
  Int32Array,
  Float32Array,
  Float64Array,
  DataView,
} as const;
type BytesKind = keyof typeof byteKinds | 'ArrayBuffer';

/** Encodes a value; throws 'An object could not be cloned.' where Electron does. */
export function encode(value: unknown, around: ReadonlySet<unknown> = new Set()): Encoded {
  if (value === undefined) return { $: 'undefined' };
  if (value === null || typeof value === 'string' || typeof value === 'boolean') return value;
  if (typeof value === 'number') return encodeNumber(value);
  if (typeof value === 'bigint') return { $: 'bigint', v: String(value) };
  if (typeof value !== 'object') throw new Error('An object could not be cloned.');
  if (around.has(value)) throw new Error('An object could not be cloned. (stand-in: cycles are not reproduced)');
  return encodeObject(value, new Set([...around, value]));
}

/** The inverse of `encode`. */
export function decode(value: Encoded): unknown {
  if (value === null || typeof value !== 'object') return value;
  if (isList(value)) return value.map(decode);
  switch (value.$) {
    case 'undefined':
      return undefined;
    case 'number':
      return Number(value.v);
    case 'bigint':
      return BigInt(value.v);
    case 'date':
      return new Date(value.v);
    case 'error':
      return Object.assign(new Error(value.v), { name: value.name });
    case 'map':
      return new Map(value.v.map((entry) => decode(entry) as [unknown, unknown]));
    case 'set':
      return new Set(value.v.map(decode));
    case 'bytes':
      return decodeBytes(value.kind, value.v);
    case 'object':
      return Object.fromEntries(value.v.map(([key, inner]) => [key, decode(inner)]));
  }
}

function encodeNumber(value: number): Encoded {
  if (Object.is(value, -0)) return { $: 'number', v: '-0' };
  return Number.isFinite(value) ? value : { $: 'number', v: String(value) };
}

function encodeObject(value: object, around: ReadonlySet<unknown>): Encoded {
  const inner = (part: unknown) => encode(part, around);
  // By tag rather than instanceof: the value may come from another world or a Node `vm`.
  const tag = Object.prototype.toString.call(value).slice(8, -1);
  if (tag === 'Date') return { $: 'date', v: (value as Date).getTime() };
  if (tag === 'Error') return { $: 'error', name: (value as Error).name, v: (value as Error).message };
  if (tag === 'Map') return { $: 'map', v: [...(value as Map<unknown, unknown>)].map((entry) => entry.map(inner)) };
  if (tag === 'Set') return { $: 'set', v: [...(value as Set<unknown>)].map(inner) };
  if (tag === 'ArrayBuffer')
    return { $: 'bytes', kind: 'ArrayBuffer', v: toBase64(new Uint8Array(value as ArrayBuffer)) };
  if (ArrayBuffer.isView(value)) {
    const bytes = new Uint8Array(value.buffer, value.byteOffset, value.byteLength);
    return { $: 'bytes', kind: tag as BytesKind, v: toBase64(bytes) };
  }
  if (Array.isArray(value)) return value.map(inner);
  if (tag !== 'Object') throw new Error('An object could not be cloned.');
  return { $: 'object', v: Object.entries(value).map(([key, part]) => [key, inner(part)] as const) };
}

function decodeBytes(kind: BytesKind, base64: string): unknown {
  const bytes = fromBase64(base64);
  if (kind === 'Uint8Array') return bytes;
  if (kind === 'ArrayBuffer') return bytes.buffer;
  const View: new (buffer: ArrayBuffer) => ArrayBufferView = byteKinds[kind];
  return new View(bytes.buffer);
}

// btoa and atob rather than Buffer: they are on both sides.
function toBase64(bytes: Uint8Array): string {
  const pieces: string[] = [];
  for (let at = 0; at < bytes.length; at += 32_768)
    pieces.push(String.fromCharCode(...bytes.subarray(at, at + 32_768)));
  return btoa(pieces.join(''));
}

function fromBase64(base64: string): Uint8Array<ArrayBuffer> {
  const text = atob(base64);
  const bytes = new Uint8Array(text.length);
  for (let at = 0; at < text.length; at++) bytes[at] = text.charCodeAt(at);
  return bytes;
}

function isList(value: readonly Encoded[] | Tagged): value is readonly Encoded[] {
  return Array.isArray(value);
}
