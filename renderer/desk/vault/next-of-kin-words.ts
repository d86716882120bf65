/** What the letter to who writes about somebody who has died is given. Pure: scenarios play the very same. Runs in the vault worker. */
import type { CaseState } from '../../domain/case/case';
import type { Context } from '../../domain/command/decision';
import type { Refusal } from '../../domain/command/refusal';
import type { Letter } from '../../domain/letter/letter';
import { nextOfKin } from '../../domain/letter/next-of-kin';
import { versionNamed } from '../../domain/profiles/profile';

type Words = { readonly letter: Letter } | { readonly refusal: Refusal };

/** The representative of the case is who wrote. Never to the address of who has died, where somebody else may open it. */
export function nextOfKinWords(state: CaseState, { profile, today }: Pick<Context, 'profile' | 'today'>): Words {
  const { request, subject, representative } = state;
  if (!request || !subject?.deceased) return { refusal: { code: 'letterNotNeeded' } };
  const version = versionNamed(profile, request.profileVersion);
  if (!version) return { refusal: { code: 'caseIsNewer' } };
  const { channel, letterOn, reference } = request;
  return {
    letter: nextOfKin({
      profile,
      version,
      today,
      reference,
      ...(letterOn ? { theirs: { channel, on: letterOn } } : {}),
      ...(representative
        ? {
            relative: {
              name: representative.name,
              ...(representative.address ? { address: representative.address } : {}),
            },
          }
        : {}),
      asksAccess: request.right === 'access',
    }),
  };
}
