/** Who has access where lists of slots were set one after the other, or on two PCs apart from each other. Runs in Node. */
import { describe, expect, it } from 'vitest';
import type { Fact, FactBody, Id, Placed } from '../../renderer/domain/facts/facts';
import { NO_CASE } from '../../renderer/domain/facts/facts';
import { foldRegister } from '../../renderer/domain/register/register';
import { slotLists } from '../../renderer/domain/register/slot-lists';

type Listed = Extract<FactBody, { kind: 'slotListSet' }>['slots'][number];

const slot = (name: string, more: Partial<Listed> = {}): Listed => ({
  id: name.padEnd(32, '0'),
  kind: 'employee',
  roles: ['accessAdministrator'],
  publicKey: name,
  ...more,
});
const [ada, bo, cas, dot] = [slot('ada'), slot('bo'), slot('cas'), slot('dot')];
const sheet = slot('sheet', { kind: 'recovery' });
const sheetTwo = slot('sheet2', { kind: 'recovery' });

interface How {
  readonly place?: string;
  readonly seen?: number;
  /** Highest counter seen of the other place. */
  readonly elsewhere?: number;
  readonly common?: number;
  readonly under?: number;
  readonly day?: string;
}

function list(counter: number, slots: readonly Listed[], how: How = {}): Placed {
  const { place = 'A', seen = counter - 1, elsewhere = 0, common = 0, under = 0, day = '2026-11-30' } = how;
  return placed(
    counter,
    { kind: 'slotListSet', slots, generations: { common, officer: 0 } },
    place,
    seen,
    elsewhere,
    under,
    day,
  );
}

function placed(
  counter: number,
  body: FactBody,
  place = 'A',
  seen = counter - 1,
  elsewhere = 0,
  generation = 0,
  day = '2026-11-30',
  by: Id = ada.id,
): Placed {
  const other = place === 'A' ? 'B' : 'A';
  const head = { v: 1, at: counter, day, by, place, seen, seenElsewhere: { [other]: elsewhere } };
  const writer = `${place}${counter}`.padEnd(32, 'f');
  return { writer, seq: 0, counter, case: NO_CASE, generation, fact: { ...head, ...body } as Fact };
}

const names = (slots: readonly { readonly publicKey: string }[] = []): string =>
  slots.map((one) => one.publicKey).join(' ');

describe('lists one after the other', () => {
  it('the last counts; who it leaves out is withdrawn; the sheet keeps its day', () => {
    const lists = slotLists([
      list(1, [ada, sheet], { day: '2026-11-01' }),
      list(2, [ada, sheet, bo, cas]),
      list(3, [ada, sheet, cas], { common: 77 }),
    ]);
    expect(names(lists.slots)).toBe('ada sheet cas');
    expect(lists).toMatchObject({ withdrawn: ['bo'], generations: { common: 77 }, recoverySheetOn: '2026-11-01' });
    expect(lists.differ).toBeUndefined();
  });

  it('a new key of the same employee is another public half: the former one is withdrawn', () => {
    const anew = { ...bo, publicKey: 'bo-anew' };
    const lists = slotLists([list(1, [ada, bo]), list(2, [ada, anew])]);
    expect(names(lists.slots)).toBe('ada bo-anew');
    expect(lists.withdrawn).toEqual(['bo']);
  });

  it('is part of the register', () => {
    expect(names(foldRegister([list(1, [ada]), list(2, [ada, bo])]).slots)).toBe('ada bo');
  });
});

describe('lists of two PCs', () => {
  const first = list(1, [ada, bo, cas]);

  it('the later counts, and what the other withdrew stays withdrawn', () => {
    const lists = slotLists([first, list(2, [ada, cas]), list(2, [ada, bo, cas, dot], { place: 'B', elsewhere: 1 })]);
    expect(names(lists.slots)).toBe('ada cas dot');
    expect(names(lists.differ?.stopped)).toBe('bo');
    expect(lists.withdrawn).toEqual(['bo']);
  });

  it('who was added on the earlier waits, and is not withdrawn', () => {
    const lists = slotLists([first, list(2, [ada, bo, cas, dot]), list(2, [ada, cas], { place: 'B', elsewhere: 1 })]);
    expect(names(lists.slots)).toBe('ada cas');
    expect(names(lists.differ?.waiting)).toBe('dot');
    expect(lists.withdrawn).toEqual(['bo']);
  });

  it('come out the same in whatever order they come in', () => {
    const all = [first, list(2, [ada, cas, dot]), list(3, [ada, bo], { place: 'B', seen: 2, elsewhere: 1 })];
    for (const order of [all, all.toReversed()]) expect(names(slotLists(order).slots)).toBe('ada');
  });

  it('are settled by a list whose author saw both, which may name again who was stopped', () => {
    const lists = slotLists([
      first,
      list(2, [ada, cas]),
      list(2, [ada, bo, cas, dot], { place: 'B', elsewhere: 1 }),
      list(3, [ada, bo, cas, dot], { elsewhere: 2, common: 5 }),
    ]);
    expect(names(lists.slots)).toBe('ada bo cas dot');
    expect(lists.differ).toBeUndefined();
    expect(lists.withdrawn).toEqual([]);
  });

  it('the one that renewed the keys counts before a later one that did not', () => {
    const lists = slotLists([
      first,
      list(2, [ada, cas], { common: 77 }),
      list(4, [ada, bo, cas, dot], { place: 'B', elsewhere: 1 }),
    ]);
    expect(lists.generations.common).toBe(77);
    expect(names(lists.slots)).toBe('ada cas');
    expect(names(lists.differ?.waiting)).toBe('dot');
  });

  it('a list under a key that was replaced never takes the place of one under its successor, whatever its number', () => {
    const forged = list(99, [slot('eva'), bo], { place: 'B', seen: 98, elsewhere: 98, common: 666 });
    const lists = slotLists([
      first,
      list(2, [ada, cas], { common: 77 }),
      list(3, [ada, cas], { common: 77, under: 77 }),
      forged,
    ]);
    expect(lists.generations.common).toBe(77);
    expect(names(lists.slots)).not.toContain('eva');
    expect(names(lists.differ?.waiting)).toBe('eva');
  });

  it('there is always a sheet: the old one until a list with a new one counts or replaces it', () => {
    const begun = list(1, [ada, sheet]);
    const replaced = list(2, [ada, sheetTwo]);
    const other = list(2, [ada, sheet, bo], { place: 'B', elsewhere: 1 });
    expect(names(slotLists([begun, replaced, other]).slots)).toBe('ada bo sheet2');
    const removed = list(2, [ada]);
    expect(names(slotLists([begun, removed, other]).slots)).toBe('ada bo sheet');
  });
});

describe('marks', () => {
  it('the wrapping of a slot is the last that its own employee recorded; former ones are known', () => {
    const wrapped = (counter: number, wrap: string, by: Id) =>
      placed(
        counter,
        { kind: 'slotWrapped', slot: bo.id, publicKey: 'bo', wrap, why: 'passphrase' },
        'A',
        counter - 1,
        0,
        0,
        '2026-11-30',
        by,
      );
    const lists = slotLists([
      list(1, [ada, { ...bo, wrap: 'one' }]),
      wrapped(2, 'two', bo.id),
      wrapped(3, 'somebody else', ada.id),
      // A list that was made before the change came over tells the former one again: it says nothing new.
      list(4, [ada, { ...bo, wrap: 'one' }]),
    ]);
    expect(lists.slots[1]).toMatchObject({ wrap: 'two', formerWraps: ['one'] });
  });

  it('of sealed keys are those of every list', () => {
    const lists = slotLists([
      list(1, [{ ...ada, sealed: { c0: 'x' } }]),
      list(2, [{ ...ada, sealed: { c0: 'x', c7: 'y' } }], { common: 7 }),
      list(2, [{ ...ada, sealed: { c0: 'x', c8: 'z' } }], { place: 'B', elsewhere: 1, common: 8 }),
    ]);
    expect(lists.slots[0]?.sealed).toEqual({ c0: ['x'], c7: ['y'], c8: ['z'] });
  });
});
