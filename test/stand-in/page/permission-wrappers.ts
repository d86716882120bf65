/**
 * Chromium asks nobody in a headless browser, so the app's permission handlers would never be called. Here the ways
 * in which a page can ask are wrapped: first the app decides (see ../permissions.ts, which also tells Chromium), then
 * the browser's own function runs and obeys that decision. Runs in the page's own world at document start.
 *
 * Workers are not wrapped; in them Chromium itself obeys what was decided last for their origin.
 */
export type Ask = (
  way: 'check' | 'request',
  permission: string,
  details?: Readonly<Record<string, unknown>>,
) => Promise<boolean>;

type Callable = (this: unknown, ...args: unknown[]) => unknown;

export function askForPermissions(ask: Ask): void {
  const refuse = (what: string, name = 'NotAllowedError') =>
    Promise.reject(new DOMException(`${what}: permission denied`, name));

  wrap(
    globalThis.Permissions?.prototype,
    'query',
    (original) =>
      async function (this: unknown, ...args) {
        const name = (args[0] as { name?: unknown } | undefined)?.name;
        const asked = typeof name === 'string' ? checkName(args[0] as { name: string; sysex?: boolean }) : undefined;
        if (asked) await ask('check', asked.permission, asked.details);
        return original.apply(this, args);
      },
  );
  wrap(
    globalThis.StorageManager?.prototype,
    'persist',
    (original) =>
      async function (this: unknown, ...args) {
        await ask('request', 'persistent-storage');
        return original.apply(this, args);
      },
  );
  wrap(
    globalThis.Notification,
    'requestPermission',
    (original) =>
      async function (this: unknown, ...args) {
        await ask('request', 'notifications');
        return original.apply(this, args);
      },
  );
  for (const method of ['getCurrentPosition', 'watchPosition'])
    wrap(
      globalThis.Geolocation?.prototype,
      method,
      (original) =>
        function (this: unknown, ...args) {
          void ask('request', 'geolocation').then(() => original.apply(this, args));
          return 0;
        },
    );
  wrap(
    globalThis.MediaDevices?.prototype,
    'getUserMedia',
    (original) =>
      async function (this: unknown, ...args) {
        const wanted = (args[0] ?? {}) as { audio?: unknown; video?: unknown };
        const mediaTypes = [...(wanted.video ? ['video'] : []), ...(wanted.audio ? ['audio'] : [])];
        if (mediaTypes.length > 0 && !(await ask('request', 'media', { mediaTypes }))) return refuse('getUserMedia');
        return original.apply(this, args);
      },
  );
  wrap(globalThis.MediaDevices?.prototype, 'getDisplayMedia', () => async () => {
    if (!(await ask('request', 'display-capture'))) return refuse('getDisplayMedia');
    return refuse('getDisplayMedia without setDisplayMediaRequestHandler', 'NotSupportedError');
  });
  for (const method of ['readText', 'read'])
    wrap(
      globalThis.Clipboard?.prototype,
      method,
      (original) =>
        async function (this: unknown, ...args) {
          if (!(await ask('request', 'clipboard-read'))) return refuse('clipboard');
          return original.apply(this, args);
        },
    );
  for (const method of ['writeText', 'write'])
    wrap(
      globalThis.Clipboard?.prototype,
      method,
      (original) =>
        async function (this: unknown, ...args) {
          if (!(await ask('request', 'clipboard-sanitized-write'))) return refuse('clipboard');
          return original.apply(this, args);
        },
    );
  wrap(
    globalThis.Element?.prototype,
    'requestFullscreen',
    (original) =>
      async function (this: unknown, ...args) {
        if (!(await ask('request', 'fullscreen'))) throw new TypeError('Permissions check failed');
        return original.apply(this, args);
      },
  );
  wrap(
    globalThis.Element?.prototype,
    'requestPointerLock',
    (original) =>
      async function (this: unknown, ...args) {
        if (!(await ask('request', 'pointerLock'))) return refuse('pointer lock');
        return original.apply(this, args);
      },
  );
  wrap(
    globalThis.Navigator?.prototype,
    'requestMIDIAccess',
    (original) =>
      async function (this: unknown, ...args) {
        const sysex = (args[0] as { sysex?: boolean } | undefined)?.sysex === true;
        if (!(await ask('request', sysex ? 'midiSysex' : 'midi'))) return refuse('MIDI');
        return original.apply(this, args);
      },
  );
  // Devices: Electron asks the check handler, then the app chooses a device; here there is never a device.
  wrap(prototypeNamed('USB'), 'requestDevice', device('usb'));
  wrap(prototypeNamed('HID'), 'requestDevice', device('hid'));
  wrap(prototypeNamed('Serial'), 'requestPort', device('serial'));

  function device(permission: string): () => Callable {
    return () => async () => {
      if (!(await ask('check', permission))) return refuse(permission, 'SecurityError');
      return refuse(`${permission}: no device selected`, 'NotFoundError');
    };
  }
}

/** The Permissions API's name of a permission, as Electron's handlers call it. */
function checkName(descriptor: {
  readonly name: string;
  readonly sysex?: boolean;
}): { readonly permission: string; readonly details?: Readonly<Record<string, unknown>> } | undefined {
  switch (descriptor.name) {
    case 'camera':
      return { permission: 'media', details: { mediaType: 'video' } };
    case 'microphone':
      return { permission: 'media', details: { mediaType: 'audio' } };
    case 'midi':
      return { permission: descriptor.sysex ? 'midiSysex' : 'midi' };
    case 'clipboard-write':
      return { permission: 'clipboard-sanitized-write' };
    case 'accelerometer':
    case 'gyroscope':
    case 'magnetometer':
    case 'ambient-light-sensor':
      return { permission: 'sensors' };
    default:
      return { permission: descriptor.name };
  }
}

function wrap(owner: object | undefined, name: string, make: (original: Callable) => Callable): void {
  const found = owner && Object.getOwnPropertyDescriptor(owner, name);
  if (!owner || typeof found?.value !== 'function') return;
  Object.defineProperty(owner, name, { ...found, value: make(found.value as Callable) });
}

function prototypeNamed(name: string): object | undefined {
  return (globalThis as unknown as Record<string, { prototype: object } | undefined>)[name]?.prototype;
}
