/**
 * `npm start`: builds, then opens the program in Electron. Where Electron's binary is missing it says so, and opens the preview:
 * the same program on the stand-in with a throw-away store. Runs in Node.
 */
import { spawn, spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { makeAppFolder } from './app-folder';
import { findChromium, findElectron } from './browser';
import { buildAll } from './build';

const repo = fileURLToPath(new URL('..', import.meta.url));
const hasDisplay = process.platform !== 'linux' || Boolean(process.env.DISPLAY || process.env.WAYLAND_DISPLAY);

await buildAll();
const electron = findElectron() ?? downloadOnce();
if (!hasDisplay) sayNoDisplay(Boolean(electron));
else if (electron) process.exitCode = await run(electron.path, [repo]);
else await preview();

/** Electron fetches its binary at first use; on a closed network that one try fails at once. */
function downloadOnce(): ReturnType<typeof findElectron> {
  const installer = path.join(repo, 'node_modules/electron/install.js');
  if (existsSync(installer)) spawnSync(process.execPath, [installer], { cwd: repo, stdio: 'ignore', timeout: 180_000 });
  return findElectron();
}

async function preview(): Promise<void> {
  console.error(
    [
      '',
      'Electron is missing: its binary could not be downloaded on this network.',
      '  Get it with        npx install-electron',
      '  from a mirror:     ELECTRON_MIRROR=<address> npx install-electron',
      '  from a folder:     ELECTRON_OVERRIDE_DIST_PATH=<folder with electron> npm start',
      '',
      'Opening the PREVIEW instead: the same program in Chromium, on a store that is thrown away.',
      '',
    ].join('\n'),
  );
  const chromium = await findChromium();
  const folder = await mkdtemp(path.join(os.tmpdir(), 'inzagebalie-preview-'));
  try {
    const app = await makeAppFolder({
      folder: path.join(folder, 'app'),
      policy: { storeFolder: path.join(folder, 'store') },
      preview: true,
    });
    process.exitCode = await run(path.join(repo, 'out/stand-in/electron'), [app], {
      ...chromium.env,
      STANDIN_CHROMIUM: chromium.path,
      STANDIN_HEADED: '1',
    });
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

function sayNoDisplay(electron: boolean): void {
  if (!electron)
    console.error(
      '\nElectron is missing: its binary could not be downloaded here (npx install-electron, ELECTRON_MIRROR).',
    );
  console.error(
    [
      '',
      'There is no display here, so no window can be opened.',
      'To see the program work, with pictures of every screen and the PDFs it makes:',
      '',
      '  npm run demo -- --out demo-out --data demo-data',
      '',
    ].join('\n'),
  );
}

function run(command: string, args: readonly string[], env: Record<string, string | undefined> = {}): Promise<number> {
  return new Promise((resolve) => {
    const child = spawn(command, args, { stdio: 'inherit', env: { ...process.env, ...env } });
    child.once('exit', (code) => resolve(code ?? 0));
    child.once('error', () => resolve(1));
  });
}
