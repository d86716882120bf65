/** Keys as acts: which slot is made for whom, and the sealed list that puts slots in force. Runs in the vault worker. */
import type { FactBody, Id, Role } from '../../domain/facts/facts';
import type { Compartment, NewSlot, SlotInfo } from '../../store/types';
import { judgePassphrase } from '../passphrase';
import { refuse } from './refused';

/** Who holds `officer` (architecture.md, "Two compartments"). The administrator must hold what he grants. */
const OFFICER_ROLES: readonly Role[] = ['privacyOfficer', 'dpo', 'accessAdministrator'];

export function slotOf(id: Id, signInName: string, secret: string, roles: readonly Role[], oneTime: boolean): NewSlot {
  const compartments: Compartment[] = roles.some((role) => OFFICER_ROLES.includes(role))
    ? ['common', 'officer']
    : ['common'];
  return {
    id,
    kind: 'employee',
    signInName: signInName.trim(),
    secret,
    roles: roles.toSorted(),
    mustChange: oneTime,
    compartments,
  };
}

/** The recovery slot puts access in order and nothing else: it has the administrator's role. */
export function recoverySlotOf(id: Id, code: string): NewSlot {
  return {
    id,
    kind: 'recovery',
    signInName: '',
    secret: code,
    roles: ['accessAdministrator'],
    mustChange: false,
    compartments: ['common', 'officer'],
  };
}

/** The slots in force; keys are sealed only to the halves it names. */
export function slotListBody(slots: readonly SlotInfo[]): FactBody {
  return {
    kind: 'slotListSet',
    slots: slots.map(({ id, kind, roles, publicKey }) => ({ id, kind, roles: roles as readonly Role[], publicKey })),
    generations: { common: 0, officer: 0 },
  };
}

/** @throws Refused `passphraseTooWeak` with the advice */
export async function judged(passphrase: string, words: readonly string[], field = 'passphrase'): Promise<void> {
  const judgement = await judgePassphrase(passphrase, words);
  if (!judgement.accepted) refuse('passphraseTooWeak', { field, values: { advice: judgement.advice } });
}
