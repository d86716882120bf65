/**
 * A letter as the bytes of a PDF: A4, PDF/A-1b, tagged, in Dutch. Runs in the PDF worker and, as the same bundle, in
 * Node: the same letter gives the same bytes in both, today and tomorrow, so nothing here asks a clock, chance or
 * locale. What the file says about time is the day the letter bears.
 */
import type { Letter } from '../domain/letter/letter';
import { fonts } from './assets';
import { type Layout, layOut } from './layout';
import { LetterDocument } from './letter-document';
import { LOGO } from './letterhead';
import { type Sheet, sheetOf } from './page';
import { PagedLayout } from './paged-layout';
import type { PDFDocument } from './pdfmake';
import { ROOMY, type Setting, TIGHT } from './setting';
import { sharedFont } from './shared-font';
import { TaggedRenderer } from './tagged-renderer';
import { printable } from './words';

export interface Pdf {
  readonly bytes: Uint8Array;
  readonly pages: number;
}

/** Throws with a Dutch sentence where a letter has a character that the font cannot print. */
export async function pdfOf(letter: Letter): Promise<Pdf> {
  const id = await contentId(letter);
  const document = emptyDocument(letter);
  const font = sharedFont(document, 'normal');
  sharedFont(document, 'bold');
  refuseUnprintable(letter, (codePoint) => font.font.hasGlyphForCodePoint(codePoint));

  const roomy = laidOut(letter, document, ROOMY);
  const tight = canSavePage(roomy) ? laidOut(letter, document, TIGHT) : roomy;
  const { layout, pages } = tight.pages.length < roomy.pages.length ? tight : roomy;

  document._id.set(id);
  if (layout.mark) markEveryPage(document, layout.mark, layout.sheet);
  new TaggedRenderer(document, layout.structure).renderPages(pages);
  return { bytes: await document.file(), pages: pages.length };
}

interface LaidOut {
  readonly layout: Layout;
  readonly pages: ReturnType<PagedLayout['pagesOf']>;
  /** Of the last page, points. */
  readonly used: number;
}

/** A tight setting saves less than a quarter of the height; where the last page holds more, it is not tried. */
function canSavePage({ layout, pages, used }: LaidOut): boolean {
  const { height, margins } = layout.sheet;
  const before = (pages.length - 1) * (height - margins.top - margins.bottom);
  return pages.length > 1 && used < (before + used) / 4;
}

/** Laying out only measures with the document's fonts, so it can be done twice. */
function laidOut(letter: Letter, document: PDFDocument, setting: Setting): LaidOut {
  const font = document.provideFont('Body', false, false);
  const layout = layOut(letter, (text, size) => font.widthOfString(text, size), setting);
  const engine = new PagedLayout(sizeOf(layout.sheet), layout.sheet.margins, null);
  const pages = engine.pagesOf(layout, document);
  return { layout, pages, used: engine.usedOfLastPage };
}

function sizeOf({ width, height, orientation }: Sheet): Pick<Sheet, 'width' | 'height' | 'orientation'> {
  return { width, height, orientation };
}

function emptyDocument(letter: Letter): LetterDocument {
  const sheet = sheetOf(letter);
  const isNamed = letter.reference === '' || letter.subject.includes(letter.reference);
  const reference = isNamed ? '' : ` (${letter.reference})`;
  const document = new LetterDocument(
    { Body: { ...fonts.Body } },
    imagesOf(letter),
    {},
    {},
    {
      size: [sheet.width, sheet.height],
      pdfVersion: '1.4',
      subset: 'PDF/A-1b',
      tagged: true,
      displayTitle: true,
      lang: 'nl-NL',
      autoFirstPage: false,
      font: null,
      info: {
        Title: printable(`${letter.subject}${reference}`),
        Author: printable(letter.letterhead.name),
        Creator: 'Inzagebalie',
        Producer: 'Inzagebalie',
        CreationDate: new Date(`${letter.day}T12:00:00Z`),
      },
    },
    null,
  );
  escapeInXmp(document);
  return document;
}

/** A plain PNG goes into the file as it lies: its compressed dots are those of PDF, so that nothing is packed again here. */
function imagesOf({ letterhead: { logo } }: Letter): Readonly<Record<string, string>> {
  return logo ? { [LOGO]: `data:image/png;base64,${logo.png}` } : {};
}

/** pdfkit writes the title into XML as it is; a corporation may be called "Huis & Erf". */
function escapeInXmp(document: PDFDocument): void {
  const addInfo = document._addInfo.bind(document);
  document._addInfo = () => {
    const plain = document.info;
    document.info = Object.fromEntries(
      Object.entries(plain).map(([key, value]) => [key, typeof value === 'string' ? escapeXml(value) : value]),
    );
    addInfo();
    document.info = plain;
  };
}

function escapeXml(text: string): string {
  return text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;');
}

/** The file's /ID: 16 bytes of a SHA-256 over the whole letter, so that two letters never share one. */
async function contentId(letter: Letter): Promise<Uint8Array> {
  const digest = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(canonical(letter)));
  return new Uint8Array(digest, 0, 16);
}

/** JSON with sorted keys: the order in which a letter was put together does not count. */
function canonical(value: unknown): string {
  return JSON.stringify(value, (_, inner: unknown) =>
    typeof inner === 'object' && inner !== null && !Array.isArray(inner)
      ? Object.fromEntries(Object.entries(inner).sort(([a], [b]) => (a < b ? -1 : 1)))
      : inner,
  );
}

/** A box instead of a letter of somebody's name is worse than no letter. */
function refuseUnprintable(letter: Letter, hasGlyph: (codePoint: number) => boolean): void {
  const unprintable = new Set<string>();
  const { logo: _dots, ...letterhead } = letter.letterhead;
  for (const char of printable(JSON.stringify({ ...letter, letterhead }))) {
    if (char > ' ' && !hasGlyph(char.codePointAt(0) ?? 0)) unprintable.add(char);
  }
  if (unprintable.size === 0) return;
  throw new Error(`Dit teken kan niet worden afgedrukt: ${[...unprintable].sort().join(' ')}. Schrijf het anders.`);
}

function markEveryPage(document: PDFDocument, mark: NonNullable<Layout['mark']>, sheet: Sheet): void {
  const font = document.provideFont('Body', true, false);
  const size = 120;
  const width = font.widthOfString(mark, size);
  document.on('pageAdded', () => {
    const centre = [sheet.width / 2, sheet.height / 2] as const;
    document.markContent('Artifact', { type: 'Pagination' });
    document.save();
    document.rotate(sheet.orientation === 'portrait' ? -52 : -33, { origin: centre });
    document.fill('#f3e2d6');
    document._font = font;
    document.fontSize(size);
    document.text(mark, centre[0] - width / 2, centre[1] - size * 0.6, { lineBreak: false });
    document.restore();
    document.endMarkedContent();
  });
}
