/**
 * app: the life of the program. Runs in Node.
 */
import { EventEmitter } from 'node:events';
import { homedir, tmpdir } from 'node:os';
import { join } from 'node:path';
import { refuseMethods } from './not-reproduced';
import { preventable, running, windows } from './running';
import { releaseInstanceLock, takeInstanceLock } from './single-instance';

const ownDefaults = ['userData', 'sessionData', 'logs', 'crashDumps'] as const;
type OwnPath = (typeof ownDefaults)[number];

class App extends EventEmitter {
  readonly isPackaged = false;
  readonly switches = new Map<string, string>();
  /** Switches the app (or Playwright) has set itself: these go to Chromium too. */
  readonly appended = new Map<string, string>();
  private readonly paths = new Map<string, string>();
  private holdsLock = false;
  private markReady: (value: object) => void = () => undefined;
  private readonly readiness = new Promise<object>((resolve) => {
    this.markReady = resolve;
  });
  /** Set by start.ts: ends Chromium and then this process. */
  end: (code: number) => Promise<void> = async (code) => process.exit(code);

  readonly commandLine = {
    appendSwitch: (name: string, value = ''): void => {
      this.appended.set(name, value);
      this.switches.set(name, value);
    },
    appendArgument: (): void => undefined,
    hasSwitch: (name: string): boolean => this.switches.has(name),
    getSwitchValue: (name: string): string => this.switches.get(name) ?? '',
    removeSwitch: (name: string): void => {
      this.appended.delete(name);
      this.switches.delete(name);
    },
  };

  whenReady = (): Promise<object> => this.readiness;
  isReady = (): boolean => running.ready;
  getAppPath = (): string => running.appPath;
  getVersion = (): string => running.manifest.version ?? '0.0.0';
  getName = (): string => running.manifest.productName ?? running.manifest.name ?? 'Electron';
  getLocale = (): string => 'nl';
  getSystemLocale = (): string => 'nl-NL';
  getLocaleCountryCode = (): string => 'NL';
  getPreferredSystemLanguages = (): readonly string[] => ['nl-NL'];
  getAppMetrics = (): readonly object[] => [];
  isAccessibilitySupportEnabled = (): boolean => false;

  get name(): string {
    return this.getName();
  }

  get userAgentFallback(): string {
    return `stand-in Chrome/${running.chromeVersion}`;
  }

  setName(productName: string): void {
    running.manifest = { ...running.manifest, productName };
  }

  getPath(name: string): string {
    const set = this.paths.get(name);
    if (set !== undefined) return set;
    if (isOwn(name)) return this.ownPath(name);
    const home = homedir();
    const found: Readonly<Record<string, string>> = {
      home,
      temp: tmpdir(),
      appData: process.env.XDG_CONFIG_HOME ?? join(home, '.config'),
      documents: join(home, 'Documents'),
      downloads: join(home, 'Downloads'),
      desktop: join(home, 'Desktop'),
      music: join(home, 'Music'),
      pictures: join(home, 'Pictures'),
      videos: join(home, 'Videos'),
      exe: process.argv[0] ?? '',
      module: process.argv[0] ?? '',
    };
    const path = found[name];
    if (path === undefined) throw new Error(`Failed to get '${name}' path`);
    return path;
  }

  /** `sessionData` counts until 'ready': Chromium's profile is laid there when it starts. */
  setPath(name: string, path: string): void {
    if (running.ready && name === 'sessionData')
      throw new Error('stand-in: app.setPath("sessionData") after ready is not reproduced');
    this.paths.set(name, path);
  }

  requestSingleInstanceLock(additionalData: unknown = {}): boolean {
    if (this.holdsLock) return true;
    const note = { argv: process.argv, workingDirectory: process.cwd(), additionalData };
    this.holdsLock = takeInstanceLock(this.getPath('userData'), note, (heard) =>
      this.emit('second-instance', {}, heard.argv, heard.workingDirectory, heard.additionalData),
    );
    return this.holdsLock;
  }

  hasSingleInstanceLock = (): boolean => this.holdsLock;

  releaseSingleInstanceLock(): void {
    releaseInstanceLock(this.getPath('userData'));
    this.holdsLock = false;
  }

  /** before-quit, close of every window, will-quit, quit; each but the last may be prevented. */
  quit(): void {
    if (running.quitting || this.prevented('before-quit')) return;
    running.quitting = true;
    for (const window of windows) {
      window.close();
      if (window.isDestroyed()) continue;
      running.quitting = false;
      return;
    }
    if (this.prevented('will-quit')) {
      running.quitting = false;
      return;
    }
    this.emit('quit', {}, 0);
    void this.end(0);
  }

  /** Ends without asking anybody. */
  exit(code = 0): void {
    running.quitting = true;
    this.emit('quit', {}, code);
    void this.end(code);
  }

  windowClosed(): void {
    if (windows.size > 0 || running.quitting) return;
    if (this.listenerCount('window-all-closed') > 0) this.emit('window-all-closed');
    else this.quit();
  }

  becomeReady(): void {
    running.ready = true;
    this.emit('ready', {}, {});
    this.markReady({});
  }

  // Without effect: every page of the stand-in is sandboxed, and there is no desktop around it.
  enableSandbox(): void {}
  disableHardwareAcceleration(): void {}
  disableDomainBlockingFor3DAPIs(): void {}
  setAppUserModelId(): void {}
  setAppLogsPath(): void {}
  setAboutPanelOptions(): void {}
  setAsDefaultProtocolClient = () => true;
  removeAsDefaultProtocolClient = () => true;
  setJumpList(): void {}
  setUserTasks = () => true;
  clearRecentDocuments(): void {}
  addRecentDocument(): void {}
  setSecureKeyboardEntryEnabled(): void {}
  focus(): void {}
  hide(): void {}
  show(): void {}

  private prevented(name: string): boolean {
    const event = preventable({});
    this.emit(name, event);
    return event.defaultPrevented;
  }

  private ownPath(name: OwnPath): string {
    if (name === 'userData') return this.switches.get('user-data-dir') ?? join(this.getPath('appData'), this.getName());
    const userData = this.getPath('userData');
    if (name === 'logs') return join(userData, 'logs');
    return name === 'crashDumps' ? join(this.getPath('sessionData'), 'Crashpad') : userData;
  }
}

export const app = new App();

refuseMethods(App.prototype, 'app', [
  'relaunch',
  'getFileIcon',
  'importCertificate',
  'configureHostResolver',
  'startAccessingSecurityScopedResource',
  'setLoginItemSettings',
  'moveToApplicationsFolder',
]);

function isOwn(name: string): name is OwnPath {
  return (ownDefaults as readonly string[]).includes(name);
}
