/** The way into the program on the fake desk: through the door, to a case, to a button that waits. Runs in Node. */
import type { Page } from 'playwright';

export interface Scene {
  readonly name: string;
  /** See fake-desk/scene.ts. */
  readonly query: string;
  readonly steps?: (page: Page) => Promise<void>;
}

export const beginUnlocking = async (page: Page): Promise<void> => {
  await page.getByLabel('Aanmeldnaam').fill('ekster');
  await page.getByLabel('Wachtzin', { exact: true }).fill('vijf lepels onder oud tapijt');
  await page.keyboard.press('Enter');
};

export const unlock = async (page: Page): Promise<void> => {
  await beginUnlocking(page);
  await page.waitForSelector('.frame h1, .setup h1, .door-middle-wide h1');
};

/** A button that waits is `aria-disabled` and can be pressed all the same: that moves the focus to what lacks. */
export const press = (page: Page, name: RegExp): Promise<void> =>
  page.getByRole('button', { name }).click({ force: true });

export const inside = (steps?: (page: Page) => Promise<void>) => async (page: Page) => {
  await unlock(page);
  await steps?.(page);
};

export const openCase = async (page: Page, name: string): Promise<void> => {
  await page.getByRole('button', { name: 'Zaken', exact: true }).click();
  await page.getByRole('button', { name: `Openen: ${name}` }).click();
  await page.waitForSelector('.case-head');
};
