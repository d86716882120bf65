/**
 * The terms of one request, each with its reason in Dutch. Pure; runs in the vault worker and in the page.
 *
 * Rules: rules.md Settled 5 and 11 to 14, law.md B.1 "Rule set for the engine". The own term is data of the profile and never
 * moves because of a weekend or holiday. The AVG month is printed unshifted in letters (`gdprTerm`) and shifted on the
 * screen (`gdprLatest`). The day to send by counts with the unshifted ones, so it is never later than the law.
 *
 * What stood still, was extended or was put off is added to `own` and `gdpr` at the head of `termsOf`, before the rest is derived;
 * nothing below it reads the day of receipt.
 */

import {
  type Calendar,
  isHolidayUnknown,
  lastOpenDayOnOrBefore,
  openDaysBetween,
  shiftedForLaw,
} from '../days/calendar';
import { inList } from '../days/day-words';
import { addDays, addMonths, daysBetween, earliest } from '../days/days';
import type { Day } from '../facts/facts';
import {
  daysOf,
  EXTENDED_MONTHS,
  lastDayToExtend,
  type Stretch,
  safeEnd,
  stretchesOf,
  stretchesWithin,
  type TermsChanges,
  UNCHANGED,
} from './term-days';
import {
  type Basis,
  capital,
  clampReason,
  latestReason,
  lengthInWords,
  NEVER_MOVES,
  sendByReason,
  stretchReasons,
  unknownReason,
} from './term-words';

/** One date with its reason, so that every date can tell why. */
export interface Reasoned {
  readonly day: Day;
  /** Dutch sentences, in order, plain: "Vier weken na ontvangst." */
  readonly why: readonly string[];
  /** "Omgangsregels, artikel 5 lid 2", "AVG artikel 12 lid 3". */
  readonly article?: string;
}

export interface Terms {
  /** The house's own term, or the date told in a delay notice; absent where the profile has none. Never moved by a weekend or holiday. */
  readonly ownTerm?: Reasoned & { readonly what: OwnTermRule['what'] };
  /** Receipt + 1 month, or + 3 when extended, clamped; unshifted. */
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
  /** It stood still, or does since `since`: then all dates are those of resuming today. */
  readonly suspension?: { readonly days: number; readonly since?: Day };
  /** The dates as they would be had nothing stood still: the screen keeps showing them (Settled 12). */
  readonly unsuspended?: TermDays;
  /** In force. `safe`: the end of month one and two months on (Settled 5). */
  readonly extension?: { readonly toldOn: Day; readonly safe: Reasoned };
  /** The own term was given up with the extension told on this day: it counts as missed, and sending no longer goes by it. */
  readonly ownMissed?: { readonly toldOn: Day };
  /** The date told stands in the place of this own term. */
  readonly delay?: { readonly toldOn: Day; readonly ownTerm: Day };
  /** In verzuim: the own term, or the date told, is over without a decision and without a notice (WS-10). */
  readonly inDefault?: { readonly since: Day };
}

/** By when something goes out, with what is known of it: a complaint has no AVG month, and a request always has one. */
export type Deadline = Pick<Terms, 'sendBy' | 'holidaysUnknown'> & Partial<Terms>;

export type TermDays = Readonly<Record<'gdprTerm' | 'gdprLatest' | 'sendBy', Day>> & { readonly ownTerm?: Day };

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
  readonly changes?: TermsChanges;
}

export const GDPR_MONTH = 'AVG artikel 12 lid 3';

/** The terms of a request by a living person: who has died has none (LN-2), and the caller asks for none. */
export function termsOf(request: TermsOfRequest): Terms {
  const { receivedOn, today, calendar, changes = UNCHANGED } = request;
  const stretches = stretchesOf(changes, receivedOn, today);
  const own = ownOf(request, stretches);
  const gdpr = gdprOf(request, stretches);
  const gdprLatest = shiftedForLaw(gdpr.day, calendar);
  const mustBeBy = own && !own.isLeft ? earliest(own.day, gdpr.day) : gdpr.day;
  const lastOpen = lastOpenDayOnOrBefore(mustBeBy, calendar);
  // No term ends before the receipt (Settled 14); only a rule of a few days could come to this.
  const sendBy = lastOpen < receivedOn ? receivedOn : lastOpen;

  const { toldOn, isMissed, told } = { ...own };
  const since = stretches.find(({ running }) => running)?.from;
  return {
    ...(own && { ownTerm: { day: own.day, why: own.why, article: own.article, what: own.rule.what } }),
    gdprTerm: { day: gdpr.day, why: gdpr.why, article: GDPR_MONTH },
    gdprLatest: {
      day: gdprLatest,
      why: [
        ...latestReason(gdpr.day, gdprLatest, gdpr.why, gdpr.kind, today, calendar),
        ...unknownReason([gdpr.day, gdprLatest], calendar),
      ],
      article: GDPR_MONTH,
    },
    sendBy: {
      day: sendBy,
      why: [
        ...sendByReason(sendBy, mustBeBy, basisOf(own, gdpr, mustBeBy), today, calendar),
        ...unknownReason([mustBeBy, sendBy], calendar),
      ],
    },
    holidaysUnknown: [gdpr.day, gdprLatest, mustBeBy, sendBy].some((day) => isHolidayUnknown(day, calendar)),
    ...(today <= sendBy
      ? { openDaysLeft: openDaysBetween(today, sendBy, calendar) }
      : { daysLate: daysBetween(sendBy, today) }),
    ...(today > gdprLatest && { daysLateGdpr: daysBetween(gdprLatest, today) }),
    ...(stretches.length > 0 && {
      suspension: { days: daysOf(stretches), ...(since && { since }) },
      unsuspended: daysOnly(termsOf({ ...request, changes: { ...changes, suspensions: [] } })),
    }),
    ...(changes.extension && { extension: { toldOn: changes.extension.toldOn, safe: safeOf(request, stretches) } }),
    ...(isMissed && toldOn && { ownMissed: { toldOn } }),
    ...(told && { delay: told }),
    ...(own && isInDefault(own.day, request) && { inDefault: { since: addDays(own.day, 1) } }),
  };
}

interface Own {
  readonly day: Day;
  readonly why: readonly string[];
  readonly article: string;
  readonly rule: OwnTermRule;
  readonly isPlain: boolean;
  /** Sending goes by the extended AVG term alone. */
  readonly isLeft: boolean;
  readonly isMissed: boolean;
  readonly toldOn?: Day;
  readonly told?: NonNullable<Terms['delay']>;
}

/** Where the house rule knows a delay notice the extension alone does not lift the own term (Settled 13). */
function ownOf(
  { receivedOn, ownRule: rule, today, changes = UNCHANGED }: TermsOfRequest,
  stretches: readonly Stretch[],
): Own | undefined {
  if (!rule) return undefined;
  const base = addLength(receivedOn, rule.length);
  const still = stretchesWithin(base, stretches);
  const day = addDays(base, daysOf(still));
  const { extension, delay, delayRule, ownKept } = changes;
  if (delay) {
    const why = [
      `Deze datum staat in het bericht van uitstel van ${inList(delay.toldOn, today)}.`,
      `De eigen termijn eindigde op ${inList(day, today)}.`,
      ...(delay.toldOn > day ? ['Het bericht ging pas daarna uit.'] : []),
    ];
    const told = { toldOn: delay.toldOn, ownTerm: day };
    const article = delayRule?.article ?? rule.article;
    return { day: delay.newDate, why, article, rule, isPlain: false, isLeft: false, isMissed: false, told };
  }
  const isLeft = extension !== undefined && delayRule === undefined;
  const isMissed = isLeft && !ownKept;
  const why = [
    `${capital(lengthInWords(rule.length))} na ontvangst.`,
    ...('months' in rule.length ? clampReason(receivedOn, base) : []),
    ...stretchReasons(still, today),
    NEVER_MOVES,
    ...(isMissed ? [`Niet gehaald, verlenging meegedeeld op ${inList(extension.toldOn, today)}.`] : []),
  ];
  const toldOn = extension?.toldOn;
  const isPlain = still.length === 0;
  return { day, why, article: rule.article, rule, isPlain, isLeft, isMissed, ...(toldOn && { toldOn }) };
}

interface Gdpr {
  readonly day: Day;
  readonly why: readonly string[];
  readonly kind: 'plain' | 'moved' | 'extended';
}

function gdprOf({ receivedOn, today, changes = UNCHANGED }: TermsOfRequest, stretches: readonly Stretch[]): Gdpr {
  const { extension } = changes;
  const base = addMonths(receivedOn, extension ? EXTENDED_MONTHS : 1);
  const still = stretchesWithin(base, stretches);
  const why = [
    extension ? 'Drie maanden na ontvangst.' : 'Eén maand na ontvangst.',
    ...clampReason(receivedOn, base),
    ...(extension ? [`De verlenging met twee maanden is meegedeeld op ${inList(extension.toldOn, today)}.`] : []),
    ...stretchReasons(still, today),
  ];
  const kind = extension ? 'extended' : still.length > 0 ? 'moved' : 'plain';
  return { day: addDays(base, daysOf(still)), why, kind };
}

function safeOf({ receivedOn, today }: TermsOfRequest, stretches: readonly Stretch[]): Reasoned {
  const base = safeEnd(receivedOn);
  const still = stretchesWithin(base, stretches);
  return {
    day: addDays(base, daysOf(still)),
    why: [
      `De eerste maand eindigde op ${inList(lastDayToExtend(receivedOn), today)}.`,
      'Twee maanden later is de veilige datum.',
      ...stretchReasons(still, today),
    ],
    article: GDPR_MONTH,
  };
}

function basisOf(own: Own | undefined, gdpr: Gdpr, mustBeBy: Day): Basis {
  const isExtended = gdpr.kind === 'extended';
  if (!own || own.isLeft || own.day !== mustBeBy) return { of: 'gdpr', isPlain: gdpr.kind === 'plain', isExtended };
  return { of: own.told ? 'told' : 'own', rule: own.rule, isPlain: own.isPlain, isExtended };
}

function isInDefault(own: Day, { today, changes }: TermsOfRequest): boolean {
  return changes?.delayRule !== undefined && changes.answeredOn === undefined && today > own;
}

function daysOnly({ ownTerm, gdprTerm, gdprLatest, sendBy }: Terms): TermDays {
  return {
    ...(ownTerm && { ownTerm: ownTerm.day }),
    gdprTerm: gdprTerm.day,
    gdprLatest: gdprLatest.day,
    sendBy: sendBy.day,
  };
}

function addLength(day: Day, length: TermLength): Day {
  return 'days' in length ? addDays(day, length.days) : addMonths(day, length.months);
}
