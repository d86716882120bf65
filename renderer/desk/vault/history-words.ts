/** Names and kenmerken for the lines of a history. Runs in the vault worker. */
import type { HistoryWords } from '../../domain/case/history';
import { employeeOfSlot } from '../../domain/register/register';
import { caseOf, openOf, profileOfRegister, registerOf, type Vault } from './vault';

export function wordsOf(vault: Vault, withReasons: boolean): HistoryWords {
  const register = registerOf(vault);
  return {
    whoBySlot: (slot) =>
      employeeOfSlot(register, slot)?.name ??
      (register.slots.find((one) => one.id === slot)?.kind === 'recovery' ? 'Herstelcode' : undefined),
    referenceOf: (id) => (openOf(vault).cases.has(id) ? caseOf(vault, id).request?.reference : undefined),
    prefix: profileOfRegister(vault).defaults.prefix.value,
    withReasons,
  };
}
