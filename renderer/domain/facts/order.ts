/**
 * The order of facts and what is concurrent in it (architecture.md, "Order"). Pure; runs in the vault worker.
 *
 * Facts are sorted by (counter, writer, seq). A fact whose author had not seen an earlier fact about the same thing is
 * concurrent with it: both are kept, the later one in the order shows, the conflict is listed until somebody who saw
 * both records that thing anew. No fact is dropped silently.
 *
 * [Note: two numbers for "seen"] One counter cannot tell what an author had seen: a PC whose own counter has run ahead holds
 * higher counters than a fact it never heard of. So what was seen of other places is told place by place. It is exact as
 * long as the rows of one place come in in the order in which that place wrote them; an exchange must keep to that.
 * Rejected: telling it by writer. A writer lives for one session, and a register has thousands of them.
 */
import { touchesOf } from './compartments';
import type { FactHead, Placed } from './facts';

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
    for (const touches of touchesOf(placed.fact)) {
      const sawBoth = (one: Conflict): boolean =>
        one.touches === touches && hasSeen(placed, one.first) && hasSeen(placed, one.second);
      open = open.filter((one) => !sawBoth(one));
      const earlier = earlierByKey.get(touches) ?? [];
      const unseen = earlier.filter((one) => !hasSeen(placed, one));
      open = [...open, ...unseen.map((first) => ({ touches, first, second: placed }))];
      earlierByKey.set(touches, [...earlier, placed]);
    }
  }
  return open;
}

/** What an author at `place` who holds these facts of a case has seen of the other places. */
export function seenElsewhere(held: readonly Placed[], place: string): Pick<FactHead, 'seenElsewhere'> {
  const highest = new Map<string, number>();
  for (const { fact, counter } of held)
    if (fact.place !== place) highest.set(fact.place, Math.max(highest.get(fact.place) ?? 0, counter));
  return highest.size === 0 ? {} : { seenElsewhere: Object.fromEntries(highest) };
}

/** A writer always knows what it wrote before, also within one batch. */
export function hasSeen(later: Placed, earlier: Placed): boolean {
  if (later.writer === earlier.writer) return earlier.seq < later.seq;
  const { place, seen, seenElsewhere: elsewhere } = later.fact;
  const highest = place === earlier.fact.place ? seen : (elsewhere?.[earlier.fact.place] ?? 0);
  return highest >= earlier.counter;
}
