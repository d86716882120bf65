/** Acts on the terms of a case, and what they would come to. Runs in the vault worker. */
import { resume } from '../../domain/terms/suspending';
import { changeTerms as decideTerms, previewTerms as preview, type TermsPreview } from '../../domain/terms/term-acts';
import type { CaseView } from '../asks';
import type { TermsAsks } from '../asks-terms';
import { caseView } from './cases';
import { dossierOf } from './dossier-view';
import { newId } from './office';
import { allow, carryOut, caseOf, contextOf, linkedOf, type Vault } from './vault';

export async function changeTerms(vault: Vault, input: TermsAsks['changeTerms'][0]): Promise<CaseView> {
  await allow(vault, 'changeTerms', input.case);
  const dossier = dossierOf(vault, input.case);
  const state = caseOf(vault, input.case);
  const around = { ids: dossier.thirds.map(() => newId()), linked: linkedOf(vault, state) };
  await carryOut(vault, decideTerms(input.input, state, dossier, contextOf(vault), around));
  return caseView(vault, input.case);
}

export async function previewTerms(vault: Vault, input: TermsAsks['previewTerms'][0]): Promise<TermsPreview> {
  await allow(vault, 'changeTerms', input.case);
  return preview(input.input, caseOf(vault, input.case), contextOf(vault));
}

export async function resumeTerms(vault: Vault, input: TermsAsks['resumeTerms'][0]): Promise<CaseView> {
  await allow(vault, 'resumeTerms', input.case);
  await carryOut(vault, resume(input, caseOf(vault, input.case), contextOf(vault)));
  return caseView(vault, input.case);
}

export async function previewResume(vault: Vault, input: TermsAsks['previewResume'][0]): Promise<TermsPreview> {
  await allow(vault, 'resumeTerms', input.case);
  return preview({ act: 'resume', on: input.on }, caseOf(vault, input.case), contextOf(vault));
}
