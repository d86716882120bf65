/** What no stand-in can play (the system's own dialogs, printers, a frame inside a page) with the handler called directly. */
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterAll, beforeEach, describe, expect, it, vi } from 'vitest';

const electron = vi.hoisted(() => ({
  save: { canceled: true, filePath: '' },
  open: { canceled: true, filePaths: [] as string[] },
  asked: [] as { properties: readonly string[] }[],
  printed: { success: true, reason: '' },
  windows: [] as { options: unknown; loaded: string; destroyed: boolean }[],
  handlers: new Map<string, (event: unknown, ...args: unknown[]) => Promise<unknown>>(),
}));

vi.mock('electron', () => {
  class BrowserWindow {
    readonly seen: { options: unknown; loaded: string; destroyed: boolean };
    constructor(options: unknown) {
      this.seen = { options, loaded: '', destroyed: false };
      electron.windows.push(this.seen);
    }
    webContents = {
      id: 7,
      print: (_options: unknown, done: (success: boolean, reason: string) => void) =>
        done(electron.printed.success, electron.printed.reason),
    };
    loadURL = async (url: string) => {
      this.seen.loaded = url;
    };
    once = () => this;
    isDestroyed = () => this.seen.destroyed;
    destroy = () => {
      this.seen.destroyed = true;
    };
  }
  return {
    BrowserWindow,
    Menu: {},
    nativeTheme: {},
    dialog: {
      showSaveDialog: async () => electron.save,
      showOpenDialog: async (_window: unknown, asked: { properties: readonly string[] }) => {
        electron.asked.push(asked);
        return electron.open;
      },
    },
    ipcMain: {
      handle: (name: string, handler: (event: unknown, ...args: unknown[]) => Promise<unknown>) =>
        electron.handlers.set(name, handler),
    },
  };
});
vi.stubGlobal('__OFF__', {});
vi.stubGlobal('__POLICY__', 'machine');

const { askFile, askFolder, saveFile } = await import('../../electron/saving');
const { outcomeOf, preparePrinting } = await import('../../electron/printing');
const { answerCalls, checkSender } = await import('../../electron/handlers');
const { windowSettings } = await import('../../electron/window');

const work = mkdtempSync(path.join(os.tmpdir(), 'inzagebalie-dialogs-'));
afterAll(() => rmSync(work, { recursive: true, force: true }));
const pdf = new Uint8Array(Buffer.from('%PDF-1.7 invented'));

describe('choosing', () => {
  it('a folder or a backup asks a person, for one, and cancelled is nothing', async () => {
    electron.open = { canceled: true, filePaths: [] };
    expect([await askFolder({} as never), await askFile({} as never)]).toEqual([undefined, undefined]);
    electron.open = { canceled: false, filePaths: ['/media/stick'] };
    expect([await askFolder({} as never), await askFile({} as never)]).toEqual(['/media/stick', '/media/stick']);
    const properties = electron.asked.map((asked) => asked.properties);
    expect(properties.slice(0, 2)).toEqual([['openDirectory', 'createDirectory'], ['openFile']]);
  });
});

describe('saving', () => {
  const save = (stillHere = true) => saveFile({} as never, 'pdf', 'LEF-2026-A0012', pdf, () => stillHere);

  it('writes where the employee chose, with .pdf behind it, and leaves nothing else', async () => {
    electron.save = { canceled: false, filePath: path.join(work, 'strook') };
    expect(await save()).toBe('saved');
    expect(readdirSync(work)).toEqual(['strook.pdf']);
    expect(new Uint8Array(readFileSync(path.join(work, 'strook.pdf')))).toEqual(pdf);
  });

  it('writes nothing when the dialog was closed, or the program was locked behind it', async () => {
    electron.save = { canceled: true, filePath: '' };
    expect(await save()).toBe('cancelled');
    electron.save = { canceled: false, filePath: path.join(work, 'later.pdf') };
    expect(await save(false)).toBe('cancelled');
    expect(readdirSync(work)).toEqual(['strook.pdf']);
  });

  it('writes data with .json behind it', async () => {
    const data = new Uint8Array(Buffer.from('{"format":"invented"}\n'));
    electron.save = { canceled: false, filePath: path.join(work, 'LEY-2026-A0001') };
    expect(await saveFile({} as never, 'json', 'LEY-2026-A0001', data, () => true)).toBe('saved');
    expect(readFileSync(path.join(work, 'LEY-2026-A0001.json'), 'utf8')).toBe('{"format":"invented"}\n');
    rmSync(path.join(work, 'LEY-2026-A0001.json'));
  });

  it('says that a folder is not there', async () => {
    electron.save = { canceled: false, filePath: path.join(work, 'gone', 'x.pdf') };
    expect(await save()).toBe('failed');
  });
});

describe('printing', () => {
  beforeEach(() => {
    electron.windows.length = 0;
    electron.printed = { success: true, reason: '' };
  });

  it('serves the bytes from memory to a window of its own, and drops both', async () => {
    const printing = preparePrinting();
    expect(await printing.print('LEF-2026-A0012', pdf)).toBe('printed');
    const [window] = electron.windows;
    expect(window?.loaded).toMatch(/^app:\/\/print\/[0-9a-f]{32}\.pdf$/);
    expect(window?.destroyed).toBe(true);
    expect(printing.take(new URL(window?.loaded ?? '').pathname)).toBeUndefined();
    expect(printing.windows.has(7)).toBe(false);
  });

  it('says what became of it', async () => {
    const printing = preparePrinting();
    electron.printed = { success: false, reason: 'Print job canceled' };
    expect(await printing.print('LEF-2026-A0012', pdf)).toBe('cancelled');
    electron.printed = { success: false, reason: 'Print job failed' };
    expect(await printing.print('LEF-2026-A0012', pdf)).toBe('failed');
    expect(outcomeOf(false, 'No printers available on the network')).toBe('noPrinter');
    expect(outcomeOf(true, 'cancelled')).toBe('printed');
  });
});

describe('the window', () => {
  it('has everything off that can be off', () => {
    expect(windowSettings('/x/preload.cjs', false)).toMatchObject({
      title: 'Inzagebalie',
      width: 1366,
      height: 768,
      webPreferences: {
        preload: '/x/preload.cjs',
        sandbox: true,
        contextIsolation: true,
        nodeIntegration: false,
        webviewTag: false,
        webSecurity: true,
        navigateOnDragDrop: false,
        spellcheck: false,
        devTools: false,
        plugins: false,
      },
    });
  });
});

describe('a call', () => {
  const ours = { isDestroyed: () => false, webContents: { id: 1 } };
  const top = { url: 'app://inzagebalie/index.html', parent: null };
  const sent = (id: number, frame: unknown) => () =>
    checkSender({ sender: { id }, senderFrame: frame } as never, ours as never);

  it('is taken from the top frame of our own window', () => {
    expect(sent(1, top)).not.toThrow();
  });

  it.each([
    ['another window', 2, top],
    ['a frame inside the page', 1, { ...top, parent: top }],
    ['a frame that is gone', 1, null],
    ['a foreign page in our window', 1, { ...top, url: 'https://evil.example/?app://inzagebalie/index.html' }],
    ['another file of ours', 1, { ...top, url: 'app://inzagebalie/assets/other.html' }],
    ['an empty page', 1, { ...top, url: 'about:blank' }],
  ])('is refused from %s', (_who, id, frame) => {
    expect(sent(id, frame)).toThrow('badSender');
  });

  it('that fails on the machine tells the page a code, never a path', async () => {
    const answers = { start: async () => Promise.reject(new Error("ENOENT: no such file, open '/srv/inzage/x'")) };
    answerCalls(() => ours as never, answers as never);
    await expect(electron.handlers.get('start')?.({ sender: { id: 1 }, senderFrame: top })).rejects.toThrow(
      /^machineFailed$/,
    );
  });
});
