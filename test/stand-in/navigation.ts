/**
 * Who wants to go where: 'will-navigate', 'will-frame-navigate' and 'will-redirect' for what a page wants itself,
 * and not for what the app asks for (loadURL, reload) or a test does through Playwright. Runs in Node.
 */
import type { Protocol } from './cdp';
import { preventable } from './running';
import { schemeOf, toApp } from './scheme';
import { defaultSession } from './session';
import { openedOutside } from './shell';
import type { WebContents } from './web-contents';

type Paused = Protocol.Events['Fetch.requestPaused'];
type Requested = Protocol.Events['Page.frameRequestedNavigation'];

/** Asked when the document itself is asked for: the moment at which a navigation can still be stopped. */
export async function navigationStopped(contents: WebContents, paused: Paused): Promise<boolean> {
  if (paused.resourceType !== 'Document') return false;
  const isMainFrame = contents.isMainFrame(paused.frameId);
  const url = toApp(paused.request.url);
  if (paused.redirectedRequestId) {
    if (!isMainFrame) return false;
    return stopped(contents, 'will-redirect', url, true, paused.frameId);
  }
  // A frame's first document is no navigation of a page that stands, but Electron asks for it all the same.
  if (isMainFrame && !contents.wantedByPage(paused.frameId, paused.request.url)) return false;
  if (stopped(contents, 'will-frame-navigate', url, isMainFrame, paused.frameId)) return true;
  return isMainFrame && stopped(contents, 'will-navigate', url, true, paused.frameId);
}

/**
 * An address that is never asked for by request (mailto:, file:, another program's scheme, data:) is judged when the
 * page asks for it. Chromium opens none of these from a page by itself; what the app would have let through to
 * another program is recorded as `openExternal` and never opened.
 */
export async function judgeUnaskedNavigation(contents: WebContents, requested: Requested): Promise<void> {
  const scheme = schemeOf(requested.url);
  if (['http', 'https', 'about', 'javascript'].includes(scheme)) return;
  const isMainFrame = contents.isMainFrame(requested.frameId);
  const prevented =
    stopped(contents, 'will-frame-navigate', requested.url, isMainFrame, requested.frameId) ||
    (isMainFrame && stopped(contents, 'will-navigate', requested.url, true, requested.frameId));
  if (prevented) return contents.stop();
  if (['file', 'data', 'blob', 'chrome', 'view-source'].includes(scheme)) return;
  const { request } = defaultSession.permissionHandlers;
  const details = { requestingUrl: contents.getURL(), externalURL: requested.url, isMainFrame };
  if (!request) openedOutside.push(requested.url);
  else request(contents, 'openExternal', (granted) => granted && openedOutside.push(requested.url), details);
}

function stopped(contents: WebContents, name: string, url: string, isMainFrame: boolean, frameId: string): boolean {
  const frame = contents.frameOf(frameId);
  const event = preventable({ url, isMainFrame, isSameDocument: false, frame, initiator: frame });
  // The old form of the arguments (url, isInPlace, isMainFrame) is still given by Electron.
  if (name === 'will-frame-navigate') contents.emit(name, event);
  else contents.emit(name, event, url, false, isMainFrame);
  return event.defaultPrevented;
}
