/**
 * A renderer whose sealing is replaced by copying: plain text and 16 zero bytes where the tag would stand. The control of the scan for
 * plain words: it must find them all in what this program leaves. Never built but by a test, into a folder of its own. Runs in Node.
 */
import { fileURLToPath } from 'node:url';
import { build, type Plugin } from 'vite';

const swaps = [
  [
    "new Uint8Array(await crypto.subtle.encrypt({ name: 'AES-GCM', iv, additionalData }, key, plain))",
    'concat([plain, new Uint8Array(16)])',
  ],
  [
    "new Uint8Array(await crypto.subtle.decrypt({ name: 'AES-GCM', iv, additionalData }, key, box))",
    'box.slice(0, box.length - 16)',
  ],
] as const;

/** @throws Error when renderer/store/seal.ts no longer seals where this looks: a control that changes nothing is none */
export async function buildUnsealed(outDir: string): Promise<void> {
  let swapped = 0;
  const copyInstead: Plugin = {
    name: 'copy-instead-of-sealing',
    enforce: 'pre',
    transform(code, id) {
      if (!id.endsWith('/renderer/store/seal.ts')) return undefined;
      swapped += 1;
      return swaps.reduce((text, [seals, copies]) => {
        if (!text.includes(seals)) throw new Error('seal.ts seals otherwise than this control knows');
        return text.replace(seals, copies);
      }, code);
    },
  };
  await build({
    configFile: fileURLToPath(new URL('../../build/vite.renderer.config.ts', import.meta.url)),
    logLevel: 'error',
    plugins: [copyInstead],
    worker: { plugins: () => [copyInstead] },
    build: { outDir, minify: false },
  });
  if (swapped === 0) throw new Error('the vault was built without passing seal.ts through the control');
}
