/**
 * Invented logos as PNG files, made by code and with Node's own zlib: no house's logo, and none of the program's own packing. Runs in Node.
 */
import { crc32, deflateSync } from 'node:zlib';

export interface PngKind {
  readonly width: number;
  readonly height: number;
  /** The corners can be seen through. */
  readonly alpha?: boolean;
  readonly interlaced?: boolean;
  /** Says who made it. */
  readonly text?: string;
  /** Every dot another colour, as in a photograph. */
  readonly noise?: boolean;
}

/** A roof over a wall, on white or on nothing. */
export function pngFile({ width, height, alpha = false, interlaced = false, text, noise = false }: PngKind): Buffer {
  const dots = alpha ? 4 : 3;
  const rows: number[] = [];
  let seed = 7;
  const chance = (): number => {
    seed ^= seed << 13;
    seed ^= seed >>> 17;
    seed ^= seed << 5;
    return (seed >>> 8) & 255;
  };
  const at = (x: number, y: number): readonly number[] => {
    if (noise) return [chance(), chance(), chance(), 255];
    const [across, down] = [x / Math.max(1, width - 1), y / Math.max(1, height - 1)];
    const isRoof = down < 0.5 && Math.abs(across - 0.5) <= down;
    const isWall = down >= 0.5 && across > 0.2 && across < 0.8;
    return isRoof ? [154, 38, 23, 255] : isWall ? [27, 94, 107, 255] : [0, 0, 0, alpha ? 0 : 255].map(onWhite(alpha));
  };
  // Interlaced with one dot alone is the one shape whose rows are the same either way.
  for (let y = 0; y < height; y += 1) {
    rows.push(0);
    for (let x = 0; x < width; x += 1) rows.push(...at(x, y).slice(0, dots));
  }
  const head = Buffer.alloc(13);
  head.writeUInt32BE(width, 0);
  head.writeUInt32BE(height, 4);
  head.set([8, alpha ? 6 : 2, 0, 0, interlaced ? 1 : 0], 8);
  return Buffer.concat([
    Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]),
    chunk('IHDR', head),
    ...(text ? [chunk('tEXt', Buffer.from(`Author\0${text}`, 'latin1'))] : []),
    chunk('IDAT', deflateSync(Buffer.from(rows), { level: 9 })),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}

/** As a letterhead carries it. */
export function logoOf(width: number, height: number): { png: string; width: number; height: number } {
  return { png: pngFile({ width, height }).toString('base64'), width, height };
}

export interface ReadPng {
  readonly width: number;
  readonly height: number;
  /** Bits, colour type, compression, filter, interlace. */
  readonly kind: readonly number[];
  readonly chunks: readonly string[];
}

/** A PNG read by other code than the program's. */
export function readPng(file: Buffer): ReadPng {
  const chunks: string[] = [];
  for (let at = 8; at < file.length; at += 12 + file.readUInt32BE(at))
    chunks.push(file.toString('latin1', at + 4, at + 8));
  return { width: file.readUInt32BE(16), height: file.readUInt32BE(20), kind: [...file.subarray(24, 29)], chunks };
}

const onWhite =
  (alpha: boolean) =>
  (value: number, channel: number): number =>
    alpha || channel === 3 ? value : 255;

function chunk(name: string, data: Buffer): Buffer {
  const named = Buffer.concat([Buffer.from(name, 'latin1'), data]);
  const [length, check] = [Buffer.alloc(4), Buffer.alloc(4)];
  length.writeUInt32BE(data.length);
  check.writeUInt32BE(crc32(named));
  return Buffer.concat([length, named, check]);
}
