/**
 * The words of a text, measured. Runs in the PDF worker and in Node.
 *
 * pdfmake asks the whole stack of styles for each of some twenty properties, and that again for every word. The stack is the same for
 * all words of a text, and a letter knows seven properties.
 */
import type { MeasuredInline, StyleStack } from 'pdfmake/js/internals';
import { Inlines } from './pdfmake';

export class LetterInlines extends Inlines {
  override measure(words: MeasuredInline[], styles: StyleStack): MeasuredInline[] {
    const of = inherited(styles);
    for (const word of words) {
      const { text } = word;
      const size = word.fontSize ?? of.fontSize;
      const spacing = word.characterSpacing ?? of.characterSpacing;
      const font = this.pdfDocument.provideFont('Body', word.bold ?? of.bold, false);
      const widthOf = (part: string): number => font.widthOfString(part, size) + spacing * (part.length - 1);
      const before = text.length - text.trimStart().length;
      const inner = text.trimEnd().length;
      word.font = font;
      word.fontSize = size;
      word.characterSpacing = spacing;
      word.alignment ??= of.alignment;
      word.color ??= of.color;
      word.noWrap ??= of.noWrap;
      word.width = widthOf(text);
      word.height = font.lineHeight(size) * (word.lineHeight ?? of.lineHeight);
      word.leadingCut = before > 0 ? widthOf(text.slice(0, before)) : 0;
      word.trailingCut = inner < text.length ? widthOf(text.slice(inner)) : 0;
    }
    return words;
  }
}

/** What a word has where its run says nothing. */
function inherited(styles: StyleStack) {
  const of = <T>(name: string, usual: T): T => (styles.getProperty(name) as T | null | undefined) ?? usual;
  return {
    bold: of('bold', false),
    fontSize: of('fontSize', 12),
    lineHeight: of('lineHeight', 1),
    characterSpacing: of('characterSpacing', 0),
    color: of('color', '#000000'),
    alignment: of('alignment', 'left'),
    noWrap: of('noWrap', false),
  };
}
