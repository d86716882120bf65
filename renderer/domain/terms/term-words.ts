/** Why a term ends on its day, in plain Dutch sentences. Pure; runs in the vault worker and in the page. */
import { type Calendar, freeDayName, isHolidayUnknown, isOpenDay, shiftedForLaw } from '../days/calendar';
import { inList, inSentence, monthName } from '../days/day-words';
import { daysBetween, partsOf } from '../days/days';
import { numberInWords } from '../days/number-words';
import type { Day } from '../facts/facts';
import type { Stretch } from './term-days';
import type { OwnTermRule, TermLength } from './terms';

export const NEVER_MOVES = 'Deze datum schuift niet op in een weekend of op een feestdag.';

/** Why the month does not end on the same date: February has no 31. */
export function clampReason(receivedOn: Day, end: Day): readonly string[] {
  const date = partsOf(receivedOn).date;
  const last = partsOf(end);
  if (last.date === date) return [];
  const month = monthName(last.month);
  return [`${capital(month)} heeft geen dag ${date}. Daarom de laatste dag van ${month}.`];
}

/** What a term that stood still got in addition, a sentence for each time. */
export function stretchReasons(stretches: readonly Stretch[], today: Day): readonly string[] {
  return stretches.map(({ from, until, running }) => {
    const days = daysInWords(daysBetween(from, until));
    return running
      ? `De termijn staat stil sinds ${inList(from, today)}. Loopt hij vandaag weer, dan komen er ${days} bij.`
      : `De termijn stond stil van ${inList(from, today)} tot ${inList(until, today)}: ${days} erbij.`;
  });
}

/** `why`: what the unshifted day rests on; `isPlain`: the first month, neither extended nor stood still. */
export function latestReason(
  gdpr: Day,
  latest: Day,
  why: readonly string[],
  kind: 'plain' | 'moved' | 'extended',
  today: Day,
  calendar: Calendar,
): readonly string[] {
  if (latest === gdpr) return [...why, ...countsForLaw(gdpr, calendar)];
  const day = named(inList(gdpr, today), gdpr, calendar);
  const first =
    kind === 'plain'
      ? [`Eén maand is ${day}.`]
      : [...why, `De ${kind === 'extended' ? 'verlengde ' : ''}AVG-termijn eindigt op ${day}.`];
  if (isOpenDay(latest, calendar)) return [...first, 'De wet schuift op naar de eerste werkdag.'];
  return [...first, `De wet schuift op naar ${inList(latest, today)}.`, ...countsForLaw(latest, calendar)];
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

/** What the day to send by rests on. */
export interface Basis {
  readonly of: 'own' | 'gdpr' | 'told';
  readonly rule?: OwnTermRule;
  /** Neither extended nor stood still, so the length itself can be named. */
  readonly isPlain: boolean;
  readonly isExtended: boolean;
}

export function sendByReason(
  sendBy: Day,
  mustBeBy: Day,
  basis: Basis,
  today: Day,
  calendar: Calendar,
): readonly string[] {
  if (sendBy === mustBeBy) return [isItself(basis)];
  const day = named(inSentence(mustBeBy, today), mustBeBy, calendar);
  return [endsOn(basis, day), sendBy < mustBeBy ? 'Daarom de werkdag ervoor.' : 'Daarom de dag van ontvangst.'];
}

function isItself({ of, rule, isPlain, isExtended }: Basis): string {
  if (of === 'told') return 'Dat is de datum uit het bericht van uitstel.';
  if (of === 'own' && rule?.what === 'inspection') return 'Dat is ook de laatste dag voor de inzage.';
  if (isPlain) return `Dat is ${of === 'own' && rule ? lengthInWords(rule.length) : 'één maand'} na ontvangst.`;
  return `Dat is ook het einde van ${termName(of, isExtended)}.`;
}

function endsOn({ of, rule, isPlain, isExtended }: Basis, day: string): string {
  if (of === 'told') return `De datum uit het bericht van uitstel is ${day}.`;
  if (of === 'own' && rule?.what === 'inspection') return `De laatste dag voor de inzage is ${day}.`;
  if (isPlain) return `${capital(of === 'own' && rule ? lengthInWords(rule.length) : 'één maand')} is ${day}.`;
  return `${capital(termName(of, isExtended))} eindigt op ${day}.`;
}

function termName(of: 'own' | 'gdpr', isExtended: boolean): string {
  if (of === 'own') return 'de eigen termijn';
  return isExtended ? 'de verlengde AVG-termijn' : 'de AVG-termijn';
}

export function unknownReason(days: readonly Day[], calendar: Calendar): readonly string[] {
  const check = 'Controleer deze datum zelf.';
  if (!days.some((day) => isHolidayUnknown(day, calendar))) return [];
  return days.some((day) => day > calendar.knownUntil)
    ? [`Feestdagen na ${partsOf(calendar.knownUntil).year} zijn nog niet bekend. ${check}`]
    : [`Feestdagen vóór ${partsOf(calendar.knownFrom).year} staan niet in dit programma. ${check}`];
}

/** "vr 25 december, Eerste Kerstdag" */
function named(words: string, day: Day, calendar: Calendar): string {
  const name = freeDayName(day, calendar);
  return name === undefined ? words : `${words}, ${name}`;
}

/** "vier weken", "14 dagen" as "twee weken", "één maand". */
export function lengthInWords(length: TermLength): string {
  if ('months' in length) return length.months === 1 ? 'één maand' : `${numberInWords(length.months)} maanden`;
  if (length.days % 7 !== 0 || length.days === 0) return daysInWords(length.days);
  return length.days === 7 ? 'één week' : `${numberInWords(length.days / 7)} weken`;
}

/** "één dag", "vijf dagen", "14 dagen" */
export function daysInWords(days: number): string {
  return days === 1 ? 'één dag' : `${numberInWords(days)} dagen`;
}

/** Dutch writes "Eén", not "Één". */
export function capital(words: string): string {
  return words.startsWith('é') ? `E${words.slice(1)}` : words.charAt(0).toUpperCase() + words.slice(1);
}
