/** What the page can ask about keeping no longer than necessary: the list, keeping longer, erasing, what was destroyed. Types alone. */
import type { Day, Id } from '../domain/facts/facts';
import type { KeepGround } from '../domain/facts/facts-keeping';
import type { DestroyedRun } from '../domain/keeping/destroyed';
import type { Attached, Destruction, DestructionLine } from '../domain/keeping/destruction';
import type { TypedKeeping } from '../domain/keeping/keep-longer';
import type { Letter } from '../domain/letter/letter';
import type { Refusal } from './asks';

export type { Attached, DestroyedRun, Destruction, DestructionLine, KeepGround, TypedKeeping };

export interface DestructionView extends Destruction {
  readonly today: Day;
  readonly years: number;
  readonly reason: string;
  /** May keep longer and erase; the FG reads. */
  readonly mayErase: boolean;
  /** What is being erased, where somebody left in the middle of it. */
  readonly erasing?: ErasingView;
}

export interface ErasingView {
  readonly done: number;
  readonly of: number;
  /** All were erased that could be; now the bytes leave the files. */
  readonly cleaning: boolean;
  readonly finished: boolean;
  /** False where the files could not be cleaned yet: the program goes on trying. */
  readonly cleaned: boolean;
  /** What was chosen and not erased, and why. */
  readonly left: readonly { readonly reference: string; readonly refusal: Refusal }[];
  /** Backups made before today hold them until this day at the latest. */
  readonly backupsUntil: Day;
}

/** Days this machine keeps backups; left out where it does not say. */
export interface KeptBackups {
  readonly keepDays?: number | undefined;
}

export interface KeepingAsks {
  destruction: [Record<string, never>, DestructionView];
  keepLonger: [{ case: Id; input: TypedKeeping }, DestructionView];
  /** The own passphrase, once for all that were chosen. Nothing is erased by it: each case is an act of `eraseNext`. */
  beginErasing: [{ cases: readonly Id[]; passphrase: string } & KeptBackups, ErasingView];
  /** One case further, and at the end the files; asked until it is finished. Leaving in between is safe. */
  eraseNext: [Record<string, never>, ErasingView];
  /** No further ones; the files are cleaned of those that were. */
  stopErasing: [Record<string, never>, ErasingView];
  destroyed: [KeptBackups, { readonly runs: readonly DestroyedRun[] }];
  /** The declaration of what was destroyed on a day, without names: printed or saved, never stored. */
  destructionSheet: [{ on: Day } & KeptBackups, Letter];
}
