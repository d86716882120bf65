/** Holds that the one packer kept for all parts packs each as if it were the first, and that others can unpack it. */
import { randomBytes } from 'node:crypto';
import { inflateSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { deflateSync } from '../../renderer/letters/packing';

const words = Buffer.from('BT /F1 10.4 Tf 0.086 0.094 0.114 rg [<00010002>-12<0003>] TJ ET\n'.repeat(400));

describe('packing', () => {
  it.each([
    ['nothing', Buffer.alloc(0)],
    ['a byte', Buffer.from('x')],
    ['words', words],
    ['what does not shrink', randomBytes(300_000)],
    ['more than a window of one byte', Buffer.alloc(500_000, 7)],
  ])('gives back %s', (_, part) => {
    expect(Buffer.compare(inflateSync(deflateSync(part)), part)).toBe(0);
  });

  it('makes words a tenth of their size', () => {
    expect(deflateSync(words).length).toBeLessThan(words.length / 10);
  });

  it('knows nothing of the part before', () => {
    const first = deflateSync(words);
    deflateSync(randomBytes(100_000));
    expect(deflateSync(words)).toEqual(first);
    deflateSync(words.subarray(100));
    expect(deflateSync(words)).toEqual(first);
  });

  it('gives each part bytes of its own', () => {
    const first = deflateSync(words);
    const kept = Buffer.from(first);
    deflateSync(randomBytes(1_000));
    expect(Buffer.compare(first, kept)).toBe(0);
  });
});
