/** What the page can ask during a visit, and the view of it. Types alone. */
import type { Day, Id, LetterKind } from '../domain/facts/facts';
import type { IdentityDocument } from '../domain/facts/facts-visit';
import type { CaseView } from './asks';
import type { ReleasedItem } from './asks-dossier';

export type { IdentityDocument };

export interface IdentityView {
  readonly document: IdentityDocument | 'none';
  readonly passed: boolean;
  readonly at: number;
  readonly by: string;
  readonly who: 'subject' | 'representative';
}

export interface VisitRemark {
  readonly words: string;
  /** The case it became: its kenmerk, and when it is answered. */
  readonly request?: { readonly reference: string; readonly answerBy: Day };
}

export interface VisitView {
  readonly visit: Id;
  readonly state: 'running' | 'ended' | 'broken' | 'notCome';
  readonly office: string;
  readonly on: Day;
  readonly from: string;
  readonly until?: string;
  /** Nobody ended it on its own day: nothing is shown any more, it is ended or broken off. */
  readonly earlierDay: boolean;
  /** When it was to be. */
  readonly appointment?: { readonly from: string; readonly until: string };
  /** What to compare with the document: name, surname as it stands on one, date of birth. */
  readonly compare: { readonly name: string; readonly surname: string; readonly birthDate?: Day };
  /** Who sits there, in the middle of a sentence: "mevrouw Van der Sluis". */
  readonly visitor: string;
  readonly representative?: { readonly name: string; readonly kind: string };
  readonly accepted: readonly IdentityDocument[];
  readonly identity?: IdentityView;
  /** The last day on which the inspection is in time. */
  readonly lastDay?: Day;
  /** Empty until the identity check has passed. */
  readonly items: readonly (ReleasedItem & {
    readonly seen: 'no' | 'shown' | 'skipped';
    /** Somebody else shows it, by this article (WM-4). */
    readonly notYours?: { readonly article: string; readonly by: 'footageManager' | 'officer' };
  })[];
  readonly withheld: number;
  readonly counts: {
    readonly shown: number;
    readonly toShow: number;
    readonly paperShown: number;
    readonly paper: number;
    readonly digitalShown: number;
    readonly digital: number;
  };
  readonly parts: readonly {
    readonly part: 'paper' | 'digital';
    readonly state?: 'shown' | 'notPresent' | 'shielded';
  }[];
  readonly paper: 'none' | 'inCabinet' | 'taken' | 'returned';
  readonly keyHolders: readonly { readonly id: Id; readonly name: string }[];
  readonly copyAskedWithRequest: boolean;
  readonly copy?: 'no' | 'yes' | 'waived';
  /** The data overview: promised with the decision or asked at the visit, and given once its letter was sent or handed over. */
  readonly overview: 'none' | 'promised' | 'given';
  /** Final letters the visitor has not got: they can be handed over. */
  readonly toHand: readonly { readonly letter: Id; readonly kind: LetterKind }[];
  readonly remarks: readonly VisitRemark[];
  /** Items that turned up during this visit and wait for the officer. */
  readonly found: number;
  readonly lacksToEnd: readonly { readonly field: string; readonly label: string }[];
  readonly recordLetter?: Id;
}

export interface VisitAsks {
  /** Starts a visit of today's appointment, or gives the running one. */
  startVisit: [{ case: Id }, VisitView];
  visit: [{ case: Id; visit: Id }, VisitView];
  checkIdentity: [
    {
      case: Id;
      visit: Id;
      who: 'subject' | 'representative';
      document: IdentityDocument | 'none';
      original?: boolean;
      valid?: boolean;
      photo?: boolean;
      details?: boolean;
      authority?: string;
    },
    VisitView,
  ];
  showItem: [{ case: Id; visit: Id; item: Id }, VisitView];
  skipItem: [{ case: Id; visit: Id; item: Id }, VisitView];
  markPart: [
    { case: Id; visit: Id; part: 'paper' | 'digital'; state: 'shown' | 'notPresent' | 'shielded'; reason: string },
    VisitView,
  ];
  takePaper: [{ case: Id; keyHolder: Id }, CaseView];
  returnPaper: [{ case: Id; keyHolder: Id }, CaseView];
  answerCopy: [{ case: Id; visit: Id; answer: 'no' | 'yes' | 'waived'; piece: string }, VisitView];
  remark: [{ case: Id; visit: Id; words: string; rectification: boolean }, VisitView];
  /** An item turned up: that there is one, never what it is. */
  foundItem: [{ case: Id; visit: Id; part: 'paper' | 'digital' }, VisitView];
  endVisit: [{ case: Id; visit: Id; signed: 'both' | 'refusedToSign' }, CaseView];
  breakVisit: [{ case: Id; visit: Id; reason: string; goesOn: boolean }, CaseView];
  notCome: [{ case: Id; reason: string }, CaseView];
}
