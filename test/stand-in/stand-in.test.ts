/**
 * The stand-in proven on a program of one page (app/): everything the tests of the real program lean on.
 * Runs in Node; starts the bundled stand-in through Playwright's own `_electron`.
 */
import { spawn } from 'node:child_process';
import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { _electron, type ElectronApplication, type Page } from 'playwright';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { buildStandIn } from '../../build/stand-in';
import { isRunning, killTree, processTree } from './process-tree';

const program = fileURLToPath(new URL('./app', import.meta.url));
let executable = '';
let folder = '';
let app: ElectronApplication | undefined;

/** What the program of app/ and the stand-in leave on the main process for a test to read. */
interface Proof {
  readonly events: readonly (readonly unknown[])[];
  readonly permissions: readonly (readonly string[])[];
  readonly senders: readonly string[];
}

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'stand-in-'));
  executable = join(await buildStandIn(join(folder, 'stand-in')), 'electron');
});
afterEach(async () => {
  await app?.close();
  app = undefined;
});
afterAll(() => rm(folder, { recursive: true, force: true }));

describe('a program on the stand-in', () => {
  it('shows its page over app:// to main and as a secure origin of its own to the page', async () => {
    const page = await start('page');
    await expect.poll(() => page.title()).toBe('Proef');
    expect(await page.evaluate(() => [isSecureContext, location.origin, navigator.language])).toEqual([
      true,
      'https://bundle.app.invalid',
      'nl-NL',
    ]);
    expect(await inMain(() => (globalThis as never as { proof: Proof }).proof.senders)).toEqual([]);
    await page.evaluate(() => bridge.echo('hallo'));
    expect(await inMain(() => (globalThis as never as { proof: Proof }).proof.senders)).toEqual(['app://bundle/']);
    const window = await running().browserWindow(page);
    expect(await window.evaluate((it) => [it.getBounds().width, it.isContentProtected(), it.isVisible()])).toEqual([
      1000,
      true,
      false,
    ]);
    expect(await page.evaluate(() => [innerWidth, innerHeight])).toEqual([1000, 700]);
    await window.evaluate((it) => it.webContents.setZoomFactor(2));
    await expect.poll(() => page.evaluate(() => [innerWidth, innerHeight])).toEqual([500, 350]);
  });

  it('leaves nothing in the page but the bridge', async () => {
    const page = await start('clean');
    const before = await page.evaluate(() => {
      const frame = document.createElement('iframe');
      document.body.append(frame);
      const plain = Object.getOwnPropertyNames(frame.contentWindow);
      frame.remove();
      return Object.getOwnPropertyNames(window).filter((name) => !plain.includes(name));
    });
    expect(before.filter((name) => !/^(bridge|\d+|__playwright.*|event)$/.test(name))).toEqual([]);
    expect(await page.evaluate(() => [typeof Reflect.get(window, 'require'), Object.isFrozen(bridge)])).toEqual([
      'undefined',
      true,
    ]);
  });

  it('carries values by structured clone, calls, callbacks and the words of errors', async () => {
    const page = await start('ipc');
    const back = await page.evaluate(async () => {
      const value = {
        at: new Date(5),
        bytes: new Uint8Array([1, 2, 255]),
        map: new Map([['a', new Set([1n])]]),
        none: undefined,
        not: Number.NaN,
      };
      const got = (await bridge.echo(value)) as typeof value;
      return {
        at: got.at instanceof Date && got.at.getTime(),
        bytes: got.bytes instanceof Uint8Array && [...got.bytes],
        map: got.map.get('a')?.has(1n),
        none: 'none' in got && got.none === undefined,
        not: Number.isNaN(got.not),
      };
    });
    expect(back).toEqual({ at: 5, bytes: [1, 2, 255], map: true, none: true, not: true });
    const messages = await page.evaluate(async () => {
      const said = (error: Error) => error.message;
      const { fail, unknown, throwNow, echo, add } = bridge;
      const now = () => {
        try {
          return throwNow();
        } catch (error) {
          return (error as Error).message;
        }
      };
      return [await fail().catch(said), await unknown().catch(said), now(), await echo(() => 1).catch(said), add(2, 3)];
    });
    expect(messages).toEqual([
      "Error invoking remote method 'fail': TypeError: kapot",
      "Error invoking remote method 'nobody': Error: No handler registered for 'nobody'",
      'meteen',
      'An object could not be cloned.',
      5,
    ]);
    await inMain(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.webContents.send('news', 'nieuws'));
    await page.getByTestId('news').filter({ hasText: 'nieuws' }).waitFor();
    const size = await page.evaluate(async () => {
      const sent = new Uint8Array(3_000_000).fill(7);
      const got = (await bridge.echo(sent)) as Uint8Array;
      return [got.length, got.at(-1)];
    });
    expect(size).toEqual([3_000_000, 7]);
  });

  it('answers dialogs, prints and says what it does not reproduce', async () => {
    const page = await start('machine');
    expect(await page.evaluate(() => bridge.save())).toEqual({ canceled: true, filePath: '' });
    await inMain(({ dialog }) => {
      dialog.showSaveDialog = async () => ({ canceled: false, filePath: 'brief.pdf' });
    });
    expect(await page.evaluate(() => bridge.save())).toEqual({ canceled: false, filePath: 'brief.pdf' });
    const printed = await inMain(async ({ BrowserWindow }) => {
      const contents = BrowserWindow.getAllWindows()[0]?.webContents;
      if (!contents) return [];
      const print = () => new Promise((done) => contents.print({ silent: false }, (ok, why) => done([ok, why])));
      const first = await print();
      const { standIn } = contents.print as never as { standIn: { answer: string; printed: unknown[] } };
      standIn.answer = 'no printer';
      const second = await print();
      const pdf = await contents.printToPDF({});
      return [first, second, standIn.printed.length, pdf.subarray(0, 5).toString()];
    });
    expect(printed).toEqual([[true, ''], [false, 'no printer'], 2, '%PDF-']);
    const refused = await inMain(({ safeStorage, session, Tray, BrowserWindow }) => {
      const said = (act: () => unknown) => {
        try {
          return `no refusal: ${act()}`;
        } catch (error) {
          return (error as Error).message;
        }
      };
      const preferences = { sandbox: false, webSecurity: false };
      return [
        said(() => safeStorage.encryptString('x')),
        said(() => new Tray('icon.png')),
        said(() => session.fromPartition('x')),
        said(() => BrowserWindow.getAllWindows()[0]?.webContents.capturePage()),
        said(() => new BrowserWindow({ webPreferences: preferences })),
      ];
    });
    expect(refused).toEqual([
      'stand-in: electron.safeStorage.encryptString is not reproduced',
      'stand-in: electron.Tray is not reproduced',
      'stand-in: electron.session.fromPartition is not reproduced',
      'stand-in: electron.WebContents.capturePage is not reproduced',
      'stand-in: a window with webPreferences sandbox: false, webSecurity: false is not reproduced',
    ]);
  });

  it('tells main about power and keys', async () => {
    const page = await start('signals');
    const heard = await inMain(({ powerMonitor }) => {
      const names: string[] = [];
      for (const name of ['lock-screen', 'suspend', 'resume'] as const) {
        powerMonitor.on(name as 'suspend', () => names.push(name));
        powerMonitor.emit(name);
      }
      return names;
    });
    expect(heard).toEqual(['lock-screen', 'suspend', 'resume']);
    await page.getByLabel('Veld').press('Control+l');
    await expect.poll(() => eventsOf('input')).toContainEqual(['input', 'keyDown', 'l', true]);
  });
});

describe('what stays on disk', () => {
  it('keeps IndexedDB in the folder of sessionData over a restart and over the death of the whole tree', async () => {
    const store = join(folder, 'store');
    const page = await start('data', `--store=${store}`);
    await put(page, 'een');
    await app?.close();
    expect(await readdir(join(store, 'Chromium', 'Default'))).toContain('IndexedDB');

    const again = await start('data', `--store=${store}`);
    expect(await all(again)).toEqual(['een']);
    await put(again, 'twee');
    const pid = running().process().pid ?? 0;
    const tree = killTree(pid);
    expect(tree.length).toBeGreaterThan(4);
    await expect.poll(() => tree.filter(isRunning)).toEqual([]);
    app = undefined;

    expect(await all(await start('data', `--store=${store}`))).toEqual(['een', 'twee']);
  });

  it('ends only when its browser has, however slow that is', async () => {
    const store = join(folder, 'slow');
    const page = await start('slow', `--store=${store}`);
    await put(page, 'een');
    const main = running().process().pid ?? 0;
    const chromium = processTree(main)[1] ?? 0;
    process.kill(chromium, 'SIGSTOP');
    const began = performance.now();
    const goesOn = setTimeout(() => process.kill(chromium, 'SIGCONT'), 4500);
    await app?.close();
    clearTimeout(goesOn);
    app = undefined;
    expect([isRunning(main), isRunning(chromium)]).toEqual([false, false]);
    // A browser that was killed for being slow is gone before it could go on.
    expect(performance.now() - began).toBeGreaterThan(4500);
    expect(await all(await start('slow', `--store=${store}`))).toEqual(['een']);
  });

  it('starts again at once after main alone was killed, when Chromium still has the profile', async () => {
    await put(await start('orphan'), 'voor');
    process.kill(running().process().pid ?? 0, 'SIGKILL');
    app = undefined;
    expect(await all(await start('orphan'))).toEqual(['voor']);
  });
});

describe('a second instance', () => {
  it('is refused while the first runs, which hears of it, and may start after the first was killed', async () => {
    await start('single');
    const second = await exitOf(['--wish=second']);
    expect(second).toBe(7);
    await expect
      .poll(() => eventsOf('second-instance'))
      .toEqual([['second-instance', '--wish=second', { wish: 'show' }]]);
    killTree(running().process().pid ?? 0);
    app = undefined;
    expect(await (await start('single')).title()).toBe('Proef');
  });

  function exitOf(args: readonly string[]): Promise<number | null> {
    const child = spawn(executable, [program, `--user-data-dir=${join(folder, 'single')}`, ...args], {
      stdio: 'ignore',
    });
    return new Promise((resolve) => child.once('exit', resolve));
  }
});

describe('the renderer process', () => {
  it('really ends when the app crashes it, and a fresh one comes with the preload', async () => {
    const page = await start('crash');
    const before = await rendererPid();
    expect(processTree(running().process().pid ?? 0)).toContain(before);
    const crashed = page.waitForEvent('crash');
    const fresh = running().waitForEvent('window');
    await inMain(({ BrowserWindow }) => {
      const contents = BrowserWindow.getAllWindows()[0]?.webContents;
      contents?.forcefullyCrashRenderer();
      return contents?.loadURL('app://bundle/');
    });
    await crashed;
    expect(isRunning(before)).toBe(false);
    expect(await eventsOf('gone')).toEqual([['gone', 'killed']]);
    const next = await fresh;
    // The window is there before its page is.
    await next.getByLabel('Veld').waitFor();
    expect(await next.evaluate(() => bridge.echo('nieuw'))).toBe('nieuw');
    expect(running().windows()).toEqual([next]);
    const after = await rendererPid();
    expect(after).not.toBe(before);
    expect(isRunning(after)).toBe(true);
    expect(await inMain(({ BrowserWindow }) => BrowserWindow.getAllWindows().length)).toBe(1);
    const window = await running().browserWindow(next);
    expect(await window.evaluate((it) => it.webContents.isCrashed())).toBe(false);
  });

  it('is noticed when it is killed from outside, and can be loaded anew', async () => {
    const page = await start('killed');
    const pid = await rendererPid();
    const crashed = page.waitForEvent('crash');
    process.kill(pid, 'SIGKILL');
    await crashed;
    await expect.poll(() => eventsOf('gone')).toEqual([['gone', 'crashed']]);
    const fresh = running().waitForEvent('window');
    await inMain(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.webContents.reload());
    const next = await fresh;
    await next.getByLabel('Veld').waitFor();
    expect(await next.evaluate(() => bridge.add(1, 1))).toBe(2);
  });

  async function rendererPid(): Promise<number> {
    const pid = () => inMain(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.webContents.getOSProcessId());
    // Known a moment after the page has loaded; until then 0.
    await expect.poll(pid).toBeGreaterThan(1);
    return (await pid()) ?? 0;
  }
});

describe('guards', () => {
  it('decides every permission by the handlers of the app, and makes storage persistent where they allow it', async () => {
    const page = await start('permissions');
    const asked = await page.evaluate(async () => {
      const name = (error: Error) => error.name;
      const state = async (permission: string) =>
        (await navigator.permissions.query({ name: permission as PermissionName })).state;
      return {
        persist: await navigator.storage.persist(),
        persisted: await navigator.storage.persisted(),
        storage: await state('persistent-storage'),
        geolocation: await state('geolocation'),
        notification: await Notification.requestPermission(),
        camera: await navigator.mediaDevices.getUserMedia({ video: true }).then(() => 'given', name),
        position: await new Promise((done) => {
          navigator.geolocation.getCurrentPosition(
            () => done('given'),
            (error) => done(error.code),
          );
        }),
        clipboard: await navigator.clipboard.readText().then(() => 'given', name),
      };
    });
    expect(asked).toEqual({
      persist: true,
      persisted: true,
      storage: 'granted',
      geolocation: 'denied',
      notification: 'denied',
      camera: 'NotAllowedError',
      position: 1,
      clipboard: 'NotAllowedError',
    });
    const { permissions } = await proof();
    const requested = permissions.filter(([way]) => way === 'request').map(([, permission]) => permission);
    expect(requested).toEqual(['persistent-storage', 'notifications', 'media', 'geolocation', 'clipboard-read']);
    expect(permissions).toContainEqual(['check', 'geolocation', 'app://bundle/']);
    expect(permissions).toContainEqual(['request', 'media', 'app://bundle/']);
  });

  it('grants permissions when the app has no handlers: the control', async () => {
    const page = await start('permissions-off', '--guards=off');
    const states = await page.evaluate(async () => [
      (await navigator.permissions.query({ name: 'geolocation' })).state,
      await Notification.requestPermission(),
      await navigator.storage.persisted(),
    ]);
    expect(states).toEqual(['granted', 'granted', true]);
  });

  it('obeys the content security policy of the page, and in a worker that of the worker', async () => {
    const page = await start('csp');
    const outcome = await page.evaluate(async () => {
      // In a timer: what Playwright evaluates itself may use eval.
      const evaluated = await new Promise((done) => {
        setTimeout(() => {
          try {
            done(Reflect.construct(Function, ['return 1'])());
          } catch (error) {
            done((error as Error).name);
          }
        });
      });
      const wasm = await new Promise((done) => {
        setTimeout(() => {
          const tiny = new Uint8Array([0, 0x61, 0x73, 0x6d, 1, 0, 0, 0]);
          WebAssembly.compile(tiny).then(
            () => done('compiled'),
            () => done('refused'),
          );
        });
      });
      return [evaluated, wasm];
    });
    expect(outcome).toEqual(['EvalError', 'refused']);
    expect(await inWorker(page)).toMatchObject({ wasm: 'compiled', persisted: true });
  });

  it('brings what a worker asks for before the app, and nothing leaves the machine', async () => {
    const page = await start('worker');
    expect(await inWorker(page)).toMatchObject({ own: 200, foreign: 'refused' });
    expect(await eventsOf('refused')).toEqual([['refused', 'https://foreign.example/from-worker', 'xhr']]);
    expect((await requests()).filter(({ url }) => url.startsWith('app:'))).toEqual([
      { url: 'app://bundle/', resourceType: 'mainFrame', outcome: 'answered' },
      { url: 'app://bundle/page.js', resourceType: 'script', outcome: 'answered' },
      { url: 'app://bundle/worker.js', resourceType: 'script', outcome: 'answered' },
      { url: 'app://bundle/page.js', resourceType: 'xhr', outcome: 'answered' },
    ]);
  });

  it('brings foreign requests and web sockets before the app, which refuses them', async () => {
    const page = await start('foreign');
    const answers = await page.evaluate(() =>
      Promise.all([
        fetch('https://foreign.example/x').then(
          () => 'answered',
          () => 'refused',
        ),
        new Promise((done) => {
          const socket = new WebSocket('wss://foreign.example/socket');
          socket.onopen = () => done('answered');
          socket.onerror = () => done('refused');
        }),
        fetch('/broken').then(
          () => 'answered',
          () => 'refused',
        ),
      ]),
    );
    expect(answers).toEqual(['refused', 'refused', 'refused']);
    const refused = await eventsOf('refused');
    expect(refused).toContainEqual(['refused', 'https://foreign.example/x', 'xhr']);
    expect(refused).toContainEqual(['refused', 'wss://foreign.example/socket', 'webSocket']);
  });

  it('lets a foreign request go out without the guard, where no name can be found: the control', async () => {
    const page = await start('foreign-off', '--guards=off');
    expect(await page.evaluate(() => fetch('https://foreign.example/x').catch((error) => String(error)))).toBe(
      'TypeError: Failed to fetch',
    );
    const out = (await requests()).filter(({ outcome }) => outcome === 'sent out');
    expect(out).toEqual([{ url: 'https://foreign.example/x', resourceType: 'xhr', outcome: 'sent out' }]);
  });

  it('does not start where the scheme lacks a privilege that it cannot play', async () => {
    const args = [program, `--user-data-dir=${join(folder, 'privilege')}`, '--secure=off'];
    const child = spawn(executable, args, { stdio: ['ignore', 'ignore', 'pipe'] });
    let said = '';
    child.stderr.on('data', (data) => {
      said += String(data);
    });
    expect(await new Promise((resolve) => child.once('exit', resolve))).toBe(1);
    expect(said).toContain('app:// must be registered with {standard: true, secure: true}');
  });

  it('asks about navigation, redirects, frames and new windows, and not about what the app loads itself', async () => {
    const page = await start('navigation');
    expect((await proof()).events).toEqual([]);
    await page.reload();
    expect((await proof()).events).toEqual([]);
    await page.evaluate(() => {
      location.href = 'https://foreign.example/page';
    });
    await expect
      .poll(() => eventsOf('will-navigate'))
      .toEqual([['will-navigate', 'https://foreign.example/page', true]]);
    await page.evaluate(() => {
      const frame = document.createElement('iframe');
      frame.src = '/frame.html';
      document.body.append(frame);
    });
    await expect
      .poll(() => eventsOf('will-frame-navigate'))
      .toContainEqual(['will-frame-navigate', 'app://bundle/frame.html', false]);
    await page.evaluate(() => {
      location.href = 'mailto:iemand@foreign.example';
    });
    await expect
      .poll(() => eventsOf('will-navigate'))
      .toContainEqual(['will-navigate', 'mailto:iemand@foreign.example', true]);
    await page.evaluate(() => void window.open('https://foreign.example/popup'));
    await expect.poll(() => eventsOf('window-open')).toEqual([['window-open', 'https://foreign.example/popup']]);
    await expect.poll(() => running().windows().length).toBe(1);
    expect(page.url()).toBe('https://bundle.app.invalid/');
    expect(await eventsOf('refused')).toEqual([]);
    await inMain(({ BrowserWindow }) =>
      BrowserWindow.getAllWindows()[0]
        ?.webContents.loadURL('app://bundle/away')
        .catch(() => undefined),
    );
    expect(await eventsOf('will-redirect')).toEqual([['will-redirect', 'https://foreign.example/', true]]);
  });

  it('opens a second window without the guard: the control', async () => {
    const page = await start('windows-off', '--guards=off');
    const opened = running().waitForEvent('window');
    await page.evaluate(() => void window.open('/frame.html'));
    const second = await opened;
    await expect.poll(() => second.title()).toBe('Frame');
    expect(await inMain(({ BrowserWindow }) => BrowserWindow.getAllWindows().length)).toBe(2);
    expect(await requests()).toContainEqual({
      url: 'app://bundle/frame.html',
      resourceType: 'mainFrame',
      outcome: 'answered',
    });
  });

  it('asks about downloads and lets none reach the disk', async () => {
    const page = await start('download');
    await download(page);
    await expect.poll(() => eventsOf('download')).toEqual([['download', 'dossier.txt']]);
    expect(await downloads()).toEqual([expect.objectContaining({ filename: 'dossier.txt', prevented: true })]);
    await app?.close();
    const open = await start('download-off', '--guards=off');
    await download(open);
    await expect.poll(downloads).toEqual([expect.objectContaining({ filename: 'dossier.txt', prevented: false })]);
  });

  it('shows the day that a test asks for, everywhere, and the clock runs on', async () => {
    const page = await start('clock', { STANDIN_CLOCK: '2026-11-30T09:52' });
    const begun = new Date('2026-11-30T09:52').getTime();
    const isThen = (at: unknown) => Number(at) >= begun && Number(at) < begun + 60_000;
    const inPage = () => page.evaluate(() => [Date.now(), new Date().toISOString(), new Date(0).getTime()] as const);
    const [now, made, zero] = await inPage();
    expect([isThen(now), isThen(Date.parse(made)), zero]).toEqual([true, true, 0]);
    expect((await inPage())[0]).toBeGreaterThan(now);
    expect(isThen(await inMain(() => Date.now()))).toBe(true);
    expect(isThen(((await inWorker(page)) as { now: number }).now)).toBe(true);
    await app?.close();
    const own = await start('clock-own');
    expect(Math.abs((await own.evaluate(() => Date.now())) - Date.now())).toBeLessThan(60_000);
  });

  async function download(page: Page): Promise<void> {
    await page.evaluate(() => {
      const link = document.createElement('a');
      link.href = URL.createObjectURL(new Blob(['geheim']));
      link.download = 'dossier.txt';
      link.click();
    });
  }

  function inWorker(page: Page): Promise<unknown> {
    return page.evaluate(
      () =>
        new Promise((done, failed) => {
          const worker = new Worker('/worker.js');
          worker.onmessage = ({ data }) => done(data);
          worker.onerror = (event) => failed(new Error(event.message));
          worker.postMessage('begin');
        }),
    );
  }
});

/** The bridge as app/preload.cjs offers it; only ever called in the page. */
declare const bridge: {
  readonly echo: (value: unknown) => Promise<unknown>;
  readonly fail: () => Promise<string>;
  readonly unknown: () => Promise<string>;
  readonly save: () => Promise<unknown>;
  readonly add: (a: number, b: number) => number;
  readonly throwNow: () => never;
};

async function start(name: string, ...given: readonly (string | Record<string, string>)[]): Promise<Page> {
  const userData = join(folder, name);
  const args = given.filter((one) => typeof one === 'string');
  const env = Object.assign({}, process.env, ...given.filter((one) => typeof one === 'object')) as Record<
    string,
    string
  >;
  app = await _electron.launch({
    executablePath: executable,
    args: [program, `--user-data-dir=${userData}`, ...args],
    env,
  });
  const page = await app.firstWindow();
  await page.getByLabel('Veld').waitFor();
  return page;
}

function running(): ElectronApplication {
  if (!app) throw new Error('no program is running');
  return app;
}

type Electron = typeof import('electron');

function inMain<T>(act: (electron: Electron) => T): Promise<Awaited<T>> {
  return running().evaluate(act as (electron: Electron) => T) as Promise<Awaited<T>>;
}

function proof(): Promise<Proof> {
  return inMain(() => (globalThis as never as { proof: Proof }).proof);
}

async function eventsOf(name: string): Promise<readonly (readonly unknown[])[]> {
  return (await proof()).events.filter(([kind]) => kind === name);
}

interface Recorded {
  readonly url: string;
  readonly resourceType?: string;
  readonly outcome?: string;
}

function requests(): Promise<readonly Recorded[]> {
  return inMain(
    ({ session }) => (session.defaultSession as never as { standIn: { requests: Recorded[] } }).standIn.requests,
  );
}

function downloads(): Promise<readonly object[]> {
  return inMain(
    ({ session }) => (session.defaultSession as never as { standIn: { downloads: object[] } }).standIn.downloads,
  );
}

function put(page: Page, text: string): Promise<void> {
  return page.evaluate(
    (value) =>
      new Promise<void>((done, failed) => {
        const opening = indexedDB.open('proof', 1);
        opening.onupgradeneeded = () => opening.result.createObjectStore('words', { autoIncrement: true });
        opening.onsuccess = () => {
          const act = opening.result.transaction('words', 'readwrite', { durability: 'strict' });
          act.objectStore('words').add(value);
          act.oncomplete = () => done();
          act.onerror = () => failed(act.error);
        };
      }),
    text,
  );
}

function all(page: Page): Promise<unknown> {
  return page.evaluate(
    () =>
      new Promise((done) => {
        const opening = indexedDB.open('proof', 1);
        opening.onsuccess = () => {
          const reading = opening.result.transaction('words').objectStore('words').getAll();
          reading.onsuccess = () => done(reading.result);
        };
      }),
  );
}
