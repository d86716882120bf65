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
  'visit',
  /** Not a guard against people: the journal's fsync, left out to show that the power-cut test sees it. */
  'journalSync',
] as const;

export type GuardName = (typeof guardNames)[number];
