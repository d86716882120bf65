/**
 * The parts of pdfmake 0.3.11 (and the pdfkit under it) that letters/ leans on, declared as narrowly as we use them.
 * We use its layout engine and its drawing, not its printer: the printer fetches URLs and cannot tag.
 */

declare module 'pdfmake/js/internals/document' {
  import type { StructureContent, StructureElementHandle } from 'pdfmake/js/internals';

  interface FontCuts {
    readonly normal: Uint8Array;
    readonly bold: Uint8Array;
  }

  /** fontkit's font: tables are decoded when first asked for, glyphs when first met, and then kept. */
  export interface FontFile {
    hasGlyphForCodePoint(codePoint: number): boolean;
    _glyphs: object;
  }

  export interface Glyph {
    readonly id: number;
    readonly codePoints: readonly number[];
  }

  /** In thousandths of the type size. */
  export type GlyphPosition = Readonly<
    Record<'xAdvance' | 'yAdvance' | 'xOffset' | 'yOffset' | 'advanceWidth', number>
  >;

  /** Glyphs of a word and where each stands. */
  export interface ShapedWord {
    readonly glyphs: readonly Glyph[];
    readonly positions: readonly GlyphPosition[];
    readonly advanceWidth: number;
  }

  export interface EmbeddedFont {
    widthOfString(text: string, size: number): number;
    /** In points, at a size. */
    lineHeight(size: number): number;
    readonly font: FontFile;
    readonly name: string;
    /** In the page's list of fonts. */
    readonly id: string;
    /** The font as an object of the file; only what was asked for is embedded. */
    ref(): object;
    /** The codes of a text's glyphs in this document's subset, four hexadecimal digits each. */
    encode(text: string): readonly [codes: readonly string[], positions: readonly GlyphPosition[]];
    readonly constructor: new (document: PDFDocument, file: FontFile, id: string) => EmbeddedFont;
    layoutCache: Record<string, ShapedWord>;
    layoutRun(text: string, features?: object): ShapedWord;
  }

  type Info = Record<string, string | Date>;

  export class PDFDocument {
    constructor(
      fonts: Readonly<Record<string, FontCuts>>,
      images: Readonly<Record<string, string>>,
      patterns: object,
      attachments: object,
      options: object,
      virtualFs: null,
    );
    /** Title, dates and the like; written to the info dictionary and to XMP. */
    info: Info;
    /** The file's /ID: 16 bytes. */
    readonly _id: Uint8Array;
    /** Writes `info` into the XMP packet, without escaping. */
    _addInfo(): void;
    readonly page: {
      readonly width: number;
      readonly height: number;
      readonly fonts: Record<string, object>;
      write(operators: Uint8Array): void;
    };
    /** Operators of the page that is being drawn. */
    addContent(operators: string): this;
    /** Fonts made so far, by the name in the file and by family and cut. */
    _fontCount: number;
    readonly _fontFamilies: Record<string, EmbeddedFont>;
    readonly fontCache: Record<string, Record<string, EmbeddedFont>>;
    provideFont(family: string, bold: boolean, italics: boolean): EmbeddedFont;
    on(event: 'pageAdded', listener: () => void): this;
    end(): void;
    /** Bytes written so far: where the next object begins. */
    _offset: number;
    /** A line of the file, or the packed part of an object. */
    _write(part: string | Uint8Array): void;
    /** Of Node's stream; null is its end. */
    push(end: null): boolean;
    flushPages(): void;
    save(): this;
    restore(): this;
    scale(x: number, y: number, options: { readonly origin: readonly [number, number] }): this;
    rotate(angle: number, options: { readonly origin: readonly [number, number] }): this;
    fill(color: string): this;
    fontSize(size: number): this;
    text(text: string, x: number, y: number, options: object): this;
    _font: EmbeddedFont;
    markContent(tag: 'Artifact', options: { readonly type: 'Pagination' | 'Layout' }): this;
    markStructureContent(tag: string): StructureContent;
    endMarkedContent(): this;
    struct(role: string, options?: { readonly scope?: 'Column'; readonly alt?: string }): StructureElementHandle;
    image(name: string, x: number, y: number, size: { readonly width: number; readonly height: number }): this;
    addStructure(element: StructureElementHandle): this;
  }
}

declare module 'pdfmake/js/internals/layout' {
  import type { Context, LayoutNode, Line, MeasuredInline, Page, StyleStack, Writer } from 'pdfmake/js/internals';
  import type { PDFDocument } from 'pdfmake/js/internals/document';

  export class DocPreprocessor {}

  export class DocMeasure {
    constructor(document: PDFDocument, styles: object, defaultStyle: object, svgMeasure: null, tableLayouts: object);
    textInlines: TextInlines;
  }

  export class TextInlines {
    constructor(document: PDFDocument);
    readonly pdfDocument: PDFDocument;
    /** Words of one node; what was found about each is written on it. */
    measure(words: MeasuredInline[], styles: StyleStack): MeasuredInline[];
  }

  export class LayoutBuilder {
    constructor(
      pageSize: {
        readonly width: number;
        readonly height: number;
        readonly orientation: 'portrait' | 'landscape';
      },
      margins: { readonly left: number; readonly top: number; readonly right: number; readonly bottom: number },
      svgMeasure: null,
    );
    readonly writer: Writer & { context(): Context };
    docPreprocessor: DocPreprocessor;
    docMeasure: DocMeasure;
    tryLayoutDocument(
      content: unknown,
      document: PDFDocument,
      styles: object,
      defaultStyle: object,
      background: undefined,
      header: (page: number, pages: number) => unknown,
      footer: (page: number, pages: number) => unknown,
      watermark: undefined,
    ): { readonly pages: readonly Page[] };
    processNode(node: LayoutNode, isVerticalAlignmentAllowed?: boolean): void;
    processLeaf(node: LayoutNode): void;
    buildNextLine(node: LayoutNode): Line | null;
  }
}

declare module 'pdfmake/js/internals/renderer' {
  import type { DrawnImage, Line, Page } from 'pdfmake/js/internals';
  import type { PDFDocument } from 'pdfmake/js/internals/document';

  export class Renderer {
    constructor(document: PDFDocument, progress?: undefined);
    readonly pdfDocument: PDFDocument;
    renderPages(pages: readonly Page[]): void;
    renderLine(line: Line, x: number, y: number): void;
    renderVector(vector: object): void;
    renderImage(image: DrawnImage): void;
  }
}

declare module 'pdfmake/js/PDFDocument' {
  const commonJs: { readonly default: typeof import('pdfmake/js/internals/document').PDFDocument };
  export = commonJs;
}

declare module 'pdfmake/js/LayoutBuilder' {
  const commonJs: { readonly default: typeof import('pdfmake/js/internals/layout').LayoutBuilder };
  export = commonJs;
}

declare module 'pdfmake/js/DocPreprocessor' {
  const commonJs: { readonly default: typeof import('pdfmake/js/internals/layout').DocPreprocessor };
  export = commonJs;
}

declare module 'pdfmake/js/DocMeasure' {
  const commonJs: { readonly default: typeof import('pdfmake/js/internals/layout').DocMeasure };
  export = commonJs;
}

declare module 'pdfmake/js/TextInlines' {
  const commonJs: { readonly default: typeof import('pdfmake/js/internals/layout').TextInlines };
  export = commonJs;
}

declare module 'pdfmake/js/Renderer' {
  const commonJs: { readonly default: typeof import('pdfmake/js/internals/renderer').Renderer };
  export = commonJs;
}

/** Shapes that pass between the three. No file is called internals: only types come from there. */
declare module 'pdfmake/js/internals' {
  import type { EmbeddedFont } from 'pdfmake/js/internals/document';

  export interface DrawnInline {
    readonly text: string;
    readonly font: EmbeddedFont;
    readonly fontSize: number;
    /** As `#rrggbb`. */
    readonly color: string;
    readonly characterSpacing: number;
    /** From the line's left end. */
    readonly x: number;
    readonly width: number;
    /** Ours: number of the structure element. */
    readonly struct?: number;
    /** Ours: horizontal scale. */
    readonly narrow?: number;
  }

  /** A word on its way into a line: what its run says of it, and then what was measured. */
  export interface MeasuredInline {
    readonly text: string;
    readonly bold?: boolean;
    alignment?: string;
    fontSize?: number;
    lineHeight?: number;
    characterSpacing?: number;
    color?: string;
    noWrap?: boolean;
    font?: EmbeddedFont;
    width?: number;
    height?: number;
    /** Width of the spaces before and after, which a line's ends do without. */
    leadingCut?: number;
    trailingCut?: number;
  }

  /** Styles of the node and of all it stands in. */
  export interface StyleStack {
    getProperty(name: string): unknown;
  }

  export interface Line {
    readonly inlines: readonly DrawnInline[];
    getHeight(): number;
    /** From the top to the baseline. */
    getAscenderHeight(): number;
  }

  export interface DrawnImage {
    readonly image: string;
    /** From the page's top left corner. */
    readonly x: number;
    readonly y: number;
    readonly _width: number;
    readonly _height: number;
    /** Ours: number of the structure element. */
    readonly struct: number;
  }

  export interface LayoutNode {
    positions: unknown[];
    _margin?: readonly [number, number, number, number] | null;
    /** Ours: this much must be free on the page, or the node starts on the next. */
    readonly needs?: number;
  }

  export interface Context {
    readonly y: number;
    /** From 0. */
    readonly page: number;
    readonly availableHeight: number;
    readonly pageMargins: { readonly top: number };
  }

  export interface Writer {
    readonly transactionLevel: number;
    addLine(line: Line): unknown;
    moveToNextPage(): void;
  }

  export interface Page {
    readonly items: readonly object[];
  }

  export interface StructureContent {
    readonly refs: readonly unknown[];
  }

  export interface StructureElementHandle {
    /** What is written of it, until it ends. */
    readonly dictionary: { readonly data: Record<string, unknown> };
    add(child: StructureElementHandle | StructureContent): this;
    end(): void;
  }
}

declare module 'browserify-zlib' {
  export function inflate(packed: Uint8Array, done: (error: Error | null, bytes: Uint8Array) => void): void;
}

declare module 'browserify-zlib/lib/binding' {
  export const DEFLATE: number;
  export const Z_FINISH: number;
  export const Z_DEFAULT_STRATEGY: number;

  /** One run of packing at a time; `reset` begins the next. */
  export class Zlib {
    constructor(mode: number);
    init(windowBits: number, level: number, memory: number, strategy: number): void;
    reset(): void;
    writeSync(
      flush: number,
      input: Uint8Array,
      from: number,
      length: number,
      output: Uint8Array,
      outputFrom: number,
      outputLength: number,
    ): readonly [inputLeft: number, outputLeft: number];
    onerror: (message: string) => void;
  }
}
