/** Frames for the tests, made by hand from the description in electron/frames.ts and not with its code. */
import { createHash } from 'node:crypto';

export function frameOf(body: Uint8Array | string): Uint8Array {
  const bytes = Buffer.from(body);
  const length = Buffer.alloc(4);
  length.writeUInt32BE(bytes.length);
  const open = Buffer.concat([Buffer.from('IBF1'), length, bytes]);
  return new Uint8Array(Buffer.concat([open, createHash('sha256').update(open).digest()]));
}

export function headerOf(number: number, format = 1): Buffer {
  const rest = Buffer.alloc(12);
  rest.writeUInt32BE(format, 0);
  rest.writeUInt32BE(number, 4);
  return Buffer.concat([Buffer.from('IBJ1'), rest]);
}
