/** Asking third parties before a decision. Officer and FG alone see them; a counter reads "derde 1". Runs in the vault worker. */
import type { Id } from '../../domain/facts/facts';
import { recordView as decideView, recordThird } from '../../domain/thirds/consulting';
import { recordThirdDelay } from '../../domain/thirds/delayed';
import { recordTelling } from '../../domain/thirds/telling';
import type { ThirdsAsks, ThirdsView } from '../asks-thirds';
import { dossierOf } from './dossier-view';
import { newId } from './office';
import { draftOf } from './officer-drafts';
import { thirdsViewOf } from './thirds-view';
import { allow, carryOut, caseOf, officeContextOf, openOf, type Vault } from './vault';

type Input<Q extends keyof ThirdsAsks> = ThirdsAsks[Q][0];

export async function thirds(vault: Vault, input: Input<'thirds'>): Promise<ThirdsView> {
  await allow(vault, 'seeOfficer', input.case);
  return viewOf(vault, input.case);
}

export async function keepThird(vault: Vault, input: Input<'keepThird'>): Promise<ThirdsView> {
  await allow(vault, 'changeDossier', input.case);
  const dossier = dossierOf(vault, input.case);
  const ids = { third: newId(), place: openOf(vault).place };
  const decided = recordThird(input.input, dossier, caseOf(vault, input.case), officeContextOf(vault), ids);
  await carryOut(vault, decided, { dropDrafts: [draftOf(vault, input.case, { form: 'third' })] });
  return viewOf(vault, input.case);
}

export async function recordView(vault: Vault, input: Input<'recordView'>): Promise<ThirdsView> {
  await allow(vault, 'changeDossier', input.case);
  const dossier = dossierOf(vault, input.case);
  const ids = { tell: newId() };
  const decided = decideView(input.input, dossier, caseOf(vault, input.case), officeContextOf(vault), ids);
  await carryOut(vault, decided, { dropDrafts: [draftOf(vault, input.case, { form: 'view' })] });
  return viewOf(vault, input.case);
}

export async function keepTelling(vault: Vault, input: Input<'keepTelling'>): Promise<ThirdsView> {
  await allow(vault, 'changeDossier', input.case);
  await carryOut(vault, recordTelling(input.input, dossierOf(vault, input.case), caseOf(vault, input.case)));
  return viewOf(vault, input.case);
}

export async function keepThirdDelay(vault: Vault, input: Input<'keepThirdDelay'>): Promise<ThirdsView> {
  await allow(vault, 'changeDossier', input.case);
  const dossier = dossierOf(vault, input.case);
  await carryOut(vault, recordThirdDelay(input.input, dossier, caseOf(vault, input.case), officeContextOf(vault)));
  return viewOf(vault, input.case);
}

function viewOf(vault: Vault, id: Id): ThirdsView {
  const { closed, withdrawn, newerFacts } = caseOf(vault, id);
  const isOfficer = openOf(vault).session.slot.roles.includes('privacyOfficer');
  const mayChange = isOfficer && !closed && !withdrawn && !newerFacts;
  return thirdsViewOf(dossierOf(vault, id), caseOf(vault, id), officeContextOf(vault), mayChange);
}
