/**
 * Requests of one letter: a case each, tied together (rules.md, Settled 21). Each keeps its own terms and facts; the tie only shows that
 * they came as one. Pure; runs in the vault worker.
 */
import type { CaseState } from '../case/case';
import { type Decision, refused } from '../command/decision';
import { cannotChange } from './request';

/** As typed, with or without its dashes. */
export function isReference(typed: string, reference: string): boolean {
  const bare = (text: string): string => text.replace(/[^\p{L}\p{N}]/gu, '').toUpperCase();
  return bare(typed) !== '' && bare(typed) === bare(reference);
}

/** The tie on both sides, in one batch. `other`: the case that was named; undefined when there is none. */
export function linkTogether(state: CaseState, other: CaseState | undefined): Decision {
  const closed = cannotChange(state);
  if (closed) return { refusal: closed };
  if (!other?.request || other.erased) return refused('caseUnknown', { field: 'other' });
  if (other.id === state.id) return refused('linkToItself', { field: 'other' });
  if (cannotChange(other)) return refused('otherIsOver', { field: 'other' });
  const isTied = (one: CaseState, to: CaseState): boolean =>
    one.links.some((link) => link.other === to.id && link.why === 'askedTogether');
  if (isTied(state, other) || isTied(other, state)) return refused('linkedAlready', { field: 'other' });
  return {
    facts: [
      { case: state.id, body: { kind: 'casesLinked', other: other.id, why: 'askedTogether' } },
      { case: other.id, body: { kind: 'casesLinked', other: state.id, why: 'askedTogether' } },
    ],
  };
}
