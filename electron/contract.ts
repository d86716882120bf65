/**
 * The whole bridge between the page and the machine. Both sides derive from this one type:
 * the preload literal ends in `satisfies Machine`, the handlers implement it, the page imports the TYPE alone.
 *
 * Adding a line here is a security decision: whatever stands here, a broken page can call.
 * Nothing here knows a case, a key or a person: bytes are sealed before they come this way
 * (the exceptions are a PDF on its way to a save or print dialog, and data a person carries along on their way to a save dialog).
 */

/** What the page may know of the machine before anything is opened. */
export interface StartOfDay {
  readonly version: string;
  /** True in the preview: the same program on a throw-away store, with a permanent banner. */
  readonly preview: boolean;
  /** Minutes without a key or a mouse before the program locks itself. */
  readonly idleMinutes: number;
  /** The corporation IT has chosen by policy; the first start then offers only this one. */
  readonly profile?: string;
  /** What IT placed on this machine, each at most once. */
  readonly placed: { readonly profile?: PlacedFile; readonly calendar?: PlacedFile };
  /** Random id of this installation, 32 hex characters; in a file of its own that no backup copies. */
  readonly installation: string;
  /** The sign-in name typed last since this start of the program; kept in memory only. */
  readonly lastSignInName?: string;
  /** Why the page stands here anew. */
  readonly lockedBy?: LockCause;
}

/** The text of a file the policy names, at most 1 MB of UTF-8; or why there is none. Without its folder. */
export type PlacedFile =
  | { readonly name: string; readonly text: string }
  | { readonly name: string; readonly problem: 'unreadable' | 'tooLarge' | 'noText' };

export type LockCause = 'key' | 'idle' | 'screenLock' | 'suspend' | 'ended';

/** The journal as the machine sees it: files of whole frames; what is in them is sealed. */
export interface JournalState {
  /** In order of their number, which starts at 1 and has no holes. */
  readonly files: readonly { readonly number: number; readonly bytes: number; readonly frames: number }[];
  /** Start of the last whole frame of the last file that has one. */
  readonly last?: { readonly file: number; readonly offset: number };
  /** The sealed header and slots as kept last, whole. */
  readonly slots?: Uint8Array;
  /** Bytes of a torn last frame that were cut off at this opening; 0 as a rule. */
  readonly cut: number;
  /** A frame that is broken elsewhere than at the very end. It stays as it is. */
  readonly broken?: { readonly file: number; readonly offset: number };
  /** A register has been founded or restored in this store folder before. */
  readonly hadRegister: boolean;
}

/** Why the machine could not keep something. `full` and `readOnly` have a remedy of their own. */
export type Kept = 'kept' | 'full' | 'readOnly' | 'failed';

export interface JournalOnMachine {
  state(): Promise<JournalState>;
  /** Whole frames from an offset, about 1 MB at most but at least one frame; `next` is absent at the file's end. */
  read(file: number, offset: number): Promise<{ readonly bytes: Uint8Array; readonly next?: number }>;
  /** Appends one frame and fdatasyncs it; begins a new file when the present one would exceed 8 MB. */
  append(frame: Uint8Array): Promise<Kept>;
  /** Replaces one whole file atomically (after an erasure): written beside it, fsynced, renamed. */
  rewrite(file: number, bytes: Uint8Array): Promise<Kept>;
  /** Replaces the file with the header and the slots atomically. */
  keepSlots(bytes: Uint8Array): Promise<Kept>;
}

/** `duringVisit`: the vault has not let this file go; a visitor sits at the desk (LO-16). */
export type SaveOutcome = 'saved' | 'cancelled' | 'full' | 'readOnly' | 'failed' | 'duringVisit';
export type PrintOutcome = 'printed' | 'cancelled' | 'noPrinter' | 'failed' | 'duringVisit';

/** What the vault lets out of the program: one file, and by which ways. None: nothing. */
export interface Leave {
  /** Counts up: what was said before does not come back. */
  readonly n: number;
  readonly ways: readonly ('save' | 'print')[];
  readonly name?: string;
  /** Of the file's bytes, hex. Absent for the four sheets, which the vault never holds as a file. */
  readonly sha256?: string;
}

/** Signals from the machine to the page. */
export interface Signals {
  /** The screen goes blank now; finish the act under way and call `settled`. The renderer ends within a second. */
  readonly blank: LockCause;
}

export interface Machine {
  start(): Promise<StartOfDay>;
  readonly journal: JournalOnMachine;
  /** The vault of this page names the key it signs with (P-256, SPKI): once in the life of a renderer process. */
  vault(key: Uint8Array): Promise<void>;
  /** What may leave from now on, instead of what was said before: a `Leave` as JSON, and the vault's signature over those bytes. */
  leaves(words: Uint8Array, signature: Uint8Array): Promise<void>;
  /** Suggests `<name>.pdf` in the system's dialog. The name holds a reference, never a person. */
  savePdf(name: string, bytes: Uint8Array): Promise<SaveOutcome>;
  /** Suggests `<name>.json`: data a person carries along, named after the reference; or the file for an auditor, after its year. */
  saveData(name: string, bytes: Uint8Array): Promise<SaveOutcome>;
  /** Serves the bytes once from memory to a hidden window and opens the system's print dialog. */
  printPdf(name: string, bytes: Uint8Array): Promise<PrintOutcome>;
  /** An employee is at work behind an open register: idle time counts from now on. */
  opened(signInName: string): Promise<void>;
  /** A key or the mouse was used; the page says so at most every five seconds. */
  active(): Promise<void>;
  /** Ctrl+L: blanks the screen and ends this renderer process. */
  lock(): Promise<void>;
  /** The act under way when `blank` came is acknowledged: the renderer may end now. */
  settled(): Promise<void>;
  /** Registers the one listener of a signal; a second registration replaces the first. */
  on<K extends keyof Signals>(signal: K, listener: (value: Signals[K]) => void): void;
}

declare global {
  interface Window {
    readonly machine: Machine;
  }
}
