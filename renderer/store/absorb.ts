/**
 * Taking in what a copy holds and this register does not (FORMAT.md "Union"). Runs in the vault worker.
 *
 * Frames are read in the copy's own order, so that whatever a row names before it is there before it. Nothing of a frame is believed but
 * rows whose hash, seal (where the key is held) and chain fit; the first that does not ends it, and nothing behind it is taken.
 *
 * [Note: emptied rows] A copy holds an erased row without its box, and the fact that erased it much further on. Until that fact is
 * here the row would be damage, so both come in with one transaction, however much lies between them.
 *
 * [Note: closed rows] Of a row whose key this slot lacks nobody here can tell who sealed it: anybody who can write the share could put
 * one behind all others, and the first officer would find a broken register. So it comes in with a row that opens and leads back to it
 * by `prev`, or with an erasure that names it; what nothing names stays where it is, for a later time or an officer.
 */

import { equalBytes, toHex } from './bytes';
import { entryOf, isWhole, lacksGeneration, lookAt, nameOf, type Seen } from './chain';
import { type CopyState, type Met, type Spot, walkFrames } from './copy';
import type { CopyMark, Database } from './database';
import { pendingWith } from './erase';
import { FILE_HEADER_LENGTH } from './frames';
import type { Held } from './held';
import { readHead, refuseNewer } from './journal-read';
import { type Act, withBoxHash } from './log';
import { emptied, FORMAT, placeOf, type Row } from './row';
import type { StoreKeys } from './seal';
import {
  type Absorbed,
  type Break,
  type Copy,
  type CopyHead,
  type Entry,
  type Kept,
  StoreError,
  type Surroundings,
} from './types';

/** What of the session this needs. */
export interface Absorbing {
  readonly storeId: string;
  readonly keys: StoreKeys;
  readonly readErasure: Surroundings['readErasure'];
  readonly held: Held;
  /** What the erasure facts held name; grows with those that come in. */
  readonly erased: Set<string>;
  readonly database: Database;
  readonly readRow: (place: Pick<Row, 'writer' | 'seq'>) => Promise<Row | undefined>;
  readonly record: (act: Act) => Promise<void>;
  readonly keep: (rows: readonly Row[]) => Promise<Kept>;
  /** Takes what an erasure has emptied from journal and disk. */
  readonly finish: () => Promise<Kept>;
  readonly trustsMarks: boolean;
}

/** New rows of one transaction, about. */
const MOST_NEW = 1024 * 1024;
/** Bytes read in one slice when there is little new in them. */
const MOST_READ = 8 * 1024 * 1024;
const MARK_HOLDS = 7 * 24 * 60 * 60 * 1000;

/** Where the reading of one copy stands. */
interface Run {
  state: CopyState;
  of: number;
  next: Spot;
  rows: number;
  last?: { readonly from: Spot; readonly hash: Uint8Array };
  /** How often the files were found to be others than at the beginning. */
  anew: number;
}

const START: Spot = { file: 1, offset: FILE_HEADER_LENGTH };
const MOST_ANEW = 3;

export function absorbing(around: Absorbing): (copy: Copy, options?: { readonly most?: number }) => Promise<Absorbed> {
  const runs = new Map<Copy | string, Run>();
  /** Copies whose mark was set by this session. */
  const marked = new Set<string>();

  return async (copy, { most = Number.POSITIVE_INFINITY } = {}) => {
    const key = copy.name ?? copy;
    let run = runs.get(key);
    try {
      run ??= await begin(copy, around, around.trustsMarks || (copy.name !== undefined && marked.has(copy.name)));
    } catch (error) {
      return { ...NOTHING, finished: true, ...(isNewer(error) ? { newer: true } : { waiting: true }) };
    }
    runs.set(key, run);
    const read = await readSome(copy, run, most, around);
    if (read.end === 'bad' && (await isAnother(copy, run))) return { ...NOTHING, done: run.rows, of: run.of };
    const { entries, erased, problem } = await take(read, around);
    // What was left out is looked at again: no mark behind it.
    const settled = behind(run, read.frames.slice(0, read.leftFrom));
    Object.assign(run, behind(run, read.frames));
    const finished = read.end !== 'more';
    if (finished) {
      runs.delete(key);
      if (copy.name !== undefined) {
        await mark(copy.name, settled, around);
        marked.add(copy.name);
      }
    }
    return {
      rows: entries.length,
      entries,
      erased,
      done: run.rows,
      of: Math.max(run.of, run.rows),
      finished,
      waiting: read.end === 'bad' || read.end === 'gone' || read.end === 'lacksKey',
      lacksKey: read.end === 'lacksKey',
      breaks: read.breaks,
      foreign: read.end === 'foreign',
      newer: read.end === 'newer',
      ...(problem && { journalProblem: problem }),
    };
  };
}

/** Where the reading stands behind these frames. */
function behind(run: Run, frames: readonly Judged[]): Run {
  const last = frames.at(-1)?.met;
  if (!last) return { ...run };
  const rows = frames.reduce((sum, { met }) => sum + met.frame.rows.length, run.rows);
  return { ...run, next: last.next, rows, last: { from: last.from, hash: last.hash } };
}

const NOTHING: Absorbed = {
  rows: 0,
  entries: [],
  erased: [],
  done: 0,
  of: 0,
  finished: false,
  waiting: false,
  breaks: [],
  lacksKey: false,
  foreign: false,
  newer: false,
};

/** The last row of a copy and whether it is held. @throws StoreError `newer` */
export async function headOfCopy(copy: Copy, storeId: string, held: Held): Promise<CopyHead | undefined> {
  const state = await copy.state();
  await refuseNewer(copy, state);
  const head = await readHead(copy, state, storeId);
  if (!head?.last) return undefined;
  const hash = toHex(head.last.hash);
  const isHeld = held.get(head.last)?.hash === hash;
  const line = isHeld ? held.lineOf(hash) : undefined;
  return { rows: head.rows, held: isHeld, ...(line !== undefined && { line }) };
}

function isNewer(error: unknown): boolean {
  return error instanceof StoreError && error.code === 'newer';
}

/** From where a mark says that all before it is held; else from the beginning. */
async function begin(copy: Copy, around: Absorbing, trustsMark: boolean): Promise<Run> {
  const state = await copy.state();
  await refuseNewer(copy, state);
  const of = (await readHead(copy, state, around.storeId))?.rows ?? 0;
  const marked = copy.name === undefined ? undefined : await around.database.pending.get(`copy ${copy.name}`);
  if (marked && 'next' in marked && trustsMark && (await doesHold(marked, copy, state, around))) {
    return { state, of, next: marked.next, rows: marked.rows, last: marked, anew: 0 };
  }
  return { state, of, next: START, rows: 0, anew: 0 };
}

async function doesHold(marked: CopyMark, copy: Copy, state: CopyState, { held }: Absorbing): Promise<boolean> {
  const age = Date.now() - marked.at;
  if (!(age >= 0 && age < MARK_HOLDS) || held.size < marked.held || !held.byHash(marked.head)) return false;
  if (!areSame(marked.files, before(state, marked.next.file))) return false;
  for await (const met of walkFrames(copy, state, { from: marked.from })) {
    if (met.what === 'bad') return false;
    const isThere = met.next.file === marked.next.file && met.next.offset === marked.next.offset;
    if (isThere) return equalBytes(met.hash, marked.hash);
    if (met.next.file !== marked.next.file || met.next.offset > marked.next.offset) return false;
  }
  return false;
}

async function mark(name: string, run: Run, { database, held }: Absorbing): Promise<void> {
  const { last } = held;
  if (!run.last || !last) return;
  const noted: CopyMark = {
    format: FORMAT,
    what: `copy ${name}`,
    at: Date.now(),
    rows: run.rows,
    files: before(run.state, run.next.file),
    from: run.last.from,
    hash: new Uint8Array(run.last.hash),
    next: run.next,
    held: held.size,
    head: last.hash,
  };
  // A mark that is not kept costs time later, nothing else.
  await database.pending.put(noted).catch(() => undefined);
}

function before(state: CopyState, file: number): CopyState['files'] {
  return state.files
    .filter(({ number }) => number < file)
    .map(({ number, bytes, frames }) => ({ number, bytes, frames }));
}

function areSame(a: CopyState['files'], b: CopyState['files']): boolean {
  return (
    a.length === b.length &&
    a.every((one, i) => one.number === b[i]?.number && one.bytes === b[i]?.bytes && one.frames === b[i]?.frames)
  );
}

/** The files were written anew under the reading: it goes on with them as they are now, or begins again. */
async function isAnother(copy: Copy, run: Run): Promise<boolean> {
  const now = await copy.state().catch(() => undefined);
  if (!now || areSame(now.files, run.state.files) || run.anew >= MOST_ANEW) return false;
  const isGrown = areSame(before(now, run.next.file), before(run.state, run.next.file));
  run.state = now;
  run.anew += 1;
  if (isGrown && run.anew === 1) return true;
  run.next = START;
  run.rows = 0;
  delete run.last;
  return true;
}

interface Judged {
  readonly met: Extract<Met, { what: 'frame' }>;
  /** Rows that are not held, in order. */
  readonly rows: readonly { readonly row: Row; readonly seen: Seen }[];
  /** What erasure facts among them name. */
  readonly names: readonly Named[];
  /** The erasure facts themselves: never erased. */
  readonly erasures: readonly string[];
}

interface Named {
  readonly writer: string;
  readonly seq: number;
  readonly hash: string;
}

interface Read {
  readonly frames: readonly Judged[];
  readonly breaks: readonly Break[];
  /** The first frame of which a row was left out, because nothing names it. */
  readonly leftFrom?: number;
  readonly end: 'more' | 'whole' | 'bad' | 'broken' | 'foreign' | 'newer' | 'gone' | 'lacksKey';
}

async function readSome(copy: Copy, run: Run, most: number, around: Absorbing): Promise<Read> {
  const frames: Judged[] = [];
  const breaks: Break[] = [];
  const inBatch = new Map<string, Row>();
  const hashes = new Map<string, Row>();
  let end: Read['end'] = 'whole';
  let rows = run.rows;
  let newBytes = 0;
  let readBytes = 0;
  try {
    for await (const met of walkFrames(copy, run.state, { from: run.next })) {
      if (met.what === 'bad' || (met.frame.storeId === around.storeId && met.frame.before !== rows)) {
        end = 'bad';
        const at = met.what === 'bad' ? met.at : met.from;
        if (met.what === 'frame' || isInMiddle(run.state, at)) breaks.push({ what: 'journalFrame' });
        break;
      }
      if (met.frame.storeId !== around.storeId) {
        end = rows === 0 ? 'foreign' : 'broken';
        if (rows > 0) breaks.push({ what: 'journalFrame' });
        break;
      }
      // Not believed before it can be opened: an erasure may be among it, and the list that brings the key stands before it.
      if (met.frame.rows.some((row) => lacksGeneration(row, around.keys) && !around.held.get(row))) {
        end = 'lacksKey';
        break;
      }
      const judged = await judge(met, inBatch, hashes, around);
      if ('what' in judged) {
        end = 'broken';
        breaks.push(judged);
        break;
      }
      frames.push(judged);
      rows += met.frame.rows.length;
      for (const { row } of judged.rows) newBytes += (row.box?.length ?? 0) + ROW_ABOUT;
      for (const row of met.frame.rows) readBytes += (row.box?.length ?? 0) + ROW_ABOUT;
      const isEnough = frames.length >= most || newBytes >= MOST_NEW || readBytes >= MOST_READ;
      if (isEnough && firstOpen(frames, around) === undefined && unnamed(frames, around).size === 0) {
        end = 'more';
        break;
      }
    }
  } catch (error) {
    // The file went away under the reading, or it is of a later program.
    end = isNewer(error) ? 'newer' : 'gone';
  }
  for (let open = firstOpen(frames, around); open; open = firstOpen(frames, around)) {
    frames.length = open.index;
    if (end === 'whole' || end === 'more') {
      // The erasure may lie in what is not copied yet, or was written since the files were looked at.
      end = 'bad';
      breaks.push({ what: 'emptied', writer: open.row.writer, seq: open.row.seq });
    }
  }
  const out = unnamed(frames, around);
  if (out.size === 0) return { frames, breaks, end };
  const left = frames.map((one) => ({ ...one, rows: one.rows.filter(({ row }) => !out.has(row)) }));
  return { frames: left, breaks, end, leftFrom: frames.findIndex(({ rows }) => rows.some(({ row }) => out.has(row))) };
}

/** Rows that this slot cannot open and that no row that opens names, through others or by an erasure. */
function unnamed(frames: readonly Judged[], { keys, erased }: Absorbing): ReadonlySet<Row> {
  const rows = frames.flatMap((one) => one.rows.map(({ row }) => row));
  if (rows.every((row) => keys.has(row.key))) return new Set();
  const names = namesOf(frames);
  const named = new Set<string>();
  const out = new Set<Row>();
  // What a row names stands before it.
  for (const row of rows.toReversed()) {
    const hash = toHex(row.hash);
    const isErased = names.has(nameOf(row, hash)) || erased.has(nameOf(row, hash));
    if (keys.has(row.key) || isErased || named.has(hash)) named.add(toHex(row.prev));
    else out.add(row);
  }
  return out;
}

const ROW_ABOUT = 160;

function isInMiddle(state: CopyState, at: Spot): boolean {
  const last = state.files.at(-1)?.number;
  return at.file !== last || (state.broken !== undefined && state.broken.file === at.file);
}

/** The first frame with a row that is emptied and that nothing here or in these frames names as erased. */
function firstOpen(
  frames: readonly Judged[],
  { erased }: Absorbing,
): { readonly index: number; readonly row: Row } | undefined {
  const isEmptied = ({ row }: { readonly row: Row }): boolean => row.box === undefined;
  if (!frames.some(({ rows }) => rows.some(isEmptied))) return undefined;
  const names = namesOf(frames);
  for (const [index, { rows }] of frames.entries()) {
    const open = rows.find((one) => {
      const name = nameOf(one.row, toHex(one.row.hash));
      return isEmptied(one) && !erased.has(name) && !names.has(name);
    });
    if (open) return { index, row: open.row };
  }
  return undefined;
}

function namesOf(frames: readonly Judged[]): ReadonlyMap<string, Named> {
  const names = new Map(frames.flatMap((one) => one.names.map((named) => [nameOf(named, named.hash), named])));
  for (const { erasures } of frames) for (const erasure of erasures) names.delete(erasure);
  return names;
}

/** The rows of a frame that are not held, each looked at; the first that does not verify instead. */
async function judge(
  met: Extract<Met, { what: 'frame' }>,
  inBatch: Map<string, Row>,
  hashes: Map<string, Row>,
  around: Absorbing,
): Promise<Judged | Break> {
  const { held, readErasure } = around;
  const unknown: Row[] = [];
  for (const row of met.frame.rows) {
    const ours = held.get(row)?.hash ?? hashOf(inBatch.get(placeOf(row)));
    if (ours === undefined) unknown.push(row);
    else if (ours !== toHex(row.hash)) return { what: 'copiesDiffer', writer: row.writer, seq: row.seq };
  }
  const seen = await Promise.all(unknown.map((row) => lookAt(row, around)));
  const names: Named[] = [];
  const erasures: string[] = [];
  for (const [index, row] of unknown.entries()) {
    const at = { writer: row.writer, seq: row.seq };
    if (inBatch.has(placeOf(row))) return { what: 'repeated', ...at };
    if (!isWhole(seen[index])) return { what: 'altered', ...at };
    const link = linkOf(row, inBatch, hashes, held);
    if (link !== 'fits') return { what: link, ...at };
    const payload = seen[index]?.payload;
    const erasing = payload && readErasure(payload);
    if (erasing) erasures.push(nameOf(row, toHex(row.hash)));
    names.push(...(erasing ?? []));
    inBatch.set(placeOf(row), row);
    hashes.set(toHex(row.hash), row);
  }
  return { met, rows: unknown.map((row, index) => ({ row, seen: seen[index] as Seen })), names, erasures };
}

function hashOf(row: Row | undefined): string | undefined {
  return row && toHex(row.hash);
}

/** Whether the row that this one names is held or came before it. */
function linkOf(
  row: Row,
  inBatch: ReadonlyMap<string, Row>,
  hashes: ReadonlyMap<string, Row>,
  held: Held,
): 'fits' | 'cut' | 'moved' {
  const prev = toHex(row.prev);
  if (row.seq === 0 && /^0+$/.test(prev)) return held.size === 0 && inBatch.size === 0 ? 'fits' : 'moved';
  const place = { writer: row.writer, seq: row.seq - 1 };
  const found =
    row.seq > 0 ? (inBatch.get(placeOf(place)) ?? held.get(place)) : (hashes.get(prev) ?? held.byHash(prev));
  if (!found) return 'cut';
  const hash = typeof found.hash === 'string' ? found.hash : toHex(found.hash);
  return hash === prev && found.counter < row.counter ? 'fits' : 'moved';
}

/** One transaction with the rows, and with what an erasure among them empties; then the journal; then the disk. */
async function take(
  { frames }: Read,
  around: Absorbing,
): Promise<{
  readonly entries: readonly Entry[];
  readonly erased: readonly { readonly writer: string; readonly seq: number }[];
  readonly problem?: Exclude<Kept, 'kept'>;
}> {
  const { held, erased, keys, database, readErasure } = around;
  const found = frames.flatMap(({ rows }) => rows);
  if (found.length === 0) return { entries: [], erased: [] };
  const names = namesOf(frames);
  const isNamed = { has: (name: string) => names.has(name) || erased.has(name) };
  const rows = await Promise.all(
    found.map(async ({ row }) => (isNamed.has(nameOf(row, toHex(row.hash))) ? emptied(row) : withBoxHash(row))),
  );
  const doomed: Row[] = [];
  const boxes: (Uint8Array | undefined)[] = [];
  for (const named of names.values()) {
    const entry = held.get(named);
    const isErasure = entry?.payload !== undefined && readErasure(entry.payload) !== undefined;
    if (!entry || entry.hash !== named.hash || entry.state === 'erased' || isErasure) continue;
    const row = await around.readRow(named);
    if (!row) continue;
    boxes.push(row.box);
    doomed.push(await emptied(row));
  }
  const places = doomed.map(({ writer, seq }) => ({ writer, seq }));
  await around.record({
    rows,
    ...(doomed.length > 0 && { emptied: doomed, pending: await pendingWith(database, places, boxes) }),
  });
  const entries = found.map(({ row, seen }) => entryOf(row, seen, isNamed, keys));
  for (const entry of entries) held.add(entry);
  for (const place of places) {
    const entry = held.get(place);
    if (!entry) continue;
    const { payload, ...rest } = entry;
    held.replace({ ...rest, state: 'erased' });
  }
  for (const name of names.keys()) erased.add(name);
  const kept = await around.keep(rows);
  const finished = kept === 'kept' && doomed.length > 0 ? await around.finish() : kept;
  return { entries, erased: places, ...(finished !== 'kept' && { problem: finished }) };
}
