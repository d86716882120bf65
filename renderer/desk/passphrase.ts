/**
 * Judges a passphrase as an attacker with the sealed store would: common words (Dutch ones too), names, and the words everybody
 * at this corporation would try. Runs in the vault worker; the dictionaries are loaded at the first question only.
 */
import type { Judgement } from './asks';

/** Decimal orders of magnitude of guesses. Argon2id at 64 MiB leaves an attacker some thousand guesses a second. */
const FAIR = 10;
const STRONG = 12;

interface Judge {
  check(password: string, userInputs?: string[]): { readonly guessesLog10: number };
}
let judge: Promise<Judge> | undefined;

export async function judgePassphrase(passphrase: string, words: readonly string[]): Promise<Judgement> {
  judge ??= load();
  const known = words.flatMap((word) => word.toLowerCase().split(/[^\p{L}\d]+/u)).filter((word) => word.length >= 3);
  const guesses = (await judge).check(passphrase.slice(0, 200), known).guessesLog10;
  // What everybody here would try adds next to nothing, so what is left must carry the weight.
  const rest = known.reduce((text, word) => text.replaceAll(word, ''), passphrase.toLowerCase()).trim();
  const bare = rest.length === passphrase.trim().length ? guesses : (await judge).check(rest, known).guessesLog10 + 1;
  return verdict(Math.min(guesses, bare), passphrase);
}

function verdict(orders: number, passphrase: string): Judgement {
  if (passphrase.length === 0) return { score: 0, accepted: false, advice: '' };
  if (passphrase.length < 12)
    return { score: orders < 6 ? 0 : 1, accepted: false, advice: 'Te kort. Neem minstens vier losse woorden.' };
  if (orders < 8)
    return { score: 1, accepted: false, advice: 'Te makkelijk te raden. Neem woorden die niet bij elkaar horen.' };
  if (orders < FAIR) return { score: 2, accepted: false, advice: 'Nog niet sterk genoeg. Voeg een woord toe.' };
  return { score: orders < STRONG ? 3 : 4, accepted: true, advice: '' };
}

async function load(): Promise<Judge> {
  const [core, common, dutch] = await Promise.all([
    import('@zxcvbn-ts/core'),
    import('@zxcvbn-ts/language-common'),
    import('@zxcvbn-ts/language-nl-be'),
  ]);
  return new core.ZxcvbnFactory({
    dictionary: { ...common.dictionary, ...dutch.dictionary },
    graphs: common.adjacencyGraphs,
  });
}
