/** The facts of appointment, visit, paper, tasks and the end of a case, stage 2. All `common`. Pure types. */
import type { Day, Id } from './facts';
import type { Part } from './facts-dossier';

export const IDENTITY_DOCUMENTS = ['passport', 'identityCard', 'drivingLicence', 'aliensDocument'] as const;
export type IdentityDocument = (typeof IDENTITY_DOCUMENTS)[number];

export interface Appointment {
  /** Name of the office, as in the profile's `offices`. */
  readonly office: string;
  readonly visitingAddress: string;
  readonly on: Day;
  /** HH:MM */
  readonly from: string;
  readonly until: string;
  /** Employee id and name as printed. */
  readonly employee: Id;
  readonly employeeName: string;
  /** Key holder for the paper part (LO-8). */
  readonly keyHolder?: Id;
  /** After the own term: why; `ownWish` when the person asked for a later day (Settled 11). */
  readonly lateReason?: string;
  readonly ownWish?: boolean;
}

/** Whose wish it was that an appointment was moved or cancelled: the person's own does not make it late (Settled 11). */
export type Wish = 'person' | 'house';

/** `judgeBreach`: incident/. `tellRecipient` (AVG 19) and `carryOut` follow a decision on points: facts-rights.ts; `holdFootage` an item: footage-hold.ts; `consultThird`, `tellThird` and `tellThirdDelay`: thirds/. */
export const TASK_KINDS = [
  'tellLifted',
  'tellSource',
  'sendOverview',
  'followUp',
  'tellRecipient',
  'carryOut',
  'holdFootage',
  'consultThird',
  'tellThird',
  'tellThirdDelay',
  'judgeBreach',
] as const;
export type TaskKind = (typeof TASK_KINDS)[number];

export type VisitFactBody =
  | ({ readonly kind: 'appointmentMade' } & Appointment)
  | ({ readonly kind: 'appointmentChanged'; readonly why: string; readonly wish?: Wish } & Appointment)
  | { readonly kind: 'appointmentCancelled'; readonly why: string; readonly wish?: Wish }
  | { readonly kind: 'paperTaken'; readonly keyHolder: Id; readonly on: Day }
  | { readonly kind: 'paperReturned'; readonly keyHolder: Id; readonly on: Day }
  | { readonly kind: 'visitStarted'; readonly visit: Id; readonly office: string; readonly from: string }
  | {
      readonly kind: 'identityChecked';
      /** Absent: at the request, apart from a visit (LN-16). */
      readonly visit?: Id;
      readonly who: 'subject' | 'representative';
      readonly document: IdentityDocument | 'none';
      /** Outcome only: no number, no date, no copy (Settled 4). Later questions are absent after a no. */
      readonly original?: boolean;
      readonly valid?: boolean;
      readonly photo?: boolean;
      readonly details?: boolean;
      readonly passed: boolean;
      /** Kind of proof of authority seen, for a representative. */
      readonly authority?: string;
      /** It was a copy that came by post, destroyed on this day by who recorded it (LN-4). */
      readonly copyDestroyedOn?: Day;
    }
  | { readonly kind: 'itemShown'; readonly visit: Id; readonly item: Id }
  | { readonly kind: 'itemSkipped'; readonly visit: Id; readonly item: Id }
  | {
      readonly kind: 'partMarked';
      readonly visit: Id;
      readonly part: Part;
      readonly state: 'shown' | 'notPresent' | 'shielded';
      readonly reason?: string;
    }
  | {
      readonly kind: 'copyAsked';
      readonly visit: Id;
      readonly answer: 'no' | 'yes' | 'waived';
      /** One piece the visitor named, in the visitor's words. */
      readonly piece?: string;
    }
  | {
      readonly kind: 'remarkMade';
      readonly visit: Id;
      readonly words: string;
      /** The case it became, when the visitor asks for rectification. */
      readonly request?: Id;
    }
  | {
      readonly kind: 'visitEnded';
      readonly visit: Id;
      readonly until: string;
      readonly signed: 'both' | 'refusedToSign';
    }
  | {
      readonly kind: 'visitBroken';
      readonly visit: Id;
      readonly until: string;
      readonly reason: string;
      readonly goesOn: boolean;
    }
  | { readonly kind: 'notCome'; readonly visit: Id; readonly reason?: string }
  | {
      readonly kind: 'taskOpened';
      readonly task: Id;
      readonly taskKind: TaskKind;
      /** "bron 1"; never a name. */
      readonly label: string;
      readonly due?: Day;
      /** An item that turned up during this visit: it waits for the officer (Settled 16). What it is stays out of `common`. */
      readonly visit?: Id;
    }
  | { readonly kind: 'taskDone'; readonly task: Id; readonly on: Day }
  | { readonly kind: 'taskExempted'; readonly task: Id; readonly reason: string }
  | { readonly kind: 'caseClosed'; readonly reason?: string }
  | { readonly kind: 'caseReopened'; readonly reason: string }
  | { readonly kind: 'casesLinked'; readonly other: Id; readonly why: 'askedTogether' | 'fromVisit' | 'complaint' };
