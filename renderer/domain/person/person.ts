/**
 * Dutch names: read as typed, shown, addressed, sorted and found. Pure; runs in the vault worker.
 *
 * Choices (domain/conventions.md): a prefix is small after a first name or initials and has a capital without them,
 * except 't and d'. A prefix written with a capital after a first name is Belgian and stays as registered. Arabic
 * particles (El, Ben) belong to the surname. The title is optional and never guessed.
 */
import type { PersonName } from '../facts/facts';

const TITLES: Readonly<Record<string, 'mevrouw' | 'heer'>> = {
  mevrouw: 'mevrouw',
  'mevr.': 'mevrouw',
  mevr: 'mevrouw',
  'mw.': 'mevrouw',
  mw: 'mevrouw',
  heer: 'heer',
  'dhr.': 'heer',
  dhr: 'heer',
  meneer: 'heer',
};

const PREFIXES = new Set(
  "van der den de het 't ter ten te in op aan bij onder over uit uijt voor von zu zum zur la le les du des di da dos".split(
    ' ',
  ),
);
const PARTICLES = new Set(['el', 'al', 'ben', 'bou', 'ait', 'aït', 'ibn', 'abu', 'abou', 'oulad']);

/** Longest name taken; longer is a mistake of pasting. */
const LONGEST = 100;

/**
 * Reads "mw. A. van 't Veld-Mensah", "Robin de Vries", "Poel, J. van der", "IJsbrand".
 * Undefined when it is no name: empty, no letter, a digit in it, or far too long.
 */
export function parseName(typed: string): PersonName | undefined {
  const clean = cleaned(typed);
  if (clean.length > LONGEST || !/\p{L}/u.test(clean) || !/^[\p{L}\p{M}'’ .,\-/]+$/u.test(clean)) return undefined;
  const { title, words } = takeTitle(splitD(inOrder(clean)).split(' '));
  if (words.length === 0) return undefined;

  const at = surnameStart(words);
  const given = words.slice(0, at).join(' ');
  let end = at;
  while (end < words.length - 1 && isSmallPrefix(words[end] as string, at === 0 && end === 0)) end += 1;
  const prefix = words.slice(at, end).join(' ').toLowerCase();
  const surname = words.slice(end).join(' ');
  if (!/\p{L}/u.test(surname)) return undefined;
  return { ...(title && { title }), ...(given && { given }), ...(prefix && { prefix }), surname };
}

/** "N. van der Sluis-de Boer" */
export function showName(name: PersonName): string {
  return [name.given, familyName(name)].filter(Boolean).join(' ');
}

/** "Mevrouw N. van der Sluis", "De heer P.J. 't Hart", "R. van Dijk": the first line of an address. */
export function addressName(name: PersonName): string {
  const shown = name.given ? showName(name) : name.title ? capitalFamily(name) : familyName(name);
  if (name.title === 'mevrouw') return `Mevrouw ${shown}`;
  return name.title === 'heer' ? `De heer ${shown}` : name.given ? shown : capitalFamily(name);
}

/** "mevrouw N. van der Sluis", "de heer P.J. 't Hart", "R. van Dijk": in the middle of a sentence. */
export function nameInSentence(name: PersonName): string {
  const addressed = addressName(name);
  return name.title ? addressed.charAt(0).toLowerCase() + addressed.slice(1) : addressed;
}

/** "mevrouw Van der Sluis", "de heer 't Hart", "Robin de Vries": as one speaks of somebody who sits there. */
export function spokenName(name: PersonName): string {
  if (name.title === 'mevrouw') return `mevrouw ${capitalFamily(name)}`;
  return name.title === 'heer' ? `de heer ${capitalFamily(name)}` : showName(name);
}

/** "De Boer, of Van der Sluis-de Boer": a Dutch document prints the name of birth, which stands last in a double one. */
export function surnameOnDocument(name: PersonName): string {
  const double = /^(?!'s-)[^-]+-(.+)$/.exec(name.surname)?.[1];
  const whole = capitalFamily(name);
  return double ? `${double.charAt(0).toUpperCase()}${double.slice(1)}, of ${whole}` : whole;
}

/** "Geachte mevrouw Van der Sluis,", "Geachte heer of mevrouw Van Dijk,", "Beste Robin de Vries,". */
export function salutation(name: PersonName, tone: 'u' | 'je' = 'u'): string {
  const family = capitalFamily(name);
  if (name.title === 'mevrouw') return `${tone === 'u' ? 'Geachte' : 'Beste'} mevrouw ${family},`;
  if (name.title === 'heer') return `${tone === 'u' ? 'Geachte heer' : 'Beste meneer'} ${family},`;
  if (name.given && !isInitials(name.given)) return `Beste ${showName(name)},`;
  return tone === 'u' ? `Geachte heer of mevrouw ${family},` : `Beste ${showName(name)},`;
}

/** "Poel, J. van der": sorted on the core word. */
export function sortName({ given, prefix, surname }: PersonName): string {
  const core = surname.replace(/^'s-/, '');
  const rest = [given, prefix, core === surname ? undefined : "'s-"].filter(Boolean).join(' ');
  return rest ? `${core}, ${rest}` : core;
}

/** Small letters without diacritics, apostrophes and hyphens: what is compared and searched, never stored. */
export function folded(text: string): string {
  return text
    .normalize('NFKD')
    .toLowerCase()
    .replace(/\p{M}/gu, '')
    .replace(/[ıøłđðþßæœ]/g, (sign) => UNFOLDED[sign] ?? sign)
    .replace(/['’`´]/g, '')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}

const UNFOLDED: Readonly<Record<string, string>> = {
  ı: 'i',
  ø: 'o',
  ł: 'l',
  đ: 'd',
  ð: 'd',
  þ: 'th',
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
};

function cleaned(typed: string): string {
  return typed
    .normalize('NFC')
    .replace(/[’‘`´]/g, "'")
    .replace(/ĳ/g, 'ij')
    .replace(/Ĳ/g, 'IJ')
    .replace(/\s*([-/])\s*/g, '$1')
    .replace(/\s+/g, ' ')
    .trim();
}

/** "Poel, mw. J. van der" as "mw. J. van der Poel". */
function inOrder(text: string): string {
  const comma = text.indexOf(',');
  return comma < 0 ? text : `${text.slice(comma + 1).trim()} ${text.slice(0, comma).trim()}`.replace(/,/g, '').trim();
}

/** "d'Ancona" becomes two words for a moment, so that the prefix can be taken like any other. */
function splitD(text: string): string {
  return text.replace(/(^| )d'(?=\p{L})/gu, "$1d' ").replace(/(^| )'t(?=\p{Lu})/gu, "$1't ");
}

function takeTitle(words: readonly string[]): {
  readonly title?: 'mevrouw' | 'heer';
  readonly words: readonly string[];
} {
  const first = words[0]?.toLowerCase() ?? '';
  if (first === 'de' && words[1]?.toLowerCase() === 'heer') return { title: 'heer', words: words.slice(2) };
  const title = TITLES[first];
  return title && words.length > 1 ? { title, words: words.slice(1) } : { words };
}

/** Index of the first word of prefix and surname; what stands before it is given. */
function surnameStart(words: readonly string[]): number {
  let initials = 0;
  while (initials < words.length - 1 && isInitials(words[initials] as string)) initials += 1;
  if (initials > 0) return initials;
  if (words.length === 1 || isPrefix(words[0] as string) || PARTICLES.has((words[0] as string).toLowerCase())) return 0;

  const begin = words.findIndex(
    (word, index) => index > 0 && (isPrefix(word) || isParticle(word) || opensPartner(word)),
  );
  return begin < 0 ? words.length - 1 : begin;
}

/** "Jongsma-van" of "Jongsma-van der Sluis": a surname goes on after it. */
function opensPartner(word: string): boolean {
  const last = word.split('-').at(-1) ?? '';
  return word.includes('-') && isPrefix(last);
}

function isInitials(word: string): boolean {
  return /^(?:(?:\p{Lu}\p{M}*[\p{Ll}\p{M}]{0,2}|IJ)\.)+$/u.test(word.replaceAll(' ', ''));
}

function isPrefix(word: string): boolean {
  // "S. el Idrissi": written small it is a prefix, with a capital a part of the name.
  return word === "d'" || PREFIXES.has(word.toLowerCase()) || PARTICLES.has(word);
}

/** A prefix with a capital is one only at the very beginning: "Van der Sluis" typed without more. */
function isSmallPrefix(word: string, first: boolean): boolean {
  return isPrefix(word) && (first || word === word.toLowerCase());
}

function isParticle(word: string): boolean {
  return PARTICLES.has(word.toLowerCase()) && word !== word.toLowerCase();
}

function familyName({ prefix, surname }: PersonName): string {
  if (!prefix) return surname;
  return prefix.endsWith("d'") ? `${prefix}${surname}` : `${prefix} ${surname}`;
}

/** "Van der Sluis", "Van 't Veld"; 't and d' keep small. */
function capitalFamily(name: PersonName): string {
  const family = familyName(name);
  return name.prefix && /^\p{L}(?!')/u.test(family) ? family.charAt(0).toUpperCase() + family.slice(1) : family;
}
