/** Tables of a letter: of numbers, of words over a sheet lying down, and for signing. Pure; runs anywhere. */
import type { Block } from '../domain/letter/letter';
import { type DocNode, INK, runs, TYPE, tint } from './doc-nodes';
import type { Hand } from './hand';
import { isNumeric, isWide } from './page';
import { lineOf } from './setting';

/** Where a hand has room to sign. */
export const SIGNING_ROOM = 42;
const SIGNING_LINE = /^_{8,}$/;
/** Between two columns of a table. */
const CELL_GAP = 13;
/** In a table that fills a sheet lying down. */
const WIDE_TYPE = { fontSize: 9.3, lineHeight: 1.16 };
/** About the width of a letter in it, in points. */
const LETTER_WIDTH = 5.1;
/** In letters: narrower, and its heading becomes a tower. */
const SHORTEST_COLUMN = 12;
/** A column beside the one with the texts is no wider. */
const WIDEST_SMALL_COLUMN = 112;
/** "30 september 2028" stays on one line. */
const DATE_LENGTH = 17;
/** Lines of a page that the head of a table takes at most. */
const ROOM_FOR_HEAD = 5;

type TableBlock = Extract<Block, { kind: 'table' }>;

/** A table with its head repeated on every page; a row that fits on a page is kept whole. */
export function tableNode(block: TableBlock, hand: Hand): DocNode {
  const { tree, accent, body, widthsByHead } = hand;
  const wide = widthsByHead.get(keyOf(block.head));
  const style = wide ? WIDE_TYPE : body;
  const even = block.head.map(() => hand.sheet.textWidth / block.head.length);
  const table = tree.add('Table');
  const row = (cells: readonly string[], role: 'TH' | 'TD'): readonly DocNode[] => {
    const tr = tree.add('TR', table);
    return block.head.map((_, column) => ({
      text: runs([cells[column] ?? ''], tree.add(role, tr)),
      ...(role === 'TH' ? { ...TYPE.small, bold: true, color: INK.quiet } : style),
      ...(isNumeric(block, column) ? { alignment: 'right' as const } : {}),
    }));
  };
  return {
    table: {
      widths: wide ?? block.head.map((_, column) => (isShort(block, column) && column > 0 ? 'auto' : '*')),
      body: [row(block.head, 'TH'), ...block.rows.map((cells) => row(cells, 'TD'))],
      headerRows: 1,
      keepWithHeaderRows: 1,
      dontBreakRows: block.rows.every((cells) => isLow(cells, wide ?? even, hand)),
    },
    layout: {
      hLineWidth: (line) => (line === 1 ? 1.1 : line === 0 ? 0 : 0.6),
      vLineWidth: () => 0,
      hLineColor: tint(accent, 0.4),
      paddingLeft: (column) => (column === 0 ? 0 : CELL_GAP / 2),
      paddingRight: (column) => (column === block.head.length - 1 ? 0 : CELL_GAP / 2),
      paddingTop: () => hand.setting.cellPadding,
      paddingBottom: () => hand.setting.cellPadding,
    },
  };
}

/** A table whose last row is lines to sign on: names above, room for a hand, the line below it. */
export function isForSigning(block: TableBlock): boolean {
  return block.rows.length === 1 && (block.rows[0] ?? []).some((cell) => SIGNING_LINE.test(cell));
}

export function signingNode(block: TableBlock, { tree, accent, body, sheet }: Hand): DocNode {
  const table = tree.add('Table');
  const gap = 24;
  const width = (sheet.textWidth - gap * (block.head.length - 1)) / block.head.length;
  const row = (cells: readonly string[], role: 'TH' | 'TD'): readonly DocNode[] => {
    const tr = tree.add('TR', table);
    return cells.map((cell) => ({
      text: runs([cell], tree.add(role, tr)),
      ...body,
      ...(role === 'TH'
        ? { bold: true as const }
        : {
            margin: [0, SIGNING_ROOM, 0, 0] as const,
            ...(SIGNING_LINE.test(cell) ? { color: tint(accent, 0.6) } : {}),
          }),
    }));
  };
  return {
    table: {
      widths: block.head.map(() => width),
      body: [row(block.head, 'TH'), ...block.rows.map((cells) => row(cells, 'TD'))],
      dontBreakRows: true,
    },
    layout: {
      hLineWidth: () => 0,
      vLineWidth: () => 0,
      paddingLeft: () => 0,
      paddingRight: (column) => (column === block.head.length - 1 ? 0 : gap),
      paddingTop: () => 0,
      paddingBottom: () => 0,
    },
    unbreakable: true,
  };
}

/**
 * Every column gets room for its longest word, so that none is broken; what is left goes to the columns whose texts want more, to each
 * by the length of its longest.
 */
export function wideWidths(blocks: readonly Block[], textWidth: number): ReadonlyMap<string, readonly number[]> {
  const rowsByHead = new Map<string, readonly (readonly string[])[]>();
  for (const block of blocks) {
    if (block.kind !== 'table' || !isWide(block)) continue;
    rowsByHead.set(keyOf(block.head), [...(rowsByHead.get(keyOf(block.head)) ?? [block.head]), ...block.rows]);
  }
  return new Map([...rowsByHead].map(([key, rows]) => [key, widthsOf(rows, textWidth)]));
}

function widthsOf(rows: readonly (readonly string[])[], textWidth: number): readonly number[] {
  const columns = (rows[0] ?? []).map((_, column) => rows.map((cells) => cells[column] ?? ''));
  const lengths = columns.map((cells) => Math.max(...cells.map((cell) => cell.length)));
  const asked = columns.map((cells) => {
    const word = Math.max(...cells.flatMap((cell) => cell.split(/\s/).map((part) => part.length)));
    // Figures are wider than the average letter: one more keeps a date of figures on its line too.
    const together = Math.max(...cells.map((cell) => (cell.length <= DATE_LENGTH ? cell.length + 1 : 0)));
    return Math.min(Math.max(word + 2, together, SHORTEST_COLUMN) * LETTER_WIDTH, WIDEST_SMALL_COLUMN);
  });
  const wants = asked.map((width, column) => {
    const length = (lengths[column] ?? 0) * LETTER_WIDTH;
    return length > width ? length : 0;
  });
  const wanted = wants.reduce((sum, want) => sum + want, 0);
  const rest = textWidth - CELL_GAP * (columns.length - 1) - asked.reduce((sum, width) => sum + width, 0);
  // Where no column wants more, the second has the texts and takes it.
  const share = (column: number): number => (wanted > 0 ? (wants[column] ?? 0) / wanted : column === 1 ? 1 : 0);
  return asked.map((width, column) => width + rest * share(column));
}

/** A guess that errs on the side of too many: a row that is kept whole must fit on a page. */
function isLow(cells: readonly string[], widths: readonly number[], { sheet, setting }: Hand): boolean {
  const room = (sheet.height - sheet.margins.top - sheet.margins.bottom) / lineOf(setting) - ROOM_FOR_HEAD;
  return cells.every((cell, column) => {
    const letters = Math.max(1, (widths[column] ?? 1) / LETTER_WIDTH);
    const lines = cell
      .split('\n')
      .reduce((sum, line) => sum + Math.max(1, Math.ceil((line.length * 1.15) / letters)), 0);
    return lines <= room;
  });
}

function keyOf(head: readonly string[]): string {
  return head.join('\n');
}

function isShort(block: TableBlock, column: number): boolean {
  return [block.head, ...block.rows].every((cells) => (cells[column] ?? '').length <= 22);
}
