/**
 * Reading whole frames out of a file of the journal, wherever it lies: our own, in a backup, in the exchange folder.
 * Runs in the main process and in tests; it opens no file itself.
 */
import { frameHead, frameOverhead, headerBytes, readHeader } from './frames';

/** Bytes of the file from an offset; shorter than asked where it ends. */
export type Piece = (offset: number, length: number) => Promise<Buffer>;

/** What one answer holds, about. */
const readAtMost = 1024 * 1024;
/** The largest frame that is taken over the bridge. A length beyond it is damage, and no reason to fill the memory. */
const mostFrameBytes = 64 * 1024 * 1024 + frameOverhead;
/** No journal file is larger: 8 MB, or one frame that is. */
export const mostFileBytes = mostFrameBytes + headerBytes;

/**
 * Whole frames from an offset, about 1 MB but at least one frame; at offset 0 the header goes along. `bytes` is empty where no frame
 * stands (another format, or broken), and then there is no way on. Frames are told by their lengths; the hash is the reader's to check.
 */
export async function readFrames(
  piece: Piece,
  size: number,
  offset: number,
): Promise<{ readonly bytes: Buffer; readonly next?: number }> {
  let bytes = await piece(offset, Math.min(readAtMost, size - offset));
  let end = wholeFrames(bytes, offset);
  if (end === 0 && bytes.length >= frameHead && bytes.toString('latin1', 0, 4) === 'IBF1') {
    // The first frame is larger than one answer; it is given whole, if it is one at all.
    const whole = frameOverhead + bytes.readUInt32BE(4);
    if (whole <= Math.min(size - offset, mostFrameBytes)) {
      bytes = await piece(offset, whole);
      end = wholeFrames(bytes, offset);
    }
  }
  const next = offset + end;
  return { bytes: bytes.subarray(0, end), ...(end > 0 && next < size ? { next } : {}) };
}

function wholeFrames(bytes: Buffer, offset: number): number {
  let end = 0;
  if (offset === 0) {
    if (readHeader(bytes).format !== 'ours') return 0;
    end = headerBytes;
  }
  for (;;) {
    if (bytes.length - end < frameOverhead || bytes.toString('latin1', end, end + 4) !== 'IBF1') return end;
    const whole = frameOverhead + bytes.readUInt32BE(end + 4);
    if (end + whole > bytes.length) return end;
    end += whole;
  }
}
