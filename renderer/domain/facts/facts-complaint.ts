/**
 * The facts of a complaint: a case of its own, registered beside a request and never as one, since it is none of the rights of the
 * AVG. Pure types. What is complained of, point by point, and the reasons are the officer's and the FG's: `pointListed`, `pointJudged`.
 */
import type { Channel, Day, Id } from './facts';
import type { Outcome } from './facts-dossier';

export interface AdvisedPoint {
  readonly point: Id;
  readonly answer: 'granted' | 'refused';
}

export type ComplaintFactBody =
  | {
      readonly kind: 'complaintRegistered';
      readonly channel: Channel;
      readonly receivedOn: Day;
      readonly letterOn?: Day;
      /** The case it is about; absent where it is about the use of data alone. */
      readonly about?: Id;
      readonly corporation: string;
      readonly profileVersion: string;
      readonly reference: string;
      /** As of a request. */
      readonly mark?: Id;
    }
  /** The FG's, officer: what of each point, and why. */
  | {
      readonly kind: 'adviceGiven';
      readonly points: readonly AdvisedPoint[];
      readonly words: string;
      /** The day the person was heard. */
      readonly heardOn?: Day;
    }
  /** Common: the outcome and who decided, never a reason. */
  | {
      readonly kind: 'complaintDecided';
      readonly on: Day;
      readonly outcome: Outcome;
      readonly granted: number;
      readonly refused: number;
      readonly name: string;
      readonly function: string;
      /** On a point otherwise than the FG advised; why stands with the point. */
      readonly departs?: true;
    };
