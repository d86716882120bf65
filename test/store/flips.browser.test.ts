/**
 * One byte after the other of everything the store keeps, each flipped alone: none goes unnoticed, and what is said names what was
 * hit. The control is the same record with nothing flipped. Only the deriving of keys is remembered, so that thousands of unlocks
 * take seconds; everything else is the product's own unlock.
 */
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import type { Break } from '../../renderer/store/types';
import {
  type Any,
  asOfficer,
  bytes,
  COUNTER,
  codeOf,
  common,
  copyDatabase,
  deleteDatabase,
  fact,
  foundRegister,
  makeWorld,
  NO_CASE,
  newId,
  officer,
  putDatabase,
  raw,
} from './register-helper';

vi.mock('../../renderer/store/kdf', async (original) => {
  const kdf = await original<typeof import('../../renderer/store/kdf')>();
  const derived = new Map<string, Promise<CryptoKey>>();
  return {
    ...kdf,
    // One salt for all: what is derived to spend time is then remembered too.
    newKdfParameters: () => ({ ...kdf.newKdfParameters(), salt: new Uint8Array(16).fill(7) }),
    deriveKey: (...[kind, secret, how]: Parameters<typeof kdf.deriveKey>) => {
      kdf.checkKdfParameters(how);
      const name = JSON.stringify([kind, secret, { ...how, salt: [...how.salt] }]);
      const known = derived.get(name) ?? kdf.deriveKey(kind, secret, how);
      derived.set(name, known);
      return known;
    },
  };
});

/** A register as it was left: its two engines, to be put back before each flip. */
interface Left {
  readonly world: ReturnType<typeof makeWorld>;
  readonly whole: Record<string, Any[]>;
  readonly journal: ReturnType<ReturnType<typeof makeWorld>['journal']['copy']>;
}

const aCase = newId();
/** One case, with an erased row in it. */
let erased: Left;
/**
 * For what is not a row. Where the journal is emptied an unlock finishes each erasure once more, with megabytes of filler: here nothing
 * was erased.
 */
let plain: Left;
/** The journal as a register without a second copy has it: emptied, and not the first time. */
const without = ({ journal }: Left) => ({ files: [], slots: journal.slots, hadRegister: true });

beforeAll(async () => {
  erased = await leave('erasing');
  plain = await leave('keeping');
});

async function leave(how: 'erasing' | 'keeping'): Promise<Left> {
  const world = makeWorld();
  const session = await foundRegister(world, true);
  await session.append([common(aCase, 'requestRegistered'), officer(aCase, 'noteWritten')]);
  const doomed = await session.append([common(aCase, 'dataSubjectRecorded')]);
  await session.append([
    { case: aCase, compartment: 'common', payload: fact('letterBytesCommon'), large: bytes('brief '.repeat(40)) },
  ]);
  if (how === 'erasing') await session.erase(doomed.rows, (rows) => common(NO_CASE, 'erased', { rows }));
  await session.append([common(aCase, 'last')]);
  await session.drafts.put('a', 'common', bytes('ontwerp'));
  session.close();
  return { world, whole: await copyDatabase(world.name), journal: world.journal.copy() };
}

afterAll(async () => {
  for (const { world } of [erased, plain]) await deleteDatabase(world.name);
});

/** Every value that differs from this one by one bit of one byte (of a text: one character), with the name of the byte. */
function* flipsOf(value: unknown, name: string): Generator<readonly [string, unknown]> {
  if (value instanceof Uint8Array)
    for (let at = 0; at < value.length; at++) yield [`${name}[${at}]`, flipped(value, at)];
  else if (typeof value === 'string')
    for (let at = 0; at < value.length; at++) {
      const other = String.fromCharCode(value.charCodeAt(at) ^ 1);
      yield [`${name}[${at}]`, value.slice(0, at) + other + value.slice(at + 1)];
    }
  else if (typeof value === 'number')
    for (let bit = 0; bit < 53; bit += 4) {
      const place = 2 ** bit;
      yield [`${name} bit ${bit}`, Math.floor(value / place) % 2 === 1 ? value - place : value + place];
    }
  else if (typeof value === 'boolean') yield [name, !value];
  else if (Array.isArray(value))
    for (const [index, one] of value.entries())
      for (const [where, other] of flipsOf(one, `${name}.${index}`)) yield [where, value.with(index, other)];
  else if (typeof value === 'object' && value !== null)
    for (const [field, one] of Object.entries(value))
      for (const [where, other] of flipsOf(one, `${name}.${field}`)) yield [where, { ...value, [field]: other }];
}

function flipped(of: Uint8Array, at: number): Uint8Array {
  const copy = of.slice();
  copy[at] = (copy[at] ?? 0) ^ (1 << (at % 8));
  return copy;
}

const field = (flip: string): string => flip.replace(/^\.?(\w+).*$/, '$1');

async function put({ world }: Left, table: string, before: Any, after: Any | undefined): Promise<void> {
  const database = await raw(world.name);
  const writing = database.transaction(table, 'readwrite');
  const keyPath = writing.objectStore(table).keyPath;
  const keyOf = (record: Any) => (Array.isArray(keyPath) ? keyPath.map((one) => record[one]) : record[String(keyPath)]);
  writing.objectStore(table).delete(keyOf(before) as IDBValidKey);
  if (after) writing.objectStore(table).put(after);
  await new Promise<void>((resolve, reject) => {
    writing.oncomplete = () => resolve();
    writing.onerror = () => reject(writing.error);
    writing.onabort = () => reject(writing.error);
  });
  database.close();
}

/** What an unlock says: the breaks, or the code it refuses with. `then`: what is asked of the register that opens. */
async function said(
  { world }: Left,
  then?: (session: Awaited<ReturnType<typeof asOfficer>>) => Promise<string>,
): Promise<string> {
  let answer = '';
  const code = await codeOf(
    asOfficer(world).then(async (session) => {
      const { breaks, journalSetAside, slotFromFile } = session.report;
      const more = [...(journalSetAside ? ['setAside'] : []), ...(slotFromFile ? ['slotFromFile'] : [])];
      answer = [...breaks.map(nameOf), ...more].join(' ');
      if (then) answer = [answer, await then(session)].filter((one) => one !== '').join(' ');
      session.close();
    }),
  );
  return code === 'done' ? answer : code;
}

const nameOf = ({ what, seq, line }: Break): string => `${what}:${seq ?? (line === undefined ? '' : `line ${line}`)}`;

/** Flips a record byte by byte. @returns by field, what was said, each once */
async function flipEach(
  left: Left,
  table: string,
  record: Any,
  then?: Parameters<typeof said>[1],
): Promise<{ count: number; silent: string[]; saidBy: Map<string, Set<string>> }> {
  const { world, whole } = left;
  await putDatabase(world.name, whole);
  world.journal.put(without(left));
  const silent: string[] = [];
  const saidBy = new Map<string, Set<string>>();
  let count = 0;
  for (const [where, other] of flipsOf(record, '')) {
    // A number too large or too small for the engine's key cannot be put there at all.
    await put(left, table, record, other as Any);
    world.journal.put(without(left));
    const words = await said(left, then);
    count += 1;
    if (words === '') silent.push(where);
    saidBy.set(field(where), (saidBy.get(field(where)) ?? new Set()).add(words));
    await put(left, table, other as Any, record);
  }
  return { count, silent, saidBy };
}

const rowAt = (seq: number): Any => {
  const row = erased.whole.log?.find((one) => one.seq === seq);
  if (!row) throw new Error(`no row ${seq}`);
  return row;
};

describe('nothing flipped', () => {
  it('is opened without a word, with both copies, with one, and with the other (control)', async () => {
    const { world, whole, journal } = erased;
    await putDatabase(world.name, whole);
    world.journal.put(journal);
    expect(await said(erased, async (session) => (await session.verify()).map(nameOf).join(' '))).toBe('');
    world.journal.put(without(erased));
    expect(await said(erased)).toBe('');
    await putDatabase(plain.world.name, plain.whole);
    plain.world.journal.put(without(plain));
    expect(await said(plain)).toBe('');
    await deleteDatabase(world.name);
    world.journal.put(journal);
    const session = await asOfficer(world);
    expect(session.report).toMatchObject({ breaks: [], restoredFromJournal: whole.log?.length });
    session.close();
  });
});

describe('a row', () => {
  it.each([
    ['of the first fact', 0],
    ['of a fact of a case', 2],
    ['of the other compartment', 3],
    ['that was erased', 4],
    ['whose box lies elsewhere', 5],
    ['of an erasure', 6],
    ['that is the last', 7],
  ])('%s: every byte, and the row is named', { timeout: 240_000 }, async (_, seq) => {
    const { count, silent, saidBy } = await flipEach(erased, 'log', rowAt(seq));
    expect(count).toBeGreaterThan(150);
    expect(silent).toEqual([]);
    // A later format is not opened at all. A row that claims another seq is named where it stands now, and missed where it was.
    const named = new RegExp(`:(${seq}|${seq - 1}|${seq + 1})( |$)`);
    for (const [name, words] of saidBy)
      for (const one of words)
        expect(one === 'newer' || (name === 'seq' && /altered:/.test(one)) || named.test(one), `${name}: ${one}`).toBe(
          true,
        );
  });
});

describe('the box of a letter', () => {
  it('every byte: the full check names its row, and the letter does not open', { timeout: 240_000 }, async () => {
    const box = plain.whole.boxes?.[0] ?? {};
    const { count, silent, saidBy } = await flipEach(plain, 'boxes', box, async (session) => {
      const opened = await codeOf(session.openLarge(String(box.writer), Number(box.seq)));
      const found = (await session.verify()).map(nameOf).join(' ');
      return found === '' && opened === 'done' ? '' : `${found} ${opened}`;
    });
    expect(count).toBeGreaterThan(250);
    expect(silent).toEqual([]);
    for (const one of saidBy.get('box') ?? []) expect(one).toMatch(/^(altered:5 )+broken$/);
  });
});

describe('a slot', () => {
  const own = (): Any => plain.whole.slots?.find((slot) => slot.signInName !== COUNTER.signInName) ?? {};

  it('of who unlocks: every byte, and it does not open, or the safety copy gives it and it is said', {
    timeout: 240_000,
  }, async () => {
    const { count, silent, saidBy } = await flipEach(plain, 'slots', own());
    expect(count).toBeGreaterThan(600);
    expect(silent).toEqual([]);
    const said = (...fields: string[]) => new Set(fields.flatMap((name) => [...(saidBy.get(name) ?? [])]));
    // Where the secret proves itself right, the slot is said to be changed.
    expect(said('roles', 'mustChange', 'publicKey', 'iv', 'wrapped', 'checkIv', 'check')).toEqual(
      new Set(['forgedSlot']),
    );
    expect(said('kdf')).toEqual(new Set(['weakParameters', 'wrongSecret']));
  });
});

describe('the header', () => {
  it('every byte: the register does not open, or opens by the slots file as before', { timeout: 240_000 }, async () => {
    const { silent, saidBy } = await flipEach(plain, 'header', plain.whole.header?.[0] ?? {}, async (session) =>
      session.report.rows === plain.whole.log?.length ? '' : 'fewer',
    );
    expect(saidBy.get('storeId')).toContain('forgedSlot');
    // Corporation and office are words on a door: they open nothing.
    for (const where of silent) expect(where).toMatch(/^\.(id|format|storeId|corporation|office)/);
  });
});

describe('a draft', () => {
  it('every byte: it is not given, and said to be broken', { timeout: 240_000 }, async () => {
    const draft = plain.whole.drafts?.[0] ?? {};
    const { count, silent } = await flipEach(plain, 'drafts', draft, async (session) => {
      const code = await codeOf(
        session.drafts.get('a').then((given) => {
          if (!given) throw new Error('gone');
        }),
      );
      return code === 'done' ? '' : code;
    });
    expect(count).toBeGreaterThan(30);
    expect(silent).toEqual([]);
  });
});

describe('a journal file', () => {
  it('every byte, when the journal alone is left: noticed, or a frame at its end', { timeout: 240_000 }, async () => {
    const { world, whole, journal } = erased;
    const file = journal.files[0] ?? new Uint8Array();
    const rows = whole.log?.length ?? 0;
    const silent: string[] = [];
    for (let at = HEADER; at < file.length; at++) {
      await deleteDatabase(world.name);
      world.journal.put({ ...journal, files: [flipped(file, at)] });
      const { cut } = await world.journal.state();
      const words = await said(erased, async (session) => (session.report.rows === rows ? 'all' : ''));
      if (/(^| )all$|^$/.test(words) && cut === 0) silent.push(`${at}: ${words}`);
    }
    expect(silent).toEqual([]);
  });

  it('every byte of the slots file, when the journal alone is left: nothing opens', { timeout: 240_000 }, async () => {
    const { world, journal } = erased;
    const file = journal.slots ?? new Uint8Array();
    const all = new Set<string>();
    for (let at = 0; at < file.length; at++) {
      await deleteDatabase(world.name);
      world.journal.put({ ...journal, slots: flipped(file, at) });
      all.add(await said(erased));
    }
    expect([...all].sort()).toEqual(['absent', 'newer']);
  });
});

/** The header of a file is looked at by the machine (test/electron/flips.test.ts). */
const HEADER = 16;
