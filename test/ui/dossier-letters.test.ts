/** What the officer types is kept and shows in the letter beside it, in a real browser on the fake desk. One browser, one build. */
import type { Page } from 'playwright';
import { describe, expect, it } from 'vitest';
import { dossierPages, lockedAndBack } from './dossier-page';

const { atDoor, atTab } = dossierPages();
const OFFICER = 'role=privacyOfficer';

const row = (page: Page, title: string) => page.getByRole('button', { name: title }).click();
const kept = (page: Page): Promise<void> => page.getByText(/Concept bewaard om/).waitFor();
/** The words of the letter as a screen reader has them: read back from the bytes of the PDF. */
const letterHolds = (page: Page, words: string): Promise<void> =>
  page.locator('[role=document]').filter({ hasText: words }).waitFor({ state: 'attached' });
const letterOf = async (page: Page): Promise<string> => (await page.locator('[role=document]').textContent()) ?? '';
const draftsIn = (page: Page): Promise<string> => page.evaluate(() => Object.values(sessionStorage).join(' '));

describe('what the officer types', () => {
  it('an assessment that was not yet recorded stands there again after a lock', async () => {
    const page = await atTab(`${OFFICER}&stage=listed`, 2);
    await row(page, 'Signaal woonfraude');
    await page.getByText('Achterhouden', { exact: true }).click();
    await page.getByLabel('Grond').selectOption('uavg-41-d');
    await page.getByLabel('Afweging').fill('Het onderzoek loopt nog.');
    await kept(page);
    await lockedAndBack(page, 2);
    expect(await page.locator('.assess h2').textContent()).toContain('9. Signaal woonfraude');
    expect(await page.getByLabel('Grond').inputValue()).toBe('uavg-41-d');
    expect(await page.getByLabel('Afweging').inputValue()).toBe('Het onderzoek loopt nog.');
    await page.getByText('nog niet vastgelegd').waitFor();
    // Recorded, it is no draft any more.
    await page.keyboard.press('Control+Enter');
    await page.getByText('5 tonen, 1 achterhouden, 3 nog niet beoordeeld.').waitFor();
    expect(await draftsIn(page)).not.toContain('Het onderzoek');
    await page.close();
  });

  it('the words that were marked come back with it', async () => {
    const page = await atTab(`${OFFICER}&stage=listed`, 2);
    await row(page, 'Melding geluidsoverlast');
    await page.getByText('Deels', { exact: true }).click();
    await page.getByRole('button', { name: /Woorden afschermen/ }).click();
    await page.getByRole('textbox', { name: 'Tekst van het stuk' }).focus();
    await page.keyboard.press('Control+Home');
    for (let step = 0; step < 3; step += 1) await page.keyboard.press('Shift+ArrowRight');
    await page.keyboard.press('Enter');
    await kept(page);
    await lockedAndBack(page, 2);
    await page.getByRole('button', { name: 'Woorden afschermen (1)' }).click();
    expect(await page.locator('.cut-letters mark').allTextContents()).toEqual(['Op']);
    await page.close();
  });

  it('is kept in the very moment of locking', async () => {
    const page = await atTab(`${OFFICER}&stage=listed`, 2);
    await row(page, 'Signaal woonfraude');
    await page.getByText('Achterhouden', { exact: true }).click();
    await page.getByLabel('Afweging').fill('Nog maar net getypt');
    await page.keyboard.press('Control+l');
    await expect.poll(() => draftsIn(page)).toContain('Nog maar net getypt');
    await page.close();
  });

  it('a new item and a note wait as they were left, and can be thrown away', async () => {
    const page = await atTab(`${OFFICER}&stage=listed`, 2);
    await page.getByRole('button', { name: 'Aantekening maken' }).click();
    await page.getByLabel('Aantekening', { exact: true }).fill('Nog bellen met de wijkbeheerder');
    await page.keyboard.press('Insert');
    await page.getByLabel('Wat is het?').fill('Brief over de tuin');
    await kept(page);
    await lockedAndBack(page, 2);
    expect(await page.getByLabel('Aantekening', { exact: true }).inputValue()).toBe('Nog bellen met de wijkbeheerder');
    await page.getByText('U was bezig met een nieuw stuk.').waitFor();
    await page.getByRole('button', { name: /Stuk toevoegen/ }).click();
    expect(await page.getByLabel('Wat is het?').inputValue()).toBe('Brief over de tuin');
    await page.getByRole('button', { name: 'Leeg beginnen' }).click();
    expect(await page.getByLabel('Wat is het?').inputValue()).toBe('');
    await expect.poll(() => draftsIn(page)).not.toContain('Brief over de tuin');
    await page.close();
  });
});

describe('a decision that was not yet taken', () => {
  it('stands there again after a lock, with its answers', async () => {
    const page = await atTab(`${OFFICER}&stage=weighed`, 4);
    await page.getByText('Een overzicht van de gegevens', { exact: true }).click();
    await page.getByLabel('Waarom las niemand mee?').fill('Er is maar één functionaris');
    await expect.poll(() => draftsIn(page)).toContain('Er is maar één functionaris');
    await lockedAndBack(page, 4);
    expect(await page.getByLabel('Waarom las niemand mee?').inputValue()).toBe('Er is maar één functionaris');
    expect(await page.locator('input[name="copy"]:checked').getAttribute('value')).toBe('overview');
    await page.close();
  });
});

describe('the decision and its letter beside it', () => {
  it('what is typed shows in the letter, tinted there, and a hole stands where nothing is typed', async () => {
    const page = await atTab(`${OFFICER}&stage=weighed`, 4);
    await letterHolds(page, '«reden»');
    await page.getByLabel('Dit komt in de brief').first().fill('Wie iets meldt, moet zich veilig kunnen voelen.');
    await letterHolds(page, 'Wie iets meldt, moet zich veilig kunnen voelen.');
    const paper = page.getByRole('region', { name: 'Voorbeeld van de brief' });
    const mark = await paper.locator('[style*="left"]').boundingBox();
    const sheet = await paper.locator('canvas').first().boundingBox();
    expect(mark && sheet && mark.y > sheet.y + sheet.height / 3 && mark.y < sheet.y + sheet.height).toBe(true);
    // In sight, while the field that is typed in has not moved.
    const room = await paper.boundingBox();
    expect(mark && room && mark.y >= room.y && mark.y + mark.height <= room.y + room.height).toBe(true);
    await page.getByLabel('Wat ziet de betrokkene wel?').first().fill('U leest wat er is gemeld');
    await letterHolds(page, 'U leest wat er is gemeld. Wie iets meldt');
    await page.close();
  });

  it('a hard word is replaced by Ctrl+. and the page of the letter turned by Alt+PgDn', async () => {
    const page = await atTab(`${OFFICER}&stage=weighed`, 4);
    await letterHolds(page, 'Bent u het er niet mee eens?');
    const field = page.getByLabel('Dit komt in de brief').first();
    await field.fill('Derhalve leest u de naam niet.');
    await field.press('Control+.');
    expect(await field.inputValue()).toBe('Daarom leest u de naam niet.');
    const paper = page.getByRole('region', { name: 'Voorbeeld van de brief' });
    const topOf = async (number: number): Promise<number> => {
      const [sheet, room] = [await paper.locator('figure').nth(number).boundingBox(), await paper.boundingBox()];
      return Math.abs((sheet?.y ?? 9999) - (room?.y ?? 0));
    };
    await letterHolds(page, 'Daarom leest u de naam niet.');
    await field.press('Alt+PageDown');
    expect(await topOf(1)).toBeLessThan(8);
    await field.press('Alt+PageUp');
    expect(await topOf(0)).toBeLessThan(8);
    expect(await field.evaluate((one) => one === document.activeElement)).toBe(true);
    await page.close();
  });

  it('a withheld item is named in it only when the officer chooses so', async () => {
    const page = await atTab(`${OFFICER}&stage=weighed`, 4);
    await letterHolds(page, 'Eén stuk ziet u niet');
    expect(await letterOf(page)).not.toContain('Een signaal');
    await page.getByLabel('Noem dit stuk in de brief').check();
    await letterHolds(page, 'Een signaal uit september 2026: u ziet dit stuk niet');
    await page.close();
  });

  it('a day to look again is asked for a refusal alone', async () => {
    const page = await atTab(`${OFFICER}&stage=weighed`, 4);
    await letterHolds(page, 'Wat mag u zien?');
    expect(await page.getByLabel('Wanneer kijken wij opnieuw?').count()).toBe(0);
    await page.getByText('Geweigerd', { exact: true }).click();
    expect(await page.getByLabel('Wanneer kijken wij opnieuw?').count()).toBe(1);
    await page.close();
  });

  it('says what the overview will lack while it can still be filled in', async () => {
    const page = await atTab(`${OFFICER}&stage=weighed`, 4);
    await page.getByText('Een overzicht van de gegevens', { exact: true }).click();
    await page.getByText('De tekst van stuk 1, 2, 5 en 8.').waitFor();
    await page.close();
  });
});

describe('a letter that is not yet whole', () => {
  it('says in words what lacks, and leads to where it is filled in', async () => {
    const page = await atTab(`${OFFICER}&stage=appointed`, 5);
    await page
      .getByRole('button', { name: /Overzicht/ })
      .first()
      .click();
    await page.getByText('stuk 1: tekst, bewaren tot').waitFor();
    const lacking = (await page.locator('.letter-missing').textContent()) ?? '';
    expect(lacking).toContain('of een computer over mensen beslist');
    expect(lacking).not.toMatch(/overview|\.\d|[a-z][A-Z]/);
    await page.getByRole('button', { name: 'Naar het dossier' }).click();
    await page.getByRole('tab', { name: /Dossier/, selected: true }).waitFor();
    await page.close();
  });

  it('what an organisation gave is put right beside its notice', async () => {
    const page = await atTab(`${OFFICER}&stage=appointed`, 7);
    await page.getByRole('button', { name: 'Brief maken' }).last().click();
    await letterHolds(
      page,
      'U gaf ons in januari 2016 een verhuurdersverklaring. Die informatie staat in een dossier.',
    );
    await page.getByLabel('Wat gaf deze organisatie?').fill('Een advies bij urgentie.');
    await letterHolds(page, 'U gaf ons in januari 2016 een advies bij urgentie. Die informatie');
    await page.getByLabel('Gekregen in').fill('mei 2019');
    await letterHolds(page, 'U gaf ons in mei 2019 een advies bij urgentie.');
    expect(await letterOf(page)).not.toContain('Sluis');
    await page.close();
  });
});

describe('what the corporation says of itself', () => {
  it('is not answered beforehand, and a yes asks for words', async () => {
    const page = await atDoor('role=accessAdministrator');
    await page.getByRole('button', { name: /Gegevens van uw corporatie/ }).click();
    await page.getByText('Er zijn nog 5 dingen leeg.').waitFor();
    const question = page.getByRole('group', { name: 'Gaan gegevens naar een land buiten de EU?' });
    expect(await question.locator('input:checked').count()).toBe(0);
    await question.getByText('Ja, namelijk …').click();
    await page.getByText('Er zijn nog 5 dingen leeg.').waitFor();
    await page.getByRole('textbox', { name: 'Namelijk' }).fill('Verzonland, bij een bedrijf dat niet bestaat');
    await page.getByText('Er zijn nog 4 dingen leeg.').waitFor();
    await page.getByRole('group', { name: 'Beslist een computer over mensen?' }).getByText('Nee').click();
    await page.getByText('Er zijn nog 3 dingen leeg.').waitFor();
    await page.getByRole('button', { name: /Bewaren/ }).click();
    await page.getByText('Bewaard.').waitFor();
    expect(await question.locator('input:checked').getAttribute('value')).toBe('yes');
    await page.close();
  });
});
