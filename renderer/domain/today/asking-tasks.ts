/**
 * "Nog te doen": what somebody must still show before a request is decided (LN-15, WM-17). The receipt asks first, the letter once more.
 * What was asked for a doubt stands there as the term that stands still. From common facts. Pure; runs in the vault worker.
 */
import { type CaseState, currentLetter, receiptKind } from '../case/case';
import { standsStill } from '../case/case-terms-facts';
import type { OfficeContext } from '../command/decision';
import { inList } from '../days/day-words';
import { daysBetween } from '../days/days';
import { asksNow, lackToAsk } from '../request/asking';
import type { TodayTask } from './today-tasks';

export type AskingTask = 'awaitIdentity' | 'awaitAuthority' | 'findRepresentative';

const AWAITS = { identityRequest: 'awaitIdentity', representativeRequest: 'awaitAuthority' } as const;

export function askingTasks(
  state: CaseState,
  at: Pick<TodayTask, 'case' | 'reference'>,
  context: OfficeContext,
): readonly TodayTask[] {
  const { today } = context;
  const slip = currentLetter(state, receiptKind(state));
  if (lackToAsk('representativeRequest', state, context)?.code === 'underSixteen') {
    if (!slip?.sentOn) return [];
    return [{ ...at, what: 'findRepresentative', label: '', days: daysBetween(slip.sentOn, today) }];
  }
  return asksNow(state, context).flatMap((kind): readonly TodayTask[] => {
    const letter = currentLetter(state, kind);
    if (letter && !letter.outdated && !letter.sentOn) {
      const days = daysBetween(letter.madeOn, today);
      return [{ ...at, what: AWAITS[kind], label: 'de brief ligt klaar', days }];
    }
    if (kind === 'identityRequest' && standsStill(state.termFacts)) return [];
    const asked = [slip?.sentOn, letter?.sentOn].flatMap((day) => day ?? []).toSorted();
    const on = asked.at(-1);
    if (!on) return [];
    return [{ ...at, what: AWAITS[kind], label: `gevraagd op ${inList(on, today)}`, days: daysBetween(on, today) }];
  });
}
