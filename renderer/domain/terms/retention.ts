/** How long a closed case is kept (rules.md, Settled 6 and 22). It makes destroying due; a person does it (Settled 18). Pure. */

import { answerKind, type CaseState } from '../case/case';
import type { Calendar } from '../days/calendar';
import { addMonths } from '../days/days';
import type { Day } from '../facts/facts';
import { courtTerm } from '../letter/remedies';
import { type Profile, versionNamed, versionOn } from '../profiles/profile';

/** Last day to go to court, counted as the letter counts it, from the day it was sent; without a decision sent the day of closing. */
export function lastRemedyDay(state: CaseState, profile: Profile, calendar: Calendar): Day | undefined {
  const answer = answerKind(state);
  const sentOn = state.letters.findLast(({ kind, sentOn: on }) => kind === answer && on !== undefined)?.sentOn;
  if (!sentOn || !state.request) return state.closed?.on ?? state.withdrawn?.on;
  const { profileVersion, receivedOn } = state.request;
  const version = versionNamed(profile, profileVersion) ?? versionOn(profile, receivedOn);
  return courtTerm(version, sentOn, calendar).exampleLastDay;
}

export interface Retention {
  /** From this day on it is due, unless somebody keeps it longer still. */
  readonly destroyOn: Day;
  /** By the term of the profile alone. */
  readonly regularOn: Day;
  /** What the term counts from. */
  readonly lastDay: Day;
  readonly from: 'remedy' | 'ended';
  readonly years: number;
  readonly reason: string;
}

/** From the last remedy day or the closing, whichever is later; undefined while the case is open. */
export function retentionOf(state: CaseState, profile: Profile, calendar: Calendar): Retention | undefined {
  const ended = state.closed?.on ?? state.withdrawn?.on;
  const remedy = lastRemedyDay(state, profile, calendar);
  if (!ended || !remedy) return undefined;
  const { years, reason } = profile.defaults.retention.value;
  const lastDay = [remedy, ended].toSorted()[1] ?? ended;
  const regularOn = addMonths(lastDay, 12 * years);
  const until = state.keptLonger?.until;
  return {
    destroyOn: until && until > regularOn ? until : regularOn,
    regularOn,
    lastDay,
    from: remedy > ended ? 'remedy' : 'ended',
    years,
    reason,
  };
}
