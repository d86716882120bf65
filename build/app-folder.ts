/**
 * Lays out a folder that Electron (or the stand-in) can run, with a policy of its own beside it: for tests, the demo and the preview.
 * Where the policy lies is a constant of that build, so no environment and no argument can point a real installation elsewhere.
 * Runs in Node.
 */
import { cp, mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { buildElectron } from './electron-build';

export interface Policy {
  readonly storeFolder: string;
  readonly profile?: string;
  readonly profileFile?: string;
  readonly calendarFile?: string;
  readonly idleMinutes?: number;
  readonly contentProtection?: boolean;
  readonly backupFolder?: string;
  readonly backupKeepDays?: number;
  readonly exchangeFolder?: string;
}

export interface AppFolder {
  readonly folder: string;
  readonly policy: Policy;
  readonly preview?: boolean;
  /** Guards left out, for the controls of the attack tests. */
  readonly guardsOff?: readonly string[];
  /** Another renderer than out/renderer. */
  readonly renderer?: string;
}

const repo = fileURLToPath(new URL('..', import.meta.url));

/** @returns the folder, to be given to `electron <folder>` or `_electron.launch({ args: [folder] })` */
export async function makeAppFolder(app: AppFolder): Promise<string> {
  await mkdir(app.folder, { recursive: true });
  await buildElectron({
    outDir: path.join(app.folder, 'electron'),
    policy: 'besideApp',
    preview: app.preview ?? false,
    guardsOff: app.guardsOff ?? [],
  });
  await cp(app.renderer ?? path.join(repo, 'out/renderer'), path.join(app.folder, 'renderer'), { recursive: true });
  await writeFile(
    path.join(app.folder, 'package.json'),
    JSON.stringify({ name: 'inzagebalie', productName: 'Inzagebalie', version: '0.1.0', main: 'electron/main.cjs' }),
  );
  await writeFile(path.join(app.folder, 'policy.json'), JSON.stringify(app.policy));
  return app.folder;
}
