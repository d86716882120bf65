/**
 * Registering a complaint: a case of its own, with a kenmerk of the same row, linked to the case it is about (LN-20, Settled 10). Whoever
 * it concerns may complain, also who supplied the data (LN-22). Pure; runs in the vault worker.
 */
import type { CaseState } from '../case/case';
import { type Context, type Decision, refused, type ToWrite } from '../command/decision';
import type { Refusal } from '../command/refusal';
import type { Channel, Day, FactBody, Id } from '../facts/facts';
import { versionOn } from '../profiles/profile';
import { referenceFor } from '../register/reference';
import { hasRecoverySheet, type RegisterState } from '../register/register';
import { emptyRequest, type ReadRequest, readRequest } from '../request/request-fields';
import type { Deadline } from '../terms/terms';
import { type CourtBy, complaintTerm, courtBy } from './complaint-term';

/** The fields as typed. */
export interface ComplaintInput {
  readonly about: Id | '';
  readonly channel: Channel | '';
  readonly receivedOn: string;
  readonly letterOn: string;
  /** Who asked in the case it is about, or somebody else. */
  readonly by: 'same' | 'other';
  readonly name: string;
  readonly postcodeAndNumber: string;
  readonly street: string;
  readonly city: string;
}

export const emptyComplaint: ComplaintInput = {
  about: '',
  channel: '',
  receivedOn: '',
  letterOn: '',
  by: 'same',
  name: '',
  postcodeAndNumber: '',
  street: '',
  city: '',
};

/** What the form shows while typing. */
export interface ComplaintPreview {
  readonly receivedOn?: Day;
  readonly letterOn?: Day;
  /** Absent where the regulation gives no term, and while there is no day of receipt. */
  readonly deadline?: Deadline;
  readonly regulation?: string;
  readonly noTerm: boolean;
  /** The person goes on having until then for the court. */
  readonly courtBy?: CourtBy;
  readonly problems: readonly Refusal[];
}

export function previewComplaint(
  input: ComplaintInput,
  about: CaseState | undefined,
  { today, profile, calendar }: Context,
): ComplaintPreview {
  const { read, problems } = readComplaint(input, about, { today, profile, calendar });
  const { receivedOn, letterOn } = read;
  const version = receivedOn && versionOn(profile, receivedOn);
  const deadline = version && complaintTerm(receivedOn, version, today, calendar);
  const court = courtBy(about, profile, calendar);
  return {
    ...(receivedOn && { receivedOn }),
    ...(letterOn && { letterOn }),
    ...(deadline && { deadline }),
    ...(version && { regulation: version.title }),
    noTerm: version !== undefined && deadline === undefined,
    ...(court && { courtBy: court }),
    problems,
  };
}

/** One batch: the number, the complaint, who complains, and the link on the other side. */
export function registerComplaint(
  input: ComplaintInput,
  about: CaseState | undefined,
  register: RegisterState,
  context: Context,
  ids: { readonly case: Id; readonly place: string; readonly mark?: Id },
): Decision {
  if (!hasRecoverySheet(register)) return refused('noRecoverySheet');
  const { today, profile } = context;
  const { read, problems } = readComplaint(input, about, context);
  if (problems[0]) return { refusal: problems[0] };
  const { channel, receivedOn, letterOn } = read;
  if (!channel || !receivedOn) return refused('unexpected');
  const { reference, given } = referenceFor(ids, { today, profile, register });
  const inCase = (body: FactBody): ToWrite => ({ case: ids.case, body });
  return {
    facts: [
      given,
      inCase({
        kind: 'complaintRegistered',
        channel,
        receivedOn,
        ...(letterOn && { letterOn }),
        ...(about && { about: about.id }),
        corporation: profile.corporation,
        profileVersion: versionOn(profile, receivedOn).version,
        reference,
        ...(ids.mark && { mark: ids.mark }),
      }),
      ...whoComplains(input, read, about).map(inCase),
      ...read.released.map((one) => inCase({ kind: 'guardReleased', ...one })),
      // A case with facts of a newer version takes none; the complaint itself says what it is about.
      ...(about && !about.newerFacts
        ? [{ case: about.id, body: { kind: 'casesLinked', other: ids.case, why: 'complaint' } } as const]
        : []),
    ],
  };
}

/** The same person is written down as the case has it: nothing is typed twice. */
function whoComplains(input: ComplaintInput, read: ReadRequest, about: CaseState | undefined): readonly FactBody[] {
  const { subject, representative } = about ?? {};
  if (!isSame(input, about) || !subject) {
    const { name, address } = read;
    return name ? [{ kind: 'dataSubjectRecorded', name, address: address.address, subjectKind: '' }] : [];
  }
  const { name, address, birthDate, subjectKind } = subject;
  const body: FactBody = {
    kind: 'dataSubjectRecorded',
    name,
    address,
    ...(birthDate && { birthDate }),
    subjectKind,
    ...(subject.deceased && { deceased: true }),
    ...(subject.contractNumber && { contractNumber: subject.contractNumber }),
  };
  if (!representative) return [body];
  const { kind, ...rest } = representative;
  return [body, { kind: 'representativeRecorded', representative: kind, ...rest }];
}

const isSame = ({ by }: ComplaintInput, about: CaseState | undefined): boolean => by === 'same' && about !== undefined;

/** What is asked of the person when it is the one of the case: how and when it came in. */
const WHEN: readonly (string | undefined)[] = ['channel', 'receivedOn', 'letterOn'];

function readComplaint(
  input: ComplaintInput,
  about: CaseState | undefined,
  { today, profile }: Context,
): { readonly read: ReadRequest; readonly problems: readonly Refusal[] } {
  const { about: _about, by: _by, ...typed } = input;
  const read = readRequest({ ...emptyRequest, right: 'complaint', ...typed }, profile, today);
  const own = isSame(input, about) ? read.problems.filter(({ field }) => WHEN.includes(field)) : read.problems;
  return { read, problems: [...caseProblems(input, read, about), ...own] };
}

function caseProblems(
  input: ComplaintInput,
  { receivedOn }: ReadRequest,
  about: CaseState | undefined,
): readonly Refusal[] {
  if (!input.about) return [];
  if (!about?.request || about.erased) return [{ code: 'caseUnknown', field: 'about' }];
  if (about.complaint) return [{ code: 'complaintAboutComplaint', field: 'about' }];
  const isBefore = receivedOn !== undefined && receivedOn < about.request.receivedOn;
  return isBefore ? [{ code: 'complaintBeforeRequest', field: 'receivedOn' }] : [];
}
