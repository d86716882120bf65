/** Standing still and extending on the screen: what an act comes to is said before it is done, and a refusal says why. Runs in a browser on the fake desk. */
import type { Page } from 'playwright';
import { describe, expect, it } from 'vitest';
import { testBrowser } from './browser';
import { pageWithFakeDesk } from './page';
import { termsScenes } from './terms-scenes';

const browser = testBrowser(pageWithFakeDesk);

async function at(name: string, width = 1366, height = 768): Promise<Page> {
  const scene = termsScenes.find((one) => one.name === name);
  if (!scene) throw new Error(`no scene ${name}`);
  return browser.opened(scene.query, async (page) => scene.steps?.(page), width, height);
}

/** What is to be read, with single spaces. */
const read = async (page: Page, where: string): Promise<string> =>
  (await page.locator(where).innerText()).replace(/\s+/g, ' ');

describe('the terms on the screen', () => {
  it('say before extending to which day, and that the letter must be out in time', async () => {
    const said = await read(await at('14-verlengen'), 'dialog');
    expect(said).toContain('De AVG-termijn wordt dan dinsdag 2 februari 2027.');
    expect(said).toContain('De eigen termijn geldt dan als niet gehaald.');
    expect(said).toContain('Dit geldt pas als de brief op tijd weg is: uiterlijk woensdag 2 december 2026.');
  });

  it('refuse the house’s own workload, with the article', async () => {
    const said = await read(await at('14-verlengen-drukte'), 'dialog');
    expect(said).toContain('Dit is geen reden: ‘drukte’.');
    expect(said).toContain('(AVG artikel 12 lid 3)');
  });

  it('show that a term stands still, with the dates as they were', async () => {
    const said = await read(await at('14-staat-stil'), 'main');
    expect(said).toContain('Staat stil sinds 27 november 2026.');
    expect(said).toContain('Zonder stilstaan: eigen termijn 30 november 2026, AVG-termijn 2 december 2026.');
  });

  it('count on from the day of the answer', async () => {
    const said = await read(await at('14-weer-laten-lopen'), 'dialog');
    expect(said).toContain('De eigen termijn wordt dan donderdag 3 december 2026.');
    expect(said).toContain(
      'De AVG-termijn wordt dan maandag 7 december 2026. In brieven staat zaterdag 5 december 2026.',
    );
  });

  it('show an extension only once it was told, and the own term as missed', async () => {
    const untold = await read(await at('14-verlengd-niet-verteld'), 'main');
    expect(untold).toContain('De verlenging is nog niet meegedeeld.');
    expect(untold).not.toContain('Verlengd tot en met');
    const told = await read(await at('14-verlengd'), 'main');
    expect(told).toContain('Niet gehaald, verlenging meegedeeld op 30 november 2026.');
    expect(told).toContain('Verlengd tot en met 2 februari 2027.');
  });

  it('offer the counter nothing to extend or to stop', async () => {
    const said = await read(await at('14-termijnen-balie'), 'main');
    expect(said).not.toContain('Verlengen');
    expect(said).not.toContain('Termijn stilzetten');
  });

  it.each([
    [1093, 614],
    [683, 384],
  ])('fit at %i wide', async (width, height) => {
    for (const name of ['14-stilzetten', '14-verlengd-paneel']) {
      const page = await at(name, width, height);
      const wider = await page.evaluate(() =>
        [document.documentElement, ...document.querySelectorAll('main, dialog, section')]
          .filter((room) => room.scrollWidth > room.clientWidth + 1)
          .map((room) => room.className || room.tagName),
      );
      expect([name, wider]).toEqual([name, []]);
      await page.close();
    }
    expect(browser.complaints).toEqual([]);
  });
});
