/** The identity check at the counter, in a visit or at the request: kind of document and outcome, nothing else (Settled 4, LO-17, law.md B.4). Pure. */
import type { CaseState } from '../case/case';
import { type Context, type Decision, inCase, refused } from '../command/decision';
import type { Refusal } from '../command/refusal';
import { readText } from '../command/typed-text';
import { ageOn } from '../days/days';
import type { FactBody, Id } from '../facts/facts';
import { IDENTITY_DOCUMENTS, type IdentityDocument } from '../facts/facts-visit';
import { citing, type Profile, versionNamed } from '../profiles/profile';
import { cannotGoOnToday } from '../visit/visit';
import { cannotChange } from './request';
import { readDay } from './request-fields';

export interface TypedCheck {
  readonly visit: Id;
  readonly who: 'subject' | 'representative';
  readonly document: IdentityDocument | 'none';
  readonly original?: boolean;
  readonly valid?: boolean;
  readonly photo?: boolean;
  readonly details?: boolean;
  /** Kind of proof of authority seen, for a representative. */
  readonly authority?: string;
}

/** A check that fails is recorded like one that passes: it is passed only with four times yes, in this order. */
export function checkIdentity(typed: TypedCheck, state: CaseState, { profile, today }: Context): Decision {
  const running = cannotGoOnToday(typed.visit, state, today);
  if (running) return { refusal: running };
  const read = readCheck(typed, QUESTIONS, state, profile);
  return 'refusal' in read ? read : inCase(state.id, { kind: 'identityChecked', visit: typed.visit, ...read.check });
}

export interface TypedCheckAtRequest extends Omit<TypedCheck, 'visit'> {
  /** The document itself, or a copy that came by post. */
  readonly seen: 'document' | 'copy';
  /** Of a copy. */
  readonly destroyedOn: string;
}

/**
 * At the request, apart from a visit (LN-16): nobody has to, no clock waits for it, and at the visit it is asked again (LO-17).
 * A copy cannot be told from its photo and is no original; it is destroyed before its outcome is recorded (LN-4).
 */
export function checkAtRequest(typed: TypedCheckAtRequest, state: CaseState, { profile, today }: Context): Decision {
  const closed = cannotChange(state);
  if (closed) return { refusal: closed };
  if (typed.document === 'none') return refused('required', { field: 'document' });
  const isCopy = typed.seen === 'copy';
  if (!isCopy && typed.seen !== 'document') return refused('unknownValue', { field: 'seen' });
  const { identify } = versionNamed(profile, state.request?.profileVersion ?? '')?.wayOfWorking ?? {};
  // Where somebody must come in with the original, a copy by post shows nothing (WM-17).
  if (isCopy && identify?.value === 'handling')
    return refused('documentNotAccepted', { field: 'seen', ...citing(identify) });
  const read = readCheck(typed, isCopy ? OF_A_COPY : QUESTIONS, state, profile);
  if ('refusal' in read) return read;
  if (!isCopy) return inCase(state.id, { kind: 'identityChecked', ...read.check });
  const destroyed = readDay(typed, 'destroyedOn', today, { oldest: 10, required: true });
  if (destroyed.problem || !destroyed.day) {
    return { refusal: { ...(destroyed.problem ?? { code: 'required', field: 'destroyedOn' }), ...DESTROYED } };
  }
  if (destroyed.day < (state.request?.receivedOn ?? '')) return refused('notADate', { field: 'destroyedOn' });
  return inCase(state.id, { kind: 'identityChecked', ...read.check, copyDestroyedOn: destroyed.day });
}

const DESTROYED = { article: 'Privacyreglement, gegevens', rule: 'LN-4' } as const;

type Check = Omit<Extract<FactBody, { kind: 'identityChecked' }>, 'kind' | 'visit' | 'copyDestroyedOn'>;

/** The outcome, whatever it is; refused is only what cannot be recorded. */
function readCheck(
  typed: Omit<TypedCheck, 'visit'>,
  questions: readonly Question[],
  state: CaseState,
  profile: Profile,
): { readonly check: Check } | { readonly refusal: Refusal } {
  const whoMay = whoProblem(typed, state, profile);
  if (whoMay) return { refusal: whoMay };
  const { who, document } = typed;
  const authority = readText(typed.authority ?? '', 'authority', false);
  if ('refusal' in authority) return authority;
  if (document === 'none') return { check: { who, document, passed: false } };
  if (!acceptedDocuments(profile).includes(document)) {
    return {
      refusal: { code: 'documentNotAccepted', field: 'document', ...citing(profile.defaults.identityDocuments) },
    };
  }
  const answers = answered(typed, questions);
  if ('refusal' in answers) return answers;
  const passed = questions.every((question) => answers.given[question] === true);
  const proof = authority.text || state.representative?.authoritySeen;
  if (passed && who === 'representative' && !proof) {
    const law = { article: 'UAVG artikel 5', rule: 'LN-15' } as const;
    return { refusal: { code: 'representativeNeedsAuthority', field: 'authority', ...law } };
  }
  const seen = who === 'representative' && proof ? { authority: proof } : {};
  return { check: { who, document, ...answers.given, passed, ...seen } };
}

/** The documents of the profile, as kinds. */
export function acceptedDocuments({ defaults }: Profile): readonly IdentityDocument[] {
  return IDENTITY_DOCUMENTS.filter((kind) => defaults.identityDocuments.value.includes(DOCUMENT_WORDS[kind]));
}

const DOCUMENT_WORDS: Readonly<Record<IdentityDocument, string>> = {
  passport: 'paspoort',
  identityCard: 'identiteitskaart',
  drivingLicence: 'rijbewijs',
  aliensDocument: 'vreemdelingendocument',
};

const QUESTIONS = ['original', 'valid', 'photo', 'details'] as const;
type Question = (typeof QUESTIONS)[number];
type Answers = Partial<Record<Question, boolean>>;
const OF_A_COPY: readonly Question[] = ['valid', 'details'];

/** After a no the later questions are not asked, so they are absent; before it every one must have its answer. */
function answered(
  typed: Partial<Record<Question, boolean>>,
  questions: readonly Question[],
): { readonly given: Answers } | { readonly refusal: Refusal } {
  const given: Answers = {};
  for (const question of questions) {
    const answer = typed[question];
    if (answer === undefined) return { refusal: { code: 'required', field: question } };
    given[question] = answer;
    if (!answer) break;
  }
  return { given };
}

/** The same person who asked: the data subject, or the representative of the case; a child does not inspect alone (LN-15). */
function whoProblem({ who }: Pick<TypedCheck, 'who'>, state: CaseState, profile: Profile): Refusal | undefined {
  if (who === 'representative') {
    return state.representative ? undefined : { code: 'unknownValue', field: 'who' };
  }
  const { request, subject } = state;
  const minors = versionNamed(profile, request?.profileVersion ?? '')?.minors?.value ?? 16;
  const age = request && subject?.birthDate ? ageOn(subject.birthDate, request.receivedOn) : undefined;
  return age !== undefined && age < minors
    ? { code: 'underSixteen', field: 'who', article: 'UAVG artikel 5', rule: 'LN-15', values: { age } }
    : undefined;
}
