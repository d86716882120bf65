/** pdf.js' own worker, as a file of ours: reads PDFs, fetches nothing. Runs in a web worker under the strict CSP. */
import 'pdfjs-dist/build/pdf.worker.min.mjs';
