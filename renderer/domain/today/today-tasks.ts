/**
 * "Nog te doen": paper that is out, appointments nobody recorded a visit of, what was promised, and the next step of each case whose
 * terms are kept. A case that left "Te versturen" is not out of sight. From common facts. Pure; runs in the vault worker.
 */

import type { CaseState } from '../case/case';
import { standsStill } from '../case/case-terms-facts';
import type { OfficeContext } from '../command/decision';
import { inList, timeInWords } from '../days/day-words';
import { daysBetween } from '../days/days';
import type { Day, Id, LetterKind } from '../facts/facts';
import type { TaskKind } from '../facts/facts-visit';
import { isDelayOffered } from '../terms/delaying';
import { answeredOn, untold } from '../terms/term-changes';
import { asksKeyHolder, currentAppointment } from '../visit/appointment';
import { paperState, runningVisit } from '../visit/visit-state';
import { type AskingTask, askingTasks } from './asking-tasks';
import type { CaseSummary, NextStep } from './worklist';

/** About the terms: they stand still, or something is to be told of them. */
export type TermsTask = 'standsStill' | 'tellExtension' | 'tellDelay' | 'delayOffered';

export interface TodayTask {
  readonly case: Id;
  readonly reference: string;
  readonly what: 'paperOut' | 'noVisit' | 'layOut' | 'correctLetter' | TermsTask | AskingTask | TaskKind | 'nextStep';
  /** "bron 1", "3 bronnen", "voor 14.00 uur"; never a person but the key holder. */
  readonly label: string;
  readonly due?: Day;
  /** Since when it waits, in days. */
  readonly days?: number;
  /** Of `nextStep`. */
  readonly step?: NextStep;
}

/** What stays in no list of its own once the terms are kept; waiting for a visit is nobody's task. */
const STEPS: readonly NextStep[] = [
  'release',
  'makeAppointment',
  'makeDecisionLetter',
  'makeInvitation',
  'sendLetters',
  'answerCopy',
  'close',
];

/** Paper first, then today's own work, then by due day; what has none comes last, the longest open first. */
export function tasksOfToday(
  cases: readonly CaseState[],
  summaries: readonly CaseSummary[],
  context: OfficeContext,
): readonly TodayTask[] {
  const summaryOf = new Map(summaries.map((one) => [one.id, one]));
  const all = cases.flatMap((state): readonly TodayTask[] => {
    const at = { case: state.id, reference: state.request?.reference ?? '' };
    const paper = paperOut(state, at, context);
    if (state.closed || state.withdrawn) return [...paper, ...breachTasks(state, at, context)];
    const summary = summaryOf.get(state.id);
    return [
      ...paper,
      ...appointmentTasks(state, at, context),
      ...termsTasks(state, at, context),
      ...askingTasks(state, at, context),
      ...openTasks(state, at, context),
      ...lettersToCorrect(state, summary, at),
      ...steps(state, summary, at, context.today),
    ];
  });
  return all.toSorted(
    (a, b) => rank(a) - rank(b) || compare(a.due ?? '9999', b.due ?? '9999') || (b.days ?? 0) - (a.days ?? 0),
  );
}

type At = Pick<TodayTask, 'case' | 'reference'>;

function paperOut({ paper }: CaseState, at: At, { today, register }: OfficeContext): readonly TodayTask[] {
  if (paper?.state !== 'taken') return [];
  const holder = register.employees.find(({ id }) => id === paper.takenBy)?.name;
  const label = holder ? `sleuteldrager ${holder}` : 'papieren dossier';
  return [{ ...at, what: 'paperOut', label, days: daysBetween(paper.takenOn, today) }];
}

function appointmentTasks(state: CaseState, at: At, { today, profile }: OfficeContext): readonly TodayTask[] {
  const appointment = currentAppointment(state);
  if (!appointment || runningVisit(state)) return [];
  if (appointment.on < today) {
    const label = `afspraak van ${inList(appointment.on, today)} om ${timeInWords(appointment.from)}`;
    return [{ ...at, what: 'noVisit', label, days: daysBetween(appointment.on, today) }];
  }
  const needs = asksKeyHolder(state, profile);
  if (appointment.on > today || !needs || paperState(state, needs) === 'taken') return [];
  return [{ ...at, what: 'layOut', label: `voor ${timeInWords(appointment.from)}` }];
}

function termsTasks(state: CaseState, at: At, context: OfficeContext): readonly TodayTask[] {
  const { today } = context;
  if (state.subject?.deceased || answeredOn(state)) return [];
  const still = standsStill(state.termFacts);
  const toTell = untold(state, today);
  const waiting: readonly TodayTask[] = still
    ? [
        {
          ...at,
          what: 'standsStill',
          label: `sinds ${inList(still.askedOn, today)}`,
          days: daysBetween(still.askedOn, today),
        },
      ]
    : [];
  const telling: readonly TodayTask[] = toTell
    ? [{ ...at, what: toTell.kind === 'extension' ? 'tellExtension' : 'tellDelay', label: '', due: toTell.by }]
    : [];
  return [
    ...waiting,
    ...telling,
    ...(telling.length === 0 && isDelayOffered(state, context)
      ? [{ ...at, what: 'delayOffered' as const, label: '' }]
      : []),
  ];
}

/** A letter that its reader must not rely on; where making it is the next step of the case, that says so. */
function lettersToCorrect({ letters }: CaseState, summary: CaseSummary | undefined, at: At): readonly TodayTask[] {
  const waits = letters.some(
    ({ kind, toCorrect, replacedBy }) =>
      toCorrect !== undefined && replacedBy === undefined && MADE_IN[kind] !== (summary?.nextStep ?? ''),
  );
  return waits ? [{ ...at, what: 'correctLetter', label: '' }] : [];
}

const MADE_IN: Readonly<Partial<Record<LetterKind, NextStep>>> = {
  receiptSlip: 'makeReceiptSlip',
  complaintReceived: 'makeReceiptSlip',
  decision: 'makeDecisionLetter',
  complaintDecision: 'makeDecisionLetter',
  invitation: 'makeInvitation',
  appointmentChanged: 'makeInvitation',
};

/** A breach waits for nobody, also in a case that is over. */
function breachTasks(state: CaseState, at: At, context: OfficeContext): readonly TodayTask[] {
  return openTasks(state, at, context).filter(({ what }) => what === 'judgeBreach');
}

/** The sources of one case stand together: their letters are made in one go. */
function openTasks({ tasks }: CaseState, at: At, { today }: OfficeContext): readonly TodayTask[] {
  const open = tasks.filter(({ state }) => state === 'open');
  const sources = open.filter(({ taskKind }) => taskKind === 'tellSource');
  const others = open.filter((task) => sources.length < 2 || task.taskKind !== 'tellSource');
  const days = (openedOn: Day): number => daysBetween(openedOn, today);
  const together = sources[0] && sources.length > 1 ? [sources[0]] : [];
  return [
    ...together.map(({ openedOn }): TodayTask => {
      const due = sources.flatMap((task) => task.due ?? []).toSorted()[0];
      const label = `${sources.length} bronnen`;
      return { ...at, what: 'tellSource', label, ...(due && { due }), days: days(openedOn) };
    }),
    ...others.map(
      ({ taskKind, label, due, openedOn }): TodayTask => ({
        ...at,
        what: taskKind,
        label,
        ...(due && { due }),
        days: days(openedOn),
      }),
    ),
  ];
}

/** A complaint that no regulation gives a term stands in no list by its day, so it stands here until it is answered (Settled 24). */
function steps(
  { tasks, complaint }: CaseState,
  summary: CaseSummary | undefined,
  at: At,
  today: Day,
): readonly TodayTask[] {
  if (summary && complaint && !summary.terms && !summary.keptOn) {
    const days = daysBetween(summary.receivedOn, today);
    return [{ ...at, what: 'nextStep', label: 'klacht', step: summary.nextStep, days }];
  }
  if (!summary?.keptOn || !STEPS.includes(summary.nextStep)) return [];
  const hasTask = tasks.some(({ taskKind, state }) => taskKind === 'sendOverview' && state === 'open');
  if (summary.nextStep === 'answerCopy' && hasTask) return [];
  return [{ ...at, what: 'nextStep', label: '', step: summary.nextStep }];
}

function rank({ what }: TodayTask): number {
  return (['paperOut', 'noVisit', 'layOut'] as readonly TodayTask['what'][]).indexOf(what) + 1 || 4;
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
