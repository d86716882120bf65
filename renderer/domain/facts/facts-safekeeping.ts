/** Facts about keeping the register itself: checks, restores, and what a person said where two PCs disagreed. Pure types. */
import type { Id } from './facts';

/** Where a fact stands in the log. */
export interface FactPlace {
  readonly writer: Id;
  readonly seq: number;
}

export type SafekeepingFactBody =
  /**
   * Rows came back that this register had lost. `register`: the whole of it was put where none was; `backup`: somebody had a backup
   * taken in; `olderImage`: an older image of this computer stood here, and a copy knew better; `repair`: closed and opened again
   * together with a copy, because the register itself was damaged.
   */
  | { readonly kind: 'restored'; readonly what: 'register' | 'backup' | 'olderImage' | 'repair'; readonly rows: number }
  /** A backup was opened and read whole in memory, and nothing was touched. */
  | { readonly kind: 'restoreRehearsed'; readonly rows: number; readonly cases: number; readonly breaks: number }
  /** Every row was checked, in both copies at this computer. */
  | { readonly kind: 'logChecked'; readonly rows: number; readonly breaks: number }
  /** What a person said of facts that two PCs recorded without knowing of each other: see settling.ts. */
  | { readonly kind: 'conflictSettled'; readonly keeps: readonly FactPlace[]; readonly drops: readonly FactPlace[] };
