/**
 * The dossier as a page may see it: everything for officer and FG, the released for the counter. Runs in the vault worker.
 *
 * Before the identity check the counter's list holds ordinary items alone; the others are a number. The key could open them: that the
 * program waits is a rule of the program, and the record of the visit tells when it did not have to.
 */
import type { CaseState } from '../../domain/case/case';
import type { Refusal } from '../../domain/command/refusal';
import { countsOf, type DossierState, foldDossier } from '../../domain/dossier/dossier';
import type { Id } from '../../domain/facts/facts';
import type { Profile } from '../../domain/profiles/profile';
import { versionNamed } from '../../domain/profiles/profile';
import { employeeOfSlot } from '../../domain/register/register';
import type { DossierView } from '../asks-dossier';
import { deskList } from './desk-list';
import { officerItem, sourceInput } from './item-view';
import { caseOf, openOf, registerOf, type Vault } from './vault';

export { releasedItem } from './item-view';

/** Kept by the case as it is folded: every fact of it, of either compartment, makes that anew. */
export function dossierOf(vault: Vault, id: Id): DossierState {
  const office = openOf(vault);
  if (!office.cases.has(id)) return foldDossier(office.factsOf(id));
  const state = caseOf(vault, id);
  const kept = vault.dossiers.get(state) ?? foldDossier(office.factsOf(id));
  vault.dossiers.set(state, kept);
  return kept;
}

/** Roles that read what the counter may not: the key decides, this only saves an empty list. */
export const readsOfficer = (vault: Vault): boolean =>
  openOf(vault).session.slot.roles.some((role) => role === 'privacyOfficer' || role === 'dpo');

export interface Lacks {
  readonly toDecide: readonly Refusal[];
  readonly toRelease: readonly Refusal[];
  readonly mayChange: boolean;
}

export function dossierView(
  vault: Vault,
  state: CaseState,
  profile: Profile,
  lacks: Lacks,
  identityPassed: boolean,
): DossierView {
  const version = state.request && versionNamed(profile, state.request.profileVersion);
  const dossier = readsOfficer(vault) ? dossierOf(vault, state.id) : undefined;
  return {
    ...(dossier && version ? { officer: officerView(vault, state, dossier, profile, lacks) } : {}),
    released: state.released.length > 0,
    ...deskList(state, identityPassed),
  };
}

function officerView(
  vault: Vault,
  state: CaseState,
  dossier: DossierState,
  profile: Profile,
  lacks: Lacks,
): NonNullable<DossierView['officer']> {
  const register = registerOf(vault);
  const told = new Set(state.tasks.filter((task) => task.state !== 'open').map((task) => task.task));
  const released = new Set(state.released.map((one) => one.item));
  return {
    items: dossier.items.map((item) => officerItem(dossier, item, profile, released.has(item.item))),
    sources: dossier.sources.map((one) => ({
      source: one.source,
      name: one.name,
      told: told.has(one.source),
      input: sourceInput(one),
    })),
    notes: dossier.notes.map(({ at, by, text }) => ({ at, who: employeeOfSlot(register, by)?.name ?? '', text })),
    counts: countsOf(dossier),
    lacksToDecide: lacks.toDecide,
    lacksToRelease: lacks.toRelease,
    mayChange: lacks.mayChange,
  };
}
