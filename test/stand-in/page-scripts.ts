/**
 * Puts the two halves of the stand-in (page/) and the app's preload into a page before its first script.
 * Runs in Node; the halves are bundled beside the program by build/stand-in.ts.
 */
import { randomBytes } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { clockScript } from './clock';
import { browser, running } from './running';

/** The name of the isolated world; Electron calls its own the same. */
export const isolatedWorld = 'Electron Isolated Context';

export interface PreloadPreferences {
  readonly preload?: string | undefined;
  readonly additionalArguments?: readonly string[] | undefined;
}

/** Prepares a session; returns the name of the binding by which its pages speak to the main process. */
export async function preparePage(sessionId: string, preferences: PreloadPreferences): Promise<string> {
  const secret = `s${randomBytes(8).toString('hex')}`;
  const binding = `b${randomBytes(8).toString('hex')}`;
  const info = {
    argv: preferences.additionalArguments ?? [],
    platform: process.platform,
    arch: process.arch,
    versions: { electron: running.electronVersion, chrome: running.chromeVersion, node: process.versions.node },
  };
  const preload = preferences.preload
    ? `{path: ${JSON.stringify(preferences.preload)}, run: function (require, module, exports, process, global) {` +
      `${readFileSync(preferences.preload, 'utf8')}\n}}`
    : 'undefined';
  const add = (source: string, worldName?: string) =>
    browser().send('Page.addScriptToEvaluateOnNewDocument', { source, ...(worldName && { worldName }) }, sessionId);
  const addBinding = { name: binding, executionContextName: isolatedWorld };
  await Promise.all([
    ...(clockScript ? [add(clockScript), add(clockScript, isolatedWorld)] : []),
    browser().send('Runtime.addBinding', addBinding, sessionId),
    add(`(() => {${half('main-world.js')}\nstandInHalf.start(${JSON.stringify(secret)});})()`),
    add(
      `(() => {${half('isolated-world.js')}\n` +
        `standInHalf.start(${JSON.stringify(secret)}, ${JSON.stringify(binding)}, ${JSON.stringify(info)}, ${preload});})()`,
      isolatedWorld,
    ),
  ]);
  return binding;
}

function half(name: string): string {
  return readFileSync(join(__dirname, name), 'utf8');
}
