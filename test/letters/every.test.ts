/** Every kind of letter for every regulation, made by the worker's own file and read back with other people's programs. */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { buildRenderer } from '../../build/build';
import { LETTER_KINDS } from '../../renderer/domain/facts/facts';
import { checks } from './every/checks';
import { everyLetter } from './every/letters';
import { makerOf, workerIn } from './every/make';
import { type Made, type Node, type Read, readAll } from './every/read';
import { elsewhere } from './every/same-bytes';
import { clearScratch, lacking, lackingPreflight, scratch, sha256 } from './tools';

const lacks = lacking('pdftotext', 'pdfinfo', 'pdffonts', 'qpdf') || lackingPreflight();

describe.skipIf(lacks)(`every letter${lacks ? ` (skipped: ${lacks})` : ''}`, () => {
  let read: readonly Read[] = [];
  let worker = '';
  const hashes: string[] = [];

  beforeAll(async () => {
    const built = join(scratch, 'renderer');
    await buildRenderer(built);
    worker = workerIn(built);
    const { make } = await makerOf(worker);
    const made: Made[] = [];
    for (const one of everyLetter) {
      const { bytes } = await make(one.letter);
      const file = join(scratch, `${one.name}.pdf`);
      writeFileSync(file, bytes);
      made.push({ ...one, file, bytes: bytes.length });
      hashes.push(sha256(bytes));
    }
    read = readAll(made);
  }, 900_000);

  afterAll(clearScratch);

  it('is there, of each kind for each house, ordinary and extreme', () => {
    const houses = new Set(everyLetter.map(({ house }) => house.name));
    expect(houses.size).toBe(5);
    for (const kind of LETTER_KINDS.filter((one) => one !== 'portabilitySet')) {
      for (const house of houses) {
        const own = everyLetter.filter((one) => one.kind === kind && one.house.name === house);
        expect(
          own.some(({ isExtreme }) => isExtreme),
          `${house} ${kind}`,
        ).toBe(true);
        expect(
          own.some(({ isExtreme }) => !isExtreme),
          `${house} ${kind}`,
        ).toBe(true);
      }
    }
  });

  it.each(checks.map((check) => [check.name, check] as const))('passes: %s', (_, { faults }) => {
    const found = read.flatMap((one) => faults(one).map((fault) => `${one.name}: ${fault}`));
    expect(found).toEqual([]);
  });

  it('has the same bytes in another time zone, language, order and on another day', async () => {
    const some = everyLetter.map((one, at) => ({ ...one, at })).filter(({ at }) => at % 9 === 0);
    const theirs = await elsewhere(
      worker,
      some.map(({ letter }) => letter),
    );
    expect(theirs).toEqual(some.map(({ at }) => hashes[at]));
  }, 60_000);

  describe('and each check sees what is wrong (control)', () => {
    const named = (name: string): Read => {
      const found = read.find((one) => one.name === name);
      if (!found) throw new Error(`no letter ${name}`);
      return found;
    };
    const decision = (): Read => named('nijkerk-decision-accessPartly');
    const withNodes = (one: Read, change: (node: Node, at: number) => Node): Read => ({
      ...one,
      tree: { ...one.tree, elements: one.tree.elements.map(change) },
    });
    /** Two elements change places in the tree. */
    const swapped = (one: Read, role: string): Read => {
      const elements = [...one.tree.elements];
      const at = elements.findIndex((node) => node.role === role && node.text.trim() !== '');
      const next = elements.findIndex((node, index) => index > at && node.text.trim() !== '');
      [elements[at], elements[next]] = [elements[next] as Node, elements[at] as Node];
      return { ...one, tree: { ...one.tree, elements } };
    };
    const says = (one: Read, from: RegExp, to: string): Read => ({
      ...one,
      letter: JSON.parse(JSON.stringify(one.letter).replace(from, to)) as Read['letter'],
    });

    const spoiled: Readonly<Record<string, readonly (() => Read)[]>> = {
      'PDF/A-1b (Preflight)': [() => ({ ...decision(), archival: 'invalid' })],
      qpdf: [() => ({ ...decision(), qpdf: 'WARNING: object has offset 0' })],
      finished: [() => ({ ...decision(), letter: { ...decision().letter, missing: ['contact.post'] } })],
      fonts: [
        () => ({ ...decision(), fonts: decision().fonts.map((font) => font.replace('yes yes yes', 'no no yes')) }),
      ],
      size: [() => ({ ...decision(), bytes: 400_000 })],
      'about itself': [
        () => ({ ...decision(), info: decision().info.replace('Beslissing', 'Besluit') }),
        () => ({ ...decision(), tree: { ...decision().tree, lang: 'en' } }),
      ],
      'words in reading order': [
        () => swapped(decision(), 'H2'),
        () => ({ ...decision(), tree: { ...decision().tree, loose: 'los' } }),
      ],
      headings: [() => withNodes(decision(), (node) => (node.role === 'H2' ? { ...node, role: 'P' } : node))],
      lists: [
        () => withNodes(decision(), (node) => (node.role === 'Lbl' ? { ...node, role: 'P' } : node)),
        () => withNodes(decision(), (node) => (node.role === 'Lbl' ? { ...node, left: 500 } : node)),
      ],
      tables: [
        () =>
          withNodes(named('lefier-visitRecord-ordinary'), (node) =>
            node.role === 'TH' ? { ...node, role: 'TD' } : node,
          ),
        () =>
          withNodes(named('lefier-dataOverview-ordinary'), (node) =>
            node.role === 'TD' ? { ...node, left: 70, right: 90 } : node,
          ),
        () => swapped(named('lefier-dataOverview-ordinary'), 'TD'),
      ],
      'address in window': [
        () => ({
          ...decision(),
          boxes: decision().boxes.map((box) => (box.word === 'Wilgenhof' ? { ...box, left: box.left - 20 } : box)),
        }),
        () => ({
          ...decision(),
          boxes: [
            ...decision().boxes,
            { page: 1, word: 'huurachterstand', left: 90, top: 200, right: 140, bottom: 210 },
          ],
        }),
        () => withNodes(decision(), (node) => (node.text === 'Wilgenhof 18' ? { ...node, size: 9 } : node)),
      ],
      'inside the sheet': [
        () => ({ ...decision(), boxes: decision().boxes.map((box) => ({ ...box, right: box.right + 60 })) }),
      ],
      'head and foot': [() => ({ ...decision(), boxes: decision().boxes.filter(({ word }) => word !== 'pagina') })],
      'page ends': [
        () => withNodes(decision(), (node) => (node.role === 'H2' ? { ...node, page: 1, lines: [[1, 1]] } : node)),
        () =>
          withNodes(decision(), (node, at) =>
            at === 20
              ? {
                  ...node,
                  lines: [
                    [1, 3],
                    [2, 1],
                  ],
                }
              : node,
          ),
        () => withNodes(decision(), (node) => (node.text === 'Mirjam Huizing' ? { ...node, page: 3 } : node)),
      ],
      remedies: [
        () => says(decision(), /26 februari 2027/, '25 februari 2027'),
        () => says(decision(), /2509 AJ Den Haag/, '2594 AV Den Haag'),
        () => says(decision(), /klachtenregeling/, 'regeling'),
        () => says(decision(), /een klacht/, 'een bezwaarschrift'),
        () => says(named('leystromen-receiptSlip-access'), /24 december 2026/, '22 december 2026'),
      ],
    };

    it.each(checks.map((check) => [check.name, check] as const))('%s', (name, { faults }) => {
      const wrongs = spoiled[name] ?? [];
      expect(wrongs.length).toBeGreaterThan(0);
      for (const [at, wrong] of wrongs.entries()) expect(faults(wrong()), `${name} ${at + 1}`).not.toEqual([]);
    });
  });
});
