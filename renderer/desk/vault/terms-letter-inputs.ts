/**
 * What stands in the letters about terms: an extension, a delay notice. From common facts, no vault: scenarios play the very same.
 * Runs in the vault worker.
 */
import type { CaseState } from '../../domain/case/case';
import { standsStill } from '../../domain/case/case-terms-facts';
import type { Context } from '../../domain/command/decision';
import type { CaseLetterInput } from '../../domain/letter/case-letter';
import { delayNotice, type ExtensionInput, extension, type MoreTimeInput } from '../../domain/letter/more-time';
import { ownTermRule, versionNamed } from '../../domain/profiles/profile';
import { termsOfCase } from '../../domain/terms/case-terms';
import { extendedWith } from '../../domain/terms/extending-together';
import { changesOf, extensionNow } from '../../domain/terms/term-changes';
import { daysOf, stretchesOf, type TermsChanges } from '../../domain/terms/term-days';
import type { Terms } from '../../domain/terms/terms';
import { baseOf } from './letter-base';
import type { Words } from './letter-inputs';

/** Only while it can still be told in time: a letter of a later day moves nothing. */
export function extensionWords(
  state: CaseState,
  context: Context,
  base: CaseLetterInput,
  linked: readonly CaseState[] = [],
): Words {
  const now = extensionNow(state);
  if (!now) return { refusal: { code: 'notExtended' } };
  const { today } = context;
  if (!now.holds && today > now.tellBy) {
    return { refusal: { code: 'extendTooLate', article: 'AVG artikel 12 lid 3', values: { lastDay: now.tellBy } } };
  }
  const about = aboutOf(state, context, base);
  if (!about) return { refusal: { code: 'caseIsNewer' } };
  const { common, changes, ownWhat } = about;
  const terms = termsWith({ ...changes, extension: { toldOn: now.toldOn ?? today } }, state, context);
  const others = extendedWith(state, linked, context).map((one) => otherRequest(one, context));
  if (!terms) return { refusal: { code: 'deceasedNoTerm' } };
  const own = ownMissedOf(terms, ownWhat);
  return {
    letter: extension({
      ...common,
      reasons: now.reasons,
      ...(now.requests ? { requests: now.requests } : {}),
      firstMonth: now.tellBy,
      newTerm: terms.gdprTerm.day,
      ...own,
      ...(others.length > 0 ? { others } : {}),
    }),
  };
}

type OtherRequest = NonNullable<ExtensionInput['others']>[number];

function otherRequest(state: CaseState, context: Context): OtherRequest {
  const base = baseOf(state, context);
  const about = base && aboutOf(state, context, base);
  const now = extensionNow(state);
  if (!about || !now) throw new Error('a case that is extended has a request and a person');
  const { common, changes, ownWhat } = about;
  const terms = termsWith({ ...changes, extension: { toldOn: now.toldOn ?? context.today } }, state, context);
  return {
    right: common.right,
    reference: common.reference,
    reasons: now.reasons,
    ...(now.requests ? { requests: now.requests } : {}),
    ...(terms ? ownMissedOf(terms, ownWhat) : {}),
  };
}

function ownMissedOf({ ownTerm, ownMissed }: Terms, what: About['ownWhat']): Pick<ExtensionInput, 'ownTerm'> {
  return ownMissed && ownTerm && what ? { ownTerm: { day: ownTerm.day, what } } : {};
}

/** The last one that was taken. */
export function delayNoticeWords(state: CaseState, context: Context, base: CaseLetterInput): Words {
  const delay = state.termFacts.delays.at(-1);
  if (!delay) return { refusal: { code: 'letterNotNeeded' } };
  const about = aboutOf(state, context, base);
  if (!about) return { refusal: { code: 'caseIsNewer' } };
  const { common, changes } = about;
  const { delay: _told, ...before } = changes;
  const now = extensionNow(state);
  const extended = now && (now.holds || !now.toldOn) ? { extension: { toldOn: now.toldOn ?? context.today } } : {};
  const terms = termsWith({ ...before, ...extended }, state, context);
  if (!terms?.ownTerm) return { refusal: { code: 'noDelayNotice', article: 'AVG artikel 12 lid 3' } };
  return {
    letter: delayNotice({
      ...common,
      reasons: delay.reasons,
      newDate: delay.newDate,
      ownTerm: terms.ownTerm.day,
      gdprTerm: terms.gdprTerm.day,
      extended: terms.extension !== undefined,
    }),
  };
}

interface About {
  readonly common: Omit<MoreTimeInput, 'reasons'>;
  /** With nothing still to come of what stands still: the earliest days there can be. */
  readonly changes: TermsChanges;
  readonly ownWhat?: 'inspection' | 'answer';
}

function aboutOf(state: CaseState, context: Context, base: CaseLetterInput): About | undefined {
  const { request, subject } = state;
  const version = versionNamed(context.profile, request?.profileVersion ?? '');
  // Of a complaint nothing stands still, and nothing is extended.
  if (!request || !subject || !version || request.right === 'complaint') return undefined;
  const now = changesOf(state, version);
  const suspensions = now.suspensions.map(({ askedOn, resumedOn = askedOn }) => ({ askedOn, resumedOn }));
  const changes = { ...now, suspensions };
  const { receivedOn, right } = request;
  const ownWhat = ownTermRule(version, right, subject.subjectKind)?.what;
  return {
    common: {
      ...base,
      version,
      calendar: context.calendar,
      right,
      receivedOn,
      stoodStill: daysOf(stretchesOf(changes, receivedOn, context.today)),
      standsStill: standsStill(state.termFacts) !== undefined,
    },
    changes,
    ...(ownWhat ? { ownWhat } : {}),
  };
}

function termsWith(changes: TermsChanges, state: CaseState, { profile, calendar, today }: Context): Terms | undefined {
  return termsOfCase(state, profile, calendar, today, changes);
}
