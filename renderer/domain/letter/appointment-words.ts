/** An appointment as its letters say it: the five things all of them need, and the last day to cancel. Pure; runs in the vault worker. */

import { type Calendar, lastOpenDayOnOrBefore } from '../days/calendar';
import { inFull, timeInWords } from '../days/day-words';
import { addDays } from '../days/days';
import type { Day } from '../facts/facts';
import { filled, officeInWords, paragraph, terms } from './case-letter';
import type { Block } from './letter';
import { firstPostDayAfter } from './remedies';

/** All five are needed (LO-15); what is empty while it is typed keeps the letter CONCEPT. */
export interface AppointmentWords {
  /** As in the profile: "kantoor Emmen". */
  readonly office?: string;
  readonly visitingAddress?: string;
  readonly on?: Day;
  /** HH:MM */
  readonly from?: string;
  readonly until?: string;
  readonly employeeName?: string;
  /** "privacyfunctionaris" */
  readonly employeeFunction?: string;
}

/** Day, time, place and with whom, as terms; adds to `missing` what is empty. */
export function appointmentTerms(house: string, appointment: AppointmentWords, missing: string[]): Block {
  const { on, from, until } = appointment;
  const path = (field: keyof AppointmentWords) => `appointment.${field}`;
  const day = filled(on && inFull(on), path('on'), 'dag', missing);
  const start = filled(from && timeInWords(from), path('from'), 'tijd', missing);
  const end = filled(until && timeInWords(until), path('until'), 'tijd', missing);
  const office = filled(appointment.office, path('office'), 'kantoor', missing);
  const address = filled(appointment.visitingAddress, path('visitingAddress'), 'bezoekadres', missing);
  const name = filled(appointment.employeeName, path('employeeName'), 'medewerker', missing);
  return terms([
    ['Dag', day],
    ['Tijd', `van ${start} tot ${end}`],
    ['Plaats', `${house}, ${officeInWords(office)}, ${address}`],
    ['Met wie', [name, appointment.employeeFunction].filter(Boolean).join(', ')],
  ]);
}

/** The last day to cancel: the second open day before the visit (Settled 24). */
export function cancelByOf(on: Day, calendar: Calendar): Day {
  const first = lastOpenDayOnOrBefore(addDays(on, -1), calendar);
  return lastOpenDayOnOrBefore(addDays(first, -1), calendar);
}

/** Calling for another day. Those until the own term are ours to offer; a later one is the reader's to ask for (Settled 11). */
export function anotherDay(
  on: Day | undefined,
  lastDay: Day | undefined,
  today: Day,
  phone: string,
  calendar: Calendar,
): Block {
  const hasTime = lastDay !== undefined && lastDay > today && !(on !== undefined && on > lastDay);
  return paragraph(
    cancelSentence(on, today, phone, calendar),
    hasTime
      ? `Wij zoeken dan samen een andere dag, tot en met ${inFull(lastDay)}.`
      : 'Wij zoeken dan samen een andere dag.',
    hasTime && 'Wilt u zelf liever later komen, dan mag dat ook.',
  );
}

/** "Bel ons uiterlijk op dinsdag 15 december 2026: ..."; without a day where the letter could come after it. */
function cancelSentence(on: Day | undefined, today: Day, phone: string, calendar: Calendar): string {
  const cancelBy = on && cancelByOf(on, calendar);
  return cancelBy && cancelBy >= firstPostDayAfter(today, calendar)
    ? `Bel ons uiterlijk op ${inFull(cancelBy)}: ${phone}.`
    : `Bel ons dan vóór de afspraak: ${phone}.`;
}
