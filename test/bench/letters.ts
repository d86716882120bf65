/**
 * A letter by our worker against Chromium's own page-to-PDF of the same letter, both warm, in one Chromium, in turns. Chromium gets the
 * same words with the same font as a page that is loaded already, and only the printing counts. Runs in Node.
 */
import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import { createRequire } from 'node:module';
import type { AddressInfo } from 'node:net';
import { performance } from 'node:perf_hooks';
import { fileURLToPath } from 'node:url';
import { type Browser, chromium, type Page } from 'playwright';
import { findChromium } from '../../build/browser';
import { everyLetter } from '../letters/every/letters';
import { workerIn } from '../letters/every/make';
import { asPage } from './letter-as-page';
import type { Measured } from './run';

/** One of each shape: a slip of a page, a list, points, two pages of reasons, a table that lies down. */
const SHAPES = [
  'lefier-receiptSlip-access',
  'nijkerk-decision-accessPartly',
  'leystromen-decision-rectificationPartly',
  'lefier-decision-accessRefused',
  'midden-delfland-dataOverview-ordinary',
  'lefier-visitRecord-ordinary',
];
const WARM_UP = 8;

export async function benchLetters(rounds: number): Promise<readonly Measured[]> {
  const worker = workerIn(fileURLToPath(new URL('../../out/renderer', import.meta.url)));
  const letters = SHAPES.map((name) => {
    const found = everyLetter.find((one) => one.name === name);
    if (!found) throw new Error(`no letter ${name}`);
    return found;
  });
  const served = await serve(worker);
  const browser = await chromium.launch({
    executablePath: (await findChromium()).path,
    args: ['--no-sandbox', '--disable-gpu', '--no-first-run', '--disable-background-networking'],
  });
  try {
    const ours = await browser.newPage();
    await ours.goto(`${served.address}maker.html`);
    const theirs = await Promise.all(letters.map(({ letter }) => loaded(browser, served.address, asPage(letter))));
    const mine = letters.map((): number[] => []);
    const other = letters.map((): number[] => []);
    // All shapes in turn, and some rounds before any counts: warm is what a program is that has been at work for a while.
    for (let round = -WARM_UP; round < rounds; round++) {
      for (const [at, { letter }] of letters.entries()) {
        const made = await ours.evaluate((asked) => (globalThis as typeof globalThis & Making).make(asked), letter);
        const printed = await printing(theirs[at] as Page);
        if (round < 0) continue;
        mine[at]?.push(made);
        other[at]?.push(printed);
      }
    }
    const ratios = letters.map(({ name }, at): Measured => {
      const base = median(other[at] ?? []);
      const times = mine[at] ?? [];
      return {
        what: `${name}, warm ÷ Chromium's page-to-PDF`,
        value: median(times) / base,
        range: [Math.min(...times) / base, Math.max(...times) / base],
        must: 0.75,
        want: 0.5,
      };
    });
    return [...ratios, overall(ratios), heapGrowth(worker)];
  } finally {
    await browser.close();
    served.server.close();
  }
}

interface Making {
  readonly make: (letter: unknown) => Promise<number>;
}

/** Milliseconds for the bytes to be there, as for a program that asks its own page for a PDF. */
async function printing(page: Page): Promise<number> {
  const from = performance.now();
  const { length } = await page.pdf({ preferCSSPageSize: true, tagged: true, printBackground: true });
  if (length < 5_000) throw new Error('Chromium made no letter');
  return performance.now() - from;
}

async function loaded(browser: Browser, address: string, html: string): Promise<Page> {
  const page = await browser.newPage();
  await page.goto(address);
  await page.setContent(html, { waitUntil: 'load' });
  await page.evaluate(() => document.fonts.ready);
  return page;
}

function overall(ratios: readonly Measured[]): Measured {
  const values = ratios.map(({ value }) => value);
  return {
    what: 'a letter, warm ÷ Chromium’s page-to-PDF, median of the shapes',
    value: median(values),
    range: [Math.min(...values), Math.max(...values)],
    must: 0.75,
    want: 0.5,
  };
}

/** Per cent, after 400 letters more. */
function heapGrowth(worker: string): Measured {
  const child = fileURLToPath(new URL('./heap.ts', import.meta.url));
  const growth = Number(
    execFileSync(process.execPath, ['--expose-gc', '--import', 'tsx', child, worker], { encoding: 'utf8' }),
  );
  return { what: 'heap over 400 letters, growth in %', value: growth, range: [growth, growth], must: 5, want: 2 };
}

function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  const middle = Math.floor(sorted.length / 2);
  return sorted.length % 2 === 1 ? (sorted[middle] ?? 0) : ((sorted[middle - 1] ?? 0) + (sorted[middle] ?? 0)) / 2;
}

async function serve(worker: string): Promise<{ readonly server: Server; readonly address: string }> {
  const require = createRequire(import.meta.url);
  const font = (weight: string): string =>
    require.resolve(`@expo-google-fonts/public-sans/${weight}/PublicSans_${weight}.ttf`);
  const files: Readonly<Record<string, readonly [type: string, path?: string]>> = {
    '/pdf.worker.js': ['text/javascript', worker],
    '/maker.html': ['text/html; charset=utf-8', fileURLToPath(new URL('./maker.html', import.meta.url))],
    '/400.ttf': ['font/ttf', font('400Regular')],
    '/600.ttf': ['font/ttf', font('600SemiBold')],
  };
  const server = createServer((request, response) => {
    const [type, path] = files[request.url ?? ''] ?? ['text/html; charset=utf-8'];
    response.writeHead(200, { 'content-type': type });
    response.end(path ? readFileSync(path) : '<!doctype html><title>Brief</title>');
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return { server, address: `http://127.0.0.1:${(server.address() as AddressInfo).port}/` };
}
