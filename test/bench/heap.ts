/**
 * A process of its own: makes 250 letters, then 400 more, and prints by how many per cent its heap grew. Runs in Node with --expose-gc.
 * For the first hundreds the engine still compiles what it finds to be often run, and that code counts as heap too.
 */
import { everyLetter } from '../letters/every/letters';
import { makerOf } from '../letters/every/make';

const [worker = ''] = process.argv.slice(2);
const { make } = await makerOf(worker);
const letters = everyLetter.filter(({ isExtreme }) => !isExtreme).map(({ letter }) => letter);

/** Bytes held after everything that can go is gone. */
function held(): number {
  for (let turn = 0; turn < 3; turn++) globalThis.gc?.();
  const { heapUsed, external } = process.memoryUsage();
  return heapUsed + external;
}

async function some(from: number, count: number): Promise<void> {
  for (let at = from; at < from + count; at++) {
    const letter = letters[at % letters.length];
    if (letter) await make(letter);
  }
}

await some(0, 250);
const before = held();
await some(250, 400);
console.log((100 * (held() - before)) / before);
