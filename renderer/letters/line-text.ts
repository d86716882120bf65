/**
 * The words of a line as one piece of text in the page. Runs in the PDF worker and in Node.
 *
 * pdfmake draws each word by itself, with colour, transparency and place again for each; that was a third of a letter's time and
 * most of what then had to be packed. Words of one style that follow on each other are one string here, and nothing is said twice.
 */
import type { DrawnInline, Line } from 'pdfmake/js/internals';
import type { EmbeddedFont, PDFDocument } from './pdfmake';

/** Points that a word may stand beside where the one before it ended, and still follow on it. */
const SAME_PLACE = 0.005;

/** Draws lines into one document. */
export class LineWriter {
  /** Words met before, as what stands between the brackets of a TJ. */
  private readonly words = new Map<EmbeddedFont, Map<string, string>>();

  constructor(private readonly document: PDFDocument) {}

  /** `x` and `y` are the line's top left corner, from that of the page. */
  draw(line: Line, x: number, y: number): void {
    const baseline = y + line.getAscenderHeight();
    const parts = ['BT'];
    let string = '';
    const show = (): void => {
      if (string !== '') parts.push(`[${string.replaceAll('><', '')}] TJ`);
      string = '';
    };
    let before: DrawnInline | undefined;
    let end = Number.NaN;
    for (const inline of line.inlines) {
      if (inline.text === '') continue;
      const { narrow = 1, font, text } = inline;
      const isOther = before === undefined || !hasStyleOf(before, inline);
      const word = this.wordOf(font, text);
      if (isOther || word === undefined || !(Math.abs(inline.x - end) < SAME_PLACE)) {
        show();
        if (isOther) parts.push(this.styleOf(inline));
        if (word !== undefined) parts.push(placed(x + inline.x * narrow, baseline, narrow));
        else parts.push(...shifted(inline, x + inline.x * narrow, baseline));
      }
      string += word ?? '';
      before = inline;
      // Letters spaced out, or placed each for itself, end elsewhere than their widths say.
      end = word === undefined || inline.characterSpacing ? Number.NaN : inline.x + inline.width;
    }
    show();
    if (before === undefined) return;
    parts.push(before.characterSpacing ? '0 Tc\nET' : 'ET');
    this.document.addContent(parts.join('\n'));
  }

  private styleOf({ font, fontSize, color, characterSpacing }: DrawnInline): string {
    const { fonts } = this.document.page;
    fonts[font.id] ??= font.ref();
    const spacing = characterSpacing ? ` ${short(characterSpacing)} Tc` : '';
    return `/${font.id} ${short(fontSize)} Tf ${inkOf(color)} rg${spacing}`;
  }

  /** Undefined where a letter does not stand where the one before it ends, such as an accent set on its own. */
  private wordOf(font: EmbeddedFont, text: string): string | undefined {
    let known = this.words.get(font);
    if (!known) {
      known = new Map();
      this.words.set(font, known);
    }
    const before = known.get(text);
    if (before !== undefined) return before;
    const [codes, positions] = font.encode(text);
    if (positions.some(({ xOffset, yOffset }) => xOffset !== 0 || yOffset !== 0)) return undefined;
    let word = '';
    let string = '';
    for (const [at, code] of codes.entries()) {
      string += code;
      const { advanceWidth, xAdvance } = positions[at] ?? NOWHERE;
      if (advanceWidth === xAdvance) continue;
      word += `<${string}>${short(advanceWidth - xAdvance)}`;
      string = '';
    }
    if (string !== '') word += `<${string}>`;
    known.set(text, word);
    return word;
  }
}

const NOWHERE = { advanceWidth: 0, xAdvance: 0, xOffset: 0, yOffset: 0 };

const hasStyleOf = (one: DrawnInline, other: DrawnInline): boolean =>
  one.font === other.font &&
  one.fontSize === other.fontSize &&
  one.color === other.color &&
  one.narrow === other.narrow &&
  one.characterSpacing === other.characterSpacing;

/** Each letter at its own place. */
function shifted({ font, fontSize, text, narrow = 1 }: DrawnInline, x: number, y: number): readonly string[] {
  const [codes, positions] = font.encode(text);
  const size = fontSize / 1000;
  let at = x;
  return codes.map((code, index) => {
    const { xOffset, yOffset, xAdvance } = positions[index] ?? NOWHERE;
    const place = placed(at + xOffset * size * narrow, y - yOffset * size, narrow);
    at += xAdvance * size * narrow;
    return `${place} <${code}> Tj`;
  });
}

/** The page is measured from its top, so that text is turned over once more. */
const placed = (x: number, y: number, narrow: number): string =>
  `${Math.round(narrow * 1e6) / 1e6} 0 0 -1 ${short(x)} ${short(y)} Tm`;

/** Thousandths of a point are finer than any printer. */
const short = (value: number): number => Math.round(value * 1000) / 1000;

/** A colour of six hexadecimal digits as parts of one. */
function inkOf(color: string): string {
  return [1, 3, 5].map((at) => short(Number.parseInt(color.slice(at, at + 2), 16) / 255)).join(' ');
}
