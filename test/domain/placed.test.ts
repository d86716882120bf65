/** Files that IT placed: a regulation and a calendar, in force as a whole or refused as a whole with the place. Runs in Node. */
import { describe, expect, it } from 'vitest';
import { shippedCalendar } from '../../renderer/domain/days/calendar';
import { placedCalendar } from '../../renderer/domain/days/placed-calendar';
import calendar from '../../renderer/domain/profiles/calendar-nl.json';
import lefier from '../../renderer/domain/profiles/lefier.json';
import leystromen from '../../renderer/domain/profiles/leystromen.json';
import { withPlacedProfile } from '../../renderer/domain/profiles/placed';
import { shippedProfiles } from '../../renderer/domain/profiles/shipped-profiles';
import { termsOf } from '../../renderer/domain/terms/terms';

const placed = (data: unknown) =>
  withPlacedProfile(typeof data === 'string' ? data : JSON.stringify(data), shippedProfiles);
const why = (data: unknown): string => {
  const read = placed(data);
  return read.ok ? 'in force' : read.why;
};
const own = { ...leystromen, corporation: 'woonbelang', name: 'Woonbelang Voorbeeldstad' };

describe('a regulation that IT placed', () => {
  it('comes beside the four, also with the mark that some editors put first', () => {
    for (const text of [JSON.stringify(own), `\uFEFF${JSON.stringify(own)}`]) {
      const read = placed(text);
      expect(read.ok && read.value.profiles.map(({ corporation }) => corporation)).toEqual([
        ...['lefier', 'leystromen', 'nijkerk', 'midden-delfland', 'woonbelang'],
      ]);
      expect(read.ok && read.value.name).toBe('Woonbelang Voorbeeldstad');
    }
  });

  it('stands instead of the shipped one of the same corporation', () => {
    const read = placed({ ...leystromen, name: 'Leystromen, nieuw' });
    expect(read.ok && read.value.profiles.map(({ name }) => name)).toEqual([
      ...['Lefier', 'Leystromen, nieuw', 'Woningstichting Nijkerk', 'Wonen Midden-Delfland'],
    ]);
  });

  it('may follow the last version with a new one', () => {
    const [first, last] = lefier.versions;
    const next = { ...last, version: 'reglement-2027', from: '2027-01-01' };
    expect(why({ ...lefier, versions: [first, { ...last, until: '2026-12-31' }, next] })).toBe('in force');
  });

  it('is refused when a version that cases are pinned to has another name or other days', () => {
    const [first, last] = lefier.versions;
    const keeps = 'dezelfde dagen: daar horen zaken bij';
    const moved = [
      { ...first, until: '2018-06-30' },
      { ...last, from: '2018-07-01' },
    ];
    expect(why({ ...lefier, versions: [first, { ...last, version: 'anders' }] })).toMatch(/^versions\[1\]: moet .+/);
    expect(why({ ...lefier, versions: [first, { ...last, version: 'anders' }] })).toContain(keeps);
    expect(why({ ...lefier, versions: moved })).toMatch(/versions\[0\]/);
    expect(why({ ...lefier, versions: [{ ...last, from: undefined }] })).toContain(keeps);
  });

  it.each<[string, unknown, RegExp]>([
    ['is no JSON', '{\n  "corporation": "woonbelang",\n  oops\n}', /^het bestand is geen geldige JSON$/],
    ['is empty', '', /^het bestand is geen geldige JSON$/],
    ['is a list', [], /profiel moet een object zijn|^profiel \?: /],
    ['lacks a version', { ...own, versions: [] }, /^profiel woonbelang: versions: moet er ten minste 1 hebben$/],
    ['has a field nobody knows', { ...own, extra: 1 }, /^profiel woonbelang: extra: is geen bekend veld$/],
    ['has a name no policy can name', { ...own, corporation: 'Woon Belang' }, /^corporation: mag alleen kleine/],
    ['bears the name of another', { ...own, name: 'Lefier' }, /^name: is de naam van een andere corporatie$/],
    ['has a wrong value deep down', deep(), /^profiel woonbelang: versions\[0\]\.rights\[1\]\.term/],
  ])('is refused as a whole when it %s', (_what, data, expected) => {
    expect(why(data)).toMatch(expected);
  });
});

/** One term of many without its length. */
function deep(): unknown {
  const copy = JSON.parse(JSON.stringify(own)) as { versions: { rights: { term: { length?: unknown } }[] }[] };
  delete copy.versions[0]?.rights[1]?.term.length;
  return copy;
}

interface Entry {
  readonly day: string;
  readonly name: string;
  readonly kind: string;
}

/** The holidays of 2029 as they are, with Pasen on 1 April. */
const in2029: readonly Entry[] = [
  ['2029-01-01', 'Nieuwjaarsdag'],
  ['2029-03-30', 'Goede Vrijdag'],
  ['2029-04-02', 'Tweede Paasdag'],
  ['2029-04-27', 'Koningsdag'],
  ['2029-05-05', 'Bevrijdingsdag'],
  ['2029-05-10', 'Hemelvaartsdag'],
  ['2029-05-21', 'Tweede Pinksterdag'],
  ['2029-12-25', 'Eerste Kerstdag'],
  ['2029-12-26', 'Tweede Kerstdag'],
].map(([day = '', name = '']) => ({ day, name, kind: name === 'Goede Vrijdag' ? 'goodFriday' : 'atw' }));

const renewed = { ...calendar, knownUntil: '2029-12-31', days: [...calendar.days, ...in2029] };

describe('a calendar that IT placed', () => {
  const read = (data: unknown) =>
    placedCalendar(typeof data === 'string' ? data : JSON.stringify(data), shippedCalendar);
  const refused = (data: unknown): string => {
    const outcome = read(data);
    return outcome.ok ? 'in force' : outcome.why;
  };

  it('knows more years, and the same request gets other dates and no warning', () => {
    const outcome = read(renewed);
    if (!outcome.ok) throw new Error(outcome.why);
    const request = { receivedOn: '2028-12-01', today: '2028-12-04' };
    const before = termsOf({ ...request, calendar: shippedCalendar });
    const after = termsOf({ ...request, calendar: outcome.value });
    expect([before.gdprLatest.day, before.holidaysUnknown]).toEqual(['2029-01-01', true]);
    expect([after.gdprLatest.day, after.holidaysUnknown]).toEqual(['2029-01-02', false]);
  });

  it('may put the known years right', () => {
    expect(refused(calendar)).toBe('in force');
  });

  it.each<[string, unknown, string]>([
    ['is no JSON', '{', 'het bestand is geen geldige JSON'],
    [
      'is older',
      { ...calendar, knownUntil: '2027-12-31' },
      'knownUntil: is te oud: het programma kent de feestdagen al',
    ],
    ['begins later', { ...renewed, knownFrom: '2020-01-01' }, 'knownFrom: moet 2014-01-01 zijn, of eerder'],
    [
      'ends within a year',
      { ...renewed, knownUntil: '2029-06-30' },
      'knownUntil: moet de laatste dag van een jaar zijn',
    ],
    ['leaves a year empty', { ...calendar, knownUntil: '2029-12-31' }, 'days: 2029-01-01 ontbreekt'],
    ['lacks a holiday', without('2029-04-02'), 'days: 2029 heeft 7 feestdagen, de Algemene termijnenwet noemt er 8'],
    ['has no such day', withDay({ day: '2029-02-29' }), 'days[0].day: moet een dag zijn, zoals 2018-05-25'],
    ['names no holiday', withDay({ name: ' ' }), 'days[0].name: moet een tekst zijn die niet leeg is'],
    ['has another kind', withDay({ kind: 'school' }), 'days[0].kind: moet een van deze zijn: atw, goodFriday, equated'],
    ['lies outside', withDay({ day: '2031-01-01' }), 'days[0]: ligt buiten de jaren van dit bestand'],
    ['has a field nobody knows', { ...renewed, extra: 1 }, 'extra: is geen bekend veld'],
  ])('is refused as a whole when it %s', (_what, data, expected) => {
    expect(refused(data)).toContain(expected);
  });
});

function without(day: string): unknown {
  return { ...renewed, days: renewed.days.filter((one) => one.day !== day) };
}

function withDay(change: Partial<Entry>): unknown {
  const entry: Entry = { day: '2029-03-30', name: 'Goede Vrijdag', kind: 'goodFriday', ...change };
  return { ...renewed, days: [entry, ...renewed.days] };
}
