/**
 * What `require('electron')` gives in the main process. Runs in Node.
 * A name that is known to Electron but not here throws as soon as it is used.
 */
import { app } from './app';
import { BrowserWindow } from './browser-window';
import { dialog } from './dialogs';
import { ipcMain } from './ipc';
import { clipboard, crashReporter, nativeTheme, net, powerMonitor, screen } from './machine';
import { Menu, MenuItem } from './menu';
import { NotReproduced, notReproduced } from './not-reproduced';
import { protocol } from './scheme';
import { defaultSession } from './session';
import { shell } from './shell';
import { WebContents } from './web-contents';

export const reproduced = {
  app,
  BrowserWindow,
  clipboard,
  crashReporter,
  dialog,
  ipcMain,
  Menu,
  MenuItem,
  nativeTheme,
  net,
  powerMonitor,
  protocol,
  screen,
  session: {
    defaultSession,
    fromPartition: () => {
      throw new NotReproduced('session.fromPartition');
    },
    fromPath: () => {
      throw new NotReproduced('session.fromPath');
    },
  },
  shell,
  webContents: WebContents,
  /** Only the stand-in has this name: how a test tells the two apart. */
  standIn: true,
};

const missing = [
  'autoUpdater',
  'BaseWindow',
  'BrowserView',
  'contentTracing',
  'desktopCapturer',
  'globalShortcut',
  'inAppPurchase',
  'MessageChannelMain',
  'nativeImage',
  'Notification',
  'powerSaveBlocker',
  'pushNotifications',
  'safeStorage',
  'ShareMenu',
  'systemPreferences',
  'TouchBar',
  'Tray',
  'utilityProcess',
  'View',
  'webFrameMain',
  'WebContentsView',
] as const;

export const electron: Readonly<Record<string, unknown>> = {
  ...reproduced,
  ...Object.fromEntries(missing.map((name) => [name, notReproduced(name)])),
};
