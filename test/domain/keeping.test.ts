/**
 * What an erasure takes and what a year is counted by afterwards: every kind of fact has its choice and lies as it says, and two PCs
 * that erase apart count each case once. Runs in Node.
 */
import { describe, expect, it } from 'vitest';
import { type CaseState, foldCase } from '../../renderer/domain/case/case';
import type { FactKind, FactOf } from '../../renderer/domain/facts/facts';
import { type Fact, type Id, NO_CASE, type Placed } from '../../renderer/domain/facts/facts';
import { figuresOf } from '../../renderer/domain/figures/figures';
import { destroyedRuns } from '../../renderer/domain/keeping/destroyed';
import { attachedTo, destructionOf, GROUND_OF_REMNANT } from '../../renderer/domain/keeping/destruction';
import { totalsBefore } from '../../renderer/domain/keeping/totals';
import { NAMING_FIELDS, WHAT_GOES } from '../../renderer/domain/keeping/what-goes';
import { foldRegister } from '../../renderer/domain/register/register';
import { worldAt } from '../desk/vault-on-world';
import { contextOf, id, type World } from '../scenarios/world';
import { KINDS, twoPcs } from './two-pcs-world';

const logs: readonly (readonly Placed[])[] = [
  ...Array.from({ length: KINDS.length * 8 }, (_, seed) => twoPcs(seed).pcs[0].world.log),
  worldAt('2026-12-01', { to: 'ended', appointment: { on: '2026-12-08' } }).log,
];
const everything: readonly Placed[] = logs.flat();

describe('the table of what an erasure takes', () => {
  it('tells truly where each kind lies', () => {
    const wrong = everything.filter(({ case: of, fact }) => {
      const fate = WHAT_GOES[fact.kind];
      if (fate === 'either') return false;
      return (of === NO_CASE) !== fate.startsWith('stays');
    });
    expect(wrong).toEqual([]);
    const seen = new Set(everything.map(({ fact }) => fact.kind));
    expect(seen.size).toBeGreaterThan(40);
  });

  it('tells truly which facts name a case that is not their own, and by which field', () => {
    const found = new Set<FactKind>();
    for (const log of logs) {
      const cases = [...new Set(log.map((one) => one.case))].filter((one) => one !== NO_CASE);
      for (const { case: own, fact } of log) {
        const named = cases.filter((one) => one !== own && JSON.stringify(fact).includes(one));
        if (named.length === 0) continue;
        found.add(fact.kind);
        const field = NAMING_FIELDS[fact.kind];
        expect(WHAT_GOES[fact.kind], fact.kind).toMatch(/Names$/);
        const { [field ?? '']: _named, ...rest } = fact as Fact & Readonly<Record<string, unknown>>;
        expect(named.filter((one) => JSON.stringify(rest).includes(one))).toEqual([]);
      }
    }
    // The others of the table (an erasure, a complaint) are named by the compiler alone.
    expect([...found]).toEqual(expect.arrayContaining(['numberGiven', 'casesLinked', 'remarkMade']));
    const naming = Object.entries(WHAT_GOES).flatMap(([kind, fate]) => (fate.endsWith('Names') ? [kind] : []));
    expect(naming.toSorted()).toEqual(Object.keys(NAMING_FIELDS).toSorted());
  });

  it('keeps the mark of a case to its registration', () => {
    const marks = new Map(
      everything.flatMap(({ fact }) =>
        (fact.kind === 'requestRegistered' || fact.kind === 'complaintRegistered') && fact.mark
          ? [[fact.mark, fact.kind] as const]
          : [],
      ),
    );
    expect(marks.size).toBeGreaterThan(0);
    const others = everything.filter(
      ({ fact }) => fact.kind !== 'requestRegistered' && fact.kind !== 'complaintRegistered',
    );
    const text = JSON.stringify(others);
    expect([...marks.keys()].filter((mark) => text.includes(mark))).toEqual([]);
  });
});

/** Access cases of 2026, numbered; the even ones closed without an answer, the others run. */
function casesOf(count: number): readonly CaseState[] {
  return Array.from({ length: count }, (_, n) => {
    const of = id(`c${n.toString(16)}`);
    const facts = [
      {
        kind: 'requestRegistered',
        ...{ right: n % 3 ? 'access' : 'erasure', channel: 'post', receivedOn: '2026-12-01', copyAsked: false },
        ...{ corporation: 'lefier', profileVersion: 'privacyreglement', reference: `LEF-2026-A000${n}` },
        mark: id(`aa${n.toString(16)}`),
      },
      {
        kind: 'dataSubjectRecorded',
        name: { surname: 'Voorbeeld' },
        address: { kind: 'street' },
        subjectKind: 'huurder',
      },
      ...(n % 2 ? [] : [{ kind: 'caseClosed' }]),
    ];
    return foldCase(
      of,
      facts.map((body, seq) => placed(of, { ...head, ...body } as unknown as Fact, seq + 1)),
    );
  });
}

const head = { v: 1, at: 0, day: '2026-12-20', by: id('e1'), place: 'A', seen: 0 } as const;
const placed = (of: Id, fact: Fact, counter: number, writer = id('99')): Placed => ({
  ...{ writer, seq: counter, counter, case: of, fact },
});

/** What a PC writes when it erases: the totals first where they are asked for, then the erasure. */
function erasing(of: CaseState, here: readonly CaseState[], log: readonly Placed[], writer: Id): readonly Placed[] {
  const { totals } = foldRegister(log);
  const before = totalsBefore(of, here, totals, context).map(({ body }) => body);
  const erased = { kind: 'erased', of: of.id, rows: [], ground: 'Bewaartermijn voorbij.' } as const;
  return [...before, erased].map((body, n) =>
    placed(NO_CASE, { ...head, day: TODAY, ...body } as Fact, log.length + n + 1, writer),
  );
}

const TODAY = '2029-01-02';
const world: World = worldAt('2026-12-01', {});
const context = contextOf(world, TODAY);
const countsOf = (here: readonly CaseState[], log: readonly Placed[]) =>
  figuresOf(here, 2026, context, foldRegister(log).totals);

describe('the figures of a year', () => {
  const all = casesOf(12);
  const before = countsOf(all, []);

  it('are the same after each erasure, down to the last case', () => {
    let here = all;
    let log: readonly Placed[] = [];
    for (const one of all) {
      log = [...log, ...erasing(one, here, log, id('99'))];
      here = here.filter(({ id: of }) => of !== one.id);
      // What still ran when it was erased ended with it.
      expect(countsOf(here, log).rows.at(-1)?.counts.received).toBe(12);
    }
    expect(here).toEqual([]);
    const late = (figures: typeof before) => figures.rows.map(({ counts }) => counts);
    expect(late(countsOf([], log))).toEqual(late(before));
    // The controls: without what was written nothing is left of the year, and half of it while half are here.
    expect(figuresOf([], 2026, context).rows.at(-1)?.counts.received).toBe(0);
    expect(figuresOf(all.slice(6), 2026, context).rows.at(-1)?.counts.received).toBe(6);
  });

  it('count each case once when two PCs erased apart, some of the same cases, and then exchanged', () => {
    const erase = (chosen: readonly CaseState[], writer: Id): readonly Placed[] => {
      let log: readonly Placed[] = [];
      for (const [n, one] of chosen.entries()) {
        const gone = chosen.slice(0, n).map(({ id: of }) => of);
        const here = all.filter(({ id: of }) => !gone.includes(of));
        log = [...log, ...erasing(one, here, log, writer)];
      }
      return log;
    };
    const a = erase(all.slice(0, 6), id('98'));
    const b = erase(all.slice(4, 10), id('97'));
    const here = all.slice(10);
    for (const log of [
      [...a, ...b],
      [...b, ...a],
    ])
      expect(countsOf(here, log)).toEqual(before);
    // While the two have not exchanged each counts right by itself.
    expect(countsOf(all.slice(6), a)).toEqual(before);
  });

  it('hold one line for all that is over, not one for the case that goes', () => {
    const [first] = all as [CaseState];
    const written = totalsBefore(first, all, {}, context)[0]?.body as FactOf<'totalsWritten'>;
    expect(written.tallies.length).toBe(all.filter(({ closed }) => closed).length);
    expect(written.tallies.map(({ mark }) => mark)).toEqual(written.tallies.map(({ mark }) => mark).toSorted());
    const text = JSON.stringify(written);
    for (const { id: of, request } of all) {
      expect(text).not.toContain(of);
      expect(text).not.toContain(request?.reference);
    }
  });

  it('are written anew for a case only when it counts otherwise', () => {
    const [first] = all as [CaseState];
    const log = erasing(first, all, [], id('99'));
    const third = all[2] as CaseState;
    expect(totalsBefore(third, all, foldRegister(log).totals, context)).toEqual([]);
    const { closed: _open, ...reopened } = third;
    const withdrawn = { ...reopened, decision: { outcome: 'refused' } } as CaseState;
    expect(totalsBefore(withdrawn, all, foldRegister(log).totals, context)).toHaveLength(1);
  });
});

describe('what came in after an erasure', () => {
  it('is listed as a rest, and is no case more in what was destroyed', () => {
    const [first] = casesOf(1) as [CaseState];
    const once = erasing(first, [first], [], id('99'));
    const again = placed(
      NO_CASE,
      { ...head, day: TODAY, kind: 'erased', of: first.id, rows: [], ground: GROUND_OF_REMNANT },
      9,
    );
    const register = foldRegister([...once, again]);
    const rest = foldCase(first.id, [placed(first.id, { ...head, kind: 'caseReopened', reason: 'x' }, 5)]);
    expect(destructionOf([rest], register.erased, context).remnants).toEqual([{ id: first.id, on: TODAY }]);
    expect(destructionOf([first], register.erased, context).due).toEqual([]);
    expect(destroyedRuns(register, { prefix: 'LEF', today: TODAY }).map(({ count }) => count)).toEqual([1]);
  });
});

describe('a letter that speaks for another case', () => {
  it('keeps the case in which it lies until the other is over, and is told after that', () => {
    const [keeps, , other] = casesOf(3) as [CaseState, CaseState, CaseState];
    const named = [{ letter: id('1e'), kind: 'extension', keptIn: keeps.id, on: TODAY }] as const;
    const { closed: _over, ...running } = { ...other, named } as unknown as CaseState;
    const reference = other.request?.reference;
    expect(attachedTo(keeps, [keeps, running as CaseState], context)).toEqual([
      { what: 'keepsLetter', reference, waits: true },
    ]);
    expect(attachedTo(keeps, [keeps, { ...other, named } as unknown as CaseState], context)).toEqual([
      { what: 'keepsLetter', reference, waits: false },
    ]);
    expect(attachedTo(keeps, [keeps, other], context)).toEqual([]);
  });
});
