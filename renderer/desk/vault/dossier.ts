/** The dossier, the decision, the release and the appointment: what officer and counter do before a visit. Runs in the vault worker. */

import { assessItem as decideAssess, motivate as decideMotivate } from '../../domain/dossier/assessing';
import { decide as decideOutcome, lacksToDecide } from '../../domain/dossier/deciding';
import { itemChoices } from '../../domain/dossier/item-fields';
import {
  keepItem as decideKeep,
  writeNote as decideNote,
  removeItem as decideRemove,
} from '../../domain/dossier/listing';
import {
  release as decideRelease,
  withdrawRelease as decideWithdrawRelease,
  lacksToRelease,
} from '../../domain/dossier/releasing';
import { recordSource as decideSource } from '../../domain/dossier/sources';
import { type Id, NO_CASE } from '../../domain/facts/facts';
import { ITEM_CLASSES } from '../../domain/facts/facts-dossier';
import { groundsOf } from '../../domain/profiles/grounds';
import { officesOf, versionNamed } from '../../domain/profiles/profile';
import {
  cancelAppointment as decideCancel,
  changeAppointment as decideChange,
  makeAppointment as decideMake,
  receivesVisitors,
} from '../../domain/visit/appointment';
import { appointmentDays as daysFor } from '../../domain/visit/appointment-days';
import type { CaseView } from '../asks';
import type { DossierAsks, DossierChoices, DossierView, FootageView } from '../asks-dossier';
import { caseView } from './cases';
import { dossierOf, dossierView, readsOfficer } from './dossier-view';
import { footageView } from './footage-view';
import { newId } from './office';
import { draftOf } from './officer-drafts';
import { refuse } from './refused';
import { allow, carryOut, caseOf, officeContextOf, openOf, registerOf, type Vault } from './vault';

type Input<Q extends keyof DossierAsks> = DossierAsks[Q][0];

export async function dossier(vault: Vault, input: Input<'dossier'>): Promise<DossierView> {
  await allow(vault, 'seeCases', input.case);
  return viewOf(vault, input.case);
}

export async function dossierChoices(vault: Vault, input: Input<'dossierChoices'>): Promise<DossierChoices> {
  await allow(vault, 'seeOfficer', input.case);
  const state = caseOf(vault, input.case);
  const { profile } = officeContextOf(vault);
  const version = versionNamed(profile, state.request?.profileVersion ?? '') ?? refuse('caseIsNewer');
  const kind = state.subject?.subjectKind ?? '';
  return {
    ...itemChoices(profile, version, kind),
    grounds: groundsOf(version, kind),
    workingNotes: version.workingNotesWithheld?.value === true,
    classes: ITEM_CLASSES.map((code) => ({ code, text: code })),
  };
}

export async function keepItem(vault: Vault, input: Input<'keepItem'>): Promise<DossierView> {
  await allow(vault, 'changeDossier', input.case);
  const ids = { item: newId(), source: newId() };
  const state = caseOf(vault, input.case);
  const before = dossierOf(vault, input.case);
  const item = input.input.item ?? 'new';
  const dropDrafts = [draftOf(vault, input.case, { form: 'item', item })];
  // Other words ask for another assessment: what was typed about the old ones goes too.
  const text = before.items.find((one) => one.item === item)?.text ?? '';
  if (input.input.text.trim() !== text) dropDrafts.push(draftOf(vault, input.case, { form: 'assess', item }));
  await carryOut(vault, decideKeep(input.input, before, state, officeContextOf(vault), ids), { dropDrafts });
  return viewOf(vault, input.case);
}

export async function previewFootage(vault: Vault, input: Input<'previewFootage'>): Promise<FootageView> {
  await allow(vault, 'seeOfficer', input.case);
  const state = caseOf(vault, input.case);
  const context = officeContextOf(vault);
  const version = versionNamed(context.profile, state.request?.profileVersion ?? '') ?? refuse('caseIsNewer');
  return footageView(input, dossierOf(vault, input.case).items, state, version, context);
}

export async function keepSource(vault: Vault, input: Input<'keepSource'>): Promise<DossierView> {
  await allow(vault, 'changeDossier', input.case);
  const state = caseOf(vault, input.case);
  await carryOut(vault, decideSource(input, dossierOf(vault, input.case), state, officeContextOf(vault).today));
  return viewOf(vault, input.case);
}

export async function removeItem(vault: Vault, input: Input<'removeItem'>): Promise<DossierView> {
  await allow(vault, 'changeDossier', input.case);
  const { item } = input;
  const dropDrafts = (['item', 'assess'] as const).map((form) => draftOf(vault, input.case, { form, item }));
  const decided = decideRemove(input, dossierOf(vault, input.case), caseOf(vault, input.case));
  await carryOut(vault, decided, { dropDrafts });
  return viewOf(vault, input.case);
}

export async function assessItem(vault: Vault, input: Input<'assessItem'>): Promise<DossierView> {
  await allow(vault, 'changeDossier', input.case);
  const state = caseOf(vault, input.case);
  const dropDrafts = [draftOf(vault, input.case, { form: 'assess', item: input.item })];
  const decided = decideAssess(input, dossierOf(vault, input.case), state, officeContextOf(vault));
  await carryOut(vault, decided, { dropDrafts });
  return viewOf(vault, input.case);
}

export async function writeNote(vault: Vault, input: Input<'writeNote'>): Promise<DossierView> {
  await allow(vault, 'changeDossier', input.case);
  const dropDrafts = [draftOf(vault, input.case, { form: 'note' })];
  await carryOut(vault, decideNote(input.text, caseOf(vault, input.case)), { dropDrafts });
  return viewOf(vault, input.case);
}

export async function motivate(vault: Vault, input: Input<'motivate'>): Promise<DossierView> {
  await allow(vault, 'decide', input.case);
  await carryOut(vault, decideMotivate(input.motivations, dossierOf(vault, input.case), caseOf(vault, input.case)));
  return viewOf(vault, input.case);
}

export async function decide(vault: Vault, input: Input<'decide'>): Promise<CaseView> {
  await allow(vault, 'decide', input.case);
  const { session, place } = openOf(vault);
  const state = caseOf(vault, input.case);
  const decider = { slot: session.slot.id, place, followUp: newId() };
  const decided = decideOutcome(input, dossierOf(vault, input.case), state, officeContextOf(vault), decider);
  await carryOut(vault, decided, { dropDrafts: [draftOf(vault, input.case, { form: 'decide' })] });
  return caseView(vault, input.case);
}

/** What the visitor may see is written anew to `common`; what was cut is not in it. */
export async function release(vault: Vault, input: Input<'release'>): Promise<CaseView> {
  await allow(vault, 'decide', input.case);
  await carryOut(vault, decideRelease(dossierOf(vault, input.case), caseOf(vault, input.case), officeContextOf(vault)));
  return caseView(vault, input.case);
}

export async function withdrawRelease(vault: Vault, input: Input<'withdrawRelease'>): Promise<CaseView> {
  await allow(vault, 'decide', input.case);
  await carryOut(vault, decideWithdrawRelease(input, caseOf(vault, input.case), dossierOf(vault, input.case)));
  return caseView(vault, input.case);
}

export async function appointmentDays(
  vault: Vault,
  input: Input<'appointmentDays'>,
): Promise<DossierAsks['appointmentDays'][1]> {
  await allow(vault, 'makeAppointment', input.case);
  const context = officeContextOf(vault);
  const register = registerOf(vault);
  const at = register.employees.filter((one) => one.leftOn === undefined);
  return {
    days: daysFor(input, caseOf(vault, input.case), othersOf(vault, input.case), context),
    offices: officesOf(context.profile).map(({ name, visitingAddress }) => ({ code: name, text: visitingAddress })),
    employees: at
      .filter((one) => receivesVisitors(one, context.today))
      .map(({ id, name }) => ({ code: id, text: name })),
    keyHolders: at
      .filter(({ keyHolder }) => keyHolder && !(keyHolder.until && keyHolder.until < context.today))
      .map(({ id, name }) => ({ code: id, text: name })),
  };
}

export async function makeAppointment(vault: Vault, input: Input<'makeAppointment'>): Promise<CaseView> {
  await allow(vault, 'makeAppointment', input.case);
  await carryOut(vault, decideMake(input.input, caseOf(vault, input.case), officeContextOf(vault)));
  return caseView(vault, input.case);
}

export async function changeAppointment(vault: Vault, input: Input<'changeAppointment'>): Promise<CaseView> {
  await allow(vault, 'makeAppointment', input.case);
  await carryOut(vault, decideChange(input.input, caseOf(vault, input.case), officeContextOf(vault)));
  return caseView(vault, input.case);
}

export async function cancelAppointment(vault: Vault, input: Input<'cancelAppointment'>): Promise<CaseView> {
  await allow(vault, 'makeAppointment', input.case);
  await carryOut(vault, decideCancel(input, caseOf(vault, input.case)));
  return caseView(vault, input.case);
}

function viewOf(vault: Vault, id: Id): DossierView {
  const state = caseOf(vault, id);
  const context = officeContextOf(vault);
  const own = readsOfficer(vault) ? dossierOf(vault, id) : undefined;
  const lacks = {
    toDecide: own ? lacksToDecide(own, state, context) : [],
    toRelease: own ? lacksToRelease(own, state, context) : [],
    mayChange: openOf(vault).session.slot.roles.includes('privacyOfficer') && state.closed === undefined,
  };
  return dossierView(vault, state, context.profile, lacks, false);
}

/** Appointments of the other cases: a time that is taken is told, never whose it is. */
const othersOf = (vault: Vault, id: Id) =>
  [...openOf(vault).cases]
    .filter((one) => one !== id && one !== NO_CASE)
    .flatMap((one) => caseOf(vault, one).appointment ?? []);
