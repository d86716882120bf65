/**
 * Everything the page can ask of the vault, and the views it gets back. Types alone: the page imports these, never a fact.
 * An answer is a value or a refusal; a refusal has a code, and words.nl.ts has its Dutch sentence.
 */

import type { HistoryLine } from '../domain/case/history';
import type { Refusal } from '../domain/command/refusal';
import type {
  Address,
  Channel,
  Day,
  Id,
  LetterKind,
  PersonName,
  ProfileValue,
  RepresentativeKind,
  RequestKind,
  Right,
  Role,
} from '../domain/facts/facts';
import type { CorrectionReason } from '../domain/facts/facts-letters';
import type { Letter } from '../domain/letter/letter';
import type { Tone } from '../domain/plain-words/address-form';
import type { HouseCites } from '../domain/profiles/house-cites';
import type { RequestPreview } from '../domain/request/request';
import type { RequestInput } from '../domain/request/request-fields';
import type { Deadline, Terms } from '../domain/terms/terms';
import type { TodayView } from '../domain/today/today';
import type { CaseSummary, NextStep } from '../domain/today/worklist';
import type { Break } from '../store/types';
import type { ComplaintAsks, ComplaintPart } from './asks-complaint';
import type { AppointmentView, DecisionView, DossierAsks, TaskView } from './asks-dossier';
import type { FiguresAsks } from './asks-figures';
import type { IncidentAsks } from './asks-incident';
import type { Attached, KeepingAsks } from './asks-keeping';
import type { OutgoingAsks } from './asks-outgoing';
import type { RegulationAsks } from './asks-regulation';
import type { FeeView, RightsAsks } from './asks-rights';
import type { ConflictView, SafekeepingAsks, SafeView } from './asks-safekeeping';
import type { StyleAsks, StyleView } from './asks-style';
import type { TermsAsks, TermsChangeView } from './asks-terms';
import type { ThirdsAsks } from './asks-thirds';
import type { IdentityDocument, VisitAsks } from './asks-visit';

export type { HouseCites } from '../domain/profiles/house-cites';
export type {
  Address,
  CaseSummary,
  Channel,
  CorrectionReason,
  Day,
  Deadline,
  HistoryLine,
  Id,
  LetterKind,
  NextStep,
  PersonName,
  ProfileValue,
  Refusal,
  RepresentativeKind,
  RequestInput,
  RequestKind,
  RequestPreview,
  Right,
  Role,
  Terms,
  TodayView,
};

/** Which door the program shows first. */
export type Door =
  | {
      readonly door: 'firstStart';
      readonly corporations: readonly CorporationChoice[];
      readonly placed: readonly PlacedNotice[];
    }
  | {
      readonly door: 'unlock';
      readonly corporation: string;
      readonly office: string;
      readonly lastSignInName?: string;
      readonly placed: readonly PlacedNotice[];
    }
  | { readonly door: 'missing' }
  /** What stands here could not even be read: nothing was changed. */
  | {
      readonly door: 'unreadable';
      /** It is the database that cannot be read: the journal answers. Or the disk has too little room to open it. */
      readonly of?: 'database' | 'fullDisk';
    }
  | { readonly door: 'newer'; readonly format: number };

/** The text of a file IT placed, or why there is none; as the machine tells it. */
export type PlacedFile =
  | { readonly name: string; readonly text: string }
  | { readonly name: string; readonly problem: 'unreadable' | 'tooLarge' | 'noText' };

export interface PlacedInput {
  readonly profile?: PlacedFile;
  readonly calendar?: PlacedFile;
}

/** A file IT placed: in force, or refused as a whole. */
export interface PlacedNotice {
  readonly what: 'profile' | 'calendar';
  readonly file: string;
  /** Whose regulation is in force with it. */
  readonly of?: string;
  /** Why it is not used, with the place in it; absent = it is in force. */
  readonly refused?: string;
}

export interface CorporationChoice {
  readonly corporation: string;
  readonly name: string;
  readonly regulation: string;
  /** What the shipped profile leaves open (rules.md, Settled 15). */
  readonly open: readonly OpenValue[];
}

export interface OpenValue {
  readonly path: string;
  readonly label: string;
  readonly hint?: string;
  /** `offices`: a list of { name, visitingAddress, openOn: weekdays 1..5 }; `noOr`: { answer: no }, or { answer: yes, what }. */
  readonly kind: 'line' | 'text' | 'offices' | 'noOr';
  /** Asked at the first start; the others wait on the settings screen. */
  readonly firstStart: boolean;
  readonly value?: ProfileValue;
}

export interface Judgement {
  /** 0 to 4; 3 and up is accepted. */
  readonly score: 0 | 1 | 2 | 3 | 4;
  readonly accepted: boolean;
  /** Dutch advice, empty when accepted. */
  readonly advice: string;
}

export interface SessionView {
  readonly employee: { readonly id?: Id; readonly name: string; readonly function: string };
  readonly roles: readonly Role[];
  /** Unlocked with the recovery code: only access can be put in order. */
  readonly recovery: boolean;
  readonly mustChange: boolean;
  readonly corporation: string;
  /** Of its letters and screens, `#rrggbb`. */
  readonly accent: string;
  /** How this house answers who asks for access (Settled 16). */
  readonly accessBy: 'inspection' | 'overview';
  /** How its letters address their readers. */
  readonly tone: Tone;
  /** Where its rules stand, for screens that speak of them. */
  readonly cites: HouseCites;
  readonly office: string;
  readonly today: Day;
  /** False until the sheet's code was typed back: no case can be registered. */
  readonly recoverySheet: boolean;
  /** The step of the first start that is still to be done. */
  readonly setup?: 'recovery' | 'employees';
  /** What IT placed on this machine, in force or not. */
  readonly placed: readonly PlacedNotice[];
  readonly notices: readonly Notice[];
  /** When this was asked a visit ran beside this screen: who has no Vandaag hears of it only here. */
  readonly visitRuns?: true;
}

/** What is wrong with a row or between the copies (store/types.ts). */
export type BreakWhat = Break['what'];

/** Standing messages, with their Dutch sentence in words.nl.ts. */
export type Notice =
  /** Rows that came from the safety copy; `mended`: some were damaged and put right, or came from a copy that somebody chose. */
  | { readonly notice: 'repaired'; readonly rows: number; readonly mended?: true }
  /** `damaged`: the damaged one is put aside, not deleted. */
  | { readonly notice: 'journalRestored'; readonly rows: number; readonly damaged?: true; readonly cut?: true }
  /** Rows that were recorded here and that neither the database nor the safety copy holds any more. */
  | { readonly notice: 'rowsMissing'; readonly rows: number }
  | { readonly notice: 'journalBehind' }
  | { readonly notice: 'readOnly'; readonly line?: number; readonly what: BreakWhat }
  | { readonly notice: 'notPersistent' }
  /** The slots on disk are not those of the sealed list: somebody changed or removed one outside the program. */
  | { readonly notice: 'slotsDiffer' }
  /** This slot lacks the newest keys: an older copy of it lies here. Nothing is lost; what is newer cannot be read or added to. */
  | { readonly notice: 'keyOlder'; readonly rows: number }
  /** The own key in the database was gone, damaged or an older one; it came from the safety copy. */
  | { readonly notice: 'slotRestored' }
  /** Two computers set the list of who has access apart from each other. */
  | { readonly notice: 'listsDiffer' }
  /** An older image of this computer was put back; what it lacked came from a copy. */
  | { readonly notice: 'olderImage'; readonly rows: number }
  /** A full check has found something after the door was opened. */
  | { readonly notice: 'checkFailed'; readonly line?: number }
  /** What another computer, or a backup, holds does not verify. */
  | { readonly notice: 'copyDamaged'; readonly backups: number; readonly places: number }
  | { readonly notice: 'newLetter'; readonly from: string; readonly to: string }
  /** Two computers changed the register apart from each other. */
  | { readonly notice: 'registerDiffers'; readonly things: number }
  /** Cases that bear the very same kenmerk. */
  | { readonly notice: 'sameReference'; readonly references: string }
  | { readonly notice: 'clockSetBack'; readonly from: number; readonly to: number }
  | { readonly notice: 'preview' };

export interface LetterView {
  readonly letter: Id;
  readonly kind: LetterKind;
  readonly madeOn: Day;
  readonly madeAt: number;
  readonly by: string;
  readonly pages: number;
  readonly sentOn?: Day;
  /** Made before the request was corrected: a new one is due. */
  readonly outdated: boolean;
  /** A later letter took its place. */
  readonly replaced: boolean;
  /** Of one that took the place of another: 2 and up. */
  readonly version?: number;
  /** The task it carries out: a notice to a source, a letter to a third party. */
  readonly task?: Id;
  /** What somebody saw to be wrong in it, while no new one is made. `mayStay`: nothing it tells has changed since. */
  readonly correcting?: { readonly reason: CorrectionReason; readonly mayStay: boolean };
  /** It can be put right now, by whoever may make it; or why a letter that holds cannot. */
  readonly correct?: 'can' | 'recordSigned' | 'correctionTooLate';
}

export interface CheckView {
  readonly who: 'subject' | 'representative';
  readonly document: IdentityDocument | 'none';
  readonly passed: boolean;
  readonly on: Day;
  readonly by: string;
  /** It was a copy that came by post. */
  readonly copyDestroyedOn?: Day;
}

export interface CaseView {
  readonly summary: CaseSummary;
  readonly request: {
    readonly right: RequestKind;
    readonly channel: Channel;
    readonly receivedOn: Day;
    readonly letterOn?: Day;
    readonly scope?: string;
    readonly copyAsked: boolean;
  };
  readonly subject: {
    readonly name: PersonName;
    readonly shown: string;
    readonly salutation: string;
    readonly address: Address;
    readonly addressLines: readonly string[];
    readonly birthDate?: Day;
    readonly age?: number;
    readonly subjectKind: string;
    readonly deceased: boolean;
    readonly contractNumber?: string;
  };
  readonly representative?: {
    readonly kind: RepresentativeKind;
    readonly shown: string;
    readonly scope?: string;
    readonly authoritySeen?: string;
  };
  /** Checks at the request, apart from a visit: the outcome alone. */
  readonly identity?: readonly CheckView[];
  /** Where the authority's address in these letters was checked too long ago (LO-26). */
  readonly oldAuthority?: { readonly checkedOn: Day; readonly letters: readonly LetterKind[] };
  /** Of a request: a complaint has no AVG month, and its term stands with it. */
  readonly terms?: Terms;
  readonly complaint?: ComplaintPart;
  /** What stood still, was extended or put off, and what can be. */
  readonly termsChange: TermsChangeView;
  /** What blocks deciding and releasing, never registering (Settled 17). */
  readonly lacks: readonly Refusal[];
  readonly regulation: string;
  readonly letters: readonly LetterView[];
  readonly history: readonly HistoryLine[];
  /** What two computers recorded apart from each other: somebody says what holds. */
  readonly conflicts?: readonly ConflictView[];
  /** Other cases that were given the same kenmerk, by computers that had one letter while apart. */
  readonly sameReference?: readonly Id[];
  readonly mayErase: boolean;
  /** What hangs on it, for who may erase it. */
  readonly attached?: readonly Attached[];
  readonly decision?: DecisionView;
  readonly appointment?: AppointmentView;
  /** The letter that must still tell of it, or that it is off. */
  readonly appointmentLetter?: LetterKind;
  readonly tasks: readonly TaskView[];
  readonly visits: readonly {
    readonly visit: Id;
    readonly state: 'running' | 'ended' | 'broken' | 'notCome';
    readonly on: Day;
    /** HH:MM; empty for who did not come. */
    readonly from?: string;
    readonly until?: string;
    readonly reason?: string;
    /** Of a visit that broke off: the rest another time. */
    readonly goesOn?: boolean;
    /** Of today: it can begin again. */
    readonly startsAgain?: boolean;
  }[];
  readonly released: boolean;
  readonly paper: 'none' | 'inCabinet' | 'taken' | 'returned';
  /** Since when it is out of the cabinet, and on whose name. */
  readonly paperOut?: { readonly on: Day; readonly keyHolder: string };
  /** Who can take it out or put it back today. */
  readonly keyHolders?: readonly { readonly id: Id; readonly name: string }[];
  readonly fee: FeeView;
  /** Reasons that the regulation asks for are not known: where it says so (WM-23). */
  readonly reasonsLacking?: string;
  /** Letters that ask the person, or who acts for him, to show something, of which there is something to ask now. */
  readonly asks: readonly LetterKind[];
  /** Data are kept and not used (AVG 18); `from`: used again from this day. */
  readonly restriction?: { readonly since: Day; readonly from?: Day };
  readonly closed?: { readonly on: Day; readonly reason?: string };
  /** What keeps the case from being closed. */
  readonly lacksToClose: readonly Refusal[];
  readonly linked: readonly {
    readonly case: Id;
    readonly reference: string;
    readonly why: 'askedTogether' | 'fromVisit' | 'complaint';
  }[];
}

export interface LogView extends Pick<SafeView, 'checked'> {
  readonly lines: readonly HistoryLine[];
  readonly total: number;
  /** Rows in the whole log when it was opened, and each was checked. */
  readonly rows: number;
  readonly checkedAt: number;
  /** How far the log is now, as it is printed. */
  readonly mark?: { readonly line: number; readonly check: string };
  readonly whole: boolean;
  readonly brokenFrom?: number;
}

export interface EmployeeView {
  readonly id: Id;
  readonly name: string;
  readonly function: string;
  readonly roles: readonly Role[];
  readonly signInName?: string;
  readonly confidentialityOn?: Day;
  readonly keyHolder?: { readonly from: Day; readonly until?: Day };
  readonly mustChange: boolean;
  readonly access: boolean;
  /** The last administrator cannot be removed; oneself neither. */
  readonly removable: boolean;
}

export interface AdminView {
  readonly employees: readonly EmployeeView[];
  readonly values: readonly OpenValue[];
  readonly style: StyleView;
  readonly recoverySheetOn?: Day;
  readonly place: string;
  /** Two computers set the list of who has access apart from each other: names of who has no access until it is settled. */
  readonly lists?: { readonly waiting: readonly string[]; readonly stopped: readonly string[] };
}

export interface FoundInput {
  readonly corporation: string;
  readonly office: string;
  readonly values: Readonly<Record<string, ProfileValue>>;
  readonly admin: {
    readonly name: string;
    readonly function: string;
    readonly signInName: string;
    readonly passphrase: string;
    readonly confidentialityOn: string;
    /** The administrator of a small office often is counter or privacy officer as well. */
    readonly roles: readonly Role[];
  };
}

export interface EmployeeInput {
  readonly name: string;
  readonly function: string;
  readonly roles: readonly Role[];
  readonly signInName: string;
  readonly confidentialityOn: string;
  /** Chosen at this PC by the employee, or a one-time one that must change at the first unlock. */
  readonly passphrase: string;
  readonly oneTime: boolean;
  readonly keyHolderFrom: string;
  readonly keyHolderUntil: string;
}

/** Question -> [input, answer]. */
export interface Asks
  extends ComplaintAsks,
    DossierAsks,
    FiguresAsks,
    IncidentAsks,
    KeepingAsks,
    OutgoingAsks,
    RegulationAsks,
    RightsAsks,
    SafekeepingAsks,
    StyleAsks,
    TermsAsks,
    ThirdsAsks,
    VisitAsks {
  door: [{ lastSignInName?: string; profile?: string; preview: boolean; installation: Id; placed?: PlacedInput }, Door];
  judgePassphrase: [{ passphrase: string; words: readonly string[] }, Judgement];
  foundRegister: [FoundInput, SessionView];
  /** `restored`: a copy was put in place just before. */
  unlock: [{ signInName: string; passphrase: string; restored?: true }, SessionView];
  /** Whether the database can be read at all, after the register did not open. */
  databaseReads: [Record<string, never>, { readonly reads: boolean }];
  unlockWithRecoveryCode: [{ code: string; restored?: true }, SessionView];
  changePassphrase: [{ old: string; next: string }, SessionView];
  session: [Record<string, never>, SessionView];

  /** Makes a new code inside the vault and gives the words of the sheet: printed, never shown, never stored. */
  recoverySheet: [Record<string, never>, Letter];
  /** The words of the sheet for who reports: about nobody, printed or saved, never stored. */
  reporterSheet: [Record<string, never>, Letter];
  /** How many groups fit so far; with all six right and `confirm`, the slot is made. */
  typeRecoveryCode: [
    { typed: string; confirm: boolean; passphrase: string },
    { right: number; wrongGroup?: number; done: boolean },
  ];

  admin: [Record<string, never>, AdminView];
  /** `passphrase` is the administrator's own: acts on keys ask again. Empty during the first start. */
  addEmployee: [{ employee: EmployeeInput; passphrase: string }, AdminView];
  changeEmployee: [{ id: Id; function: string; confidentialityOn: string }, AdminView];
  /** A new key with a one-time passphrase, under other roles or after a forgotten passphrase: roles are bound in the key. */
  renewAccess: [{ id: Id; roles: readonly Role[]; oneTime: string; passphrase: string }, AdminView];
  removeEmployee: [{ id: Id; passphrase: string }, AdminView];
  /** New keys for what is written from now on, and a new key pair for who asks. */
  renewKeys: [{ passphrase: string }, AdminView];
  /** One list again where two computers set it apart from each other: added on either, withdrawn on neither. With new keys. */
  settleLists: [{ passphrase: string }, AdminView];
  setValues: [{ values: Readonly<Record<string, ProfileValue>> }, AdminView];
  finishSetup: [Record<string, never>, SessionView];

  today: [Record<string, never>, TodayView];
  worklist: [{ search: string }, { open: readonly CaseSummary[]; ended: readonly CaseSummary[]; total: number }];
  openCase: [{ id: Id }, CaseView];
  /** For what a case that is over is consulted (WS-20). */
  openClosed: [{ id: Id; purpose: string }, CaseView];
  log: [{ from: number; count: number; refusedOnly: boolean }, LogView];

  newRequest: [Record<string, never>, { input: RequestInput; draftAt?: number }];
  previewRequest: [RequestInput, RequestPreview];
  keepRequestDraft: [RequestInput, { keptAt: number }];
  dropRequestDraft: [Record<string, never>, Record<string, never>];
  registerRequest: [RequestInput, CaseView];

  draftLetter: [{ case: Id; kind: LetterKind }, Letter];
  /** `words` is the very letter the bytes were made of; refused when facts have changed since. */
  issueLetter: [{ case: Id; words: Letter; bytes: Uint8Array; pages: number }, CaseView];
  letterBytes: [{ case: Id; letter: Id }, { name: string; bytes: Uint8Array }];
  /** A final letter holds no longer; `reason`: one of a fixed list. */
  correctLetter: [{ case: Id; letter: Id; reason: string }, CaseView];
  /** It is not corrected after all. */
  keepLetter: [{ case: Id; letter: Id }, CaseView];
  recordSent: [{ case: Id; letter: Id; sentOn: string; how: 'post' | 'hand' | 'email' }, CaseView];
  /** The form filled in with what the case says now. */
  correction: [{ case: Id }, RequestInput];
  correctRequest: [{ case: Id; input: RequestInput; why: string }, CaseView];
  checkAtRequest: [
    {
      case: Id;
      who: 'subject' | 'representative';
      seen: 'document' | 'copy';
      document: IdentityDocument | 'none';
      original?: boolean;
      valid?: boolean;
      photo?: boolean;
      details?: boolean;
      authority?: string;
      destroyedOn: string;
    },
    CaseView,
  ];
  withdrawRequest: [{ case: Id; on: string; why: string }, CaseView];
  /** Asked in one letter with the case of this kenmerk (Settled 21). */
  linkTogether: [{ case: Id; other: string }, CaseView];
  eraseCase: [{ case: Id; ground: string; passphrase: string }, { rows: number }];
  /** Brings the journal up to date; called by the desk on a timer while it lags. */
  catchUp: [Record<string, never>, { journalBehind: boolean }];
}

export type Question = keyof Asks;
export type Answer<Q extends Question> =
  | { readonly ok: true; readonly value: Asks[Q][1]; readonly journalBehind?: boolean }
  | { readonly ok: false; readonly refusal: Refusal };
