/** A final letter put right from the keyboard, and the way back, in a real browser on the fake desk. One browser, one build. */
import type { Page } from 'playwright';
import { describe, expect, it } from 'vitest';
import { dossierPages } from './dossier-page';
import { press } from './walk';

const { atTab } = dossierPages();

/** The slip of the case, final and sent; the question is open. */
async function asked(): Promise<Page> {
  const page = await atTab('role=counter', 5);
  await page.getByRole('button', { name: 'Verzonden op …' }).click();
  await page.keyboard.press('Control+Enter');
  await page.getByRole('button', { name: 'Ontvangstbevestiging', exact: true }).click();
  await page.getByText('De brief is definitief.').waitFor();
  await page.getByRole('button', { name: 'Brief verbeteren …' }).focus();
  await page.keyboard.press('Enter');
  return page;
}

const holds = (page: Page, words: string): Promise<void> =>
  page.locator('[role=document]').filter({ hasText: words }).waitFor({ state: 'attached' });

describe('a final letter', () => {
  it('is put right without a mouse: what is wrong, the next version, and both in the list', async () => {
    const page = await asked();
    // Nothing is chosen beforehand: pressing says what lacks and goes there.
    await page.keyboard.press('Control+Enter');
    await page.getByText('wat er fout is').waitFor();
    for (const key of ['Space', 'ArrowDown', 'ArrowDown']) await page.keyboard.press(key);
    await page.getByText('Verander de dag waar hij in de zaak staat').waitFor();
    await page.keyboard.press('Control+Enter');
    await page.getByRole('heading', { name: 'Ontvangstbevestiging, versie 2' }).waitFor();
    await holds(page, 'Deze brief vervangt onze eerdere brief van 5 november 2026.');
    await holds(page, 'Er stond een verkeerde dag of tijd in.');
    await press(page, /Brief definitief maken/);
    await page.getByRole('button', { name: /^Definitief maken/ }).click();
    await page.getByText('De brief is definitief.').waitFor();
    await page.keyboard.press('Escape');
    await page.getByRole('button', { name: 'Ontvangstbevestiging, versie 2' }).waitFor();
    const rows = await page.locator('tbody tr').allTextContents();
    expect(rows.map((row) => row.includes('vervangen door een nieuwe'))).toEqual([false, true]);
    expect(rows[1]).toContain('verzonden op');
    await page.close();
  });

  it('holds again when it is not put right after all', async () => {
    const page = await asked();
    await page.getByText('Fout in de tekst', { exact: true }).click();
    await page.getByRole('button', { name: 'Versie 2 maken' }).click();
    await page.getByText('Dit wordt versie 2.').waitFor();
    await page.getByRole('button', { name: 'Toch niet verbeteren' }).click();
    await page.getByRole('heading', { name: 'Ontvangstbevestiging', exact: true }).waitFor();
    await page.getByRole('button', { name: 'Brief verbeteren …' }).waitFor();
    expect(await page.getByText('wordt verbeterd').count()).toBe(0);
    await page.close();
  });

  it('stays as it is when the question is left', async () => {
    const page = await asked();
    await page.keyboard.press('Escape');
    await page.getByRole('dialog').waitFor({ state: 'detached' });
    await page.getByText('De brief is definitief.').waitFor();
    expect(await page.getByText('Dit wordt versie 2.').count()).toBe(0);
    await page.close();
  });
});
