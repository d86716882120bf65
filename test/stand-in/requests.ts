/**
 * Everything a page, a frame or a worker asks for comes by here: first the app's onBeforeRequest, then the app's
 * protocol handler; what neither takes goes on to Chromium, whose name resolver knows no name at all, so that nothing
 * leaves the machine. Runs in Node.
 */
import type { Protocol } from './cdp';
import { navigationStopped } from './navigation';
import { tellAll } from './permissions';
import { browser, running } from './running';
import { handlerOf, isPrivileged, mayFetch, schemeOf, toApp, toWeb } from './scheme';
import { defaultSession } from './session';
import type { WebContents } from './web-contents';
import type { RequestDetails } from './web-request';

type Paused = Protocol.Events['Fetch.requestPaused'];
type Recorded = (typeof defaultSession.standIn.requests)[number];

let lastRequest = 0;

export async function handlePaused(contents: WebContents, paused: Paused, sessionId: string): Promise<void> {
  const { requestId } = paused;
  const fail = (errorReason: Protocol.Network.ErrorReason) =>
    browser().send('Fetch.failRequest', { requestId, errorReason }, sessionId);
  const fulfil = (answer: Omit<Protocol.Fetch.fulfillRequestParameters, 'requestId'>) =>
    browser().send('Fetch.fulfillRequest', { requestId, ...answer }, sessionId);

  // Chromium asks for an icon on its own account; Electron's windows have none.
  if (paused.resourceType === 'Other' && new URL(paused.request.url).pathname === '/favicon.ico')
    return void (await fulfil({ responseCode: 204 }));

  // Chromium's own error page, seen for a moment where a renderer ended, dresses itself from inside Chromium. Only such a page may
  // ask for these: to any other Chromium refuses them before they come here. Electron shows no such page.
  if (paused.request.url.startsWith('chrome://resources/') && paused.resourceType !== 'Document')
    return void (await browser().send('Fetch.continueRequest', { requestId }, sessionId));

  const recorded = record(toApp(paused.request.url), resourceType(contents, paused));
  if (await navigationStopped(contents, paused)) {
    recorded.outcome = 'cancelled';
    return void (await fail('Aborted'));
  }
  const details = detailsOf(contents, paused, recorded.resourceType);
  const answer = await defaultSession.webRequest.askBeforeRequest(details);
  if (answer.cancel) {
    recorded.outcome = 'cancelled';
    return void (await fail('BlockedByClient'));
  }
  if (answer.redirectURL) {
    recorded.outcome = 'redirected';
    const location = { name: 'location', value: toWeb(answer.redirectURL) };
    return void (await fulfil({ responseCode: 307, responseHeaders: [location] }));
  }
  const handler = handlerOf(details.url);
  if (!handler) {
    recorded.outcome = 'sent out';
    return void (await browser().send('Fetch.continueRequest', { requestId }, sessionId));
  }
  if (isFetch(paused) && !mayFetch(details.url)) {
    recorded.outcome = 'failed';
    console.error(`stand-in: fetch of ${details.url} refused: its scheme lacks the privilege supportFetchAPI`);
    return void (await fail('Failed'));
  }
  try {
    if (paused.resourceType === 'Document')
      await tellAll(defaultSession.permissionHandlers, contents.asker(details.url));
    const response = await handler(toRequest(details.url, paused));
    if (response.type === 'error') {
      recorded.outcome = 'failed';
      return void (await fail('Failed'));
    }
    const headers = await headersOf(details, response);
    if (!headers) {
      recorded.outcome = 'cancelled';
      return void (await fail('BlockedByClient'));
    }
    const bytes = Buffer.from(await response.arrayBuffer());
    recorded.outcome = 'answered';
    const shown = isForViewer(contents, paused, headers) && !running.hasPdfViewer ? emptyPage : { headers, bytes };
    await fulfil({
      responseCode: response.status,
      responseHeaders: [...shown.headers],
      body: shown.bytes.toString('base64'),
    });
  } catch (error) {
    // As in Electron: a handler that throws is a failed request (and here a line on the error stream).
    recorded.outcome = 'failed';
    if (!browser().closed) console.error(`stand-in: the handler of ${details.url} failed`, error);
    await fail('Failed').catch(() => undefined);
  }
}

/**
 * A web socket cannot be intercepted: the app is asked all the same, so that it is counted, but its answer comes too
 * late; what stops the connection is that no name can be resolved.
 */
export async function handleWebSocket(contents: WebContents, url: string): Promise<void> {
  const recorded = record(url, 'webSocket');
  recorded.outcome = 'websocket';
  await defaultSession.webRequest.askBeforeRequest({
    id: ++lastRequest,
    url,
    method: 'GET',
    resourceType: 'webSocket',
    referrer: '',
    timestamp: Date.now(),
    webContentsId: contents.id,
    webContents: contents,
  });
}

function record(url: string, type: string): Recorded {
  const { requests } = defaultSession.standIn;
  const recorded: Recorded = { url, resourceType: type, outcome: 'asked' };
  requests.push(recorded);
  if (requests.length > 10_000) requests.shift();
  return recorded;
}

function detailsOf(contents: WebContents, paused: Paused, type: string): RequestDetails {
  return {
    id: ++lastRequest,
    url: toApp(paused.request.url),
    method: paused.request.method,
    resourceType: type,
    referrer: toApp(paused.request.headers.Referer ?? ''),
    timestamp: Date.now(),
    webContentsId: contents.id,
    webContents: contents,
    frame: contents.frameOf(paused.frameId),
  };
}

function toRequest(url: string, paused: Paused): Request {
  const { method, headers, postData } = paused.request;
  const body = postData === undefined ? {} : { body: postData };
  return new Request(url, { method, headers, ...body });
}

/** The headers to answer with, after onHeadersReceived; undefined when the app refuses the answer. */
async function headersOf(
  details: RequestDetails,
  response: Response,
): Promise<readonly Protocol.Fetch.HeaderEntry[] | undefined> {
  const given: Record<string, string[]> = {};
  response.headers.forEach((value, name) => {
    given[name] = [...(given[name] ?? []), value];
  });
  const { status } = response;
  const answer = await defaultSession.webRequest.askHeadersReceived({
    ...details,
    responseHeaders: given,
    statusCode: status,
    statusLine: `HTTP/1.1 ${status}`,
  });
  if (answer.cancel) return undefined;
  return Object.entries(answer.responseHeaders ?? given).flatMap(([name, values]) =>
    [values].flat().map((value) => ({ name, value: name.toLowerCase() === 'location' ? toWeb(value) : value })),
  );
}

/** In the place of the viewer that Electron has: such a window opens, and what it holds was asked for once. */
const emptyPage = { headers: [{ name: 'content-type', value: 'text/html' }], bytes: Buffer.alloc(0) };

function isForViewer(contents: WebContents, paused: Paused, headers: readonly Protocol.Fetch.HeaderEntry[]): boolean {
  const type = headers.find(({ name }) => name.toLowerCase() === 'content-type')?.value ?? '';
  return contents.showsPdf && paused.resourceType === 'Document' && type.startsWith('application/pdf');
}

function isFetch(paused: Paused): boolean {
  return paused.resourceType === 'Fetch' || paused.resourceType === 'XHR';
}

function resourceType(contents: WebContents, paused: Paused): string {
  switch (paused.resourceType) {
    case 'Document':
      return contents.isMainFrame(paused.frameId) ? 'mainFrame' : 'subFrame';
    case 'Stylesheet':
      return 'stylesheet';
    case 'Script':
      return 'script';
    case 'Image':
      return 'image';
    case 'Font':
      return 'font';
    case 'XHR':
    case 'Fetch':
    case 'EventSource':
      return 'xhr';
    case 'Media':
      return 'media';
    case 'Ping':
      return 'ping';
    case 'CSPViolationReport':
      return 'cspReport';
    default:
      // The script of a worker comes as 'Other'; Electron calls it a script.
      return isPrivileged(schemeOf(toApp(paused.request.url))) && /\.m?js$/.test(new URL(paused.request.url).pathname)
        ? 'script'
        : 'other';
  }
}
