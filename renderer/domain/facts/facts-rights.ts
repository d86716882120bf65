/**
 * The facts of the rights other than access: what is asked, point by point, and what is done with it; and data given to others.
 * Pure types. All `officer`: a point can say what stands in the dossier, and a recipient is a name.
 */
import type { Day, Id } from './facts';

/** What a request asks about one piece of data: one contested fact, one use, one piece to erase. */
export interface PointAsked {
  readonly point: Id;
  /** 1, 2, 3 ... shown; never used again after removal. */
  readonly number: number;
  /** Which data, and what the person says of them. The letter repeats it. */
  readonly what: string;
  /** Code of a purpose of the profile version: objection and withdrawal are about a use. */
  readonly purpose?: string;
  /** Code of a legal basis of the profile version: portability asks for it. */
  readonly legalBasis?: string;
  /** Who got these data from the corporation: told afterwards (AVG 19). */
  readonly recipients: readonly string[];
}

/** One piece of data as its file has it: "huur", "650 euro per maand". */
export interface DataField {
  readonly name: string;
  readonly value: string;
}

export interface PointJudged {
  readonly point: Id;
  readonly answer: 'granted' | 'refused';
  /** Code of why: `onjuist`, `avg-17-1-a`. */
  readonly ground?: string;
  /** Code of what is done: `verbeteren`. */
  readonly action?: string;
  /** What will stand there, or what the person gets: the letter says it. */
  readonly result?: string;
  /** Of a granted point of a request to carry data along: the data themselves. */
  readonly data?: readonly DataField[];
  /** The act that obliges to keep or to provide: "Algemene wet inzake rijksbelastingen, artikel 52". */
  readonly law?: string;
  readonly keepUntil?: Day;
  /** Why it weighs heavier: for officer and FG only, never printed. */
  readonly weighing?: string;
  /** Of a refusal: why, as the letter says it; of a point of a complaint always. */
  readonly motivation?: string;
  /** Of a point of a complaint, answered otherwise than the FG advised: why. */
  readonly departs?: string;
  /** Of a point of a complaint: the day by which what is promised is done. */
  readonly doBy?: Day;
}

/** One point as its recipient reads it: never in the words of who asked. */
export interface PointTold {
  /** Number of the point. */
  readonly point: number;
  /** "het telefoonnummer" */
  readonly what: string;
  /** Of what was corrected or added: what stands there now. */
  readonly becomes?: string;
}

/** On what data may be given to somebody else. */
export const DISCLOSURE_GROUNDS = ['consent', 'demand', 'agreement', 'covenant', 'legalDuty'] as const;
export type DisclosureGround = (typeof DISCLOSURE_GROUNDS)[number];

export type RightsFactBody =
  | ({ readonly kind: 'pointListed' } & PointAsked)
  | ({ readonly kind: 'pointChanged' } & PointAsked)
  | { readonly kind: 'pointRemoved'; readonly point: Id; readonly why: string }
  | ({ readonly kind: 'pointJudged' } & PointJudged)
  /** The file to carry along that the officer made: its bytes lie as those of a letter. */
  | { readonly kind: 'portabilitySetMade'; readonly letter: Id; readonly sha256: string }
  /** Who is behind a task "ontvanger 1" (AVG 19): the task carries this id, which tells a counter nothing. */
  | {
      readonly kind: 'recipientNamed';
      readonly recipient: Id;
      readonly who: string;
      readonly points: readonly number[];
      /** Where the notice goes: one line or several. */
      readonly address?: string;
      /** By what the recipient finds the person, instead of the address: "klantnummer 4411 bij u". */
      readonly knownBy?: string;
      /** What the notice says of each point. */
      readonly tells?: readonly PointTold[];
    }
  | {
      readonly kind: 'disclosureRecorded';
      readonly recipient: Id;
      /** Who got the data. */
      readonly who: string;
      /** Which data. */
      readonly what: string;
      readonly on: Day;
      readonly ground: DisclosureGround;
      /** Of consent: the day it was given in writing. */
      readonly consentOn?: Day;
      /** Of the others: the person's own demand, the agreement, the covenant, the act. */
      readonly reference?: string;
      /** Where the regulation asks that the person hears of it before. */
      readonly informedOn?: Day;
    };
