/**
 * The one place that finds a browser and an Electron. Runs in Node: vitest.config.ts, the build scripts,
 * the tests and the stand-in (bundled into it) all ask here and nowhere else.
 */
import { execFile } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { chmod, mkdir, rename, rm, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { homedir, tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { promisify } from 'node:util';

export interface FoundChromium {
  readonly path: string;
  /** Variables the browser needs. `path` alone is enough too: for the npm browser it is a script that sets them. */
  readonly env?: Readonly<Record<string, string>>;
  readonly source: 'environment' | 'system' | 'npm';
}

export interface FoundElectron {
  readonly kind: 'electron';
  readonly path: string;
  readonly version: string;
  /** True when ELECTRON_OVERRIDE_DIST_PATH names it; it may then be the stand-in. */
  readonly override: boolean;
}

/**
 * Off in every browser of the tests: the popup of the address bar. Every window loads it as two pages in a process of their own, which
 * is a third of what a start takes, and no page of this program has an address bar.
 */
export const addressBarPopup: readonly string[] = ['WebUIOmniboxPopup', 'WebUIOmniboxAimPopup'];

/** Chromium takes only the last of such lists, so one beside Playwright's has to name again what Playwright turns off. */
const playwrightsOwn = [
  ...['AvoidUnnecessaryBeforeUnloadCheckSync', 'DestroyProfileOnBrowserClose', 'HttpsUpgrades'],
  ...[
    'HttpsFirstBalancedModeAutoEnable',
    'LensOverlay',
    'MediaRouter',
    'PaintHolding',
    'ThirdPartyStoragePartitioning',
  ],
  ...['AvoidCorsURLLoaderRestartOnRedirect', 'OptimizationHints', 'NetworkTimeServiceQuerying', 'AimEnabled'],
  'PreconnectToSearch',
];

/** For a browser that Playwright starts: without the popup of the address bar. */
export const withoutPopup = `--disable-features=${[...playwrightsOwn, ...addressBarPopup].join(',')}`;

/**
 * Finds a whole browser: the variable INZAGEBALIE_CHROMIUM, else where Chromium, Chrome or Edge usually stand,
 * else the one from npm, which has no window (Linux x64 only; unpacked once, about 215 MB, in the system's temporary folder).
 * Throws with what to do when there is none.
 */
export async function findChromium(): Promise<FoundChromium> {
  const usual = named() ?? firstOf('system', usualPlaces());
  if (usual) return usual;
  if (process.platform === 'linux' && process.arch === 'x64') return unpackFromNpm();
  throw new Error('No Chromium, Chrome or Edge was found. Install one, or set INZAGEBALIE_CHROMIUM to its path.');
}

/**
 * Finds what tests run on: Chromium without the browser around it, which starts in half the time and keeps IndexedDB with the same
 * engine; where that is not installed, a whole one. The variable goes before both.
 */
export async function findHeadless(): Promise<FoundChromium> {
  return named() ?? firstOf('system', headlessPlaces) ?? findChromium();
}

function named(): FoundChromium | undefined {
  const path = process.env.INZAGEBALIE_CHROMIUM;
  if (!path) return undefined;
  if (!existsSync(path)) throw new Error(`INZAGEBALIE_CHROMIUM names a browser that is not there: ${path}`);
  return { path, source: 'environment' };
}

function firstOf(source: FoundChromium['source'], places: readonly string[]): FoundChromium | undefined {
  const path = places.find((place) => existsSync(place));
  return path === undefined ? undefined : { path, source };
}

/** Debian's; its command of the same name is a script that would stay between a test and the process it kills. */
const headlessPlaces: readonly string[] = ['/usr/lib/chromium/chromium-headless-shell'];

/** Finds an Electron that can be started without a download; undefined when there is none. */
export function findElectron(): FoundElectron | undefined {
  const folder = electronFolder();
  if (!folder) return undefined;
  const { version } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')) as { version: string };
  const program = readIfThere(join(folder, 'path.txt')) ?? 'electron';
  const override = process.env.ELECTRON_OVERRIDE_DIST_PATH;
  if (override) return { kind: 'electron', path: join(override, program), version, override: true };
  const installed = readIfThere(join(folder, 'dist', 'version'))
    ?.trim()
    .replace(/^v/, '');
  const path = join(folder, 'dist', program);
  if (installed !== version || !existsSync(path)) return undefined;
  return { kind: 'electron', path, version, override: false };
}

function usualPlaces(): readonly string[] {
  if (process.platform === 'win32') {
    const roots = [process.env.PROGRAMFILES, process.env['PROGRAMFILES(X86)'], process.env.LOCALAPPDATA];
    const under = ['Chromium/Application/chrome.exe', 'Google/Chrome/Application/chrome.exe'];
    const edge = 'Microsoft/Edge/Application/msedge.exe';
    return roots.flatMap((root) => (root ? [...under, edge].map((path) => join(root, path)) : []));
  }
  if (process.platform === 'darwin') {
    const programs = ['Chromium', 'Google Chrome', 'Microsoft Edge'];
    const roots = ['/Applications', join(homedir(), 'Applications')];
    return roots.flatMap((root) => programs.map((name) => join(root, `${name}.app`, 'Contents', 'MacOS', name)));
  }
  return [
    '/usr/bin/chromium',
    '/usr/bin/chromium-browser',
    '/usr/bin/google-chrome-stable',
    '/usr/bin/google-chrome',
    '/opt/google/chrome/chrome',
    '/usr/bin/microsoft-edge',
    '/snap/bin/chromium',
  ];
}

/**
 * Unpacks @sparticuz/chromium in a folder of its own and only then gives the folder its name, so that two runs
 * that start together never see half a browser. The package brings NSS, NSPR and expat along only when it believes
 * it runs on Amazon Linux (AWS_LAMBDA_JS_RUNTIME) and its temporary folder is empty: hence a child process with
 * both set for it alone.
 */
async function unpackFromNpm(): Promise<FoundChromium> {
  const require = createRequire(import.meta.url);
  const entry = require.resolve('@sparticuz/chromium');
  const manifest = JSON.parse(readFileSync(join(dirname(dirname(entry)), 'package.json'), 'utf8')) as {
    version: string;
  };
  const folder = join(tmpdir(), `inzagebalie-chromium-${manifest.version}-${process.getuid?.() ?? 0}`);
  if (!existsSync(join(folder, 'chromium.sh'))) await unpackInto(folder, entry);
  return { path: join(folder, 'chromium.sh'), env: npmBrowserVariables(folder), source: 'npm' };
}

async function unpackInto(folder: string, entry: string): Promise<void> {
  const unfinished = `${folder}.${process.pid}`;
  await mkdir(unfinished, { recursive: true, mode: 0o700 });
  const script = `const { default: chromium } = await import(${JSON.stringify(entry)}); await chromium.executablePath();`;
  await promisify(execFile)(process.execPath, ['--input-type=module', '-e', script], {
    env: { ...process.env, TMPDIR: unfinished, AWS_LAMBDA_JS_RUNTIME: 'nodejs22.x' },
  });
  const exports = Object.entries(npmBrowserVariables(folder)).map(([name, value]) => `export ${name}='${value}'`);
  const start = ['#!/bin/sh', ...exports, `exec '${join(folder, 'chromium')}' "$@"`, ''].join('\n');
  await writeFile(join(unfinished, 'chromium.sh'), start);
  await chmod(join(unfinished, 'chromium.sh'), 0o755);
  // The package's own list names folders of another machine; without a single font this browser ends at once.
  await writeFile(join(unfinished, 'fonts', 'fonts.conf'), fontList(folder));
  try {
    await rename(unfinished, folder);
  } catch (error) {
    // Another run was first: its copy is as good as ours.
    await rm(unfinished, { recursive: true, force: true });
    if (!existsSync(join(folder, 'chromium.sh'))) throw error;
  }
}

function npmBrowserVariables(folder: string): Readonly<Record<string, string>> {
  return { LD_LIBRARY_PATH: join(folder, 'al2023', 'lib'), FONTCONFIG_PATH: join(folder, 'fonts') };
}

function fontList(folder: string): string {
  const folders = [join(folder, 'fonts', 'fonts'), '/usr/share/fonts', '/usr/local/share/fonts'];
  return [
    '<?xml version="1.0"?>',
    '<!DOCTYPE fontconfig SYSTEM "fonts.dtd">',
    '<fontconfig>',
    ...folders.map((path) => `  <dir>${path}</dir>`),
    `  <cachedir>${join(folder, 'fonts', 'cache')}</cachedir>`,
    '</fontconfig>',
    '',
  ].join('\n');
}

function electronFolder(): string | undefined {
  try {
    return dirname(createRequire(import.meta.url).resolve('electron/package.json'));
  } catch {
    return undefined;
  }
}

function readIfThere(path: string): string | undefined {
  return existsSync(path) ? readFileSync(path, 'utf8') : undefined;
}
