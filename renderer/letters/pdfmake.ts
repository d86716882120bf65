/**
 * The classes of pdfmake that we build on. Its files are CommonJS with a `default`, which an ES module sees as a
 * property; that is unpacked here, once. Runs in the PDF worker and in Node.
 */
import docMeasure from 'pdfmake/js/DocMeasure';
import docPreprocessor from 'pdfmake/js/DocPreprocessor';
import layoutBuilder from 'pdfmake/js/LayoutBuilder';
import pdfDocument from 'pdfmake/js/PDFDocument';
import renderer from 'pdfmake/js/Renderer';
import textInlines from 'pdfmake/js/TextInlines';

export type {
  EmbeddedFont,
  FontFile,
  Glyph,
  GlyphPosition,
  PDFDocument,
  ShapedWord,
} from 'pdfmake/js/internals/document';

export const Preprocessor = docPreprocessor.default;
export const Measure = docMeasure.default;
export const Inlines = textInlines.default;
export const LayoutEngine = layoutBuilder.default;
export const PdfKitDocument = pdfDocument.default;
export const PageRenderer = renderer.default;
