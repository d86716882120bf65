/**
 * Cases that were kept long enough, in the real program two years later: the list, erasing two of three, and then no ciphertext of them
 * in any file of the store, what was being typed about them among it; the year still counts three. Only on the stand-in, which can be
 * given another day. Runs in Node.
 */
import { expect as onScreen } from 'playwright/test';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { boxesOf, inOrder, readTables } from './doctor';
import { type AtWork, begin, button, fill, press, seen, title } from './employee';
import { copyFounded } from './founded';
import { appIn, ground, workFolder } from './launch';
import { officer } from './people';
import { enter, readyRequest, readyWithdrawal } from './quick';
import { remainsIn } from './remains';
import { openCase } from './short-day';

const skipped = (await ground()).what === 'electron';
const NO_CASE = '0'.repeat(32);
const NAMES = ['A. Zevenster', 'B. Pimpelmees', 'C. Roodborst'] as const;

let at: AtWork | undefined;
let work: Awaited<ReturnType<typeof workFolder>>;
let app = '';

beforeAll(async () => {
  if (skipped) return;
  work = await workFolder();
  app = await appIn(work.folder, work.store);
  await copyFounded(work.store);
});
afterAll(async () => {
  await at?.app.close();
  await work?.clear();
});

/** Ciphertext of the cases in the order in which they were registered, and of what was typed about them. */
async function boxesNow(here: AtWork) {
  const tables = await readTables(here.page);
  const cases = [...new Set(inOrder(tables.log).map((row) => String(row.case)))].filter((one) => one !== NO_CASE);
  const all = boxesOf(tables);
  const of = (chosen: readonly string[]) => all.filter((one) => chosen.includes(one.case)).map(({ box }) => box);
  const drafts = tables.drafts.flatMap(({ form, box }) =>
    String(form).includes(cases[0] ?? '') ? [box as Uint8Array] : [],
  );
  return { doomed: of(cases.slice(0, 2)), kept: of(cases.slice(2)), drafts };
}

async function received(here: AtWork): Promise<string> {
  await button(here, 'Cijfers').click();
  await title(here, 'Jaarcijfers');
  await here.page.locator('[name=year]').selectOption({ label: '2026' });
  return (await here.page.locator('.figures-all td').first().textContent()) ?? '';
}

describe.skipIf(skipped)('cases that were kept long enough', () => {
  let boxes: Awaited<ReturnType<typeof boxesNow>>;

  it('are withdrawn requests of 2026, with something typed about one of them', async () => {
    const here = await begin(app, '2026-11-30T09:52');
    at = here;
    await enter(here, officer);
    for (const name of NAMES) {
      const request = await readyRequest(here, name);
      const shown = request.seen();
      await request.go();
      await shown;
      if (name === NAMES[0]) {
        await here.page.getByRole('tab', { name: /^Dossier/ }).click();
        await button(here, 'Aantekening maken').click();
        await fill(
          here,
          'note',
          'De zus van mevrouw Zevenster belde over de oude huurschuld, en vroeg het niet te zeggen.',
        );
        await onScreen
          .poll(async () => (await readTables(here.page)).drafts.length, { timeout: 20_000 })
          .toBeGreaterThan(0);
        await here.page.getByRole('tab', { name: /^Verzoek/ }).click();
      }
      const withdrawal = await readyWithdrawal(here);
      const over = withdrawal.seen();
      await withdrawal.go();
      await over;
    }
    boxes = await boxesNow(here);
    expect(boxes.doomed.length).toBeGreaterThanOrEqual(6);
    expect(boxes.drafts).toHaveLength(1);
    expect(await received(here)).toBe('3');
    await here.app.close();
    at = undefined;
    expect(remainsIn(work.store, [...boxes.doomed, ...boxes.drafts]).boxes, 'all are found (control)').toBe(
      boxes.doomed.length + 1,
    );
  });

  it('stand on the list two years later, and not a day before', async () => {
    const before = await begin(app, '2028-11-29T09:52');
    at = before;
    await enter(before, officer);
    await button(before, 'Zaken').click();
    await button(before, 'Vernietigingslijst').click();
    await seen(before, /Er is nu niets te wissen\. De eerste zaak is te wissen vanaf 30 november 2028\./);
    await before.app.close();
    const here = await begin(app, '2028-11-30T09:52');
    at = here;
    await enter(here, officer);
    await button(here, 'Zaken').click();
    await button(here, 'Vernietigingslijst').click();
    await onScreen(here.page.locator('input[name=cases]')).toHaveCount(3, { timeout: 20_000 });
    await onScreen(here.page.getByText('Twee jaar na 30 november 2026, de dag van intrekken.').first()).toBeVisible();
  });

  it('go when they are chosen and the passphrase is given, and leave nothing in any file of the store', async () => {
    const here = at as AtWork;
    for (const name of NAMES.slice(0, 2)) await here.page.getByLabel(new RegExp(`^${name}, LEF`)).check();
    await button(here, /^2 zaken wissen/).click();
    await fill(here, 'own', officer.passphrase);
    await press(here, 'Control+Enter');
    await onScreen(here.page.getByText('2 zaken zijn gewist.')).toBeVisible({ timeout: 120_000 });
    await seen(here, /tot uiterlijk 28 februari 2029/);
    await onScreen(here.page.locator('input[name=cases]')).toHaveCount(1);
    expect(await received(here)).toBe('3');
    await here.app.close();
    at = undefined;
    expect(remainsIn(work.store, [...boxes.doomed, ...boxes.drafts])).toEqual({ files: [], boxes: 0 });
    expect(remainsIn(work.store, boxes.kept).boxes, 'the third is found (control)').toBe(boxes.kept.length);
  });

  it('do not come back, and what was destroyed is still told without a name', async () => {
    const here = await begin(app, '2028-12-01T09:52');
    at = here;
    await enter(here, officer);
    await button(here, 'Zaken').click();
    await button(here, 'Vernietigingslijst').click();
    await onScreen(here.page.getByText('LEF-2026-A0001, LEF-2026-A0002')).toBeVisible({ timeout: 20_000 });
    for (const name of ['Zevenster', 'Pimpelmees']) expect(await here.page.getByText(name).count()).toBe(0);
    await openCase(here, 'roodborst');
    await seen(here, /Ingetrokken/);
  });
});
