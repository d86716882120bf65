/** One build and one browser for the tests of the dossier's screens on the fake desk. Runs in Node. */
import { rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { type Browser, chromium, type Page } from 'playwright';
import { build } from 'vite';
import { afterAll, beforeAll } from 'vitest';
import { findChromium } from '../../build/browser';
import { pageWithFakeDesk } from './page';
import { serve } from './serve';
import { openCase, unlock } from './walk';

export const NAME = 'N. van der Sluis-de Boer';

/** Opens pages: past the door, and there in a section of the case. */
export interface Pages {
  readonly atDoor: (query: string) => Promise<Page>;
  readonly atTab: (query: string, tab: number) => Promise<Page>;
}

/** To be called once in a file, outside its tests. */
export function dossierPages(): Pages {
  const folder = path.join(tmpdir(), `inzagebalie-dossier-${process.pid}`);
  let browser: Browser | undefined;
  let served: Awaited<ReturnType<typeof serve>> | undefined;
  beforeAll(async () => {
    await build(pageWithFakeDesk(folder));
    served = await serve(folder);
    browser = await chromium.launch({
      executablePath: (await findChromium()).path,
      args: ['--no-sandbox', '--disable-gpu'],
    });
  }, 120_000);
  afterAll(async () => {
    await browser?.close();
    served?.stop();
    await rm(folder, { recursive: true, force: true });
  });

  const atDoor = async (query: string): Promise<Page> => {
    if (!browser || !served) throw new Error('there is no browser');
    const page = await browser.newPage({ viewport: { width: 1366, height: 768 }, locale: 'nl-NL' });
    page.setDefaultTimeout(10_000);
    await page.clock.install({ time: new Date('2026-11-30T09:52:00') });
    await page.goto(`${served.url}?${query}`);
    await unlock(page);
    return page;
  };
  return {
    atDoor,
    atTab: async (query, tab) => {
      const page = await atDoor(query);
      await openTab(page, tab);
      return page;
    },
  };
}

export async function openTab(page: Page, tab: number): Promise<void> {
  await openCase(page, NAME);
  await page.keyboard.press(`Alt+${tab}`);
}

/** As after a lock: the page's memory is gone, what is sealed is not. */
export async function lockedAndBack(page: Page, tab: number): Promise<void> {
  await page.reload();
  await unlock(page);
  await openTab(page, tab);
}
