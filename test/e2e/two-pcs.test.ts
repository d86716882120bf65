/**
 * Two computers, one register: two real programs with a shared folder, by turns cut off from it, their clocks weeks apart. In the end
 * both hold and show the same, what was erased at either is in no file of either, and everything that was acknowledged is there. That an
 * order by clocks would be wrong, and a program that forgets an erasure, is shown in test/domain/two-pcs.test.ts and test/store.
 * `TWO_PCS_FACTS=1000` records a thousand facts at each; `TWO_PCS_SEED` plays the same history again. Runs in Node.
 */
import { cpSync } from 'node:fs';
import path from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { checkLog } from './at-vault';
import type { Person } from './employee';
import { ground, workFolder } from './launch';
import { dpo, officer } from './people';
import * as quick from './quick';
import { randomFrom } from './random';
import { remainsIn } from './remains';
import { newLedger } from './two-pcs-acts';
import { type History, newTally, play } from './two-pcs-history';
import { differences, heldBy, judge, judgeRegister, judgeRows, linesOfRegister, lookAt } from './two-pcs-look';
import { connect, exchangeAll, join, later, makePc, type Pc, start, stop, takeIn, workAt } from './two-pcs-places';

const seed = Number(process.env.TWO_PCS_SEED ?? 2026);
const facts = Number(process.env.TWO_PCS_FACTS ?? 30);
const { what, origin } = await ground();

/** Reads dossiers and the log as the FG, and letters as the counter: everything that two computers could show otherwise. */
const reader: Person = { ...dpo, roles: ['counter', 'dpo'] };

let work: Awaited<ReturnType<typeof workFolder>>;
let founded = '';
let kindsFounded: ReadonlyMap<string, number> = new Map();
const open: Pc[] = [];

beforeAll(async () => {
  work = await workFolder();
  const first = await makePc(path.join(work.folder, 'founding'), 'A', '2026-11-02T08:00');
  // Before either clock: nobody works before having signed.
  await quick.foundOffice(first.app, work.folder, { clock: first.clock, more: [reader] });
  founded = first.store;
  first.clock = later(first.clock, 0);
  await start(first, reader);
  kindsFounded = linesOfRegister(await lookAt(first));
  await stop(first);
}, 300_000);
afterEach(async (context) => {
  // What stood there when it went wrong.
  if (context.task.result?.state === 'fail')
    for (const { name, at } of open)
      console.log(name, await at?.page.innerText('body', { timeout: 2000 }).catch(String));
  for (const pc of open.splice(0)) await stop(pc).catch(() => undefined);
});
afterAll(async () => {
  await work.clear();
});

interface End {
  readonly history: History;
  /** Where the two show something else. */
  readonly different: readonly string[];
  /** What they show otherwise than was acknowledged. */
  readonly shown: readonly string[];
  /** What lies in the engines otherwise than was acknowledged. */
  readonly rows: readonly string[];
  /** Files that hold ciphertext of an erased case. */
  readonly remains: readonly string[];
  readonly total: { readonly rows: number; readonly cases: number; readonly erased: number };
}

async function history(name: string, ofEach: number, by: number): Promise<End> {
  const folder = path.join(work.folder, name);
  const a = await makePc(folder, 'A', '2026-12-10T09:10');
  const b = await makePc(folder, 'B', '2026-11-20T14:40');
  open.push(a, b);
  cpSync(founded, a.store, { recursive: true });
  for (const pc of [a, b]) connect(pc);
  await start(a, officer);
  await a.at?.page.evaluate(() => window.machine.copies.publish());
  await join(b, officer);

  const random = randomFrom(by);
  const ledger = newLedger(random);
  const pcs = [a, b] as const;
  const played: History = { pcs, ledger, random, facts: ofEach, tally: newTally(), findings: [] };
  await play(played).catch((error: unknown) => {
    throw new Error(`TWO_PCS_SEED=${by}: ${error instanceof Error ? error.stack : error}`);
  });

  // The same day and hour at both, so that what is counted from today is the same.
  const evening = later([a.clock, b.clock].sort().at(-1) ?? '', 1);
  for (const pc of pcs) {
    await stop(pc);
    pc.clock = evening;
    played.findings.push(...(await start(pc, reader)).map((text) => `${pc.name} says in the end: ${text}`));
    // Now, so that it tells nothing new between the one look and the other.
    await checkLog(workAt(pc));
  }
  await exchangeAll(pcs);
  const [first, second] = [await lookAt(a), await lookAt(b)];
  const kinds = linesOfRegister(first);
  const nothing = [await takeIn(a), await takeIn(b)];
  for (const pc of pcs) await stop(pc);
  const held = (await Promise.all(pcs.map((pc) => heldBy(pc, origin)))).flat();
  const erased = [...ledger.cases.values()].filter(({ erasedAt }) => erasedAt.size > 0);
  const boxes = erased.flatMap(({ id }) => [...(ledger.boxes.get(id)?.values() ?? [])]);
  const remains = [a.store, b.store, a.shared].flatMap((one) =>
    remainsIn(one, boxes).files.map((file) => path.join(path.basename(path.dirname(one)), path.basename(one), file)),
  );
  expect(nothing).toEqual([0, 0]);
  return {
    history: played,
    different: differences(first, second),
    shown: [...judge(ledger, first), ...judge(ledger, second)],
    rows: [
      ...judgeRegister(ledger, kinds, { founded: kindsFounded, repaired: played.tally.repaired }),
      ...judgeRows(
        ledger,
        held,
        [...kinds.values()].reduce((sum, times) => sum + times, 0),
      ),
    ],
    remains,
    total: { rows: held[0]?.rows.length ?? 0, cases: ledger.cases.size, erased: erased.length },
  };
}

function report({ history: { ledger, tally }, total }: End): string {
  const acts = [...ledger.done].map(([act, times]) => `${times} ${act}`).join(', ');
  return [
    `facts acknowledged   A ${ledger.facts.A}, B ${ledger.facts.B}`,
    `acts                 ${acts}`,
    `rows in the end      ${total.rows} of ${total.cases} cases, ${total.erased} of them erased`,
    `exchanges            ${JSON.stringify(tally)}`,
  ].join('\n');
}

describe.skipIf(what === 'electron')('two computers with one shared folder', () => {
  it('by turns cut off from it, end the same, and what was erased stays erased', {
    timeout: 900_000 + facts * 1000,
  }, async () => {
    console.log(`TWO_PCS_SEED=${seed} TWO_PCS_FACTS=${facts}`);
    const end = await history('two', facts, seed);
    console.log(report(end));
    const { different, shown, rows, remains } = end;
    const nothing = { findings: [], different: [], shown: [], rows: [], remains: [] };
    expect({ findings: end.history.findings, different, shown, rows, remains }).toEqual(nothing);
    expect(end.history.tally.settled).toBeGreaterThan(3);
    expect(end.total.erased).toBeGreaterThan(0);
  });
});
