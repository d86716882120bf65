/** The identity check at the counter: kind of document and outcome, nothing else (Settled 4, LO-17, law.md B.4). Pure. */
import type { CaseState } from './case';
import { ageOn } from './days';
import { type Context, type Decision, inCase, refused } from './decision';
import type { Id } from './facts';
import { IDENTITY_DOCUMENTS, type IdentityDocument } from './facts-visit';
import { type Profile, versionNamed } from './profile';
import type { Refusal } from './refusal';
import { readText } from './typed-text';
import { cannotGoOnToday } from './visit';

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
  const whoMay = whoProblem(typed, state, profile);
  if (whoMay) return { refusal: whoMay };
  const { visit, who, document } = typed;
  const authority = readText(typed.authority ?? '', 'authority', false);
  if ('refusal' in authority) return authority;
  if (document === 'none') return inCase(state.id, { kind: 'identityChecked', visit, who, document, passed: false });
  if (!acceptedDocuments(profile).includes(document)) return refused('documentNotAccepted', { field: 'document' });
  const answers = answered(typed);
  if ('refusal' in answers) return answers;
  const passed = QUESTIONS.every((question) => answers.given[question] === true);
  const proof = authority.text || state.representative?.authoritySeen;
  if (passed && who === 'representative' && !proof) {
    return refused('representativeNeedsAuthority', { field: 'authority', article: 'UAVG artikel 5', rule: 'LN-15' });
  }
  return inCase(state.id, {
    kind: 'identityChecked',
    visit,
    who,
    document,
    ...answers.given,
    passed,
    ...(who === 'representative' && proof && { authority: proof }),
  });
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
type Answers = Partial<Record<(typeof QUESTIONS)[number], boolean>>;

/** After a no the later questions are not asked, so they are absent; before it every one must have its answer. */
function answered(typed: TypedCheck): { readonly given: Answers } | { readonly refusal: Refusal } {
  const given: Answers = {};
  for (const question of QUESTIONS) {
    const answer = typed[question];
    if (answer === undefined) return { refusal: { code: 'required', field: question } };
    given[question] = answer;
    if (!answer) break;
  }
  return { given };
}

/** The same person who asked: the data subject, or the representative of the case; a child does not inspect alone (LN-15). */
function whoProblem({ who }: TypedCheck, state: CaseState, profile: Profile): Refusal | undefined {
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
