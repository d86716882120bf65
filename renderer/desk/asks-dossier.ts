/** What the page can ask about the dossier, the decision and the appointment, and the views it gets. Types alone. */

import type { Refusal } from '../domain/command/refusal';
import type { AdviceInput } from '../domain/complaint/advice';
import type { FindingInput } from '../domain/complaint/deciding-complaint';
import type { TypedDisclosure } from '../domain/dossier/disclosure';
import type { Erasing } from '../domain/dossier/footage';
import type { FootageInput } from '../domain/dossier/footage-fields';
import type { ItemInput } from '../domain/dossier/item-fields';
import type { Day, Id } from '../domain/facts/facts';
import type { Assessment, Cut, ItemClass, Outcome, Part, ShownText } from '../domain/facts/facts-dossier';
import type { TaskKind } from '../domain/facts/facts-visit';
import type { Letter } from '../domain/letter/letter';
import type { AnswerInput, PointInput } from '../domain/rights/points';
import type { TypedThird, TypedView } from '../domain/thirds/consulting';
import type { AppointmentInput } from '../domain/visit/appointment';
import type { CaseView } from './asks';

export type { AppointmentInput, Assessment, Cut, ItemClass, ItemInput, Outcome, Part, ShownText };

/** A code of the profile with its Dutch text. */
export interface Choice {
  readonly code: string;
  readonly text: string;
}

/** A ground with the article it stands in. */
export interface GroundChoice extends Choice {
  readonly article: string;
}

/** Who supplied data, as typed: beside an item, and beside the notice to the source. */
export interface SourceInput {
  readonly sourceName: string;
  readonly sourceAddress: string;
  readonly sourceIsBody: boolean;
  readonly suppliedIn: string;
  /** Of a body: "een verhuurdersverklaring". */
  readonly sourceWhat: string;
}

export interface SourceView {
  readonly source: Id;
  readonly name: string;
  readonly told: boolean;
  readonly input: SourceInput;
}

/** The same while it is being typed: a choice may still be empty. */
export type ItemDraft = Omit<ItemInput, 'part' | 'class' | 'origin'> & {
  readonly part: ItemInput['part'] | '';
  readonly class: ItemInput['class'] | '';
  readonly origin: ItemInput['origin'] | '';
};

/** One item for the officer and the FG: everything. */
export interface OfficerItem {
  readonly item: Id;
  readonly number: number;
  readonly title: string;
  readonly neutralTitle: string;
  readonly part: Part;
  readonly text?: string;
  readonly description?: string;
  readonly itemDay?: Day;
  readonly class: ItemClass;
  readonly category: Choice;
  readonly purpose: Choice;
  readonly legalBasis: Choice;
  readonly originWords: string;
  readonly sourceName?: string;
  readonly recipients: readonly string[];
  readonly othersNamed: number;
  readonly destroyOn?: Day;
  readonly assessment?: Assessment;
  readonly cuts: readonly Cut[];
  readonly ground?: string;
  readonly weighing?: string;
  /** A working note, declared to be a memory aid that nobody else has. */
  readonly notFiled: boolean;
  readonly motivation?: string;
  /** Of a shielded item: what is seen of it. */
  readonly whatYouDoSee?: string;
  /** Of a withheld item: the letter says which one it is. */
  readonly isNamed: boolean;
  /** A third party does not want it shown: weighed since, or still to be weighed. */
  readonly objected?: 'toWeigh' | 'weighed';
  readonly released: boolean;
  /** Images of a camera: the end of them has no day, "dit voorval is afgehandeld". */
  readonly keptUntil?: string;
  readonly input: ItemInput;
}

/** Images of a camera: when they are erased and why, and whether they wait for this request. */
export interface FootageView {
  /** Absent while what is typed gives no day. */
  readonly erasing?: Erasing;
  readonly heldOn?: Day;
  /** A task to hold them goes with listing the item. */
  readonly holdBy?: Day;
  /** That task, where it was opened before and they are not held yet. */
  readonly task?: 'open' | 'exempted';
  /** Erased before today; `receivedOn` where they were still there when the request came. */
  readonly gone?: { readonly receivedOn?: Day };
  /** The corporation's own words on cameras; absent while nobody filled them in. */
  readonly protocol?: string;
  /** The manager of the footage alone shows them, and where that is written. */
  readonly shownBy?: { readonly article: string };
}

/** One item for the counter after release; before the identity check only the ordinary ones are listed. */
export interface ReleasedItem {
  readonly item: Id;
  readonly number: number;
  readonly assessment: Assessment;
  readonly title?: string;
  readonly itemDay?: Day;
  readonly part?: Part;
  readonly purpose?: string;
  readonly origin?: string;
  readonly recipients?: readonly string[];
  readonly text?: ShownText;
  readonly cuts: number;
  /** Images of a camera. */
  readonly footage?: boolean;
}

export interface DossierView {
  /** Present for officer and FG only. */
  readonly officer?: {
    readonly items: readonly OfficerItem[];
    readonly sources: readonly SourceView[];
    readonly notes: readonly { readonly at: number; readonly who: string; readonly text: string }[];
    readonly counts: {
      readonly show: number;
      readonly shield: number;
      readonly withhold: number;
      readonly open: number;
    };
    /** What keeps deciding and releasing from happening now. */
    readonly lacksToDecide: readonly Refusal[];
    readonly lacksToRelease: readonly Refusal[];
    readonly mayChange: boolean;
  };
  readonly released: boolean;
  /** Listed for everybody with cases; empty before release. */
  readonly items: readonly ReleasedItem[];
  /** Released, but opened only after the identity check. */
  readonly afterIdentity: number;
  /** The counter never has it: the officer shows it (WS-6, LE-7). */
  readonly byOfficer: number;
  readonly withheld: number;
}

export interface DossierChoices {
  readonly categories: readonly Choice[];
  readonly purposes: readonly Choice[];
  /** `weighed`: chosen only with a weighing, by this article (LE-10). */
  readonly legalBases: readonly (Choice & {
    readonly weighed?: { readonly article?: string };
    /** What it may not be called upon for (LE-11). */
    readonly disputed?: string;
  })[];
  /** Who supplies data, as the regulation names them (LE-2). */
  readonly suppliers: readonly string[];
  /** Letters of the person have a day of their own on which they are destroyed (WM-25). */
  readonly correspondence?: { readonly article?: string };
  /** Working notes are withheld once the officer declares what they are (WM-14). */
  readonly workingNotes: boolean;
  /** Kinds of recipients that the regulation names. */
  readonly recipients: readonly string[];
  readonly grounds: readonly GroundChoice[];
  readonly classes: readonly Choice[];
}

export interface DecisionView {
  readonly outcome: Outcome;
  /** The numbers are of points, not of items. */
  readonly of?: 'points';
  /** Access by the overview alone. */
  readonly way?: 'overview';
  readonly decidedOn: Day;
  readonly by: string;
  readonly shown: number;
  readonly partly: number;
  readonly withheld: number;
  readonly copy: 'notAsked' | 'overview' | 'refused';
  readonly secondReader?: Id;
  readonly noSecondReader?: string;
  /** Of a refusal: when it is looked at again. */
  readonly reviewOn?: Day;
}

/** What the letter says of one item, as typed. */
export interface MotivationInput {
  readonly item: Id;
  readonly motivation: string;
  readonly whatYouDoSee?: string;
  readonly isNamed?: boolean;
}

export interface DecisionInput {
  readonly outcome: Outcome;
  readonly secondReader: Id | '';
  readonly noSecondReader: string;
  readonly copy: 'notAsked' | 'overview' | 'refused';
  readonly reviewOn: string;
}

/** One assessment, as typed. */
export interface AssessmentInput {
  readonly assessment: Assessment | '';
  readonly cuts: readonly Cut[];
  readonly ground: string;
  readonly weighing: string;
  /** Of a working note that is withheld: it is not in the dossier, and nobody else has it (WM-14). */
  readonly notFiled?: boolean;
}

/** What the officer was typing about a case: one draft a form, and of assessments and items one for each. */
export type OfficerDraft =
  | { readonly form: 'assess'; readonly item: Id; readonly typed: AssessmentInput }
  | { readonly form: 'item'; readonly item: Id | 'new'; readonly typed: ItemDraft }
  | { readonly form: 'note'; readonly typed: string }
  | {
      readonly form: 'decide';
      readonly typed: Omit<DecisionInput, 'copy'> & { readonly copy: DecisionInput['copy'] | '' };
    }
  | { readonly form: 'point'; readonly item: Id | 'new'; readonly typed: PointInput }
  | { readonly form: 'answer'; readonly item: Id; readonly typed: AnswerInput }
  | { readonly form: 'disclosure'; readonly typed: TypedDisclosure }
  | { readonly form: 'third'; readonly typed: TypedThird }
  | { readonly form: 'view'; readonly typed: TypedView }
  /** Of a complaint: what the officer writes of one point, and what the FG advises. */
  | { readonly form: 'finding'; readonly item: Id; readonly typed: FindingInput }
  | { readonly form: 'advice'; readonly typed: AdviceInput };

export interface KeptDraft {
  readonly keptAt: number;
  readonly draft: OfficerDraft;
}

export interface AppointmentView {
  readonly office: string;
  readonly visitingAddress: string;
  readonly on: Day;
  readonly from: string;
  readonly until: string;
  readonly employeeName: string;
  readonly keyHolder?: string;
  readonly late: boolean;
  readonly lateReason?: string;
  /** Later than the last day, because the person asked for it. */
  readonly ownWish?: boolean;
  /** "Op tijd, 4 dagen speling" */
  readonly timing: string;
}

/** Two weeks and more of days to choose from, each with a word. */
export interface DayChoice {
  readonly day: Day;
  readonly word: string;
  readonly state: 'free' | 'lastDay' | 'late' | 'closed';
  readonly taken: readonly { readonly from: string; readonly until: string }[];
}

export interface TaskView {
  readonly task: Id;
  readonly taskKind: TaskKind;
  readonly label: string;
  readonly due?: Day;
  readonly state: 'open' | 'done' | 'exempted';
  readonly doneOn?: Day;
  readonly reason?: string;
  /** For the officer: whom it is about. */
  readonly about?: string;
  /** An item that turned up during a visit. */
  readonly found?: boolean;
  /** Whether one piece is copied is still to be decided. */
  readonly ofPiece?: boolean;
  /** Of a copy: the piece the visitor named, in the visitor's words. */
  readonly piece?: string;
}

export interface DossierAsks {
  dossier: [{ case: Id }, DossierView];
  dossierChoices: [{ case: Id }, DossierChoices];
  keepItem: [{ case: Id; input: ItemInput }, DossierView];
  /** What the form says of images as they are typed; nothing is kept. */
  previewFootage: [{ case: Id; item?: Id | undefined } & FootageInput, FootageView];
  removeItem: [{ case: Id; item: Id; why: string }, DossierView];
  assessItem: [
    {
      case: Id;
      item: Id;
      assessment: Assessment;
      cuts: readonly Cut[];
      ground: string;
      weighing: string;
      notFiled?: boolean;
    },
    DossierView,
  ];
  writeNote: [{ case: Id; text: string }, DossierView];
  /** Puts right what is known of a source, also once its items are released. */
  keepSource: [{ case: Id; source: Id } & SourceInput, DossierView];
  motivate: [{ case: Id; motivations: readonly MotivationInput[] }, DossierView];
  decide: [{ case: Id } & DecisionInput, CaseView];
  /** The letter as it would read with what is typed; nothing is kept. */
  previewDecision: [
    Pick<DecisionInput, 'outcome' | 'copy' | 'reviewOn'> & { case: Id; motivations: readonly MotivationInput[] },
    Letter,
  ];
  officerDrafts: [{ case: Id }, { readonly drafts: readonly KeptDraft[] }];
  keepOfficerDraft: [{ case: Id; draft: OfficerDraft }, { readonly keptAt: number }];
  dropOfficerDraft: [{ case: Id; form: OfficerDraft['form']; item?: Id | 'new' }, Record<string, never>];
  release: [{ case: Id }, CaseView];
  withdrawRelease: [{ case: Id; item: Id; why: string }, CaseView];

  /** Days from `from` on, for an office. */
  appointmentDays: [
    { case: Id; office: string; from?: Day },
    {
      readonly days: readonly DayChoice[];
      readonly offices: readonly Choice[];
      readonly employees: readonly Choice[];
      readonly keyHolders: readonly Choice[];
    },
  ];
  makeAppointment: [{ case: Id; input: AppointmentInput }, CaseView];
  changeAppointment: [{ case: Id; input: AppointmentInput }, CaseView];
  cancelAppointment: [{ case: Id; why: string; wish: 'person' | 'house' | '' }, CaseView];

  doTask: [{ case: Id; task: Id; on: string }, CaseView];
  exemptTask: [{ case: Id; task: Id; reason: string }, CaseView];
  /** The words of one source's notice; its task knows the source. */
  draftSourceNotice: [{ case: Id; task: Id }, Letter];
  closeCase: [{ case: Id; reason: string }, CaseView];
}
