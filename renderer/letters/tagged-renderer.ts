/**
 * pdfmake's renderer, with every drawn thing either hung on the structure tree or marked as an artifact.
 * Runs in the PDF worker and in Node.
 *
 * pdfmake can set `tagged`, but marks nothing: the file then claims a structure it has not. Subclassed and not
 * patched, so that nothing of pdfmake is changed for anybody else.
 */
import type { Line, Page, StructureElementHandle } from 'pdfmake/js/internals';
import { PageRenderer, type PDFDocument } from './pdfmake';
import type { Structure } from './structure';

export class TaggedRenderer extends PageRenderer {
  private readonly elements: readonly StructureElementHandle[];
  /** Page a heading cell was first drawn on: where the table goes on, pdfmake draws it again. */
  private readonly drawnOn = new Map<number, object>();

  constructor(
    document: PDFDocument,
    private readonly structure: Structure,
  ) {
    super(document);
    this.elements = treeOf(document, structure);
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
      this.asArtifact('Pagination', () => this.drawLine(line, x, y));
      return;
    }
    const content = this.pdfDocument.markStructureContent(this.structure[number]?.role ?? 'P');
    this.drawLine(line, x, y);
    this.pdfDocument.endMarkedContent();
    element.add(content);
  }

  override renderVector(vector: object): void {
    this.asArtifact('Layout', () => super.renderVector(vector));
  }

  private drawLine(line: Line, x: number, y: number): void {
    const narrow = line.inlines[0]?.narrow ?? 1;
    if (narrow === 1) {
      super.renderLine(line, x, y);
      return;
    }
    this.pdfDocument.save();
    this.pdfDocument.scale(narrow, 1, { origin: [x, y] });
    super.renderLine(line, x, y);
    this.pdfDocument.restore();
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

function treeOf(document: PDFDocument, structure: Structure): readonly StructureElementHandle[] {
  const elements: StructureElementHandle[] = [];
  for (const { role, parent } of structure) {
    const element = document.struct(role, role === 'TH' ? { scope: 'Column' } : {});
    if (parent === undefined) document.addStructure(element);
    else elements[parent]?.add(element);
    elements.push(element);
  }
  return elements;
}
