/** Appointments within a case: how their facts fold, and what the person was told of them. Pure; runs in the vault worker. */

import type { Day, Fact, FactOf, LetterKind } from '../facts/facts';
import type { Appointment, Wish } from '../facts/facts-visit';
import type { CaseState, LetterState } from './case';
import { outdate } from './case-letters';

export interface AppointmentState extends Appointment {
  readonly madeOn: Day;
  /** The one the person was told of by a letter and that no longer holds; absent when none was told, or the same still holds. */
  readonly before?: Appointment;
  /** Whose wish it was that the one before no longer holds; absent where it was not asked. */
  readonly wish?: Wish;
  readonly why?: string;
  /** Its visit ended, broke off or did not happen. */
  readonly used: boolean;
  /** Round in which the first of those it came from was made, since a visit was last due. */
  readonly since: number;
}

export interface CancelledAppointment extends Appointment {
  readonly cancelledOn: Day;
  readonly why: string;
  readonly wish?: Wish;
  /** The one the person was told of, and must hear that it is off. */
  readonly told?: Appointment;
  readonly since: number;
}

type AppointmentKind = 'appointmentMade' | 'appointmentChanged' | 'appointmentCancelled';
type AppointmentFact = FactOf<AppointmentKind>;

export function isAppointmentFact(fact: Fact): fact is AppointmentFact {
  return fact.kind === 'appointmentMade' || fact.kind === 'appointmentChanged' || fact.kind === 'appointmentCancelled';
}

/** Another employee or key holder alone: for the visitor nothing has moved. */
export function sameMoment(one: Appointment, other: Appointment): boolean {
  return (['office', 'on', 'from', 'until'] as const).every((field) => one[field] === other[field]);
}

/** The case one such fact further; letters not yet sent that name the earlier appointment are outdated. */
export function appointmentFact(state: CaseState, fact: AppointmentFact): CaseState {
  const { appointment: last, cancelled: off, ...rest } = state;
  const letters = state.letters.map(outdatedUnlessSent);
  if (fact.kind === 'appointmentChanged' && last && sameMoment(last, fact)) {
    const { used, since, before, wish } = last;
    const kept = { used, since, ...replacing(before, wish) };
    return { ...rest, letters, appointment: { ...plain(fact), madeOn: fact.day, ...kept } };
  }
  const next: CaseState = { ...rest, round: state.round + 1, letters };
  const since = off?.since ?? (last && !last.used ? last.since : next.round);
  switch (fact.kind) {
    case 'appointmentMade': {
      const before = off && !isToldOff(state) ? replacing(off.told, off.wish) : {};
      return { ...next, appointment: { ...plain(fact), madeOn: fact.day, used: false, since, ...before } };
    }
    case 'appointmentChanged': {
      const before = last ? replacing(toldOf(state, last), fact.wish) : {};
      const appointment = { ...plain(fact), madeOn: fact.day, used: false, since, why: fact.why, ...before };
      return { ...takenBack(last, fact.wish, next), appointment };
    }
    case 'appointmentCancelled': {
      if (!last) return next;
      const told = toldOf(state, last);
      const { day: cancelledOn, why, wish } = fact;
      const more = { cancelledOn, why, since, ...(wish && { wish }), ...(told && { told }) };
      return { ...takenBack(last, wish, next), cancelled: { ...plain(last), ...more } };
    }
  }
}

/** Of the appointment in force, or of one before it that the person still believes in. */
function toldOf({ letters, round }: CaseState, last: AppointmentState): Appointment | undefined {
  const isTold = letters.some((letter) => TELL.includes(letter.kind) && letter.round === round && letter.sentOn);
  return isTold ? plain(last) : last.before;
}

function replacing(told: Appointment | undefined, wish: Wish | undefined) {
  return told ? { before: told, ...(wish && { wish }) } : {};
}

function isToldOff({ letters, round }: CaseState): boolean {
  return letters.some(({ kind, round: of, sentOn }) => kind === 'appointmentCancelled' && of === round && sentOn);
}

/**
 * What the house itself took back is no longer an opportunity that was given (Settled 11). A day later than the own term that
 * the person had asked for takes nothing back, nor does a day on which a visit was due already.
 */
function takenBack(last: AppointmentState | undefined, wish: Wish | undefined, state: CaseState): CaseState {
  if (wish !== 'house' || !last || last.ownWish) return state;
  const withdrawn = (letter: LetterState): LetterState =>
    letter.offers !== undefined && letter.round >= last.since ? { ...letter, offerWithdrawn: true } : letter;
  return { ...state, letters: state.letters.map(withdrawn) };
}

/** The letters that name the appointment. */
const TELL: readonly LetterKind[] = ['decision', 'invitation', 'appointmentChanged'];

function outdatedUnlessSent(letter: LetterState): LetterState {
  return TELL.includes(letter.kind) && letter.sentOn === undefined ? outdate(letter, 'appointment') : letter;
}

function plain(of: Appointment): Appointment {
  const { office, visitingAddress, on, from, until, employee, employeeName, keyHolder, lateReason, ownWish } = of;
  return {
    office,
    visitingAddress,
    on,
    from,
    until,
    employee,
    employeeName,
    ...(keyHolder && { keyHolder }),
    ...(lateReason && { lateReason }),
    ...(ownWish && { ownWish }),
  };
}
