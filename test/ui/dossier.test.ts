/** The dossier, the decision and the appointment by keyboard and mouse, in a real browser on the fake desk. One browser, one build. */
import type { Page } from 'playwright';
import { describe, expect, it } from 'vitest';
import { dossierPages } from './dossier-page';

const { atTab } = dossierPages();

const wordsOf = async (page: Page): Promise<string> => (await page.locator('#tab-panel').textContent()) ?? '';

describe('the dossier of the officer', () => {
  it('T shows an item at once, D asks for a ground first', async () => {
    const page = await atTab('role=privacyOfficer&stage=listed', 2);
    await page.getByRole('button', { name: 'Melding geluidsoverlast' }).click();
    await page.keyboard.press('t');
    await page.getByText('6 tonen, 3 nog niet beoordeeld.').waitFor();
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('d');
    await page.waitForFunction(() => document.activeElement?.getAttribute('name') === 'ground');
    expect(await page.locator('.assess h2').textContent()).toContain('7. Verslag huisbezoek');
    // A letter typed in a field is a letter, not an assessment.
    await page.getByLabel('Afweging').fill('');
    await page.getByLabel('Afweging').press('t');
    expect(await page.getByLabel('Afweging').inputValue()).toBe('t');
    await page.close();
  });

  it('the sheet for who reports stands beside the day, is read before it is printed, and says when there is no printer', async () => {
    const page = await atTab('role=privacyOfficer&stage=listed&noPrinter', 2);
    const button = page.getByRole('button', { name: /^Informatieblad afdrukken/ });
    await page.keyboard.press('Insert');
    await page.getByLabel('Herkomst', { exact: true }).selectOption('controller');
    expect(await button.count()).toBe(0);
    await page.getByLabel('Herkomst', { exact: true }).selectOption('new');
    await page.getByLabel('Naam van de bron').fill('mevrouw B. Verklikker');
    await page.getByLabel('Dit is een organisatie').check();
    expect(await button.count()).toBe(0);
    await page.getByLabel('Dit is een organisatie').uncheck();
    await button.click();
    const dialog = page.getByRole('dialog');
    await dialog.locator('canvas').waitFor();
    const words = (await dialog.getByRole('document').textContent()) ?? '';
    expect(words).toContain('komt in het dossier van de persoon over wie het gaat');
    expect(words).not.toMatch(/Verklikker|Sluis|LEF-/);
    await dialog.getByRole('button', { name: /^Afdrukken/ }).click();
    await dialog.getByText('Er is geen printer.').waitFor();
    await dialog.getByRole('button', { name: 'Als PDF bewaren' }).click();
    await dialog.getByText('Bewaard.').waitFor();
    await page.keyboard.press('Escape');
    await dialog.waitFor({ state: 'hidden' });
    // What was typed stands as it stood, and the day is still the officer's to fill in.
    expect(await page.getByLabel('Naam van de bron').inputValue()).toBe('mevrouw B. Verklikker');
    expect(await page.getByLabel('Melder geïnformeerd op').inputValue()).toBe('');
    await page.close();
  });

  it('words are cut with the keyboard alone, can come back, and the text cannot be typed in', async () => {
    const page = await atTab('role=privacyOfficer&stage=listed', 2);
    await page.getByRole('button', { name: 'Melding geluidsoverlast' }).click();
    await page.getByText('Deels', { exact: true }).click();
    await page.getByRole('button', { name: /Woorden afschermen/ }).click();
    const text = page.getByRole('textbox', { name: 'Tekst van het stuk' });
    await text.focus();
    const before = await text.inputValue();
    await page.keyboard.type('zzz');
    await page.keyboard.press('Backspace');
    expect(await text.inputValue()).toBe(before);
    await page.keyboard.press('Control+Home');
    for (let step = 0; step < 26; step += 1) await page.keyboard.press('ArrowRight');
    for (let step = 0; step < 3; step += 1) await page.keyboard.press('Shift+ArrowRight');
    await page.keyboard.press('Enter');
    expect(await page.locator('.cut-letters mark').allTextContents()).toEqual(['Jansen']);
    await page.getByRole('button', { name: 'Ook afschermen' }).click();
    expect(await page.locator('.cut-letters mark').count()).toBe(3);
    await page
      .getByRole('button', { name: /Terugzetten/ })
      .first()
      .click();
    expect(await page.locator('.cut-letters mark').count()).toBe(2);
    await page.close();
  });

  it('what lies under the text has the same lines, so that a mark is never beside its word', async () => {
    const page = await atTab('role=privacyOfficer&stage=weighed', 2);
    await page.getByRole('button', { name: 'Melding geluidsoverlast' }).click();
    await page.getByRole('button', { name: /Woorden afschermen/ }).click();
    const sizes = await page.evaluate(() => {
      const letters = document.querySelector<HTMLElement>('.cut-letters');
      const field = document.querySelector<HTMLTextAreaElement>('.cut-field');
      return {
        under: letters?.clientWidth,
        over: field?.clientWidth,
        needs: field?.scrollHeight,
        has: field?.clientHeight,
      };
    });
    expect(sizes.under).toBe(sizes.over);
    expect(sizes.needs).toBeLessThanOrEqual(sizes.has ?? 0);
    await page.close();
  });

  it('an anonymous source is refused with its article', async () => {
    const page = await atTab('role=privacyOfficer&stage=listed', 2);
    await page.keyboard.press('Insert');
    await page.getByLabel('Herkomst', { exact: true }).selectOption('anonymous');
    await page.getByText('Omgangsregels, artikel 6 lid 2').waitFor();
    await page.close();
  });

  it('a new item stands in the list, and Esc keeps what was typed', async () => {
    const page = await atTab('role=privacyOfficer&stage=listed', 2);
    await page.keyboard.press('Insert');
    await page.getByLabel('Wat is het?').fill('Brief over de tuin');
    await page.keyboard.press('Escape');
    await page.keyboard.press('Insert');
    expect(await page.getByLabel('Wat is het?').inputValue()).toBe('Brief over de tuin');
    await page.getByLabel('Hoe heet het in de brief?').fill('Een brief uit mei 2025');
    await page.getByText('Digitaal', { exact: true }).click();
    await page.getByLabel('Tekst', { exact: true }).fill('De tuin is te hoog.');
    await page.getByLabel('Soort gegevens').selectOption('naam-contact');
    await page.getByLabel('Doel').selectOption('verhuur');
    await page.getByLabel('Grondslag').selectOption('overeenkomst');
    await page.getByLabel('Herkomst', { exact: true }).selectOption('controller');
    await page.keyboard.press('Control+Enter');
    await page.getByRole('button', { name: 'Brief over de tuin' }).waitFor();
    expect(await page.locator('.assess h2').textContent()).toContain('10. Brief over de tuin');
    await page.close();
  });
});

describe('the dossier at the counter', () => {
  it('says nothing before the release, not even how many', async () => {
    const page = await atTab('role=counter&stage=weighed', 2);
    await page.getByText('Nog niet klaargezet.').waitFor();
    expect(await wordsOf(page)).not.toMatch(/geluid|woonfraude|Afgeschermd \(/);
    await page.close();
  });

  it('lists the ordinary items after it, and the others as numbers', async () => {
    const page = await atTab('role=counter&stage=released', 2);
    await page.getByText('Afgeschermd (4).').waitFor();
    const words = await wordsOf(page);
    expect(words).toContain('Huurovereenkomst uit maart 2016');
    expect(words).toContain('Gaat open bij de inzage, na de legitimatie.');
    expect(words).toContain('Afgeschermd (1).');
    expect(words).not.toMatch(/geluid|woonfraude|signaal/i);
    await page.close();
  });
});

describe('deciding and what follows', () => {
  it('a decision waits for its motivations, and then can be released', async () => {
    const page = await atTab('role=privacyOfficer&stage=weighed', 4);
    await page.getByRole('button', { name: /Beslissing vastleggen/ }).click({ force: true });
    await page.waitForFunction(() => document.activeElement?.getAttribute('name')?.startsWith('motivation-'));
    for (const [at, field] of (await page.getByLabel('Dit komt in de brief').all()).entries())
      await field.fill(`Dit is uitleg nummer ${at + 1} voor de lezer van de brief.`);
    await page.getByText('Een overzicht van de gegevens', { exact: true }).click();
    await page.keyboard.press('Control+Enter');
    await page.getByRole('button', { name: /Klaarzetten voor de inzage/ }).click();
    await page.getByText('Klaargezet voor de inzage.').waitFor();
    await page.close();
  });

  it('an appointment is made with the keyboard and says whether it is in time', async () => {
    const page = await atTab('role=counter&stage=released', 3);
    await page.getByText('di 1 december').click();
    await page.getByLabel('Van', { exact: true }).fill('1030');
    await page.keyboard.press('Enter');
    expect(await page.getByLabel('Tot', { exact: true }).inputValue()).toBe('11.30');
    await page.getByLabel(/Sleuteldrager/).selectOption({ label: 'P. Dijkstra' });
    await page.keyboard.press('Control+Enter');
    await page.getByText('Op tijd, 2 dagen speling').waitFor();
    expect(await wordsOf(page)).toContain('Van 10.30 uur tot 11.30 uur');
    await page.close();
  });

  it('a closed day cannot be chosen, a late one asks why', async () => {
    const page = await atTab('role=counter&stage=released', 3);
    expect(await page.locator('input[value="2026-12-04"]').isDisabled()).toBe(true);
    await page.getByText('di 8 december').click();
    await page.getByText('Te laat: 5 dagen na de vier weken').waitFor();
    expect(await page.getByLabel('Waarom wordt het later?').count()).toBe(1);
    await page.close();
  });

  it('a letter that is made final here is the one that is shown', async () => {
    const page = await atTab('role=privacyOfficer&stage=appointed', 5);
    await page.getByRole('button', { name: 'Uitnodiging', exact: true }).click();
    await page.waitForSelector('.letter canvas');
    await page.getByRole('button', { name: /Brief definitief maken/ }).click();
    await page.getByRole('button', { name: 'Definitief maken', exact: false }).last().click();
    await page.getByText('De brief is definitief.').waitFor();
    expect(await page.locator('h1').textContent()).toBe('Uitnodiging');
    await page.close();
  });
});
