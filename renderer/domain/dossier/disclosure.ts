/** Data given to somebody else: only on a ground the regulation knows, with its proof (LO-9, Settled 8). Officer alone. Pure; runs in the vault worker. */
import type { CaseState } from '../case/case';
import { type Context, type Decision, inCase, refused } from '../command/decision';
import type { Refusal } from '../command/refusal';
import { type ReadText, readText } from '../command/typed-text';
import type { Day, FactOf, Id } from '../facts/facts';
import { type DisclosureRule, type ProfileVersion, versionNamed } from '../profiles/profile';
import { cannotChange } from '../request/request';
import { readDay } from '../request/request-fields';

export type DisclosureState = Pick<
  FactOf<'disclosureRecorded'>,
  'recipient' | 'who' | 'what' | 'on' | 'ground' | 'consentOn' | 'reference' | 'informedOn'
>;

export interface TypedDisclosure {
  readonly who: string;
  readonly what: string;
  readonly on: string;
  /** Code of a ground of the profile version. */
  readonly ground: string;
  readonly consentOn: string;
  readonly reference: string;
  readonly informedOn: string;
}

export function recordDisclosure(
  typed: TypedDisclosure,
  state: CaseState,
  { today, profile }: Context,
  id: Id,
): Decision {
  const closed = cannotChange(state);
  if (closed) return { refusal: closed };
  const version = versionNamed(profile, state.request?.profileVersion ?? '');
  if (!version) return refused('caseIsNewer');
  const who = readText(typed.who, 'who');
  if ('refusal' in who) return who;
  const what = readText(typed.what, 'what');
  if ('refusal' in what) return what;
  const on = readDay(typed, 'on', today, { oldest: 10, required: true });
  if (on.problem || !on.day) return { refusal: on.problem ?? { code: 'required', field: 'on' } };
  const rule = version.disclosure?.find(({ code }) => code === typed.ground);
  if (!rule) return { refusal: noGround(typed.ground, version) };
  const proof = rule.code === 'consent' ? consentOf(typed, on.day, rule, today) : referenceOf(typed, rule);
  if ('refusal' in proof) return proof;
  const informed = informedOf(typed, on.day, rule, today);
  if ('refusal' in informed) return informed;
  return inCase(state.id, {
    kind: 'disclosureRecorded',
    recipient: id,
    who: who.text,
    what: what.text,
    on: on.day,
    ground: rule.code,
    ...proof,
    ...informed,
  });
}

/** Nothing chosen, or a ground this regulation does not know. */
function noGround(typed: string, { disclosure }: ProfileVersion): Refusal {
  const source = disclosure?.[0]?.source;
  return {
    code: typed ? 'unknownValue' : 'required',
    field: 'ground',
    ...(source
      ? { article: source.article, ...(source.rule && { rule: source.rule }) }
      : { article: 'AVG artikel 6 lid 1' }),
  };
}

/** Given in writing, and before the data went. */
function consentOf(
  typed: TypedDisclosure,
  on: Day,
  rule: DisclosureRule,
  today: Day,
): { readonly consentOn: Day } | { readonly refusal: Refusal } {
  const day = readDay(typed, 'consentOn', today, { oldest: 10, required: true });
  if (day.problem || !day.day)
    return { refusal: withSource(day.problem ?? { code: 'required', field: 'consentOn' }, rule) };
  return day.day > on
    ? { refusal: withSource({ code: 'consentAfter', field: 'consentOn' }, rule) }
    : { consentOn: day.day };
}

function referenceOf(
  typed: TypedDisclosure,
  rule: DisclosureRule,
): { readonly reference: string } | { readonly refusal: Refusal } {
  const read: ReadText = readText(typed.reference, 'reference');
  return 'refusal' in read ? { refusal: withSource(read.refusal, rule) } : { reference: read.text };
}

/** Where the regulation says that the person hears of it beforehand (LE-14). */
function informedOf(
  typed: TypedDisclosure,
  on: Day,
  rule: DisclosureRule,
  today: Day,
): { readonly informedOn?: Day } | { readonly refusal: Refusal } {
  if (!rule.informBeforehand) return {};
  const day = readDay(typed, 'informedOn', today, { oldest: 10, required: true });
  if (day.problem || !day.day)
    return { refusal: withSource(day.problem ?? { code: 'required', field: 'informedOn' }, rule) };
  return day.day > on
    ? { refusal: withSource({ code: 'informedAfter', field: 'informedOn' }, rule) }
    : { informedOn: day.day };
}

function withSource(refusal: Refusal, { source }: DisclosureRule): Refusal {
  return { ...refusal, article: source.article, ...(source.rule && { rule: source.rule }) };
}
