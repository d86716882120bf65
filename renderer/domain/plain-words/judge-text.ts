/**
 * The linter for plain Dutch (B1): what is hard to read in a text, and what is wrong in it. Pure; runs in the page while somebody
 * types, and in the vault worker before a letter is made final.
 *
 * It advises on style, and says "wrong" only of what a letter must not say: a day that does not exist, "je" in a house that says "u",
 * a remedy that does not exist, a reason that is none.
 */
import { toned } from '../letter/tone';
import { addressIn, type Tone } from './address-form';
import { datesIn } from './dates-said';
import { type Finding, found, overlaps } from './finding';
import { forbiddenIn } from './forbidden';
import { hardWordsIn } from './hard-words';
import { passivesIn } from './passive';
import { isExempt, isName, type Reading, readingOf } from './reading';
import { saysNothing } from './says-nothing';
import { averageOf, type Sentence } from './sentences';

/** B1 (conventions.md); a single sentence as in letters.md. */
const LONG_SENTENCE = 25;
const LONG_AVERAGE = 15;
/** Below this a text sounds chopped; of a few sentences that proves nothing ("Niets. Inzage is gratis."). */
const CHOPPY_AVERAGE = 7.5;
const CHOPPY_FROM = 4;

export interface Judging {
  /** How the house addresses its readers; without it a text is held to how it began. */
  readonly tone?: Tone;
  /** It must give a reason. */
  readonly isReason?: boolean;
  /** Of people and organisations, exempt wherever they stand. */
  readonly names?: readonly string[];
}

export interface Judgement {
  /** What is wrong first, then in the order of the text. */
  readonly findings: readonly Finding[];
  /** Words a sentence; undefined while there is no whole one. */
  readonly average?: number;
}

export function judgeText(text: string, { tone, isReason = false, names = [] }: Judging = {}): Judgement {
  if (text.trim() === '') return { findings: [] };
  if (isReason && saysNothing(text)) return { findings: [found('saysNothing', text, { from: 0, to: text.length })] };
  const reading = readingOf(text, names);
  const average = averageOf(reading.sentences);
  const findings = [
    ...wordsOf(reading, tone ?? 'u'),
    ...addressIn(reading, tone),
    ...averageFindings(average, text),
    ...sorryTwice(reading),
  ];
  return { findings: inOrder(findings), ...(average && { average: average.average }) };
}

/** All but what is told of a whole text or letter. */
export function wordsOf(reading: Reading, tone: Tone): readonly Finding[] {
  const hard = hardWordsIn(reading, (easier) => toned(easier, tone));
  return [
    ...datesIn(reading),
    ...forbiddenIn(reading),
    ...longSentences(reading),
    ...longWords(reading),
    ...hard,
    // "Is afgewezen" is said once: the word itself asks for another sentence.
    ...passivesIn(reading).filter((passive) => !hard.some((one) => overlaps(one, passive))),
  ];
}

export function averageFindings(average: ReturnType<typeof averageOf>, text: string): readonly Finding[] {
  if (!average) return [];
  const values = { average: Math.round(average.average) };
  const span = { from: 0, to: 0 };
  if (average.average > LONG_AVERAGE) return [found('longOnAverage', text, span, { values })];
  const isChoppy = average.average < CHOPPY_AVERAGE && average.sentences >= CHOPPY_FROM;
  return isChoppy ? [found('choppy', text, span, { values })] : [];
}

/** Once is sorry, twice is a manner (letters.md). */
export function sorryTwice(reading: Reading): readonly Finding[] {
  const sorry = sorryIn(reading);
  const [, second] = sorry;
  return second ? [found('sorryTwice', reading.text, second, { values: { times: sorry.length } })] : [];
}

export function sorryIn({ sentences }: Reading): readonly Sentence['words'][number][] {
  return sentences.flatMap(({ words }) => words.filter(({ lower }) => lower === 'helaas'));
}

/** What is wrong first; what is told of the whole last. */
export function inOrder<F extends Finding>(findings: readonly F[]): readonly F[] {
  const rank = ({ severity, to }: F): number => (severity === 'wrong' ? 0 : to === 0 ? 2 : 1);
  return findings.toSorted((one, other) => rank(one) - rank(other) || one.from - other.from);
}

function longSentences({ sentences, text }: Reading): readonly Finding[] {
  return sentences
    .filter(({ length }) => length > LONG_SENTENCE)
    .map((sentence) => found('longSentence', text, sentence, { values: { words: sentence.length } }));
}

/**
 * More than twenty letters in one piece: Dutch joins its words, and up to there stand those that everybody at a counter knows
 * ("identiteitsbewijs", "schuldhulpverlening", "huurovereenkomst"). A hyphen divides, a name is no word, and what is longer and known
 * all the same stands here.
 */
const LONG_WORD = 20;
const KNOWN_LONG: readonly string[] = [
  'vreemdelingendocument',
  'verhuurdersverklaring',
  'verhuurdersverklaringen',
  'inkomstenbelastingaangifte',
  'schuldhulpverleningen',
  'klanttevredenheidsonderzoek',
  'arbeidsongeschiktheidsuitkering',
];

function longWords(reading: Reading): readonly Finding[] {
  return reading.sentences.flatMap(({ words }) =>
    words
      .filter(
        (word) =>
          !word.isAddress &&
          !isName(word) &&
          word.lower.split(/[-/'’.]/).some((part) => part.length > LONG_WORD && !KNOWN_LONG.includes(part)) &&
          // A figure in it: a reference or a fingerprint of a file.
          !/\d/.test(word.lower) &&
          !isExempt(word, reading),
      )
      .map((word) => found('longWord', reading.text, word, { values: { letters: word.lower.length } })),
  );
}
