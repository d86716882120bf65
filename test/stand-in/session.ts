/**
 * The one session: who guards requests, permissions and downloads. Runs in Node.
 * `session.fromPartition` and sessions of one's own are not reproduced.
 */
import { EventEmitter } from 'node:events';
import type { CdpEvent } from './cdp';
import { notReproduced } from './not-reproduced';
import type { CheckHandler, Handlers, RequestHandler } from './permissions';
import { browser, contentsByTarget, preventable } from './running';
import { protocol, toApp } from './scheme';
import { WebRequest } from './web-request';

/** What tests may read on `session.defaultSession.standIn`; not in a real Electron. */
export interface SessionRecord {
  /** Every request that was asked for, in order, with how it ended; at most the last 10,000. */
  readonly requests: {
    readonly url: string;
    readonly resourceType: string;
    outcome: 'asked' | 'answered' | 'cancelled' | 'redirected' | 'failed' | 'sent out' | 'websocket';
  }[];
  /** Every download that was begun; `prevented` tells whether a 'will-download' listener stopped it. */
  readonly downloads: { readonly url: string; readonly filename: string; readonly prevented: boolean }[];
  devicePermissionHandler?: unknown;
  spellChecker?: boolean;
}

class Session extends EventEmitter {
  readonly webRequest = new WebRequest();
  readonly protocol = protocol;
  readonly standIn: SessionRecord = { requests: [], downloads: [] };
  readonly cookies = notReproduced('Session.cookies');
  readonly serviceWorkers = notReproduced('Session.serviceWorkers');
  readonly extensions = notReproduced('Session.extensions');
  private handlers: Handlers = { check: null, request: null };

  setPermissionCheckHandler(check: CheckHandler | null): void {
    this.handlers = { ...this.handlers, check };
  }

  setPermissionRequestHandler(request: RequestHandler | null): void {
    this.handlers = { ...this.handlers, request };
  }

  get permissionHandlers(): Handlers {
    return this.handlers;
  }

  /** Kept only: there are no devices to choose from. */
  setDevicePermissionHandler(handler: unknown): void {
    this.standIn.devicePermissionHandler = handler;
  }

  setSpellCheckerEnabled(enabled: boolean): void {
    this.standIn.spellChecker = enabled;
  }

  isSpellCheckerEnabled = () => this.standIn.spellChecker ?? true;
  setSpellCheckerLanguages(): void {}
  setCertificateVerifyProc(): void {}
  setUSBProtectedClassesHandler(): void {}
  setBluetoothPairingHandler(): void {}
  setDisplayMediaRequestHandler(handler: unknown): void {
    if (handler !== null) throw new Error('stand-in: electron.Session.setDisplayMediaRequestHandler is not reproduced');
  }
  isPersistent = () => true;
  async clearCache(): Promise<void> {}
  async clearCodeCaches(): Promise<void> {}
  async setProxy(): Promise<void> {}
  async closeAllConnections(): Promise<void> {}
  enableNetworkEmulation(): void {}

  async clearStorageData(): Promise<void> {
    const origins = new Set([...contentsByTarget.values()].map((contents) => contents.webOrigin));
    await Promise.all(
      [...origins].map((origin) => browser().send('Storage.clearDataForOrigin', { origin, storageTypes: 'all' })),
    );
  }

  /**
   * Chromium is told to refuse every download, after Playwright has told it to keep them: nothing ever reaches the
   * disk this way. The app is asked all the same, and what it answered is recorded.
   */
  async refuseDownloads(): Promise<void> {
    await browser().send('Browser.setDownloadBehavior', { behavior: 'deny', eventsEnabled: true });
  }

  downloadBegins({ params }: Extract<CdpEvent, { method: 'Browser.downloadWillBegin' }>): void {
    const contents = [...contentsByTarget.values()].find((known) => known.hasFrame(params.frameId));
    const event = preventable({});
    const item = {
      getURL: () => toApp(params.url),
      getFilename: () => params.suggestedFilename,
      getMimeType: () => '',
      getTotalBytes: () => 0,
      getState: () => 'cancelled' as const,
      cancel: () => event.preventDefault(),
      setSavePath: notReproduced('DownloadItem.setSavePath'),
      setSaveDialogOptions: notReproduced('DownloadItem.setSaveDialogOptions'),
      on: () => item,
      once: () => item,
    };
    this.emit('will-download', event, item, contents);
    const { suggestedFilename: filename } = params;
    this.standIn.downloads.push({ url: toApp(params.url), filename, prevented: event.defaultPrevented });
  }
}

export const defaultSession = new Session();
export type { Session };
