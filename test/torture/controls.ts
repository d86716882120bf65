/**
 * Builds of the program that leave out one promise each: with them the same run must report losses. Never built but by a test, into a
 * folder of its own; a swap that finds nothing to swap is an error, because the control would then be the program itself.
 * Runs in Node.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { build, type Plugin } from 'vite';
import { appIn } from '../e2e/launch';

/** The machine answers that a frame is kept, and keeps none. */
export async function withoutJournal(folder: string, store: string): Promise<string> {
  const app = await appIn(folder, store);
  const file = path.join(app, 'electron/main.cjs');
  const text = readFileSync(file, 'utf8');
  const append = /async function append\(frame\) \{/g;
  if (text.match(append)?.length !== 1) throw new Error('the journal appends otherwise than this control knows');
  writeFileSync(file, text.replace(append, '$& return "kept";'));
  return app;
}

/** What is emptied counts as erased, and no fact of an erasure is asked what it names. */
export const withoutErasureFacts = (folder: string, store: string): Promise<string> =>
  swapped(folder, store, 'renderer/store/chain.ts', [
    'const erased = namedAsErased(rows, seen, found, question.readErasure);',
    'const erased = new Set(rows.filter((row) => row.iv === undefined).map((row) => nameOf(row, toHex(row.hash)))); void namedAsErased;',
  ]);

/** Nobody looks whether the journal holds rows that the database lacks. */
export const withoutHeadCheck = (folder: string, store: string): Promise<string> =>
  swapped(folder, store, 'renderer/store/journal-read.ts', [
    'if (head.rows > database.length) return undefined;',
    "if (head.rows > database.length) return { kind: 'same' };",
  ]);

async function swapped(
  folder: string,
  store: string,
  file: string,
  [from, to]: readonly [string, string],
): Promise<string> {
  let taken = 0;
  const swap: Plugin = {
    name: 'leave-out-a-promise',
    enforce: 'pre',
    transform(code, id) {
      if (!id.endsWith(`/${file}`)) return undefined;
      taken += code.split(from).length - 1;
      return code.replace(from, to);
    },
  };
  const renderer = path.join(folder, 'control-renderer');
  await build({
    configFile: fileURLToPath(new URL('../../build/vite.renderer.config.ts', import.meta.url)),
    logLevel: 'error',
    plugins: [swap],
    worker: { plugins: () => [swap] },
    build: { outDir: renderer, minify: false },
  });
  if (taken !== 1) throw new Error(`${file} does in ${taken} places what this control leaves out`);
  return appIn(folder, store, { renderer });
}
