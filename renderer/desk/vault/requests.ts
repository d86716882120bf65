/** The form "Nieuw verzoek", its draft, and what becomes of it. Runs in the vault worker. */
import { correctCase, inputOf } from '../../domain/request/correction';
import { checkAtRequest as decideCheck } from '../../domain/request/identity';
import {
  registerRequest as decideRegister,
  withdrawRequest as decideWithdraw,
  previewRequest as preview,
} from '../../domain/request/request';
import { emptyRequest, type RequestInput } from '../../domain/request/request-fields';
import { linkTogether as decideLink, isReference } from '../../domain/request/together';
import type { Asks, CaseView, RequestPreview } from '../asks';
import { caseView } from './cases';
import { newId, nowMs } from './office';
import { allow, carryOut, caseOf, contextOf, openOf, registerOf, type Vault } from './vault';

/** One draft for each employee: two people at one PC do not overwrite each other's form. */
const draftOf = (vault: Vault): string => `request:${openOf(vault).session.slot.id}`;

interface Draft {
  readonly v: 1;
  readonly keptAt: number;
  readonly input: RequestInput;
}

export async function newRequest(vault: Vault): Promise<Asks['newRequest'][1]> {
  await allow(vault, 'registerRequest');
  const bytes = await openOf(vault).session.drafts.get(draftOf(vault));
  if (!bytes) return { input: emptyRequest };
  const draft = JSON.parse(new TextDecoder().decode(bytes)) as Draft;
  return { input: { ...emptyRequest, ...draft.input }, draftAt: draft.keptAt };
}

export async function previewRequest(vault: Vault, input: RequestInput): Promise<RequestPreview> {
  await allow(vault, 'registerRequest');
  const cases = [...openOf(vault).cases].map((id) => caseOf(vault, id));
  return preview(input, contextOf(vault), cases);
}

export async function keepRequestDraft(vault: Vault, input: RequestInput): Promise<{ keptAt: number }> {
  await allow(vault, 'registerRequest');
  const keptAt = nowMs();
  const draft: Draft = { v: 1, keptAt, input };
  await openOf(vault).session.drafts.put(draftOf(vault), 'common', new TextEncoder().encode(JSON.stringify(draft)));
  return { keptAt };
}

export async function dropRequestDraft(vault: Vault): Promise<Record<string, never>> {
  await allow(vault, 'registerRequest');
  await openOf(vault).session.drafts.remove(draftOf(vault));
  return {};
}

/** Number, request, person and the end of the draft: one act. */
export async function registerRequest(vault: Vault, input: RequestInput): Promise<CaseView> {
  await allow(vault, 'registerRequest');
  const id = newId();
  const ids = { case: id, place: openOf(vault).place, mark: newId() };
  await carryOut(vault, decideRegister(input, registerOf(vault), contextOf(vault), ids), {
    dropDrafts: [draftOf(vault)],
  });
  return caseView(vault, id);
}

export async function correction(vault: Vault, input: Asks['correction'][0]): Promise<RequestInput> {
  await allow(vault, 'correctRequest', input.case);
  return inputOf(caseOf(vault, input.case));
}

export async function correctRequest(vault: Vault, input: Asks['correctRequest'][0]): Promise<CaseView> {
  await allow(vault, 'correctRequest', input.case);
  await carryOut(vault, correctCase(input.input, input.why, caseOf(vault, input.case), contextOf(vault)));
  return caseView(vault, input.case);
}

export async function checkAtRequest(vault: Vault, input: Asks['checkAtRequest'][0]): Promise<CaseView> {
  await allow(vault, 'registerRequest', input.case);
  await carryOut(vault, decideCheck(input, caseOf(vault, input.case), contextOf(vault)));
  return caseView(vault, input.case);
}

export async function linkTogether(vault: Vault, input: Asks['linkTogether'][0]): Promise<CaseView> {
  await allow(vault, 'correctRequest', input.case);
  const all = [...openOf(vault).cases].map((id) => caseOf(vault, id));
  const other = all.find(({ request }) => request && isReference(input.other, request.reference));
  await carryOut(vault, decideLink(caseOf(vault, input.case), other));
  return caseView(vault, input.case);
}

export async function withdrawRequest(vault: Vault, input: Asks['withdrawRequest'][0]): Promise<CaseView> {
  await allow(vault, 'withdrawRequest', input.case);
  await carryOut(vault, decideWithdraw(input, caseOf(vault, input.case), contextOf(vault)));
  return caseView(vault, input.case);
}
