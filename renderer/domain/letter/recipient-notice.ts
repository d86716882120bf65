/**
 * The words of the letter to who got data that were put right since: we corrected, erased or restricted them, will you do so too?
 * Pure; runs in the vault worker. Rules AVG 19, WM-22, LO-21, LN-12, LE-20; Settled 10.
 *
 * Its reader has the data already. So it says whose they are and what changed, and nothing else: not what the person asked or why, no
 * other point, no date of birth, and no secret address. The kenmerk is its own, never the one the person calls with.
 */
import { type Calendar, lastOpenDayOnOrBefore } from '../days/calendar';
import { inFull } from '../days/day-words';
import { addDays } from '../days/days';
import type { Address, Day, PersonName } from '../facts/facts';
import { addressInOneLine, typedAddressLines } from '../person/address';
import { nameInSentence } from '../person/person';
import { contactMissing, contactOf } from '../profiles/contact';
import type { Profile } from '../profiles/profile';
import { type Passing, saysBecomes } from '../rights/recipients';
import { capital, filled, heading, lead, paragraph, smallPrint } from './case-letter';
import type { Block, Inline, Letter } from './letter';
import { closingOf, letterheadOf, letterLines, type Signer } from './letter-frame';
import { inSentence } from './notice-parts';
import { inTone, literal, verbatim } from './tone';

export const RECIPIENT_NOTICE_WORDS = 1;

/** A wish and no term: the law gives the recipient none. */
const ANSWER_WITHIN = 14;

export interface NoticePoint {
  readonly number: number;
  readonly passing: Passing;
  /** "het telefoonnummer" */
  readonly what?: string;
  readonly becomes?: string;
  /** The day we did it ourselves; without it nothing can be passed on yet. */
  readonly doneOn?: Day;
}

export interface RecipientNoticeInput {
  readonly profile: Profile;
  readonly calendar: Calendar;
  readonly today: Day;
  /** The letter's own; absent while nothing is known of where it goes. */
  readonly reference?: string;
  readonly recipient: { readonly name: string; readonly address?: string };
  readonly person: {
    readonly name: PersonName;
    readonly address: Address;
    /** "klantnummer 4411 bij u", in place of the address. */
    readonly knownBy?: string;
  };
  readonly points: readonly NoticePoint[];
  readonly signer?: Signer;
}

export function recipientNotice(input: RecipientNoticeInput): Letter {
  const { profile, calendar, today, reference = '«kenmerk»', recipient, points } = input;
  const { closing, missing } = closingOf(profile, input.signer);
  const address = typedAddressLines(recipient.name, true, recipient.address ?? '');
  const lacks = [
    ...missing,
    ...contactMissing(profile, ['mail']),
    ...(address.isComplete && input.reference ? [] : ['recipient.address']),
  ];
  const { mail, phone } = contactOf(profile);
  const asks = asking(points);
  const answerBy = lastOpenDayOnOrBefore(addDays(today, ANSWER_WITHIN), calendar);
  const blocks: readonly Block[] = [
    lead(asks.lead),
    heading('Over wie gaat het?'),
    paragraph(whom(input, lacks)),
    heading(points.length === 1 ? 'Om welk gegeven gaat het?' : 'Om welke gegevens gaat het?'),
    { kind: 'list', ordered: false, items: points.map((point) => change(point, lacks)) },
    heading('Wat vragen wij van u?'),
    paragraph(
      asks.please,
      `Laat ons weten dat het is gedaan. Graag uiterlijk op ${inFull(answerBy)}.`,
      `Mail naar ${mail} of bel ${phone}, en noem kenmerk ${reference}.`,
    ),
    paragraph(
      'Hebt u deze gegevens niet meer? Laat ons dat dan ook weten.',
      'Gaf u ze aan een ander? Vertel het die dan ook.',
    ),
    heading('Waarom krijgt u deze brief?'),
    paragraph(
      'Wij gaven u deze gegevens. Veranderen wij ze daarna, dan vertellen wij dat aan iedereen die ze van ons kreeg.',
      'De persoon over wie het gaat, mag weten aan wie wij dit vertelden.',
      'Waarom wij iets veranderden, vertellen wij niet. Dat blijft tussen deze persoon en ons.',
    ),
    smallPrint('De wet: AVG artikel 19.'),
  ];
  const letter: Letter = {
    kind: 'recipientNotice',
    wordsVersion: RECIPIENT_NOTICE_WORDS,
    missing: [...new Set(lacks)],
    letterhead: letterheadOf(profile),
    address: address.lines,
    lines: letterLines(profile, today, reference),
    subject: 'Gegevens die u van ons kreeg, zijn veranderd',
    salutation: 'Geachte heer of mevrouw,',
    blocks,
    closing,
    day: today,
    reference,
  };
  return inTone(letter, profile.defaults.tone.value);
}

/** Where the address is secret it stays so, and the recipient must know the person by something else. */
function whom({ person }: RecipientNoticeInput, lacks: string[]): string {
  const { name, address, knownBy } = person;
  const words = `Het gaat over ${literal(nameInSentence(name))}`;
  if (knownBy) return `${words}, ${literal(inSentence(knownBy))}.`;
  if (!address.secret) return `${words}, ${literal(addressInOneLine(address))}.`;
  lacks.push('recipient.knownBy');
  return `${words}, «waaraan u deze persoon herkent».`;
}

function change({ number, passing, what, becomes, doneOn }: NoticePoint, lacks: string[]): readonly Inline[] {
  const about = filled(what, `recipient.${number}.what`, 'welke gegevens', lacks);
  const value = saysBecomes(passing) ? filled(becomes, `recipient.${number}.becomes`, 'nieuwe tekst', lacks) : '';
  if (!doneOn) lacks.push(`point.${number}.doneOn`);
  const day = doneOn ? inFull(doneOn) : '«dag»';
  return [{ strong: `${verbatim(capital(inSentence(about)))}.` }, ` ${DONE[passing](literal(inSentence(value)), day)}`];
}

const DONE: Readonly<Record<Passing, (value: string, day: string) => string>> = {
  correct: (value, day) => `Hier staat nu: ${value}. Wij hebben dat verbeterd op ${day}.`,
  add: (value, day) => `Hier komt bij: ${value}. Wij hebben dat aangevuld op ${day}.`,
  erase: (_value, day) => `Wij hebben dit verwijderd op ${day}.`,
  restrict: (_value, day) => `Wij bewaren dit, maar gebruiken het niet. Dat is zo sinds ${day}.`,
};

interface Asking {
  readonly lead: string;
  readonly please: string;
}

/** One kind of change is called by its name; several together are a change. */
function asking(points: readonly NoticePoint[]): Asking {
  const kinds = new Set(points.map(({ passing }) => (passing === 'add' ? 'correct' : passing)));
  const [only] = kinds.size === 1 ? [...kinds] : [];
  switch (only) {
    case 'correct':
      return {
        lead: 'U kreeg gegevens van ons. Die klopten niet helemaal, en wij hebben ze verbeterd. Wilt u dat bij u ook doen?',
        please: 'Kijk of u deze gegevens hebt, en verbeter ze dan ook.',
      };
    case 'erase':
      return {
        lead: 'U kreeg gegevens van ons. Wij hebben ze verwijderd. Wilt u dat bij u ook doen?',
        please: 'Kijk of u deze gegevens hebt, en verwijder ze dan ook.',
      };
    case 'restrict':
      return {
        lead: 'U kreeg gegevens van ons. Wij bewaren ze, maar gebruiken ze voorlopig niet. Wilt u dat ook zo doen?',
        please: 'Kijk of u deze gegevens hebt. Bewaar ze dan, maar gebruik ze niet.',
      };
    default:
      return {
        lead: 'U kreeg gegevens van ons. Wij hebben ze veranderd. Wilt u dat bij u ook doen?',
        please: 'Kijk of u deze gegevens hebt, en doe dan hetzelfde als wij.',
      };
  }
}
