/**
 * Bundles main and preload: out/electron/main.cjs and out/electron/preload.cjs. Runs in Node, `npx tsx build/electron-build.ts`.
 * What differs between the shipped build, the preview and the control builds of the attack tests are constants put in here;
 * nothing that a user, an environment or an argument can change later.
 */
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'vite';
import { type GuardName, guardNames } from '../electron/guard-names';

export interface ElectronBuild {
  /** Gets main.cjs and preload.cjs. */
  readonly outDir: string;
  readonly policy: 'machine' | 'besideApp';
  readonly preview: boolean;
  /** Guards left out; only ever in tests. */
  readonly guardsOff: readonly string[];
}

const repo = fileURLToPath(new URL('..', import.meta.url));

export async function buildElectron(wanted: ElectronBuild): Promise<void> {
  const define = constantsOf(wanted);
  // One after the other and not as two entries of one build: a shared chunk could not be loaded by a sandboxed preload.
  for (const name of ['main', 'preload'] as const) {
    await build({
      configFile: false,
      envDir: false,
      root: repo,
      logLevel: 'warn',
      define,
      ssr: { noExternal: true },
      build: {
        ssr: path.join(repo, 'electron', `${name}.ts`),
        outDir: wanted.outDir,
        emptyOutDir: false,
        copyPublicDir: false,
        target: 'node22',
        minify: false,
        sourcemap: false,
        rolldownOptions: {
          external: ['electron', /^node:/],
          output: { format: 'cjs', entryFileNames: `${name}.cjs`, codeSplitting: false },
        },
      },
    });
  }
}

function constantsOf(wanted: ElectronBuild): Record<string, string> {
  const unknown = wanted.guardsOff.filter((name) => !guardNames.includes(name as GuardName));
  if (unknown.length > 0) throw new Error(`No such guard: ${unknown.join(', ')}`);
  if (wanted.guardsOff.length > 0 && wanted.policy === 'machine')
    throw new Error('A build with guards off reads no policy of a machine.');
  return {
    __POLICY__: JSON.stringify(wanted.policy),
    __PREVIEW__: JSON.stringify(wanted.preview),
    ...Object.fromEntries(
      guardNames.map((name) => [`__OFF__.${name}`, JSON.stringify(wanted.guardsOff.includes(name))]),
    ),
  };
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  await buildElectron({ outDir: path.join(repo, 'out/electron'), policy: 'machine', preview: false, guardsOff: [] });
}
