/**
 * What no page may do, whatever runs in it: go elsewhere, open windows, fetch, download, ask for devices. Runs in the main process.
 * Refused by default, one reason a line. Each guard can be left out of a control build, to show that its attack is a real one.
 */
import { type App, app, type Session, type WebContents } from 'electron';
import { isOurOrigin, isOurPage, isPdfViewer, mayAsk } from './addresses';

export interface PrintWindows {
  readonly has: (contentsId: number | undefined) => boolean;
}

export function guardApp(print: PrintWindows): void {
  app.on('web-contents-created', (_event, contents) => guardContents(contents, print));
  refuseCertificates(app);
}

function guardContents(contents: WebContents, print: PrintWindows): void {
  const mayGo = (url: string): boolean => isOurPage(url) || (print.has(contents.id) && isPdfViewer(url));
  // Links, location, forms, and a file dropped on the window.
  if (!__OFF__.navigation) {
    contents.on('will-navigate', (event) => {
      if (!mayGo(event.url)) event.preventDefault();
    });
    // The program has no frames: in one, not even our own page may be loaded.
    contents.on('will-frame-navigate', (event) => {
      if (!mayGo(event.url) || (!event.isMainFrame && !print.has(contents.id))) event.preventDefault();
    });
  }
  if (!__OFF__.redirect) {
    contents.on('will-redirect', (event) => {
      if (!mayGo(event.url)) event.preventDefault();
    });
  }
  if (!__OFF__.windowOpen) contents.setWindowOpenHandler(() => ({ action: 'deny' }));
  if (!__OFF__.webview) contents.on('will-attach-webview', (event) => event.preventDefault());
  // Offline by design: WebRTC must not find addresses around the proxy rules either.
  contents.setWebRTCIPHandlingPolicy?.('disable_non_proxied_udp');
}

function refuseCertificates(app: App): void {
  app.on('certificate-error', (event, _contents, _url, _error, _certificate, done) => {
    event.preventDefault();
    done(false);
  });
  app.on('select-client-certificate', (event, _contents, _url, _list, done) => {
    event.preventDefault();
    done();
  });
  app.on('login', (event) => event.preventDefault());
}

/** Requests that were asked for and refused since the start. In the shipped build only how many: an address may name a person. */
export interface RefusedRequests {
  count: number;
  readonly urls: string[];
}

export function guardSession(session: Session, print: PrintWindows): RefusedRequests {
  const refused: RefusedRequests = { count: 0, urls: [] };
  session.webRequest.onBeforeRequest((details, done) => {
    const fromPrintWindow = print.has(details.webContentsId);
    if (mayAsk({ url: details.url, resourceType: details.resourceType, fromPrintWindow })) return done({});
    refused.count += 1;
    if (__POLICY__ === 'besideApp') refused.urls.push(details.url);
    done({ cancel: !__OFF__.scheme });
  });
  if (!__OFF__.permission) {
    // Without a handler Electron grants everything.
    session.setPermissionRequestHandler((_contents, permission, done, details) =>
      done(mayUse(permission, details?.requestingUrl)),
    );
    session.setPermissionCheckHandler((_contents, permission, requestingOrigin) =>
      mayUse(permission, requestingOrigin),
    );
    session.setDevicePermissionHandler(() => false);
  }
  if (!__OFF__.download) session.on('will-download', (event) => event.preventDefault());
  session.setSpellCheckerEnabled(false);
  return refused;
}

/** One permission: that the browser keeps our database when the disk fills up. */
export function mayUse(permission: string, from: string | undefined): boolean {
  return permission === 'persistent-storage' && from !== undefined && isOurOrigin(from);
}
