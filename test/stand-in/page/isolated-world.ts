/**
 * The half of the stand-in that stands in the preload's isolated world: it runs the app's real preload with
 * `contextBridge` and `ipcRenderer`, tells the main process about keys, and carries permission questions.
 * Runs at document start in every frame; the preload itself in the top frame alone, as in Electron.
 */
import { decode, type Encoded, encode } from '../codec';
import { makeBridge } from './bridge';
import type { FromIsolated, FromMain } from './channel';

/** Page -> main process, by a binding that only this world has. */
export type PageMessage =
  | { readonly type: 'invoke' | 'send'; readonly id: number; readonly channel: string; readonly args: Encoded }
  | { readonly type: 'preload-error'; readonly path: string; readonly stack: string }
  | { readonly type: 'input'; readonly input: KeyInput }
  | ({ readonly type: 'ask' } & FromMain['ask']);

/** Main process -> page. */
export type MainMessage =
  | { readonly type: 'event'; readonly channel: string; readonly args: Encoded }
  | { readonly type: 'result'; readonly id: number; readonly value: Encoded }
  | { readonly type: 'failed'; readonly id: number; readonly message: string }
  | { readonly type: 'decided'; readonly id: number; readonly granted: boolean };

/** What 'before-input-event' tells, in Electron's words. */
export interface KeyInput {
  readonly type: 'keyDown' | 'keyUp';
  readonly key: string;
  readonly code: string;
  readonly isAutoRepeat: boolean;
  readonly isComposing: boolean;
  readonly shift: boolean;
  readonly control: boolean;
  readonly alt: boolean;
  readonly meta: boolean;
  readonly location: number;
  readonly modifiers: readonly string[];
}

export interface PreloadProcess {
  readonly argv: readonly string[];
  readonly platform: string;
  readonly arch: string;
  readonly versions: Readonly<Record<string, string>>;
}

type PreloadFunction = (
  require: (name: string) => unknown,
  module: { exports: unknown },
  exports: unknown,
  process: unknown,
  global: unknown,
) => void;
type Listener = (event: unknown, ...args: readonly unknown[]) => void;

export function start(
  secret: string,
  binding: string,
  info: PreloadProcess,
  preload?: { readonly path: string; readonly run: PreloadFunction },
): void {
  const found = takeNode(secret);
  if (!found) {
    // The empty page of a popup was there before either half; any other page must have both.
    if (location.href === 'about:blank') return;
    throw new Error('stand-in: the page half is not there');
  }
  const node: EventTarget = found;
  const world = globalThis as unknown as Record<string, unknown>;
  const sendText = world[binding] as (text: string) => void;
  delete world[binding];
  const tell = (message: PageMessage) => sendText(JSON.stringify(message));
  const toPage = <K extends keyof FromIsolated>(kind: K, detail: FromIsolated[K]) =>
    node.dispatchEvent(new CustomEvent(kind, { detail }));

  const listeners = new Map<string, readonly Listener[]>();
  const waiting = new Map<
    number,
    { readonly resolve: (value: unknown) => void; readonly reject: (e: Error) => void }
  >();
  let lastId = 0;

  // The main process calls this in the isolated world; the page cannot see it.
  world.standInReceive = (text: string) => receive(JSON.parse(text) as MainMessage);
  node.addEventListener('ask', (event) => tell({ type: 'ask', ...(event as CustomEvent<FromMain['ask']>).detail }));
  for (const type of ['keydown', 'keyup'] as const)
    window.addEventListener(type, (event) => event.isTrusted && tell({ type: 'input', input: keyInput(event) }), true);

  function receive(message: MainMessage): void {
    switch (message.type) {
      case 'event':
        for (const listener of listeners.get(message.channel) ?? [])
          listener({ sender: ipcRenderer, ports: [] }, ...(decode(message.args) as unknown[]));
        return;
      case 'result':
        waiting.get(message.id)?.resolve(decode(message.value));
        waiting.delete(message.id);
        return;
      case 'failed':
        waiting.get(message.id)?.reject(new Error(message.message));
        waiting.delete(message.id);
        return;
      case 'decided':
        toPage('decided', { id: message.id, granted: message.granted });
    }
  }

  const ipcRenderer = {
    invoke(channel: string, ...args: readonly unknown[]): Promise<unknown> {
      const id = ++lastId;
      return new Promise((resolve, reject) => {
        // Encoded first: an argument that cannot be cloned rejects and nothing is sent.
        const encoded = encode(args);
        waiting.set(id, { resolve, reject });
        tell({ type: 'invoke', id, channel, args: encoded });
      });
    },
    send(channel: string, ...args: readonly unknown[]): void {
      tell({ type: 'send', id: ++lastId, channel, args: encode(args) });
    },
    on(channel: string, listener: Listener) {
      listeners.set(channel, [...(listeners.get(channel) ?? []), listener]);
      return ipcRenderer;
    },
    once(channel: string, listener: Listener) {
      const once: Listener = (...args) => {
        ipcRenderer.off(channel, once);
        listener(...args);
      };
      return ipcRenderer.on(channel, once);
    },
    off(channel: string, listener: Listener) {
      listeners.set(
        channel,
        (listeners.get(channel) ?? []).filter((known) => known !== listener),
      );
      return ipcRenderer;
    },
    addListener: (channel: string, listener: Listener) => ipcRenderer.on(channel, listener),
    removeListener: (channel: string, listener: Listener) => ipcRenderer.off(channel, listener),
    removeAllListeners(channel: string) {
      listeners.delete(channel);
      return ipcRenderer;
    },
    sendSync: refuse('ipcRenderer.sendSync'),
    postMessage: refuse('ipcRenderer.postMessage'),
    sendToHost: refuse('ipcRenderer.sendToHost'),
  };

  if (preload && window.top === window) runPreload(preload);

  function runPreload({ path, run }: { readonly path: string; readonly run: PreloadFunction }): void {
    const modules: Readonly<Record<string, unknown>> = {
      electron: {
        contextBridge: makeBridge(node),
        ipcRenderer,
        webFrame: { setZoomFactor: () => undefined, getZoomFactor: () => 1, setVisualZoomLevelLimits: () => undefined },
        webUtils: { getPathForFile: () => '' },
      },
      timers: { setTimeout, setInterval, clearTimeout, clearInterval },
      url: { URL, URLSearchParams },
    };
    const require = (name: string) => {
      const found = modules[name.replace(/^node:/, '').replace('electron/renderer', 'electron')];
      if (!found) throw new Error(`module not found: ${name}`);
      return found;
    };
    const process = { type: 'renderer', sandboxed: true, contextIsolated: true, env: {}, ...info };
    const module = { exports: {} };
    try {
      run.call(module.exports, require, module, module.exports, process, globalThis);
    } catch (error) {
      console.error(`Unable to load preload script: ${path}`, error);
      tell({ type: 'preload-error', path, stack: error instanceof Error ? String(error.stack) : String(error) });
    }
  }
}

function takeNode(secret: string): EventTarget | null {
  let node: EventTarget | null = null;
  const take = (event: Event) => {
    node = (event as MouseEvent).relatedTarget;
  };
  window.addEventListener(`${secret}-node`, take, { once: true, capture: true });
  window.dispatchEvent(new Event(secret));
  return node;
}

function keyInput(event: KeyboardEvent): KeyInput {
  const held = { shift: event.shiftKey, control: event.ctrlKey, alt: event.altKey, meta: event.metaKey };
  return {
    type: event.type === 'keyup' ? 'keyUp' : 'keyDown',
    key: event.key,
    code: event.code,
    isAutoRepeat: event.repeat,
    isComposing: event.isComposing,
    location: event.location,
    ...held,
    modifiers: Object.entries(held).flatMap(([name, down]) => (down ? [name] : [])),
  };
}

function refuse(what: string): () => never {
  return () => {
    throw new Error(`stand-in: ${what} is not reproduced`);
  };
}
