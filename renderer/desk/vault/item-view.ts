/** One item of a dossier as a page may see it, for the officer and for the counter. Pure. Runs in the vault worker. */
import type { ReleasedState } from '../../domain/case/case';
import { inForm, monthInForm } from '../../domain/days/day-words';
import { type DossierState, type ItemState, type SourceState, sourceOf } from '../../domain/dossier/dossier';
import { keptUntilWords } from '../../domain/dossier/footage';
import { choiceNamed } from '../../domain/dossier/item-fields';
import type { Profile } from '../../domain/profiles/profile';
import { isObjectedTo, isToWeigh } from '../../domain/thirds/thirds';
import type { ItemInput, OfficerItem, ReleasedItem, SourceInput } from '../asks-dossier';

/** One item for counter and visitor: what was released of it. */
export function releasedItem(one: ReleasedState): ReleasedItem {
  const { item, number, assessment, title, itemDay, part, purpose, origin, recipients, text, cuts = 0, footage } = one;
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
    ...(footage ? { footage } : {}),
  };
}

/** One item for officer and FG: everything, with its form as it would be typed. */
export function officerItem(dossier: DossierState, item: ItemState, profile: Profile, released: boolean): OfficerItem {
  const source = sourceOf(dossier, item);
  const { assessed } = item;
  const keptUntil = keptUntilWords(item);
  return {
    item: item.item,
    number: item.number,
    title: item.title,
    neutralTitle: item.neutralTitle,
    part: item.part,
    class: item.class,
    category: choiceNamed(profile, 'categories', item.category),
    purpose: choiceNamed(profile, 'purposes', item.purpose),
    legalBasis: choiceNamed(profile, 'legalBases', item.legalBasis),
    originWords: item.originWords,
    recipients: item.recipients,
    othersNamed: item.othersNamed,
    cuts: assessed?.cuts ?? [],
    released,
    isNamed: item.isNamed === true,
    notFiled: assessed?.notFiled === true,
    ...(isObjectedTo(dossier, item.item) ? { objected: isToWeigh(dossier, item.item) ? 'toWeigh' : 'weighed' } : {}),
    input: inputOf(item, source),
    ...(item.text ? { text: item.text } : {}),
    ...(item.description ? { description: item.description } : {}),
    ...(item.itemDay ? { itemDay: item.itemDay } : {}),
    ...(item.destroyOn ? { destroyOn: item.destroyOn } : {}),
    ...(keptUntil ? { keptUntil } : {}),
    ...(source ? { sourceName: source.name } : {}),
    ...(assessed ? { assessment: assessed.assessment } : {}),
    ...(assessed?.ground ? { ground: assessed.ground } : {}),
    ...(assessed?.weighing ? { weighing: assessed.weighing } : {}),
    ...(item.motivation ? { motivation: item.motivation } : {}),
    ...(item.whatYouDoSee ? { whatYouDoSee: item.whatYouDoSee } : {}),
  };
}

/** The form of an item as it would be typed for what stands there. */
function inputOf(item: ItemState, source: SourceState | undefined): ItemInput {
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
    origin: item.origin.of === 'source' ? (source?.source ?? 'new') : item.origin.of,
    ...sourceInput(source),
    reporterToldOn: item.reporterToldOn ? inForm(item.reporterToldOn) : '',
    originWords: item.originWords,
    recipients: item.recipients.join('\n'),
    othersNamed: String(item.othersNamed),
    destroyOn: item.destroyOn ? inForm(item.destroyOn) : '',
    basisWeighing: item.basisWeighing ?? '',
    isCorrespondence: item.correspondence === true,
    transfer: item.transfer ?? '',
    isFootage: item.footageOn !== undefined,
    footageOn: item.footageOn ? inForm(item.footageOn) : '',
    incident: item.incident ?? '',
    incidentHandledOn: item.incidentHandledOn ? inForm(item.incidentHandledOn) : '',
    heldOn: item.heldOn ? inForm(item.heldOn) : '',
  };
}

/** The fields of a source as they would be typed for what stands there; empty ones for none. */
export function sourceInput(source: SourceState | undefined): SourceInput {
  return {
    sourceName: source?.name ?? '',
    sourceAddress: source?.address ?? '',
    sourceIsBody: source?.body ?? false,
    suppliedIn: source?.suppliedIn ? monthInForm(source.suppliedIn) : '',
    sourceWhat: source?.what ?? '',
  };
}
