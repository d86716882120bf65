/** Every page of the letters as a PNG beside its PDF, by poppler; a few at a time. Runs in Node. */
import { execFile } from 'node:child_process';
import { availableParallelism } from 'node:os';
import { promisify } from 'node:util';

const picture = promisify(execFile);

export async function draw(files: readonly string[]): Promise<void> {
  const waiting = [...files];
  const one = async (): Promise<void> => {
    for (let file = waiting.shift(); file; file = waiting.shift()) {
      await picture('pdftoppm', ['-r', '70', '-png', file, file.replace(/\.pdf$/, '')]);
    }
  };
  await Promise.all(Array.from({ length: availableParallelism() }, one));
}
