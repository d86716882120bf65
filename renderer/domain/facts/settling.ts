/**
 * What a person says where two PCs disagreed: which version holds. Pure; runs in the vault worker.
 *
 * [Note: set aside, not recorded anew] A version that does not hold is named by its place in the log and no longer folded; it stays
 * in the log and in the history. Recording the chosen one anew was rejected: many kinds add up instead of replacing (a remark, an
 * item that was shown, a link), a correction holds a part of the request alone, and a decision recorded anew would have another day
 * and another author. For the same reason there is a third answer: both happened.
 *
 * The last word about a fact holds. So two people who settle the same apart from each other never set both versions aside.
 */
import type { Fact, Placed } from './facts';
import type { FactPlace } from './facts-safekeeping';
import { type Conflict, conflictsOf, hasSeen, inOrder } from './order';

export interface Settled {
  /** In order, without what was set aside. */
  readonly inForce: readonly Placed[];
  readonly conflicts: readonly Conflict[];
}

/** The versions of one thing: each is what one side recorded, in order; the side with the last fact holds for now. */
export interface Disagreement {
  readonly touches: string;
  readonly versions: readonly (readonly Placed[])[];
}

/** Facts of one case, in whatever order they come. */
export function settled(placed: readonly Placed[]): Settled {
  const ordered = inOrder(placed);
  const said = ordered.flatMap(({ fact }) => (fact.kind === 'conflictSettled' && fact.v === 1 ? [fact] : []));
  if (said.length === 0) return { inForce: ordered, conflicts: conflictsOf(ordered) };
  const holds = new Map<string, boolean>();
  for (const { keeps, drops } of said) {
    for (const one of keeps) holds.set(keyOf(one), true);
    for (const one of drops) holds.set(keyOf(one), false);
  }
  const inForce = ordered.filter((one) => holds.get(keyOf(one)) !== false || !isSetAside(one.fact));
  const groups = said.map(({ keeps, drops }) => new Set([...keeps, ...drops].map(keyOf)));
  const isSaid = ({ first, second }: Conflict): boolean =>
    groups.some((group) => group.has(keyOf(first)) && group.has(keyOf(second)));
  return { inForce, conflicts: conflictsOf(inForce).filter((one) => !isSaid(one)) };
}

/** What disagrees, thing by thing: who saw each other's facts stand on the same side. */
export function disagreementsIn(conflicts: readonly Conflict[]): readonly Disagreement[] {
  const things = new Map<string, Map<string, Placed>>();
  for (const { touches, first, second } of conflicts) {
    const facts = things.get(touches) ?? new Map<string, Placed>();
    for (const one of [first, second]) facts.set(keyOf(one), one);
    things.set(touches, facts);
  }
  return [...things].map(([touches, facts]) => ({ touches, versions: sidesOf(inOrder([...facts.values()])) }));
}

/** What is recorded when `keep` holds, the key of the last fact of a version; or `both`. Undefined: there is no such version any more. */
export function settling(
  { versions }: Disagreement,
  keep: string,
): { readonly keeps: readonly FactPlace[]; readonly drops: readonly FactPlace[] } | undefined {
  const places = (all: readonly Placed[]): readonly FactPlace[] => all.map(({ writer, seq }) => ({ writer, seq }));
  if (keep === 'both') return { keeps: places(versions.flat()), drops: [] };
  const chosen = versions.find((facts) => lastKey(facts) === keep);
  if (!chosen) return undefined;
  return { keeps: places(chosen), drops: places(versions.filter((one) => one !== chosen).flat()) };
}

/** Names a version on its way to the page and back. */
export const lastKey = (facts: readonly Placed[]): string => {
  const last = facts.at(-1);
  return last ? keyOf(last) : '';
};

const keyOf = ({ writer, seq }: FactPlace): string => `${writer}+${seq}`;

/** A case and a letter that came into being stay, whatever somebody says of what was recorded about them. */
function isSetAside({ kind }: Fact): boolean {
  return !['requestRegistered', 'complaintRegistered', 'registerFounded', 'letterIssued', 'erased'].includes(kind);
}

function sidesOf(ordered: readonly Placed[]): readonly (readonly Placed[])[] {
  const sides: Placed[][] = [];
  for (const one of ordered) {
    const own = sides.filter((side) => side.some((other) => hasSeen(one, other)));
    // Who saw both sides says something of both, and stands with the later.
    const side = own.at(-1);
    if (side) side.push(one);
    else sides.push([one]);
  }
  return sides.toSorted((a, b) => order(a.at(-1)) - order(b.at(-1)));
}

const order = (one: Placed | undefined): number => one?.counter ?? 0;
