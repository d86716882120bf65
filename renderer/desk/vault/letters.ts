/** Letters: their words, making them final with their bytes, reading them back. Runs in the vault worker. */
import type { CaseState } from '../../domain/case/case';
import { isRefused, type OfficeContext } from '../../domain/command/decision';
import type { DossierState } from '../../domain/dossier/dossier';
import type { Id, LetterKind } from '../../domain/facts/facts';
import type { TaskKind } from '../../domain/facts/facts-visit';
import { compartmentOfLetter, issueLetter as decideIssue, recordSent as decideSent } from '../../domain/letter/issuing';
import { isSheet, type Letter, SHEET_NAMES } from '../../domain/letter/letter';
import { NOT_DURING_VISIT } from '../../domain/letter/letter-order';
import { reporterSheet as sheetWords } from '../../domain/letter/reporter-sheet';
import { extendedWith } from '../../domain/terms/extending-together';
import type { Asks, CaseView } from '../asks';
import { bytesToFact } from '../payload';
import { caseView } from './cases';
import { dossierOf } from './dossier-view';
import { previewWords, wordsOf } from './letter-inputs';
import { newId } from './office';
import { noticeReference } from './officer-letter-inputs';
import { Refused, refuse } from './refused';
import { allow, carryOut, caseOf, contextOf, linkedOf, officeContextOf, openOf, type Vault } from './vault';
import { refuseDuringVisit, visitsHere } from './visit-here';
import { startRecord } from './visit-record-input';

export async function draftLetter(vault: Vault, input: Asks['draftLetter'][0]): Promise<Letter> {
  await allowLetter(vault, input.kind, input.case);
  if (input.kind === 'visitRecord') startRecord(vault, caseOf(vault, input.case));
  return draft(vault, input.case, input.kind);
}

export async function draftSourceNotice(vault: Vault, input: Asks['draftSourceNotice'][0]): Promise<Letter> {
  await allowLetter(vault, 'sourceNotice', input.case);
  return draft(vault, input.case, 'sourceNotice', input.task);
}

export async function draftConsultation(vault: Vault, input: Asks['draftConsultation'][0]): Promise<Letter> {
  await allowLetter(vault, 'consultation', input.case);
  return draft(vault, input.case, 'consultation', input.task);
}

export async function draftRecipientNotice(vault: Vault, input: Asks['draftRecipientNotice'][0]): Promise<Letter> {
  await allowLetter(vault, 'recipientNotice', input.case);
  return draft(vault, input.case, 'recipientNotice', input.task);
}

export async function draftThirdDecision(vault: Vault, input: Asks['draftThirdDecision'][0]): Promise<Letter> {
  await allowLetter(vault, 'thirdDecision', input.case);
  return draft(vault, input.case, 'thirdDecision', input.task);
}

export async function draftThirdDelay(vault: Vault, input: Asks['draftThirdDelay'][0]): Promise<Letter> {
  await allowLetter(vault, 'thirdDelay', input.case);
  return draft(vault, input.case, 'thirdDelay', input.task);
}

/** With what is typed in the form; a day or a motivation that cannot stand there yet is left out, and said when it is kept. */
export async function previewDecision(vault: Vault, input: Asks['previewDecision'][0]): Promise<Letter> {
  await allowLetter(vault, 'decision', input.case);
  const made = previewWords(vault, input);
  if ('refusal' in made) throw new Refused(made.refusal);
  return made.letter;
}

/** Sealed first: the fact, the bytes and the replaced letter in one act. What is saved or printed later is read back from here. */
export async function issueLetter(vault: Vault, input: Asks['issueLetter'][0]): Promise<CaseView> {
  const { words, bytes, pages } = input;
  const { kind } = words;
  if (isSheet(kind)) return refuse('letterUnknown');
  await allowLetter(vault, kind, input.case);
  const state = caseOf(vault, input.case);
  const dossier = compartmentOfLetter(kind) === 'officer' ? dossierOf(vault, input.case) : undefined;
  const taskKind = ofTask[kind];
  const task = taskKind && dossier && taskOfNotice(words, taskKind, state, dossier, officeContextOf(vault));
  const decided = decideIssue(
    {
      kind,
      words,
      made: { letter: newId(), sha256: await sha256(bytes), pages },
      fresh: wordsOf(vault, input.case, kind, task),
      ...(dossier ? { dossier } : {}),
      ...(task ? { task } : {}),
      ...(kind === 'extension' ? { alsoFor: extendedWith(state, linkedOf(vault, state), contextOf(vault)) } : {}),
    },
    state,
    contextOf(vault),
  );
  if (isRefused(decided)) throw new Refused(decided.refusal);
  const isHead = (body: (typeof decided.facts)[number]['body']): boolean =>
    body.kind === 'letterBytesCommon' || body.kind === 'letterBytesOfficer';
  await openOf(vault).write(decided.facts.map((fact) => (isHead(fact.body) ? { ...fact, large: bytes } : fact)));
  return caseView(vault, input.case);
}

/** The same bytes as on the day it was made final, checked against the fact; the machine hears that they may leave. */
export async function letterBytes(
  vault: Vault,
  input: { readonly case: Id; readonly letter: Id },
): Promise<Asks['letterBytes'][1]> {
  const office = openOf(vault);
  const issued = office
    .factsOf(input.case)
    .map((placed) => placed.fact)
    .find((fact) => fact.kind === 'letterIssued' && fact.letter === input.letter);
  const kind = issued?.kind === 'letterIssued' ? issued.letterKind : 'receiptSlip';
  await allowLetter(vault, kind, input.case, input.letter);
  const row = office.letterRow(input.letter);
  if (issued?.kind !== 'letterIssued' || !row) return refuse('letterUnknown');
  const { head, bytes } = await office.session.openLarge(row.writer, row.seq);
  const about = bytesToFact(head);
  const isOfLetter =
    (about?.kind === 'letterBytesCommon' || about?.kind === 'letterBytesOfficer') && about.letter === input.letter;
  // Beside the bytes where they are the officer's.
  const recorded = issued.sha256 ?? (about?.kind === 'letterBytesOfficer' ? about.sha256 : undefined);
  if (!isOfLetter || recorded === undefined || (await sha256(bytes)) !== recorded) return refuse('storeBroken');
  const own = issued.task
    ? noticeReference(officeContextOf(vault), issued.task, dossierOf(vault, input.case))
    : undefined;
  const reference = own ?? caseOf(vault, input.case).request?.reference ?? 'brief';
  const version = caseOf(vault, input.case).letters.find((one) => one.letter === input.letter)?.version;
  const name = `${reference}${SUFFIX[issued.letterKind]}${version ? `-v${version}` : ''}`;
  await vault.letGo({
    ways: visitsHere(vault).length > 0 ? ['print'] : (WAYS[issued.letterKind] ?? ['save', 'print']),
    name,
    sha256: recorded,
  });
  return { name, bytes };
}

export async function recordSent(vault: Vault, input: Asks['recordSent'][0]): Promise<CaseView> {
  await allow(vault, 'recordSent', input.case);
  const state = caseOf(vault, input.case);
  await carryOut(vault, decideSent(input, state, contextOf(vault), linkedOf(vault, state)));
  return caseView(vault, input.case);
}

/** For who reports something, beside the day he was told (LO-20). The same for everybody, so nothing of it is kept. */
export async function reporterSheet(vault: Vault): Promise<Letter> {
  await allow(vault, 'changeDossier');
  if (visitsHere(vault).length > 0) throw new Refused(NOT_DURING_VISIT);
  await vault.letGo({ ways: ['save', 'print'], name: SHEET_NAMES.reporterSheet });
  return sheetWords(contextOf(vault));
}

/** Data for a computer are not printed. */
const WAYS: Readonly<Partial<Record<LetterKind, readonly ('save' | 'print')[]>>> = { portabilitySet: ['save'] };

/** What follows the reference in the name of a file: the kind, never a person. */
const SUFFIX: Readonly<Record<LetterKind, string>> = {
  receiptSlip: '',
  decision: '-beslissing',
  invitation: '-uitnodiging',
  appointmentChanged: '-afspraak',
  appointmentCancelled: '-afspraak',
  dataOverview: '-overzicht',
  sourceNotice: '-bericht',
  restrictionLifted: '-beperking',
  portabilitySet: '',
  completeRequest: '-aanvullen',
  identityRequest: '-legitimatie',
  representativeRequest: '-vertegenwoordiger',
  nextOfKin: '-nabestaande',
  visitRecord: '-verslag',
  extension: '-verlenging',
  delayNotice: '-uitstel',
  consultation: '-mening',
  recipientNotice: '-verandering',
  thirdDecision: '-beslissing',
  thirdDelay: '-uitstel',
  complaintReceived: '-ontvangst',
  complaintDecision: '-beslissing',
};

function draft(vault: Vault, caseId: Id, kind: LetterKind, task?: Id): Letter {
  const made = wordsOf(vault, caseId, kind, task);
  if ('refusal' in made) throw new Refused(made.refusal);
  return made.letter;
}

/** Who may make or read a letter of this kind; and while a visit runs here no letter but its record (LO-16). */
export async function allowLetter(vault: Vault, kind: LetterKind, caseId: Id, letter?: Id): Promise<void> {
  await allow(vault, compartmentOfLetter(kind) === 'officer' ? 'makeOfficerLetter' : 'makeLetter', caseId);
  refuseDuringVisit(vault, kind, caseId, letter);
}

/** The page hands back the words alone; a notice is known by the reference that was given with its task. */
function taskOfNotice(
  { reference }: Letter,
  kind: TaskKind,
  { tasks }: CaseState,
  dossier: DossierState,
  context: OfficeContext,
): Id | undefined {
  return tasks.find(({ task, taskKind }) => taskKind === kind && noticeReference(context, task, dossier) === reference)
    ?.task;
}

/** Letters that carry out a task, one each. */
const ofTask: Readonly<Partial<Record<LetterKind, TaskKind>>> = {
  sourceNotice: 'tellSource',
  consultation: 'consultThird',
  recipientNotice: 'tellRecipient',
  thirdDecision: 'tellThird',
  thirdDelay: 'tellThirdDelay',
};

/** Hex. */
export async function sha256(bytes: Uint8Array): Promise<string> {
  const digest = await crypto.subtle.digest('SHA-256', bytes as Uint8Array<ArrayBuffer>);
  return Array.from(new Uint8Array(digest), (byte) => byte.toString(16).padStart(2, '0')).join('');
}
