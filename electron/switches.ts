/**
 * What Chromium is told before it starts: no network, nothing of a crash on disk. Runs in the main process.
 * The requests themselves are refused in guards.ts; this is the belt under those braces, for what Chromium asks on its own account.
 */
import { app } from 'electron';

const switches: Readonly<Record<string, string>> = {
  // No name is ever resolved, and no number reached.
  'host-resolver-rules': 'MAP * ~NOTFOUND',
  'no-proxy-server': '',
  'disable-background-networking': '',
  'disable-component-update': '',
  'disable-domain-reliability': '',
  'disable-sync': '',
  'disable-default-apps': '',
  'dns-prefetch-disable': '',
  'no-pings': '',
  'no-first-run': '',
  // A dump of a crash holds memory, and memory holds names. Electron's crashReporter is never started either.
  'disable-breakpad': '',
  'disable-crash-reporter': '',
  noerrdialogs: '',
  'disable-features':
    'MediaRouter,OptimizationHints,AutofillServerCommunication,CertificateTransparencyComponentUpdater,Translate',
};

export function setSwitches(): void {
  for (const [name, value] of Object.entries(switches)) app.commandLine.appendSwitch(name, value);
  app.enableSandbox();
}
