/**
 * BrowserWindow: what a window remembers (bounds, title, visible or not) around a page in Chromium. Runs in Node.
 * Without a screen nothing is shown; with STANDIN_HEADED a window is a window of the browser.
 */
import { EventEmitter } from 'node:events';
import { app } from './app';
import { refuseMethods } from './not-reproduced';
import type { PreloadPreferences } from './page-scripts';
import { browser, nextId, preventable, running, windows } from './running';
import { newTarget } from './targets';
import { type Target, WebContents } from './web-contents';

interface Bounds {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

interface Preferences extends PreloadPreferences {
  readonly plugins?: boolean;
  readonly nodeIntegration?: boolean;
  readonly nodeIntegrationInWorker?: boolean;
  readonly nodeIntegrationInSubFrames?: boolean;
  readonly contextIsolation?: boolean;
  readonly sandbox?: boolean;
  readonly webSecurity?: boolean;
  readonly webviewTag?: boolean;
  readonly allowRunningInsecureContent?: boolean;
  readonly experimentalFeatures?: boolean;
  readonly enableBlinkFeatures?: string;
  readonly partition?: string;
  readonly session?: unknown;
}

export interface WindowOptions {
  readonly x?: number;
  readonly y?: number;
  readonly width?: number;
  readonly height?: number;
  readonly title?: string;
  readonly show?: boolean;
  readonly webPreferences?: Preferences;
}

export class BrowserWindow extends EventEmitter {
  readonly id = nextId();
  readonly webContents: WebContents;
  private readonly preferences: Preferences;
  private bounds: Bounds;
  private visible: boolean;
  private title: string;
  private contentProtection = false;
  private shownOnce = false;
  private fullScreen = false;
  private maximized = false;
  private minimized = false;

  constructor(options: WindowOptions = {}, adopted?: Target) {
    super();
    if (!running.ready) throw new Error('Cannot create BrowserWindow before app is ready');
    this.preferences = options.webPreferences ?? {};
    refuseUnsafe(this.preferences);
    const { x = 0, y = 0, width = 800, height = 600 } = options;
    this.bounds = { x, y, width, height };
    this.visible = options.show !== false;
    this.title = options.title ?? app.getName();
    windows.add(this);
    this.webContents = new WebContents(
      this.preferences,
      () => newTarget(this.bounds),
      (by) => (by === 'close' ? this.close() : this.destroy()),
      adopted,
    );
    this.webContents.on('stand-in:attached', () => this.applySize());
    this.webContents.on('stand-in:zoomed', () => this.applySize());
    this.webContents.on('did-finish-load', () => this.readyToShow());
    this.webContents.on('render-process-gone', (event, details) =>
      app.emit('render-process-gone', event, this.webContents, details),
    );
    app.emit('browser-window-created', {}, this);
    app.emit('web-contents-created', {}, this.webContents);
  }

  /** Around a page that window.open has made: it inherits the opener's preferences. */
  adopt(options: WindowOptions, target: Target): BrowserWindow {
    const child = new BrowserWindow(
      { ...options, webPreferences: { ...this.preferences, ...options.webPreferences } },
      target,
    );
    this.webContents.emit('did-create-window', child, {});
    return child;
  }

  loadURL = (url: string) => this.webContents.loadURL(url);
  loadFile = (path: string) => this.webContents.loadFile(path);
  reload = () => this.webContents.reload();

  show(): void {
    this.visible = true;
    this.emit('show');
  }

  showInactive(): void {
    this.show();
  }

  hide(): void {
    this.visible = false;
    this.emit('hide');
  }

  focus(): void {
    this.emit('focus');
  }

  blur(): void {
    this.emit('blur');
  }

  close(): void {
    if (this.isDestroyed()) return;
    const event = preventable({});
    this.emit('close', event);
    if (!event.defaultPrevented) this.destroy();
  }

  destroy(): void {
    if (!windows.delete(this)) return;
    const { targetId } = this.webContents;
    this.webContents.markDestroyed();
    if (targetId && !browser().closed) void closeTarget(targetId);
    this.emit('closed');
    app.windowClosed();
  }

  isDestroyed = () => !windows.has(this);
  isVisible = () => this.visible;
  isFocused = () => [...windows].at(-1) === this;
  isMinimized = () => this.minimized;
  isMaximized = () => this.maximized;
  isFullScreen = () => this.fullScreen;
  isContentProtected = () => this.contentProtection;
  getTitle = () => this.title;
  getBounds = () => this.bounds;
  getContentBounds = () => this.bounds;
  getNormalBounds = () => this.bounds;
  getSize = (): readonly [number, number] => [this.bounds.width, this.bounds.height];
  getContentSize = () => this.getSize();
  getPosition = (): readonly [number, number] => [this.bounds.x, this.bounds.y];

  /** Recorded: what a screen would show cannot be seen here. */
  setContentProtection(on: boolean): void {
    this.contentProtection = on;
  }

  setTitle(title: string): void {
    this.title = title;
  }

  /** The page's title becomes the window's, unless the app prevents it. */
  pageTitled(title: string): void {
    const event = preventable({});
    this.emit('page-title-updated', event, title, true);
    if (!event.defaultPrevented) this.title = title;
  }

  setBounds(bounds: Partial<Bounds>): void {
    this.bounds = { ...this.bounds, ...bounds };
    this.applySize();
    this.emit('resize');
  }

  setSize = (width: number, height: number) => this.setBounds({ width, height });
  setContentSize = (width: number, height: number) => this.setBounds({ width, height });
  setPosition = (x: number, y: number) => this.setBounds({ x, y });

  maximize(): void {
    this.maximized = true;
    this.show();
    this.emit('maximize');
  }

  unmaximize(): void {
    this.maximized = false;
    this.emit('unmaximize');
  }

  minimize(): void {
    this.minimized = true;
    this.emit('minimize');
  }

  restore(): void {
    this.minimized = false;
    this.emit('restore');
  }

  setFullScreen(on: boolean): void {
    this.fullScreen = on;
  }

  // Without effect: there is no menu bar, no taskbar and no edge to drag.
  setMenu(): void {}
  removeMenu(): void {}
  setMenuBarVisibility(): void {}
  setAutoHideMenuBar(): void {}
  setMinimumSize(): void {}
  setMaximumSize(): void {}
  setResizable(): void {}
  setIcon(): void {}
  setBackgroundColor(): void {}
  setOverlayIcon(): void {}
  setProgressBar(): void {}
  flashFrame(): void {}
  center(): void {}
  moveTop(): void {}
  setAlwaysOnTop(): void {}
  setSkipTaskbar(): void {}

  private applySize(): void {
    if (running.headed) return;
    const zoom = this.webContents.getZoomFactor();
    const width = Math.round(this.bounds.width / zoom);
    const height = Math.round(this.bounds.height / zoom);
    // 0 leaves the screen's own scale.
    const metrics = { width, height, deviceScaleFactor: zoom === 1 ? 0 : zoom, mobile: false };
    void this.webContents.command('Emulation.setDeviceMetricsOverride', metrics).catch(() => undefined);
  }

  private readyToShow(): void {
    if (this.shownOnce) return;
    this.shownOnce = true;
    this.emit('ready-to-show');
  }

  static getAllWindows(): readonly BrowserWindow[] {
    return [...windows];
  }

  static getFocusedWindow(): BrowserWindow | null {
    return [...windows].at(-1) ?? null;
  }

  static fromWebContents(contents: WebContents): BrowserWindow | null {
    return [...windows].find((window) => window.webContents === contents) ?? null;
  }

  static fromId(id: number): BrowserWindow | null {
    return [...windows].find((window) => window.id === id) ?? null;
  }
}

refuseMethods(BrowserWindow.prototype, 'BrowserWindow', [
  'capturePage',
  'setBrowserView',
  'addBrowserView',
  'addTabbedWindow',
  'setParentWindow',
  'setThumbarButtons',
  'hookWindowMessage',
  'previewFile',
]);

async function closeTarget(targetId: string): Promise<void> {
  await browser()
    .send('Target.closeTarget', { targetId })
    .catch(() => undefined);
}

/** What cannot be played must not go unseen: an unsafe window does not open at all. */
function refuseUnsafe(preferences: Preferences): void {
  const unsafe = [
    preferences.nodeIntegration && 'nodeIntegration: true',
    preferences.nodeIntegrationInWorker && 'nodeIntegrationInWorker: true',
    preferences.nodeIntegrationInSubFrames && 'nodeIntegrationInSubFrames: true',
    preferences.contextIsolation === false && 'contextIsolation: false',
    preferences.sandbox === false && 'sandbox: false',
    preferences.webSecurity === false && 'webSecurity: false',
    preferences.webviewTag && 'webviewTag: true',
    preferences.allowRunningInsecureContent && 'allowRunningInsecureContent: true',
    preferences.experimentalFeatures && 'experimentalFeatures: true',
    preferences.enableBlinkFeatures && 'enableBlinkFeatures',
    preferences.partition && 'partition',
    preferences.session && 'session',
  ].filter((what) => typeof what === 'string');
  if (unsafe.length === 0) return;
  throw new Error(`stand-in: a window with webPreferences ${unsafe.join(', ')} is not reproduced`);
}
