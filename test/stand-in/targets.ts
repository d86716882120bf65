/**
 * Sorts what Chromium reports by whose it is: pages of windows, popups of pages, and the frames and workers below
 * them. Runs in Node.
 */
import type { CdpEvent, Protocol } from './cdp';
import { clockScript } from './clock';
import { browser, contentsBySession, contentsByTarget, windows } from './running';
import { toApp } from './scheme';
import { defaultSession } from './session';
import type { Target, WebContents } from './web-contents';

type Attached = Protocol.Events['Target.attachedToTarget'];

const attachedEarly = new Map<string, string>();
const awaited = new Map<string, (sessionId: string) => void>();

/** Opens an empty page in a window of its own and waits for our session with it. */
export async function newTarget(size: { readonly width: number; readonly height: number }): Promise<Target> {
  const { width, height } = size;
  const { targetId } = await browser().send('Target.createTarget', {
    url: 'about:blank',
    newWindow: true,
    width,
    height,
  });
  const early = attachedEarly.get(targetId);
  attachedEarly.delete(targetId);
  if (early) return { targetId, sessionId: early };
  return new Promise((resolve) => awaited.set(targetId, (sessionId) => resolve({ targetId, sessionId })));
}

export async function followTargets(): Promise<void> {
  browser().events.on('event', follow);
  await browser().send('Target.setDiscoverTargets', { discover: true });
  const autoAttach = { autoAttach: true, waitForDebuggerOnStart: true, flatten: true };
  await browser().send('Target.setAutoAttach', autoAttach);
}

function follow(event: CdpEvent): void {
  switch (event.method) {
    case 'Target.attachedToTarget':
      attached(event.params, event.sessionId);
      return;
    case 'Target.detachedFromTarget':
      contentsBySession.delete(event.params.sessionId);
      return;
    case 'Target.targetDestroyed':
      contentsByTarget.get(event.params.targetId)?.targetGone();
      return;
    case 'Target.targetInfoChanged':
      titled(event.params.targetInfo);
      return;
    case 'Browser.downloadWillBegin':
      defaultSession.downloadBegins(event);
      return;
    default:
      if (event.sessionId) contentsBySession.get(event.sessionId)?.handle(event);
  }
}

function attached({ sessionId, targetInfo }: Attached, parentSession: string | undefined): void {
  const parent = parentSession ? contentsBySession.get(parentSession) : undefined;
  if (parent) return void below(parent, sessionId, targetInfo);
  if (targetInfo.type !== 'page') return void resume(sessionId);
  const opener = targetInfo.openerId ? contentsByTarget.get(targetInfo.openerId) : undefined;
  if (opener) return void popup(opener, sessionId, targetInfo);
  const wait = awaited.get(targetInfo.targetId);
  awaited.delete(targetInfo.targetId);
  if (wait) wait(sessionId);
  else attachedEarly.set(targetInfo.targetId, sessionId);
}

/**
 * A frame in a process of its own, or a worker, of a page. The script of a dedicated worker and what the worker
 * asks for come by the page's session; frames of another site and shared workers need an interception of their own.
 */
async function below(parent: WebContents, sessionId: string, { type }: Protocol.Target.TargetInfo): Promise<void> {
  contentsBySession.set(sessionId, parent);
  const commands = [
    browser().send('Network.enable', {}, sessionId),
    browser().send(
      'Target.setAutoAttach',
      { autoAttach: true, waitForDebuggerOnStart: true, flatten: true },
      sessionId,
    ),
  ];
  if (type !== 'worker') commands.push(browser().send('Fetch.enable', { patterns: [{ urlPattern: '*' }] }, sessionId));
  if (clockScript) commands.push(browser().send('Runtime.evaluate', { expression: clockScript }, sessionId));
  // Some kinds of target know not all of these; what matters is that none is left waiting.
  await Promise.allSettled(commands);
  await resume(sessionId);
}

/** window.open: Chromium has made the page already; the app says whether it may stay. */
async function popup(opener: WebContents, sessionId: string, targetInfo: Protocol.Target.TargetInfo): Promise<void> {
  const url = toApp(targetInfo.url || opener.lastOpened);
  const details = {
    url,
    frameName: '',
    features: '',
    disposition: 'foreground-tab',
    referrer: { url: opener.getURL() },
  };
  const answer = opener.windowOpenHandler?.(details) ?? { action: 'allow' as const };
  const { targetId } = targetInfo;
  if (answer.action === 'allow') {
    const window = [...windows].find(({ webContents }) => webContents === opener);
    window?.adopt(answer.overrideBrowserWindowOptions ?? {}, { targetId, sessionId });
    return;
  }
  // Its first request is held and never answered. Resumed before it is closed: a page that is closed while it waits
  // hangs its opener.
  await browser()
    .send('Fetch.enable', { patterns: [{ urlPattern: '*' }] }, sessionId)
    .catch(() => undefined);
  await resume(sessionId);
  await browser()
    .send('Target.closeTarget', { targetId })
    .catch(() => undefined);
}

async function resume(sessionId: string): Promise<void> {
  await browser()
    .send('Runtime.runIfWaitingForDebugger', {}, sessionId)
    .catch(() => undefined);
}

function titled({ targetId, title }: Protocol.Target.TargetInfo): void {
  const contents = contentsByTarget.get(targetId);
  if (!contents || contents.title === title) return;
  contents.title = title;
  [...windows].find(({ webContents }) => webContents === contents)?.pageTitled(title);
}
