/** What the page can ask about the terms of a case, and what it is shown of them. Types alone: the page imports these, never a fact. */
import type { Day, Id, RequestKind } from '../domain/facts/facts';
import type { ExtensionGround } from '../domain/facts/facts-terms';
import type { OfficerTermsAct, TermsAct, TermsActName, TermsPreview } from '../domain/terms/term-acts';
import type { Reasoned } from '../domain/terms/terms';
import type { CaseView } from './asks';

export type { ExtensionGround, OfficerTermsAct, Reasoned, TermsAct, TermsActName, TermsPreview };

/** A case that came in with this one. */
export interface TiedCase {
  readonly case: Id;
  readonly reference: string;
  readonly right: RequestKind;
}

/** What was done with the terms, and what can be done now. */
export interface TermsChangeView {
  /** What can be done by whoever may; the others are not offered. */
  readonly acts: readonly TermsActName[];
  /** The last day to tell an extension, while it can be taken. */
  readonly extendUntil?: Day;
  readonly suspensions: readonly {
    readonly askedOn: Day;
    readonly resumedOn?: Day;
    readonly asked: string;
    readonly doubt: string;
  }[];
  readonly extension?: {
    readonly ground: ExtensionGround;
    readonly reasons: readonly string[];
    readonly toldOn?: Day;
    readonly tellBy: Day;
    /** Told in time; else it moves nothing. */
    readonly holds: boolean;
  };
  /** The last one; it moves nothing until it was told. */
  readonly delay?: { readonly newDate: Day; readonly reasons: readonly string[]; readonly toldOn?: Day };
  /** The letter that must still be made to tell of the extension or the delay. */
  readonly toTell?: 'extension' | 'delayNotice';
  /** The letter about the extension is kept in this case, and speaks for the one that is seen. */
  readonly toldIn?: TiedCase;
  /** Cases that came with it and can be extended in the same go. */
  readonly extendAlso?: readonly TiedCase[];
  /** Cases that the letter about the extension speaks for besides. */
  readonly speaksFor?: readonly TiedCase[];
  /** The own term ends within days and no answer is out: the notice is to be told (WS-10). */
  readonly delayOffered?: true;
  /** The last day a new date of a delay can be. */
  readonly lastNewDate?: Day;
  /** After a decision was sent: the last day to go to court, as an indication for the employee (UAVG 35). */
  readonly courtBy?: Reasoned;
}

export interface TermsAsks {
  /** Standing still, extending, taking that back, delaying: the officer's. */
  changeTerms: [{ case: Id; input: OfficerTermsAct }, CaseView];
  previewTerms: [{ case: Id; input: OfficerTermsAct }, TermsPreview];
  /** The day on which the answer came, so that the term runs again. */
  resumeTerms: [{ case: Id; on: string }, CaseView];
  previewResume: [{ case: Id; on: string }, TermsPreview];
}
