/**
 * Dots as a plain PNG (domain/style/plain-png.ts). By hand, because a canvas's own writes what it likes: alpha, or chunks of its own. Runs
 * in the page, and in Node for its test.
 */
import { PLAIN, PNG_SIGNATURE, pixelBytes, pngChunk } from '../domain/style/plain-png';

export interface Dots {
  readonly width: number;
  readonly height: number;
  /** Four bytes a dot; the fourth is left out, so what lies below must have been painted before. */
  readonly rgba: ArrayLike<number>;
}

export async function packPng({ width, height, rgba }: Dots): Promise<Uint8Array> {
  const head = new Uint8Array(13);
  const view = new DataView(head.buffer);
  view.setUint32(0, width);
  view.setUint32(4, height);
  head.set(PLAIN, 8);
  // Flat colour packs best as it is, soft edges as the difference with the dot above: which it is shows by trying.
  const packed = await Promise.all([packedRows(width, height, rgba, false), packedRows(width, height, rgba, true)]);
  const [smallest = new Uint8Array()] = packed.sort((a, b) => a.length - b.length);
  const parts = [
    Uint8Array.from(PNG_SIGNATURE),
    pngChunk('IHDR', head),
    pngChunk('IDAT', smallest),
    pngChunk('IEND', new Uint8Array()),
  ];
  return new Uint8Array(await new Blob(parts as Uint8Array<ArrayBuffer>[]).arrayBuffer());
}

/** Filter 2, "up", of the PNG specification, or none. */
function packedRows(width: number, height: number, rgba: ArrayLike<number>, up: boolean): Promise<Uint8Array> {
  const rows = new Uint8Array(pixelBytes({ width, height }));
  let at = 0;
  for (let y = 0; y < height; y += 1) {
    rows[at++] = up ? 2 : 0;
    for (let dot = y * width * 4; dot < (y + 1) * width * 4; dot += 4) {
      for (let channel = dot; channel < dot + 3; channel += 1) {
        const above = up && y > 0 ? (rgba[channel - width * 4] ?? 0) : 0;
        rows[at++] = (rgba[channel] ?? 0) - above;
      }
    }
  }
  return deflated(rows);
}

async function deflated(bytes: Uint8Array<ArrayBuffer>): Promise<Uint8Array> {
  const stream = new Blob([bytes]).stream().pipeThrough(new CompressionStream('deflate'));
  return new Uint8Array(await new Response(stream).arrayBuffer());
}
