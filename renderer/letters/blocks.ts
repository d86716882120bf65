/**
 * The body of a letter: each block of words as a node of the page, tagged. Pure; runs anywhere.
 *
 * The gap above a block is its top margin and there are no bottom margins, so a block that moves to the next page
 * leaves its gap behind.
 */
import type { Block, Inline } from '../domain/letter/letter';
import { type DocNode, INK, run, runs, type TableLayout, TYPE, tint } from './doc-nodes';
import type { Hand } from './hand';
import type { Sheet } from './page';
import { lineOf, type Setting } from './setting';
import type { StructureBuilder } from './structure';
import { isForSigning, SIGNING_ROOM, signingNode, tableNode, wideWidths } from './tables';
import { isSmall, isStrong, textOf } from './words';

const AFTER_HEADING = 2.5;
const AFTER_CODE = 8;
const NOTE_LINE = TYPE.small.fontSize * TYPE.small.lineHeight * 1.175;
const HEADING_LINE = TYPE.heading.fontSize * TYPE.heading.lineHeight * 1.175;
const BULLET_COLUMN = 14;
/** Above a line that names the table under it. */
const TITLE_GAP = 11;
/** A titled item of so many letters, a third of a page, is not parted from its last line. */
const KEPT_WHOLE = 1100;
/** Terms of a line or two, such as day and time, stand close together. */
const BRIEF = 110;
/** Letters that surely fit on a line: of the page, and of the words beside a term. */
const FULL_LINE = 80;
const TERM_LINE = 50;
const TERM_PADDING = 11;
/** Widest letter of the code's alphabet at its size, spacing included. */
const CODE = { size: 26, spacing: 1.2, letter: 19.8, inset: 14, frame: 1.4 };

type ListBlock = Extract<Block, { kind: 'list' }>;

/** All blocks in order, each as one node at the top level of the page. */
export function bodyNodes(
  blocks: readonly Block[],
  accent: string,
  tree: StructureBuilder,
  setting: Setting,
  sheet: Sheet,
): readonly DocNode[] {
  const hand: Hand = {
    accent,
    tree,
    setting,
    sheet,
    widthsByHead: wideWidths(blocks, sheet.textWidth),
    body: { fontSize: setting.bodySize, lineHeight: setting.bodyLine },
    start: 3 * lineOf(setting),
  };
  return blocks.map((block, index) => blockNode(block, blocks[index - 1]?.kind, blocks.slice(index + 1), hand));
}

function blockNode(block: Block, before: Block['kind'] | undefined, rest: readonly Block[], hand: Hand): DocNode {
  const { setting, tree, accent, start } = hand;
  const line = lineOf(setting);
  const gap = (usual: number) => {
    const extra = before === 'code' ? AFTER_CODE : 0;
    return [0, before === 'heading' ? AFTER_HEADING : usual + extra, 0, 0] as const;
  };
  switch (block.kind) {
    case 'lead':
      return { text: runs(block.text, tree.add('P')), ...TYPE.lead, margin: gap(setting.leadGap), needs: start };
    case 'paragraph': {
      const node = paragraph(block.text, hand);
      if (rest[0]?.kind === 'table') return { ...node, margin: gap(TITLE_GAP), needs: line + 3 * start };
      if (rest[0]?.kind === 'list')
        return { ...node, margin: gap(setting.paragraphGap), needs: leadingTo(block, rest[0], hand) };
      return { ...node, margin: gap(setting.paragraphGap), needs: block.text.every(isSmall) ? NOTE_LINE : 2 * line };
    }
    case 'heading':
      return {
        text: runs([block.text], tree.add('H2')),
        ...TYPE.heading,
        color: accent,
        margin: gap(setting.headingGap),
        needs: HEADING_LINE + AFTER_HEADING + Math.max(start, startOf(rest, hand)),
      };
    case 'list':
      return { ...listNode(block, hand), margin: gap(setting.paragraphGap) };
    case 'table':
      if (isForSigning(block)) return { ...signingNode(block, hand), margin: gap(12), needs: 2 * line + SIGNING_ROOM };
      return { ...tableNode(block, hand), margin: gap(before === 'paragraph' ? 3 : 8), needs: 2 * start };
    case 'code':
      return { ...codeNode(block.groups, hand), margin: gap(14), unbreakable: true };
  }
}

/** What must stand under a heading: a table, or a paragraph that leads to one or to a list, needs more than a line or two. */
function startOf([next, after]: readonly Block[], hand: Hand): number {
  const { setting, start } = hand;
  const line = lineOf(setting);
  if (next?.kind === 'paragraph' && after?.kind === 'list') return leadingTo(next, after, hand);
  if (next?.kind === 'table') return isForSigning(next) ? 2 * line + SIGNING_ROOM : 2 * start;
  return next?.kind === 'paragraph' && after?.kind === 'table' ? TITLE_GAP + line + 3 * start : start;
}

/** Room for a paragraph that leads to a list and for the beginning of that list; the first of its terms is not broken. */
function leadingTo(paragraph: Extract<Block, { kind: 'paragraph' }>, list: ListBlock, hand: Hand): number {
  const { setting, start } = hand;
  const line = lineOf(setting);
  const own = Math.ceil(lengthOf(paragraph.text) / FULL_LINE) * line + setting.paragraphGap;
  const [first = []] = list.items;
  if (!isTitled(list) || list.ordered) return own + start;
  return own + Math.max(start, Math.ceil(lengthOf(first.slice(1)) / TERM_LINE) * line + TERM_PADDING);
}

function paragraph(text: readonly Inline[], hand: Hand): DocNode {
  const isNote = text.length > 0 && text.every(isSmall);
  const style = isNote ? { ...TYPE.small, color: INK.quiet } : hand.body;
  return { text: runs(text, hand.tree.add('P')), ...style };
}

/** Items that open with a strong phrase are set as titled items; others as a plain list. */
function listNode(block: ListBlock, hand: Hand): DocNode {
  const list = hand.tree.add('L');
  if (!isTitled(block))
    return { stack: block.items.map((item, index) => plainItem(item, index, block.ordered, list, hand)) };
  if (block.ordered)
    return { stack: block.items.map((item, index) => barredItem(item, index, block.items.length, list, hand)) };
  return termTable(block.items, list, hand);
}

const isTitled = ({ items }: ListBlock): boolean =>
  items.length > 0 && items.every((item) => isStrong(item[0]) && item.length > 1);

function plainItem(
  item: readonly Inline[],
  index: number,
  isOrdered: boolean,
  list: number,
  { tree, body: style, start }: Hand,
): DocNode {
  const li = tree.add('LI', list);
  const label = tree.add('Lbl', li);
  const body = tree.add('LBody', li);
  return {
    columns: [
      { text: [run(isOrdered ? `${index + 1}.` : '•', label)], width: BULLET_COLUMN + (isOrdered ? 4 : 0) },
      { text: runs(item, body), width: '*' },
    ],
    ...style,
    margin: [0, index === 0 ? 0 : 3, 0, 0],
    needs: start,
  };
}

/** Numbered, a bar along its whole height, the strong phrase as a title, small words as a last line of their own. */
function barredItem(
  item: readonly Inline[],
  index: number,
  count: number,
  list: number,
  { tree, accent, body: style, start }: Hand,
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
      widths: [count < 10 ? 13 : 21, '*'],
      body: [[{ text: [{ ...run(`${index + 1}.`, label), bold: true }] }, { stack: parts }]],
    },
    layout: barLayout(tint(accent, 0.45)),
    ...(lengthOf(item) <= KEPT_WHOLE ? { unbreakable: true as const } : {}),
    ...style,
    margin: [1, index === 0 ? 2 : 8, 0, 0],
    needs: (start * 4) / 3,
  };
}

/** The strong phrases as terms in a left column, what they mean beside them; hairlines between, unless all are brief. */
function termTable(items: ListBlock['items'], list: number, { tree, body: style, start }: Hand): DocNode {
  const rows = items.map((item) => {
    const li = tree.add('LI', list);
    const term = tree.add('Lbl', li);
    const body = tree.add('LBody', li);
    const [title = '', ...rest] = item;
    return [{ text: runs([title], term) }, { text: runs(trimmed(rest), body) }];
  });
  const isBrief = items.every((item) => lengthOf(item) <= BRIEF);
  const widest = Math.max(...items.map(([title = '']) => textOf(title).length));
  return {
    table: { widths: [isBrief && widest <= 12 ? 62 : 124, '*'], body: rows, dontBreakRows: true },
    layout: {
      hLineWidth: (line) => (line < rows.length && !isBrief ? 0.6 : 0),
      vLineWidth: () => 0,
      hLineColor: INK.rule,
      paddingLeft: (column) => (column === 0 ? 0 : 12),
      paddingRight: () => 0,
      paddingTop: () => (isBrief ? 1.5 : 5),
      paddingBottom: () => (isBrief ? 1.5 : 6),
    },
    ...style,
    needs: start,
  };
}

/** In threes, large and spaced, framed: it is copied by hand and typed back. */
function codeNode(groups: readonly string[], { tree, accent, sheet }: Hand): DocNode {
  const struct = tree.add('P');
  const column = (sheet.textWidth - 2 * (CODE.inset + CODE.frame)) / 3;
  const widest = Math.max(0, ...groups.map((group) => group.length)) * CODE.letter;
  const inset = Math.max(0, (column - widest) / 2);
  const lines: DocNode[] = [];
  for (let at = 0; at < groups.length; at += 3) {
    lines.push({
      columns: groups.slice(at, at + 3).map((group) => ({
        text: [{ ...run(group, struct), bold: true, noWrap: true }],
        width: column,
        margin: [inset, 0, 0, 0],
      })),
      fontSize: CODE.size,
      characterSpacing: CODE.spacing,
      margin: [0, at === 0 ? 0 : 12, 0, 0],
    });
  }
  return {
    table: { widths: [sheet.textWidth - 2 * (CODE.inset + CODE.frame)], body: [[{ stack: lines }]] },
    layout: frameLayout(accent),
  };
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
    hLineWidth: () => CODE.frame,
    vLineWidth: () => CODE.frame,
    hLineColor: accent,
    vLineColor: accent,
    fillColor: tint(accent, 0.06),
    paddingLeft: () => CODE.inset,
    paddingRight: () => CODE.inset,
    paddingTop: () => 20,
    paddingBottom: () => 18,
  };
}

function lengthOf(text: readonly Inline[]): number {
  return text.reduce((sum, inline) => sum + textOf(inline).length, 0);
}

/** Without the space that joined the first text to the title before it. */
function trimmed(text: readonly Inline[]): readonly Inline[] {
  const [first, ...rest] = text;
  return typeof first === 'string' ? [first.trimStart(), ...rest] : text;
}
