/** What the page can ask about the points of a request, and about data given to others; the views it gets. Types alone. */
import type { Refusal } from '../domain/command/refusal';
import type { TypedDisclosure } from '../domain/dossier/disclosure';
import type { Day, Id } from '../domain/facts/facts';
import type { Outcome } from '../domain/facts/facts-dossier';
import type { FeeGround } from '../domain/facts/facts-fee';
import type { DisclosureGround } from '../domain/facts/facts-rights';
import type { Letter } from '../domain/letter/letter';
import type { TypedFee } from '../domain/request/fee';
import type { AnswerInput, PointInput } from '../domain/rights/points';
import type { Passing, TypedRecipient } from '../domain/rights/recipients';
import type { CaseView } from './asks';
import type { Choice } from './asks-dossier';

export type {
  AnswerInput,
  DisclosureGround,
  FeeGround,
  Passing,
  PointInput,
  TypedDisclosure,
  TypedFee,
  TypedRecipient,
};

/** What it costs: nothing, or what was set on a ground of the law. */
export interface FeeView {
  /** Where it is written that it is free. */
  readonly freeBy: string;
  /** Grounds to choose from; empty where no fee can be set. */
  readonly grounds: readonly FeeGround[];
  readonly set?: { readonly amount: string; readonly ground: FeeGround; readonly toldOn: Day; readonly why: string };
}

/** A ground or an act to choose, with its article; what a refusal on it asks besides. */
export interface AnswerChoice extends Choice {
  readonly article: string;
  readonly needsLaw?: boolean;
  readonly needsUntil?: boolean;
}

export interface PointView {
  readonly point: Id;
  readonly number: number;
  readonly what: string;
  readonly purpose?: Choice;
  readonly legalBasis?: Choice;
  readonly recipients: readonly string[];
  readonly answer?: 'granted' | 'refused';
  /** "onjuist, verbeteren" */
  readonly shortly: string;
  readonly doneOn?: Day;
  /** Where the law leaves no choice. */
  readonly only?: 'granted' | 'refused';
  readonly input: PointInput;
  readonly judged: AnswerInput;
}

export interface PointsView {
  readonly points: readonly PointView[];
  readonly grounds: readonly AnswerChoice[];
  readonly actions: readonly AnswerChoice[];
  readonly refusals: readonly AnswerChoice[];
  readonly asks: readonly ('purpose' | 'legalBasis' | 'recipients')[];
  readonly needsResult: boolean;
  /** A granted point carries the data themselves. */
  readonly needsData: boolean;
  readonly weighs: boolean;
  readonly purposes: readonly Choice[];
  readonly legalBases: readonly Choice[];
  /** Who can read along: everybody here with a role on cases. */
  readonly employees: readonly Choice[];
  /** The outcome that fits the answers; absent while something keeps it from being decided. */
  readonly outcome?: Outcome;
  readonly lacksToDecide: readonly Refusal[];
  /** The last decision is about these answers. */
  readonly decided: boolean;
  /** The file to carry along; without `letter` it can be made now. Its SHA-256 in hex. */
  readonly file?: { readonly name: string; readonly letter?: Id; readonly sha256?: string; readonly madeOn?: Day };
  readonly mayChange: boolean;
}

export interface DisclosureView {
  readonly recipient: Id;
  readonly who: string;
  readonly what: string;
  readonly on: Day;
  readonly ground: DisclosureGround;
  readonly consentOn?: Day;
  readonly reference?: string;
  readonly informedOn?: Day;
}

export interface DisclosuresView {
  readonly disclosures: readonly DisclosureView[];
  /** What the regulation of this case allows, in its own words. */
  readonly grounds: readonly {
    readonly code: DisclosureGround;
    readonly article: string;
    readonly informBeforehand: boolean;
  }[];
  readonly mayChange: boolean;
}

/** What the notice to who got data says, and what of it can be filled in. */
export interface RecipientView {
  readonly who: string;
  /** The address of the person is secret: the recipient must know him by something else. */
  readonly secretAddress: boolean;
  /** The notice's own kenmerk, once it is known where it goes. */
  readonly reference?: string;
  readonly points: readonly {
    /** Number of the point. */
    readonly point: number;
    /** As listed, and what it became: for the officer, never in the notice. */
    readonly listed: string;
    readonly result?: string;
    readonly passing: Passing;
    readonly saysBecomes: boolean;
  }[];
  readonly input: TypedRecipient;
}

export interface RightsAsks {
  points: [{ case: Id }, PointsView];
  keepPoint: [{ case: Id; input: PointInput }, PointsView];
  removePoint: [{ case: Id; point: Id; why: string }, PointsView];
  judgePoint: [{ case: Id; input: AnswerInput }, PointsView];
  decidePoints: [{ case: Id; outcome: Outcome; secondReader: Id | ''; noSecondReader: string }, CaseView];
  /** Makes the file of a request to carry data along, and keeps its bytes sealed. */
  makePortabilitySet: [{ case: Id }, CaseView];
  setFee: [{ case: Id; input: TypedFee }, CaseView];
  /** The data are used again from this day; the person is told before it. */
  liftRestriction: [{ case: Id; from: string }, CaseView];
  /** One recipient of data that were put right (AVG 19): its task carries its id. */
  recipient: [{ case: Id; task: Id }, RecipientView];
  keepRecipient: [{ case: Id; input: TypedRecipient }, RecipientView];
  /** The words of one notice; its task knows the recipient. */
  draftRecipientNotice: [{ case: Id; task: Id }, Letter];
  disclosures: [{ case: Id }, DisclosuresView];
  recordDisclosure: [{ case: Id; input: TypedDisclosure }, DisclosuresView];
}
