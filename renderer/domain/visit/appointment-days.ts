/** The days an appointment can be chosen from, each with a word. Pure; runs in the vault worker. */

import type { CaseState } from '../case/case';
import type { OfficeContext } from '../command/decision';
import { addDays } from '../days/days';
import type { Day } from '../facts/facts';
import type { Appointment } from '../facts/facts-visit';
import { officesOf } from '../profiles/profile';
import { closedName, lastDayFor } from './appointment';

export interface DayChoice {
  readonly day: Day;
  /** "vrij", "2 afspraken", "laatste dag", "te laat", "weekend", "Eerste Kerstdag", "kantoor gesloten". */
  readonly word: string;
  readonly state: 'free' | 'lastDay' | 'late' | 'closed';
  readonly taken: readonly { readonly from: string; readonly until: string }[];
}

/** Days shown at least: two weeks; more when the last day lies further away. */
const LEAST = 14;
const MOST = 42;

/** From `from` on (today when absent or past). `others`: what stands in other cases, so that a taken time is told. */
export function appointmentDays(
  { office, from }: { readonly office: string; readonly from?: Day },
  state: CaseState,
  others: readonly (Appointment & { readonly used?: boolean })[],
  context: OfficeContext,
): readonly DayChoice[] {
  const found = officesOf(context.profile).find(({ name }) => name === office);
  if (!found) return [];
  const first = from && from > context.today ? from : context.today;
  const last = lastDayFor(state, context)?.day;
  const isOpen = (day: Day): boolean => closedName(day, found, context.calendar) === undefined;
  let lastOpen = last;
  while (lastOpen && lastOpen >= first && !isOpen(lastOpen)) lastOpen = addDays(lastOpen, -1);
  const days: DayChoice[] = [];
  for (let day = first; days.length < LEAST || (last && day <= addDays(last, 7) && days.length < MOST); ) {
    const taken = takenOn(office, day, others);
    const closed = closedName(day, found, context.calendar);
    if (closed) days.push({ day, word: closed, state: 'closed', taken });
    else if (last && day > last) days.push({ day, word: 'te laat', state: 'late', taken });
    else if (day === lastOpen) days.push({ day, word: 'laatste dag', state: 'lastDay', taken });
    else days.push({ day, word: takenWord(taken.length), state: 'free', taken });
    day = addDays(day, 1);
  }
  return days;
}

function takenWord(count: number): string {
  if (count === 0) return 'vrij';
  return count === 1 ? '1 afspraak' : `${count} afspraken`;
}

function takenOn(
  office: string,
  day: Day,
  others: readonly (Appointment & { readonly used?: boolean })[],
): DayChoice['taken'] {
  return others
    .filter((one) => one.office === office && one.on === day && one.used !== true)
    .map(({ from, until }) => ({ from, until }))
    .toSorted((a, b) => (a.from < b.from ? -1 : 1));
}
