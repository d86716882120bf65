/**
 * The decision on a request for access: an act of its own, before any letter (rules.md, Settled 16). Officer alone.
 * Pure; runs in the vault worker.
 *
 * A decision is taken anew when an item turned up or was assessed anew after it; what is unchanged cannot be decided twice.
 */

import type { CaseState, DecisionState } from '../case/case';
import { type Decision, type OfficeContext, refused, type ToWrite } from '../command/decision';
import type { Refusal } from '../command/refusal';
import { freeDayName, isOpenDay } from '../days/calendar';
import { parseDay } from '../days/day-words';
import { type Day, type FactBody, type Id, NO_CASE } from '../facts/facts';
import type { Outcome } from '../facts/facts-dossier';
import { OWN_RULE_ARTICLE } from '../profiles/grounds';
import { versionNamed } from '../profiles/profile';
import { nextNumber } from '../register/reference';
import { employeeOfSlot } from '../register/register';
import { cannotChange, lacksOfCase } from '../request/request';
import { lacksOfThirds, tasksOfDecision } from '../thirds/waiting';
import { lackOfMotivation } from './assessing';
import { countsOf, type DossierState, sourcesInUse } from './dossier';
import { readReason } from './sources';

export interface TypedDecision {
  readonly outcome: Outcome;
  readonly copy: 'notAsked' | 'overview' | 'refused';
  /** Employee id, or empty with the reason why there was none. */
  readonly secondReader: Id | '';
  readonly noSecondReader: string;
  /** Of a refusal, if wanted: the day on which it is looked at again. */
  readonly reviewOn: string;
}

export interface Decider {
  /** Slot of who decides. */
  readonly slot: Id;
  /** Place letter: notices to sources get a number of their own (Settled 10). */
  readonly place: string;
  /** For the task to look again. */
  readonly followUp: Id;
}

/** Everything that keeps this request from being decided now; empty = it can be. */
export function lacksToDecide(dossier: DossierState, state: CaseState, context: OfficeContext): readonly Refusal[] {
  const closed = cannotChange(state);
  if (closed) return [closed];
  const version = versionNamed(context.profile, state.request?.profileVersion ?? '');
  if (!version) return [{ code: 'caseIsNewer' }];
  const open = dossier.items.filter(({ assessed }) => assessed === undefined);
  return [
    ...lacksOfCase(state, version),
    ...(dossier.items.length === 0 ? [{ code: 'noItems' } as const] : []),
    ...(open.length > 0
      ? [{ code: 'notAssessed', values: { items: open.map(({ number }) => number).join(', ') } } as const]
      : []),
    ...lacksOfThirds(dossier, state, context),
  ];
}

export function decide(
  typed: TypedDecision,
  dossier: DossierState,
  state: CaseState,
  context: OfficeContext,
  decider: Decider,
): Decision {
  const lack = lacksToDecide(dossier, state, context)[0];
  if (lack) return { refusal: lack };
  const counts = countsOf(dossier);
  const fitting = outcomeOf(dossier);
  if (typed.outcome !== fitting) {
    return refused('outcomeDiffers', {
      field: 'outcome',
      values: { outcome: typed.outcome, fits: fitting, items: counts.shield + counts.withhold },
    });
  }
  const unmotivated = lackOfMotivation(dossier, state, context.profile);
  if (unmotivated) return { refusal: unmotivated };
  const byOverview = context.profile.defaults.accessBy.value === 'overview' && fitting !== 'refused';
  const copy = copyProblem(typed, state, counts, byOverview);
  if (copy) return { refusal: copy };
  const reader = secondReader(typed, dossier, context, decider);
  if ('refusal' in reader) return reader;
  const review = reviewDay(typed, context);
  if ('refusal' in review) return review;
  const body: Decided = {
    kind: 'decided',
    outcome: typed.outcome,
    ...(byOverview && { way: 'overview' }),
    shown: counts.show,
    partly: counts.shield,
    withheld: counts.withhold,
    copy: typed.copy,
    ...reader,
    ...review,
  };
  if (isDecided(dossier, state) && isSameDecision(body, state.decision)) return refused('alreadyDecided');
  const own = [
    body,
    ...followUps(body.reviewOn, state, context.today, decider),
    ...tasksOfDecision(dossier, state, context.today),
  ];
  const tasks = typed.outcome === 'refused' ? [] : sourceTasks(dossier, state, context, decider);
  return { facts: [...own.map((one) => ({ case: state.id, body: one })), ...tasks] };
}

type Decided = Extract<FactBody, { kind: 'decided' }>;

/** Same answer, same readers, same day to look again: nothing is decided anew. The numbers follow from the items. */
function isSameDecision(body: Decided, before: DecisionState | undefined): boolean {
  return (['copy', 'secondReader', 'noSecondReader', 'reviewOn'] as const).every((key) => body[key] === before?.[key]);
}

/** A refusal alone is looked at again by itself: elsewhere the person has his inspection and can ask again. */
function reviewDay(
  { outcome, reviewOn }: TypedDecision,
  { today, calendar }: OfficeContext,
): { readonly reviewOn?: Day } | { readonly refusal: Refusal } {
  const field = 'reviewOn';
  if (!reviewOn.trim()) return {};
  if (outcome !== 'refused') return { refusal: { code: 'unknownValue', field } };
  const day = parseDay(reviewOn, today);
  if (!day) return { refusal: { code: 'notADate', field } };
  if (day <= today) return { refusal: { code: 'dayPast', field } };
  if (isOpenDay(day, calendar)) return { reviewOn: day };
  return { refusal: { code: 'closedDay', field, values: { name: freeDayName(day, calendar) ?? 'weekend' } } };
}

/** What the task to look again is about: a task tells nothing of the items. */
const REFUSAL = 'de weigering';

/** The letter promises to look again, so a task does too; the one of an earlier decision gives way to it. */
function followUps(
  reviewOn: Day | undefined,
  { tasks }: CaseState,
  today: Day,
  { followUp }: Decider,
): readonly FactBody[] {
  const before = tasks.filter(({ label, state }) => label === REFUSAL && state === 'open');
  return [
    ...before.map(
      ({ task, due }): FactBody =>
        due !== undefined && due <= today
          ? { kind: 'taskDone', task, on: today }
          : { kind: 'taskExempted', task, reason: 'De beslissing is opnieuw genomen.' },
    ),
    ...(reviewOn
      ? [{ kind: 'taskOpened', task: followUp, taskKind: 'followUp', label: REFUSAL, due: reviewOn } as const]
      : []),
  ];
}

/** The one outcome that fits the items as they are assessed. */
export function outcomeOf(dossier: DossierState): Outcome {
  const { show, shield, withhold, open } = countsOf(dossier);
  if (shield + withhold + open === 0) return 'granted';
  return show + shield === 0 ? 'refused' : 'partly';
}

/** True while the last decision is about the items exactly as they are now. */
export function isDecided(dossier: DossierState, { decision }: CaseState): boolean {
  if (!decision) return false;
  const decided = decision.shown + decision.partly + decision.withheld;
  return decided === dossier.items.length && dossier.items.every((item) => item.decided);
}

/** A copy may be refused piece by piece with a ground, never because the house gives none (AVG 15(3), law.md B.6). */
function copyProblem(
  { copy }: TypedDecision,
  state: CaseState,
  { show, shield }: ReturnType<typeof countsOf>,
  byOverview: boolean,
): Refusal | undefined {
  // Where the overview is the way to see one's data it is given, whether a copy was asked for or not.
  if (byOverview)
    return copy === 'overview' ? undefined : { code: 'copyAnswerDiffers', field: 'copy', article: 'AVG artikel 15' };
  const asked = state.request?.copyAsked === true;
  if (asked === (copy === 'notAsked')) return { code: 'copyAnswerDiffers', field: 'copy', article: OWN_RULE_ARTICLE };
  if (copy === 'refused' && show > 0) {
    return { code: 'ownRuleIsNoGround', field: 'copy', article: OWN_RULE_ARTICLE, rule: 'LO-16' };
  }
  // Of what is withheld nothing stands in an overview: an empty one is no copy.
  if (copy === 'overview' && show + shield === 0) return { code: 'nothingForOverview', field: 'copy' };
  return undefined;
}

/** Asked only where the corporation wishes it (value `secondReader`); a missing one is said with its reason. */
export function secondReader(
  typed: Pick<TypedDecision, 'secondReader' | 'noSecondReader'>,
  dossier: DossierState,
  { profile, register }: OfficeContext,
  { slot }: Pick<Decider, 'slot'>,
): { readonly secondReader?: Id; readonly noSecondReader?: string } | { readonly refusal: Refusal } {
  if (typed.secondReader) {
    const reader = register.employees.find(({ id, leftOn }) => id === typed.secondReader && leftOn === undefined);
    if (!reader) return { refusal: { code: 'unknownValue', field: 'secondReader' } };
    if (reader.id === employeeOfSlot(register, slot)?.id)
      return { refusal: { code: 'notYourself', field: 'secondReader' } };
    return { secondReader: reader.id };
  }
  const why = readReason(typed.noSecondReader, 'noSecondReader', dossier, false);
  if ('refusal' in why) return why;
  if (why.text) return { noSecondReader: why.text };
  return profile.values.secondReader === true
    ? { refusal: { code: 'secondReaderRequired', field: 'secondReader' } }
    : {};
}

/**
 * LO-18: a task for every source not yet told. The task carries the id of its source: whoever holds the officer's key finds
 * the source by it, a counter learns nothing. Each notice gets a kenmerk of its own, so that two letters cannot be laid together.
 */
function sourceTasks(
  dossier: DossierState,
  state: CaseState,
  { today, profile, register }: OfficeContext,
  { place }: Decider,
): readonly ToWrite[] {
  const version = versionNamed(profile, state.request?.profileVersion ?? '');
  if (!version?.wayOfWorking.tellSources?.value) return [];
  const year = Number(today.slice(0, 4));
  const first = nextNumber(register, place, year);
  return sourcesInUse(dossier)
    .filter(({ source }) => !state.tasks.some(({ task }) => task === source))
    .flatMap((source, index): readonly ToWrite[] => [
      { case: NO_CASE, body: { kind: 'numberGiven', year, number: first + index, for: source.source } },
      {
        case: state.id,
        body: { kind: 'taskOpened', task: source.source, taskKind: 'tellSource', label: `bron ${source.number}` },
      },
    ]);
}
