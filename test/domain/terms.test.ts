/**
 * Terms against a second computation: another library (js-joda) and another way to Easter (Gauss, other-calendar.ts), over every
 * day of receipt from 2018 to 2028. Nothing of renderer/domain takes part in the expected side. Runs in Node.
 */
import { LocalDate } from '@js-joda/core';
import { describe, expect, it } from 'vitest';
import { calendarFrom, isOpenDay, openDaysBetween, shippedCalendar } from '../../renderer/domain/days/calendar';
import { addDays, addMonths, weekday } from '../../renderer/domain/days/days';
import { termsOf } from '../../renderer/domain/terms/terms';
import { atw, closed, isFree, isOpen, walk } from './other-calendar';

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
