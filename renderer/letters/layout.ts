/**
 * A letter as a page: where everything stands, how large, in which order it is read. Pure (the width of a text is an
 * argument); runs in the PDF worker and in Node. No rules, no dates of its own, nothing of the machine.
 */
import { dateInLetters } from '../domain/days/day-words';
import type { Inline, Letter } from '../domain/letter/letter';
import { bodyNodes } from './blocks';
import { type DocNode, INK, run, runs, TYPE } from './doc-nodes';
import { letterhead, returnLine } from './letterhead';
import { FOOT_GAP, RUNNING_HEAD_TOP, type Sheet, sheetOf } from './page';
import type { Setting } from './setting';
import { type Structure, type StructureBuilder, structureBuilder } from './structure';
import { isForSigning } from './tables';
import { addressCut, addressRectangle, mmToPt, type WidthOf, windowRectangle } from './window-envelope';
import { windowMarks } from './window-marks';
import { printable, textOf } from './words';

export interface Layout {
  readonly content: readonly DocNode[];
  readonly header: (page: number, pages: number) => DocNode | null;
  readonly footer: (page: number, pages: number) => DocNode;
  readonly defaultStyle: { readonly font: 'Body'; readonly color: string; readonly fontSize: number };
  readonly sheet: Sheet;
  readonly structure: Structure;
  /** Drawn across every page, under the words. */
  readonly mark?: 'CONCEPT';
}

/** A reference, a date or a number stays whole: measured in parts it can come out a hair wider than its column, and lose its end. */
const unbroken = (value: string): { readonly noWrap?: true } => (value.length <= 20 ? { noWrap: true } : {});

/** So many reference lines stand side by side; one short digit more moves no letter to a second page. */
const PLAIN_ROW = { inRow: 4, gap: 26 } as const;
const WITH_VERSION = { inRow: 5, gap: 14 } as const;

/** The document for one letter. `widthOf` gives the width of regular text in points. */
export function layOut(letter: Letter, widthOf: WidthOf, setting: Setting): Layout {
  const tree = structureBuilder();
  const sheet = sheetOf(letter);
  const isConcept = letter.missing.length > 0;
  const content = [
    ...(isConcept ? [conceptNotice(tree.add('P'), sheet)] : []),
    letterhead(letter, tree, widthOf, setting, sheet),
    ...returnLine(letter, tree, widthOf, sheet),
    ...address(letter, tree, widthOf),
    ...(letter.kind === 'windowTest' ? windowMarks(letter.letterhead.window) : []),
    ...referenceLines(letter, tree, setting, sheet),
    subject(letter, tree.add('H1'), setting),
    ...salutation(letter, tree, setting),
    ...bodyWithClosing(letter, tree, setting, sheet),
  ];
  return {
    content,
    header: (page) => (page === 1 ? null : pageHead(letter, isConcept, sheet)),
    footer: (page, pages) => pageFoot(letter, page, pages, sheet),
    defaultStyle: { font: 'Body', color: INK.text, fontSize: setting.bodySize },
    sheet,
    structure: tree.done(),
    ...(isConcept ? { mark: 'CONCEPT' as const } : {}),
  };
}

function conceptNotice(struct: number, { margins }: Sheet): DocNode {
  return {
    text: [{ ...run('CONCEPT', struct), bold: true }, run(': deze brief is nog niet af', struct)],
    ...TYPE.label,
    color: '#9a3412',
    absolutePosition: { x: margins.left, y: mmToPt(9) },
  };
}

function address(letter: Letter, tree: StructureBuilder, widthOf: WidthOf): readonly DocNode[] {
  if (!letter.address) return [];
  const lines = letter.address.map(printable);
  const room = addressRectangle(letter.letterhead.window);
  const { size, pitch, narrow } = addressCut(lines, room, widthOf);
  const block = tree.add('Div');
  return lines.map((line, index) => ({
    text: [{ ...run(line, tree.add('P', block)), noWrap: true, ...(narrow < 1 ? { narrow } : {}) }],
    fontSize: size,
    lineHeight: 1,
    absolutePosition: { x: room.left, y: room.top + index * pitch },
  }));
}

function referenceLines(
  letter: Letter,
  tree: StructureBuilder,
  setting: Setting,
  { margins }: Sheet,
): readonly DocNode[] {
  const window = windowRectangle(letter.letterhead.window);
  const top = letter.address
    ? Math.max(setting.linesTop, window.top + window.height + setting.belowWindow)
    : setting.linesTopWithoutAddress;
  const rows: DocNode[] = [];
  const { inRow, gap } = letter.version?.replaces ? WITH_VERSION : PLAIN_ROW;
  for (let at = 0; at < letter.lines.length; at += inRow) {
    const columns = letter.lines.slice(at, at + inRow).map(({ label, value }): DocNode => {
      const struct = tree.add('P');
      return {
        stack: [
          { text: [run(label, struct)], ...TYPE.label, color: INK.quiet },
          { text: [{ ...run(value, struct), ...unbroken(value) }], ...TYPE.value, margin: [0, 2, 0, 0] },
        ],
        width: 'auto',
      };
    });
    rows.push({ columns, columnGap: gap, margin: [0, at === 0 ? 0 : 8, 0, 0] });
  }
  return [{ stack: rows, margin: [0, top - margins.top, 0, 0] }];
}

function subject(letter: Letter, struct: number, setting: Setting): DocNode {
  return {
    text: runs([letter.subject], struct),
    ...TYPE.subject,
    color: letter.letterhead.accent,
    margin: [0, setting.subjectGap, 0, 0],
  };
}

function salutation(letter: Letter, tree: StructureBuilder, setting: Setting): readonly DocNode[] {
  if (letter.salutation === undefined) return [];
  const margin = [0, setting.salutationGap, 0, 0] as const;
  return [{ text: runs([letter.salutation], tree.add('P')), ...bodyStyle(setting), margin }];
}

/** A signature never stands alone on a page: a last short paragraph goes with it, and its heading too. */
function bodyWithClosing(letter: Letter, tree: StructureBuilder, setting: Setting, sheet: Sheet): readonly DocNode[] {
  const nodes = bodyNodes(letter.blocks, letter.letterhead.accent, tree, setting, sheet);
  if (!letter.closing) return withLinesToSign(nodes, letter.blocks);
  const signature = closing(letter.closing, tree, setting);
  const [beforeLast, last] = letter.blocks.slice(-2);
  if (last?.kind !== 'paragraph' || lengthOf(last.text) > 480) return [...nodes, signature];
  const kept = beforeLast?.kind === 'heading' ? 2 : 1;
  return [...nodes.slice(0, -kept), together([...nodes.slice(-kept), signature])];
}

/** Where both sign, what it is they sign for stands above it on the same page. */
function withLinesToSign(nodes: readonly DocNode[], blocks: Letter['blocks']): readonly DocNode[] {
  const last = blocks.at(-1);
  if (last?.kind !== 'table' || !isForSigning(last)) return nodes;
  const heading = blocks.findLastIndex(({ kind }) => kind === 'heading');
  const from = heading === -1 ? blocks.length - 1 : heading;
  return [...nodes.slice(0, from), together(nodes.slice(from))];
}

function closing(words: NonNullable<Letter['closing']>, tree: StructureBuilder, setting: Setting): DocNode {
  return {
    stack: [
      { text: runs([words.greeting], tree.add('P')) },
      { text: [{ ...run(words.name, tree.add('P')), bold: true }], margin: [0, setting.signature, 0, 0] },
      { text: runs([words.function], tree.add('P')) },
    ],
    ...bodyStyle(setting),
    margin: [0, setting.closingGap, 0, 0],
    unbreakable: true,
  };
}

function pageHead(letter: Letter, isConcept: boolean, { margins }: Sheet): DocNode {
  const right = [
    isConcept ? 'CONCEPT' : '',
    letter.reference ? `Kenmerk ${letter.reference}` : '',
    letter.version?.replaces ? `versie ${letter.version.number}` : '',
    dateInLetters(letter.day),
  ];
  return {
    columns: [
      { text: [run(letter.letterhead.name)], fontSize: 11.3, bold: true, color: letter.letterhead.accent, width: '*' },
      {
        text: [run(right.filter(Boolean).join('  ·  '))],
        ...TYPE.small,
        color: INK.quiet,
        alignment: 'right',
        width: 'auto',
        margin: [0, 2, 0, 0],
      },
    ],
    margin: [margins.left, RUNNING_HEAD_TOP, margins.right, 0],
  };
}

function pageFoot(letter: Letter, page: number, pages: number, { margins, textWidth }: Sheet): DocNode {
  return {
    stack: [
      { canvas: [{ type: 'line', x1: 0, y1: 0, x2: textWidth, y2: 0, lineWidth: 0.6, lineColor: INK.rule }] },
      {
        columns: [
          { text: [run(letter.letterhead.footer)], width: '*' },
          { text: [{ ...run(`pagina ${page} van ${pages}`), noWrap: true }], width: 'auto', alignment: 'right' },
        ],
        columnGap: 16,
        ...TYPE.foot,
        color: INK.quiet,
        margin: [0, 5, 0, 0],
      },
    ],
    margin: [margins.left, FOOT_GAP, margins.right, 0],
  };
}

/** One block that is never broken; the gap above it is that of its first node. */
function together(nodes: readonly DocNode[]): DocNode {
  const [first, ...rest] = nodes;
  if (!first) return { stack: [] };
  return {
    stack: [{ ...first, margin: [0, 0, 0, 0] }, ...rest],
    margin: first.margin ?? [0, 0, 0, 0],
    unbreakable: true,
  };
}

function bodyStyle(setting: Setting): { readonly fontSize: number; readonly lineHeight: number } {
  return { fontSize: setting.bodySize, lineHeight: setting.bodyLine };
}

function lengthOf(text: readonly Inline[]): number {
  return text.reduce((sum, inline) => sum + textOf(inline).length, 0);
}
