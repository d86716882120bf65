/** What stands in the letters only the officer makes: decision, data overview, notice to a source. Runs in the vault worker. */
import { currentAppointment } from '../../domain/appointment';
import { type CaseState, currentLetter } from '../../domain/case';
import type { CaseLetterInput } from '../../domain/case-letter';
import { basisInWords, dataOverview, type OverviewGroup, type OverviewItem } from '../../domain/data-overview';
import { dateInLetters } from '../../domain/day-words';
import { isDecided } from '../../domain/deciding';
import type { OfficeContext } from '../../domain/decision';
import {
  type CopyAnswer,
  type DecisionLetterInput,
  decisionLetter,
  type MinimumOverview,
} from '../../domain/decision-letter';
import { type DossierState, type ItemState, sourceOf, sourceOfTask } from '../../domain/dossier';
import type { Id } from '../../domain/facts';
import { groundNamed } from '../../domain/grounds';
import { choiceNamed } from '../../domain/item-fields';
import { type Profile, type ProfileVersion, textAt, versionNamed } from '../../domain/profile';
import { formatReference } from '../../domain/reference';
import { shownText } from '../../domain/shown-text';
import { respondByOf, type SourceNoticeInput, sourceNotice } from '../../domain/source-notice';
import { copyAnswer } from '../../domain/visit-state';
import { dossierOf } from './dossier-view';
import type { Words } from './letter-inputs';
import type { Vault } from './vault';

type DecisionItem = DecisionLetterInput['items'][number];

/** Only while the decision is about the items as they stand: one that turned up asks for a decision first. */
export function decisionWords(vault: Vault, state: CaseState, context: OfficeContext, base: CaseLetterInput): Words {
  const { request, decision } = state;
  const version = versionOf(state, context);
  const dossier = dossierOf(vault, state.id);
  if (!request || !version) return { refusal: { code: 'caseIsNewer' } };
  if (!decision || !isDecided(dossier, state)) return { refusal: { code: 'notDecided' } };
  const { outcome, shown, partly, withheld } = decision;
  const items = dossier.items.flatMap((item) => decisionItem(item, version, state.subject?.subjectKind ?? ''));
  const { appointment } = state;
  const told = state.tasks.filter((task) => task.taskKind === 'tellSource' && task.state !== 'exempted');
  return {
    letter: decisionLetter({
      ...base,
      version,
      calendar: context.calendar,
      outcome,
      receivedOn: request.receivedOn,
      shown,
      partly,
      withheld,
      items,
      ...(outcome !== 'refused' && appointment
        ? { appointment: { office: appointment.office, on: appointment.on, from: appointment.from } }
        : {}),
      copy: copyOf(state, items),
      sourcesToTell: told.length,
      ...(outcome === 'refused' ? { minimum: minimumOf(dossier, context.profile) } : {}),
    }),
  };
}

/** A withheld item is not named: that it is there can be what must stay hidden. */
function decisionItem(item: ItemState, version: ProfileVersion, subjectKind: string): readonly DecisionItem[] {
  const { number, neutralTitle, assessed, motivation = '' } = item;
  if (!assessed || assessed.assessment === 'show') return [];
  const law = groundNamed(version, subjectKind, assessed.ground ?? '')?.article ?? '';
  return [{ number, neutralTitle, assessment: assessed.assessment, isNamed: false, motivation, law }];
}

/** A copy is refused only where nothing is shown whole, so its reasons are those of the items (AVG 15(4)). */
function copyOf(state: CaseState, items: readonly DecisionItem[]): CopyAnswer {
  switch (state.decision?.copy) {
    case 'overview':
      return { kind: 'overview', given: currentAppointment(state) ? 'atVisit' : 'enclosed' };
    case 'refused':
      return {
        kind: 'refused',
        motivation: 'De redenen in deze brief gelden ook voor een kopie.',
        law: [...new Set(items.map(({ law }) => law).filter(Boolean))].join(' en '),
      };
    default:
      return { kind: 'notAsked' };
  }
}

/** What is not known of every item is left empty, and the letter stays CONCEPT. */
function minimumOf({ items }: DossierState, profile: Profile): MinimumOverview {
  const days = items.flatMap(({ destroyOn }) => destroyOn ?? []).toSorted();
  const last = days.at(-1);
  return {
    purposes: [...new Set(items.map(({ purpose }) => choiceNamed(profile, 'purposes', purpose).text))],
    recipients: [...new Set(items.flatMap(({ recipients }) => recipients))],
    keptUntil: last && days.length === items.length ? dateInLetters(last) : '',
  };
}

export function dataOverviewWords(
  vault: Vault,
  state: CaseState,
  context: OfficeContext,
  base: CaseLetterInput,
): Words {
  const { decision } = state;
  const dossier = dossierOf(vault, state.id);
  if (!decision || !isDecided(dossier, state)) return { refusal: { code: 'notDecided' } };
  const { profile, today } = context;
  const decisionOf = currentLetter(state, 'decision')?.madeOn ?? today;
  const asked = decision.copy === 'overview' ? undefined : copyAnswer(state);
  const automated = yesOrNo(profile, 'overview.automated');
  const transfer = yesOrNo(profile, 'overview.transfer');
  return {
    letter: dataOverview({
      ...base,
      groups: groupsOf(dossier, state, profile),
      partly: decision.partly,
      withheld: decision.withheld,
      belongsTo: asked ? { askedOn: asked.on, decisionOf } : { decisionOf },
      ...(automated ? { automated } : {}),
      ...(transfer ? { transfer } : {}),
    }),
  };
}

/** What the corporation filled in; nothing is guessed, so an empty one keeps the overview CONCEPT. */
function yesOrNo(profile: Profile, path: string): 'none' | { readonly what: string } | undefined {
  const text = textAt(profile, path);
  if (!text) return undefined;
  return /^(nee|geen|niet)\.?$/i.test(text) ? 'none' : { what: text };
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

/** To the letter what was released; before releasing, what would be. */
function overviewItem(item: ItemState, state: CaseState, profile: Profile): OverviewItem {
  const cuts = item.assessed?.assessment === 'shield' ? item.assessed.cuts : [];
  const text = state.released.find((one) => one.item === item.item)?.text ?? (item.text && shownText(item.text, cuts));
  const basis = choiceNamed(profile, 'legalBases', item.legalBasis);
  return {
    number: item.number,
    neutralTitle: item.neutralTitle,
    ...(text ? { text } : {}),
    purpose: choiceNamed(profile, 'purposes', item.purpose).text,
    legalBasis: basisInWords(basis.code, basis.text),
    origin: item.originWords,
    recipients: item.recipients,
    ...(item.destroyOn ? { until: item.destroyOn } : {}),
  };
}

/** The notice has a reference of its own, never the case's (Settled 10). */
export function sourceNoticeWords(vault: Vault, state: CaseState, context: OfficeContext, task: Id): Words {
  const dossier = dossierOf(vault, state.id);
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
      },
      reads: readsOf(dossier, source.source),
      ...(appointment && !isSeen ? { respondBy: respondByOf(appointment.on, calendar) } : {}),
    }),
  };
}

/** The kenmerk that was given with the task; undefined when none was. */
export function noticeReference({ profile, register }: OfficeContext, task: Id): string | undefined {
  const given = register.numberOf[task];
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
