/** A visit that goes otherwise, each time with what the employee sees and can do. In a real browser, on a canned visit. Runs in Node. */
import type { Page } from 'playwright';
import { describe, expect, it } from 'vitest';
import { questions, testBrowser } from './browser';
import { pageWithVisit } from './visit-page';
import { enter, identify, inspect, showAll, unlock } from './visit-scenes';

const { opened, complaints } = testBrowser(pageWithVisit);
const VIEW = 'running&passed&shown=5&taken';
const said = (page: Page): Promise<string> => page.locator('body').innerText();

describe('who comes late', () => {
  it('is let in, and the employee reads what to do when there is too little time', async () => {
    const late = await opened('late', enter);
    expect(await said(late)).toContain('De afspraak was om 10.00 uur, tot 11.00 uur. Te laat komen mag.');
    await late.context().close();
    const inTime = await opened('', enter);
    expect(await said(inTime)).not.toContain('Te laat komen mag');
    await inTime.context().close();
  });

  it('after it was recorded that nobody came, is let in from Vandaag all the same', async () => {
    const page = await opened('', unlock);
    await page.getByRole('button', { name: 'Niet gekomen: N.' }).click();
    expect(await page.getByRole('dialog').innerText()).toContain('Komt de bezoeker vandaag toch nog?');
    await page.keyboard.press('Control+Enter');
    await page.getByRole('button', { name: 'Komt toch nog: N. van der Sluis-de Boer' }).click();
    await page.getByRole('heading', { name: 'Vraag om de legitimatie' }).waitFor();
    expect((await questions(page, 'notCome', 'startVisit')).map((one) => one.question)).toEqual([
      'notCome',
      'startVisit',
    ]);
    await page.context().close();
  });
});

describe('somebody else', () => {
  it('is not shown anything, and the employee reads what is needed to come for another', async () => {
    const page = await opened('', async (at) => {
      await enter(at);
      await identify(at, '1jjjn');
    });
    const words = await page.locator('.visit-refused').innerText();
    expect(words).toContain('Komt er iemand namens N. van der Sluis-de Boer?');
    await page.getByRole('button', { name: 'Nieuwe afspraak' }).click();
    expect(await page.getByLabel('Waarom stopt het bezoek?').inputValue()).toBe('De gegevens kwamen niet overeen.');
    await page.keyboard.press('Control+Enter');
    await page.waitForSelector('.case-head');
    const [broken] = await questions(page, 'breakVisit');
    expect(broken?.input).toMatchObject({ goesOn: true });
    expect(await page.getByRole('tab', { name: /^Afspraak/, selected: true }).count()).toBe(1);
    await page.context().close();
  });
});

describe('a visit that stops', () => {
  it('and goes on the same day stands in Vandaag with the way back in', async () => {
    const page = await opened(VIEW, async (at) => {
      await inspect(at);
      await at.getByRole('button', { name: 'Bezoek afbreken' }).click();
      await at.getByLabel('Waarom stopt het bezoek?').fill('Brandoefening');
      await at.getByRole('dialog').getByText('Ja, met een nieuwe afspraak').click();
      await at.keyboard.press('Control+Enter');
      await at.waitForSelector('.case-head');
      await at.keyboard.press('F2');
    });
    await page.getByText('Afgebroken om 10.31 uur, gaat nog verder').waitFor();
    await page.getByRole('button', { name: /^Verder met het bezoek: N\./ }).click();
    await page.getByText('5 van 8 stukken getoond').waitFor();
    await page.context().close();
  });
});

describe('an item that turns up', () => {
  it('is passed on to the officer: that there is one and where, in no words of the employee', async () => {
    const page = await opened(VIEW, async (at) => {
      await inspect(at);
      await at.getByRole('button', { name: 'Er duikt een stuk op' }).click();
    });
    const dialog = page.getByRole('dialog');
    expect(await dialog.innerText()).toContain('Laat het nog niet zien en leg het apart.');
    expect(await dialog.locator('input:not([type=radio]), textarea').count()).toBe(0);
    await page.keyboard.press('Control+Enter');
    expect(await questions(page, 'foundItem')).toEqual([]);
    await dialog.getByText('Op papier', { exact: true }).click();
    await page.keyboard.press('Control+Enter');
    await page.getByText('1 gevonden stuk wacht op de privacyfunctionaris.').waitFor();
    expect((await questions(page, 'foundItem')).map((one) => one.input.part)).toEqual(['paper']);
    expect(await page.getByText('5 van 8 stukken getoond').isVisible()).toBe(true);
    await page.context().close();
  });
});

describe('on the spot', () => {
  it('a request for rectification gives its own kenmerk and day at once', async () => {
    const page = await opened('running&passed&shown=7&taken', showAll);
    await page.getByLabel('Opmerkingen van de bezoeker').fill('Het telefoonnummer klopt niet.');
    await page.getByText('Dit is een verzoek om correctie').click();
    await page.getByRole('button', { name: 'Opmerking vastleggen' }).click();
    await page.getByText('LEF-2026-A0045').waitFor();
    expect(await page.locator('.remark').innerText()).toContain('Antwoord uiterlijk woensdag 30 december 2026');
    await page.context().close();
  });

  it('a second remark that is typed while the first is being recorded is not lost', async () => {
    const page = await opened('running&passed&shown=7&taken&slow', showAll);
    const field = page.getByLabel('Opmerkingen van de bezoeker');
    await field.fill('De stoel is te laag.');
    await page.getByRole('button', { name: 'Opmerking vastleggen' }).click();
    await field.fill('Het telefoonnummer klopt niet.');
    await page.locator('.remark', { hasText: 'De stoel is te laag.' }).waitFor();
    await page.waitForTimeout(100);
    expect(await field.inputValue()).toBe('Het telefoonnummer klopt niet.');
    await page.getByRole('button', { name: 'Opmerking vastleggen' }).click();
    await page.locator('.remark', { hasText: 'Het telefoonnummer klopt niet.' }).waitFor();
    expect(await field.inputValue()).toBe('');
    await page.context().close();
  });

  it('letters that lie ready are handed over, and the overview among them is what one says', async () => {
    const page = await opened('running&passed&shown=7&taken&copyAsked&toHand', showAll);
    await page.keyboard.press('2');
    await page.getByText('“Dit is het overzicht van uw gegevens. Dat mag u houden.').waitFor();
    for (const letter of ['Beslissing', 'Overzicht van gegevens'])
      await page.getByRole('button', { name: `Meegegeven: ${letter}` }).click();
    await page.getByText('Nog niet verzonden').waitFor({ state: 'detached' });
    const sent = await questions(page, 'recordSent');
    expect(sent.map((one) => [one.input.how, one.input.sentOn])).toEqual([
      ['hand', 'vandaag'],
      ['hand', 'vandaag'],
    ]);
    await page.getByText('“U hebt het overzicht al gekregen.').waitFor();
    await page.context().close();
  });

  it('a copy that was promised and is not there yet is not said to be given', async () => {
    const page = await opened('running&passed&shown=7&taken', showAll);
    await page.keyboard.press('2');
    await page.getByText('“U krijgt van ons een overzicht van uw gegevens.').waitFor();
    await page.context().close();
  });
});

describe('the program locks or crashes', () => {
  it('after unlocking one key brings the employee back to where the visit stood', async () => {
    const page = await opened(VIEW, unlock);
    await page.getByText('Er loopt een bezoek.').waitFor();
    expect(await page.evaluate(() => document.activeElement?.textContent)).toBe('Terug naar het bezoek');
    await page.keyboard.press('Enter');
    await page.getByText('5 van 8 stukken getoond').waitFor();
    expect(await page.getByRole('heading', { level: 2 }).first().innerText()).toBe('Melding geluidsoverlast');
    await page.context().close();
  });

  it('and nobody comes round to it that day: the next day nothing is shown, it is ended or broken off', async () => {
    const page = await opened(`${VIEW}&earlier`, async (at) => {
      await unlock(at);
      await at.keyboard.press('Enter');
      await at.waitForSelector('.closing');
    });
    const words = await said(page);
    expect(words).toContain('Dit bezoek is van donderdag 26 november 2026.');
    expect(words).not.toMatch(/Huurovereenkomst|Melding geluidsoverlast|Terug naar de stukken/);
    await page.getByRole('button', { name: 'Bezoek afbreken' }).click();
    await page.getByLabel('Waarom stopt het bezoek?').fill('Niet afgerond');
    await page.getByRole('dialog').getByText('Nee', { exact: true }).click();
    await page.keyboard.press('Control+Enter');
    await page.getByRole('heading', { name: 'Maandag 30 november 2026' }).waitFor();
    expect(await questions(page, 'breakVisit')).toHaveLength(1);
    await page.context().close();
  });
});

describe('the article of a refusal', () => {
  const shown = (page: Page) => page.getByRole('region', { name: 'Omgangsregels, artikel 5 lid 4' });

  it('is opened in the words of the regulation by F1, and by its link', async () => {
    const page = await opened('', async (at) => {
      await enter(at);
      await identify(at, '5');
    });
    await page.keyboard.press('F1');
    expect(await shown(page).innerText()).toContain('Legitimatie bij inzage is verplicht');
    expect(await shown(page).innerText()).toContain('Het reglement zegt');
    await page.keyboard.press('F1');
    await shown(page).waitFor({ state: 'detached' });
    await page.getByRole('button', { name: 'Artikel lezen: Omgangsregels, artikel 5 lid 4' }).click();
    await shown(page).waitFor();
    await page.getByRole('button', { name: 'AVG artikel 15 lid 3' }).click();
    const law = page.getByRole('region', { name: 'AVG artikel 15 lid 3' });
    expect(await law.innerText()).toContain('De wet zegt, in gewone woorden');
    expect(await shown(page).count()).toBe(0);
    await page.context().close();
  });

  it('is not there when nothing was refused', async () => {
    const page = await opened('', enter);
    await page.keyboard.press('F1');
    await page.getByRole('dialog', { name: 'Hulp' }).waitFor();
    expect(await page.getByText('Het reglement zegt').count()).toBe(0);
    await page.context().close();
  });
});

describe('Vandaag', () => {
  it('keeps what is left to do: paper out, an appointment without a visit, paper to lay out, sources, next steps', async () => {
    const page = await opened('', unlock);
    const list = await page.locator('.tasks').innerText();
    for (const words of [
      'Papieren dossier niet terug',
      'sleuteldrager P. Dijkstra',
      '4 dagen uit de kast',
      'Is de bezoeker geweest?',
      'Dossier klaarleggen',
      '2 bronnen, uiterlijk vr 11 december',
      'Afspraak maken',
    ])
      expect(list).toContain(words);
    await page.context().close();
  });

  it('and the console complained of nothing in all of the above', () => {
    expect(complaints).toEqual([]);
  });
});
