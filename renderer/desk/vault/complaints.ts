/** Complaints: registering, points, the FG's advice, the decision. Runs in the vault worker. */
import type { CaseState } from '../../domain/case/case';
import {
  advise,
  keepComplaintPoint as decideKeep,
  removeComplaintPoint as decideRemove,
} from '../../domain/complaint/advice';
import {
  judgeComplaintPoint as decideFinding,
  decideComplaint as decideOutcome,
} from '../../domain/complaint/deciding-complaint';
import { registerComplaint as decideRegister, previewComplaint as preview } from '../../domain/complaint/registering';
import type { Id, Role } from '../../domain/facts/facts';
import type { CaseView } from '../asks';
import type { ComplaintAsks, ComplaintPreview, ComplaintView } from '../asks-complaint';
import { caseView } from './cases';
import { complaintViewOf } from './complaint-view';
import { dossierOf } from './dossier-view';
import { newId } from './office';
import { draftOf } from './officer-drafts';
import { Refused } from './refused';
import { aboutOf, allow, carryOut, caseOf, contextOf, officeContextOf, openOf, registerOf, type Vault } from './vault';

type Input<Q extends keyof ComplaintAsks> = ComplaintAsks[Q][0];

export async function previewComplaint(vault: Vault, input: Input<'previewComplaint'>): Promise<ComplaintPreview> {
  await allow(vault, 'registerComplaint');
  return preview(input, complainedOf(vault, input.about), contextOf(vault));
}

export async function registerComplaint(vault: Vault, input: Input<'registerComplaint'>): Promise<CaseView> {
  await allow(vault, 'registerComplaint');
  const ids = { case: newId(), place: openOf(vault).place, mark: newId() };
  const about = complainedOf(vault, input.about);
  await carryOut(vault, decideRegister(input, about, registerOf(vault), contextOf(vault), ids));
  return caseView(vault, ids.case);
}

export async function complaint(vault: Vault, input: Input<'complaint'>): Promise<ComplaintView> {
  await allow(vault, 'seeOfficer', input.case);
  return viewOf(vault, input.case);
}

export async function keepComplaintPoint(vault: Vault, input: Input<'keepComplaintPoint'>): Promise<ComplaintView> {
  await allow(vault, 'handleComplaint', input.case);
  await carryOut(vault, decideKeep(input, dossierOf(vault, input.case), caseOf(vault, input.case), newId()));
  return viewOf(vault, input.case);
}

export async function removeComplaintPoint(vault: Vault, input: Input<'removeComplaintPoint'>): Promise<ComplaintView> {
  await allow(vault, 'handleComplaint', input.case);
  await carryOut(vault, decideRemove(input, dossierOf(vault, input.case), caseOf(vault, input.case)));
  return viewOf(vault, input.case);
}

export async function adviseOnComplaint(vault: Vault, input: Input<'adviseOnComplaint'>): Promise<ComplaintView> {
  await allow(vault, 'adviseOnComplaint', input.case);
  const dossier = dossierOf(vault, input.case);
  await carryOut(vault, advise(input.input, dossier, caseOf(vault, input.case), contextOf(vault)), {
    dropDrafts: [draftOf(vault, input.case, { form: 'advice' })],
  });
  return viewOf(vault, input.case);
}

export async function judgeComplaintPoint(vault: Vault, input: Input<'judgeComplaintPoint'>): Promise<ComplaintView> {
  await allow(vault, 'decide', input.case);
  const dossier = dossierOf(vault, input.case);
  await carryOut(vault, decideFinding(input.input, dossier, caseOf(vault, input.case), contextOf(vault)), {
    dropDrafts: [draftOf(vault, input.case, { form: 'finding', item: input.input.point })],
  });
  return viewOf(vault, input.case);
}

export async function decideComplaint(vault: Vault, input: Input<'decideComplaint'>): Promise<CaseView> {
  await allow(vault, 'decide', input.case);
  const state = caseOf(vault, input.case);
  const dossier = dossierOf(vault, input.case);
  await carryOut(vault, decideOutcome(input, dossier, state, aboutOf(vault, state), officeContextOf(vault)));
  return caseView(vault, input.case);
}

function complainedOf(vault: Vault, about: Id | ''): CaseState | undefined {
  return about !== '' && openOf(vault).cases.has(about) ? caseOf(vault, about) : undefined;
}

function viewOf(vault: Vault, id: Id): ComplaintView {
  const state = caseOf(vault, id);
  const roles = openOf(vault).session.slot.roles as readonly Role[];
  const view = complaintViewOf(dossierOf(vault, id), state, aboutOf(vault, state), officeContextOf(vault), roles);
  if ('refusal' in view) throw new Refused(view.refusal);
  return view;
}
