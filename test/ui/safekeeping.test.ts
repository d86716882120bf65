/** Screens of keeping the register: what is typed stays when rows come in, a difference is settled by keyboard, no second backup. Runs in Node. */
import type { Page } from 'playwright';
import { describe, expect, it } from 'vitest';
import { testBrowser } from './browser';
import { pageWithFakeDesk } from './page';
import { beginUnlocking, openCase, press, unlock } from './walk';

const { opened, complaints } = testBrowser(pageWithFakeDesk);

/** Rows of another computer come in, as the desk says it. */
const cameIn = (page: Page): Promise<void> =>
  page.evaluate(() => (window as unknown as { cameIn: (came: object) => void }).cameIn({ rows: 3, erased: [] }));

describe('when rows of another computer come in', () => {
  it('a form that is being typed keeps its words and its focus', async () => {
    const page = await opened('role=counter', async (at) => {
      await unlock(at);
      await at.keyboard.press('F4');
      await at.getByLabel('Naam', { exact: true }).fill("mw. A. van 't Veld-Mensah");
      await at.getByLabel('Plaats').focus();
      await at.keyboard.type('Voorbeeld');
      await cameIn(at);
      await at.waitForTimeout(200);
      await at.keyboard.type('stad');
    });
    expect(await page.getByLabel('Naam', { exact: true }).inputValue()).toBe("mw. A. van 't Veld-Mensah");
    expect(await page.getByLabel('Plaats').inputValue()).toBe('Voorbeeldstad');
  });

  it('so does a question within a case', async () => {
    const page = await opened('role=counter', async (at) => {
      await unlock(at);
      await openCase(at, 'S. IJpma');
      await at.getByRole('button', { name: 'Verzoek intrekken' }).click();
      await at.locator('dialog textarea, dialog input').last().fill('De betrokkene belde');
      await cameIn(at);
      await at.waitForTimeout(200);
    });
    expect(await page.locator('dialog textarea, dialog input').last().inputValue()).toBe('De betrokkene belde');
  });
});

describe('a difference between two computers', () => {
  it('shows both, who and when, and is gone once one is kept, by keyboard alone', async () => {
    const page = await opened('role=counter&differs', async (at) => {
      await unlock(at);
      await openCase(at, 'N. van der Sluis-de Boer');
    });
    const difference = page.getByRole('region', { name: /^Verschil/ });
    const words = (await difference.textContent()) ?? '';
    for (const said of ['M. Okonjo', 'S. van Aalst', 'Zuiderstraat 14 B', 'computer A', 'computer B'])
      expect(words).toContain(said);
    expect(words.match(/Dit staat nu op het scherm/g)).toHaveLength(1);
    await difference
      .getByRole('button', { name: /^Deze houden/ })
      .first()
      .focus();
    await page.keyboard.press('Enter');
    await difference.waitFor({ state: 'detached' });
  });

  it('is read by the FG and chosen by somebody else', async () => {
    const page = await opened('role=dpo&differs', async (at) => {
      await unlock(at);
      await openCase(at, 'N. van der Sluis-de Boer');
    });
    const difference = page.getByRole('region', { name: /^Verschil/ });
    expect(await difference.textContent()).toContain('De privacyfunctionaris kiest wat geldt.');
    expect(await difference.getByRole('button').count()).toBe(0);
  });
});

describe('the age of the last good backup', () => {
  it('stands under every screen, and leads who can do something about it to Back-up', async () => {
    const page = await opened('role=counter', unlock);
    const strip = page.locator('.safe-strip');
    for (const name of ['Zaken', 'Vandaag', 'Reglement']) {
      await page.getByRole('button', { name, exact: true }).click();
      expect(await strip.textContent()).toContain('Laatste goede back-up: vandaag om 07.42 uur');
    }
    expect(await strip.getByRole('button').count()).toBe(0);
    const other = await opened('role=accessAdministrator&copies=none', unlock);
    await other.locator('.safe-strip').getByRole('button', { name: 'Er is nog geen map voor back-ups' }).click();
    await other.locator('.safe-head').waitFor();
  });
});

describe('a copy that was put in place and is no register', () => {
  it('is said, and another can be taken', async () => {
    const page = await opened('door=missing&stillMissing', async (at) => {
      await at.getByText(/vrijdag 27 november 2026 om 17/).click();
      await press(at, /^Terugzetten/);
    });
    await page.getByText('Het terugzetten is niet gelukt.').waitFor();
    await page.getByRole('button', { name: /^Terugzetten/ }).waitFor();
  });
});

describe('an unlock that takes long', () => {
  it('says nothing in the first second, then that it works, then what it may be and that leaving is safe', async () => {
    const page = await opened('slowDoor', beginUnlocking);
    const bar = page.getByRole('progressbar');
    const words = page.getByText('Dit duurt langer dan anders');
    await page.getByRole('button', { name: 'Bezig met openen' }).waitFor();
    expect(await bar.count()).toBe(0);
    await page.clock.fastForward(2000);
    await bar.waitFor();
    expect(await words.count()).toBe(0);
    await page.clock.fastForward(7000);
    await words.waitFor();
    expect(await words.textContent()).toContain('U kunt dit scherm veilig sluiten');
    expect(await bar.count()).toBe(1);
  });
});

describe('Back-up', () => {
  it('is made once, however often the button is pressed while it is under way', async () => {
    const page = await opened('role=accessAdministrator&slow', async (at) => {
      await unlock(at);
      await at.getByRole('navigation', { name: 'Beheer' }).getByText('Back-up').click();
      await at.getByRole('button', { name: 'Nu een back-up maken' }).click();
      const waits = at.getByRole('button', { name: 'Bezig met controleren' });
      await waits.click({ force: true });
      await waits.click({ force: true });
    });
    expect(await page.getByRole('progressbar').count()).toBe(1);
  });

  it('and everything else asked the policy for nothing', () => expect(complaints).toEqual([]));
});
