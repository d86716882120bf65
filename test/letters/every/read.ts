/** One letter as other people's programs read it: poppler, qpdf, Apache PDFBox and its Preflight. Runs in Node. */
import { execFileSync } from 'node:child_process';
import { javaOn, preflight, run, type WordBox, wordBoxes } from '../tools';
import type { EveryLetter } from './letters';

/** An element of the structure tree with the text it holds itself; the box is of the page it begins on. */
export interface Node {
  readonly role: string;
  readonly depth: number;
  readonly text: string;
  readonly page: number;
  readonly alt?: string;
  readonly scope?: string;
  /** Lines on each page. */
  readonly lines?: readonly (readonly [page: number, lines: number])[];
  readonly left?: number;
  readonly top?: number;
  readonly right?: number;
  readonly bottom?: number;
  /** Smallest type in it, points. */
  readonly size?: number;
}

export interface Tree {
  readonly pages: number;
  readonly lang: string;
  /** Drawn neither in the tree nor as an artifact. */
  readonly loose: string;
  readonly elements: readonly Node[];
}

export interface Read extends EveryLetter {
  readonly file: string;
  readonly bytes: number;
  readonly tree: Tree;
  /** "valid", or what Preflight found. */
  readonly archival: string;
  readonly qpdf: string;
  readonly info: string;
  readonly fonts: readonly string[];
  readonly boxes: readonly WordBox[];
}

export interface Made extends EveryLetter {
  readonly file: string;
  readonly bytes: number;
}

export function readAll(made: readonly Made[]): readonly Read[] {
  const files = made.map(({ file }) => file);
  const trees = javaOn('ReadTree', files)
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as Tree);
  const verdicts = preflight(files);
  return made.map((one, at) => ({
    ...one,
    tree: trees[at] ?? { pages: 0, lang: '', loose: '', elements: [] },
    archival: verdicts[at] ?? 'not read',
    qpdf: checked(one.file),
    info: run('pdfinfo', '-isodates', one.file),
    fonts: run('pdffonts', one.file).trim().split('\n').slice(2),
    boxes: wordBoxes(one.file),
  }));
}

/** qpdf ends with another code than 0 where it warns. */
function checked(file: string): string {
  try {
    return execFileSync('qpdf', ['--check', file], { encoding: 'utf8', stdio: ['ignore', 'pipe', 'pipe'] });
  } catch (error) {
    return String((error as { readonly stderr?: unknown }).stderr ?? error);
  }
}

/** The elements under one, at any depth. */
export function under(elements: readonly Node[], at: number): readonly Node[] {
  const depth = elements[at]?.depth ?? 0;
  const end = elements.findIndex((one, index) => index > at && one.depth <= depth);
  return elements.slice(at + 1, end === -1 ? undefined : end);
}

export function children(elements: readonly Node[], at: number): readonly Node[] {
  const depth = elements[at]?.depth ?? 0;
  return under(elements, at).filter((one) => one.depth === depth + 1);
}

/** Text of an element with all that is under it. */
export function wholeText(elements: readonly Node[], at: number): string {
  return [elements[at], ...under(elements, at)].map((one) => one?.text ?? '').join('');
}
