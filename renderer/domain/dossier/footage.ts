/**
 * Images of a camera as an item of a dossier: when they are erased by the version's rule, and who alone shows them (LN-6, WM-4).
 * Pure; runs in the vault worker.
 */
import type { Refusal } from '../command/refusal';
import { addDays } from '../days/days';
import type { Day, Role } from '../facts/facts';
import type { DossierItem } from '../facts/facts-dossier';
import { citing, type ProfileVersion } from '../profiles/profile';

/** What is said of the images: their day, and whether something happened on them. */
export interface Images {
  readonly on: Day;
  readonly incident: NonNullable<DossierItem['incident']>;
  readonly handledOn?: Day;
}

export interface Erasing {
  /** Absent where no day is known. */
  readonly on?: Day;
  /** `keepDays`: nothing happened; `untilHandled`: it still runs; `handled`: it is over; `notSaid`: the regulation gives no term. */
  readonly why: 'keepDays' | 'untilHandled' | 'handled' | 'notSaid';
  /** Of `keepDays`. */
  readonly days?: number;
  readonly article: string;
  readonly rule?: string;
}

/** Where a regulation is silent the law still is not. */
const NO_LONGER_THAN_NEEDED = 'AVG artikel 5 lid 1 onder e';

/** Undefined for an item that is no footage. */
export function imagesOf({
  footageOn,
  incident = 'none',
  incidentHandledOn,
}: Partial<DossierItem>): Images | undefined {
  if (!footageOn) return undefined;
  return { on: footageOn, incident, ...(incidentHandledOn && { handledOn: incidentHandledOn }) };
}

/** An incident outlasts the number of days: it is kept until it is handled, and no longer. */
export function erasingOf({ on, incident, handledOn }: Images, { footage }: ProfileVersion): Erasing {
  const notSaid: Erasing = { why: 'notSaid', article: NO_LONGER_THAN_NEEDED };
  if (incident === 'none') {
    const kept = footage?.keepDays;
    if (!kept) return notSaid;
    return { on: addDays(on, kept.value), why: 'keepDays', days: kept.value, ...citedBy(kept) };
  }
  if (!footage?.untilHandled?.value) return notSaid;
  const cited = citedBy(footage.untilHandled);
  return incident === 'handled' && handledOn
    ? { on: handledOn, why: 'handled', ...cited }
    : { why: 'untilHandled', ...cited };
}

/** On the day itself they can still be kept apart. */
export function isGone(erasing: Erasing, heldOn: Day | undefined, today: Day): boolean {
  return heldOn === undefined && erasing.on !== undefined && erasing.on < today;
}

/** What a letter says of their end where it has no day: "dit voorval is afgehandeld"; undefined where it has one, or none is known. */
export function keptUntilWords(item: Partial<DossierItem> & { readonly heldOn?: Day }): string | undefined {
  const images = imagesOf(item);
  if (!images) return undefined;
  if (item.heldOn) return 'dit verzoek is afgehandeld';
  return images.incident === 'open' ? 'dit voorval is afgehandeld' : undefined;
}

/** Where the regulation says who looks at images, the manager of the footage alone shows them; the police get them otherwise. */
export function mayNotShow(version: ProfileVersion | undefined, roles: readonly Role[]): Refusal | undefined {
  const { viewedBy } = version?.footage ?? {};
  if (!viewedBy || roles.includes('footageManager')) return undefined;
  return { code: 'footageManagerOnly', ...citedBy(viewedBy) };
}

function citedBy(value: Parameters<typeof citing>[0]): { readonly article: string; readonly rule?: string } {
  return citing(value) ?? { article: NO_LONGER_THAN_NEEDED };
}
