/** What of an item may be seen, why not, and the words the letter gives for it. Officer alone. Pure; runs in the vault worker. */
import { type CaseState, currentLetter } from '../case/case';
import { type Context, type Decision, inCase, refused } from '../command/decision';
import type { Refusal } from '../command/refusal';
import { type ReadText, readText } from '../command/typed-text';
import type { Id } from '../facts/facts';
import { ASSESSMENTS, type Assessment, type Cut, type Motivation } from '../facts/facts-dossier';
import { saysNothing } from '../plain-words/says-nothing';
import { citesOnlyOwnRule, groundNamed, OWN_RULE_ARTICLE } from '../profiles/grounds';
import { citing, type Profile, type ProfileVersion, versionNamed } from '../profiles/profile';
import { cannotChange } from '../request/request';
import { whyAsked } from '../thirds/consulting';
import { isObjectedTo, isToWeigh } from '../thirds/thirds';
import { type DossierState, type ItemState, itemNamed, sourceOf } from './dossier';
import { saysName } from './item-fields';
import { frozen } from './listing';
import { normalisedCuts } from './shown-text';

export interface TypedAssessment {
  readonly item: Id;
  readonly assessment: Assessment;
  readonly cuts: readonly Cut[];
  /** Code of a ground; `ownRule` is refused. */
  readonly ground: string;
  readonly weighing: string;
  /** Of a working note: it is not in the dossier, and nobody else has it. */
  readonly notFiled?: boolean;
}

/**
 * Shielding and withholding ask for a ground of the law and a weighing; shielding cuts at least one word. Showing asks for a weighing
 * where somebody objected.
 */
export function assessItem(
  typed: TypedAssessment,
  dossier: DossierState,
  state: CaseState,
  { profile }: Context,
): Decision {
  const closed = cannotChange(state) ?? frozen(state, typed.item);
  if (closed) return { refusal: closed };
  const item = itemNamed(dossier, typed.item);
  if (!item) return refused('itemUnknown');
  if (!ASSESSMENTS.includes(typed.assessment)) return refused('unknownValue', { field: 'assessment' });
  const version = versionNamed(profile, state.request?.profileVersion ?? '');
  if (typed.assessment === 'show') {
    const weighed = weighedView(typed.weighing, item, dossier, version);
    if ('refusal' in weighed) return weighed;
    const more = weighed.text ? { weighing: weighed.text } : {};
    return inCase(state.id, { kind: 'itemAssessed', item: item.item, assessment: 'show', cuts: [], ...more });
  }
  if (!version) return refused('caseIsNewer');
  if (typed.ground === 'ownRule') return { refusal: ownRule('ground') };
  if (typed.ground.trim() === '') return refused('groundRequired', { field: 'ground', ...whyNot(version) });
  const ground = groundNamed(version, state.subject?.subjectKind ?? '', typed.ground);
  if (!ground) return refused('unknownValue', { field: 'ground' });
  const weighing = readText(typed.weighing, 'weighing', false);
  if ('refusal' in weighing) return weighing;
  if (!weighing.text) return refused('weighingRequired', { field: 'weighing', ...whyNot(version) });
  if (citesOnlyOwnRule(weighing.text)) return { refusal: ownRule('weighing') };
  const weighed = weighedView(typed.weighing, item, dossier, version);
  if ('refusal' in weighed) return weighed;
  const note = noteProblem(typed, item, version);
  if (note) return { refusal: note };
  const cuts = typed.assessment === 'shield' ? normalisedCuts(item.text ?? '', typed.cuts) : [];
  const problem = typed.assessment === 'shield' ? shieldProblem(item, cuts, weighing.text) : undefined;
  if (problem) return { refusal: problem };
  return inCase(state.id, {
    kind: 'itemAssessed',
    item: item.item,
    assessment: typed.assessment,
    cuts,
    ground: ground.code,
    weighing: weighing.text,
    ...(isDeclared(typed, item) && { notFiled: true }),
  });
}

/** The law knows no exception for notes; only what is a memory aid of one person is outside the file, and that is declared (law.md B.5). */
function noteProblem(typed: TypedAssessment, item: ItemState, version: ProfileVersion): Refusal | undefined {
  const { workingNotesWithheld: rule } = version;
  if (!rule?.value || item.class !== 'workingNote' || typed.assessment !== 'withhold' || typed.notFiled)
    return undefined;
  return { code: 'noteNotDeclared', field: 'notFiled', ...citing(rule) };
}

const isDeclared = ({ notFiled, assessment }: TypedAssessment, item: ItemState): boolean =>
  notFiled === true && assessment === 'withhold' && item.class === 'workingNote';

/** Where somebody objected: why his interest weighs more or less, in words written after the view came (WS-13). Else nothing. */
function weighedView(
  typed: string,
  { item, assessed }: ItemState,
  dossier: DossierState,
  version: ProfileVersion | undefined,
): ReadText {
  if (!isObjectedTo(dossier, item)) return { text: '' };
  const read = readText(typed, 'weighing', false);
  if ('refusal' in read) return read;
  if (!read.text) return refused('weighingRequired', { field: 'weighing', ...whyAsked(version) });
  const isOld = isToWeigh(dossier, item) && read.text === assessed?.weighing;
  return isOld ? refused('viewNotWeighed', { field: 'weighing', ...whyAsked(version) }) : read;
}

/** What the letter says of one item, as typed. */
export interface TypedMotivation {
  readonly item: Id;
  readonly motivation: string;
  readonly whatYouDoSee?: string;
  readonly isNamed?: boolean;
}

/** The motivations for the letter. Not after the decision letter was made final: what it says stands. */
export function motivate(typed: readonly TypedMotivation[], dossier: DossierState, state: CaseState): Decision {
  const closed = cannotChange(state);
  if (closed) return { refusal: closed };
  const letter = currentLetter(state, 'decision');
  if (letter && !letter.outdated) return refused('alreadyIssued');
  const motivations: Motivation[] = [];
  for (const one of typed) {
    const read = readMotivation(one, dossier);
    if ('refusal' in read) return read;
    motivations.push(read.read);
  }
  return motivations.length === 0
    ? refused('required', { field: 'motivations' })
    : inCase(state.id, { kind: 'decisionMotivated', motivations });
}

/** What is seen is said of a shielded item alone, and naming is a choice about a withheld one: of others it is left out. */
function readMotivation(
  typed: TypedMotivation,
  dossier: DossierState,
): { readonly read: Motivation } | { readonly refusal: Refusal } {
  const item = itemNamed(dossier, typed.item);
  if (!item) return refused('itemUnknown');
  const motivation = letterText(typed.motivation, `motivation:${item.number}`, item, dossier);
  if ('refusal' in motivation) return motivation;
  if (citesOnlyOwnRule(motivation.text)) return { refusal: ownRule(`motivation:${item.number}`) };
  const seen = item.assessed?.assessment === 'shield' ? (typed.whatYouDoSee ?? '') : '';
  const whatYouDoSee = letterText(seen, `whatYouDoSee:${item.number}`, item, dossier);
  if ('refusal' in whatYouDoSee) return whatYouDoSee;
  const isNamed = item.assessed?.assessment === 'withhold' && typed.isNamed === true;
  return {
    read: {
      item: item.item,
      motivation: motivation.text,
      ...(whatYouDoSee.text && { whatYouDoSee: whatYouDoSee.text }),
      ...(isNamed && { isNamed }),
    },
  };
}

/** The letter is read by the person: it does not name who supplied the item, unless that is a body. */
function letterText(typed: string, field: string, item: ItemState, dossier: DossierState): ReadText {
  const read = readText(typed, field, false);
  if ('refusal' in read) return read;
  const source = sourceOf(dossier, item);
  if (!source || source.body || !saysName(read.text, source.name)) return read;
  return { refusal: { code: 'neutralTitleTells', field, values: { what: 'name' } } };
}

/**
 * What is not wholly shown has a ground and a motivation, or it is neither decided nor written (LO-13, WS-16). A motivation that says
 * nothing is kept as it is typed, so that those beside it are not lost, and is none here.
 */
export function lackOfMotivation(dossier: DossierState, state: CaseState, profile: Profile): Refusal | undefined {
  const lacking = dossier.items.filter(
    ({ assessed, motivation }) =>
      assessed !== undefined &&
      assessed.assessment !== 'show' &&
      (!assessed.ground || !motivation || saysNothing(motivation)),
  );
  const version = versionNamed(profile, state.request?.profileVersion ?? '');
  if (lacking.length === 0 || !version) return undefined;
  return {
    code: 'motivationRequired',
    field: `motivation:${lacking[0]?.number ?? ''}`,
    ...whyNot(version),
    values: { items: lacking.map(({ number }) => number).join(', ') },
  };
}

/** Where it is written that not everything need be shown, and why that asks for a reason. */
export function whyNot(version: ProfileVersion): { readonly article: string; readonly rule?: string } {
  const source = version.refusalGrounds[0]?.source;
  return source
    ? { article: source.article, ...(source.rule && { rule: source.rule }) }
    : { article: 'UAVG artikel 41', rule: 'LO-13' };
}

function ownRule(field: string): Refusal {
  return { code: 'ownRuleIsNoGround', field, article: OWN_RULE_ARTICLE, rule: 'LO-16' };
}

/** A paper without its words typed over is masked by hand, and the weighing says how. */
function shieldProblem(item: ItemState, cuts: readonly Cut[], weighing: string): Refusal | undefined {
  if (item.text) return cuts.length === 0 ? { code: 'cutRequired', field: 'cuts' } : undefined;
  return MASKED.test(weighing) ? undefined : { code: 'paperMaskRequired', field: 'weighing' };
}

const MASKED = /gelakt|weglak|zwart|afgeplakt|afgedekt|afdek|afplak|gemaskeerd|onleesbaar/i;
