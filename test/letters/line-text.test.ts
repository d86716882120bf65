/** Holds how the words of a line are drawn: as one string where they follow on each other, each at its place where they do not. */
import type { DrawnInline, Line } from 'pdfmake/js/internals';
import { describe, expect, it } from 'vitest';
import { LineWriter } from '../../renderer/letters/line-text';
import type { EmbeddedFont, GlyphPosition, PDFDocument } from '../../renderer/letters/pdfmake';

/** Letters half as wide as the type is large; V stands nearer to what follows, ´ above what went before. */
function font(id: string): EmbeddedFont {
  const place = (char: string): GlyphPosition => ({
    advanceWidth: 500,
    xAdvance: char === 'V' ? 480 : 500,
    yAdvance: 0,
    xOffset: char === '´' ? -400 : 0,
    yOffset: char === '´' ? 100 : 0,
  });
  const encode = (text: string) => [
    [...text].map((char) => char.charCodeAt(0).toString(16).padStart(4, '0')),
    [...text].map(place),
  ];
  return { id, encode, ref: () => ({ id }) } as unknown as EmbeddedFont;
}

const regular = font('F1');
const bold = font('F2');

/** What one line adds to the page, drawn at 100, 200 with its baseline 8 lower. */
function drawn(...inlines: readonly (Partial<DrawnInline> & { readonly text: string })[]) {
  const added: string[] = [];
  const fonts: Record<string, object> = {};
  const document = { page: { fonts }, addContent: (operators: string) => added.push(operators) };
  let x = 0;
  const whole = inlines.map((inline) => {
    const one = { font: regular, fontSize: 10, color: '#ff8000', characterSpacing: 0, x, ...inline };
    x = one.x + inline.text.length * 5;
    return { ...one, width: inline.text.length * 5 };
  });
  const line = { inlines: whole, getHeight: () => 10, getAscenderHeight: () => 8 } as Line;
  new LineWriter(document as unknown as PDFDocument).draw(line, 100, 200);
  return { lines: added.flatMap((part) => part.split('\n')), fonts };
}

const START = ['BT', '/F1 10 Tf 1 0.502 0 rg'];

describe('the words of a line', () => {
  it('are one string while they have one style and follow on each other', () => {
    expect(drawn({ text: 'a ' }, { text: 'b ' }, { text: 'c' }).lines).toEqual([
      ...START,
      '1 0 0 -1 100 208 Tm',
      '[<00610020006200200063>] TJ',
      'ET',
    ]);
  });

  it('draw letters nearer that the font sets nearer', () => {
    expect(drawn({ text: 'aV' }, { text: 'b' }).lines).toContain('[<00610056>20<0062>] TJ');
  });

  it('begin anew where the style is another', () => {
    const { lines, fonts } = drawn({ text: 'a' }, { text: 'b', font: bold }, { text: 'c', font: bold });
    expect(lines.slice(2)).toEqual([
      '1 0 0 -1 100 208 Tm',
      '[<0061>] TJ',
      '/F2 10 Tf 1 0.502 0 rg',
      '1 0 0 -1 105 208 Tm',
      '[<00620063>] TJ',
      'ET',
    ]);
    expect(Object.keys(fonts)).toEqual(['F1', 'F2']);
  });

  it('begin anew where there is a gap', () => {
    const { lines } = drawn({ text: 'a' }, { text: 'b', x: 7 });
    expect(lines.filter((one) => one.endsWith('Tm'))).toEqual(['1 0 0 -1 100 208 Tm', '1 0 0 -1 107 208 Tm']);
  });

  it('have an accent above the letter it belongs to, also when the word comes twice', () => {
    const { lines } = drawn({ text: 'q´' }, { text: 'q´', x: 50 });
    expect(lines.slice(2)).toEqual([
      '1 0 0 -1 100 208 Tm <0071> Tj',
      '1 0 0 -1 101 207 Tm <00b4> Tj',
      '1 0 0 -1 150 208 Tm <0071> Tj',
      '1 0 0 -1 151 207 Tm <00b4> Tj',
      'ET',
    ]);
  });

  it('go on at their own place after such an accent', () => {
    expect(drawn({ text: 'q´' }, { text: 'b' }).lines.slice(4)).toEqual(['1 0 0 -1 110 208 Tm', '[<0062>] TJ', 'ET']);
  });

  it('are narrowed with their place', () => {
    const { lines } = drawn({ text: 'a', narrow: 0.9 }, { text: 'b', narrow: 0.9, x: 20 });
    expect(lines.filter((one) => one.endsWith('Tm'))).toEqual(['0.9 0 0 -1 100 208 Tm', '0.9 0 0 -1 118 208 Tm']);
  });

  it('are spaced out for themselves alone', () => {
    expect(drawn({ text: 'ab', characterSpacing: 1.2 }).lines).toEqual([
      'BT',
      '/F1 10 Tf 1 0.502 0 rg 1.2 Tc',
      '1 0 0 -1 100 208 Tm',
      '[<00610062>] TJ',
      '0 Tc',
      'ET',
    ]);
  });

  it('add nothing where there are none', () => {
    expect(drawn({ text: '' }).lines).toEqual([]);
  });
});
