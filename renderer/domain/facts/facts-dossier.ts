/**
 * The facts of the dossier and the decision, stage 2. Pure types. Which compartment each lies in: compartments.ts.
 * `officer` holds everything about an item that is not released; what a visitor may see is written anew to `common`.
 */
import type { Day, Id } from './facts';

export const PARTS = ['paper', 'digital'] as const;
export type Part = (typeof PARTS)[number];

/** What decides whether a role may see that it is there at all (WS-6, LE-6, LE-7, WM-14). */
export const ITEM_CLASSES = ['ordinary', 'nuisance', 'arrears', 'sensitive', 'special', 'workingNote'] as const;
export type ItemClass = (typeof ITEM_CLASSES)[number];

export const ASSESSMENTS = ['show', 'shield', 'withhold'] as const;
export type Assessment = (typeof ASSESSMENTS)[number];

/** What happened on images of a camera: nothing, something that still runs, or something that is over. */
export const INCIDENTS = ['none', 'open', 'handled'] as const;
export type Incident = (typeof INCIDENTS)[number];

/** From whom the data came: the person, the corporation itself, or a recorded source. */
export type Origin =
  | { readonly of: 'subject' }
  | { readonly of: 'controller' }
  | { readonly of: 'source'; readonly source: Id };

/** One document or record of the dossier. */
export interface DossierItem {
  readonly item: Id;
  /** 1, 2, 3 ... shown; never used again after removal. */
  readonly number: number;
  /** As the officer knows it. */
  readonly title: string;
  /** As a visitor or a letter may read it: month, no day, no name. */
  readonly neutralTitle: string;
  readonly part: Part;
  /** The words themselves; absent for what lies on paper only. */
  readonly text?: string;
  /** What lies on paper, described. */
  readonly description?: string;
  readonly itemDay?: Day;
  readonly class: ItemClass;
  /** Codes of the profile version. */
  readonly category: string;
  readonly purpose: string;
  readonly legalBasis: string;
  readonly origin: Origin;
  /** "van een buurtbewoner", as the visitor reads it. */
  readonly originWords: string;
  readonly recipients: readonly string[];
  /** Others who are named in it, as a number. */
  readonly othersNamed: number;
  readonly destroyOn?: Day;
  /** Why the house's interest weighs heavier, where the basis asks it (LE-10). For officer and FG, never printed. */
  readonly basisWeighing?: string;
  /** A letter or mail of the person to the house: kept no longer than its answer needs (WM-25). */
  readonly correspondence?: true;
  /** It goes outside the EU: where, to whom, and how it is protected (AVG 15(2), LE-15). */
  readonly transfer?: string;
  /** LO-20: when who reported was told that it enters the dossier. */
  readonly reporterToldOn?: Day;
  /** The item describes images of a camera, of this day. The images themselves are never here. */
  readonly footageOn?: Day;
  readonly incident?: Incident;
  readonly incidentHandledOn?: Day;
}

/** Half-open ranges of characters (UTF-16 units of the text) that are cut out, sorted, not overlapping. */
export interface Cut {
  readonly from: number;
  readonly to: number;
}

export type Outcome = 'granted' | 'partly' | 'refused';

/** What the decision letter says of one item that is not shown whole. */
export interface Motivation {
  readonly item: Id;
  readonly motivation: string;
  /** Of a shielded item: what is seen of it, said first. */
  readonly whatYouDoSee?: string;
  /** Of a withheld item: the letter says which one it is. Absent = it does not. */
  readonly isNamed?: boolean;
}

/** The parts of a text as it may be shown: a string, or a mark for what was cut. Never the length of what was cut. */
export type ShownText = readonly (string | { readonly cut: true })[];

export type DossierFactBody =
  | ({ readonly kind: 'itemListed' } & DossierItem)
  | ({ readonly kind: 'itemChanged' } & DossierItem)
  | { readonly kind: 'itemRemoved'; readonly item: Id; readonly why: string }
  | {
      readonly kind: 'sourceRecorded';
      readonly source: Id;
      readonly name: string;
      readonly address?: string;
      readonly body: boolean;
      /** `YYYY-MM` in which the data were given. */
      readonly suppliedIn?: string;
      /** Of a body: what it gave, "een verhuurdersverklaring". */
      readonly what?: string;
    }
  | {
      readonly kind: 'itemAssessed';
      readonly item: Id;
      readonly assessment: Assessment;
      readonly cuts: readonly Cut[];
      /** Code of a ground; required for shield and withhold. */
      readonly ground?: string;
      /** Why it weighs heavier: for officer and FG only, never printed. */
      readonly weighing?: string;
      /** Of a working note: the officer declares that it is not in the dossier and nobody else has it (WM-14). */
      readonly notFiled?: true;
    }
  | { readonly kind: 'decisionMotivated'; readonly motivations: readonly Motivation[] }
  | { readonly kind: 'noteWritten'; readonly text: string }
  | {
      readonly kind: 'decided';
      readonly outcome: Outcome;
      /** A right answered point by point: shown are the points granted, withheld those refused. Absent: items of a dossier. */
      readonly of?: 'points';
      /** Access is given by the overview alone, without an inspection (Settled 16). Absent: by an inspection. */
      readonly way?: 'overview';
      readonly shown: number;
      readonly partly: number;
      readonly withheld: number;
      /** The answer to a copy asked with the request (Settled 19). */
      readonly copy: 'notAsked' | 'overview' | 'refused';
      readonly secondReader?: string;
      readonly noSecondReader?: string;
      /** Of a refusal: when it is looked at again, as the letter tells it. */
      readonly reviewOn?: Day;
    }
  | {
      readonly kind: 'itemReleased';
      readonly item: Id;
      readonly number: number;
      readonly assessment: Assessment;
      /** The counter never has it: the officer shows it, or it is in the overview. Number and part alone (WS-6, LE-7). */
      readonly byOfficer?: true;
      /** The rest is absent for a withheld item: its number alone. */
      readonly title?: string;
      readonly itemDay?: Day;
      readonly part?: Part;
      readonly class?: ItemClass;
      readonly purpose?: string;
      readonly origin?: string;
      readonly recipients?: readonly string[];
      readonly text?: ShownText;
      /** How many places were cut. */
      readonly cuts?: number;
      /** Images of a camera: who may show them is another matter (WM-4). */
      readonly footage?: true;
    }
  | { readonly kind: 'releaseWithdrawn'; readonly item: Id; readonly why: string }
  /** The officer recorded that images are kept apart, so that they outlast their day. Who did the task for it: `taskDone`. */
  | { readonly kind: 'footageHeld'; readonly item: Id; readonly on: Day };
