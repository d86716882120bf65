/**
 * Figures as they may be shown: no number below five beside another dimension (LE-17), for who knows the house knows who it is. Pure.
 *
 * A hidden number may not be reckoned out either: where a sum and all its parts but one are shown, one more is left out.
 */
import { MEASURES, type Measure, OUTCOMES, type YearFigures } from './figures';

export const LEAST = 5;

/** `few`: less than five, none among them. `left`: more, and left out to keep another from being reckoned out. */
export type Cell = number | 'few' | 'left';

export interface ShownFigures {
  readonly year: number;
  readonly rows: readonly {
    readonly right: YearFigures['rows'][number]['right'];
    readonly cells: Readonly<Record<Measure, Cell>>;
  }[];
  readonly complaints: Cell;
}

interface Place {
  readonly row: number;
  readonly measure: Measure;
}

export function shownFigures({ year, rows, complaints }: YearFigures): ShownFigures {
  const valueAt = ({ row, measure }: Place): number => rows[row]?.counts[measure] ?? 0;
  const all = rows.length - 1;
  const places = rows.flatMap((_, row) => MEASURES.map((measure): Place => ({ row, measure })));
  // How many there were in a year is one dimension alone.
  const isFree = ({ row, measure }: Place): boolean => row === all && measure === 'received';
  const few = places.filter((place) => !isFree(place) && valueAt(place) < LEAST).map(keyOf);
  const hidden = new Set(few);
  const sums: readonly (readonly Place[])[] = [
    ...rows.map((_, row) => [...OUTCOMES, 'received' as const].map((measure): Place => ({ row, measure }))),
    ...MEASURES.map((measure) => rows.map((_, row): Place => ({ row, measure }))),
  ];
  for (let more = true; more; ) {
    more = false;
    for (const sum of sums) {
      if (sum.filter((place) => hidden.has(keyOf(place))).length !== 1) continue;
      const next = sum
        .filter((place) => !hidden.has(keyOf(place)) && !isFree(place))
        .toSorted((a, b) => valueAt(a) - valueAt(b))[0];
      if (!next) continue;
      hidden.add(keyOf(next));
      more = true;
    }
  }
  const cellAt = (place: Place): Cell => {
    if (!hidden.has(keyOf(place))) return valueAt(place);
    return valueAt(place) < LEAST ? 'few' : 'left';
  };
  const shown = rows.map(({ right }, row) => ({
    right,
    cells: Object.fromEntries(MEASURES.map((measure) => [measure, cellAt({ row, measure })])) as Record<Measure, Cell>,
  }));
  return { year, rows: shown, complaints: complaints < LEAST ? 'few' : complaints };
}

const keyOf = ({ row, measure }: Place): string => `${row} ${measure}`;
