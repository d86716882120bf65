/**
 * What may leave the program as a file or on paper: what the vault has let go last, and nothing else (LO-16). Runs in main.
 *
 * The vault signs and the page carries, so main need not believe the page. During a visit the vault lets go of the record of that
 * visit alone, to the printer alone; a page that was taken over while it ran cannot say otherwise, print other bytes under the
 * record's name, or repeat what was let go before.
 *
 * It does not hold against a page that is false from its first line: that one can name a key of its own (it comes from our own files,
 * under their CSP). Nor against words such a page writes into a letter before it is made final, for the page makes the PDF; but what
 * leaves is then kept in the register, byte for byte, with who and when. Of the five sheets, for the safe, for who reports,
 * for the window, of the terms and of what was destroyed, nothing is kept: outside a visit it can put other words on those unseen. Nor against a camera
 * before the screen.
 */
import { createHash, createPublicKey, type KeyObject, verify } from 'node:crypto';
import type { Leave } from './contract';

export interface VisitGuard {
  /** The first key in the life of a renderer process; the vault names it before anything is opened. @throws Error at a second */
  readonly meet: (key: Uint8Array) => void;
  /** @throws Error when the vault did not sign it, or said something newer */
  readonly hear: (words: Uint8Array, signature: Uint8Array) => void;
  readonly mayLeave: (way: Leave['ways'][number], name: string, bytes: Uint8Array) => boolean;
  /** The renderer process has ended, and its vault with it. */
  readonly forget: () => void;
}

export function guardVisit(): VisitGuard {
  let key: KeyObject | undefined;
  let last: Leave | undefined;
  return {
    meet: (bytes) => {
      if (key) throw new Error('the vault has named its key');
      key = createPublicKey({ key: Buffer.from(bytes), format: 'der', type: 'spki' });
    },
    hear: (words, signature) => {
      if (!key || !verify('sha256', words, { key, dsaEncoding: 'ieee-p1363' }, signature))
        throw new Error('not said by the vault');
      const leave = JSON.parse(Buffer.from(words).toString('utf8')) as Leave;
      if (leave.n <= (last?.n ?? 0)) throw new Error('the vault has said something newer');
      last = leave;
    },
    mayLeave: (way, name, bytes) => {
      if (__OFF__.visit) return true;
      if (!last?.ways.includes(way) || last.name !== name) return false;
      return last.sha256 === undefined || last.sha256 === createHash('sha256').update(bytes).digest('hex');
    },
    forget: () => {
      key = undefined;
      last = undefined;
    },
  };
}
