/**
 * When the person is asked to show who he is, and who acts for him what gives him the right to. From common facts. Pure; runs in the
 * vault worker. What lacks blocks deciding and never the clock (Settled 17).
 */
import type { CaseState } from '../case/case';
import { standsStill } from '../case/case-terms-facts';
import type { Context } from '../command/decision';
import type { Refusal } from '../command/refusal';
import { isOpenDay, lastOpenDayOnOrBefore } from '../days/calendar';
import { addDays } from '../days/days';
import type { Day, LetterKind } from '../facts/facts';
import { versionNamed } from '../profiles/profile';
import { cannotChange, lacksOfCase } from './request';

/** [M] A week to come in with papers, as in model letter 15. */
const DAYS_TO_COME = 7;

const ASKING = ['identityRequest', 'representativeRequest'] as const satisfies readonly LetterKind[];
export type AskingLetter = (typeof ASKING)[number];

/** The letters that ask, of which there is something to ask now. */
export function asksNow(state: CaseState, context: Pick<Context, 'profile'>): readonly AskingLetter[] {
  return ASKING.filter((kind) => lackToAsk(kind, state, context) === undefined);
}

/** Why there is nothing to ask; undefined when there is. */
export function lackToAsk(
  kind: AskingLetter,
  state: CaseState,
  { profile }: Pick<Context, 'profile'>,
): Refusal | undefined {
  const closed = cannotChange(state);
  if (closed) return closed;
  const version = versionNamed(profile, state.request?.profileVersion ?? '');
  if (!version) return { code: 'caseIsNewer' };
  if (state.decision || state.complaint) return { code: 'letterNotNeeded' };
  const lacks = lacksOfCase(state, version);
  // A child that asks alone cannot show who it is for itself, and nobody is known yet to write to (LN-15).
  const never = lacks.find(({ code }) => code === 'deceasedNoTerm' || code === 'underSixteen');
  if (never) return never;
  const proof = lacks.find(({ code }) => code === 'representativeNeedsAuthority');
  if (kind === 'representativeRequest') return proof ? undefined : { code: 'letterNotNeeded' };
  if (standsStill(state.termFacts)) return undefined;
  // The letter to who acts for somebody asks for both.
  if (proof) return proof;
  return lacks.some(({ code }) => code === 'identifyBeforeHandling') ? undefined : { code: 'letterNotNeeded' };
}

/** The first open day a week on, or sooner where the answer must be out by then: the term goes on. */
export function comeBy({ today, calendar }: Pick<Context, 'today' | 'calendar'>, answerBy: Day): Day {
  const wished = openFrom(addDays(today, DAYS_TO_COME), calendar);
  if (wished < answerBy) return wished;
  const before = lastOpenDayOnOrBefore(addDays(answerBy, -1), calendar);
  return before > today ? before : openFrom(addDays(today, 1), calendar);
}

function openFrom(from: Day, calendar: Context['calendar']): Day {
  let day = from;
  while (!isOpenDay(day, calendar)) day = addDays(day, 1);
  return day;
}
