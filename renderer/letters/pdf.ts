/**
 * The page's side of the PDF worker. Runs in the page.
 *
 * One worker is kept: a warm one makes a letter in a third of the time of a cold one. It holds no keys and keeps no
 * letter; locking ends the whole process and the worker with it.
 */
import type { Letter } from '../domain/letter/letter';
import type { Pdf } from './make-pdf';
import type { PdfAnswer, PdfQuestion } from './pdf.worker';

interface Waiting {
  readonly resolve: (pdf: Pdf) => void;
  readonly reject: (error: Error) => void;
}

const waiting = new Map<number, Waiting>();
let worker: Worker | undefined;
let lastId = 0;

/** The PDF of a letter. Rejects with a Dutch sentence where it cannot be printed. */
export function makePdf(letter: Letter): Promise<Pdf> {
  const id = ++lastId;
  return new Promise((resolve, reject) => {
    waiting.set(id, { resolve, reject });
    warmWorker().postMessage({ id, letter } satisfies PdfQuestion);
  });
}

/**
 * For a preview that follows typing: only the newest letter counts. While one is being made at most one more waits,
 * so a fast typist never builds a queue; a call that was overtaken gives null.
 */
export function latestPdf(make: (letter: Letter) => Promise<Pdf> = makePdf): (letter: Letter) => Promise<Pdf | null> {
  let newest = 0;
  let running: Promise<unknown> = Promise.resolve();
  return async (letter) => {
    const mine = ++newest;
    await running;
    if (mine !== newest) return null;
    const making = make(letter);
    running = making.catch(() => undefined);
    const pdf = await making;
    return mine === newest ? pdf : null;
  };
}

function warmWorker(): Worker {
  if (worker) return worker;
  worker = new Worker(new URL('./pdf.worker.ts', import.meta.url), { type: 'module', name: 'pdf' });
  worker.onmessage = ({ data }: MessageEvent<PdfAnswer>) => {
    const asked = waiting.get(data.id);
    waiting.delete(data.id);
    if ('error' in data) asked?.reject(new Error(data.error));
    else asked?.resolve({ bytes: data.bytes, pages: data.pages });
  };
  worker.onerror = () => {
    worker?.terminate();
    worker = undefined;
    const all = [...waiting.values()];
    waiting.clear();
    for (const { reject } of all) reject(new Error('De brief kon niet worden gemaakt. Probeer het opnieuw.'));
  };
  return worker;
}
