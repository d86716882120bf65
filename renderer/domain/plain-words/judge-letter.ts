/**
 * A whole letter before the linter: the program's sentences and the officer's. Pure; runs in the page and in the vault worker.
 *
 * Not judged: tables, which repeat data word for word; the line of the law in small type; names; and what a letter repeats word for word
 * (see `literal` in letter/tone.ts), since nobody can change what somebody said. That a letter sounds chopped is not told: its short
 * sentences are the program's. Of what an officer types it is told beside the field.
 */
import type { Block, Inline, Letter } from '../letter/letter';
import { addressIn, type Tone } from './address-form';
import { type Finding, found } from './finding';
import { averageFindings, inOrder, sorryIn, wordsOf } from './judge-text';
import { type Reading, readingOf } from './reading';
import { averageOf } from './sentences';

export interface LetterFinding extends Finding {
  /** Number of the block, from 0; absent of the subject and of what is told of the whole letter. */
  readonly block?: number;
}

export interface LetterJudgement {
  readonly findings: readonly LetterFinding[];
  /** Words a sentence, headings and tables apart. */
  readonly average?: number;
}

export function judgeLetter(letter: Letter, tone: Tone): LetterJudgement {
  const names = namesIn(letter);
  const parts = partsOf(letter).map(({ text, ...part }) => ({ ...part, reading: readingOf(text, names) }));
  const prose = parts.filter(({ isProse }) => isProse).flatMap(({ reading }) => reading.sentences);
  const average = averageOf(prose);
  const findings = [
    ...parts.flatMap(({ reading, block }): readonly LetterFinding[] =>
      [...wordsOf(reading, tone), ...addressIn(reading, tone)]
        // The program's own words are in the tone of the house, so another form beside them is a mixture.
        .map((one): Finding => (one.code === 'otherAddress' ? { ...one, code: 'mixedAddress' } : one))
        .map((one) => ({ ...one, ...(block !== undefined && { block }) })),
    ),
    ...sorryAcross(parts.map(({ reading }) => reading)),
    ...averageFindings(average, '').filter(({ code }) => code !== 'choppy'),
  ];
  return { findings: inOrder(findings), ...(average && { average: average.average }) };
}

/** The first that keeps the letter from being made final, and how many there are. */
export function wrongIn(letter: Letter, tone: Tone): readonly LetterFinding[] {
  return judgeLetter(letter, tone).findings.filter(({ severity }) => severity === 'wrong');
}

interface Part {
  readonly text: string;
  readonly block?: number;
  /** Counts for the average; a heading asks and does not tell. */
  readonly isProse: boolean;
}

function partsOf({ subject, blocks, literal = [], closing }: Letter): readonly Part[] {
  const plain = (text: string): string => literal.reduce(withoutLiteral, text);
  return [
    { text: plain(subject), isProse: false },
    ...blocks.flatMap((block, at): readonly Part[] => {
      const text = textOf(block);
      return text === undefined ? [] : [{ text: plain(text), block: at, isProse: block.kind !== 'heading' }];
    }),
    ...(closing ? [{ text: closing.greeting, isProse: false }] : []),
  ];
}

/** In its place stands one mark that no check knows, with the stop that ended it. */
function withoutLiteral(text: string, literal: string): string {
  return text.split(literal).join(/[.!?…]["”’]?$/u.test(literal) ? '\uFFFC.' : '\uFFFC');
}

/** Each item and each term in bold is a line: never one sentence with what follows. */
function textOf(block: Block): string | undefined {
  switch (block.kind) {
    case 'lead':
    case 'paragraph':
      return lineOf(block.text);
    case 'heading':
      return block.text;
    case 'list':
      return block.items.map(lineOf).join('\n');
    case 'table':
    case 'code':
      return undefined;
  }
}

function lineOf(inlines: readonly Inline[]): string {
  return inlines
    .map((one) => (typeof one === 'string' ? one : 'strong' in one ? `${one.strong}\n` : ''))
    .join('')
    .trim();
}

function namesIn({ letterhead, closing, address = [] }: Letter): readonly string[] {
  return [letterhead.name, ...(closing ? [closing.name, closing.function] : []), ...address];
}

function sorryAcross(readings: readonly Reading[]): readonly LetterFinding[] {
  const sorry = readings.flatMap((reading) => sorryIn(reading).map((word) => ({ reading, word })));
  const [, second] = sorry;
  return second ? [found('sorryTwice', second.reading.text, second.word, { values: { times: sorry.length } })] : [];
}
