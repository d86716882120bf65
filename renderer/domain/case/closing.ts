/** Closing a case: nothing is open any more. From common facts, but for the names its reason may not hold. Pure; runs in the vault worker. */

import { type Decision, inCase } from '../command/decision';
import type { Refusal } from '../command/refusal';
import type { DossierState } from '../dossier/dossier';
import { readReason } from '../dossier/sources';
import { cannotChange } from '../request/request';
import { restrictionLeft } from '../rights/restriction';
import { copyAnswer, runningVisit } from '../visit/visit-state';
import { answerKind, type CaseState, currentLetter, type LetterState } from './case';

/** `visitNotDone` and `recordNotMade` give way to a reason, the others to nothing. */
export function closeCase(typed: { readonly reason: string }, state: CaseState, dossier: DossierState): Decision {
  const closed = cannotChange(state);
  if (closed) return { refusal: closed };
  const reason = readReason(typed.reason, 'reason', dossier, false);
  if ('refusal' in reason) return reason;
  const lack = lacksToClose(state).find(({ field }) => field !== 'reason' || !reason.text);
  if (lack) return { refusal: lack };
  return inCase(state.id, { kind: 'caseClosed', ...(reason.text && { reason: reason.text }) });
}

/** What keeps the case from being closed; what a reason can lift has the field `reason`. */
export function lacksToClose(state: CaseState): readonly Refusal[] {
  const closed = cannotChange(state);
  if (closed) return [closed];
  if (state.subject?.deceased) return [{ code: 'required', field: 'reason' }];
  const running: readonly Refusal[] = runningVisit(state) ? [{ code: 'visitRuns' }] : [];
  if (!state.decision) return [...running, { code: 'notDecided' }];
  const open = state.tasks.filter((task) => task.state === 'open');
  return [
    ...running,
    ...[restrictionLeft(state)].flatMap((one) => one ?? []),
    ...(toCorrect(state).length > 0 ? [{ code: 'letterToCorrect' } as const] : []),
    ...(isSent(state, answerKind(state)) || toCorrect(state).includes(answerKind(state))
      ? []
      : [{ code: 'decisionNotSent', article: 'AVG artikel 12 lid 3' } as const]),
    ...(overviewOwed(state) && !toCorrect(state).includes('dataOverview')
      ? [{ code: 'overviewNotSent', article: 'AVG artikel 15 lid 3' } as const]
      : []),
    ...(open.length > 0
      ? [{ code: 'taskOpen', values: { tasks: open.map(({ label }) => label).join(', ') } } as const]
      : []),
    ...(state.paper?.state === 'taken' ? [PAPER_IS_OUT] : []),
    ...visitLacks(state),
  ];
}

/** An overview was promised with the decision or asked at a visit, and it was neither sent nor waived (Settled 19). */
export function overviewOwed(state: CaseState): boolean {
  if (isSent(state, 'dataOverview')) return state.tasks.some(isOverviewTask);
  const answer = copyAnswer(state)?.answer;
  if (answer === 'waived') return false;
  return state.decision?.copy === 'overview' || state.tasks.some(isOverviewTask);
}

/** The letter that told the person of the appointment as it now stands. */
export function announcement(state: CaseState): LetterState | undefined {
  return state.letters.findLast(
    ({ kind, round, replacedBy, outdated }) =>
      (kind === 'invitation' || kind === 'appointmentChanged') &&
      round === state.round &&
      replacedBy === undefined &&
      !outdated,
  );
}

/** The letter that must still tell of the appointment as it now stands, or that it is off; undefined when none must. */
export function letterOfAppointment(state: CaseState): LetterState['kind'] | undefined {
  const { appointment, cancelled, letters, round } = state;
  if (appointment && !appointment.used) {
    if (announcement(state)) return undefined;
    return appointment.before ? 'appointmentChanged' : 'invitation';
  }
  const isTold = letters.some((one) => one.kind === 'appointmentCancelled' && one.round === round && !one.outdated);
  return cancelled?.told && !isTold ? 'appointmentCancelled' : undefined;
}

/** Final, not sent, and still to be sent; a slip, that of a complaint too, does not count. */
export function unsentLetters(state: CaseState): readonly LetterState[] {
  return lettersToGo(state).filter(({ kind }) => kind !== 'receiptSlip' && kind !== 'complaintReceived');
}

/** The same with the slips; the record of a visit, what is outdated and a notice nobody need get do not go. */
export function lettersToGo(state: CaseState): readonly LetterState[] {
  return state.letters.filter(
    ({ kind, sentOn, replacedBy, outdated, round, task }) =>
      sentOn === undefined &&
      !state.tasks.some((one) => one.task === task && one.state === 'exempted') &&
      replacedBy === undefined &&
      !outdated &&
      kind !== 'visitRecord' &&
      // Got at the counter, on a day the person chooses.
      kind !== 'portabilitySet' &&
      (kind !== 'invitation' || round === state.round),
  );
}

/** Kinds of which a letter is being corrected: the reader is not left with what we know to be wrong. */
function toCorrect({ letters }: CaseState): readonly LetterState['kind'][] {
  return letters.flatMap((one) => (one.toCorrect && one.replacedBy === undefined ? [one.kind] : []));
}

export const PAPER_IS_OUT: Refusal = { code: 'paperIsOut', article: 'Omgangsregels, artikel 2 lid 3', rule: 'LO-8' };

export function isSent(state: CaseState, kind: LetterState['kind']): boolean {
  const letter = currentLetter(state, kind);
  return letter?.sentOn !== undefined && !letter.outdated;
}

function visitLacks(state: CaseState): readonly Refusal[] {
  if (state.request?.right !== 'access' || state.decision?.outcome === 'refused') return [];
  if (state.decision?.way === 'overview' && state.visits.length === 0 && !state.appointment) return [];
  const last = state.visits.at(-1);
  if (last?.state !== 'ended') return [{ code: 'visitNotDone', field: 'reason' }];
  const record = currentLetter(state, 'visitRecord');
  return record && record.visit === last.visit && !record.outdated ? [] : [{ code: 'recordNotMade', field: 'reason' }];
}

function isOverviewTask({ taskKind, state }: CaseState['tasks'][number]): boolean {
  return taskKind === 'sendOverview' && state === 'open';
}
