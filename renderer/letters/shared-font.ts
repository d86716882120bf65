/**
 * One opened font for all letters: reading its tables and shaping its words cost half of a letter's time. Runs in the PDF worker and
 * in Node.
 *
 * A font file of fontkit remembers for which character it first met a glyph, so that a letter's bytes would come to depend on the
 * letters before it. Therefore every word is shaped with that memory wiped: what a word gives depends on the word alone, and it can be
 * kept. What is kept are words out of letters; the worker holds them as the vault holds its cases, and ends with it at a lock.
 */
import type { EmbeddedFont, FontFile, Glyph, GlyphPosition, PDFDocument, ShapedWord } from './pdfmake';

/** Words kept of one cut; then it begins anew. A letter has some 300. */
const MOST_WORDS = 2_000;

interface Shared {
  readonly file: FontFile;
  readonly kind: EmbeddedFont['constructor'];
  words: Record<string, ShapedWord>;
  count: number;
  /** Each glyph and each place once, however many words have it. */
  readonly glyphs: Map<string, Glyph>;
  readonly positions: Map<string, GlyphPosition>;
}

const opened = new Map<string, Shared>();

/** A cut of the type in one document, with the file and the words of the letters before it; its subset is its own. */
export function sharedFont(document: PDFDocument, cut: 'normal' | 'bold'): EmbeddedFont {
  const before = opened.get(cut);
  const font = before ? embedded(document, before, cut) : document.provideFont('Body', cut === 'bold', false);
  const shared = before ?? firstOf(font);
  opened.set(cut, shared);
  if (shared.count > MOST_WORDS) {
    shared.words = emptyWords();
    shared.count = 0;
  }
  const { file } = shared;
  font.layoutCache = shared.words;
  const shape = font.layoutRun.bind(font);
  font.layoutRun = (text, features) => {
    file._glyphs = {};
    shared.count += 1;
    return kept(shape(text, features), shared);
  };
  return font;
}

function firstOf(font: EmbeddedFont): Shared {
  const words = emptyWords();
  return { file: font.font, kind: font.constructor, words, count: 0, glyphs: new Map(), positions: new Map() };
}

/** What the document's own `font` would do, but without opening the file again. */
function embedded(document: PDFDocument, { file, kind: Embedded }: Shared, cut: 'normal' | 'bold'): EmbeddedFont {
  document._fontCount += 1;
  const font = new Embedded(document, file, `F${document._fontCount}`);
  document._fontFamilies[font.name] = font;
  document.fontCache.Body = { ...document.fontCache.Body, [cut]: font };
  return font;
}

/** Without a prototype: "constructor" is a word too. */
function emptyWords(): Record<string, ShapedWord> {
  return Object.create(null) as Record<string, ShapedWord>;
}

/** What pdfkit reads of a shaped word, and no more; its width is reckoned once. */
function kept({ glyphs, positions, advanceWidth }: ShapedWord, shared: Shared): ShapedWord {
  return {
    glyphs: glyphs.map((glyph) => once(shared.glyphs, `${glyph.id} ${glyph.codePoints.join()}`, glyph)),
    positions: positions.map((one) => once(shared.positions, Object.values(one).join(' '), one)),
    advanceWidth,
  };
}

function once<T>(known: Map<string, T>, key: string, value: T): T {
  const found = known.get(key);
  if (found !== undefined) return found;
  known.set(key, value);
  return value;
}
