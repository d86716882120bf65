/**
 * The decision on a complaint: the officer writes down what the one who decides found of each point, and records the decision by that
 * name and function (Settled 20, LN-21). Departing from the FG's advice asks for a reason. Officer alone. Pure; runs in the vault worker.
 */
import type { CaseState } from '../case/case';
import { type Decision, inCase, type OfficeContext, refused } from '../command/decision';
import type { Refusal } from '../command/refusal';
import { readText } from '../command/typed-text';
import { parseDay } from '../days/day-words';
import type { Day, FactBody, Id } from '../facts/facts';
import { noReason } from '../plain-words/refusing';
import { saysNothing } from '../plain-words/says-nothing';
import { citing, type ProfileVersion, versionNamed } from '../profiles/profile';
import { cannotChange, lacksOfCase } from '../request/request';
import { readDay } from '../request/request-fields';
import { arePointsDecided, outcomeOfPoints } from '../rights/deciding-points';
import type { PointState, Points } from '../rights/points';
import { advisedOn, type Complained, cannotHandle, notAdvised } from './advice';
import { deciderOf, lackOfDecider } from './decider';

/** As typed in the panel of one point. */
export interface FindingInput {
  readonly point: Id;
  readonly answer: 'granted' | 'refused' | '';
  /** May still be empty: without it there is no letter (LN-21). */
  readonly motivation: string;
  readonly departs: string;
  /** What is done about it, and by when. */
  readonly result: string;
  readonly doBy: string;
}

export function judgeComplaintPoint(
  input: FindingInput,
  dossier: Complained,
  state: CaseState,
  { today }: Pick<OfficeContext, 'today'>,
): Decision {
  const closed = cannotChange(state) ?? (state.complaint ? undefined : { code: 'notAComplaint' as const });
  if (closed) return { refusal: closed };
  const point = dossier.points.find((one) => one.point === input.point);
  if (!point) return refused('pointUnknown');
  const { answer } = input;
  if (answer === '') return refused('required', { field: 'answer' });
  const motivation = readText(input.motivation, 'motivation', false);
  if ('refusal' in motivation) return motivation;
  const isOther = differs(dossier, point.point, answer);
  const departs = readText(isOther ? input.departs : '', 'departs', false);
  if ('refusal' in departs) return departs;
  const none = noReason(motivation.text, 'motivation') ?? noReason(departs.text, 'departs');
  if (none) return { refusal: none };
  if (isOther && !departs.text)
    return refused('departReasonRequired', { field: 'departs', values: { points: point.number } });
  const result = readText(answer === 'granted' ? input.result : '', 'result', false);
  if ('refusal' in result) return result;
  const doBy = readDoBy(input.doBy, result.text, today);
  if ('refusal' in doBy) return doBy;
  return inCase(state.id, {
    kind: 'pointJudged',
    point: point.point,
    answer,
    ...(result.text && { result: result.text }),
    ...(motivation.text && { motivation: motivation.text }),
    ...(departs.text && { departs: departs.text }),
    ...(doBy.day && { doBy: doBy.day }),
  });
}

/** Something that is promised has its day: "as soon as possible" is none. */
function readDoBy(typed: string, result: string, today: Day): { readonly day?: Day } | { readonly refusal: Refusal } {
  const field = 'doBy';
  if (!result) return {};
  if (!typed.trim()) return { refusal: { code: 'required', field } };
  const day = parseDay(typed, today);
  if (!day) return { refusal: { code: 'notADate', field } };
  return day < today ? { refusal: { code: 'dayPast', field } } : { day };
}

/** Everything that keeps the complaint from being decided now; empty = it can be. */
export function lacksToDecideComplaint(
  dossier: Complained,
  state: CaseState,
  about: CaseState | undefined,
  context: OfficeContext,
): readonly Refusal[] {
  const closed = cannotHandle(state, dossier);
  if (closed) return [closed];
  const version = versionNamed(context.profile, state.request?.profileVersion ?? '');
  if (!version) return [{ code: 'caseIsNewer' }];
  const { points } = dossier;
  const open = points.filter(({ judged }) => judged === undefined).map(({ number }) => number);
  const unexplained = points.filter(isUnexplained(dossier)).map(({ number }) => number);
  const decider = lackOfDecider(about, dossier, version, context);
  return [
    ...lacksOfCase(state, version),
    ...(points.length === 0 ? [{ code: 'noPoints' } as const] : lackOfAdvice(dossier, version)),
    ...(open.length > 0 ? [{ code: 'pointsOpen', values: { points: open.join(', ') } } as const] : []),
    ...(unexplained.length > 0
      ? [{ code: 'departReasonRequired', values: { points: unexplained.join(', ') } } as const]
      : []),
    ...(decider ? [decider] : []),
  ];
}

/** `on`: the day on which it was decided; `about` is the case that is complained of. */
export function decideComplaint(
  typed: { readonly on: string },
  dossier: Complained,
  state: CaseState,
  about: CaseState | undefined,
  context: OfficeContext,
): Decision {
  const lack = lacksToDecideComplaint(dossier, state, about, context)[0];
  if (lack) return { refusal: lack };
  const decider = deciderOf(context.profile);
  if (!decider) return refused('complaintDeciderMissing');
  const on = readDay(typed, 'on', context.today, { oldest: 1, required: true });
  if (on.problem || !on.day) return { refusal: on.problem ?? { code: 'required', field: 'on' } };
  // Nothing is decided before it came in, nor before the FG advised.
  const first = [state.request?.receivedOn ?? on.day, dossier.advice?.on ?? on.day].toSorted()[1] ?? on.day;
  if (on.day < first) return refused('decidedBeforeAdvice', { field: 'on' });
  const count = (answer: string): number => dossier.points.filter(({ judged }) => judged?.answer === answer).length;
  const decided: FactBody = {
    kind: 'complaintDecided',
    on: on.day,
    outcome: outcomeOfPoints(dossier),
    granted: count('granted'),
    refused: count('refused'),
    name: decider.name,
    function: decider.function,
    ...(departs(dossier) && { departs: true }),
  };
  return inCase(state.id, decided, ...promised(dossier, state));
}

/** The officer's answers were decided on as they stand. */
export function isComplaintDecided(dossier: Points, state: CaseState): boolean {
  return state.complaint?.decided !== undefined && arePointsDecided(dossier, state);
}

/** LN-21: the decision is reasoned, point by point; without it there is no letter. */
export function lackOfReasons({ points }: Points, version: ProfileVersion | undefined): Refusal | undefined {
  const without = points
    .filter(({ judged }) => !judged?.motivation || saysNothing(judged.motivation))
    .map(({ number }) => number);
  if (without.length === 0) return undefined;
  const cited = citing(version?.remedies.complaintMonths);
  return { code: 'complaintNotReasoned', ...cited, values: { points: without.join(', ') } };
}

export function departs(dossier: Complained): boolean {
  return dossier.points.some(({ point, judged }) => judged !== undefined && differs(dossier, point, judged.answer));
}

/** Where the regulation has the FG handle complaints, there is none decided without advice on every point (LN-20). */
function lackOfAdvice(dossier: Complained, version: ProfileVersion): readonly Refusal[] {
  const { complaintTo } = version.remedies;
  const open = notAdvised(dossier);
  if (open.length === 0 || (!complaintTo && !dossier.advice)) return [];
  return [{ code: 'adviceMissing', ...citing(complaintTo), values: { points: open.join(', ') } }];
}

function isUnexplained(dossier: Complained): (point: PointState) => boolean {
  return ({ point, judged }) => judged !== undefined && !judged.departs && differs(dossier, point, judged.answer);
}

function differs(dossier: Complained, point: Id, answer: 'granted' | 'refused'): boolean {
  const advised = advisedOn(dossier, point);
  return advised !== undefined && advised !== answer;
}

/** What was promised is a task with its day; it carries the id of its point. */
function promised({ points }: Points, state: CaseState): readonly FactBody[] {
  const has = (point: Id): boolean => state.tasks.some(({ task }) => task === point);
  return points.flatMap(({ point, number, judged }): readonly FactBody[] =>
    judged?.answer === 'granted' && judged.doBy && !has(point)
      ? [{ kind: 'taskOpened', task: point, taskKind: 'carryOut', label: `punt ${number}`, due: judged.doBy }]
      : [],
  );
}
