/** Parts of the store that need no register: the order, the comparison of copies, bytes, frames, the recovery code. */
import { describe, expect, it } from 'vitest';
import { fromHex, readBytes, toHex, writeBytes } from '../../renderer/store/bytes';
import { decodeFrame, encodeFrame } from '../../renderer/store/frames';
import {
  isRecoveryCode,
  newRecoveryCode,
  normaliseRecoveryCode,
  RECOVERY_ALPHABET,
} from '../../renderer/store/recovery-code';
import { compareRows, type Row } from '../../renderer/store/row';
import { type Candidate, unite } from '../../renderer/store/union';

/** A small repeatable source of chance, so that a red run can be played again. */
function chance(seed: number): () => number {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state / 2 ** 32;
  };
}

interface Written {
  readonly writer: string;
  readonly seq: number;
  readonly counter: number;
  readonly wall: number;
  /** Everything its author had seen. */
  readonly seen: ReadonlySet<Written>;
}

/** Several PCs that write, exchange now and then, and open a new session (a new writer) now and then; their clocks differ. */
function history(random: () => number): readonly Written[] {
  const pcs = [0, -420, 90].map((clock) => ({ clock, held: new Set<Written>(), writer: '', seq: 0 }));
  const all: Written[] = [];
  for (let now = 0; all.length < 24; now += 30 + random() * 120) {
    const pc = pcs[Math.floor(random() * pcs.length)] as (typeof pcs)[number];
    const other = pcs[Math.floor(random() * pcs.length)] as (typeof pcs)[number];
    if (random() < 0.4) for (const one of other.held) pc.held.add(one);
    if (!pc.writer || random() < 0.2) {
      pc.writer = toHex(Uint8Array.from({ length: 16 }, () => random() * 256));
      pc.seq = 0;
    }
    const counter = 1 + Math.max(0, ...[...pc.held].map((one) => one.counter));
    const written = { writer: pc.writer, seq: pc.seq++, counter, wall: now + pc.clock, seen: new Set(pc.held) };
    pc.held.add(written);
    all.push(written);
  }
  return all;
}

function misordered(sorted: readonly Written[]): number {
  const place = new Map(sorted.map((one, index) => [one, index]));
  return sorted.filter((one, index) => [...one.seen].some((before) => (place.get(before) ?? 0) > index)).length;
}

describe('the order (counter, writer, seq)', () => {
  it('never puts a fact before one its author had seen, whatever the clocks say', () => {
    let byClock = 0;
    for (let seed = 1; seed <= 300; seed++) {
      const all = history(chance(seed));
      expect(misordered([...all].sort(compareRows)), `seed ${seed}`).toBe(0);
      byClock += misordered([...all].sort((a, b) => a.wall - b.wall));
    }
    expect(byClock).toBeGreaterThan(0);
  });

  it('is the same wherever the rows come from, and total', () => {
    for (let seed = 1; seed <= 50; seed++) {
      const random = chance(seed);
      const all = history(random);
      const shuffled = [...all]
        .map((one) => ({ one, at: random() }))
        .sort((a, b) => a.at - b.at)
        .map(({ one }) => one);
      expect([...shuffled].sort(compareRows)).toEqual([...all].sort(compareRows));
      expect(new Set(all.map((one) => `${one.writer}:${one.seq}`)).size).toBe(all.length);
    }
  });
});

function row(n: number): Row {
  const hash = new Uint8Array(32).fill(n);
  return {
    format: 1,
    writer: 'a'.repeat(32),
    seq: n,
    counter: n + 1,
    prev: hash,
    hash,
    case: '0'.repeat(32),
    key: 'c0',
    flags: 0,
    iv: new Uint8Array(12),
    box: new Uint8Array(n),
  };
}

describe('copies', () => {
  const found = (one: Row, more: Partial<Candidate> = {}): Candidate => ({
    row: one,
    isSound: true,
    hasBox: true,
    from: 'database',
    ...more,
  });
  const nothing: ReadonlySet<string> = new Set();
  const seqs = (all: readonly Candidate[]): readonly number[] => all.map((one) => one.row.seq);

  it('are one set of rows, whatever the order each has them in', () => {
    const [one, two, three] = [row(1), row(2), row(3)];
    const { chosen, forks } = unite(
      [
        [found(three), found(one)],
        [found(two), found(three)],
      ],
      [],
      nothing,
    );
    expect(seqs(chosen)).toEqual([1, 2, 3]);
    expect(forks).toEqual([]);
  });

  it('give the sound row where another has it damaged, and the full one where another has it emptied', () => {
    const damaged = found({ ...row(1), box: new Uint8Array(9) }, { isSound: false });
    expect(unite([[damaged], [found(row(1))]], [], nothing).chosen[0]?.isSound).toBe(true);
    expect(unite([[found(row(1), { hasBox: false })], [found(row(1))]], [], nothing).chosen[0]?.hasBox).toBe(true);
    const named = new Set([`${'a'.repeat(32)}:1:${'01'.repeat(32)}`]);
    expect(unite([[found(row(1))], [found(row(1), { hasBox: false })]], [], named).chosen[0]?.hasBox).toBe(false);
  });

  it('with two sound rows in one place are told apart by the row behind it, or by nothing', () => {
    const other = { ...row(1), hash: new Uint8Array(32).fill(7) };
    expect(unite([[found(row(1))], [found(other)]], [], nothing).forks).toMatchObject([
      { what: 'copiesDiffer', seq: 1 },
    ]);
    const next = { ...row(2), prev: other.hash };
    const told = unite([[found(row(1)), found(next)], [found(other)]], [], nothing);
    expect(told.forks).toEqual([]);
    expect(told.chosen[0]?.row.hash).toEqual(other.hash);
  });
});

describe('frames', () => {
  const store = 'b'.repeat(32);

  it('come back as they went', async () => {
    const { iv, box, ...bare } = row(4);
    const rows = [row(1), row(3), { ...bare, boxHash: new Uint8Array(32).fill(9) }];
    const bytes = await encodeFrame({ storeId: store, before: 7, rows });
    expect(await decodeFrame(bytes, 0)).toEqual({ frame: { storeId: store, before: 7, rows }, end: bytes.length });
  });

  it('with any byte changed or missing are no frame', async () => {
    const bytes = await encodeFrame({ storeId: store, before: 0, rows: [row(2)] });
    for (let at = 0; at < bytes.length; at++) {
      const changed = bytes.slice();
      changed[at] = (changed[at] ?? 0) ^ 0x40;
      expect(await decodeFrame(changed, 0), `byte ${at}`).toBeUndefined();
    }
    expect(await decodeFrame(bytes.slice(0, -1), 0)).toBeUndefined();
  });
});

describe('bytes', () => {
  it('are big-endian, and numbers up to 2^53 come back', () => {
    const bytes = writeBytes()
      .u8(1)
      .u32(0x01020304)
      .u64(Number.MAX_SAFE_INTEGER)
      .text('Zoë')
      .id('0f'.repeat(16))
      .done();
    expect(toHex(bytes.slice(0, 5))).toBe('0101020304');
    const reader = readBytes(bytes, 5);
    expect([reader.u64(), reader.text(), reader.id(), reader.left]).toEqual([
      Number.MAX_SAFE_INTEGER,
      'Zoë',
      '0f'.repeat(16),
      0,
    ]);
    expect(() => readBytes(new Uint8Array(3)).u32()).toThrow(RangeError);
    expect(() => fromHex('0G', 1)).toThrow(RangeError);
  });
});

describe('the recovery code', () => {
  it('is 24 characters of the alphabet in 6 groups of 4, and is never the same', () => {
    const codes = Array.from({ length: 200 }, () => newRecoveryCode());
    for (const code of codes) expect(code).toMatch(/^([2-9A-HJKMNP-Z]{4}-){5}[2-9A-HJKMNP-Z]{4}$/);
    expect(new Set(codes).size).toBe(codes.length);
    expect(RECOVERY_ALPHABET.length).toBe(30);
  });

  it('uses every character about as often', () => {
    const counts = new Map<string, number>();
    for (let n = 0; n < 2000; n++)
      for (const one of normaliseRecoveryCode(newRecoveryCode())) counts.set(one, (counts.get(one) ?? 0) + 1);
    const expected = (2000 * 24) / 30;
    const deviation = [...RECOVERY_ALPHABET].reduce(
      (sum, one) => sum + ((counts.get(one) ?? 0) - expected) ** 2 / expected,
      0,
    );
    // Chi-square with 29 degrees of freedom: above 75 once in a hundred thousand runs; modulo without rejection gives some 300.
    expect(deviation).toBeLessThan(75);
  });

  it('is read in any case, with any dashes and spaces', () => {
    expect(normaliseRecoveryCode(' abcd–efgh 2345-6789\tJKMN PQRS ')).toBe('ABCDEFGH23456789JKMNPQRS');
    expect(isRecoveryCode('abcd-efgh-2345-6789-jkmn-pqrs')).toBe(true);
    expect(isRecoveryCode('abcd-efgh-2345-6789-jkmn-pqr0')).toBe(false);
  });
});
