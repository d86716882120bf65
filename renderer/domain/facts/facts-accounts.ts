/** Facts about the keeping of cases itself: who looked into one that is over, and what went wrong with data of one. Pure types. */
import type { Day, Id } from './facts';

export type AccountsFactBody =
  /** For what somebody opened a case that is over, where the house asks it (WS-20). */
  | { readonly kind: 'closedCaseOpened'; readonly purpose: string }
  /** Officer. Written first when it is found, and anew with every judgement of it: the last one holds (AVG 33(5)). */
  | {
      readonly kind: 'incidentRecorded';
      readonly incident: Id;
      readonly what: string;
      readonly discoveredOn: Day;
      /** HH:MM, local. */
      readonly discoveredAt: string;
      /** The letter that went wrong. */
      readonly letter?: Id;
      /** The common task that waits for the judgement. */
      readonly task: Id;
      /** To the authority; `lateWhy` when that was after the mark. */
      readonly reportedOn?: Day;
      readonly reportedAt?: string;
      readonly lateWhy?: string;
      readonly notReportedWhy?: string;
      /** The person was told; or why that need not be. */
      readonly toldOn?: Day;
      readonly notToldWhy?: string;
    };
