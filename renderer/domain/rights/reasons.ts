/**
 * Reasons of a request that must give them (WM-23): an objection without is registered and the term runs; they are asked for, never is it
 * refused for their want. Deciding waits until they were asked for and the day by which they were asked is over. Where everything is
 * granted none are needed. From common facts but for the answers. Pure; runs in the vault worker.
 */
import { type CaseState, currentLetter } from '../case/case';
import type { Context } from '../command/decision';
import type { Refusal } from '../command/refusal';
import { isOpenDay, lastOpenDayOnOrBefore } from '../days/calendar';
import { addDays } from '../days/days';
import type { Day } from '../facts/facts';
import { citing, rightRule, versionNamed } from '../profiles/profile';
import { termsOfCase } from '../terms/case-terms';
import type { Points } from './points';

/** Where the regulation asks for reasons and none are known: its place. */
export function reasonsLacking(
  { request }: CaseState,
  { profile }: Pick<Context, 'profile'>,
): Pick<Refusal, 'article' | 'rule'> | undefined {
  const version = versionNamed(profile, request?.profileVersion ?? '');
  if (!request || !version || request.scope?.trim()) return undefined;
  const reasoned = rightRule(version, request.right)?.reasoned;
  return reasoned?.value ? citing(reasoned) : undefined;
}

/** Two weeks, or less where the answer must be out by then: the term simply goes on. */
export function reasonsUntil(askedOn: Day, state: CaseState, { profile, calendar, today }: Context): Day {
  const sendBy = termsOfCase(state, profile, calendar, today)?.sendBy.day;
  const wished = addDays(askedOn, DAYS);
  const latest = sendBy && sendBy <= wished ? addDays(sendBy, -1) : wished;
  const day = lastOpenDayOnOrBefore(latest, calendar);
  return day > askedOn ? day : nextOpenDay(askedOn, calendar);
}

const DAYS = 14;

function nextOpenDay(after: Day, calendar: Context['calendar']): Day {
  let day = addDays(after, 1);
  while (!isOpenDay(day, calendar)) day = addDays(day, 1);
  return day;
}

/** What keeps the points from being decided for want of reasons; empty = nothing. */
export function reasonsAwaited({ points }: Points, state: CaseState, context: Context): readonly Refusal[] {
  const where = reasonsLacking(state, context);
  if (!where || points.every(({ judged }) => judged?.answer === 'granted')) return [];
  const asked = currentLetter(state, 'completeRequest');
  if (asked?.sentOn === undefined) return [{ code: 'reasonsMissing', ...where }];
  const until = reasonsUntil(asked.madeOn, state, context);
  return context.today > until ? [] : [{ code: 'reasonsAwaited', ...where, values: { until } }];
}
