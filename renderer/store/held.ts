/**
 * What a session knows of the rows held: by place, by case, by hash, and in the order (counter, writer, seq). Pure.
 * Rows of another PC come in between those that are there, so the order is made again when it is asked for.
 */

import { compareRows, placeOf } from './row';
import type { Entry, Head } from './types';

type Place = Pick<Entry, 'writer' | 'seq'>;

export interface Held {
  readonly size: number;
  /** The last in the order: the one with the highest counter. */
  readonly last: Entry | undefined;
  get(place: Place): Entry | undefined;
  byHash(hash: string): Entry | undefined;
  inOrder(): readonly Entry[];
  ofCase(caseId: string): readonly Entry[];
  /** The line of the row with this hash, or with these first characters of it. */
  lineOf(hash: string): number | undefined;
  add(entry: Entry): void;
  /** The row at this place has become another, as by an erasure. */
  replace(entry: Entry): void;
}

interface Cell {
  entry: Entry;
}

export function holdRows(entries: readonly Entry[]): Held {
  const cells = new Map<string, Cell>();
  const all = sortedList();
  const cases = new Map<string, SortedList>();
  let hashes: Map<string, Cell> | undefined;
  let last: Cell | undefined;

  const held: Held = {
    get size() {
      return cells.size;
    },
    get last() {
      return last?.entry;
    },
    get: (place) => cells.get(placeOf(place))?.entry,
    byHash(hash) {
      hashes ??= new Map([...cells.values()].map((cell) => [cell.entry.hash, cell]));
      return hashes.get(hash)?.entry;
    },
    inOrder: () => all.read().map((cell) => cell.entry),
    ofCase: (caseId) =>
      cases
        .get(caseId)
        ?.read()
        .map((cell) => cell.entry) ?? [],
    lineOf(hash) {
      const index = all.read().findIndex((cell) => cell.entry.hash.startsWith(hash));
      return index < 0 ? undefined : index + 1;
    },
    add(entry) {
      const cell = { entry };
      cells.set(placeOf(entry), cell);
      hashes?.set(entry.hash, cell);
      all.add(cell);
      const ofCase = cases.get(entry.case);
      if (ofCase) ofCase.add(cell);
      else cases.set(entry.case, sortedList(cell));
      if (!last || compareRows(last.entry, entry) < 0) last = cell;
    },
    replace(entry) {
      const cell = cells.get(placeOf(entry));
      if (cell) cell.entry = entry;
    },
  };
  for (const entry of entries) held.add(entry);
  return held;
}

/** The head of the log as held. */
export function headOfHeld(held: Held): Head | undefined {
  const { last } = held;
  return last && { rows: held.size, writer: last.writer, seq: last.seq, hash: last.hash };
}

interface SortedList {
  add(cell: Cell): void;
  read(): readonly Cell[];
}

function sortedList(...first: readonly Cell[]): SortedList {
  const list = [...first];
  let isSorted = true;
  return {
    add(cell) {
      const before = list.at(-1);
      if (before && compareRows(before.entry, cell.entry) > 0) isSorted = false;
      list.push(cell);
    },
    read() {
      if (!isSorted) list.sort((a, b) => compareRows(a.entry, b.entry));
      isSorted = true;
      return list;
    },
  };
}
