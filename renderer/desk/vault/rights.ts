/** The rights other than access, point by point, and data given to others. Officer and FG alone see them. Runs in the vault worker. */
import { isRefused } from '../../domain/command/decision';
import { recordDisclosure as decideDisclosure } from '../../domain/dossier/disclosure';
import type { Id } from '../../domain/facts/facts';
import { setFee as decideFee } from '../../domain/request/fee';
import { decidePoints as decideOutcome, recipientsOf } from '../../domain/rights/deciding-points';
import {
  judgePoint as decideAnswer,
  keepPoint as decideKeep,
  removePoint as decideRemove,
} from '../../domain/rights/points';
import { keepSet, portabilitySet } from '../../domain/rights/portability-set';
import { recordRecipient } from '../../domain/rights/recipients';
import { liftRestriction as decideLift } from '../../domain/rights/restriction';
import type { CaseView } from '../asks';
import type { DisclosuresView, PointsView, RecipientView, RightsAsks } from '../asks-rights';
import { caseView } from './cases';
import { dossierOf } from './dossier-view';
import { sha256 } from './letters';
import { newId } from './office';
import { draftOf } from './officer-drafts';
import { disclosuresViewOf, pointsViewOf } from './points-view';
import { recipientViewOf } from './recipient-notice-input';
import { Refused } from './refused';
import { allow, carryOut, caseOf, contextOf, officeContextOf, openOf, type Vault } from './vault';
import { refuseDuringVisit } from './visit-here';

type Input<Q extends keyof RightsAsks> = RightsAsks[Q][0];

export async function points(vault: Vault, input: Input<'points'>): Promise<PointsView> {
  await allow(vault, 'seeOfficer', input.case);
  return pointsView(vault, input.case);
}

export async function keepPoint(vault: Vault, input: Input<'keepPoint'>): Promise<PointsView> {
  await allow(vault, 'changeDossier', input.case);
  const decided = decideKeep(
    input.input,
    dossierOf(vault, input.case),
    caseOf(vault, input.case),
    officeContextOf(vault),
    newId(),
  );
  const item = input.input.point ?? 'new';
  await carryOut(vault, decided, { dropDrafts: [draftOf(vault, input.case, { form: 'point', item })] });
  return pointsView(vault, input.case);
}

export async function removePoint(vault: Vault, input: Input<'removePoint'>): Promise<PointsView> {
  await allow(vault, 'changeDossier', input.case);
  const item = input.point;
  const dropDrafts = (['point', 'answer'] as const).map((form) => draftOf(vault, input.case, { form, item }));
  await carryOut(vault, decideRemove(input, dossierOf(vault, input.case), caseOf(vault, input.case)), { dropDrafts });
  return pointsView(vault, input.case);
}

export async function judgePoint(vault: Vault, input: Input<'judgePoint'>): Promise<PointsView> {
  await allow(vault, 'changeDossier', input.case);
  const decided = decideAnswer(
    input.input,
    dossierOf(vault, input.case),
    caseOf(vault, input.case),
    officeContextOf(vault),
  );
  const dropDrafts = [draftOf(vault, input.case, { form: 'answer', item: input.input.point })];
  await carryOut(vault, decided, { dropDrafts });
  return pointsView(vault, input.case);
}

export async function decidePoints(vault: Vault, input: Input<'decidePoints'>): Promise<CaseView> {
  await allow(vault, 'decide', input.case);
  const dossier = dossierOf(vault, input.case);
  const slot = openOf(vault).session.slot.id;
  const recipients = recipientsOf(dossier.points).map(() => newId());
  const state = caseOf(vault, input.case);
  await carryOut(vault, decideOutcome(input, dossier, state, officeContextOf(vault), { slot, recipients }));
  return caseView(vault, input.case);
}

/** Made here and not in the page: its bytes are sealed before anybody sees them, and saved from the sealed copy alone. */
export async function makePortabilitySet(vault: Vault, input: Input<'makePortabilitySet'>): Promise<CaseView> {
  await allow(vault, 'makeOfficerLetter', input.case);
  refuseDuringVisit(vault, 'portabilitySet', input.case);
  const dossier = dossierOf(vault, input.case);
  const state = caseOf(vault, input.case);
  const made = portabilitySet(dossier, state, officeContextOf(vault));
  if ('refusal' in made) throw new Refused(made.refusal);
  const bytes = new TextEncoder().encode(made.text);
  const decided = keepSet({ letter: newId(), sha256: await sha256(bytes) }, dossier, state);
  if (isRefused(decided)) throw new Refused(decided.refusal);
  const large = (kind: string) => (kind === 'letterBytesOfficer' ? { large: bytes } : {});
  await openOf(vault).write(decided.facts.map((fact) => ({ ...fact, ...large(fact.body.kind) })));
  return caseView(vault, input.case);
}

export async function setFee(vault: Vault, input: Input<'setFee'>): Promise<CaseView> {
  await allow(vault, 'decide', input.case);
  const state = caseOf(vault, input.case);
  await carryOut(vault, decideFee(input.input, dossierOf(vault, input.case), state, contextOf(vault)));
  return caseView(vault, input.case);
}

export async function liftRestriction(vault: Vault, input: Input<'liftRestriction'>): Promise<CaseView> {
  await allow(vault, 'decide', input.case);
  const ids = { task: newId() };
  await carryOut(vault, decideLift(input, caseOf(vault, input.case), officeContextOf(vault), ids));
  return caseView(vault, input.case);
}

export async function recipient(vault: Vault, input: Input<'recipient'>): Promise<RecipientView> {
  await allow(vault, 'seeOfficer', input.case);
  return recipientView(vault, input.case, input.task);
}

export async function keepRecipient(vault: Vault, input: Input<'keepRecipient'>): Promise<RecipientView> {
  await allow(vault, 'changeDossier', input.case);
  const state = caseOf(vault, input.case);
  const ids = { place: openOf(vault).place };
  const dossier = dossierOf(vault, input.case);
  await carryOut(vault, recordRecipient(input.input, dossier, state, officeContextOf(vault), ids));
  return recipientView(vault, input.case, input.input.recipient);
}

export async function disclosures(vault: Vault, input: Input<'disclosures'>): Promise<DisclosuresView> {
  await allow(vault, 'seeOfficer', input.case);
  return disclosuresView(vault, input.case);
}

export async function recordDisclosure(vault: Vault, input: Input<'recordDisclosure'>): Promise<DisclosuresView> {
  await allow(vault, 'changeDossier', input.case);
  await carryOut(vault, decideDisclosure(input.input, caseOf(vault, input.case), officeContextOf(vault), newId()), {
    dropDrafts: [draftOf(vault, input.case, { form: 'disclosure' })],
  });
  return disclosuresView(vault, input.case);
}

function recipientView(vault: Vault, id: Id, task: Id): RecipientView {
  const view = recipientViewOf(dossierOf(vault, id), caseOf(vault, id), officeContextOf(vault), task);
  if (!view) throw new Refused({ code: 'recipientUnknown' });
  return view;
}

function pointsView(vault: Vault, id: Id): PointsView {
  const view = pointsViewOf(dossierOf(vault, id), caseOf(vault, id), officeContextOf(vault), mayChange(vault, id));
  if ('refusal' in view) throw new Refused(view.refusal);
  return view;
}

function disclosuresView(vault: Vault, id: Id): DisclosuresView {
  return disclosuresViewOf(dossierOf(vault, id), caseOf(vault, id), officeContextOf(vault), mayChange(vault, id));
}

const mayChange = (vault: Vault, id: Id): boolean => {
  const { closed, withdrawn, newerFacts } = caseOf(vault, id);
  return openOf(vault).session.slot.roles.includes('privacyOfficer') && !closed && !withdrawn && !newerFacts;
};
