/** Holds a store folder in a process of its own, for store-lock.test.ts: `hold-store.ts FOLDER`. Prints what it got and stays. */
import { openStore } from '../../electron/store-lock';

const folder = process.argv[2] ?? '';
const opened = openStore({
  folder,
  byPolicy: false,
  known: false,
  computer: 'balie-1',
  process: process.pid,
  now: Date.now(),
  onLost: () => {
    console.log('lost');
    process.exit(3);
  },
  times: { touchEvery: 100, staleHere: 2_000, staleElsewhere: 4_000 },
});
console.log(opened.ok ? `holds ${opened.store.installation.id}` : opened.problem.why);
process.on('SIGTERM', () => {
  if (opened.ok) opened.store.release();
  process.exit(0);
});
setInterval(() => undefined, 1_000);
