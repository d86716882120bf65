/**
 * The facts of asking a third party before a decision (WS-11 to WS-13). Pure types. All `officer`: they hold a name, an address, and
 * what an item says of somebody else.
 */
import type { Day, Id } from './facts';

/** In the order the letter offers them. */
export const VIEWS = ['noObjection', 'partly', 'objects'] as const;
export type View = (typeof VIEWS)[number];

export type ThirdsFactBody =
  | {
      readonly kind: 'thirdPartyRecorded';
      /** The id of the task "derde 1" too, which tells a counter nothing. */
      readonly third: Id;
      readonly name: string;
      readonly address?: string;
      /** The items that name this person. */
      readonly items: readonly Id[];
      /** "uw naam en een bericht van u uit mei 2026": the letter says it. */
      readonly what: string;
    }
  | {
      readonly kind: 'consultationSent';
      readonly third: Id;
      /** The day the letter bears. */
      readonly on: Day;
      /** The last day to answer, as the letter prints it; absent where the regulation gives no term. */
      readonly until?: Day;
    }
  | {
      readonly kind: 'viewReceived';
      readonly third: Id;
      readonly on: Day;
      readonly answer: View;
      readonly words?: string;
      /** Of who objects: the id of the task to tell it first, should it be decided otherwise. */
      readonly tell?: Id;
    }
  /** Why it was decided otherwise than this third wants, in the words of the letter that tells him so. */
  | { readonly kind: 'thirdMotivated'; readonly third: Id; readonly motivation: string }
  /** It will be later, and this third who was asked is told so too (WS-10). Written with the delay, and again with what his letter says. */
  | {
      readonly kind: 'thirdDelayed';
      readonly third: Id;
      /** The id of the task to tell it. */
      readonly task: Id;
      /** Each a sentence of his letter, for him alone; absent while none is written about this delay. */
      readonly reasons?: readonly string[];
    };
