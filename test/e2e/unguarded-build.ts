/**
 * A renderer whose page guards nothing during a visit: the control of the attacks on it. Same screens, same attacks, and they yield.
 * Never built but by a test, into a folder of its own. Runs in Node.
 */
import { fileURLToPath } from 'node:url';
import { build, type Plugin } from 'vite';

const waits = 'if (!active) return;';

/** @throws Error when the guard no longer begins as this looks for: a control that changes nothing is none */
export async function buildUnguarded(outDir: string): Promise<string> {
  let taken = 0;
  const takeGuardAway: Plugin = {
    name: 'take-the-guard-away',
    enforce: 'pre',
    transform(code, id) {
      if (!id.endsWith('/renderer/ui/visit/VisitGuard.tsx')) return undefined;
      taken += code.split(waits).length - 1;
      return code.replace(waits, 'return;');
    },
  };
  await build({
    configFile: fileURLToPath(new URL('../../build/vite.renderer.config.ts', import.meta.url)),
    logLevel: 'error',
    plugins: [takeGuardAway],
    build: { outDir, minify: false },
  });
  if (taken !== 1) throw new Error(`the guard of the visit waits in ${taken} places`);
  return outDir;
}
