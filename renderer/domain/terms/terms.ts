/**
 * The terms of one request, each with its reason in Dutch. Pure; runs in the vault worker and in the page.
 *
 * Rules: rules.md Settled 11 to 14, law.md B.1 "Rule set for the engine". The own term is data of the profile and never
 * moves because of a weekend or holiday. The AVG month is printed unshifted in letters (`gdprTerm`) and shifted on the
 * screen (`gdprLatest`). The day to send by counts with the unshifted ones, so it is never later than the law.
 *
 * Suspension and extension come later: they are days added to `own` and `gdpr` at the head of `termsOf`, before the
 * rest is derived; nothing below it reads the day of receipt.
 */

import {
  type Calendar,
  freeDayName,
  isHolidayUnknown,
  isOpenDay,
  lastOpenDayOnOrBefore,
  openDaysBetween,
  shiftedForLaw,
} from '../days/calendar';
import { inList, inSentence, monthName } from '../days/day-words';
import { addDays, addMonths, daysBetween, earliest, partsOf } from '../days/days';
import { numberInWords } from '../days/number-words';
import type { Day } from '../facts/facts';

/** One date with its reason, so that every date can tell why. */
export interface Reasoned {
  readonly day: Day;
  /** Dutch sentences, in order, plain: "Vier weken na ontvangst." */
  readonly why: readonly string[];
  /** "Omgangsregels, artikel 5 lid 2", "AVG artikel 12 lid 3". */
  readonly article?: string;
}

export interface Terms {
  /** The house's own term; absent where the profile has none. Never moved by a weekend or holiday. */
  readonly ownTerm?: Reasoned;
  /** Receipt + 1 month, clamped; unshifted. */
  readonly gdprTerm: Reasoned;
  /** `gdprTerm` shifted over weekends and Atw 3(1) days only. Printed on the screen as "AVG-termijn". */
  readonly gdprLatest: Reasoned;
  /** Last open day on or before the earliest of the terms. "Uiterlijk versturen". */
  readonly sendBy: Reasoned;
  /** Beyond the calendar's end. */
  readonly holidaysUnknown: boolean;
  /** Open days from today up to and including sendBy; 0 on the day itself; absent when past. */
  readonly openDaysLeft?: number;
  /** Calendar days past sendBy; absent when not late. */
  readonly daysLate?: number;
  /** Calendar days past gdprLatest; absent when not late. */
  readonly daysLateGdpr?: number;
  /** The terms ended on this day: nothing is counted any more, and they are shown as they stood (Settled 17). */
  readonly endedOn?: Day;
}

export type TermLength = { readonly days: number } | { readonly months: number };

/** The house's own term as the profile has it. */
export interface OwnTermRule {
  readonly length: TermLength;
  /** What must have been possible by then: the inspection of the dossier, or the answer. */
  readonly what: 'inspection' | 'answer';
  readonly article: string;
}

export interface TermsOfRequest {
  readonly receivedOn: Day;
  /** Absent where the regulation names no term: the AVG month alone holds. */
  readonly ownRule?: OwnTermRule;
  readonly today: Day;
  readonly calendar: Calendar;
}

export const GDPR_MONTH = 'AVG artikel 12 lid 3';
const NEVER_MOVES = 'Deze datum schuift niet op in een weekend of op een feestdag.';

/** The terms of a request by a living person: who has died has none (LN-2), and the caller asks for none. */
export function termsOf({ receivedOn, ownRule, today, calendar }: TermsOfRequest): Terms {
  const own = ownRule && { rule: ownRule, day: addLength(receivedOn, ownRule.length) };
  const gdpr = addMonths(receivedOn, 1);

  const gdprLatest = shiftedForLaw(gdpr, calendar);
  const mustBeBy = own ? earliest(own.day, gdpr) : gdpr;
  const lastOpen = lastOpenDayOnOrBefore(mustBeBy, calendar);
  // No term ends before the receipt (Settled 14); only a rule of a few days could come to this.
  const sendBy = lastOpen < receivedOn ? receivedOn : lastOpen;

  const clamped = clampReason(receivedOn, gdpr);
  const ofOwn = own !== undefined && own.day <= gdpr ? own.rule : undefined;
  return {
    ...(own && {
      ownTerm: {
        day: own.day,
        why: [
          `${capital(lengthInWords(own.rule.length))} na ontvangst.`,
          ...('months' in own.rule.length ? clamped : []),
          NEVER_MOVES,
        ],
        article: own.rule.article,
      },
    }),
    gdprTerm: { day: gdpr, why: ['Eén maand na ontvangst.', ...clamped], article: GDPR_MONTH },
    gdprLatest: {
      day: gdprLatest,
      why: [
        ...latestReason(gdpr, gdprLatest, clamped, today, calendar),
        ...unknownReason([gdpr, gdprLatest], calendar),
      ],
      article: GDPR_MONTH,
    },
    sendBy: {
      day: sendBy,
      why: [...sendByReason(sendBy, mustBeBy, ofOwn, today, calendar), ...unknownReason([mustBeBy, sendBy], calendar)],
    },
    holidaysUnknown: [gdpr, gdprLatest, mustBeBy, sendBy].some((day) => isHolidayUnknown(day, calendar)),
    ...(today <= sendBy
      ? { openDaysLeft: openDaysBetween(today, sendBy, calendar) }
      : { daysLate: daysBetween(sendBy, today) }),
    ...(today > gdprLatest && { daysLateGdpr: daysBetween(gdprLatest, today) }),
  };
}

function addLength(day: Day, length: TermLength): Day {
  return 'days' in length ? addDays(day, length.days) : addMonths(day, length.months);
}

/** Why the month does not end on the same date: February has no 31. */
function clampReason(receivedOn: Day, end: Day): readonly string[] {
  const date = partsOf(receivedOn).date;
  const last = partsOf(end);
  if (last.date === date) return [];
  const month = monthName(last.month);
  return [`${capital(month)} heeft geen dag ${date}. Daarom de laatste dag van ${month}.`];
}

function latestReason(
  gdpr: Day,
  latest: Day,
  clamped: readonly string[],
  today: Day,
  calendar: Calendar,
): readonly string[] {
  if (latest === gdpr) {
    return ['Eén maand na ontvangst.', ...clamped, ...countsForLaw(gdpr, calendar)];
  }
  const first = `Eén maand is ${named(inList(gdpr, today), gdpr, calendar)}.`;
  if (isOpenDay(latest, calendar)) return [first, 'De wet schuift op naar de eerste werkdag.'];
  return [first, `De wet schuift op naar ${inList(latest, today)}.`, ...countsForLaw(latest, calendar)];
}

/** The office may be closed on a day that the law counts: see [Note: two kinds of free days] in calendar.ts. */
function countsForLaw(day: Day, calendar: Calendar): readonly string[] {
  const name = calendar.otherwiseClosed.get(day);
  return name === undefined || !isClosedButCounted(day, calendar)
    ? []
    : [`${capital(name)} telt voor de AVG als gewone dag.`];
}

function isClosedButCounted(day: Day, calendar: Calendar): boolean {
  return !isOpenDay(day, calendar) && shiftedForLaw(day, calendar) === day;
}

function sendByReason(
  sendBy: Day,
  mustBeBy: Day,
  ofOwn: OwnTermRule | undefined,
  today: Day,
  calendar: Calendar,
): readonly string[] {
  const inspection = ofOwn?.what === 'inspection';
  if (sendBy === mustBeBy) {
    if (inspection) return ['Dat is ook de laatste dag voor de inzage.'];
    return [`Dat is ${ofOwn ? lengthInWords(ofOwn.length) : 'één maand'} na ontvangst.`];
  }
  const day = named(inSentence(mustBeBy, today), mustBeBy, calendar);
  const first = inspection
    ? `De laatste dag voor de inzage is ${day}.`
    : `${capital(ofOwn ? lengthInWords(ofOwn.length) : 'één maand')} is ${day}.`;
  return [first, sendBy < mustBeBy ? 'Daarom de werkdag ervoor.' : 'Daarom de dag van ontvangst.'];
}

function unknownReason(days: readonly Day[], calendar: Calendar): readonly string[] {
  const check = 'Controleer deze datum zelf.';
  if (days.some((day) => day > calendar.knownUntil)) {
    return [`Feestdagen na ${partsOf(calendar.knownUntil).year} zijn nog niet bekend. ${check}`];
  }
  if (days.some((day) => day < calendar.knownFrom)) {
    return [`Feestdagen vóór ${partsOf(calendar.knownFrom).year} staan niet in dit programma. ${check}`];
  }
  return [];
}

/** "vr 25 december, Eerste Kerstdag" */
function named(words: string, day: Day, calendar: Calendar): string {
  const name = freeDayName(day, calendar);
  return name === undefined ? words : `${words}, ${name}`;
}

/** "vier weken", "14 dagen" as "twee weken", "één maand". */
function lengthInWords(length: TermLength): string {
  if ('months' in length) return length.months === 1 ? 'één maand' : `${numberInWords(length.months)} maanden`;
  if (length.days % 7 !== 0 || length.days === 0)
    return length.days === 1 ? 'één dag' : `${numberInWords(length.days)} dagen`;
  return length.days === 7 ? 'één week' : `${numberInWords(length.days / 7)} weken`;
}

/** Dutch writes "Eén", not "Één". */
function capital(words: string): string {
  return words.startsWith('é') ? `E${words.slice(1)}` : words.charAt(0).toUpperCase() + words.slice(1);
}
