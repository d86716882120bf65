/**
 * The words of the letter that tells a third party who was asked that it will be later: model letter 7 without the court, since nothing
 * was decided of him. Pure; runs in the vault worker. Rules WS-10, WS-13, WS-22; Settled 10.
 *
 * It bears the reference of the letter that asked him, and is given nothing of the case: not when it came in nor by when it had to be
 * answered, since both tell of who asks. The new day is all he needs.
 */
import type { Calendar } from '../days/calendar';
import { inFull } from '../days/day-words';
import type { Day } from '../facts/facts';
import type { View } from '../facts/facts-thirds';
import { typedAddressLines } from '../person/address';
import { parseName, salutation } from '../person/person';
import { contactOf } from '../profiles/contact';
import type { Profile, ProfileVersion } from '../profiles/profile';
import { filled, heading, lead, paragraph } from './case-letter';
import type { Letter } from './letter';
import { closingOf, letterheadOf, letterLines, type Signer } from './letter-frame';
import { inSentence } from './notice-parts';
import { complaintBlocks, remediesMissing } from './remedies';
import { inTone, verbatim } from './tone';

/** Goes up with every change of a sentence. */
export const THIRD_DELAY_WORDS = 1;

export interface ThirdDelayInput {
  readonly profile: Profile;
  readonly version: ProfileVersion;
  readonly calendar: Calendar;
  readonly today: Day;
  /** That of the letter that asked him, never the case's. */
  readonly reference: string;
  readonly third: { readonly name: string; readonly address?: string };
  /** "uw naam en een bericht van u uit mei 2026", as in that letter. */
  readonly what: string;
  readonly newDate: Day;
  /** Each a sentence, written for this reader; none keeps the letter CONCEPT. */
  readonly reasons: readonly string[];
  /** What he answered; absent while he did not. */
  readonly answer?: View;
  /** The last day to answer that he was told; absent where there is none. */
  readonly until?: Day;
  readonly signer?: Signer;
}

export function thirdDelay(input: ThirdDelayInput): Letter {
  const { profile, today, reference, third, what, newDate, reasons } = input;
  const { closing, missing } = closingOf(profile, input.signer);
  const { tone } = profile.defaults;
  const address = typedAddressLines(third.name, false, third.address ?? '');
  const lacks = [
    ...missing,
    ...remediesMissing(profile, input.version),
    ...(address.isComplete ? [] : ['third.address']),
  ];
  const why = filled(reasons.join(' '), 'third.reasons', 'reden', lacks);
  const name = parseName(third.name);
  const letter: Letter = {
    kind: 'thirdDelay',
    wordsVersion: THIRD_DELAY_WORDS,
    missing: [...new Set(lacks)],
    letterhead: letterheadOf(profile),
    address: address.lines,
    lines: letterLines(profile, today, reference),
    subject: 'Latere beslissing over gegevens van u',
    salutation: name ? salutation(name, tone.value) : 'Geachte heer of mevrouw,',
    blocks: [
      lead(`Wij beslissen later over gegevens van u. Wij beslissen uiterlijk op ${inFull(newDate)}. Dat spijt ons.`),
      heading('Om welke gegevens gaat het?'),
      paragraph(`Het gaat om ${inSentence(what)}.`, 'Wij vroegen u wat u daarvan vindt.'),
      heading('Waarom duurt het langer?'),
      paragraph(verbatim(why)),
      heading('Mag dat?'),
      paragraph(
        'Volgens ons reglement moeten wij eerder beslissen. Lukt dat niet, dan laten wij dat weten, met de reden.',
        'De nieuwe dag past binnen de tijd die de wet ons geeft.',
      ),
      heading('Wat gebeurt er intussen?'),
      paragraph(
        'Tot wij beslissen, laten wij niets van u zien.',
        input.answer !== 'noObjection' &&
          'Beslissen wij anders dan u wilt, dan hoort u dat eerst van ons, met de reden.',
      ),
      heading('Wat moet u doen?'),
      paragraph(...toDo(input)),
      heading('Wie vraagt om inzage?'),
      paragraph(
        'Dat mogen wij u niet vertellen.',
        `Hebt u een andere vraag? Bel ons dan op ${contactOf(profile).phone} en noem kenmerk ${reference}.`,
      ),
      ...complaintBlocks(input),
    ],
    closing,
    day: today,
    reference,
  };
  return inTone(letter, tone.value);
}

function toDo({ answer, until, today }: ThirdDelayInput): readonly string[] {
  if (answer) return ['U hoeft niets te doen. Wij hebben uw antwoord.'];
  const may = 'U hoeft niets te doen, maar u mag ons nog laten weten wat u vindt.';
  return until && today <= until ? [may, `Dat kan tot en met ${inFull(until)}.`] : [may];
}
