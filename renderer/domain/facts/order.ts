/**
 * The order of facts and what is concurrent in it (architecture.md, "Order"). Pure; runs in the vault worker.
 *
 * Facts are sorted by (counter, writer, seq). A fact whose author had not seen an earlier fact about the same thing is
 * concurrent with it: both are kept, the later one in the order shows, the conflict is listed until somebody who saw
 * both records that thing anew. No fact is dropped silently.
 */
import { touchesOf } from './compartments';
import type { Placed } from './facts';

export interface Conflict {
  /** "request", "employee:<id>" */
  readonly touches: string;
  readonly first: Placed;
  readonly second: Placed;
}

export function inOrder(placed: readonly Placed[]): readonly Placed[] {
  return placed.toSorted(
    (a, b) => a.counter - b.counter || (a.writer < b.writer ? -1 : a.writer > b.writer ? 1 : a.seq - b.seq),
  );
}

/** The conflicts not yet resolved, of facts of one case in order. */
export function conflictsOf(ordered: readonly Placed[]): readonly Conflict[] {
  const earlierByKey = new Map<string, Placed[]>();
  let open: readonly Conflict[] = [];
  for (const placed of ordered) {
    const touches = touchesOf(placed.fact);
    if (touches === undefined) continue;
    const sawBoth = (one: Conflict): boolean =>
      one.touches === touches && hasSeen(placed, one.first) && hasSeen(placed, one.second);
    open = open.filter((one) => !sawBoth(one));
    const earlier = earlierByKey.get(touches) ?? [];
    const unseen = earlier.filter((one) => !hasSeen(placed, one));
    open = [...open, ...unseen.map((first) => ({ touches, first, second: placed }))];
    earlierByKey.set(touches, [...earlier, placed]);
  }
  return open;
}

/** A writer always knows what it wrote before, also within one batch. */
function hasSeen(later: Placed, earlier: Placed): boolean {
  if (later.writer === earlier.writer) return earlier.seq < later.seq;
  return later.fact.seen >= earlier.counter;
}
