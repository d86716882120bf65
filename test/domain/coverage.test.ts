/** Every row of Lefier's rules has a scenario that names it in its title, or stands here with the reason why not. Runs in Node. */
import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { allScenarioFiles } from '../scenarios/run';

const upTo = (last: number): readonly number[] => Array.from({ length: last }, (_, index) => index + 1);
const rows = [
  ...upTo(27).map((row) => `LO-${row}`),
  ...[2, 4, 8, 12, 13, 14, 15, 16, 17, 18, 19, 20, 21, 22, 23, 24].map((row) => `LN-${row}`),
  ...[2, 4, 5, 6, 8, 10, 11, 12, 13, 14, 16, 17, 18, 19, 21, 22, 23, 24].map((settled) => `Settled ${settled}`),
];

/** No rule of the domain: shown in the real program, by these tests. */
const ELSEWHERE: Readonly<Record<string, readonly string[]>> = {
  'LO-7': ['test/e2e/locking.test.ts', 'test/e2e/secrecy.test.ts'],
};

/** What the program does not do yet. */
const NOT_YET: Readonly<Record<string, string>> = {};

/** Named by a title, and shown but for this. */
const PARTLY: Readonly<Record<string, string>> = {};

const titles: readonly string[] = allScenarioFiles().flatMap((file) =>
  (JSON.parse(readFileSync(file, 'utf8')).scenarios as readonly { readonly name: string }[]).map(({ name }) => name),
);
/** "Settled 6 en 22" names both. */
const named = new Set(
  titles.flatMap((title) => [
    ...(title.match(/\b(?:LO|LN)-\d+\b/g) ?? []),
    ...[...title.matchAll(/\bSettled (\d+)(?: en (\d+))?/g)].flatMap(([, one, other]) =>
      [one, other].flatMap((settled) => (settled ? [`Settled ${settled}`] : [])),
    ),
  ]),
);

describe('the rules of Lefier', () => {
  it('are each named by a scenario, but for what is told here', () => {
    expect(rows.filter((row) => !named.has(row) && !NOT_YET[row] && !ELSEWHERE[row])).toEqual([]);
  });

  it('have no exception that a scenario has overtaken, or that is no row', () => {
    expect([...Object.keys(NOT_YET), ...Object.keys(ELSEWHERE)].filter((row) => named.has(row))).toEqual([]);
    expect(Object.keys(PARTLY).filter((row) => !named.has(row))).toEqual([]);
    expect(
      [...Object.keys(NOT_YET), ...Object.keys(ELSEWHERE), ...Object.keys(PARTLY)].filter((row) => !rows.includes(row)),
    ).toEqual([]);
    expect(
      Object.values(ELSEWHERE)
        .flat()
        .filter((file) => !existsSync(new URL(`../../${file}`, import.meta.url))),
    ).toEqual([]);
  });

  it('are found by their titles (control)', () => {
    expect(titles.length).toBeGreaterThan(200);
    expect(named.has('LO-28')).toBe(false);
    expect(named.has('Settled 22')).toBe(true);
  });
});
