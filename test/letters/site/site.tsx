/** A page with the PDF worker and the preview and nothing else, for the test that runs them under the strict CSP. */
import '../../../renderer/ui/trusted-types';
import { createRoot } from 'react-dom/client';
import { latestPdf, makePdf } from '../../../renderer/letters/pdf';
import { PdfPreview } from '../../../renderer/ui/preview/PdfPreview';

const root = createRoot(document.getElementById('preview') ?? document.body);

const site = {
  makePdf,
  latestPdf,
  show: (bytes: Uint8Array | undefined, busy: boolean) =>
    root.render(<PdfPreview bytes={bytes} label="Ontvangstbevestiging" busy={busy} />),
};

export type Site = typeof site;

(globalThis as unknown as { site: Site }).site = site;
