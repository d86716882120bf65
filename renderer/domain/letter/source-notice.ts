/**
 * The words of the notice to who supplied data, model letter 5. Pure; runs in the vault worker.
 * Rules LO-18, LO-20, LN-20, LN-22, LN-23; Settled 10 and 24.
 *
 * It is given nothing of the case: a reference of its own, so that two letters cannot be laid together, and of what was
 * supplied the month alone. Not who inspects, when or why, and no word of what the information is about; a body is told
 * which document it was.
 */

import { type Calendar, lastOpenDayOnOrBefore } from '../days/calendar';
import { inFull, monthName } from '../days/day-words';
import { addDays } from '../days/days';
import type { Day } from '../facts/facts';
import { typedAddressLines } from '../person/address';
import { parseName, salutation } from '../person/person';
import { contactOf } from '../profiles/contact';
import type { Profile, ProfileVersion } from '../profiles/profile';
import { heading, lead, paragraph } from './case-letter';
import type { Letter } from './letter';
import { closingOf, letterheadOf, letterLines, type Signer } from './letter-frame';
import { inSentence } from './notice-parts';
import { firstPostDayAfter, remediesBlocks, remediesMissing } from './remedies';
import { inTone, verbatim } from './tone';

export const SOURCE_NOTICE_WORDS = 1;

export interface SourceNoticeInput {
  readonly profile: Profile;
  readonly version: ProfileVersion;
  readonly calendar: Calendar;
  readonly today: Day;
  /** The notice's own, never the case's. */
  readonly reference: string;
  readonly source: {
    /** "De heer P. Jansen", or the name of a body. */
    readonly name: string;
    /** As recorded: one line or several. Empty keeps the letter CONCEPT. */
    readonly address?: string;
    readonly isBody: boolean;
    /** `YYYY-MM` */
    readonly suppliedIn?: string;
    /** Of a body alone: "een verhuurdersverklaring". */
    readonly what?: string;
  };
  /** What the person who inspects reads of it. */
  readonly reads: 'everything' | 'withoutName' | 'nothing';
  /** Last day to call: see `respondByOf`. Absent once the dossier was inspected. */
  readonly respondBy?: Day;
  readonly signer?: Signer;
}

export function sourceNotice(input: SourceNoticeInput): Letter {
  const { profile, today, reference, source } = input;
  const { closing, missing: unsigned } = closingOf(profile, input.signer);
  const address = typedAddressLines(source.name, source.isBody, source.address ?? '');
  const missing = [
    ...unsigned,
    ...remediesMissing(profile, input.version),
    ...(address.isComplete ? [] : ['source.address']),
    ...(isMonth(source.suppliedIn) ? [] : ['source.suppliedIn']),
  ];
  const name = source.isBody ? undefined : parseName(source.name);
  return inTone(
    {
      kind: 'sourceNotice',
      wordsVersion: SOURCE_NOTICE_WORDS,
      missing,
      letterhead: letterheadOf(profile),
      address: address.lines,
      lines: letterLines(profile, today, reference),
      subject: 'Informatie die u ons gaf',
      salutation: name ? salutation(name, profile.defaults.tone.value) : 'Geachte heer of mevrouw,',
      blocks: [
        lead(
          `${opening(source)} De persoon over wie dat dossier gaat, mag het inzien. Volgens onze regels laten wij u dat weten.`,
        ),
        heading('Ziet die persoon wie u bent?'),
        paragraph(...whatIsRead(input)),
        heading('Wat moet u doen?'),
        paragraph('U hoeft niets te doen.', ...ifRecognised(input)),
        heading('Wat vertellen wij u niet?'),
        paragraph('Wij zeggen niet wie het dossier inziet, wanneer en waarom. Ook die gegevens beschermen wij.'),
        ...remediesBlocks({ ...input, reader: 'source' }),
      ],
      closing,
      day: today,
      reference,
    },
    input.profile.defaults.tone.value,
  );
}

/** The source's last day to call: the last open day before the visit (Settled 24). */
export function respondByOf(visitOn: Day, calendar: Calendar): Day {
  return lastOpenDayOnOrBefore(addDays(visitOn, -1), calendar);
}

function opening({ isBody, suppliedIn, what }: SourceNoticeInput['source']): string {
  const month = isMonth(suppliedIn) ? monthInLetters(suppliedIn) : '«maand»';
  return isBody && what?.trim()
    ? `U gaf ons in ${month} ${verbatim(inSentence(what))}. Die informatie staat in een dossier.`
    : `U gaf ons in ${month} informatie, en die staat in een dossier.`;
}

function whatIsRead({ reads, source }: SourceNoticeInput): readonly string[] {
  const own = source.isBody ? 'de naam van uw organisatie' : 'uw naam';
  switch (reads) {
    case 'everything':
      return [`Ja. ${source.isBody ? 'De naam van uw organisatie' : 'Uw naam'} blijft leesbaar.`];
    case 'withoutName':
      return [
        `Nee. Wij maken ${own}, uw adres en woorden die naar u leiden onleesbaar.`,
        'Wat u ons vertelde, is verder wel te lezen.',
      ];
    case 'nothing':
      return ['Nee. Die persoon leest niet wat u ons vertelde, en ook niet van wie het kwam.'];
  }
}

/** Without a day where the letter could come after it. */
function ifRecognised({ reads, respondBy, today, profile, reference, calendar }: SourceNoticeInput): readonly string[] {
  const { phone } = contactOf(profile);
  const again = `Noem kenmerk ${reference}, dan kijken wij er nog een keer naar.`;
  const worry = reads === 'everything' ? 'Hebt u hier moeite mee?' : 'Denkt u dat iemand u toch herkent?';
  if (!respondBy) return [worry, `Bel ons dan: ${phone}.`, again];
  if (respondBy < firstPostDayAfter(today, calendar)) {
    return [worry, `Bel ons dan op de dag dat u deze brief krijgt: ${phone}.`, again];
  }
  return [worry, `Bel ons dan uiterlijk op ${inFull(respondBy)}: ${phone}.`, again];
}

function isMonth(month: string | undefined): month is string {
  return month !== undefined && /^\d{4}-(0[1-9]|1[0-2])$/.test(month);
}

function monthInLetters(month: string): string {
  return `${monthName(Number(month.slice(5)))} ${month.slice(0, 4)}`;
}
