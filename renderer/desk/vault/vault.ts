/** What the vault remembers between two questions, and what it derives from facts. Runs in the vault worker. */

import { type CaseState, foldCase } from '../../domain/case/case';
import { purposeAsked } from '../../domain/case/closed-case';
import { type Context, type Decision, isRefused, type OfficeContext } from '../../domain/command/decision';
import type { Refusal } from '../../domain/command/refusal';
import type { DossierState } from '../../domain/dossier/dossier';
import { type Id, NO_CASE, type Role } from '../../domain/facts/facts';
import { houseCited } from '../../domain/profiles/house-cited';
import { overlay, type Profile, type ShippedProfile } from '../../domain/profiles/profile';
import { type Actor, actorOf, type Command, mayDo } from '../../domain/register/people';
import { foldRegister, type RegisterState } from '../../domain/register/register';
import type { AlongWith, Surroundings } from '../../store/types';
import { type CopiesHere, noCopies } from './copies';
import { type Act, type Office, today } from './office';
import { type InForce, nothingPlaced } from './placed';
import { Refused, refuse } from './refused';
import { emptySafe, type Safe } from './safe-state';
import type { LetGo } from './voice';

export interface Vault {
  readonly around: Surroundings;
  /** Without its word nothing leaves the program as a file or on paper. */
  readonly letGo: LetGo;
  readonly copies: CopiesHere;
  /** How far the question under way is; set for each question by the worker. */
  tellProgress: (done: number, of: number) => void;
  safe: Safe;
  office?: Office;
  /** The regulations and the calendar of this machine: what the program brings along, and what IT placed. */
  inForce: InForce;
  installation: Id;
  preview: boolean;
  /** A recovery code on paper that was not yet typed back: memory only. */
  pendingCode?: string;
  /**
   * The first administrator's passphrase until the first start is finished: every step of it is an act on keys, and asking for
   * the same sentence four times in five minutes teaches people to choose a short one. Later acts ask again.
   */
  setupSecret?: string;
  /** The slots on disk differ from the sealed list; told, never mended by itself. */
  slotsDiffer?: boolean;
  /** Readings of the clock that went back: the highest moment in the log, and now. */
  clock?: { readonly from: number; readonly to: number };
  /** Cases that are over and were opened for a purpose since unlocking, or ended by the own act (WS-20): memory only. */
  readonly consulted: Set<Id>;
  /** Time HH:MM printed on the record of a visit that still runs, by visit: the final letter bears the time of its draft. */
  readonly recordTimes: Map<Id, string>;
  readonly folds: Map<Id, { readonly version: number; readonly state: CaseState }>;
  readonly dossiers: WeakMap<CaseState, DossierState>;
  /** Cases that were chosen to be erased, one act each; the passphrase was asked for all of them: memory only. */
  erasing?: ErasingPlan;
  register?: { readonly version: number; readonly state: RegisterState };
  profile?: { readonly shipped: ShippedProfile; readonly values: Profile['values']; readonly profile: Profile };
}

export interface ErasingPlan {
  readonly queue: readonly Id[];
  readonly done: number;
  readonly left: readonly { readonly reference: string; readonly refusal: Refusal }[];
  /** The files were looked after too; `cleaned` when nothing is left in them. */
  readonly finished: boolean;
  readonly cleaned: boolean;
  /** Days backups are kept here. */
  readonly keepDays: number;
}

export const newVault = (
  around: Surroundings,
  letGo: LetGo = async () => undefined,
  copies: CopiesHere = noCopies,
): Vault => ({
  around,
  letGo,
  copies,
  tellProgress: () => undefined,
  safe: emptySafe(),
  inForce: nothingPlaced,
  installation: '',
  preview: false,
  consulted: new Set(),
  recordTimes: new Map(),
  folds: new Map(),
  dossiers: new WeakMap(),
});

/** @throws Refused when the register is not open */
export const openOf = (vault: Vault): Office => vault.office ?? refuse('roleMayNot');

export function registerOf(vault: Vault): RegisterState {
  const office = openOf(vault);
  const version = office.version(NO_CASE);
  if (vault.register?.version !== version) vault.register = { version, state: foldRegister(office.factsOf(NO_CASE)) };
  return vault.register.state;
}

/** @throws Refused `caseUnknown` */
export function caseOf(vault: Vault, id: Id): CaseState {
  const office = openOf(vault);
  if (!office.cases.has(id)) return refuse('caseUnknown');
  const version = office.version(id);
  const kept = vault.folds.get(id);
  if (kept?.version === version) return kept.state;
  const state = foldCase(id, office.factsOf(id));
  vault.folds.set(id, { version, state });
  return state;
}

/** The case a complaint is about; none where it is about no case, or that case was erased since. */
export function aboutOf(vault: Vault, { complaint }: CaseState): CaseState | undefined {
  const about = complaint?.about;
  return about !== undefined && openOf(vault).cases.has(about) ? caseOf(vault, about) : undefined;
}

export function profileNamed({ inForce }: Vault, corporation: string | undefined): ShippedProfile | undefined {
  return inForce.profiles.find((one) => one.corporation === corporation);
}

/** The regulation of this register without what was filled in; none before it is open, or of a corporation nobody here knows. */
export function shippedOf(vault: Vault): ShippedProfile | undefined {
  return vault.office && profileNamed(vault, registerOf(vault).founded?.corporation);
}

/** The same as long as nothing of it changes: what is derived from it is kept by it. @throws Refused `profileMissing` when the register is of a corporation this machine has no regulation of */
export function profileOfRegister(vault: Vault): Profile {
  const register = registerOf(vault);
  const shipped = profileNamed(vault, register.founded?.corporation) ?? refuse('profileMissing');
  const { values } = register;
  const { profile } = vault;
  if (profile?.shipped === shipped && profile.values === values) return profile.profile;
  vault.profile = { shipped, values, profile: overlay(shipped, values) };
  return vault.profile.profile;
}

export const contextOf = (vault: Vault): Context => ({
  today: today(),
  profile: profileOfRegister(vault),
  calendar: vault.inForce.calendar,
});

/** The same with who works here: for rules on key holders, employees and numbers. */
export const officeContextOf = (vault: Vault): OfficeContext => ({ ...contextOf(vault), register: registerOf(vault) });

export function actorOfSession(vault: Vault): Actor {
  const { slot } = openOf(vault).session;
  return actorOf(registerOf(vault), slot.id, slot.roles as readonly Role[]);
}

/** May this employee do this? A refused attempt is recorded (LO-5), an allowed one is not. @throws Refused */
export async function allow(vault: Vault, command: Command, caseId: Id = NO_CASE): Promise<void> {
  if (openOf(vault).session.slot.mustChange) return refuse('mustChangeFirst');
  const refusal = mayDo(actorOfSession(vault), command, today());
  if (!refusal) return askPurpose(vault, caseId);
  await recordAttempt(vault, command, refusal, caseId);
  throw new Refused(refusal);
}

/** A case that is over opens for a purpose, where the regulation says so; whatever is asked of it, that comes first. @throws Refused */
function askPurpose(vault: Vault, caseId: Id): void {
  if (!openOf(vault).cases.has(caseId) || vault.consulted.has(caseId)) return;
  const asked = purposeAsked(caseOf(vault, caseId), profileOfRegister(vault));
  if (asked) throw new Refused(asked);
}

/** What somebody tried who may not. A register with a break takes no new facts. */
export async function recordAttempt(vault: Vault, what: string, refusal: Refusal, caseId: Id): Promise<void> {
  const office = openOf(vault);
  if (office.session.report.breaks.length > 0) return;
  const shipped = shippedOf(vault);
  const { code, article } = shipped ? houseCited(refusal, shipped) : refusal;
  // Nothing is ever written into a case that is not there, or an erased one would begin anew.
  const of = office.cases.has(caseId) ? caseId : NO_CASE;
  await office.write([{ case: of, body: { kind: 'attemptRefused', what, code, ...(article ? { article } : {}) } }]);
}

/** The cases this one is tied to, as far as they are still there. */
export function linkedOf(vault: Vault, { links }: CaseState): readonly CaseState[] {
  const { cases } = openOf(vault);
  return [...new Set(links.map(({ other }) => other))].filter((id) => cases.has(id)).map((id) => caseOf(vault, id));
}

/** Writes what was decided, in one batch. @throws Refused what the domain refused */
export async function carryOut(vault: Vault, decision: Decision, along?: AlongWith): Promise<readonly Act[]> {
  if (isRefused(decision)) throw new Refused(decision.refusal);
  await openOf(vault).write(decision.facts, along);
  // Who just ended it has it before him and goes on reading.
  for (const { case: id, body } of decision.facts)
    if (body.kind === 'caseClosed' || body.kind === 'requestWithdrawn') vault.consulted.add(id);
  return decision.facts;
}
