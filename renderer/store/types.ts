/**
 * What the store offers and what it asks for. It runs in the vault worker.
 * It never learns what a case is: a payload is bytes, a case is an id, a compartment is a key.
 */

export type Compartment = 'common' | 'officer';

/**
 * Journal files and a slots file of one register, wherever they lie: the own journal, a backup, what another PC put in the exchange
 * folder. To be read, never written.
 */
export interface Copy {
  /**
   * Tells this copy from others, and is the same each time: a place's folder, the file of a backup. A later look then begins where the
   * last one ended; without it each look begins at the first frame.
   */
  readonly name?: string;
  state(): Promise<{
    readonly files: readonly { readonly number: number; readonly bytes: number; readonly frames: number }[];
    /** Start of the last whole frame of all. */
    readonly last?: { readonly file: number; readonly offset: number };
    readonly slots?: Uint8Array;
    /** A frame that is broken elsewhere than at the very end. */
    readonly broken?: { readonly file: number; readonly offset: number };
  }>;
  /** Whole frames from an offset; at offset 0 the header of the file goes along. `next` is absent at the file's end. */
  read(file: number, offset: number): Promise<{ readonly bytes: Uint8Array; readonly next?: number }>;
}

/** What the store needs from the machine, given as an argument. Same shape as `journal` in electron/contract.ts. */
export interface Journal extends Copy {
  state(): Promise<
    Awaited<ReturnType<Copy['state']>> & {
      readonly cut: number;
      readonly hadRegister: boolean;
      /** Rows it once held, as the machine noted outside the store folder. */
      readonly rowsOnce?: number;
    }
  >;
  append(frame: Uint8Array): Promise<Kept>;
  rewrite(file: number, bytes: Uint8Array): Promise<Kept>;
  keepSlots(bytes: Uint8Array): Promise<Kept>;
  /** Renames the files of frames aside, never deletes, and begins anew without any; the slots file stays. */
  setAside(): Promise<Kept>;
}
export type Kept = 'kept' | 'full' | 'readOnly' | 'failed';

/** Everything the store touches outside itself. */
export interface Surroundings {
  /** Name of the IndexedDB database. */
  readonly name: string;
  readonly journal: Journal;
  /**
   * Whether any file of the database still holds a piece with one of these sums (rolling-sums.ts). Absent where nobody can look into
   * the files.
   */
  readonly remains?: (sums: Uint8Array) => Promise<boolean>;
  /**
   * To be asked before every opening of the database, and at `full` it is not opened: [Note: a torn log] in electron/torn-log.ts. Absent
   * where nobody can reach its files.
   */
  readonly beforeOpening?: () => Promise<'ready' | 'full'>;
  /** Which rows a payload names as erased; undefined for every other payload. */
  readonly readErasure: (
    payload: Uint8Array,
  ) => readonly { readonly writer: string; readonly seq: number; readonly hash: string }[] | undefined;
  /**
   * Of a payload that renewed the keys, the checks of the new ones by key name. Undefined for every other payload. Only so a key of a
   * later generation is believed: whoever can write the disk can seal a key of his own to any slot.
   */
  readonly readKeyChecks: (payload: Uint8Array) => Readonly<Record<string, string>> | undefined;
}

/** Which generation of each compartment is written under. */
export type Generations = Readonly<Record<Compartment, number>>;

/** Plain words of the header, shown before unlocking: corporation and office. Never a person. */
export interface HeaderWords {
  readonly corporation: string;
  readonly office: string;
}

/** What stands here before any key is known. */
export type StoreState =
  | { readonly state: 'absent' }
  | { readonly state: 'locked'; readonly words: HeaderWords; readonly from: 'database' | 'journal' }
  /** There was a register and neither database nor journal has it: never an empty start. */
  | { readonly state: 'missing' }
  /** The journal answers, the database does not, asked twice. */
  | { readonly state: 'unreadable' }
  /** The disk has too little room to open the database safely. */
  | { readonly state: 'full' }
  /** Written by a newer program: nothing is opened, nothing is changed. */
  | { readonly state: 'newer'; readonly format: number };

export interface NewSlot {
  /** 32 hex characters. */
  readonly id: string;
  readonly kind: 'employee' | 'recovery';
  readonly signInName: string;
  /** Passphrase, or the recovery code; as typed. */
  readonly secret: string;
  /** Sorted. */
  readonly roles: readonly string[];
  readonly mustChange: boolean;
  readonly compartments: readonly Compartment[];
}

export interface SlotInfo {
  readonly id: string;
  readonly kind: 'employee' | 'recovery';
  readonly signInName: string;
  readonly roles: readonly string[];
  readonly mustChange: boolean;
  /** Uncompressed P-256 point, base64. */
  readonly publicKey: string;
}

/** A slot with its marks: 16 bytes of a hash each, base64 (FORMAT.md "Slot"). */
export interface ToldSlot extends SlotInfo {
  /** Names this wrapping of the private half. */
  readonly wrap: string;
  /** Names each sealed key, by key name. */
  readonly sealed: Readonly<Record<string, string>>;
}

/** A slot as the sealed list and what was recorded since have it. */
export interface SlotWanted {
  readonly id: string;
  readonly kind: 'employee' | 'recovery';
  /** Sorted. */
  readonly roles: readonly string[];
  readonly publicKey: string;
  /** The wrapping in force; absent: lists before this was told. */
  readonly wrap?: string;
  /** Marks that any list gave for the keys sealed to it, by key name. */
  readonly sealed: Readonly<Record<string, readonly string[]>>;
}

/** What bringing the slots on disk in line with the list has done. */
export interface SlotsSettled {
  /** Something was written. */
  readonly changed: boolean;
  /** Slots of the list that lie nowhere as the list has them. */
  readonly lacking: readonly string[];
  /** This session holds keys it did not hold before. */
  readonly newKeys: boolean;
  /** False: what was written stands in the database, but the slots file lags behind. */
  readonly journalled: boolean;
}

export interface NewRow {
  readonly case: string;
  readonly compartment: Compartment;
  /** Payload bytes (JSON of a fact). With `large`: the head; the sealed plain text is head, LF, large. */
  readonly payload: Uint8Array;
  readonly large?: Uint8Array;
}

/** A row as this slot can read it. `payload` is absent when the key is not held, the row is erased, broken, or large. */
export interface Entry {
  readonly writer: string;
  readonly seq: number;
  readonly counter: number;
  readonly case: string;
  readonly compartment: Compartment;
  /** Of the key it is sealed under. */
  readonly generation: number;
  readonly hash: string;
  readonly state: 'read' | 'closed' | 'large' | 'erased' | 'broken';
  readonly payload?: Uint8Array;
}

/** Something is wrong with a row or with the two copies; the rest stays readable, nothing is thrown away. */
export interface Break {
  readonly what:
    | 'altered' // hash or seal does not fit
    | 'moved' // stands where its hash or its seal does not belong
    | 'cut' // a row that another names is not there
    | 'repeated' // the same row, or the same (writer, seq), twice
    | 'emptied' // no box and no erasure fact that names it
    | 'copiesDiffer' // database and journal: neither begins with the other
    | 'journalFrame'; // a frame broken elsewhere than at the end
  /** Place in the order (counter, writer, seq), from 1: the "regel" a screen names. */
  readonly line?: number;
  readonly writer?: string;
  readonly seq?: number;
}

export interface UnlockReport {
  readonly rows: number;
  /** Rows put back into the database from the journal, with a message and a fact. */
  readonly restoredFromJournal: number;
  /** Rows that neither had, from a further copy. */
  readonly restoredFromCopies: number;
  /** Rows that were damaged in the database and put right from a sound copy. */
  readonly repaired: number;
  /** The journal was damaged and nothing of it is lacking elsewhere: put aside, never deleted, and written anew from the database. */
  readonly journalSetAside: boolean;
  /** Rows the journal lacked and got: an ordinary crash, silent. Or all of them: the journal was gone. */
  readonly completedJournal: number;
  /** The journal was absent or emptied while the database has rows: completed, with a message and a fact. */
  readonly journalWasGone: boolean;
  /** The journal was cut: it held fewer rows than it once did. What the database lost of its end as well, nothing here tells. */
  readonly journalWasCut: boolean;
  /** Rows that the journal once held and that neither copy holds any more. */
  readonly missing: number;
  /** Not empty: the register opens read-only. */
  readonly breaks: readonly Break[];
  /**
   * Rows under a later generation of a compartment that this slot holds, and that its keys do not open: the slot is an older one. Not
   * damage; the register is shown as far as it opens, and takes no acts.
   */
  readonly olderKey: number;
  /** The own slot of the database was gone, damaged or an older one; that of the slots file opened. */
  readonly slotFromFile: boolean;
  /** The journal could not be completed now: acts are refused after a limit. */
  readonly journalBehind: boolean;
}

/** One slice of taking in the rows of a copy. */
export interface Absorbed {
  /** Rows of the copy that this slice took in. */
  readonly rows: number;
  /** The rows taken in, in the order of the copy. */
  readonly entries: readonly Entry[];
  /** Rows held before that an erasure which came in has emptied. */
  readonly erased: readonly { readonly writer: string; readonly seq: number }[];
  /** How far: rows of the copy looked at, of all it holds. */
  readonly done: number;
  readonly of: number;
  /** There is nothing more to do with this copy now: all is taken in, or what is left is named below. */
  readonly finished: boolean;
  /** The rest is not whole yet: torn, half copied, or without what comes before it. Not believed, and no error: ask again later. */
  readonly waiting: boolean;
  /** Rows or frames that do not verify. They are not taken, nor is anything behind them in this copy. */
  readonly breaks: readonly Break[];
  /** `waiting` is for a key: what comes next is sealed under a generation of a held compartment that this session has not got. */
  readonly lacksKey: boolean;
  /** Of another register. Nothing was taken. */
  readonly foreign: boolean;
  /** Written by a newer program. Nothing was taken from there on. */
  readonly newer: boolean;
  /** The rows are taken in, but the own journal lags behind. */
  readonly journalProblem?: Exclude<Kept, 'kept'>;
}

/**
 * The last row of a copy, read from its last frame alone. `held` false: the copy has something that is not here. `held` true does not
 * say that every row of it is here: the last may have come to both from a third, while one before it has not. `absorb` tells.
 */
export interface CopyHead {
  /** Rows in the copy. */
  readonly rows: number;
  readonly held: boolean;
  /** Where the row stands in the order here, from 1. */
  readonly line?: number;
}

/** The head of the log as held: what a printed log, a backup and another PC note. */
export interface Head {
  readonly rows: number;
  readonly writer: string;
  readonly seq: number;
  /** 64 hex characters. */
  readonly hash: string;
}

/** A full check of both copies in slices, for idle time. */
export interface Checking {
  /** About 100 ms of work. Acts in between are fine: what is recorded after the beginning is not part of this check. */
  step(): Promise<{
    readonly done: number;
    readonly of: number;
    readonly finished: boolean;
    /** Complete once finished. */
    readonly breaks: readonly Break[];
  }>;
}

/** What opening a copy wholly, in memory, has shown. */
export interface Rehearsal {
  readonly rows: number;
  readonly entries: readonly Entry[];
  readonly breaks: readonly Break[];
  readonly slot: SlotInfo;
}

/** The copies of one register as one: taking in, comparing, checking. */
export interface Union {
  /**
   * Takes in what a copy holds and this register does not: one slice of at most `most` frames (about 1 MB when not given), each frame
   * one strict transaction and then the own journal. Asked again until `finished`.
   * @throws StoreError `full` | `refused` | `readOnly`: what was taken in before stands
   */
  absorb(copy: Copy, options?: { readonly most?: number }): Promise<Absorbed>;
  /** Undefined when the copy has no frame that can be read, or is of another register. @throws StoreError `newer` */
  headOf(copy: Copy): Promise<CopyHead | undefined>;
  /** Undefined while there is no row at all. */
  readonly head: Head | undefined;
  /** The line of the row with this hash, or with these first 16 hex characters of it; undefined when no row held has it. */
  holds(hash: string): number | undefined;
  checking(): Checking;
}

export interface Appended {
  readonly rows: readonly {
    readonly writer: string;
    readonly seq: number;
    readonly counter: number;
    readonly hash: string;
    readonly generation: number;
  }[];
  /** False: the act stands, but the journal lags behind ("de veiligheidskopie loopt achter"). */
  readonly journalled: boolean;
  readonly journalProblem?: Exclude<Kept, 'kept'>;
}

/** What is committed together with the rows of one act, in the one strict transaction. */
export interface AlongWith {
  readonly addSlots?: readonly NewSlot[];
  /**
   * The secret of this session's own slot, as typed; needed with `addSlots` and `renew`. The session's keys cannot be given to a new slot
   * (non-extractable), so the private half is unwrapped once more for this act alone. @throws StoreError `wrongSecret`
   */
  readonly secret?: string;
  readonly removeSlots?: readonly string[];
  /** The keys are renewed. The rows of this act are still sealed under the former generation: whoever lacks the new one reads the list. */
  readonly renew?: Renewal;
  /** This session's own slot under another secret, or under the same one made harder to guess. @throws StoreError `wrongSecret` */
  readonly rewrap?: Rewrap;
  /** Drafts that become this act. */
  readonly dropDrafts?: readonly string[];
  /** New plain words of the header. */
  readonly words?: HeaderWords;
}

/** A new generation of some compartments. */
export interface Renewal {
  readonly compartments: readonly Compartment[];
  /** Who gets it: slots by id and public half, and which of the compartments each may hold. Others on disk get nothing. */
  readonly sealTo: readonly {
    readonly id: string;
    readonly publicKey: string;
    readonly compartments: readonly Compartment[];
  }[];
}

export type Rewrap =
  | { readonly old: string; readonly next: string }
  | { readonly same: string; readonly strength: { memoryKiB: number; passes: number; lanes: number } };

/** How the slots are once the act has happened: what the sealed list of the same batch says. */
export interface SlotsAfter {
  readonly slots: readonly ToldSlot[];
  readonly generations: Generations;
  /** Of the keys made by this act, by key name; base64. */
  readonly checks: Readonly<Record<string, string>>;
}

/** What an erasure takes besides rows, and when it is finished. */
export interface ErasedWith {
  /** Drafts whose form begins so: dropped in the same transaction, and their old bytes leave the disk with those of the rows. */
  readonly draftsFrom?: string;
  /**
   * More follow at once: journal and disk are cleaned once, by the last of them, by `catchUp`, or by the next unlock. The rows are
   * empty and the fact is written all the same.
   */
  readonly moreFollow?: boolean;
}

export interface Session extends Union {
  readonly storeId: string;
  readonly slot: SlotInfo;
  readonly report: UnlockReport;
  /** All rows in the order (counter, writer, seq). */
  entries(): Promise<readonly Entry[]>;
  entriesOf(caseId: string): Promise<readonly Entry[]>;
  /** Highest counter in any row held. */
  readonly counter: number;
  /**
   * Seals, commits in one strict transaction, then journals. `rows` is called with the slots just made (their public halves),
   * so that the slot list can be a fact of the same batch.
   * @throws StoreError `full` | `refused` | `readOnly` | `tooFarBehind` | `keyOlder`: nothing has happened anywhere.
   */
  append(
    rows: readonly NewRow[] | ((made: readonly ToldSlot[], after: SlotsAfter) => readonly NewRow[]),
    along?: AlongWith,
  ): Promise<Appended>;
  /** Tries again to bring the journal up to date; true when it is. */
  catchUp(progress?: (done: number, of: number) => void): Promise<boolean>;
  /** The raw bytes behind the head of a large row. @throws StoreError `broken` | `closed` | `erased` */
  openLarge(writer: string, seq: number): Promise<{ readonly head: Uint8Array; readonly bytes: Uint8Array }>;
  /** The slots on disk; which of them are in force the sealed list decides. */
  slots(): Promise<readonly ToldSlot[]>;
  /**
   * Brings the slots on disk in line with the sealed list: takes over what lies in the slots file, or in a copy, as the list has it, drops
   * what is withdrawn, and opens what was sealed to this session's slot meanwhile. No sealed key that a list names is ever dropped.
   * @param withdrawn public halves that a list named once
   */
  settleSlots(wanted: readonly SlotWanted[], withdrawn: readonly string[], copy?: Copy): Promise<SlotsSettled>;
  /** Rows are written under these from now on, as the sealed list says. */
  writeUnder(generations: Generations): void;
  /** This session lacks a generation that others write under: it takes no acts. */
  readonly isKeyOlder: boolean;
  /** The own slot is easier to guess at than a new one would be. */
  readonly isWeaklyWrapped: boolean;
  /** Wraps this slot's private half anew. The old passphrase is asked again. @throws StoreError `wrongSecret` */
  changeSecret(oldSecret: string, newSecret: string): Promise<Appended | undefined>;
  /** True when this secret opens this session's slot: acts on keys ask again. */
  confirmSecret(secret: string): Promise<boolean>;
  /**
   * Erasure: one batch with the row `fact` (made from the rows' hashes), then every such row loses iv and box,
   * journal files with them are written anew, and the database is made to compact.
   */
  erase(
    rows: readonly { readonly writer: string; readonly seq: number }[],
    fact: (erased: readonly { readonly writer: string; readonly seq: number; readonly hash: string }[]) => NewRow,
    also?: ErasedWith,
  ): Promise<Appended>;
  readonly drafts: {
    put(form: string, compartment: Compartment, bytes: Uint8Array): Promise<void>;
    get(form: string): Promise<Uint8Array | undefined>;
    list(): Promise<readonly string[]>;
    remove(form: string): Promise<void>;
  };
  /** The full check in one go. */
  verify(progress?: (done: number, of: number) => void): Promise<readonly Break[]>;
  close(): void;
}

export type StoreErrorCode =
  | 'wrongSecret' // no such sign-in name, or the secret does not open it: never told apart
  | 'weakParameters' // KDF parameters below the minimum: an attack
  | 'forgedSlot' // bound fields (role, name, parameters, id) do not fit the seal
  | 'newer'
  | 'absent'
  | 'full' // QuotaExceededError and the like
  | 'refused' // IndexedDB refuses for another reason
  | 'still' // the engine does not answer this worker any more: a new one is to ask again
  | 'lost' // the database went under an open register: the next unlock puts it back from the journal
  | 'readOnly' // breaks were found: no new acts
  | 'keyOlder' // the slot lacks the generation in force: no new acts
  | 'tooFarBehind' // the journal lags by the limit
  | 'broken'
  | 'closed'
  | 'erased';

export class StoreError extends Error {
  readonly code: StoreErrorCode;
  constructor(code: StoreErrorCode, detail = '') {
    super(`${code}${detail ? `: ${detail}` : ''}`);
    this.code = code;
  }
}
