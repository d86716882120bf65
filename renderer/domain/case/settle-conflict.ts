/** Choosing what holds of what two PCs recorded apart from each other. Pure; runs in the vault worker. */
import { type Decision, inCase, refused } from '../command/decision';
import { type Id, NO_CASE, type Role } from '../facts/facts';
import type { Conflict } from '../facts/order';
import { disagreementsIn, settling } from '../facts/settling';
import type { CaseState } from './case';

export interface TypedSettling {
  /** The thing the facts touch: see compartments.ts. */
  readonly touches: string;
  /** The last fact of the version that holds, or `both`. */
  readonly keep: string;
}

/** What the counter records itself. What is weighed and decided is the officer's to choose as well. */
const OF_THE_COUNTER: readonly string[] = [
  'request',
  'subject',
  'representative',
  'appointment',
  'paper',
  'visit',
  'letter',
];

/** Whether somebody with these roles chooses here; who may not still reads both. */
export function maySettle(touches: string, roles: readonly Role[]): boolean {
  if (roles.includes('privacyOfficer')) return true;
  const isDesk = roles.includes('counter') || roles.includes('footageManager');
  return isDesk && OF_THE_COUNTER.includes(touches.split(':')[0] as string);
}

/** Also in a case that is over: what is true of it must be known then, too. */
export function settleInCase(typed: TypedSettling, state: CaseState, roles: readonly Role[]): Decision {
  if (state.newerFacts) return refused('caseIsNewer');
  if (!maySettle(typed.touches, roles))
    return refused('roleMayNot', { article: 'Omgangsregels, artikel 2 lid 2', rule: 'LO-6' });
  return settle(typed, state.conflicts, state.id);
}

/** The same for the register: values, employees. Who manages access says what holds. */
export const settleInRegister = (typed: TypedSettling, conflicts: readonly Conflict[]): Decision =>
  settle(typed, conflicts, NO_CASE);

function settle({ touches, keep }: TypedSettling, conflicts: readonly Conflict[], id: Id): Decision {
  const disagreement = disagreementsIn(conflicts).find((one) => one.touches === touches);
  const said = disagreement && settling(disagreement, keep);
  return said ? inCase(id, { kind: 'conflictSettled', ...said }) : refused('conflictGone');
}
