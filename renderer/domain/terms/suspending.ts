/**
 * Letting a term stand still and run again (rules.md, Settled 12; AVG 12(6)). Pure; runs in the vault worker.
 *
 * The one ground is a reasonable doubt about who asks, said in words, with more asked for and without undue delay. That nobody
 * looked at a document yet stops nothing (LN-16, WM-17).
 */
import type { CaseState } from '../case/case';
import { standsStill } from '../case/case-terms-facts';
import { type Context, type Decision, inCase, refused } from '../command/decision';
import type { Refusal } from '../command/refusal';
import { daysBetween } from '../days/days';
import type { DossierState } from '../dossier/dossier';
import { readReason } from '../dossier/sources';
import type { Day } from '../facts/facts';
import { wrongWords } from '../plain-words/refusing';
import { cannotChange, hasDied } from '../request/request';
import { readDay } from '../request/request-fields';
import { termsOfCase } from './case-terms';
import { answeredOn } from './term-changes';
import { asksForCopy, isNoDoubt } from './term-reasons';

export interface TypedSuspension {
  /** `identityDoubt`, or whatever else was chosen: refused. */
  readonly ground: string;
  readonly askedOn: string;
  readonly asked: string;
  readonly doubt: string;
  readonly askedLateWhy: string;
}

/** [M] "Without undue delay" has no number in the law: after so many days the reason why not sooner is asked. */
const PROMPT_DAYS = 7;

const DOUBT_LAW = 'AVG artikel 12 lid 6';
const MINIMAL = 'AVG artikel 5 lid 1 onder c';

export function suspend(typed: TypedSuspension, state: CaseState, dossier: DossierState, context: Context): Decision {
  const lack = lacksToSuspend(state, context);
  if (lack) return { refusal: lack };
  if (typed.ground !== 'identityDoubt') return refused('noGroundToSuspend', { field: 'ground', article: DOUBT_LAW });
  const day = readAskedOn(typed, state, context);
  if ('refusal' in day) return day;
  const asked = readReason(typed.asked, 'asked', dossier);
  if ('refusal' in asked) return asked;
  if (asksForCopy(asked.text)) return refused('copyNotAsked', { field: 'asked', article: MINIMAL });
  // It stands in a letter, and cannot be put right beside it.
  const wrong = wrongWords(asked.text, { tone: context.profile.defaults.tone.value }, 'asked');
  if (wrong) return { refusal: wrong };
  const doubt = readReason(typed.doubt, 'doubt', dossier);
  if ('refusal' in doubt) return doubt;
  if (isNoDoubt(doubt.text)) return refused('noCheckIsNoDoubt', { field: 'doubt', article: DOUBT_LAW, rule: 'LN-16' });
  const lateWhy = readReason(typed.askedLateWhy, 'askedLateWhy', dossier, false);
  if ('refusal' in lateWhy) return lateWhy;
  if (isLateAsking(day.waited) && !lateWhy.text) {
    return refused('askedLate', { field: 'askedLateWhy', article: DOUBT_LAW, values: { days: day.waited } });
  }
  return inCase(state.id, {
    kind: 'suspended',
    ground: 'identityDoubt',
    askedOn: day.askedOn,
    doubt: doubt.text,
    asked: asked.text,
    ...(isLateAsking(day.waited) && { askedLateWhy: lateWhy.text }),
  });
}

/** So many days after the receipt, or after it ran again, that why not sooner is asked. */
export const isLateAsking = (waited: number): boolean => waited > PROMPT_DAYS;

/** Why it cannot stand still now, whatever is typed; undefined when it can. */
export function lacksToSuspend(state: CaseState, { profile }: Context): Refusal | undefined {
  const closed = cannotChange(state) ?? hasDied(state, profile);
  if (closed) return closed;
  if (state.complaint) return { code: 'noGroundToSuspend', article: DOUBT_LAW };
  if (answeredOn(state)) return { code: 'alreadyAnswered' };
  const open = standsStill(state.termFacts);
  return open ? { code: 'alreadySuspended', values: { askedOn: open.askedOn } } : undefined;
}

/** The day of asking: after the receipt, after what stood still before, and while the AVG term still ran. */
export function readAskedOn(
  typed: Pick<TypedSuspension, 'askedOn'>,
  state: CaseState,
  { today, profile, calendar }: Context,
): { readonly askedOn: Day; readonly waited: number } | { readonly refusal: Refusal } {
  const read = readDay(typed, 'askedOn', today, { oldest: 10, required: true });
  if (read.problem || !read.day) return { refusal: read.problem ?? { code: 'required', field: 'askedOn' } };
  const askedOn = read.day;
  const receivedOn = state.request?.receivedOn ?? askedOn;
  if (askedOn < receivedOn) return refused('askedBeforeReceipt', { field: 'askedOn', values: { receivedOn } });
  const resumedOn = state.termFacts.suspensions
    .flatMap((one) => one.resumedOn ?? [])
    .toSorted()
    .at(-1);
  if (resumedOn && askedOn < resumedOn) {
    return refused('suspensionOverlaps', { field: 'askedOn', values: { resumedOn } });
  }
  const terms = termsOfCase(state, profile, calendar, today);
  if (terms && askedOn > terms.gdprTerm.day) {
    return refused('termIsOver', {
      field: 'askedOn',
      article: 'AVG artikel 12 lid 3',
      values: { gdprTerm: terms.gdprTerm.day },
    });
  }
  return { askedOn, waited: daysBetween(resumedOn ?? receivedOn, askedOn) };
}

export interface TypedResuming {
  /** The day on which the answer came. */
  readonly on: string;
}

export function resume(typed: TypedResuming, state: CaseState, context: Context): Decision {
  const lack = lacksToResume(state, context);
  if (lack) return { refusal: lack };
  const day = readResumedOn(typed, state, context);
  return 'refusal' in day ? day : inCase(state.id, { kind: 'resumed', resumedOn: day.on });
}

export function lacksToResume(state: CaseState, { profile }: Context): Refusal | undefined {
  const closed = cannotChange(state) ?? hasDied(state, profile);
  if (closed) return closed;
  return standsStill(state.termFacts) ? undefined : { code: 'notSuspended' };
}

export function readResumedOn(
  typed: TypedResuming,
  state: CaseState,
  { today }: Context,
): { readonly on: Day } | { readonly refusal: Refusal } {
  const read = readDay(typed, 'on', today, { oldest: 10, required: true });
  if (read.problem || !read.day) return { refusal: read.problem ?? { code: 'required', field: 'on' } };
  const askedOn = standsStill(state.termFacts)?.askedOn ?? read.day;
  return read.day < askedOn ? refused('resumedBeforeAsked', { field: 'on', values: { askedOn } }) : { on: read.day };
}
