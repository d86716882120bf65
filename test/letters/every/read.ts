/** One letter as other people's programs read it: poppler, qpdf, Apache PDFBox and its Preflight. Runs in Node. */
import { readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { boxesIn, javaOn, preflight, run, scratch, type WordBox } from '../tools';
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
  askAll(files);
  return made.map((one, at) => {
    const told = (program: string): string => readFileSync(join(scratch, `${basename(one.file)}.${program}`), 'utf8');
    return {
      ...one,
      tree: trees[at] ?? { pages: 0, lang: '', loose: '', elements: [] },
      archival: verdicts[at] ?? 'not read',
      qpdf: told('qpdf'),
      info: told('pdfinfo'),
      fonts: told('pdffonts').trim().split('\n').slice(2),
      boxes: boxesIn(told('boxes')),
    };
  });
}

/**
 * What each program says, in files of the scratch folder: a shell begins some thousands of programs with less than half the work of the
 * system that this process causes by it. qpdf ends with another code than 0 where it warns; what it warns of then stands alone.
 */
function askAll(files: readonly string[]): void {
  const each = `
    told="$scratch/$(basename "$file")"
    pdfinfo -isodates "$file" > "$told.pdfinfo"
    pdffonts "$file" > "$told.pdffonts"
    pdftotext -bbox "$file" "$told.boxes"
    qpdf --check "$file" > "$told.qpdf" 2> "$told.warned" || mv "$told.warned" "$told.qpdf"`;
  run('sh', '-c', `set -e; scratch=$1; shift; for file; do ${each}\ndone`, 'sh', scratch, ...files);
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
