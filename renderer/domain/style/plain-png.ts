/**
 * The one kind of PNG that goes into a letter: eight bits of red, green and blue, no alpha, not interlaced, nothing told beside the
 * picture. Pure; runs in the vault worker and in the page.
 *
 * PDF/A-1 knows no transparency, and what a camera or a drawing program writes beside a picture (place, maker, owner) is nobody's
 * business in a letter. The page draws every picture anew in this form; the vault takes no other, whatever the page says.
 */

export interface PlainPng {
  readonly width: number;
  readonly height: number;
  /** The picture, compressed: all IDAT chunks together. */
  readonly data: Uint8Array;
}

/** At 300 dots an inch the 70 by 18 mm that a letterhead has room for. */
export const LOGO_PIXELS = { width: 840, height: 216 } as const;
/** It goes into every letter that is kept. */
export const LOGO_BYTES = 60_000;

export const PNG_SIGNATURE: readonly number[] = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a];

/** Width and height that a file says it has; undefined when it is no PNG. */
export function pngSize(bytes: Uint8Array): { readonly width: number; readonly height: number } | undefined {
  const head = chunkAt(bytes, PNG_SIGNATURE.length);
  if (!PNG_SIGNATURE.every((byte, at) => bytes[at] === byte) || head?.name !== 'IHDR' || head.data.length !== 13) {
    return undefined;
  }
  const [width, height] = [numberAt(head.data, 0), numberAt(head.data, 4)];
  return width > 0 && height > 0 ? { width, height } : undefined;
}

/** A logo as it is kept, read strictly; undefined when it is anything else. */
export function plainPng(base64: string): PlainPng | undefined {
  const bytes = fromBase64(base64);
  if (!bytes || bytes.length > LOGO_BYTES) return undefined;
  const size = pngSize(bytes);
  if (!size || size.width > LOGO_PIXELS.width || size.height > LOGO_PIXELS.height) return undefined;
  const chunks = chunksOf(bytes);
  const names = chunks?.map(({ name }) => name).join(' ') ?? '';
  if (!chunks || !/^IHDR(?: IDAT)+ IEND$/.test(names)) return undefined;
  const [head, ...rest] = chunks;
  if (!head || !PLAIN.every((value, at) => head.data[8 + at] === value)) return undefined;
  return { ...size, data: joined(rest.map(({ data }) => data)) };
}

/** Eight bits, true colour, the only compression and filtering there are, not interlaced. */
export const PLAIN: readonly number[] = [8, 2, 0, 0, 0];

/** Bytes of the picture once it is no longer compressed: of each row its filter, and three a dot. */
export function pixelBytes({ width, height }: Pick<PlainPng, 'width' | 'height'>): number {
  return height * (1 + 3 * width);
}

/** A chunk with its length before and its check behind. */
export function pngChunk(name: string, data: Uint8Array): Uint8Array {
  const chunk = new Uint8Array(12 + data.length);
  const view = new DataView(chunk.buffer);
  view.setUint32(0, data.length);
  for (let at = 0; at < 4; at += 1) chunk[4 + at] = name.charCodeAt(at);
  chunk.set(data, 8);
  view.setUint32(8 + data.length, crc32(chunk.subarray(4, 8 + data.length)));
  return chunk;
}

interface Chunk {
  readonly name: string;
  readonly data: Uint8Array;
  /** Where the next one begins. */
  readonly end: number;
}

/** Every chunk to the last byte; undefined when one is cut off or altered. */
function chunksOf(bytes: Uint8Array): readonly Chunk[] | undefined {
  const chunks: Chunk[] = [];
  for (let at = PNG_SIGNATURE.length; at < bytes.length; ) {
    const chunk = chunkAt(bytes, at);
    if (!chunk || crc32(bytes.subarray(at + 4, chunk.end - 4)) !== numberAt(bytes, chunk.end - 4)) return undefined;
    chunks.push(chunk);
    at = chunk.end;
  }
  return chunks;
}

function chunkAt(bytes: Uint8Array, at: number): Chunk | undefined {
  if (at + 12 > bytes.length) return undefined;
  const end = at + 12 + numberAt(bytes, at);
  if (end > bytes.length) return undefined;
  const name = String.fromCharCode(...bytes.subarray(at + 4, at + 8));
  return { name, data: bytes.subarray(at + 8, end - 4), end };
}

function numberAt(bytes: Uint8Array, at: number): number {
  return new DataView(bytes.buffer, bytes.byteOffset + at, 4).getUint32(0);
}

function joined(parts: readonly Uint8Array[]): Uint8Array {
  const whole = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0));
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}

function fromBase64(text: string): Uint8Array | undefined {
  if (text.length % 4 !== 0 || !/^[A-Za-z0-9+/]+={0,2}$/.test(text)) return undefined;
  return Uint8Array.from(atob(text), (sign) => sign.charCodeAt(0));
}

const CRC_TABLE = Array.from({ length: 256 }, (_, byte) => {
  let value = byte;
  for (let bit = 0; bit < 8; bit += 1) value = value & 1 ? 0xedb88320 ^ (value >>> 1) : value >>> 1;
  return value >>> 0;
});

function crc32(bytes: Uint8Array): number {
  let value = 0xffffffff;
  for (const byte of bytes) value = (CRC_TABLE[(value ^ byte) & 0xff] ?? 0) ^ (value >>> 8);
  return (value ^ 0xffffffff) >>> 0;
}
