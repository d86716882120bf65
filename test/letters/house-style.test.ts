/** A letter in the style of its house: the logo, windows left and right, the test sheet. Read back by programs that are not ours. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { inflateSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { buildPdfBundle } from '../../build/pdf-bundle';
import { packPng } from '../../renderer/desk/pack-png';
import type { Letter, Letterhead } from '../../renderer/domain/letter/letter';
import { WIDEST_ADDRESS, windowTest } from '../../renderer/domain/letter/window-test';
import { STYLE } from '../../renderer/domain/style/house-style';
import { plainPng } from '../../renderer/domain/style/plain-png';
import { logoSize } from '../../renderer/letters/letterhead';
import type { Pdf } from '../../renderer/letters/make-pdf';
import { mmToPt, ptToMm } from '../../renderer/letters/window-envelope';
import { caseLetters, profile } from './case-letters';
import { concept, decision, receiptSlip } from './fixtures';
import { logoOf, pngFile, readPng } from './logo-maker';
import {
  clearScratch,
  lacking,
  lackingPreflight,
  pagesOf,
  preflight,
  run,
  saved,
  scratch,
  structureOf,
  wordBoxes,
} from './tools';

const noPoppler = lacking('pdftotext', 'pdfinfo', 'pdfimages');
const noQpdf = lacking('qpdf');
const noPreflight = lackingPreflight();
const because = (reason: string | false) => (reason ? ` (skipped: ${reason})` : '');

/** Of the first page, in dots. */
const logos = { wide: [840, 40], tall: [30, 216], full: [840, 216], tiny: [20, 20] } as const;
const windows: Readonly<Record<string, Letterhead['window']>> = {
  left: { left: 25, top: 50, width: 85, height: 30 },
  right: { left: 110, top: 45, width: 90, height: 35 },
  small: { left: 20, top: 40, width: 60, height: 25 },
  farRight: { left: 145, top: 40, width: 60, height: 25 },
  low: { left: 5, top: 40, width: 200, height: 55 },
};
const longName = 'Stichting Woningbeheer Voorbeeldersingel en Omstreken';

const dressed = (letter: Letter, more: Partial<Letterhead>): Letter => ({
  ...letter,
  letterhead: { ...letter.letterhead, ...more },
});
const sheetFor = (window: Letterhead['window'], png = ''): Letter =>
  windowTest({
    profile: { ...profile, values: { ...profile.values, [STYLE.window]: { ...window }, [STYLE.logo]: png } },
    today: '2026-12-10',
  });

const letters: Readonly<Record<string, Letter>> = {
  ...Object.fromEntries(
    Object.entries(logos).map(([name, [width, height]]) => [
      `logo-${name}`,
      dressed(decision, { logo: logoOf(width, height) }),
    ]),
  ),
  ...Object.fromEntries(
    Object.entries(windows).map(([name, window]) => [
      `window-${name}`,
      dressed(
        { ...receiptSlip, address: WIDEST_ADDRESS },
        {
          window,
          logo: logoOf(840, 216),
          name: longName,
          returnLine: `${longName}, Postbus 12345, 1234 AB Voorbeelderveen`,
        },
      ),
    ]),
  ),
  ...Object.fromEntries(Object.entries(windows).map(([name, window]) => [`sheet-${name}`, sheetFor(window)])),
  sheetWithLogo: sheetFor({ left: 110, top: 45, width: 90, height: 35 }, logoOf(420, 108).png),
  concept: dressed(concept, { logo: logoOf(840, 216) }),
  // Without an address the lines stand higher; lying down there is another margin.
  recordWithLogo: dressed(caseLetters.record as Letter, { logo: logoOf(840, 216) }),
  overviewWithLogo: dressed(caseLetters.overview as Letter, { logo: logoOf(840, 216) }),
  markup: dressed(receiptSlip, { name: 'Huis (& Erf) <Zoë>', logo: logoOf(100, 40) }),
};

let pdfOf: (letter: Letter) => Promise<Pdf>;
const files: Record<string, string> = {};
const fileOf = (name: string) => files[name] ?? '';
const named = (start: string) => Object.keys(letters).filter((name) => name.startsWith(start));

afterAll(clearScratch);

beforeAll(async () => {
  const bundle = await buildPdfBundle(join(scratch, 'bundle'));
  ({ pdfOf } = (await import(pathToFileURL(bundle).href)) as { pdfOf: typeof pdfOf });
  for (const [name, letter] of Object.entries(letters)) files[name] = saved(name, (await pdfOf(letter)).bytes);
}, 120_000);

/** Where the picture stands, in millimetres from the top left corner of the sheet, as the structure tree says. */
function pictureOn(name: string): { left: number; top: number; width: number; height: number } {
  const found = /\/BBox \[([\d. ]+)\]/.exec(run('pdfinfo', '-struct', fileOf(name)));
  const [left = 0, bottom = 0, right = 0, top = 0] = (found?.[1] ?? '').split(' ').map((at) => ptToMm(Number(at)));
  const high = /Page size: +[\d.]+ x ([\d.]+)/.exec(run('pdfinfo', fileOf(name)))?.[1];
  const sheet = ptToMm(Number(high));
  return { left, top: sheet - top, width: right - left, height: top - bottom };
}

describe.skipIf(noPoppler)(`the logo${because(noPoppler)}`, () => {
  it('stands on the first page alone, in its own proportions, and no larger than 70 by 18 mm', () => {
    for (const [name, [across, down]] of Object.entries(logos)) {
      const { left, top, width, height } = pictureOn(`logo-${name}`);
      expect(width / height, name).toBeCloseTo(across / down, 1);
      expect(width, name).toBeLessThanOrEqual(70.01);
      expect(height, name).toBeLessThanOrEqual(18.01);
      expect(left, name).toBeCloseTo(28, 1);
      expect(top, name).toBeGreaterThanOrEqual(10);
      const images = run('pdfimages', '-list', fileOf(`logo-${name}`))
        .trim()
        .split('\n')
        .slice(2);
      expect(images, name).toHaveLength(1);
      expect(images[0], name).toMatch(/^ +1 +0 +image /);
      expect(images[0], name).toMatch(new RegExp(` ${across} +${down} +(rgb|icc) +3 +8 `));
    }
    expect(pictureOn('logo-full').height).toBeCloseTo(18, 1);
    expect(pictureOn('logo-wide').width).toBeCloseTo(70, 1);
    // 20 dots at 96 an inch: larger it would show its dots.
    expect(pictureOn('logo-tiny').width).toBeCloseTo(5.3, 1);
  });

  it('keeps clear of the window, of the line above it, and of every word', () => {
    for (const name of [...named('window-'), ...named('logo-'), 'recordWithLogo', 'overviewWithLogo', 'concept']) {
      const { left, top, width, height } = pictureOn(name);
      const first = wordBoxes(fileOf(name)).filter(({ page, word }) => page === 1 && word !== 'CONCEPT');
      expect(first.length, name).toBeGreaterThan(20);
      const touching = first.filter(
        (box) =>
          ptToMm(box.right) > left &&
          ptToMm(box.left) < left + width &&
          ptToMm(box.bottom) > top &&
          ptToMm(box.top) < top + height + 1,
      );
      expect(
        touching.map(({ word }) => word),
        name,
      ).toEqual([]);
      const window = letters[name]?.letterhead.window;
      if (letters[name]?.address && window) expect(top + height, name).toBeLessThan(window.top - 5);
    }
  });

  it('is read first, as the name of the house', () => {
    for (const name of [...named('logo-'), 'sheetWithLogo']) {
      const [document, first, ...rest] = structureOf(fileOf(name));
      expect([document?.role, first?.role], name).toEqual(['Document', 'Figure']);
      expect(rest.filter(({ role }) => role === 'Figure')).toEqual([]);
    }
    expect(altOf('logo-full')).toBe('Lefier');
    expect(altOf('markup')).toBe('Huis (& Erf) <Zoë>');
  });

  it('leaves the name in type on the pages after it, and where there is none', () => {
    const [first = '', second = ''] = pagesOf(fileOf('logo-full'));
    expect(first).not.toMatch(/^ *Lefier *$/m);
    expect(second).toMatch(/^ *Lefier +Kenmerk/m);
    expect(structureOf(saved('plain', readFileSync(fileOf('sheet-left'))))[1]).toMatchObject({
      role: 'P',
      text: 'Lefier',
    });
  });

  it('costs a letter its own size and hardly any time', async () => {
    const png = pngFile({ width: 420, height: 40, noise: true });
    expect(png.length).toBeGreaterThan(50_000);
    const logo = { png: png.toString('base64'), width: 420, height: 40 };
    const heavy = dressed(receiptSlip, { logo });
    const [plain, with_] = [await pdfOf(receiptSlip), await pdfOf(heavy)];
    expect(with_.bytes.length - plain.bytes.length).toBeLessThan(png.length + 2000);
    const best = async (letter: Letter): Promise<number> => {
      const times: number[] = [];
      for (let turn = 0; turn < 7; turn += 1) {
        const from = performance.now();
        await pdfOf(letter);
        times.push(performance.now() - from);
      }
      return Math.min(...times);
    };
    const [before, after] = [await best(receiptSlip), await best(heavy)];
    expect(after).toBeLessThan(before * 2 + 20);
  });

  it('gives the same bytes each time, and others for another logo', async () => {
    const once = await pdfOf(letters['logo-full'] as Letter);
    expect(Buffer.from(once.bytes).equals(readFileSync(fileOf('logo-full')))).toBe(true);
    const other = await pdfOf(letters['logo-tall'] as Letter);
    expect(idOf(other.bytes)).not.toBe(idOf(once.bytes));
  });
});

describe.skipIf(noPoppler)(`the window of the house${because(noPoppler)}`, () => {
  it('holds an address of six lines and forty signs, left or right, and no other word', () => {
    for (const name of [...named('window-'), ...named('sheet-')]) {
      const letter = letters[name] as Letter;
      const { left, top, width, height } = letter.letterhead.window;
      const [right, bottom] = [left + width, top + height].map(mmToPt) as [number, number];
      const wanted = (letter.address ?? []).flatMap((line) => line.split(/ +/));
      const boxes = wordBoxes(fileOf(name)).filter(({ page }) => page === 1);
      const touching = boxes.filter(
        (box) => box.right > mmToPt(left) && box.left < right && box.bottom > mmToPt(top) && box.top < bottom,
      );
      expect(
        touching.map(({ word }) => word),
        name,
      ).toEqual(wanted);
      for (const box of touching) {
        expect(box.left, `${name} ${box.word}`).toBeGreaterThanOrEqual(mmToPt(left));
        expect(box.right, `${name} ${box.word}`).toBeLessThanOrEqual(right);
        expect(box.top, `${name} ${box.word}`).toBeGreaterThanOrEqual(mmToPt(top));
        expect(box.bottom, `${name} ${box.word}`).toBeLessThanOrEqual(bottom);
      }
    }
  });

  it('keeps the line above it on the sheet, with the longest name', () => {
    for (const name of named('window-')) {
      const boxes = wordBoxes(fileOf(name)).filter(({ page }) => page === 1);
      const last = boxes.find(({ word }) => word === 'Voorbeelderveen');
      expect(ptToMm(last?.right ?? 999), name).toBeLessThanOrEqual(205);
      for (const box of boxes) expect(ptToMm(box.right), `${name} ${box.word}`).toBeLessThanOrEqual(206);
    }
  });
});

describe.skipIf(noPoppler)(`the test sheet for the window${because(noPoppler)}`, () => {
  it('is one sheet, wherever the window is, and its rulers touch no word', () => {
    for (const name of [...named('sheet-'), 'sheetWithLogo']) {
      expect(run('pdfinfo', fileOf(name)), name).toMatch(/Pages: +1\n/);
      const { window } = (letters[name] as Letter).letterhead;
      const under = mmToPt(window.top + window.height);
      const lines = wordBoxes(fileOf(name)).filter(({ word, top }) => top > under && !/^\d+$/.test(word));
      // The lower ruler with its numbers needs 7.5 mm.
      expect(Math.min(...lines.map(({ top }) => top)), name).toBeGreaterThan(under + mmToPt(7.5));
    }
  });

  it('has a ruler that measures: a number every ten millimetres, from the edge', () => {
    const numbers = (name: string) => {
      const { window } = (letters[name] as Letter).letterhead;
      const below = mmToPt(window.top + window.height);
      const row = wordBoxes(fileOf(name)).filter(
        ({ word, top }) => /^\d+$/.test(word) && top > below && top < below + mmToPt(8),
      );
      return row.map(({ word, left, right }) => ({ word, at: ptToMm((left + right) / 2) - window.left }));
    };
    for (const name of ['sheet-left', 'sheet-right']) {
      const found = numbers(name);
      expect(found.map(({ word }) => word)).toEqual(
        ['0', '10', '20', '30', '40', '50', '60', '70', '80', '90'].slice(0, found.length),
      );
      expect(found.length, name).toBeGreaterThan(8);
      for (const { word, at } of found) expect(Math.abs(at - Number(word)), `${name} ${word}`).toBeLessThan(1);
    }
  });

  it('draws the edge of the window where the envelope has it', () => {
    const { left, top, width, height } = windows.right as Letterhead['window'];
    const drawn = run('qpdf', '--qdf', '--object-streams=disable', fileOf('sheet-right'), '-');
    const wanted = [left, top, width, height].map(mmToPt);
    const rectangles = [...drawn.matchAll(/^([\d.]+) ([\d.]+) ([\d.]+) ([\d.]+) re$/gm)].map((found) =>
      found.slice(1, 5).map(Number),
    );
    expect(
      rectangles.some((one) => one.every((value, at) => Math.abs(value - (wanted[at] ?? 0)) < 0.1)),
      JSON.stringify(rectangles),
    ).toBe(true);
  });

  it('reads its marks to nobody: rulers and edge are artifacts', () => {
    const words = structureOf(fileOf('sheet-left')).map(({ text }) => text);
    expect(words.filter((text) => /^\d+$/.test(text))).toEqual([]);
    expect(words.join(' ')).toContain('Vouw dit blad, en steek het in uw envelop.');
  });
});

describe.skipIf(noPreflight)(`with a logo and another window${because(noPreflight)}`, () => {
  it('it is PDF/A-1b all the same', () => {
    expect(preflight(Object.values(files))).toEqual(Object.keys(letters).map(() => 'valid'));
  });
});

describe.skipIf(noQpdf)(`its bytes${because(noQpdf)}`, () => {
  it('are well formed, and hold no picture that can be seen through', () => {
    for (const file of Object.values(files)) {
      expect(run('qpdf', '--check', file)).toContain('No syntax or stream encoding errors');
      expect(run('qpdf', '--qdf', '--object-streams=disable', file, '-')).not.toMatch(/\/SMask|\/Mask/);
    }
  });

  it('would show one that can (control)', async () => {
    const logo = { png: pngFile({ width: 60, height: 30, alpha: true }).toString('base64'), width: 60, height: 30 };
    const file = saved('alpha', (await pdfOf(dressed(receiptSlip, { logo }))).bytes);
    expect(run('qpdf', '--qdf', '--object-streams=disable', file, '-')).toMatch(/\/SMask/);
  });
});

describe('packing a picture', () => {
  /** Flat above, changing from dot to dot below: both ways of filtering have a row to win. */
  const dots = (width: number, height: number): Uint8Array =>
    Uint8Array.from({ length: width * height * 4 }, (_, at) => {
      const dot = Math.floor(at / 4);
      return at % 4 === 3 ? 17 : dot < (width * height) / 2 ? 200 : (dot * 7 + (at % 4) * 31) & 255;
    });

  it('is plain, and unpacks to the very dots by other code', async () => {
    for (const [width, height] of [
      [1, 1],
      [13, 7],
      [300, 90],
    ] as const) {
      const rgba = dots(width, height);
      const file = Buffer.from(await packPng({ width, height, rgba }));
      expect(readPng(file)).toEqual({ width, height, kind: [8, 2, 0, 0, 0], chunks: ['IHDR', 'IDAT', 'IEND'] });
      const read = plainPng(file.toString('base64'));
      expect(unfiltered(inflateSync(read?.data ?? new Uint8Array()), width)).toEqual(
        [...rgba].filter((_, at) => at % 4 !== 3),
      );
    }
  });

  it('fits its room, never larger', () => {
    expect(logoSize({ width: 840, height: 216 }, { width: 198, height: 51 })).toEqual({
      width: 198,
      height: (198 * 216) / 840,
    });
    expect(logoSize({ width: 8, height: 8 }, { width: 198, height: 51 })).toEqual({ width: 6, height: 6 });
  });
});

function unfiltered(rows: Buffer, width: number): readonly number[] {
  const length = 1 + width * 3;
  const values: number[] = [];
  for (let at = 0; at < rows.length; at += length) {
    const filter = rows[at];
    for (let column = 1; column < length; column += 1) {
      const above = filter === 2 && at > 0 ? (values[values.length - width * 3] ?? 0) : 0;
      values.push(((rows[at + column] ?? 0) + above) & 255);
    }
  }
  return values;
}

/** As the file has it: poppler reads it, and does not print it. */
function altOf(name: string): string {
  const found = /\/Alt (\((?:\\.|[^\\)])*\)|<[0-9a-f]+>)/s.exec(readFileSync(fileOf(name), 'latin1'))?.[1];
  const raw = Buffer.from((found ?? '()').slice(1, -1).replace(/\\(.)/gs, '$1'), 'latin1');
  return raw[0] === 0xfe && raw[1] === 0xff ? raw.subarray(2).swap16().toString('utf16le') : raw.toString('latin1');
}

const idOf = (bytes: Uint8Array): string =>
  /\/ID \[<([0-9a-f]+)>/.exec(Buffer.from(bytes).toString('latin1'))?.[1] ?? '';
