/** Putting a final letter right: it no longer holds, and its next version is made; or it holds after all. Runs in the vault worker. */

import type { CaseState } from '../../domain/case/case';
import type { Decision } from '../../domain/command/decision';
import type { Id } from '../../domain/facts/facts';
import { correctLetter as decideCorrecting, keepLetter as decideKeeping } from '../../domain/letter/versions';
import type { Asks, CaseView } from '../asks';
import { caseView } from './cases';
import { allowLetter } from './letters';
import { carryOut, caseOf, type Vault } from './vault';

export async function correctLetter(vault: Vault, input: Asks['correctLetter'][0]): Promise<CaseView> {
  return changed(vault, input, (state) => decideCorrecting(input, state));
}

export async function keepLetter(vault: Vault, input: Asks['keepLetter'][0]): Promise<CaseView> {
  return changed(vault, input, (state) => decideKeeping(input, state));
}

/** By whoever may make a letter of its kind; what is no letter here is refused by the rule, for a kind of the counter. */
async function changed(
  vault: Vault,
  input: { readonly case: Id; readonly letter: Id },
  decide: (state: CaseState) => Decision,
): Promise<CaseView> {
  const kind = caseOf(vault, input.case).letters.find((one) => one.letter === input.letter)?.kind ?? 'receiptSlip';
  await allowLetter(vault, kind, input.case, input.letter);
  await carryOut(vault, decide(caseOf(vault, input.case)));
  return caseView(vault, input.case);
}
