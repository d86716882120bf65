/** To whom a letter of a case goes, and what its head says. Pure: scenarios play the very same. Runs in the vault worker. */
import type { CaseState } from '../../domain/case/case';
import type { Context } from '../../domain/command/decision';
import type { CaseLetterInput } from '../../domain/letter/case-letter';

/** The representative gets the answer; without an address of his own it goes where the person lives. Signed by the signatory. */
export function baseOf(state: CaseState, { profile, today }: Context): CaseLetterInput | undefined {
  const { request, subject, representative, fee } = state;
  if (!request || !subject) return undefined;
  const { channel, letterOn, reference } = request;
  return {
    profile,
    today,
    reference,
    ...(letterOn ? { theirs: { channel, on: letterOn } } : {}),
    addressee: representative
      ? { name: representative.name, address: representative.address ?? subject.address }
      : { name: subject.name, address: subject.address },
    ...(representative ? { onBehalfOf: subject.name } : {}),
    ...(fee ? { fee } : {}),
  };
}
