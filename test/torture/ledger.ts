/**
 * What the employees were told is recorded, kept outside the program, and how a screen is judged by it. Every act has a mark that can
 * be read back from the program's own views. Pure; runs in Node.
 */

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

export interface Act {
  /** From 1, in the order the keys were pressed. */
  readonly number: number;
  readonly kind: ActKind;
  /** The name of the person, which no other case has. */
  readonly name: string;
  /** What the views show of it. */
  readonly mark: string;
}

/** Where an act stands: `gone` = it was missing, the program said so, and no copy had to hold it. */
export type Standing = 'pending' | 'acknowledged' | 'gone';

export interface Entry extends Act {
  standing: Standing;
  /** It was acknowledged with the words that the safety copy lags behind: the database alone held it. */
  behind: boolean;
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

export interface Judgement {
  /** Acknowledged acts that the program does not show. */
  readonly missing: readonly Entry[];
  /** What it shows and nobody did, or shows twice, or shows though it was erased. */
  readonly wrong: readonly string[];
}

export const markOf = (kind: ActKind, name: string, text = ''): string => `${name}: ${kind}${text && ` ${text}`}`;

export class Ledger {
  readonly entries: Entry[] = [];
  readonly #byMark = new Map<string, Entry>();
  acknowledged = 0;

  /** The key is pressed: from here it may have happened. */
  begin(kind: ActKind, name: string, text = ''): Entry {
    const entry: Entry = {
      ...{ number: this.entries.length + 1, kind, name, mark: markOf(kind, name, text) },
      ...{ standing: 'pending', behind: false },
    };
    this.entries.push(entry);
    this.#byMark.set(entry.mark, entry);
    return entry;
  }

  /** It was said to be recorded. */
  acknowledge(entry: Entry, behind: boolean): void {
    entry.standing = 'acknowledged';
    entry.behind = behind;
    this.acknowledged += factsOf[entry.kind];
  }

  /** The program said that nothing was recorded: it must not turn up later. */
  refused(entry: Entry): void {
    this.#byMark.delete(entry.mark);
    entry.standing = 'gone';
  }

  /** Its erasure was acknowledged, or has been seen. */
  isErased(name: string): boolean {
    return this.#byMark.get(markOf('erased', name))?.standing === 'acknowledged';
  }

  get last(): number {
    return this.entries.length;
  }

  /** Every copy has caught up: what was said to be in one alone is in both. */
  caughtUp(): void {
    for (const entry of this.entries) entry.behind = false;
  }

  judge(cases: readonly SeenCase[]): Judgement {
    const seen = marksIn(cases);
    const wrong: string[] = [];
    for (const [mark, times] of seen) {
      if (!this.#byMark.has(mark)) wrong.push(`nobody did this: ${mark}`);
      if (times > 1) wrong.push(`${times} times: ${mark}`);
    }
    const erased = new Map(
      this.entries.filter(({ kind }) => kind === 'erased').map((entry): [string, Entry] => [entry.name, entry]),
    );
    const missing: Entry[] = [];
    for (const entry of this.#byMark.values()) {
      const isHere = entry.kind === 'erased' ? !seen.has(markOf('request', entry.name)) : seen.has(entry.mark);
      const erasure = erased.get(entry.name);
      const isErased = entry.kind !== 'erased' && erasure !== undefined && !seen.has(markOf('request', entry.name));
      if (entry.standing === 'acknowledged' && !isHere && !isErased) missing.push(entry);
      // What was in flight has happened or not; what was thought gone has come back.
      else if (isHere && entry.standing !== 'acknowledged') entry.standing = 'acknowledged';
      else if (!isHere && entry.standing === 'pending') this.#forget(entry);
    }
    return { missing, wrong };
  }

  /** The program has said that they are missing: they may come back, and need not. */
  letGo(entries: readonly Entry[]): void {
    for (const entry of entries) entry.standing = 'gone';
  }

  /** Cases that stand, with what was done to them. */
  cases(): ReadonlyMap<string, ReadonlySet<ActKind>> {
    const cases = new Map<string, Set<ActKind>>();
    for (const { name, kind, standing } of this.entries)
      if (standing === 'acknowledged') cases.set(name, (cases.get(name) ?? new Set()).add(kind));
    for (const [name, kinds] of cases) if (kinds.has('erased') || !kinds.has('request')) cases.delete(name);
    return cases;
  }

  #forget(entry: Entry): void {
    entry.standing = 'gone';
    // An erasure in flight that did not happen may be asked for again under the same mark.
    this.#byMark.delete(entry.mark);
  }
}

export const factsIn = (entries: readonly Act[]): number => entries.reduce((sum, { kind }) => sum + factsOf[kind], 0);

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
