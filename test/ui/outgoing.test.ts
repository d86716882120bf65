/** Brieven van vandaag in a real browser on the fake desk: one run at a time, what fails, stopping, locking, and the post. One build. */
import type { Page } from 'playwright';
import { describe, expect, it } from 'vitest';
import { testBrowser } from './browser';
import { printAll, toLetters } from './outgoing-scenes';
import { pageWithFakeDesk } from './page';
import { openCase, unlock } from './walk';

const { opened, complaints } = testBrowser(pageWithFakeDesk);
const OFFICER = 'role=privacyOfficer';

/** With five letters of cases of their own and the slip of 0038: six. */
async function atLetters(query: string): Promise<Page> {
  const page = await opened(`${OFFICER}&${query}`, unlock);
  await toLetters(page);
  return page;
}
const cameToPrinter = (page: Page): Promise<readonly string[]> =>
  page.evaluate(() => (window as unknown as { readonly printedInTurn: readonly string[] }).printedInTurn);
const ticks = (page: Page, name = 'letters') => page.locator(`input[name=${name}]`);
const checked = (page: Page, name = 'letters') => page.locator(`input[name=${name}]:checked`).count();
const atPost = (page: Page): Promise<void> => page.getByRole('heading', { name: 'Is alles op de post?' }).waitFor();
const act = (page: Page, name: RegExp) => page.getByRole('button', { name }).click({ force: true });

describe('printing in one go', () => {
  it('prints every ticked letter once, in the order of the list, also after a second click', async () => {
    const page = await atLetters('letters=5');
    await ticks(page).nth(2).uncheck();
    const button = page.getByRole('button', { name: '5 brieven afdrukken' });
    await button.dblclick();
    await page.keyboard.press('Control+Enter');
    await atPost(page);
    const printed = await cameToPrinter(page);
    expect(printed).toHaveLength(5);
    expect(new Set(printed).size).toBe(5);
    await page.getByText('5 brieven zijn naar de printer gestuurd.').waitFor();
    expect(await page.getByText('LEF-2026-A0101').count()).toBe(0);
    await page.close();
  });

  it('goes on after a failure, tells each with its reason, and tries those alone again', async () => {
    const page = await atLetters(
      'letters=5&prints=printed,cancelled,broken,printed,failed,printed,printed,printed,printed',
    );
    await printAll(page);
    await atPost(page);
    const note = page.getByRole('alert');
    const words = (await note.textContent()) ?? '';
    expect(words).toContain('Niet afgedrukt: 3 brieven');
    expect(words).toContain('Afgebroken in het venster van de printer.Ontvangstbevestiging, LEF-2026-A0100');
    expect(words).toContain('De bewaarde brief klopt niet meer. Bel uw ICT.Uitnodiging, LEF-2026-A0101');
    expect(words).toContain('Dit ging niet goed.Brief: verlenging, LEF-2026-A0103');
    const before = await cameToPrinter(page);
    await act(page, /^Opnieuw proberen \(3\)/);
    await page.getByText('3 brieven zijn naar de printer gestuurd.').waitFor();
    expect((await cameToPrinter(page)).slice(before.length)).toEqual([before[1], before[2], before[4]]);
    expect(await page.getByRole('alert').count()).toBe(0);
    expect(await ticks(page, 'posted').count()).toBe(5);
    await page.close();
  });

  it('asks for no further dialog where there is no printer', async () => {
    const page = await atLetters('letters=40&noPrinter');
    await printAll(page);
    await page.getByText('Niet afgedrukt: 41 brieven').waitFor();
    expect(await cameToPrinter(page)).toHaveLength(1);
    await page.getByRole('button', { name: 'Opnieuw proberen (41)' }).waitFor();
    await page.close();
  });

  it('stops after the letter that is printing, and goes on with the others', async () => {
    const page = await atLetters('letters=11');
    await printAll(page);
    await page.getByRole('button', { name: 'Stoppen' }).click();
    await page.getByText('Gestopt.').waitFor();
    const first = (await cameToPrinter(page)).length;
    expect(first).toBeLessThan(12);
    expect(await checked(page)).toBe(12 - first);
    await printAll(page);
    await atPost(page);
    const all = await cameToPrinter(page);
    expect(all).toHaveLength(12);
    expect(new Set(all).size).toBe(12);
    await page.close();
  });

  it('asks for no further dialog once the employee is on another screen', async () => {
    const page = await atLetters('letters=40');
    await printAll(page);
    await expect.poll(async () => (await cameToPrinter(page)).length).toBeGreaterThan(1);
    await page.keyboard.press('F2');
    await page.getByText('Afspraken vandaag').waitFor();
    await page.waitForTimeout(200);
    const then = (await cameToPrinter(page)).length;
    await page.waitForTimeout(600);
    expect((await cameToPrinter(page)).length).toBe(then);
    expect(then).toBeLessThan(41);
    await page.close();
  });

  it('after a lock halfway does not print what was printed', async () => {
    const page = await atLetters('letters=11&slowPrinter');
    await printAll(page);
    await page.getByText('Brief 2 van 12.').waitFor();
    await page.reload();
    await unlock(page);
    await toLetters(page);
    await page.getByText('Hier is al 1 brief afgedrukt.').waitFor();
    expect(await checked(page)).toBe(11);
    await page.getByText(/^Naar ‘Is alles op de post\?’/).click();
    await atPost(page);
    expect(await ticks(page, 'posted').count()).toBe(1);
    await page.close();
  });

  it('says during a visit why there is no list', async () => {
    const page = await atLetters('letters=5&visitElsewhere');
    await page.getByText('Dat kan niet tijdens een bezoek.').waitFor();
    expect(await ticks(page).count()).toBe(0);
    await page.close();
  });
});

describe('is everything on the post', () => {
  it('records nothing before somebody clicks, and then what is ticked', async () => {
    const page = await atLetters('letters=5');
    await printAll(page);
    await atPost(page);
    await page.getByRole('button', { name: 'Terug naar de lijst' }).click();
    expect(await ticks(page).count()).toBe(6);
    await page.getByText(/^Naar ‘Is alles op de post\?’/).click();
    await page.getByLabel('Ontvangstbevestiging, LEF-2026-A0104, voor L. van den Berg').uncheck();
    await act(page, /^Vastleggen: 4 brieven weg/);
    await page.getByText('4 brieven vastgelegd.').waitFor();
    await page.getByText('Verzonden op maandag 30 november 2026, met de post.').waitFor();
    // What stayed here: the one that was left out, and the one that is given by hand.
    const rows = await page.locator('.outgoing tbody tr').allTextContents();
    expect(rows.map((row) => /A0\d{3}/.exec(row)?.[0])).toEqual(['A0103', 'A0104']);
    await page.close();
  });

  it('keeps a letter to a secret address back until it is given by hand', async () => {
    const page = await atLetters('letters=5');
    await printAll(page);
    await atPost(page);
    expect(await ticks(page, 'posted').count()).toBe(5);
    await act(page, /^Vastleggen: 5 brieven weg/);
    await page.getByText('5 brieven vastgelegd.').waitFor();
    expect(await ticks(page, 'posted').count()).toBe(0);
    // The button waits, and leads to the choice.
    await act(page, /^Vastleggen/);
    expect(await page.evaluate(() => document.activeElement?.getAttribute('name'))).toBe('how');
    await page.keyboard.press('ArrowRight');
    await act(page, /^Vastleggen: 1 brief weg/);
    await page.getByText('1 brief vastgelegd.').waitFor();
    await page.getByText(/aan de balie meegegeven\.$/).waitFor();
    await page.getByRole('button', { name: 'Terug naar de lijst' }).click();
    await page.getByText('Er zijn geen brieven om af te drukken.').waitFor();
    await page.close();
  });

  it('warns beside one letter of a case too, where a secret address would go by post', async () => {
    const page = await opened(`${OFFICER}&letters=5`, unlock);
    await openCase(page, 'R. de Vries');
    await page.getByRole('tab', { name: /Brieven/ }).click();
    await page.getByRole('button', { name: 'Verzonden op …' }).click();
    expect(await page.locator('input[name=how]:checked').getAttribute('value')).toBe('hand');
    const warning = page.getByText('Het adres van de betrokkene is geheim.');
    expect(await warning.count()).toBe(0);
    await page.getByText('Met de post', { exact: true }).click();
    await warning.waitFor();
    await page.close();
  });

  it('names what somebody else recorded first, and records the others', async () => {
    const page = await atLetters('letters=5&meanwhile');
    await printAll(page);
    await atPost(page);
    await act(page, /^Vastleggen: 5 brieven weg/);
    await page.getByText('4 brieven vastgelegd.').waitFor();
    const note = page.getByRole('alert');
    expect(await note.textContent()).toContain('Niet vastgelegd: 1 brief');
    expect(await note.textContent()).toContain(
      'LEF-2026-A0101, voor T. Öztürk. Dit is al vastgelegd: verzonden op 27 november 2026.',
    );
    await page.close();
  });

  it('says once what is wrong with the day, and records nothing', async () => {
    const page = await atLetters('letters=5');
    await printAll(page);
    await atPost(page);
    await page.getByLabel('Verzonden op').fill('morgen');
    await act(page, /^Vastleggen/);
    await page.getByText('Deze dag is nog niet geweest.').waitFor();
    expect(await page.getByRole('alert').count()).toBe(0);
    expect(await ticks(page, 'posted').count()).toBe(5);
    await page.close();
  });
});

describe('the screen', () => {
  it('is walked by keyboard alone', async () => {
    const page = await atLetters('letters=2');
    for (let step = 0; step < 3; step += 1) await page.keyboard.press('Tab');
    await page.keyboard.press('Space');
    expect(await checked(page)).toBe(2);
    await page.keyboard.press('Control+Enter');
    await atPost(page);
    await page.keyboard.press('Control+Enter');
    await page.getByText('2 brieven vastgelegd.').waitFor();
    await page.close();
  });

  it('fits a narrow window, with a name as long as they come', async () => {
    for (const [width, height] of [
      [1093, 614],
      [683, 384],
    ] as const) {
      const page = await opened(`${OFFICER}&letters=40`, unlock, width, height);
      await toLetters(page);
      const wider = await page.evaluate(() =>
        [document.documentElement, ...document.querySelectorAll('main, .frame')]
          .filter((room) => room.scrollWidth > room.clientWidth + 1)
          .map((room) => room.className || room.tagName),
      );
      expect([width, wider]).toEqual([width, []]);
      await page.close();
    }
    expect(complaints).toEqual([]);
  });

  it('a sheet that the machine will not take is said to have failed, and can be tried again', async () => {
    const page = await opened('role=counter&letters=1&machineFails', unlock);
    await page.getByRole('button', { name: /^Termijnenlijst afdrukken/ }).click();
    await page.locator('[role=document]').waitFor({ state: 'attached' });
    await page.getByRole('button', { name: 'Als PDF bewaren' }).click();
    await page.getByText('Dit ging niet goed. Probeer het opnieuw.').waitFor();
    await act(page, /^Afdrukken/);
    await page.getByText('Naar de printer gestuurd.').waitFor();
    await page.close();
  });

  it('the list of terms is looked at and printed from Vandaag and, by the FG, from Zaken', async () => {
    for (const role of ['counter', 'dpo']) {
      const page = await opened(`role=${role}&letters=3`, unlock);
      if (role === 'dpo') await page.getByRole('button', { name: 'Zaken', exact: true }).click();
      await page.getByRole('button', { name: /^Termijnenlijst afdrukken/ }).click();
      const words = page.locator('[role=document]').filter({ hasText: 'Gecontroleerd door' });
      await words.waitFor({ state: 'attached' });
      expect(await words.textContent()).not.toMatch(/Sluis|Öztürk|Berg/);
      await act(page, /^Afdrukken/);
      await page.getByText('Naar de printer gestuurd.').waitFor();
      await page.close();
    }
  });
});
