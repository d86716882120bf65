/**
 * The packing of the parts of a PDF, in place of Node's zlib (build/pdf-aliases.ts). Runs in the PDF worker and in Node.
 *
 * The packer is browserify-zlib's, by which a part packs to the same bytes everywhere; but one is kept for all parts. A packer takes a
 * quarter of a megabyte, and a letter has ten parts of which most are smaller than a kilobyte.
 */
import { inflate } from 'browserify-zlib';
import { DEFLATE, Z_DEFAULT_STRATEGY, Z_FINISH, Zlib } from 'browserify-zlib/lib/binding';

/** zlib's own defaults. */
const WINDOW_BITS = 15;
const LEVEL = 6;
const MEMORY = 8;

const packer = new Zlib(DEFLATE);
packer.init(WINDOW_BITS, LEVEL, MEMORY, Z_DEFAULT_STRATEGY);
packer.onerror = (message) => {
  throw new Error(message);
};

/** Room for what comes out: most parts need less, and none is read after it was copied. */
let room = new Uint8Array(64 * 1024);

/** zlib's format, at its usual level. */
export function deflateSync(part: Uint8Array): Uint8Array {
  // At most five bytes more than went in for each 16 kB that does not shrink, and the ends.
  const most = part.length + 5 * Math.ceil(part.length / 16_000) + 64;
  if (room.length < most) room = new Uint8Array(most);
  packer.reset();
  const [, left] = packer.writeSync(Z_FINISH, part, 0, part.length, room, 0, room.length);
  if (left === 0) throw new Error('a part did not fit');
  return room.slice(0, room.length - left);
}

// biome-ignore lint/style/noDefaultExport: Node's zlib has one, and pdfkit asks for it
export default { deflateSync, inflate };

export { inflate };
