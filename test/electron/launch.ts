/** What the attack tests need beside test/e2e/launch.ts: a program with a tiny page of its own, and what to look at. Runs in Node. */
import { spawn } from 'node:child_process';
import { mkdirSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Page } from 'playwright';
import type { Machine } from '../../electron/contract';
import { appIn, ground, launch, type Program, workFolder } from '../e2e/launch';

const renderer = fileURLToPath(new URL('./page', import.meta.url));

/** The page's globals, as a script inside it sees them. */
export type InPage = typeof globalThis & {
  readonly machine: Machine;
  readonly heard: string[];
  readonly violations: string[];
  hangs?: boolean;
  ran?: string;
};

export interface Attacked extends Program {
  readonly appFolder: string;
  readonly store: string;
  readonly clear: () => Promise<void>;
}

/** Builds the program with these guards off (none: as shipped) and opens it on the test page. `copies`: with folders for copies. */
export async function open(guardsOff: readonly string[] = [], copies = false): Promise<Attacked> {
  const work = await workFolder();
  const [backupFolder, exchangeFolder] = ['backups', 'exchange'].map((name) => path.join(work.folder, name));
  if (copies) for (const folder of ['backups', 'exchange']) mkdirSync(path.join(work.folder, folder));
  const folders = copies && backupFolder && exchangeFolder ? { backupFolder, exchangeFolder } : {};
  const appFolder = await appIn(work.folder, work.store, { guardsOff, renderer, ...folders });
  const program = await launch(appFolder);
  await program.page.locator('#ready', { hasText: 'klaar' }).waitFor();
  const clear = async (): Promise<void> => {
    await program.close().catch(() => undefined);
    await work.clear();
  };
  return { ...program, appFolder, store: work.store, clear };
}

/** Only the app folder: for what happens before there is a window. */
export async function prepare(guardsOff: readonly string[] = []) {
  const work = await workFolder();
  const appFolder = await appIn(work.folder, work.store, { guardsOff, renderer });
  return { ...work, appFolder };
}

export interface Ended {
  /** Absent: it still ran after the time given, and was ended by the test. */
  readonly code?: number | null;
  readonly said: string;
}

/** Starts the program beside Playwright and waits until it ends by itself, or for the milliseconds given. */
export async function start(appFolder: string, milliseconds = 6_000): Promise<Ended> {
  const on = await ground();
  const child = spawn(on.executablePath, [appFolder], {
    env: on.env,
    stdio: ['ignore', 'ignore', 'pipe'],
    detached: true,
  });
  let said = '';
  child.stderr.on('data', (data) => {
    said += String(data);
  });
  return new Promise((resolve) => {
    let ended = false;
    const timer = setTimeout(() => {
      ended = true;
      if (child.pid) process.kill(-child.pid, 'SIGTERM');
    }, milliseconds);
    child.once('exit', (code) => {
      clearTimeout(timer);
      resolve(ended ? { said } : { code, said });
    });
  });
}

/** True when the page of the program still stands in its window, as main sees it. */
export async function pageStands({ app }: Program): Promise<boolean> {
  return app.evaluate(async ({ BrowserWindow }) => {
    const contents = BrowserWindow.getAllWindows()[0]?.webContents;
    if (!contents?.getURL().startsWith('app://inzagebalie/')) return false;
    const title: unknown = await contents.executeJavaScript('document.querySelector("h1")?.textContent ?? ""');
    return title === 'Proefpagina';
  });
}

export const windowCount = ({ app }: Program): Promise<number> =>
  app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows().length);

/** Addresses that were asked for and are not ours: counted by main itself, where they are asked for. */
export const asked = ({ app }: Program): Promise<readonly string[]> =>
  app.evaluate(
    () =>
      (globalThis as { [key: symbol]: { readonly urls: string[] } | undefined })[
        Symbol.for('inzagebalie.refusedRequests')
      ]?.urls ?? [],
  );

/** Of those, what main let go out. Seen by the stand-in; a real Electron has no such list, there a server would have to listen. */
export const sentOut = ({ app }: Program): Promise<readonly string[]> =>
  app.evaluate(({ session }) => {
    const record = (session.defaultSession as { standIn?: { requests: readonly { url: string; outcome: string }[] } })
      .standIn;
    return record?.requests.filter((one) => one.outcome === 'sent out').map((one) => one.url) ?? [];
  });

/** Lets a thing happen that gives no sign when it does not. */
export const moment = (page: Page, milliseconds = 400): Promise<void> => page.waitForTimeout(milliseconds);
