/**
 * Reasons that an employee types about terms, and what is none. Pure; runs in the vault worker.
 *
 * What is refused is said in words that a letter may never hold (model letters 7 and 8): the house's own workload [M, no ground in
 * the law]; and, of a doubt about who somebody is, that nobody looked yet (AVG 12(6) asks for a reasonable doubt).
 */
import type { Refusal } from '../command/refusal';
import type { DossierState } from '../dossier/dossier';
import { readReason } from '../dossier/sources';
import { folded } from '../person/person';
import { wrongWords } from '../plain-words/refusing';
import type { Profile } from '../profiles/profile';

/** In folded words: small letters, no accents, single spaces. */
const WORKLOAD: readonly RegExp[] = [
  /\b(?:drukte|werkdruk|werkvoorraad|werkachterstand|personeelstekort|personeelsgebrek|onderbezet\w*|onderbezetting)\b/,
  /\b(?:te|erg|heel|zo|nu|extra|ontzettend) druk\b(?! bezocht)/,
  /\b(?:wij|we|afdeling|team|is het|was het) (?:\w+ ){0,3}druk\b/,
  /\b(?:vakantie|vakanties|vakantieperiode|ziekteverlof|ziekteverzuim)\b/,
  /\b(?:collega|medewerker|functionaris|officier)s? [\w ]*\b(?:ziek|afwezig|vrij|weg)\b/,
  /\b(?:te weinig|tekort aan|gebrek aan|geen) (?:\w+ )?(?:mensen|personeel|medewerkers|collega s|capaciteit|tijd)\b/,
  /\b(?:capaciteitsgebrek|capaciteitsproblemen|tijdgebrek)\b/,
  /\bveel (?:\w+ )?verzoeken (?:bij ons|van anderen|tegelijk binnen|ontvangen|gekregen)\b/,
  /\bverkeerde (?:mailbox|postbus|afdeling)\b/,
];

/** The words that name the house's own workload, or undefined. */
export function workloadIn(text: string): string | undefined {
  const words = folded(text);
  for (const pattern of WORKLOAD) {
    const found = pattern.exec(words)?.[0];
    if (found) return found;
  }
  return undefined;
}

const NOT_LOOKED =
  /\b(?:geen|nog niet|niet|zonder|ontbreekt?|ontbrak|nog geen) [\w ]*(?:legitim\w*|identi\w*|id bewijs|paspoort|rijbewijs|kopie|gecontroleerd|controle|document)|\b(?:legitim\w*|identi\w*|id bewijs|paspoort|rijbewijs|kopie|controle)\b[\w ]* (?:ontbreekt|ontbrak|mist|niet|nog niet)\b/;
const DOUBT =
  /\b(?:twijfel\w*|betwijfel\w*|ander\w*|wijk\w*|afwijk\w*|verschil\w*|onbekend\w*|overeen\w*|klopt|kloppen|nep|vals\w*|namens|handteken\w*|zelfde|dezelfde|verdacht\w*|ex|wantrouw\w*|past niet)\b/;

/** Only that nobody checked yet: no reasonable doubt (AVG 12(6)). */
export function isNoDoubt(text: string): boolean {
  const words = folded(text);
  return NOT_LOOKED.test(words) && !DOUBT.test(words);
}

const DOCUMENT =
  /\b(?:identi\w*|legitim\w*|id bewijs|id kaart|paspoort\w*|rijbewijs\w*|vreemdelingendocument|verblijfsdocument)\b/;
const COPY = /\b(?:\w*kopie\w*|\w*scan\w*|fotos? van|fotograf\w*|upload\w*)\b/;
const NUMBER = /\b(?:bsn|burgerservicenummer|sofinummer|(?:document|paspoort|rijbewijs)nummer)\b/;
const NOT = /\b(?:geen|niet|nooit|zonder)\b/;

/** It asks for a copy of a document of identity, or for its number: what is asked stands in a letter, and no letter asks that (LN-4). */
export function asksForCopy(text: string): boolean {
  return text.split(/[.!?\n]/).some((sentence) => {
    const words = folded(sentence);
    return !NOT.test(words) && (NUMBER.test(words) || (COPY.test(words) && DOCUMENT.test(words)));
  });
}

export type ReadReasons = { readonly reasons: readonly string[] } | { readonly refusal: Refusal };

/** Each line a sentence of the letter; the counter and the person read them, so they name no source. */
export function readReasons(typed: string, dossier: DossierState, { defaults }: Profile): ReadReasons {
  const read = readReason(typed, 'reasons', dossier);
  if ('refusal' in read) return read;
  const workload = workloadIn(read.text);
  if (workload) {
    const values = { words: workload };
    return { refusal: { code: 'workloadIsNoGround', field: 'reasons', article: 'AVG artikel 12 lid 3', values } };
  }
  const reasons = read.text
    .split('\n')
    .map((line) => line.trim().replace(/^[-•*]\s*/, ''))
    .filter(Boolean)
    .map(asSentence);
  // What is recorded here is told by a letter and cannot be put right beside it.
  for (const reason of reasons) {
    const wrong = wrongWords(reason, { tone: defaults.tone.value, isReason: true }, 'reasons');
    if (wrong) return { refusal: wrong };
  }
  return { reasons };
}

/** With a capital and an end, as it stands in a letter. */
export function asSentence(line: string): string {
  const first = line.charAt(0).toUpperCase() + line.slice(1);
  return /[.!?]$/.test(first) ? first : `${first}.`;
}
