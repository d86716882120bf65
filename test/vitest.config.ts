/**
 * Three kinds of tests: `rules` in Node (domain, letters, architecture), `store` in real Chromium IndexedDB,
 * `program` through the real main bundle and preload (Playwright's `_electron`), two files at a time.
 */
import { fileURLToPath } from 'node:url';
import { playwright } from '@vitest/browser-playwright';
import { defineConfig } from 'vitest/config';
import { findHeadless, withoutPopup } from '../build/browser.ts';
import { LongestFirst } from './longest-first.ts';

// Vitest's summary of a failing test asks for it, and Node 20 does not have it yet: without this line the message is lost.
Map.groupBy ??= <K, T>(items: Iterable<T>, keyOf: (item: T, index: number) => K): Map<K, T[]> => {
  const groups = new Map<K, T[]>();
  let index = 0;
  for (const item of items) {
    const key = keyOf(item, index++);
    groups.set(key, [...(groups.get(key) ?? []), item]);
  }
  return groups;
};

const chromium = await findHeadless();

/** Vitest's own choice leaves one core idle, which on a machine of two is half of it. */
const everyCore = '100%';

/** Two fill the processor of a machine of two cores; more would only wait for each other. */
const twoPrograms = 2;

const root = fileURLToPath(new URL('..', import.meta.url));

export default defineConfig({
  root,
  test: {
    sequence: { sequencer: LongestFirst },
    projects: [
      {
        test: {
          name: 'rules',
          environment: 'node',
          include: ['test/*.test.ts', 'test/{domain,letters,scenarios,desk,ui}/**/*.test.ts'],
          globalSetup: 'test/one-run.ts',
          testTimeout: 60_000,
          maxWorkers: everyCore,
        },
      },
      {
        test: {
          name: 'store',
          include: ['test/store/**/*.browser.test.ts'],
          testTimeout: 60_000,
          maxWorkers: everyCore,
          browser: {
            enabled: true,
            headless: true,
            screenshotFailures: false,
            provider: playwright({
              launchOptions: {
                executablePath: chromium.path,
                args: [
                  '--no-sandbox',
                  '--disable-gpu',
                  '--disable-quic',
                  '--no-first-run',
                  '--disable-background-networking',
                  '--disable-component-update',
                  '--disable-sync',
                  withoutPopup,
                ],
              },
            }),
            instances: [{ browser: 'chromium' }],
          },
        },
      },
      {
        test: {
          name: 'program',
          environment: 'node',
          include: ['test/{electron,stand-in,e2e,store,torture}/**/*.test.ts'],
          exclude: ['test/store/**/*.browser.test.ts'],
          globalSetup: 'test/one-run.ts',
          testTimeout: 180_000,
          hookTimeout: 180_000,
          maxWorkers: twoPrograms,
        },
      },
    ],
  },
});
