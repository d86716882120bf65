/**
 * The file of a request to carry data along (AVG 20, LE-22, Settled 7): what was granted, as data a computer can read. Pure; runs in
 * the vault worker.
 *
 * Its bytes are a function of the facts and the day alone, so that the same facts give the same fingerprint. No name of the person
 * stands in its head: what it carries is what the points carry.
 */
import { type CaseState, currentLetter, type LetterState } from '../case/case';
import { type Decision, inCase, type OfficeContext, refused } from '../command/decision';
import type { Refusal } from '../command/refusal';
import { choiceNamed } from '../dossier/item-fields';
import type { FactBody, Id } from '../facts/facts';
import type { Profile } from '../profiles/profile';
import { cannotChange } from '../request/request';
import { arePointsDecided } from './deciding-points';
import { type PointState, type Points, pointRightOf } from './points';

/** Goes up with every change of the shape. */
export const SET_VERSION = 1;
const FORMAT = 'inzagebalie-portability';

/** The name of the file, as the letter has it. */
export const setFileName = (reference: string): string => `${reference}.json`;

/** Everything that keeps the file from being made now. */
export function lackToMakeSet(points: Points, state: CaseState): Refusal | undefined {
  const closed = cannotChange(state);
  if (closed) return closed;
  if (pointRightOf(state) !== 'portability') return { code: 'letterNotNeeded', article: PORTABILITY };
  if (!arePointsDecided(points, state)) return { code: 'notDecided' };
  const granted = grantedOf(points);
  if (granted.length === 0) return { code: 'letterNotNeeded', article: PORTABILITY };
  const without = granted.filter(({ judged }) => !judged?.data).map(({ number }) => number);
  if (without.length > 0) return { code: 'pointsOpen', values: { points: without.join(', ') } };
  return currentSet(points, state) ? { code: 'alreadyIssued' } : undefined;
}

/** The file as it would be made on this day: UTF-8 when encoded, two spaces in, one line feed at the end. */
export function portabilitySet(
  points: Points,
  state: CaseState,
  { profile, today }: Pick<OfficeContext, 'profile' | 'today'>,
): { readonly text: string } | { readonly refusal: Refusal } {
  const lack = lackToMakeSet(points, state);
  if (lack) return { refusal: lack };
  const set = {
    format: FORMAT,
    version: SET_VERSION,
    corporation: profile.name,
    reference: state.request?.reference ?? '',
    day: today,
    points: grantedOf(points).map((point) => pointOf(point, profile)),
  };
  return { text: `${JSON.stringify(set, null, 2)}\n` };
}

function pointOf({ number, what, purpose, legalBasis, judged }: PointState, profile: Profile) {
  return {
    number,
    subject: what,
    ...(purpose && { purpose: choiceNamed(profile, 'purposes', purpose) }),
    ...(legalBasis && { legalBasis: choiceNamed(profile, 'legalBases', legalBasis) }),
    data: (judged?.data ?? []).map(({ name, value }) => ({ name, value })),
  };
}

/**
 * Kept as the officer's letters are: the head of the row with the bytes follows its letterIssued directly. The fingerprint stands with
 * the bytes and in an officer's fact, never in a common one: whoever had it could try guesses at what the file holds.
 */
export function keepSet(
  { letter, sha256 }: { readonly letter: Id; readonly sha256: string },
  points: Points,
  state: CaseState,
): Decision {
  const lack = lackToMakeSet(points, state);
  if (lack) return { refusal: lack };
  if (!/^[0-9a-f]{64}$/.test(sha256)) return refused('unexpected');
  const before = currentLetter(state, 'portabilitySet');
  return inCase(
    state.id,
    {
      kind: 'letterIssued',
      letter,
      letterKind: 'portabilitySet',
      wordsVersion: SET_VERSION,
      pages: 0,
      compartment: 'officer',
    },
    { kind: 'letterBytesOfficer', letter, sha256 },
    { kind: 'portabilitySetMade', letter, sha256 },
    ...(before ? [replaced(before, letter)] : []),
  );
}

function replaced(before: LetterState, replacement: Id): FactBody {
  const version = (before.version ?? 1) + 1;
  return { kind: 'letterReplaced', letter: before.letter, replacement, version, reason: 'De punten zijn veranderd.' };
}

/** The file that holds the points as they are now; a point that changed, or a new decision, asks for a new one. */
export function currentSet({ set }: Points, state: CaseState): Points['set'] {
  const kept = state.letters.find(({ letter }) => letter === set?.letter);
  return kept && !kept.outdated && kept.replacedBy === undefined ? set : undefined;
}

const grantedOf = ({ points }: Points): readonly PointState[] =>
  points.filter(({ judged }) => judged?.answer === 'granted');

const PORTABILITY = 'AVG artikel 20 lid 1';
