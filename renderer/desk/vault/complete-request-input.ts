/** What the letter that asks for the reasons of a request is given. Pure: scenarios play the very same. Runs in the vault worker. */
import type { CaseState } from '../../domain/case/case';
import type { Context } from '../../domain/command/decision';
import type { Refusal } from '../../domain/command/refusal';
import type { CaseLetterInput } from '../../domain/letter/case-letter';
import { completeRequestLetter } from '../../domain/letter/complete-request';
import type { Letter } from '../../domain/letter/letter';
import { versionNamed } from '../../domain/profiles/profile';
import { reasonsLacking, reasonsUntil } from '../../domain/rights/reasons';
import { termsOfCase } from '../../domain/terms/case-terms';

type Words = { readonly letter: Letter } | { readonly refusal: Refusal };

/** Nothing to ask once reasons are known, and where the regulation asks for none. */
export function completeRequestWords(state: CaseState, context: Context, base: CaseLetterInput): Words {
  const { request } = state;
  const { profile, calendar, today } = context;
  const version = versionNamed(profile, request?.profileVersion ?? '');
  if (!request || !version) return { refusal: { code: 'caseIsNewer' } };
  if (!reasonsLacking(state, context)) return { refusal: { code: 'letterNotNeeded' } };
  const sendBy = termsOfCase(state, profile, calendar, today)?.sendBy.day;
  return {
    letter: completeRequestLetter({
      ...base,
      version,
      receivedOn: request.receivedOn,
      until: reasonsUntil(today, state, context),
      ...(sendBy ? { sendBy } : {}),
    }),
  };
}
