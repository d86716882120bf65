/** A final letter as the page sees it: whether it holds, and whether it can be put right. Pure; runs in the vault worker. */
import type { CaseState, LetterState } from '../../domain/case/case';
import { lackToCorrect } from '../../domain/letter/versions';
import type { LetterView } from '../asks';

/** `by`: name of who made it final. */
export function letterView(letter: LetterState, state: CaseState, by: string): LetterView {
  return {
    letter: letter.letter,
    kind: letter.kind,
    madeOn: letter.madeOn,
    madeAt: letter.madeAt,
    by,
    pages: letter.pages,
    outdated: letter.outdated && letter.replacedBy === undefined,
    replaced: letter.replacedBy !== undefined,
    ...(letter.sentOn ? { sentOn: letter.sentOn } : {}),
    ...(letter.version ? { version: letter.version } : {}),
    ...(letter.task ? { task: letter.task } : {}),
    ...correctionPart(letter, state),
  };
}

function correctionPart(letter: LetterState, state: CaseState): Pick<LetterView, 'correcting' | 'correct'> {
  const { toCorrect, replacedBy, changed } = letter;
  if (toCorrect && replacedBy === undefined) {
    return { correcting: { reason: toCorrect, mayStay: changed === undefined } };
  }
  const lack = lackToCorrect(letter, state)?.code;
  if (lack === undefined) return { correct: 'can' };
  return lack === 'recordSigned' || lack === 'correctionTooLate' ? { correct: lack } : {};
}
