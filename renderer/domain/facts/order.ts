/**
 * The order of facts and what is concurrent in it (architecture.md, "Order"). Pure; runs in the vault worker.
 *
 * Facts are sorted by (counter, writer, seq). A fact whose author had not seen an earlier fact about the same thing is
 * concurrent with it: both are kept, the later one in the order shows, the conflict is listed until somebody who saw
 * both records that thing anew. No fact is dropped silently.
 *
 * [Note: what an author had seen] One counter cannot tell it: a PC whose own counter has run ahead holds higher counters than a fact
 * it never heard of. `seenElsewhere` tells it place by place, which is not enough either: two PCs can have had one letter while
 * apart, and rows of a PC on which an older image stood come back later. So `saw` tells it by writer, whose rows come in in their
 * order alone. A register has thousands of writers; hence only those who wrote about the same thing are named, a few as a rule.
 * Facts without it are of an earlier program, and go by place.
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

/** The kinds whose author decided on all there was, whatever it touched. */
const ON_ALL: readonly string[] = ['decided', 'complaintDecided'];

/** What an author who holds these facts of a case has seen of the things that a new fact touches. */
export function sawOf(held: readonly Placed[], body: { readonly kind: string }): Pick<FactHead, 'saw'> {
  const things = new Set(touchesOf(body));
  if (things.size === 0) return {};
  const saw: Record<string, number> = {};
  for (const { fact, writer, counter } of held) {
    const touched = touchesOf(fact);
    if (!(ON_ALL.includes(body.kind) ? touched.length > 0 : touched.some((one) => things.has(one)))) continue;
    saw[shortOf(writer)] = Math.max(saw[shortOf(writer)] ?? 0, counter);
  }
  return { saw };
}

const shortOf = (writer: string): string => writer.slice(-8);

/** A writer always knows what it wrote before, also within one batch. */
export function hasSeen(later: Placed, earlier: Placed): boolean {
  if (later.writer === earlier.writer) return earlier.seq < later.seq;
  const { place, seen, seenElsewhere: elsewhere, saw } = later.fact;
  if (saw) return (saw[shortOf(earlier.writer)] ?? 0) >= earlier.counter;
  const highest = place === earlier.fact.place ? seen : (elsewhere?.[earlier.fact.place] ?? 0);
  return highest >= earlier.counter;
}
