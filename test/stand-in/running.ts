/**
 * What is true of this one run of the stand-in: the app it runs, its browser, its windows. Everything that changes
 * while running and that several files need stands here, so that they need not import each other. Runs in Node.
 */

import type { BrowserWindow } from './browser-window';
import type { Cdp } from './cdp';
import type { WebContents } from './web-contents';

interface Manifest {
  readonly name?: string;
  readonly productName?: string;
  readonly version?: string;
  readonly main?: string;
  readonly type?: string;
}

export const running = {
  appPath: '',
  manifest: {} as Manifest,
  electronVersion: '0.0.0',
  chromeVersion: '',
  /** A Chromium without a window has no viewer: it takes a PDF for a download. */
  hasPdfViewer: true,
  ready: false,
  quitting: false,
  browser: undefined as Cdp | undefined,
  headed: Boolean(process.env.STANDIN_HEADED),
};

/** The windows that are open, oldest first. */
export const windows = new Set<BrowserWindow>();

/** Which contents a Chromium target belongs to; a target that was given up stands here no more. */
export const contentsByTarget = new Map<string, WebContents>();

/** Which contents a DevTools session speaks for: its page, and the frames and workers below that page. */
export const contentsBySession = new Map<string, WebContents>();

let lastId = 0;
export function nextId(): number {
  return ++lastId;
}

/** The wire to the browser; throws before 'ready'. */
export function browser(): Cdp {
  if (!running.browser) throw new Error('stand-in: Chromium does not run yet (before app ready)');
  return running.browser;
}

/** An event object with preventDefault, as Electron's events have. */
export interface PreventableEvent {
  readonly defaultPrevented: boolean;
  preventDefault(): void;
}

export function preventable<T extends object>(details: T): T & PreventableEvent {
  let prevented = false;
  return Object.defineProperties(
    { ...details },
    {
      defaultPrevented: { get: () => prevented, enumerable: true },
      preventDefault: {
        value: () => {
          prevented = true;
        },
      },
    },
  ) as T & PreventableEvent;
}
