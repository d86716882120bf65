/** Has no types and exports nothing that we use: importing it starts it. */
declare module 'pdfjs-dist/build/pdf.worker.min.mjs';
