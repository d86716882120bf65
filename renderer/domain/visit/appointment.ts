/**
 * The appointment for an inspection: office, open day, time, employee, key holder; making, changing, cancelling.
 * The counter's work, decided on common facts alone. Pure; runs in the vault worker.
 */

import type { CaseState } from '../case/case';
import { sameMoment } from '../case/case-appointment';
import { type Decision, inCase, type OfficeContext, refused } from '../command/decision';
import type { Refusal } from '../command/refusal';
import { readText } from '../command/typed-text';
import { type Calendar, freeDayName, isOpenDay } from '../days/calendar';
import { parseDay } from '../days/day-words';
import { addDays, daysBetween, weekday } from '../days/days';
import { isReleased } from '../dossier/releasing';
import type { Day, Id } from '../facts/facts';
import type { Appointment, Wish } from '../facts/facts-visit';
import { type Office, officesOf, type Profile, versionNamed } from '../profiles/profile';
import { mayDo } from '../register/people';
import { type Employee, isKeyHolderOn, type RegisterState } from '../register/register';
import { cannotChange, hasDied } from '../request/request';
import { termsOfCase } from '../terms/case-terms';
import { thirdMayReact } from '../thirds/reacting';
import { runningVisit } from './visit-state';

/** As typed. */
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
  readonly wish: Wish | '';
}

/** LO-15: by appointment, in an office of ours. Only after releasing (Settled 16); a refusal needs none. */
export function makeAppointment(input: AppointmentInput, state: CaseState, context: OfficeContext): Decision {
  const closed = cannotAppoint(state, context);
  if (closed) return { refusal: closed };
  if (currentAppointment(state)) return refused('alreadyAppointed');
  const read = readAppointment(input, input.ownWish, state, context);
  if ('refusal' in read) return read;
  return inCase(state.id, { kind: 'appointmentMade', ...read.appointment });
}

export function changeAppointment(input: AppointmentInput, state: CaseState, context: OfficeContext): Decision {
  const closed = cannotAppoint(state, context);
  if (closed) return { refusal: closed };
  const before = currentAppointment(state);
  if (!before) return refused('noAppointment');
  const why = readText(input.why, 'why');
  if ('refusal' in why) return why;
  const stays = parseDay(input.on, context.today) === before.on;
  const ownWish = input.wish === 'person' || (stays && before.ownWish === true);
  const read = readAppointment(input, ownWish, state, context);
  if ('refusal' in read) return read;
  const { appointment } = read;
  if (sameMoment(before, appointment)) {
    return inCase(state.id, { kind: 'appointmentChanged', why: why.text, ...appointment });
  }
  if (!isWish(input.wish)) return refused('required', { field: 'wish' });
  return inCase(state.id, { kind: 'appointmentChanged', why: why.text, wish: input.wish, ...appointment });
}

export function cancelAppointment(
  typed: { readonly why: string; readonly wish: Wish | '' },
  state: CaseState,
): Decision {
  const closed = cannotChange(state) ?? visitRuns(state);
  if (closed) return { refusal: closed };
  if (!currentAppointment(state)) return refused('noAppointment');
  const why = readText(typed.why, 'why');
  if ('refusal' in why) return why;
  if (!isWish(typed.wish)) return refused('required', { field: 'wish' });
  return inCase(state.id, { kind: 'appointmentCancelled', why: why.text, wish: typed.wish });
}

function isWish(typed: string): typed is Wish {
  return typed === 'person' || typed === 'house';
}

/** The appointment that still stands: not cancelled, its visit not over. */
export function currentAppointment({ appointment }: CaseState): Appointment | undefined {
  return appointment && !appointment.used ? appointment : undefined;
}

/** Last day by which the opportunity to inspect is given: the own term, or the AVG's where the house has none or gave it up. */
export function lastDayFor(
  state: CaseState,
  context: OfficeContext,
): { readonly day: Day; readonly article: string } | undefined {
  const terms = termsOfCase(state, context.profile, context.calendar, context.today);
  if (!terms) return undefined;
  const term = terms.ownTerm && !terms.ownMissed ? terms.ownTerm : terms.gdprTerm;
  return { day: term.day, article: term.article ?? 'AVG artikel 12 lid 3' };
}

/** "Op tijd, 4 dagen speling", "Te laat: 1 dag na de laatste dag."; a later day at the person's own wish is not late (Settled 11). */
export function timingOf(on: Day, lastDay: Day, ownWish = false): { readonly late: boolean; readonly timing: string } {
  const room = daysBetween(on, lastDay);
  const days = Math.abs(room) === 1 ? '1 dag' : `${Math.abs(room)} dagen`;
  if (room < 0 && ownWish) return { late: false, timing: `${days} na de laatste dag, op eigen verzoek` };
  if (room < 0) return { late: true, timing: `Te laat: ${days} na de laatste dag.` };
  return { late: false, timing: room === 0 ? 'Op tijd, op de laatste dag' : `Op tijd, ${days} speling` };
}

/** Settled 24: the last day to cancel is the second open day before it. */
export function cancelBy(on: Day, calendar: Calendar): Day {
  let day = on;
  for (let open = 0; open < 2; ) {
    day = addDays(day, -1);
    if (isOpenDay(day, calendar)) open += 1;
  }
  return day;
}

/** Why an office gives no inspection on a day, in words; undefined when it is open. */
export function closedName(day: Day, office: Office, calendar: Calendar): string | undefined {
  const holiday = freeDayName(day, calendar);
  if (holiday) return holiday;
  if (!isOpenDay(day, calendar)) return 'weekend';
  return office.openOn.includes(weekday(day)) ? undefined : 'kantoor gesloten';
}

/** Something of what is released lies on paper: a key holder is needed (LO-8). */
export function hasPaper({ released }: CaseState): boolean {
  return released.some(({ part }) => part === 'paper');
}

export function asksKeyHolder(state: CaseState, profile: Profile): boolean {
  const version = versionNamed(profile, state.request?.profileVersion ?? '');
  return hasPaper(state) && version?.wayOfWorking.keyHolders?.value === true;
}

/** Why this is no key holder on that day; undefined when it is one. */
export function keyHolderProblem(keyHolder: Id | '', on: Day, register: RegisterState): Refusal | undefined {
  const at = { field: 'keyHolder', article: 'Omgangsregels, artikel 2 lid 3', rule: 'LO-8' } as const;
  if (!keyHolder) return { code: 'required', ...at };
  const employee = register.employees.find(({ id }) => id === keyHolder);
  return employee && isKeyHolderOn(employee, on) ? undefined : { code: 'keyHolderNotValid', ...at };
}

function cannotAppoint(state: CaseState, { profile }: OfficeContext): Refusal | undefined {
  const closed = cannotChange(state) ?? visitRuns(state) ?? hasDied(state, profile);
  if (closed) return closed;
  if (!state.decision) return { code: 'notDecided' };
  if (state.decision.outcome === 'refused') return { code: 'refusedNeedsNoVisit' };
  return isReleased(state) ? undefined : { code: 'notReleased' };
}

function visitRuns(state: CaseState): Refusal | undefined {
  return runningVisit(state) ? { code: 'visitRuns' } : undefined;
}

const BY_APPOINTMENT = { article: 'Omgangsregels, artikel 5 lid 2', rule: 'LO-15' };

function readAppointment(
  input: AppointmentInput,
  ownWish: boolean,
  state: CaseState,
  context: OfficeContext,
): { readonly appointment: Appointment } | { readonly refusal: Refusal } {
  const { today, profile, calendar, register } = context;
  const lacking = (['office', 'on', 'from', 'until', 'employee'] as const).find((field) => input[field].trim() === '');
  if (lacking) return refused('required', { field: lacking, ...BY_APPOINTMENT });
  const office = officesOf(profile).find(({ name }) => name === input.office);
  if (!office) return refused('unknownValue', { field: 'office', ...BY_APPOINTMENT });
  const on = parseDay(input.on, today);
  if (!on) return refused('notADate', { field: 'on' });
  if (on < today) return refused('dayPast', { field: 'on' });
  const mayReact = thirdMayReact(state, on);
  if (mayReact) return { refusal: { ...mayReact, field: 'on' } };
  const closed = closedName(on, office, calendar);
  if (closed) return refused('closedDay', { field: 'on', values: { name: closed } });
  const times = timesProblem(input);
  if (times) return { refusal: times };
  const employee = register.employees.find(({ id }) => id === input.employee);
  if (!employee || !receivesVisitors(employee, today)) return refused('unknownValue', { field: 'employee' });
  if (asksKeyHolder(state, profile) || input.keyHolder) {
    const problem = keyHolderProblem(input.keyHolder, on, register);
    if (problem) return { refusal: problem };
  }
  const lateReason = readText(input.lateReason, 'lateReason', false);
  if ('refusal' in lateReason) return lateReason;
  const last = lastDayFor(state, context);
  const late = last !== undefined && on > last.day;
  if (late && !lateReason.text && !ownWish) {
    return refused('lateReasonRequired', {
      field: 'lateReason',
      article: last.article,
      rule: 'LO-14',
      values: { lastDay: last.day, days: daysBetween(last.day, on) },
    });
  }
  return {
    appointment: {
      office: office.name,
      visitingAddress: office.visitingAddress,
      on,
      from: input.from,
      until: input.until,
      employee: employee.id,
      employeeName: employee.name,
      ...(input.keyHolder && { keyHolder: input.keyHolder }),
      ...(late && lateReason.text && { lateReason: lateReason.text }),
      ...(late && ownWish && { ownWish: true }),
    },
  };
}

function timesProblem({ from, until }: AppointmentInput): Refusal | undefined {
  if (!isTime(from)) return { code: 'timeInvalid', field: 'from' };
  return isTime(until) && from < until ? undefined : { code: 'timeInvalid', field: 'until' };
}

/** Somebody who may do a visit: an FG or a beheerder of access alone may not. */
export function receivesVisitors({ roles, confidentialityOn, leftOn }: Employee, today: Day): boolean {
  return (
    leftOn === undefined &&
    mayDo({ roles, ...(confidentialityOn && { confidentialityOn }) }, 'visit', today) === undefined
  );
}

export function isTime(text: string): boolean {
  return /^(?:[01]\d|2[0-3]):[0-5]\d$/.test(text);
}
