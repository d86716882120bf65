/**
 * The term of a complaint: the regulation's own and no other, since the AVG knows none for it (LN-21, Settled 20 and 24). It never moves
 * for a weekend or holiday; where the regulation gives none no date is made up. Pure; runs in the vault worker.
 */
import type { CaseState } from '../case/case';
import { type Calendar, isHolidayUnknown, lastOpenDayOnOrBefore, openDaysBetween } from '../days/calendar';
import { addMonths, daysBetween } from '../days/days';
import type { Day } from '../facts/facts';
import { courtTerm } from '../letter/remedies';
import { type Profile, type ProfileVersion, versionNamed } from '../profiles/profile';
import { termsOfCase } from '../terms/case-terms';
import { capital, clampReason, lengthInWords, NEVER_MOVES, sendByReason, unknownReason } from '../terms/term-words';
import type { Deadline } from '../terms/terms';

export function complaintTerm(
  receivedOn: Day,
  { remedies }: ProfileVersion,
  today: Day,
  calendar: Calendar,
): Deadline | undefined {
  const rule = remedies.complaintMonths;
  if (!rule) return undefined;
  const length = { months: rule.value };
  const { article } = rule.source;
  const day = addMonths(receivedOn, rule.value);
  const sendBy = laterOf(lastOpenDayOnOrBefore(day, calendar), receivedOn);
  const basis = { of: 'own', rule: { length, what: 'answer', article }, isPlain: true, isExtended: false } as const;
  return {
    ownTerm: {
      day,
      why: [
        `${capital(lengthInWords(length))} na ontvangst van de klacht.`,
        ...clampReason(receivedOn, day),
        NEVER_MOVES,
      ],
      article,
      what: 'answer',
    },
    sendBy: {
      day: sendBy,
      why: [...sendByReason(sendBy, day, basis, today, calendar), ...unknownReason([day, sendBy], calendar)],
    },
    holidaysUnknown: [day, sendBy].some((one) => isHolidayUnknown(one, calendar)),
    ...(today <= sendBy
      ? { openDaysLeft: openDaysBetween(today, sendBy, calendar) }
      : { daysLate: daysBetween(sendBy, today) }),
  };
}

/** By when a case must be answered, whatever it is about; undefined where nothing says so. */
export function deadlineOf(state: CaseState, profile: Profile, calendar: Calendar, today: Day): Deadline | undefined {
  if (!state.complaint) return termsOfCase(state, profile, calendar, today);
  const { request, subject } = state;
  const version = versionNamed(profile, request?.profileVersion ?? '');
  if (!request || !version || subject?.deceased) return undefined;
  const endedOn = state.withdrawn?.on;
  const term = complaintTerm(request.receivedOn, version, endedOn ?? today, calendar);
  if (!term || !endedOn) return term;
  const { openDaysLeft: _left, ...stood } = term;
  return { ...stood, endedOn };
}

export interface CourtBy {
  readonly answeredOn: Day;
  /** As the letter counted it: had it come on the first post day. */
  readonly lastDay: Day;
}

/** Until when the court can be asked about the answer to the request: a complaint does not move that day (LN-22, UAVG 35). */
export function courtBy(about: CaseState | undefined, profile: Profile, calendar: Calendar): CourtBy | undefined {
  const answeredOn = about?.letters.findLast(({ kind, sentOn }) => kind === 'decision' && sentOn !== undefined)?.sentOn;
  const version = versionNamed(profile, about?.request?.profileVersion ?? '');
  return answeredOn && version
    ? { answeredOn, lastDay: courtTerm(version, answeredOn, calendar).exampleLastDay }
    : undefined;
}

const laterOf = (a: Day, b: Day): Day => (a > b ? a : b);
