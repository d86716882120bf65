/** The order of letters in an access case (rules.md, Settled 16), from common facts. Pure; runs in the vault worker. */

import type { CaseState } from '../case/case';
import { isSent, overviewOwed } from '../case/closing';
import type { Refusal } from '../command/refusal';
import { isReleased } from '../dossier/releasing';
import type { Id, LetterKind } from '../facts/facts';
import { currentAppointment } from '../visit/appointment';
import { runningVisit } from '../visit/visit-state';

/** Why it is not yet, or no longer, the turn of this letter; undefined when it is. */
export function letterOrder(kind: LetterKind, state: CaseState, task?: Id): Refusal | undefined {
  if (runningVisit(state) && !leavesDuringVisit(kind)) return NOT_DURING_VISIT;
  if (OF_COMPLAINT.includes(kind) !== (state.complaint !== undefined)) return { code: 'letterNotNeeded' };
  switch (kind) {
    case 'receiptSlip':
    case 'complaintReceived':
      return undefined;
    case 'complaintDecision':
      return state.complaint?.decided ? undefined : { code: 'notDecided' };
    case 'decision':
      return decisionOrder(state);
    case 'invitation':
      if (!isReleased(state)) return { code: state.decision ? 'notReleased' : 'notDecided' };
      return currentAppointment(state) ? undefined : APPOINTMENT_FIRST;
    case 'appointmentChanged':
      if (!currentAppointment(state)) return APPOINTMENT_FIRST;
      return state.appointment?.before ? undefined : { code: 'letterNotNeeded' };
    case 'appointmentCancelled':
      return state.cancelled?.told ? undefined : { code: 'letterNotNeeded' };
    case 'dataOverview':
      if (!state.decision) return { code: 'notDecided' };
      return overviewOwed(state) || isToCorrect(kind, task, state) ? undefined : { code: 'letterNotNeeded' };
    case 'sourceNotice':
    case 'recipientNotice':
    case 'thirdDecision':
    case 'thirdDelay': {
      const found = state.tasks.find((one) => one.task === task && one.taskKind === TOLD_BY[kind]);
      // The notice that was sent did its task.
      const mayAnew = found?.state === 'open' || (found?.state === 'done' && isToCorrect(kind, task, state));
      return mayAnew ? undefined : { code: 'taskUnknown' };
    }
    case 'consultation': {
      const found = state.tasks.find((one) => one.task === task && one.taskKind === 'consultThird');
      return found?.state === 'open' ? undefined : { code: 'taskUnknown' };
    }
    case 'visitRecord': {
      const last = state.visits.at(-1);
      return last && last.state !== 'notCome' ? undefined : { code: 'noVisit' };
    }
    case 'restrictionLifted':
      if (state.restriction?.from === undefined) return { code: 'notRestricted' };
      return isSent(state, 'decision') ? undefined : { code: 'decisionNotSent', article: 'AVG artikel 12 lid 3' };
    case 'nextOfKin':
      return state.subject?.deceased ? undefined : { code: 'letterNotNeeded' };
    // Its bytes are data, not a letter: see rights/portability-set.ts.
    case 'portabilitySet':
      return { code: 'letterNotNeeded' };
    case 'completeRequest':
      return state.decision || state.request?.scope ? { code: 'letterNotNeeded' } : undefined;
    // Whether there is anything to ask depends on the regulation too: see the inputs.
    case 'identityRequest':
    case 'representativeRequest':
      return state.decision ? { code: 'letterNotNeeded' } : undefined;
    case 'extension':
      return state.termFacts.extension ? undefined : { code: 'notExtended' };
    case 'delayNotice':
      return state.termFacts.delays.length > 0 ? undefined : { code: 'letterNotNeeded' };
  }
}

/** Somebody else is told of what was decided, or put off, by a letter, and the letter does the task. */
const TOLD_BY = {
  sourceNotice: 'tellSource',
  recipientNotice: 'tellRecipient',
  thirdDecision: 'tellThird',
  thirdDelay: 'tellThirdDelay',
} as const;

function isToCorrect(kind: LetterKind, task: Id | undefined, { letters }: CaseState): boolean {
  return letters.some(
    (one) => one.kind === kind && one.task === task && one.toCorrect !== undefined && one.replacedBy === undefined,
  );
}

/** A complaint has letters of its own, and no others. */
const OF_COMPLAINT: readonly LetterKind[] = ['complaintReceived', 'complaintDecision'];

/** During a visit only its record is made, printed or saved (LO-16); it holds nothing of the dossier. */
export function leavesDuringVisit(kind: LetterKind): boolean {
  return kind === 'visitRecord';
}

export const NOT_DURING_VISIT: Refusal = {
  code: 'notDuringVisit',
  article: 'Omgangsregels, artikel 5 lid 3',
  rule: 'LO-16',
};

const APPOINTMENT_FIRST: Refusal = {
  code: 'appointmentFirst',
  article: 'Omgangsregels, artikel 5 lid 2',
  rule: 'LO-15',
};

/** It names the appointment, so it comes after it; a refusal has none. */
function decisionOrder(state: CaseState): Refusal | undefined {
  if (!state.decision) return { code: 'notDecided' };
  const inspects = state.request?.right === 'access' && state.decision.way !== 'overview';
  if (!inspects || state.decision.outcome === 'refused') return undefined;
  if (!isReleased(state)) return { code: 'notReleased' };
  const hadVisit = state.visits.some((visit) => visit.state !== 'notCome');
  return currentAppointment(state) || hadVisit ? undefined : APPOINTMENT_FIRST;
}
