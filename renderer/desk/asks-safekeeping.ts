/** What the page asks about keeping the register: copies, restoring, rehearsing, exchange, the check of the log, and differences. Types alone. */
import type { CopyRef } from '../../electron/contract';
import type { HistoryLine } from '../domain/case/history';
import type { Id } from '../domain/facts/facts';
import type { CaseView, SessionView } from './asks';

export type { CopyRef };

/** What stands in a copy, before anything is done with it. */
export interface CopyLook {
  /** Whose it is, in plain words. Absent: its slots cannot be read. */
  readonly corporation?: string;
  readonly office?: string;
  /** Of the register that is open; `newer`: made by a newer program. */
  readonly whose: 'ours' | 'other' | 'unknown' | 'newer';
  /** Rows in it; absent where no row can be read, and before the register is open. */
  readonly rows?: number;
  /** Its last row is here already: as a rule all of it, but one before it may have come another way. */
  readonly held?: boolean;
  /** Where its last row stands in the log here, and the day of that row. */
  readonly last?: { readonly line: number; readonly day: string };
  readonly altered: boolean;
}

/** How far something long is. What is asked again and again until it is finished can be left at any moment. */
export interface HowFar {
  readonly done: number;
  readonly of: number;
  readonly finished: boolean;
}

export interface TakenIn extends HowFar {
  /** Rows that came in so far. */
  readonly rows: number;
  /** What is left is not whole, and stays where it is. */
  readonly stopped?: 'waiting' | 'damaged' | 'newer' | 'foreign';
}

export interface Exchanged extends HowFar {
  /** Rows of others, or of an earlier time here, that came in with this step. */
  readonly rows: number;
  /** Cases that were erased elsewhere and are empty here now. */
  readonly erased: readonly Id[];
  /** One's own access was withdrawn elsewhere: the program locks. */
  readonly withdrawn: boolean;
}

export interface Checked extends HowFar {
  readonly breaks: number;
  /** Of the first row that does not fit. */
  readonly line?: number;
}

export interface Rehearsed {
  readonly rows: number;
  readonly cases: number;
  readonly breaks: number;
  /** Rows of the copy that this register lacks; and rows here that came after it. */
  readonly lacking: number;
  readonly since: number;
}

/** A line of the log as it stood on paper. */
export interface LineOnPaper {
  /** `here`: it stands in this log, on `line` now. `gone`: it does not. `short`: the log here is shorter than that line. */
  readonly is: 'here' | 'gone' | 'short';
  readonly line?: number;
  readonly rows: number;
}

export interface SafeView {
  readonly rows: number;
  readonly cases: number;
  readonly place: string;
  /** A break was found: nothing can be recorded before it is put right. */
  readonly readOnly: boolean;
  /** The last full check at this computer. */
  readonly checked?: { readonly at: number; readonly rows: number; readonly breaks: number };
  readonly rehearsed?: {
    readonly at: number;
    readonly who: string;
    readonly rows: number;
    readonly cases: number;
    readonly breaks: number;
  };
  /** What two computers recorded of the register apart from each other. */
  readonly conflicts: readonly ConflictView[];
}

export interface ConflictView {
  /** The thing: "subject", "item:<id>". */
  readonly touches: string;
  readonly versions: readonly VersionView[];
  /** This employee may say what holds. */
  readonly mayChoose: boolean;
}

export interface VersionView {
  /** Of its last fact: named when it is chosen. */
  readonly key: string;
  /** The last thing recorded by this side, and the others before it. */
  readonly line: HistoryLine;
  readonly more: number;
  readonly place: string;
  /** What it says, where its line does not say it. */
  readonly says: readonly SaysView[];
  /** What the screens show for now. */
  readonly shown: boolean;
}

/** A field in which the versions differ; its label stands in the page, and a day is a day. */
export interface SaysView {
  readonly field: string;
  readonly words: string;
}

/** Question -> [input, answer]. */
export interface SafekeepingAsks {
  safe: [Record<string, never>, SafeView];
  lookInto: [{ copy: CopyRef }, CopyLook];
  /** One slice of a backup that somebody has chosen. Asked until finished. */
  takeIn: [{ copy: CopyRef }, TakenIn];
  /** One slice of what lies in the exchange folder, and right after unlocking of the newest backup. Asked until finished. */
  exchange: [Record<string, never>, Exchanged];
  /** Opens and checks a copy wholly, and touches nothing. */
  rehearse: [{ copy: CopyRef; passphrase: string }, Rehearsed];
  /** One slice of the full check; `anew`: begins from the first row. */
  checkLog: [{ anew: boolean }, Checked];
  /** Whether the full check of today is still to be done at this computer. */
  checkDue: [Record<string, never>, { due: boolean }];
  compareLog: [{ line: string; check: string }, LineOnPaper];
  /** Closes the register and opens it together with a copy, so that what is damaged here comes from there. */
  repairWith: [{ copy: CopyRef; passphrase: string }, SessionView];
  settleConflict: [{ case: Id; touches: string; keep: string }, CaseView];
  settleInRegister: [{ touches: string; keep: string }, SafeView];
}
