/**
 * Pictures of Vandaag and the visit: `npx tsx test/ui/visit-pictures.ts OUT [part of a name] [widths] [light|dark]`. Says what
 * scrolls sideways and what the console complained of. Runs in Node.
 */
import { mkdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { chromium } from 'playwright';
import { build } from 'vite';
import { findChromium } from '../../build/browser';
import { serve } from './serve';
import { pageWithVisit } from './visit-page';
import { visitScenes } from './visit-scenes';

const [out = 'out/visit', part = '', widths = '1366,1093', scheme = 'light'] = process.argv.slice(2);
const sizes: Readonly<Record<string, number>> = { '1366': 768, '1093': 614, '683': 384 };

const folder = path.join(tmpdir(), `inzagebalie-visit-${process.pid}`);
await build(pageWithVisit(folder));
await mkdir(out, { recursive: true });
const { url, stop } = await serve(folder);
const browser = await chromium.launch({
  executablePath: (await findChromium()).path,
  args: ['--no-sandbox', '--disable-gpu'],
});
let faults = 0;
const fault = (where: string, what: string): void => {
  faults += 1;
  console.log(`${where}: ${what}`);
};
for (const scene of visitScenes.filter((one) => one.name.includes(part)))
  for (const width of widths.split(',').map(Number)) {
    const where = `${scene.name}-${width}${scheme === 'dark' ? '-dark' : ''}`;
    const page = await browser.newPage({
      viewport: { width, height: sizes[width] ?? 768 },
      colorScheme: scheme === 'dark' ? 'dark' : 'light',
      locale: 'nl-NL',
    });
    page.setDefaultTimeout(5000);
    page.on('console', (message) => {
      if (message.type() === 'error' || message.type() === 'warning') fault(where, message.text());
    });
    page.on('pageerror', (error) => fault(where, error.message));
    await page.clock.install({ time: new Date('2026-11-30T09:52:00') });
    await page.goto(`${url}?${scene.query}`);
    await page.waitForSelector('h1');
    await scene.steps?.(page).catch((error: unknown) => fault(where, String(error).slice(0, 500)));
    await page.waitForTimeout(150);
    const wider = await page.evaluate(() =>
      [document.documentElement, ...document.querySelectorAll('main, dialog, .visit, .frame, section')]
        .filter((room) => room.scrollWidth > room.clientWidth + 1)
        .map((room) => `${room.tagName}.${room.className} ${room.scrollWidth} > ${room.clientWidth}`),
    );
    for (const room of wider) fault(where, `scrolls sideways: ${room}`);
    await page.screenshot({ path: path.join(out, `${where}.png`) });
    await page.close();
  }
await browser.close();
stop();
await rm(folder, { recursive: true, force: true });
console.log(`${visitScenes.length} scenes, ${faults} faults`);
process.exitCode = faults === 0 ? 0 : 1;
