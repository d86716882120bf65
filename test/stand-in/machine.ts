/**
 * The machine around the program: power, screen, theme, clipboard, files by net.fetch. Runs in Node.
 * What the system would say by itself (the screen is locked, the machine sleeps) a test says:
 * `app.evaluate(({ powerMonitor }) => powerMonitor.emit('lock-screen'))`.
 */
import { EventEmitter } from 'node:events';
import { readFile } from 'node:fs/promises';
import { extname } from 'node:path';
import { fileURLToPath } from 'node:url';

class PowerMonitor extends EventEmitter {
  /** Set by a test: seconds since the last key or mouse, as the system counts them. */
  readonly standIn = { idleSeconds: 0 };
  onBatteryPower = false;
  getSystemIdleTime = () => this.standIn.idleSeconds;
  getSystemIdleState = (threshold: number) => (this.standIn.idleSeconds >= threshold ? 'idle' : 'active');
  isOnBatteryPower = () => this.onBatteryPower;
  getCurrentThermalState = () => 'nominal' as const;
}

export const powerMonitor = new PowerMonitor();

export const nativeTheme = Object.assign(new EventEmitter(), {
  shouldUseDarkColors: false,
  shouldUseHighContrastColors: false,
  shouldUseInvertedColorScheme: false,
  inForcedColorsMode: false,
  themeSource: 'system',
});

const display = {
  id: 1,
  bounds: { x: 0, y: 0, width: 1366, height: 768 },
  workArea: { x: 0, y: 0, width: 1366, height: 768 },
  size: { width: 1366, height: 768 },
  workAreaSize: { width: 1366, height: 768 },
  scaleFactor: 1,
  rotation: 0,
};

export const screen = Object.assign(new EventEmitter(), {
  getPrimaryDisplay: () => display,
  getAllDisplays: () => [display],
  getDisplayNearestPoint: () => display,
  getDisplayMatching: () => display,
  getCursorScreenPoint: () => ({ x: 0, y: 0 }),
});

let copied = '';
/** Main's clipboard only; a page has Chromium's own. */
export const clipboard = {
  writeText: (text: string) => {
    copied = text;
  },
  readText: () => copied,
  clear: () => {
    copied = '';
  },
};

const contentTypeByExtension: Readonly<Record<string, string>> = {
  '.html': 'text/html',
  '.js': 'text/javascript',
  '.mjs': 'text/javascript',
  '.css': 'text/css',
  '.json': 'application/json',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.woff2': 'font/woff2',
  '.ttf': 'font/ttf',
  '.wasm': 'application/wasm',
  '.pdf': 'application/pdf',
};

export const net = {
  /** Files alone: whatever else is asked for is refused, as the machine has no network for this program. */
  async fetch(input: string | URL | Request): Promise<Response> {
    const url = input instanceof Request ? input.url : String(input);
    if (!url.startsWith('file:')) throw new Error(`stand-in: net.fetch of ${url} is refused: there is no network`);
    try {
      const body = await readFile(fileURLToPath(url));
      const type = contentTypeByExtension[extname(new URL(url).pathname)] ?? 'application/octet-stream';
      return new Response(new Uint8Array(body), { headers: { 'content-type': type } });
    } catch {
      throw new Error('net::ERR_FILE_NOT_FOUND');
    }
  },
  isOnline: () => false,
  online: false,
};

export const crashReporter = {
  standIn: { started: [] as unknown[] },
  start: (options: unknown) => {
    crashReporter.standIn.started.push(options);
  },
  getUploadToServer: () => false,
  setUploadToServer: () => undefined,
  addExtraParameter: () => undefined,
  removeExtraParameter: () => undefined,
  getParameters: () => ({}),
};
