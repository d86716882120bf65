/**
 * A history of two computers with one shared folder, by seed: who is cut off from it changes, what lies in it is half copied at times,
 * one is killed while it takes in what the other wrote, their clocks stand weeks apart, both touch the same, and both erase.
 * Runs in Node.
 */
import { setTimeout as pause } from 'node:timers/promises';
import type { ConflictView } from '../../renderer/desk/asks-safekeeping';
import { askVault } from './at-vault';
import { axeOver } from './kill-rounds';
import { counter, officer } from './people';
import type { Random } from './random';
import {
  appoint,
  correct,
  type Dossier,
  decide,
  eraseRemnants,
  eraseSome,
  itemsAt,
  type Known,
  type Ledger,
  nowSame,
  prepareDossier,
  register,
  release,
  removeItem,
  renameItem,
  settleOne,
  witness,
  work,
} from './two-pcs-acts';
import {
  connect,
  disconnect,
  exchangeAll,
  HALVES,
  halve,
  later,
  type Pc,
  publish,
  start,
  stop,
  takeIn,
  workAt,
} from './two-pcs-places';

export interface History {
  readonly pcs: readonly [Pc, Pc];
  readonly ledger: Ledger;
  readonly random: Random;
  /** Facts that each computer records, about. */
  readonly facts: number;
  readonly tally: Tally;
  /** What is not as it must be, when it was seen. */
  readonly findings: string[];
}

export interface Tally {
  exchanges: number;
  rowsCameIn: number;
  halfCopied: number;
  /** Rows that a half-copied folder already gave. */
  rowsOfHalf: number;
  kills: number;
  remnants: number;
  conflicts: number;
  settled: number;
  /** The program put back what Chromium had thrown away after a kill, and recorded that. */
  repaired: number;
}

export const newTally = (): Tally => ({
  ...{ exchanges: 0, rowsCameIn: 0, halfCopied: 0, rowsOfHalf: 0, kills: 0, remnants: 0, conflicts: 0, settled: 0 },
  repaired: 0,
});

/** Who is cut off in which round; twice the same in a row: for days. */
const ROUNDS: readonly (readonly Pc['name'][])[] = [['B'], ['B'], ['A'], [], ['A', 'B']];

/** Both open, the second joined, nothing exchanged since. */
export async function play(history: History): Promise<void> {
  const { pcs, ledger, random, facts } = history;
  const [a, b] = pcs;
  await inTurn(history);
  let pairs = await prepare(history);
  const first = Math.floor(random() * ROUNDS.length);
  const share = Math.max(6, Math.floor(facts / ROUNDS.length));
  for (let round = 0; round < ROUNDS.length; round++) {
    const cutOff = ROUNDS[(first + round) % ROUNDS.length] ?? [];
    const next = ROUNDS[(first + round + 1) % ROUNDS.length] ?? [];
    const isLast = round === ROUNDS.length - 1;
    const isApart = cutOff.length > 0;
    const goesOn = cutOff.join() === next.join() && !isLast;
    // Who is at the counter has no dossiers, and is not asked to touch one.
    const second = isApart && !goesOn ? 'officer' : 'counter';
    if (round > 0) await reopen(history, second);
    for (const pc of pcs) (cutOff.includes(pc.name) ? disconnect : connect)(pc);
    await Promise.all([
      day(history, a, share, 'officer', !isApart),
      day(history, b, share, round > 0 ? second : 'officer', !isApart),
    ]);
    if (goesOn) continue;
    if (isApart) await touchTheSame(history, pairs);
    for (const pc of pcs) witness(ledger, pc);
    await halfCopied(history);
    if (round % 2 === 0) await killedInExchange(history, random() < 0.5 ? a : b);
    await allIn(history);
    if (!isApart) continue;
    await seeConflicts(history, pairs);
    // The last ones stay open.
    if (isLast) break;
    await settle(history, pairs);
    pairs = await prepare(history);
  }
}

/** Acts of one computer; the connected one writes and reads in the middle of them. */
async function day(history: History, pc: Pc, facts: number, as: 'officer' | 'counter', isBoth: boolean): Promise<void> {
  const { ledger, findings } = history;
  const half = Math.ceil(facts / 2);
  await work(ledger, pc, half, as);
  const outcome = await publish(pc);
  await takeIn(pc);
  if (as === 'officer') await eraseSome(ledger, pc);
  await work(ledger, pc, facts - half, as);
  if (isBoth && outcome !== 'kept') findings.push(`${pc.name} is connected and published: ${outcome}`);
}

/** Closed and opened again some days later, by whoever. */
async function reopen(history: History, second: 'officer' | 'counter'): Promise<void> {
  const { pcs, random } = history;
  await Promise.all(
    pcs.map(async (pc, index) => {
      await stop(pc);
      pc.clock = later(pc.clock, Math.floor(random() * 3));
      listen(history, pc, await start(pc, index === 1 && second === 'counter' ? counter : officer));
    }),
  );
}

/** What the program says over the screen. That it put something back is expected after a kill alone. */
function listen({ tally, findings }: History, pc: Pc, notices: readonly string[], killed = false): void {
  for (const text of notices) {
    if (killed && text.startsWith('Het logboek is aangevuld')) tally.repaired += 1;
    else if (!/verschil|verschillen/i.test(text)) findings.push(`${pc.name} says: ${text}`);
  }
}

async function allIn(history: History): Promise<void> {
  const { pcs, ledger, tally, findings } = history;
  const [a, b] = await exchangeAll(pcs);
  tally.exchanges += 1;
  tally.rowsCameIn += a + b;
  for (const pc of pcs) witness(ledger, pc);
  const left = nowSame(ledger);
  const seen = await remnantsAt(pcs);
  for (const id of seen) if (!left.includes(id)) findings.push(`a remnant of what nobody touched: ${id}`);
  if (seen.length === 0) return;
  const pc = pcs.find((one) => one.name === 'A') as Pc;
  await eraseRemnants(ledger, pc, seen);
  tally.remnants += seen.length;
  await exchangeAll(pcs);
}

async function remnantsAt(pcs: readonly [Pc, Pc]): Promise<readonly string[]> {
  const answer = await askVault(workAt(pcs[0]), 'destruction', {});
  if (!answer.ok) throw new Error(answer.refusal.code);
  return answer.value.remnants.map(({ id }) => id);
}

/** The clock ahead writes first, the clock behind saw it and writes after it: what it wrote holds, whatever the clocks say. */
async function inTurn(history: History): Promise<void> {
  const { pcs, ledger } = history;
  const known = await register(ledger, pcs[0]);
  known.reserved = true;
  for (const pc of [...pcs, ...pcs]) {
    await exchangeAll(pcs);
    await correct(ledger, pc, known);
  }
  await exchangeAll(pcs);
  nowSame(ledger);
  known.reserved = false;
}

/** What both are going to touch apart from each other. */
interface Pairs {
  readonly subject: Known;
  readonly renamed: Dossier;
  readonly decided: Dossier;
  readonly appointed: Dossier;
  /** Where the item is taken off the list. */
  readonly removedAt: Pc['name'] | undefined;
  /** Of the subject, as each computer corrected it. */
  readonly streets: Record<Pc['name'], string>;
}

async function prepare(history: History): Promise<Pairs> {
  const { pcs, ledger } = history;
  const [a] = pcs;
  const subject = await register(ledger, a);
  subject.reserved = true;
  const renamed = await prepareDossier(ledger, a);
  const decided = await prepareDossier(ledger, a);
  const appointed = await prepareDossier(ledger, a);
  await decide(ledger, a, appointed);
  await release(ledger, a, appointed);
  await exchangeAll(pcs);
  nowSame(ledger);
  const removedAt = history.random() < 0.7 ? (history.random() < 0.5 ? 'A' : 'B') : undefined;
  return { subject, renamed, decided, appointed, removedAt, streets: { A: '', B: '' } };
}

/** At both computers, neither of which has heard of the other's. */
async function touchTheSame(history: History, pairs: Pairs): Promise<void> {
  const { pcs, ledger } = history;
  for (const [index, pc] of pcs.entries()) {
    disconnect(pc);
    pairs.streets[pc.name] = await correct(ledger, pc, pairs.subject);
    // One takes an item off the list while the other changes it.
    if (pc.name === pairs.removedAt) await removeItem(ledger, pc, pairs.renamed);
    else await renameItem(ledger, pc, pairs.renamed);
    await decide(ledger, pc, pairs.decided);
    await appoint(ledger, pc, pairs.appointed, 10 + index * 2);
  }
  pairs.subject.either = Object.values(pairs.streets);
}

/** Each case that both touched, and what they disagree about. */
const disagreed = (pairs: Pairs): readonly (readonly [Known, readonly string[]])[] => [
  [pairs.subject, ['request', 'subject']],
  [pairs.renamed.known, [`item:${pairs.renamed.item}`]],
  [pairs.decided.known, ['decision']],
  [pairs.appointed.known, ['appointment']],
];

/** Both show the very same two versions of each thing, and nothing else. */
async function seeConflicts({ pcs, tally, findings }: History, pairs: Pairs): Promise<void> {
  for (const [{ id, name }, touches] of disagreed(pairs)) {
    const [first, second] = [await conflictsAt(pcs[0], id), await conflictsAt(pcs[1], id)];
    const shown = first.map((one) => one.touches).toSorted();
    if (shown.join() !== touches.join()) findings.push(`${name}: ${shown.join()} differs, not ${touches.join()}`);
    if (
      first.some(
        ({ versions }) =>
          versions
            .map(({ place }) => place)
            .toSorted()
            .join() !== 'A,B',
      )
    )
      findings.push(`${name}: not one version of each computer`);
    if (JSON.stringify(first) !== JSON.stringify(second)) findings.push(`${name}: two computers show other versions`);
    tally.conflicts += first.length;
  }
}

/** A person says at either computer what holds; at the other it holds too. */
async function settle(history: History, pairs: Pairs): Promise<void> {
  const { pcs, ledger, random, tally, findings } = history;
  let items = 1;
  for (const [known] of disagreed(pairs)) {
    const pc = pcs[Math.floor(random() * 2)] as Pc;
    const holds = random() < 0.5 ? 'A' : 'B';
    for (const { touches, versions } of await conflictsAt(pc, known.id)) {
      const keep = touches === 'request' ? 'both' : (versions.find(({ place }) => place === holds)?.key ?? '');
      await settleOne(ledger, pc, known, { touches, keep });
      tally.settled += 1;
    }
    if (known === pairs.subject) {
      known.street = pairs.streets[holds];
      delete known.either;
    }
    if (known === pairs.renamed.known) items = pairs.removedAt === holds ? 0 : 1;
  }
  await exchangeAll(pcs);
  nowSame(ledger);
  for (const [{ id, name }] of disagreed(pairs))
    for (const pc of pcs)
      if ((await conflictsAt(pc, id)).length > 0) findings.push(`${name}: settled, and ${pc.name} still shows it`);
  for (const pc of pcs)
    if ((await itemsAt(pc, pairs.renamed)) !== items) findings.push(`${pc.name}: not ${items} items, as was settled`);
}

/** What the one has published is half there while the other reads, and then all of it. */
async function halfCopied({ pcs, random, tally, findings }: History): Promise<void> {
  const [one, other] = random() < 0.5 ? [pcs[0], pcs[1]] : [pcs[1], pcs[0]];
  for (const pc of pcs) connect(pc);
  await publish(one);
  const how = HALVES[Math.floor(random() * HALVES.length)] ?? 'cut';
  const began = performance.now();
  const putRight = halve(one, how, random);
  const whole = await takeIn(other);
  const session = await askVault(workAt(other), 'session', {});
  const seconds = Math.round((performance.now() - began) / 1000);
  if (session.ok && session.value.notices.some(({ notice }) => notice === 'copyDamaged'))
    findings.push(`${other.name} calls damaged what is only half there (${how}) since ${seconds} s`);
  putRight();
  tally.halfCopied += 1;
  tally.rowsOfHalf += whole;
}

/** Killed while it takes in what the other wrote; at the next unlock it goes on. */
async function killedInExchange(history: History, pc: Pc): Promise<void> {
  const { pcs, random, tally } = history;
  for (const one of pcs) if (one !== pc) await publish(one);
  const axe = axeOver(workAt(pc));
  axe.aim();
  const reading = takeIn(pc).catch(() => undefined);
  await pause(random() * 250);
  axe.fall();
  await Promise.all([axe.isOver(), Promise.race([reading, pause(2_000)])]);
  pc.at = undefined;
  tally.kills += 1;
  pc.clock = later(pc.clock, 0);
  listen(history, pc, await start(pc, officer), true);
}

export const conflictsAt = async (pc: Pc, id: string): Promise<readonly ConflictView[]> => {
  const answer = await askVault(workAt(pc), 'openCase', { id });
  if (!answer.ok) throw new Error(`${pc.name}: ${answer.refusal.code}`);
  return answer.value.conflicts ?? [];
};
