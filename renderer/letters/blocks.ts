/**
 * The body of a letter: each block of words as a node of the page, tagged. Pure; runs anywhere.
 *
 * The gap above a block is its top margin and there are no bottom margins, so a block that moves to the next page
 * leaves its gap behind.
 */
import type { Block, Inline } from '../domain/letter';
import { BODY_LINE, type DocNode, INK, run, runs, type TableLayout, TYPE, tint } from './doc-nodes';
import type { StructureBuilder } from './structure';
import { isSmall, isStrong } from './words';

const GAP = { lead: 9, paragraph: 5.5, heading: 15, afterHeading: 2.5, list: 5, item: 3, table: 8, code: 14 };
/** Three lines: less of a block is not begun at the foot of a page. */
const START = 3 * BODY_LINE;
const BULLET_COLUMN = 14;

type ListBlock = Extract<Block, { kind: 'list' }>;
type TableBlock = Extract<Block, { kind: 'table' }>;

export interface BodyNode {
  readonly kind: Block['kind'];
  readonly node: DocNode;
}

/** All blocks in order, each as one node at the top level of the page. */
export function bodyNodes(blocks: readonly Block[], accent: string, tree: StructureBuilder): readonly BodyNode[] {
  return blocks.map((block, index) => ({
    kind: block.kind,
    node: blockNode(block, blocks[index - 1]?.kind === 'heading', accent, tree),
  }));
}

function blockNode(block: Block, isAfterHeading: boolean, accent: string, tree: StructureBuilder): DocNode {
  const gap = (usual: number) => [0, isAfterHeading ? GAP.afterHeading : usual, 0, 0] as const;
  switch (block.kind) {
    case 'lead':
      return { ...paragraph(block.text, tree.add('P')), ...TYPE.lead, margin: gap(GAP.lead), needs: START };
    case 'paragraph':
      return { ...paragraph(block.text, tree.add('P')), margin: gap(GAP.paragraph), needs: 2 * BODY_LINE };
    case 'heading':
      return {
        text: runs([block.text], tree.add('H2')),
        ...TYPE.heading,
        color: accent,
        margin: gap(GAP.heading),
        needs: BODY_LINE + GAP.afterHeading + START,
      };
    case 'list':
      return { ...listNode(block, accent, tree), margin: gap(GAP.list) };
    case 'table':
      return { ...tableNode(block, accent, tree), margin: gap(GAP.table), needs: 2 * START };
    case 'code':
      return { ...codeNode(block.groups, accent, tree), margin: gap(GAP.code), unbreakable: true };
  }
}

function paragraph(text: readonly Inline[], struct: number): DocNode {
  const isNote = text.length > 0 && text.every(isSmall);
  return { text: runs(text, struct), ...(isNote ? { ...TYPE.small, color: INK.quiet } : TYPE.body) };
}

/** Items that open with a strong phrase are set as titled items; others as a plain list. */
function listNode(block: ListBlock, accent: string, tree: StructureBuilder): DocNode {
  const list = tree.add('L');
  const isTitled = block.items.length > 0 && block.items.every((item) => isStrong(item[0]) && item.length > 1);
  if (!isTitled) return { stack: block.items.map((item, index) => plainItem(item, index, block.ordered, list, tree)) };
  if (block.ordered) return { stack: block.items.map((item, index) => barredItem(item, index, accent, list, tree)) };
  return termTable(block.items, list, tree);
}

function plainItem(
  item: readonly Inline[],
  index: number,
  isOrdered: boolean,
  list: number,
  tree: StructureBuilder,
): DocNode {
  const li = tree.add('LI', list);
  const label = tree.add('Lbl', li);
  const body = tree.add('LBody', li);
  return {
    columns: [
      { text: [run(isOrdered ? `${index + 1}.` : '•', label)], width: BULLET_COLUMN + (isOrdered ? 4 : 0) },
      { text: runs(item, body), width: '*' },
    ],
    ...TYPE.body,
    margin: [0, index === 0 ? 0 : GAP.item, 0, 0],
    needs: START,
  };
}

/** Numbered, a bar along its whole height, the strong phrase as a title, small words as a last line of their own. */
function barredItem(
  item: readonly Inline[],
  index: number,
  accent: string,
  list: number,
  tree: StructureBuilder,
): DocNode {
  const li = tree.add('LI', list);
  const label = tree.add('Lbl', li);
  const body = tree.add('LBody', li);
  const [title = '', ...rest] = item;
  const text = rest.filter((inline) => !isSmall(inline));
  const notes = rest.filter(isSmall);
  const parts: DocNode[] = [{ text: runs([title], tree.add('P', body)) }];
  if (text.length > 0) parts.push({ text: runs(trimmed(text), tree.add('P', body)), margin: [0, 1, 0, 0] });
  for (const note of notes) {
    parts.push({ text: runs([note], tree.add('P', body)), ...TYPE.small, color: INK.quiet, margin: [0, 2, 0, 0] });
  }
  return {
    table: {
      widths: [13, '*'],
      body: [[{ text: [{ ...run(`${index + 1}.`, label), bold: true }] }, { stack: parts }]],
    },
    layout: barLayout(tint(accent, 0.45)),
    ...TYPE.body,
    margin: [1, index === 0 ? 2 : 8, 0, 0],
    needs: 4 * BODY_LINE,
  };
}

/** The strong phrases as terms in a left column, what they mean beside them, hairlines between. */
function termTable(items: ListBlock['items'], list: number, tree: StructureBuilder): DocNode {
  const rows = items.map((item) => {
    const li = tree.add('LI', list);
    const term = tree.add('Lbl', li);
    const body = tree.add('LBody', li);
    const [title = '', ...rest] = item;
    return [{ text: runs([title], term) }, { text: runs(trimmed(rest), body) }];
  });
  return {
    table: { widths: [124, '*'], body: rows, dontBreakRows: true },
    layout: {
      hLineWidth: (line) => (line < rows.length ? 0.6 : 0),
      vLineWidth: () => 0,
      hLineColor: INK.rule,
      paddingLeft: (column) => (column === 0 ? 0 : 12),
      paddingRight: () => 0,
      paddingTop: () => 5,
      paddingBottom: () => 6,
    },
    ...TYPE.body,
    needs: START,
  };
}

function tableNode(block: TableBlock, accent: string, tree: StructureBuilder): DocNode {
  const table = tree.add('Table');
  const row = (cells: readonly string[], role: 'TH' | 'TD'): readonly DocNode[] => {
    const tr = tree.add('TR', table);
    return block.head.map((_, column) => ({
      text: [run(cells[column] ?? '', tree.add(role, tr))],
      ...(role === 'TH' ? { ...TYPE.small, bold: true, color: INK.quiet } : TYPE.body),
      ...(isNumeric(block, column) ? { alignment: 'right' as const } : {}),
    }));
  };
  return {
    table: {
      widths: block.head.map((_, column) => (isShort(block, column) && column > 0 ? 'auto' : '*')),
      body: [row(block.head, 'TH'), ...block.rows.map((cells) => row(cells, 'TD'))],
      headerRows: 1,
      keepWithHeaderRows: 1,
      dontBreakRows: true,
    },
    layout: {
      hLineWidth: (line) => (line === 1 ? 1.1 : line === 0 ? 0 : 0.6),
      vLineWidth: () => 0,
      hLineColor: tint(accent, 0.4),
      paddingLeft: (column) => (column === 0 ? 0 : 8),
      paddingRight: (column) => (column === block.head.length - 1 ? 0 : 8),
      paddingTop: () => 4,
      paddingBottom: () => 4,
    },
  };
}

/** In threes, large and spaced, framed: it is copied by hand and typed back. */
function codeNode(groups: readonly string[], accent: string, tree: StructureBuilder): DocNode {
  const struct = tree.add('P');
  const lines: DocNode[] = [];
  for (let at = 0; at < groups.length; at += 3) {
    lines.push({
      columns: groups.slice(at, at + 3).map((group) => ({
        text: [{ ...run(group, struct), bold: true, noWrap: true }],
        width: '*',
        alignment: 'center',
      })),
      fontSize: 22,
      characterSpacing: 2.4,
      margin: [0, at === 0 ? 0 : 12, 0, 0],
    });
  }
  return { table: { widths: ['*'], body: [[{ stack: lines }]] }, layout: frameLayout(accent) };
}

function barLayout(color: string): TableLayout {
  return {
    hLineWidth: () => 0,
    vLineWidth: (line) => (line === 0 ? 2 : 0),
    vLineColor: color,
    paddingLeft: (column) => (column === 0 ? 10 : 2),
    paddingRight: () => 0,
    paddingTop: () => 0,
    paddingBottom: () => 1,
  };
}

function frameLayout(accent: string): TableLayout {
  return {
    hLineWidth: () => 1.4,
    vLineWidth: () => 1.4,
    hLineColor: accent,
    vLineColor: accent,
    fillColor: tint(accent, 0.06),
    paddingLeft: () => 14,
    paddingRight: () => 14,
    paddingTop: () => 20,
    paddingBottom: () => 18,
  };
}

function isNumeric(block: TableBlock, column: number): boolean {
  return block.rows.length > 0 && block.rows.every((cells) => /^[\d.,€ -]*$/.test(cells[column] ?? ''));
}

function isShort(block: TableBlock, column: number): boolean {
  return [block.head, ...block.rows].every((cells) => (cells[column] ?? '').length <= 22);
}

/** Without the space that joined the first text to the title before it. */
function trimmed(text: readonly Inline[]): readonly Inline[] {
  const [first, ...rest] = text;
  return typeof first === 'string' ? [first.trimStart(), ...rest] : text;
}
