/** Making a letter final, recording that it was sent, and erasing a case. Pure; runs in the vault worker. */
import { type CaseState, currentLetter } from './case';
import { type Context, type Decision, refused } from './decision';
import type { FactBody, Id } from './facts';
import { guardHit, refusalOfGuard } from './guard';
import type { Letter } from './letter';
import { receiptSlip } from './receipt-slip';
import type { Refusal } from './refusal';
import { cannotChange } from './request';
import { readDay } from './request-fields';

export interface MadeLetter {
  readonly letter: Id;
  /** SHA-256 of the bytes, hex. */
  readonly sha256: string;
  readonly pages: number;
}

/**
 * `words` is the very letter the bytes were made of; it is compared with what the facts say now. The head of the row with
 * the bytes (`letterBytesCommon`) follows its letterIssued directly. A slip made before a correction is replaced.
 */
export function issueReceiptSlip(words: Letter, made: MadeLetter, state: CaseState, context: Context): Decision {
  const closed = cannotChange(state);
  if (closed) return { refusal: closed };
  const before = currentLetter(state, 'receiptSlip');
  if (before && !before.outdated) return refused('alreadyIssued');
  const fresh = receiptSlip(state, context.profile, context.calendar, context.today);
  if ('refusal' in fresh) return fresh;
  if (fresh.letter.missing.length > 0) {
    return refused('letterIncomplete', { values: { missing: fresh.letter.missing.join(', ') } });
  }
  if (!isSame(fresh.letter, words)) return refused('letterChanged');
  const { closing } = fresh.letter;
  const bodies: readonly FactBody[] = [
    {
      kind: 'letterIssued',
      letter: made.letter,
      letterKind: 'receiptSlip',
      wordsVersion: words.wordsVersion,
      sha256: made.sha256,
      pages: made.pages,
      compartment: 'common',
      ...(closing && { signedBy: { name: closing.name, function: closing.function } }),
    },
    { kind: 'letterBytesCommon', letter: made.letter },
    ...(before ? [replaced(before.letter, made.letter, state)] : []),
  ];
  return { facts: bodies.map((body) => ({ case: state.id, body })) };
}

export interface TypedSent {
  readonly letter: Id;
  readonly sentOn: string;
  readonly how: 'post' | 'hand' | 'email';
}

export function recordSent(typed: TypedSent, state: CaseState, { today }: Context): Decision {
  const closed = cannotChange(state);
  if (closed) return { refusal: closed };
  const letter = state.letters.find((one) => one.letter === typed.letter);
  if (!letter || letter.replacedBy) return refused('letterUnknown');
  const sentOn = readDay(typed, 'sentOn', today, { oldest: 10, required: true });
  if (sentOn.problem || !sentOn.day) return { refusal: sentOn.problem ?? { code: 'required', field: 'sentOn' } };
  if (sentOn.day < letter.madeOn) return refused('sentBeforeMade', { field: 'sentOn' });
  return {
    facts: [
      { case: state.id, body: { kind: 'letterSent', letter: letter.letter, sentOn: sentOn.day, how: typed.how } },
    ],
  };
}

/** Why this case cannot be erased now, or the ground as it will be written. */
export function eraseGround(
  typed: string,
  state: CaseState,
): { readonly ground: string } | { readonly refusal: Refusal } {
  if (!state.request || state.erased) return { refusal: { code: 'caseUnknown' } };
  const ground = typed.normalize('NFC').trim();
  if (!ground) return { refusal: { code: 'groundRequired', field: 'ground', article: 'AVG artikel 5 lid 2' } };
  const hit = guardHit(ground);
  return hit ? { refusal: { ...refusalOfGuard[hit], field: 'ground' } } : { ground };
}

function replaced(letter: Id, replacement: Id, state: CaseState): FactBody {
  const version = state.letters.filter(({ kind }) => kind === 'receiptSlip').length + 1;
  return { kind: 'letterReplaced', letter, replacement, version, reason: 'Het verzoek is verbeterd.' };
}

/** Deep equality of plain values; a letter comes back from the page as a copy. */
function isSame(a: unknown, b: unknown): boolean {
  if (Object.is(a, b)) return true;
  if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null) return false;
  if (Array.isArray(a) !== Array.isArray(b)) return false;
  const keys = (value: object): readonly string[] =>
    Object.keys(value).filter((key) => (value as Record<string, unknown>)[key] !== undefined);
  const [keysA, keysB] = [keys(a), keys(b)];
  return (
    keysA.length === keysB.length &&
    keysA.every((key) => isSame((a as Record<string, unknown>)[key], (b as Record<string, unknown>)[key]))
  );
}
