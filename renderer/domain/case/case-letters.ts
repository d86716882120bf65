/** Final letters within a case: what makes one no longer hold, and what brings it back. Pure; runs in the vault worker. */
import type { Fact, LetterKind } from '../facts/facts';
import type { CaseState, LetterState } from './case';

/** What a letter tells of, and has changed since it was made. */
export type LetterChange = 'request' | 'decision' | 'appointment' | 'visit' | 'terms' | 'fee' | 'restriction';

export function outdate(letter: LetterState, changed: LetterChange): LetterState {
  return { ...letter, outdated: true, changed };
}

export function outdateKinds(
  letters: readonly LetterState[],
  kinds: readonly LetterKind[],
  changed: LetterChange,
): readonly LetterState[] {
  return letters.map((letter) => (kinds.includes(letter.kind) ? outdate(letter, changed) : letter));
}

/** It was to be corrected and is not; what changed in the meantime stays changed. */
export function kept({ toCorrect: _not, ...letter }: LetterState): LetterState {
  return { ...letter, outdated: letter.changed !== undefined };
}

/** Both put their names under it: it tells what they saw then, and is not made anew when the request is corrected later. */
export function isSignedRecord({ visit }: LetterState, { visits }: Pick<CaseState, 'visits'>): boolean {
  return visit !== undefined && visits.some((one) => one.visit === visit && one.signed === 'both');
}

/** From the last sent on: what the reader has of this letter. */
export function lastSent({ letters }: Pick<CaseState, 'letters'>, kind: LetterKind): LetterState | undefined {
  return letters.findLast((letter) => letter.kind === kind && letter.sentOn !== undefined);
}

/** Who it is was shown, or the answer came: a letter that asks for it and did not leave asks for nothing any more. */
export function nothingLeftToAsk(letters: readonly LetterState[], fact: Fact): readonly LetterState[] {
  const isShown = (fact.kind === 'identityChecked' && fact.passed) || fact.kind === 'resumed';
  if (!isShown) return letters;
  return letters.map((letter) =>
    letter.kind === 'identityRequest' && letter.sentOn === undefined ? outdate(letter, 'terms') : letter,
  );
}
