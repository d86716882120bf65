/**
 * The decision on a request that is answered point by point: an act of its own, before its letter, as for access (Settled 16).
 * It opens what follows: a task for each granted point that is still to be carried out, and one for each recipient (AVG 19).
 * Officer alone. Pure; runs in the vault worker.
 */
import type { CaseState } from '../case/case';
import { type Decision, type OfficeContext, refused } from '../command/decision';
import type { Refusal } from '../command/refusal';
import { type Decider, secondReader, type TypedDecision } from '../dossier/deciding';
import type { DossierState } from '../dossier/dossier';
import type { FactBody, Id } from '../facts/facts';
import type { Outcome } from '../facts/facts-dossier';
import { folded } from '../person/person';
import { versionNamed } from '../profiles/profile';
import { cannotChange, lacksOfCase } from '../request/request';
import { endsAtOnce, pointRule } from './point-rules';
import { type PointState, type Points, pointRightOf } from './points';
import { reasonsAwaited } from './reasons';
import { passedOn } from './recipients';

/** Everything that keeps this request from being decided now; empty = it can be. */
export function lacksToDecidePoints(asked: Points, state: CaseState, context: OfficeContext): readonly Refusal[] {
  const closed = cannotChange(state);
  if (closed) return [closed];
  const version = versionNamed(context.profile, state.request?.profileVersion ?? '');
  if (!version) return [{ code: 'caseIsNewer' }];
  const { points } = asked;
  const open = points.filter(({ judged }) => judged === undefined).map(({ number }) => number);
  return [
    ...lacksOfCase(state, version),
    ...(points.length === 0 ? [{ code: 'noPoints' } as const] : []),
    ...(open.length > 0 ? [{ code: 'pointsOpen', values: { points: open.join(', ') } } as const] : []),
    ...reasonsAwaited(asked, state, context),
  ];
}

/** `recipients`: fresh ids, one for each recipient that may have to be told. */
export function decidePoints(
  typed: Pick<TypedDecision, 'outcome' | 'secondReader' | 'noSecondReader'>,
  dossier: DossierState,
  state: CaseState,
  context: OfficeContext,
  { slot, recipients }: Pick<Decider, 'slot'> & { readonly recipients: readonly Id[] },
): Decision {
  const lack = lacksToDecidePoints(dossier, state, context)[0];
  if (lack) return { refusal: lack };
  const { granted, refused: denied } = answersOf(dossier);
  const fits = outcomeOfPoints(dossier);
  if (typed.outcome !== fits) {
    return refused('outcomeDiffers', { field: 'outcome', values: { outcome: typed.outcome, fits, items: denied } });
  }
  const reader = secondReader(typed, dossier, context, { slot });
  if ('refusal' in reader) return reader;
  if (arePointsDecided(dossier, state) && state.decision?.secondReader === reader.secondReader) {
    return refused('alreadyDecided');
  }
  const decided: FactBody = {
    kind: 'decided',
    outcome: fits,
    of: 'points',
    shown: granted,
    partly: 0,
    withheld: denied,
    copy: 'notAsked',
    ...reader,
  };
  const restricted: readonly FactBody[] =
    pointRightOf(state) === 'restriction' && granted > 0 && !state.restriction
      ? [{ kind: 'restrictionSet', since: context.today, why: 'granted' }]
      : [];
  const followed = [
    ...restricted,
    ...toCarryOut(dossier, state, context),
    ...toTell(dossier, state, context, recipients),
  ];
  return { facts: [decided, ...followed].map((body) => ({ case: state.id, body })) };
}

/** True while the last decision is about the points exactly as they are now. */
export function arePointsDecided({ points }: Points, { decision }: CaseState): boolean {
  if (!decision) return false;
  return decision.shown + decision.withheld === points.length && points.every((one) => one.decided);
}

/** The one outcome that fits the answers. */
export function outcomeOfPoints(points: Points): Outcome {
  const { granted, refused: denied } = answersOf(points);
  if (denied === 0) return 'granted';
  return granted === 0 ? 'refused' : 'partly';
}

export function answersOf({ points }: Points): {
  readonly granted: number;
  readonly refused: number;
  readonly open: number;
} {
  const count = (answer: string | undefined): number => points.filter(({ judged }) => judged?.answer === answer).length;
  return { granted: count('granted'), refused: count('refused'), open: count(undefined) };
}

/**
 * A granted point that asks for an act and has no task yet gets one; the task carries the id of its point. What stops at once stops with the
 * decision itself, so its task is done on the same day (WM-24, LE-12, LE-23). A task of a point no longer granted falls away.
 */
function toCarryOut({ points }: Points, state: CaseState, { today, profile }: OfficeContext): readonly FactBody[] {
  const right = pointRightOf(state);
  const version = versionNamed(profile, state.request?.profileVersion ?? '');
  const stops = (point: PointState): boolean =>
    right !== undefined && version !== undefined && endsAtOnce(version, right, point);
  const isAct = right && version && pointRule(version, right, state.subject?.subjectKind ?? '').isAct;
  const has = (point: Id) => state.tasks.some(({ task }) => task === point) && !hasFallen(point, state);
  const granted = points.filter(({ judged }) => judged?.answer === 'granted');
  const fallen = state.tasks.filter(
    ({ task, taskKind, state: how }) =>
      taskKind === 'carryOut' && how === 'open' && !granted.some(({ point }) => point === task),
  );
  return [
    ...fallen.map(({ task }): FactBody => ({ kind: 'taskExempted', task, reason: NO_LONGER })),
    ...granted
      .filter(({ point }) => isAct && !has(point))
      .flatMap((one): readonly FactBody[] => [
        { kind: 'taskOpened', task: one.point, taskKind: 'carryOut', label: `punt ${one.number}` },
        ...(stops(one) ? [{ kind: 'taskDone', task: one.point, on: today } as const] : []),
      ]),
  ];
}

/**
 * Every recipient of a granted point once, whatever the number of points (AVG 19, WM-22). A later decision that grants more adds it to a
 * notice that is still to be given, or asks for another one; of a notice nothing is left of, the task falls away.
 */
function toTell(
  dossier: DossierState,
  state: CaseState,
  { profile }: OfficeContext,
  ids: readonly Id[],
): readonly FactBody[] {
  const right = pointRightOf(state);
  const version = versionNamed(profile, state.request?.profileVersion ?? '');
  if (!right || !version || !pointRule(version, right, state.subject?.subjectKind ?? '').tellsRecipients) return [];
  const granted = recipientsOf(dossier.points.filter(({ judged }) => judged?.answer === 'granted'));
  const openTask = (recipient: Id): boolean =>
    state.tasks.some(({ task, state: how }) => task === recipient && how === 'open');
  const fallen = dossier.recipients.filter((one) => openTask(one.recipient) && passedOn(one, dossier).length === 0);
  const lacking = granted.flatMap(({ who, points }) => {
    const own = dossier.recipients.filter(
      (one) => folded(one.who) === folded(who) && !fallen.includes(one) && !hasFallen(one.recipient, state),
    );
    const rest = points.filter((number) => !own.some((one) => one.points.includes(number)));
    return rest.length === 0 ? [] : [{ who, points: rest, open: own.find(({ recipient }) => openTask(recipient)) }];
  });
  const widened = lacking.flatMap(({ points, open }): readonly FactBody[] =>
    open ? [{ kind: 'recipientNamed', ...open, points: [...open.points, ...points] }] : [],
  );
  const fresh = lacking.filter(({ open }) => open === undefined);
  return [
    ...fallen.map(({ recipient: task }): FactBody => ({ kind: 'taskExempted', task, reason: NO_LONGER })),
    ...widened,
    ...fresh.flatMap(({ who, points }, at): readonly FactBody[] => {
      const recipient = ids[at];
      if (!recipient) return [];
      const label = `ontvanger ${dossier.recipients.length + at + 1}`;
      return [
        { kind: 'recipientNamed', recipient, who, points },
        { kind: 'taskOpened', task: recipient, taskKind: 'tellRecipient', label },
      ];
    }),
  ];
}

/** Who got something of these points, in order of mention, with the numbers of the points. */
export function recipientsOf(
  points: readonly PointState[],
): readonly { readonly who: string; readonly points: readonly number[] }[] {
  const byName = new Map<string, { who: string; points: number[] }>();
  for (const { number, recipients } of points) {
    for (const who of recipients) {
      const known = byName.get(folded(who)) ?? { who, points: [] };
      if (!known.points.includes(number)) known.points.push(number);
      byName.set(folded(who), known);
    }
  }
  return [...byName.values()];
}

const NO_LONGER = 'De beslissing is opnieuw genomen.';

/** Its task fell away with a later decision: nobody decided that it need not be done. */
export function hasFallen(task: Id, { tasks }: CaseState): boolean {
  return tasks.some((one) => one.task === task && one.state === 'exempted' && one.reason === NO_LONGER);
}
