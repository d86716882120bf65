/**
 * Putting right what was wrongly written down about a request or a person, with the reason. Pure; runs in the vault worker.
 *
 * Nothing is overwritten: the same form is read again, and what differs becomes facts behind the old ones. A letter made before it
 * is outdated from then on, and the next one replaces it.
 */

import type { CaseState } from '../case/case';
import { type Context, type Decision, refused, type ToWrite } from '../command/decision';
import { inForm } from '../days/day-words';
import type { FactBody, PersonName } from '../facts/facts';
import { addressInOneLine } from '../person/address';
import { showName } from '../person/person';
import { versionOn } from '../profiles/profile';
import { cannotChange, reasonOf, representativeFacts } from './request';
import { emptyRequest, type ReadRequest, type RequestInput, readRequest } from './request-fields';

/** The form as it would have been typed for what the case says now. */
export function inputOf({ request, subject, representative }: CaseState): RequestInput {
  if (!request || !subject) return emptyRequest;
  const { address, birthDate } = subject;
  const box = address.kind === 'postbus' ? 'Postbus ' : address.kind === 'antwoordnummer' ? 'Antwoordnummer ' : '';
  const number = address.number ?? '';
  return {
    ...emptyRequest,
    right: request.right,
    channel: request.channel,
    receivedOn: inForm(request.receivedOn),
    letterOn: request.letterOn ? inForm(request.letterOn) : '',
    scope: request.scope ?? '',
    copyAsked: request.copyAsked,
    name: nameAsTyped(subject.name),
    birthDate: birthDate ? inForm(birthDate) : '',
    subjectKind: subject.subjectKind,
    deceased: subject.deceased,
    contractNumber: subject.contractNumber ?? '',
    postcodeAndNumber: [address.postcode, box ? '' : number].filter(Boolean).join(' '),
    street: box ? box + number : (address.street ?? ''),
    city: address.city ?? '',
    careOf: address.careOf ?? '',
    foreign: address.kind === 'foreign',
    foreignLines: (address.lines ?? []).join('\n'),
    country: address.country ?? '',
    secretAddress: address.secret ?? false,
    ...(representative && {
      represented: true,
      representativeKind: representative.kind,
      representativeName: nameAsTyped(representative.name),
      representativeAddress: representative.address ? addressInOneLine(representative.address) : '',
      representativeScope: representative.scope ?? '',
      authoritySeen: representative.authoritySeen ?? '',
    }),
  };
}

/** One batch: the correction with its reason first, then whoever is written down anew. */
export function correctCase(input: RequestInput, why: string, state: CaseState, context: Context): Decision {
  const closed = cannotChange(state);
  if (closed) return { refusal: closed };
  const { request, subject } = state;
  if (!request || !subject) return refused('caseUnknown');
  const reason = reasonOf(why);
  if ('refusal' in reason) return reason;

  const read = readRequest(input, context.profile, context.today);
  if (read.problems[0]) return { refusal: read.problems[0] };
  if (read.right !== request.right) return refused('unknownValue', { field: 'right' });
  // Who represents can be put right; that nobody ever did cannot be told by a fact of this version.
  if (state.representative && !read.representative) return refused('unknownValue', { field: 'represented' });

  const changes = requestChanges(read, state, context);
  const before = readRequest(inputOf(state), context.profile, context.today);
  const person = isSame(personOf(read), personOf(before)) ? [] : [personFact(read)];
  const representing = isSame(read.representative, before.representative) ? [] : representativeFacts(read);
  if (Object.keys(changes).length + person.length + representing.length === 0) return refused('nothingChanged');
  const bodies: readonly FactBody[] = [
    { kind: 'requestCorrected', why: reason.text, ...changes },
    ...person,
    ...representing,
    ...read.released.map((one): FactBody => ({ kind: 'guardReleased', ...one })),
  ];
  return { facts: bodies.map((body): ToWrite => ({ case: state.id, body })) };
}

type Changes = Omit<Extract<FactBody, { kind: 'requestCorrected' }>, 'kind' | 'why'>;

function requestChanges(read: ReadRequest, { request }: CaseState, { profile }: Context): Changes {
  if (!request) return {};
  const { receivedOn, letterOn, channel, copyAsked } = read;
  const scope = read.scope ?? '';
  const moved = receivedOn !== undefined && receivedOn !== request.receivedOn;
  const version = moved ? versionOn(profile, receivedOn).version : request.profileVersion;
  return {
    ...(moved && { receivedOn }),
    ...(letterOn && letterOn !== request.letterOn && { letterOn }),
    ...(channel && channel !== request.channel && { channel }),
    ...(scope !== (request.scope ?? '') && { scope }),
    ...(copyAsked !== request.copyAsked && { copyAsked }),
    ...(version !== request.profileVersion && { profileVersion: version }),
  };
}

function personFact(read: ReadRequest): FactBody {
  const { name, birthDate, subjectKind, deceased, contractNumber, address } = read;
  return {
    kind: 'dataSubjectRecorded',
    name: name ?? { surname: '' },
    address: address.address,
    ...(birthDate && { birthDate }),
    subjectKind,
    ...(deceased && { deceased: true }),
    ...(contractNumber && { contractNumber }),
  };
}

const personOf = ({ name, birthDate, subjectKind, deceased, contractNumber, address }: ReadRequest) => ({
  name,
  birthDate,
  subjectKind,
  deceased,
  contractNumber,
  address: address.address,
});

function nameAsTyped(name: PersonName): string {
  const title = name.title === 'mevrouw' ? 'mw. ' : name.title === 'heer' ? 'dhr. ' : '';
  return title + showName(name);
}

/** Plain values made by the same reader: their text is the same when they are. */
function isSame(a: unknown, b: unknown): boolean {
  return JSON.stringify(a) === JSON.stringify(b);
}
