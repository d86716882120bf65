/** Vandaag: appointments, what must be sent, and what is left to do. From common facts, for every role. Pure; runs in the vault worker. */

import type { CaseState } from '../case/case';
import type { OfficeContext } from '../command/decision';
import { timeInWords } from '../days/day-words';
import type { Day, Id } from '../facts/facts';
import type { Appointment } from '../facts/facts-visit';
import { capital, officeInWords } from '../letter/case-letter';
import { showName } from '../person/person';
import { officesOf, type Profile } from '../profiles/profile';
import { asksKeyHolder, currentAppointment } from '../visit/appointment';
import { paperState, runningVisit, showable, startsAgain } from '../visit/visit-state';
import { type TodayTask, tasksOfToday } from './today-tasks';
import { byUrgency, type CaseSummary, summaryOf } from './worklist';

export interface TodayAppointment {
  readonly case: Id;
  readonly reference: string;
  readonly name: string;
  readonly from: string;
  /** Where and what, and what to think of; of a visit, how it went. */
  readonly words: string;
  readonly state: 'later' | 'next' | 'running' | 'done' | 'broken' | 'notCome';
  /** It stopped or did not begin, and can still go on today. */
  readonly startsAgain: boolean;
}

export interface TodayView {
  readonly appointments: readonly TodayAppointment[];
  /** A visit that runs: names of others are hidden, and there is only the way back. */
  readonly running?: { readonly case: Id; readonly visit: Id; readonly name: string };
  readonly toSend: readonly CaseSummary[];
  readonly tasks: readonly TodayTask[];
  readonly total: number;
  /** Final letters that wait to go out and that this employee may print; the vault counts them, and not while a visit runs. */
  readonly outgoing?: number;
  /** A term in view lies after this day, the last of which holidays are known. */
  readonly holidaysUntil?: Day;
}

/** While a visit runs the names of others are left out, and what would tell of them: the visitor may look along. */
export function todayOf(cases: readonly CaseState[], context: OfficeContext): TodayView {
  const { today, profile, calendar } = context;
  const open = cases.filter(({ request, erased }) => request && !erased);
  const running = open.flatMap((state) => {
    const visit = runningVisit(state);
    return visit && state.subject ? [{ case: state.id, visit: visit.visit, name: showName(state.subject.name) }] : [];
  })[0];
  const isOther = (id: Id): boolean => running !== undefined && running.case !== id;
  const summaries = open.flatMap((state) => summaryOf(state, profile, calendar, today) ?? []);
  const toSend = summaries
    .filter(({ state, terms, keptOn }) => state === 'open' && terms !== undefined && keptOn === undefined)
    .map((one) => (isOther(one.id) ? { ...one, name: '', sortName: '' } : one));
  return {
    appointments: appointmentsOf(open, context).map((one) =>
      isOther(one.case) ? { ...one, name: '', words: one.words.split('. ')[0] ?? '' } : one,
    ),
    ...(running && { running }),
    toSend: byUrgency(toSend),
    tasks: tasksOfToday(open, summaries, context),
    total: summaries.filter(({ state }) => state === 'open').length,
    ...(toSend.some(({ terms }) => terms?.holidaysUnknown) && { holidaysUntil: calendar.knownUntil }),
  };
}

function appointmentsOf(cases: readonly CaseState[], context: OfficeContext): readonly TodayAppointment[] {
  const { today } = context;
  const ofToday = cases
    .flatMap((state): readonly TodayAppointment[] => {
      const { appointment, request, subject, closed, withdrawn } = state;
      if (!appointment || appointment.on !== today || !request || !subject || closed || withdrawn) return [];
      return [
        {
          case: state.id,
          reference: request.reference,
          name: showName(subject.name),
          from: appointment.from,
          words: wordsOf(state, appointment, context),
          state: visitOf(state, today),
          startsAgain: runningVisit(state) === undefined && startsAgain(state, today),
        },
      ];
    })
    .toSorted((a, b) => (a.from < b.from ? -1 : 1));
  const next = ofToday.find(({ state }) => state === 'later');
  return ofToday.map((one) => (one === next ? { ...one, state: 'next' as const } : one));
}

function visitOf(state: CaseState, today: Day): TodayAppointment['state'] {
  if (runningVisit(state)) return 'running';
  if (currentAppointment(state)) return 'later';
  const last = state.visits.findLast(({ on }) => on === today)?.state;
  return last === 'notCome' || last === 'broken' ? last : 'done';
}

function wordsOf(state: CaseState, appointment: Appointment, { today, profile }: OfficeContext): string {
  const running = runningVisit(state);
  if (running) return `Bezoek loopt sinds ${timeInWords(running.from)}`;
  const last = currentAppointment(state) ? undefined : state.visits.findLast(({ on }) => on === today);
  if (last?.state === 'notCome') return 'Niet gekomen';
  if (last?.until) {
    const at = `om ${timeInWords(last.until)}`;
    if (last.state === 'ended') return `Afgerond ${at}`;
    return `Afgebroken ${at}${last.goesOn ? ', gaat nog verder' : ''}`;
  }
  const where = officesOf(profile).length > 1 ? [officeInWords(appointment.office)] : [];
  return [
    capital([...where, partsOf(state)].join(', ')),
    ...(state.representative ? ['Komt met vertegenwoordiger'] : []),
    ...(isToLayOut(state, profile) ? ['Dossier nog uit de kast halen'] : []),
  ].join('. ');
}

function partsOf(state: CaseState): string {
  const parts = new Set(showable(state).map(({ part }) => part));
  if (parts.size === 0) return 'niets om te tonen';
  return [...(parts.has('paper') ? ['papier'] : []), ...(parts.has('digital') ? ['digitaal'] : [])].join(' en ');
}

/** Its paper lies in the cabinet still (LO-8). */
function isToLayOut(state: CaseState, profile: Profile): boolean {
  const needs = asksKeyHolder(state, profile);
  const paper = paperState(state, needs);
  return needs && (paper === 'inCabinet' || paper === 'returned');
}
