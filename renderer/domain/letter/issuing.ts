/** Making a letter final, recording that it was sent, and erasing a case. Pure; runs in the vault worker. */

import type { CaseState, LetterState } from '../case/case';
import { overviewOwed } from '../case/closing';
import { type Context, type Decision, refused, type ToWrite } from '../command/decision';
import { guardHit, refusalOfGuard } from '../command/guard';
import type { Refusal } from '../command/refusal';
import { isComplaintDecided, lackOfReasons } from '../complaint/deciding-complaint';
import { lackOfMotivation } from '../dossier/assessing';
import { isDecided } from '../dossier/deciding';
import type { DossierState } from '../dossier/dossier';
import { saysName } from '../dossier/item-fields';
import type { FactBody, Id, LetterKind } from '../facts/facts';
import type { TaskKind } from '../facts/facts-visit';
import { wrongIn } from '../plain-words/judge-letter';
import { refusalOfWords } from '../plain-words/refusing';
import { versionNamed } from '../profiles/profile';
import { cannotChange } from '../request/request';
import { readDay } from '../request/request-fields';
import { arePointsDecided } from '../rights/deciding-points';
import { consulted } from '../thirds/consulting';
import { thirdDelayed } from '../thirds/delayed';
import { shownFromOf, thirdMayReact } from '../thirds/reacting';
import { lackToTell } from '../thirds/telling';
import { lackOfTelling, lacksOfViews } from '../thirds/waiting';
import type { Letter } from './letter';
import { letterOrder } from './letter-order';
import { receiptSlip } from './receipt-slip';
import { madeInVersion, OF_APPOINTMENT, ofKind, type Replacing, replacedBody, replacing } from './versions';

export interface MadeLetter {
  readonly letter: Id;
  /** SHA-256 of the bytes, hex. */
  readonly sha256: string;
  readonly pages: number;
}

export interface Issuing {
  readonly kind: LetterKind;
  /** The very letter the bytes were made of. */
  readonly words: Letter;
  readonly made: MadeLetter;
  /** The words as the facts have them now; a letter that says otherwise is refused. */
  readonly fresh: { readonly letter: Letter } | { readonly refusal: Refusal };
  /** For letters that are about the items or the points: refused without it. */
  readonly dossier?: DossierState;
  /** For a notice to a source or a recipient, and a letter to a third party. */
  readonly task?: Id;
  /** Cases it speaks for besides its own: it is kept in this one and named in those (Settled 21). */
  readonly alsoFor?: readonly CaseState[];
}

/** Where the bytes of a letter lie: what names unreleased items, a source or a third party is the officer's. */
export function compartmentOfLetter(kind: LetterKind): 'common' | 'officer' {
  return OFFICERS.includes(kind) ? 'officer' : 'common';
}

const OFFICERS: readonly LetterKind[] = [
  'decision',
  'dataOverview',
  'sourceNotice',
  'consultation',
  'recipientNotice',
  'thirdDecision',
  'thirdDelay',
  'complaintDecision',
  'portabilitySet',
];

/**
 * The head of the row with the bytes follows its letterIssued directly. A letter made before something changed is replaced;
 * one that still holds cannot be made twice.
 */
export function issueLetter(issuing: Issuing, state: CaseState, context: Context): Decision {
  const { kind, words, made, fresh, task, alsoFor = [] } = issuing;
  const lack = lacksToIssue(issuing, state, context);
  if (lack) return { refusal: lack };
  if ('refusal' in fresh) return fresh;
  if (fresh.letter.missing.length > 0) {
    return refused('letterIncomplete', { values: { missing: fresh.letter.missing.join(', ') } });
  }
  if (!isSame(fresh.letter, words)) return refused('letterChanged');
  const [wrong, ...more] = wrongIn(fresh.letter, context.profile.defaults.tone.value);
  if (wrong) return { refusal: refusalOfWords(wrong, more.length) };
  const before = replacing(kind, task, state);
  const { closing } = fresh.letter;
  const compartment = compartmentOfLetter(kind);
  const { letter, sha256 } = made;
  const isCommon = compartment === 'common';
  const bodies: readonly FactBody[] = [
    {
      kind: 'letterIssued',
      letter,
      letterKind: kind,
      wordsVersion: words.wordsVersion,
      ...(isCommon && { sha256 }),
      pages: made.pages,
      compartment,
      ...(task && { task }),
      ...(kind === 'thirdDecision' && { shownFrom: shownFromOf(words.day, context.calendar) }),
      ...(closing && { signedBy: { name: closing.name, function: closing.function } }),
      ...(alsoFor.length > 0 && { alsoFor: alsoFor.map(({ id }) => id) }),
    },
    isCommon ? { kind: 'letterBytesCommon', letter } : { kind: 'letterBytesOfficer', letter, sha256 },
    ...(before ? [replacedBody(before, letter)] : []),
    ...(kind === 'consultation' && task ? consulted(task, words.day, state, context) : []),
  ];
  return {
    facts: [
      ...bodies.map((body) => ({ case: state.id, body })),
      ...alsoFor.flatMap((other) => namedIn(other, kind, letter, before, state)),
    ],
  };
}

/** In a case that it speaks for: that it does, and what it takes the place of there. */
function namedIn(
  { id, named }: CaseState,
  kind: LetterKind,
  letter: Id,
  before: Replacing | undefined,
  state: CaseState,
): readonly ToWrite[] {
  const replaced = before && named.some((one) => one.letter === before.before.letter);
  return [
    { case: id, body: { kind: 'letterNamed', letter, letterKind: kind, other: state.id } },
    ...(replaced ? [{ case: id, body: replacedBody(before, letter) }] : []),
  ];
}

/** Why this letter cannot be made final now, apart from its words; undefined when it can. */
export function lacksToIssue(
  { kind, dossier, task }: Pick<Issuing, 'kind' | 'dossier' | 'task'>,
  state: CaseState,
  { profile, today }: Context,
): Refusal | undefined {
  const closed = cannotChange(state) ?? letterOrder(kind, state, task);
  if (closed) return closed;
  if (standing(kind, task, state)) return { code: 'alreadyIssued' };
  if (!NEEDS_DOSSIER.includes(kind)) return undefined;
  if (!dossier) return { code: 'roleMayNot', rule: 'LO-5' };
  if (kind === 'thirdDecision') {
    return isDecided(dossier, state) ? lackToTell(task ?? '', dossier) : { code: 'notDecided' };
  }
  if (kind === 'thirdDelay') return thirdDelayed(dossier, task ?? '') ? undefined : { code: 'thirdUnknown' };
  if (kind === 'recipientNotice') return arePointsDecided(dossier, state) ? undefined : { code: 'notDecided' };
  if (kind === 'complaintDecision') {
    if (!isComplaintDecided(dossier, state)) return { code: 'notDecided' };
    return lackOfReasons(dossier, versionNamed(profile, state.request?.profileVersion ?? ''));
  }
  if (state.request?.right !== 'access') return arePointsDecided(dossier, state) ? undefined : { code: 'notDecided' };
  if (!isDecided(dossier, state)) return { code: 'notDecided' };
  const version = versionNamed(profile, state.request.profileVersion);
  const ofThirds = lacksOfViews(dossier, state, profile)[0] ?? lackOfTelling(state, version);
  if (ofThirds) return ofThirds;
  // With the overview his data are shown; where there is a visit, that waits (visit/appointment.ts).
  const shows = kind === 'dataOverview' || state.decision?.way === 'overview';
  const mayReact = shows ? thirdMayReact(state, today) : undefined;
  if (mayReact) return mayReact;
  return kind === 'decision' ? lackOfMotivation(dossier, state, profile) : undefined;
}

const NEEDS_DOSSIER: readonly LetterKind[] = [
  'decision',
  'dataOverview',
  'complaintDecision',
  'recipientNotice',
  'thirdDecision',
  'thirdDelay',
];

export function issueReceiptSlip(words: Letter, made: MadeLetter, state: CaseState, context: Context): Decision {
  const slip = receiptSlip(state, context.profile, context.calendar, context.today);
  const fresh = madeInVersion(slip, 'receiptSlip', undefined, state);
  return issueLetter({ kind: 'receiptSlip', words, made, fresh }, state, context);
}

export interface TypedSent {
  readonly letter: Id;
  readonly sentOn: string;
  readonly how: 'post' | 'hand' | 'email';
}

/**
 * A notice sent does its task, an overview sent does every open task to send one. `linked`: the cases this one is tied to; those that
 * the letter speaks for hear it too.
 */
export function recordSent(
  typed: TypedSent,
  state: CaseState,
  { today }: Context,
  linked: readonly CaseState[] = [],
): Decision {
  const closed = cannotChange(state);
  if (closed) return { refusal: closed };
  const letter = state.letters.find((one) => one.letter === typed.letter);
  if (!letter || letter.replacedBy) return refused('letterUnknown');
  const sentOn = readDay(typed, 'sentOn', today, { oldest: 10, required: true });
  if (sentOn.problem || !sentOn.day) return { refusal: sentOn.problem ?? { code: 'required', field: 'sentOn' } };
  if (sentOn.day < letter.madeOn) return refused('sentBeforeMade', { field: 'sentOn' });
  const on = sentOn.day;
  const done = state.tasks.filter(
    ({ task, taskKind, state: how }) => how === 'open' && (isDoneBy(letter, task) || DONE_BY[letter.kind] === taskKind),
  );
  const sent: FactBody = { kind: 'letterSent', letter: letter.letter, sentOn: on, how: typed.how };
  const others = linked.filter(({ id, erased, newerFacts }) => letter.alsoFor?.includes(id) && !erased && !newerFacts);
  return {
    facts: [
      ...[sent, ...done.map(({ task }): FactBody => ({ kind: 'taskDone', task, on }))].map((body) => ({
        case: state.id,
        body,
      })),
      ...others.map(({ id }) => ({ case: id, body: sent })),
    ],
  };
}

/** Tasks that any letter of the kind does, whatever task it was made for. */
const DONE_BY: Readonly<Partial<Record<LetterKind, TaskKind>>> = {
  dataOverview: 'sendOverview',
  restrictionLifted: 'tellLifted',
};

/** A letter to a third party asks something: it is the answer that does its task. */
function isDoneBy({ kind, task }: LetterState, one: Id): boolean {
  return kind !== 'consultation' && task === one;
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
  if (hit) return { refusal: { ...refusalOfGuard[hit], field: 'ground' } };
  // It is all that stays of the case, and it stands in the log for good.
  const people = [state.subject, state.representative].flatMap((one) => (one ? [one.name.surname] : []));
  return people.some((name) => saysName(ground, name))
    ? { refusal: { code: 'groundNamesPerson', field: 'ground', article: 'AVG artikel 5 lid 1 onder e' } }
    : { ground };
}

/** The letter of this kind that still holds: about this appointment, this visit, this source. */
function standing(kind: LetterKind, task: Id | undefined, state: CaseState): LetterState | undefined {
  const last = ofKind(kind, task, state);
  if (!last || last.outdated) return undefined;
  // Told again of another decision, by another letter.
  if (kind === 'thirdDecision' && last.sentOn !== undefined) return undefined;
  if (OF_APPOINTMENT.includes(kind)) return last.round === state.round ? last : undefined;
  if (kind === 'visitRecord') return last.visit === state.visits.at(-1)?.visit ? last : undefined;
  // Asked again at a visit, after one was sent with the decision or before: a further overview is owed.
  if (kind === 'dataOverview') return last.sentOn !== undefined && overviewOwed(state) ? undefined : last;
  return last;
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
