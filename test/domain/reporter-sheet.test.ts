/** The sheet for who reports: it says what the house's rules say, and no more. Runs in Node. */
import { expect, it } from 'vitest';
import { letterText } from '../../renderer/domain/letter/letter-frame';
import { reporterSheet } from '../../renderer/domain/letter/reporter-sheet';
import type { Profile, WayOfWorking } from '../../renderer/domain/profiles/profile';
import { profile } from '../letters/case-letters';

const today = '2026-12-10';
const sheetOf = (of: Profile, day = today): string => letterText(reporterSheet({ profile: of, today: day }));

/** Lefier, but for one of its ways. */
function working(way: 'anonymousReports' | 'tellSources', value: boolean): Profile {
  const changed = (before: WayOfWorking): WayOfWorking => ({ ...before, [way]: { ...before[way], value } });
  const versions = profile.versions.map((one) => ({ ...one, wayOfWorking: changed(one.wayOfWorking) }));
  return { ...profile, versions };
}

it('speaks of a report without a name only where such a report does not enter', () => {
  const words = 'Een melding zonder naam zetten wij niet in een dossier.';
  expect(sheetOf(working('anonymousReports', false))).toContain(words);
  expect(sheetOf(working('anonymousReports', true))).not.toMatch(/zonder (uw )?naam/);
});

it('promises word of an inspection only where the house tells its sources', () => {
  expect(sheetOf(working('tellSources', true))).toContain('dan laten wij u dat volgens onze regels weten');
  expect(sheetOf(working('tellSources', false))).not.toMatch(/laten wij u dat|goede reden/);
});

it('names the FG only where the rules of that day do', () => {
  expect(sheetOf(profile)).toContain('FG@lefier.nl');
  expect(sheetOf(profile, '2018-05-24')).not.toMatch(/\bFG\b/);
});

it('is the same for everybody: the corporation and the day are all it knows', () => {
  const { day, address, salutation, closing, lines } = reporterSheet({ profile, today });
  expect({ day, address, salutation, closing }).toEqual({ day: today });
  expect(lines.map(({ value }) => value)).toEqual(['10 december 2026', '088 2033000']);
  const values = Object.values(profile.values).filter((value) => typeof value === 'string');
  expect(values.length).toBeGreaterThan(3);
  expect(values.filter((value) => sheetOf(profile).includes(value))).toEqual([]);
});
