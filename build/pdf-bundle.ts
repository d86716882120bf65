/**
 * The code of the PDF worker as a module for Node: out/letters/pdf.mjs, with `pdfOf(letter)`. For the letters command
 * and the tests; no second implementation, the very same sources and stand-ins. Runs in Node, at build time.
 */
import { fileURLToPath } from 'node:url';
import { build } from 'vite';
import { pdfmakeForBrowser } from './pdf-aliases';

const at = (path: string) => fileURLToPath(new URL(`../${path}`, import.meta.url));

/** Writes pdf.mjs into `outDir` and returns its path. */
export async function buildPdfBundle(outDir = at('out/letters')): Promise<string> {
  await build({
    configFile: false,
    root: at('renderer'),
    logLevel: 'warn',
    publicDir: false,
    define: { 'process.env.NODE_ENV': '"production"' },
    plugins: [pdfmakeForBrowser()],
    build: {
      outDir,
      emptyOutDir: true,
      target: 'es2023',
      minify: false,
      reportCompressedSize: false,
      chunkSizeWarningLimit: 4000,
      lib: { entry: at('renderer/letters/make-pdf.ts'), formats: ['es'], fileName: () => 'pdf.mjs' },
    },
  });
  return `${outDir}/pdf.mjs`;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) await buildPdfBundle();
