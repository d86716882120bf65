/**
 * A restriction of use (AVG 18): set at the receipt where the house promises it while a request is judged (LE-21), or when it was
 * asked for and granted. A person lifts it, after the decision, and the one it is about is told before that day (AVG 18(3)).
 * From common facts. Pure; runs in the vault worker.
 */
import type { CaseState } from '../case/case';
import { type Context, type Decision, inCase, refused } from '../command/decision';
import type { Refusal } from '../command/refusal';
import { isOpenDay, lastOpenDayOnOrBefore } from '../days/calendar';
import { parseDay } from '../days/day-words';
import { addDays } from '../days/days';
import type { Day, FactBody, Id } from '../facts/facts';
import { cannotChange } from '../request/request';

export const TELL_BEFORE = 'AVG artikel 18 lid 3';

/** In force on this day: set, and not yet lifted. */
export function isRestricted({ restriction }: CaseState, today: Day): boolean {
  return restriction !== undefined && (restriction.from === undefined || today < restriction.from);
}

/** Lifting names the day from which the data are used again; a notice is to be sent on the last open day before it at the latest. */
export function liftRestriction(
  typed: { readonly from: string },
  state: CaseState,
  { today, calendar }: Context,
  { task }: { readonly task: Id },
): Decision {
  const lack = lacksToLift(state, today);
  if (lack) return { refusal: lack };
  const from = parseDay(typed.from, today);
  if (!typed.from.trim()) return refused('required', { field: 'from', article: TELL_BEFORE });
  if (!from) return refused('notADate', { field: 'from' });
  if (from <= today) return refused('toldBeforeLifting', { field: 'from', article: TELL_BEFORE, rule: 'LE-21' });
  const due = lastOpenDayOnOrBefore(addDays(from, -1), calendar);
  const before = state.tasks.filter(({ taskKind, state: how }) => taskKind === 'tellLifted' && how === 'open');
  return inCase(
    state.id,
    { kind: 'restrictionLifted', from },
    ...before.map(({ task: one }): FactBody => ({ kind: 'taskExempted', task: one, reason: OTHER_DAY })),
    {
      kind: 'taskOpened',
      task,
      taskKind: 'tellLifted',
      label: 'beperking',
      due: due < today && isOpenDay(today, calendar) ? today : due,
    },
  );
}

/** Not before the decision: while it is judged nothing is lifted. */
export function lacksToLift(state: CaseState, today: Day): Refusal | undefined {
  const closed = cannotChange(state);
  if (closed) return closed;
  if (!isRestricted(state, today)) return { code: 'notRestricted' };
  return state.decision ? undefined : { code: 'notDecided' };
}

/**
 * A restriction that was set while judging goes on after a decision that leaves something as it was: the case stays open until it is
 * lifted. Where everything was granted there is nothing left to use, and what was asked for stays.
 */
export function restrictionLeft({ restriction, decision }: CaseState): Refusal | undefined {
  const isLeft =
    restriction?.why === 'whileJudged' && restriction.from === undefined && decision?.outcome !== 'granted';
  return isLeft ? { code: 'restrictionInForce', article: TELL_BEFORE, rule: 'LE-21' } : undefined;
}

const OTHER_DAY = 'Het wordt een andere dag.';
