/** Builds the renderer: one page, its vault worker and its PDF worker, into out/renderer. Runs in Node, at build time. */

import { fileURLToPath } from 'node:url';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';
import { pdfmakeForBrowser } from './pdf-aliases.ts';

const root = fileURLToPath(new URL('../renderer', import.meta.url));

export default defineConfig({
  root,
  base: './',
  plugins: [react(), pdfmakeForBrowser()],
  worker: { format: 'es', plugins: () => [pdfmakeForBrowser()] },
  build: {
    outDir: fileURLToPath(new URL('../out/renderer', import.meta.url)),
    emptyOutDir: true,
    target: 'chrome140',
    sourcemap: false,
    modulePreload: { polyfill: false },
    assetsInlineLimit: 0,
    reportCompressedSize: false,
    chunkSizeWarningLimit: 2000,
  },
});
