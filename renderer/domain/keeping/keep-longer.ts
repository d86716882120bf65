/**
 * A case that is over is kept beyond its term: for a claim (a complaint, an objection, a court), because a law asks it, or because the
 * person wants it (AVG 17(3), 18(1)(c)). Never without a reason and a last day; then it is due like any other. Pure; runs in the vault
 * worker.
 */
import type { CaseState } from '../case/case';
import { type Context, type Decision, inCase, refused } from '../command/decision';
import { readText } from '../command/typed-text';
import { parseDay } from '../days/day-words';
import { addMonths } from '../days/days';
import { KEEP_GROUNDS, type KeepGround } from '../facts/facts-keeping';
import { retentionOf } from '../terms/retention';

export interface TypedKeeping {
  readonly until: string;
  readonly ground: KeepGround | '';
  readonly why: string;
}

/** A slip of the pen in a year would keep a case for good: nothing the AVG knows asks for more at once. */
const MOST_YEARS = 10;
const LAW = 'AVG artikel 17 lid 3';

export function keepLonger(typed: TypedKeeping, state: CaseState, { today, profile, calendar }: Context): Decision {
  if (!state.request || state.erased) return refused('caseUnknown');
  if (state.newerFacts) return refused('caseIsNewer');
  const retention = retentionOf(state, profile, calendar);
  if (!retention) return refused('caseRunsAgain');
  const ground = KEEP_GROUNDS.find((one) => one === typed.ground);
  if (!ground) return refused('required', { field: 'ground', article: LAW });
  const until = parseDay(typed.until, today);
  if (!typed.until.trim()) return refused('required', { field: 'until' });
  if (!until) return refused('notADate', { field: 'until' });
  // A day that was said before can be brought forward again, never before the term of the profile.
  const after = retention.regularOn > today ? retention.regularOn : today;
  if (until <= after) return refused('keepsNoLonger', { field: 'until', values: { day: after } });
  if (until > addMonths(today, 12 * MOST_YEARS))
    return refused('keepsTooLong', { field: 'until', values: { years: MOST_YEARS } });
  const why = readText(typed.why, 'why');
  if ('refusal' in why) return { refusal: { ...why.refusal, article: why.refusal.article ?? LAW } };
  if (state.keptLonger?.until === until && state.keptLonger.ground === ground && state.keptLonger.why === why.text)
    return refused('nothingChanged');
  return inCase(state.id, { kind: 'keptLonger', until, ground, why: why.text });
}
