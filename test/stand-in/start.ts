/**
 * The stand-in's executable: runs an app's main bundle in this Node process as Electron would, and shows its windows
 * in Chromium. Bundled by build/stand-in.ts as out/stand-in/electron.
 *
 *   electron [-r file] [--inspect=0] [--remote-debugging-port=0] <folder of the app> [--user-data-dir=<folder>]
 */
import { readFileSync } from 'node:fs';
import inspector from 'node:inspector';
import Module, { createRequire } from 'node:module';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { app } from './app';
import { startChromium } from './chromium';
import { setMainClock } from './clock';
import { electron } from './electron-module';
import { running } from './running';
import { closeRegistration } from './scheme';
import { defaultSession } from './session';
import { followTargets } from './targets';

const require = createRequire(__filename);
const globalName = 'stand-in.electron';

void main().catch((error) => {
  console.error(error);
  process.exit(1);
});

async function main(): Promise<void> {
  running.electronVersion = ownElectronVersion();
  const { appPath, preloaded } = readArguments(process.argv.slice(2));
  // As Electron has it: the executable first, no script.
  process.argv = [__filename, ...process.argv.slice(2)];
  giveElectronModule();
  setMainClock();
  Object.defineProperty(process, 'type', { value: 'browser' });
  Object.defineProperty(process, 'defaultApp', { value: true });
  Object.defineProperty(process, 'resourcesPath', { value: join(__dirname, 'resources') });
  for (const signal of ['SIGTERM', 'SIGINT', 'SIGHUP'] as const) process.on(signal, () => app.quit());
  for (const file of preloaded) require(file);

  running.appPath = appPath;
  running.manifest = JSON.parse(readFileSync(join(appPath, 'package.json'), 'utf8'));
  await runMain(join(appPath, running.manifest.main ?? 'index.js'));
  if (running.quitting) return;
  await showAndBecomeReady();
}

async function showAndBecomeReady(): Promise<void> {
  // Read now and not before: until 'ready' the app may lay its data elsewhere.
  const sessionData = app.getPath('sessionData');
  const port = app.switches.get('remote-debugging-port') ?? '';
  const chromium = await startChromium(sessionData, app.appended, port);
  running.browser = chromium.wire;
  app.end = async (code) => {
    const atMost = (ms: number): Promise<unknown> => new Promise((done) => setTimeout(done, ms));
    const gone = chromium.exited.catch(() => undefined);
    if (!chromium.wire.closed) {
      void chromium.wire.send('Browser.close', {}).catch(() => undefined);
      // A real Electron ends with its browser, however long its files take: killed half-way it would leave what a power cut leaves.
      await Promise.race([gone, atMost(30_000)]);
    }
    // And who reads the folder after this process must find it at rest.
    chromium.process.kill('SIGKILL');
    await Promise.race([gone, atMost(3000)]);
    process.exit(code);
  };
  void chromium.exited.then(() => {
    if (running.quitting) return;
    app.emit('child-process-gone', {}, { type: 'Utility', reason: 'crashed', exitCode: 1, name: 'Chromium' });
    app.quit();
  });
  await followTargets();
  closeRegistration();
  // Before the app's first window and after Playwright's own wish: see session.ts.
  app.once('browser-window-created', () => void defaultSession.refuseDownloads());
  app.becomeReady();
}

async function runMain(file: string): Promise<void> {
  const isModule = file.endsWith('.mjs') || (running.manifest.type === 'module' && !file.endsWith('.cjs'));
  if (isModule) await import(pathToFileURL(file).href);
  else require(file);
}

function readArguments(args: readonly string[]): { readonly appPath: string; readonly preloaded: readonly string[] } {
  const preloaded: string[] = [];
  let appPath: string | undefined;
  for (let at = 0; at < args.length; at++) {
    const argument = args[at] ?? '';
    const [, name = '', value = ''] = /^--([^=]+)=?(.*)$/s.exec(argument) ?? [];
    if (argument === '-r' || argument === '--require') preloaded.push(args[++at] ?? '');
    else if (argument === '-v' || argument === '--version') {
      console.log(`v${running.electronVersion} (stand-in)`);
      process.exit(0);
    } else if (name === 'inspect') inspector.open(Number(value) || 0, '127.0.0.1');
    else if (name) app.switches.set(name, value);
    else appPath ??= resolve(argument);
  }
  if (appPath === undefined) throw new Error('stand-in: no app was named');
  return { appPath, preloaded };
}

/** `require('electron')` and `import ... from 'electron'` give the stand-in's module in this process. */
function giveElectronModule(): void {
  (globalThis as Record<symbol, unknown>)[Symbol.for(globalName)] = electron;
  const loader = Module as unknown as { _load(request: string, ...rest: readonly unknown[]): unknown };
  const load = loader._load;
  loader._load = function (request, ...rest) {
    return request === 'electron' || request === 'electron/main' ? electron : load.call(this, request, ...rest);
  };
  const names = Object.keys(electron).map((name) => `export const ${name} = electron[${JSON.stringify(name)}];`);
  const source = `const electron = globalThis[Symbol.for(${JSON.stringify(globalName)})];
    export default electron; ${names.join(' ')}`;
  const hooks = `export async function resolve(name, context, next) {
      const ours = name === 'electron' || name === 'electron/main';
      return ours ? { url: 'stand-in:electron', shortCircuit: true } : next(name, context);
    }
    export async function load(url, context, next) {
      if (url !== 'stand-in:electron') return next(url, context);
      return { format: 'module', shortCircuit: true, source: ${JSON.stringify(source)} };
    }`;
  Module.register(`data:text/javascript,${encodeURIComponent(hooks)}`, pathToFileURL(__filename));
}

function ownElectronVersion(): string {
  try {
    const { version } = require('electron/package.json') as { version: string };
    Object.assign(process.versions, { electron: version });
    return version;
  } catch {
    return '0.0.0';
  }
}
