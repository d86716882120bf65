/** The house style in a real browser on the fake desk: what the page makes of a chosen file, and the screens in another colour. */
import { inflateSync } from 'node:zlib';
import type { Page } from 'playwright';
import { describe, expect, it } from 'vitest';
import { LOGO_BYTES, plainPng } from '../../renderer/domain/style/plain-png';
import { type PngKind, pngFile, readPng } from '../letters/logo-maker';
import { testBrowser } from './browser';
import { pageWithFakeDesk } from './page';
import { chooseLogo, toStyle } from './style-scenes';
import { unlock } from './walk';

const { opened, complaints } = testBrowser(pageWithFakeDesk);

const atStyle = (query = 'role=accessAdministrator'): Promise<Page> =>
  opened(query, async (page) => {
    await unlock(page);
    await toStyle(page);
  });

const keep = (page: Page): Promise<void> => page.getByRole('button', { name: /^Bewaren/ }).click();

/** What the page made of a file: the PNG it shows, which is the one it keeps. */
async function shownLogo(page: Page): Promise<Buffer> {
  const source = (await page.getByRole('img', { name: 'Het logo van Lefier' }).getAttribute('src')) ?? '';
  expect(source).toMatch(/^data:image\/png;base64,/);
  return Buffer.from(source.slice(source.indexOf(',') + 1), 'base64');
}

/** Rows without their filter, three numbers a dot. */
function dotsOf(file: Buffer): readonly (readonly number[])[] {
  const { width } = readPng(file);
  const rows = inflateSync(plainPng(file.toString('base64'))?.data ?? new Uint8Array());
  const length = 1 + width * 3;
  const values: number[] = [];
  for (let at = 0; at < rows.length; at += length)
    for (let column = 1; column < length; column += 1) {
      const above = rows[at] === 2 && at > 0 ? (values[values.length - width * 3] ?? 0) : 0;
      values.push(((rows[at + column] ?? 0) + above) & 255);
    }
  return Array.from({ length: values.length / 3 }, (_, dot) => values.slice(dot * 3, dot * 3 + 3));
}

describe('a chosen logo', () => {
  it('is drawn anew on white, without alpha, lace or a word about who made it', async () => {
    const page = await atStyle();
    const kinds: readonly PngKind[] = [
      { width: 420, height: 108, alpha: true, text: 'V. Verzonnen' },
      { width: 1800, height: 300, alpha: true },
      { width: 60, height: 900 },
      { width: 24, height: 20 },
    ];
    for (const kind of kinds) {
      await chooseLogo(page, pngFile(kind));
      const what = `${kind.width} x ${kind.height}`;
      await expect
        .poll(async () => readPng(await shownLogo(page)).width, { message: what })
        .toBe(Math.round(kind.width * Math.min(1, 840 / kind.width, 216 / kind.height)));
      const file = await shownLogo(page);
      const read = readPng(file);
      expect(read.kind, what).toEqual([8, 2, 0, 0, 0]);
      expect(read.chunks, what).toEqual(['IHDR', 'IDAT', 'IEND']);
      expect(plainPng(file.toString('base64')), what).toBeDefined();
      expect(file.length, what).toBeLessThanOrEqual(LOGO_BYTES);
      const dots = dotsOf(file);
      expect(dots, what).toHaveLength(read.width * read.height);
      // The corners could be seen through; the wall in the middle is as it was.
      expect(dots[0], what).toEqual([255, 255, 255]);
      expect(dots[Math.floor((read.height * 0.75 + 0.5) * read.width)]?.length).toBe(3);
      const middle = dots[Math.floor(read.height * 0.75) * read.width + Math.floor(read.width / 2)];
      expect(middle, what).toEqual([27, 94, 107]);
    }
    await keep(page);
    await page.getByText('Bewaard.').waitFor();
    await page.close();
  });

  it('is refused with the reason when it is no logo, and the one that was there stays', async () => {
    const page = await atStyle();
    await chooseLogo(page, pngFile({ width: 420, height: 108 }));
    const before = await shownLogo(page);
    const photo = pngFile({ width: 900, height: 230, noise: true });
    const broken = pngFile({ width: 420, height: 108 }).subarray(0, 60);
    const wrong: readonly (readonly [Buffer, string])[] = [
      [Buffer.from([0xff, 0xd8, 0xff, 0xe0]), 'Dit bestand is geen PNG.'],
      [Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"/>'), 'Dit bestand is geen PNG.'],
      [Buffer.alloc(0), 'Dit bestand is geen PNG.'],
      [Buffer.concat([photo, Buffer.alloc(2_000_000)]), 'Dit bestand is te groot.'],
      [pngFile({ width: 6001, height: 20 }), 'Dit plaatje is te groot.'],
      [pngFile({ width: 400, height: 19 }), 'Dit plaatje is te klein om af te drukken.'],
      [broken, 'Dit bestand is beschadigd.'],
      [photo, 'Dit plaatje heeft te veel kleuren.'],
    ];
    for (const [file, words] of wrong) {
      await chooseLogo(page, file);
      await page.getByRole('alert').getByText(words).waitFor();
      expect((await shownLogo(page)).equals(before), words).toBe(true);
    }
    await page.close();
  });

  it('is taken away again, and the name in type comes back', async () => {
    const page = await atStyle();
    await page.getByText('Er is geen logo.').waitFor();
    await chooseLogo(page, pngFile({ width: 420, height: 108 }));
    await keep(page);
    await page.getByText('Bewaard.').waitFor();
    await page.getByRole('button', { name: 'Logo weghalen' }).click();
    expect(await page.evaluate(() => document.activeElement?.textContent)).toContain('Logo kiezen');
    await keep(page);
    await page.getByText('Bewaard.').waitFor();
    await page.getByRole('button', { name: 'Medewerkers' }).click();
    await toStyle(page);
    await page.getByText('Er is geen logo. Boven uw brieven staat nu in letters: Lefier.').waitFor();
    await page.close();
  });
});

describe('the colour of the house', () => {
  const seen = (page: Page): Promise<string> =>
    page.locator('button[data-act]').evaluate((button) => getComputedStyle(button).backgroundColor);

  it('dresses the screens when it is kept, and empty they are as they were', async () => {
    const page = await atStyle();
    expect(await seen(page)).toBe('rgb(27, 94, 107)');
    await page.getByLabel('Kleurcode').fill('7A1F5C');
    await page.keyboard.press('Control+Enter');
    await page.getByText('Bewaard.').waitFor();
    await expect.poll(() => seen(page)).toBe('rgb(122, 31, 92)');
    expect(await page.getByLabel('Kleurcode').inputValue()).toBe('#7a1f5c');
    await page.emulateMedia({ colorScheme: 'dark' });
    await expect.poll(() => seen(page)).not.toMatch(/^rgb\((122, 31, 92|146, 190, 196)\)$/);
    await page.emulateMedia({ colorScheme: 'light' });
    await page.getByLabel('Kleurcode').fill('');
    await page.keyboard.press('Control+Enter');
    await expect.poll(() => seen(page)).toBe('rgb(27, 94, 107)');
    await page.close();
  });

  it('that cannot be read is darkened, and the screen says so', async () => {
    const page = await atStyle();
    expect(await page.getByText('Deze kleur is te licht').count()).toBe(0);
    await page.getByLabel('Kleurcode').fill('#f2c230');
    await page.getByText('Deze kleur is te licht om op te lezen.').waitFor();
    await page.getByLabel('Kleurcode').fill('paars');
    expect(await page.getByText('Deze kleur is te licht').count()).toBe(0);
    await keep(page);
    await page.getByText('Dit is geen kleurcode. Schrijf bijvoorbeeld #1b5e6b.').waitFor();
    await page.close();
  });
});

describe('the window of the envelope', () => {
  it('is kept before its sheet is printed, and the sheet says the numbers', async () => {
    const page = await atStyle('role=accessAdministrator&noPrinter');
    const sheet = page.getByRole('button', { name: /Proefblad afdrukken/ });
    await page.getByLabel('Van links (mm)').fill('110');
    await sheet.click({ force: true });
    expect(await page.getByRole('dialog').count()).toBe(0);
    await page.getByText('Bewaar eerst de maten.').waitFor();
    await page.getByLabel('Hoogte (mm)').fill('35 mm');
    await keep(page);
    await page.getByText('Bewaard.').waitFor();
    expect(await page.getByLabel('Hoogte (mm)').inputValue()).toBe('35');
    await sheet.click();
    const dialog = page.getByRole('dialog');
    await dialog.locator('canvas').waitFor();
    const words = (await dialog.getByRole('document').textContent()) ?? '';
    expect(words).toMatch(/Van links.*110 mm.*Hoogte.*35 mm/s);
    expect(words).toContain('Vouw dit blad, en steek het in uw envelop.');
    await dialog.getByRole('button', { name: /^Afdrukken/ }).click();
    await dialog.getByText('Er is geen printer.').waitFor();
    await dialog.getByRole('button', { name: 'Als PDF bewaren' }).click();
    await dialog.getByText('Bewaard.').waitFor();
    await page.keyboard.press('Escape');
    await dialog.waitFor({ state: 'hidden' });
    await page.getByRole('button', { name: /Terug naar 25, 50, 85 en 30 mm/ }).click();
    await keep(page);
    await page.getByText('Bewaard.').waitFor();
    expect(await page.getByLabel('Van links (mm)').inputValue()).toBe('25');
    await page.close();
  });

  it('says what is wrong with a number, and that nothing changed where nothing did', async () => {
    const page = await atStyle();
    await keep(page);
    await page.getByText('Er is niets veranderd.').waitFor();
    for (const [typed, words] of [
      ['12,5', 'Een maat ontbreekt, of is geen heel getal.'],
      ['', 'Een maat ontbreekt, of is geen heel getal.'],
      ['30', 'Dit venster ligt te hoog.'],
      ['80', 'Dit venster ligt te laag.'],
    ] as const) {
      await page.getByLabel('Van boven (mm)').fill(typed);
      await keep(page);
      await page.getByRole('alert').getByText(words).waitFor();
    }
    await page.close();
  });
});

describe('the screen', () => {
  it('fits at 125 and at 200 %, and no policy was in its way', async () => {
    for (const [width, height] of [
      [1093, 614],
      [683, 384],
    ] as const) {
      const page = await opened(
        'role=accessAdministrator',
        async (at) => {
          await unlock(at);
          await toStyle(at);
          await chooseLogo(at, pngFile({ width: 840, height: 100 }));
          await shownLogo(at);
        },
        width,
        height,
      );
      const wide = await page.evaluate(
        () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
      );
      expect(wide, String(width)).toBeLessThanOrEqual(0);
      await page.close();
    }
    expect(complaints).toEqual([]);
  });
});
