/** A letter as the next version of one of its kind, by the product's own rule. All persons are invented. Runs in Node. */
import { emptyCase, type LetterState } from '../../renderer/domain/case/case';
import type { LetterKind } from '../../renderer/domain/facts/facts';
import type { CorrectionReason } from '../../renderer/domain/facts/facts-letters';
import type { Letter } from '../../renderer/domain/letter/letter';
import { inVersion } from '../../renderer/domain/letter/versions';

/** The one before it was made and sent on 8 December 2026; `sent`: false when it never left. */
export function nextVersion(letter: Letter, toCorrect: CorrectionReason, sent = true): Letter {
  const kind = letter.kind as LetterKind;
  const before: LetterState = {
    ...{ letter: '1'.repeat(32), kind, wordsVersion: 1, madeOn: '2026-12-08', madeAt: 0, by: '', pages: 1 },
    ...{ compartment: 'common', round: 0, outdated: true, toCorrect },
    ...(sent && { sentOn: '2026-12-08', sentHow: 'post' as const }),
  };
  return inVersion(letter, kind, undefined, { ...emptyCase('c'.repeat(32)), letters: [before] });
}
