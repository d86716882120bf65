/** Registering, correcting and withdrawing a request. Pure; runs in the vault worker. */

import type { CaseState } from '../case/case';
import { type Context, type Decision, refused, type ToWrite } from '../command/decision';
import { guardHit, refusalOfGuard } from '../command/guard';
import type { Refusal, RefusalCode } from '../command/refusal';
import { complaintTerm } from '../complaint/complaint-term';
import { ageOn } from '../days/days';
import type { Day, FactBody, Id, RepresentativeKind, RequestKind } from '../facts/facts';
import { addressLines, isComplete } from '../person/address';
import { salutation, showName } from '../person/person';
import {
  citing,
  type IdentifyMoment,
  isUnderRegulation,
  ownTermRule,
  type Profile,
  type ProfileVersion,
  rightRule,
  subjectKindsOf,
  versionNamed,
  versionOn,
} from '../profiles/profile';
import { referenceFor } from '../register/reference';
import { hasRecoverySheet, type RegisterState } from '../register/register';
import { type Deadline, type Terms, termsOf } from '../terms/terms';
import { type FootageAsked, footageAsked } from './footage-asked';
import { type KnownHere, knownHere } from './known-here';
import { type ReadRequest, type RequestInput, readDay, readRequest } from './request-fields';
import { restrictionAtReceipt } from './restricted-at-receipt';

/** What the form shows while typing. */
export interface RequestPreview {
  readonly receivedOn?: Day;
  readonly letterOn?: Day;
  readonly terms?: Terms;
  /** Of a complaint that is put right: its own term (LN-21). */
  readonly complaintTerm?: Deadline;
  readonly regulation?: string;
  readonly regulationNote?: string;
  /** Nothing is asked for it: where that is written (LO-12). */
  readonly freeBy?: string;
  readonly subjectKinds: readonly string[];
  readonly nameShown?: string;
  readonly salutation?: string;
  readonly age?: number;
  readonly addressLines?: readonly string[];
  /** It is about images of a camera (LN-10). */
  readonly footage?: FootageAsked;
  /** Earlier requests of this person, and others at the same address. */
  readonly known: KnownHere;
  /** Blocks registering, per field. */
  readonly problems: readonly Refusal[];
  /** Does not block: registered all the same (Settled 17). */
  readonly remarks: readonly Refusal[];
}

/** `cases`: of the register, for who is known already. */
export function previewRequest(
  input: RequestInput,
  { today, profile, calendar }: Context,
  cases: readonly CaseState[] = [],
): RequestPreview {
  const read = readRequest(input, profile, today);
  const version = read.receivedOn && versionOn(profile, read.receivedOn);
  const ownRule = version && ownTermRule(version, read.right, read.subjectKind);
  const { name, receivedOn } = read;
  const footage = footageAsked(read.scope, profile);
  const isComplaint = read.right === 'complaint';
  const ofComplaint = isComplaint && version && receivedOn && complaintTerm(receivedOn, version, today, calendar);
  return {
    ...(footage && { footage }),
    ...(receivedOn && { receivedOn }),
    ...(read.letterOn && { letterOn: read.letterOn }),
    ...(ofComplaint && { complaintTerm: ofComplaint }),
    ...(receivedOn &&
      !isComplaint &&
      !read.deceased && { terms: termsOf({ receivedOn, ...(ownRule && { ownRule }), today, calendar }) }),
    ...(version && { regulation: version.title }),
    ...(version && !isComplaint && { regulationNote: regulationNote(version, read, ownRule !== undefined) }),
    ...(version && !isComplaint && { freeBy: freeBy(version, read.right, read.subjectKind) }),
    subjectKinds: subjectKindsOf(profile).map(({ code }) => code),
    ...(name && { nameShown: showName(name), salutation: salutation(name, profile.defaults.tone.value) }),
    ...(read.birthDate && { age: ageOn(read.birthDate, receivedOn ?? today) }),
    ...(name && isComplete(read.address.address) && { addressLines: addressLines(name, read.address.address) }),
    known: knownHere(read, cases),
    problems: read.problems,
    remarks: version ? requestRemarks(read, version) : [],
  };
}

export interface RegisterRequestIds {
  readonly case: Id;
  /** Place letter of this PC. */
  readonly place: string;
  /** Random: what the case is counted by after it was erased. */
  readonly mark?: Id;
}

/** One batch: the number, the request, the person, the representative. Refused only for a problem, never for a remark. */
export function registerRequest(
  input: RequestInput,
  register: RegisterState,
  { today, profile }: Context,
  ids: RegisterRequestIds,
): Decision {
  if (!hasRecoverySheet(register)) return refused('noRecoverySheet');
  const read = readRequest(input, profile, today);
  if (read.problems[0]) return { refusal: read.problems[0] };
  const { channel, receivedOn, name, right } = read;
  if (right === 'complaint') return refused('unknownValue', { field: 'right' });
  if (!channel || !receivedOn || !name) return refused('unexpected');

  const { reference, given } = referenceFor(ids, { today, profile, register });
  const inCase = (body: FactBody): ToWrite => ({ case: ids.case, body });
  return {
    facts: [
      given,
      inCase({
        kind: 'requestRegistered',
        right,
        channel,
        receivedOn,
        ...(read.letterOn && { letterOn: read.letterOn }),
        ...(read.scope && { scope: read.scope }),
        copyAsked: read.copyAsked,
        corporation: profile.corporation,
        profileVersion: versionOn(profile, receivedOn).version,
        reference,
        ...(ids.mark && { mark: ids.mark }),
      }),
      inCase({
        kind: 'dataSubjectRecorded',
        name,
        address: read.address.address,
        ...(read.birthDate && { birthDate: read.birthDate }),
        subjectKind: read.subjectKind,
        ...(read.deceased && { deceased: true }),
        ...(read.contractNumber && { contractNumber: read.contractNumber }),
      }),
      ...representativeFacts(read).map(inCase),
      ...restrictionAtReceipt(versionOn(profile, receivedOn), right, receivedOn).map(inCase),
      ...read.released.map(({ field, guard, reason }) => inCase({ kind: 'guardReleased', field, guard, reason })),
    ],
  };
}

/** What is known of a request when it is judged: from the form, or from the facts of a case. */
export interface Judged extends Pick<ReadRequest, 'right' | 'subjectKind' | 'deceased'> {
  readonly channel?: ReadRequest['channel'];
  readonly receivedOn?: Day;
  readonly birthDate?: Day;
  readonly representative?: { readonly kind?: RepresentativeKind; readonly authoritySeen?: string };
  readonly address?: Pick<ReadRequest['address'], 'lacking'>;
}

/** What does not block registering; see [Note: problems and remarks] in request-fields.ts. */
export function requestRemarks(judged: Judged, version: ProfileVersion): readonly Refusal[] {
  const remarks: Refusal[] = [...requestLacks(judged, version)];
  const lacking = (judged.address?.lacking ?? []).map((field) => ({ code: 'required', field }) as const);
  // Of a complaint no regulation asks a form or a document.
  if (judged.right === 'complaint') return [...remarks, ...lacking];
  const rule = rightRule(version, judged.right);
  if (!isUnderRegulation(version, judged.subjectKind)) {
    remarks.push({ code: 'notUnderRegulation', field: 'subjectKind', ...citing(version.subjectKinds[0]) });
  }
  if (!rule) remarks.push({ code: 'notUnderRegulation', field: 'right', ...citing(version.rights[0]) });
  if (judged.representative?.kind === 'administrator') {
    remarks.push({ code: 'administratorCoversMoneyOnly', field: 'representativeKind', article: 'UAVG artikel 5' });
  }
  if (rule?.inWriting?.value && isOral(judged.channel)) {
    remarks.push({ code: 'channelNote', field: 'channel', ...citing(rule.inWriting) });
  }
  if (rule?.reasoned?.value) remarks.push({ code: 'reasonsAsked', field: 'scope', ...citing(rule.reasoned) });
  const { identify } = version.wayOfWorking;
  if (identify && !judged.deceased && isFor(identify, judged.right)) {
    remarks.push({ code: IDENTIFY[identify.value], ...citing(identify) });
  }
  remarks.push(...lacking);
  return remarks;
}

const IDENTIFY = {
  inspection: 'identifyAtInspection',
  request: 'identifyAtRequest',
  handling: 'identifyBeforeHandling',
} as const satisfies Readonly<Record<IdentifyMoment, RefusalCode>>;

/** What blocks deciding and releasing: death (LN-2), age and authority (LN-15). Age counts on the day of receipt. */
export function requestLacks(judged: Judged, version: ProfileVersion): readonly Refusal[] {
  if (judged.deceased) {
    return [
      {
        code: 'deceasedNoTerm',
        field: 'deceased',
        ...(citing(version.livingOnly) ?? { article: 'AVG overweging 27' }),
      },
    ];
  }
  const { birthDate, receivedOn, representative } = judged;
  const age = birthDate && receivedOn && ageOn(birthDate, receivedOn);
  const law = citing(version.minors) ?? { article: 'UAVG artikel 5' };
  if (typeof age === 'number' && age < (version.minors?.value ?? 16) && !representative) {
    return [{ code: 'underSixteen', field: 'birthDate', ...law, values: { age } }];
  }
  if (representative && !representative.authoritySeen) {
    return [{ code: 'representativeNeedsAuthority', field: 'authoritySeen', ...law }];
  }
  return [];
}

/** Who has died has no rights any more to carry out, whatever was decided or arranged before (LN-2). */
export function hasDied({ request, subject }: CaseState, profile: Profile): Refusal | undefined {
  if (!request || !subject?.deceased) return undefined;
  const livingOnly = versionNamed(profile, request.profileVersion)?.livingOnly;
  return { code: 'deceasedNoTerm', ...(citing(livingOnly) ?? { article: 'AVG overweging 27' }) };
}

/** A complaint is none of the rights it can be for. */
function isFor(identify: NonNullable<ProfileVersion['wayOfWorking']['identify']>, right: RequestKind): boolean {
  return (identify.for ?? ['access']).some((one) => one === right);
}

/** Who must show who he is before the request is handled, and was not yet checked (WM-17). No clock waits for it. */
function unidentified({ request, subject, identity, visits }: CaseState, version: ProfileVersion): readonly Refusal[] {
  const { identify } = version.wayOfWorking;
  if (!request || subject?.deceased || identify?.value !== 'handling') return [];
  if (!isFor(identify, request.right)) return [];
  const isChecked = [...identity, ...visits.flatMap((visit) => visit.identity)].some(({ passed }) => passed);
  return isChecked ? [] : [{ code: 'identifyBeforeHandling', ...citing(identify) }];
}

/** The same for a case that is there already. */
export function lacksOfCase(state: CaseState, version: ProfileVersion): readonly Refusal[] {
  const { request, subject, representative } = state;
  if (!request || !subject) return [];
  const ofRequest = requestLacks(
    {
      right: request.right,
      receivedOn: request.receivedOn,
      subjectKind: subject.subjectKind,
      deceased: subject.deceased,
      ...(subject.birthDate && { birthDate: subject.birthDate }),
      ...(representative && { representative }),
    },
    version,
  );
  return [...ofRequest, ...unidentified(state, version)];
}

/** Oral: there is nothing on paper or screen from the person's own hand. */
export function isOral(channel: string | undefined): boolean {
  return channel === 'counter' || channel === 'telephone';
}

export function withdrawRequest(
  typed: { readonly on: string; readonly why: string },
  state: CaseState,
  { today }: Context,
): Decision {
  const closed = cannotChange(state);
  if (closed) return { refusal: closed };
  const on = readDay(typed, 'on', today, { oldest: 10, required: true });
  if (on.problem || !on.day) return { refusal: on.problem ?? { code: 'required', field: 'on' } };
  if (state.request && on.day < state.request.receivedOn) return refused('notADate', { field: 'on' });
  const why = reasonOf(typed.why);
  if ('refusal' in why) return why;
  return { facts: [{ case: state.id, body: { kind: 'requestWithdrawn', on: on.day, why: why.text } }] };
}

/** Why nothing can be added to this case; undefined when something can. */
export function cannotChange(state: CaseState): Refusal | undefined {
  if (!state.request || state.erased) return { code: 'caseUnknown' };
  if (state.newerFacts) return { code: 'caseIsNewer' };
  if (state.closed) return { code: 'caseClosed' };
  return state.withdrawn ? { code: 'caseWithdrawn' } : undefined;
}

/** Why, as typed: never empty, never a number the law keeps out. */
export function reasonOf(typed: string): { readonly text: string } | { readonly refusal: Refusal } {
  const text = typed.normalize('NFC').trim();
  if (!text) return refused('required', { field: 'why' });
  const hit = guardHit(text);
  return hit ? { refusal: { ...refusalOfGuard[hit], field: 'why' } } : { text };
}

export function representativeFacts({ representative }: ReadRequest): readonly FactBody[] {
  if (!representative?.kind || !representative.name) return [];
  const { kind, name, address, scope, authoritySeen } = representative;
  return [
    {
      kind: 'representativeRecorded',
      representative: kind,
      name,
      ...(address && { address }),
      ...(scope && { scope }),
      ...(authoritySeen && { authoritySeen }),
    },
  ];
}

/** The law makes every right free; a regulation may say so of inspection. */
export function freeBy(version: ProfileVersion, right: RequestKind, subjectKind: string): string {
  const { free } = version.wayOfWorking;
  const holds = right === 'access' && free?.value === true && isUnderRegulation(version, subjectKind);
  return (holds && citing(free)?.article) || 'AVG artikel 12 lid 5';
}

function regulationNote(version: ProfileVersion, read: ReadRequest, hasOwnTerm: boolean): string {
  if (hasOwnTerm) return version.why;
  if (!isUnderRegulation(version, read.subjectKind))
    return `${version.why} Deze persoon valt er niet onder. De AVG geldt wel.`;
  const rule = rightRule(version, read.right);
  if (!rule) return `${version.why} Dit recht staat niet in het reglement, wel in de AVG.`;
  return rule.term.promptly
    ? `${version.why} Het reglement zegt: zo snel mogelijk. Uiterlijk geldt de AVG-maand.`
    : `${version.why} Het reglement noemt geen termijn. De AVG-maand geldt.`;
}
