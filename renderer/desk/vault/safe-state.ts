/** What the vault remembers of copies, exchange and checks while a register is open. Memory only. Runs in the vault worker. */
import type { Break, Checking, Copy } from '../../store/types';
import type { CopyRef } from '../asks-safekeeping';

/** One turn through all copies that may hold something new. */
export interface Round {
  readonly left: Look[];
  rows: number;
  /** Rows among them that this computer had once and lacked: an older image of it was put back. */
  cameBack: number;
  readonly erased: Set<string>;
  /** What came in says of the register itself: who has access, which place has which letter. */
  ofRegister: boolean;
}

export interface Look {
  readonly copy: CopyRef;
  /** Once held here: what it has and this register lacks was lost here. */
  readonly wasHere: boolean;
  /** When it was changed last; looked at again when that is another moment. */
  readonly changedAt: number;
}

export interface Safe {
  round?: Round;
  /** Copies that were taken in to their end, with the moment they were changed last. */
  readonly looked: Map<string, number>;
  /** Copies of which something does not verify. */
  readonly damaged: Set<string>;
  /** Copies that end otherwise than they were written, with the moment this was seen first (of this process): perhaps half copied. */
  readonly doubted: Map<string, number>;
  /** Of all rounds since unlocking. */
  cameBack: number;
  /** Backups that somebody chose and that are not taken in to their end, with the rows so far: one reading of one file. */
  readonly taking: Map<string, { readonly copy: Copy; readonly rows: number }>;
  checking?: Checking;
  /** Of the last full check since unlocking. */
  breaks: readonly Break[];
  /** The letter of this place was another's as well, and is a new one since. */
  newLetter?: { readonly from: string; readonly to: string };
}

export const emptySafe = (): Safe => ({
  looked: new Map(),
  damaged: new Set(),
  doubted: new Map(),
  cameBack: 0,
  taking: new Map(),
  breaks: [],
});
