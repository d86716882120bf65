/**
 * The dossier as a page may see it: everything for officer and FG, the released for the counter. Runs in the vault worker.
 *
 * Before the identity check the counter's list holds ordinary items alone; the others are a number. The key could open them: that the
 * program waits is a rule of the program, and the record of the visit tells when it did not have to.
 */
import type { CaseState, ReleasedState } from '../../domain/case';
import { inForm } from '../../domain/day-words';
import { countsOf, type DossierState, foldDossier, type ItemState, sourceOf, sourcesInUse } from '../../domain/dossier';
import type { Id } from '../../domain/facts';
import type { Coded, Profile, ProfileVersion } from '../../domain/profile';
import { versionNamed } from '../../domain/profile';
import type { Refusal } from '../../domain/refusal';
import { employeeOfSlot } from '../../domain/register';
import type { Choice, DossierView, ItemInput, OfficerItem, ReleasedItem } from '../asks-dossier';
import { openOf, registerOf, type Vault } from './vault';

export const dossierOf = (vault: Vault, id: Id): DossierState => foldDossier(openOf(vault).factsOf(id));

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
  const shown = state.released.filter((one) => one.assessment !== 'withhold');
  const listed = shown.filter((one) => identityPassed || one.class === 'ordinary');
  return {
    ...(dossier && version ? { officer: officerView(vault, state, dossier, version, lacks) } : {}),
    released: state.released.length > 0,
    items: listed.map(releasedItem),
    afterIdentity: shown.length - listed.length,
    withheld: state.released.length - shown.length,
  };
}

export function releasedItem(one: ReleasedState): ReleasedItem {
  const { item, number, assessment, title, itemDay, part, purpose, origin, recipients, text, cuts = 0 } = one;
  return {
    item,
    number,
    assessment,
    cuts,
    ...(title ? { title } : {}),
    ...(itemDay ? { itemDay } : {}),
    ...(part ? { part } : {}),
    ...(purpose ? { purpose } : {}),
    ...(origin ? { origin } : {}),
    ...(recipients ? { recipients } : {}),
    ...(text ? { text } : {}),
  };
}

function officerView(
  vault: Vault,
  state: CaseState,
  dossier: DossierState,
  version: ProfileVersion,
  lacks: Lacks,
): NonNullable<DossierView['officer']> {
  const register = registerOf(vault);
  const told = new Set(state.tasks.filter((task) => task.state !== 'open').map((task) => task.task));
  const released = new Set(state.released.map((one) => one.item));
  return {
    items: dossier.items.map((item) => officerItem(dossier, item, version, released.has(item.item))),
    sources: sourcesInUse(dossier).map(({ source, name }) => ({ source, name, told: told.has(source) })),
    notes: dossier.notes.map(({ at, by, text }) => ({ at, who: employeeOfSlot(register, by)?.name ?? '', text })),
    counts: countsOf(dossier),
    lacksToDecide: lacks.toDecide,
    lacksToRelease: lacks.toRelease,
    mayChange: lacks.mayChange,
  };
}

function officerItem(dossier: DossierState, item: ItemState, version: ProfileVersion, released: boolean): OfficerItem {
  const source = sourceOf(dossier, item);
  const { assessed } = item;
  return {
    item: item.item,
    number: item.number,
    title: item.title,
    neutralTitle: item.neutralTitle,
    part: item.part,
    class: item.class,
    category: coded(version.dataCategories, item.category),
    purpose: coded(version.purposes, item.purpose),
    legalBasis: coded(version.legalBases, item.legalBasis),
    originWords: item.originWords,
    recipients: item.recipients,
    othersNamed: item.othersNamed,
    cuts: assessed?.cuts ?? [],
    released,
    input: inputOf(item, source?.source),
    ...(item.text ? { text: item.text } : {}),
    ...(item.description ? { description: item.description } : {}),
    ...(item.itemDay ? { itemDay: item.itemDay } : {}),
    ...(item.destroyOn ? { destroyOn: item.destroyOn } : {}),
    ...(source ? { sourceName: source.name } : {}),
    ...(assessed ? { assessment: assessed.assessment } : {}),
    ...(assessed?.ground ? { ground: assessed.ground } : {}),
    ...(assessed?.weighing ? { weighing: assessed.weighing } : {}),
    ...(item.motivation ? { motivation: item.motivation } : {}),
  };
}

/** The form of an item as it would be typed for what stands there. */
function inputOf(item: ItemState, source: Id | undefined): ItemInput {
  return {
    item: item.item,
    title: item.title,
    neutralTitle: item.neutralTitle,
    part: item.part,
    text: item.text ?? '',
    description: item.description ?? '',
    itemDay: item.itemDay ? inForm(item.itemDay) : '',
    class: item.class,
    category: item.category,
    purpose: item.purpose,
    legalBasis: item.legalBasis,
    origin: item.origin.of === 'source' ? (source ?? 'new') : item.origin.of,
    sourceName: '',
    sourceAddress: '',
    sourceIsBody: false,
    suppliedIn: '',
    reporterToldOn: item.reporterToldOn ? inForm(item.reporterToldOn) : '',
    originWords: item.originWords,
    recipients: item.recipients.join('\n'),
    othersNamed: String(item.othersNamed),
    destroyOn: item.destroyOn ? inForm(item.destroyOn) : '',
  };
}

function coded(all: readonly Coded[], code: string): Choice {
  return { code, text: all.find((one) => one.code === code)?.text ?? code };
}
