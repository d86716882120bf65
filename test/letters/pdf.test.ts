/** The PDF of a letter, read back by programs that are not ours. */

import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { buildPdfBundle } from '../../build/pdf-bundle';
import type { Block, Letter } from '../../renderer/domain/letter/letter';
import type { Pdf } from '../../renderer/letters/make-pdf';
import { mmToPt } from '../../renderer/letters/window-envelope';
import {
  concept,
  decision,
  diacritics,
  lefier,
  longLetter,
  receiptSlip,
  recoverySheet,
  widestAddress,
} from './fixtures';
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

const letters: Readonly<Record<string, Letter>> = {
  receiptSlip,
  recoverySheet,
  decision,
  longLetter,
  widestAddress,
  diacritics,
  concept,
  ampersand: { ...receiptSlip, letterhead: { ...lefier, name: 'Huis & Erf <Nijkerk>' } },
};

const noPoppler = lacking('pdftotext', 'pdfinfo', 'pdffonts');
const noQpdf = lacking('qpdf');
const noPreflight = lackingPreflight();
const because = (reason: string | false) => (reason ? ` (skipped: ${reason})` : '');

let bundle = '';
let pdfOf: (letter: Letter) => Promise<Pdf>;
const files: Record<string, string> = {};
const fileOf = (name: string) => files[name] ?? '';

afterAll(clearScratch);

beforeAll(async () => {
  bundle = await buildPdfBundle(join(scratch, 'bundle'));
  ({ pdfOf } = (await import(pathToFileURL(bundle).href)) as { pdfOf: typeof pdfOf });
  for (const [name, letter] of Object.entries(letters)) files[name] = saved(name, (await pdfOf(letter)).bytes);
}, 120_000);

describe.skipIf(noPoppler)(`a letter says what it should${because(noPoppler)}`, () => {
  it('has address, reference lines, salutation, dates and signature', () => {
    const text = textOf(fileOf('receiptSlip'));
    // pdftotext makes one space of two; that they are there is measured below.
    for (const line of receiptSlip.address ?? []) expect(text).toContain(line.replace('  ', ' '));
    expect(text).toMatch(/Datum +Ons kenmerk +Uw brief van +Vragen\? Bel ons/);
    expect(text).toMatch(/1 december 2026 +LEF-2026-A0047 +27 november 2026 +088 2033000/);
    expect(text).toContain('Geachte mevrouw Van der Sluis,');
    expect(text).toContain('maandag 28 december 2026');
    expect(text).toMatch(/Met vriendelijke groet,\s+Mirjam Huizing\s+privacyfunctionaris Lefier/);
    expect(text).toContain('pagina 1 van 1');
  });

  it('has two spaces between postcode and place, as PostNL asks', () => {
    const [digits, letters, place] = wordBoxes(fileOf('receiptSlip')).filter(({ word }) =>
      /^(7812|KX|EMMEN)$/.test(word),
    );
    const one = (letters?.left ?? 0) - (digits?.right ?? 0);
    const two = (place?.left ?? 0) - (letters?.right ?? 0);
    expect(two / one).toBeGreaterThan(1.8);
  });

  it('keeps the receipt slip on one sheet and lets a long letter have three', async () => {
    expect((await pdfOf(receiptSlip)).pages).toBe(1);
    expect((await pdfOf(longLetter)).pages).toBe(3);
  });

  it('bears reference, date and number on every page after the first', () => {
    const [first = '', ...rest] = pagesOf(fileOf('longLetter'));
    expect(first).not.toContain('Kenmerk LEF-2026-A0047');
    expect(rest).toHaveLength(2);
    rest.forEach((page, index) => {
      expect(page).toMatch(/Kenmerk LEF-2026-A0047 +· +10 december 2026/);
      expect(page).toContain(`pagina ${index + 2} van 3`);
    });
  });

  it('keeps a heading with the form it leads to, wherever the page ends, and the page number on one line', async () => {
    const form: readonly Block[] = [
      { kind: 'heading', text: 'Wilt u het ook op papier?' },
      { kind: 'paragraph', text: ['Uw verzoek telt al. Wilt u het toch op papier? Teken dan dit formulier.'] },
      { kind: 'table', head: ['Verzoek', 'Kenmerk'], rows: [1, 2, 3, 4].map((row) => [`Regel ${row}`, 'ja']) },
    ];
    const letterhead = { ...lefier, footer: `${lefier.footer}  ·  www.een-heel-lang-adres.voorbeeld.example` };
    let broken = 0;
    for (let lines = 0; lines < 24; lines += 1) {
      const filler: readonly Block[] = Array.from({ length: lines }, () => ({
        kind: 'paragraph',
        text: ['Eén regel.'],
      }));
      const name = `form-${lines}`;
      const pages = pagesOf(
        saved(name, (await pdfOf({ ...receiptSlip, letterhead, blocks: [...filler, ...form] })).bytes),
      );
      const page = pages.find((text) => text.includes('Wilt u het ook op papier?')) ?? '';
      expect(page, name).toContain('Uw verzoek telt al.');
      for (const [index, text] of pages.entries()) expect(text).toContain(`pagina ${index + 1} van ${pages.length}`);
      if (pages[0] !== page) broken += 1;
    }
    expect(broken).toBeGreaterThan(3);
  });

  it('keeps the line that leads to a list with the beginning of the list, wherever the page ends', async () => {
    const words =
      'Daarmee vraagt u de rechter om een beslissing. Dat kan tot zes weken nadat u deze brief kreeg. '.repeat(3);
    const ways = {
      titled: [
        [{ strong: 'Eerste weg:' }, ` ${words}`],
        [{ strong: 'Tweede weg:' }, ` ${words}`],
      ],
      plain: [[`Eerste weg. ${words}`], [`Tweede weg. ${words}`]],
    };
    for (const [how, items] of Object.entries(ways)) {
      let broken = 0;
      for (let lines = 4; lines < 26; lines += 1) {
        const blocks: readonly Block[] = [
          ...Array.from({ length: lines }, (): Block => ({ kind: 'paragraph', text: ['Eén regel.'] })),
          { kind: 'heading', text: 'Bent u het er niet mee eens?' },
          { kind: 'paragraph', text: ['Dan kunt u dit doen:'] },
          { kind: 'list', ordered: false, items },
        ];
        const name = `${how}-${lines}`;
        const pages = pagesOf(saved(name, (await pdfOf({ ...receiptSlip, blocks })).bytes));
        const page = pages.find((text) => text.includes('Dan kunt u dit doen:')) ?? '';
        expect(page, name).toContain('Bent u het er niet mee eens?');
        expect(page, name).toContain('Eerste weg');
        if (pages[0] !== page) broken += 1;
      }
      expect(broken, how).toBeGreaterThan(2);
    }
  });

  it('is marked CONCEPT on every page while a value is missing, and on none when nothing is', () => {
    const marked = pagesOf(fileOf('concept'));
    expect(marked).toHaveLength(2);
    for (const page of marked) expect(page.replace(/\s/g, '')).toContain('CONCEPT');
    expect(textOf(fileOf('decision')).replace(/\s/g, '')).not.toContain('CONCEPT');
    expect(markRows(fileOf('concept'))).toEqual([1, 2]);
    expect(markRows(fileOf('decision'))).toEqual([]);
  });

  it('prints the recovery code group by group', () => {
    expect(textOf(fileOf('recoverySheet'))).toMatch(/K7QF +2XWH +9RPB\s+C4NY +T3GZ +M8DQ/);
  });

  it('prints Turkish, Czech, Polish, Icelandic and Dutch letters, and writes ĳ as ij', () => {
    const text = textOf(fileOf('diacritics')).replace(/\s+/g, ' ');
    expect(text).toContain('De heer Ş. Yıldız-Çelik en mevrouw Ł. Şimşek');
    expect(text).toContain('IJsselmeerplein 3 bis');
    expect(text).toContain(
      'Łukasz Wiśniewski, Zażółć Gęślą, Žofie Šimůnková, Oğuzhan Gümüş, Ðorđe, Þórður, Ñandú en IJsbrand staan hier.',
    );
    expect(text).toContain('Yémi en Zoë');
  });

  it('prints all of Latin-1 and Latin Extended-A', async () => {
    const all = Array.from({ length: 0x17f - 0xa1 + 1 }, (_, index) => String.fromCharCode(0xa1 + index))
      .filter((char) => char !== '\u00ad')
      .join('');
    const letter: Letter = { ...receiptSlip, blocks: [{ kind: 'paragraph', text: [all] }] };
    const text = textOf(saved('all', (await pdfOf(letter)).bytes))
      .replace(/\s/g, '')
      .normalize('NFC');
    for (const char of all.replace(/[ĳĲŉſ¨¯´¸]/g, '')) expect(text).toContain(char);
  });

  it('refuses what the font cannot print instead of printing a box', async () => {
    const letter: Letter = { ...receiptSlip, address: ['De heer И. Иванов', 'Wilgenhof 18', '7812 KX  EMMEN'] };
    await expect(pdfOf(letter)).rejects.toThrow('Dit teken kan niet worden afgedrukt: И а в н о. Schrijf het anders.');
  });
});

describe.skipIf(noPoppler)(`the address stands in the window${because(noPoppler)}`, () => {
  const windows = [
    { left: 25, top: 50, width: 85, height: 30 },
    { left: 20, top: 45, width: 90, height: 45 },
    { left: 110, top: 50, width: 85, height: 30 },
    { left: 18, top: 52, width: 80, height: 28 },
  ];
  for (const window of windows) {
    for (const [name, letter] of Object.entries({ receiptSlip, widestAddress, diacritics })) {
      it(`with the ${name} in a window of ${window.width} x ${window.height} mm at ${window.left}, ${window.top}`, async () => {
        const placed = { ...letter, letterhead: { ...lefier, window } };
        const boxes = wordBoxes(saved('placed', (await pdfOf(placed)).bytes)).filter(({ page }) => page === 1);
        const [left, top] = [mmToPt(window.left), mmToPt(window.top)];
        const [right, bottom] = [left + mmToPt(window.width), top + mmToPt(window.height)];
        const touching = boxes.filter(
          (box) => box.right > left && box.left < right && box.bottom > top && box.top < bottom,
        );
        const address = (letter.address ?? []).join(' ').replace(/Ĳ/g, 'IJ').split(/\s+/);
        expect(touching.map(({ word }) => word)).toEqual(address);
        for (const box of touching) {
          expect(box.left).toBeGreaterThanOrEqual(left);
          expect(box.top).toBeGreaterThanOrEqual(top);
          expect(box.right).toBeLessThanOrEqual(right);
          expect(box.bottom).toBeLessThanOrEqual(bottom);
        }
        // Six lines stay six lines: each starts at the left edge of the address.
        const start = Math.min(...touching.map((box) => box.left));
        const lineStarts = touching.filter((box) => Math.abs(box.left - start) < 1.5);
        expect(lineStarts).toHaveLength(letter.address?.length ?? 0);
      });
    }
  }
});

describe.skipIf(noPoppler)(`a letter is read aloud as it is meant${because(noPoppler)}`, () => {
  const squeezed = (text: string) => text.normalize('NFC').replace(/Ĳ/g, 'IJ').replace(/ſ/g, 's').replace(/\s/g, '');

  for (const [name, letter] of Object.entries(letters)) {
    it(`word by word, in order, without headers and footers: ${name}`, () => {
      const spoken = structureOf(fileOf(name)).map(({ text }) => text);
      expect(squeezed(spoken.join(''))).toBe(squeezed(wordsOfLetter(letter)));
    });
  }

  it('with every kenmerk whole, whatever its last digit', async () => {
    for (let last = 0; last < 10; last++) {
      const reference = `LEF-2026-A000${last}`;
      const lines = [
        { label: 'Datum', value: '1 december 2026' },
        { label: 'Ons kenmerk', value: reference },
        { label: 'Uw bericht van', value: '30 november 2026' },
        { label: 'Vragen? Bel ons', value: '088 2033000' },
      ];
      const file = saved(`kenmerk-${last}`, (await pdfOf({ ...receiptSlip, reference, lines })).bytes);
      expect(textOf(file)).toMatch(new RegExp(`1 december 2026 +${reference} +30 november 2026 +088 2033000`));
    }
  });

  it('with the subject as its title and questions as headings', () => {
    const elements = structureOf(fileOf('receiptSlip'));
    expect(elements[0]?.role).toBe('Document');
    expect(elements.filter(({ role }) => role === 'H1').map(({ text }) => text.trim())).toEqual([receiptSlip.subject]);
    expect(elements.filter(({ role }) => role === 'H2').map(({ text }) => text.trim())).toEqual([
      'Wanneer kunt u uw dossier inzien?',
      'Wat doen wij nu?',
      'Wat vragen wij van u?',
      'Wat kost het?',
      'Hebt u een vraag?',
    ]);
  });

  it('with every label inside its list item and before its body', () => {
    const elements = structureOf(fileOf('recoverySheet'));
    const roles = elements.map(({ role }) => role).join(' ');
    expect(roles.match(/\bL( LI Lbl LBody){3}/g)).toHaveLength(2);
    const labels = elements.filter(({ role }) => role === 'Lbl');
    expect(labels.map(({ text }) => text)).toEqual(['•', '•', '•', '1.', '2.', '3.']);
    for (const label of labels) expect(label.depth).toBe(3);
  });

  it('with a table in rows and its headings as header cells, once, over a page break', () => {
    const elements = structureOf(fileOf('longLetter'));
    const cells = (role: string) => elements.filter((element) => element.role === role);
    expect(cells('Table')).toHaveLength(1);
    expect(cells('TR')).toHaveLength(25);
    expect(cells('TH').map(({ text }) => text)).toEqual([
      'Deel van het dossier',
      'Stukken',
      'Getoond',
      'Deels',
      'Niet',
    ]);
    expect(cells('TD')).toHaveLength(24 * 5);
    expect(run('pdfinfo', '-struct', fileOf('longLetter')).match(/\/Scope \/Column/g)).toHaveLength(5);
    // The printed heading is there twice all the same.
    expect(textOf(fileOf('longLetter')).match(/Deel van het dossier/g)).toHaveLength(2);
  });

  it('in Dutch, with a title, an author and the day of the letter, and nothing about this machine', () => {
    const info = run('pdfinfo', '-isodates', fileOf('receiptSlip'));
    expect(info).toMatch(/Title: +Ontvangst van uw verzoek om inzage \(LEF-2026-A0047\)/);
    expect(info).toMatch(/Author: +Lefier/);
    expect(info).toMatch(/Tagged: +yes/);
    expect(info).toMatch(/CreationDate: +2026-12-01T12:00:00Z/);
    expect(info).toMatch(/Page size: +595\.276 x 841\.89 pts \(A4\)/);
    expect(run('strings', fileOf('receiptSlip'))).toMatch(/\/Lang \(nl-NL\)[\s\S]*\/DisplayDocTitle true/);
    expect(run('pdfinfo', fileOf('ampersand'))).toContain('Huis & Erf <Nijkerk>');
  });

  it('with both fonts embedded, subset and mapped to Unicode', () => {
    const fonts = run('pdffonts', fileOf('receiptSlip')).trim().split('\n').slice(2);
    expect(fonts).toHaveLength(2);
    for (const font of fonts) expect(font).toMatch(/[A-Z]{6}\+PublicSans-\w+ +CID TrueType +Identity-H +yes yes yes/);
  });
});

describe('a page ends well', () => {
  it.skipIf(noPoppler)(
    `with no heading, lone line or signature left behind, wherever it ends${because(noPoppler)}`,
    async () => {
      for (let filler = 0; filler < 14; filler++) {
        const file = saved(`filler-${filler}`, (await pdfOf(letterWithFiller(filler))).bytes);
        const places = new Map<string, Map<number, Set<number>>>();
        for (const { word, page, top } of wordBoxes(file)) {
          const paragraph = /^([hpls]\d+)[a-z]/.exec(word)?.[1];
          if (!paragraph) continue;
          const onPages = places.get(paragraph) ?? new Map<number, Set<number>>();
          places.set(paragraph, onPages.set(page, (onPages.get(page) ?? new Set()).add(Math.round(top))));
        }
        expect(places.size).toBe(27);
        for (const [name, onPages] of places) {
          if (onPages.size > 1)
            for (const lines of onPages.values()) expect(lines.size, name).toBeGreaterThanOrEqual(2);
          if (!name.startsWith('h')) continue;
          const below = places.get(name.replace('h', 'p'));
          expect([...onPages.keys()][0], name).toBe([...(below?.keys() ?? [])][0]);
        }
        expect([...(places.get('s1')?.keys() ?? [])], 'signature').toEqual([...(places.get('s2')?.keys() ?? [])]);
        expect([...(places.get('p11')?.keys() ?? [])].pop(), 'signature').toBe(
          [...(places.get('s1')?.keys() ?? [])][0],
        );
      }
    },
  );
});

describe('the bytes of a letter', () => {
  const sha256 = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex');

  it('are the same each time, whatever was made before and however the letter was put together', async () => {
    const once = sha256((await pdfOf(receiptSlip)).bytes);
    await pdfOf(diacritics);
    await pdfOf(longLetter);
    expect(sha256((await pdfOf(receiptSlip)).bytes)).toBe(once);
    const reversed = Object.fromEntries(Object.entries(receiptSlip).reverse()) as unknown as Letter;
    expect(sha256((await pdfOf(reversed)).bytes)).toBe(once);
  });

  it('are the same in another process, time zone, language and order', async () => {
    const inThatOrder = [longLetter, diacritics, receiptSlip];
    const script = `
      const { pdfOf } = await import(${JSON.stringify(pathToFileURL(bundle).href)});
      const { createHash } = await import('node:crypto');
      for (const letter of ${JSON.stringify(inThatOrder)}) console.log(createHash('sha256').update((await pdfOf(letter)).bytes).digest('hex'));`;
    const elsewhere = execFileSync(process.execPath, ['--input-type=module', '-e', script], {
      encoding: 'utf8',
      env: { PATH: process.env.PATH, TZ: 'Pacific/Kiritimati', LANG: 'tr_TR.UTF-8', LC_ALL: 'tr_TR.UTF-8' },
    });
    const here: string[] = [];
    for (const letter of [...inThatOrder].reverse()) here.unshift(sha256((await pdfOf(letter)).bytes));
    expect(elsewhere.trim().split('\n')).toEqual(here);
  });

  it('have another /ID when one word differs', async () => {
    const idOf = async (letter: Letter) =>
      /\/ID \[<([0-9a-f]{32})> <\1>\]/.exec(Buffer.from((await pdfOf(letter)).bytes).toString('latin1'))?.[1];
    const id = await idOf(receiptSlip);
    expect(id).toBeDefined();
    expect(await idOf({ ...receiptSlip, salutation: 'Geachte heer Van der Sluis,' })).not.toBe(id);
  });
});

describe('the file is sound', () => {
  it.skipIf(noQpdf)(`qpdf finds no fault${because(noQpdf)}`, () => {
    for (const file of Object.values(files)) {
      expect(run('qpdf', '--check', file)).toContain('No syntax or stream encoding errors found');
    }
  });

  it.skipIf(noPreflight)(`Apache PDFBox Preflight finds it valid PDF/A-1b${because(noPreflight)}`, () => {
    expect(preflight(Object.values(files))).toEqual(Object.values(files).map(() => 'valid'));
  });

  it.skipIf(noPreflight)(`and Preflight would have seen a file that is not${because(noPreflight)}`, async () => {
    const bytes = Buffer.from((await pdfOf(receiptSlip)).bytes).toString('latin1');
    const broken = saved('broken', Buffer.from(bytes.replace('/OutputIntents', '/OutputIntentz'), 'latin1'));
    expect(preflight([broken])[0]).toMatch(/^invalid/);
  });
});

/** Pages on which a word stands in very large type. */
function markRows(file: string): readonly number[] {
  const large = wordBoxes(file).filter((box) => box.bottom - box.top > 60);
  return [...new Set(large.map(({ page }) => page))];
}

/** Paragraphs whose every word bears their number, after some lines that push them down bit by bit. */
function letterWithFiller(lines: number): Letter {
  const words = (name: string, count: number) => Array.from({ length: count }, () => `${name}woord`).join(' ');
  const question = (number: number): readonly Block[] => [
    { kind: 'heading', text: words(`h${number}`, 2) },
    { kind: 'paragraph', text: [words(`p${number}`, 30 + ((number * 17) % 60))] },
  ];
  return {
    ...receiptSlip,
    blocks: [
      { kind: 'paragraph', text: [Array.from({ length: lines }, () => 'regel').join('\n')] },
      ...[1, 2, 3, 4, 5].flatMap(question),
      { kind: 'list', ordered: true, items: [[words('l1', 40)], [words('l2', 12)]] },
      ...[6, 7, 8, 9, 10, 11].flatMap(question),
    ],
    closing: { greeting: 's1groet', name: 's2naam', function: 's3functie' },
  };
}
