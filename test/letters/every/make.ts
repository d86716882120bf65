/** Makes letters by the very file that the program's PDF worker runs, here in Node. */
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Letter } from '../../../renderer/domain/letter/letter';
import type { PdfAnswer, PdfQuestion } from '../../../renderer/letters/pdf.worker';

export interface Maker {
  readonly make: (letter: Letter) => Promise<{ readonly bytes: Uint8Array; readonly pages: number }>;
}

/** Path of the worker in a built renderer. */
export function workerIn(renderer: string): string {
  const assets = join(renderer, 'assets');
  const found = readdirSync(assets).filter((name) => /^pdf\.worker-.*\.js$/.test(name));
  if (found.length !== 1) throw new Error(`${found.length} PDF workers in ${assets}: run npm run build`);
  return join(assets, found[0] as string);
}

interface Scope {
  onmessage?: (message: { readonly data: PdfQuestion }) => void;
  postMessage: (answer: PdfAnswer) => void;
}

/** A worker's own global is what it hears and speaks through; more of a browser it does not get here. */
export async function makerOf(worker: string): Promise<Maker> {
  const scope: Scope = { postMessage: () => undefined };
  (globalThis as unknown as { self: Scope }).self = scope;
  await import(pathToFileURL(worker).href);
  let lastId = 0;
  return {
    make: (letter) =>
      new Promise((resolve, reject) => {
        const id = ++lastId;
        scope.postMessage = (answer) => {
          if ('error' in answer) reject(new Error(answer.error));
          else resolve({ bytes: answer.bytes, pages: answer.pages });
        };
        scope.onmessage?.({ data: { id, letter } });
      }),
  };
}
