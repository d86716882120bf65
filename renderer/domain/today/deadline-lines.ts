/**
 * The terms that run, a line each, for the list that is checked and signed: of every open case until its answer is out, and of an
 * overview that was asked at a visit and has a month of its own (Settled 19). From common facts. Pure; runs in the vault worker.
 */
import type { CaseState } from '../case/case';
import type { Context } from '../command/decision';
import type { Day } from '../facts/facts';
import { RIGHT_NAMES } from '../request/right-names';
import { type Deadline, termsOf } from '../terms/terms';
import { isOfCopy } from '../visit/copy-question';
import { STEP_TITLES } from './step-titles';
import type { CaseSummary } from './worklist';

export interface DeadlineLine {
  readonly reference: string;
  /** What is asked: "Inzage", "Klacht", "Overzicht, gevraagd bij de inzage". */
  readonly what: string;
  readonly receivedOn: Day;
  /** Absent for a complaint that no regulation gives a term (Settled 24). */
  readonly deadline?: Deadline;
  readonly step: string;
  readonly newerFacts: boolean;
}

export interface Deadlines {
  /** What must go out first comes first; what has no day comes last. */
  readonly lines: readonly DeadlineLine[];
  /** Open cases without a term that runs. */
  readonly others: number;
}

export type OpenCase = readonly [state: CaseState, summary: CaseSummary];

/** `open`: the cases that are open, each with its summary as the lists show it. */
export function deadlinesOf(open: readonly OpenCase[], context: Context): Deadlines {
  const byCase = open.map(([state, summary]) => [...ofCase(state, summary), ...ofCopy(state, summary, context)]);
  return {
    lines: byCase.flat().toSorted((a, b) => compare(dayOf(a), dayOf(b)) || compare(a.reference, b.reference)),
    others: byCase.filter((lines) => lines.length === 0).length,
  };
}

/** Who has died has no term (LN-2); a complaint without one is waited for all the same. */
function ofCase(state: CaseState, summary: CaseSummary): readonly DeadlineLine[] {
  const { reference, receivedOn, right, terms, keptOn, nextStep, newerFacts } = summary;
  const waits = terms !== undefined || (state.complaint !== undefined && !state.subject?.deceased);
  if (keptOn || !waits) return [];
  const step = STEP_TITLES[nextStep];
  return [{ reference, what: RIGHT_NAMES[right], receivedOn, step, newerFacts, ...(terms && { deadline: terms }) }];
}

/** A month from the day of the visit, as the task's own day was counted; the house has no term for it. */
function ofCopy(
  state: CaseState,
  { reference, newerFacts }: CaseSummary,
  { today, calendar }: Context,
): readonly DeadlineLine[] {
  return state.tasks
    .filter((task) => task.state === 'open' && task.due !== undefined && isOfCopy(task))
    .map(({ taskKind, openedOn }) => ({
      reference,
      what: `${taskKind === 'sendOverview' ? 'Overzicht' : 'Kopie'}, gevraagd bij de inzage`,
      receivedOn: openedOn,
      deadline: termsOf({ receivedOn: openedOn, today, calendar }),
      step: taskKind === 'sendOverview' ? STEP_TITLES.answerCopy : STEP_TITLES.tasks,
      newerFacts,
    }));
}

const dayOf = ({ deadline }: DeadlineLine): string => deadline?.sendBy.day ?? '9999-12-31';

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
