/** The page on the fake desk, with a visit, its letters and Vandaag canned beside it. Runs in Node. */
import { fileURLToPath } from 'node:url';
import type { InlineConfig, Plugin } from 'vite';
import { pageWithFakeDesk } from './page';

/** What the screens ask of the vault and the post goes to the canned visit first; it hands on what it does not know. */
function visitDesk(): Plugin {
  return {
    name: 'visit-desk',
    enforce: 'pre',
    resolveId(source, importer) {
      const asked = /\/desk\/(vault|post)$/.exec(source)?.[1];
      return asked && importer?.includes('/renderer/ui/')
        ? fileURLToPath(new URL(`./visit-desk/${asked}.ts`, import.meta.url))
        : undefined;
    },
  };
}

export function pageWithVisit(outDir: string): InlineConfig {
  const page = pageWithFakeDesk(outDir);
  return { ...page, plugins: [visitDesk(), ...(page.plugins ?? [])] };
}
