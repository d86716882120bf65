/**
 * What the letters of one case share: to whom they go, whose dossier it is, and the small words they are made of.
 * Pure; runs in the vault worker.
 *
 * A letter takes plain values and never a state: who makes it looks up what stands in it, and the letter itself cannot
 * say more than it was given.
 */

import { numberInWords } from '../days/number-words';
import type { Address, Channel, Day, PersonName } from '../facts/facts';
import type { Fee } from '../facts/facts-fee';
import { addressLines, isComplete } from '../person/address';
import { nameInSentence, salutation } from '../person/person';
import type { Profile } from '../profiles/profile';
import type { Block, Inline, Letter } from './letter';
import { closingOf, letterheadOf, letterLines, type Signer } from './letter-frame';

export interface CaseLetterInput {
  readonly profile: Profile;
  /** The day the letter bears. */
  readonly today: Day;
  readonly reference: string;
  /** Their letter or mail that it answers. */
  readonly theirs?: { readonly channel: Channel; readonly on: Day };
  readonly addressee: { readonly name: PersonName; readonly address: Address };
  /** Whose dossier it is, when the addressee is a representative; absent when it is the addressee's own. */
  readonly onBehalfOf?: PersonName;
  readonly signer?: Signer;
  /** What is asked for it (WS-18). */
  readonly fee?: Fee;
}

/** All of a letter but its kind, subject and blocks; `missing` names what is printed and still empty. */
export function frameOf(input: CaseLetterInput): Omit<Letter, 'kind' | 'wordsVersion' | 'subject' | 'blocks'> {
  const { profile, today, reference, theirs, addressee, signer } = input;
  const { closing, missing } = closingOf(profile, signer);
  return {
    missing: [...missing, ...(isComplete(addressee.address) ? [] : ['addressee.address'])],
    letterhead: letterheadOf(profile),
    address: addressLines(addressee.name, addressee.address),
    lines: letterLines(profile, today, reference, theirs),
    salutation: salutation(addressee.name, profile.defaults.tone.value),
    closing,
    day: today,
    reference,
  };
}

/** How the letter calls the dossier and the data: the reader's own, or somebody's he acts for. */
export interface Whose {
  /** "uw dossier", "het dossier van mevrouw N. van der Sluis": once, where it is said first. */
  readonly dossierInFull: string;
  /** "uw dossier", "het dossier" */
  readonly dossier: string;
  /** "uw gegevens", "de gegevens" */
  readonly data: string;
  /** "u", "mevrouw N. van der Sluis" */
  readonly person: string;
}

export function whose(onBehalfOf: PersonName | undefined): Whose {
  if (!onBehalfOf) return { dossierInFull: 'uw dossier', dossier: 'uw dossier', data: 'uw gegevens', person: 'u' };
  const person = nameInSentence(onBehalfOf);
  return { dossierInFull: `het dossier van ${person}`, dossier: 'het dossier', data: 'de gegevens', person };
}

export function lead(text: string): Block {
  return { kind: 'lead', text: [text] };
}

export function heading(text: string): Block {
  return { kind: 'heading', text };
}

export function paragraph(...sentences: readonly (string | false | undefined)[]): Block {
  return { kind: 'paragraph', text: [sentences.filter(Boolean).join(' ')] };
}

/** A last line in small type: the law, said after the explanation and never instead of it. */
export function smallPrint(text: string): Block {
  return { kind: 'paragraph', text: [{ small: text }] };
}

export function bullets(items: readonly string[]): Block {
  return { kind: 'list', ordered: false, items: items.map((item) => [item]) };
}

/** Terms with what they mean beside them. */
export function terms(rows: readonly (readonly [term: string, meaning: string])[]): Block {
  return {
    kind: 'list',
    ordered: false,
    items: rows.map(([term, meaning]): readonly Inline[] => [{ strong: term }, ` ${meaning}`]),
  };
}

/** "één stuk", "drie stukken", "34 stukken" */
export function pieces(count: number): string {
  return `${numberInWords(count)} ${count === 1 ? 'stuk' : 'stukken'}`;
}

/** "Eén", not "Één": a capital of an accented letter at the head of a sentence is written without. */
export function capital(text: string): string {
  if (text.startsWith('één')) return `Eén${text.slice(3)}`;
  return text.charAt(0).toUpperCase() + text.slice(1);
}

/** "kantoor Emmen", also where the profile calls it "Emmen". */
export function officeInWords(office: string): string {
  return /kantoor/i.test(office) ? office : `kantoor ${office}`;
}

/** The text, or a mark in its place and its path among what is missing. */
export function filled(text: string | undefined, path: string, mark: string, missing: string[]): string {
  const given = text?.trim();
  if (given) return given;
  missing.push(path);
  return `«${mark}»`;
}

/** "paspoort, identiteitskaart, rijbewijs of vreemdelingendocument" */
export function orList(words: readonly string[]): string {
  if (words.length < 2) return words.join('');
  return `${words.slice(0, -1).join(', ')} of ${words.at(-1)}`;
}
