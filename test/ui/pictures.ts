/**
 * Makes a picture of every screen and state: `npx tsx test/ui/pictures.ts OUT [part of a name] [widths]`. Says what scrolls sideways,
 * what the policy refused and what the console complained of. Runs in Node.
 */
import { mkdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { type Browser, chromium } from 'playwright';
import { build } from 'vite';
import { findChromium, withoutPopup } from '../../build/browser';
import { pageWithFakeDesk } from './page';
import { scenes } from './scenes';
import { serve } from './serve';
import { pageWithVisit } from './visit-page';
import { visitScenes } from './visit-scenes';

const [out = 'out/ui', part = '', widths = '1366,1093', scheme = 'light'] = process.argv.slice(2);
const sizes: Readonly<Record<string, number>> = { '1366': 768, '1093': 614, '683': 384 };

await mkdir(out, { recursive: true });
const browser: Browser = await chromium.launch({
  executablePath: (await findChromium()).path,
  args: ['--no-sandbox', '--disable-gpu', withoutPopup],
});
let faults = 0;
const fault = (where: string, what: string): void => {
  faults += 1;
  console.log(`${where}: ${what}`);
};

/** The screens on the fake desk, and those of a visit with a visit canned beside it. */
const rooms = [
  { scenes, page: pageWithFakeDesk },
  { scenes: visitScenes, page: pageWithVisit },
].map(({ scenes: all, page }) => ({ scenes: all.filter((one) => one.name.includes(part)), page }));

for (const room of rooms.filter((one) => one.scenes.length > 0)) await draw(room);

await browser.close();
console.log(`${rooms.reduce((sum, room) => sum + room.scenes.length, 0)} scenes, ${faults} faults`);
process.exitCode = faults === 0 ? 0 : 1;

async function draw(room: (typeof rooms)[number]): Promise<void> {
  const folder = path.join(tmpdir(), `inzagebalie-ui-${process.pid}`);
  await build(room.page(folder));
  const { url, stop } = await serve(folder);
  for (const scene of room.scenes) for (const width of widths.split(',').map(Number)) await picture(url, scene, width);
  stop();
  await rm(folder, { recursive: true, force: true });
}

async function picture(url: string, scene: (typeof rooms)[number]['scenes'][number], width: number): Promise<void> {
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
  await page.waitForSelector('h1, .door-patience');
  await scene.steps?.(page).catch((error: unknown) => fault(where, String(error).slice(0, 400)));
  await page.waitForTimeout(150);
  const wider = await page.evaluate(() =>
    [document.documentElement, ...document.querySelectorAll('main, dialog, .door, .setup, .frame, .visit, section')]
      .filter((room) => room.scrollWidth > room.clientWidth + 1)
      .map((room) => `${room.tagName}.${room.className} ${room.scrollWidth} > ${room.clientWidth}`),
  );
  for (const room of wider) fault(where, `scrolls sideways: ${room}`);
  await page.screenshot({ path: path.join(out, `${where}.png`) });
  await page.close();
}
