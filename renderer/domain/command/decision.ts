/** What a command comes to: facts to be written in one batch, or a refusal. Pure types and their makers. */
import type { Calendar } from '../days/calendar';
import type { Day, FactBody, Id } from '../facts/facts';
import type { Profile } from '../profiles/profile';
import type { RegisterState } from '../register/register';
import type { Refusal, RefusalCode } from './refusal';

/** A fact to be, and the case it belongs to (NO_CASE for none). The desk adds the head. */
export interface ToWrite {
  readonly case: Id;
  readonly body: FactBody;
}

export type Decision = { readonly facts: readonly ToWrite[] } | { readonly refusal: Refusal };

/** Everything a rule is told of the world outside the facts. */
export interface Context {
  readonly today: Day;
  readonly profile: Profile;
  readonly calendar: Calendar;
}

/** For rules that ask who works here: key holders, employees, numbers given. */
export interface OfficeContext extends Context {
  readonly register: RegisterState;
}

export function refused(code: RefusalCode, more: Omit<Refusal, 'code'> = {}): { readonly refusal: Refusal } {
  return { refusal: { code, ...more } };
}

export function isRefused(decision: Decision): decision is { readonly refusal: Refusal } {
  return 'refusal' in decision;
}

/** All bodies as facts of one case. */
export function inCase(caseId: Id, ...bodies: readonly FactBody[]): Decision {
  return { facts: bodies.map((body) => ({ case: caseId, body })) };
}
