/** The screens in a real browser under the program's own security policy, on the fake desk. One browser, one build. */
import type { Page } from 'playwright';
import { describe, expect, it } from 'vitest';
import { testBrowser } from './browser';
import { pageWithFakeDesk } from './page';
import { scenes } from './scenes';

const browser = testBrowser(pageWithFakeDesk);

/** Opens a page, and says afterwards what the console complained of: a refused style or script is a complaint. */
async function opened(query: string, width = 1366, height = 768) {
  const before = browser.complaints.length;
  const page = await browser.opened(query, async () => undefined, width, height);
  return { page, complained: () => browser.complaints.slice(before) };
}

async function inside(query: string, width?: number, height?: number): Promise<Page> {
  const { page } = await opened(query, width, height);
  await page.getByLabel('Aanmeldnaam').fill('ekster');
  await page.getByLabel('Wachtzin', { exact: true }).fill('vijf lepels onder oud tapijt');
  await page.keyboard.press('Enter');
  await page.waitForSelector('.frame h1');
  return page;
}

const focused = (page: Page): Promise<string | null> =>
  page.evaluate(() => document.activeElement?.getAttribute('name') ?? null);

describe('the screens fit', () => {
  const names = [
    '10-1-corporatie',
    '10-4-medewerker-erbij',
    '02-vandaag',
    '02-zaken',
    '03b-nieuw-verzoek-fout',
    '04-zaak-brieven',
    '08-brief-concept',
    '09a-logboek',
    '09b-beheer',
  ];
  it.each([
    [1093, 614],
    [683, 384],
  ])('nothing scrolls sideways and nothing is refused by the policy at %i wide', async (width, height) => {
    for (const scene of scenes.filter((one) => names.includes(one.name))) {
      const { page, complained } = await opened(scene.query, width, height);
      await scene.steps?.(page);
      const wider = await page.evaluate(() =>
        [document.documentElement, ...document.querySelectorAll('main, dialog, .door, .setup, .frame')]
          .filter((room) => room.scrollWidth > room.clientWidth + 1)
          .map((room) => room.className || room.tagName),
      );
      expect(wider, scene.name).toEqual([]);
      expect(complained(), scene.name).toEqual([]);
      await page.close();
    }
  });
});

describe('the top bar of somebody with all five roles', () => {
  const all = 'role=counter,privacyOfficer,footageManager,dpo,accessAdministrator';
  it.each([
    [1366, 768],
    [1241, 698],
    [1093, 614],
    [901, 507],
    [683, 384],
  ])('fits at %i wide, every word of it', async (width, height) => {
    const page = await inside(all, width, height);
    expect(await page.locator('.menu button').count()).toBe(7);
    const bar = await page.evaluate(() => {
      const right = document.documentElement.clientWidth;
      const shown = [...document.querySelectorAll<HTMLElement>('.top button, .top .brand')].filter(
        (one) => one.getClientRects().length > 0,
      );
      return {
        sideways: [document.documentElement, ...document.querySelectorAll('.frame, .top, main')]
          .filter((room) => room.scrollWidth > room.clientWidth)
          .map((room) => room.className || room.tagName),
        beyond: shown.filter((one) => one.getBoundingClientRect().right > right).map((one) => one.textContent),
        twoLines: shown
          .filter((one) => !one.classList.contains('who') && one.getBoundingClientRect().height > 56)
          .map((one) => one.textContent),
        cut: [...document.querySelectorAll<HTMLElement>('.menu button, .quiet, .mantine-Button-label')]
          .filter((one) => one.scrollWidth > one.clientWidth + 1)
          .map((one) => one.textContent),
      };
    });
    expect(bar).toEqual({ sideways: [], beyond: [], twoLines: [], cut: [] });
    await page.close();
  });
});

describe('nothing typed is lost', () => {
  it('a date corrected and left at once is the date that stands', async () => {
    const page = await inside('role=counter');
    await page.keyboard.press('F4');
    await page.locator('[name=receivedOn]').fill('1-11-26');
    await page.getByText('Zondag 1 november 2026').waitFor();
    // Typed and left within one moment, before the vault can have read it.
    await page.evaluate(() => {
      const field = document.querySelector<HTMLInputElement>('[name=receivedOn]');
      field?.focus();
      Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value')?.set?.call(field, '25-11-26');
      field?.dispatchEvent(new InputEvent('input', { bubbles: true }));
      document.querySelector<HTMLInputElement>('[name=letterOn]')?.focus();
    });
    await page.getByText('Woensdag 25 november 2026').waitFor();
    await expect.poll(() => page.locator('[name=receivedOn]').inputValue()).toBe('25-11-2026');
    await page.close();
  });

  it('a field typed while the passphrase is still being judged keeps what was typed', async () => {
    const { page } = await opened('door=firstStart');
    await page.locator('[name=office]').fill('Emmen');
    await page.keyboard.press('Control+Enter');
    await page.locator('[name=passphrase]').fill('vijf lepels onder oud tapijt');
    await page.locator('[name=confidentialityOn]').fill('vandaag');
    await page.getByText('Sterk', { exact: true }).waitFor();
    expect(await page.locator('[name=confidentialityOn]').inputValue()).toBe('vandaag');
    await page.close();
  });

  it('nothing is chosen where no policy names the corporation, and each asks for what its regulation leaves open', async () => {
    const { page } = await opened('door=firstStart&corporations=all');
    await page.getByText('Nog 2 dingen:').waitFor();
    expect(await page.locator('[name=corporation]').inputValue()).toBe('');
    expect(await page.locator('[name="contact.phone"]').count()).toBe(0);
    await page.locator('[name=corporation]').selectOption('nijkerk');
    await page.locator('[name="contact.phone"]').waitFor();
    await page.locator('[name=corporation]').selectOption('leystromen');
    await page.locator('[name="contact.post"]').waitFor();
    expect(await page.locator('[name="contact.phone"]').count()).toBe(0);
    await page.locator('[name=office]').fill('Voorbeeldstad');
    await page.keyboard.press('Control+Enter');
    await page.getByRole('heading', { name: 'Wie wordt beheerder van toegang?' }).waitFor();
    await page.close();
  });

  it('Esc leaves the form, and the draft comes back as it was typed', async () => {
    const page = await inside('role=counter');
    await page.keyboard.press('F4');
    await page.locator('[name=name]').fill('mw. A. de Voorbeeld');
    await page.keyboard.press('Escape');
    await page.getByRole('heading', { name: 'Maandag 30 november 2026' }).waitFor();
    await page.keyboard.press('F4');
    await page.getByText('Dit concept is van').waitFor();
    expect(await page.locator('[name=name]').inputValue()).toBe('mw. A. de Voorbeeld');
    await page.close();
  });

  it('a request that became a case leaves no draft behind', async () => {
    const page = await inside('role=counter');
    await page.keyboard.press('F4');
    await page.getByText('Balie', { exact: true }).click();
    for (const [field, typed] of [
      ['receivedOn', 'vandaag'],
      ['name', 'mw. A. de Voorbeeld'],
      ['postcodeAndNumber', '1234 AB 1'],
      ['street', 'Voorbeeldstraat'],
      ['city', 'Voorbeeldstad'],
    ] as const)
      await page.locator(`[name=${field}]`).fill(typed);
    await page.locator('[name=subjectKind]').selectOption('huurder');
    await page.keyboard.press('Control+Enter');
    await page.getByRole('heading', { name: 'Mevrouw A. de Voorbeeld' }).waitFor();
    await page.waitForTimeout(900);
    await page.keyboard.press('F4');
    await page.waitForSelector('[name=name]');
    expect(await page.locator('[name=name]').inputValue()).toBe('');
    await page.close();
  });
});

describe('the keys', () => {
  it('Enter walks the form, and a button that waits leads to what lacks', async () => {
    const page = await inside('role=counter');
    await page.keyboard.press('F4');
    await expect.poll(() => focused(page)).toBe('receivedOn');
    await page.keyboard.type('vandaag');
    await page.keyboard.press('Enter');
    expect(await focused(page)).toBe('letterOn');
    await page.getByText(/Nog \d dingen:/).waitFor();
    await page.keyboard.press('Control+Enter');
    expect(await focused(page)).toBe('channel');
    await page.close();
  });

  it('F9 empties the screen, also over a question, and gives the focus back', async () => {
    const page = await inside('role=counter');
    await page.keyboard.press('F4');
    await page.locator('[name=name]').focus();
    await page.keyboard.press('F9');
    await page.getByText('Een ogenblik geduld').waitFor();
    expect(await page.locator('[name=name]').isVisible()).toBe(false);
    await page.keyboard.press('F9');
    await expect.poll(() => focused(page)).toBe('name');
    await page.keyboard.press('F1');
    await page.getByRole('dialog').waitFor();
    await page.keyboard.press('F9');
    expect(await page.getByRole('dialog').isVisible()).toBe(false);
    await page.close();
  });

  it('Esc closes the question and not the screen under it', async () => {
    const page = await inside('role=counter');
    await page.keyboard.press('F4');
    await page.waitForSelector('[name=receivedOn]');
    await page.keyboard.press('F3');
    await page.getByRole('combobox', { name: 'Naam, kenmerk, postcode of contractnummer' }).waitFor();
    await page.keyboard.press('Escape');
    await expect
      .poll(() => page.getByRole('combobox', { name: 'Naam, kenmerk, postcode of contractnummer' }).count())
      .toBe(0);
    expect(await page.locator('[name=receivedOn]').isVisible()).toBe(true);
    await page.close();
  });

  it('Enter before the answer opens what was typed, never what was found for an earlier word', async () => {
    const page = await inside('role=counter');
    await page.keyboard.press('F3');
    await page.keyboard.type('bakker');
    await page.getByRole('option', { name: /LEF-/ }).first().waitFor();
    // Two hands at once: the word and Enter within the wait before the vault is asked.
    await page.evaluate(() => {
      const field = document.querySelector<HTMLInputElement>('dialog input');
      Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value')?.set?.call(field, 'celik');
      field?.dispatchEvent(new InputEvent('input', { bubbles: true }));
    });
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { level: 1, name: /Çelik|Demir/ }).waitFor();
    await page.close();
  });

  it('the administrator of access has no key to search or to register', async () => {
    const page = await inside('role=accessAdministrator');
    for (const key of ['F2', 'F3', 'F4', 'Control+k', 'Control+n']) await page.keyboard.press(key);
    expect(await page.getByRole('combobox').count()).toBe(0);
    expect(await page.getByRole('heading', { level: 1 }).textContent()).toBe('Beheer');
    await page.close();
  });
});

describe('what the screen may not show', () => {
  it('the recovery code is nowhere on the page, also after printing', async () => {
    const { page } = await opened('setup=recovery&role=accessAdministrator');
    await page.getByLabel('Aanmeldnaam').fill('ekster');
    await page.getByLabel('Wachtzin', { exact: true }).fill('vijf lepels onder oud tapijt');
    await page.keyboard.press('Enter');
    await page.getByRole('button', { name: 'Herstelblad afdrukken' }).click();
    await page.getByText('Afgedrukt om').waitFor();
    expect(await page.content()).not.toMatch(/4KQM|7WTX|H2RP/i);
    await page.locator('[name=code]').fill('4kqm7wtxh2rpb6ydn3fcv8je');
    await page.getByText('Alle 6 groepen goed').waitFor();
    await page.close();
  });
});
