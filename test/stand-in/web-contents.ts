/**
 * webContents: one page in Chromium and the process behind it. Runs in Node.
 *
 * [Note: a new target after a crash] Chromium could navigate a crashed target anew, but Playwright keeps such a page
 * for dead. So the next loadURL or reload after a crash opens a NEW target (a new process, the preload anew) and
 * closes the old one; in a test this is a new 'window' event of the ElectronApplication. The webContents object, its
 * id and its window stay the same, as in Electron.
 */
import { EventEmitter } from 'node:events';
import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { CdpEvent, Protocol } from './cdp';
import type { Encoded } from './codec';
import { type Frame, Frames, originOf } from './frames';
import { answerPage, eventMessage } from './ipc';
import { judgeUnaskedNavigation } from './navigation';
import { refuseMethods } from './not-reproduced';
import type { MainMessage, PageMessage } from './page/isolated-world';
import { isolatedWorld, type PreloadPreferences, preparePage } from './page-scripts';
import { type Asker, decide } from './permissions';
import { print, printToPdf } from './printing';
import { endRenderer, findRendererPid } from './renderer-process';
import { handlePaused, handleWebSocket } from './requests';
import { browser, contentsBySession, contentsByTarget, nextId, preventable, running } from './running';
import { toApp, toWeb } from './scheme';
import { defaultSession } from './session';

export type WindowOpenHandler = (details: {
  readonly url: string;
  readonly frameName: string;
  readonly features: string;
  readonly disposition: string;
  readonly referrer: object;
}) => { readonly action: 'deny' | 'allow'; readonly overrideBrowserWindowOptions?: object };

export interface Target {
  readonly targetId: string;
  readonly sessionId: string;
}

type ClosedBy = 'close' | 'destroy';

type ContentsPreferences = PreloadPreferences & { readonly plugins?: boolean };

export class WebContents extends EventEmitter {
  readonly id = nextId();
  readonly session = defaultSession;
  readonly debugger = undefined;
  targetId = '';
  windowOpenHandler: WindowOpenHandler | undefined;
  lastOpened = '';
  title = '';
  private sessionId = '';
  private binding = '';
  private attached: Promise<void>;
  private readonly frames = new Frames(() => this.pid ?? 0);
  private readonly isolatedContexts = new Map<number, string>();
  private readonly wanted = new Map<string, string>();
  private readonly preferences: ContentsPreferences;
  private readonly openTarget: () => Promise<Target>;
  private readonly closeWindow: (by: ClosedBy) => void;
  private pid: number | undefined;
  private pidSearch: Promise<void> = Promise.resolve();
  private ending: Promise<void> | undefined;
  private endingReason: 'killed' | 'crashed' | undefined;
  private crashed = false;
  private destroyed = false;
  private loading = false;
  private committed = '';
  private loaded = '';
  private muted = false;
  private zoom = 1;

  constructor(
    preferences: ContentsPreferences,
    openTarget: () => Promise<Target>,
    closeWindow: (by: ClosedBy) => void,
    adopted?: Target,
  ) {
    super();
    this.preferences = preferences;
    this.openTarget = openTarget;
    this.closeWindow = closeWindow;
    this.attached = this.attach(adopted ? Promise.resolve(adopted) : openTarget());
    this.attached.catch((error) => running.quitting || console.error('stand-in: no page', error));
  }

  /** Whether Chromium's viewer is wanted in this window. */
  get showsPdf(): boolean {
    return this.preferences.plugins === true;
  }

  async loadURL(url: string): Promise<void> {
    await this.standing();
    this.loading = true;
    this.emit('did-start-loading');
    try {
      const answer = await this.command('Page.navigate', { url: toWeb(url) });
      if (answer.errorText) {
        this.emit('did-fail-load', {}, -2, answer.errorText, url, true);
        throw new Error(`${answer.errorText} loading '${url}'`);
      }
      await this.loadedDocument(answer.loaderId);
      await this.pidSearch;
    } finally {
      this.loading = false;
      this.emit('did-stop-loading');
    }
  }

  loadFile(path: string): Promise<void> {
    return this.loadURL(pathToFileURL(resolve(running.appPath, path)).href);
  }

  reload(): void {
    if (this.crashed || this.ending) void this.loadURL(this.getURL()).catch(() => undefined);
    else void this.command('Page.reload', {}).catch(() => undefined);
  }

  reloadIgnoringCache(): void {
    this.reload();
  }

  stop(): void {
    void this.command('Page.stopLoading', {}).catch(() => undefined);
  }

  send(channel: string, ...args: readonly unknown[]): void {
    const message = eventMessage(channel, args);
    for (const context of this.isolatedContexts.keys()) this.toPage(context, message);
  }

  async executeJavaScript(expression: string): Promise<unknown> {
    const asked = { expression, awaitPromise: true, returnByValue: true };
    const answer = await this.command('Runtime.evaluate', asked);
    if (answer.exceptionDetails) throw new Error(answer.exceptionDetails.exception?.description ?? 'script failed');
    return answer.result.value as unknown;
  }

  forcefullyCrashRenderer(): void {
    if (this.crashed || this.ending || this.destroyed) return;
    this.endingReason = 'killed';
    this.ending = this.end();
  }

  isCrashed = () => this.crashed;
  isDestroyed = () => this.destroyed;
  isLoading = () => this.loading;
  isLoadingMainFrame = () => this.loading;
  getURL = () => toApp(this.webUrl);
  getTitle = () => this.title;
  getType = () => 'window' as const;
  getOSProcessId = () => this.pid ?? 0;
  getProcessId = () => this.pid ?? 0;
  print = print;
  printToPDF = (options: object = {}) =>
    printToPdf((parameters) => this.command('Page.printToPDF', parameters), options);

  get mainFrame(): Frame {
    return this.frames.main;
  }

  close(options?: { readonly waitForBeforeUnload?: boolean }): void {
    this.closeWindow(options?.waitForBeforeUnload ? 'close' : 'destroy');
  }

  setWindowOpenHandler(handler: WindowOpenHandler): void {
    this.windowOpenHandler = handler;
  }

  /** As a browser zooms: fewer, larger CSS pixels. The window applies it with its size. */
  setZoomFactor(factor: number): void {
    this.zoom = factor;
    this.emit('stand-in:zoomed');
  }

  getZoomFactor = () => this.zoom;

  // Kept or without effect in a browser without menus, zoom keys and developer tools of its own.
  async setVisualZoomLevelLimits(): Promise<void> {}
  setZoomLevel(): void {}
  getZoomLevel = () => 0;
  setBackgroundThrottling(): void {}
  setIgnoreMenuShortcuts(): void {}
  setWebRTCIPHandlingPolicy(): void {}
  setAudioMuted(muted: boolean): void {
    this.muted = muted;
  }
  isAudioMuted = () => this.muted;
  focus(): void {}
  isFocused = () => true;
  openDevTools(): void {}
  closeDevTools(): void {}
  isDevToolsOpened = () => false;
  getUserAgent = () => `stand-in Chrome/${running.chromeVersion}`;
  setUserAgent(): void {}

  // --- what the rest of the stand-in asks of a page

  get webUrl(): string {
    return this.frames.mainId ? toWeb(this.frames.main.url) : '';
  }

  get webOrigin(): string {
    return originOf(this.webUrl);
  }

  hasFrame(id: string): boolean {
    return id === this.targetId || this.frames.get(id) !== null;
  }

  isMainFrame(id: string): boolean {
    return id === this.targetId;
  }

  frameOf(id: string): Frame | null {
    return this.frames.get(id);
  }

  asker(url: string): Asker {
    return { contents: this, url, origin: originOf(url), isMainFrame: true };
  }

  /** True once for each navigation that the page itself asked for. */
  wantedByPage(frameId: string, webUrl: string): boolean {
    if (this.wanted.get(frameId) !== webUrl) return false;
    return this.wanted.delete(frameId);
  }

  async command<M extends keyof Protocol.CommandParameters>(
    method: M,
    params: Protocol.CommandParameters[M],
  ): Promise<Protocol.CommandReturnValues[M]> {
    await this.attached;
    return browser().send(method, params, this.sessionId);
  }

  /** The target went away; the window closes with it. */
  targetGone(): void {
    this.closeWindow('destroy');
  }

  markDestroyed(): void {
    this.destroyed = true;
    this.forgetTarget();
    this.emit('destroyed');
  }

  handle(event: CdpEvent): void {
    switch (event.method) {
      case 'Fetch.requestPaused':
        void handlePaused(this, event.params, event.sessionId ?? this.sessionId).catch((error) => {
          // A request whose page is gone cannot be answered; everything else is a fault of the stand-in.
          if (!this.destroyed && !this.crashed && !browser().closed) console.error('stand-in: request', error);
        });
        return;
      case 'Network.webSocketCreated':
        void handleWebSocket(this, event.params.url);
        return;
    }
    if (event.sessionId === this.sessionId) this.handleOwn(event);
  }

  private handleOwn(event: CdpEvent): void {
    switch (event.method) {
      case 'Runtime.executionContextCreated': {
        const { id, name, auxData } = event.params.context;
        if (name === isolatedWorld) this.isolatedContexts.set(id, (auxData as { frameId: string }).frameId);
        return;
      }
      case 'Runtime.executionContextDestroyed':
        this.isolatedContexts.delete(event.params.executionContextId);
        return;
      case 'Runtime.executionContextsCleared':
        this.isolatedContexts.clear();
        return;
      case 'Runtime.bindingCalled':
        if (event.params.name === this.binding) this.fromPage(event.params);
        return;
      case 'Runtime.consoleAPICalled': {
        const message = event.params.args.map(({ value, description }) => value ?? description).join(' ');
        this.emit('console-message', { message, level: event.params.type });
        return;
      }
      case 'Page.frameRequestedNavigation':
        this.wanted.set(event.params.frameId, event.params.url);
        void judgeUnaskedNavigation(this, event.params);
        return;
      case 'Page.frameNavigated':
        this.navigated(event.params.frame);
        return;
      case 'Page.frameDetached':
        if (event.params.reason === 'remove') this.frames.detached(event.params.frameId);
        return;
      case 'Page.navigatedWithinDocument':
        this.frames.navigated(event.params.frameId, event.params.url, this.parentOf(event.params.frameId));
        this.emit('did-navigate-in-page', {}, toApp(event.params.url), this.isMainFrame(event.params.frameId));
        return;
      case 'Page.windowOpen':
        this.lastOpened = event.params.url;
        return;
      case 'Page.domContentEventFired':
        if (this.committed) this.emit('dom-ready', {});
        return;
      case 'Page.loadEventFired':
        // Before the first navigation this is the empty page's.
        if (!this.committed) return;
        this.loaded = this.committed;
        this.emit('did-finish-load', {});
        return;
      case 'Page.javascriptDialogOpening':
        void this.command('Page.handleJavaScriptDialog', { accept: event.params.type === 'beforeunload' });
        return;
      case 'Inspector.targetCrashed':
        this.rendererGone();
    }
  }

  private navigated(frame: Protocol.Page.Frame): void {
    this.frames.navigated(frame.id, frame.url, frame.parentId);
    if (frame.parentId || frame.url === 'about:blank') return;
    this.committed = frame.loaderId;
    const { sessionId } = this;
    this.pidSearch = findRendererPid(sessionId, frame.id).then((pid) => {
      if (sessionId === this.sessionId && !this.crashed) this.pid = pid;
    });
    this.emit('did-navigate', {}, toApp(frame.url));
  }

  private parentOf(frameId: string): string | undefined {
    return this.isMainFrame(frameId) ? undefined : (this.frames.get(frameId)?.parent?.frameToken ?? this.targetId);
  }

  private fromPage({ payload, executionContextId }: Protocol.Events['Runtime.bindingCalled']): void {
    const message = JSON.parse(payload) as PageMessage;
    const frame = this.frames.get(this.isolatedContexts.get(executionContextId));
    switch (message.type) {
      case 'invoke':
      case 'send':
        void answerPage(this, frame, message, (reply) => this.toPage(executionContextId, reply));
        return;
      case 'preload-error':
        console.error(`Unable to load preload script: ${message.path}\n${message.stack}`);
        this.emit('preload-error', {}, message.path, new Error(message.stack));
        return;
      case 'input':
        // preventDefault comes too late: the page has the key already. See README, "gaps".
        this.emit('before-input-event', preventable({}), message.input);
        return;
      case 'ask':
        void this.decide(message, frame).then((granted) =>
          this.toPage(executionContextId, { type: 'decided', id: message.id, granted }),
        );
    }
  }

  private decide(message: Extract<PageMessage, { type: 'ask' }>, frame: Frame | null): Promise<boolean> {
    const url = frame?.url ?? this.getURL();
    const asker: Asker = { contents: this, url, origin: originOf(url), isMainFrame: !frame?.parent };
    return decide(defaultSession.permissionHandlers, asker, message.way, message.permission, message.details);
  }

  private toPage(executionContextId: number, message: MainMessage): void {
    const functionDeclaration = 'function (text) { globalThis.standInReceive?.(text); }';
    const value: Encoded = JSON.stringify(message);
    browser()
      .send(
        'Runtime.callFunctionOn',
        { executionContextId, functionDeclaration, arguments: [{ value }] },
        this.sessionId,
      )
      // A page that has gone meanwhile hears nothing, as in Electron.
      .catch(() => undefined);
  }

  private async loadedDocument(loaderId: string | undefined): Promise<void> {
    // Within the same document there is no loader.
    if (!loaderId || this.loaded === loaderId) return;
    await new Promise<void>((done, failed) => {
      const settle = () => {
        if (this.loaded !== loaderId && !this.crashed && !this.destroyed) return;
        for (const name of ['did-finish-load', 'render-process-gone', 'destroyed']) this.off(name, settle);
        if (this.loaded === loaderId) done();
        else failed(new Error('ERR_FAILED (-2): the page ended while loading'));
      };
      for (const name of ['did-finish-load', 'render-process-gone', 'destroyed']) this.on(name, settle);
    });
  }

  // --- life and death of the target

  private async attach(opening: Promise<Target>): Promise<void> {
    const { targetId, sessionId } = await opening;
    this.targetId = targetId;
    this.sessionId = sessionId;
    contentsByTarget.set(targetId, this);
    contentsBySession.set(sessionId, this);
    const send = browser().send.bind(browser());
    const [, binding] = await Promise.all([
      send('Page.enable', {}, sessionId),
      preparePage(sessionId, this.preferences),
      send('Runtime.enable', {}, sessionId),
      send('Network.enable', {}, sessionId),
      send('Fetch.enable', { patterns: [{ urlPattern: '*' }] }, sessionId),
      send('Emulation.setLocaleOverride', { locale: 'nl-NL' }, sessionId).catch(() => undefined),
      send('Target.setAutoAttach', { autoAttach: true, waitForDebuggerOnStart: true, flatten: true }, sessionId),
    ]);
    this.binding = binding;
    this.emit('stand-in:attached');
    await send('Runtime.runIfWaitingForDebugger', {}, sessionId);
  }

  /** Before a load: wait for an end under way, and open a new target where the old one has crashed. */
  private async standing(): Promise<void> {
    await this.ending;
    if (!this.crashed) return void (await this.attached);
    const old = this.targetId;
    this.forgetTarget();
    this.crashed = false;
    this.attached = this.attach(this.openTarget());
    await this.attached;
    await browser()
      .send('Target.closeTarget', { targetId: old })
      .catch(() => undefined);
  }

  private async end(): Promise<void> {
    await this.attached;
    await this.pidSearch;
    const gone = new Promise((done) => this.once('render-process-gone', done));
    await endRenderer(this.pid, this.sessionId);
    await gone;
    this.ending = undefined;
  }

  private rendererGone(): void {
    if (this.crashed) return;
    this.crashed = true;
    this.pid = undefined;
    this.isolatedContexts.clear();
    const reason = this.endingReason ?? 'crashed';
    this.endingReason = undefined;
    this.emit('render-process-gone', {}, { reason, exitCode: reason === 'killed' ? 9 : 5 });
  }

  private forgetTarget(): void {
    contentsByTarget.delete(this.targetId);
    for (const [sessionId, owner] of contentsBySession) if (owner === this) contentsBySession.delete(sessionId);
    this.isolatedContexts.clear();
    this.wanted.clear();
    this.committed = '';
    this.loaded = '';
  }

  static fromDevToolsTargetId(targetId: string): WebContents | undefined {
    return contentsByTarget.get(targetId);
  }

  static getAllWebContents(): readonly WebContents[] {
    return [...contentsByTarget.values()];
  }

  static fromId(id: number): WebContents | undefined {
    return WebContents.getAllWebContents().find((contents) => contents.id === id);
  }

  static getFocusedWebContents(): WebContents | null {
    return WebContents.getAllWebContents().at(-1) ?? null;
  }
}

refuseMethods(WebContents.prototype, 'WebContents', [
  'postMessage',
  'sendToFrame',
  'capturePage',
  'insertCSS',
  'executeJavaScriptInIsolatedWorld',
  'sendInputEvent',
  'startDrag',
  'savePage',
  'downloadURL',
  'findInPage',
  'getPrintersAsync',
  'enableDeviceEmulation',
  'inspectElement',
  'takeHeapSnapshot',
]);
