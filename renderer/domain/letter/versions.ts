/**
 * A letter that takes the place of another: which one, why, and how it says so. Pure; runs in the vault worker. Rules Settled 16, 19
 * and 22, LN-20 to LN-23.
 *
 * What was sent stays sent: the terms it kept stay kept, and the reader of the new letter is told what to do with the former one. One
 * that never left nobody has, so the new letter is silent about it; its number goes up all the same, so that two papers on one desk
 * have two names.
 */
import { type CaseState, currentLetter, type LetterState } from '../case/case';
import { isSignedRecord } from '../case/case-letters';
import { noticeOf } from '../case/case-terms-facts';
import { type Decision, inCase, refused } from '../command/decision';
import type { Refusal } from '../command/refusal';
import { dateInLetters } from '../days/day-words';
import type { FactBody, Id, LetterKind } from '../facts/facts';
import { CORRECTION_REASONS, type CorrectionReason } from '../facts/facts-letters';
import { cannotChange } from '../request/request';
import { runningVisit } from '../visit/visit-state';
import { paragraph } from './case-letter';
import type { Letter } from './letter';
import { letterOrder, NOT_DURING_VISIT } from './letter-order';

export interface TypedCorrection {
  readonly letter: Id;
  readonly reason: string;
}

/** This final letter no longer holds: what it is made of can be changed again, and a new one takes its place. */
export function correctLetter(typed: TypedCorrection, state: CaseState): Decision {
  const closed = cannotChange(state);
  if (closed) return { refusal: closed };
  const letter = state.letters.find((one) => one.letter === typed.letter);
  if (!letter) return refused('letterUnknown');
  const lack = lackToCorrect(letter, state);
  if (lack) return { refusal: lack };
  const reason = CORRECTION_REASONS.find((one) => one === typed.reason);
  if (!reason) return refused(typed.reason === '' ? 'required' : 'unknownValue', { field: 'reason' });
  return inCase(state.id, { kind: 'letterToCorrect', letter: letter.letter, reason });
}

/** Why this letter cannot be corrected; undefined when it can. */
export function lackToCorrect(letter: LetterState, state: CaseState): Refusal | undefined {
  const closed = cannotChange(state);
  if (closed) return closed;
  if (runningVisit(state)) return NOT_DURING_VISIT;
  if (letter.replacedBy !== undefined) return { code: 'letterUnknown' };
  // Data, no letter: a point that changed asks for a new file of its own accord.
  if (letter.kind === 'portabilitySet') return { code: 'letterNotNeeded' };
  if (letter.toCorrect) return { code: 'correctsAlready' };
  if (letter.outdated) return { code: 'letterOutdated' };
  if (letter.kind === 'visitRecord' && isSignedRecord(letter, state)) return { code: 'recordSigned' };
  return leadsToNew(letter, state) ? undefined : { code: 'correctionTooLate' };
}

/** It is not corrected after all. */
export function keepLetter(typed: { readonly letter: Id }, state: CaseState): Decision {
  const closed = cannotChange(state);
  if (closed) return { refusal: closed };
  if (runningVisit(state)) return { refusal: NOT_DURING_VISIT };
  const letter = state.letters.find((one) => one.letter === typed.letter);
  if (!letter || letter.replacedBy !== undefined) return refused('letterUnknown');
  if (!letter.toCorrect) return refused('nothingChanged');
  // Then it holds no longer whatever is decided here.
  if (letter.changed) return refused('letterOutdated');
  return inCase(state.id, { kind: 'letterStands', letter: letter.letter });
}

/** Of this kind, and of this source or third party, the last that was not replaced. */
export function ofKind(kind: LetterKind, task: Id | undefined, state: CaseState): LetterState | undefined {
  if (!OF_TASK.includes(kind)) return currentLetter(state, kind);
  return state.letters.findLast((one) => one.kind === kind && one.task === task && one.replacedBy === undefined);
}

/** One each: a letter of the kind stands for its own task alone. */
const OF_TASK: readonly LetterKind[] = [
  'sourceNotice',
  'consultation',
  'recipientNotice',
  'thirdDecision',
  'thirdDelay',
];

export const OF_APPOINTMENT: readonly LetterKind[] = ['invitation', 'appointmentChanged', 'appointmentCancelled'];

export interface Replacing {
  readonly before: LetterState;
  /** Of the new one. */
  readonly version: number;
  /** One sentence, for the history and for the reader. */
  readonly reason: string;
  /** The last of those before it that was sent: what the reader has. */
  readonly sent?: LetterState;
}

/** What a letter of this kind takes the place of now; undefined for a first one. */
export function replacing(kind: LetterKind, task: Id | undefined, state: CaseState): Replacing | undefined {
  const before = replaceable(kind, task, state);
  if (!before) return undefined;
  const sent = chainOf(before, state).find(({ sentOn }) => sentOn !== undefined);
  return { before, version: (before.version ?? 1) + 1, reason: whyReplaced(before), ...(sent && { sent }) };
}

export function replacedBody({ before, version, reason }: Replacing, replacement: Id): FactBody {
  return { kind: 'letterReplaced', letter: before.letter, replacement, version, reason };
}

/** The letter with its number, and with what it says of the one that the reader has. */
export function inVersion(letter: Letter, kind: LetterKind, task: Id | undefined, state: CaseState): Letter {
  const now = replacing(kind, task, state);
  if (!now) return letter;
  const { version: number, sent, reason } = now;
  if (!sent) return { ...letter, version: { number } };
  const [this_, the] = NOUNS[kind] ?? ['Deze brief', 'brief'];
  return {
    ...letter,
    version: { number, replaces: sent.madeOn },
    lines: [...letter.lines, { label: 'Versie', value: String(number) }],
    blocks: [
      paragraph(
        `${this_} vervangt ${the === 'brief' ? 'onze' : 'ons'} eerdere ${the} van ${dateInLetters(sent.madeOn)}.`,
        `Gebruik ${the === 'brief' ? 'die' : 'dat'} ${the} niet meer.`,
        reason,
      ),
      ...letter.blocks,
    ],
  };
}

/** The same for what is made or refused. */
export function madeInVersion<M extends { readonly letter: Letter } | { readonly refusal: Refusal }>(
  made: M,
  kind: LetterKind,
  task: Id | undefined,
  state: CaseState,
): M {
  return 'letter' in made ? { ...made, letter: inVersion(made.letter, kind, task, state) } : made;
}

const NOUNS: Readonly<Partial<Record<LetterKind, readonly [string, string]>>> = {
  dataOverview: ['Dit overzicht', 'overzicht'],
  visitRecord: ['Dit verslag', 'verslag'],
};

/** Said after "Gebruik die brief niet meer." */
const CORRECTED: Readonly<Record<CorrectionReason, string>> = {
  text: 'Er stond een fout in de tekst.',
  nameOrAddress: 'Er stond een verkeerde naam of een verkeerd adres in.',
  dayOrTime: 'Er stond een verkeerde dag of tijd in.',
  ourDetails: 'Er stonden verkeerde gegevens van ons in.',
  incomplete: 'Er ontbrak iets.',
};

/** What somebody saw goes before what changed besides. */
function whyReplaced({ kind, toCorrect, changed }: LetterState): string {
  if (toCorrect) return CORRECTED[toCorrect];
  switch (changed) {
    case 'appointment':
      return 'De afspraak is veranderd.';
    case 'decision':
      return kind === 'complaintDecision'
        ? 'Onze beslissing op de klacht is veranderd.'
        : 'Onze beslissing is veranderd.';
    case 'visit':
      return 'Het bezoek ging verder.';
    case 'terms':
      if (kind === 'identityRequest') return 'De tijd voor ons antwoord staat nu stil.';
      return kind === 'extension' ? 'De verlenging is veranderd.' : 'Het uitstel is veranderd.';
    case 'fee':
      return 'De kosten zijn veranderd.';
    case 'restriction':
      return 'Het werd een andere dag.';
    default:
      return `Wij hebben gegevens van ${OF_COMPLAINT.includes(kind) ? 'de klacht' : 'het verzoek'} verbeterd.`;
  }
}

const OF_COMPLAINT: readonly LetterKind[] = ['complaintReceived', 'complaintDecision'];

/** What the new letter takes the place of; what was sent about an earlier appointment, visit or delay stays as it is. */
function replaceable(kind: LetterKind, task: Id | undefined, state: CaseState): LetterState | undefined {
  const last = ofKind(kind, task, state);
  if (!last) return undefined;
  const isOfThis = !OF_APPOINTMENT.includes(kind) || last.round === state.round || last.sentOn === undefined;
  if (
    last.notice !== undefined &&
    last.sentOn !== undefined &&
    last.notice !== noticeOf(kind, state.termFacts).notice
  ) {
    return undefined;
  }
  const isOfVisit = kind !== 'visitRecord' || last.visit === state.visits.at(-1)?.visit;
  return isOfThis && isOfVisit && last.outdated ? last : undefined;
}

/** A new one can still be made, and would take the place of this one. */
function leadsToNew(letter: LetterState, state: CaseState): boolean {
  const { kind, task } = letter;
  const marked: LetterState = { ...letter, outdated: true, toCorrect: 'text' };
  const letters = state.letters.map((one) => (one.letter === letter.letter ? marked : one));
  const would: CaseState = { ...state, letters };
  return letterOrder(kind, would, task) === undefined && replaceable(kind, task, would)?.letter === letter.letter;
}

/** This letter and those it came from, the newest first. */
function chainOf(letter: LetterState, state: CaseState): readonly LetterState[] {
  const before = state.letters.find(({ replacedBy }) => replacedBy === letter.letter);
  return before ? [letter, ...chainOf(before, state)] : [letter];
}
