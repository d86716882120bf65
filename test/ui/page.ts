/** The page with the fake desk in place of the real one: for pictures and for tests of the screens. Runs in Node. */
import { fileURLToPath } from 'node:url';
import react from '@vitejs/plugin-react';
import type { InlineConfig, Plugin } from 'vite';
import { pdfmakeForBrowser } from '../../build/pdf-aliases';

const fake = (name: string): string => fileURLToPath(new URL(`./fake-desk/desk/${name}.ts`, import.meta.url));

/** Only what the screens import is replaced. */
function fakeDesk(): Plugin {
  return {
    name: 'fake-desk',
    enforce: 'pre',
    resolveId(source, importer) {
      const asked = /\/desk\/(vault|session|post|copies|safekeeping|keeping)$/.exec(source)?.[1];
      return asked && importer?.includes('/renderer/ui/') ? fake(asked) : undefined;
    },
  };
}

/** The build of the page into a folder. */
export const pageWithFakeDesk = (outDir: string): InlineConfig => ({
  configFile: false,
  logLevel: 'error',
  root: fileURLToPath(new URL('../../renderer', import.meta.url)),
  base: './',
  plugins: [fakeDesk(), react(), pdfmakeForBrowser()],
  worker: { format: 'es', plugins: () => [pdfmakeForBrowser()] },
  build: {
    outDir,
    target: 'chrome140',
    emptyOutDir: true,
    assetsInlineLimit: 0,
    reportCompressedSize: false,
    modulePreload: { polyfill: false },
    chunkSizeWarningLimit: 2000,
  },
});
