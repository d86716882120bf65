/**
 * Taking in what other computers wrote: the real office and vault on a store of canned slices. What came back of this computer itself is
 * an older image, and told; what is another's is not; an erasure empties the case here; a second claim of one letter moves. Runs in Node.
 */
import { describe, expect, it, vi } from 'vitest';
import type { CopiesState, CopyRef } from '../../electron/contract';
import type { Notice } from '../../renderer/desk/asks';
import { factToBytes } from '../../renderer/desk/payload';
import { exchange } from '../../renderer/desk/vault/exchange';
import { openOffice } from '../../renderer/desk/vault/office';
import { safeNotices } from '../../renderer/desk/vault/safe-notices';
import { checkDue, checkLog, compareLog, takeIn } from '../../renderer/desk/vault/safekeeping';
import { newVault, type Vault } from '../../renderer/desk/vault/vault';
import { compartmentOf } from '../../renderer/domain/facts/compartments';
import { type FactBody, NO_CASE } from '../../renderer/domain/facts/facts';
import type { Absorbed, Appended, Break, Entry, NewRow, Session } from '../../renderer/store/types';

const [HERE, THERE] = ['a'.repeat(32), 'b'.repeat(32)];
const SLOT = '5'.repeat(32);
const CASE = 'c'.repeat(32);
const hex = (number: number): string => number.toString(16).padStart(64, '0');

const remark: FactBody = { kind: 'remarkMade', visit: '9'.repeat(32), words: 'Klopt' };
const claim = (letter: string, installation: string): FactBody => ({ kind: 'placeClaimed', letter, installation });
const slots: FactBody = {
  kind: 'slotListSet',
  slots: [{ id: SLOT, kind: 'employee', roles: ['accessAdministrator', 'dpo'], publicKey: 'p' }],
  generations: { common: 0, officer: 0 },
};
const founded: FactBody = {
  kind: 'registerFounded',
  store: '7'.repeat(32),
  corporation: 'lefier',
  profileVersion: 'x',
};

function entry(writer: string, seq: number, counter: number, place: string, body: FactBody, of = NO_CASE): Entry {
  const head = { v: 1, at: counter, day: '2026-11-30', by: SLOT, place, seen: counter - 1 } as const;
  const compartment = compartmentOf(body.kind) as 'common';
  const payload = factToBytes(head, body);
  return {
    writer,
    seq,
    counter,
    case: of,
    compartment,
    generation: 0,
    hash: hex(counter * 100 + seq),
    state: 'read',
    payload,
  };
}

const slice = (more: Partial<Absorbed>): Absorbed => ({
  ...{ rows: more.entries?.length ?? 0, entries: [], erased: [], done: 1, of: 1, finished: true },
  ...{ waiting: false, lacksKey: false, breaks: [], foreign: false, newer: false },
  ...more,
});

interface Bench {
  readonly vault: Vault;
  /** Facts recorded here since. */
  readonly written: string[];
  readonly asked: string[];
  copies: CopiesState;
  slices: Record<string, Absorbed[]>;
  checks: { done: number; of: number; finished: boolean; breaks: readonly Break[] }[];
}

/** A register of this installation with the letter A, opened by an administrator who is FG as well. */
async function bench(more: readonly Entry[] = []): Promise<Bench> {
  const held: Entry[] = [
    entry(HERE, 0, 1, 'A', founded),
    entry(HERE, 1, 2, 'A', claim('A', 'here')),
    entry(HERE, 2, 3, 'A', slots),
    ...more,
  ];
  const written: string[] = [];
  const asked: string[] = [];
  let counter = 50;
  const session = {
    slot: {
      id: SLOT,
      kind: 'employee',
      signInName: 'x',
      roles: ['accessAdministrator', 'dpo'],
      mustChange: false,
      publicKey: 'p',
    },
    report: { breaks: [], olderKey: 0, rows: held.length, journalBehind: false },
    entries: async () => held,
    head: { rows: 2481, writer: HERE, seq: 9, hash: hex(0x1a2b) },
    holds: (hash: string) => (hash.startsWith('1a2b') ? 2478 : undefined),
    drafts: { list: async () => [], remove: async () => undefined },
    append: async (make: (made: []) => readonly NewRow[]): Promise<Appended> => {
      const rows = make([]);
      for (const row of rows) written.push(JSON.parse(new TextDecoder().decode(row.payload)).kind);
      return {
        rows: rows.map((_, seq) => ({
          writer: 'e'.repeat(32),
          seq: counter + seq,
          counter: ++counter,
          hash: hex(counter),
          generation: 0,
        })),
        journalled: true,
      };
    },
    absorb: async ({ state }: { state: () => Promise<unknown> }) => {
      await state();
      const name = asked.at(-1) ?? '';
      return bench.slices[name]?.shift() ?? slice({});
    },
    isKeyOlder: false,
    writeUnder: () => undefined,
    settleSlots: async () => ({ changed: false, lacking: [], newKeys: false, journalled: true }),
    checking: () => ({ step: async () => bench.checks.shift() ?? { done: 3, of: 3, finished: true, breaks: [] } }),
  };
  const copies = {
    list: async () => bench.copies,
    state: async ({ kind, name }: CopyRef) => {
      asked.push(`${kind} ${name}`);
      return undefined;
    },
    read: async () => ({ bytes: new Uint8Array() }),
  };
  const vault = newVault({} as never, undefined, copies);
  vault.installation = 'here';
  vault.office = await openOffice(session as unknown as Session, 'here');
  const bench: Bench = {
    vault,
    written,
    asked,
    copies: { backups: [], keepDays: 90, backingUp: false, places: [] },
    slices: {},
    checks: [],
  };
  return bench;
}

const own = { name: 'here', isOwn: true, changedAt: 1 };
const other = { name: 'there', isOwn: false, changedAt: 1 };
const backup = { name: 'x.ibb', madeAt: 1, bytes: 1, isOwn: true, check: 'whole', holdsMore: false } as const;

async function round({ vault }: Bench): Promise<Awaited<ReturnType<typeof exchange>>> {
  for (;;) {
    const step = await exchange(vault);
    if (step.finished) return step;
  }
}

describe('the exchange', () => {
  it('takes in another computer’s facts without a word, and looks again only when it has changed', async () => {
    const at = await bench();
    at.copies = { ...at.copies, places: [own, other] };
    at.slices = { 'exchange there': [slice({ entries: [entry(THERE, 0, 4, 'B', remark, CASE)] })] };
    await round(at);
    expect(at.vault.office?.cases.has(CASE)).toBe(true);
    expect(at.written).toEqual([]);
    expect(safeNotices(at.vault)).toEqual([]);
    expect(at.asked).toEqual(['exchange here', 'exchange there']);
    await round(at);
    expect(at.asked).toHaveLength(2);
    at.copies = {
      ...at.copies,
      places: [
        { ...own, changedAt: 2 },
        { ...other, changedAt: 2 },
      ],
    };
    await round(at);
    expect(at.asked.slice(2)).toEqual(['exchange there']);
  });

  it('tells that an older image stood here when its own folder or its own backup knows more', async () => {
    for (const [from, copies] of [
      ['exchange here', { places: [own] }],
      ['backup x.ibb', { backups: [backup] }],
    ] as const) {
      const at = await bench();
      at.copies = { ...at.copies, ...copies };
      at.slices = {
        [from]: [slice({ entries: [entry(THERE, 0, 4, 'B', remark, CASE), entry(HERE, 3, 4, 'A', remark, CASE)] })],
      };
      await round(at);
      expect(at.written, from).toEqual(['restored']);
      expect(safeNotices(at.vault), from).toEqual([{ notice: 'olderImage', rows: 2 }]);
    }
  });

  it('tells it of what this place wrote itself and another computer still has, and counts only that', async () => {
    const at = await bench();
    at.copies = { ...at.copies, places: [other] };
    const closed: Entry = { ...entry(HERE, 4, 6, 'A', remark, CASE), state: 'closed' };
    const { payload: _closed, ...withoutPayload } = closed;
    const came = [entry(THERE, 0, 4, 'B', remark, CASE), entry(HERE, 3, 5, 'A', remark, CASE), withoutPayload];
    at.slices = { 'exchange there': [slice({ entries: came })] };
    await round(at);
    expect(safeNotices(at.vault)).toEqual([{ notice: 'olderImage', rows: 2 }]);
    // Nothing new: not told twice.
    at.copies = { ...at.copies, places: [{ ...other, changedAt: 2 }] };
    await round(at);
    expect(at.written).toEqual(['restored']);
  });

  it('empties a case that was erased elsewhere', async () => {
    const at = await bench([entry(HERE, 3, 4, 'A', remark, CASE)]);
    at.copies = { ...at.copies, places: [other] };
    at.slices = { 'exchange there': [slice({ erased: [{ writer: HERE, seq: 3 }] })] };
    expect(at.vault.office?.factsOf(CASE)).toHaveLength(1);
    const step = await round(at);
    expect(step.erased).toEqual([CASE]);
    expect(at.vault.office?.factsOf(CASE)).toEqual([]);
    expect(at.vault.office?.cases.has(CASE)).toBe(false);
  });

  it('goes on with a new letter when another computer claimed this one first', async () => {
    const at = await bench();
    at.copies = { ...at.copies, places: [other] };
    at.slices = { 'exchange there': [slice({ entries: [entry(THERE, 0, 1, 'A', claim('A', 'there'))] })] };
    await round(at);
    expect(at.written).toEqual(['placeClaimed']);
    expect(at.vault.office?.place).toBe('B');
    expect(safeNotices(at.vault)).toEqual([{ notice: 'newLetter', from: 'A', to: 'B' }]);
  });

  it('says that one’s own access was withdrawn elsewhere', async () => {
    const at = await bench();
    at.copies = { ...at.copies, places: [other] };
    const without: FactBody = { kind: 'slotListSet', slots: [], generations: { common: 0, officer: 0 } };
    at.slices = { 'exchange there': [slice({ entries: [entry(THERE, 0, 9, 'B', without)] })] };
    expect((await round(at)).withdrawn).toBe(true);
  });

  it('tells of a copy that does not verify, waits for one that is not whole, and asks both again', async () => {
    const at = await bench();
    at.copies = { ...at.copies, places: [other] };
    at.slices = { 'exchange there': [slice({ waiting: true }), slice({ breaks: [{ what: 'altered' }] }), slice({})] };
    await round(at);
    expect(safeNotices(at.vault)).toEqual([]);
    await round(at);
    expect(safeNotices(at.vault)).toEqual([{ notice: 'copyDamaged', backups: 0, places: 1 }]);
    at.copies = { ...at.copies, places: [{ ...other, changedAt: 2 }] };
    await round(at);
    expect(safeNotices(at.vault)).toEqual([]);
  });

  it('calls a file whose end is not as it was written damaged only when it stays so: it may be half copied', async () => {
    const at = await bench();
    at.copies = { ...at.copies, places: [other] };
    const hollow = slice({ waiting: true, breaks: [{ what: 'journalFrame' }] });
    const clock = vi.spyOn(performance, 'now');
    const lookAt = async (seconds: number, step: Absorbed): Promise<readonly Notice[]> => {
      clock.mockReturnValue(seconds * 1000);
      at.slices = { 'exchange there': [step] };
      await round(at);
      return safeNotices(at.vault);
    };
    const damaged = [{ notice: 'copyDamaged', backups: 0, places: 1 }];
    expect(await lookAt(0, hollow)).toEqual([]);
    expect(await lookAt(5, hollow)).toEqual([]);
    // All of it is there: what is wrong later is another matter.
    expect(await lookAt(60, slice({ waiting: true }))).toEqual([]);
    expect(await lookAt(120, hollow)).toEqual([]);
    expect(await lookAt(180, hollow)).toEqual(damaged);
    expect(await lookAt(240, hollow)).toEqual(damaged);
    expect(await lookAt(300, slice({}))).toEqual([]);
    clock.mockRestore();
  });

  it('does not take another computer’s clock for this one’s', async () => {
    const at = await bench();
    const before = at.vault.office?.latestMoment();
    expect(before).toBe(3);
    at.copies = { ...at.copies, places: [other] };
    at.slices = { 'exchange there': [slice({ entries: [entry(THERE, 0, 9_999, 'B', remark, CASE)] })] };
    await round(at);
    expect(at.vault.office?.latestMoment()).toBe(before);
  });

  it('does nothing in a damaged register', async () => {
    const at = await bench();
    at.copies = { ...at.copies, places: [other] };
    Object.assign(at.vault.office?.session.report ?? {}, { breaks: [{ what: 'altered' }] });
    expect((await round(at)).finished).toBe(true);
    expect(at.asked).toEqual([]);
  });
});

describe('a backup that somebody takes in', () => {
  it('is taken slice by slice, and becomes one fact at the end', async () => {
    const at = await bench();
    const copy = { kind: 'chosen', name: 'x.ibb' } as const;
    at.slices = {
      'chosen x.ibb': [
        slice({ entries: [entry(THERE, 0, 4, 'B', remark, CASE)], finished: false, done: 1, of: 2 }),
        slice({ entries: [entry(THERE, 1, 5, 'B', remark, CASE)], waiting: true }),
      ],
    };
    expect(await takeIn(at.vault, { copy })).toEqual({ done: 1, of: 2, finished: false, rows: 1 });
    expect(at.written).toEqual([]);
    expect(await takeIn(at.vault, { copy })).toMatchObject({ finished: true, rows: 2, stopped: 'waiting' });
    expect(at.written).toEqual(['restored']);
    expect(await takeIn(at.vault, { copy })).toMatchObject({ finished: true, rows: 0 });
    expect(at.written).toEqual(['restored']);
  });

  it('of another register is refused', async () => {
    const at = await bench();
    at.slices = { 'chosen x.ibb': [slice({ foreign: true })] };
    const asked = takeIn(at.vault, { copy: { kind: 'chosen', name: 'x.ibb' } });
    await expect(asked).rejects.toMatchObject({ refusal: { code: 'copyForeign' } });
  });
});

describe('the full check', () => {
  it('is due until it is done today, and what it found is a fact and a message', async () => {
    const at = await bench();
    at.checks = [
      { done: 1, of: 3, finished: false, breaks: [] },
      { done: 3, of: 3, finished: true, breaks: [{ what: 'altered', line: 2 }] },
    ];
    expect(await checkDue(at.vault)).toEqual({ due: true });
    expect(await checkLog(at.vault, { anew: false })).toMatchObject({ finished: false });
    expect(await checkLog(at.vault, { anew: false })).toMatchObject({ finished: true, breaks: 1, line: 2 });
    expect(at.written).toEqual(['logChecked']);
    expect(await checkDue(at.vault)).toEqual({ due: false });
    expect(safeNotices(at.vault)).toEqual([{ notice: 'checkFailed', line: 2 }]);
  });
});

describe('a line on paper', () => {
  it('is here, gone, or further than this log goes', async () => {
    const at = await bench();
    const ask = (line: string, check: string) => compareLog(at.vault, { line, check });
    expect(await ask('2.478', '1A2B-0000-0000-0000')).toEqual({ is: 'here', line: 2478, rows: 2481 });
    expect(await ask('2.478', 'ffff-0000-0000-0000')).toEqual({ is: 'gone', rows: 2481 });
    expect(await ask('9.000', 'ffff-0000-0000-0000')).toEqual({ is: 'short', rows: 2481 });
    await expect(ask('regel', 'ffff')).rejects.toMatchObject({ refusal: { code: 'noSuchLine', field: 'line' } });
    await expect(ask('9', 'ffff')).rejects.toMatchObject({ refusal: { code: 'noSuchLine', field: 'check' } });
  });
});
