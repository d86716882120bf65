/**
 * What stands in the letters only the officer makes: decision, data overview, notice to a source. From states to words, no vault:
 * scenarios play the very same. Runs in the vault worker.
 */

import { type CaseState, currentLetter, type DecisionState } from '../../domain/case/case';
import { isSent } from '../../domain/case/closing';
import type { OfficeContext } from '../../domain/command/decision';
import { dateInLetters } from '../../domain/days/day-words';
import { isDecided, outcomeOf } from '../../domain/dossier/deciding';
import {
  countsOf,
  type DossierState,
  type ItemState,
  motivated,
  sourceOf,
  sourceOfTask,
  sourcesInUse,
} from '../../domain/dossier/dossier';
import { keptUntilWords } from '../../domain/dossier/footage';
import { choiceNamed } from '../../domain/dossier/item-fields';
import { shownText } from '../../domain/dossier/shown-text';
import type { Id } from '../../domain/facts/facts';
import type { Motivation } from '../../domain/facts/facts-dossier';
import type { CaseLetterInput } from '../../domain/letter/case-letter';
import {
  basisInWords,
  dataOverview,
  type NoneOr,
  type OverviewGroup,
  type OverviewItem,
} from '../../domain/letter/data-overview';
import {
  type CopyAnswer,
  type DecisionLetterInput,
  decisionLetter,
  type MinimumOverview,
} from '../../domain/letter/decision-letter';
import { respondByOf, type SourceNoticeInput, sourceNotice } from '../../domain/letter/source-notice';
import { groundNamed } from '../../domain/profiles/grounds';
import { noOrAt, type Profile, type ProfileVersion, type Sourced, versionNamed } from '../../domain/profiles/profile';
import { formatReference } from '../../domain/register/reference';
import { asksFootage } from '../../domain/request/footage-asked';
import { thirdDelayed } from '../../domain/thirds/delayed';
import { thirdToTell } from '../../domain/thirds/telling';
import { currentAppointment } from '../../domain/visit/appointment';
import { copyAnswer } from '../../domain/visit/visit-state';
import type { Words } from './letter-inputs';

type DecisionItem = DecisionLetterInput['items'][number];

/** Only while the decision is about the items as they stand: one that turned up asks for a decision first. */
export function decisionWords(
  dossier: DossierState,
  state: CaseState,
  context: OfficeContext,
  base: CaseLetterInput,
): Words {
  const { decision, tasks } = state;
  if (!decision || !isDecided(dossier, state)) return { refusal: { code: 'notDecided' } };
  const told = tasks.filter((task) => task.taskKind === 'tellSource' && task.state !== 'exempted');
  const inspects = currentAppointment(state) !== undefined;
  return wordsOfDecision(decision, { sourcesToTell: told.length, inspects }, dossier, state, context, base);
}

/** What is typed in the form, before it is decided or kept. */
export interface TypedPreview extends Pick<DecisionState, 'copy' | 'reviewOn'> {
  readonly motivations: readonly Motivation[];
}

/** The letter as it would read: the outcome is the one that fits, since no other can be decided. */
export function previewOfDecision(
  { copy, reviewOn, motivations }: TypedPreview,
  dossier: DossierState,
  state: CaseState,
  context: OfficeContext,
  base: CaseLetterInput,
): Words {
  const { show: shown, shield: partly, withhold: withheld } = countsOf(dossier);
  const outcome = outcomeOf(dossier);
  const tells = outcome !== 'refused' && versionOf(state, context)?.wayOfWorking.tellSources?.value === true;
  const exempted = new Set(state.tasks.filter((task) => task.state === 'exempted').map(({ task }) => task));
  const toTell = tells ? sourcesInUse(dossier).filter(({ source }) => !exempted.has(source)) : [];
  const byOverview = outcome !== 'refused' && context.profile.defaults.accessBy.value === 'overview';
  const decision = {
    outcome,
    ...(byOverview ? ({ way: 'overview' } as const) : {}),
    shown,
    partly,
    withheld,
    copy,
    ...(reviewOn ? { reviewOn } : {}),
  };
  const around = { sourcesToTell: toTell.length, inspects: outcome !== 'refused' && !byOverview };
  return wordsOfDecision(decision, around, motivated(dossier, motivations), state, context, base);
}

type Decided = Pick<DecisionState, 'outcome' | 'way' | 'shown' | 'partly' | 'withheld' | 'copy' | 'reviewOn'>;

function wordsOfDecision(
  decision: Decided,
  { sourcesToTell, inspects }: { readonly sourcesToTell: number; readonly inspects: boolean },
  dossier: DossierState,
  state: CaseState,
  context: OfficeContext,
  base: CaseLetterInput,
): Words {
  const { request, appointment } = state;
  const version = versionOf(state, context);
  if (!request || !version) return { refusal: { code: 'caseIsNewer' } };
  const { outcome, way, shown, partly, withheld, reviewOn } = decision;
  const shownBy = identifiedBy(state);
  const footage = footageSeen(dossier, request.scope);
  const items = dossier.items.flatMap((item) => decisionItem(item, version, state.subject?.subjectKind ?? ''));
  return {
    letter: decisionLetter({
      ...base,
      version,
      calendar: context.calendar,
      outcome,
      ...(way ? { way } : {}),
      ...(shownBy ? { identified: shownBy } : {}),
      receivedOn: request.receivedOn,
      ...(footage ? { footage } : {}),
      shown,
      partly,
      withheld,
      items,
      ...(outcome !== 'refused' && appointment
        ? { appointment: { office: appointment.office, on: appointment.on, from: appointment.from } }
        : {}),
      copy: copyOf(decision.copy, items, overviewGiven(state, inspects, context)),
      sourcesToTell,
      ...(outcome === 'refused' ? { minimum: minimumOf(dossier, context.profile) } : {}),
      ...(outcome === 'refused' && reviewOn ? { reviewOn } : {}),
    }),
  };
}

/**
 * Images alone: what was asked for, and all there is. Where some of them are not named it must be the person who spoke of images: a
 * letter that does so of its own accord tells that they are there.
 */
function footageSeen({ items }: DossierState, scope: string | undefined): DecisionLetterInput['footage'] {
  if (items.length === 0 || items.some(({ footageOn }) => footageOn === undefined)) return undefined;
  const named = items.filter(({ assessed, isNamed }) => assessed?.assessment !== 'withhold' || isNamed);
  const isNamed = named.length === items.length;
  if (!isNamed && !asksFootage(scope)) return undefined;
  return { days: named.flatMap(({ footageOn }) => footageOn ?? []), isNamed };
}

/** The last check at the request with the document itself: a copy by post showed nobody. */
function identifiedBy({ identity }: CaseState): DecisionLetterInput['identified'] {
  const last = identity.findLast(
    ({ passed, who, copyDestroyedOn }) => passed && who === 'subject' && copyDestroyedOn === undefined,
  );
  return last && last.document !== 'none' ? { on: last.on, document: last.document } : undefined;
}

/** A withheld item is not named unless the officer chose so: that it is there can be what must stay hidden. */
function decisionItem(item: ItemState, version: ProfileVersion, subjectKind: string): readonly DecisionItem[] {
  const { number, neutralTitle, assessed, motivation = '', whatYouDoSee, isNamed = false } = item;
  if (!assessed || assessed.assessment === 'show') return [];
  const law = groundNamed(version, subjectKind, assessed.ground ?? '')?.article ?? '';
  const { assessment } = assessed;
  return [{ number, neutralTitle, assessment, isNamed, ...(whatYouDoSee ? { whatYouDoSee } : {}), motivation, law }];
}

type OverviewGiven = Extract<CopyAnswer, { kind: 'overview' }>['given'];

/** A later version of the letter does not promise again what the person has. */
function overviewGiven(state: CaseState, inspects: boolean, { today }: OfficeContext): OverviewGiven {
  if (isSent(state, 'dataOverview') && (currentLetter(state, 'dataOverview')?.sentOn ?? today) < today) return 'before';
  return inspects ? 'atVisit' : 'enclosed';
}

/** A copy is refused only where nothing is shown whole, so its reasons are those of the items (AVG 15(4)). */
function copyOf(copy: Decided['copy'], items: readonly DecisionItem[], given: OverviewGiven): CopyAnswer {
  switch (copy) {
    case 'overview':
      return { kind: 'overview', given };
    case 'refused':
      return {
        kind: 'refused',
        motivation: 'De redenen in deze brief gelden ook voor een kopie.',
        law: [...new Set(items.map(({ law }) => law).filter(Boolean))].join(', en '),
      };
    default:
      return { kind: 'notAsked' };
  }
}

/**
 * Of what the letter does not name it tells neither purpose nor recipient: that the police has something can be what must stay hidden
 * (model 17). What is not known of every named item is left empty, and the letter stays CONCEPT.
 */
function minimumOf(dossier: DossierState, profile: Profile): MinimumOverview | 'unnamed' {
  const items = dossier.items.filter(({ isNamed }) => isNamed);
  if (items.length === 0) return 'unnamed';
  const footage = [...new Set(items.flatMap((item) => keptUntilWords(item) ?? []))];
  const dated = items.filter((item) => keptUntilWords(item) === undefined);
  const days = dated.flatMap(({ destroyOn }) => destroyOn ?? []).toSorted();
  const last = days.at(-1);
  const ends = [
    ...(last ? [dateInLetters(last)] : []),
    ...footage.map((words) => (last ? `de beelden tot ${words}` : words)),
  ];
  return {
    purposes: [...new Set(items.map(({ purpose }) => choiceNamed(profile, 'purposes', purpose).text))],
    recipients: [...new Set(items.flatMap(({ recipients }) => recipients))],
    keptUntil: days.length === dated.length ? ends.join(', en ') : '',
  };
}

export function dataOverviewWords(
  dossier: DossierState,
  state: CaseState,
  context: OfficeContext,
  base: CaseLetterInput,
): Words {
  const { decision } = state;
  if (!decision || !isDecided(dossier, state)) return { refusal: { code: 'notDecided' } };
  const { profile, today } = context;
  const decisionOf = currentLetter(state, 'decision')?.madeOn ?? today;
  const asked = decision.copy === 'overview' ? undefined : copyAnswer(state);
  const version = versionOf(state, context);
  const automated = yesOrNo(profile, 'overview.automated', version?.automated);
  const transfer = transferOf(dossier) ?? yesOrNo(profile, 'overview.transfer', version?.transfer);
  return {
    letter: dataOverview({
      ...base,
      groups: groupsOf(dossier, state, profile),
      partly: decision.partly,
      withheld: decision.withheld,
      belongsTo: asked ? { askedOn: asked.on, decisionOf } : { decisionOf },
      ...(automated ? { automated } : {}),
      ...(transfer ? { transfer } : {}),
      ...(version?.controllers ? { controllers: version.controllers.value } : {}),
      promises: (version?.sentences ?? []).map(({ text }) => text),
    }),
  };
}

/**
 * What the corporation filled in, or else what its regulation says of it (LE-13, LE-15: a yes that is filled in goes before).
 * Nothing is guessed, so an empty one keeps the overview CONCEPT.
 */
function yesOrNo(profile: Profile, path: string, regulation?: Sourced<string>): NoneOr | undefined {
  const value = noOrAt(profile, path);
  if (value?.answer === 'yes') return { what: value.what };
  if (regulation) return { says: regulation.value };
  return value && 'none';
}

/** By category, in the order of their first item; nothing of what is withheld. */
function groupsOf(dossier: DossierState, state: CaseState, profile: Profile): readonly OverviewGroup[] {
  const shown = dossier.items.filter(({ assessed }) => assessed && assessed.assessment !== 'withhold');
  const categories = [...new Set(shown.map(({ category }) => category))];
  return categories.map((code) => ({
    category: choiceNamed(profile, 'categories', code).text,
    items: shown.filter(({ category }) => category === code).map((item) => overviewItem(item, state, profile)),
  }));
}

/** What of this dossier went outside the EU overrides what the house says of itself (AVG 15(2), LE-15). */
function transferOf({ items }: DossierState): { readonly what: string } | undefined {
  const shown = items.filter(({ assessed }) => assessed && assessed.assessment !== 'withhold');
  const what = shown.flatMap(({ number, transfer }) => (transfer ? [`stuk ${number}: ${transfer}`] : []));
  return what.length > 0 ? { what: what.join('; ') } : undefined;
}

/** A regulation that numbers its purposes is read with the number: "A7: ..." (LE-8). */
function numbered({ code, text }: { readonly code: string; readonly text: string }): string {
  return /^[A-Z]\d+$/.test(code) ? `${code}: ${text}` : text;
}

/** To the letter what was released; before releasing, what would be. */
function overviewItem(item: ItemState, state: CaseState, profile: Profile): OverviewItem {
  const cuts = item.assessed?.assessment === 'shield' ? item.assessed.cuts : [];
  const text = state.released.find((one) => one.item === item.item)?.text ?? (item.text && shownText(item.text, cuts));
  const basis = choiceNamed(profile, 'legalBases', item.legalBasis);
  const keptUntil = keptUntilWords(item);
  return {
    number: item.number,
    neutralTitle: item.neutralTitle,
    ...(text ? { text } : {}),
    purpose: numbered(choiceNamed(profile, 'purposes', item.purpose)),
    legalBasis: basisInWords(basis.code, basis.text),
    origin: item.originWords,
    recipients: item.recipients,
    ...(item.destroyOn ? { until: item.destroyOn } : {}),
    ...(keptUntil ? { keptUntil } : {}),
  };
}

/** The notice has a reference of its own, never the case's (Settled 10). */
export function sourceNoticeWords(dossier: DossierState, state: CaseState, context: OfficeContext, task: Id): Words {
  const source = sourceOfTask(dossier, task);
  const version = versionOf(state, context);
  const reference = noticeReference(context, task);
  if (!source || !reference) return { refusal: { code: 'taskUnknown' } };
  if (!version) return { refusal: { code: 'caseIsNewer' } };
  const { profile, calendar, today } = context;
  const appointment = currentAppointment(state);
  const isSeen = state.visits.some((visit) => visit.state === 'ended');
  return {
    letter: sourceNotice({
      profile,
      version,
      calendar,
      today,
      reference,
      source: {
        name: source.name,
        isBody: source.body,
        ...(source.address ? { address: source.address } : {}),
        ...(source.suppliedIn ? { suppliedIn: source.suppliedIn } : {}),
        ...(source.what ? { what: source.what } : {}),
      },
      reads: readsOf(dossier, source.source),
      ...(appointment && !isSeen ? { respondBy: respondByOf(appointment.on, calendar) } : {}),
    }),
  };
}

/** The kenmerk that was given with the task; undefined when none was. Who was asked is told of the decision or the delay under the one he knows. */
export function noticeReference(
  { profile, register }: OfficeContext,
  task: Id,
  dossier?: Pick<DossierState, 'thirds'>,
): string | undefined {
  const third = dossier && (thirdToTell(dossier, task) ?? thirdDelayed(dossier, task));
  const given = register.numberOf[third?.third ?? task];
  return given && formatReference(profile.defaults.prefix.value, given.year, given.place, given.number);
}

/** Of several items the most that is read counts: a source is not told less than what happens. */
function readsOf(dossier: DossierState, source: Id): SourceNoticeInput['reads'] {
  const own = dossier.items.filter((item) => sourceOf(dossier, item)?.source === source);
  if (own.some(({ assessed }) => assessed?.assessment === 'show')) return 'everything';
  return own.some(({ assessed }) => assessed?.assessment === 'shield') ? 'withoutName' : 'nothing';
}

const versionOf = ({ request }: CaseState, { profile }: OfficeContext): ProfileVersion | undefined =>
  versionNamed(profile, request?.profileVersion ?? '');
