/**
 * Who may do what, and how employees come and go (rules.md, Settled 23; LO-5, LO-6, LN-11). Pure; runs in the vault worker.
 *
 * Refuse by default: a command has the roles of its line and no others. The access administrator alone sees no case.
 */

import { type Decision, refused } from '../command/decision';
import { guardHit, refusalOfGuard } from '../command/guard';
import type { Refusal } from '../command/refusal';
import { parseDay } from '../days/day-words';
import { type Day, type Id, NO_CASE, ROLES, type Role } from '../facts/facts';
import { type Employee, employeeOfSlot, type RegisterState } from './register';

export type Command = keyof typeof COMMANDS;

interface CommandRule {
  readonly roles: readonly Role[];
  /** Seeing is LO-5, doing is LO-6. */
  readonly does: 'see' | 'change';
  /** Touches cases: asks for a confidentiality statement (LN-11). */
  readonly cases: boolean;
}

const desk: readonly Role[] = ['counter', 'footageManager', 'privacyOfficer'];
const officer: readonly Role[] = ['privacyOfficer'];
const onCases = (does: CommandRule['does'], roles: readonly Role[]): CommandRule => ({ roles, does, cases: true });
const onAccess = (does: CommandRule['does']): CommandRule => ({ roles: ['accessAdministrator'], does, cases: false });

const COMMANDS = {
  seeCases: onCases('see', [...desk, 'dpo']),
  // What the officer weighs and decides: read by the officer and the FG alone.
  seeOfficer: onCases('see', ['privacyOfficer', 'dpo']),
  seeLog: onCases('see', ['dpo']),
  // Whether every row is whole: who reads the log, and who must put it right.
  checkLog: { roles: ['dpo', 'accessAdministrator'], does: 'see', cases: false },
  // Figures of a year, and the file for an auditor.
  seeFigures: onCases('see', ['privacyOfficer', 'dpo']),
  registerRequest: onCases('change', desk),
  correctRequest: onCases('change', desk),
  withdrawRequest: onCases('change', desk),
  makeLetter: onCases('change', desk),
  recordSent: onCases('change', desk),
  // Making, changing, cancelling.
  makeAppointment: onCases('change', desk),
  // Every step of a visit, the identity check and the copy question among them.
  visit: onCases('change', desk),
  movePaper: onCases('change', desk),
  doTask: onCases('change', desk),
  // The day on which an answer came, so that a term runs again: a day is recorded, nothing is weighed.
  resumeTerms: onCases('change', desk),
  // Letting stand still, extending, taking that back, telling that it will be later.
  changeTerms: onCases('change', officer),
  // A complaint is written down by whom it reaches, the FG among them; the FG hears and advises, and may do nothing else (Settled 20, LN-18).
  registerComplaint: onCases('change', [...desk, 'dpo']),
  handleComplaint: onCases('change', ['privacyOfficer', 'dpo']),
  adviseOnComplaint: onCases('change', ['dpo']),
  // Items, assessments, notes.
  changeDossier: onCases('change', officer),
  // Motivations, decision, release and taking it back.
  decide: onCases('change', officer),
  // Decision, overview, notice to a source: their bytes are the officer's.
  makeOfficerLetter: onCases('change', officer),
  exemptTask: onCases('change', officer),
  closeCase: onCases('change', officer),
  // Which of two versions holds; the officer's things are the officer's here too: see case/settle-conflict.ts.
  settleConflict: onCases('change', desk),
  eraseCase: onCases('change', officer),
  // The list of what has been kept long enough, and what was destroyed.
  seeDestruction: onCases('see', ['privacyOfficer', 'dpo']),
  keepLonger: onCases('change', officer),
  seeAdmin: onAccess('see'),
  manageEmployees: onAccess('change'),
  manageValues: onAccess('change'),
  makeRecoverySheet: onAccess('change'),
  // Backups, restoring, rehearsing.
  keepSafe: onAccess('change'),
} satisfies Readonly<Record<string, CommandRule>>;

/** Roles that open cases and so need a confidentiality statement. */
export const CASE_ROLES: readonly Role[] = ['counter', 'footageManager', 'privacyOfficer', 'dpo'];

export interface Actor {
  readonly roles: readonly Role[];
  readonly confidentialityOn?: Day;
}

/** Why this actor may not; undefined when he may. */
export function mayDo(actor: Actor, command: Command, today: Day): Refusal | undefined {
  const rule: CommandRule = COMMANDS[command];
  if (!rule.roles.some((role) => actor.roles.includes(role))) {
    return rule.does === 'see'
      ? { code: 'roleMayNot', article: 'Omgangsregels, artikel 2 lid 1', rule: 'LO-5' }
      : { code: 'roleMayNot', article: 'Omgangsregels, artikel 2 lid 2', rule: 'LO-6' };
  }
  return rule.cases && !hasStatement(actor.confidentialityOn, today) ? NO_STATEMENT : undefined;
}

/** The actor behind a slot: roles are those bound in the slot, the statement is the employee's. */
export function actorOf(register: RegisterState, slot: Id, roles: readonly Role[]): Actor {
  const confidentialityOn = employeeOfSlot(register, slot)?.confidentialityOn;
  return { roles, ...(confidentialityOn && { confidentialityOn }) };
}

const NO_STATEMENT: Refusal = { code: 'noConfidentiality', article: 'Privacyreglement, beveiliging', rule: 'LN-11' };

function hasStatement(on: Day | undefined, today: Day): boolean {
  return on !== undefined && on <= today;
}

/** The fields of one employee as typed; passphrases never come here. */
export interface TypedEmployee {
  readonly name: string;
  readonly function: string;
  readonly roles: readonly Role[];
  /** Empty for a key holder without access. */
  readonly signInName: string;
  readonly confidentialityOn: string;
  readonly keyHolderFrom: string;
  readonly keyHolderUntil: string;
}

export interface PeopleContext {
  readonly today: Day;
  readonly register: RegisterState;
  /** Sign-in names in use; compared without case. */
  readonly signInNames: readonly string[];
}

/** A new employee; `ids.slot` is the slot made in the same batch, and is left out for a key holder without access. */
export function addEmployee(
  typed: TypedEmployee,
  ids: { readonly employee: Id; readonly slot: Id },
  context: PeopleContext,
): Decision {
  const problem = employeeProblem(typed, context);
  if (problem) return { refusal: problem };
  const keyHolder = keyHolderOf(typed, context.today);
  const confidentialityOn = parseDay(typed.confidentialityOn, context.today);
  const hasAccess = typed.roles.length > 0;
  return {
    facts: [
      {
        case: NO_CASE,
        body: {
          kind: 'employeeRecorded',
          employee: ids.employee,
          name: typed.name.trim(),
          function: typed.function.trim(),
          ...(hasAccess && { slot: ids.slot }),
          roles: typed.roles.toSorted(),
          ...(confidentialityOn && { confidentialityOn }),
          ...(keyHolder && { keyHolder }),
        },
      },
    ],
  };
}

/** What is wrong with a new employee's fields, the first of them; undefined when nothing is. */
export function employeeProblem(typed: TypedEmployee, { today, signInNames }: PeopleContext): Refusal | undefined {
  if (!typed.name.trim()) return { code: 'required', field: 'name' };
  if (!typed.function.trim()) return { code: 'required', field: 'function' };
  for (const field of ['name', 'function', 'signInName'] as const) {
    const hit = guardHit(typed[field]);
    if (hit) return { ...refusalOfGuard[hit], field };
  }
  if (typed.roles.some((role) => !ROLES.includes(role))) return { code: 'unknownValue', field: 'roles' };
  const holdsKeys = typed.keyHolderFrom.trim() !== '';
  if (typed.roles.length === 0 && !holdsKeys) return { code: 'required', field: 'roles' };
  if (typed.roles.length > 0) {
    const signIn = signInNameProblem(typed.signInName, signInNames);
    if (signIn) return signIn;
  }
  return statementProblem(typed.roles, typed.confidentialityOn, today) ?? keyHolderProblem(typed, today);
}

export function signInNameProblem(typed: string, taken: readonly string[]): Refusal | undefined {
  const name = typed.normalize('NFC').trim();
  if (!name) return { code: 'required', field: 'signInName' };
  if (!/^[\p{L}\p{N}][\p{L}\p{M}\p{N}._-]{1,31}$/u.test(name))
    return { code: 'signInNameInvalid', field: 'signInName' };
  const isTaken = taken.some((one) => one.normalize('NFC').toLowerCase() === name.toLowerCase());
  return isTaken ? { code: 'signInNameTaken', field: 'signInName' } : undefined;
}

/** LN-11: a role that opens cases needs the date of the confidentiality statement. */
export function statementProblem(roles: readonly Role[], typed: string, today: Day): Refusal | undefined {
  if (!typed.trim()) {
    return roles.some((role) => CASE_ROLES.includes(role))
      ? { ...NO_STATEMENT, field: 'confidentialityOn' }
      : undefined;
  }
  const on = parseDay(typed, today);
  if (!on) return { code: 'notADate', field: 'confidentialityOn' };
  return on > today ? { code: 'dateInFuture', field: 'confidentialityOn' } : undefined;
}

export interface TypedChange {
  readonly id: Id;
  readonly function: string;
  readonly roles: readonly Role[];
  readonly confidentialityOn: string;
}

/** Other roles, function or statement. Taking away a role that opened `officer` is a re-key: the desk's work. */
export function changeEmployee(change: TypedChange, actorSlot: Id, { today, register }: PeopleContext): Decision {
  const employee = register.employees.find(({ id }) => id === change.id);
  if (!employee || employee.leftOn) return refused('unknownValue', { field: 'id' });
  if (!change.function.trim()) return refused('required', { field: 'function' });
  const hit = guardHit(change.function);
  if (hit) return { refusal: { ...refusalOfGuard[hit], field: 'function' } };
  if (change.roles.some((role) => !ROLES.includes(role))) return refused('unknownValue', { field: 'roles' });
  if (employee.slot && change.roles.length === 0) return refused('required', { field: 'roles' });
  if (losesAdministrator(employee, change.roles)) {
    if (isLastAdministrator(register, employee)) return refused('lastAdministrator', { field: 'roles' });
    if (employee.slot === actorSlot) return refused('notYourself', { field: 'roles' });
  }
  const problem = statementProblem(change.roles, change.confidentialityOn, today);
  if (problem) return { refusal: problem };
  const { confidentialityOn: _before, ...rest } = employee;
  const confidentialityOn = parseDay(change.confidentialityOn, today);
  return recorded({
    ...rest,
    function: change.function.trim(),
    roles: change.roles.toSorted(),
    ...(confidentialityOn && { confidentialityOn }),
  });
}

/** Withdraws access. The last administrator cannot go, nor can anybody withdraw himself. */
export function removeEmployee(id: Id, actorSlot: Id, { today, register }: PeopleContext): Decision {
  const employee = register.employees.find((one) => one.id === id);
  if (!employee || employee.leftOn) return refused('unknownValue', { field: 'id' });
  if (isLastAdministrator(register, employee)) return refused('lastAdministrator');
  if (employee.slot === actorSlot) return refused('notYourself');
  const { slot: _withdrawn, ...rest } = employee;
  return recorded({ ...rest, roles: [], leftOn: today });
}

/** Of those with access now. */
export function isLastAdministrator(register: RegisterState, employee: Employee): boolean {
  const administrators = register.employees.filter(hasAdministration);
  return administrators.length === 1 && administrators[0]?.id === employee.id;
}

/** Still at work here with a slot that the list in force names. */
export function hasAccess(register: RegisterState, employee: Employee): boolean {
  return employee.leftOn === undefined && register.slots.some(({ id }) => id === employee.slot);
}

function hasAdministration({ slot, leftOn, roles }: Employee): boolean {
  return slot !== undefined && leftOn === undefined && roles.includes('accessAdministrator');
}

function losesAdministrator(employee: Employee, roles: readonly Role[]): boolean {
  return hasAdministration(employee) && !roles.includes('accessAdministrator');
}

function recorded({ id, function: work, ...rest }: Employee): Decision {
  return { facts: [{ case: NO_CASE, body: { kind: 'employeeRecorded', employee: id, function: work, ...rest } }] };
}

function keyHolderOf(
  { keyHolderFrom, keyHolderUntil }: TypedEmployee,
  today: Day,
): { readonly from: Day; readonly until?: Day } | undefined {
  const from = parseDay(keyHolderFrom, today);
  const until = parseDay(keyHolderUntil, today);
  return from ? { from, ...(until && { until }) } : undefined;
}

function keyHolderProblem(typed: TypedEmployee, today: Day): Refusal | undefined {
  const from = parseDay(typed.keyHolderFrom, today);
  if (typed.keyHolderFrom.trim() && !from) return { code: 'notADate', field: 'keyHolderFrom' };
  if (!typed.keyHolderUntil.trim()) return undefined;
  const until = parseDay(typed.keyHolderUntil, today);
  if (!until || !from || until < from) return { code: 'notADate', field: 'keyHolderUntil' };
  return undefined;
}
