/** What the page can ask about the letters that wait to go out, of all cases, and about the list of terms. Types alone. */
import type { Day, Id, LetterKind } from '../domain/facts/facts';
import type { Letter } from '../domain/letter/letter';

export interface OutgoingLetter {
  readonly case: Id;
  readonly letter: Id;
  /** Of the case, also where the letter has one of its own. */
  readonly reference: string;
  readonly kind: LetterKind;
  readonly madeOn: Day;
  readonly madeAt: number;
  readonly pages: number;
  /** Of one that took the place of another: 2 and up. Two papers on one desk are told apart by it. */
  readonly version?: number;
  /** Who reads it. */
  readonly to: string;
  /** The address is secret: given in person, never by post. */
  readonly byHand: boolean;
  /** When it last went to a printer at this PC, milliseconds since 1970. */
  readonly printedAt?: number;
}

export interface OutgoingView {
  /** Those this employee may open, in the order in which they go into envelopes. */
  readonly letters: readonly OutgoingLetter[];
  /** Waiting too, and the officer's to print. */
  readonly others: number;
}

export interface OutgoingAsks {
  /** Final, not sent, not replaced, still true; of the cases that are open. Refused while a visit runs here (LO-16). */
  outgoing: [Record<string, never>, OutgoingView];
  /** It went to a printer: remembered beside the drafts of this PC, so that a lock halfway prints nothing twice. No fact. */
  notePrinted: [{ letter: Id }, Record<string, never>];
  recordOutgoing: [
    { case: Id; letter: Id; sentOn: string; how: 'post' | 'hand' },
    { /** The day as it was read. */ sentOn: Day },
  ];
  /** The words of the list of all terms that run, to be checked and signed: printed or saved, never stored. */
  deadlineSheet: [Record<string, never>, Letter];
}
