/** Employees, their access, the recovery sheet and what the corporation fills in. Runs in the vault worker. */
import { isRefused } from '../../domain/command/decision';
import { type Id, NO_CASE, type Role } from '../../domain/facts/facts';
import { type Letter, SHEET_NAMES } from '../../domain/letter/letter';
import { NOT_DURING_VISIT } from '../../domain/letter/letter-order';
import { recoverySheet as sheetWords } from '../../domain/letter/recovery-sheet';
import { openValues, textAt } from '../../domain/profiles/profile';
import { setValues as decideValues } from '../../domain/register/founding';
import {
  addEmployee as decideAdd,
  changeEmployee as decideChange,
  removeEmployee as decideRemove,
  hasAccess,
  isLastAdministrator,
  type PeopleContext,
} from '../../domain/register/people';
import { employeeOfSlot, hasRecoverySheet } from '../../domain/register/register';
import { groupRecoveryCode, newRecoveryCode } from '../../store/recovery-code';
import type { AdminView, Asks, EmployeeView, SessionView } from '../asks';
import { refuseBrokenLogo, styleView } from './house-style';
import { type Act, newId, today } from './office';
import { ownSecretWrong, Refused, refuse } from './refused';
import { sessionView } from './session-view';
import { judged, recoverySlotOf, slotOf, withSlots } from './slots';
import { allow, carryOut, openOf, profileOfRegister, registerOf, type Vault } from './vault';
import { visitsHere } from './visit-here';
import { NOTHING_LEAVES } from './voice';

export async function admin(vault: Vault): Promise<AdminView> {
  await allow(vault, 'seeAdmin');
  return adminView(vault);
}

export async function addEmployee(vault: Vault, input: Asks['addEmployee'][0]): Promise<AdminView> {
  await allow(vault, 'manageEmployees');
  const { employee } = input;
  const ids = { employee: newId(), slot: newId() };
  const decided = decideAdd(employee, ids, await people(vault));
  if (isRefused(decided)) throw new Refused(decided.refusal);
  const roles = employee.roles.toSorted();
  if (roles.length === 0) {
    await carryOut(vault, decided);
    return adminView(vault);
  }
  await judged(employee.passphrase, wordsHere(vault, employee.name, employee.signInName));
  await withSlots(vault, input.passphrase, decided.facts, {
    add: slotOf(ids.slot, employee.signInName, employee.passphrase, roles, employee.oneTime),
    why: 'access',
  });
  return adminView(vault);
}

/** Function and statement; the roles are bound in the key, so other roles are a new key (`renewAccess`). */
export async function changeEmployee(vault: Vault, input: Asks['changeEmployee'][0]): Promise<AdminView> {
  await allow(vault, 'manageEmployees');
  const { roles } = employeeOf(vault, input.id);
  await carryOut(vault, decideChange({ ...input, roles }, openOf(vault).session.slot.id, await people(vault)));
  return adminView(vault);
}

/** A new key pair under the employee's own slot id, so that the history keeps its name. Must change at the next unlock. */
export async function renewAccess(vault: Vault, input: Asks['renewAccess'][0]): Promise<AdminView> {
  await allow(vault, 'manageEmployees');
  const { session } = openOf(vault);
  const employee = employeeOf(vault, input.id);
  const slots = await session.slots();
  const slot = slots.find((one) => one.id === employee.slot) ?? refuse('unknownValue', { field: 'id' });
  if (slot.id === session.slot.id) return refuse('notYourself');
  const { function: work, confidentialityOn = '' } = employee;
  const change = { id: input.id, function: work, roles: input.roles, confidentialityOn };
  const decided = decideChange(change, session.slot.id, await people(vault));
  if (isRefused(decided)) throw new Refused(decided.refusal);
  await judged(input.oneTime, wordsHere(vault, employee.name, slot.signInName), 'oneTime');
  await withSlots(vault, input.passphrase, decided.facts, {
    add: slotOf(slot.id, slot.signInName, input.oneTime, input.roles, true),
    remove: slot.id,
    why: 'access',
  });
  return adminView(vault);
}

export async function removeEmployee(vault: Vault, input: Asks['removeEmployee'][0]): Promise<AdminView> {
  await allow(vault, 'manageEmployees');
  const { session } = openOf(vault);
  const employee = employeeOf(vault, input.id);
  const decided = decideRemove(input.id, session.slot.id, await people(vault));
  if (isRefused(decided)) throw new Refused(decided.refusal);
  await confirmed(vault, input.passphrase);
  if (employee.slot === undefined) await carryOut(vault, decided);
  else await withSlots(vault, input.passphrase, decided.facts, { remove: employee.slot, why: 'left' });
  return adminView(vault);
}

/**
 * New keys for everything that is written from now on, and a new key pair for who asks: after his passphrase was seen, and changed, the
 * former one opens nothing new.
 */
export async function renewKeys(vault: Vault, input: Asks['renewKeys'][0]): Promise<AdminView> {
  await allow(vault, 'manageEmployees');
  const { slot } = openOf(vault).session;
  if (registerOf(vault).differ) return refuse('listsDiffer');
  const roles = slot.roles as readonly Role[];
  const own = slot.kind === 'recovery' ? undefined : slotOf(slot.id, slot.signInName, input.passphrase, roles, false);
  await confirmed(vault, input.passphrase);
  await withSlots(vault, input.passphrase, [], {
    ...(own && { add: own, remove: slot.id }),
    renewAll: true,
    why: 'asked',
  });
  return adminView(vault);
}

/** Two computers set the list apart from each other: one new list, with who was added on either and without who was withdrawn on either. */
export async function settleLists(vault: Vault, input: Asks['settleLists'][0]): Promise<AdminView> {
  await allow(vault, 'manageEmployees');
  const { slots, differ } = registerOf(vault);
  if (!differ) return refuse('conflictGone');
  await confirmed(vault, input.passphrase);
  const onDisk = await openOf(vault).session.slots();
  // Who has a key in force already keeps that one; a slot that has not come over yet is named when it has.
  const also = differ.waiting.filter(
    (one) => !slots.some(({ id }) => id === one.id) && onDisk.some(({ publicKey }) => publicKey === one.publicKey),
  );
  await withSlots(vault, input.passphrase, [], { also, renewAll: true, why: 'settled' });
  return adminView(vault);
}

async function confirmed(vault: Vault, passphrase: string): Promise<void> {
  if (!(await openOf(vault).session.confirmSecret(passphrase))) refuse('wrongPassphrase', ownSecretWrong);
}

/** Only what differs becomes a fact; the office's name also stands in plain on the unlock screen. */
export async function setValues(vault: Vault, input: Asks['setValues'][0]): Promise<AdminView> {
  await allow(vault, 'manageValues');
  const profile = profileOfRegister(vault);
  const { office, ...rest } = input.values;
  const changed = Object.entries(rest).filter(
    ([path, value]) => JSON.stringify(profile.values[path]) !== JSON.stringify(value),
  );
  const decided = decideValues(Object.fromEntries(changed), profile);
  if (isRefused(decided)) throw new Refused(decided.refusal);
  await refuseBrokenLogo(input.values);
  const renamed = typeof office === 'string' && office.trim() !== '' && office.trim() !== profile.values.office;
  const name: Act[] = renamed
    ? [{ case: NO_CASE, body: { kind: 'profileValueSet', path: 'office', value: office.trim() } }]
    : [];
  if (decided.facts.length + name.length > 0)
    await openOf(vault).write(
      [...decided.facts, ...name],
      renamed ? { words: { corporation: profile.name, office: office.trim() } } : {},
    );
  return adminView(vault);
}

/** A new code for every sheet: a sheet that was never typed back opens nothing. */
export async function recoverySheet(vault: Vault): Promise<Letter> {
  await allow(vault, 'makeRecoverySheet');
  if (visitsHere(vault).length > 0) throw new Refused(NOT_DURING_VISIT);
  await vault.letGo({ ways: ['save', 'print'], name: SHEET_NAMES.recoverySheet });
  vault.pendingCode = newRecoveryCode();
  const { office, employee } = sessionView(vault);
  return sheetWords({
    profile: profileOfRegister(vault),
    office,
    today: today(),
    administrator: employee.name,
    groups: vault.pendingCode.split('-'),
  });
}

export async function typeRecoveryCode(
  vault: Vault,
  input: Asks['typeRecoveryCode'][0],
): Promise<Asks['typeRecoveryCode'][1]> {
  await allow(vault, 'makeRecoverySheet');
  const code = vault.pendingCode ?? refuse('codeWrong');
  const wanted = code.split('-');
  const typed = groupRecoveryCode(input.typed).split('-').filter(Boolean);
  const wrong = typed.findIndex((group, index) => !(wanted[index] ?? '').startsWith(group));
  const complete = typed.filter((group, index) => group === wanted[index]).length;
  const state = { right: complete, ...(wrong >= 0 ? { wrongGroup: wrong + 1 } : {}) };
  if (!input.confirm) return { ...state, done: false };
  if (complete !== wanted.length || typed.length !== wanted.length) return refuse('codeWrong', { field: 'typed' });
  const before = registerOf(vault).slots.find((slot) => slot.kind === 'recovery');
  await withSlots(vault, input.passphrase, [], {
    add: recoverySlotOf(newId(), code),
    ...(before ? { remove: before.id } : {}),
    why: 'sheet',
  });
  delete vault.pendingCode;
  await vault.letGo(NOTHING_LEAVES);
  return { ...state, done: true };
}

/** The first start is over: from now on acts on keys ask for the passphrase again. */
export async function finishSetup(vault: Vault): Promise<SessionView> {
  if (!hasRecoverySheet(registerOf(vault))) return refuse('noRecoverySheet');
  delete vault.setupSecret;
  return sessionView(vault);
}

async function people(vault: Vault): Promise<PeopleContext> {
  const slots = await openOf(vault).session.slots();
  return { today: today(), register: registerOf(vault), signInNames: slots.map((slot) => slot.signInName) };
}

const employeeOf = (vault: Vault, id: Id) =>
  registerOf(vault).employees.find((one) => one.id === id) ?? refuse('unknownValue', { field: 'id' });

const wordsHere = (vault: Vault, ...more: readonly string[]): string[] => {
  const profile = profileOfRegister(vault);
  return [profile.name, textAt(profile, 'office') ?? '', ...more];
};

const nameOfSlot = (vault: Vault, { id, kind }: { readonly id: Id; readonly kind: string }): string =>
  kind === 'recovery' ? 'het herstelblad' : (employeeOfSlot(registerOf(vault), id)?.name ?? 'iemand zonder naam');

async function adminView(vault: Vault): Promise<AdminView> {
  const office = openOf(vault);
  const register = registerOf(vault);
  const profile = profileOfRegister(vault);
  const slots = await office.session.slots();
  const own = office.session.slot.id;
  const employees = register.employees
    .filter((employee) => employee.leftOn === undefined)
    .map((employee): EmployeeView => {
      const slot = slots.find((one) => one.id === employee.slot);
      return {
        id: employee.id,
        name: employee.name,
        function: employee.function,
        roles: employee.roles,
        ...(slot ? { signInName: slot.signInName } : {}),
        ...(employee.confidentialityOn ? { confidentialityOn: employee.confidentialityOn } : {}),
        ...(employee.keyHolder ? { keyHolder: employee.keyHolder } : {}),
        mustChange: slot?.mustChange ?? false,
        access: hasAccess(register, employee),
        removable: employee.slot !== own && !isLastAdministrator(register, employee),
      };
    });
  return {
    employees,
    values: openValues(profile),
    style: styleView(profile),
    ...(register.differ && {
      lists: {
        waiting: register.differ.waiting.map((one) => nameOfSlot(vault, one)),
        stopped: register.differ.stopped.map((one) => nameOfSlot(vault, one)),
      },
    }),
    ...(register.recoverySheetOn ? { recoverySheetOn: register.recoverySheetOn } : {}),
    place: office.place,
  };
}
