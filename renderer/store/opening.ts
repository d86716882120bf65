/**
 * Opening a register whose key is known: every row verified, the copies brought together (FORMAT.md "Two copies"). Runs in the vault
 * worker. Where their union is not sound nothing is changed, and the register opens read-only with what is wrong.
 */

import { equalBytes, toHex } from './bytes';
import { nameOf, type Verified, verifyRows, withoutErased } from './chain';
import type { Spot } from './copy';
import { type Database, makeHeader, readInJournal } from './database';
import { pendingWith } from './erase';
import { decodeFrame } from './frames';
import { isNumbered, type JournalState, lackingByHead, readHead } from './journal-read';
import { commit, inParcels, ROW_ABOUT, readBoxPlaces, rowsOf, withBox } from './log';
import { inParts, type Part, type Tell } from './parts';
import { emptied, isLarge, placeOf, type Row } from './row';
import { salvage } from './salvage';
import type { StoreKeys } from './seal';
import { openSession } from './session';
import type { SlotRecord } from './slots';
import type { SlotsFile } from './slots-file';
import { type Break, type Copy, type Session, StoreError, type Surroundings, type UnlockReport } from './types';
import { type Candidate, fromDatabase, type Gathered, gather, namedIn, unite } from './union';

/** Header and slots, from the database where it has them and else from the slots file. */
export interface KeptRegister extends SlotsFile {
  readonly from: 'database' | 'journal';
  /** The slots as they lie there, without what the slots file has more. */
  readonly stored: readonly SlotRecord[];
  /** The slots of the slots file, where the database has slots of its own. */
  readonly alsoThere: readonly SlotRecord[];
  /** Every slot in the database could be read: only then may the slots file be written from it. */
  readonly isWhole: boolean;
  /** The slots file is of another register: the id it names. */
  readonly foreignId?: string;
}

export interface Unlocking {
  readonly around: Surroundings;
  readonly state: JournalState;
  readonly database: Database;
  readonly kept: KeptRegister;
  readonly isSlotsFileRight: boolean;
  readonly slot: SlotRecord;
  readonly keys: StoreKeys;
  readonly privateKey: CryptoKey;
  readonly isSlotFromFile: boolean;
  readonly progress: Tell | undefined;
  readonly also: readonly Copy[];
}

export const NOTHING_FOUND: UnlockReport = {
  rows: 0,
  restoredFromJournal: 0,
  restoredFromCopies: 0,
  repaired: 0,
  journalSetAside: false,
  completedJournal: 0,
  journalWasGone: false,
  journalWasCut: false,
  missing: 0,
  breaks: [],
  olderKey: 0,
  slotFromFile: false,
  journalBehind: false,
};

export async function openRegister(unlocking: Unlocking): Promise<Session> {
  const { around, state, database, kept } = unlocking;
  const values: readonly unknown[] = await database.log.toArray();
  const rows = rowsOf(values);
  const head = await readHead(around.journal, state, kept.storeId);
  await salvage(around.name, database, rows, { state, head });
  const isDoubted = (await database.pending.get('doubt')) !== undefined;
  const isQuick =
    !isDoubted && unlocking.also.length === 0 && rows.length === values.length && kept.from === 'database';
  const isTold = isQuick && !state.broken && !kept.foreignId && isNumbered(state);
  const lacking = isTold && head ? lackingByHead(rows, head) : undefined;
  if (lacking) {
    const [verifying, following] = inParts(unlocking.progress, rows.length, [rows.length, lacking.length]);
    const verified = await verify(unlocking, values, verifying);
    if (verified.breaks.length === 0) {
      await markUnfinished(database, [...verified.unfinished, ...namedByLacking(unlocking, verified, lacking)]);
      const journalWasGone = lacking.length > 0 && lacking.length === rows.length && state.hadRegister;
      const once = await readInJournal(database);
      const found = {
        ...NOTHING_FOUND,
        journalWasGone,
        journalWasCut: !journalWasGone && lacking.length > 0 && rows.length - lacking.length < once,
        missing: missingOf(rows.length, once, state),
      };
      return open(unlocking, verified, lacking, found, { following });
    }
  }
  return bringTogether(unlocking, values, isDoubted, head?.rows ?? values.length);
}

/** Both notes are of what the journal held: an older copy of the database takes its own along, not that of the machine. */
const missingOf = (rows: number, once: number, { rowsOnce = 0 }: Unlocking['state']): number =>
  Math.max(0, Math.max(once, rowsOnce) - rows);

/**
 * Rows that an erasure names which the journal lacks: an older journal that was put back has them in full. It gets the erasure like any
 * row, and then what that names is taken from its files.
 */
function namedByLacking(
  { around }: Unlocking,
  { entries }: Verified,
  lacking: readonly Row[],
): readonly Pick<Row, 'writer' | 'seq'>[] {
  const places = new Set(lacking.map(placeOf));
  return entries.flatMap((entry) =>
    entry.payload && places.has(placeOf(entry)) ? (around.readErasure(entry.payload) ?? []) : [],
  );
}

async function verify(
  unlocking: Unlocking,
  values: readonly unknown[],
  progress: Part | undefined,
  hasBox?: (row: Row) => boolean,
): Promise<Verified> {
  const places = hasBox ? undefined : await readBoxPlaces(unlocking.database);
  return verifyRows(values, {
    storeId: unlocking.kept.storeId,
    keys: unlocking.keys,
    readErasure: unlocking.around.readErasure,
    hasBox: hasBox ?? ((row) => places?.has(placeOf(row)) ?? false),
    progress,
  });
}

/** Everything is read: the union of all copies is made, and when it is sound each gets what it lacks. */
async function bringTogether(
  unlocking: Unlocking,
  values: readonly unknown[],
  isDoubted: boolean,
  inJournalAbout: number,
): Promise<Session> {
  const { around, state, database, kept, keys, also } = unlocking;
  const { storeId } = kept;
  const reading = { storeId, keys, readErasure: around.readErasure };
  const isDeep = isDoubted || also.length > 0;
  const places = await readBoxPlaces(database);
  const all = Math.max(values.length, inJournalAbout);
  const [looking, gathering, verifying, restoring, following] = inParts(unlocking.progress, all, [
    values.length,
    inJournalAbout,
    all,
    all - values.length,
    all - inJournalAbout,
  ]);
  const inDatabase = await fromDatabase(
    values,
    reading,
    places,
    isDeep ? async (row) => (await withBox(database, row)).box : undefined,
    looking,
  );
  const journal = await gather(around.journal, state, reading, gathering);
  const further = await gatherAll(also, unlocking);
  const names = namedIn([inDatabase.erasing, journal.erasing, ...further.map((one) => one.erasing)]);

  // A row of the journal that is nowhere sound is shown where it may be one that is lost; not where all its rows are accounted for.
  const sound = journal.candidates.filter((one) => one.isSound);
  const soundPlaces = new Set(
    [...inDatabase.candidates.filter((one) => one.isSound), ...sound].map((one) => placeOf(one.row)),
  );
  const isAccounted = journal.rows <= soundPlaces.size;
  const { chosen, forks } = unite([inDatabase.candidates, isAccounted ? sound : journal.candidates], further, names);

  const byDatabase = new Map(inDatabase.candidates.map((one) => [placeOf(one.row), one]));
  const chosenPlaces = new Set(chosen.map((one) => placeOf(one.row)));
  const misshapen = inDatabase.misshapen.filter((value) => !chosenPlaces.has(placeOfUnknown(value)));
  const boxed = new Map(chosen.map((one) => [placeOf(one.row), one.hasBox]));
  const verified = await verify(
    unlocking,
    [...chosen.map((one) => one.row), ...misshapen],
    verifying,
    (row) => boxed.get(placeOf(row)) === true,
  );
  const isShort = journal.rows > chosen.length;
  const journalBreaks: readonly Break[] = journal.isWhole ? [] : [{ what: 'journalFrame' }];
  const foreign: readonly Break[] = kept.foreignId ? [{ what: 'copiesDiffer' }] : [];
  const wrong = [...foreign, ...forks, ...verified.breaks];
  if (wrong.length > 0 || isShort) {
    const breaks = withoutDoubles([
      ...foreign,
      ...journalBreaks,
      ...(isShort && journal.isWhole ? [{ what: 'cut' as const }] : []),
      ...forks,
      ...verified.breaks,
    ]);
    return openAsItIs(unlocking, verified, chosen, breaks);
  }
  // With an older key it is not known what was erased: nothing is put anywhere.
  if (verified.olderKey > 0) return openAsItIs(unlocking, verified, chosen, []);

  const isRight = (one: Candidate): boolean => {
    const there = byDatabase.get(placeOf(one.row));
    if (!there?.isSound || !equalBytes(there.row.hash, one.row.hash)) return false;
    return there.hasBox || !one.hasBox || names.has(nameOf(one.row, toHex(one.row.hash)));
  };
  const put = chosen.filter((one) => !isRight(one));
  await restore(unlocking, put, names, restoring);
  const left = [...inDatabase.candidates, ...journal.candidates].filter(
    (one) => one.isSound && one.hasBox && names.has(nameOf(one.row, toHex(one.row.hash))),
  );
  await markUnfinished(
    database,
    left.map((one) => one.row),
  );

  const inJournal = new Map(sound.map((one) => [placeOf(one.row), one]));
  const isDamaged =
    !journal.isWhole ||
    chosen.some((one) => {
      const there = inJournal.get(placeOf(one.row));
      if (!there) return false;
      const isEmptied = one.hasBox && !there.hasBox && !names.has(nameOf(one.row, toHex(one.row.hash)));
      return isEmptied || !equalBytes(there.row.hash, one.row.hash);
    });
  // Only a journal that was put aside is written anew; one that cannot be leaves the register as it is, read-only.
  if (isDamaged && !(await isSetAside(around))) {
    return openAsItIs(unlocking, verified, chosen, [{ what: 'journalFrame' }]);
  }
  await database.pending.delete('doubt');
  const lacking = chosen.filter((one) => isDamaged || !inJournal.has(placeOf(one.row))).map((one) => one.row);
  const lost = put.filter((one) => !byDatabase.has(placeOf(one.row)) && !isMisshapen(one, inDatabase.misshapen));
  const fromJournal = lost.filter((one) => inJournal.has(placeOf(one.row))).length;
  const once = await readInJournal(database);
  const found: UnlockReport = {
    ...NOTHING_FOUND,
    restoredFromJournal: fromJournal,
    restoredFromCopies: lost.length - fromJournal,
    repaired: put.length - lost.length,
    journalSetAside: isDamaged,
    journalWasGone: journal.rows === 0 && journal.isWhole && lacking.length > 0 && state.hadRegister,
    journalWasCut: !isDamaged && journal.rows > 0 && lacking.length > 0 && journal.rows < once,
    missing: missingOf(chosen.length, once, state),
  };
  return open(unlocking, verified, lacking, found, { following });
}

async function gatherAll(also: readonly Copy[], { kept, keys, around }: Unlocking): Promise<readonly Gathered[]> {
  const all: Gathered[] = [];
  for (const copy of also) {
    // A copy that cannot be read now gives nothing: the others do.
    const found = await copy
      .state()
      .then((state) => gather(copy, state, { storeId: kept.storeId, keys, readErasure: around.readErasure }))
      .catch(() => undefined);
    if (found) all.push(found);
  }
  return all;
}

async function isSetAside({ journal }: Surroundings): Promise<boolean> {
  return (await journal.setAside().catch(() => 'failed')) === 'kept';
}

function isMisshapen({ row }: Candidate, misshapen: readonly unknown[]): boolean {
  return misshapen.some((value) => placeOfUnknown(value) === placeOf(row));
}

function placeOfUnknown(value: unknown): string {
  const { writer, seq } = (value ?? {}) as { readonly writer?: unknown; readonly seq?: unknown };
  return `${String(writer)}:${String(seq)}`;
}

/**
 * Puts what the database lacks or has damaged into it, and header and slots when they are gone. In several transactions: a program
 * killed in between finds the rest in the copy at the next unlock.
 */
async function restore(
  unlocking: Unlocking,
  put: readonly Candidate[],
  names: ReadonlySet<string>,
  progress: Part | undefined,
): Promise<void> {
  const { database, kept } = unlocking;
  const whole = kept.from === 'journal';
  if (whole) await commit(database, { rows: [], header: makeHeader(kept.storeId, kept.words), putSlots: kept.slots });
  let done = 0;
  for await (const rows of inParcels(withBoxes(unlocking, put, names))) {
    await commit(database, { rows, isRestoring: true });
    done += rows.length;
    progress?.(done, put.length);
  }
}

/** The rows with their boxes, read again where they lie; a row that an erasure names comes without. */
async function* withBoxes(
  unlocking: Unlocking,
  put: readonly Candidate[],
  names: ReadonlySet<string>,
): AsyncGenerator<Row, void, undefined> {
  const readAgain = readingAgain(unlocking);
  for (const one of put) {
    if (names.has(nameOf(one.row, toHex(one.row.hash)))) yield await emptied(one.row);
    else if (!isLarge(one.row) || !one.hasBox) yield one.row;
    else {
      const row = await readAgain(one);
      if (!row) throw new StoreError('refused', 'a copy changed under the reading');
      yield row;
    }
  }
}

/**
 * Gives large rows with their boxes. A copy is read in parts of about 1 MB with many rows in each, and rows are asked for about in
 * the order they lie in: the part read last is kept, or a thousand letters would read a thousand parts.
 */
function readingAgain({ database }: Unlocking): (one: Candidate) => Promise<Row | undefined> {
  let part: { readonly copy: Copy; readonly spot: Spot; readonly rows: ReadonlyMap<string, Row> } | undefined;
  return async ({ row, from, spot }) => {
    if (from === 'database') return withBox(database, row);
    if (!spot) return undefined;
    const isRead = part?.copy === from.copy && part.spot.file === spot.file && part.spot.offset === spot.offset;
    if (!part || !isRead) part = { copy: from.copy, spot, rows: await largeRowsAt(from.copy, spot) };
    const box = part.rows.get(nameOf(row, toHex(row.hash)))?.box;
    return box && { ...row, box };
  };
}

/** The large rows of one part of a copy. */
async function largeRowsAt(copy: Copy, spot: Spot): Promise<ReadonlyMap<string, Row>> {
  const rows = new Map<string, Row>();
  const part = (await copy.read(spot.file, spot.offset)).bytes;
  for (let decoded = await decodeFrame(part, 0); decoded; decoded = await decodeFrame(part, decoded.end))
    for (const row of decoded.frame.rows) if (isLarge(row) && row.box) rows.set(nameOf(row, toHex(row.hash)), row);
  return rows;
}

const LARGE_ABOUT = 40_000;

/** Read-only: nothing is written anywhere. What the database does not have is read from where it lies. */
function openAsItIs(
  unlocking: Unlocking,
  verified: Verified,
  chosen: readonly Candidate[],
  breaks: readonly Break[],
): Promise<Session> {
  const aside = new Map(chosen.filter((one) => one.from !== 'database').map((one) => [placeOf(one.row), one]));
  const readAgain = readingAgain(unlocking);
  return open(
    unlocking,
    verified,
    [],
    { ...NOTHING_FOUND, breaks },
    {
      aside: async (place) => {
        const one = aside.get(placeOf(place));
        return one && (isLarge(one.row) && one.hasBox ? readAgain(one) : one.row);
      },
    },
  );
}

async function open(
  unlocking: Unlocking,
  verified: Verified,
  lacking: readonly Row[],
  found: UnlockReport,
  more: {
    readonly aside?: (place: Pick<Row, 'writer' | 'seq'>) => Promise<Row | undefined>;
    /** Hears how much of what the journal lacks is in it. */
    readonly following?: Part | undefined;
  },
): Promise<Session> {
  const { aside, following } = more;
  const { around, database, kept, slot, keys, privateKey } = unlocking;
  const isSound = found.breaks.length === 0;
  const report: { -readonly [K in keyof UnlockReport]: UnlockReport[K] } = {
    ...found,
    rows: verified.entries.length,
    olderKey: verified.olderKey,
    slotFromFile: unlocking.isSlotFromFile,
  };
  const session = openSession({
    around,
    database,
    storeId: kept.storeId,
    words: kept.words,
    slot,
    slots: kept.slots,
    slotsStored: kept.stored,
    slotsAlsoThere: kept.alsoThere,
    keys,
    privateKey,
    entries: verified.entries,
    erased: verified.erased,
    report,
    trustsMarks: isSound && lacking.length === 0 && found.repaired === 0 && !isAnyRestored(found),
    ...(aside && { aside }),
    following: {
      held: verified.entries.length - lacking.length,
      lacking: lacking.map(({ writer, seq }) => ({ writer, seq })),
      slotsPending: isSound && verified.olderKey === 0 && kept.isWhole && !unlocking.isSlotsFileRight,
      bytesBehind: lacking.reduce((sum, row) => sum + ROW_ABOUT + (row.box?.length ?? LARGE_ABOUT), 0),
    },
  });
  // With an older key nothing is written anywhere.
  if (isSound && verified.olderKey === 0) {
    const isUpToDate = await session.catchUp(following);
    report.journalBehind = !isUpToDate;
    report.completedJournal = isUpToDate ? lacking.length : 0;
  }
  return session;
}

function isAnyRestored(found: UnlockReport): boolean {
  return found.restoredFromJournal > 0 || found.restoredFromCopies > 0;
}

function withoutDoubles(breaks: readonly Break[]): readonly Break[] {
  return [...new Map(breaks.map((one) => [[one.what, one.line, one.writer, one.seq].join(), one])).values()];
}

/** An erasure whose rows still have a box somewhere is finished like one that was interrupted. */
async function markUnfinished(database: Database, unfinished: readonly Pick<Row, 'writer' | 'seq'>[]): Promise<void> {
  if (unfinished.length === 0) return;
  const places = [
    ...new Map(unfinished.map(({ writer, seq }) => [placeOf({ writer, seq }), { writer, seq }])).values(),
  ];
  const held = (await database.log.bulkGet(places.map(({ writer, seq }): [string, number] => [writer, seq]))).flatMap(
    (row) => row ?? [],
  );
  const full = await Promise.all(held.map((row) => withBox(database, row)));
  const emptiedRows = await withoutErased(held, held);
  const boxes = full.map(({ box }) => box);
  await commit(database, { rows: [], emptied: emptiedRows, pending: await pendingWith(database, places, boxes) });
}
