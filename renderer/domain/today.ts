/** Vandaag: appointments, what must be sent, tasks and paper. From common facts, for every role. Pure; runs in the vault worker. */
import { currentAppointment } from './appointment';
import type { CaseState } from './case';
import { timeInWords } from './day-words';
import { daysBetween } from './days';
import type { Context } from './decision';
import type { Day, Id } from './facts';
import { showName } from './person';
import { runningVisit } from './visit-state';
import { byUrgency, type CaseSummary, summaryOf } from './worklist';

export interface TodayView {
  readonly appointments: readonly {
    readonly case: Id;
    readonly reference: string;
    readonly name: string;
    readonly from: string;
    readonly words: string;
    readonly state: 'later' | 'next' | 'running' | 'done' | 'notCome';
  }[];
  readonly running?: { readonly case: Id; readonly visit: Id; readonly name: string };
  readonly toSend: readonly CaseSummary[];
  readonly tasks: readonly {
    readonly case: Id;
    readonly reference: string;
    readonly what: 'tellSource' | 'sendOverview' | 'followUp' | 'paperOut';
    readonly label: string;
    readonly due?: Day;
    readonly days?: number;
  }[];
  readonly total: number;
}

/** While a visit runs the names of others are left out: the visitor may look along. */
export function todayOf(cases: readonly CaseState[], { today, profile, calendar }: Context): TodayView {
  const open = cases.filter(({ request, erased }) => request && !erased);
  const running = open.flatMap((state) => {
    const visit = runningVisit(state);
    return visit && state.subject ? [{ case: state.id, visit: visit.visit, name: showName(state.subject.name) }] : [];
  })[0];
  const shown = (id: Id, name: string): string => (running && running.case !== id ? '' : name);
  const summaries = open.flatMap((state) => summaryOf(state, profile, calendar, today) ?? []);
  const toSend = summaries
    .filter(({ state, terms, keptOn }) => state === 'open' && terms !== undefined && keptOn === undefined)
    .map((one) => ({ ...one, name: shown(one.id, one.name), sortName: shown(one.id, one.sortName) }));
  return {
    appointments: appointmentsOf(open, today).map((one) => ({ ...one, name: shown(one.case, one.name) })),
    ...(running && { running }),
    toSend: byUrgency(toSend),
    tasks: tasksOf(open, today),
    total: summaries.filter(({ state }) => state === 'open').length,
  };
}

function appointmentsOf(cases: readonly CaseState[], today: Day): TodayView['appointments'] {
  const ofToday = cases
    .flatMap((state) => {
      const { appointment, request, subject, closed, withdrawn } = state;
      if (!appointment || appointment.on !== today || !request || !subject || closed || withdrawn) return [];
      return [
        {
          case: state.id,
          reference: request.reference,
          name: showName(subject.name),
          from: appointment.from,
          words: `${timeInWords(appointment.from)}, ${appointment.office}`,
          state: visitOf(state, today),
        },
      ];
    })
    .toSorted((a, b) => (a.from < b.from ? -1 : 1));
  const next = ofToday.find(({ state }) => state === 'later');
  return ofToday.map((one) => (one === next ? { ...one, state: 'next' as const } : one));
}

function visitOf(state: CaseState, today: Day): 'later' | 'running' | 'done' | 'notCome' {
  if (runningVisit(state)) return 'running';
  if (currentAppointment(state)) return 'later';
  const last = state.visits.findLast(({ on }) => on === today);
  return last?.state === 'notCome' ? 'notCome' : 'done';
}

/** Most urgent first; what has no day of its own comes last, the longest open first. */
function tasksOf(cases: readonly CaseState[], today: Day): TodayView['tasks'] {
  return cases
    .filter(({ closed, withdrawn }) => !closed && !withdrawn)
    .flatMap((state) => {
      const about = { case: state.id, reference: state.request?.reference ?? '' };
      const open = state.tasks
        .filter((task) => task.state === 'open')
        .map(({ taskKind, label, due, openedOn }) => ({
          ...about,
          what: taskKind,
          label,
          ...(due && { due }),
          days: daysBetween(openedOn, today),
        }));
      const paper =
        state.paper?.state === 'taken'
          ? [
              {
                ...about,
                what: 'paperOut' as const,
                label: 'papieren dossier',
                days: daysBetween(state.paper.takenOn, today),
              },
            ]
          : [];
      return [...paper, ...open];
    })
    .toSorted((a, b) => compare('due' in a ? a.due : undefined, 'due' in b ? b.due : undefined) || b.days - a.days);
}

function compare(a: Day | undefined, b: Day | undefined): number {
  const [first, second] = [a ?? '9999', b ?? '9999'];
  return first < second ? -1 : first > second ? 1 : 0;
}
