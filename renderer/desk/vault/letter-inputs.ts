/**
 * From the states to the words of each letter: who reads it, what stands in it. Runs in the vault worker.
 *
 * A letter takes plain values and cannot look further than it is given; here is decided what it is given. What needs the officer's
 * facts stands in officer-letter-inputs.ts.
 */

import { type CaseState, currentLetter } from '../../domain/case/case';
import type { OfficeContext } from '../../domain/command/decision';
import type { Refusal } from '../../domain/command/refusal';
import { parseDay } from '../../domain/days/day-words';
import type { Id, LetterKind } from '../../domain/facts/facts';
import type { Appointment } from '../../domain/facts/facts-visit';
import { appointmentCancelled, appointmentChanged } from '../../domain/letter/appointment-letters';
import type { AppointmentWords } from '../../domain/letter/appointment-words';
import type { CaseLetterInput } from '../../domain/letter/case-letter';
import { invitation } from '../../domain/letter/invitation';
import type { Letter } from '../../domain/letter/letter';
import { letterOrder } from '../../domain/letter/letter-order';
import { receiptSlip } from '../../domain/letter/receipt-slip';
import { madeInVersion } from '../../domain/letter/versions';
import { currentAppointment, lastDayFor } from '../../domain/visit/appointment';
import type { Asks } from '../asks';
import { identityRequestWords, representativeRequestWords } from './asking-input';
import { complaintDecisionWords, complaintReceivedWords } from './complaint-letter-input';
import { completeRequestWords } from './complete-request-input';
import { consultationWords } from './consultation-input';
import { dossierOf, readsOfficer } from './dossier-view';
import { baseOf } from './letter-base';
import { nextOfKinWords } from './next-of-kin-words';
import { dataOverviewWords, decisionWords, previewOfDecision, sourceNoticeWords } from './officer-letter-inputs';
import { pointsWords } from './points-letter-input';
import { recipientNoticeWords } from './recipient-notice-input';
import { restrictionWords } from './restriction-words';
import { delayNoticeWords, extensionWords } from './terms-letter-inputs';
import { thirdDecisionWords } from './third-decision-input';
import { thirdDelayWords } from './third-delay-input';
import { aboutOf, caseOf, linkedOf, officeContextOf, type Vault } from './vault';
import { visitRecordWords } from './visit-record-input';

export type Words = { readonly letter: Letter } | { readonly refusal: Refusal };

/** The words as the facts have them now, with what they say of the letter they replace. */
export function wordsOf(vault: Vault, caseId: Id, kind: LetterKind, task?: Id): Words {
  return madeInVersion(freshWords(vault, caseId, kind, task), kind, task, caseOf(vault, caseId));
}

/** A decision can be read before its turn, beside its motivations; the others wait for theirs. */
function freshWords(vault: Vault, caseId: Id, kind: LetterKind, task?: Id): Words {
  const state = caseOf(vault, caseId);
  const context = officeContextOf(vault);
  if (kind === 'receiptSlip') return receiptSlip(state, context.profile, context.calendar, context.today);
  const early = kind === 'decision' && state.decision !== undefined;
  const order = early ? undefined : letterOrder(kind, state, task);
  if (order) return { refusal: order };
  const base = baseOf(state, context);
  if (!base) return { refusal: { code: 'caseUnknown' } };
  switch (kind) {
    case 'decision':
      if (!readsOfficer(vault)) return MAY_NOT;
      return state.request?.right === 'access'
        ? decisionWords(dossierOf(vault, caseId), state, context, base)
        : pointsWords(dossierOf(vault, caseId), state, context, base);
    case 'dataOverview':
      return readsOfficer(vault) ? dataOverviewWords(dossierOf(vault, caseId), state, context, base) : MAY_NOT;
    case 'sourceNotice':
      return readsOfficer(vault) ? sourceNoticeWords(dossierOf(vault, caseId), state, context, task ?? '') : MAY_NOT;
    case 'consultation':
      return readsOfficer(vault) ? consultationWords(dossierOf(vault, caseId), state, context, task ?? '') : MAY_NOT;
    case 'recipientNotice':
      return readsOfficer(vault) ? recipientNoticeWords(dossierOf(vault, caseId), state, context, task ?? '') : MAY_NOT;
    case 'thirdDecision':
      return readsOfficer(vault) ? thirdDecisionWords(dossierOf(vault, caseId), state, context, task ?? '') : MAY_NOT;
    case 'thirdDelay':
      return readsOfficer(vault) ? thirdDelayWords(dossierOf(vault, caseId), state, context, task ?? '') : MAY_NOT;
    case 'complaintReceived':
      return complaintReceivedWords(state, aboutOf(vault, state), context, base);
    case 'complaintDecision':
      if (!readsOfficer(vault)) return MAY_NOT;
      return complaintDecisionWords(dossierOf(vault, caseId), state, aboutOf(vault, state), context, base);
    case 'invitation':
      return invitationWords(state, context, base);
    case 'appointmentChanged':
      return changedWords(state, context, base);
    case 'appointmentCancelled':
      return cancelledWords(state, context, base);
    case 'portabilitySet':
      return { refusal: { code: 'letterNotNeeded' } };
    case 'completeRequest':
      return completeRequestWords(state, context, base);
    case 'identityRequest':
      return identityRequestWords(state, context, base);
    case 'representativeRequest':
      return representativeRequestWords(state, context, base);
    case 'restrictionLifted':
      return restrictionWords(state, context, base);
    case 'nextOfKin':
      return nextOfKinWords(state, context);
    case 'visitRecord':
      return visitRecordWords(vault, state, context, base);
    case 'extension':
      return extensionWords(state, context, base, linkedOf(vault, state));
    case 'delayNotice':
      return delayNoticeWords(state, context, base);
  }
}

/** The decision letter as it would read with what is typed in the form. */
export function previewWords(vault: Vault, input: Asks['previewDecision'][0]): Words {
  const state = caseOf(vault, input.case);
  const context = officeContextOf(vault);
  const base = baseOf(state, context);
  if (!base) return { refusal: { code: 'caseUnknown' } };
  if (!readsOfficer(vault)) return MAY_NOT;
  const { copy, motivations } = input;
  const reviewOn = parseDay(input.reviewOn, context.today);
  const typed = { copy, motivations, ...(reviewOn ? { reviewOn } : {}) };
  const made = previewOfDecision(typed, dossierOf(vault, input.case), state, context, base);
  return madeInVersion(made, 'decision', undefined, state);
}

const MAY_NOT: Words = { refusal: { code: 'roleMayNot', article: 'Omgangsregels, artikel 2 lid 1', rule: 'LO-5' } };

function invitationWords(state: CaseState, context: OfficeContext, base: CaseLetterInput): Words {
  const appointment = currentAppointment(state);
  if (!appointment) return { refusal: { code: 'noAppointment' } };
  const lastDay = lastDayFor(state, context)?.day;
  const isLate = lastDay !== undefined && appointment.on > lastDay;
  return {
    letter: invitation({
      ...base,
      calendar: context.calendar,
      appointment: asWords(appointment, context),
      ...(lastDay ? { lastDay } : {}),
      ...(isLate ? { late: { ownWish: appointment.ownWish === true } } : {}),
      decision: decisionReaches(state, appointment, context),
      copy: state.decision?.copy ?? 'notAsked',
    }),
  };
}

/** Sent before today it is told by its date; else it goes along, or waits at the counter for a visit today. */
function decisionReaches(
  state: CaseState,
  { on }: Appointment,
  { today }: OfficeContext,
): 'together' | 'atVisit' | { readonly sentOn: string } {
  const letter = currentLetter(state, 'decision');
  if (letter?.sentOn !== undefined && letter.sentOn < today) return { sentOn: letter.madeOn };
  return on === today ? 'atVisit' : 'together';
}

function changedWords(state: CaseState, context: OfficeContext, base: CaseLetterInput): Words {
  const { appointment } = state;
  if (!appointment?.before) return { refusal: { code: 'letterNotNeeded' } };
  const lastDay = lastDayFor(state, context)?.day;
  return {
    letter: appointmentChanged({
      ...base,
      calendar: context.calendar,
      former: { on: appointment.before.on, from: appointment.before.from },
      appointment: asWords(appointment, context),
      by: appointment.wish === 'person' ? 'reader' : 'house',
      ...(lastDay ? { lastDay } : {}),
    }),
  };
}

/** Where it was not asked whose wish it was the house takes it upon itself; who cancelled calls when it suits. */
function cancelledWords(state: CaseState, context: OfficeContext, base: CaseLetterInput): Words {
  const { cancelled } = state;
  if (!cancelled?.told) return { refusal: { code: 'letterNotNeeded' } };
  const lastDay = lastDayFor(state, context)?.day;
  const theirs = cancelled.wish === 'person';
  return {
    letter: appointmentCancelled({
      ...base,
      former: { on: cancelled.told.on, from: cancelled.told.from },
      by: theirs ? 'reader' : 'house',
      next: theirs ? 'readerCalls' : 'newInvitation',
      ...(lastDay ? { lastDay } : {}),
    }),
  };
}

function asWords(appointment: Appointment, { register }: OfficeContext): AppointmentWords {
  const { office, visitingAddress, on, from, until, employee, employeeName } = appointment;
  const employeeFunction = register.employees.find(({ id }) => id === employee)?.function;
  return {
    office,
    visitingAddress,
    on,
    from,
    until,
    employeeName,
    ...(employeeFunction ? { employeeFunction } : {}),
  };
}
