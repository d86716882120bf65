/**
 * Opens the real program for a test: the real main bundle, preload and renderer, in Electron where it is there, otherwise on the
 * stand-in. Playwright's own `_electron` API either way. Runs in Node.
 */
import { readFileSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { _electron, type ElectronApplication, type Page } from 'playwright';
import { makeAppFolder } from '../../build/app-folder';
import { findElectron, findHeadless } from '../../build/browser';

const repo = fileURLToPath(new URL('../..', import.meta.url));

export interface Ground {
  readonly what: 'electron' | 'stand-in';
  /** "Electron 45.4.1" or "stand-in (Chromium 156.0...)". */
  readonly name: string;
  readonly executablePath: string;
  readonly env: Record<string, string>;
  /** The origin under which Chromium keeps the database. */
  readonly origin: string;
}

/** What the program runs on here. @throws Error when E2E_REQUIRE_ELECTRON=1 and Electron is missing */
export async function ground(): Promise<Ground> {
  const electron = findElectron();
  const base = process.env as Record<string, string>;
  if (electron) {
    const version = JSON.parse(readFileSync(path.join(repo, 'node_modules/electron/package.json'), 'utf8')) as {
      version: string;
    };
    return {
      what: 'electron',
      name: `Electron ${version.version}`,
      executablePath: electron.path,
      env: base,
      origin: 'app://inzagebalie',
    };
  }
  if (process.env.E2E_REQUIRE_ELECTRON === '1') throw new Error('Electron is missing, and this machine requires it');
  const chromium = await findHeadless();
  return {
    what: 'stand-in',
    name: `stand-in (${chromium.source})`,
    executablePath: path.join(repo, 'out/stand-in/electron'),
    env: { ...base, ...chromium.env, STANDIN_CHROMIUM: chromium.path },
    origin: 'https://inzagebalie.app.invalid',
  };
}

export interface Program {
  readonly app: ElectronApplication;
  readonly page: Page;
  readonly close: () => Promise<void>;
}

/**
 * Starts the program that lies in an app folder (build/app-folder.ts).
 * `clock`: what the machine's clock shows at the start, local time, `2026-11-30T09:52`. A real Electron has the system's own clock.
 */
export async function launch(appFolder: string, args: readonly string[] = [], clock?: string): Promise<Program> {
  const on = await ground();
  if (clock && on.what === 'electron') throw new Error('only the stand-in can be given another day');
  const app = await _electron.launch({
    args: [appFolder, ...args],
    executablePath: on.executablePath,
    env: clock ? { ...on.env, STANDIN_CLOCK: clock } : on.env,
    timeout: 60_000,
  });
  const page = await app.firstWindow();
  return { app, page, close: () => app.close() };
}

/** A folder of its own for a test: app and store beside each other; removed by `clear`. */
export async function workFolder(): Promise<{ folder: string; store: string; clear: () => Promise<void> }> {
  const folder = await mkdtemp(path.join(os.tmpdir(), 'inzagebalie-test-'));
  return {
    folder,
    store: path.join(folder, 'store'),
    clear: () => rm(folder, { recursive: true, force: true }),
  };
}

export interface AppOptions {
  readonly guardsOff?: readonly string[];
  readonly renderer?: string;
  readonly idleMinutes?: number;
  /** The one corporation the first start offers. */
  readonly profile?: string;
  readonly backupFolder?: string;
  readonly exchangeFolder?: string;
}

export const appIn = (folder: string, store: string, options: AppOptions = {}): Promise<string> =>
  makeAppFolder({
    folder: path.join(folder, 'app'),
    policy: {
      storeFolder: store,
      ...(options.idleMinutes ? { idleMinutes: options.idleMinutes } : {}),
      ...(options.profile ? { profile: options.profile } : {}),
      ...(options.backupFolder ? { backupFolder: options.backupFolder } : {}),
      ...(options.exchangeFolder ? { exchangeFolder: options.exchangeFolder } : {}),
    },
    ...(options.guardsOff ? { guardsOff: options.guardsOff } : {}),
    ...(options.renderer ? { renderer: options.renderer } : {}),
  });
