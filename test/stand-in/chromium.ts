/**
 * Starts Chromium for this run: its profile in the app's `sessionData`, no network, no name of its own on the screen.
 * Runs in Node.
 */
import { type ChildProcess, spawn } from 'node:child_process';
import { mkdirSync, readdirSync, readFileSync, readlinkSync } from 'node:fs';
import { join } from 'node:path';
import type { Readable, Writable } from 'node:stream';
import { setTimeout as pause } from 'node:timers/promises';
import { addressBarPopup, findChromium, findHeadless } from '../../build/browser';
import { Cdp } from './cdp';
import { running } from './running';

export interface Chromium {
  readonly wire: Cdp;
  readonly process: ChildProcess;
  readonly exited: Promise<void>;
}

/** Below `sessionData`; IndexedDB then lies in `<sessionData>/Chromium/Default/IndexedDB`. */
export const profileFolder = 'Chromium';

/** Never passed on: set here, or without sense for another browser than Electron's. */
const ownSwitches = [
  'user-data-dir',
  'remote-debugging-port',
  'remote-debugging-pipe',
  'no-sandbox',
  'inspect',
  'headless',
];

export async function startChromium(
  sessionData: string,
  switches: ReadonlyMap<string, string>,
  debuggingPort: string,
): Promise<Chromium> {
  const profile = join(sessionData, profileFolder);
  mkdirSync(profile, { recursive: true });
  await profileIsFree(profile);
  const named = process.env.STANDIN_CHROMIUM;
  const found = running.headed ? findChromium : findHeadless;
  const { path, env, source } = named ? { path: named, env: {}, source: 'environment' as const } : await found();
  const child = spawn(path, chromiumArguments(profile, switches, debuggingPort, source === 'npm'), {
    stdio: ['ignore', 'ignore', 'pipe', 'pipe', 'pipe'],
    env: { ...process.env, ...env },
  });
  const exited = new Promise<void>((resolve, reject) => {
    child.once('exit', () => resolve());
    child.once('error', reject);
  });
  child.stderr?.on('data', passOn);
  const wire = new Cdp(child.stdio[3] as Writable, child.stdio[4] as Readable);
  void exited.then(() => wire.close());
  process.on('exit', () => child.kill('SIGKILL'));
  const { product } = await wire.send('Browser.getVersion', {});
  const [name, version = ''] = product.split('/');
  running.chromeVersion = version;
  running.hasPdfViewer = name !== 'HeadlessChrome';
  return { wire, process: child, exited };
}

function chromiumArguments(
  profile: string,
  switches: ReadonlyMap<string, string>,
  debuggingPort: string,
  fromNpm: boolean,
): readonly string[] {
  // Chromium takes only the last of each list, and Playwright brings a list of its own.
  const list = (name: string, ...own: readonly string[]) =>
    `--${name}=${[...own, switches.get(name) ?? ''].filter(Boolean).join(',')}`;
  const kept = [...ownSwitches, 'disable-features', 'host-resolver-rules'];
  const others = [...switches].filter(([name]) => !kept.includes(name));
  const root = process.getuid?.() === 0;
  return [
    ...(running.headed ? [] : ['--headless']),
    '--remote-debugging-pipe',
    ...(debuggingPort ? [`--remote-debugging-port=${debuggingPort}`] : []),
    profileArgument(profile),
    '--no-startup-window',
    '--no-first-run',
    '--no-default-browser-check',
    ...(root || fromNpm ? ['--no-sandbox'] : []),
    '--disable-gpu',
    '--disable-quic',
    '--disable-background-networking',
    '--disable-component-update',
    '--disable-sync',
    '--disable-extensions',
    '--password-store=basic',
    // Electron keeps every origin's storage on a full disk; a Chromium would give it up to make room.
    '--unlimited-storage',
    '--lang=nl',
    '--accept-lang=nl-NL,nl',
    '--host-resolver-rules=MAP * ~NOTFOUND',
    list('disable-features', 'SpareRendererForSitePerProcess', 'Translate', ...addressBarPopup),
    ...others.map(([name, value]) => (value ? `--${name}=${value}` : `--${name}`)),
  ];
}

/**
 * A Chromium whose stand-in was killed notices the closed pipe and ends by itself, a moment later. Until then its
 * profile is taken, and a second Chromium would hand its windows to the dying one.
 */
async function profileIsFree(profile: string): Promise<void> {
  const until = Date.now() + 20_000;
  for (let holder = holderOf(profile); holder !== undefined; holder = holderOf(profile)) {
    if (Date.now() > until) throw new Error(`stand-in: ${profile} is in use by process ${holder}`);
    await pause(50);
  }
}

/** A whole Chromium leaves a link SingletonLock to "<host>-<pid>" as long as it has the profile; one without a window says nothing. */
function holderOf(profile: string): number | undefined {
  try {
    const pid = Number(readlinkSync(join(profile, 'SingletonLock')).split('-').at(-1));
    process.kill(pid, 0);
    return pid;
  } catch {
    return process.platform === 'linux' ? startedOn(profile) : undefined;
  }
}

/** The process that was started on this profile and runs. */
function startedOn(profile: string): number | undefined {
  return readdirSync('/proc')
    .map(Number)
    .find((pid) => Number.isInteger(pid) && argumentsOf(pid).includes(profileArgument(profile)));
}

function argumentsOf(pid: number): readonly string[] {
  try {
    return readFileSync(`/proc/${pid}/cmdline`, 'utf8').split('\0');
  } catch {
    // It ended meanwhile.
    return [];
  }
}

const profileArgument = (profile: string): string => `--user-data-dir=${profile}`;

function passOn(data: Buffer): void {
  for (const line of data.toString('utf8').split('\n')) {
    if (line.startsWith('DevTools listening')) process.stderr.write(`${line}\n`);
    else if (process.env.STANDIN_DEBUG && line) process.stderr.write(`[chromium] ${line}\n`);
  }
}
