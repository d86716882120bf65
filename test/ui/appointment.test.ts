/** The appointment in a real browser: whose wish a change is, what the letter says, paper and visits beside it. On the fake desk. Runs in Node. */
import type { Page } from 'playwright';
import { describe, expect, it } from 'vitest';
import { appointmentScenes } from './appointment-scenes';
import { testBrowser } from './browser';
import { pageWithFakeDesk } from './page';

const { opened, complaints } = testBrowser(pageWithFakeDesk);

const scene = (name: string): Promise<Page> => {
  const found = appointmentScenes.find((one) => one.name === name);
  if (!found) throw new Error(`no scene ${name}`);
  return opened(found.query, async (page) => found.steps?.(page));
};
const said = (page: Page): Promise<string> => page.locator('main').innerText();

describe('an appointment that moves', () => {
  it('asks whose wish it is, and a later day of the person’s own is not late', async () => {
    const page = await scene('04e-afspraak-verplaatsen');
    expect(await said(page)).toContain('Een latere dag op eigen verzoek is niet te laat.');
    expect(await page.getByLabel('Waarom wordt het later?').count()).toBe(0);
    await page.getByText('Wij', { exact: true }).click();
    expect(await said(page)).toContain('In de brief: Wij hebben uw afspraak verplaatst.');
    expect(await page.locator('.wait-says').innerText()).toContain('waarom het later wordt');
    await page.getByText('De betrokkene', { exact: true }).click();
    await page.getByLabel('Waarom verandert de afspraak?').fill('op reis');
    await page.keyboard.press('Control+Enter');
    await page.getByText('5 dagen na de laatste dag, op eigen verzoek').waitFor();
    expect(await page.getByRole('button', { name: 'Brief: afspraak veranderd' }).count()).toBe(1);
    await page.context().close();
  });

  it('asks no wish and needs no letter when only the employee changes', async () => {
    const page = await scene('04e-andere-medewerker');
    expect(await page.getByText('Wie wil dit?').count()).toBe(0);
    expect(await said(page)).toContain('Voor de bezoeker verandert er niets.');
    await page.getByLabel('Waarom verandert de afspraak?').fill('ziek');
    await page.keyboard.press('Control+Enter');
    await page.getByText('De uitnodiging is verzonden op ma 30 november.').waitFor();
    expect(await page.getByRole('button', { name: 'Brief: afspraak veranderd' }).count()).toBe(0);
    await page.context().close();
  });

  it('keeps a time that was typed last and not left, in the way one types it', async () => {
    const page = await scene('04e-andere-medewerker');
    await page.getByLabel('Waarom verandert de afspraak?').fill('anders');
    await page.getByLabel('Tot', { exact: true }).fill('1130');
    await page.getByText('De betrokkene', { exact: true }).click();
    await page.getByLabel('Van', { exact: true }).fill('9.30');
    await page.keyboard.press('Control+Enter');
    await page.getByText('Van 09.30 uur tot 11.30 uur').first().waitFor();
    await page.context().close();
  });
});

describe('an appointment that is off', () => {
  it('asks who cancels, and then that the person is told', async () => {
    const page = await scene('04e-vandaag');
    await page.getByRole('button', { name: 'Afspraak afzeggen' }).click();
    await page.keyboard.press('Control+Enter');
    expect(await page.getByRole('dialog').innerText()).toContain('Nog 2 dingen: wie de afspraak afzegt, waarom');
    await page.getByRole('dialog').getByText('Wij', { exact: true }).click();
    await page.getByLabel('Waarom?').fill('de medewerker is ziek');
    await page.keyboard.press('Control+Enter');
    await page.getByText('De betrokkene weet dat nog niet.').waitFor();
    await page.context().close();
  });
});

describe('the day of the appointment', () => {
  it('has the paper to take out and to bring back, and "niet gekomen"', async () => {
    const page = await scene('04e-vandaag');
    expect(await page.getByRole('button', { name: 'Dossier is uit de kast' }).count()).toBe(1);
    expect(await page.getByRole('button', { name: 'Niet gekomen' }).count()).toBe(1);
    await page.context().close();
    const back = await scene('04e-afgebroken');
    expect(await said(back)).toContain('Uit de kast sinds do 26 november, P. Dijkstra');
    expect(await back.getByRole('button', { name: 'Dossier is terug' }).count()).toBe(1);
    expect(await back.getByRole('button', { name: 'Verder met het bezoek' }).count()).toBe(1);
    await back.context().close();
  });

  it('that has passed without a visit is told so', async () => {
    const page = await scene('04e-voorbij');
    expect(await said(page)).toContain('Van deze afspraak is geen bezoek vastgelegd.');
    await page.context().close();
  });

  it('leaves no form behind once the visit was held', async () => {
    const page = await scene('04e-geweest');
    expect(await page.getByText('Welke dag?').count()).toBe(0);
    await page.getByRole('button', { name: 'Nog een afspraak maken' }).click();
    expect(await page.getByText('Welke dag?').first().isVisible()).toBe(true);
    await page.context().close();
  });
});

describe('after a visit', () => {
  it('an item that turned up is the officer’s task, with the way to the dossier', async () => {
    const page = await scene('04e-gevonden-stuk');
    expect(await said(page)).toContain('Gevonden stuk beoordelen');
    await page.getByRole('button', { name: 'Naar het dossier' }).click();
    expect(await page.getByRole('tab', { name: /^Dossier/, selected: true }).count()).toBe(1);
    await page.context().close();
  });

  it('that broke off a record can be made all the same', async () => {
    const page = await scene('04e-verslag-te-maken');
    expect(await page.getByRole('button', { name: 'Verslag van de inzage' }).count()).toBe(1);
    await page.context().close();
  });
});

describe('the screens of the appointment', () => {
  it.each([
    [1093, 614],
    [683, 384],
  ])('nothing scrolls sideways at %i wide', async (width, height) => {
    for (const one of appointmentScenes) {
      const page = await opened(one.query, async (at) => one.steps?.(at), width, height);
      const wider = await page.evaluate(() =>
        [document.documentElement, ...document.querySelectorAll('main, dialog, .frame')]
          .filter((room) => room.scrollWidth > room.clientWidth + 1)
          .map((room) => room.className || room.tagName),
      );
      expect(wider, one.name).toEqual([]);
      await page.context().close();
    }
  });

  it('the console complained of nothing in all of the above', () => {
    expect(complaints).toEqual([]);
  });
});
