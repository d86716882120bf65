/** The one window of the program. Runs in the main process. */
import { BrowserWindow, type BrowserWindowConstructorOptions, Menu, nativeTheme } from 'electron';
import { productName } from './words.nl';

export interface WindowOptions {
  readonly preload: string;
  readonly contentProtection: boolean;
  /** Ctrl+L, seen here too, so that a page that hangs can be locked. */
  readonly onLockKey: () => void;
}

export function openWindow(options: WindowOptions): BrowserWindow {
  const window = new BrowserWindow(windowSettings(options.preload, nativeTheme.shouldUseDarkColors));
  // Against screen capture and remote viewing. IT can switch it off where staff work by remote desktop.
  window.setContentProtection(options.contentProtection);
  // The title stands in the task bar and in every list of windows: never a person, so never the page's own.
  window.on('page-title-updated', (event) => event.preventDefault());
  window.once('ready-to-show', () => window.show());
  listenToKeys(window, options.onLockKey);
  return window;
}

/** Exported for the test that reads them: the stand-in does not honour all of them. */
export function windowSettings(preload: string, dark: boolean): BrowserWindowConstructorOptions {
  return {
    title: productName,
    width: 1366,
    height: 768,
    minWidth: 900,
    minHeight: 600,
    show: false,
    autoHideMenuBar: true,
    backgroundColor: dark ? '#171D1D' : '#F4F6F5',
    webPreferences: { ...closedPreferences, preload },
  };
}

/** Everything off that Electron lets one switch off, said out loud although most are defaults today. */
export const closedPreferences = {
  sandbox: true,
  contextIsolation: true,
  nodeIntegration: false,
  nodeIntegrationInWorker: false,
  nodeIntegrationInSubFrames: false,
  webSecurity: true,
  allowRunningInsecureContent: false,
  experimentalFeatures: false,
  webviewTag: false,
  navigateOnDragDrop: false,
  plugins: false,
  spellcheck: false,
  devTools: __POLICY__ === 'besideApp',
  enableWebSQL: false,
  disableDialogs: true,
  autoplayPolicy: 'document-user-activation-required',
} as const;

/** No menu, so no reload, no developer tools, no "open file". macOS cannot copy and paste without one. */
export function setMenu(): void {
  const roles = ['appMenu', 'editMenu', 'windowMenu'] as const;
  const isMac = process.platform === 'darwin';
  Menu.setApplicationMenu(isMac ? Menu.buildFromTemplate(roles.map((role) => ({ role }))) : null);
}

function listenToKeys(window: BrowserWindow, onLockKey: () => void): void {
  window.webContents.on('before-input-event', (_event, input) => {
    if (input.type !== 'keyDown' || input.alt || !(process.platform === 'darwin' ? input.meta : input.control)) return;
    if (input.key.toLowerCase() === 'l' && !input.shift) return onLockKey();
    const contents = window.webContents;
    // Zooming to 200 % and back, which otherwise comes from the menu we do not have.
    if (input.key === '+' || input.key === '=') contents.setZoomFactor(Math.min(2, contents.getZoomFactor() + 0.1));
    if (input.key === '-') contents.setZoomFactor(Math.max(0.8, contents.getZoomFactor() - 0.1));
    if (input.key === '0') contents.setZoomFactor(1);
  });
}
