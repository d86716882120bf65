/** The paper dossier out of the cabinet and back (LO-8): a key holder of that day answers for it. Common facts. Pure. */

import type { CaseState } from '../case/case';
import { PAPER_IS_OUT } from '../case/closing';
import { type Decision, inCase, type OfficeContext, refused } from '../command/decision';
import { isReleased } from '../dossier/releasing';
import type { Id } from '../facts/facts';
import { cannotChange } from '../request/request';
import { hasPaper, keyHolderProblem } from './appointment';

export function takePaper(typed: { readonly keyHolder: Id | '' }, state: CaseState, context: OfficeContext): Decision {
  const closed = cannotChange(state);
  if (closed) return { refusal: closed };
  if (!isReleased(state)) return refused('notReleased');
  if (!hasPaper(state)) return refused('unknownValue', { field: 'part' });
  if (state.paper?.state === 'taken') return { refusal: PAPER_IS_OUT };
  const problem = keyHolderProblem(typed.keyHolder, context.today, context.register);
  if (problem) return { refusal: problem };
  return inCase(state.id, { kind: 'paperTaken', keyHolder: typed.keyHolder, on: context.today });
}

export function returnPaper(
  typed: { readonly keyHolder: Id | '' },
  state: CaseState,
  context: OfficeContext,
): Decision {
  // Back it goes, also when the request was withdrawn in the meantime.
  const closed = cannotChange(state);
  if (closed && closed.code !== 'caseWithdrawn' && closed.code !== 'caseClosed') return { refusal: closed };
  if (state.paper?.state !== 'taken') return refused('paperInCabinet');
  const problem = keyHolderProblem(typed.keyHolder, context.today, context.register);
  if (problem) return { refusal: problem };
  return inCase(state.id, { kind: 'paperReturned', keyHolder: typed.keyHolder, on: context.today });
}
