/** What must hold of every letter as it was read back. A check gives what is wrong, in words; nothing is right. Runs in Node. */
import type { Block } from '../../../renderer/domain/letter/letter';
import { mmToPt } from '../../../renderer/letters/window-envelope';
import { wordsOfLetter } from '../words-of-letter';
import { children, type Node, type Read, under, wholeText } from './read';
import { remedyFaults } from './remedies';

export interface Check {
  readonly name: string;
  readonly faults: (read: Read) => readonly string[];
}

export const checks: readonly Check[] = [
  { name: 'PDF/A-1b (Preflight)', faults: ({ archival }) => (archival === 'valid' ? [] : [archival]) },
  { name: 'qpdf', faults: ({ qpdf }) => (/No syntax or stream encoding errors found/.test(qpdf) ? [] : [qpdf.trim()]) },
  { name: 'finished', faults: ({ letter }) => letter.missing.map((path) => `still empty: ${path}`) },
  { name: 'fonts', faults: fontFaults },
  { name: 'size', faults: sizeFaults },
  { name: 'about itself', faults: infoFaults },
  { name: 'words in reading order', faults: wordFaults },
  { name: 'headings', faults: headingFaults },
  { name: 'lists', faults: listFaults },
  { name: 'tables', faults: tableFaults },
  { name: 'address in window', faults: addressFaults },
  { name: 'inside the sheet', faults: marginFaults },
  { name: 'head and foot', faults: runningFaults },
  { name: 'page ends', faults: pageEndFaults },
  { name: 'remedies', faults: remedyFaults },
];

/** What poppler and PDFBox give back, spelled alike. */
const squeezed = (text: string): string =>
  text
    .normalize('NFC')
    .replace(/ĳ/g, 'ij')
    .replace(/Ĳ/g, 'IJ')
    .replace(/[\s\u00ad]/g, '');

function fontFaults({ fonts }: Read): readonly string[] {
  const odd = fonts.filter((font) => !/^[A-Z]{6}\+PublicSans-\w+ +CID TrueType +Identity-H +yes yes yes/.test(font));
  return [...odd, ...(fonts.length === 0 || fonts.length > 2 ? [`${fonts.length} fonts`] : [])];
}

/** Bytes: two subset fonts, the colour profile, and some for each page. */
function sizeFaults({ bytes, tree, letter }: Read): readonly string[] {
  const most = 48_000 + 9_000 * tree.pages + ('logo' in letter.letterhead ? 70_000 : 0);
  return bytes > most ? [`${bytes} bytes for ${tree.pages} pages, at most ${most}`] : [];
}

function infoFaults({ info, letter, tree }: Read): readonly string[] {
  const says = (name: string): string => new RegExp(`^${name}: +(.*)$`, 'm').exec(info)?.[1]?.trim() ?? '';
  const is = (name: string, wanted: RegExp | string): readonly string[] => {
    const found = says(name);
    const right = typeof wanted === 'string' ? squeezed(found) === squeezed(wanted) : wanted.test(found);
    return right ? [] : [`${name} is "${found}"`];
  };
  const named = letter.reference === '' || letter.subject.includes(letter.reference);
  return [
    ...is('Title', named ? letter.subject : `${letter.subject} (${letter.reference})`),
    ...is('Author', letter.letterhead.name),
    ...is('Tagged', 'yes'),
    ...is('CreationDate', `${letter.day}T12:00:00Z`),
    ...is('Page size', /\(A4\)/),
    ...(tree.lang === 'nl-NL' ? [] : [`language is "${tree.lang}"`]),
  ];
}

/** What is heard is what was written, no more and no less, in that order; nothing is drawn beside the tree. */
function wordFaults({ tree, letter }: Read): readonly string[] {
  const heard = squeezed(tree.elements.map(({ alt, text }) => alt ?? text).join(''));
  const written = squeezed(wordsOfLetter(letter));
  const loose = tree.loose.trim() ? [`drawn beside the tree: "${tree.loose.slice(0, 60)}"`] : [];
  if (heard === written) return loose;
  const at = [...written].findIndex((char, index) => heard[index] !== char);
  const from = Math.max(0, at === -1 ? written.length - 10 : at - 20);
  return [...loose, `heard "${heard.slice(from, from + 60)}", written "${written.slice(from, from + 60)}"`];
}

function headingFaults({ tree, letter }: Read): readonly string[] {
  const of = (role: string): string =>
    tree.elements
      .filter((one) => one.role === role)
      .map(({ text }) => squeezed(text))
      .join('|');
  const headings = letter.blocks.flatMap((block) => (block.kind === 'heading' ? [squeezed(block.text)] : [])).join('|');
  return [
    ...(tree.elements[0]?.role === 'Document' && tree.elements[0].depth === 1 ? [] : ['no Document at the root']),
    ...(of('H1') === squeezed(letter.subject) ? [] : [`H1 is "${of('H1')}"`]),
    ...(of('H2') === headings ? [] : [`H2 are "${of('H2')}"`]),
  ];
}

const blocksOf = <K extends Block['kind']>({ letter }: Read, kind: K): readonly Extract<Block, { kind: K }>[] =>
  letter.blocks.filter((block): block is Extract<Block, { kind: K }> => block.kind === kind);

/** Each item has its label and its body, in it and in that order; the label stands before or beside it on the sheet. */
function listFaults(read: Read): readonly string[] {
  const { elements } = read.tree;
  const lists = elements.flatMap((one, at) => (one.role === 'L' ? [at] : []));
  const written = blocksOf(read, 'list').map(({ items }) => items.length);
  const found = lists.map((at) => children(elements, at).length);
  const faults = String(found) === String(written) ? [] : [`items of lists are ${found}, written ${written}`];
  for (const at of lists) {
    for (const item of children(elements, at)) {
      const place = elements.indexOf(item);
      const parts = children(elements, place);
      if (item.role !== 'LI' || parts.map(({ role }) => role).join() !== 'Lbl,LBody') {
        faults.push(`an item is ${item.role} of ${parts.map(({ role }) => role).join()}`);
        continue;
      }
      const [label] = parts;
      const body = [parts[1], ...under(elements, elements.indexOf(parts[1] as Node))].find(
        (one) => one?.left !== undefined,
      );
      if (!label?.text.trim()) faults.push('an item without a label');
      const before = label && body && (label.page < body.page || (label.left ?? 0) < (body.left ?? 0));
      if (!before) faults.push(`label "${label?.text}" does not stand before its body`);
    }
  }
  return faults;
}

/** Rows of as many cells as the head has, each cell under its own header cell and under no other. */
function tableFaults(read: Read): readonly string[] {
  const { elements } = read.tree;
  const tables = elements.flatMap((one, at) => (one.role === 'Table' ? [at] : []));
  const written = blocksOf(read, 'table');
  const faults: string[] =
    tables.length === written.length ? [] : [`${tables.length} tables, written ${written.length}`];
  tables.forEach((at, number) => {
    const rows = children(elements, at).map((row) => children(elements, elements.indexOf(row)));
    const [head = [], ...body] = rows;
    const table = written[number];
    if (head.some(({ role, scope }) => role !== 'TH' || scope !== 'Column')) faults.push('a head without header cells');
    if (head.map(({ text }) => squeezed(text)).join('|') !== table?.head.map(squeezed).join('|'))
      faults.push('a head says something else');
    if (body.length !== table?.rows.length) faults.push(`${body.length} rows, written ${table?.rows.length}`);
    body.forEach((cells, row) => {
      const words = cells.map((cell) => squeezed(wholeText(elements, elements.indexOf(cell)))).join('|');
      if (cells.some(({ role }) => role !== 'TD')) faults.push(`row ${row + 1} has other cells`);
      if (words !== table?.rows[row]?.map(squeezed).join('|'))
        faults.push(`row ${row + 1} says "${words.slice(0, 60)}"`);
      cells.forEach((cell, column) => {
        const astray = cell.left !== undefined && nearest(head, cell) !== column;
        if (astray) faults.push(`"${cell.text.slice(0, 30)}" does not stand under "${head[column]?.text}"`);
      });
    });
  });
  return faults;
}

/** The column whose header cell overlaps most, or else is least far. */
function nearest(head: readonly Node[], cell: Node): number {
  const overlaps = head.map(
    (one) => Math.min(one.right ?? 0, cell.right ?? 0) - Math.max(one.left ?? 0, cell.left ?? 0),
  );
  return overlaps.indexOf(Math.max(...overlaps));
}

/** In the window the address alone, each line on one, at 10 points or more; the return line above it. */
function addressFaults({ boxes, letter, tree }: Read): readonly string[] {
  const { window, returnLine } = letter.letterhead;
  if (!letter.address) return [];
  const [left, top] = [mmToPt(window.left), mmToPt(window.top)];
  const [right, bottom] = [left + mmToPt(window.width), top + mmToPt(window.height)];
  const touching = boxes.filter(
    (box) => box.page === 1 && box.right > left && box.left < right && box.bottom > top && box.top < bottom,
  );
  const outside = touching.filter(
    (box) => box.left < left || box.right > right || box.top < top || box.bottom > bottom,
  );
  const words = squeezed(touching.map(({ word }) => word).join(''));
  const block = tree.elements.findIndex(({ role }) => role === 'Div');
  const lines = children(tree.elements, block);
  const small = lines.filter(({ size = 0 }) => size < 9.99);
  const back = tree.elements.find(({ text }) => squeezed(text) === squeezed(returnLine));
  return [
    ...(words === squeezed(letter.address.join('')) ? [] : [`in the window stands "${words}"`]),
    ...outside.map(({ word }) => `"${word}" reaches over the window's edge`),
    ...(lines.length === letter.address.length ? [] : [`${lines.length} lines, written ${letter.address.length}`]),
    ...(lines.length >= 3 && lines.length <= 6 ? [] : [`an address of ${lines.length} lines`]),
    ...lines
      .filter((line) => line.lines?.length !== 1 || line.lines[0]?.[1] !== 1)
      .map(({ text }) => `"${text}" is broken`),
    ...small.map(({ text, size }) => `"${text}" is set in ${size} points`),
    ...(back && (back.bottom ?? 0) < top ? [] : ['no return line above the window']),
  ];
}

/** Points: 14 mm is what any office printer reaches. */
const EDGE = mmToPt(14);

function marginFaults({ boxes, info }: Read): readonly string[] {
  const [width = 0, height = 0] = /Page size: +([\d.]+) x ([\d.]+)/.exec(info)?.slice(1).map(Number) ?? [];
  return boxes
    .filter(({ word }) => word !== 'CONCEPT')
    .filter((box) => box.left < EDGE || box.right > width - EDGE || box.bottom > height - 20 || box.top < 20)
    .map(({ word, page }) => `"${word}" on page ${page} comes too near to the edge`);
}

/** The number of the page on each; from page 2 on the reference and the day. */
function runningFaults({ boxes, letter, tree }: Read): readonly string[] {
  return Array.from({ length: tree.pages }, (_, at) => at + 1).flatMap((page) => {
    const words = squeezed(
      boxes
        .filter((box) => box.page === page)
        .map(({ word }) => word)
        .join(''),
    );
    const wanted = [
      `pagina${page}van${tree.pages}`,
      ...(page > 1 && letter.reference ? [`Kenmerk${letter.reference}`] : []),
    ];
    return wanted.filter((one) => !words.includes(squeezed(one))).map((one) => `page ${page} lacks "${one}"`);
  });
}

/** No lone line of a paragraph, no heading without what it heads, no signature without a line of the letter. */
function pageEndFaults({ tree, letter }: Read): readonly string[] {
  const drawn = tree.elements.filter(({ lines }) => lines !== undefined);
  const lone = drawn
    .filter(({ role, lines = [] }) => role !== 'TD' && lines.length > 1 && lines.some(([, count]) => count < 2))
    .map(({ text }) => `a lone line of "${text.slice(0, 40)}"`);
  const left = drawn.flatMap((one, at) => {
    const next = drawn[at + 1];
    return one.role === 'H2' && next && next.page !== one.page ? [`the heading "${one.text}" stands alone`] : [];
  });
  const closing = letter.closing ? drawn.slice(-3) : [];
  const last = drawn.at(-4);
  const signedOn = closing[0]?.page;
  const lastPage = last?.lines?.at(-1)?.[0];
  const orphaned = closing.length > 0 && (closing.some(({ page }) => page !== signedOn) || lastPage !== signedOn);
  return [...lone, ...left, ...(orphaned ? ['the signature stands alone'] : [])];
}
