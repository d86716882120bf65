/** What the page can ask about a complaint, and the views it gets. Types alone. */

import type { Refusal } from '../domain/command/refusal';
import type { AdviceInput } from '../domain/complaint/advice';
import type { CourtBy } from '../domain/complaint/complaint-term';
import type { FindingInput } from '../domain/complaint/deciding-complaint';
import type { ComplaintInput, ComplaintPreview } from '../domain/complaint/registering';
import type { Day, Id } from '../domain/facts/facts';
import type { Outcome } from '../domain/facts/facts-dossier';
import type { Deadline } from '../domain/terms/terms';
import type { CaseView } from './asks';

export type { AdviceInput, ComplaintInput, ComplaintPreview, CourtBy, FindingInput };

/** What everybody who opens the case may read of a complaint. */
export interface ComplaintPart {
  readonly about?: { readonly case: Id; readonly reference: string };
  /** The regulation's own term. */
  readonly deadline?: Deadline;
  /** No regulation gives a term. */
  readonly noTerm: boolean;
  /** Where the regulation has complaints go: its FG, a scheme of its own, an address. */
  readonly scheme?: { readonly to: 'dpo' | 'scheme' | 'mail'; readonly text: string; readonly article: string };
  /** The person goes on having until then for the court. */
  readonly courtBy?: CourtBy;
  readonly decided?: { readonly name: string; readonly function: string; readonly departs: boolean };
}

export interface ComplaintPointView {
  readonly point: Id;
  readonly number: number;
  readonly what: string;
  readonly advised?: 'granted' | 'refused';
  readonly answer?: 'granted' | 'refused';
  readonly finding: FindingInput;
}

export interface ComplaintView {
  readonly points: readonly ComplaintPointView[];
  readonly advice?: {
    readonly words: string;
    readonly heardOn?: Day;
    readonly on: Day;
    readonly by: string;
  };
  /** The regulation has the FG handle complaints: none is decided without advice. */
  readonly asksAdvice: boolean;
  /** Who decides, as filled in. */
  readonly decider?: { readonly name: string; readonly function: string };
  /** Why that is nobody yet: then somebody from outside may. */
  readonly lackOfDecider?: Refusal;
  readonly lacksToDecide: readonly Refusal[];
  /** The outcome that fits; absent while something keeps it from being decided. */
  readonly outcome?: Outcome;
  readonly departs: boolean;
  /** The last decision is about these answers. */
  readonly decided: boolean;
  /** Points that have no reason yet: there is no letter without. */
  readonly withoutReason: readonly number[];
  /** List points; advise (the FG alone); write down what was found, and decide (the officer). */
  readonly may: { readonly list: boolean; readonly advise: boolean; readonly decide: boolean };
}

export interface ComplaintAsks {
  previewComplaint: [ComplaintInput, ComplaintPreview];
  registerComplaint: [ComplaintInput, CaseView];
  complaint: [{ case: Id }, ComplaintView];
  keepComplaintPoint: [{ case: Id; point?: Id; what: string }, ComplaintView];
  removeComplaintPoint: [{ case: Id; point: Id; why: string }, ComplaintView];
  adviseOnComplaint: [{ case: Id; input: AdviceInput }, ComplaintView];
  judgeComplaintPoint: [{ case: Id; input: FindingInput }, ComplaintView];
  decideComplaint: [{ case: Id; on: string }, CaseView];
}
