/**
 * Permissions: the app's handlers decide, Chromium is told (Browser.setPermission) and then obeys by itself, also in
 * workers and in properties that no function guards (Notification.permission, navigator.storage.persisted()).
 * Runs in Node.
 *
 * When are they called? (1) The check handler, for each permission below, whenever a document of the app's origin is
 * asked for: so that the state is right before its first script. (2) The check handler again at
 * navigator.permissions.query. (3) The request handler at each call that asks (page/permission-wrappers.ts).
 * Without a handler the answer is yes, as in Electron.
 */
import { browser } from './running';
import { toWeb } from './scheme';

export type CheckHandler = (contents: unknown, permission: string, origin: string, details: object) => boolean;
export type RequestHandler = (
  contents: unknown,
  permission: string,
  callback: (granted: boolean) => void,
  details: object,
) => void;

export interface Handlers {
  readonly check: CheckHandler | null;
  readonly request: RequestHandler | null;
}

/** Who asks: the page, from which address (app://), in its top frame or not. */
export interface Asker {
  readonly contents: unknown;
  readonly url: string;
  readonly origin: string;
  readonly isMainFrame: boolean;
}

interface ChromiumName {
  readonly name: string;
  readonly sysex?: boolean;
}
interface Permission {
  readonly electron: string;
  readonly details?: Readonly<Record<string, unknown>>;
  readonly chromium: readonly ChromiumName[];
}

/** What Chromium decides on its own account and can be told. */
const told: readonly Permission[] = [
  { electron: 'persistent-storage', chromium: [{ name: 'persistent-storage' }] },
  { electron: 'notifications', chromium: [{ name: 'notifications' }] },
  { electron: 'geolocation', chromium: [{ name: 'geolocation' }] },
  { electron: 'media', details: { mediaType: 'video' }, chromium: [{ name: 'camera' }] },
  { electron: 'media', details: { mediaType: 'audio' }, chromium: [{ name: 'microphone' }] },
  { electron: 'midi', chromium: [{ name: 'midi' }] },
  { electron: 'midiSysex', chromium: [{ name: 'midi', sysex: true }] },
  { electron: 'clipboard-read', chromium: [{ name: 'clipboard-read' }] },
  { electron: 'clipboard-sanitized-write', chromium: [{ name: 'clipboard-write' }] },
  { electron: 'idle-detection', chromium: [{ name: 'idle-detection' }] },
  { electron: 'window-management', chromium: [{ name: 'window-management' }] },
  { electron: 'local-fonts', chromium: [{ name: 'local-fonts' }] },
  { electron: 'screen-wake-lock', chromium: [{ name: 'screen-wake-lock' }] },
  { electron: 'storage-access', chromium: [{ name: 'storage-access' }] },
  {
    electron: 'sensors',
    chromium: [{ name: 'accelerometer' }, { name: 'gyroscope' }, { name: 'magnetometer' }],
  },
];

/** Asks the check handler for every permission Chromium can be told, and tells it. */
export async function tellAll(handlers: Handlers, asker: Asker): Promise<void> {
  await Promise.all(
    told.map((permission) => tell(permission, asker, check(handlers, permission.electron, asker, permission.details))),
  );
}

/** Decides one question of a page and tells Chromium before the page goes on. */
export async function decide(
  handlers: Handlers,
  asker: Asker,
  way: 'check' | 'request',
  name: string,
  details: Readonly<Record<string, unknown>>,
): Promise<boolean> {
  const granted =
    way === 'check' ? check(handlers, name, asker, details) : await request(handlers, name, asker, details);
  await Promise.all(
    told
      .filter((permission) => permission.electron === name && concerns(permission, details))
      .map((permission) => tell(permission, asker, granted)),
  );
  return granted;
}

function check(handlers: Handlers, name: string, asker: Asker, details: object = {}): boolean {
  if (!handlers.check) return true;
  const { url, origin, isMainFrame } = asker;
  const all = { ...details, requestingUrl: url, securityOrigin: `${origin}/`, isMainFrame };
  return handlers.check(asker.contents, name, `${origin}/`, all);
}

function request(handlers: Handlers, name: string, asker: Asker, details: object): Promise<boolean> {
  const { request: handler } = handlers;
  if (!handler) return Promise.resolve(true);
  const all = {
    ...details,
    requestingUrl: asker.url,
    securityOrigin: `${asker.origin}/`,
    isMainFrame: asker.isMainFrame,
  };
  return new Promise((resolve) => handler(asker.contents, name, (granted) => resolve(granted === true), all));
}

/** A request for the camera alone says nothing about the microphone. */
function concerns(permission: Permission, details: Readonly<Record<string, unknown>>): boolean {
  const type = permission.details?.mediaType;
  if (type === undefined) return true;
  return details.mediaType === type || (Array.isArray(details.mediaTypes) && details.mediaTypes.includes(type));
}

async function tell(permission: Permission, asker: Asker, granted: boolean): Promise<void> {
  const origin = new URL(toWeb(`${asker.origin}/`)).origin;
  if (origin === 'null') return;
  const setting = granted ? 'granted' : 'denied';
  await Promise.all(
    permission.chromium.map((name) => browser().send('Browser.setPermission', { permission: name, setting, origin })),
  );
}
