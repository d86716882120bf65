/** Employees, their access, the recovery sheet and what the corporation fills in. Runs in the vault worker. */
import { isRefused } from '../../domain/command/decision';
import { type Id, NO_CASE } from '../../domain/facts/facts';
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
import { hasRecoverySheet } from '../../domain/register/register';
import { groupRecoveryCode, newRecoveryCode } from '../../store/recovery-code';
import type { SlotInfo } from '../../store/types';
import type { AdminView, Asks, EmployeeView, SessionView } from '../asks';
import { refuseBrokenLogo, styleView } from './house-style';
import { type Act, newId, today } from './office';
import { askingOwnSecret, ownSecretWrong, Refused, refuse } from './refused';
import { sessionView } from './session-view';
import { judged, recoverySlotOf, slotListBody, slotOf } from './slots';
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
  });
  return adminView(vault);
}

export async function removeEmployee(vault: Vault, input: Asks['removeEmployee'][0]): Promise<AdminView> {
  await allow(vault, 'manageEmployees');
  const { session } = openOf(vault);
  const employee = employeeOf(vault, input.id);
  const decided = decideRemove(input.id, session.slot.id, await people(vault));
  if (isRefused(decided)) throw new Refused(decided.refusal);
  if (!(await session.confirmSecret(input.passphrase))) return refuse('wrongPassphrase', ownSecretWrong);
  if (employee.slot === undefined) await carryOut(vault, decided);
  else await withSlots(vault, input.passphrase, decided.facts, { remove: employee.slot });
  return adminView(vault);
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
  const { session } = openOf(vault);
  const before = (await session.slots()).find((slot) => slot.kind === 'recovery');
  await withSlots(vault, input.passphrase, [], {
    add: recoverySlotOf(newId(), code),
    ...(before ? { remove: before.id } : {}),
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

/** One batch: the slots on disk, the sealed list that puts them in force, and what goes with it. */
async function withSlots(
  vault: Vault,
  passphrase: string,
  acts: readonly Act[],
  change: { readonly add?: ReturnType<typeof slotOf>; readonly remove?: Id },
): Promise<void> {
  const { session } = openOf(vault);
  const staying = (await session.slots()).filter((slot) => slot.id !== change.remove);
  const secret = passphrase === '' && vault.setupSecret !== undefined ? vault.setupSecret : passphrase;
  const list = (made: readonly SlotInfo[]): Act => ({ case: NO_CASE, body: slotListBody([...staying, ...made]) });
  await askingOwnSecret(() =>
    openOf(vault).write((made) => [list(made), ...acts], {
      secret,
      ...(change.add ? { addSlots: [change.add] } : {}),
      ...(change.remove ? { removeSlots: [change.remove] } : {}),
    }),
  );
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
    ...(register.recoverySheetOn ? { recoverySheetOn: register.recoverySheetOn } : {}),
    place: office.place,
  };
}
