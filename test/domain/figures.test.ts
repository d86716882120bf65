/** Figures of a year as they may be shown: no small number, and none that can be reckoned out. Runs in Node. */
import { describe, expect, it } from 'vitest';
import { RIGHTS } from '../../renderer/domain/facts/facts';
import { type Cell, type ShownFigures, shownFigures } from '../../renderer/domain/figures/few';
import { type Counts, MEASURES, OUTCOMES, type YearFigures } from '../../renderer/domain/figures/figures';

/** Numbers of a year, by a seed: most rights seldom asked, one or two often. */
function yearOf(seed: number): YearFigures {
  let state = seed * 2654435761 + 1;
  const draw = (below: number): number => {
    state = (state * 1103515245 + 12345) % 2147483648;
    return Math.floor((state / 2147483648) * below);
  };
  const rows = RIGHTS.map((right) => {
    const most = [3, 8, 60][draw(3)] ?? 3;
    const outcomes = Object.fromEntries(OUTCOMES.map((one) => [one, draw(most)])) as Record<string, number>;
    const received = Object.values(outcomes).reduce((sum, one) => sum + one, 0);
    const rest = { extended: draw(most), refused: draw(most), copyRefused: draw(most) };
    return { right, counts: { ...outcomes, ...rest, received } as unknown as Counts };
  });
  const sum = (measure: (typeof MEASURES)[number]): number =>
    rows.reduce((total, { counts }) => total + counts[measure], 0);
  const all = Object.fromEntries(MEASURES.map((measure) => [measure, sum(measure)])) as unknown as Counts;
  return { year: 2026, rows: [...rows, { right: 'all', counts: all }], complaints: draw(12) };
}

const YEARS = Array.from({ length: 400 }, (_, seed) => yearOf(seed));

/** A sum with its parts, of which all but one are shown, gives that one away. */
function givenAway({ rows }: ShownFigures): number {
  const sums: readonly (readonly Cell[])[] = [
    ...rows.map(({ cells }) => [...OUTCOMES, 'received' as const].map((measure) => cells[measure])),
    ...MEASURES.map((measure) => rows.map(({ cells }) => cells[measure])),
  ];
  return sums.filter((sum) => sum.filter((cell) => typeof cell !== 'number').length === 1).length;
}

/** As it would be with the small numbers alone left out. */
function onlySmallHidden(figures: YearFigures): ShownFigures {
  const cell = (value: number): Cell => (value < 5 ? 'few' : value);
  const rows = figures.rows.map(({ right, counts }) => ({
    right,
    cells: Object.fromEntries(MEASURES.map((one) => [one, cell(counts[one])])) as ShownFigures['rows'][number]['cells'],
  }));
  return { year: figures.year, rows, complaints: cell(figures.complaints) };
}

describe('figures of a year', () => {
  it('show no number below five but how many requests there were in all', () => {
    for (const figures of YEARS) {
      const { rows, complaints } = shownFigures(figures);
      const shown = rows.flatMap(({ right, cells }) =>
        MEASURES.flatMap((measure) => (right === 'all' && measure === 'received' ? [] : [cells[measure]])),
      );
      expect([...shown, complaints].filter((cell) => typeof cell === 'number' && cell < 5)).toEqual([]);
    }
  });

  it('change no number they show, and say less than five of no other', () => {
    for (const figures of YEARS) {
      shownFigures(figures).rows.forEach(({ cells }, row) => {
        for (const measure of MEASURES) {
          const value = figures.rows[row]?.counts[measure] ?? -1;
          const cell = cells[measure];
          expect(typeof cell === 'number' ? cell === value : value < 5 === (cell === 'few')).toBe(true);
        }
      });
    }
  });

  it('give no hidden number away by a sum', () => {
    expect(YEARS.filter((figures) => givenAway(shownFigures(figures)) > 0)).toEqual([]);
    // The control: without more left out they often would.
    expect(YEARS.filter((figures) => givenAway(onlySmallHidden(figures)) > 0).length).toBeGreaterThan(40);
  });
});
