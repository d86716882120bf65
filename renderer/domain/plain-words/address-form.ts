/**
 * "U" and "je": one text keeps to one of them, and that is the one of the house. Pure.
 *
 * Names are the trap: "mevrouw U. de Vries", "meneer Je". A capital within a sentence counts only where no name can stand.
 */
import { type Finding, found } from './finding';
import { isExempt, isName, type Reading } from './reading';
import type { Sentence, Word } from './sentences';

export type Tone = 'u' | 'je';

const FORMS: Readonly<Record<Tone, readonly string[]>> = {
  u: ['u', 'uw', 'uwe', 'uzelf'],
  je: ['je', 'jij', 'jou', 'jouw', 'jezelf', 'jijzelf', 'jouzelf'],
};

interface Said {
  readonly tone: Tone;
  readonly word: Word;
}

/** Each place where the reader is addressed otherwise than the house does; without a house, otherwise than the text began. */
export function addressIn(reading: Reading, house: Tone | undefined): readonly Finding[] {
  const said = reading.sentences.flatMap((sentence) => saidIn(sentence, reading));
  const tone = house ?? said[0]?.tone;
  if (!tone) return [];
  const isMixed = said.some((one) => one.tone === tone);
  return said
    .filter((one) => one.tone !== tone)
    .map(({ word }) => found(isMixed ? 'mixedAddress' : 'otherAddress', reading.text, word, { values: { tone } }));
}

function saidIn({ words }: Sentence, reading: Reading): readonly Said[] {
  return words.flatMap((word, at): readonly Said[] => {
    const tone = toneOf(word.lower);
    if (!tone || isExempt(word, reading) || isNoAddress(word, words[at - 1], words[at + 1], reading.text)) return [];
    return [{ tone, word }];
  });
}

function toneOf(word: string): Tone | undefined {
  if (FORMS.u.includes(word)) return 'u';
  return FORMS.je.includes(word) ? 'je' : undefined;
}

const TITLES: readonly string[] = ['mevrouw', 'meneer', 'heer', 'mw', 'dhr', 'mevr', 'familie', 'fam'];

function isNoAddress(word: Word, before: Word | undefined, after: Word | undefined, text: string): boolean {
  // "U.": an initial. "10.30 u": an hour.
  if (word.text === 'U' && text[word.to] === '.') return true;
  if (word.text === 'u' && before && /^\d/.test(before.text) && !/^\d{4}$/.test(before.text)) return true;
  if (!isName(word)) return false;
  // "Wij bellen U" is meant politely; "mevrouw U" and "U Thant" are not.
  const isTitled = before !== undefined && TITLES.includes(before.lower);
  return word.lower.startsWith('j') || isTitled || (after !== undefined && isName(after));
}
