/** Letters drawn by the real PDF worker; saving and printing only say so. Runs in the page, in pictures alone. */

import type { OutgoingOutcome, OutgoingPlace, Pdf, PrintOutcome, SaveOutcome } from '../../../../renderer/desk/post';
import type { Letter } from '../../../../renderer/domain/letter/letter';
import { makePdf } from '../../../../renderer/letters/pdf';
import { scene } from '../scene';
import { ask } from './vault';

export const pdfOf = (letter: Letter): Promise<Pdf> => makePdf(letter);
export const issue = (caseId: string, words: Letter, pdf: Pdf) => ask('issueLetter', { case: caseId, words, ...pdf });
export const readLetter = (caseId: string, letter: string) => ask('letterBytes', { case: caseId, letter });

const save = async (): Promise<SaveOutcome> => 'saved';
const print = async (): Promise<PrintOutcome> => (scene.printer ? 'printed' : 'noPrinter');
export const saveLetter = save;
export const saveSet = save;
export const saveAudit = save;
export const printLetter = print;
/** With `machineFails` the machine refuses the call: a promise that is broken. */
export const saveSheet = async (): Promise<SaveOutcome> =>
  scene.machineFails ? Promise.reject(new Error('machineFailed')) : save();
export const printSheet = print;

let turn = 0;

/** As the real one does, with the outcomes that the picture asks for in the place of a printer. */
export async function printInTurn({ letter }: OutgoingPlace): Promise<OutgoingOutcome> {
  const now = await ask('outgoing', {});
  if (!now.ok) return 'duringVisit';
  if (!now.value.letters.some((one) => one.letter === letter)) return 'gone';
  const outcome = (
    scene.printer ? (scene.prints[turn % scene.prints.length] ?? 'printed') : 'noPrinter'
  ) as OutgoingOutcome;
  turn += 1;
  printedInTurn.push(letter);
  await new Promise((resolve) => setTimeout(resolve, scene.slowPrinter && turn === 2 ? 3_600_000 : 30));
  if (outcome === 'printed') await ask('notePrinted', { letter });
  return outcome;
}

/** Letters that came to the printer, in order: for a test to see that each came once. */
const printedInTurn: string[] = [];
Object.assign(window, { printedInTurn });
