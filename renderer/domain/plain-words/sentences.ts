/**
 * A text in sentences and words, as a reader counts them. Pure.
 *
 * A full stop ends a sentence only where it is no part of a time, an amount, an address on the web, an initial or an abbreviation. In
 * doubt it ends one: a sentence too many is a milder error than a warning of a long sentence that is none.
 */
import type { Span } from './finding';

export interface Word extends Span {
  readonly text: string;
  readonly lower: string;
  /** The first of its sentence: a capital there makes no name of it. */
  readonly isFirst: boolean;
  /** A web or mail address: no word to judge. */
  readonly isAddress: boolean;
}

export interface Sentence extends Span {
  readonly words: readonly Word[];
  /** How many words a reader counts. */
  readonly length: number;
  /** Ends as a sentence does; a line of a list or a heading often does not, and then counts for no average. */
  readonly isWhole: boolean;
}

/** A line is never part of the sentence before it: lists and paragraphs are set on lines of their own. */
export function sentencesOf(text: string): readonly Sentence[] {
  const sentences: Sentence[] = [];
  for (const line of linesOf(text)) {
    let from = line.from;
    for (const stop of text.slice(line.from, line.to).matchAll(STOP)) {
      const to = line.from + stop.index + stop[0].length;
      if (to < line.to && !endsAt(text, from, to, stop[0])) continue;
      push(sentences, text, { from, to });
      from = to;
    }
    push(sentences, text, { from, to: line.to });
  }
  return sentences;
}

export interface Average {
  readonly sentences: number;
  /** Words a sentence. */
  readonly average: number;
}

/** Of whole sentences alone; undefined while there is none. */
export function averageOf(sentences: readonly Sentence[]): Average | undefined {
  const whole = sentences.filter(({ isWhole }) => isWhole);
  if (whole.length === 0) return undefined;
  return { sentences: whole.length, average: whole.reduce((sum, { length }) => sum + length, 0) / whole.length };
}

/** Marks of a sentence's end, with the quotation mark or bracket that closes after them, before white space or the end. */
const STOP = /[.!?…]+["”’»)\]]*(?=\s|$)/gu;
const LINE = /[^\n]+/gu;
/** "- ", "• ", "1. ", "a) ": of the list, not of the sentence. */
const LABEL = /^\s*(?:[-–•*]\s+|(?:\d{1,2}|\p{Ll})[.)]\s+)?/u;
const WORD = /[\p{L}\p{N}](?:[\p{L}\p{M}\p{N}]|[-'’./@:](?=[\p{L}\p{N}/])|,(?=\p{N}))*/gu;
const ADDRESS = /@|\/\/|^www\.|\p{L}{3,}\.(?:nl|com|org|eu|net)(?:\/|$)/u;
const WHOLE = /[.!?…:]["”’»)\]]*\s*$/u;

/** Never at the end of a sentence: something must follow. */
const LEADS = wordSet(
  't.a.v o.a bijv bv m.b.t i.v.m d.w.z t.n.v t.o.v i.p.v a.d.h.v o.b.v m.i.v v.a w.o c.q resp ca vgl mw dhr mevr fam dr drs ir ing mr prof ds st nr tel art blz afd incl excl max min evt zgn i.c i.o n.a.v t.b.v u.h p',
);
/** Often at the end: a capital after it begins a new sentence. */
const TRAILS = wordSet('enz etc e.d e.v jl a.u.b n.v.t z.s.m e.a s.v.p b.v n.v');

function wordSet(words: string): ReadonlySet<string> {
  return new Set(words.split(' '));
}

function* linesOf(text: string): Generator<Span> {
  for (const { 0: line, index } of text.matchAll(LINE)) {
    const label = LABEL.exec(line)?.[0].length ?? 0;
    yield { from: index + label, to: index + line.length };
  }
}

function endsAt(text: string, from: number, to: number, stop: string): boolean {
  const next = text.slice(to, to + 40).trimStart();
  const isLower = /^\p{Ll}/u.test(next);
  if (stop.startsWith('…')) return !isLower;
  // "Krijgt u dat?” zei hij": the quotation goes on in its sentence.
  if (!stop.startsWith('.')) return !(isLower && /["”’»]/.test(stop));
  const token = /[\p{L}\p{N}.]*$/u.exec(text.slice(from, to - stop.length))?.[0] ?? '';
  const lower = token.toLowerCase();
  if (LEADS.has(lower)) return false;
  if (TRAILS.has(lower)) return !isLower;
  // "P.J. 't Hart", "IJ. de Groot": an initial; a single capital is one where a name can follow.
  if (/^(?:(?:\p{Lu}|IJ|Th|Ch|Ph|Chr)\.)*(?:\p{Lu}|IJ|Th|Ch|Ph|Chr)$/u.test(token)) return false;
  // "m.n. de": letters with stops between them, and it goes on in small letters.
  return !(isLower && /\p{L}\.\p{L}/u.test(token));
}

function push(into: Sentence[], text: string, { from, to }: Span): void {
  const said = text.slice(from, to);
  const start = from + (said.length - said.trimStart().length);
  const end = from + said.trimEnd().length;
  if (end <= start) return;
  const words = wordsOf(text.slice(start, end), start);
  if (words.length === 0) return;
  into.push({ from: start, to: end, words, length: words.length, isWhole: WHOLE.test(said) });
}

function wordsOf(sentence: string, start: number): readonly Word[] {
  return [...sentence.matchAll(WORD)].map(({ 0: text, index }, at) => ({
    text,
    lower: text.toLowerCase(),
    from: start + index,
    to: start + index + text.length,
    isFirst: at === 0,
    isAddress: ADDRESS.test(text),
  }));
}
