/** One build and one browser for the tests of the dossier's screens on the fake desk. Runs in Node. */
import type { Page } from 'playwright';
import { testBrowser } from './browser';
import { pageWithFakeDesk } from './page';
import { openCase, unlock } from './walk';

export const NAME = 'N. van der Sluis-de Boer';

/** Opens pages: past the door, and there in a section of the case. */
export interface Pages {
  readonly atDoor: (query: string) => Promise<Page>;
  readonly atTab: (query: string, tab: number) => Promise<Page>;
}

/** To be called once in a file, outside its tests. */
export function dossierPages(): Pages {
  const { opened } = testBrowser(pageWithFakeDesk);
  const atDoor = (query: string): Promise<Page> => opened(query, unlock);
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
