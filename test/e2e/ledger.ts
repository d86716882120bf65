/**
 * What the employees were told is recorded, kept by the test outside the program, and how a journal, a database or a screen is
 * judged by it. Pure; runs in Node.
 */
import { noCase, type OutsideRow } from './outside';

export type ActKind = 'registered' | 'letter' | 'sent' | 'withdrawn';

export interface KnownCase {
  readonly reference: string;
  readonly name: string;
  /** The terms as they were acknowledged; empty when the acknowledgement was never seen. */
  readonly terms: string;
  readonly acts: readonly ActKind[];
}

/** An act whose key was pressed and whose acknowledgement was not seen: it may have happened, but only as a whole. */
export type Pending =
  | { readonly kind: 'registered'; readonly name: string }
  | { readonly kind: Exclude<ActKind, 'registered'>; readonly reference: string };

export interface Ledger {
  /** Rows of the founding, before the first case. */
  readonly founding: number;
  /** In the order of their numbers. */
  readonly cases: readonly KnownCase[];
  readonly pending?: Pending;
  /** How often the program said that it put rows back: each time it recorded that as a row of no case, the first of its writer. */
  readonly repairs: number;
}

/** What an act adds to its case, a letter a row: `L` has its box in a record of its own. */
const rowsOfAct: Record<ActKind, string> = { registered: 'rr', letter: 'rL', sent: 'r', withdrawn: 'r' };
const shapeOf = (acts: readonly ActKind[]): string => acts.map((act) => rowsOfAct[act]).join('');

/**
 * What is wrong with the rows as they lie on disk: a row that is not whole, twice or out of its chain, half an act, an
 * acknowledged act that lacks. `pending`, whole, is allowed and not demanded.
 */
export function judgeRows(rows: readonly OutsideRow[], ledger: Ledger): readonly string[] {
  return [...judgePlaces(rows), ...judgeActs(rows, ledger)];
}

/** Each row whole, once, in its chain. */
export function judgePlaces(rows: readonly OutsideRow[]): readonly string[] {
  const faults: string[] = [];
  const places = new Set<string>();
  const lastOf = new Map<string, OutsideRow>();
  for (const [index, row] of rows.entries()) {
    const name = `row ${index + 1}`;
    const place = `${row.writer}:${row.seq}`;
    const before = lastOf.get(row.writer);
    if (!row.whole) faults.push(`${name}: its box is not there or not its own`);
    if (places.has(place)) faults.push(`${name}: its writer and seq are there twice`);
    if (row.counter !== index + 1) faults.push(`${name}: has counter ${row.counter}`);
    if (row.seq !== (before ? before.seq + 1 : 0)) faults.push(`${name}: has seq ${row.seq}`);
    if (row.prev !== (rows[index - 1]?.hash ?? '0'.repeat(64)))
      faults.push(`${name}: does not follow the row before it`);
    places.add(place);
    lastOf.set(row.writer, row);
  }
  return faults;
}

function judgeActs(rows: readonly OutsideRow[], ledger: Ledger): readonly string[] {
  const faults: string[] = [];
  const cases = new Map<string, string>();
  let numberFor = '';
  let repairs = 0;
  for (const [index, row] of rows.entries()) {
    if (index < ledger.founding) {
      if (row.case !== noCase) faults.push(`row ${index + 1}: a case before the first number`);
      continue;
    }
    const next = rows[index + 1];
    if (row.case === noCase) {
      // A number is followed, in the same act, by the request it is given to.
      const isFollowed = next?.writer === row.writer && next.case !== noCase && !cases.has(next.case);
      if (isFollowed) numberFor = next.case;
      else if (row.seq === 0 && repairs < ledger.repairs) repairs += 1;
      else faults.push(`row ${index + 1}: a number without its request`);
      continue;
    }
    if (!cases.has(row.case) && numberFor !== row.case) faults.push(`row ${index + 1}: a request without its number`);
    cases.set(row.case, (cases.get(row.case) ?? '') + (row.large ? 'L' : 'r'));
  }
  return [...faults, ...judgeShapes([...cases.values()], ledger)];
}

/** Numbers are given in the order of registering: the nth case on disk has the nth kenmerk. */
function judgeShapes(shapes: readonly string[], { cases, pending }: Ledger): readonly string[] {
  const faults: string[] = [];
  const mayBe = cases.map(({ reference, acts }) => {
    const isPending = pending && pending.kind !== 'registered' && pending.reference === reference;
    return { reference, shapes: [shapeOf(acts), ...(isPending ? [shapeOf([...acts, pending.kind])] : [])] };
  });
  if (pending?.kind === 'registered')
    mayBe.push({ reference: 'the unacknowledged', shapes: ['', shapeOf(['registered'])] });
  for (const [index, one] of mayBe.entries()) {
    const found = shapes[index] ?? '';
    if (!one.shapes.includes(found))
      faults.push(`${one.reference}: rows "${found}" instead of "${one.shapes.join('" or "')}"`);
  }
  if (shapes.length > mayBe.length) faults.push(`${shapes.length} cases instead of ${mayBe.length}`);
  return faults;
}

/** The journal must be a beginning of the database, row by row. */
export function judgeCopies(journal: readonly OutsideRow[], database: readonly OutsideRow[]): readonly string[] {
  const differ = journal.findIndex((row, index) => !database[index]?.bytes.equals(row.bytes));
  return differ < 0 ? [] : [`row ${differ + 1} of the journal is not that of the database`];
}

/** One line of the screen "Zaken". */
export interface Line {
  readonly name: string;
  readonly reference: string;
  readonly next: string;
  readonly state: string;
}

const nextOf: Record<ActKind, string> = {
  registered: 'Ontvangstbevestiging maken',
  letter: 'Ontvangstbevestiging versturen',
  sent: 'Dossier verzamelen',
  withdrawn: 'Ingetrokken',
};

export interface ScreenJudgement {
  readonly faults: readonly string[];
  /** The ledger after it: nothing is pending any more. */
  readonly ledger: Ledger;
  /** Whether the unacknowledged act turned out to have happened; absent when none was pending. */
  readonly happened?: boolean;
}

/** Every acknowledged case with its state is on the screen, once, and nothing else but the pending act. */
export function judgeScreen(lines: readonly Line[], ledger: Ledger): ScreenJudgement {
  const after = settle(lines, ledger);
  const faults: string[] = [];
  for (const { reference, name, acts } of after.ledger.cases) {
    const found = lines.filter((line) => line.reference === reference);
    const line = found[0];
    const next = nextOf[acts.at(-1) ?? 'registered'];
    if (found.length !== 1 || !line) faults.push(`${reference} is there ${found.length} times`);
    else if (line.name !== name) faults.push(`${reference} has another name`);
    else if (line.next !== next) faults.push(`${reference}: "${line.next}" instead of "${next}"`);
  }
  for (const line of lines)
    if (!after.ledger.cases.some(({ reference }) => reference === line.reference))
      faults.push(`${line.reference} was never acknowledged nor asked for`);
  const names = new Set(lines.map(({ name }) => name));
  if (names.size !== lines.length) faults.push('a request is there under two numbers');
  return { ...after, faults };
}

function settle(lines: readonly Line[], { pending, ...known }: Ledger): Omit<ScreenJudgement, 'faults'> {
  const { cases } = known;
  if (!pending) return { ledger: known };
  if (pending.kind === 'registered') {
    const line = lines.find(({ name }) => name === pending.name);
    const shown: readonly KnownCase[] = line
      ? [{ reference: line.reference, name: line.name, terms: '', acts: ['registered'] }]
      : [];
    return { ledger: { ...known, cases: [...cases, ...shown] }, happened: line !== undefined };
  }
  const line = lines.find(({ reference }) => reference === pending.reference);
  const happened = line?.next === nextOf[pending.kind];
  const grown = (one: KnownCase): KnownCase =>
    happened && one.reference === pending.reference ? { ...one, acts: [...one.acts, pending.kind] } : one;
  return { ledger: { ...known, cases: cases.map(grown) }, happened };
}
