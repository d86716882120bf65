/** What the notice before data are used again is given. Pure: scenarios play the very same. Runs in the vault worker. */
import { type CaseState, currentLetter } from '../../domain/case/case';
import type { Context } from '../../domain/command/decision';
import type { Refusal } from '../../domain/command/refusal';
import type { CaseLetterInput } from '../../domain/letter/case-letter';
import type { Letter } from '../../domain/letter/letter';
import { restrictionLetter } from '../../domain/letter/restriction-letter';
import { TELL_BEFORE } from '../../domain/rights/restriction';

type Words = { readonly letter: Letter } | { readonly refusal: Refusal };

/** The notice names a day that is still to come: told after it, it would be no notice before (AVG 18(3)). */
export function restrictionWords(state: CaseState, { today }: Pick<Context, 'today'>, base: CaseLetterInput): Words {
  const { restriction } = state;
  const decision = currentLetter(state, 'decision');
  if (!restriction?.from || !decision) return { refusal: { code: 'notRestricted' } };
  if (restriction.from <= today) return { refusal: { code: 'toldBeforeLifting', article: TELL_BEFORE, rule: 'LE-21' } };
  const { since, from } = restriction;
  return { letter: restrictionLetter({ ...base, since, from, decisionOf: decision.madeOn }) };
}
