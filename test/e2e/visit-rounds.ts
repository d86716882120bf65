/**
 * One visit played over many starts of the program, each ended by killing the whole process tree in or right after an act: what was
 * acknowledged, what is on disk, and whether both fit. Runs in Node.
 */
import { setTimeout as pause } from 'node:timers/promises';
import { type AtWork, begin } from './employee';
import { type Axe, axeOver, complain } from './kill-rounds';
import { judgeCopies, judgePlaces } from './ledger';
import { noCase, type OutsideRow, readJournal } from './outside';
import { readDatabase } from './outside-database';
import { counter } from './people';
import * as quick from './quick';
import type { Random } from './random';
import { notBegun, readStanding, type Standing, type VisitAct } from './visit-acts';

export interface Visit {
  readonly app: string;
  readonly store: string;
  readonly origin: string;
  readonly random: Random;
  readonly acts: readonly VisitAct[];
  /** Rows before the visit, and the case it is of. */
  readonly before: number;
  readonly caseId: string;
  /** How many acts were done, acknowledged or found to have happened. */
  done: number;
  /** An act whose key was pressed and whose acknowledgement was not seen. */
  pending?: VisitAct;
  readonly tally: { kills: number; acknowledged: number; happened: number; notHappened: number; torn: number };
}

/** `within`: the axe falls between the key and the acknowledgement, by chance; `after`: as soon as that stands on the screen. */
export type Fall = 'within' | 'after';

/** Milliseconds from the key to the words on the screen, where an act does not say otherwise. */
const actLasts = 35;

/** Starts, looks whether everything stands where it stood, does one more act, and is killed. @throws Error with what was found wrong */
export async function playRound(visit: Visit, clock: string, fall: Fall): Promise<void> {
  const at = await begin(visit.app, clock);
  const axe = axeOver(at);
  try {
    await quick.enter(at, counter);
    await lookAround(visit, at);
    // The act that the last kill undid is done again, this time to its end.
    if (visit.pending) await actOf(visit, at, visit.pending);
    const next = visit.acts[visit.done];
    if (!next) throw new Error('there are more kills than acts');
    await actOf(visit, at, next, { axe, fall });
  } catch (error) {
    // What a killed program no longer answers is no finding.
    if (!axe.fell) throw error;
  } finally {
    axe.fall();
  }
  await axe.isOver();
  visit.tally.kills += 1;
  await lookAtTheDisk(visit);
}

async function actOf(
  visit: Visit,
  at: AtWork,
  act: VisitAct,
  end?: { readonly axe: Axe; readonly fall: Fall },
): Promise<void> {
  const ready = await act.ready(at);
  visit.pending = act;
  const acknowledged = ready.seen().then(() => {
    visit.tally.acknowledged += 1;
    visit.done += 1;
    delete visit.pending;
    if (end?.fall === 'after') end.axe.fall();
  });
  end?.axe.aim();
  const pressed = ready.go();
  if (end?.fall === 'within') {
    await pause(visit.random() * (act.lasts ?? actLasts));
    end.axe.fall();
  }
  await Promise.all([pressed, acknowledged]);
}

/** After unlocking: the journal says what happened, and the screens say the same. */
async function lookAround(visit: Visit, at: AtWork): Promise<void> {
  const notices = await quick.noticesOf(at);
  const journal = readJournal(visit.store);
  settle(visit, journal.rows);
  const expected = standingAfter(visit.acts.slice(0, visit.done));
  const found = await readStanding(at);
  complain('after unlocking', [
    ...notices.map((text) => `the program says: ${text}`),
    ...journal.faults,
    ...(journal.torn > 0 ? ['half a frame is left after unlocking'] : []),
    ...judgeVisit(journal.rows, visit),
    ...judgeStanding(found, expected),
  ]);
}

/** Whether the unacknowledged act happened: the journal was completed by unlocking. */
function settle(visit: Visit, rows: readonly OutsideRow[]): void {
  if (!visit.pending) return;
  const happened = tailOf(rows, visit) === rowsOf(visit.acts.slice(0, visit.done + 1));
  visit.tally[happened ? 'happened' : 'notHappened'] += 1;
  if (!happened) return;
  visit.done += 1;
  delete visit.pending;
}

/** With nobody running: both copies, as they lie there. */
export async function lookAtTheDisk(visit: Visit): Promise<void> {
  const journal = readJournal(visit.store);
  const database = await readDatabase(visit.store, visit.origin);
  if (journal.torn > 0) visit.tally.torn += 1;
  complain('after the kill', [
    ...journal.faults,
    ...(journal.torn > 0 && !visit.pending ? ['half a frame, and no act was under way'] : []),
    ...judgeVisit(journal.rows, visit),
    ...judgeVisit(database.rows, visit),
    ...judgeCopies(journal.rows, database.rows),
    ...(database.boxesOfNobody > 0 ? ['a box without its row'] : []),
  ]);
}

/** Every act that was done, wholly and once and in its order; the pending one wholly or not at all. */
export function judgeVisit(
  rows: readonly OutsideRow[],
  visit: Pick<Visit, 'acts' | 'before' | 'caseId' | 'done' | 'pending'>,
): readonly string[] {
  const tail = tailOf(rows, visit);
  const mayBe = [visit.done, ...(visit.pending ? [visit.done + 1] : [])].map((done) =>
    rowsOf(visit.acts.slice(0, done)),
  );
  return [
    ...judgePlaces(rows),
    ...(mayBe.includes(tail) ? [] : [`rows "${tail}" instead of "${mayBe.join('" or "')}"`]),
  ];
}

const rowsOf = (acts: readonly VisitAct[]): string => acts.map(({ rows }) => rows).join('');

function tailOf(rows: readonly OutsideRow[], { before, caseId }: Pick<Visit, 'before' | 'caseId'>): string {
  const letter = (row: OutsideRow): string => (row.case === noCase ? 'n' : row.case === caseId ? 'v' : 'l');
  return rows
    .slice(before)
    .map((row) => (row.large ? letter(row).toUpperCase() : letter(row)))
    .join('');
}

export const standingAfter = (acts: readonly VisitAct[]): Standing =>
  acts.reduce((before, act) => act.stands(before), notBegun);

/** Once it is over the screens of the visit are gone: what they said is judged by its facts. */
export function judgeStanding(found: Standing, expected: Standing): readonly string[] {
  const keys = expected.at === 'over' ? (['at'] as const) : (Object.keys(expected) as (keyof Standing)[]);
  const words = (value: unknown): string => JSON.stringify(value);
  return keys.flatMap((key) =>
    words(found[key]) === words(expected[key])
      ? []
      : [`${key} stands at ${words(found[key])} instead of ${words(expected[key])}`],
  );
}
