/** To whom a letter of a case goes, and what its head says. Pure: scenarios play the very same. Runs in the vault worker. */
import type { CaseState } from '../../domain/case/case';
import type { Context } from '../../domain/command/decision';
import { addresseeOf } from '../../domain/letter/addressee';
import type { CaseLetterInput } from '../../domain/letter/case-letter';

/** Signed by the signatory. */
export function baseOf(state: CaseState, { profile, today }: Context): CaseLetterInput | undefined {
  const { request, subject, representative, fee } = state;
  const addressee = addresseeOf(state);
  if (!request || !subject || !addressee) return undefined;
  const { channel, letterOn, reference } = request;
  return {
    profile,
    today,
    reference,
    ...(letterOn ? { theirs: { channel, on: letterOn } } : {}),
    addressee,
    ...(representative ? { onBehalfOf: subject.name } : {}),
    ...(fee ? { fee } : {}),
  };
}
