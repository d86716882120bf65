/**
 * The points of a request that is no request for access: listed and answered. Officer alone. Pure; runs in the vault worker.
 * A point answered anew after the decision asks for a new decision, as an item does (Settled 16).
 */
import type { CaseState } from '../case/case';
import { type Context, type Decision, inCase, refused } from '../command/decision';
import type { Refusal } from '../command/refusal';
import { cleanText, readText } from '../command/typed-text';
import { parseDay } from '../days/day-words';
import { itemChoices } from '../dossier/item-fields';
import type { Day, Fact, Id } from '../facts/facts';
import type { PointAsked, PointJudged } from '../facts/facts-rights';
import { noReason } from '../plain-words/refusing';
import { citesOnlyOwnRule } from '../profiles/grounds';
import { type Profile, type ProfileVersion, versionNamed } from '../profiles/profile';
import { cannotChange } from '../request/request';
import { readData } from './data-fields';
import { type AnswerChoice, mustGrant, mustRefuse, type PointRight, type PointRule, pointRule } from './point-rules';

export interface PointState extends PointAsked {
  readonly judged?: Omit<PointJudged, 'point'>;
  /** The last decision was taken on it as it stands now. */
  readonly decided: boolean;
}

/** Points by number, and the number the next one gets. */
export interface Points {
  readonly points: readonly PointState[];
  /** The file made of them, while none of them changed since. */
  readonly set?: { readonly letter: Id; readonly sha256: string };
  readonly nextPoint: number;
}

export function foldPoint<S extends Points>(state: S, fact: Fact): S {
  const change = (point: Id, by: (before: PointState) => PointState): S => ({
    ...withoutSet(state),
    points: state.points.map((one) => (one.point === point ? by(one) : one)),
  });
  switch (fact.kind) {
    case 'portabilitySetMade':
      return { ...state, set: { letter: fact.letter, sha256: fact.sha256 } };
    case 'pointListed': {
      // Two PCs that list one apart from each other give both the same number: the second in the order gets the next.
      const number = Math.max(fact.number, state.nextPoint);
      return {
        ...withoutSet(state),
        points: [...state.points, { ...askedOf(fact), number, decided: false }],
        nextPoint: number + 1,
      };
    }
    case 'pointChanged':
      // Other words are another question: the answer to the old one says nothing of it.
      return change(fact.point, ({ number }) => ({ ...askedOf(fact), number, decided: false }));
    case 'pointRemoved':
      return { ...withoutSet(state), points: state.points.filter(({ point }) => point !== fact.point) };
    case 'pointJudged': {
      const judged = judgedOf(fact);
      return change(fact.point, (one) => ({ ...one, judged, decided: false }));
    }
    case 'decided':
    case 'complaintDecided':
      return { ...state, points: state.points.map((one) => ({ ...one, decided: true })) };
    default:
      return state;
  }
}

/** A file that no longer holds what the points say is no file of this case any more. */
function withoutSet<S extends Points>(state: S): S {
  const { set: _former, ...rest } = state;
  return rest as S;
}

/** As typed in the form of one point. */
export interface PointInput {
  /** Absent for a new one. */
  readonly point?: Id;
  readonly what: string;
  readonly purpose: string;
  readonly legalBasis: string;
  /** One a line. */
  readonly recipients: string;
}

/** Lists a new point or changes one. A number never returns. */
export function keepPoint(input: PointInput, points: Points, state: CaseState, { profile }: Context, id: Id): Decision {
  const found = ruleOf(state, profile);
  if ('refusal' in found) return found;
  const before = points.points.find(({ point }) => point === input.point);
  if (input.point !== undefined && !before) return refused('pointUnknown');
  const asked = readAsked(input, found, state, profile);
  if ('refusal' in asked) return asked;
  const body = { point: before?.point ?? id, number: before?.number ?? points.nextPoint, ...asked.read };
  return inCase(state.id, before ? { kind: 'pointChanged', ...body } : { kind: 'pointListed', ...body });
}

export function removePoint(
  typed: { readonly point: Id; readonly why: string },
  points: Points,
  state: CaseState,
): Decision {
  const closed = cannotChange(state);
  if (closed) return { refusal: closed };
  if (!points.points.some(({ point }) => point === typed.point)) return refused('pointUnknown');
  const why = readText(typed.why, 'why');
  return 'refusal' in why ? why : inCase(state.id, { kind: 'pointRemoved', point: typed.point, why: why.text });
}

/** As typed in the panel of one point. */
export interface AnswerInput {
  readonly point: Id;
  readonly answer: 'granted' | 'refused';
  readonly ground: string;
  readonly action: string;
  readonly result: string;
  /** "veld: waarde", one a line. */
  readonly data: string;
  readonly law: string;
  readonly keepUntil: string;
  readonly weighing: string;
  readonly motivation: string;
}

/** One ground and one action of the right to do it; a ground and a motivation not to (LO-21, WS-16, LE-20, LE-23, WM-20, WM-24). */
export function judgePoint(
  input: AnswerInput,
  points: Points,
  state: CaseState,
  { today, profile }: Context,
): Decision {
  const found = ruleOf(state, profile);
  if ('refusal' in found) return found;
  const point = points.points.find((one) => one.point === input.point);
  if (!point) return refused('pointUnknown');
  const fixed = fixedAnswer(input, point, found);
  if (fixed) return { refusal: fixed };
  const judged = input.answer === 'granted' ? readGrant(input, found.rule) : readRefusal(input, found.rule, today);
  if ('refusal' in judged) return judged;
  return inCase(state.id, { kind: 'pointJudged', point: point.point, ...judged.read });
}

/** The right of a case that is answered point by point; undefined for access, and for a complaint, which has rules of its own. */
export function pointRightOf({ request }: CaseState): PointRight | undefined {
  return request && request.right !== 'access' && request.right !== 'complaint' ? request.right : undefined;
}

interface Ruled {
  readonly right: PointRight;
  readonly version: ProfileVersion;
  readonly rule: PointRule;
}

function ruleOf(state: CaseState, profile: Profile): Ruled | { readonly refusal: Refusal } {
  const closed = cannotChange(state);
  if (closed) return { refusal: closed };
  const right = pointRightOf(state);
  if (!right) return { refusal: { code: 'pointsNotForAccess' } };
  const version = versionNamed(profile, state.request?.profileVersion ?? '');
  if (!version) return { refusal: { code: 'caseIsNewer' } };
  return { right, version, rule: pointRule(version, right, state.subject?.subjectKind ?? '') };
}

type ReadAsked = { readonly read: Omit<PointAsked, 'point' | 'number'> } | { readonly refusal: Refusal };

function readAsked(input: PointInput, { rule, version }: Ruled, state: CaseState, profile: Profile): ReadAsked {
  const what = readText(input.what, 'what');
  if ('refusal' in what) return what;
  const recipients = readText(rule.asks.includes('recipients') ? input.recipients : '', 'recipients', false);
  if ('refusal' in recipients) return recipients;
  const choices = itemChoices(profile, version, state.subject?.subjectKind ?? '');
  const codes = { purpose: choices.purposes, legalBasis: choices.legalBases } as const;
  for (const field of ['purpose', 'legalBasis'] as const) {
    if (!rule.asks.includes(field)) continue;
    if (!input[field]) return refused('required', { field });
    if (!codes[field].some(({ code }) => code === input[field])) return refused('unknownValue', { field });
  }
  return {
    read: {
      what: what.text,
      ...(rule.asks.includes('purpose') && { purpose: input.purpose }),
      ...(rule.asks.includes('legalBasis') && { legalBasis: input.legalBasis }),
      recipients: recipients.text.split(/[\n;]/).map(cleanText).filter(Boolean),
    },
  };
}

/** Where the law leaves no choice. */
function fixedAnswer({ answer }: AnswerInput, point: PointState, { right, version }: Ruled): Refusal | undefined {
  if (answer === 'refused' && mustGrant(version, right, point)) {
    return right === 'objection'
      ? { code: 'mustBeGranted', field: 'answer', article: 'AVG artikel 21 lid 3', rule: 'LE-23' }
      : { code: 'mustBeGranted', field: 'answer', article: 'AVG artikel 7 lid 3', rule: 'LE-12' };
  }
  if (answer === 'granted' && mustRefuse(version, right, point)) {
    return { code: 'notPortable', field: 'answer', article: 'AVG artikel 20 lid 1', rule: 'LE-22' };
  }
  return undefined;
}

type ReadAnswer = { readonly read: Omit<PointJudged, 'point'> } | { readonly refusal: Refusal };

function readGrant(input: AnswerInput, rule: PointRule): ReadAnswer {
  const ground = chosen(input.ground, rule.grounds, 'ground');
  if (ground) return { refusal: ground };
  const action = chosen(input.action, rule.actions, 'action');
  if (action) return { refusal: action };
  const result = readText(input.result, 'result', rule.needsResult);
  if ('refusal' in result) return result;
  const carried = rule.needsData ? readData(input.data) : undefined;
  if (carried && 'refusal' in carried) return carried;
  return {
    read: {
      answer: 'granted',
      ground: input.ground,
      action: input.action,
      ...(result.text && { result: result.text }),
      ...(carried && { data: carried.data }),
    },
  };
}

function readRefusal(input: AnswerInput, rule: PointRule, today: Day): ReadAnswer {
  const problem = chosen(input.ground, rule.refusals, 'ground');
  if (problem) return { refusal: problem };
  const ground = rule.refusals.find(({ code }) => code === input.ground);
  const law = readText(ground?.needsLaw ? input.law : '', 'law', ground?.needsLaw === true);
  if ('refusal' in law) return law;
  const until = readUntil(input.keepUntil, ground?.needsUntil === true, today);
  if ('refusal' in until) return until;
  const weighing = readText(input.weighing, 'weighing', false);
  if ('refusal' in weighing) return weighing;
  if (rule.weighs && !ground?.needsLaw && !weighing.text) {
    return refused('weighingRequired', { field: 'weighing', article: 'AVG artikel 21 lid 1' });
  }
  const motivation = readText(input.motivation, 'motivation', false);
  if ('refusal' in motivation) return motivation;
  if (!motivation.text) return refused('required', { field: 'motivation', article: 'AVG artikel 12 lid 4' });
  if (citesOnlyOwnRule(motivation.text)) {
    return refused('ownRuleIsNoGround', { field: 'motivation', article: 'AVG artikel 12 lid 4' });
  }
  const none = noReason(motivation.text, 'motivation');
  if (none) return { refusal: none };
  return {
    read: {
      answer: 'refused',
      ground: input.ground,
      ...(law.text && { law: law.text }),
      ...(until.day && { keepUntil: until.day }),
      ...(weighing.text && { weighing: weighing.text }),
      motivation: motivation.text,
    },
  };
}

function readUntil(typed: string, needed: boolean, today: Day): { readonly day?: Day } | { readonly refusal: Refusal } {
  const field = 'keepUntil';
  if (!needed) return {};
  if (!typed.trim()) return { refusal: { code: 'required', field } };
  const day = parseDay(typed, today);
  if (!day) return { refusal: { code: 'notADate', field } };
  return day <= today ? { refusal: { code: 'dayPast', field } } : { day };
}

/** A code outside the list is refused with the article the list comes from. */
function chosen(code: string, choices: readonly AnswerChoice[], field: string): Refusal | undefined {
  const [first] = choices;
  const where = first && { article: first.article, ...(first.rule && { rule: first.rule }) };
  if (!code) return { code: 'required', field, ...where };
  return choices.some((one) => one.code === code) ? undefined : { code: 'unknownValue', field, ...where };
}

function askedOf({ point, number, what, purpose, legalBasis, recipients }: PointAsked): PointAsked {
  return { point, number, what, ...(purpose && { purpose }), ...(legalBasis && { legalBasis }), recipients };
}

function judgedOf(fact: PointJudged): Omit<PointJudged, 'point'> {
  const { answer, ground, action, result, data, law, keepUntil, weighing, motivation, departs, doBy } = fact;
  return {
    answer,
    ...(ground && { ground }),
    ...(action && { action }),
    ...(result && { result }),
    ...(data && { data }),
    ...(law && { law }),
    ...(keepUntil && { keepUntil }),
    ...(weighing && { weighing }),
    ...(motivation && { motivation }),
    ...(departs && { departs }),
    ...(doBy && { doBy }),
  };
}
