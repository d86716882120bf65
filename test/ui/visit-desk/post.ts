/** Letters of the visit: drawn by the real PDF worker; printing only says so. Runs in the page, in pictures and tests alone. */
import type { Pdf, PrintOutcome } from '../../../renderer/desk/post';
import type { Letter } from '../../../renderer/domain/letter/letter';
import { makePdf } from '../../../renderer/letters/pdf';
import { ask } from './vault';

export * from '../fake-desk/desk/post';

export const pdfOf = (letter: Letter): Promise<Pdf> => makePdf(letter);
export const issue = (caseId: string, words: Letter, pdf: Pdf) => ask('issueLetter', { case: caseId, words, ...pdf });
export const readLetter = (caseId: string, letter: string) => ask('letterBytes', { case: caseId, letter });
export const printLetter = async (): Promise<PrintOutcome> => 'printed';
