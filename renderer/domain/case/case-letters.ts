/** Final letters within a case: what makes one no longer hold, and what brings it back. Pure; runs in the vault worker. */
import type { Fact, FactOf, LetterKind } from '../facts/facts';
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

/**
 * What was asked for was shown, or it was decided: a letter that asks for it and did not leave asks for nothing any more. One that
 * was sent is what the reader has, and stays.
 */
export function nothingLeftToAsk(letters: readonly LetterState[], fact: Fact): readonly LetterState[] {
  const kinds = answered(fact);
  if (kinds.length === 0) return letters;
  const changed = fact.kind === 'decided' ? 'decision' : 'terms';
  return letters.map((letter) =>
    kinds.includes(letter.kind) && letter.sentOn === undefined ? outdate(letter, changed) : letter,
  );
}

function answered(fact: Fact): readonly LetterKind[] {
  switch (fact.kind) {
    case 'decided':
      return ['identityRequest', 'representativeRequest', 'completeRequest'];
    case 'resumed':
      return ['identityRequest'];
    case 'identityChecked':
      if (!fact.passed) return [];
      return isProof(fact) ? ['identityRequest', 'representativeRequest'] : ['identityRequest'];
    default:
      return [];
  }
}

/** Who acts for the person showed who he is, and what gives him the right to. */
export function isProof({ passed, who, authority }: FactOf<'identityChecked'>): boolean {
  return passed && who === 'representative' && authority !== undefined;
}
