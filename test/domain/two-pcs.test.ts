/**
 * Two PCs that work apart, with clocks apart, and exchange what they wrote in part, late, twice and in any order, end in the same case:
 * no fact stands before one its author had seen, nothing accepted is lost, and what disagrees is shown until somebody who saw both
 * says what holds. What an author had really seen is kept beside the facts, so the facts cannot testify for themselves. Runs in Node.
 */
import { describe, expect, it } from 'vitest';
import { foldCase } from '../../renderer/domain/case/case';
import { foldDossier } from '../../renderer/domain/dossier/dossier';
import { touchesOf } from '../../renderer/domain/facts/compartments';
import { type Fact, NO_CASE, type Placed } from '../../renderer/domain/facts/facts';
import { conflictsOf, inOrder } from '../../renderer/domain/facts/order';
import { foldRegister } from '../../renderer/domain/register/register';
import { KINDS, keyOf, STEPS, type TwoPcs, twoPcs } from './two-pcs-world';

const HISTORIES = KINDS.length * 16;
const histories: readonly TwoPcs[] = Array.from({ length: HISTORIES }, (_, seed) => twoPcs(seed));

const facts = ({ pcs }: TwoPcs): readonly Placed[] => inOrder(pcs[0].world.log);
const casesIn = (log: readonly Placed[]): readonly string[] => [...new Set(log.map((one) => one.case))];
const ofCase = (log: readonly Placed[], of: string): readonly Placed[] => log.filter((one) => one.case === of);
type Fold = (log: readonly Placed[], of: string) => unknown;

/** All there is to know of a case; of no case: the register. */
const folded: Fold = (log, of) =>
  of === NO_CASE ? foldRegister(log) : { case: foldCase(of, log), dossier: foldDossier(log) };

/** The same without what is reckoned from other facts (how many, which disagree, what is decided): what a fact itself says. */
const said: Fold = (log, of) => {
  if (of === NO_CASE) return { ...foldRegister(log), conflicts: [] };
  const { items, points, ...dossier } = foldDossier(log);
  const words = <T extends object>(all: readonly T[]) => all.map((one) => ({ ...one, decided: false }));
  const state = { ...foldCase(of, log), conflicts: [], facts: 0 };
  return { case: state, dossier: { ...dossier, items: words(items), points: words(points) } };
};

/** Facts that stand before one their author had seen. */
function misordered(ordered: readonly Placed[], { heldBy }: TwoPcs): number {
  const place = new Map(ordered.map((one, index) => [keyOf(one), index]));
  return ordered.filter((one, index) =>
    [...(heldBy.get(keyOf(one)) ?? [])].some((key) => (place.get(key) ?? 0) > index),
  ).length;
}

/** What must be shown as a conflict, by what each author really held; and how many were resolved by somebody who held both. */
function disagreements(ordered: readonly Placed[], { heldBy }: TwoPcs) {
  const saw = (later: Placed, earlier: Placed) => heldBy.get(keyOf(later))?.has(keyOf(earlier)) ?? true;
  const byThing = new Map<string, Placed[]>();
  for (const one of ordered)
    for (const thing of touchesOf(one.fact)) byThing.set(thing, [...(byThing.get(thing) ?? []), one]);
  const open: string[] = [];
  let resolved = 0;
  for (const [thing, all] of byThing) {
    for (const [index, second] of all.entries()) {
      for (const first of all.slice(0, index).filter((one) => !saw(second, one))) {
        if (all.slice(index + 1).some((one) => saw(one, first) && saw(one, second))) resolved += 1;
        else open.push(`${thing}: ${keyOf(first)} and ${keyOf(second)}`);
      }
    }
  }
  return { open: open.toSorted(), resolved };
}

const shown = (ordered: readonly Placed[]): readonly string[] =>
  conflictsOf(ordered)
    .map(({ touches, first, second }) => `${touches}: ${keyOf(first)} and ${keyOf(second)}`)
    .toSorted();

/** Facts that say something else of themselves. */
const told = (change: (fact: Fact) => Fact) => (all: readonly Placed[]) =>
  all.map((one) => ({ ...one, fact: change(one.fact) }));

function withoutLater(all: readonly Placed[]): readonly Placed[] {
  const later = new Set(conflictsOf(all).map(({ second }) => second));
  return all.filter((one) => !later.has(one));
}

/** A letter's bytes lie in a row of their own, and are read there. */
const BYTES: readonly string[] = ['letterBytesCommon', 'letterBytesOfficer'];

/**
 * Facts that changed something for their author and change nothing where both PCs' facts are, before anybody who saw them went on,
 * and that stand in no conflict.
 */
function lost(ordered: readonly Placed[], of: string, { heldBy }: TwoPcs, fold: Fold): readonly Placed[] {
  const has = (one: Placed, other: Placed): boolean => heldBy.get(keyOf(one))?.has(keyOf(other)) ?? false;
  const isSaid = (all: readonly Placed[], one: Placed): boolean =>
    JSON.stringify(fold(all, of)) !== JSON.stringify(fold(without(all, one), of));
  return ordered.filter((one) => {
    if (!heldBy.has(keyOf(one)) || BYTES.includes(one.fact.kind)) return false;
    const before = ordered.filter((other) => other === one || !has(other, one));
    if (isSaid(before, one)) return false;
    if (conflictsOf(before).some(({ first, second }) => first === one || second === one)) return false;
    return isSaid([...ordered.filter((other) => other !== one && has(one, other)), one], one);
  });
}

const without = (all: readonly Placed[], one: Placed): readonly Placed[] => all.filter((other) => other !== one);

/** Every case of every history with its facts in order. */
const everyCase = histories.flatMap((history, seed) => {
  const all = facts(history);
  return casesIn(all).map((of) => ({ seed, history, of, all: ofCase(all, of) }));
});

const references = (log: readonly Placed[]): readonly { readonly place: string; readonly reference: string }[] =>
  log.flatMap(({ fact }) =>
    fact.kind === 'requestRegistered' || fact.kind === 'complaintRegistered'
      ? [{ place: fact.place, reference: fact.reference }]
      : [],
  );

describe('two PCs', () => {
  it('do everything somewhere, apart from each other, with clocks that differ', () => {
    const done: Record<string, number> = {};
    for (const history of histories)
      for (const [name, count] of Object.entries(history.done)) done[name] = (done[name] ?? 0) + count;
    expect(STEPS.filter((name) => (done[name] ?? 0) < 3)).toEqual([]);
    const apart = histories.filter(({ pcs: [a, b] }) => a.day !== b.day);
    expect(apart.length).toBeGreaterThan(HISTORIES / 2);
  });

  it('hold the same in the end, and fold it to the same register, cases and dossiers', () => {
    for (const [seed, { pcs }] of histories.entries()) {
      const [a, b] = [pcs[0].world.log, pcs[1].world.log];
      expect(a.map(keyOf).toSorted(), `seed ${seed}`).toEqual(b.map(keyOf).toSorted());
      expect(new Set(a.map(keyOf)).size).toBe(a.length);
      for (const of of casesIn(a)) expect(folded(ofCase(a, of), of), `seed ${seed}`).toEqual(folded(ofCase(b, of), of));
    }
  });

  it('put no fact before one its author had seen; by the wall clock they would (control)', () => {
    let byClock = 0;
    for (const [seed, history] of histories.entries()) {
      expect(misordered(facts(history), history), `seed ${seed}`).toBe(0);
      byClock += misordered(
        facts(history).toSorted((a, b) => a.fact.at - b.fact.at),
        history,
      );
    }
    expect(byClock).toBeGreaterThan(HISTORIES);
  });

  it('show every disagreement, and no other, until somebody who saw both says what holds', () => {
    const found = { open: 0, resolved: 0 };
    for (const { seed, history, all } of everyCase) {
      const { open, resolved } = disagreements(all, history);
      expect(shown(all), `seed ${seed}`).toEqual(open);
      found.open += open.length;
      found.resolved += resolved;
    }
    expect(found.open).toBeGreaterThan(HISTORIES);
    expect(found.resolved).toBeGreaterThan(HISTORIES / 2);
  });

  it('show the same where both had one letter, and where facts tell what was seen by place alone, as an earlier program wrote them', () => {
    for (const { seed, history, all } of everyCase) {
      const { open } = disagreements(all, history);
      expect(shown(told((fact) => ({ ...fact, place: 'A' }))(all)), `seed ${seed}, one letter`).toEqual(open);
      expect(shown(told(({ saw: _no, ...fact }) => fact as Fact)(all)), `seed ${seed}, by place`).toEqual(open);
    }
  });

  it.each<[string, (all: readonly Placed[]) => readonly Placed[]]>([
    ['what was seen is not looked at', told(({ saw: _no, ...fact }) => ({ ...fact, place: 'A', seen: 9999 }) as Fact)],
    [
      'one counter told what was seen of both places',
      told(({ saw: _no, ...fact }) => ({ ...fact, place: 'A' }) as Fact),
    ],
    ['nothing was seen of other writers', told((fact) => ({ ...fact, saw: {} }))],
    ['nothing was seen of the other place', told(({ saw: _no, seenElsewhere: _none, ...fact }) => fact as Fact)],
    ['the later of two that disagree were dropped', withoutLater],
  ])('would show others if %s (control)', (_what, changed) => {
    const wrong = everyCase.filter(
      ({ all, history }) => JSON.stringify(shown(changed(all))) !== JSON.stringify(disagreements(all, history).open),
    );
    expect(wrong.length).toBeGreaterThan(20);
  });

  it('lose nothing that was accepted: it is applied, or stands in a conflict', () => {
    for (const { seed, history, of, all } of everyCase)
      expect(lost(all, of, history, said), `seed ${seed}`).toEqual([]);
  });

  it('would lose a fact that folding left out (control)', () => {
    // Where the other PC's facts are too, folding drops these; for their author they were there.
    const deaf: Fold = (all, of) => {
      const both = all.some(({ fact }) => fact.place === 'B') && all.some(({ fact }) => fact.place === 'A');
      return said(both ? all.filter(({ fact }) => fact.kind !== 'noteWritten') : all, of);
    };
    const wrong = everyCase.slice(0, 200).filter(({ all, of, history }) => lost(all, of, history, deaf).length > 0);
    expect(wrong.length).toBeGreaterThan(2);
  });

  it('call no item or point decided that was said anew unseen by who decided', () => {
    let blind = 0;
    for (const { seed, history, all } of everyCase) {
      const at = all.findLastIndex(({ fact }) => fact.kind === 'decided' || fact.kind === 'complaintDecided');
      const saw = history.heldBy.get(keyOf(all[at] ?? (all[0] as Placed)));
      const unseen = all.slice(0, Math.max(at, 0)).filter((one) => saw && !saw.has(keyOf(one)));
      const things = new Set(unseen.flatMap(({ fact }) => touchesOf(fact)));
      const { items, points } = foldDossier(all);
      for (const one of [...items, ...points]) {
        const key = 'item' in one ? `item:${one.item}` : `point:${one.point}`;
        if (!things.has(key)) continue;
        blind += 1;
        expect(one.decided, `seed ${seed}: ${key}`).toBe(false);
      }
    }
    expect(blind).toBeGreaterThan(2);
  });

  it('show no two items or points of a case under one number, and what is released under the number it was released with', () => {
    let twice = 0;
    for (const { seed, all } of everyCase) {
      const { items, points, nextNumber, nextPoint } = foldDossier(all);
      for (const [numbers, next] of [
        [items.map(({ number }) => number), nextNumber],
        [points.map(({ number }) => number), nextPoint],
      ] as const) {
        expect(new Set(numbers).size, `seed ${seed}: ${numbers.join()}`).toBe(numbers.length);
        expect(Math.max(0, ...numbers), `seed ${seed}`).toBeLessThan(next);
      }
      const said = all.flatMap(({ fact }) =>
        fact.kind === 'itemListed' || fact.kind === 'pointListed' ? `${fact.kind} ${fact.number}` : [],
      );
      if (new Set(said).size < said.length) twice += 1;
      const { released } = foldCase('', all);
      for (const { item, number } of items) {
        const first = released.find((one) => one.item === item);
        if (first) expect(number, `seed ${seed}`).toBe(first.number);
      }
    }
    // Two PCs do list the next one each; without that there is nothing to see here.
    expect(twice).toBeGreaterThan(10);
  });

  it('never give one kenmerk twice, and each that of its own place', () => {
    let both = 0;
    for (const [seed, history] of histories.entries()) {
      const all = references(facts(history));
      expect(new Set(all.map(({ reference }) => reference)).size, `seed ${seed}`).toBe(all.length);
      for (const { place, reference } of all) expect(reference).toMatch(new RegExp(`^[A-Z]{3}-2026-${place}\\d{4}$`));
      if (new Set(all.map(({ place }) => place)).size === 2) both += 1;
    }
    expect(both).toBeGreaterThan(HISTORIES / 4);
  });
});
