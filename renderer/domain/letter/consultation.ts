/**
 * The words of the letter to a third party: what do you think? Model letter 6. Pure; runs in the vault worker.
 * Rules WS-11 to WS-13, WS-22; Settled 10.
 *
 * It is given nothing of the case: a reference of its own, and of the dossier what it says of the reader alone. Not who asks or why, no
 * other item, no promise that the name stays hidden, and silence is no consent.
 */

import type { Calendar } from '../days/calendar';
import { dateInLetters, inFull } from '../days/day-words';
import type { Day } from '../facts/facts';
import { typedAddressLines } from '../person/address';
import { parseName, salutation } from '../person/person';
import { contactMissing, contactOf } from '../profiles/contact';
import type { Profile, ProfileVersion } from '../profiles/profile';
import { shieldsMeanwhile } from '../thirds/consulting';
import { bullets, heading, lead, paragraph } from './case-letter';
import type { Letter } from './letter';
import { closingOf, letterheadOf, letterLines, type Signer } from './letter-frame';
import { inSentence } from './notice-parts';
import { complaintBlocks, remediesMissing } from './remedies';
import { inTone } from './tone';

export const CONSULTATION_WORDS = 1;

export interface ConsultationInput {
  readonly profile: Profile;
  readonly version: ProfileVersion;
  readonly calendar: Calendar;
  readonly today: Day;
  /** The letter's own, never the case's. */
  readonly reference: string;
  readonly third: {
    /** "De heer P.J. 't Hart" */
    readonly name: string;
    /** As recorded: one line or several. Empty keeps the letter CONCEPT. */
    readonly address?: string;
  };
  /** "uw naam en een bericht van u uit mei 2026"; typed for this letter, so it follows the tone of the house. */
  readonly what: string;
  /** The last day to answer; absent where the regulation gives no term. */
  readonly until?: Day;
  readonly signer?: Signer;
}

export function consultation(input: ConsultationInput): Letter {
  const { profile, today, reference, third, what, until } = input;
  const { closing, missing } = closingOf(profile, input.signer);
  const address = typedAddressLines(third.name, false, third.address ?? '');
  const { controller, post, postcode, city, phone, mail } = contactOf(profile);
  const { tone } = profile.defaults;
  const name = parseName(third.name);
  const lacks = [
    ...missing,
    ...contactMissing(profile, ['mail']),
    ...remediesMissing(profile, input.version),
    ...(address.isComplete ? [] : ['third.address']),
  ];
  const letter: Letter = {
    kind: 'consultation',
    wordsVersion: CONSULTATION_WORDS,
    missing: [...new Set(lacks)],
    letterhead: letterheadOf(profile),
    address: address.lines,
    lines: letterLines(profile, today, reference),
    subject: 'Uw mening over gegevens van u',
    salutation: name ? salutation(name, tone.value) : 'Geachte heer of mevrouw,',
    blocks: [
      lead(
        'Iemand wil een dossier bij ons inzien, en daarin staan ook gegevens van u. Mogen wij die laten zien? ' +
          (until
            ? `U kunt antwoorden tot en met ${inFull(until)}.`
            : 'Laat ons weten wat u vindt, zo snel als dat voor u kan.'),
      ),
      heading('Om welke gegevens gaat het?'),
      paragraph(
        `Het gaat om ${inSentence(what)}.`,
        'Wilt u weten wat er precies staat? Bel ons, dan laten wij het u lezen.',
      ),
      heading('Waar kunt u uit kiezen?'),
      bullets([
        'U vindt het goed dat wij deze gegevens laten zien.',
        'U wilt dat wij uw naam afschermen. De rest mogen wij wel laten zien.',
        'U wilt niet dat wij deze gegevens laten zien.',
      ]),
      paragraph(
        'U mag ook één woord of één zin noemen. Schrijf erbij waarom, als u dat wilt.',
        "Zo'n antwoord heet verzet. Het is gratis.",
      ),
      heading('Hoe geeft u antwoord?'),
      paragraph(
        `Stuur een brief naar ${controller}, ${post}, ${postcode} ${city}, of mail naar ${mail}.`,
        `Noem daarbij kenmerk ${reference}.`,
      ),
      heading('Wat doen wij met uw antwoord?'),
      paragraph(
        until
          ? `Wij wachten op uw antwoord, tot en met ${dateInLetters(until)}. Zo lang laten wij niets van u zien.`
          : 'Zolang wij op uw antwoord wachten, laten wij niets van u zien.',
        'Daarna beslissen wij. Uw antwoord weegt zwaar, maar wij wegen ook het belang van de ander.',
        'Beslissen wij anders dan u wilt, dan hoort u dat eerst van ons, met de reden.',
      ),
      heading('En als u niet antwoordt?'),
      paragraph(
        'Dan beslissen wij zonder uw antwoord.',
        shieldsMeanwhile(input.version) && 'Ook dan schermen wij af wat nodig is om u te beschermen.',
      ),
      heading('Wie vraagt om inzage?'),
      paragraph(`Dat mogen wij u niet vertellen. Hebt u een andere vraag, bel ons dan op ${phone}.`),
      ...complaintBlocks(input),
    ],
    closing,
    day: today,
    reference,
  };
  return inTone(letter, tone.value);
}
