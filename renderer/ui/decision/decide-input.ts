/** The form of the decision: as it was typed, as it was decided before, or as it begins. Pure; runs in the page. */
import type { DecisionInput, DecisionView, KeptDraft, Outcome } from '../../desk/asks-dossier';
import { dayInForm } from '../dates.nl';

/** As typed: the answer to a copy is not given beforehand. */
export type DecideTyped = Omit<DecisionInput, 'copy'> & { readonly copy: DecisionInput['copy'] | '' };

export const draftIn = (found: readonly KeptDraft[]): DecideTyped | undefined =>
  found.flatMap(({ draft }) => (draft.form === 'decide' ? [draft.typed] : []))[0];

/** What was decided before is the beginning of a further decision, with the outcome that fits the items now. */
export function decidedAs(
  before: DecisionView | undefined,
  outcome: Outcome,
  copyAsked: boolean,
  byOverview: boolean,
): DecideTyped {
  return {
    outcome,
    copy: before?.copy ?? (byOverview && outcome !== 'refused' ? 'overview' : copyAsked ? '' : 'notAsked'),
    secondReader: before?.secondReader ?? '',
    noSecondReader: before?.noSecondReader ?? '',
    reviewOn: before?.reviewOn ? dayInForm(before.reviewOn) : '',
  };
}
