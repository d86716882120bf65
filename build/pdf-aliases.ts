/**
 * Lets pdfmake's sources be bundled without Node: its built-ins become their npm namesakes, what only its own printer
 * needs becomes empty. Runs in Node, at build time; used for the page, its workers and the Node bundle of the letters,
 * so that all of them are made of the same code.
 */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Plugin } from 'vite';

const require = createRequire(import.meta.url);

const NAMESAKES: Readonly<Record<string, string>> = {
  fs: require.resolve('pdfmake/js/browser-extensions/virtual-fs-cjs.js'),
  zlib: require.resolve('browserify-zlib'),
  stream: require.resolve('stream-browserify'),
  util: require.resolve('util/util.js'),
  assert: require.resolve('assert/build/assert.js'),
  events: require.resolve('events/events.js'),
  buffer: require.resolve('buffer/index.js'),
};

/** Only reached by functions we never call: SVG, encryption, saving from a page. */
const EMPTY: ReadonlySet<string> = new Set(['crypto', 'file-saver', 'core-js/configurator']);
const EMPTY_ID = '\0empty-for-pdfmake';

export function pdfmakeForBrowser(): Plugin[] {
  return [
    {
      name: 'pdfmake-for-browser',
      enforce: 'pre',
      resolveId(source) {
        const name = source.replace(/^node:/, '').replace(/\/$/, '');
        if (EMPTY.has(name)) return EMPTY_ID;
        return NAMESAKES[name] ?? null;
      },
      load(id) {
        if (id === EMPTY_ID) return 'export default {}';
        // Vite knows fonts as assets, colour profiles it does not.
        if (!id.endsWith('.icc?inline')) return null;
        const profile = readFileSync(id.slice(0, -'?inline'.length)).toString('base64');
        return { code: `export default "data:application/vnd.iccprofile;base64,${profile}"`, moduleType: 'js' };
      },
      transform(code, id) {
        const isTheirs = /node_modules\/(?:pdfmake|pdfkit)\//.test(id.replaceAll('\\', '/'));
        if (!isTheirs || !code.includes('__dirname')) return null;
        return { code: code.replaceAll('__dirname', '""'), map: null };
      },
    },
  ];
}
