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
  /** Rows it held when this user's program last kept a frame, as noted outside the store folder; 0 where nothing is known. */
  readonly rowsOnce?: number;
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
  /** Renames a journal that is damaged aside (it is not deleted) and begins anew without a frame; the slots file stays. */
  setAside(): Promise<Kept>;
}

/** A copy of a register that lies elsewhere. Named, never by a path: main looks the name up in what it lists itself. */
export interface CopyRef {
  /** `backup`: in the folder for backups. `exchange`: what a PC put in the exchange folder. `chosen`: a backup picked in a dialog. */
  readonly kind: 'backup' | 'exchange' | 'chosen';
  readonly name: string;
}

/** A copy as the machine sees it: like the journal, but nothing is cut off or changed. What is torn at the very end is not counted. */
export interface CopyState extends Omit<JournalState, 'cut' | 'hadRegister' | 'rowsOnce'> {
  /** Bytes behind the last whole frame of the last file: half written, or half copied so far. 0 as a rule. */
  readonly torn: number;
  /** A backup that is not as it was written: its own hash does not fit, or a piece is missing. Its whole frames can still be read. */
  readonly altered: boolean;
}

/** Why a folder that is not ours alone cannot be used now. `ownFolder`: it is the store folder, or lies inside it. */
export type FolderTrouble = 'gone' | 'readOnly' | 'ownFolder' | 'failed';

export interface CopiesFolder {
  /** Chosen by IT; nobody can choose another here. */
  readonly byPolicy: boolean;
  /** The last part of its path. */
  readonly label: string;
  readonly reachable: boolean;
  readonly why?: FolderTrouble;
}

export interface BackupFile {
  readonly name: string;
  /** Milliseconds, by the clock of the PC that made it. */
  readonly madeAt: number;
  readonly bytes: number;
  /** Made by this installation. */
  readonly isOwn: boolean;
  /** `unchecked`: not read wholly yet; that goes on behind the screen, and `copiesChanged` tells when it is known. */
  readonly check: 'whole' | 'altered' | 'unchecked';
  /** It was due to be removed and stays: it holds rows that the newest backup does not hold. */
  readonly holdsMore: boolean;
}

export interface CopiesState {
  /** Absent: nobody has chosen one. */
  readonly backupFolder?: CopiesFolder & { readonly sameDisk: boolean };
  /** Newest first; of every PC that uses this folder. */
  readonly backups: readonly BackupFile[];
  /** Days a backup is kept at most. The newest stays whatever its age. */
  readonly keepDays: number;
  /** The newest backup of this installation that was read back whole; remembered when its folder cannot be reached. */
  readonly lastGood?: { readonly name: string; readonly madeAt: number };
  /** The last attempt since the start of the program. */
  readonly lastBackUp?: { readonly at: number; readonly outcome: BackUpOutcome['outcome'] };
  readonly backingUp: boolean;
  readonly exchangeFolder?: CopiesFolder;
  /** One for each PC that has put something in the exchange folder; `name` is its installation id. */
  readonly places: readonly { readonly name: string; readonly isOwn: boolean; readonly changedAt: number }[];
  readonly lastPublish?: { readonly at: number; readonly outcome: PublishOutcome };
}

export type BackUpOutcome =
  | { readonly outcome: 'made'; readonly name: string }
  | {
      readonly outcome:
        | 'noFolder'
        /** Nothing was recorded here yet. */
        | 'noRegister'
        | 'gone'
        | 'ownFolder'
        | 'full'
        | 'readOnly'
        /** Read back otherwise than it was written; it was thrown away, the former ones stay. */
        | 'damaged'
        /** The journal of this PC is damaged: it is put right at the next unlock; the former backups stay. */
        | 'journalBroken'
        | 'failed';
    };

/** `ahead`: this PC's own folder there holds rows that the register here lacks. Nothing is replaced until they were taken in. */
export type PublishOutcome = Kept | 'noFolder' | 'noRegister' | 'gone' | 'ownFolder' | 'ahead' | 'journalBroken';

/** Works while locked: nothing here needs a key. */
export interface CopiesOnMachine {
  /** Bounded in time: a share that does not answer is `gone`. */
  list(): Promise<CopiesState>;
  /** Undefined: not there, not reachable, or not one of ours. */
  state(copy: CopyRef): Promise<CopyState | undefined>;
  /** As of the journal, but whole frames alone (or the header of a newer format): what else stands in a file never crosses. */
  read(copy: CopyRef, file: number, offset: number): Promise<{ readonly bytes: Uint8Array; readonly next?: number }>;
  /** Makes a backup now, reads it back whole and thins the generations. One at a time: a second call gets the outcome of the first. */
  backUp(): Promise<BackUpOutcome>;
  /** Puts what changed in this PC's own folder in the exchange folder. Happens by itself after every act, at lock and at quit. */
  publish(): Promise<PublishOutcome>;
  /** A folder for backups, chosen in the system's dialog; refused where a policy names one. */
  chooseFolder(): Promise<'chosen' | 'cancelled' | 'byPolicy' | 'ownFolder' | 'gone' | 'readOnly' | 'full' | 'failed'>;
  /** A backup elsewhere, on a stick: from now on reachable by the answer, until another is chosen or the program ends. */
  chooseCopy(): Promise<CopyRef | 'cancelled' | 'noBackup' | 'gone'>;
  /**
   * Puts journal and slots of a copy where no register is. `damagedToo`: also a copy that is altered or broken, as it is; without
   * slots that are whole, or without a single row, it is `noRegister` either way.
   */
  place(copy: CopyRef, damagedToo: boolean): Promise<Kept | 'registerHere' | 'noRegister' | 'damaged' | 'gone'>;
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
  /** Of the file's bytes, hex. Absent for the five sheets, which the vault never holds as a file. */
  readonly sha256?: string;
}

/** Signals from the machine to the page. */
export interface Signals {
  /** The screen goes blank now; finish the act under way and call `settled`. The renderer ends within a second. */
  readonly blank: LockCause;
  /** A backup was made or failed, a folder came or went, another check is done: ask `copies.list` again. */
  readonly copiesChanged: 'backup' | 'exchange';
}

export interface Machine {
  start(): Promise<StartOfDay>;
  readonly journal: JournalOnMachine;
  readonly copies: CopiesOnMachine;
  /**
   * What the page met: a database that cannot be opened at two starts is moved aside at the third (electron/unreadable.ts). `still`: the
   * engine answers this page nothing more; a new one begins in its place, unless that was done often enough.
   */
  database(is: 'readable' | 'unreadable' | 'still'): Promise<void>;
  /**
   * Whether any file of the database still holds a piece of what was erased, sealed, by sums of 8 bytes, one after the other
   * (renderer/store/FORMAT.md "Rolling sums").
   */
  remains(sums: Uint8Array): Promise<boolean>;
  /**
   * Before the database is opened: where the engine was stopped in mid-write, the piece it left is cut off. `full`: the disk has so little
   * room that it would be stopped again, and is not to be opened.
   */
  beforeOpening(): Promise<'ready' | 'full'>;
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
  /**
   * It is whole: from now on the machine backs it up and shares it by itself. Of one that is damaged it does neither: the newest backup
   * would then be the worst one.
   */
  sound(): Promise<void>;
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
