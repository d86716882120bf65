/**
 * An older moment of one computer put back: its whole store from an image, or the last rows cut from both its engines. What the shared
 * folder knows of it, in its own folder or in another computer's, gives the rows back and tells. And a clock set back. Runs in Node.
 */
import { cpSync, readdirSync, renameSync, rmSync, statSync, truncateSync } from 'node:fs';
import path from 'node:path';
import { expect as seeing } from 'playwright/test';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { askVault } from './at-vault';
import { ground, workFolder } from './launch';
import { readJournal } from './outside';
import { cutFromDatabase } from './outside-database';
import { counter, dpo } from './people';
import * as quick from './quick';
import { randomFrom } from './random';
import { newLedger, register } from './two-pcs-acts';
import {
  connect,
  copyStore,
  disconnect,
  exchangeAll,
  folderOf,
  join,
  later,
  makePc,
  type Pc,
  start,
  stop,
  takeIn,
  workAt,
} from './two-pcs-places';

const { what, origin } = await ground();
let work: Awaited<ReturnType<typeof workFolder>>;
let founded = '';
let made = 0;
const open: Pc[] = [];

/** A computer with the register, connected, and a case that it recorded in an earlier session. */
interface Stage {
  readonly pc: Pc;
  /** As its store lay there before the second case. */
  readonly image: string;
  readonly rowsThen: number;
  readonly second: string;
}

beforeAll(async () => {
  work = await workFolder();
  const first = await makePc(path.join(work.folder, 'founding'), 'A', '2026-11-02T08:00');
  await quick.foundOffice(first.app, work.folder, { clock: first.clock, more: [dpo] });
  founded = first.store;
}, 300_000);
afterEach(async (context) => {
  if (context.task.result?.state === 'fail')
    for (const { name, at } of open)
      console.log(name, await at?.page.innerText('body', { timeout: 2000 }).catch(String));
  for (const pc of open.splice(0)) await stop(pc).catch(() => undefined);
});
afterAll(async () => {
  await work.clear();
});

const ledger = newLedger(randomFrom(1));

async function pcWithRegister(): Promise<Pc> {
  made += 1;
  const pc = await makePc(path.join(work.folder, `office-${made}`), 'A', '2026-12-01T09:00');
  cpSync(founded, pc.store, { recursive: true });
  connect(pc);
  open.push(pc);
  return pc;
}

/** A first case, an image, a second case that everything in the shared folder knows of, and the program closed. */
async function stage(other?: (pc: Pc) => Promise<void>): Promise<Stage> {
  const pc = await pcWithRegister();
  await start(pc, counter);
  await register(ledger, pc);
  await stop(pc);
  const image = path.join(work.folder, `image-${made}`);
  copyStore(pc.store, image);
  const rowsThen = readJournal(pc.store).rows.length;
  pc.clock = later(pc.clock, 1);
  await start(pc, counter);
  const { name } = await register(ledger, pc);
  await other?.(pc);
  await stop(pc);
  expect(readJournal(pc.store).rows.length).toBeGreaterThan(rowsThen);
  expect(readdirSync(folderOf(pc))).toContain('000001.ibj');
  pc.clock = later(pc.clock, 0);
  return { pc, image, rowsThen, second: name };
}

function putBack({ pc, image }: Stage): void {
  rmSync(pc.store, { recursive: true });
  renameSync(image, pc.store);
}

/** The program says so over the screen, the case is there, and the log says it for good. */
async function isNoticed({ pc, second }: Stage): Promise<void> {
  const { page } = workAt(pc);
  const notice = page.getByText('Op deze computer stond een oudere kopie van het register.');
  await seeing(notice.first()).toBeVisible({ timeout: 90_000 });
  await seeing(page.getByText(/teruggehaald uit een back-up of van een andere computer/).first()).toBeVisible();
  expect(await casesAt(pc)).toContain(second);
  await stop(pc);
  pc.clock = later(pc.clock, 0);
  await start(pc, dpo);
  expect(await logged(pc)).toContain('restored');
}

async function casesAt(pc: Pc): Promise<readonly string[]> {
  const answer = await askVault(workAt(pc), 'worklist', { search: '' });
  if (!answer.ok) throw new Error(answer.refusal.code);
  return answer.value.open.map(({ name }) => name);
}

/** Kinds of facts in the log, newest first. */
async function logged(pc: Pc): Promise<readonly string[]> {
  const answer = await askVault(workAt(pc), 'log', { from: 0, count: 1000, refusedOnly: false });
  if (!answer.ok) throw new Error(answer.refusal.code);
  return answer.value.lines.map((line) => line.what);
}

describe.skipIf(what === 'electron')('an older image of the whole store, put back', () => {
  it('is noticed by the own folder in the shared one, and what it lacks comes back from there', async () => {
    const at = await stage();
    putBack(at);
    await start(at.pc, counter);
    await isNoticed(at);
    expect(readJournal(at.pc.store).rows.length).toBeGreaterThan(at.rowsThen + 2);
  }, 300_000);

  it('is noticed by what another computer took in, where the own folder is gone', async () => {
    const at = await stage(async (pc) => {
      const other = await makePc(path.dirname(path.dirname(pc.store)), 'B', pc.clock);
      connect(other);
      open.push(other);
      await pc.at?.page.evaluate(() => window.machine.copies.publish());
      await join(other, counter);
      await exchangeAll([pc, other]);
      await stop(other);
    });
    rmSync(folderOf(at.pc), { recursive: true });
    putBack(at);
    await start(at.pc, counter);
    await isNoticed(at);
  }, 300_000);

  it('is told by what this user holds outside the store while no copy can be reached', async () => {
    const at = await stage();
    const gone = readJournal(at.pc.store).rows.length - at.rowsThen;
    putBack(at);
    disconnect(at.pc);
    const said = await start(at.pc, counter);
    expect(said.join()).toMatch(new RegExp(`^${gone} regels van het logboek ontbraken bij het ontgrendelen\\.`));
    await stop(at.pc);
    expect(await start(at.pc, dpo), 'said once').toEqual([]);
    expect(await logged(at.pc)).toContain('rowsMissing');
  }, 300_000);

  it('looks like today while nothing to compare can be reached, and is noticed once it can', async () => {
    const at = await stage();
    putBack(at);
    disconnect(at.pc);
    rmSync(path.join(at.pc.app, 'user', 'heights.json'));
    expect(await start(at.pc, counter)).toEqual([]);
    await takeIn(at.pc);
    expect(await casesAt(at.pc)).not.toContain(at.second);
    const newer = await register(ledger, at.pc);
    connect(at.pc);
    // The page looks by itself once a minute.
    await isNoticed(at);
    expect(await casesAt(at.pc)).toContain(newer.name);
  }, 300_000);
});

describe.skipIf(what === 'electron')('the last rows cut from both engines alike', () => {
  it('are missed by the own folder in the shared one, and come back from there', async () => {
    const at = await stage();
    const journal = path.join('journal', '000001.ibj');
    const cut = readJournal(at.pc.store).rows.slice(at.rowsThen);
    truncateSync(path.join(at.pc.store, journal), statSync(path.join(at.image, journal)).size);
    await cutFromDatabase(at.pc.store, origin, cut);
    expect(readJournal(at.pc.store).rows).toHaveLength(at.rowsThen);
    await start(at.pc, counter);
    await isNoticed(at);
  }, 300_000);
});

describe.skipIf(what === 'electron')('the clock of the computer, set back', () => {
  it('is told at the next unlock and in the log, and changes no order', async () => {
    const pc = await pcWithRegister();
    await start(pc, counter);
    const known = await register(ledger, pc);
    await stop(pc);
    const before = pc.clock;
    pc.clock = '2026-11-24T09:00';
    expect(pc.clock < before).toBe(true);
    expect((await start(pc, counter)).join()).toMatch(/De klok van deze computer is teruggezet\./);
    const view = await askVault(workAt(pc), 'correction', { case: known.id });
    if (!view.ok) throw new Error(view.refusal.code);
    const input = { ...view.value, street: 'Merellaan' };
    const corrected = await askVault(workAt(pc), 'correctRequest', { case: known.id, input, why: 'Verkeerd gelezen.' });
    // What was recorded last holds, though its clock stands a week before.
    expect(corrected.ok && JSON.stringify(corrected.value.subject.address)).toMatch(/Merellaan/);
    await stop(pc);
    pc.clock = later(pc.clock, 0);
    await start(pc, dpo);
    expect(await logged(pc)).toContain('clockSetBack');
  }, 300_000);
});
