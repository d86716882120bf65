/**
 * pdfmake's renderer, with every drawn thing either hung on the structure tree or marked as an artifact.
 * Runs in the PDF worker and in Node.
 *
 * pdfmake can set `tagged`, but marks nothing: the file then claims a structure it has not. Subclassed and not
 * patched, so that nothing of pdfmake is changed for anybody else.
 */
import type { DrawnImage, Line, Page, StructureElementHandle } from 'pdfmake/js/internals';
import { LineWriter } from './line-text';
import { PageRenderer, type PDFDocument } from './pdfmake';
import type { Structure } from './structure';

export class TaggedRenderer extends PageRenderer {
  private readonly lines: LineWriter;
  private readonly elements: readonly StructureElementHandle[];
  /** Page a heading cell was first drawn on: where the table goes on, pdfmake draws it again. */
  private readonly drawnOn = new Map<number, object>();

  constructor(
    document: PDFDocument,
    private readonly structure: Structure,
  ) {
    super(document);
    this.elements = treeOf(document, structure);
    this.lines = new LineWriter(document);
  }

  override renderPages(pages: readonly Page[]): void {
    super.renderPages(pages);
    this.elements[0]?.end();
  }

  override renderLine(line: Line, x: number, y: number): void {
    if (!line.inlines.some((inline) => inline.text.trim() !== '')) return;
    const number = line.inlines[0]?.struct;
    const element = number === undefined || this.isRepeated(number) ? undefined : this.elements[number];
    if (number === undefined || !element) {
      this.asArtifact('Pagination', () => this.lines.draw(line, x, y));
      return;
    }
    const content = this.pdfDocument.markStructureContent(this.structure[number]?.role ?? 'P');
    this.lines.draw(line, x, y);
    this.pdfDocument.endMarkedContent();
    element.add(content);
  }

  override renderVector(vector: object): void {
    this.asArtifact('Layout', () => super.renderVector(vector));
  }

  /** Drawn by hand: pdfmake's own sets an opacity first, and PDF/A-1 would rather not hear of that. */
  override renderImage({ image, x, y, _width: width, _height: height, struct }: DrawnImage): void {
    const { pdfDocument: document, elements } = this;
    const content = document.markStructureContent('Figure');
    document.image(image, x, y, { width, height });
    document.endMarkedContent();
    const bottom = document.page.height - y - height;
    const element = elements[struct];
    if (element) element.dictionary.data.A = boxOf(x, bottom, width, height);
    element?.add(content);
  }

  private asArtifact(type: 'Pagination' | 'Layout', draw: () => void): void {
    this.pdfDocument.markContent('Artifact', { type });
    draw();
    this.pdfDocument.endMarkedContent();
  }

  private isRepeated(number: number): boolean {
    if (this.structure[number]?.role !== 'TH') return false;
    const page = this.pdfDocument.page;
    const first = this.drawnOn.get(number);
    if (first === undefined) this.drawnOn.set(number, page);
    return first !== undefined && first !== page;
  }
}

/** Where a picture stands, from the page's bottom left corner. */
function boxOf(left: number, bottom: number, width: number, height: number): object {
  return { O: 'Layout', Placement: 'Block', BBox: [left, bottom, left + width, bottom + height] };
}

function treeOf(document: PDFDocument, structure: Structure): readonly StructureElementHandle[] {
  const elements: StructureElementHandle[] = [];
  for (const { role, parent, alt } of structure) {
    const element = document.struct(role, role === 'TH' ? { scope: 'Column' } : alt ? { alt } : {});
    if (parent === undefined) document.addStructure(element);
    else elements[parent]?.add(element);
    elements.push(element);
  }
  return elements;
}
