/**
 * The fixed block "Bent u het er niet mee eens?": who to call, where to complain, until when the court can be asked.
 * Pure; runs in the vault worker. Rules LN-18, LN-20, LN-22, LN-23, LO-25, LO-26; law.md B.3; rules.md Settled 22.
 *
 * A corporation is no public body, so there is no objection to it and no appeal: the court is asked by petition
 * (UAVG 35). The term counts from receipt, which nobody knows when the letter is made; hence an example, worked out.
 */

import { type Calendar, isAtwDay, isHolidayUnknown, isOpenDay } from '../days/calendar';
import { inFull } from '../days/day-words';
import { addDays, addMonths, weekday } from '../days/days';
import { numberInWords } from '../days/number-words';
import type { Day, LetterKind } from '../facts/facts';
import { contactMissing, contactOf } from '../profiles/contact';
import { type Profile, type ProfileVersion, textAt } from '../profiles/profile';
import { heading, paragraph } from './case-letter';
import type { Block, Inline } from './letter';

/** UAVG 35, where a regulation names no term of its own. */
const COURT_WEEKS = 6;

/** The authority's address is the program's, since the regulations name an old one (LO-26). */
const AUTHORITY = {
  address: 'Postbus 93374, 2509 AJ Den Haag',
  phone: '088-1805 250',
  site: 'autoriteitpersoonsgegevens.nl',
  checkedOn: '2026-11-20',
} as const;

/** LO-26: longer than twelve months ago checked, so the program warns before printing. */
export function isAuthorityContactOld(today: Day): boolean {
  return today > addMonths(AUTHORITY.checkedOn, 12);
}

/** The letters that hold this block. */
const WITH_REMEDIES: readonly LetterKind[] = [
  'decision',
  'sourceNotice',
  'extension',
  'delayNotice',
  'consultation',
  'thirdDecision',
  'thirdDelay',
  'complaintDecision',
];

export interface OldAuthority {
  readonly checkedOn: Day;
  readonly letters: readonly LetterKind[];
}

/** What to warn of before such a letter is printed; undefined while the address was checked lately. */
export function oldAuthority(today: Day): OldAuthority | undefined {
  return isAuthorityContactOld(today) ? { checkedOn: AUTHORITY.checkedOn, letters: WITH_REMEDIES } : undefined;
}

export interface RemediesInput {
  readonly profile: Profile;
  readonly version: ProfileVersion;
  readonly calendar: Calendar;
  /** The day the letter bears. */
  readonly today: Day;
  /** Who supplied data has the same ways, but the authority mediates for the person alone. */
  readonly reader: 'requester' | 'source';
  /** Of a letter that asks for more time: the day by which the answer comes. Nothing was decided, so no six weeks run. */
  readonly answerBy?: Day;
}

/** Heading, one paragraph and one list. */
export function remediesBlocks(input: RemediesInput): readonly Block[] {
  const { profile, version } = input;
  return [
    heading('Bent u het er niet mee eens?'),
    paragraph(
      `Bel ons gerust op ${contactOf(profile).phone}, misschien komen wij er samen uit.`,
      'Dit kunt u ook doen:',
    ),
    {
      kind: 'list',
      ordered: false,
      items: [...(knowsComplaint(version) ? [complaint(input)] : []), court(input), authority(input)],
    },
  ];
}

/** For who is asked what he thinks: nothing was decided yet, so there is a complaint and no court (LN-22 counts from the decision). */
export function complaintBlocks(input: Omit<RemediesInput, 'reader' | 'answerBy'>): readonly Block[] {
  const asked: RemediesInput = { ...input, reader: 'source' };
  return [
    heading('Bent u niet tevreden over ons?'),
    paragraph('Dan kunt u dit doen:'),
    {
      kind: 'list',
      ordered: false,
      items: [...(knowsComplaint(input.version) ? [complaint(asked)] : []), authority(asked)],
    },
  ];
}

export interface AfterComplaint extends Omit<RemediesInput, 'reader' | 'answerBy'> {
  /** The day the answer to the request was sent, where there was one. */
  readonly answerSentOn?: Day;
}

/** After a complaint was decided: the court and the authority, and not the FG again (LN-22, LN-23). */
export function afterComplaintBlocks(input: AfterComplaint): readonly Block[] {
  return [
    heading('Bent u het er niet mee eens?'),
    paragraph('Dan kunt u dit doen:'),
    {
      kind: 'list',
      ordered: false,
      items: [courtAfterComplaint(input), authority({ ...input, reader: 'source' })],
    },
  ];
}

/** The six weeks after the decision on a complaint are the regulation's; the law counts from the answer to the request (UAVG 35). */
function courtAfterComplaint({ version, calendar, today, answerSentOn }: AfterComplaint): readonly Inline[] {
  const way = 'Daarmee vraagt u de rechter om een beslissing.';
  const [from, until] = version.remedies.courtWeeks
    ? [today, 'Volgens ons reglement kan dat tot WEKEN weken nadat u deze beslissing kreeg. Kreeg u deze brief']
    : [answerSentOn, 'Dat kan tot WEKEN weken nadat u ons antwoord op uw verzoek kreeg. Kreeg u dat antwoord'];
  const title = { strong: 'Een verzoekschrift indienen bij de rechtbank' };
  if (!from) return [title, ` ${way}`];
  const { exampleReceipt, exampleLastDay } = courtTerm(version, from, calendar);
  const said = until.replace('WEKEN', numberInWords(courtWeeks(version)));
  const still = version.remedies.courtWeeks ? '' : ' Die dag verschuift niet door uw klacht.';
  return [
    title,
    ` ${way} ${said} op ${inFull(exampleReceipt)}, dan is ${inFull(exampleLastDay)} de laatste dag.${still}`,
  ];
}

/** Paths of what this block prints and nobody filled in, besides the telephone of the letterhead. */
export function remediesMissing(profile: Profile, version: ProfileVersion): readonly string[] {
  const { complaintTo, complaintMail } = version.remedies;
  const prints = knowsComplaint(version) && !complaintTo && !complaintMail;
  if (!prints) return [];
  return [...(textAt(profile, COMPLAINTS) ? [] : [COMPLAINTS]), ...contactMissing(profile, ['mail'])];
}

const COMPLAINTS = 'texts.complaints';

/** All but the oldest rules, which know mediation alone (LO-25): where a regulation is silent the way is filled in (WS-22, WM-29). */
export function knowsComplaint({ remedies }: ProfileVersion): boolean {
  return remedies.mediationWeeks === undefined;
}

export interface CourtTerm {
  /** First day after the letter's on which post comes. */
  readonly exampleReceipt: Day;
  /** Six weeks later, moved to a day that is no weekend, holiday or day equated with one. */
  readonly exampleLastDay: Day;
  /** Beyond the calendar's end: only weekends were counted. */
  readonly holidaysUnknown: boolean;
}

/** The example of the court's term for a letter of this day (UAVG 35, Algemene termijnenwet 1 and 3). */
export function courtTerm(version: ProfileVersion, letterDay: Day, calendar: Calendar): CourtTerm {
  const exampleReceipt = firstPostDayAfter(letterDay, calendar);
  const end = addDays(exampleReceipt, 7 * courtWeeks(version));
  const exampleLastDay = firstOpenDayFrom(end, calendar);
  return { exampleReceipt, exampleLastDay, holidaysUnknown: isHolidayUnknown(exampleLastDay, calendar) };
}

/** Post comes from Tuesday to Saturday, not on a holiday of Atw 3(1). */
export function firstPostDayAfter(day: Day, calendar: Calendar): Day {
  const next = addDays(day, 1);
  const hasPost = weekday(next) >= 2 && weekday(next) <= 6 && !isAtwDay(next, calendar);
  return hasPost ? next : firstPostDayAfter(next, calendar);
}

/** The full shift of the Atw: Goede Vrijdag and equated days too, unlike the AVG's (see calendar.ts). */
function firstOpenDayFrom(day: Day, calendar: Calendar): Day {
  return isOpenDay(day, calendar) ? day : firstOpenDayFrom(addDays(day, 1), calendar);
}

function courtWeeks({ remedies }: ProfileVersion): number {
  return remedies.courtWeeks?.value ?? COURT_WEEKS;
}

function complaint({ profile, version }: RemediesInput): readonly Inline[] {
  const { complaintTo, complaintMail, complaintScheme } = version.remedies;
  const { controller, mail, post, postcode, city } = contactOf(profile);
  if (complaintMail) {
    return [
      { strong: 'Een klacht bij ons indienen' },
      ` Mail uw klacht naar ${complaintMail.value}. Wij kijken er dan nog een keer naar.`,
    ];
  }
  if (!complaintTo) {
    const how = textAt(profile, COMPLAINTS) ?? '«klachtenregeling»';
    const scheme = complaintScheme ? ` Daarvoor geldt onze ${complaintScheme.value}.` : '';
    return [{ strong: 'Een klacht bij ons indienen' }, `${scheme} ${how} Mailen kan naar ${mail}.`];
  }
  const months = version.remedies.complaintMonths?.value;
  const answer = months
    ? ` U krijgt binnen ${numberInWords(months)} ${months === 1 ? 'maand' : 'maanden'} na ontvangst een beslissing met uitleg.`
    : '';
  return [
    { strong: `Een klacht indienen bij onze ${complaintTo.value} (FG)` },
    ` De FG controleert of ${controller} zorgvuldig met gegevens omgaat. Mail naar ${mail} ` +
      `of schrijf naar ${controller}, t.a.v. de FG, ${post}, ${postcode} ${city}.${answer}`,
  ];
}

function court({ version, calendar, today, answerBy }: RemediesInput): readonly Inline[] {
  if (answerBy) {
    return [
      { strong: 'Een verzoekschrift indienen bij de rechtbank' },
      ` Daarmee vraagt u de rechter om een beslissing. Dat kan ook als u op ${inFull(addDays(answerBy, 1))} ` +
        'nog geen antwoord hebt. Daarvoor geldt dan geen laatste dag.',
    ];
  }
  const { exampleReceipt, exampleLastDay } = courtTerm(version, today, calendar);
  const other = version.remedies.complaintTo ? 'de FG' : 'ons';
  return [
    { strong: 'Een verzoekschrift indienen bij de rechtbank' },
    ` Daarmee vraagt u de rechter om een beslissing. Dat kan tot ${numberInWords(courtWeeks(version))} weken nadat u deze brief kreeg. ` +
      `Kreeg u hem op ${inFull(exampleReceipt)}, dan is ${inFull(exampleLastDay)} de laatste dag. ` +
      `Die dag verschuift niet als u een klacht indient bij ${other}.`,
  ];
}

function authority({ version, reader, answerBy }: RemediesInput): readonly Inline[] {
  const weeks = numberInWords(version.remedies.mediationWeeks?.value ?? courtWeeks(version));
  const mediation =
    reader === 'requester' && !answerBy
      ? ` U kunt de AP binnen dezelfde ${weeks} weken ook vragen om te bemiddelen.`
      : '';
  return [
    { strong: 'Naar de Autoriteit Persoonsgegevens (AP) gaan' },
    ` Deze toezichthouder behandelt klachten over privacy.${mediation} ` +
      `Schrijf naar ${AUTHORITY.address}, of bel ${AUTHORITY.phone}. Meer leest u op ${siteOf(version)}.`,
  ];
}

/** LN-23: the address is the profile's; of a long one the name of the site is enough to type. */
function siteOf({ remedies }: ProfileVersion): string {
  const url = remedies.authorityUrl?.value;
  return url ? url.replace(/^https?:\/\/(www\.)?/, '').replace(/\/.*$/, '') : AUTHORITY.site;
}
