/** Vernietigingslijst in a real browser on the fake desk: choosing, erasing one after another, leaving in between, stopping. One build. */
import type { Page } from 'playwright';
import { describe, expect, it } from 'vitest';
import { testBrowser } from './browser';
import { eraseAll, toList } from './keeping-scenes';
import { pageWithFakeDesk } from './page';
import { unlock } from './walk';

const { opened, complaints } = testBrowser(pageWithFakeDesk);

async function atList(query: string): Promise<Page> {
  const page = await opened(`role=privacyOfficer&${query}`, unlock);
  await toList(page);
  return page;
}
const ticks = (page: Page) => page.locator('input[name=cases]');
const goneOf = (page: Page, count: number) => page.getByText(`${count} zaken zijn gewist.`).waitFor();

describe('the list of what can be erased', () => {
  it('ticks nothing by itself, and offers no tick for a case that waits', async () => {
    const page = await atList('due=5');
    expect(await ticks(page).count()).toBe(4);
    expect(await page.locator('input[name=cases]:checked').count()).toBe(0);
    await page.getByRole('button', { name: /^Wissen/ }).click({ force: true });
    expect(await page.locator('dialog').count()).toBe(0);
    await page.close();
  });

  it('erases what was chosen once, also after a second click, and says where it still lies', async () => {
    const page = await atList('due=5');
    await page.getByRole('button', { name: 'Alles kiezen' }).click();
    await page.getByRole('button', { name: /zaken wissen …/ }).click();
    await page.locator('dialog input[type=password]').fill('vijf lepels onder oud tapijt');
    await page.locator('dialog [data-act]').dblclick();
    await goneOf(page, 4);
    await page.getByText('Waar staan deze zaken nog?').waitFor();
    expect(await ticks(page).count()).toBe(0);
    // The one that waits is still there, and what was erased is told without a name.
    await page.getByText('Over deze zaak loopt klacht').waitFor();
    await page.getByText(/LEF-2024-A0012, LEF-2024-A0013, LEF-2024-A0014 en nog 1/).waitFor();
    expect(complaints).toEqual([]);
    await page.close();
  });

  it('goes on while somebody looks at another screen, and tells at the return how far it is', async () => {
    const page = await atList('due=100');
    await eraseAll(page);
    await page.getByText('Bezig met wissen').waitFor();
    await page.getByRole('button', { name: 'Terug naar Zaken' }).click();
    await page.getByRole('heading', { name: 'Zaken' }).waitFor();
    await toList(page);
    await goneOf(page, 99);
    await page.close();
  });

  it('stops after the case that goes now, and leaves the others on the list', async () => {
    // Four seconds a case: on a slow machine too the button is pressed before the first is gone.
    const page = await atList('due=5&slowErasing');
    await eraseAll(page);
    await page.getByRole('button', { name: 'Stoppen' }).click();
    await page.getByText('1 zaak is gewist.').waitFor({ timeout: 20_000 });
    expect(await ticks(page).count()).toBe(3);
    await page.close();
  });

  it('stands still at a full disk, and goes on or stops', async () => {
    const page = await atList('due=5&full');
    await eraseAll(page);
    await page.getByText('U was bezig met wissen').waitFor();
    await page.getByText('De schijf is vol.').waitFor();
    await page.getByRole('button', { name: 'Stoppen' }).click();
    await page.getByText('1 zaak is gewist.').waitFor();
    await page.getByText('De bestanden worden nog opgeschoond.').waitFor();
    await page.close();
  });

  it('keeps one longer with a ground, a day and a reason, and then it stands under its new day', async () => {
    const page = await atList('due=5');
    await page.getByRole('button', { name: 'Langer bewaren: P. van Verzonnen, LEF-2024-A0015' }).click();
    await page.getByText('Een wet eist het').click();
    await page.getByLabel('Bewaren tot').fill('01-01-2031');
    await page.getByLabel('Leg het uit').fill('De fiscale bewaarplicht van zeven jaar.');
    await page.locator('dialog [data-act]').click();
    await page.locator('dialog').waitFor({ state: 'detached' });
    await page.getByRole('region', { name: 'Langer bewaard' }).getByText('1 januari 2031').waitFor();
    expect(await ticks(page).count()).toBe(3);
    await page.close();
  });
});
