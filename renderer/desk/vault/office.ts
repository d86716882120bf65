/**
 * The open register: the one place where facts are read into memory and acts are written, one at a time.
 * Runs in the vault worker, from unlocking until the process ends.
 */
import { compartmentOf } from '../../domain/facts/compartments';
import {
  type Day,
  type Fact,
  type FactBody,
  type FactHead,
  type Id,
  NO_CASE,
  type Placed,
} from '../../domain/facts/facts';
import { sawOf, seenElsewhere } from '../../domain/facts/order';
import type { Absorbed, AlongWith, Appended, Entry, NewRow, Session, SlotsAfter, ToldSlot } from '../../store/types';
import { bytesToFact, factToBytes } from '../payload';

export interface Act {
  readonly case: Id;
  readonly body: FactBody;
  /** Raw bytes of a letter: the body is then the head of a large row. */
  readonly large?: Uint8Array;
}

/** Where the bytes of a final letter lie. */
export interface LetterRow {
  readonly writer: Id;
  readonly seq: number;
}

export interface Erasing {
  readonly ground: string;
  readonly dueOn?: Day;
  /** How the forms of its drafts begin. */
  readonly draftsFrom: string;
  /** The files are cleaned later, once for many: see the store. */
  readonly moreFollow?: boolean;
}

export interface Office {
  readonly session: Session;
  readonly installation: Id;
  /** Facts this slot can read, in no promised order: the fold sorts. */
  factsOf(caseId: Id): readonly Placed[];
  readonly cases: ReadonlySet<Id>;
  /** All rows of a case, also those this slot cannot open: what an erasure takes. */
  rowsOf(caseId: Id): readonly Entry[];
  /** Changes with every write: folds are kept as long as it does not. */
  version(caseId: Id): number;
  letterRow(letter: Id): LetterRow | undefined;
  /** One batch, one commit point. The day and the clock of all its facts are the same. */
  write(
    acts: readonly Act[] | ((made: readonly ToldSlot[], after: SlotsAfter) => readonly Act[]),
    along?: AlongWith,
  ): Promise<Appended>;
  /** Empties all rows of one case with one erasure fact, and drops what was being typed about it. */
  erase(caseId: Id, how: Erasing): Promise<number>;
  /** What came in from a copy, and what an erasure among it has emptied. */
  takeIn(came: Pick<Absorbed, 'entries' | 'erased'>): TakenIntoOffice;
  /** When the log was opened and checked. */
  readonly openedAt: number;
  /** Highest wall clock in any fact of this place, milliseconds since 1970: another computer's clock says nothing of this one's. */
  latestMoment(): number;
  place: string;
  behind: boolean;
}

export interface TakenIntoOffice {
  /** Facts this slot can read, among the rows that came in. */
  readonly facts: readonly Placed[];
  /** Cases that were here and are empty now. */
  readonly erased: readonly Id[];
}

export const nowMs = (): number => Date.now();

/** The local calendar day of a moment. */
export function dayOf(ms: number): Day {
  const date = new Date(ms);
  const two = (value: number) => String(value).padStart(2, '0');
  return `${date.getFullYear()}-${two(date.getMonth() + 1)}-${two(date.getDate())}`;
}

export const today = (): Day => dayOf(nowMs());

/** The local time of a moment, HH:MM. */
export function timeOf(ms: number): string {
  const date = new Date(ms);
  return `${String(date.getHours()).padStart(2, '0')}:${String(date.getMinutes()).padStart(2, '0')}`;
}

/** 16 random bytes as 32 hex characters. */
export const newId = (): Id =>
  Array.from(crypto.getRandomValues(new Uint8Array(16)), (byte) => byte.toString(16).padStart(2, '0')).join('');

export async function openOffice(session: Session, installation: Id): Promise<Office> {
  const facts = new Map<Id, Placed[]>();
  const rows = new Map<Id, Entry[]>();
  const versions = new Map<Id, number>();
  const cases = new Set<Id>();
  const largeByPlace = new Set<string>();
  const letterPlace = new Map<Id, LetterRow>();
  const at = (writer: Id, seq: number) => `${writer}+${seq}`;
  const latest = new Map<string, number>();

  const takeFact = (placed: Placed): void => {
    const list = facts.get(placed.case) ?? [];
    list.push(placed);
    facts.set(placed.case, list);
    latest.set(placed.fact.place, Math.max(latest.get(placed.fact.place) ?? 0, placed.fact.at));
    // The bytes of a letter stand in the row right after its letterIssued (store/FORMAT.md, "Large rows").
    if (placed.fact.kind === 'letterIssued')
      letterPlace.set(placed.fact.letter, { writer: placed.writer, seq: placed.seq + 1 });
  };
  const takeRow = (entry: Entry): void => {
    const list = rows.get(entry.case) ?? [];
    list.push(entry);
    rows.set(entry.case, list);
    if (entry.case !== NO_CASE && entry.state !== 'erased') cases.add(entry.case);
    versions.set(entry.case, (versions.get(entry.case) ?? 0) + 1);
    if (entry.state === 'large') largeByPlace.add(at(entry.writer, entry.seq));
    const fact = entry.payload ? bytesToFact(entry.payload) : undefined;
    if (fact) {
      const { writer, seq, counter, generation } = entry;
      takeFact({ writer, seq, counter, case: entry.case, generation, fact });
    }
  };
  for (const entry of await session.entries()) takeRow(entry);

  /** Rows of a case that an erasure elsewhere has taken. */
  const empty = (caseId: Id, gone: ReadonlySet<string>): void => {
    const isGone = (one: LetterRow): boolean => gone.has(at(one.writer, one.seq));
    const left = (rows.get(caseId) ?? []).map((row) => (isGone(row) ? emptied(row) : row));
    rows.set(caseId, left);
    facts.set(
      caseId,
      (facts.get(caseId) ?? []).filter((one) => !isGone(one)),
    );
    for (const key of gone) largeByPlace.delete(key);
    if (left.every((row) => row.state === 'erased')) cases.delete(caseId);
    versions.set(caseId, (versions.get(caseId) ?? 0) + 1);
  };

  const office: Office = {
    session,
    installation,
    cases,
    openedAt: nowMs(),
    place: 'A',
    behind: session.report.journalBehind,
    factsOf: (caseId) => facts.get(caseId) ?? [],
    rowsOf: (caseId) => rows.get(caseId) ?? [],
    latestMoment: () => latest.get(office.place) ?? 0,
    version: (caseId) => versions.get(caseId) ?? 0,
    letterRow: (letter) => {
      const place = letterPlace.get(letter);
      return place && largeByPlace.has(at(place.writer, place.seq)) ? place : undefined;
    },

    async write(acts, along) {
      const ms = nowMs();
      let written: readonly Act[] = [];
      let payloads: readonly Fact[] = [];
      const appended = await session.append((made, after) => {
        written = typeof acts === 'function' ? acts(made, after) : acts;
        const sealed = written.map((act) => rowOf(office, act, ms));
        payloads = sealed.map((one) => one.fact);
        return sealed.map((one) => one.row);
      }, along);
      for (const [index, row] of appended.rows.entries()) {
        const act = written[index];
        const fact = payloads[index];
        if (!act || !fact) continue;
        takeRow({
          ...row,
          case: act.case,
          compartment: compartmentOfKnown(act.body.kind),
          state: act.large ? 'large' : 'read',
        });
        const { writer, seq, counter, generation } = row;
        if (!act.large) takeFact({ writer, seq, counter, case: act.case, generation, fact });
      }
      office.behind = !appended.journalled;
      return appended;
    },

    async erase(caseId, { ground, dueOn, draftsFrom, moreFollow = false }) {
      const doomed = (rows.get(caseId) ?? []).filter((row) => row.state !== 'erased');
      const ms = nowMs();
      let fact: Fact | undefined;
      const body = (erased: Extract<FactBody, { kind: 'erased' }>['rows']): FactBody => ({
        ...{ kind: 'erased', of: caseId, rows: erased, ground },
        ...(dueOn && { dueOn }),
      });
      const appended = await session.erase(
        doomed,
        (erased) => {
          const made = rowOf(office, { case: NO_CASE, body: body(erased) }, ms);
          fact = made.fact;
          return made.row;
        },
        { draftsFrom, moreFollow },
      );
      for (const row of doomed) largeByPlace.delete(at(row.writer, row.seq));
      rows.set(
        caseId,
        doomed.map((row) => emptied(row)),
      );
      facts.delete(caseId);
      cases.delete(caseId);
      versions.set(caseId, (versions.get(caseId) ?? 0) + 1);
      const row = appended.rows[0];
      if (row && fact) {
        takeRow({ ...row, case: NO_CASE, compartment: 'common', state: 'read' });
        const { writer, seq, counter, generation } = row;
        takeFact({ writer, seq, counter, case: NO_CASE, generation, fact });
      }
      office.behind = !appended.journalled;
      return doomed.length;
    },

    takeIn({ entries, erased }) {
      const before = new Set(cases);
      for (const [caseId, gone] of byCase(rows, erased)) empty(caseId, gone);
      for (const entry of entries) takeRow(entry);
      const came = new Set(entries.map((entry) => at(entry.writer, entry.seq)));
      const touched = [...new Set(entries.map((entry) => entry.case))];
      return {
        facts: touched.flatMap((id) => (facts.get(id) ?? []).filter((one) => came.has(at(one.writer, one.seq)))),
        erased: [...before].filter((id) => !cases.has(id)),
      };
    },
  };
  return office;
}

/** The named rows by the case they are of. */
function byCase(rows: ReadonlyMap<Id, readonly Entry[]>, named: readonly LetterRow[]): Map<Id, Set<string>> {
  const found = new Map<Id, Set<string>>();
  if (named.length === 0) return found;
  const wanted = new Set(named.map(({ writer, seq }) => `${writer}+${seq}`));
  for (const [caseId, all] of rows) {
    const gone = all.map(({ writer, seq }) => `${writer}+${seq}`).filter((key) => wanted.has(key));
    if (gone.length > 0) found.set(caseId, new Set(gone));
  }
  return found;
}

const emptied = ({ payload: _gone, ...row }: Entry): Entry => ({ ...row, state: 'erased' });

/** The rows of a register that comes into being: its author has seen nothing yet. */
export const foundingRows = (bodies: readonly FactBody[], by: Id, ms: number): NewRow[] =>
  bodies.map((body) => sealable({ case: NO_CASE, body }, { by, place: 'A', seen: 0 }, ms).row);

function rowOf(office: Office, act: Act, ms: number): { readonly row: NewRow; readonly fact: Fact } {
  const seen = office.rowsOf(act.case).reduce((highest, row) => Math.max(highest, row.counter), 0);
  const { place } = office;
  const held = office.factsOf(act.case);
  const more = { ...seenElsewhere(held, place), ...sawOf(held, act.body) };
  return sealable(act, { by: office.session.slot.id, place, seen, ...more }, ms);
}

/** Head and body of one fact, and the row to be sealed. */
function sealable(
  act: Act,
  author: Pick<FactHead, 'by' | 'place' | 'seen' | 'seenElsewhere' | 'saw'>,
  ms: number,
): { readonly row: NewRow; readonly fact: Fact } {
  const head: FactHead = { v: 1, at: ms, day: dayOf(ms), ...author };
  const payload = factToBytes(head, act.body);
  const fact = bytesToFact(payload);
  if (!fact) throw new TypeError('a fact that cannot be read back is not written');
  const compartment = compartmentOfKnown(act.body.kind);
  return { row: { case: act.case, compartment, payload, ...(act.large ? { large: act.large } : {}) }, fact };
}

/** A kind without a compartment is a bug of this program: it must never guess one. */
function compartmentOfKnown(kind: FactBody['kind']): 'common' | 'officer' {
  const compartment = compartmentOf(kind);
  if (compartment !== 'common' && compartment !== 'officer') throw new TypeError(`no compartment for ${kind}`);
  return compartment;
}
