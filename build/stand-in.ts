/**
 * Bundles the Electron stand-in (test/stand-in/) to out/stand-in/, where ELECTRON_OVERRIDE_DIST_PATH finds it:
 *
 *   npx tsx build/stand-in.ts && ELECTRON_OVERRIDE_DIST_PATH=out/stand-in npx electron .
 *
 * Runs in Node, as a script or called by another build step.
 */
import { chmod, mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { rolldown } from 'rolldown';

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const source = join(root, 'test', 'stand-in');

/** Writes `electron` and what it needs beside it; returns the folder. */
export async function buildStandIn(folder = join(root, 'out', 'stand-in')): Promise<string> {
  await mkdir(folder, { recursive: true });
  // The folder is CommonJS in the midst of a package of modules.
  await writeFile(join(folder, 'package.json'), '{ "type": "commonjs" }\n');
  await Promise.all([
    bundleHalf(join(source, 'page', 'main-world.ts'), join(folder, 'main-world.js')),
    bundleHalf(join(source, 'page', 'isolated-world.ts'), join(folder, 'isolated-world.js')),
    bundleProgram(join(source, 'start.ts'), join(folder, 'electron')),
  ]);
  await chmod(join(folder, 'electron'), 0o755);
  return folder;
}

async function bundleProgram(input: string, file: string): Promise<void> {
  const bundle = await rolldown({ input, platform: 'node', external: [/^electron/, /^@sparticuz/], cwd: root });
  await bundle.write({ file, format: 'cjs', banner: '#!/usr/bin/env node', codeSplitting: false });
  await bundle.close();
}

/** One half of what stands in a page: a script that leaves `standInHalf` and nothing else. */
async function bundleHalf(input: string, file: string): Promise<void> {
  const bundle = await rolldown({ input, platform: 'browser', cwd: root });
  await bundle.write({ file, format: 'iife', name: 'standInHalf', exports: 'named' });
  await bundle.close();
}

if (process.argv[1] === fileURLToPath(import.meta.url)) console.log(await buildStandIn());
