/**
 * pdfmake's layout engine with the manners of a letter at the foot of a page. Runs in the PDF worker and in Node.
 *
 * pdfmake's own `pageBreakBefore` lays the whole document out again for every break it makes; these two hooks need
 * one pass.
 */
import type { LayoutNode, Line, Page } from 'pdfmake/js/internals';
import type { Layout } from './layout';
import { LetterInlines } from './letter-inlines';
import { LayoutEngine, Measure, type PDFDocument, Preprocessor } from './pdfmake';

/** At least so many lines of a paragraph stand together before and after a page break. */
const TOGETHER = 2;

export class PagedLayout extends LayoutEngine {
  /** Height in points that the letter takes of its last page. */
  usedOfLastPage = 0;

  /** The one pass of pdfmake's `layoutDocument`, with words measured our way. */
  pagesOf({ content, defaultStyle, header, footer }: Layout, document: PDFDocument): readonly Page[] {
    this.docPreprocessor = new Preprocessor();
    this.docMeasure = new Measure(document, {}, defaultStyle, null, {});
    this.docMeasure.textInlines = new LetterInlines(document);
    return this.tryLayoutDocument(content, document, {}, defaultStyle, undefined, header, footer, undefined).pages;
  }

  /** A block that cannot begin here begins on the next page, and there without its space above. */
  override processNode(node: LayoutNode, isVerticalAlignmentAllowed?: boolean): void {
    if (this.writer.transactionLevel === 0) {
      const above = node._margin?.[1] ?? 0;
      if (node.needs !== undefined && !this.isAtTop() && this.writer.context().availableHeight < node.needs + above) {
        this.writer.moveToNextPage();
      }
      if (node.needs !== undefined && node._margin && this.isAtTop() && !this.isFirstPage()) {
        const [left, , right, bottom] = node._margin;
        node._margin = [left, 0, right, bottom];
      }
    }
    super.processNode(node, isVerticalAlignmentAllowed);
    if (this.writer.transactionLevel === 0) {
      const context = this.writer.context();
      this.usedOfLastPage = context.y - context.pageMargins.top;
    }
  }

  /** Text, without a lone first line at the foot of a page or a lone last line at the head of one. */
  override processLeaf(node: LayoutNode): void {
    let lines = this.allLines(node);
    let isFresh = this.isAtTop();
    while (lines.length > 0) {
      // On a fresh page a line is placed whether it fits or not: another page would be no better.
      const here = isFresh ? Math.max(1, this.fitting(lines)) : this.fitting(lines);
      const taken = here >= lines.length || isFresh ? Math.min(here, lines.length) : breakAfter(here, lines.length);
      for (const line of lines.slice(0, taken)) node.positions.push(this.writer.addLine(line));
      lines = lines.slice(taken);
      if (lines.length > 0) this.writer.moveToNextPage();
      isFresh = true;
    }
  }

  private fitting(lines: readonly Line[]): number {
    let room = this.writer.context().availableHeight;
    const firstThatDoesNot = lines.findIndex((line) => {
      room -= line.getHeight();
      return room < 0;
    });
    return firstThatDoesNot === -1 ? lines.length : firstThatDoesNot;
  }

  private allLines(node: LayoutNode): readonly Line[] {
    const lines: Line[] = [];
    for (let line = this.buildNextLine(node); line; line = this.buildNextLine(node)) lines.push(line);
    return lines;
  }

  private isAtTop(): boolean {
    const context = this.writer.context();
    return context.y <= context.pageMargins.top + 0.01;
  }

  private isFirstPage(): boolean {
    return this.writer.context().page === 0;
  }
}

function breakAfter(fitting: number, all: number): number {
  const taken = all - fitting < TOGETHER ? all - TOGETHER : fitting;
  return taken < TOGETHER ? 0 : taken;
}
