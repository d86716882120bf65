/** What needs no PDF: the cut of an address, words of type, and who wins when a preview is overtaken. */
import { describe, expect, it } from 'vitest';
import type { Letter } from '../../renderer/domain/letter/letter';
import type { Pdf } from '../../renderer/letters/make-pdf';
import { latestPdf } from '../../renderer/letters/pdf';
import { addressCut, addressRectangle, mmToPt, ptToMm } from '../../renderer/letters/window-envelope';
import { pieces, printable } from '../../renderer/letters/words';
import { receiptSlip } from './fixtures';

describe('an address', () => {
  const room = addressRectangle({ left: 25, top: 50, width: 85, height: 30 });
  /** As if every letter were half as wide as it is high. */
  const halfWide = (text: string, size: number) => text.length * size * 0.5;

  it('is set at full size when it is short', () => {
    expect(addressCut(['Mevrouw N. van der Sluis', 'Wilgenhof 18', '7812 KX  EMMEN'], room, halfWide)).toMatchObject({
      size: 11.4,
      narrow: 1,
    });
  });

  it('becomes smaller before it becomes narrower, and never smaller than 10 points', () => {
    const lines = (count: number, length: number) => Array.from({ length: count }, () => 'x'.repeat(length));
    expect(addressCut(lines(4, 42), room, halfWide)).toMatchObject({ size: 10.5, narrow: 1 });
    const widest = addressCut(lines(6, 60), room, halfWide);
    expect(widest.size).toBe(10);
    expect(widest.narrow * halfWide('x'.repeat(60), 10)).toBeCloseTo(room.width);
    expect(widest.pitch * 6).toBeLessThanOrEqual(room.height);
  });

  it('is measured in millimetres and set in points', () => {
    expect(mmToPt(25.4)).toBe(72);
    expect(ptToMm(mmToPt(85))).toBeCloseTo(85);
  });
});

describe('words on a sheet', () => {
  it('keep a date, a time, a postcode and an article on one line, with plain spaces', () => {
    const together = (text: string) => pieces(text).flatMap((piece) => (piece.together ? [piece.text] : []));
    expect(together('op donderdag 17 december 2026 om 10.30 uur, 7801 CC Emmen (artikel 15 lid 4)')).toEqual([
      '17 december 2026',
      '10.30 uur',
      '7801 CC',
      'artikel 15',
    ]);
    for (const phone of ['088 2033000', '088-1805 250', '010 000 00 01', '0591 57 01 00']) {
      expect(together(`Bel ons op ${phone}, of kom langs`)).toEqual([phone]);
    }
    const text = 'Bel 088 2033000 vóór 1 mei.';
    expect(
      pieces(text)
        .map((piece) => piece.text)
        .join(''),
    ).toBe(text);
  });

  it('are composed, spelled with the letters the font has, and rid of what cannot be seen', () => {
    expect(printable('Ĳsbrand ĳs \u200bZoe\u0308 ge\u00adzien')).toBe('IJsbrand ijs Zoë gezien');
  });
});

describe('a preview that follows typing', () => {
  it('makes the first and the last letter, and passes over those between', async () => {
    const made: string[] = [];
    const finish: (() => void)[] = [];
    const latest = latestPdf(
      (letter: Letter) =>
        new Promise<Pdf>((resolve) => {
          made.push(letter.subject);
          finish.push(() => resolve({ bytes: new TextEncoder().encode(letter.subject), pages: 1 }));
        }),
    );
    const ask = (subject: string) => latest({ ...receiptSlip, subject });
    const answers = [ask('een')];
    await settle();
    answers.push(ask('twee'), ask('drie'));
    await settle();
    expect(made).toEqual(['een']);
    finish[0]?.();
    await settle();
    expect(made).toEqual(['een', 'drie']);
    finish[1]?.();
    const [first, second, third] = await Promise.all(answers);
    expect(first).toBeNull();
    expect(second).toBeNull();
    expect(new TextDecoder().decode(third?.bytes)).toBe('drie');
  });

  it('goes on after a letter that could not be made', async () => {
    let turn = 0;
    const latest = latestPdf(() =>
      turn++ === 0 ? Promise.reject(new Error('mislukt')) : Promise.resolve({ bytes: new Uint8Array(1), pages: 1 }),
    );
    await expect(latest(receiptSlip)).rejects.toThrow('mislukt');
    expect(await latest(receiptSlip)).toMatchObject({ pages: 1 });
  });
});

const settle = () => new Promise((resolve) => setTimeout(resolve, 5));
