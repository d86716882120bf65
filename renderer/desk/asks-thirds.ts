/** What the page can ask about third parties whose opinion is asked before a decision; the views it gets. Types alone. */
import type { Refusal } from '../domain/command/refusal';
import type { Day, Id } from '../domain/facts/facts';
import type { View } from '../domain/facts/facts-thirds';
import type { Letter } from '../domain/letter/letter';
import type { TypedThird, TypedView } from '../domain/thirds/consulting';
import type { TypedThirdDelay } from '../domain/thirds/delayed';
import type { TypedTelling } from '../domain/thirds/telling';
import type { ThirdStatus } from '../domain/thirds/waiting';

export type { ThirdStatus, TypedTelling, TypedThird, TypedThirdDelay, TypedView, View };

export interface ThirdView {
  readonly third: Id;
  /** "derde 1" */
  readonly number: number;
  readonly name: string;
  /** Numbers of the items that name this person. */
  readonly items: readonly number[];
  readonly status: ThirdStatus;
  /** The day of the letter, and the last day it names. */
  readonly askedOn?: Day;
  readonly until?: Day;
  readonly view?: { readonly on: Day; readonly answer: View; readonly words?: string; readonly late: boolean };
  /** Numbers of the items that are to be assessed again. */
  readonly toWeigh: readonly number[];
  /** The answer would come after the term of the decision. */
  readonly remark?: Refusal;
  readonly input: TypedThird;
  /** It was decided otherwise than he wants: he is to be told first, or was. */
  readonly tell?: {
    readonly task: Id;
    readonly state: 'toMake' | 'toSend' | 'done' | 'exempted';
    readonly doneOn?: Day;
    readonly motivation: string;
    /** Before this day nothing of his is shown: of the letter that was made, or of one of today. */
    readonly shownFrom?: Day;
    /** That day comes after the term of who asks. */
    readonly remark?: Refusal;
  };
  /** It will be later, and he is to be told so, or was. */
  readonly delay?: {
    readonly task: Id;
    readonly state: 'toMake' | 'toSend' | 'done' | 'exempted';
    readonly doneOn?: Day;
    readonly newDate?: Day;
    /** A reason a line, as typed for him. */
    readonly reasons: string;
  };
}

export interface ThirdsView {
  readonly thirds: readonly ThirdView[];
  /** The last day to answer a letter of today; absent where the regulation gives no term. */
  readonly answerBy?: Day;
  /** A letter of today asks for an answer after the term of the decision. */
  readonly remark?: Refusal;
  readonly mayChange: boolean;
}

export interface ThirdsAsks {
  thirds: [{ case: Id }, ThirdsView];
  keepThird: [{ case: Id; input: TypedThird }, ThirdsView];
  recordView: [{ case: Id; input: TypedView }, ThirdsView];
  /** The words of one letter; its task knows whom it is for. */
  draftConsultation: [{ case: Id; task: Id }, Letter];
  /** What the letter that tells him the decision says, beside what is known of him. */
  keepTelling: [{ case: Id; input: TypedTelling }, ThirdsView];
  draftThirdDecision: [{ case: Id; task: Id }, Letter];
  /** What the letter that tells him of a delay says, beside what is known of him. */
  keepThirdDelay: [{ case: Id; input: TypedThirdDelay }, ThirdsView];
  draftThirdDelay: [{ case: Id; task: Id }, Letter];
}
