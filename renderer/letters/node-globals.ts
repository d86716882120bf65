/**
 * What the npm stand-ins for Node's modules expect to find globally. Imported before anything of pdfmake.
 * Runs in the PDF worker; in Node everything is there already and nothing is touched.
 */
import { Buffer } from 'buffer';

const scope = globalThis as unknown as Record<string, unknown>;

scope.global ??= globalThis;
scope.Buffer ??= Buffer;
scope.process ??= {
  env: {},
  version: '',
  versions: {},
  browser: true,
  nextTick: (task: (...args: unknown[]) => void, ...args: unknown[]) => queueMicrotask(() => task(...args)),
};
