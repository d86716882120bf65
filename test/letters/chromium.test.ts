/** The PDF worker and the preview in Chromium, under the program's own strict CSP. */
import { createHash } from 'node:crypto';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { findHeadless } from '../../build/browser';
import { buildPdfBundle } from '../../build/pdf-bundle';
import type { Letter } from '../../renderer/domain/letter/letter';
import type { Pdf } from '../../renderer/letters/make-pdf';
import { caseLetters } from './case-letters';
import { type LettersSite, openLettersSite } from './chromium';
import { concept, decision, diacritics, longLetter, receiptSlip, recoverySheet } from './fixtures';
import { logoOf } from './logo-maker';
import type { Site } from './site/site';
import { clearScratch, scratch } from './tools';

const withLogo: Letter = { ...receiptSlip, letterhead: { ...receiptSlip.letterhead, logo: logoOf(420, 108) } };

type WithSite = typeof globalThis & { readonly site: Site };

describe('letters in Chromium under the strict CSP', () => {
  let opened: LettersSite;
  let inNode: (letter: Letter) => Promise<Pdf>;

  beforeAll(async () => {
    opened = await openLettersSite(join(scratch, 'site'), (await findHeadless()).path);
    const bundle = await buildPdfBundle(join(scratch, 'bundle'));
    inNode = ((await import(pathToFileURL(bundle).href)) as { pdfOf: typeof inNode }).pdfOf;
  }, 180_000);

  afterAll(async () => {
    await opened?.close();
    clearScratch();
  });

  /** SHA-256 and pages of a letter made by the worker. */
  const inChromium = (letter: Letter) =>
    opened.page.evaluate(async (asked) => {
      const { bytes, pages } = await (globalThis as WithSite).site.makePdf(asked);
      const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', new Uint8Array(bytes)));
      return { pages, sha256: [...digest].map((byte) => byte.toString(16).padStart(2, '0')).join('') };
    }, letter);

  it('the worker makes the very bytes that Node makes', async () => {
    for (const letter of [receiptSlip, longLetter, withLogo, diacritics, concept, recoverySheet, receiptSlip]) {
      const { bytes, pages } = await inNode(letter);
      expect(await inChromium(letter)).toEqual({ pages, sha256: createHash('sha256').update(bytes).digest('hex') });
    }
  });

  it('tells in Dutch what cannot be printed, and makes the next letter', async () => {
    await expect(inChromium({ ...receiptSlip, salutation: 'Geachte heer Иванов,' })).rejects.toThrow(
      'Dit teken kan niet worden afgedrukt',
    );
    expect(await inChromium(receiptSlip)).toMatchObject({ pages: 1 });
  });

  it('the preview draws the pages, on white, as sharp as the screen', async () => {
    await show(receiptSlip);
    expect(await opened.page.locator('canvas').count()).toBe(1);
    const canvas = await opened.page.locator('canvas').evaluate((element) => {
      const drawn = element as HTMLCanvasElement;
      const pixels = drawn.getContext('2d')?.getImageData(0, 0, drawn.width, drawn.height).data ?? [];
      let dark = 0;
      for (let at = 0; at < pixels.length; at += 4) if ((pixels[at] ?? 255) < 128) dark++;
      return {
        dense: drawn.width / drawn.clientWidth,
        corner: [...pixels.slice(0, 4)],
        dark: dark / (pixels.length / 4),
      };
    });
    expect(canvas.corner).toEqual([255, 255, 255, 255]);
    expect(canvas.dense).toBeCloseTo(2, 1);
    expect(canvas.dark).toBeGreaterThan(0.01);
    await expect(opened.page.locator('figcaption').allTextContents()).resolves.toEqual(['pagina 1 van 1']);
  });

  it('a page that lies on its side keeps its shape', async () => {
    const shapes: number[] = [];
    for (const letter of [receiptSlip, caseLetters.overview as Letter]) {
      await show(letter);
      const shape = await opened.page
        .locator('canvas')
        .first()
        .evaluate((element) => {
          const { width, height } = element.getBoundingClientRect();
          const drawn = element as HTMLCanvasElement;
          return { seen: width / height, made: drawn.width / drawn.height };
        });
      expect(shape.seen).toBeCloseTo(shape.made, 1);
      shapes.push(shape.made);
    }
    expect(shapes[0]).toBeLessThan(1);
    expect(shapes[1]).toBeGreaterThan(1);
  });

  it('the words of the letter can be heard, with title and headings, without headers and footers', async () => {
    await show(longLetter);
    expect(await opened.page.locator('figcaption').last().textContent()).toBe('pagina 3 van 3');
    const spoken = opened.page.getByRole('document', { name: 'Ontvangstbevestiging' });
    expect(await spoken.getByRole('heading', { level: 2 }).allTextContents()).toEqual([longLetter.subject]);
    expect((await spoken.getByRole('heading', { level: 3 }).allTextContents()).slice(0, 2)).toEqual([
      'Wat mag u zien?',
      'Wat mag u niet zien, en waarom?',
    ]);
    const text = (await spoken.textContent()) ?? '';
    expect(text).toContain('Geachte mevrouw Van der Sluis,');
    expect(text).toContain('Map 24 van het papieren dossier 35 33 1 1');
    expect(text).not.toContain('pagina');
    expect(await spoken.boundingBox()).toMatchObject({ width: 1, height: 1 });
  });

  it('a letter under a logo is heard to begin with the name of the house', async () => {
    await show(withLogo);
    const spoken = opened.page.getByRole('document', { name: 'Ontvangstbevestiging' });
    expect((await spoken.locator('p').allTextContents()).slice(0, 2)).toEqual([
      'Lefier',
      'Lefier, Postbus 2102, 7801 CC Emmen',
    ]);
    const colours = await opened.page.locator('canvas').evaluate((element) => {
      const drawn = element as HTMLCanvasElement;
      const { data } = drawn.getContext('2d')?.getImageData(0, 0, drawn.width, drawn.height / 6) ?? { data: [] };
      return Array.from({ length: data.length / 4 }, (_, at) => [...data.slice(at * 4, at * 4 + 3)].join(' '));
    });
    expect(colours.filter((colour) => colour === '154 38 23').length).toBeGreaterThan(1000);
  });

  it('the last picture stays while the next is made', async () => {
    await show(receiptSlip);
    const seen = await opened.page.evaluate(async (next) => {
      const { site } = globalThis as WithSite;
      const { bytes } = await site.makePdf(next);
      let fewest = document.querySelectorAll('canvas').length;
      const watch = new MutationObserver(() => {
        fewest = Math.min(fewest, document.querySelectorAll('canvas').length);
      });
      watch.observe(document.body, { childList: true, subtree: true });
      site.show(bytes, true);
      const deadline = Date.now() + 10_000;
      while (document.querySelectorAll('canvas').length < 2 && Date.now() < deadline) {
        await new Promise((resolve) => setTimeout(resolve, 10));
      }
      watch.disconnect();
      return { fewest, pages: document.querySelectorAll('canvas').length };
    }, decision);
    expect(seen).toEqual({ fewest: 1, pages: 2 });
    expect(await opened.page.getByRole('status').textContent()).toBe('De brief wordt bijgewerkt.');
  });

  it('says so when the bytes are no PDF', async () => {
    await opened.page.evaluate(() => (globalThis as WithSite).site.show(new TextEncoder().encode('geen brief'), false));
    await opened.page.getByText('De brief kan niet worden getoond.').waitFor();
  });

  it('nothing was refused by the CSP and nothing was fetched but the program’s own files', () => {
    expect(opened.complaints).toEqual([]);
    for (const path of opened.requests) expect(path).toMatch(/^\/(assets\/[\w.-]+\.(js|css))?$/);
    expect(opened.requests.filter((path) => path.includes('worker'))).toHaveLength(2);
  });

  it('and the CSP would have refused eval and a foreign worker (control)', async () => {
    const before = opened.complaints.length;
    const refused = await opened.page.evaluate(
      () =>
        new Promise<readonly string[]>((resolve) => {
          const names: string[] = [];
          setTimeout(() => {
            for (const attempt of [() => new Function('return 1')(), () => new Worker('data:text/javascript,1')]) {
              try {
                attempt();
              } catch (error) {
                names.push((error as Error).name);
              }
            }
            resolve(names);
          });
        }),
    );
    expect(refused).toEqual(['EvalError', 'TypeError']);
    expect(opened.complaints.length).toBeGreaterThan(before);
  });

  /** Until the new pages stand there: the last picture stays meanwhile, and may say as many pages. */
  async function show(letter: Letter): Promise<void> {
    const pages = await opened.page.evaluate(async (asked) => {
      const { site } = globalThis as WithSite;
      const pdf = await site.makePdf(asked);
      for (const canvas of document.querySelectorAll('canvas')) canvas.dataset.last = '';
      site.show(pdf.bytes, false);
      return pdf.pages;
    }, letter);
    await opened.page
      .getByText(pages === 1 ? 'De brief heeft 1 pagina.' : `De brief heeft ${pages} pagina’s.`)
      .waitFor();
    await opened.page.locator('canvas[data-last]').first().waitFor({ state: 'detached' });
  }
});
