/** Puts the product's store (shelf-page.ts) into a bare page over a store folder, with the machine's own journal behind it. Runs in Node. */
import path from 'node:path';
import type { Page } from 'playwright';
import { build, type Rollup } from 'vite';
import { openJournal } from '../../electron/journal';
import { withBarePage } from './doctor';

/** @param work gets a page in which `shelf` stands */
export async function withShelf<T>(store: string, work: (page: Page) => Promise<T>): Promise<T> {
  const script = await bundle();
  const journal = openJournal(store, { hadRegister: () => true, markRegister: async () => undefined });
  try {
    return await withBarePage(store, async (page) => {
      await page.exposeFunction('carryState', async () => {
        const { slots, ...state } = await journal.state();
        return { ...state, ...(slots ? { slots: Buffer.from(slots).toString('base64') } : {}) };
      });
      await page.exposeFunction('carryRead', async (file: number, offset: number) => {
        const { bytes, next } = await journal.read(file, offset);
        return { bytes: Buffer.from(bytes).toString('base64'), ...(next === undefined ? {} : { next }) };
      });
      await page.exposeFunction('carryAppend', (frame: string) => journal.append(Buffer.from(frame, 'base64')));
      await page.exposeFunction('carryRewrite', (file: number, bytes: string) =>
        journal.rewrite(file, Buffer.from(bytes, 'base64')),
      );
      await page.exposeFunction('carrySlots', (bytes: string) => journal.keepSlots(Buffer.from(bytes, 'base64')));
      await page.addScriptTag({ content: script });
      return work(page);
    });
  } finally {
    await journal.close();
  }
}

async function bundle(): Promise<string> {
  const built = (await build({
    configFile: false,
    logLevel: 'silent',
    build: {
      write: false,
      minify: false,
      target: 'esnext',
      lib: {
        entry: path.join(import.meta.dirname, 'shelf-page.ts'),
        formats: ['iife'],
        name: 'unused',
        fileName: 'page',
      },
      rollupOptions: { output: { codeSplitting: false } },
    },
  })) as Rollup.RollupOutput[];
  const chunk = built[0]?.output[0];
  if (!chunk) throw new Error('nothing was built');
  return chunk.code;
}
