/**
 * Killed anywhere in a visit, it stands where it stood: the whole process tree dies between the key of an act and its acknowledgement, or
 * as soon as that stands on the screen, once in every act of one visit from its start to its end. After each new start what was
 * acknowledged is there wholly and once, on disk and on the screens, and the visit goes on at its step. Runs in Node on the real program,
 * on the stand-in alone, which sets the clock. `VISIT_KILL_SEED=n` plays the same moments again.
 */
import { mkdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { assessments, vanDerSluis } from './case-people';
import { addItem, assess, decide, makeAppointment, release, section } from './case-work';
import { begin, fillRequest, lock, record, saveTo, seen, textOf, unlock } from './employee';
import { appIn, ground, workFolder } from './launch';
import { kindOf, type OpenedPiece, openAs, sha256 } from './opened';
import { movedRow, noCase, type OutsideRow, readJournal } from './outside';
import { ownTemporaryFolder, runningWith } from './own-folder';
import { counter, keyHolder, officer } from './people';
import * as quick from './quick';
import { randomFrom } from './random';
import { foundOffice, openCase } from './short-day';
import { actsOf, dossier, readStanding, remarkWords } from './visit-acts';
import { judgeStanding, judgeVisit, lookAtTheDisk, playRound, standingAfter, type Visit } from './visit-rounds';

const on = await ground();
/** Only the stand-in can be given another day. */
const skipped = on.what === 'electron';
/** 1 is the request, 2 the notice to the source. */
const linked = 'LEF-2026-A0003';
const acts = actsOf(linked);

let work: Awaited<ReturnType<typeof workFolder>>;
let giveBack: () => void = () => undefined;
let visit: Visit;

beforeAll(async () => {
  if (skipped) return;
  work = await workFolder();
  giveBack = await ownTemporaryFolder(path.join(work.folder, 'tmp'));
  const app = await appIn(work.folder, work.store);
  await layOut(app);
  const { rows } = readJournal(work.store);
  const caseId = rows.find((row) => row.case !== noCase)?.case ?? '';
  const seed = Number(process.env.VISIT_KILL_SEED ?? Date.now() % 2 ** 31);
  console.log(`VISIT_KILL_SEED=${seed}`);
  visit = {
    ...{ app, store: work.store, origin: on.origin, random: randomFrom(seed), acts },
    ...{ before: rows.length, caseId, done: 0 },
    tally: { kills: 0, acknowledged: 0, happened: 0, notHappened: 0, torn: 0 },
  };
}, 300_000);
afterAll(async () => {
  giveBack();
  await work?.clear();
});

/** A case that waits for its visitor. */
async function layOut(app: string): Promise<void> {
  mkdirSync(path.join(work.folder, 'out'));
  const at = await begin(app, '2026-11-30T09:10');
  try {
    await foundOffice(at, path.join(work.folder, 'out'));
    await unlock(at, officer.signInName, officer.passphrase);
    await seen(at, 'Te versturen');
    await fillRequest(at, { ...vanDerSluis, copy: false });
    await record(at);
    await section(at, 'Dossier');
    for (const item of dossier) await addItem(at, item);
    for (const item of dossier.slice(0, -1)) await assess(at, item.title, { how: 'show' });
    const withheld = assessments.at(-1);
    if (withheld) await assess(at, dossier.at(-1)?.title ?? '', withheld);
    await decide(at, {
      outcome: 'Deels toegekend',
      motivations: ['Weet u dit vooraf, dan kunnen wij de huur minder goed innen. Daarom weegt dat belang zwaarder.'],
    });
    await release(at);
    await makeAppointment(at, { on: '2026-12-10', from: '10.30', employee: counter.name, keyHolder });
    await lock(at);
  } finally {
    await at.app.close();
  }
}

/** The clock goes on from start to start. */
const clock = (round: number): string => `2026-12-10T10:${String(20 + round).padStart(2, '0')}`;

describe.skipIf(skipped)('the whole process tree is killed in a visit', () => {
  it(`in each of its ${acts.length} acts, and every time it stands where it stood`, { timeout: 600_000 }, async () => {
    const first = visit.random() < 0.5 ? 0 : 1;
    for (const [round, act] of acts.entries()) {
      const fall = round % 2 === first ? 'within' : 'after';
      await playRound(visit, clock(round), fall).catch((error: unknown) => {
        const what = `killed ${fall === 'after' ? 'after' : 'in'} "${act.kind}"`;
        throw new Error(`round ${round}, ${what}: ${error instanceof Error ? error.message : error}`);
      });
    }
    expect(visit.tally.kills).toBe(acts.length);
    expect(visit.tally.acknowledged).toBeGreaterThanOrEqual(Math.floor(acts.length / 2));
  });

  it('and at the end all of it is there once: on the screens, in both copies, and in the facts themselves', {
    timeout: 240_000,
  }, async () => {
    const saved = path.join(work.folder, 'verslag.pdf');
    const at = await begin(visit.app, clock(acts.length));
    try {
      await quick.enter(at, counter);
      const found = await readStanding(at);
      if (found.at !== 'over') {
        // The last kill came before its act: it is done now.
        const ready = await (acts.at(-1) as (typeof acts)[number]).ready(at);
        await Promise.all([ready.seen(), ready.go()]);
      }
      visit.done = acts.length;
      delete visit.pending;
      expect(judgeStanding(await readStanding(at), standingAfter(acts))).toEqual([]);
      const lines = await quick.readCases(at);
      expect(lines.map(({ reference }) => reference).sort()).toEqual(['LEF-2026-A0001', linked]);
      await openCase(at, 'LEF-2026-A0001');
      await section(at, 'Brieven');
      await saveTo(at, saved);
      await at.page.locator('tr', { hasText: 'Verslag' }).getByRole('button', { name: 'Bewaren' }).click();
      await seen(at, /bewaard/i);
      await lock(at);
    } finally {
      await at.app.close();
    }
    await lookAtTheDisk(visit);
    expect(readJournal(visit.store).rows.length).toBe(visit.before + acts.flatMap(({ facts }) => facts).length);

    const [pieces = []] = await openAs(visit.store, [counter]);
    const written = pieces.filter((one) => one.of === 'row').slice(visit.before);
    expect(written.map(kindOf)).toEqual(acts.flatMap(({ facts }) => facts));
    expect(written.every(({ fact }) => fact?.day === '2026-12-10')).toBe(true);
    expectLinkedOnce(written);
    expectRecordWhole(written, readFileSync(saved));
    expect(textOf(saved)).toContain(linked);
    expect(runningWith(work.folder)).toEqual([]);
    console.log(visit.tally);
  });
});

function expectLinkedOnce(written: readonly OpenedPiece[]): void {
  const facts = (kind: string) => written.filter((one) => kindOf(one) === kind);
  const [number] = facts('numberGiven');
  const [request] = facts('requestRegistered');
  expect(request?.fact).toMatchObject({ reference: linked, right: 'rectification', scope: remarkWords });
  expect(number?.fact).toMatchObject({ number: 3, for: request?.case });
  expect(facts('casesLinked').map((one) => [one.case, one.fact?.other])).toEqual([
    [request?.case, visit.caseId],
    [visit.caseId, request?.case],
  ]);
}

/** The very bytes whose hash was recorded with them, and what the employee saves. */
function expectRecordWhole(written: readonly OpenedPiece[], saved: Buffer): void {
  const issued = written.find((one) => kindOf(one) === 'letterIssued');
  const bytes = written.find((one) => kindOf(one) === 'letterBytesCommon')?.large;
  expect(bytes?.toString('latin1', 0, 5)).toBe('%PDF-');
  expect(bytes && sha256(bytes)).toBe(issued?.fact?.sha256);
  expect(bytes && saved.equals(bytes)).toBe(true);
}

describe.skipIf(skipped)('the judgement is red (control) when', () => {
  const rows = (): readonly OutsideRow[] => readJournal(visit.store).rows;
  const judged = (changed: readonly OutsideRow[]): string => judgeVisit(changed, visit).join('\n');
  /** The rows chained anew, as a writer that did so would have left them. */
  const chained = (some: readonly OutsideRow[]): readonly OutsideRow[] => {
    const { store } = readJournal(visit.store);
    const next = new Map<string, number>();
    const all: OutsideRow[] = [];
    for (const row of some) {
      const seq = next.get(row.writer) ?? 0;
      next.set(row.writer, seq + 1);
      all.push(movedRow(store, row, seq, all.length + 1, all.at(-1)?.hash ?? '0'.repeat(64)));
    }
    return all;
  };
  const at = (kind: string): number =>
    visit.before +
    acts
      .slice(
        0,
        acts.findIndex((act) => act.kind === kind),
      )
      .flatMap(({ facts }) => facts).length;

  it('nothing was changed: green, also chained anew', () => {
    expect(judged(rows())).toBe('');
    expect(judged(chained(rows()))).toBe('');
  });

  it('a step is gone, is there twice, or is cut in half', () => {
    const all = rows();
    const without = (place: number, count: number) => all.filter((_, index) => index < place || index >= place + count);
    const twice = (place: number, count: number) => all.toSpliced(place, 0, ...all.slice(place, place + count));
    for (const { kind, facts } of acts) {
      expect(judged(chained(without(at(kind), facts.length))), `${kind} gone`).toMatch(/^rows "/);
      expect(judged(chained(twice(at(kind), facts.length))), `${kind} twice`).toMatch(/^rows "/);
      if (facts.length > 1) expect(judged(chained(without(at(kind), 1))), `${kind} halved`).toMatch(/^rows "/);
    }
  });

  it('the screen stands one step further or less far than the facts', () => {
    for (const [index] of acts.entries()) {
      const [here, further] = [standingAfter(acts.slice(0, index)), standingAfter(acts.slice(0, index + 1))];
      expect(judgeStanding(here, further), `before ${acts[index]?.kind}`).not.toEqual([]);
      expect(judgeStanding(further, here), `after ${acts[index]?.kind}`).not.toEqual([]);
    }
  });
});
