/**
 * What a year came to: requests by right, and how they were answered. From common facts. Pure; runs in the vault worker.
 *
 * The year is that of the day of receipt. An answer is the decision letter recorded as sent; the own term is kept as Settled 11 says,
 * and one given up with an extension counts as missed (Settled 13). What was erased is counted by what was written of it before
 * (totals.ts); a case that is still here by its own facts, whatever was written.
 */
import type { CaseState } from '../case/case';
import type { Context } from '../command/decision';
import { RIGHTS, type Right } from '../facts/facts';
import { FIGURE_OUTCOMES, type FigureOutcome, type Tally } from '../facts/facts-keeping';
import { keptTerms, termsOfCase } from '../terms/case-terms';
import { COPY_OF_PIECE } from '../visit/copy-question';

/** How it stands with a request: one of these. */
export const OUTCOMES = FIGURE_OUTCOMES;
export type { FigureOutcome };

export const MEASURES = ['received', ...OUTCOMES, 'extended', 'refused', 'copyRefused'] as const;
export type Measure = (typeof MEASURES)[number];

export type Counts = Readonly<Record<Measure, number>>;

export interface YearFigures {
  readonly year: number;
  readonly rows: readonly { readonly right: Right | 'all'; readonly counts: Counts }[];
  readonly complaints: number;
}

/** What was written of each case before cases went, by year and mark: the last of each (register.ts). */
export type Totals = Readonly<Record<number, Readonly<Record<string, Tally>>>>;

export const yearOf = ({ request }: CaseState): number => Number(request?.receivedOn.slice(0, 4) ?? 0);

/** Years in which something was received, the newest first. */
export function yearsOf(cases: readonly CaseState[], totals: Totals = {}): readonly number[] {
  const years = cases.flatMap((state) => (isCounted(state) ? [yearOf(state)] : []));
  const written = Object.entries(totals).flatMap(([year, tallies]) => (Object.keys(tallies)[0] ? [Number(year)] : []));
  return [...new Set([...years, ...written])].toSorted((a, b) => b - a);
}

/** Every right has its row, and all of them together the last. */
export function figuresOf(
  cases: readonly CaseState[],
  year: number,
  context: Context,
  totals: Totals = {},
): YearFigures {
  const all = talliesOf(cases, year, context, totals);
  const requests = all.filter(({ right }) => right !== 'complaint');
  const rights = RIGHTS.map((right) => ({ right, counts: countsOf(requests.filter((one) => one.right === right)) }));
  return {
    year,
    rows: [...rights, { right: 'all', counts: countsOf(requests) }],
    complaints: all.length - requests.length,
  };
}

/** Of the cases that are here, and of those that were erased. */
function talliesOf(cases: readonly CaseState[], year: number, context: Context, totals: Totals): readonly Tally[] {
  const counted = cases.filter(isCounted);
  // Received in another year after all (a corrected day): it is counted there, and here no longer.
  const here = new Set(counted.map(markOf));
  const written = Object.values(totals[year] ?? {}).filter(({ mark }) => !here.has(mark));
  return [...counted.filter((state) => yearOf(state) === year).map((state) => tallyOf(state, context)), ...written];
}

export const isCounted = ({ request, erased }: CaseState): boolean => request !== undefined && erased === undefined;

/** What a case is counted by; one registered before there were marks by its own id. */
export const markOf = ({ id, request }: CaseState): string => request?.mark ?? id;

/** What one case adds to the figures of its year. */
export function tallyOf(state: CaseState, context: Context): Tally {
  const right = state.request?.right ?? 'access';
  const mark = markOf(state);
  if (right === 'complaint') return { mark, right };
  return {
    mark,
    right,
    outcome: outcomeOf(state, context),
    ...(termsNow(state, context)?.extension !== undefined && { extended: true }),
    ...(state.decision?.outcome === 'refused' && { refused: true }),
    ...(isCopyRefused(state) && { copyRefused: true }),
  };
}

function countsOf(tallies: readonly Tally[]): Counts {
  const of = (wanted: FigureOutcome): number => tallies.filter(({ outcome }) => outcome === wanted).length;
  const count = (is: 'extended' | 'refused' | 'copyRefused'): number => tallies.filter((one) => one[is]).length;
  return {
    received: tallies.length,
    own: of('own'),
    gdpr: of('gdpr'),
    late: of('late'),
    open: of('open'),
    ended: of('ended'),
    extended: count('extended'),
    refused: count('refused'),
    copyRefused: count('copyRefused'),
  };
}

const termsNow = (state: CaseState, { profile, calendar, today }: Context) =>
  termsOfCase(state, profile, calendar, today);

/** Late is also what is not answered yet and should have been. */
function outcomeOf(state: CaseState, context: Context): FigureOutcome {
  const terms = termsNow(state, context);
  if (!terms) return 'ended';
  const { ownOn, gdprOn } = keptTerms(state, terms);
  const latest = terms.gdprLatest.day;
  if (!gdprOn) {
    if (state.withdrawn || state.closed || terms.endedOn) return 'ended';
    return context.today > latest ? 'late' : 'open';
  }
  if (gdprOn > latest) return 'late';
  const { ownTerm, ownMissed } = terms;
  return ownTerm && !ownMissed && ownOn && ownOn <= ownTerm.day ? 'own' : 'gdpr';
}

/** With the decision, or one piece that was asked for at the visit. */
function isCopyRefused({ decision, tasks }: CaseState): boolean {
  return (
    decision?.copy === 'refused' || tasks.some(({ label, state }) => label === COPY_OF_PIECE && state === 'exempted')
  );
}
