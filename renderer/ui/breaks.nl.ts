/** What is wrong with the log, in one sentence: which of its parts is hit and how. Beside it stands the line. Runs in the page. */
import type { BreakWhat } from '../desk/asks';

const words: Readonly<Record<BreakWhat, (line: string) => string>> = {
  altered: (line) => `${line} is veranderd buiten het programma om.`,
  moved: (line) => `${line} staat op een andere plaats dan waar hij is geschreven.`,
  cut: (line) => `Vlak voor ${line.toLowerCase()} is een regel weg.`,
  repeated: (line) => `${line} staat er twee keer.`,
  emptied: (line) => `${line} is leeg, en nergens staat dat hij is gewist.`,
  copiesDiffer: (line) => `De veiligheidskopie heeft bij ${line.toLowerCase()} iets anders.`,
  journalFrame: () => 'Een deel van de veiligheidskopie is beschadigd.',
};

/** @param line as a person reads it, "2.481"; none where no single line is hit */
export const breakSentence = (what: BreakWhat, line?: string): string =>
  words[what](line === undefined ? 'Een regel' : `Regel ${line}`);
