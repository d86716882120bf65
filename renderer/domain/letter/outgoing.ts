/** The letters that wait to go out, of all cases in one list, and recording that one of them went. Pure; runs in the vault worker. */
import type { CaseState, LetterState } from '../case/case';
import { lettersToGo } from '../case/closing';
import { type Context, type Decision, refused } from '../command/decision';
import type { Id } from '../facts/facts';
import { cannotChange } from '../request/request';
import { readerOf } from './addressee';
import { recordSent } from './issuing';

/** Of a case that is over nothing goes out any more. */
export function outgoingLetters(state: CaseState): readonly LetterState[] {
  const { request, subject, closed, withdrawn, erased } = state;
  return request && subject && !closed && !withdrawn && !erased ? lettersToGo(state) : [];
}

/** One sheet lies beside another, so what goes into one envelope stands together: by case, then by who reads it. */
export function inOrderOfPost<L extends { readonly reference: string; readonly to: string; readonly madeAt: number }>(
  letters: readonly L[],
): readonly L[] {
  return letters.toSorted((a, b) => compare(a.reference, b.reference) || compare(a.to, b.to) || a.madeAt - b.madeAt);
}

export interface TypedOutgoing {
  readonly letter: Id;
  readonly sentOn: string;
  /** It was printed, so no mail. */
  readonly how: 'post' | 'hand';
}

/**
 * One of many letters recorded in one go went out: stricter than `recordSent` of one letter beside its case, because nobody looks at
 * each of them. Between printing and recording somebody else may have sent it, or changed the case.
 */
export function recordOutgoing(
  typed: TypedOutgoing,
  state: CaseState,
  context: Context,
  linked: readonly CaseState[] = [],
): Decision {
  const closed = cannotChange(state);
  if (closed) return { refusal: closed };
  const letter = state.letters.find((one) => one.letter === typed.letter);
  if (!letter) return refused('letterUnknown');
  if (letter.sentOn !== undefined) return refused('alreadySent', { values: { on: letter.sentOn } });
  if (!outgoingLetters(state).includes(letter)) return refused('letterNotToGo');
  if (typed.how !== 'post' && typed.how !== 'hand') return refused('unknownValue', { field: 'how' });
  if (typed.how === 'post' && readerOf(letter, state).byHand) return refused('secretNotByPost', { field: 'how' });
  return recordSent(typed, state, context, linked);
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
