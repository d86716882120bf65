/** The guards an attack test can leave out of a control build. Read by the build; type only in the main process. */
export const guardNames = [
  'navigation',
  'windowOpen',
  'redirect',
  'drop',
  'permission',
  'scheme',
  'csp',
  'sender',
  'arguments',
  'download',
  'webview',
  'singleInstance',
  'storeLock',
] as const;

export type GuardName = (typeof guardNames)[number];
