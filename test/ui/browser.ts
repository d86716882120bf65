/**
 * One browser and one build for the tests of a file: opens a page under the program's own security policy, and keeps what the console
 * complained of. Runs in Node.
 */
import { existsSync } from 'node:fs';
import { mkdtemp, rename, rm } from 'node:fs/promises';
import path from 'node:path';
import { type Browser, chromium, type Page } from 'playwright';
import { build, type InlineConfig } from 'vite';
import { afterAll, beforeAll } from 'vitest';
import { findHeadless, withoutPopup } from '../../build/browser';
import { folderOfRun } from '../one-run';
import { serve } from './serve';

export interface Opener {
  readonly opened: (
    query: string,
    steps: (page: Page) => Promise<void>,
    width?: number,
    height?: number,
  ) => Promise<Page>;
  /** Refused styles and scripts, errors and warnings of every page so far. */
  readonly complaints: readonly string[];
}

/** @param page its build is kept for the other files of this run, under the name of this function */
export function testBrowser(page: (outDir: string) => InlineConfig): Opener {
  const complaints: string[] = [];
  let browser: Browser;
  let served: Awaited<ReturnType<typeof serve>>;
  beforeAll(async () => {
    served = await serve(await built(page));
    browser = await chromium.launch({
      executablePath: (await findHeadless()).path,
      args: ['--no-sandbox', '--disable-gpu', withoutPopup],
    });
  }, 120_000);
  afterAll(async () => {
    await browser?.close();
    served?.stop();
  });
  const opened: Opener['opened'] = async (query, steps, width = 1366, height = 768) => {
    const context = await browser.newContext({
      viewport: { width, height },
      locale: 'nl-NL',
      permissions: ['clipboard-read', 'clipboard-write'],
    });
    const at = await context.newPage();
    at.setDefaultTimeout(30_000);
    at.on('console', (message) => {
      if (message.type() === 'error' || message.type() === 'warning') complaints.push(message.text());
    });
    at.on('pageerror', (error) => complaints.push(error.message));
    await at.clock.install({ time: new Date('2026-11-30T09:52:00') });
    await at.goto(`${served.url}?${query}`);
    await at.waitForSelector('h1');
    await steps(at);
    return at;
  };
  return { opened, complaints };
}

/** Built beside its place: another file may build the same at the same time. */
async function built(page: (outDir: string) => InlineConfig): Promise<string> {
  const folder = path.join(folderOfRun(), page.name);
  if (existsSync(folder)) return folder;
  const making = await mkdtemp(`${folder}-`);
  await build(page(making));
  await rename(making, folder).catch(async (error: unknown) => {
    if (!existsSync(folder)) throw error;
    await rm(making, { recursive: true });
  });
  return folder;
}

/** What was asked of the vault since the page was opened, by name: the canned visit keeps it. */
export const questions = (
  page: Page,
  ...names: string[]
): Promise<{ question: string; input: Record<string, unknown> }[]> =>
  page.evaluate((wanted) => window.asked.filter((one) => wanted.includes(one.question)) as never, names);
