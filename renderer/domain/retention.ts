/** How long a closed case is kept (rules.md, Settled 6 and 22). It makes destroying due; a person does it (Settled 18). Pure. */
import { type Calendar, isAtwDay, shiftedForLaw } from './calendar';
import type { CaseState } from './case';
import { addDays, addMonths, weekday } from './days';
import type { Day } from './facts';
import type { Profile } from './profile';

/** The day the mail of a day is delivered at the earliest: Tuesday to Saturday, no holiday of Atw 3(1). */
export function postDayAfter(sentOn: Day, calendar: Calendar): Day {
  const next = addDays(sentOn, 1);
  const delivers = weekday(next) >= 2 && weekday(next) <= 6 && !isAtwDay(next, calendar);
  return delivers ? next : postDayAfter(next, calendar);
}

/** Last day to go to court: delivery of the decision + 42 days, shifted by the law; without a decision sent the day of closing. */
export function lastRemedyDay(state: CaseState, calendar: Calendar): Day | undefined {
  const sentOn = state.letters.findLast(({ kind, sentOn: on }) => kind === 'decision' && on !== undefined)?.sentOn;
  if (sentOn) return shiftedForLaw(addDays(postDayAfter(sentOn, calendar), 42), calendar);
  return state.closed?.on ?? state.withdrawn?.on;
}

export interface Retention {
  readonly destroyOn: Day;
  readonly years: number;
  readonly reason: string;
}

/** From the last remedy day or the closing, whichever is later; undefined while the case is open. */
export function retentionOf(state: CaseState, { defaults }: Profile, calendar: Calendar): Retention | undefined {
  const ended = state.closed?.on ?? state.withdrawn?.on;
  const remedy = lastRemedyDay(state, calendar);
  if (!ended || !remedy) return undefined;
  const { years, reason } = defaults.retention.value;
  const last = [remedy, ended].toSorted()[1] ?? ended;
  return { destroyOn: addMonths(last, 12 * years), years, reason };
}
