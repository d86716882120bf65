/**
 * The form "Nieuw verzoek": its fields as typed, and what they say. Pure; runs in the vault worker.
 *
 * [Note: problems and remarks] A request is always registered and its clock runs (rules.md, Settled 17). So only what
 * cannot be written down at all is a problem: no name, no day, a number the law keeps out. Whatever is wrong with the
 * request itself (age, form, authority, house rules) is a remark: it blocks deciding, never registering.
 */

import { type Guard, guardHit, isReleasable, refusalOfGuard } from '../command/guard';
import type { Refusal } from '../command/refusal';
import { parseDay } from '../days/day-words';
import { addMonths } from '../days/days';
import {
  type Address,
  CHANNELS,
  type Channel,
  type Day,
  type PersonName,
  REPRESENTATIVE_KINDS,
  type RepresentativeKind,
  type RequestKind,
  RIGHTS,
} from '../facts/facts';
import {
  addressLines,
  LINE_LENGTH,
  MOST_LINES,
  parseAddressLine,
  type ReadAddress,
  readAddress,
} from '../person/address';
import { parseName } from '../person/person';
import { type Profile, subjectKindsOf } from '../profiles/profile';

/** The fields as typed: parsed and judged here, kept as a draft by the desk. */
export interface RequestInput {
  readonly right: RequestKind;
  readonly channel: Channel | '';
  readonly receivedOn: string;
  readonly letterOn: string;
  readonly scope: string;
  readonly copyAsked: boolean;
  readonly name: string;
  readonly birthDate: string;
  readonly subjectKind: string;
  readonly deceased: boolean;
  readonly contractNumber: string;
  readonly postcodeAndNumber: string;
  readonly street: string;
  readonly city: string;
  readonly careOf: string;
  readonly foreign: boolean;
  readonly foreignLines: string;
  readonly country: string;
  readonly secretAddress: boolean;
  readonly represented: boolean;
  readonly representativeKind: RepresentativeKind | '';
  readonly representativeName: string;
  readonly representativeAddress: string;
  readonly representativeScope: string;
  readonly authoritySeen: string;
  /** "Dit is een klantnummer", with the reason: per field. */
  readonly releasedNumbers: Readonly<Record<string, string>>;
}

export const emptyRequest: RequestInput = {
  right: 'access',
  channel: '',
  receivedOn: '',
  letterOn: '',
  scope: '',
  copyAsked: false,
  name: '',
  birthDate: '',
  subjectKind: '',
  deceased: false,
  contractNumber: '',
  postcodeAndNumber: '',
  street: '',
  city: '',
  careOf: '',
  foreign: false,
  foreignLines: '',
  country: '',
  secretAddress: false,
  represented: false,
  representativeKind: '',
  representativeName: '',
  representativeAddress: '',
  representativeScope: '',
  authoritySeen: '',
  releasedNumbers: {},
};

/** What the fields say; what could not be read is absent and stands under `problems`. */
export interface ReadRequest {
  readonly right: RequestKind;
  readonly channel?: Channel;
  readonly receivedOn?: Day;
  readonly letterOn?: Day;
  readonly scope?: string;
  readonly copyAsked: boolean;
  readonly name?: PersonName;
  readonly birthDate?: Day;
  readonly subjectKind: string;
  readonly deceased: boolean;
  readonly contractNumber?: string;
  readonly address: ReadAddress;
  readonly representative?: ReadRepresentative;
  /** Fields whose number was released, with what the employee says it is. */
  readonly released: readonly {
    readonly field: string;
    readonly guard: 'bsn' | 'documentNumber';
    readonly reason: string;
  }[];
  /** In the order of the form; see [Note: problems and remarks]. */
  readonly problems: readonly Refusal[];
}

export interface ReadRepresentative {
  readonly kind?: RepresentativeKind;
  readonly name?: PersonName;
  readonly address?: Address;
  readonly scope?: string;
  readonly authoritySeen?: string;
}

/** Years back that a day of receipt is believed. */
const OLDEST_RECEIPT = 10;
const OLDEST_PERSON = 130;

export function readRequest(input: RequestInput, profile: Profile, today: Day): ReadRequest {
  const problems: Refusal[] = [];
  const note = (refusal: Refusal | undefined): void => {
    if (refusal) problems.push(refusal);
  };

  const isComplaint = input.right === 'complaint';
  if (!isComplaint && !RIGHTS.some((one) => one === input.right)) note({ code: 'unknownValue', field: 'right' });
  const channel = CHANNELS.find((one) => one === input.channel);
  if (!channel) note({ code: input.channel === '' ? 'required' : 'unknownValue', field: 'channel' });
  const receivedOn = readDay(input, 'receivedOn', today, { oldest: OLDEST_RECEIPT, required: true });
  note(receivedOn.problem);
  const letterOn = readDay(input, 'letterOn', today, { oldest: OLDEST_RECEIPT });
  note(letterOn.problem);

  const name = parseName(input.name);
  if (!name) note({ code: input.name.trim() ? 'nameInvalid' : 'required', field: 'name' });
  const birthDate = readDay(input, 'birthDate', today, { oldest: OLDEST_PERSON, born: true });
  note(birthDate.problem);
  if (birthDate.day && receivedOn.day && birthDate.day > receivedOn.day)
    note({ code: 'dateInFuture', field: 'birthDate' });
  // Whoever it concerns may complain, also who is nothing to the corporation (LN-22).
  if (!isComplaint || input.subjectKind) note(subjectKindProblem(input.subjectKind, profile));

  const address = readAddress(input);
  if (address.wrongPostcode) note({ code: 'postcodeInvalid', field: 'postcodeAndNumber' });
  note(addressProblem(name, address.address));
  const representative = input.represented ? readRepresentative(input, note) : undefined;

  const released: { field: string; guard: 'bsn' | 'documentNumber'; reason: string }[] = [];
  for (const field of GUARDED) {
    const outcome = guarded(input, field);
    if (outcome && 'code' in outcome) note(outcome);
    else if (outcome) released.push(outcome);
  }
  const scope = text(input.scope);
  const contractNumber = text(input.contractNumber);
  if (contractNumber.length > LINE_LENGTH)
    note({ code: 'tooLong', field: 'contractNumber', values: { characters: LINE_LENGTH } });
  return {
    right: input.right,
    ...(channel && { channel }),
    ...(receivedOn.day && { receivedOn: receivedOn.day }),
    ...(letterOn.day && { letterOn: letterOn.day }),
    ...(scope && { scope }),
    copyAsked: input.copyAsked,
    ...(name && { name }),
    ...(birthDate.day && { birthDate: birthDate.day }),
    subjectKind: input.subjectKind,
    deceased: input.deceased,
    ...(contractNumber && { contractNumber }),
    address,
    ...(representative && { representative }),
    released,
    problems,
  };
}

/** A typed day that lies in the past, within reach. */
export function readDay<F extends string>(
  input: Readonly<Record<F, string>>,
  field: F,
  today: Day,
  {
    oldest,
    required = false,
    born = false,
  }: { readonly oldest: number; readonly required?: boolean; readonly born?: boolean },
): { readonly day?: Day; readonly problem?: Refusal } {
  if (!input[field].trim()) return required ? { problem: { code: 'required', field } } : {};
  const day = parseDay(input[field], today, born);
  if (!day) return { problem: { code: 'notADate', field } };
  if (day > today) return { problem: { code: 'dateInFuture', field } };
  if (day < addMonths(today, -12 * oldest))
    return { problem: { code: 'dateTooOld', field, values: { years: oldest } } };
  return { day };
}

function subjectKindProblem(kind: string, profile: Profile): Refusal | undefined {
  if (!kind) return { code: 'required', field: 'subjectKind' };
  const known = subjectKindsOf(profile).some(({ code }) => code === kind);
  return known ? undefined : { code: 'unknownValue', field: 'subjectKind' };
}

/** The window of the envelope holds six lines of forty characters. */
function addressProblem(name: PersonName | undefined, address: Address): Refusal | undefined {
  const lines = addressLines(name ?? { surname: 'X' }, address);
  const field = address.kind === 'foreign' ? 'foreignLines' : 'street';
  if (lines.length > MOST_LINES) return { code: 'tooLong', field, values: { lines: MOST_LINES } };
  return lines.some((line) => line.length > LINE_LENGTH)
    ? { code: 'tooLong', field, values: { characters: LINE_LENGTH } }
    : undefined;
}

function readRepresentative(input: RequestInput, note: (refusal: Refusal | undefined) => void): ReadRepresentative {
  const kind = REPRESENTATIVE_KINDS.find((one) => one === input.representativeKind);
  if (!kind) note({ code: input.representativeKind === '' ? 'required' : 'unknownValue', field: 'representativeKind' });
  const name = parseName(input.representativeName);
  if (!name) note({ code: input.representativeName.trim() ? 'nameInvalid' : 'required', field: 'representativeName' });
  const address = parseAddressLine(input.representativeAddress);
  if (!address && input.representativeAddress.trim()) note({ code: 'postcodeInvalid', field: 'representativeAddress' });
  const tooLong = address && addressProblem(name, address);
  if (tooLong) note({ ...tooLong, field: 'representativeAddress' });
  const scope = text(input.representativeScope);
  const authoritySeen = text(input.authoritySeen);
  return {
    ...(kind && { kind }),
    ...(name && { name }),
    ...(address && { address }),
    ...(scope && { scope }),
    ...(authoritySeen && { authoritySeen }),
  };
}

/** Every field in which text can be typed. */
const GUARDED = [
  'scope',
  'name',
  'contractNumber',
  'postcodeAndNumber',
  'street',
  'city',
  'careOf',
  'foreignLines',
  'country',
  'representativeName',
  'representativeAddress',
  'representativeScope',
  'authoritySeen',
] as const satisfies readonly (keyof RequestInput)[];

type Released = { readonly field: string; readonly guard: 'bsn' | 'documentNumber'; readonly reason: string };

function guarded(input: RequestInput, field: (typeof GUARDED)[number]): Refusal | Released | undefined {
  const guard: Guard | undefined = guardHit(input[field]);
  if (!guard) return undefined;
  const reason = text(input.releasedNumbers[field] ?? '');
  const released = reason !== '' && isReleasable(guard);
  if (!released || guardHit(reason)) return { ...refusalOfGuard[guard], field };
  return { field, guard, reason };
}

function text(typed: string): string {
  return typed.normalize('NFC').trim();
}
