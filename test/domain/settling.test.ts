/** What a person says where two PCs disagreed: one version holds, or both; nothing leaves the log, and no two people set both aside. Runs in Node. */
import { describe, expect, it } from 'vitest';
import { foldCase } from '../../renderer/domain/case/case';
import { maySettle, settleInCase, settleInRegister } from '../../renderer/domain/case/settle-conflict';
import { type Decision, isRefused } from '../../renderer/domain/command/decision';
import { type FactBody, NO_CASE, type Placed } from '../../renderer/domain/facts/facts';
import { disagreementsIn, lastKey } from '../../renderer/domain/facts/settling';
import { claimPlace } from '../../renderer/domain/register/founding';
import { nextNumber } from '../../renderer/domain/register/reference';
import { foldRegister, isLetterShared, placeOf } from '../../renderer/domain/register/register';

const CASE = 'c'.repeat(32);
const [PC1, PC2] = ['1'.repeat(32), '2'.repeat(32)];
const SLOT = '5'.repeat(32);

interface Where {
  readonly writer: string;
  readonly place: string;
  readonly seq: number;
  readonly counter: number;
  readonly seen: number;
  readonly elsewhere?: Readonly<Record<string, number>>;
  readonly case?: string;
}

function placed({ writer, place, seq, counter, seen, elsewhere, case: of = CASE }: Where, body: FactBody): Placed {
  const head = { v: 1, at: counter, day: '2026-11-30', by: SLOT, place, seen } as const;
  return { writer, seq, counter, case: of, fact: { ...head, ...(elsewhere && { seenElsewhere: elsewhere }), ...body } };
}

const request: FactBody = {
  ...{ kind: 'requestRegistered', right: 'access', channel: 'post', receivedOn: '2026-11-26', copyAsked: false },
  ...{ corporation: 'lefier', profileVersion: 'x', reference: 'LEF-2026-A0001' },
};
const moved = (receivedOn: string): FactBody => ({ kind: 'requestCorrected', why: 'verkeerd', receivedOn });
const remark = (words: string): FactBody => ({ kind: 'remarkMade', visit: '9'.repeat(32), words });

const first = placed({ writer: PC1, place: 'A', seq: 0, counter: 1, seen: 0 }, request);
const here = placed({ writer: PC1, place: 'A', seq: 1, counter: 2, seen: 1 }, moved('2026-11-24'));
const there = placed(
  { writer: PC2, place: 'B', seq: 0, counter: 2, seen: 0, elsewhere: { A: 1 } },
  moved('2026-11-25'),
);
const later = placed(
  { writer: PC2, place: 'B', seq: 1, counter: 3, seen: 2, elsewhere: { A: 1 } },
  moved('2026-11-23'),
);

/** What was decided, recorded by somebody who held all. */
function said(decision: Decision, counter: number, writer = PC1): Placed {
  if (isRefused(decision)) throw new Error(decision.refusal.code);
  const [fact] = decision.facts;
  if (!fact) throw new Error('nothing to record');
  return placed({ writer, place: writer === PC1 ? 'A' : 'B', seq: 10, counter, seen: 9, case: fact.case }, fact.body);
}

const settle = (log: readonly Placed[], keep: string, touches = 'request'): Decision =>
  settleInCase({ touches, keep }, foldCase(CASE, log), ['privacyOfficer']);

describe('a difference between two PCs', () => {
  const log = [first, here, there, later];

  it('has two sides, each with what one of them recorded, and the later holds for now', () => {
    const [one, ...more] = disagreementsIn(foldCase(CASE, log).conflicts);
    expect(more).toEqual([]);
    expect(one).toEqual({ touches: 'request', versions: [[here], [there, later]] });
    expect(foldCase(CASE, log).request?.receivedOn).toBe('2026-11-23');
  });

  it('is over once somebody says which side holds: the other side is set aside whole', () => {
    const kept = [...log, said(settle(log, lastKey([here])), 9)];
    expect(foldCase(CASE, kept)).toMatchObject({ conflicts: [], request: { receivedOn: '2026-11-24' } });
    expect(foldCase(CASE, kept).facts).toBe(5);
    const other = [...log, said(settle(log, lastKey([later])), 9)];
    expect(foldCase(CASE, other)).toMatchObject({ conflicts: [], request: { receivedOn: '2026-11-23' } });
  });

  it('is over as well when both are true: two remarks both stand', () => {
    const spoken = [
      first,
      placed(
        { writer: PC1, place: 'A', seq: 1, counter: 2, seen: 1 },
        { kind: 'visitStarted', visit: '9'.repeat(32), office: 'Emmen', from: '10:00' },
      ),
      placed({ writer: PC1, place: 'A', seq: 2, counter: 3, seen: 2 }, remark('een')),
      placed({ writer: PC2, place: 'B', seq: 0, counter: 3, seen: 0, elsewhere: { A: 2 } }, remark('twee')),
    ];
    const touches = `visit:${'9'.repeat(32)}`;
    expect(foldCase(CASE, spoken).conflicts).toHaveLength(1);
    const both = [...spoken, said(settle(spoken, 'both', touches), 9)];
    expect(foldCase(CASE, both).conflicts).toEqual([]);
    expect(foldCase(CASE, both).visits[0]?.remarks).toEqual(foldCase(CASE, spoken).visits[0]?.remarks);
  });

  it('comes back when something else was recorded meanwhile, unseen', () => {
    const kept = [...log, said(settle(log, lastKey([here])), 9)];
    const unseen = placed(
      { writer: '3'.repeat(32), place: 'C', seq: 0, counter: 8, seen: 0, elsewhere: { A: 1 } },
      moved('2026-11-20'),
    );
    expect(foldCase(CASE, [...kept, unseen]).conflicts).toHaveLength(1);
  });

  it('settled otherwise by two people apart from each other never loses both: the last word holds', () => {
    const one = said(settle(log, lastKey([here])), 9, PC1);
    const other = said(settle(log, lastKey([later])), 9, PC2);
    for (const all of [
      [...log, one, other],
      [other, one, ...log],
    ])
      expect(foldCase(CASE, all)).toMatchObject({ conflicts: [], request: { receivedOn: '2026-11-23' } });
  });

  it('never sets aside that a case came into being', () => {
    const lie = placed(
      { writer: PC2, place: 'B', seq: 3, counter: 9, seen: 9 },
      { kind: 'conflictSettled', keeps: [], drops: [{ writer: PC1, seq: 0 }] },
    );
    expect(foldCase(CASE, [...log, lie]).request).toBeDefined();
  });

  it('is refused when it is not there any more, and to who may not', () => {
    expect(settle([first, here], lastKey([here]))).toMatchObject({ refusal: { code: 'conflictGone' } });
    expect(settle(log, `${'7'.repeat(32)}+0`)).toMatchObject({ refusal: { code: 'conflictGone' } });
    const typed = { touches: 'decision', keep: 'both' };
    expect(settleInCase(typed, foldCase(CASE, log), ['counter'])).toMatchObject({ refusal: { code: 'roleMayNot' } });
    expect(maySettle('decision', ['counter'])).toBe(false);
    expect(maySettle('decision', ['privacyOfficer'])).toBe(true);
    expect(maySettle('subject', ['counter'])).toBe(true);
    expect(maySettle('subject', ['dpo', 'accessAdministrator'])).toBe(false);
  });

  it('of the register is settled in the same way', () => {
    const value = (text: string): FactBody => ({ kind: 'profileValueSet', path: 'signatory.name', value: text });
    const a = placed({ writer: PC1, place: 'A', seq: 0, counter: 1, seen: 0, case: NO_CASE }, value('Een'));
    const b = placed({ writer: PC2, place: 'B', seq: 0, counter: 1, seen: 0, case: NO_CASE }, value('Twee'));
    const typed = { touches: 'value:signatory.name', keep: lastKey([a]) };
    const decided = settleInRegister(typed, foldRegister([a, b]).conflicts);
    const register = foldRegister([a, b, said(decided, 9)]);
    expect(register).toMatchObject({ conflicts: [], values: { 'signatory.name': 'Een' } });
  });
});

describe('a place letter', () => {
  const claim = (writer: string, counter: number, letter: string, installation: string): Placed =>
    placed(
      { writer, place: 'A', seq: counter, counter, seen: 0, case: NO_CASE },
      { kind: 'placeClaimed', letter, installation },
    );
  const given = (writer: string, counter: number, number: number, of: string): Placed =>
    placed(
      { writer, place: 'B', seq: counter, counter, seen: 0, case: NO_CASE },
      { kind: 'numberGiven', year: 2026, number, for: of },
    );

  it('that two PCs claimed apart from each other is the first one’s, and the other goes on with a new one', () => {
    const apart = [claim(PC1, 1, 'A', 'first'), claim(PC1, 2, 'B', 'second'), claim(PC2, 2, 'B', 'third')];
    const register = foldRegister(apart);
    expect(isLetterShared(register, 'B')).toBe(true);
    expect(isLetterShared(register, 'A')).toBe(false);
    expect(placeOf(register, 'second')).toBe('B');
    expect(placeOf(register, 'third')).toBeUndefined();
    const claimed = claimPlace(register, 'third');
    expect(claimed).toMatchObject({ facts: [{ body: { letter: 'C', installation: 'third' } }] });
    const after = foldRegister([...apart, claim(PC2, 9, 'C', 'third')]);
    expect(placeOf(after, 'third')).toBe('C');
    expect(placeOf(after, 'second')).toBe('B');
    expect(claimPlace(after, 'third')).toEqual({ facts: [] });
    expect(claimPlace(after, 'second')).toEqual({ facts: [] });
  });

  it('that was two PCs’ can have given a number twice: both keep it, it is told, and the next is new', () => {
    const register = foldRegister([given(PC1, 1, 7, 'x'), given(PC2, 1, 7, 'y'), given(PC1, 2, 8, 'z')]);
    expect(register.sameNumbers).toEqual([['x', 'y']]);
    expect(nextNumber(register, 'B', 2026)).toBe(9);
  });
});
