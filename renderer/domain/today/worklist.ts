/** The day's list: cases in short, the most urgent on top, and finding one. Pure; runs in the vault worker. */

import { answerKind, type CaseState, currentLetter, receiptKind } from '../case/case';
import { announcement, overviewOwed, unsentLetters } from '../case/closing';
import { deadlineOf } from '../complaint/complaint-term';
import type { Calendar } from '../days/calendar';
import type { DossierState } from '../dossier/dossier';
import { isReleased } from '../dossier/releasing';
import type { Day, Id, LetterKind, RequestKind } from '../facts/facts';
import { folded, showName, sortName } from '../person/person';
import type { Profile } from '../profiles/profile';
import { keptTerms, termsOfCase } from '../terms/case-terms';
import { retentionOf } from '../terms/retention';
import { answeredOn } from '../terms/term-changes';
import type { Deadline } from '../terms/terms';
import { currentAppointment } from '../visit/appointment';
import { runningVisit } from '../visit/visit-state';
import { numberWords } from './searching';

export { termsOfCase } from '../terms/case-terms';

export type NextStep =
  | 'makeReceiptSlip'
  | 'sendReceiptSlip'
  | 'listItems'
  | 'answerPoints'
  | 'handleComplaint'
  | 'assess'
  | 'release'
  | 'makeAppointment'
  | 'makeDecisionLetter'
  | 'makeInvitation'
  | 'sendLetters'
  | 'visit'
  | 'answerCopy'
  | 'tasks'
  | 'close'
  | 'closed'
  | 'noTermDeceased'
  | 'withdrawn';

export interface CaseSummary {
  readonly id: Id;
  readonly reference: string;
  readonly right: RequestKind;
  readonly name: string;
  readonly sortName: string;
  /** Empty for a secret address. */
  readonly city: string;
  readonly receivedOn: Day;
  readonly state: 'open' | 'withdrawn' | 'closed';
  /** While they run. */
  readonly terms?: Deadline;
  /** Both terms are kept since this day: "gehaald op ..." in place of the day to send by (Settled 11). */
  readonly keptOn?: Day;
  readonly nextStep: NextStep;
  /** The appointment that stands. */
  readonly appointment?: { readonly on: Day; readonly from: string };
  /** Of an ended case: kept until this day; from then on it is due for erasing, which a person does (LN-17, Settled 18). */
  readonly destroyOn?: Day;
  /** That day has come: it stands on the list of what can be erased. */
  readonly dueForErasing?: true;
  readonly newerFacts: boolean;
}

interface Kept {
  readonly profile: Profile;
  readonly calendar: Calendar;
  readonly today: Day;
  readonly summary: CaseSummary | undefined;
}

/** The last summary of each case as it is folded: lists ask for all of them again and again, and few have changed in between. */
const kept = new WeakMap<CaseState, Kept>();

/** Undefined while a case has no request or person yet, and after it was erased. */
export function summaryOf(state: CaseState, profile: Profile, calendar: Calendar, today: Day): CaseSummary | undefined {
  const before = kept.get(state);
  if (before?.profile === profile && before.calendar === calendar && before.today === today) return before.summary;
  const summary = makeSummary(state, profile, calendar, today);
  kept.set(state, { profile, calendar, today, summary });
  return summary;
}

function makeSummary(state: CaseState, profile: Profile, calendar: Calendar, today: Day): CaseSummary | undefined {
  const { request, subject } = state;
  if (!request || !subject || state.erased) return undefined;
  const terms = deadlineOf(state, profile, calendar, today);
  const keptOn = state.complaint ? answeredOn(state) : keptOnOf(state, profile, calendar, today);
  const retention = retentionOf(state, profile, calendar);
  const appointment = currentAppointment(state);
  return {
    id: state.id,
    reference: request.reference,
    right: request.right,
    name: showName(subject.name),
    sortName: sortName(subject.name),
    city: subject.address.secret ? '' : (subject.address.city ?? subject.address.country ?? ''),
    receivedOn: request.receivedOn,
    state: state.closed ? 'closed' : state.withdrawn ? 'withdrawn' : 'open',
    ...(terms && !terms.endedOn && { terms }),
    ...(keptOn && { keptOn }),
    nextStep: nextStepOf(state, today),
    ...(appointment && { appointment: { on: appointment.on, from: appointment.from } }),
    ...(retention && { destroyOn: retention.destroyOn }),
    ...(retention && retention.destroyOn <= today && { dueForErasing: true }),
    newerFacts: state.newerFacts,
  };
}

function keptOnOf(state: CaseState, profile: Profile, calendar: Calendar, today: Day): Day | undefined {
  const terms = termsOfCase(state, profile, calendar, today);
  return terms && keptTerms(state, terms).allOn;
}

/**
 * What is to be done next, from common facts: the same for every role. Access has a way of its own: an inspection.
 * Whether items are listed already is the officer's to know: see `officerNextStep`.
 */
export function nextStepOf(state: CaseState, today: Day): NextStep {
  if (state.closed) return 'closed';
  if (state.withdrawn) return 'withdrawn';
  if (state.subject?.deceased) return 'noTermDeceased';
  if (state.complaint) return stepOfComplaint(state);
  if (state.request?.right !== 'access') return stepOfPoints(state);
  if (runningVisit(state)) return 'visit';
  if (!state.decision) return beforeDecision(state);
  if (state.decision.way === 'overview') return stepOfOverview(state, today);
  const visits = state.decision.outcome === 'refused' ? undefined : stepToVisit(state, today);
  return visits ?? afterVisit(state);
}

/** The same for who may see the dossier: once something is listed it is to be assessed. */
export function officerNextStep(state: CaseState, dossier: DossierState, today: Day): NextStep {
  const step = nextStepOf(state, today);
  return step === 'listItems' && state.request?.right === 'access' && dossier.items.length > 0 ? 'assess' : step;
}

function beforeDecision(state: CaseState): NextStep {
  const slip = currentLetter(state, receiptKind(state));
  if (!slip || slip.outdated) return 'makeReceiptSlip';
  return slip.sentOn === undefined ? 'sendReceiptSlip' : 'listItems';
}

/** Slip, answers and decision, letter, what follows: a right without an inspection. */
function stepOfPoints(state: CaseState): NextStep {
  if (!state.decision) {
    const step = beforeDecision(state);
    return step === 'listItems' ? 'answerPoints' : step;
  }
  const toDo = state.tasks.some((task) => task.state === 'open');
  // What was granted is done first: the letter tells the day.
  if (toDo && !isMade(state, 'decision')) return 'tasks';
  if (!isMade(state, 'decision')) return 'makeDecisionLetter';
  if (unsentLetters(state).length > 0) return 'sendLetters';
  return toDo ? 'tasks' : 'close';
}

/** The FG hears and advises, somebody decides; what the letter promises is done after it. */
function stepOfComplaint(state: CaseState): NextStep {
  if (!state.decision) {
    const step = beforeDecision(state);
    return step === 'listItems' ? 'handleComplaint' : step;
  }
  if (!isMade(state, answerKind(state))) return 'makeDecisionLetter';
  if (unsentLetters(state).length > 0) return 'sendLetters';
  return state.tasks.some((task) => task.state === 'open') ? 'tasks' : 'close';
}

/** The letter with the overview is the answer; who asks to look all the same has an appointment besides (Settled 16). */
function stepOfOverview(state: CaseState, today: Day): NextStep {
  if (currentAppointment(state)?.on === today) return 'visit';
  if (!isMade(state, 'decision')) return 'makeDecisionLetter';
  if (overviewOwed(state) && !isMade(state, 'dataOverview')) return 'answerCopy';
  const visits = state.released.length > 0 ? stepToVisit(state, today) : undefined;
  return visits ?? afterVisit(state);
}

/** Undefined once the person has been, or will not come any more. */
function stepToVisit(state: CaseState, today: Day): NextStep | undefined {
  const appointment = currentAppointment(state);
  const last = state.visits.at(-1);
  if (!isReleased(state)) return 'release';
  if (!appointment) {
    const isOver = last?.state === 'ended' || (last?.state === 'broken' && last.goesOn !== true);
    return isOver ? undefined : 'makeAppointment';
  }
  if (appointment.on === today) return 'visit';
  if (!isMade(state, 'decision')) return 'makeDecisionLetter';
  if (!announcement(state)) return 'makeInvitation';
  return unsentLetters(state).length > 0 ? 'sendLetters' : 'visit';
}

function afterVisit(state: CaseState): NextStep {
  if (!isMade(state, 'decision')) return 'makeDecisionLetter';
  if (unsentLetters(state).length > 0) return 'sendLetters';
  if (overviewOwed(state)) return 'answerCopy';
  return state.tasks.some((task) => task.state === 'open') ? 'tasks' : 'close';
}

function isMade(state: CaseState, kind: LetterKind): boolean {
  const letter = currentLetter(state, kind);
  return letter !== undefined && !letter.outdated;
}

/** Most urgent first by the day to send by; without terms last; then by name and reference. */
export function byUrgency(summaries: readonly CaseSummary[]): readonly CaseSummary[] {
  // Folded once for each, not once for each comparison.
  const keyed = summaries.map((one) => ({
    one,
    day: one.terms?.sendBy.day ?? '9999-12-31',
    name: folded(one.sortName),
  }));
  return keyed
    .toSorted((a, b) => compare(a.day, b.day) || compare(a.name, b.name) || compare(a.one.reference, b.one.reference))
    .map(({ one }) => one);
}

/**
 * The words of a case that search looks through: name, kenmerk, postcode, contract number; folded, never stored. `notices`: the numbers
 * of its letters to others, for who may know whom they went to.
 */
export function searchText({ request, subject, representative }: CaseState, notices: readonly string[] = []): string {
  const postcode = subject?.address.secret ? undefined : subject?.address.postcode;
  const names = [subject?.name, representative?.name].flatMap((name) => (name ? [showName(name)] : []));
  return [
    ...names,
    ...[request?.reference ?? '', ...notices].flatMap((one) => [one, one.replaceAll('-', '')]),
    postcode ?? '',
    (postcode ?? '').replace(' ', ''),
    ...numberWords(subject?.contractNumber ?? ''),
  ]
    .map(folded)
    .join(' ');
}

/** Every word typed must be found, in any order; an empty search finds all. */
export function isFound(searched: string, text: string): boolean {
  return folded(searched)
    .split(' ')
    .every((word) => text.includes(word));
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
