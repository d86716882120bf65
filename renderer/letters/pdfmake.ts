/**
 * The three classes of pdfmake that we build on. Its files are CommonJS with a `default`, which an ES module sees as a
 * property; that is unpacked here, once. Runs in the PDF worker and in Node.
 */
import layoutBuilder from 'pdfmake/js/LayoutBuilder';
import pdfDocument from 'pdfmake/js/PDFDocument';
import renderer from 'pdfmake/js/Renderer';

export type {
  EmbeddedFont,
  FontFile,
  Glyph,
  GlyphPosition,
  PDFDocument,
  ShapedWord,
} from 'pdfmake/js/internals/document';

export const LayoutEngine = layoutBuilder.default;
export const PdfKitDocument = pdfDocument.default;
export const PageRenderer = renderer.default;
