/** What the page can ask about the dossier, the decision and the appointment, and the views it gets. Types alone. */
import type { Day, Id } from '../domain/facts';
import type { Assessment, Cut, ItemClass, Outcome, Part, ShownText } from '../domain/facts-dossier';
import type { Letter } from '../domain/letter';
import type { Refusal } from '../domain/refusal';
import type { CaseView } from './asks';

export type { Assessment, Cut, ItemClass, Outcome, Part, ShownText };

/** A code of the profile with its Dutch text. */
export interface Choice {
  readonly code: string;
  readonly text: string;
}

/** The form of one dossier item, as typed. */
export interface ItemInput {
  /** Absent for a new one. */
  readonly item?: Id;
  readonly title: string;
  readonly neutralTitle: string;
  readonly part: Part;
  readonly text: string;
  readonly description: string;
  readonly itemDay: string;
  readonly class: ItemClass;
  readonly category: string;
  readonly purpose: string;
  readonly legalBasis: string;
  /** `subject`, `controller`, `anonymous` (refused, LO-19), or the id of a source; `new` with the fields below. */
  readonly origin: 'subject' | 'controller' | 'anonymous' | 'new' | Id;
  readonly sourceName: string;
  readonly sourceAddress: string;
  readonly sourceIsBody: boolean;
  readonly suppliedIn: string;
  readonly reporterToldOn: string;
  readonly originWords: string;
  readonly recipients: string;
  readonly othersNamed: string;
  readonly destroyOn: string;
}

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
  readonly motivation?: string;
  readonly released: boolean;
  readonly input: ItemInput;
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
}

export interface DossierView {
  /** Present for officer and FG only. */
  readonly officer?: {
    readonly items: readonly OfficerItem[];
    readonly sources: readonly { readonly source: Id; readonly name: string; readonly told: boolean }[];
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
  readonly withheld: number;
}

export interface DossierChoices {
  readonly categories: readonly Choice[];
  readonly purposes: readonly Choice[];
  readonly legalBases: readonly Choice[];
  readonly grounds: readonly Choice[];
  readonly classes: readonly Choice[];
}

export interface DecisionView {
  readonly outcome: Outcome;
  readonly decidedOn: Day;
  readonly by: string;
  readonly shown: number;
  readonly partly: number;
  readonly withheld: number;
  readonly copy: 'notAsked' | 'overview' | 'refused';
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

export interface AppointmentInput {
  readonly office: string;
  readonly on: string;
  readonly from: string;
  readonly until: string;
  readonly employee: Id | '';
  readonly keyHolder: Id | '';
  readonly lateReason: string;
  readonly ownWish: boolean;
  /** For a change. */
  readonly why: string;
  /** For a change of day, time or office: whose wish it was. */
  readonly wish: 'person' | 'house' | '';
}

export interface TaskView {
  readonly task: Id;
  readonly taskKind: 'tellSource' | 'sendOverview' | 'followUp';
  readonly label: string;
  readonly due?: Day;
  readonly state: 'open' | 'done' | 'exempted';
  readonly doneOn?: Day;
  readonly reason?: string;
  /** For the officer: whom it is about. */
  readonly about?: string;
  /** An item that turned up during a visit. */
  readonly found?: boolean;
}

export interface DossierAsks {
  dossier: [{ case: Id }, DossierView];
  dossierChoices: [{ case: Id }, DossierChoices];
  keepItem: [{ case: Id; input: ItemInput }, DossierView];
  removeItem: [{ case: Id; item: Id; why: string }, DossierView];
  assessItem: [
    { case: Id; item: Id; assessment: Assessment; cuts: readonly Cut[]; ground: string; weighing: string },
    DossierView,
  ];
  writeNote: [{ case: Id; text: string }, DossierView];
  motivate: [{ case: Id; motivations: readonly { readonly item: Id; readonly motivation: string }[] }, DossierView];
  decide: [
    {
      case: Id;
      outcome: Outcome;
      secondReader: Id | '';
      noSecondReader: string;
      copy: 'notAsked' | 'overview' | 'refused';
    },
    CaseView,
  ];
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
