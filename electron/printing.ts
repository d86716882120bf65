/**
 * Printing without a file: the bytes are served once, from memory, to a hidden window of their own, which opens the system's
 * print dialog and is then destroyed. Runs in the main process.
 *
 * Not yet shown on a real Electron: that Chromium's PDF viewer (which `plugins: true` brings into the window) prints the pages
 * and not an empty sheet. The stand-in has no print dialog at all.
 */
import { randomBytes } from 'node:crypto';
import { BrowserWindow } from 'electron';
import { printHost, scheme } from './addresses';
import type { PrintOutcome } from './contract';
import type { PrintWindows } from './guards';
import type { TakePrintJob } from './protocol';
import { closedPreferences } from './window';

export interface Printing {
  readonly windows: PrintWindows;
  readonly take: TakePrintJob;
  readonly print: (name: string, bytes: Uint8Array) => Promise<PrintOutcome>;
  /** At a lock: what waits for a dialog is dropped with its bytes. */
  readonly dropAll: () => void;
}

export function preparePrinting(): Printing {
  const open = new Map<number, BrowserWindow>();
  const waiting = new Map<string, Uint8Array>();

  async function print(name: string, bytes: Uint8Array): Promise<PrintOutcome> {
    const window = new BrowserWindow({
      show: false,
      title: name,
      webPreferences: { ...closedPreferences, devTools: false, plugins: true },
    });
    const id = window.webContents.id;
    open.set(id, window);
    const pathname = `/${randomBytes(16).toString('hex')}.pdf`;
    waiting.set(pathname, bytes);
    try {
      await window.loadURL(`${scheme}://${printHost}${pathname}`);
      return await askPrinter(window);
    } catch {
      return 'failed';
    } finally {
      waiting.delete(pathname);
      open.delete(id);
      if (!window.isDestroyed()) window.destroy();
    }
  }

  return {
    windows: { has: (id) => id !== undefined && open.has(id) },
    take: (pathname) => {
      const bytes = waiting.get(pathname);
      waiting.delete(pathname);
      return bytes;
    },
    print,
    dropAll: () => {
      waiting.clear();
      for (const window of open.values()) window.destroy();
    },
  };
}

function askPrinter(window: BrowserWindow): Promise<PrintOutcome> {
  return new Promise((resolve) => {
    window.once('closed', () => resolve('cancelled'));
    window.webContents.print({ silent: false, printBackground: true }, (success, reason) =>
      resolve(outcomeOf(success, reason)),
    );
  });
}

/** Electron tells it in English words that no type closes, so only what is known is told apart. */
export function outcomeOf(success: boolean, reason: string): PrintOutcome {
  if (success) return 'printed';
  if (/cancel/i.test(reason)) return 'cancelled';
  if (/no printers?/i.test(reason)) return 'noPrinter';
  return 'failed';
}
