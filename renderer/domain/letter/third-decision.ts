/**
 * The words of the letter that tells a third party, before anything is shown, that it was decided otherwise than he wants: what is
 * shown of him, why, from when, and what he can do. What model letter 6 promises. Pure; runs in the vault worker.
 * Rules WS-12, WS-13, WS-22, LN-22, LN-23; Settled 10 and 24.
 *
 * It bears the reference of the letter that asked him, and is given nothing of the case: not who asks, when or why, and no other piece.
 */
import type { Calendar } from '../days/calendar';
import { inFull } from '../days/day-words';
import type { Day } from '../facts/facts';
import type { View } from '../facts/facts-thirds';
import { typedAddressLines } from '../person/address';
import { parseName, salutation } from '../person/person';
import { saysNothing } from '../plain-words/says-nothing';
import { contactOf } from '../profiles/contact';
import type { Profile, ProfileVersion } from '../profiles/profile';
import type { ReadOfThird } from '../thirds/telling';
import { filled, heading, lead, paragraph, smallPrint } from './case-letter';
import { lawNames } from './decision-items';
import type { Letter } from './letter';
import { closingOf, letterheadOf, letterLines, type Signer } from './letter-frame';
import { inSentence } from './notice-parts';
import { remediesBlocks, remediesMissing } from './remedies';
import { inTone, verbatim } from './tone';

export const THIRD_DECISION_WORDS = 1;

const LAW = 'AVG artikel 15 lid 4';

export interface ThirdDecisionInput {
  readonly profile: Profile;
  readonly version: ProfileVersion;
  readonly calendar: Calendar;
  readonly today: Day;
  /** That of the letter that asked him, never the case's. */
  readonly reference: string;
  readonly third: { readonly name: string; readonly address?: string };
  /** "uw naam en een bericht van u uit mei 2026", as in that letter. */
  readonly what: string;
  readonly answer: Exclude<View, 'noObjection'>;
  readonly reads: ReadOfThird;
  /** Typed for this reader; empty keeps the letter CONCEPT. */
  readonly motivation?: string;
  readonly shownFrom: Day;
  /** Last day to call before it. */
  readonly reactBy: Day;
  readonly signer?: Signer;
}

export function thirdDecision(input: ThirdDecisionInput): Letter {
  const { profile, today, reference, third, what, shownFrom, reactBy } = input;
  const { closing, missing } = closingOf(profile, input.signer);
  const { tone } = profile.defaults;
  const address = typedAddressLines(third.name, false, third.address ?? '');
  const lacks = [
    ...missing,
    ...remediesMissing(profile, input.version),
    ...(address.isComplete ? [] : ['third.address']),
  ];
  const said = input.motivation ?? '';
  const why = filled(saysNothing(said) ? '' : said, 'third.motivation', 'reden', lacks);
  const name = parseName(third.name);
  const { phone } = contactOf(profile);
  const letter: Letter = {
    kind: 'thirdDecision',
    wordsVersion: THIRD_DECISION_WORDS,
    missing: [...new Set(lacks)],
    letterhead: letterheadOf(profile),
    address: address.lines,
    lines: letterLines(profile, today, reference),
    subject: 'Onze beslissing over gegevens van u',
    salutation: name ? salutation(name, tone.value) : 'Geachte heer of mevrouw,',
    blocks: [
      lead(`${decided(input)} In deze brief leest u waarom, en wat u kunt doen.`),
      heading('Wat laten wij zien?'),
      paragraph(`Het gaat om ${inSentence(what)}.`, 'Wij vroegen u wat u daarvan vindt.', ...shown(input)),
      heading('Waarom beslissen wij anders dan u wilt?'),
      paragraph(verbatim(why)),
      smallPrint(`De wet: ${LAW}.`),
      ...lawNames(LAW),
      heading('Wanneer laten wij het zien?'),
      paragraph(
        `Niet eerder dan op ${inFull(shownFrom)}.`,
        `Is er iets dat wij nog niet weten? Bel ons dan uiterlijk op ${inFull(reactBy)}: ${phone}.`,
        `Noem kenmerk ${reference}, dan kijken wij er nog een keer naar.`,
      ),
      heading('Wie vraagt om inzage?'),
      paragraph('Dat mogen wij u niet vertellen. Ook die gegevens beschermen wij.'),
      ...remediesBlocks({ ...input, reader: 'source' }),
    ],
    closing,
    day: today,
    reference,
  };
  return inTone(letter, tone.value);
}

/** The answer first, in two sentences at most. */
function decided({ answer, reads }: ThirdDecisionInput): string {
  if (answer === 'partly') return 'U wilt dat wij uw naam afschermen. Wij laten uw naam toch zien.';
  const asked = 'U wilt niet dat wij gegevens van u laten zien.';
  return reads.what === 'everything' && !reads.restWithheld
    ? `${asked} Wij laten ze toch zien.`
    : `${asked} Een deel laten wij toch zien.`;
}

function shown({ reads }: ThirdDecisionInput): readonly string[] {
  const { what, name, restWithheld } = reads;
  const own = name
    ? 'Uw naam is dan te lezen.'
    : 'Uw naam laten wij niet zien. Ook woorden die naar u leiden, maken wij onleesbaar.';
  return [
    what === 'everything'
      ? 'Wie om inzage vraagt, mag dit lezen.'
      : 'Wie om inzage vraagt, mag een deel hiervan lezen.',
    own,
    ...(restWithheld ? ['Iets anders dat over u gaat, laten wij niet zien.'] : []),
  ];
}
