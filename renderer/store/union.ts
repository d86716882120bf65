/**
 * The union of the copies of one register (FORMAT.md "Two copies"): database, journal and whatever else is at hand, row by row. Runs in
 * the vault worker; reads, writes nothing. A row counts with its hash, its seal where the key is held, and its place in the chain; of a
 * row that is damaged here and sound there the sound one is taken.
 */

import { toHex } from './bytes';
import { isWhole, lookAt, nameOf, type Seen } from './chain';
import { type CopyState, type Spot, walkFrames } from './copy';
import { readHead } from './journal-read';
import { asRow, compareRows, hashBox, isLarge, placeOf, type Row } from './row';
import type { StoreKeys } from './seal';
import type { Break, Copy, Surroundings } from './types';

/** A row as one copy has it. A large row is kept without its box: read again where it is needed. */
export interface Candidate {
  readonly row: Row;
  readonly isSound: boolean;
  readonly hasBox: boolean;
  readonly from: 'database' | Gathered;
  /** In a copy: a part to read again. */
  readonly spot?: Spot;
}

/** All that a copy holds. */
export interface Gathered {
  readonly copy: Copy;
  readonly candidates: readonly Candidate[];
  /** Nothing in it is broken, of another register, or there twice. */
  readonly isWhole: boolean;
  /** Rows it says to have. */
  readonly rows: number;
  readonly erasing: Erasing;
}

/** What the sound erasure facts among some rows name, and those facts themselves: they are never erased. */
export interface Erasing {
  readonly names: readonly string[];
  readonly facts: readonly string[];
}

export interface Reading {
  readonly storeId: string;
  readonly keys: StoreKeys;
  readonly readErasure: Surroundings['readErasure'];
}

const AT_ONCE = 256;

/** Reads a copy wholly; what is broken in it is passed over. @throws StoreError `newer` */
export async function gather(
  copy: Copy,
  state: CopyState,
  reading: Reading,
  progress?: (done: number, of: number) => void | Promise<void>,
): Promise<Gathered> {
  const candidates: Candidate[] = [];
  const erasing = noteErasures(reading.readErasure);
  const seenPlaces = new Set<string>();
  let isGood = state.broken === undefined && state.files.every(({ number }, index) => number === index + 1);
  // Told by the last frame, to say how far this is; a copy that is damaged there is read all the same.
  const expected = (await readHead(copy, state, reading.storeId).catch(() => undefined))?.rows ?? 0;
  let rows = 0;
  const gathered = { copy, candidates, erasing, isWhole: true, rows: 0 };
  for await (const met of walkFrames(copy, state, { goesOn: true })) {
    if (met.what === 'bad' || met.frame.storeId !== reading.storeId) {
      isGood = false;
      continue;
    }
    const { frame, from } = met;
    if (frame.before !== rows) isGood = false;
    rows = Math.max(rows, frame.before + frame.rows.length);
    for (let at = 0; at < frame.rows.length; at += AT_ONCE) {
      const some = frame.rows.slice(at, at + AT_ONCE);
      const seen = await Promise.all(some.map((row) => lookAt(row, reading)));
      for (const [index, row] of some.entries()) {
        const isSound = isWhole(seen[index]);
        if (!isSound || seenPlaces.has(placeOf(row))) isGood = false;
        seenPlaces.add(placeOf(row));
        if (isSound) erasing.note(row, seen[index]);
        const kept = await withoutLargeBox(row);
        candidates.push({ row: kept, isSound, hasBox: row.box !== undefined, from: gathered, spot: from });
      }
    }
    await progress?.(candidates.length, Math.max(expected, candidates.length));
  }
  gathered.isWhole = isGood;
  gathered.rows = rows;
  return gathered;
}

async function withoutLargeBox(row: Row): Promise<Row> {
  if (!isLarge(row) || !row.iv || !row.box) return row;
  const { box, ...rest } = row;
  return { ...rest, boxHash: await hashBox(row.iv, box) };
}

/** The rows of the database as candidates; `readBox` given: large boxes are read and opened too. */
export async function fromDatabase(
  values: readonly unknown[],
  reading: Reading,
  places: ReadonlySet<string>,
  readBox: ((row: Row) => Promise<Row['box']>) | undefined,
  progress?: (done: number, of: number) => void,
): Promise<{
  readonly candidates: readonly Candidate[];
  readonly misshapen: readonly unknown[];
  readonly erasing: Erasing;
}> {
  const candidates: Candidate[] = [];
  const erasing = noteErasures(reading.readErasure);
  const misshapen: unknown[] = [];
  const rows = values.flatMap((value) => {
    const row = asRow(value);
    if (!row) misshapen.push(value);
    return row ?? [];
  });
  const question = { ...reading, ...(readBox && { readBox }) };
  for (let at = 0; at < rows.length; at += AT_ONCE) {
    const some = rows.slice(at, at + AT_ONCE);
    const seen = await Promise.all(some.map((row) => lookAt(row, question)));
    for (const [index, row] of some.entries()) {
      const hasBox = row.box !== undefined || (isLarge(row) && row.iv !== undefined && places.has(placeOf(row)));
      const isSound = isWhole(seen[index]) && (row.iv === undefined || hasBox);
      if (isSound) erasing.note(row, seen[index]);
      candidates.push({ row, isSound, hasBox, from: 'database' });
    }
    progress?.(candidates.length, rows.length);
  }
  return { candidates, misshapen, erasing };
}

function noteErasures(
  readErasure: Reading['readErasure'],
): Erasing & { readonly note: (row: Row, seen: Seen | undefined) => void } {
  const names: string[] = [];
  const facts: string[] = [];
  return {
    names,
    facts,
    note(row, seen) {
      const erased = seen?.payload && readErasure(seen.payload);
      if (!erased) return;
      facts.push(nameOf(row, toHex(row.hash)));
      for (const one of erased) names.push(nameOf(one, one.hash));
    },
  };
}

/** Names of rows that an erasure empties. */
export function namedIn(all: readonly Erasing[]): ReadonlySet<string> {
  const names = new Set(all.flatMap((one) => one.names));
  for (const { facts } of all) for (const fact of facts) names.delete(fact);
  return names;
}

export interface United {
  /** One candidate for each place, in the order (counter, writer, seq). */
  readonly chosen: readonly Candidate[];
  /** Two sound rows in one place, and nothing behind them tells which is meant. */
  readonly forks: readonly Break[];
}

/**
 * @param own what the database and the own journal hold: of these also a row is shown that is nowhere sound
 * @param also of these only what is sound and hangs on what is held
 */
export function unite(
  own: readonly (readonly Candidate[])[],
  also: readonly Gathered[],
  names: ReadonlySet<string>,
): United {
  const byPlace = new Map<string, Candidate[]>();
  const note = (candidate: Candidate): void => {
    const at = placeOf(candidate.row);
    const there = byPlace.get(at);
    if (there) there.push(candidate);
    else byPlace.set(at, [candidate]);
  };
  for (const candidates of own) candidates.forEach(note);
  const extra = new Set<string>();
  for (const { candidates } of also) {
    for (const candidate of candidates) {
      if (!candidate.isSound) continue;
      if (!byPlace.has(placeOf(candidate.row))) extra.add(placeOf(candidate.row));
      note(candidate);
    }
  }
  const forks: Break[] = [];
  const chosen: Candidate[] = [];
  for (const candidates of byPlace.values()) {
    const { candidate, isFork } = choose(candidates, byPlace, names);
    if (!candidate) continue;
    chosen.push(candidate);
    if (isFork) forks.push({ what: 'copiesDiffer', writer: candidate.row.writer, seq: candidate.row.seq });
  }
  chosen.sort((a, b) => compareRows(a.row, b.row));
  return { chosen: extra.size === 0 ? chosen : withoutLoose(chosen, extra, names), forks };
}

function choose(
  candidates: readonly Candidate[],
  byPlace: ReadonlyMap<string, readonly Candidate[]>,
  names: ReadonlySet<string>,
): { readonly candidate: Candidate | undefined; readonly isFork: boolean } {
  const sound = candidates.filter((one) => one.isSound);
  const [first] = sound;
  if (!first) return { candidate: candidates[0], isFork: false };
  const hashes = new Set(sound.map((one) => toHex(one.row.hash)));
  // A box that an erasure names is not taken from anywhere; one that none names is.
  const hash = toHex(first.row.hash);
  const isErased = names.has(nameOf(first.row, hash));
  if (hashes.size === 1) return { candidate: sound.find((one) => one.hasBox !== isErased) ?? first, isFork: false };
  const next = byPlace.get(placeOf({ writer: first.row.writer, seq: first.row.seq + 1 })) ?? [];
  const meant = new Set(next.filter((one) => one.isSound).map((one) => toHex(one.row.prev)));
  const named = sound.filter((one) => meant.has(toHex(one.row.hash)));
  const isTold = new Set(named.map((one) => toHex(one.row.hash))).size === 1;
  return isTold
    ? { candidate: named.find((one) => one.hasBox) ?? named[0], isFork: false }
    : { candidate: first, isFork: true };
}

/** Rows that only a further copy has, and that hang on nothing or are emptied without a fact, stay out. */
function withoutLoose(
  chosen: readonly Candidate[],
  extra: ReadonlySet<string>,
  names: ReadonlySet<string>,
): readonly Candidate[] {
  const hashes = new Set<string>();
  return chosen.filter(({ row, hasBox }) => {
    const hash = toHex(row.hash);
    const isFirst = row.seq === 0 && /^0+$/.test(toHex(row.prev));
    const isLoose =
      extra.has(placeOf(row)) &&
      ((!isFirst && !hashes.has(toHex(row.prev))) || (!hasBox && !names.has(nameOf(row, hash))));
    if (!isLoose) hashes.add(hash);
    return !isLoose;
  });
}
