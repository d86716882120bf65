/**
 * What a year came to: requests by right, and how they were answered. From common facts. Pure; runs in the vault worker.
 *
 * The year is that of the day of receipt. An answer is the decision letter recorded as sent; the own term is kept as Settled 11 says,
 * and one given up with an extension counts as missed (Settled 13). What was erased is counted no longer.
 */
import type { CaseState } from '../case/case';
import type { Context } from '../command/decision';
import { RIGHTS, type Right } from '../facts/facts';
import { keptTerms, termsOfCase } from '../terms/case-terms';
import { COPY_OF_PIECE } from '../visit/copy-question';

/** How it stands with a request: one of these. */
export const OUTCOMES = ['own', 'gdpr', 'late', 'open', 'ended'] as const;
export type FigureOutcome = (typeof OUTCOMES)[number];

export const MEASURES = ['received', ...OUTCOMES, 'extended', 'refused', 'copyRefused'] as const;
export type Measure = (typeof MEASURES)[number];

export type Counts = Readonly<Record<Measure, number>>;

export interface YearFigures {
  readonly year: number;
  readonly rows: readonly { readonly right: Right | 'all'; readonly counts: Counts }[];
  readonly complaints: number;
}

const yearOf = ({ request }: CaseState): number => Number(request?.receivedOn.slice(0, 4) ?? 0);

/** Years in which something was received, the newest first. */
export function yearsOf(cases: readonly CaseState[]): readonly number[] {
  const years = cases.flatMap((state) => (isCounted(state) ? [yearOf(state)] : []));
  return [...new Set(years)].toSorted((a, b) => b - a);
}

/** Every right has its row, and all of them together the last. */
export function figuresOf(cases: readonly CaseState[], year: number, context: Context): YearFigures {
  const ofYear = cases.filter((state) => isCounted(state) && yearOf(state) === year);
  const requests = ofYear.filter(({ request }) => request?.right !== 'complaint');
  const rights = RIGHTS.map((right) => ({
    right,
    counts: countsOf(
      requests.filter(({ request }) => request?.right === right),
      context,
    ),
  }));
  return {
    year,
    rows: [...rights, { right: 'all', counts: countsOf(requests, context) }],
    complaints: ofYear.length - requests.length,
  };
}

const isCounted = ({ request, erased }: CaseState): boolean => request !== undefined && erased === undefined;

function countsOf(cases: readonly CaseState[], context: Context): Counts {
  const count = (is: (state: CaseState) => boolean): number => cases.filter(is).length;
  const outcomes = cases.map((state) => outcomeOf(state, context));
  const of = (wanted: FigureOutcome): number => outcomes.filter((one) => one === wanted).length;
  return {
    received: cases.length,
    own: of('own'),
    gdpr: of('gdpr'),
    late: of('late'),
    open: of('open'),
    ended: of('ended'),
    extended: count((state) => termsNow(state, context)?.extension !== undefined),
    refused: count(({ decision }) => decision?.outcome === 'refused'),
    copyRefused: count(isCopyRefused),
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
