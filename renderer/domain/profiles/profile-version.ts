/**
 * One version of a regulation as data: what it says, each value with article and line. Pure types.
 *
 * What a regulation does not say is absent, and the law or a value that the corporation fills in holds instead (Settled 15).
 * Every field is read by a rule, a letter or a screen: one that nothing depends on does not belong here.
 */
import type { Day, Right } from '../facts/facts';
import type { ItemClass } from '../facts/facts-dossier';
import type { DisclosureGround } from '../facts/facts-rights';
import type { TermLength } from '../terms/terms';

export type Source =
  /** `line` of the regulation file, counted from 1. `rule`: its row in the table of rules, "LN-13". */
  { readonly regulation: string; readonly article: string; readonly line: number; readonly rule?: string };

export interface Sourced<T> {
  readonly value: T;
  readonly source: Source;
}

export interface Coded {
  readonly code: string;
  readonly text: string;
  /** Subject kinds it is for; absent = all (LO-2). */
  readonly for?: readonly string[];
  readonly source: Source;
}

export interface LegalBasis extends Coded {
  /** The regulation names it as one that does not hold for this corporation: never offered (WM-27). */
  readonly notUsed?: boolean;
  /** Chosen only with a weighing (LE-10). */
  readonly weighed?: boolean;
  /** What the regulation claims of it and a jurist would not: the form warns (LE-11). */
  readonly disputed?: string;
}

export interface DataCategory extends Coded {
  /** The class an item of this category has, and so who may see it (LE-6, LE-7). */
  readonly class?: ItemClass;
  /** Looked at and never kept: no item can be of it (WM-3). */
  readonly viewOnly?: boolean;
}

export interface RefusalGround extends Coded {
  /** The ground of the law it lies within, which is what a letter cites (LO-27): "uavg-41-d". */
  readonly within: string;
}

export interface RightRule {
  readonly right: Right;
  readonly label: string;
  readonly source: Source;
  /** `none`: the regulation knows the right and names no term (LO-24). */
  readonly term: {
    readonly length: TermLength | 'none';
    readonly what: 'inspection' | 'answer';
    /** "Zo snel mogelijk": no term of its own, and no leave to wait for the law's (WM-21). */
    readonly promptly?: boolean;
    readonly source: Source;
  };
  /** False where it says that asking orally is enough (WS-7); absent where it says nothing. */
  readonly inWriting?: Sourced<boolean>;
  /** The request must give reasons (WM-23). */
  readonly reasoned?: Sourced<boolean>;
}

/** When somebody shows who he is: at the inspection (LO-17), at the request (WS-8), or before it is handled (WM-17). */
export type IdentifyMoment = 'inspection' | 'request' | 'handling';

/** How the dossier is shown. For LN it comes from the older rules (Settled 2). */
export interface WayOfWorking {
  readonly byAppointment?: Sourced<boolean>;
  readonly free?: Sourced<boolean>;
  readonly copies?: Sourced<boolean>;
  /** `for`: the rights it holds for; absent = access alone. */
  readonly identify?: Sourced<IdentifyMoment> & { readonly for?: readonly Right[] };
  readonly tellSources?: Sourced<boolean>;
  /** Who reports hears that it enters the dossier (LO-20). */
  readonly tellReporter?: Sourced<boolean>;
  readonly anonymousReports?: Sourced<boolean>;
  readonly onlyNecessary?: Sourced<boolean>;
  readonly parts?: Sourced<readonly string[]>;
  readonly keyHolders?: Sourced<boolean>;
  readonly readOnlyByFunction?: Sourced<boolean>;
  readonly changeOnlyByFunction?: Sourced<boolean>;
  /** Who opens a case that is over says for what (WS-20). */
  readonly purposeOnOpening?: Sourced<boolean>;
}

/** On what data may be given to somebody else (LO-9, WS-19, LE-14, WM-10). */
export interface DisclosureRule {
  readonly code: DisclosureGround;
  readonly text: string;
  /** True where the person hears of it before (LE-14). */
  readonly informBeforehand?: boolean;
  readonly source: Source;
}

/** Why data are corrected and what is done to them, in the regulation's words (LO-21, WS-14, WM-20). */
export interface CorrectionRule {
  readonly grounds: Sourced<readonly string[]>;
  readonly actions?: Sourced<readonly string[]>;
}

/** Items of a class that a counter does not see: not before the inspection begins (LE-6), or never (WS-6, LE-7). */
export interface HiddenFromCounter {
  readonly class: ItemClass;
  readonly until: 'inspection' | 'never';
  readonly source: Source;
}

/** Others who are named are asked first (WS-11 to WS-13). */
export interface Consultation {
  readonly mayAsk: Sourced<boolean>;
  /** Their data are shielded where needed. */
  readonly shields: Sourced<boolean>;
  /** Days they have to oppose, from the letter that tells them. */
  readonly days: Sourced<number>;
}

/** Footage of cameras and logs of doors (LN-6, WM-4). */
export interface Footage {
  /** Longest that it is kept where nothing happened. */
  readonly keepDays?: Sourced<number>;
  /** Kept until what happened is handled. */
  readonly untilHandled?: Sourced<boolean>;
  /** Who alone looks at it. */
  readonly viewedBy?: Sourced<string>;
}

/** Where who disagrees can go. What a regulation does not say is absent, and the law's own value holds. */
export interface Remedies {
  readonly mediationWeeks?: Sourced<number>;
  readonly complaintTo?: Sourced<string>;
  /** First to the corporation itself, at this address (LE-25). */
  readonly complaintMail?: Sourced<string>;
  /** A complaints scheme of its own, whose text is filled in (WS-22). */
  readonly complaintScheme?: Sourced<string>;
  readonly complaintMonths?: Sourced<number>;
  readonly courtWeeks?: Sourced<number>;
  readonly authorityUrl?: Sourced<string>;
}

export interface ProfileVersion {
  readonly version: string;
  readonly title: string;
  /** First and last day of receipt it holds for. */
  readonly from?: Day;
  readonly until?: Day;
  /** Why this version holds, for the panel beside the form. */
  readonly why: string;
  readonly inForce?: Sourced<Day>;
  /** Who is responsible besides or behind the name on the letter (WM-1). */
  readonly controllers?: Sourced<readonly string[]>;
  readonly subjectKinds: readonly { readonly code: string; readonly text: string; readonly source: Source }[];
  readonly rights: readonly RightRule[];
  readonly purposes: readonly Coded[];
  /** What data are never used for: no purpose may be one of these (WS-5). */
  readonly neverFor?: readonly Coded[];
  readonly legalBases: readonly LegalBasis[];
  readonly dataCategories: readonly DataCategory[];
  readonly recipients?: readonly Coded[];
  /** Who supplies data (LE-2). */
  readonly suppliers?: readonly Coded[];
  readonly refusalGrounds: readonly RefusalGround[];
  /** The grounds are examples, or more are pointed at: the law's own stand beside them (WS-17, WM-16). */
  readonly moreGrounds?: Sourced<boolean>;
  readonly hiddenFromCounter?: readonly HiddenFromCounter[];
  /** Personal working notes and notes for internal use are not handed over (WM-14). */
  readonly workingNotesWithheld?: Sourced<boolean>;
  readonly correction?: CorrectionRule;
  /** A correction is passed on to who got the data (WM-22). */
  readonly correctionPassedOn?: Sourced<boolean>;
  readonly disclosure?: readonly DisclosureRule[];
  readonly consultation?: Consultation;
  /** Who is late says so in writing, with reasons (WS-10). */
  readonly delayNotice?: Sourced<boolean>;
  /** Other services may cost money, told beforehand (WS-18). */
  readonly feesToldBefore?: Sourced<boolean>;
  /** Use is restricted while a request is judged (LE-21). */
  readonly restrictedWhileJudged?: Sourced<boolean>;
  /** Codes of the legal bases whose data can be carried along (LE-22). */
  readonly portableBases?: Sourced<readonly string[]>;
  /** Codes of purposes that end as soon as somebody objects (LE-23). */
  readonly directMarketing?: Sourced<readonly string[]>;
  /** An objection that is right ends the use at once (WM-24). */
  readonly objectionEndsAtOnce?: Sourced<boolean>;
  readonly footage?: Footage;
  /** Letters and mails are kept no longer than the answer needs (WM-25). */
  readonly correspondenceUntilAnswered?: Sourced<boolean>;
  /** Sentences of the regulation that an overview of data repeats (LE-1, WM-2). */
  readonly sentences?: readonly Coded[];
  /** What it says of decisions by a computer alone, and of data outside the EU: no, in its own words (LE-13, LE-15). */
  readonly automated?: Sourced<string>;
  readonly transfer?: Sourced<string>;
  readonly wayOfWorking: WayOfWorking;
  /** Age from which a person asks alone. */
  readonly minors?: Sourced<number>;
  readonly livingOnly?: Sourced<boolean>;
  readonly confidentiality?: Sourced<boolean>;
  readonly remedies: Remedies;
}
