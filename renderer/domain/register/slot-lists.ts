/**
 * Who has access and what is written under: the sum of the lists of slots and of what was recorded of one slot since. Pure; runs in the
 * vault worker.
 *
 * Two PCs may set lists apart from each other. One of them counts: the one sealed under the later generation, then the one that renewed
 * the keys, then the later in the order. But what any of the others withdrew stays withdrawn, and what it added waits, until an administrator sets the list anew.
 *
 * [Note: generation before order] Who has left holds the former keys still, and could write a list with them. No such list ever takes the
 * place of one that is sealed under a key he never had.
 */
import type { Day, FactOf, Id, Placed, Role, SlotKind } from '../facts/facts';
import { hasSeen, inOrder } from '../facts/order';

export interface SlotInForce {
  readonly id: Id;
  readonly kind: SlotKind;
  readonly roles: readonly Role[];
  readonly publicKey: string;
  /** Mark of the wrapping in force; absent where no list tells it. */
  readonly wrap?: string;
  /** Wrappings that were in force before: a former passphrase. */
  readonly formerWraps?: readonly string[];
  /** Marks that any list gave for the keys sealed to it, by key name. */
  readonly sealed?: Readonly<Record<string, readonly string[]>>;
}

/** Two lists that were set apart from each other, and that nobody has brought together yet. */
export interface ListsDiffer {
  /** Named by a list that does not count, and withdrawn by none: no access for now. */
  readonly waiting: readonly SlotInForce[];
  /** Named by the list that counts, and withdrawn by another: no access. */
  readonly stopped: readonly SlotInForce[];
}

export interface SlotLists {
  readonly slots: readonly SlotInForce[];
  readonly generations: { readonly common: number; readonly officer: number };
  /** Public halves that a list named once and that have no access now. */
  readonly withdrawn: readonly string[];
  readonly recoverySheetOn?: Day;
  readonly differ?: ListsDiffer;
}

type List = Placed & { readonly fact: FactOf<'slotListSet'> };
type Listed = FactOf<'slotListSet'>['slots'][number];

/** @param placed facts of no case, in whatever order */
export function slotLists(placed: readonly Placed[]): SlotLists {
  const ordered = inOrder(placed);
  const lists = ordered.filter((one): one is List => one.fact.kind === 'slotListSet' && one.fact.v === 1);
  const counting = countingOf(lists);
  if (!counting) return { slots: [], generations: { common: 0, officer: 0 }, withdrawn: [] };
  const told = tellers(lists, ordered);
  const others = lists.filter((one) => one !== counting && !hasSeen(counting, one));
  const byOthers = new Set(others.flatMap((one) => withdrawnBy(one, lists)));
  const byCounting = new Set(withdrawnBy(counting, lists));
  const named = counting.fact.slots;
  const isNamed = ({ publicKey }: Listed): boolean => named.some((one) => one.publicKey === publicKey);

  const stopped = named.filter(({ publicKey }) => byOthers.has(publicKey));
  const waiting = new Map(
    others
      .flatMap(({ fact }) => fact.slots)
      .filter((one) => !isNamed(one) && !byCounting.has(one.publicKey) && !byOthers.has(one.publicKey))
      .map((one) => [one.publicKey, one]),
  );
  // One sheet for the safe there is always: where another list replaced it, by the one of that list.
  const recovery = stopped.find(({ kind }) => kind === 'recovery');
  const instead = [...waiting.values()].find(({ kind }) => kind === 'recovery') ?? recovery;
  const slots = [...named.filter((one) => !stopped.includes(one)), ...(recovery && instead ? [instead] : [])];
  const inForce = new Set(slots.map(({ publicKey }) => publicKey));
  const once = new Set(lists.flatMap(({ fact }) => fact.slots.map(({ publicKey }) => publicKey)));
  const sheet = slots.find(({ kind }) => kind === 'recovery');
  const recoverySheetOn = sheet && lists.find(({ fact }) => fact.slots.some(({ id }) => id === sheet.id))?.fact.day;
  const isDifferent = stopped.length + waiting.size > 0;
  return {
    slots: slots.map(told),
    generations: counting.fact.generations,
    withdrawn: [...once].filter((publicKey) => !inForce.has(publicKey) && !waiting.has(publicKey)),
    ...(recoverySheetOn && { recoverySheetOn }),
    ...(isDifferent && {
      differ: {
        waiting: [...waiting.values()].filter(({ publicKey }) => !inForce.has(publicKey)).map(told),
        stopped: stopped.filter(({ publicKey }) => !inForce.has(publicKey)).map(told),
      },
    }),
  };
}

/** The list that counts: [Note: generation before order]. */
function countingOf(lists: readonly List[]): List | undefined {
  const depths = new Map([[0, 0]]);
  let counting: List | undefined;
  let deepest = -1;
  for (const list of lists) {
    const under = depths.get(list.generation ?? 0) ?? 0;
    const { common } = list.fact.generations;
    if (!depths.has(common)) depths.set(common, under + 1);
    // Among lists under the same key one that renewed it comes before one that did not.
    const depth = under * 2 + ((depths.get(common) ?? 0) > under ? 1 : 0);
    if (depth < deepest) continue;
    deepest = depth;
    counting = list;
  }
  return counting;
}

/** What the author of a list had seen named and did not name himself. */
function withdrawnBy(list: List, lists: readonly List[]): readonly string[] {
  const known = lists.filter((one) => one !== list && hasSeen(list, one)).flatMap(({ fact }) => fact.slots);
  const names = new Set(list.fact.slots.map(({ publicKey }) => publicKey));
  return known.map(({ publicKey }) => publicKey).filter((publicKey) => !names.has(publicKey));
}

function tellers(lists: readonly List[], ordered: readonly Placed[]): (slot: Listed) => SlotInForce {
  const wraps = new Map<string, string[]>();
  const sealed = new Map<string, Record<string, string[]>>();
  const note = (publicKey: string, wrap: string): void => {
    // The last word holds; an earlier one that is told again by a later list is none.
    const before = (wraps.get(publicKey) ?? []).filter((one) => one !== wrap);
    wraps.set(publicKey, [...before, wrap]);
  };
  for (const { fact } of ordered) {
    if (fact.v !== 1) continue;
    if (fact.kind === 'slotListSet')
      for (const { publicKey, wrap } of fact.slots) if (wrap && !wraps.has(publicKey)) note(publicKey, wrap);
    if (fact.kind === 'slotWrapped' && fact.by === fact.slot) note(fact.publicKey, fact.wrap);
  }
  for (const { fact } of lists)
    for (const one of fact.slots) {
      const marks = sealed.get(one.publicKey) ?? {};
      for (const [name, mark] of Object.entries(one.sealed ?? {}))
        marks[name] = [...new Set([...(marks[name] ?? []), mark])];
      sealed.set(one.publicKey, marks);
    }
  return ({ id, kind, roles, publicKey }) => {
    const all = wraps.get(publicKey) ?? [];
    const wrap = all.at(-1);
    const marks = sealed.get(publicKey) ?? {};
    return {
      ...{ id, kind, roles, publicKey },
      ...(wrap && { wrap }),
      ...(all.length > 1 && { formerWraps: all.slice(0, -1) }),
      ...(Object.keys(marks).length > 0 && { sealed: marks }),
    };
  };
}
