/** What the two letters that ask the person something are given. Pure: scenarios play the very same. Runs in the vault worker. */
import type { CaseState } from '../../domain/case/case';
import { standsStill } from '../../domain/case/case-terms-facts';
import type { Context } from '../../domain/command/decision';
import type { Refusal } from '../../domain/command/refusal';
import { ageOn, earliest } from '../../domain/days/days';
import type { CaseLetterInput } from '../../domain/letter/case-letter';
import { identityRequest } from '../../domain/letter/identity-request';
import type { Letter } from '../../domain/letter/letter';
import { representativeRequest } from '../../domain/letter/representative-request';
import { ownTermRule, versionNamed } from '../../domain/profiles/profile';
import { comeBy, lackToAsk } from '../../domain/request/asking';
import { termsOfCase } from '../../domain/terms/case-terms';

type Words = { readonly letter: Letter } | { readonly refusal: Refusal };

export function identityRequestWords(state: CaseState, context: Context, base: CaseLetterInput): Words {
  const lack = lackToAsk('identityRequest', state, context);
  if (lack) return { refusal: lack };
  const { request } = state;
  const version = versionNamed(context.profile, request?.profileVersion ?? '');
  if (!request || request.right === 'complaint' || !version) return NOT_NEEDED;
  const still = standsStill(state.termFacts);
  const sendBy = termsOfCase(state, context.profile, context.calendar, context.today)?.sendBy.day;
  return {
    letter: identityRequest({
      ...base,
      version,
      right: request.right,
      receivedOn: request.receivedOn,
      ...(still ? { doubt: { since: still.askedOn, asked: still.asked } } : {}),
      ...(!still && sendBy ? { answerBy: sendBy } : {}),
    }),
  };
}

/** To an address of his own: at that of the person somebody else may open it. */
export function representativeRequestWords(state: CaseState, context: Context, base: CaseLetterInput): Words {
  const lack = lackToAsk('representativeRequest', state, context);
  if (lack) return { refusal: lack };
  const { request, subject, representative } = state;
  const { profile, calendar, today } = context;
  const version = versionNamed(profile, request?.profileVersion ?? '');
  const terms = termsOfCase(state, profile, calendar, today);
  if (!request || request.right === 'complaint' || !subject || !representative?.kind || !version || !terms) {
    return NOT_NEEDED;
  }
  const { onBehalfOf: _subject, ...rest } = base;
  const own = ownTermRule(version, request.right, subject.subjectKind);
  const by = earliest(terms.ownTerm?.day ?? terms.gdprTerm.day, terms.gdprTerm.day);
  const day = comeBy(context, by);
  // A day that comes too soon, or moves on while the term stands still, is promised to nobody.
  const isPromised = day < by && !standsStill(state.termFacts);
  const age = subject.birthDate ? ageOn(subject.birthDate, request.receivedOn) : undefined;
  return {
    letter: representativeRequest({
      ...rest,
      addressee: { name: representative.name, address: representative.address ?? { kind: 'street' } },
      version,
      right: request.right,
      receivedOn: request.receivedOn,
      kind: representative.kind,
      subject: subject.name,
      isChild: age !== undefined && age < (version.minors?.value ?? 16),
      comeBy: day,
      ...(isPromised ? { answer: { by, what: own?.what === 'inspection' ? 'inspection' : 'answer' } } : {}),
    }),
  };
}

const NOT_NEEDED: Words = { refusal: { code: 'letterNotNeeded' } };
