/**
 * Who decides on a complaint: somebody by name and function that the corporation filled in, never who decided the request and never the
 * FG (Settled 20, LN-21). Where there is nobody within, somebody from outside may; until one is named it cannot be decided. Pure.
 */
import type { CaseState } from '../case/case';
import type { OfficeContext } from '../command/decision';
import type { Refusal } from '../command/refusal';
import type { PersonName } from '../facts/facts';
import { folded, parseName } from '../person/person';
import { citing, type Profile, type ProfileVersion, textAt } from '../profiles/profile';
import { employeeOfSlot } from '../register/register';
import type { Advised } from './advice';

export interface Decider {
  readonly name: string;
  readonly function: string;
}

const PATH = 'complaintDecidedBy';

/** "P. Verzonnen, directeur": a name and a function, or nobody. */
export function deciderOf(profile: Profile): Decider | undefined {
  const [name = '', ...rest] = (textAt(profile, PATH) ?? '').split(',');
  const work = rest.join(',').trim();
  return name.trim() && work ? { name: name.trim(), function: work } : undefined;
}

/** Why nobody can decide on this complaint yet; undefined when somebody can. */
export function lackOfDecider(
  about: CaseState | undefined,
  { advice }: Advised,
  version: ProfileVersion,
  { profile, register }: OfficeContext,
): Refusal | undefined {
  const decider = deciderOf(profile);
  const cited = citing(version.remedies.complaintMonths) ?? citing(version.remedies.complaintTo);
  if (!decider) return { code: 'complaintDeciderMissing', ...cited };
  const { name } = decider;
  const dpos = register.employees.filter(({ roles }) => roles.includes('dpo')).map((one) => one.name);
  const advised = advice ? (employeeOfSlot(register, advice.by)?.name ?? '') : '';
  if ([...dpos, advised].some((other) => isSamePerson(name, other))) {
    return { code: 'complaintDeciderIsDpo', ...cited, values: { name } };
  }
  return deciders(about, register).some((other) => isSamePerson(name, other))
    ? { code: 'complaintDeciderDecided', ...cited, values: { name } }
    : undefined;
}

/** Who decided the request, read along, or put a name under the answer. */
function deciders(about: CaseState | undefined, register: OfficeContext['register']): readonly string[] {
  const { decision, letters = [] } = about ?? {};
  const reader = register.employees.find(({ id }) => id === decision?.secondReader)?.name;
  const signed = letters.flatMap(({ kind, signedBy }) => (kind === 'decision' && signedBy ? [signedBy] : []));
  return [...(decision ? [employeeOfSlot(register, decision.by)?.name] : []), reader, ...signed].flatMap(
    (name) => name ?? [],
  );
}

/** "M. Huizing" and "Mirjam Huizing" are one; two first names written out in full that differ are two. */
export function isSamePerson(one: string, other: string): boolean {
  const [a, b] = [parseName(one), parseName(other)];
  if (!a || !b) return one.trim() !== '' && folded(one) === folded(other);
  return familyOf(a) === familyOf(b) && isSameGiven(folded(a.given ?? ''), folded(b.given ?? ''));
}

const familyOf = ({ prefix, surname }: PersonName): string => folded([prefix, surname].filter(Boolean).join(' '));

function isSameGiven(a: string, b: string): boolean {
  if (!a || !b) return true;
  const isFull = (given: string): boolean => /^\p{L}{2,}/u.test(given);
  return isFull(a) && isFull(b) ? a === b : a[0] === b[0];
}
