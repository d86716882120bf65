/**
 * Each guard attacked, and the same attack against a control build with that guard left out: an attack that fails on both proves
 * nothing. One program as shipped stands all attacks in turn; each control gets a build of its own.
 */
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { ground } from '../e2e/launch';
import { headerOf } from './frame';
import {
  type Attacked,
  asked,
  type Ended,
  type InPage,
  moment,
  open,
  pageStands,
  prepare,
  sentOut,
  start,
  windowCount,
} from './launch';
import { rowFrame, slotsOf } from './office';
import '../e2e/whole-browser';

const on = await ground();
const foreign = 'https://elders.example/';
let shipped: Attacked;
let control: Attacked | undefined;

beforeAll(async () => {
  shipped = await open();
});
afterAll(async () => {
  await shipped.clear();
});
afterEach(async () => {
  await control?.clear();
  control = undefined;
});

/** Runs one attack on the shipped program and on a control build; tells what came of it. */
async function onBoth<T>(
  guardsOff: readonly string[],
  attack: (program: Attacked) => Promise<T>,
): Promise<{ readonly guarded: T; readonly open: T }> {
  const guarded = await attack(shipped);
  control = await open(guardsOff);
  return { guarded, open: await attack(control) };
}

describe('a page that wants elsewhere', () => {
  it('cannot navigate: by location, by link or by form', async () => {
    const attack = async (program: Attacked) => {
      await program.page.evaluate((url) => void setTimeout(() => location.assign(url)), foreign);
      await moment(program.page);
      return pageStands(program);
    };
    expect(await onBoth(['navigation'], attack)).toEqual({ guarded: true, open: false });
    await shipped.page.evaluate((url) => {
      const link = Object.assign(document.createElement('a'), { href: url });
      document.body.append(link);
      link.click();
    }, foreign);
    await moment(shipped.page);
    expect(await pageStands(shipped)).toBe(true);
  });

  it('cannot be redirected by an answer', async () => {
    const attack = async (program: Attacked) => {
      await program.app.evaluate(({ session }, url) => {
        const { protocol } = session.defaultSession;
        protocol.unhandle('app');
        protocol.handle('app', () => new Response('', { status: 302, headers: { location: url } }));
      }, foreign);
      await program.page.evaluate(() => void setTimeout(() => location.assign('/index.html?anew')));
      await moment(program.page);
      return pageStands(program);
    };
    // A program of its own: its protocol does not answer any more.
    const guarded = await open();
    try {
      expect(await attack(guarded)).toBe(true);
    } finally {
      await guarded.clear();
    }
    control = await open(['redirect']);
    expect(await attack(control)).toBe(false);
  });

  it('cannot open a window', async () => {
    const attack = async (program: Attacked) => {
      await program.page.evaluate(() => void window.open('/index.html'));
      await moment(program.page);
      return windowCount(program);
    };
    expect(await onBoth(['windowOpen'], attack)).toEqual({ guarded: 1, open: 2 });
  });

  it('cannot be replaced by a file that is dropped on it', async () => {
    const attack = async (program: Attacked) =>
      program.page.evaluate(() => {
        const carried = new DataTransfer();
        carried.items.add(new File(['<h1>anders</h1>'], 'anders.html', { type: 'text/html' }));
        const drop = (type: string) =>
          document.body.dispatchEvent(new DragEvent(type, { dataTransfer: carried, bubbles: true, cancelable: true }));
        // True when nobody prevented what the browser does by itself: opening the file.
        return drop('dragover') || drop('drop');
      });
    expect(await onBoth(['drop'], attack)).toEqual({ guarded: false, open: true });
  });

  it('may still have words dragged into its fields', async () => {
    const prevented = await shipped.page.evaluate(() => {
      const carried = new DataTransfer();
      carried.setData('text/plain', 'tekst');
      return !document.body.dispatchEvent(
        new DragEvent('drop', { dataTransfer: carried, bubbles: true, cancelable: true }),
      );
    });
    expect(prevented).toBe(false);
  });

  it('cannot attach a webview', async () => {
    const attack = (program: Attacked) =>
      program.app.evaluate(({ BrowserWindow }) => {
        let prevented = false;
        const event = { preventDefault: () => (prevented = true) };
        BrowserWindow.getAllWindows()[0]?.webContents.emit('will-attach-webview', event, {}, {});
        return prevented;
      });
    expect(await onBoth(['webview'], attack)).toEqual({ guarded: true, open: false });
  });
});

describe('a page that wants out', () => {
  it('cannot fetch: its CSP forbids it, and without the CSP the session does', async () => {
    const attack = async (program: Attacked) => {
      const answer = await program.page.evaluate(
        (url) =>
          fetch(url).then(
            () => 'answered',
            () => 'failed',
          ),
        foreign,
      );
      return {
        answer,
        asked: (await asked(program)).includes(foreign),
        out: (await sentOut(program)).includes(foreign),
      };
    };
    const before = await asked(shipped);
    expect(await attack(shipped)).toEqual({ answer: 'failed', asked: before.includes(foreign), out: false });
    expect(await shipped.page.evaluate(() => (globalThis as unknown as InPage).violations)).toContain('connect-src');

    control = await open(['csp']);
    expect(await attack(control)).toEqual({ answer: 'failed', asked: true, out: false });
    await control.clear();
    control = await open(['csp', 'scheme']);
    // The stand-in resolves no name, so the answer fails there too; that it was sent is what the guard would have stopped.
    if (on.what === 'stand-in') expect(await attack(control)).toEqual({ answer: 'failed', asked: true, out: true });
  });

  it('cannot download', async () => {
    const attack = async (program: Attacked) => {
      await program.app.evaluate(({ session }) => {
        session.defaultSession.on('will-download', (event) => {
          (globalThis as { download?: boolean }).download = event.defaultPrevented;
        });
      });
      await program.page.evaluate(() => {
        const href = URL.createObjectURL(new Blob(['x']));
        Object.assign(document.createElement('a'), { href, download: 'x.txt' }).click();
      });
      await moment(program.page);
      return program.app.evaluate(() => (globalThis as { download?: boolean }).download);
    };
    expect(await onBoth(['download'], attack)).toEqual({ guarded: true, open: false });
  });

  it('gets no permission but that its database is kept', async () => {
    const attack = (program: Attacked) =>
      program.page.evaluate(async () => {
        const state = async (name: string) =>
          (await navigator.permissions.query({ name: name as PermissionName })).state;
        return {
          geolocation: await state('geolocation'),
          notifications: await state('notifications'),
          asked: await Notification.requestPermission(),
          camera: await state('camera'),
          clipboard: await state('clipboard-read'),
        };
      });
    expect(await onBoth(['permission'], attack)).toEqual({
      guarded: {
        geolocation: 'denied',
        notifications: 'denied',
        asked: 'denied',
        camera: 'denied',
        clipboard: 'denied',
      },
      open: {
        geolocation: 'granted',
        notifications: 'granted',
        asked: 'granted',
        camera: 'granted',
        clipboard: 'granted',
      },
    });
    expect(await shipped.page.evaluate(() => navigator.storage.persist())).toBe(true);
  });
});

describe('a script that came in', () => {
  it('cannot evaluate text, run inline or style inline', async () => {
    const attack = async (program: Attacked) =>
      program.page.evaluate(
        () =>
          new Promise<{ evaluated: boolean; inline: boolean; styled: boolean }>((resolve) => {
            // Playwright's own evaluation is exempt from the CSP; a timer runs outside it.
            setTimeout(() => {
              const page = globalThis as unknown as InPage;
              let evaluated = false;
              try {
                evaluated = (Reflect.get(globalThis, 'eval') as (text: string) => unknown)('1 + 1') === 2;
              } catch {
                evaluated = false;
              }
              try {
                const script = document.createElement('script');
                script.textContent = 'globalThis.ran = "inline"';
                document.head.append(script);
              } catch {
                // Trusted Types refuse the text before the CSP refuses the script.
              }
              const style = document.createElement('style');
              style.textContent = 'h1 { display: none }';
              document.head.append(style);
              const styled = getComputedStyle(document.querySelector('h1') as HTMLElement).display === 'none';
              style.remove();
              resolve({ evaluated, inline: page.ran === 'inline', styled });
            });
          }),
      );
    expect(await onBoth(['csp'], attack)).toEqual({
      guarded: { evaluated: false, inline: false, styled: false },
      open: { evaluated: true, inline: true, styled: true },
    });
  });

  it('compiles WebAssembly only in the file of the vault worker', async () => {
    const compile = (program: Attacked, name: string) =>
      program.page.evaluate(
        (file) =>
          new Promise<string>((resolve) => {
            // The page has no default Trusted Types policy; a worker's address needs one.
            const { trustedTypes } = globalThis as unknown as {
              trustedTypes?: { createPolicy: (name: string, rules: object) => unknown };
            };
            const page = globalThis as unknown as { policyMade?: boolean };
            if (!page.policyMade) trustedTypes?.createPolicy('default', { createScriptURL: (url: string) => url });
            page.policyMade = true;
            const worker = new Worker(file);
            worker.onmessage = ({ data }) => resolve(String(data));
            worker.onerror = () => resolve('error');
          }),
        `/assets/${name}`,
      );
    expect(await compile(shipped, 'vault.worker-test.js')).toBe('wasm');
    expect(await compile(shipped, 'other.worker-test.js')).toBe('CompileError');
    control = await open(['csp']);
    expect(await compile(control, 'other.worker-test.js')).toBe('wasm');
  });

  it('finds nothing of Node or Electron, and one frozen bridge', async () => {
    const found = await shipped.page.evaluate(() => {
      const page = globalThis as unknown as Record<string, unknown>;
      return {
        names: ['require', 'process', 'module', 'Buffer', 'electron', 'ipcRenderer'].filter((name) => name in page),
        keys: Object.keys((page as unknown as InPage).machine).sort(),
      };
    });
    expect(found).toEqual({
      names: [],
      keys: [
        'active',
        'beforeOpening',
        'copies',
        'database',
        'journal',
        'leaves',
        'lock',
        'on',
        'opened',
        'printPdf',
        'remains',
        'saveData',
        'savePdf',
        'settled',
        'sound',
        'start',
        'vault',
      ],
    });
  });

  it('cannot listen to another channel than the contract names', async () => {
    const attack = await shipped.page.evaluate(async () => {
      const heard: unknown[] = [];
      const { machine } = globalThis as unknown as InPage;
      (machine.on as (signal: string, listener: (value: unknown) => void) => void)('other', (value) =>
        heard.push(value),
      );
      await machine.start();
      return heard;
    });
    await shipped.app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.webContents.send('other', 1));
    expect(attack).toEqual([]);
  });
});

describe('a call over the bridge', () => {
  it('from another window is refused', async () => {
    const attack = async (program: Attacked) => {
      const opened = program.app.waitForEvent('window');
      await program.app.evaluate(
        async ({ BrowserWindow }, preload) => {
          const window = new BrowserWindow({
            show: false,
            webPreferences: { preload, sandbox: true, contextIsolation: true },
          });
          await window.loadURL('app://inzagebalie/index.html');
        },
        path.join(program.appFolder, 'electron/preload.cjs'),
      );
      const other = await opened;
      await other.waitForURL(/index\.html$/);
      const answer = await other.evaluate(() =>
        (globalThis as unknown as InPage).machine.start().then(
          () => 'answered',
          (error: Error) => error.message.replace(/^.*: /, ''),
        ),
      );
      await other.close();
      return answer;
    };
    expect(await onBoth(['sender'], attack)).toEqual({ guarded: 'badSender', open: 'answered' });
  });

  it('with something else than a frame is refused', async () => {
    const attack = async (program: Attacked) => {
      const answer = await program.page.evaluate(() =>
        (globalThis as unknown as InPage).machine.journal
          .append(new Uint8Array(200))
          .catch((error: Error) => error.message.replace(/^.*: /, '')),
      );
      const kept = readdirSync(path.join(program.store)).includes('journal')
        ? readdirSync(path.join(program.store, 'journal'))
        : [];
      return { answer, kept };
    };
    expect(await onBoth(['arguments', 'visit'], attack)).toEqual({
      guarded: { answer: 'badArgument', kept: [] },
      open: { answer: 'kept', kept: ['000001.ibj'] },
    });
  });

  it('with a path for a name is refused', async () => {
    const attack = async (program: Attacked) => {
      await program.app.evaluate(({ dialog }) => {
        dialog.showSaveDialog = async (...all: readonly unknown[]) => {
          (globalThis as { suggested?: string }).suggested = (all.at(-1) as { defaultPath: string }).defaultPath;
          return { canceled: true, filePath: '' };
        };
      });
      const answer = await program.page.evaluate(() => {
        const pdf = new Uint8Array(100);
        pdf.set([37, 80, 68, 70, 45]);
        return (globalThis as unknown as InPage).machine
          .savePdf('../../Mevrouw Verzonnen', pdf)
          .catch((error: Error) => error.message.replace(/^.*: /, ''));
      });
      return { answer, suggested: await program.app.evaluate(() => (globalThis as { suggested?: string }).suggested) };
    };
    expect(await onBoth(['arguments', 'visit'], attack)).toEqual({
      guarded: { answer: 'badArgument', suggested: undefined },
      open: { answer: 'cancelled', suggested: '../../Mevrouw Verzonnen.pdf' },
    });
  });
});

describe('a page that wants at copies', () => {
  /** What the page gets for a copy by this name: nothing, a refusal, or bytes. */
  const reach = (program: Attacked, kind: string, name: string): Promise<string> =>
    program.page.evaluate(
      async ([how, called]) => {
        const { copies } = (globalThis as unknown as InPage).machine;
        const copy = { kind: how, name: called } as never;
        try {
          const { bytes } = await copies.read(copy, 1, 0);
          const state = await copies.state(copy);
          const placed = await copies.place(copy, true);
          return `${bytes.length} bytes, ${state ? 'a state' : 'no state'}, ${placed}`;
        } catch (error) {
          return (error as Error).message.replace(/^.*: /, '');
        }
      },
      [kind, name] as const,
    );

  it('reaches none by a path, also where the arguments are not checked, and puts none over a register', async () => {
    const id = 'e'.repeat(32);
    const lay = (program: Attacked): void => {
      const folder = path.join(path.dirname(program.store), 'exchange', id);
      mkdirSync(folder);
      writeFileSync(path.join(folder, '000001.ibj'), Buffer.concat([headerOf(1), rowFrame(['theirs'])]));
      writeFileSync(path.join(folder, 'slots.ibs'), slotsOf('theirs'));
    };
    const names: readonly (readonly [string, string])[] = [
      ['exchange', '../store/journal'],
      ['exchange', `../exchange/${id}`],
      ['exchange', `./${id}`],
      ['backup', `../exchange/${id}/000001.ibj`],
      ['chosen', '/etc/passwd'],
    ];
    const guarded = await open([], true);
    try {
      lay(guarded);
      for (const [kind, name] of names) expect(await reach(guarded, kind, name), name).toBe('badArgument');
      await guarded.page.evaluate(
        async ([slots, frame]) => {
          const { journal } = (globalThis as unknown as InPage).machine;
          await journal.keepSlots(new Uint8Array(slots));
          await journal.append(new Uint8Array(frame));
        },
        [[...slotsOf('mine')], [...rowFrame(['mine'])]] as const,
      );
      const own = path.join(guarded.store, 'journal/000001.ibj');
      const before = readFileSync(own);
      // The control of this test: by its own name it is reached, so that what was refused above was there to be had.
      expect(await reach(guarded, 'exchange', id)).toMatch(/^[1-9]\d+ bytes, a state, registerHere$/);
      expect(readFileSync(own)).toEqual(before);
      // A folder of the page's own choice: it can only ask, and a person sees the dialog.
      expect(await guarded.page.evaluate(() => (globalThis as unknown as InPage).machine.copies.chooseFolder())).toBe(
        'byPolicy',
      );
    } finally {
      await guarded.clear();
    }
    control = await open(['arguments'], true);
    lay(control);
    for (const [kind, name] of names) expect(await reach(control, kind, name), name).toBe('0 bytes, no state, gone');
    expect(readdirSync(control.store)).not.toContain('journal');
  });
});

describe('a second start', () => {
  it('of the same program ends at once and brings the first to the front', async () => {
    await shipped.app.evaluate(({ BrowserWindow }) => {
      const window = BrowserWindow.getAllWindows()[0];
      window?.minimize();
      window?.once('focus', () => Object.assign(globalThis, { focused: true }));
    });
    expect(await start(shipped.appFolder)).toEqual({ code: 0, said: expect.not.stringContaining('[dialog]') });
    await moment(shipped.page);
    if (on.what === 'stand-in')
      expect(await shipped.app.evaluate(() => (globalThis as { focused?: boolean }).focused)).toBe(true);

    // Control: without this guard it goes on, as far as the store's own lock.
    control = await open(['singleInstance']);
    const second = await start(control.appFolder);
    expect(second.code).toBe(1);
    expect(second.said).toContain('Een andere gebruiker of computer heeft deze gegevens open, sinds');
  });
});

describe('a store folder', () => {
  const startWith = async (
    guardsOff: readonly string[],
    make: (store: string) => void,
  ): Promise<Ended & { readonly store: readonly string[] }> => {
    const ready = await prepare(guardsOff);
    try {
      make(ready.store);
      return { ...(await start(ready.appFolder, 4_000)), store: readdirSync(ready.store).sort() };
    } finally {
      await ready.clear();
    }
  };

  it('of somebody else is refused, and nothing is written in it', async (context) => {
    if (on.what === 'electron') context.skip('a real dialog waits for somebody to close it');
    const make = (store: string) => {
      mkdirSync(store);
      writeFileSync(path.join(store, 'begroting.xlsx'), 'x');
    };
    const guarded = await startWith([], make);
    expect(guarded.code).toBe(1);
    expect(guarded.said).toContain('bestanden die niet van Inzagebalie zijn');
    expect(guarded.store).toEqual(['begroting.xlsx']);
    const without = await startWith(['storeLock'], make);
    expect(without.code).toBeUndefined();
    expect(without.store).toEqual(['begroting.xlsx', 'browser']);
  });

  it('held on another computer is refused with its name and since when', async (context) => {
    if (on.what === 'electron') context.skip('a real dialog waits for somebody to close it');
    const make = (store: string) => {
      mkdirSync(store);
      writeFileSync(
        path.join(store, 'installation'),
        JSON.stringify({ format: 1, id: 'a'.repeat(32), hadRegister: true }),
      );
      const since = new Date(2026, 10, 20, 9, 5).getTime();
      writeFileSync(
        path.join(store, 'holder.json'),
        JSON.stringify({ format: 1, token: 'x', computer: 'BALIE-WINSCHOTEN', process: 1, since }),
      );
    };
    const guarded = await startWith([], make);
    expect(guarded.code).toBe(1);
    expect(guarded.said).toContain('sinds 20-11-2026 om 09.05 uur');
    expect(guarded.said).toContain('BALIE-WINSCHOTEN');
    expect(guarded.store).toEqual(['holder.json', 'installation']);
    const without = await startWith(['storeLock'], make);
    expect(without.code).toBeUndefined();
    expect(without.store).toContain('browser');
  });

  it('is not used at all when the policy has a mistake', async (context) => {
    if (on.what === 'electron') context.skip('a real dialog waits for somebody to close it');
    const ready = await prepare();
    try {
      writeFileSync(
        path.join(ready.appFolder, 'policy.json'),
        JSON.stringify({ storeFolder: ready.store, idleMinutes: 999 }),
      );
      const { code, said } = await start(ready.appFolder);
      expect(code).toBe(1);
      expect(said).toContain('Veld: idleMinutes');
      expect(readdirSync(ready.folder)).toEqual(['app']);
    } finally {
      await ready.clear();
    }
  });
});

describe('the program at rest', () => {
  it('has asked for nothing that is not its own', async () => {
    const fresh = await open();
    try {
      expect(await asked(fresh)).toEqual([]);
      expect(await sentOut(fresh)).toEqual([]);
    } finally {
      await fresh.clear();
    }
  });

  it('has a title that is not the page’s, and blocks screen capture', async () => {
    const seen = await shipped.app.evaluate(({ BrowserWindow }) => {
      const window = BrowserWindow.getAllWindows()[0];
      return { title: window?.getTitle(), protected: window?.isContentProtected(), size: window?.getSize() };
    });
    expect(seen.title).toBe('Inzagebalie');
    expect(await shipped.page.title()).toContain('De Verzonnen');
    if (on.what === 'stand-in' || process.platform !== 'linux') expect(seen.protected).toBe(true);
    expect(seen.size).toEqual([1366, 768]);
  });

  it('keeps no log, no dump and nothing outside its folders', async () => {
    const files = readdirSync(shipped.appFolder, { recursive: true }).map(String);
    expect(files.filter((file) => /\.(log|dmp)$|Crashpad/i.test(file))).toEqual([]);
    expect(readFileSync(path.join(shipped.store, 'holder.json'), 'utf8')).toContain('"since"');
  });

  it.skipIf(on.what === 'stand-in')(
    'shows nothing on a screen capture (only a real Electron has a screen to capture)',
    () => {
      expect(on.what).toBe('electron');
    },
  );
});
