/** Appointments within a case: how their facts fold. Pure; runs in the vault worker. */
import type { CaseState, LetterState } from './case';
import type { Day, Fact, FactOf } from './facts';
import type { Appointment } from './facts-visit';

export interface AppointmentState extends Appointment {
  readonly madeOn: Day;
  /** What it was before the last change. */
  readonly before?: Appointment;
  readonly why?: string;
  /** Its visit ended, broke off or did not happen. */
  readonly used: boolean;
}

export interface CancelledAppointment extends Appointment {
  readonly cancelledOn: Day;
  readonly why: string;
}

type AppointmentKind = 'appointmentMade' | 'appointmentChanged' | 'appointmentCancelled';
type AppointmentFact = FactOf<AppointmentKind>;

export function isAppointmentFact(fact: Fact): fact is AppointmentFact {
  return fact.kind === 'appointmentMade' || fact.kind === 'appointmentChanged' || fact.kind === 'appointmentCancelled';
}

/** The case one such fact further; letters not yet sent that name the earlier appointment are outdated. */
export function appointmentFact(state: CaseState, fact: AppointmentFact): CaseState {
  const { appointment: last, cancelled: _cancelled, ...rest } = state;
  const next: CaseState = { ...rest, round: state.round + 1, letters: state.letters.map(outdatedUnlessSent) };
  switch (fact.kind) {
    case 'appointmentMade':
      return { ...next, appointment: { ...plain(fact), madeOn: fact.day, used: false } };
    case 'appointmentChanged':
      return {
        ...next,
        appointment: {
          ...plain(fact),
          madeOn: fact.day,
          used: false,
          why: fact.why,
          ...(last && { before: plain(last) }),
        },
      };
    case 'appointmentCancelled':
      return last ? { ...next, cancelled: { ...plain(last), cancelledOn: fact.day, why: fact.why } } : next;
  }
}

function outdatedUnlessSent(letter: LetterState): LetterState {
  const names = letter.kind === 'decision' || letter.kind === 'invitation' || letter.kind === 'appointmentChanged';
  return names && letter.sentOn === undefined ? { ...letter, outdated: true } : letter;
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
