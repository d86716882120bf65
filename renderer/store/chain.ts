/**
 * Verification: does every row stand where it was written, and is none missing, repeated or emptied (FORMAT.md "Verification").
 * Runs in the vault worker; reads, never changes anything.
 *
 * What it cannot see: rows cut from the end of BOTH copies, which is the same as an older image put back; and a box of a
 * compartment this slot does not hold, replaced together with all hashes after it (the holder of that key sees it).
 */

import { type Bytes, equalBytes, toHex } from './bytes';
import {
  asRow,
  compareRows,
  compartmentOf,
  emptied,
  generationOf,
  isHashRight,
  isLarge,
  placeOf,
  type Row,
} from './row';
import { openRow, type StoreKeys } from './seal';
import type { Break, Entry, Surroundings } from './types';

export interface Verified {
  /** In the order (counter, writer, seq). */
  readonly entries: readonly Entry[];
  readonly breaks: readonly Break[];
  /** Rows that an erasure names while their box is still there: the erasure was not finished. */
  readonly unfinished: readonly Row[];
  /** What the erasure facts name, see `nameOf`. */
  readonly erased: ReadonlySet<string>;
  /** Rows under a generation that these keys lack, of a compartment they hold. */
  readonly olderKey: number;
}

export interface Question {
  readonly storeId: string;
  readonly keys: StoreKeys;
  readonly readErasure: Surroundings['readErasure'];
  /** Whether the box of a large row is there; a row that carries its box itself is not asked. */
  readonly hasBox: (row: Row) => boolean;
  /** Given: the boxes of large rows are read, hashed and opened too. */
  readonly readBox?: (row: Row) => Promise<Bytes | undefined>;
  /** Told after every so many rows; work that is done in slices waits in here. */
  readonly progress?: ((done: number, of: number) => void | Promise<void>) | undefined;
}

type What = Break['what'];

/** Opening is asked of WebCrypto this many rows at a time: enough to keep it busy, little enough to show progress. */
const AT_ONCE = 512;

/** @throws StoreError `newer` when a row has a later format */
export async function verifyRows(values: readonly unknown[], question: Question): Promise<Verified> {
  const { rows, misshapen } = readRows(values);
  const seen = await lookAtRows(rows, question);
  const found = new Map<Row, Set<What>>(rows.map((row) => [row, new Set()]));
  const note = (row: Row, what: What): void => void found.get(row)?.add(what);
  const held: Held = {
    byPlace: new Map(rows.map((row) => [placeOf(row), row])),
    byHash: new Map(),
    whole: new Set(rows.filter((_, index) => isWhole(seen[index]))),
  };
  // A copy that stands elsewhere does not fit its hash there: the one that fits is the row, the other repeats it.
  for (const row of [...rows].sort((a, b) => Number(held.whole.has(b)) - Number(held.whole.has(a)))) {
    const hash = toHex(row.hash);
    if (held.byHash.has(hash)) note(row, 'repeated');
    else held.byHash.set(hash, row);
  }
  const cuts: Break[] = [];
  rows.forEach((row, index) => {
    const link = linkOf(row, index, held);
    if (link === 'cut') cuts.push({ what: 'cut', line: index + 1, writer: row.writer, seq: Math.max(0, row.seq - 1) });
    if (link === 'misfit') note(row, 'moved');
    if (held.whole.has(row) || isBare(row)) return;
    if (seen[index]?.isSealBroken && seen[index]?.isHashRight) note(row, 'altered');
    else if (link !== 'misfit') note(row, isNamedByNext(row, held) ? 'altered' : 'moved');
  });

  const erased = namedAsErased(rows, seen, found, question.readErasure);
  const unfinished: Row[] = [];
  // Among rows that an older key does not open may be the erasure that names an emptied one: that is not known, and no damage.
  const olderKey = rows.filter((row) => lacksGeneration(row, question.keys)).length;
  rows.forEach((row) => {
    const isNamed = erased.has(nameOf(row, toHex(row.hash)));
    const hasBox = row.box !== undefined || (isLarge(row) && row.iv !== undefined && question.hasBox(row));
    if (!hasBox && !isNamed && olderKey === 0) note(row, 'emptied');
    if (isNamed && isBare(row)) note(row, 'altered');
    if (isNamed && (row.iv !== undefined || hasBox)) unfinished.push(row);
  });

  const breaks = rows.flatMap((row, index) =>
    [...(found.get(row) ?? [])].map((what): Break => ({ what, line: index + 1, writer: row.writer, seq: row.seq })),
  );
  const entries = rows.map((row, index): Entry => {
    if (found.get(row)?.size) return { ...headOf(row), state: 'broken' };
    return entryOf(row, seen[index], erased, question.keys);
  });
  return { entries, breaks: [...misshapen, ...cuts, ...breaks].sort(byLine), unfinished, erased, olderKey };
}

/** The compartment is held, but not this generation of it: the row waits for its key. */
export function lacksGeneration(row: Pick<Row, 'key'>, keys: StoreKeys): boolean {
  return !keys.has(row.key) && [...keys.keys()].some((name) => name.charAt(0) === row.key.charAt(0));
}

/** A whole row as this slot can read it. */
export function entryOf(
  row: Row,
  seen: Seen | undefined,
  erased: { has(name: string): boolean },
  keys: StoreKeys,
): Entry {
  const head = headOf(row);
  if (erased.has(nameOf(row, head.hash))) return { ...head, state: 'erased' };
  if (isLarge(row)) return { ...head, state: keys.has(row.key) ? 'large' : 'closed' };
  return seen?.payload ? { ...head, state: 'read', payload: seen.payload } : { ...head, state: 'closed' };
}

function headOf(row: Row): Omit<Entry, 'state' | 'payload'> {
  const { writer, seq, counter } = row;
  const compartment = compartmentOf(row.key);
  return {
    writer,
    seq,
    counter,
    case: row.case,
    compartment,
    generation: generationOf(row.key),
    hash: toHex(row.hash),
  };
}

/** The rows as an erasure leaves them, where one names them: whatever copy a row comes from, its box is dropped. */
export async function withoutErased(rows: readonly Row[], unfinished: readonly Row[]): Promise<readonly Row[]> {
  const named = new Set(unfinished.map(placeOf));
  return Promise.all(rows.map((row) => (named.has(placeOf(row)) ? emptied(row) : row)));
}

function readRows(values: readonly unknown[]): { readonly rows: readonly Row[]; readonly misshapen: readonly Break[] } {
  const rows: Row[] = [];
  const misshapen: Break[] = [];
  for (const value of values) {
    const row = asRow(value);
    if (row) rows.push(row);
    else misshapen.push({ what: 'altered', ...placeOfUnknown(value) });
  }
  return { rows: rows.sort(compareRows), misshapen };
}

function placeOfUnknown(value: unknown): { writer?: string; seq?: number } {
  const { writer, seq } = (value ?? {}) as { readonly writer?: unknown; readonly seq?: unknown };
  return { ...(typeof writer === 'string' && { writer }), ...(typeof seq === 'number' && { seq }) };
}

/** What a row looks like by itself. */
export interface Seen {
  readonly isHashRight: boolean;
  /** The key is held and the box does not open. */
  readonly isSealBroken: boolean;
  readonly payload?: Bytes;
}

async function lookAtRows(rows: readonly Row[], question: Question): Promise<readonly Seen[]> {
  const seen: Seen[] = [];
  for (let at = 0; at < rows.length; at += AT_ONCE) {
    seen.push(...(await Promise.all(rows.slice(at, at + AT_ONCE).map((row) => lookAt(row, question)))));
    await question.progress?.(seen.length, rows.length);
  }
  return seen;
}

export async function lookAt(
  row: Row,
  { storeId, keys, readBox }: Pick<Question, 'storeId' | 'keys' | 'readBox'>,
): Promise<Seen> {
  const box = row.box ?? (isLarge(row) && row.iv && readBox ? await readBox(row) : undefined);
  const whole: Row = box ? { ...row, box } : row;
  const isRight = await isHashRight(storeId, whole);
  const key = keys.get(row.key);
  if (!key || !row.iv || !box) return { isHashRight: isRight, isSealBroken: false };
  const plain = await openRow(storeId, key, row, row.iv, box);
  if (!plain) return { isHashRight: isRight, isSealBroken: true };
  return { isHashRight: isRight, isSealBroken: false, ...(!isLarge(row) && { payload: plain }) };
}

export function isWhole(seen: Seen | undefined): boolean {
  return seen?.isHashRight === true && !seen.isSealBroken;
}

/** A row whose box and the hash of it are both gone is not `altered` but `emptied`. */
function isBare(row: Row): boolean {
  return row.box === undefined && row.boxHash === undefined;
}

interface Held {
  readonly byPlace: ReadonlyMap<string, Row>;
  readonly byHash: Map<string, Row>;
  /** Rows whose own hash and seal fit. */
  readonly whole: ReadonlySet<Row>;
}

/** How a row hangs on the one before it. A whole row is not blamed for a damaged one before it. */
function linkOf(row: Row, index: number, { byPlace, byHash, whole }: Held): 'fits' | 'misfit' | 'cut' {
  const isFirst = row.seq === 0 && row.prev.every((byte) => byte === 0);
  if (isFirst) return index === 0 || !whole.has(row) ? 'fits' : 'cut';
  const before =
    row.seq > 0 ? byPlace.get(placeOf({ writer: row.writer, seq: row.seq - 1 })) : byHash.get(toHex(row.prev));
  if (!before) return whole.has(row) || row.seq > 0 ? 'cut' : 'misfit';
  if (equalBytes(before.hash, row.prev) && before.counter < row.counter) return 'fits';
  return whole.has(row) && !whole.has(before) ? 'fits' : 'misfit';
}

/** The next row of the same writer names this hash: the row belongs here, its content was changed. Without a next one: too. */
function isNamedByNext(row: Row, { byPlace, whole }: Held): boolean {
  const next = byPlace.get(placeOf({ writer: row.writer, seq: row.seq + 1 }));
  return !next || !whole.has(next) || equalBytes(next.prev, row.hash);
}

/** Only a whole row that opened can erase. */
function namedAsErased(
  rows: readonly Row[],
  seen: readonly Seen[],
  found: ReadonlyMap<Row, ReadonlySet<What>>,
  readErasure: Surroundings['readErasure'],
): ReadonlySet<string> {
  const named = new Set<string>();
  const erasures: string[] = [];
  rows.forEach((row, index) => {
    const payload = seen[index]?.payload;
    if (!payload || found.get(row)?.size) return;
    const names = readErasure(payload);
    if (!names) return;
    erasures.push(nameOf(row, toHex(row.hash)));
    for (const one of names) named.add(nameOf(one, one.hash));
  });
  // Without its fact an emptied row is damage: a fact that names such a fact erases nothing.
  for (const erasure of erasures) named.delete(erasure);
  return named;
}

/** Names a row and its content, as an erasure does. */
export function nameOf(row: { readonly writer: string; readonly seq: number }, hash: string): string {
  return `${placeOf(row)}:${hash}`;
}

function byLine(a: Break, b: Break): number {
  return (a.line ?? 0) - (b.line ?? 0);
}
