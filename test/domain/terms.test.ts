/**
 * Terms against a second computation: another library (js-joda) and another way to Easter (Gauss), over every day of
 * receipt from 2018 to 2028. Nothing of renderer/domain takes part in the expected side. Runs in Node.
 */
import { DayOfWeek, LocalDate } from '@js-joda/core';
import { describe, expect, it } from 'vitest';
import { calendarFrom, isOpenDay, openDaysBetween, shippedCalendar } from '../../renderer/domain/days/calendar';
import { addDays, addMonths, weekday } from '../../renderer/domain/days/days';
import { termsOf } from '../../renderer/domain/terms/terms';

/** Easter Sunday by Gauss, with his two exceptions. */
function easter(year: number): LocalDate {
  const [a, b, c] = [year % 19, year % 4, year % 7];
  const k = Math.floor(year / 100);
  const p = Math.floor((13 + 8 * k) / 25);
  const q = Math.floor(k / 4);
  const m = (15 - p + k - q) % 30;
  const n = (4 + k - q) % 7;
  const d = (19 * a + m) % 30;
  const e = (2 * b + 4 * c + 6 * d + n) % 7;
  if (d === 29 && e === 6) return LocalDate.of(year, 4, 19);
  if (d === 28 && e === 6 && (11 * m + 11) % 30 < 19) return LocalDate.of(year, 4, 18);
  return LocalDate.of(year, 3, 22).plusDays(d + e);
}

const isWeekend = (day: LocalDate) => day.dayOfWeek() === DayOfWeek.SATURDAY || day.dayOfWeek() === DayOfWeek.SUNDAY;

function atwDays(year: number): readonly string[] {
  const sunday = easter(year);
  const kingsDay = LocalDate.of(year, 4, 27);
  return [
    LocalDate.of(year, 1, 1),
    sunday.plusDays(1),
    kingsDay.dayOfWeek() === DayOfWeek.SUNDAY ? kingsDay.minusDays(1) : kingsDay,
    LocalDate.of(year, 5, 5),
    sunday.plusDays(39),
    sunday.plusDays(50),
    LocalDate.of(year, 12, 25),
    LocalDate.of(year, 12, 26),
  ].map(String);
}

const EQUATED =
  '2023-04-28 2023-05-19 2024-05-10 2024-12-27 2025-05-30 2026-01-02 2026-05-15 2027-05-07 2028-04-28 2028-05-26'.split(
    ' ',
  );
const years = Array.from({ length: 15 }, (_, index) => 2014 + index);
const atw = new Set(years.flatMap(atwDays));
const closed = new Set([...EQUATED, ...years.map((year) => String(easter(year).minusDays(2)))]);

const isFree = (day: LocalDate) => isWeekend(day) || atw.has(String(day));
const isOpen = (day: LocalDate) => !isFree(day) && !closed.has(String(day));
const walk = (day: LocalDate, step: number, good: (day: LocalDate) => boolean): LocalDate => {
  let at = day;
  while (!good(at)) at = at.plusDays(step);
  return at;
};

const everyDay: readonly LocalDate[] = (() => {
  const days: LocalDate[] = [];
  for (let day = LocalDate.of(2018, 1, 1); day.year() < 2029; day = day.plusDays(1)) days.push(day);
  return days;
})();

describe('every day of receipt from 2018 to 2028', () => {
  it.each([
    ['vier weken', { days: 28 }],
    ['veertien dagen', { days: 14 }],
    ['één maand', { months: 1 }],
    ['geen eigen termijn', undefined],
  ] as const)('with %s as own term', (_name, length) => {
    expect(everyDay).toHaveLength(4018);
    for (const receipt of everyDay) {
      const gdpr = receipt.plusMonths(1);
      const own = length && ('days' in length ? receipt.plusDays(length.days) : gdpr);
      const first = own?.isBefore(gdpr) ? own : gdpr;
      const terms = termsOf({
        receivedOn: String(receipt),
        ...(length && { ownRule: { length, what: 'answer' as const, article: 'proef' } }),
        today: String(receipt),
        calendar: shippedCalendar,
      });
      expect([String(receipt), terms.ownTerm?.day, terms.gdprTerm.day, terms.gdprLatest.day, terms.sendBy.day]).toEqual(
        [
          String(receipt),
          own && String(own),
          String(gdpr),
          String(walk(gdpr, 1, (day) => !isFree(day))),
          String(walk(first, -1, isOpen)),
        ],
      );
      const last = walk(gdpr, 1, (day) => !isFree(day));
      const ends = [gdpr, last, first, walk(first, -1, isOpen)].some((day) => day.year() > 2028);
      expect([String(receipt), terms.holidaysUnknown]).toEqual([String(receipt), ends]);
      const said = [...terms.gdprLatest.why, ...terms.sendBy.why].join(' ').includes('Feestdagen na 2028');
      expect([String(receipt), said]).toEqual([String(receipt), ends]);
    }
  });

  it('every reason is made of whole sentences, and a moved day tells that it moved', () => {
    for (const receipt of everyDay) {
      const terms = termsOf({
        receivedOn: String(receipt),
        ownRule: { length: { days: 28 }, what: 'inspection', article: 'proef' },
        today: String(receipt),
        calendar: shippedCalendar,
      });
      for (const { why } of [terms.ownTerm, terms.gdprTerm, terms.gdprLatest, terms.sendBy].filter(
        (one) => one !== undefined,
      )) {
        for (const sentence of why) expect(sentence).toMatch(/^[A-Z][^«»]*\.$/);
      }
      expect(terms.gdprLatest.day > terms.gdprTerm.day).toBe(
        terms.gdprLatest.why.join(' ').includes('De wet schuift op'),
      );
      expect(terms.sendBy.day < (terms.ownTerm?.day ?? '')).toBe(
        terms.sendBy.why.join(' ').includes('Daarom de werkdag ervoor.'),
      );
    }
  });

  it('would be noticed if Goede Vrijdag or an equated day were an ordinary day (control)', () => {
    const ordinary = calendarFrom({ knownFrom: '2014-01-01', knownUntil: '2028-12-31', days: [] });
    const different = everyDay.filter(
      (day) =>
        termsOf({ receivedOn: String(day), today: String(day), calendar: ordinary }).sendBy.day !==
        termsOf({ receivedOn: String(day), today: String(day), calendar: shippedCalendar }).sendBy.day,
    );
    expect(different.length).toBeGreaterThan(80);
  });
});

describe('the calendar', () => {
  it('has the same free and open days as the second computation, every day of it', () => {
    for (let day = LocalDate.of(2014, 1, 1); day.year() < 2029; day = day.plusDays(1)) {
      expect([String(day), isOpenDay(String(day), shippedCalendar)]).toEqual([String(day), isOpen(day)]);
    }
    expect([...shippedCalendar.atw.keys()].sort()).toEqual([...atw].sort());
    expect([...shippedCalendar.otherwiseClosed.keys()].sort()).toEqual([...closed].sort());
  });

  it('knows two holidays on one day', () => {
    expect(shippedCalendar.atw.get('2016-05-05')).toBe('Bevrijdingsdag en Hemelvaartsdag');
  });

  it('counts open days after today, up to and including the last', () => {
    expect(openDaysBetween('2026-11-30', '2026-12-23', shippedCalendar)).toBe(17);
    expect(openDaysBetween('2026-12-23', '2026-12-23', shippedCalendar)).toBe(0);
    expect(openDaysBetween('2026-12-24', '2026-12-28', shippedCalendar)).toBe(1);
  });

  it('refuses data that is wrong, by its place', () => {
    const data = (day: string, kind: string) => ({
      knownFrom: '2026-01-01',
      knownUntil: '2026-12-31',
      days: [{ day, name: 'X', kind }],
    });
    expect(() => calendarFrom(data('2026-02-30', 'atw'))).toThrow('days[0]');
    expect(() => calendarFrom(data('2027-01-01', 'atw'))).toThrow('outside');
    expect(() => calendarFrom(data('2026-01-01', 'feest'))).toThrow('unknown kind');
  });
});

describe('arithmetic on days', () => {
  it('is that of the other library', () => {
    for (const day of everyDay.filter((_, index) => index % 3 === 0)) {
      for (const step of [-400, -1, 1, 28, 42, 400])
        expect(addDays(String(day), step)).toBe(String(day.plusDays(step)));
      for (const step of [-13, -1, 1, 3, 24]) expect(addMonths(String(day), step)).toBe(String(day.plusMonths(step)));
      expect(weekday(String(day))).toBe(day.dayOfWeek().value());
    }
  });
});
