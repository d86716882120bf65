/**
 * Two administrators, each at a computer of their own and cut off from the other, both say who has access: who was added at one of them
 * waits, until a person puts the two lists together on the screen. Then both come in at both computers. Runs in Node.
 */
import { expect as seeing } from 'playwright/test';
import { afterAll, afterEach, beforeAll, expect, it } from 'vitest';
import { type AtWork, addEmployee, begin, button, fill, submit, unlock } from './employee';
import { workFolder } from './launch';
import { administrator, deputy, dpo, officer } from './people';
import * as quick from './quick';
import { connect, disconnect, exchangeAll, join, later, makePc, type Pc, start, stop, workAt } from './two-pcs-places';

let work: Awaited<ReturnType<typeof workFolder>>;
const pcs: Pc[] = [];

beforeAll(async () => {
  work = await workFolder();
});
afterEach(async () => {
  for (const pc of pcs) await stop(pc).catch(() => undefined);
});
afterAll(async () => {
  await work.clear();
});

const DIFFER = 'Op twee computers is tegelijk bepaald wie toegang heeft.';

async function administer(pc: Pc): Promise<AtWork> {
  await stop(pc);
  pc.clock = later(pc.clock, 0);
  await start(pc, administrator);
  const at = workAt(pc);
  await at.page.getByRole('navigation', { name: 'Beheer' }).getByText('Medewerkers').click();
  await seeing(at.page.getByRole('cell', { name: administrator.name }).first()).toBeVisible({ timeout: 20_000 });
  return at;
}

/** Who comes in, and who is told to wait. */
async function atTheDoor(pc: Pc): Promise<Record<string, 'in' | 'waits'>> {
  const found: Record<string, 'in' | 'waits'> = {};
  for (const who of [deputy, dpo]) {
    await stop(pc);
    pc.clock = later(pc.clock, 0);
    pc.at = await begin(pc.app, pc.clock);
    await unlock(pc.at, who.signInName, who.passphrase);
    const { page } = pc.at;
    const waits = page.getByText('Uw toegang wacht nog op de beheerder van toegang.');
    const menu = page.getByRole('navigation', { name: 'Hoofdmenu' });
    await waits.or(menu).first().waitFor({ timeout: 60_000 });
    found[who.signInName] = (await menu.isVisible()) ? 'in' : 'waits';
  }
  return found;
}

it('two lists of who has access are put together by a person, and then all come in at both computers', {
  timeout: 600_000,
}, async () => {
  const a = await makePc(work.folder, 'A', '2026-11-30T09:10');
  const b = await makePc(work.folder, 'B', '2026-11-30T09:40');
  pcs.push(a, b);
  await quick.foundOffice(a.app, work.folder, { clock: '2026-11-30T08:00' });
  for (const pc of pcs) connect(pc);
  await start(a, officer);
  await workAt(a).page.evaluate(() => window.machine.copies.publish());
  await join(b, officer);
  await exchangeAll([a, b]);
  for (const pc of pcs) disconnect(pc);

  await addEmployee(await administer(a), deputy, 'here', administrator.passphrase);
  await addEmployee(await administer(b), dpo, 'here', administrator.passphrase);
  await exchangeAll([a, b]);
  const waiting = await atTheDoor(a);
  expect(Object.values(waiting).toSorted()).toEqual(['in', 'waits']);

  const at = await administer(a);
  await seeing(at.page.getByText(DIFFER)).toBeVisible({ timeout: 60_000 });
  const waits = [deputy, dpo].find(({ signInName }) => waiting[signInName] === 'waits');
  await seeing(at.page.getByText(`Op één computer toegevoegd, en nog zonder toegang: ${waits?.name}.`)).toBeVisible();
  await button(at, 'Vastleggen wie toegang heeft').click();
  await fill(at, 'own', administrator.passphrase);
  await submit(at);
  await seeing(at.page.getByText(DIFFER)).toHaveCount(0, { timeout: 60_000 });
  await seeing(at.page.getByRole('row', { name: new RegExp(waits?.name ?? '') })).toContainText('in gebruik');

  await administer(b);
  await exchangeAll([a, b]);
  for (const pc of pcs)
    expect(await atTheDoor(pc), pc.name).toEqual({ [deputy.signInName]: 'in', [dpo.signInName]: 'in' });
});
