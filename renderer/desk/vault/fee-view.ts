/** What a case costs, and whether its reasons are still to be asked, as a page may see it. Pure. Runs in the vault worker. */
import type { CaseState } from '../../domain/case/case';
import type { Context } from '../../domain/command/decision';
import { versionNamed } from '../../domain/profiles/profile';
import { feeGroundsOf, inEuros, lackToSetFee } from '../../domain/request/fee';
import { freeBy } from '../../domain/request/request';
import { reasonsLacking } from '../../domain/rights/reasons';
import type { CaseView } from '../asks';

export function feePart(state: CaseState, context: Context): Pick<CaseView, 'fee' | 'reasonsLacking'> {
  const { request, subject, fee } = state;
  const version = versionNamed(context.profile, request?.profileVersion ?? '');
  const reasons = state.decision ? undefined : reasonsLacking(state, context);
  return {
    fee: {
      freeBy: request && version ? freeBy(version, request.right, subject?.subjectKind ?? '') : '',
      grounds: lackToSetFee(state, context) ? [] : feeGroundsOf(state),
      ...(fee ? { set: { amount: inEuros(fee.cents), ground: fee.ground, toldOn: fee.toldOn, why: fee.why } } : {}),
    },
    ...(reasons?.article ? { reasonsLacking: reasons.article } : {}),
  };
}
