/** A calendar that IT placed: no older than the one the program brings along and whole, or refused as a whole. Pure; runs in the vault worker. */
import { day, fail, list, oneOf, record, text } from '../profiles/check-tools';
import { jsonIn, type Read, reading } from '../profiles/placed';
import { type Calendar, type CalendarData, calendarFrom } from './calendar';

export function placedCalendar(file: string, shipped: Calendar): Read<Calendar> {
  return reading(() => {
    const data = jsonIn(file);
    calendarData(data, '');
    const { knownFrom, knownUntil, days } = data as CalendarData;
    if (!knownFrom.endsWith('-01-01')) fail('knownFrom', 'moet de eerste dag van een jaar zijn');
    if (!knownUntil.endsWith('-12-31')) fail('knownUntil', 'moet de laatste dag van een jaar zijn');
    if (knownFrom > shipped.knownFrom) fail('knownFrom', `moet ${shipped.knownFrom} zijn, of eerder`);
    if (knownUntil < shipped.knownUntil)
      fail('knownUntil', `is te oud: het programma kent de feestdagen al tot en met ${shipped.knownUntil}`);
    days.forEach((one, index) => {
      if (one.day < knownFrom || one.day > knownUntil) fail(`days[${index}]`, 'ligt buiten de jaren van dit bestand');
    });
    for (let year = yearOf(knownFrom); year <= yearOf(knownUntil); year += 1) checkYear(year, days);
    return calendarFrom(data as CalendarData);
  });
}

const calendarData = record({
  'about?': text,
  knownFrom: day,
  knownUntil: day,
  days: list(record({ day, name: text, kind: oneOf('atw', 'goodFriday', 'equated') }), 1),
});

const yearOf = (one: string): number => Number(one.slice(0, 4));

/** The holidays of Atw 3(1) that have a fixed day, and how many there are; a year left empty would count too few. */
const FIXED = ['01-01', '05-05', '12-25', '12-26'];
const IN_A_YEAR = 8;

function checkYear(year: number, days: CalendarData['days']): void {
  const atw = days.filter((one) => yearOf(one.day) === year && one.kind === 'atw');
  const lacks = FIXED.find((end) => !atw.some((one) => one.day === `${year}-${end}`));
  if (lacks) fail('days', `${year}-${lacks} ontbreekt`);
  if (atw.length < IN_A_YEAR)
    fail('days', `${year} heeft ${atw.length} feestdagen, de Algemene termijnenwet noemt er ${IN_A_YEAR}`);
}
