/** Letters on their way out: making the PDF, keeping it, saving and printing it from the sealed copy. Runs in the page. */
import type { PrintOutcome, SaveOutcome } from '../../electron/contract';
import { isSheet, type Letter, SHEET_NAMES } from '../domain/letter/letter';
import { makePdf } from '../letters/pdf';
import type { Answer, Id, Refusal } from './asks';
import { printPdf, saveData, savePdf, sayActive } from './bridge';
import { ask } from './vault';

export type { PrintOutcome, SaveOutcome };

export interface Pdf {
  readonly bytes: Uint8Array;
  readonly pages: number;
}

/** The preview: the very bytes that will be kept. */
export const pdfOf = (letter: Letter): Promise<Pdf> => makePdf(letter);

/** Makes a letter final: its words, its bytes and the fact in one act. */
export async function issue(caseId: Id, words: Letter, pdf: Pdf): Promise<Answer<'issueLetter'>> {
  return ask('issueLetter', { case: caseId, words, bytes: pdf.bytes, pages: pdf.pages });
}

/** The bytes of a final letter, read back from the sealed copy. */
export const readLetter = (caseId: Id, letter: Id): Promise<Answer<'letterBytes'>> =>
  ask('letterBytes', { case: caseId, letter });

export async function saveLetter(caseId: Id, letter: Id): Promise<SaveOutcome> {
  const kept = await readLetter(caseId, letter);
  return kept.ok ? savePdf(kept.value.name, kept.value.bytes) : notOut(kept.refusal);
}

/** The file of a request to carry data along, from its sealed copy: never printed. */
export async function saveSet(caseId: Id, letter: Id): Promise<SaveOutcome> {
  const kept = await readLetter(caseId, letter);
  return kept.ok ? saveData(kept.value.name, kept.value.bytes) : notOut(kept.refusal);
}

/** The file of a year for an auditor: made at this moment, kept nowhere. */
export async function saveAudit(year: number): Promise<SaveOutcome> {
  const made = await ask('auditFile', { year });
  return made.ok ? saveData(made.value.name, made.value.bytes) : notOut(made.refusal);
}

export async function printLetter(caseId: Id, letter: Id): Promise<PrintOutcome> {
  const kept = await readLetter(caseId, letter);
  return kept.ok ? printPdf(kept.value.name, kept.value.bytes) : notOut(kept.refusal);
}

export interface OutgoingPlace {
  readonly case: Id;
  readonly letter: Id;
}

/** `gone`: since the list was made it was sent, replaced, or no longer holds. `broken`: the sealed copy is not what was kept. */
export type OutgoingOutcome = PrintOutcome | 'gone' | 'broken';

/**
 * One of many, each a job of its own: a printer that prints on both sides never puts two people's letters on one sheet. Looks once
 * more whether it still waits, and remembers that it was printed, so that a lock halfway prints nothing twice.
 */
export async function printInTurn({ case: caseId, letter }: OutgoingPlace): Promise<OutgoingOutcome> {
  const now = await ask('outgoing', {});
  if (!now.ok) return notOut(now.refusal);
  if (!now.value.letters.some((one) => one.letter === letter)) return 'gone';
  const kept = await readLetter(caseId, letter);
  if (!kept.ok) return BROKEN.includes(kept.refusal.code) ? 'broken' : notOut(kept.refusal);
  const outcome = await printPdf(kept.value.name, kept.value.bytes).catch(() => 'failed' as const);
  if (outcome === 'printed') await ask('notePrinted', { letter });
  // Somebody pressed a button of the system's dialog, which no key or mouse of this page tells of: forty letters take longer than
  // the minutes without a key after which the program locks.
  if (outcome === 'printed' || outcome === 'cancelled') await sayActive().catch(() => undefined);
  return outcome;
}

const BROKEN: readonly Refusal['code'][] = ['storeBroken', 'letterUnknown'];

const notOut = ({ code }: Refusal): 'duringVisit' | 'failed' => (code === 'notDuringVisit' ? 'duringVisit' : 'failed');

/** A sheet: never stored, not even sealed. The vault lets it go by this name when it gives its words. */
export async function saveSheet(sheet: Letter): Promise<SaveOutcome> {
  return savePdf(nameOf(sheet), (await makePdf(sheet)).bytes);
}

export async function printSheet(sheet: Letter): Promise<PrintOutcome> {
  return printPdf(nameOf(sheet), (await makePdf(sheet)).bytes);
}

const nameOf = ({ kind }: Letter): string => (isSheet(kind) ? SHEET_NAMES[kind] : 'brief');
