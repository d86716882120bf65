/** Letters: their words, making them final with their bytes, reading them back. Runs in the vault worker. */
import { isRefused } from '../../domain/decision';
import type { Id } from '../../domain/facts';
import { recordSent as decideSent, issueReceiptSlip } from '../../domain/issuing';
import type { Letter } from '../../domain/letter';
import { receiptSlip } from '../../domain/receipt-slip';
import type { Asks, CaseView } from '../asks';
import { bytesToFact } from '../payload';
import { caseView } from './cases';
import { newId } from './office';
import { Refused, refuse } from './refused';
import { allow, carryOut, caseOf, contextOf, openOf, type Vault } from './vault';

export async function draftLetter(vault: Vault, input: Asks['draftLetter'][0]): Promise<Letter> {
  await allow(vault, 'makeLetter', input.case);
  const { profile, calendar, today } = contextOf(vault);
  const made = receiptSlip(caseOf(vault, input.case), profile, calendar, today);
  if ('refusal' in made) throw new Refused(made.refusal);
  return made.letter;
}

/** Sealed first: the fact, the bytes and the replaced letter in one act. What is saved or printed later is read back from here. */
export async function issueLetter(vault: Vault, input: Asks['issueLetter'][0]): Promise<CaseView> {
  await allow(vault, 'makeLetter', input.case);
  const bytes = input.bytes;
  const made = { letter: newId(), sha256: await sha256(bytes), pages: input.pages };
  const decided = issueReceiptSlip(input.words, made, caseOf(vault, input.case), contextOf(vault));
  if (isRefused(decided)) throw new Refused(decided.refusal);
  await openOf(vault).write(
    decided.facts.map((fact) => (fact.body.kind === 'letterBytesCommon' ? { ...fact, large: bytes } : fact)),
  );
  return caseView(vault, input.case);
}

/** The same bytes as on the day it was made final, checked against the fact. */
export async function letterBytes(
  vault: Vault,
  input: { readonly case: Id; readonly letter: Id },
): Promise<Asks['letterBytes'][1]> {
  await allow(vault, 'makeLetter', input.case);
  const office = openOf(vault);
  const issued = office
    .factsOf(input.case)
    .map((placed) => placed.fact)
    .find((fact) => fact.kind === 'letterIssued' && fact.letter === input.letter);
  const row = office.letterRow(input.letter);
  if (issued?.kind !== 'letterIssued' || !row) return refuse('letterUnknown');
  const { head, bytes } = await office.session.openLarge(row.writer, row.seq);
  const about = bytesToFact(head);
  const isOfLetter =
    (about?.kind === 'letterBytesCommon' || about?.kind === 'letterBytesOfficer') && about.letter === input.letter;
  if (!isOfLetter || (await sha256(bytes)) !== issued.sha256) return refuse('storeBroken');
  return { name: caseOf(vault, input.case).request?.reference ?? 'brief', bytes };
}

export async function recordSent(vault: Vault, input: Asks['recordSent'][0]): Promise<CaseView> {
  await allow(vault, 'recordSent', input.case);
  await carryOut(vault, decideSent(input, caseOf(vault, input.case), contextOf(vault)));
  return caseView(vault, input.case);
}

async function sha256(bytes: Uint8Array): Promise<string> {
  const digest = await crypto.subtle.digest('SHA-256', bytes as Uint8Array<ArrayBuffer>);
  return Array.from(new Uint8Array(digest), (byte) => byte.toString(16).padStart(2, '0')).join('');
}
