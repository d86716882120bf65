/** The list of terms as PDF: sixty of them over several sheets lying down, read back from the file. Nobody is named. Runs in Node. */
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { buildPdfBundle } from '../../build/pdf-bundle';
import { deadlineSheet } from '../../renderer/domain/letter/deadline-sheet';
import type { Letter } from '../../renderer/domain/letter/letter';
import type { Pdf } from '../../renderer/letters/make-pdf';
import { profile } from './case-letters';
import { manyDeadlines } from './deadlines';
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

const today = '2026-12-28';
const lines = manyDeadlines('LEF', today);
const sheets: Readonly<Record<string, Letter>> = {
  sixty: deadlineSheet({ profile, today, time: '09:52', lines, others: 4 }),
  one: deadlineSheet({ profile, today, time: '09:52', lines: lines.slice(1, 2), others: 0 }),
  none: deadlineSheet({ profile, today, time: '09:52', lines: [], others: 1 }),
};

const files: Record<string, string> = {};
const fileOf = (name: string) => files[name] ?? '';

afterAll(clearScratch);
beforeAll(async () => {
  const bundle = await buildPdfBundle(join(scratch, 'bundle'));
  const { pdfOf } = (await import(pathToFileURL(bundle).href)) as { pdfOf: (letter: Letter) => Promise<Pdf> };
  for (const [name, letter] of Object.entries(sheets)) files[name] = saved(name, (await pdfOf(letter)).bytes);
}, 120_000);

describe.skipIf(noPoppler)(`the list of terms${because(noPoppler)}`, () => {
  it('lies down, so that eight columns are read', () => {
    for (const name of ['sixty', 'one']) expect(run('pdfinfo', fileOf(name))).toMatch(/Page size: +841\.89 x 595\.276/);
  });

  it('repeats its head on every page with terms, and numbers its pages', () => {
    const pages = pagesOf(fileOf('sixty'));
    expect(pages.length).toBeGreaterThan(3);
    const withTerms = pages.filter((page) => /LEF-\d{4}-A99/.test(page));
    expect(withTerms.length).toBeGreaterThan(2);
    for (const page of withTerms)
      for (const word of ['Kenmerk', 'AVG-termijn', 'Volgende stap']) expect(page).toContain(word);
    for (const [index, page] of pages.entries()) expect(page).toContain(`pagina ${index + 1} van ${pages.length}`);
  });

  it('has each of the sixty once, in its order, with all words inside the sheet', () => {
    expect(textOf(fileOf('sixty')).match(/LEF-\d{4}-A99\d\d/g)).toEqual(lines.map(({ reference }) => reference));
    for (const { left, right, bottom } of wordBoxes(fileOf('sixty'))) {
      expect(left).toBeGreaterThan(40);
      expect(right).toBeLessThan(841.89 - 40);
      expect(bottom).toBeLessThan(595.276 - 20);
    }
  });

  it('never breaks a word or a day over two lines', () => {
    const words = new Set(wordBoxes(fileOf('sixty')).map(({ word }) => word));
    for (const word of ['Ontvangstbevestiging', '15-12-2026', 'LEF-2026-A9940', 'toestemming'])
      expect(words).toContain(word);
    const boxes = wordBoxes(fileOf('sixty'));
    for (const [index, box] of boxes.entries()) {
      if (!/^\d\d-\d\d-\d{4}$/.test(box.word) || !/^(ma|di|wo|do|vr|za|zo)$/.test(boxes[index - 1]?.word ?? ''))
        continue;
      expect(Math.abs(box.top - (boxes[index - 1]?.top ?? 0)), box.word).toBeLessThan(1);
    }
  });

  it('is a table to who cannot see it: head cells over cells, and lines to write on at the end', () => {
    const spoken = structureOf(fileOf('one'));
    const cells = (role: string) => spoken.filter((one) => one.role === role).map(({ text }) => text.trim());
    expect(spoken.filter(({ role }) => role === 'Table')).toHaveLength(3);
    expect(cells('TH').slice(0, 8)).toEqual([
      ...['Uiterlijk versturen', 'Kenmerk', 'Wat is gevraagd', 'Ontvangen', 'Eigen termijn', 'AVG-termijn'],
      ...['Volgende stap', 'Stand'],
    ]);
    expect(cells('TH').slice(8)).toEqual(['Opmerkingen', 'Gecontroleerd door', 'Datum', 'Handtekening']);
    expect(pagesOf(fileOf('one'))).toHaveLength(1);
    expect(cells('TD')).toHaveLength(8 + 1 + 3);
    const squeezed = (text: string) => text.normalize('NFC').replace(/\s/g, '');
    expect(squeezed(spoken.map(({ text }) => text).join(''))).toBe(squeezed(wordsOfLetter(sheets.one as Letter)));
  });

  it.each(['sixty', 'one', 'none'])('leaves a hand room to write and to sign, on one page together: %s', (name) => {
    const boxes = wordBoxes(fileOf(name));
    const ruled = boxes.filter(({ word }) => /^_{8,}$/.test(word));
    expect(ruled).toHaveLength(4);
    expect(boxes.filter(({ word }) => /^_{1,7}$/.test(word))).toEqual([]);
    const title = boxes.findLast(({ word }) => word === 'Controle');
    for (const line of ruled) expect(line.page).toBe(title?.page);
    const [remarks, ...signing] = ruled;
    const head = boxes.findLast(({ word }) => word === 'Handtekening');
    expect((signing[0]?.top ?? 0) - (head?.bottom ?? 0)).toBeGreaterThan(28);
    expect((remarks?.right ?? 0) - (remarks?.left ?? 0)).toBeGreaterThan(name === 'none' ? 340 : 600);
  });

  it('says of an empty register that no term runs, on one sheet', () => {
    expect(pagesOf(fileOf('none'))).toHaveLength(1);
    expect(textOf(fileOf('none'))).toContain('Er loopt nu geen enkele termijn.');
  });
});

describe('the files are sound', () => {
  it.skipIf(noQpdf)(`qpdf finds no fault${because(noQpdf)}`, () => {
    for (const file of Object.values(files))
      expect(run('qpdf', '--check', file)).toContain('No syntax or stream encoding errors found');
  });

  it.skipIf(noPreflight)(`Apache PDFBox Preflight finds them valid PDF/A-1b${because(noPreflight)}`, () => {
    expect(preflight(Object.values(files))).toEqual(Object.values(files).map(() => 'valid'));
  });
});
