/**
 * Lets pdfmake's sources be bundled without Node: its built-ins become their npm namesakes, what only its own printer
 * needs becomes empty. Runs in Node, at build time; used for the page, its workers and the Node bundle of the letters,
 * so that all of them are made of the same code.
 */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Plugin } from 'vite';

const require = createRequire(import.meta.url);

const NAMESAKES: Readonly<Record<string, string>> = {
  fs: require.resolve('pdfmake/js/browser-extensions/virtual-fs-cjs.js'),
  zlib: fileURLToPath(new URL('../renderer/letters/packing.ts', import.meta.url)),
  stream: require.resolve('stream-browserify'),
  util: require.resolve('util/util.js'),
  assert: require.resolve('assert/build/assert.js'),
  events: require.resolve('events/events.js'),
  buffer: require.resolve('buffer/index.js'),
};

/** Only reached by functions we never call: SVG, encryption, saving from a page. */
const EMPTY: ReadonlySet<string> = new Set(['crypto', 'file-saver', 'core-js/configurator']);
const EMPTY_ID = '\0pdfmake-empty';

/** What these packages take for a global, in Node as in a worker: two kinds of Buffer in one bundle do not mix. */
const GLOBALS_ID = '\0pdfmake-globals';
const GLOBALS = `
export { Buffer } from 'buffer';
export const process = {
  env: {},
  version: '',
  versions: {},
  nextTick: (task, ...args) => queueMicrotask(() => task(...args)),
};`;
// biome-ignore lint/suspicious/noTemplateCurlyInString: pdfkit's code, word for word
const READS_PROFILE = 'fs.readFileSync(`${__dirname}/data/sRGB_IEC61966_2_1.icc`)';

const USES_GLOBALS =
  /node_modules\/(?:pdfmake|pdfkit|fontkit|png-js|js-md5|readable-stream|stream-browserify|browserify-zlib|util|assert)\//;

export function pdfmakeForBrowser(): Plugin[] {
  return [
    {
      name: 'pdfmake-for-browser',
      enforce: 'pre',
      resolveId(source) {
        if (source === GLOBALS_ID) return GLOBALS_ID;
        const name = source.replace(/^node:/, '').replace(/\/$/, '');
        if (EMPTY.has(name) || name.endsWith('/3rd-party/svg-to-pdfkit')) return EMPTY_ID;
        return NAMESAKES[name] ?? null;
      },
      load(id) {
        if (id === EMPTY_ID) return 'export default {}';
        if (id === GLOBALS_ID) return GLOBALS;
        return null;
      },
      transform(code, id) {
        if (!USES_GLOBALS.test(id.replaceAll('\\', '/'))) return null;
        return { code: withGlobals(withProfile(code).replaceAll('__dirname', '""')), map: null };
      },
    },
  ];
}

/** The sRGB profile of PDF/A is part of the code, as in pdfkit's own browser build: a worker has no files to read. */
function withProfile(code: string): string {
  if (!code.includes(READS_PROFILE)) return code;
  const profile = readFileSync(join(dirname(require.resolve('pdfkit')), 'data', 'sRGB_IEC61966_2_1.icc'));
  return code.replaceAll(READS_PROFILE, `Buffer.from("${profile.toString('base64')}", 'base64')`);
}

function withGlobals(code: string): string {
  const names = ['Buffer', 'process'].filter((name) => isFree(name, code));
  if (names.length === 0) return code;
  const isModule = /^(?:import|export)\s/m.test(code);
  const list = names.join(', ');
  const source = JSON.stringify(GLOBALS_ID);
  return isModule ? `import { ${list} } from ${source};${code}` : `var { ${list} } = require(${source});${code}`;
}

/** Used, and not declared by the file itself. Good enough for these files; a miss shows as an error of the bundle. */
function isFree(name: string, code: string): boolean {
  const isDeclared = new RegExp(`(?:var|let|const|function|class)\\s+${name}\\b|import\\s*\\{[^}]*\\b${name}\\b`).test(
    code,
  );
  return !isDeclared && new RegExp(`(?<![.\\w$'"])${name}\\b`).test(code);
}
