/** What two computers show and hold in the end, read on the screen's side and outside the program. Runs in Node. */
import type { Asks, CaseView } from '../../renderer/desk/asks';
import type { DossierView } from '../../renderer/desk/asks-dossier';
import { askAll, askVault } from './at-vault';
import { type OutsideRow, readJournal } from './outside';
import { readDatabase } from './outside-database';
import type { Known, Ledger } from './two-pcs-acts';
import { type Pc, workAt } from './two-pcs-places';

export interface Shown {
  readonly cases: ReadonlyMap<string, CaseView>;
  readonly dossiers: ReadonlyMap<string, DossierView>;
  /** Of each letter of a case, the first half of the SHA-256 of its bytes. */
  readonly letters: ReadonlyMap<string, readonly string[]>;
  readonly remnants: readonly string[];
  readonly today: unknown;
  readonly worklist: Asks['worklist'][1];
  readonly log: Asks['log'][1];
}

/** Every case with its dossier and the bytes of its letters, the lists, and the whole log. */
export async function lookAt(pc: Pc): Promise<Shown> {
  const at = workAt(pc);
  const of = async <Q extends 'worklist' | 'today' | 'destruction' | 'log'>(
    question: Q,
    input: Asks[Q][0],
  ): Promise<Asks[Q][1]> => {
    const answer = await askVault(at, question, input);
    if (!answer.ok) throw new Error(`${pc.name}: ${question}: ${JSON.stringify(answer.refusal)}`);
    return answer.value;
  };
  const worklist = await of('worklist', { search: '' });
  const ids = [...worklist.open, ...worklist.ended].map(({ id }) => id).sort();
  const values = async (puts: Parameters<typeof askAll>[1]): Promise<readonly unknown[]> =>
    (await askAll(at, puts)).map((answer, index) => {
      if (!answer.ok) throw new Error(`${pc.name}: ${puts[index]?.question}: ${JSON.stringify(answer.refusal)}`);
      return answer.value;
    });
  const views = (await values(ids.map((id) => ({ question: 'openCase', input: { id } })))) as readonly CaseView[];
  const dossiers = (await values(
    ids.map((id) => ({ question: 'dossier', input: { case: id } })),
  )) as readonly DossierView[];
  const letters = views.flatMap((view, index) =>
    view.letters.map(({ letter }) => ({ case: ids[index] ?? '', letter })),
  );
  const bytes = (await values(letters.map((input) => ({ question: 'letterBytes', input })))) as readonly {
    readonly bytes: string;
  }[];
  const byCase = new Map<string, string[]>();
  for (const [index, { case: id }] of letters.entries())
    byCase.set(id, [...(byCase.get(id) ?? []), bytes[index]?.bytes ?? '']);
  const { remnants } = await of('destruction', {});
  return {
    cases: new Map(ids.map((id, index) => [id, views[index] as CaseView])),
    dossiers: new Map(ids.map((id, index) => [id, dossiers[index] as DossierView])),
    letters: byCase,
    remnants: remnants.map(({ id }) => id).sort(),
    today: await of('today', {}),
    worklist,
    log: await of('log', { from: 0, count: 1_000_000, refusedOnly: false }),
  };
}

/**
 * Where two computers show something else, named. When each was opened and checked, and how many rows there were then, is its own: who
 * is left alone for a minute has checked itself and told so, and the other hears of it after it was opened.
 */
export function differences(a: Shown, b: Shown): readonly string[] {
  const parts = (shown: Shown): ReadonlyMap<string, unknown> => {
    const { checkedAt: _at, rows: _rows, checked: _checked, ...log } = shown.log;
    return new Map<string, unknown>([
      ...[...shown.cases].map(([id, view]) => [`case ${id}`, view] as const),
      ...[...shown.dossiers].map(([id, view]) => [`dossier ${id}`, view] as const),
      ...[...shown.letters].map(([id, bytes]) => [`letters ${id}`, bytes] as const),
      ['remnants', shown.remnants],
      ['today', shown.today],
      ['worklist', shown.worklist],
      ...Object.entries(log).map(([name, value]) => [`log ${name}`, value] as const),
    ]);
  };
  const [first, second] = [parts(a), parts(b)];
  const names = new Set([...first.keys(), ...second.keys()]);
  return [...names].filter((name) => JSON.stringify(first.get(name)) !== JSON.stringify(second.get(name)));
}

/** What one computer shows otherwise than the ledger says. */
export function judge({ cases }: Ledger, shown: Shown): readonly string[] {
  const faults: string[] = [];
  const references = new Set<string>();
  for (const known of cases.values()) {
    const view = shown.cases.get(known.id);
    if (known.erasedAt.size > 0) {
      if (view) faults.push(`${known.name} was erased, and is there`);
      continue;
    }
    if (!view) {
      faults.push(`${known.name} is not there`);
      continue;
    }
    if (references.has(view.summary.reference)) faults.push(`${view.summary.reference} is there twice`);
    references.add(view.summary.reference);
    faults.push(...judgeCase(known, view, shown));
  }
  for (const [id, { summary }] of shown.cases) if (!cases.has(id)) faults.push(`${summary.name} is of nobody`);
  return faults;
}

function judgeCase(known: Known, view: CaseView, { dossiers, letters }: Shown): readonly string[] {
  const faults: string[] = [];
  const { address } = view.subject;
  const street = 'street' in address ? address.street : '';
  if (!(known.either ?? [known.street]).includes(street))
    faults.push(`${known.name} lives at ${street}, and the last who saw it wrote ${known.street}`);
  const notes = (dossiers.get(known.id)?.officer?.notes ?? []).map(({ text }) => text);
  if (notes.toSorted().join() !== known.notes.toSorted().join())
    faults.push(`${known.name} has ${notes.length} notes, and ${known.notes.length} were written`);
  if ((letters.get(known.id) ?? []).join() !== (known.letter ?? '')) faults.push(`${known.name} has another letter`);
  if (known.letter && (view.letters[0]?.sentOn !== undefined) !== known.sent)
    faults.push(`${known.name}: sent or not is lost`);
  if ((view.summary.state === 'withdrawn') !== known.withdrawn) faults.push(`${known.name}: withdrawn or not is lost`);
  return faults;
}

/** Lines of the log that are of no case, by kind. */
export function linesOfRegister({ log }: Shown): ReadonlyMap<string, number> {
  const kinds = new Map<string, number>();
  for (const line of log.lines) if (!line.case) kinds.set(line.what, (kinds.get(line.what) ?? 0) + 1);
  return kinds;
}

/**
 * What was recorded of no case, kind by kind: what the office was founded with, a number for each request, an erasure for each that was
 * erased, totals before it, and what the program itself told. Anything else is nobody's.
 * @param repaired how often the program said that it had put something back
 */
export function judgeRegister(
  { done, totalsPerhaps }: Ledger,
  kinds: ReadonlyMap<string, number>,
  { founded, repaired }: { readonly founded: ReadonlyMap<string, number>; readonly repaired: number },
): readonly string[] {
  const times = (act: string): number => done.get(act) ?? 0;
  const wanted = new Map([
    ...founded,
    ['numberGiven', times('register')],
    ['erased', times('erase') + times('remnant')],
    // The second computer took a letter, and told what it was restored from.
    ['placeClaimed', (founded.get('placeClaimed') ?? 0) + 1],
    ['restored', 1],
    ['storeRepaired', repaired],
    ['totalsWritten', times('erase')],
  ]);
  return [...new Set([...wanted.keys(), ...kinds.keys()])].flatMap((kind) => {
    // Whoever leaves it alone for long enough has it check itself.
    if (kind === 'logChecked') return [];
    const [is, most] = [kinds.get(kind) ?? 0, wanted.get(kind) ?? 0];
    const least = most - (kind === 'totalsWritten' ? totalsPerhaps : 0);
    return is < least || is > most ? `the log tells of ${kind} ${is} times instead of ${least} to ${most}` : [];
  });
}

export interface Held {
  readonly where: string;
  readonly rows: readonly OutsideRow[];
}

/** By FORMAT.md alone: what both engines of a computer hold. */
export async function heldBy(pc: Pc, origin: string): Promise<readonly Held[]> {
  const journal = readJournal(pc.store);
  if (journal.torn > 0 || journal.faults.length > 0)
    throw new Error(`${pc.name}: the journal is not whole: ${journal.faults.join('; ')}, ${journal.torn} bytes`);
  const database = await readDatabase(pc.store, origin);
  if (database.boxesOfNobody > 0) throw new Error(`${pc.name}: a box without its row`);
  return [
    { where: `journal of ${pc.name}`, rows: journal.rows },
    { where: `database of ${pc.name}`, rows: database.rows },
  ];
}

/**
 * The same rows in all of them, each once, each whole but those of erased cases, as many of each case as were acknowledged.
 * @param ofRegister rows of no case that there must be: as many as the log has lines of none
 */
export function judgeRows(ledger: Ledger, held: readonly Held[], ofRegister: number): readonly string[] {
  const faults: string[] = [];
  const nameOf = ({ writer, seq, hash }: OutsideRow): string => `${writer}:${seq}:${hash}`;
  const first = new Set((held[0]?.rows ?? []).map(nameOf));
  for (const { where, rows } of held) {
    const names = new Set(rows.map(nameOf));
    if (names.size !== rows.length) faults.push(`${where}: ${rows.length - names.size} rows twice`);
    const lacking = [...first].filter((name) => !names.has(name)).length;
    const more = [...names].filter((name) => !first.has(name)).length;
    if (lacking + more > 0) faults.push(`${where}: ${lacking} rows lack, ${more} are nowhere else`);
    const count = new Map<string, number>();
    for (const row of rows) {
      count.set(row.case, (count.get(row.case) ?? 0) + 1);
      const isErased = (ledger.cases.get(row.case)?.erasedAt.size ?? 0) > 0;
      if (row.whole === isErased)
        faults.push(`${where}: a row ${isErased ? 'of an erased case is whole' : 'has no box'}`);
    }
    for (const { id, name, rows: acknowledged } of ledger.cases.values())
      if (count.get(id) !== acknowledged)
        faults.push(`${where}: ${name} has ${count.get(id) ?? 0} rows, and ${acknowledged} were acknowledged`);
    const register = count.get('0'.repeat(32)) ?? 0;
    if (register !== ofRegister) faults.push(`${where}: ${register} rows of no case instead of ${ofRegister}`);
    const there = new Set(rows.map(({ hash }) => hash));
    const gone = [...ledger.ofRegister].filter((hash) => !there.has(hash)).length;
    if (gone > 0) faults.push(`${where}: ${gone} rows of no case are gone that were seen on a disk`);
    if (count.size !== ledger.cases.size + 1) faults.push(`${where}: ${count.size - 1} cases`);
  }
  return faults;
}
