/**
 * The facts: what can have happened, as it lies on disk once opened. Pure types and their constants.
 *
 * A kind never changes its meaning or its compartment (compartments.ts); a new meaning is a new kind or a higher `v`.
 * No floats, no null: what is not known is absent. Text is NFC, line ends LF.
 */

import type { AccountsFactBody } from './facts-accounts';
import type { ComplaintFactBody } from './facts-complaint';
import type { DossierFactBody } from './facts-dossier';
import type { FeeFactBody } from './facts-fee';
import type { KeepingFactBody } from './facts-keeping';
import type { LettersFactBody } from './facts-letters';
import type { RestrictionFactBody } from './facts-restriction';
import type { RightsFactBody } from './facts-rights';
import type { SafekeepingFactBody } from './facts-safekeeping';
import type { TermsFactBody } from './facts-terms';
import type { ThirdsFactBody } from './facts-thirds';
import type { VisitFactBody } from './facts-visit';

/** Calendar day `YYYY-MM-DD`, no zone. */
export type Day = string;
/** 16 random bytes as 32 lower-case hex characters. */
export type Id = string;

/** The case id of facts that belong to no case. */
export const NO_CASE: Id = '0'.repeat(32);

export const ROLES = ['accessAdministrator', 'counter', 'dpo', 'footageManager', 'privacyOfficer'] as const;
export type Role = (typeof ROLES)[number];

export const RIGHTS = [
  'information',
  'access',
  'rectification',
  'erasure',
  'restriction',
  'portability',
  'objection',
  'consentWithdrawal',
] as const;
export type Right = (typeof RIGHTS)[number];
/** What a case can be about: a complaint is none of the rights, and is handled as a case all the same. */
export type RequestKind = Right | 'complaint';

export const CHANNELS = ['post', 'email', 'counter', 'telephone', 'website'] as const;
export type Channel = (typeof CHANNELS)[number];

export interface PersonName {
  /** How the person is addressed; absent when not known: the salutation is then neutral. */
  readonly title?: 'mevrouw' | 'heer';
  /** Initials or a first name, as written: "A.", "P.J.", "Robin". */
  readonly given?: string;
  /** "van der", "'t", "d'" as registered. */
  readonly prefix?: string;
  /** Surname without its prefix, a partner's name after its hyphen: "Sluis-de Boer". A one-name person has only this. */
  readonly surname: string;
}

export interface Address {
  readonly kind: 'street' | 'postbus' | 'antwoordnummer' | 'foreign';
  /** "p/a Voorbeeldhuis", "t.a.v. mevrouw De Wit". */
  readonly careOf?: string;
  readonly street?: string;
  /** House number with letter and addition as written: "14 B", "12 A-2", "9 hs"; the box number for postbus and antwoordnummer. */
  readonly number?: string;
  /** `1234 AB`. */
  readonly postcode?: string;
  readonly city?: string;
  /** Foreign: free lines, and the country in Dutch. */
  readonly lines?: readonly string[];
  readonly country?: string;
  /** A secret address: letters are handed over by hand or as agreed, never shown in a list. */
  readonly secret?: boolean;
}

export const REPRESENTATIVE_KINDS = ['parent', 'guardian', 'curator', 'mentor', 'administrator', 'proxy'] as const;
export type RepresentativeKind = (typeof REPRESENTATIVE_KINDS)[number];

export type SlotKind = 'employee' | 'recovery';

/** What every fact starts with. */
export interface FactHead {
  readonly v: 1;
  /** Wall clock, whole milliseconds since 1970; shown, never used for order. */
  readonly at: number;
  /** The local calendar day at writing. */
  readonly day: Day;
  /** Slot id of the author. */
  readonly by: Id;
  /** Place letter of the PC. */
  readonly place: string;
  /** Highest counter of this case's rows that the author held. */
  readonly seen: number;
  /** Of each other place whose facts of this case the author held: the highest counter. See order.ts. */
  readonly seenElsewhere?: Readonly<Record<string, number>>;
  /** Of each writer whose facts about the same thing the author held, by the last 8 of its id: the highest counter. See order.ts. */
  readonly saw?: Readonly<Record<string, number>>;
}

/** Stage 1: the kinds this version writes. Later kinds stand in compartments.ts already. */
export type RegisterFactBody =
  | {
      readonly kind: 'registerFounded';
      readonly store: Id;
      readonly corporation: string;
      readonly profileVersion: string;
    }
  | { readonly kind: 'placeClaimed'; readonly letter: string; readonly installation: Id }
  | {
      readonly kind: 'slotListSet';
      readonly slots: readonly {
        readonly id: Id;
        readonly kind: SlotKind;
        readonly roles: readonly Role[];
        /** Uncompressed P-256 point, base64. */
        readonly publicKey: string;
        /** Marks (store/FORMAT.md "Slot"): the wrapping of the private half, and each sealed key by its name. */
        readonly wrap?: string;
        readonly sealed?: Readonly<Record<string, string>>;
      }[];
      /** What is written under from the next act on. */
      readonly generations: { readonly common: number; readonly officer: number };
      /** Checks of the keys made with this list, by key name. */
      readonly checks?: Readonly<Record<string, string>>;
      /** Why the keys were renewed with this list; absent: they were not. Who left stands in the `employeeRecorded` beside it. */
      readonly renewed?: 'left' | 'access' | 'sheet' | 'asked' | 'settled';
    }
  /** A slot's private half under another passphrase, or made harder to guess at. By whoever the slot is of. */
  | {
      readonly kind: 'slotWrapped';
      readonly slot: Id;
      /** Uncompressed P-256 point, base64. */
      readonly publicKey: string;
      readonly wrap: string;
      readonly why: 'passphrase' | 'stronger';
    }
  | {
      readonly kind: 'employeeRecorded';
      readonly employee: Id;
      readonly name: string;
      readonly function: string;
      /** Absent for a key holder without access, and after access was withdrawn. */
      readonly slot?: Id;
      readonly roles: readonly Role[];
      readonly confidentialityOn?: Day;
      readonly keyHolder?: { readonly from: Day; readonly until?: Day };
      readonly leftOn?: Day;
    }
  | { readonly kind: 'profileValueSet'; readonly path: string; readonly value: ProfileValue }
  | { readonly kind: 'numberGiven'; readonly year: number; readonly number: number; readonly for: Id }
  | {
      readonly kind: 'requestRegistered';
      readonly right: Right;
      readonly channel: Channel;
      readonly receivedOn: Day;
      readonly letterOn?: Day;
      readonly scope?: string;
      readonly copyAsked: boolean;
      readonly corporation: string;
      readonly profileVersion: string;
      readonly reference: string;
      /** Random, and written nowhere else: the case is counted by it after it was erased (facts-keeping.ts). */
      readonly mark?: Id;
    }
  | {
      readonly kind: 'dataSubjectRecorded';
      readonly name: PersonName;
      readonly address: Address;
      readonly birthDate?: Day;
      /** A subject kind of the profile: huurder, oud-huurder ... */
      readonly subjectKind: string;
      readonly deceased?: boolean;
      /** What the house knows the person by, and looks cases up by: never a BSN (WM-6). */
      readonly contractNumber?: string;
    }
  | {
      readonly kind: 'representativeRecorded';
      readonly representative: RepresentativeKind;
      readonly name: PersonName;
      readonly address?: Address;
      readonly scope?: string;
      /** Kind of proof of authority seen; absent while none was seen. */
      readonly authoritySeen?: string;
    }
  | {
      readonly kind: 'requestCorrected';
      readonly why: string;
      /** The version of the rules, when the corrected day of receipt falls under another one. */
      readonly profileVersion?: string;
      readonly receivedOn?: Day;
      readonly letterOn?: Day;
      readonly channel?: Channel;
      readonly scope?: string;
      readonly copyAsked?: boolean;
    }
  | { readonly kind: 'requestWithdrawn'; readonly on: Day; readonly why: string }
  | {
      readonly kind: 'letterIssued';
      readonly letter: Id;
      readonly letterKind: LetterKind;
      readonly wordsVersion: number;
      /**
       * SHA-256 of the bytes, hex. Absent where they are the officer's: it then stands in their head, since a letter is made of words
       * alone and whoever had its fingerprint could try guesses at a name until one fits.
       */
      readonly sha256?: string;
      readonly pages: number;
      readonly compartment: 'common' | 'officer';
      /** The task it carries out: a notice to one source, a letter to one third party. */
      readonly task?: Id;
      /** Of a letter that tells a third party what was decided: before this day nothing of his is shown. */
      readonly shownFrom?: Day;
      readonly signedBy?: { readonly name: string; readonly function: string };
      /** Cases it speaks for besides its own; each of them holds a `letterNamed` (Settled 21). */
      readonly alsoFor?: readonly Id[];
    }
  /** A letter that is kept in another case speaks for this one too. That it was sent or replaced is written in both. */
  | {
      readonly kind: 'letterNamed';
      readonly letter: Id;
      readonly letterKind: LetterKind;
      /** The case that keeps it. */
      readonly other: Id;
    }
  /** The head of a row whose box lies in `boxes`: this JSON, LF, then the raw bytes. It follows its letterIssued directly. */
  | { readonly kind: 'letterBytesCommon'; readonly letter: Id }
  | { readonly kind: 'letterBytesOfficer'; readonly letter: Id; readonly sha256?: string }
  | { readonly kind: 'letterSent'; readonly letter: Id; readonly sentOn: Day; readonly how: 'post' | 'hand' | 'email' }
  | {
      readonly kind: 'letterReplaced';
      readonly letter: Id;
      readonly replacement: Id;
      readonly version: number;
      readonly reason: string;
    }
  /** The guard hit, and the employee said what it is instead ("klantnummer", with a reason). Never the number itself. */
  | {
      readonly kind: 'guardReleased';
      readonly field: string;
      readonly guard: 'bsn' | 'documentNumber';
      readonly reason: string;
    }
  | { readonly kind: 'attemptRefused'; readonly what: string; readonly code: string; readonly article?: string }
  | {
      readonly kind: 'erased';
      readonly of: Id;
      readonly rows: readonly { readonly writer: Id; readonly seq: number; readonly hash: string }[];
      readonly ground: string;
      /** It was on the list of what has been kept long enough, since this day. */
      readonly dueOn?: Day;
    }
  | { readonly kind: 'storeRepaired'; readonly what: 'database' | 'journal'; readonly rows: number }
  /** Rows that were recorded once and that no copy here held any more at an unlock. */
  | { readonly kind: 'rowsMissing'; readonly rows: number }
  | { readonly kind: 'clockSetBack'; readonly from: number; readonly to: number };

/** Every kind this version writes; later kinds stand in compartments.ts already. */
export type FactBody =
  | RegisterFactBody
  | AccountsFactBody
  | ComplaintFactBody
  | DossierFactBody
  | FeeFactBody
  | KeepingFactBody
  | LettersFactBody
  | RestrictionFactBody
  | RightsFactBody
  | SafekeepingFactBody
  | TermsFactBody
  | VisitFactBody
  | ThirdsFactBody;
export type FactKind = FactBody['kind'];
export type FactOf<K extends FactKind> = FactHead & Extract<FactBody, { kind: K }>;
export type Fact = FactHead & FactBody;

export const LETTER_KINDS = [
  'receiptSlip',
  'decision',
  'invitation',
  'appointmentChanged',
  'appointmentCancelled',
  'dataOverview',
  'sourceNotice',
  'visitRecord',
  'restrictionLifted',
  'nextOfKin',
  'portabilitySet',
  'completeRequest',
  'identityRequest',
  'representativeRequest',
  'extension',
  'delayNotice',
  'consultation',
  'recipientNotice',
  'thirdDecision',
  'thirdDelay',
  'complaintReceived',
  'complaintDecision',
] as const;
export type LetterKind = (typeof LETTER_KINDS)[number];

/** A value that fills what a shipped profile leaves open. */
export type ProfileValue =
  | string
  | number
  | boolean
  | readonly ProfileValue[]
  | { readonly [key: string]: ProfileValue };

/** A fact with its place in the log: what the fold sorts by is (counter, writer, seq). */
export interface Placed {
  readonly writer: Id;
  readonly seq: number;
  readonly counter: number;
  readonly case: Id;
  /** Of the key it is sealed under; absent is 0, the key of the founding. */
  readonly generation?: number;
  readonly fact: Fact;
}
