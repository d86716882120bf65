/** `npm run build`: everything the program is made of, into out/. `stand-in` as argument adds the stand-in. */
import { fileURLToPath } from 'node:url';
import { build } from 'vite';
import { buildElectron } from './electron-build';
import { buildStandIn } from './stand-in';

const out = (name: string) => fileURLToPath(new URL(`../out/${name}`, import.meta.url));

export async function buildRenderer(outDir = out('renderer'), define: Record<string, string> = {}): Promise<void> {
  await build({
    configFile: fileURLToPath(new URL('./vite.renderer.config.ts', import.meta.url)),
    logLevel: 'warn',
    define,
    build: { outDir },
  });
}

export async function buildAll(): Promise<void> {
  await buildRenderer();
  await buildElectron({ outDir: out('electron'), policy: 'machine', preview: false, guardsOff: [] });
  await buildStandIn();
}

if (process.argv[1] === fileURLToPath(import.meta.url)) await buildAll();
