/**
 * Help with plain words while a motivation is typed: hard words with an easier one, and the length of sentences. It advises and never
 * refuses. The list is the program's own, after the word list of the model letters. Pure; runs in the page.
 */

export interface HardWord {
  readonly hard: string;
  readonly easy: string;
}

const HARD: readonly HardWord[] = [
  { hard: 'in verband met de belangen van derden', easy: 'om een ander te beschermen' },
  { hard: 'in verband met', easy: 'door' },
  { hard: 'met betrekking tot', easy: 'over' },
  { hard: 'ten aanzien van', easy: 'over' },
  { hard: 'op grond van', easy: 'volgens' },
  { hard: 'teneinde', easy: 'om' },
  { hard: 'derden', easy: 'anderen' },
  { hard: 'betrokkene', easy: 'u' },
  { hard: 'verzoeker', easy: 'u' },
  { hard: 'verstrekken', easy: 'geven' },
  { hard: 'verstrekt', easy: 'gegeven' },
  { hard: 'dienaangaande', easy: 'hierover' },
  { hard: 'derhalve', easy: 'daarom' },
  { hard: 'indien', easy: 'als' },
  { hard: 'alsmede', easy: 'en' },
  { hard: 'conform', easy: 'volgens' },
  { hard: 'reeds', easy: 'al' },
  { hard: 'tevens', easy: 'ook' },
  { hard: 'geanonimiseerd', easy: 'onleesbaar gemaakt' },
  { hard: 'persoonsgegevens', easy: 'gegevens' },
];

/** The first hard word of a text, as it stands there. */
export function hardWordIn(text: string): HardWord | undefined {
  for (const one of HARD) {
    const match = new RegExp(`(?<![\\p{L}\\d])${one.hard}(?![\\p{L}\\d])`, 'iu').exec(text);
    if (match) return { hard: match[0], easy: startsWithCapital(match[0]) ? capitalised(one.easy) : one.easy };
  }
  return undefined;
}

/** The text with that word replaced where it first stands. */
export const replaced = (text: string, { hard, easy }: HardWord): string => text.replace(hard, () => easy);

/** Words per sentence, rounded; undefined while there is no whole sentence. */
export function wordsPerSentence(text: string): number | undefined {
  const sentences = text
    .split(/[.!?]+(?:\s|$)/u)
    .map((sentence) => sentence.trim())
    .filter((sentence) => sentence !== '');
  if (sentences.length === 0 || !/[.!?]/.test(text)) return undefined;
  const words = sentences.reduce((sum, sentence) => sum + sentence.split(/\s+/u).length, 0);
  return Math.round(words / sentences.length);
}

const startsWithCapital = (word: string): boolean => /^\p{Lu}/u.test(word);
const capitalised = (word: string): string => word.charAt(0).toUpperCase() + word.slice(1);
