/** A text as every check reads it: its sentences, and where it is not the writer who speaks. Pure. */
import { overlaps, type Span } from './finding';
import { type Sentence, sentencesOf, type Word } from './sentences';

export interface Reading {
  readonly text: string;
  readonly sentences: readonly Sentence[];
  /** Names, and what stands in quotation marks: counted as words, and not judged. */
  readonly exempt: readonly Span[];
}

export function readingOf(text: string, names: readonly string[]): Reading {
  return { text, sentences: sentencesOf(text), exempt: [...quotations(text), ...named(text, [...NAMES, ...names])] };
}

/** Names that hold a word which is hard or says "u" elsewhere. */
const NAMES: readonly string[] = ['Autoriteit Persoonsgegevens', 'Functionaris Gegevensbescherming'];

export function isExempt(span: Span, { exempt }: Reading): boolean {
  return exempt.some((one) => overlaps(one, span));
}

/** A capital within a sentence: a name, and no word to judge. */
export function isName({ text, isFirst }: Word): boolean {
  return !isFirst && /^\p{Lu}/u.test(text);
}

/** What somebody else said. An opening mark that is never closed quotes nothing. */
function quotations(text: string): readonly Span[] {
  return [...text.matchAll(/“[^“”]*”|„[^„”“]*[”“]|"[^"\n]*"|(?<![\p{L}\p{N}])‘[^‘’]*’(?![\p{L}\p{N}])/gu)].map(
    ({ 0: quoted, index }) => ({ from: index, to: index + quoted.length }),
  );
}

function named(text: string, names: readonly string[]): readonly Span[] {
  const spans: Span[] = [];
  for (const name of names) {
    if (name.length < 2) continue;
    for (let at = text.indexOf(name); at >= 0; at = text.indexOf(name, at + name.length)) {
      spans.push({ from: at, to: at + name.length });
    }
  }
  return spans;
}
