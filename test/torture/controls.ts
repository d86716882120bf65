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
  swapped(folder, store, [
    {
      file: 'renderer/store/chain.ts',
      from: 'const erased = namedAsErased(rows, seen, found, question.readErasure);',
      to: 'const erased = new Set(rows.filter((row) => row.iv === undefined).map((row) => nameOf(row, toHex(row.hash))));',
    },
    {
      file: 'renderer/store/opening.ts',
      from: 'const names = namedIn([inDatabase.erasing, journal.erasing, ...further.map((one) => one.erasing)]);',
      to: 'const names = new Set<string>();',
    },
  ]);

/** Nobody looks whether the journal holds rows that the database lacks. */
export const withoutHeadCheck = (folder: string, store: string): Promise<string> =>
  swapped(folder, store, [
    {
      file: 'renderer/store/journal-read.ts',
      from: 'if (head.rows > rows.length || !isLast(rows[head.rows - 1])) return undefined;',
      to: 'if (head.rows > rows.length) return [];',
    },
  ]);

interface Swap {
  readonly file: string;
  readonly from: string;
  readonly to: string;
}

async function swapped(folder: string, store: string, swaps: readonly Swap[]): Promise<string> {
  const taken = new Map<Swap, number>();
  const swap: Plugin = {
    name: 'leave-out-a-promise',
    enforce: 'pre',
    transform(code, id) {
      let changed = code;
      for (const one of swaps) {
        if (!id.endsWith(`/${one.file}`)) continue;
        taken.set(one, (taken.get(one) ?? 0) + changed.split(one.from).length - 1);
        changed = changed.replace(one.from, one.to);
      }
      return changed === code ? undefined : changed;
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
  for (const one of swaps)
    if (taken.get(one) !== 1)
      throw new Error(`${one.file} does in ${taken.get(one) ?? 0} places what this control leaves out`);
  return appIn(folder, store, { renderer });
}
