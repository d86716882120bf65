/**
 * What is complained of, point by point, and what the FG advises on each (Settled 20, LN-20). Points and advice are the FG's and the
 * officer's. Pure; runs in the vault worker.
 */
import type { CaseState } from '../case/case';
import { type Context, type Decision, inCase, refused } from '../command/decision';
import type { Refusal } from '../command/refusal';
import { readText } from '../command/typed-text';
import type { Day, Fact, Id } from '../facts/facts';
import type { AdvisedPoint } from '../facts/facts-complaint';
import { cannotChange } from '../request/request';
import { readDay } from '../request/request-fields';
import type { Points } from '../rights/points';

export interface AdviceState {
  readonly points: readonly AdvisedPoint[];
  readonly words: string;
  readonly heardOn?: Day;
  readonly on: Day;
  /** Slot of the FG. */
  readonly by: Id;
}

export interface Advised {
  /** The last one. */
  readonly advice?: AdviceState;
}

/** What the officer's facts tell of a complaint. */
export type Complained = Points & Advised;

export function foldAdvice<S extends Advised>(state: S, fact: Fact): S {
  if (fact.kind !== 'adviceGiven') return state;
  const { points, words, heardOn, day, by } = fact;
  return { ...state, advice: { points, words, ...(heardOn && { heardOn }), on: day, by } };
}

export const LONGEST_POINT = 80;

/** Lists a point or changes one: in few words, since the letter says "uw klacht over ...". A number never returns. */
export function keepComplaintPoint(
  typed: { readonly point?: Id; readonly what: string },
  dossier: Complained,
  state: CaseState,
  id: Id,
): Decision {
  const closed = cannotHandle(state, dossier);
  if (closed) return { refusal: closed };
  const before = dossier.points.find(({ point }) => point === typed.point);
  if (typed.point !== undefined && !before) return refused('pointUnknown');
  const what = readText(typed.what, 'what');
  if ('refusal' in what) return what;
  if (what.text.length > LONGEST_POINT) {
    return refused('tooLong', { field: 'what', values: { characters: LONGEST_POINT } });
  }
  const body = {
    point: before?.point ?? id,
    number: before?.number ?? dossier.nextPoint,
    what: what.text,
    recipients: [],
  };
  return inCase(state.id, before ? { kind: 'pointChanged', ...body } : { kind: 'pointListed', ...body });
}

export function removeComplaintPoint(
  typed: { readonly point: Id; readonly why: string },
  dossier: Complained,
  state: CaseState,
): Decision {
  const closed = cannotHandle(state, dossier);
  if (closed) return { refusal: closed };
  if (!dossier.points.some(({ point }) => point === typed.point)) return refused('pointUnknown');
  const why = readText(typed.why, 'why');
  return 'refusal' in why ? why : inCase(state.id, { kind: 'pointRemoved', point: typed.point, why: why.text });
}

/** As typed by the FG. */
export interface AdviceInput {
  readonly points: readonly { readonly point: Id; readonly answer: 'granted' | 'refused' | '' }[];
  readonly words: string;
  /** Empty: not heard. */
  readonly heardOn: string;
}

/** On every point as it stands now; a later advice takes the place of an earlier one. */
export function advise(typed: AdviceInput, dossier: Complained, state: CaseState, { today }: Context): Decision {
  const closed = cannotHandle(state, dossier);
  if (closed) return { refusal: closed };
  if (dossier.points.length === 0) return refused('noPoints');
  const points = dossier.points.map(({ point }) => ({
    point,
    answer: typed.points.find((one) => one.point === point)?.answer ?? '',
  }));
  const open = dossier.points.filter((_, at) => points[at]?.answer === '').map(({ number }) => number);
  if (open.length > 0) return refused('pointsOpen', { values: { points: open.join(', ') } });
  const words = readText(typed.words, 'words');
  if ('refusal' in words) return words;
  const heardOn = readDay(typed, 'heardOn', today, { oldest: 10 });
  if (heardOn.problem) return { refusal: heardOn.problem };
  if (heardOn.day && heardOn.day < (state.request?.receivedOn ?? heardOn.day)) {
    return refused('heardBeforeReceipt', { field: 'heardOn' });
  }
  return inCase(state.id, {
    kind: 'adviceGiven',
    points: points.filter((one): one is AdvisedPoint => one.answer !== ''),
    words: words.text,
    ...(heardOn.day && { heardOn: heardOn.day }),
  });
}

/** Numbers of the points the FG has not advised on as they stand; all of them where there is no advice. */
export function notAdvised({ points, advice }: Complained): readonly number[] {
  return points.filter(({ point }) => !advice?.points.some((one) => one.point === point)).map(({ number }) => number);
}

export function advisedOn({ advice }: Advised, point: Id): 'granted' | 'refused' | undefined {
  return advice?.points.find((one) => one.point === point)?.answer;
}

/** A complaint that is not yet decided: what was decided on stays as it was decided. */
export function cannotHandle(state: CaseState, { points }: Points): Refusal | undefined {
  const closed = cannotChange(state);
  if (closed) return closed;
  if (!state.complaint) return { code: 'notAComplaint' };
  const isDecided = state.decision !== undefined && points.length > 0 && points.every(({ decided }) => decided);
  return isDecided ? { code: 'alreadyDecided' } : undefined;
}
