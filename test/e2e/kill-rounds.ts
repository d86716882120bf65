/**
 * One round of test/e2e/kill.test.ts: the program starts, an employee unlocks, everything acknowledged so far is looked up, new acts are
 * done, and somewhere in that the whole process tree is killed. Keeps the ledger and counts. Runs in Node.
 */
import { once } from 'node:events';
import path from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { isRunning, killTree, processTree } from '../stand-in/process-tree';
import { type AtWork, begin, doorOf, UNREADABLE } from './employee';
import { judgeCopies, judgeRows, judgeScreen, type KnownCase, type Ledger, type Pending } from './ledger';
import { readJournal } from './outside';
import { readDatabase, Unreadable } from './outside-database';
import { counter, officer } from './people';
import * as quick from './quick';
import { type Random, surname } from './random';

export interface Tally {
  kills: number;
  /** Kills that came before the list of cases was read. */
  beforeLooking: number;
  acknowledged: number;
  /** Unacknowledged acts that had happened, and that had not. */
  happened: number;
  notHappened: number;
  /** Kills between the commit and the journal: the next unlock completed the journal. */
  journalBehind: number;
  /** Starts at which Chromium had thrown the database away, and the program put all of it back and said so. */
  putBack: number;
  /** Kills that left half a frame. */
  torn: number;
  /** Starts at which the engine could not open the database: two for one such kill, and the third puts it back. */
  unreadable: number;
  slowestStart: number;
}

export interface Office {
  readonly app: string;
  readonly folder: string;
  readonly store: string;
  readonly origin: string;
  readonly random: Random;
  readonly tally: Tally;
  ledger: Ledger;
  /** Acknowledged since they were last looked up, by kenmerk. */
  readonly fresh: Set<string>;
  /** Rows in the journal at the last kill. */
  rowsAtKill: number;
  names: number;
}

/** How a round ends. `within`: at most this many milliseconds after the key of its last act. `whenever`: after the window opened. */
export type End = { readonly within: number } | { readonly whenever: number };

const plans: readonly (readonly KnownCase['acts'][number][])[] = [
  ['registered', 'registered'],
  ['registered', 'letter'],
  ['registered', 'registered', 'registered'],
  ['registered', 'letter', 'sent'],
  ['registered', 'withdrawn'],
];

/** @throws Error with everything that was found wrong */
export async function playRound(office: Office, round: number, end: End): Promise<void> {
  const started = performance.now();
  const at = await begin(office.app);
  office.tally.slowestStart = Math.max(office.tally.slowestStart, performance.now() - started);
  const axe = axeOver(at);
  const fall = 'whenever' in end ? setTimeout(axe.fall, office.random() * end.whenever) : undefined;
  try {
    await dayAtWork(office, at, round, end, axe);
  } catch (error) {
    // What a killed program no longer answers is no finding.
    if (!axe.fell) throw error;
  } finally {
    clearTimeout(fall);
    axe.fall();
  }
  await axe.isOver();
  office.tally.kills += 1;
  await lookAtTheDisk(office, 'within' in end);
}

export interface Axe {
  /** Finds whom it will fall on, so that it falls at once. */
  readonly aim: () => void;
  readonly fall: () => void;
  readonly fell: boolean;
  /** Nobody of the tree runs any more. */
  readonly isOver: () => Promise<void>;
}

/** Falls once, on the whole process tree of the program. */
export function axeOver(at: AtWork): Axe {
  const child = at.app.process();
  const ended = once(child, 'exit');
  const root = child.pid ?? 0;
  let aimed: readonly number[] = [];
  let victims: readonly number[] | undefined;
  return {
    aim: () => {
      aimed = processTree(root);
    },
    fall: () => {
      victims ??= killTree(root, aimed);
    },
    get fell() {
      return victims !== undefined;
    },
    isOver: async () => {
      await ended;
      const until = performance.now() + 15_000;
      while (victims?.some(isRunning)) {
        if (performance.now() > until) throw new Error('a killed process still runs');
        await pause(10);
      }
    },
  };
}

async function dayAtWork(office: Office, at: AtWork, round: number, end: End, axe: Axe): Promise<void> {
  // Two rounds each, so that both employees meet both ends.
  office.tally.beforeLooking += 1;
  if ((await doorOf(at)) === UNREADABLE) {
    office.tally.unreadable += 1;
    return;
  }
  await quick.enter(at, Math.floor(round / 2) % 2 === 0 ? counter : officer);
  await lookUp(office, at);
  office.tally.beforeLooking -= 1;
  if ('whenever' in end) {
    for (let more = round; ; more++) for (const kind of planOf(more)) await act(office, at, kind);
  }
  const plan = planOf(Math.floor(round / 2));
  for (const kind of plan.slice(0, -1)) await act(office, at, kind);
  await act(office, at, plan.at(-1) ?? 'registered', { axe, within: end.within });
}

const planOf = (round: number) => plans[round % plans.length] ?? ['registered'];

/** One act from its first key to its acknowledgement, or to the axe. */
async function act(
  office: Office,
  at: AtWork,
  kind: KnownCase['acts'][number],
  last?: { readonly axe: Axe; readonly within: number },
): Promise<void> {
  const name = `T. ${surname(office.names)}`;
  const latest = office.ledger.cases.at(-1);
  if (kind === 'registered') office.names += 1;
  const ready = await readyFor(at, kind, name);
  const pending: Pending = kind === 'registered' ? { kind, name } : { kind, reference: latest?.reference ?? '' };
  const acknowledged = ready.seen().then(({ text }) => {
    office.tally.acknowledged += 1;
    office.ledger = withAct(office.ledger, pending, text);
    office.fresh.add(office.ledger.cases.at(-1)?.reference ?? '');
  });
  office.ledger = { ...office.ledger, pending };
  last?.axe.aim();
  const pressed = ready.go();
  if (last) {
    // Sooner more often than later: commit and frame come in the first half.
    await pause(office.random() ** 1.5 * last.within);
    last.axe.fall();
  }
  await Promise.all([pressed, acknowledged]);
}

function readyFor(at: AtWork, kind: KnownCase['acts'][number], name: string): Promise<quick.Ready> {
  switch (kind) {
    case 'registered':
      return quick.readyRequest(at, name);
    case 'letter':
      return quick.readyLetter(at);
    case 'sent':
      return quick.readySent(at);
    case 'withdrawn':
      return quick.readyWithdrawal(at);
  }
}

function withAct({ pending, ...known }: Ledger, done: Pending, shown: string): Ledger {
  const { cases } = known;
  if (done.kind === 'registered') {
    const reference = quick.referenceIn(shown);
    return {
      ...known,
      cases: [...cases, { reference, name: done.name, terms: quick.termsIn(shown), acts: ['registered'] }],
    };
  }
  const grown = (one: KnownCase): KnownCase =>
    one.reference === done.reference ? { ...one, acts: [...one.acts, done.kind] } : one;
  return { ...known, cases: cases.map(grown) };
}

/** After unlocking: the whole list, the new cases opened, the journal completed. */
export async function lookUp(office: Office, at: AtWork, all = false): Promise<void> {
  const said = await quick.noticesOf(at);
  const isPutBack = (text: string): boolean => text.startsWith('Het logboek is aangevuld.');
  const notices = said.filter((text) => !isPutBack(text));
  // Chromium may empty its own database after a kill; the program then has to bring everything back, and to say it.
  const putBack = said.length - notices.length;
  office.tally.putBack += putBack;
  office.ledger = { ...office.ledger, repairs: office.ledger.repairs + putBack };
  const { pending } = office.ledger;
  const judged = judgeScreen(await quick.readCases(at), office.ledger);
  const journal = readJournal(office.store);
  const onDisk = [...journal.faults, ...judgeRows(journal.rows, judged.ledger)];
  if (journal.torn > 0) onDisk.push('half a frame is left after unlocking');
  complain('after unlocking', [...notices.map((text) => `the program says: ${text}`), ...judged.faults, ...onDisk]);

  office.ledger = judged.ledger;
  if (journal.rows.length > office.rowsAtKill) office.tally.journalBehind += 1;
  office.rowsAtKill = journal.rows.length;
  if (pending && judged.happened) office.tally.happened += 1;
  if (pending && !judged.happened) office.tally.notHappened += 1;
  const isOf = (one: KnownCase): boolean =>
    pending?.kind === 'registered' ? one.name === pending.name : one.reference === pending?.reference;
  for (const one of office.ledger.cases.filter(isOf)) office.fresh.add(one.reference);

  for (const one of office.ledger.cases.filter(({ reference }) => all || office.fresh.has(reference))) {
    await quick.showCases(at);
    complain('in a case', await quick.lacksInCase(at, one, path.join(office.folder, 'brief.pdf')));
    office.fresh.delete(one.reference);
  }
}

/** After the kill, with nobody running: what lies there now. */
async function lookAtTheDisk(office: Office, andDatabase: boolean): Promise<void> {
  const journal = readJournal(office.store);
  const { pending } = office.ledger;
  const faults = [...journal.faults, ...judgeRows(journal.rows, office.ledger)];
  if (journal.torn > 0) office.tally.torn += 1;
  if (journal.torn > 0 && !pending) faults.push('half a frame, and no act was under way');
  office.rowsAtKill = journal.rows.length;
  if (andDatabase) {
    const database = await readDatabase(office.store, office.origin).catch((error: unknown) => {
      if (!(error instanceof Unreadable)) throw error;
      console.log(error.message);
      return undefined;
    });
    if (!database) return complain('after the kill', faults);
    faults.push(...judgeRows(database.rows, office.ledger), ...judgeCopies(journal.rows, database.rows));
    if (database.boxesOfNobody > 0) faults.push('a box without its row');
  }
  complain('after the kill', faults);
}

/** @throws Error with everything that was found wrong */
export function complain(when: string, faults: readonly string[]): void {
  if (faults.length > 0) throw new Error(`${when}:\n  ${faults.slice(0, 12).join('\n  ')}`);
}
