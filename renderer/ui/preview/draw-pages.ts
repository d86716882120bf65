/**
 * The pages of a PDF as finished canvases, by pdf.js. Runs in the page.
 *
 * Without eval, wasm, cMaps or fonts from elsewhere: our letters embed what they need, and the CSP allows no more.
 * pdf.js comes in by a dynamic import, so that the first screen does not wait for it.
 */
import type { PDFDocumentProxy, PDFWorker } from 'pdfjs-dist';
import { type Words, wordsOfPage } from './words-of-page';

export interface DrawnPage {
  /** From 1. */
  readonly number: number;
  readonly canvas: HTMLCanvasElement;
  readonly words: readonly Words[];
}

let pdfWorker: Promise<PDFWorker> | undefined;

/**
 * Draws all pages `width` CSS pixels wide on a screen with `ratio` device pixels to one. The bytes are copied first,
 * pdf.js takes what it is given away. Rejects when `signal` is aborted or the bytes are no PDF.
 */
export async function drawPages(
  bytes: Uint8Array,
  width: number,
  ratio: number,
  signal: AbortSignal,
): Promise<readonly DrawnPage[]> {
  const { getDocument } = await import('pdfjs-dist');
  const loading = getDocument({
    data: bytes.slice(),
    worker: await sharedWorker(),
    useWasm: false,
    useWorkerFetch: false,
    useSystemFonts: false,
    enableXfa: false,
    stopAtErrors: true,
    verbosity: 0,
  });
  try {
    const document = await loading.promise;
    const pages: DrawnPage[] = [];
    for (let number = 1; number <= document.numPages; number++) {
      pages.push(await drawPage(document, number, width, ratio));
      signal.throwIfAborted();
    }
    return pages;
  } finally {
    await loading.destroy();
  }
}

async function drawPage(document: PDFDocumentProxy, number: number, width: number, ratio: number): Promise<DrawnPage> {
  const page = await document.getPage(number);
  const natural = page.getViewport({ scale: 1 });
  const viewport = page.getViewport({ scale: (width * ratio) / natural.width });
  const canvas = globalThis.document.createElement('canvas');
  canvas.width = Math.round(viewport.width);
  canvas.height = Math.round(viewport.height);
  const [words] = await Promise.all([
    wordsOfPage(page),
    page.render({ canvas, viewport, background: '#ffffff', intent: 'display' }).promise,
  ]);
  return { number, canvas, words };
}

/** One worker for all previews; starting it costs more than drawing a page. */
function sharedWorker(): Promise<PDFWorker> {
  pdfWorker ??= import('pdfjs-dist').then(({ PDFWorker }) =>
    PDFWorker.create({
      verbosity: 0,
      port: new Worker(new URL('./pdfjs.worker.ts', import.meta.url), { type: 'module', name: 'pdf-preview' }),
    }),
  );
  return pdfWorker;
}
