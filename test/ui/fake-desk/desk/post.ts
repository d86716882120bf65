/** Letters drawn by the real PDF worker; saving and printing only say so. Runs in the page, in pictures alone. */

import type { Pdf, PrintOutcome, SaveOutcome } from '../../../../renderer/desk/post';
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
export const saveSheet = save;
export const printSheet = print;
