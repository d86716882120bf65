/**
 * What the employees were told is recorded, kept outside the program, and how a screen is judged by it. Every act has a mark that can
 * be read back from the program's own views, and the rows it was written as, by which it is found in any copy. Pure; runs in Node.
 */
import type { OutsideRow } from '../e2e/outside';

export type ActKind = 'request' | 'note' | 'letter' | 'sent' | 'withdrawn' | 'erased';

/** Facts an act is recorded as; a request with its number and its person, a letter with its bytes. */
const factsOf: Readonly<Record<ActKind, number>> = {
  request: 3,
  note: 1,
  letter: 2,
  sent: 1,
  withdrawn: 1,
  erased: 1,
};

/** One computer's register by the rows of its journal, as they lie on the disk. */
export type Rows = ReadonlyMap<string, OutsideRow>;

export interface Entry {
  /** From 1, in the order the keys were pressed. */
  readonly number: number;
  readonly kind: ActKind;
  /** The name of the person, which no other case has. */
  readonly name: string;
  /** What the views show of it. */
  readonly mark: string;
  /** The computer it was done at. */
  readonly place: string;
  /** Absent: the act itself makes the case. */
  readonly case?: string;
  /** `pending`: the key was pressed and no answer came; `never`: it was refused, or had not happened. */
  standing: 'pending' | 'acknowledged' | 'never';
  /** What it cannot be shown without: a note without its request, a day of sending without its letter. */
  readonly needs: readonly Entry[];
  /** How it came to be told. */
  told?: string;
  /** Hashes of its rows; absent until they have been seen in a journal. */
  rows?: readonly string[];
  /** The journal when the key was pressed. */
  before: ReadonlySet<string> | undefined;
  /** Computers whose database alone holds it: acknowledged with the words that the safety copy lags behind. */
  readonly behind: Set<string>;
  /** Computers that have acknowledged or shown it, and may not lose it. */
  readonly known: Set<string>;
}

/** What the program shows of one case. */
export interface SeenCase {
  readonly id: string;
  readonly name: string;
  readonly reference: string;
  readonly withdrawn: boolean;
  readonly letters: readonly { readonly sent: boolean; readonly bytes: string }[];
  readonly notes: readonly string[];
}

export interface Looked {
  readonly place: string;
  readonly cases: readonly SeenCase[];
  /** A counter employee does not see the notes. */
  readonly seesNotes: boolean;
  /** The journal of this computer, after unlocking. */
  readonly journal: Rows;
  /** Rows that this computer can reach by itself: in its journal, its newest backup, the exchange folder. */
  readonly reach: (hash: string) => boolean;
  /** Read-only: what is shown is no word on what was under way. */
  readonly isBroken: boolean;
}

export interface Judgement {
  /** Acts that this computer has acknowledged or shown before, or that a copy in its reach holds, and that it does not show. */
  readonly missing: readonly Entry[];
  /** What lies in a copy within reach alone, until somebody unlocks who can open it. */
  readonly left: readonly Entry[];
  /** What it shows and nobody did, or shows twice. */
  readonly wrong: readonly string[];
}

export const markOf = (kind: ActKind, name: string, text = ''): string => `${name}: ${kind}${text && ` ${text}`}`;

export class Ledger {
  readonly entries: Entry[] = [];
  readonly #byMark = new Map<string, Entry>();
  /** Rows of which it is known as which act they were written. */
  readonly #taken = new Set<string>();
  acknowledged = 0;

  /** The key is pressed: from here it may have happened. */
  begin(
    kind: ActKind,
    { name, text, id }: { readonly name: string; readonly text: string; readonly id?: string },
    place: string,
    journal: Rows,
  ): Entry {
    const needed = kind === 'request' ? [] : ['request', ...(kind === 'sent' ? ['letter'] : [])];
    const needs = this.entries.filter((one) => one.name === name && needed.includes(one.kind));
    const entry: Entry = {
      ...{ number: this.entries.length + 1, kind, name, mark: markOf(kind, name, text), place },
      ...{ standing: 'pending', needs, before: new Set(journal.keys()), behind: new Set(), known: new Set() },
      ...(id && { case: id }),
    };
    this.entries.push(entry);
    this.#byMark.set(entry.mark, entry);
    return entry;
  }

  /** It was said to be recorded. */
  acknowledge(entry: Entry, behind: boolean, journal: Rows): void {
    entry.told = entry.standing === 'pending' ? 'by an answer' : `by an answer, though it was ${entry.standing}`;
    entry.standing = 'acknowledged';
    entry.known.add(entry.place);
    this.acknowledged += factsOf[entry.kind];
    if (behind) entry.behind.add(entry.place);
    else this.#find(entry, journal);
  }

  /** The program said that nothing was recorded: it must not turn up later. */
  refused(entry: Entry): void {
    entry.standing = 'never';
    this.#byMark.delete(entry.mark);
  }

  isErasedAt(name: string, place: string): boolean {
    return this.#byMark.get(markOf('erased', name))?.known.has(place) === true;
  }

  /** For a finding: what is known of each act of a case, and how many of its rows lie in this journal. */
  tell(name: string, journal: Rows): string {
    const of = ({ rows }: Entry): string =>
      rows === undefined ? 'rows unseen' : `${rows.filter((row) => journal.has(row)).length} of ${rows.length} rows`;
    return this.entries
      .filter((entry) => entry.name === name)
      .map(
        (entry) => `${entry.kind} of ${entry.place} ${entry.standing}, at ${[...entry.known].join('+')}, ${of(entry)}`,
      )
      .join('; ');
  }

  judge(looked: Looked): Judgement {
    const { place, cases, journal, reach } = looked;
    const seen = marksIn(cases);
    const wrong: string[] = [];
    for (const [mark, times] of seen) {
      if (!this.#byMark.has(mark)) wrong.push(`nobody did this: ${mark}`);
      if (times > 1) wrong.push(`${times} times: ${mark}`);
    }
    const isInReach = (entry: Entry): boolean => isIn(entry, reach);
    const missing: Entry[] = [];
    const left: Entry[] = [];
    for (const entry of [...this.#byMark.values()]) {
      const isShown = seen.has(markOf('request', entry.name));
      const isUnseen = entry.kind === 'note' && !looked.seesNotes;
      // Of what this employee may not see, its rows tell.
      if (isUnseen && (entry.standing === 'pending' || !entry.rows)) continue;
      const isHere = isUnseen
        ? entry.rows?.every((row) => journal.has(row)) === true
        : entry.kind === 'erased'
          ? !isShown
          : seen.has(entry.mark);
      if (entry.standing === 'pending') {
        // What was under way at this computer has happened or not; of another computer nothing is known yet.
        if (isHere && (entry.kind !== 'erased' || entry.place === place)) entry.standing = 'acknowledged';
        else if (entry.place === place && !looked.isBroken) this.refused(entry);
        if (entry.standing !== 'acknowledged') continue;
      }
      // What is not shown may never have come into a journal: rows that came into it since are of other acts.
      if (isHere && !entry.rows && entry.place === place) this.#find(entry, journal);
      if (isHere) {
        const isProven =
          entry.kind !== 'erased' || entry.rows === undefined || entry.rows.every((row) => journal.has(row));
        if (isProven) entry.known.add(place);
      } else if (isUnseen && isInReach(entry)) left.push(entry);
      else if (entry.known.has(place) || isInReach(entry)) {
        const erasure = entry.kind === 'erased' ? undefined : this.#byMark.get(markOf('erased', entry.name));
        // A copy of the other computer that was put back at the door brings an erasure along that was out of reach before.
        const hasCome = erasure?.rows?.every((row) => journal.has(row)) === true;
        const isErased =
          erasure !== undefined &&
          !isShown &&
          (!erasure.rows || hasCome || erasure.known.has(place) || isInReach(erasure));
        if (!isErased) missing.push(entry);
      }
    }
    return { missing, left, wrong };
  }

  /** The program has said that they are missing here: they may come back, and need not. */
  letGo(entries: readonly Entry[], place: string): void {
    for (const entry of entries) {
      entry.known.delete(place);
      if (entry.place === place) entry.before = undefined;
    }
  }

  /** The safety copy of this computer lags behind, or holds everything. */
  lags(place: string, does: boolean): void {
    for (const entry of this.entries)
      if (!does) entry.behind.delete(place);
      else if (entry.known.has(place)) entry.behind.add(place);
  }

  /** Everything this computer may not lose. */
  knownAt(place: string): readonly Entry[] {
    const isErased = ({ kind, name }: Entry): boolean => kind !== 'erased' && this.isErasedAt(name, place);
    return this.entries.filter(
      (entry) => entry.standing === 'acknowledged' && entry.known.has(place) && !isErased(entry),
    );
  }

  /** Cases that stand at this computer, with everything that was done or tried with them anywhere. */
  casesAt(place: string): ReadonlyMap<string, ReadonlySet<ActKind>> {
    const cases = new Map<string, Set<ActKind>>();
    for (const entry of this.entries)
      if (entry.standing !== 'never') cases.set(entry.name, (cases.get(entry.name) ?? new Set()).add(entry.kind));
    for (const [name, kinds] of cases)
      if (kinds.has('erased') || !this.#byMark.get(markOf('request', name))?.known.has(place)) cases.delete(name);
    return cases;
  }

  /** Its rows are those that came into the journal of its computer with it, and are of its case and of no act before it. */
  #find(entry: Entry, journal: Rows): void {
    const { before } = entry;
    if (!before) return;
    const isOf = (hash: string): boolean =>
      !before.has(hash) &&
      !this.#taken.has(hash) &&
      (entry.case === undefined || entry.kind === 'erased' || journal.get(hash)?.case === entry.case);
    const came = [...journal.keys()].filter(isOf).slice(0, factsOf[entry.kind]);
    if (came.length === 0) return;
    for (const hash of came) this.#taken.add(hash);
    entry.rows = came;
    entry.before = undefined;
  }
}

/** Whether it can be read from copies that hold these rows. */
export const isIn = ({ rows, needs }: Entry, holds: (row: string) => boolean): boolean =>
  rows !== undefined && rows.length > 0 && rows.every(holds) && needs.every((one) => isIn(one, holds));

export const factsIn = (entries: readonly Entry[]): number => entries.reduce((sum, { kind }) => sum + factsOf[kind], 0);

function marksIn(cases: readonly SeenCase[]): ReadonlyMap<string, number> {
  const marks = new Map<string, number>();
  const see = (mark: string): void => void marks.set(mark, (marks.get(mark) ?? 0) + 1);
  for (const { name, letters, notes, withdrawn } of cases) {
    see(markOf('request', name));
    for (const note of notes) see(markOf('note', name, note));
    for (const { bytes, sent } of letters) {
      see(markOf('letter', name, bytes));
      if (sent) see(markOf('sent', name));
    }
    if (withdrawn) see(markOf('withdrawn', name));
  }
  return marks;
}
