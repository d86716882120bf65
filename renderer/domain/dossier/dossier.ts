/**
 * The dossier of one case for officer and FG: items, sources, assessments, motivations, notes. Pure; runs in the vault worker.
 *
 * It is a state of its own, apart from the case: a command of the counter cannot take it, so what the counter may do
 * never depends on what the counter may not see. What a visitor may read is written anew to `common` by releasing.
 */
import { type Advised, foldAdvice } from '../complaint/advice';
import { isFolded, touchesOf } from '../facts/compartments';
import type { Day, Fact, Id, Placed } from '../facts/facts';
import type { Assessment, Cut, DossierItem, Motivation } from '../facts/facts-dossier';
import type { PointTold } from '../facts/facts-rights';
import { hasSeen } from '../facts/order';
import { settled } from '../facts/settling';
import { foldPoint, type Points } from '../rights/points';
import { foldThird, type Thirds } from '../thirds/thirds';
import type { DisclosureState } from './disclosure';

export interface AssessmentState {
  readonly assessment: Assessment;
  readonly cuts: readonly Cut[];
  readonly ground?: string;
  readonly weighing?: string;
  /** Declared to be a memory aid that nobody else has (WM-14). */
  readonly notFiled?: true;
}

export interface ItemState extends DossierItem, Partial<Omit<Motivation, 'item'>> {
  readonly assessed?: AssessmentState;
  /** Of images: since when they are kept apart. */
  readonly heldOn?: Day;
  /** The last decision was taken on it as it stands now. */
  readonly decided: boolean;
}

export interface SourceState {
  readonly source: Id;
  /** 1, 2, 3 in the order of recording: "bron 1". */
  readonly number: number;
  readonly name: string;
  readonly address?: string;
  readonly body: boolean;
  readonly suppliedIn?: string;
  readonly what?: string;
}

export interface NoteState {
  readonly at: number;
  readonly day: Day;
  /** Slot of the author. */
  readonly by: Id;
  readonly text: string;
}

export interface DossierState extends Advised, Points, Thirds {
  /** Not removed, by number. */
  readonly items: readonly ItemState[];
  /** The number the next item gets; a number never returns. */
  readonly nextNumber: number;
  readonly sources: readonly SourceState[];
  readonly notes: readonly NoteState[];
  /** Data given to somebody else, in order of recording. */
  readonly disclosures: readonly DisclosureState[];
  /** Behind the tasks "ontvanger 1". */
  readonly recipients: readonly RecipientState[];
}

export interface RecipientState {
  readonly recipient: Id;
  readonly who: string;
  /** Numbers of the points. */
  readonly points: readonly number[];
  readonly address?: string;
  readonly knownBy?: string;
  readonly tells: readonly PointTold[];
}

export const emptyDossier: DossierState = {
  items: [],
  nextNumber: 1,
  sources: [],
  notes: [],
  points: [],
  nextPoint: 1,
  disclosures: [],
  recipients: [],
  thirds: [],
};

/** Folds the officer's facts of one case, in whatever order they come; without the officer's key nothing is in it. */
export function foldDossier(placed: readonly Placed[]): DossierState {
  const { inForce } = settled(placed);
  const state = inForce.reduce((before, one) => evolveDossier(before, one.fact), emptyDossier);
  return withUnseen(withOwnNumbers(state, inForce), inForce);
}

/**
 * Two PCs that list an item apart from each other give both the same number. What was released under a number keeps it: it stands in
 * letters. Of the others the first in the order keeps it, and the next gets the number behind all before it.
 */
function withOwnNumbers(state: DossierState, ordered: readonly Placed[]): DossierState {
  const released = new Map(
    ordered.flatMap(({ fact }) => (fact.kind === 'itemReleased' ? [[fact.item, fact.number] as const] : [])),
  );
  const own = new Map<Id, number>();
  const taken = new Set(released.values());
  let next = Math.max(1, ...[...taken].map((number) => number + 1));
  for (const { fact } of ordered) {
    if (fact.kind !== 'itemListed') continue;
    const number = released.get(fact.item) ?? (taken.has(fact.number) ? next : fact.number);
    own.set(fact.item, number);
    taken.add(number);
    next = Math.max(next, number + 1);
  }
  const items = state.items.map((one) => ({ ...one, number: own.get(one.item) ?? one.number }));
  return { ...state, items: items.toSorted((a, b) => a.number - b.number), nextNumber: next };
}

/** What was said of an item or a point on another PC, unseen by who decided, is not decided yet: it asks for a decision anew. */
function withUnseen(state: DossierState, ordered: readonly Placed[]): DossierState {
  const last = ordered.findLastIndex(({ fact }) => fact.kind === 'decided' || fact.kind === 'complaintDecided');
  const decision = ordered[last];
  if (!decision) return state;
  const unseen = new Set(ordered.slice(0, last).flatMap((one) => (hasSeen(decision, one) ? [] : touchesOf(one.fact))));
  if (unseen.size === 0) return state;
  const still = <T extends { readonly decided: boolean }>(one: T, key: string): T =>
    unseen.has(key) ? { ...one, decided: false } : one;
  return {
    ...state,
    items: state.items.map((one) => still(one, `item:${one.item}`)),
    points: state.points.map((one) => still(one, `point:${one.point}`)),
  };
}

function evolveDossier(before: DossierState, fact: Fact): DossierState {
  if (!isFolded(fact.kind) || fact.v !== 1) return before;
  const state = foldAdvice(foldThird(foldPoint(before, fact), fact), fact);
  switch (fact.kind) {
    case 'itemListed':
      return {
        ...state,
        items: [...state.items, { ...itemOf(fact), decided: false }].toSorted((a, b) => a.number - b.number),
        nextNumber: Math.max(state.nextNumber, fact.number + 1),
      };
    case 'itemChanged':
      return changeItem(state, fact.item, (before) => changed(before, itemOf(fact)));
    // Whoever did the task to hold images, it carries the id of their item.
    case 'taskDone':
      return changeItem(state, fact.task, (before) => ({ ...before, heldOn: fact.on }));
    case 'footageHeld':
      return changeItem(state, fact.item, (before) => ({ ...before, heldOn: fact.on }));
    case 'itemRemoved':
      return { ...state, items: state.items.filter(({ item }) => item !== fact.item) };
    case 'sourceRecorded': {
      const { source, name, address, body, suppliedIn, what } = fact;
      const known = state.sources.find((one) => one.source === source);
      const recorded: SourceState = {
        source,
        number: known?.number ?? state.sources.length + 1,
        name,
        ...(address && { address }),
        body,
        ...(suppliedIn && { suppliedIn }),
        ...(what && { what }),
      };
      return {
        ...state,
        sources: known
          ? state.sources.map((one) => (one.source === source ? recorded : one))
          : [...state.sources, recorded],
      };
    }
    case 'itemAssessed': {
      const { assessment, cuts, ground, weighing, notFiled } = fact;
      const more = { ...(ground && { ground }), ...(weighing && { weighing }), ...(notFiled && { notFiled }) };
      const assessed = { assessment, cuts, ...more };
      return changeItem(state, fact.item, (before) => ({ ...before, assessed, decided: false }));
    }
    case 'decisionMotivated':
      return motivated(state, fact.motivations);
    case 'decided':
      return { ...state, items: state.items.map((one) => ({ ...one, decided: true })) };
    case 'noteWritten': {
      const { at, day, by, text } = fact;
      return { ...state, notes: [...state.notes, { at, day, by, text }] };
    }
    case 'disclosureRecorded': {
      const { recipient, who, what, on, ground, consentOn, reference, informedOn } = fact;
      const more = {
        ...(consentOn && { consentOn }),
        ...(reference && { reference }),
        ...(informedOn && { informedOn }),
      };
      return { ...state, disclosures: [...state.disclosures, { recipient, who, what, on, ground, ...more }] };
    }
    case 'recipientNamed': {
      const { recipient, who, points, address, knownBy, tells = [] } = fact;
      const named = { recipient, who, points, ...(address && { address }), ...(knownBy && { knownBy }), tells };
      const isKnown = state.recipients.some((one) => one.recipient === recipient);
      const recipients = state.recipients.map((one) => (one.recipient === recipient ? named : one));
      return { ...state, recipients: isKnown ? recipients : [...recipients, named] };
    }
    default:
      return state;
  }
}

/** What is not said of an item anew is taken back: absent means not named, and nothing seen of it. */
export function motivated(state: DossierState, motivations: readonly Motivation[]): DossierState {
  const byItem = new Map(motivations.map((one) => [one.item, one]));
  return {
    ...state,
    items: state.items.map((one) => {
      const said = byItem.get(one.item);
      return said ? { ...withoutMotivation(one), ...said } : one;
    }),
  };
}

export function itemNamed(dossier: Pick<DossierState, 'items'>, item: Id): ItemState | undefined {
  return dossier.items.find((one) => one.item === item);
}

/** The source of an item; undefined when it came from the person or the corporation itself. */
export function sourceOf(dossier: DossierState, { origin }: Pick<DossierItem, 'origin'>): SourceState | undefined {
  return origin.of === 'source' ? dossier.sources.find(({ source }) => source === origin.source) : undefined;
}

/** The source a task "bron 1" is about: a task carries the id of its source, which tells a counter nothing. */
export function sourceOfTask(dossier: DossierState, task: Id): SourceState | undefined {
  return dossier.sources.find(({ source }) => source === task);
}

/** Whom or what a task is about, for who may know: a source, a recipient, a third party, a point, an item. */
export function aboutTask(dossier: DossierState, task: Id): string | undefined {
  return (
    sourceOfTask(dossier, task)?.name ??
    dossier.recipients.find(({ recipient }) => recipient === task)?.who ??
    dossier.thirds.find(({ third, view, delay }) => [third, view?.tell, delay?.task].includes(task))?.name ??
    dossier.points.find(({ point }) => point === task)?.what ??
    itemNamed(dossier, task)?.title
  );
}

/** Sources from which an item of the dossier comes: those to be told (LO-18). */
export function sourcesInUse(dossier: DossierState): readonly SourceState[] {
  const used = new Set(dossier.items.map((item) => sourceOf(dossier, item)?.source));
  return dossier.sources.filter(({ source }) => used.has(source));
}

/** Items shown, shielded, withheld, and not yet assessed. */
export function countsOf({ items }: DossierState): Readonly<Record<Assessment | 'open', number>> {
  const count = (wanted: Assessment | undefined): number =>
    items.filter(({ assessed }) => assessed?.assessment === wanted).length;
  return { show: count('show'), shield: count('shield'), withhold: count('withhold'), open: count(undefined) };
}

/** Other words are other words: the assessment of the old ones says nothing of them. */
function changed(before: ItemState, item: DossierItem): ItemState {
  const isSame = before.text === item.text && before.description === item.description && before.part === item.part;
  return {
    ...item,
    ...(isSame && before.assessed && { assessed: before.assessed }),
    ...(isSame && motivationOf(before)),
    ...(before.heldOn && { heldOn: before.heldOn }),
    decided: false,
  };
}

function motivationOf({ motivation, whatYouDoSee, isNamed }: ItemState): Partial<Omit<Motivation, 'item'>> {
  return { ...(motivation && { motivation }), ...(whatYouDoSee && { whatYouDoSee }), ...(isNamed && { isNamed }) };
}

function withoutMotivation({
  motivation: _motivation,
  whatYouDoSee: _whatYouDoSee,
  isNamed: _isNamed,
  ...item
}: ItemState): ItemState {
  return item;
}

function changeItem(state: DossierState, item: Id, change: (before: ItemState) => ItemState): DossierState {
  return { ...state, items: state.items.map((one) => (one.item === item ? change(one) : one)) };
}

function itemOf(fact: Fact & DossierItem): DossierItem {
  const {
    item,
    number,
    title,
    neutralTitle,
    part,
    text,
    description,
    itemDay,
    category,
    purpose,
    legalBasis,
    origin,
    originWords,
    recipients,
    othersNamed,
    destroyOn,
    reporterToldOn,
    footageOn,
    incident,
    incidentHandledOn,
    basisWeighing,
    correspondence,
    transfer,
  } = fact;
  return {
    item,
    number,
    title,
    neutralTitle,
    part,
    ...(text && { text }),
    ...(description && { description }),
    ...(itemDay && { itemDay }),
    class: fact.class,
    category,
    purpose,
    legalBasis,
    origin,
    originWords,
    recipients,
    othersNamed,
    ...(destroyOn && { destroyOn }),
    ...(reporterToldOn && { reporterToldOn }),
    ...(footageOn && { footageOn }),
    ...(incident && { incident }),
    ...(incidentHandledOn && { incidentHandledOn }),
    ...(basisWeighing && { basisWeighing }),
    ...(correspondence && { correspondence }),
    ...(transfer && { transfer }),
  };
}
