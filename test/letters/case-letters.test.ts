/** The letters of one access case as PDF: read in order, sound, and laid out so that they can be read and signed. Runs in Node. */
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { buildPdfBundle } from '../../build/pdf-bundle';
import { invitation } from '../../renderer/domain/letter/invitation';
import type { Letter } from '../../renderer/domain/letter/letter';
import type { Pdf } from '../../renderer/letters/make-pdf';
import { caseLetters, invited } from './case-letters';
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
  textOf,
  wordBoxes,
} from './tools';
import { wordsOfLetter } from './words-of-letter';

const noPoppler = lacking('pdftotext', 'pdfinfo');
const noQpdf = lacking('qpdf');
const noPreflight = lackingPreflight();
const because = (reason: string | false) => (reason ? ` (skipped: ${reason})` : '');

let pdfOf: (letter: Letter) => Promise<Pdf>;
const files: Record<string, string> = {};
const fileOf = (name: string) => files[name] ?? '';

afterAll(clearScratch);

beforeAll(async () => {
  const bundle = await buildPdfBundle(join(scratch, 'bundle'));
  ({ pdfOf } = (await import(pathToFileURL(bundle).href)) as { pdfOf: typeof pdfOf });
  for (const [name, letter] of Object.entries(caseLetters)) files[name] = saved(name, (await pdfOf(letter)).bytes);
}, 120_000);

describe.skipIf(noPoppler)(`every letter of a case can be read${because(noPoppler)}`, () => {
  const squeezed = (text: string) => text.normalize('NFC').replace(/\s/g, '');
  // One of each shape: poppler needs seconds for a structure tree.
  const shapes = [
    'refused',
    'invitation',
    'overview',
    'source',
    'consultation',
    'recipientNotice',
    'thirdDecision',
    'forReporter',
    'record',
    'recordOfRepresentative',
    'partlyAgain',
  ];

  it.each(shapes)('word by word, in order: %s', (name) => {
    const spoken = structureOf(fileOf(name)).map(({ text }) => text);
    expect(squeezed(spoken.join(''))).toBe(squeezed(wordsOfLetter(caseLetters[name] as Letter)));
  });

  it.each(Object.keys(caseLetters))('with all its words inside the sheet and above the foot: %s', (name) => {
    const sizes = [...run('pdfinfo', fileOf(name)).matchAll(/Page size: +([\d.]+) x ([\d.]+)/g)];
    const [width = 0, height = 0] = sizes[0]?.slice(1).map(Number) ?? [];
    const boxes = wordBoxes(fileOf(name));
    expect(boxes.length).toBeGreaterThan(60);
    for (const box of boxes) {
      expect(box.left).toBeGreaterThan(40);
      expect(box.right).toBeLessThan(width - 40);
      expect(box.bottom).toBeLessThan(height - 20);
    }
    const printed = new Set(wordsIn(textOf(fileOf(name))));
    const lost = wordsIn(wordsOfLetter(caseLetters[name] as Letter)).filter((word) => !printed.has(word));
    expect(lost).toEqual([]);
  });

  it('and a next version says near its top what it replaces, in reading order and on every page', () => {
    const said = structureOf(fileOf('partlyAgain')).map(({ text }) => text);
    const greeting = said.findIndex((text) => text.startsWith('Geachte mevrouw'));
    expect(said[greeting + 1]).toBe(
      'Deze brief vervangt onze eerdere brief van 8 december 2026. Gebruik die brief niet meer. ' +
        'Er stond een verkeerde naam of een verkeerd adres in.',
    );
    const pages = pagesOf(fileOf('partlyAgain'));
    expect(pages[0]).toMatch(/Ons kenmerk +Uw brief van +Vragen\? Bel ons +Versie\n/);
    for (const page of pages.slice(1)) expect(page).toContain('versie 2');
    expect(pages.length).toBeGreaterThan(1);
    expect(textOf(fileOf('partly'))).not.toMatch(/versie|vervangt/i);
  });

  it('on one sheet where a reader expects one', async () => {
    const short = [
      'record',
      'recordOfRepresentative',
      'changed',
      'cancelled',
      'withdrawn',
      'noDocument',
      'forReporter',
    ];
    for (const name of short) {
      expect(pagesOf(fileOf(name)), name).toHaveLength(1);
    }
    expect(pagesOf(fileOf('partly'))).toHaveLength(2);
  });

  function wordsIn(text: string): readonly string[] {
    return text.split(/[\s·•]+/).filter((word) => /^[\p{L}\d][\p{L}\d.,:;?]*$/u.test(word));
  }
});

describe.skipIf(noPoppler)(`a wide table${because(noPoppler)}`, () => {
  it('lies down, and a table of numbers does not', () => {
    expect(run('pdfinfo', fileOf('overview'))).toMatch(/Page size: +841\.89 x 595\.276/);
    expect(run('pdfinfo', fileOf('brokenOff'))).toMatch(/Page size: +595\.276 x 841\.89/);
  });

  it('repeats its head on every page that it fills', () => {
    const pages = pagesOf(fileOf('extremeOverview')).filter((page) =>
      /vervolg|Huurovereenkomst,|Melding over/.test(page),
    );
    expect(pages.length).toBeGreaterThan(10);
    for (const page of pages) expect(page).toContain('Tot wanneer?');
  });

  it('never breaks a row over two pages, nor a category from its table', () => {
    const boxes = wordBoxes(fileOf('extremeOverview'));
    for (let page = 1; page <= Math.max(...boxes.map((box) => box.page)); page++) {
      const lines = boxes.filter((box) => box.page === page && box.top > 80 && box.bottom < 520);
      const leftmost = Math.min(...lines.map(({ left }) => left));
      const head = lines.filter(({ word }) => word === 'Stuk').at(-1);
      if (!head) continue;
      // The first line of words under the head begins in the first column: with an item's number.
      const below = lines
        .filter((box) => box.top > head.bottom + 14)
        .toSorted((a, b) => a.top - b.top || a.left - b.left);
      expect(below[0]?.left).toBeCloseTo(leftmost, 0);
      expect(below[0]?.word).toMatch(/^\d+$/);
    }
    for (const category of ['Betaalgegevens', 'Overlast']) {
      const title = boxes.find(({ word }) => word === category);
      const under = boxes.find((box) => box.page === title?.page && box.word === 'Stuk' && box.top > (title?.top ?? 0));
      expect(under, category).toBeDefined();
    }
  });
});

describe.skipIf(noPoppler)(`the record${because(noPoppler)}`, () => {
  it.each(['record', 'brokenOff', 'recordOfRepresentative'])(
    'leaves a hand room to sign, on the page that says what for: %s',
    (name) => {
      const boxes = wordBoxes(fileOf(name));
      const line = boxes.filter(({ word }) => /^_{8,}$/.test(word)).at(-1);
      const house = boxes.filter(({ word }) => word === 'Lefier' || word === 'Huizing,').at(-2);
      const question = boxes.find(({ word }) => word === 'betekent');
      expect(line?.page).toBe(question?.page);
      expect((line?.top ?? 0) - (house?.bottom ?? 0)).toBeGreaterThan(28);
      expect(line?.left).toBeGreaterThan(250);
    },
  );
});

describe('the files are sound', () => {
  it.skipIf(noQpdf)(`qpdf finds no fault${because(noQpdf)}`, () => {
    for (const file of Object.values(files)) {
      expect(run('qpdf', '--check', file)).toContain('No syntax or stream encoding errors found');
    }
  });

  it.skipIf(noPreflight)(`Apache PDFBox Preflight finds them valid PDF/A-1b${because(noPreflight)}`, () => {
    expect(preflight(Object.values(files))).toEqual(Object.values(files).map(() => 'valid'));
  });

  it.skipIf(noPoppler)(`and marked CONCEPT while something is missing${because(noPoppler)}`, async () => {
    const { appointment: _gone, ...rest } = invited;
    const empty = saved('empty', (await pdfOf(invitation({ ...rest, appointment: {} }))).bytes);
    expect(textOf(empty).replace(/\s/g, '')).toContain('CONCEPT');
    expect(textOf(fileOf('invitation')).replace(/\s/g, '')).not.toContain('CONCEPT');
  });
});
