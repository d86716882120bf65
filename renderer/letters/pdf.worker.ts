/** The PDF worker: words in, bytes out, one letter at a time. Runs in a web worker under the strict CSP. */
import type { Letter } from '../domain/letter/letter';
import { pdfOf } from './make-pdf';

export interface PdfQuestion {
  readonly id: number;
  readonly letter: Letter;
}

export type PdfAnswer =
  | { readonly id: number; readonly bytes: Uint8Array<ArrayBuffer>; readonly pages: number }
  | { readonly id: number; readonly error: string };

const scope = self as unknown as DedicatedWorkerGlobalScope;

scope.onmessage = async ({ data }: MessageEvent<PdfQuestion>) => {
  const { id, letter } = data;
  try {
    const { bytes, pages } = await pdfOf(letter);
    const own = new Uint8Array(bytes);
    scope.postMessage({ id, bytes: own, pages } satisfies PdfAnswer, [own.buffer]);
  } catch (error) {
    scope.postMessage({ id, error: error instanceof Error ? error.message : String(error) } satisfies PdfAnswer);
  }
};
