/**
 * Marking the words of a text that are to be cut: half-open ranges of UTF-16 units, sorted, not overlapping. Whole words only, so that
 * half a name never remains. Pure; runs in the page.
 */
import type { Cut } from '../../desk/asks-dossier';

const isWord = (char: string | undefined): boolean => char !== undefined && /[\p{L}\p{M}\p{N}_]/u.test(char);

/** A selection grown to whole words, without the white space around it; undefined when nothing is left. */
export function wholeWords(text: string, selected: Cut): Cut | undefined {
  let { from, to } = selected;
  while (from < to && /\s/u.test(text[from] ?? '')) from += 1;
  while (to > from && /\s/u.test(text[to - 1] ?? '')) to -= 1;
  if (from === to) return undefined;
  while (from > 0 && joins(text, from)) from -= 1;
  while (to < text.length && joins(text, to)) to += 1;
  return { from, to };
}

/** The ranges with one more; those that touch or overlap become one. */
export function withCut(cuts: readonly Cut[], cut: Cut): readonly Cut[] {
  const apart = cuts.filter((one) => one.to < cut.from || one.from > cut.to);
  const joined = cuts.filter((one) => !apart.includes(one));
  const from = Math.min(cut.from, ...joined.map((one) => one.from));
  const to = Math.max(cut.to, ...joined.map((one) => one.to));
  return [...apart, { from, to }].toSorted((a, b) => a.from - b.from);
}

export const withoutCut = (cuts: readonly Cut[], cut: Cut): readonly Cut[] =>
  cuts.filter((one) => one.from !== cut.from || one.to !== cut.to);

export interface Piece {
  readonly from: number;
  readonly text: string;
  readonly cut: boolean;
}

/** The text in turns of what stays and what is cut. */
export function piecesOf(text: string, cuts: readonly Cut[]): readonly Piece[] {
  const edges = cuts.flatMap(({ from, to }) => [
    { from, cut: true },
    { from: to, cut: false },
  ]);
  const starts = [{ from: 0, cut: false }, ...edges];
  return starts.flatMap(({ from, cut }, at) => {
    const words = text.slice(from, starts[at + 1]?.from ?? text.length);
    return words === '' ? [] : [{ from, text: words, cut }];
  });
}

/** Where the same words stand elsewhere as whole words, not yet cut; capitals make no difference. */
export function sameElsewhere(text: string, cuts: readonly Cut[], cut: Cut): readonly Cut[] {
  const sought = text.slice(cut.from, cut.to);
  const pattern = new RegExp(sought.replace(/[.*+?^${}()|[\]\\]/g, '\\$&').replace(/\s+/gu, '\\s+'), 'giu');
  return [...text.matchAll(pattern)]
    .map((match) => ({ from: match.index, to: match.index + match[0].length }))
    .filter(
      ({ from, to }) =>
        !(from > 0 && joins(text, from)) &&
        !(to < text.length && joins(text, to)) &&
        !cuts.some((one) => from < one.to && to > one.from),
    );
}

/** Inside a word, or inside one sign that takes two units. */
function joins(text: string, at: number): boolean {
  const before = text[at - 1];
  const after = text[at];
  if (after !== undefined && /[\uDC00-\uDFFF]/.test(after)) return true;
  return isWord(before) && isWord(after);
}
