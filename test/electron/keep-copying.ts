/** Copies without end in a process of its own, to be killed by copies-kill.test.ts: `keep-copying.ts OFFICE-FOLDER`. Prints each act. */
import { mkdirSync } from 'node:fs';
import path from 'node:path';
import { record, rowFrame, startPc } from './office';

const folder = process.argv[2] ?? '';
const at = (name: string): string => {
  mkdirSync(path.join(folder, name), { recursive: true });
  return path.join(folder, name);
};
const office = { folder, store: at('store'), backups: at('backups'), exchange: at('exchange'), clear: () => undefined };
const pc = startPc(office, office.store, { rollAt: 400_000 });
const state = await pc.journal.state();
if (state.broken) throw new Error('the journal is broken');
if (!state.slots) await record(pc, ['first']);
console.log('ready');
for (let act = 0; ; act += 1) {
  // Every backup of a minute of its own, so that generations are thinned too.
  pc.clock = Date.now() + act * 86_400_000;
  await pc.journal.append(rowFrame([`${process.pid} ${act}`], { box: 60_000 }));
  const [backup, published] = await Promise.all([pc.copies.backUp(), pc.copies.publish()]);
  console.log(`${act} ${backup.outcome} ${published}`);
}
