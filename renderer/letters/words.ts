/** Small matters of type: letters the font lacks, phrases that stay on one line, dates in words. Pure; runs anywhere. */
import { MONTHS } from '../domain/days/day-words';
import type { Inline } from '../domain/letter/letter';

/** Letters that have a better spelling of two letters; the font has no glyph for them. */
const SPELLED: Readonly<Record<string, string>> = { ĳ: 'ij', Ĳ: 'IJ', ŉ: '’n', ſ: 's' };

/** "11 december 2026", "10.30 uur", "7801 CC", "artikel 15", "€ 12", "088 2033000": a line that breaks inside these reads badly. */
const KEPT_TOGETHER = new RegExp(
  `\\d{1,2} (?:${MONTHS.join('|')})(?: \\d{4})?|\\d{1,2}\\.\\d{2} uur|\\d{4} [A-Z]{2}(?![A-Za-z])|artikel \\d+|€ [\\d.,]+|\\b0\\d{1,3}[ -]\\d[\\d ]{4,}\\d`,
  'g',
);

export interface Piece {
  readonly text: string;
  /** Never broken over two lines. */
  readonly together: boolean;
}

/** What is pasted along unseen: soft hyphens, zero-width marks, marks of direction. */
const UNSEEN = /\u00ad|\u200b|\u200c|\u200d|\u200e|\u200f|\u2060|\ufeff/g;

/** Composed form, without unseen characters, and the four letters of Latin Extended-A that Public Sans lacks spelled. */
export function printable(text: string): string {
  return text
    .normalize('NFC')
    .replace(UNSEEN, '')
    .replace(/[\u2009\u202f]/g, ' ')
    .replace(/\u2011/g, '-')
    .replace(/[ĳĲŉſ]/g, (letter) => SPELLED[letter] ?? letter);
}

/** The text in pieces. Plain spaces stay plain spaces, so that what is copied or searched has no odd ones. */
export function pieces(text: string): readonly Piece[] {
  const result: Piece[] = [];
  let from = 0;
  for (const match of text.matchAll(KEPT_TOGETHER)) {
    if (match.index > from) result.push({ text: text.slice(from, match.index), together: false });
    result.push({ text: match[0], together: true });
    from = match.index + match[0].length;
  }
  if (from < text.length) result.push({ text: text.slice(from), together: false });
  return result;
}

export function isStrong(inline: Inline | undefined): inline is { readonly strong: string } {
  return typeof inline === 'object' && 'strong' in inline;
}

export function isSmall(inline: Inline | undefined): inline is { readonly small: string } {
  return typeof inline === 'object' && 'small' in inline;
}

export function textOf(inline: Inline): string {
  if (typeof inline === 'string') return inline;
  return 'strong' in inline ? inline.strong : inline.small;
}
