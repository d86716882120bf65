/**
 * The operating system's process behind a page: which one it is, and its end. Runs in Node.
 *
 * The protocol does not name it; a trace does. Its first record ("TracingStartedInBrowser") lists every frame of the
 * page with its process id. A trace of a few milliseconds is therefore made after each navigation, one at a time.
 */
import type { CdpEvent } from './cdp';
import { browser } from './running';

interface TraceRecord {
  readonly name?: string;
  readonly args?: { readonly data?: { readonly frames?: readonly { frame: string; processId?: number }[] } };
}

let previous: Promise<unknown> = Promise.resolve();

/** The process id of a page's top frame; undefined when it went away meanwhile. */
export function findRendererPid(sessionId: string, frameId: string): Promise<number | undefined> {
  const found = previous.then(() => trace(sessionId, frameId)).catch(() => undefined);
  previous = found;
  return found;
}

async function trace(sessionId: string, frameId: string): Promise<number | undefined> {
  const { events } = browser();
  const records: TraceRecord[] = [];
  const complete = new Promise<void>((resolve) => {
    const timer = setTimeout(done, 5000);
    function done() {
      clearTimeout(timer);
      events.off('event', listen);
      resolve();
    }
    function listen(event: CdpEvent) {
      if (event.sessionId !== sessionId) return;
      if (event.method === 'Tracing.dataCollected') records.push(...(event.params.value as TraceRecord[]));
      // A page that ends in the middle of its trace never completes it.
      if (event.method === 'Tracing.tracingComplete' || event.method === 'Inspector.targetCrashed') done();
    }
    events.on('event', listen);
  });
  const traceConfig = {
    includedCategories: ['disabled-by-default-devtools.timeline'],
    excludedCategories: ['*'],
  };
  await browser().send('Tracing.start', { transferMode: 'ReportEvents', traceConfig }, sessionId);
  await browser().send('Tracing.end', {}, sessionId);
  await complete;
  const frames = records.flatMap((record) => record.args?.data?.frames ?? []);
  return frames.find(({ frame }) => frame === frameId)?.processId;
}

/**
 * Ends the process as the system would: SIGKILL where its id is known, else by Chromium's own command to crash.
 * Chromium then reports the page as crashed; that report is what the rest waits for.
 */
export async function endRenderer(pid: number | undefined, sessionId: string): Promise<void> {
  if (pid !== undefined && kill(pid)) return;
  // The page cannot answer this any more.
  browser()
    .send('Page.crash', {}, sessionId)
    .catch(() => undefined);
}

function kill(pid: number): boolean {
  try {
    return process.kill(pid, 'SIGKILL');
  } catch {
    return false;
  }
}
