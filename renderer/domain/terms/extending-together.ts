/**
 * One letter for the requests that came together: each is a case with an extension of its own, and the letter that tells of them is kept
 * in one and named in the others (rules.md, Settled 21; model letter 8). From common facts. Pure; runs in the vault worker.
 *
 * A letter says one day by which the answer comes, to one reader, so only cases with the same days and the same reader go together. Who
 * wants a letter apart for one of them makes that one first.
 */
import type { CaseState, LetterState, NamedLetter } from '../case/case';
import { standsStill } from '../case/case-terms-facts';
import type { Context } from '../command/decision';
import type { Id } from '../facts/facts';
import { addresseeOf } from '../letter/addressee';
import { versionNamed } from '../profiles/profile';
import { cannotChange } from '../request/request';
import { termsOfCase } from './case-terms';
import { changesOf, type ExtensionNow, extensionNow } from './term-changes';

/** The cases that came in with this one and can still change, in the order of their references. */
export function askedWith({ id, links }: CaseState, cases: readonly CaseState[]): readonly CaseState[] {
  const ids = new Set(links.flatMap(({ other, why }) => (why === 'askedTogether' ? [other] : [])));
  return cases
    .filter((one) => one.id !== id && ids.has(one.id) && one.request !== undefined && !cannotChange(one))
    .toSorted((a, b) => compare(a.request?.reference ?? '', b.request?.reference ?? ''));
}

/** For whom the letter about the extension of this case speaks besides. */
export function extendedWith(state: CaseState, cases: readonly CaseState[], context: Context): readonly CaseState[] {
  const own = extensionNow(state);
  if (!own) return [];
  const day = newTerm(state, own, context);
  return askedWith(state, cases).filter((one) => {
    const extension = extensionNow(one);
    return (
      extension !== undefined &&
      isToBeTold(one, extension, state, cases, context) &&
      extension.tellBy === own.tellBy &&
      newTerm(one, extension, context) === day &&
      standsStill(one.termFacts) === undefined &&
      standsStill(state.termFacts) === undefined &&
      isSameReader(one, state)
    );
  });
}

/** Not told yet, and by no other letter that holds; or by the very letter that is made anew. */
function isToBeTold(
  other: CaseState,
  { toldOn, tellBy, notice }: ExtensionNow,
  state: CaseState,
  cases: readonly CaseState[],
  { today }: Context,
): boolean {
  const anew = state.letters.findLast(({ kind, replacedBy }) => kind === 'extension' && replacedBy === undefined);
  if (anew?.outdated && anew.alsoFor?.includes(other.id) && anew.notice !== undefined) {
    const named = other.named.find(({ letter }) => letter === anew.letter);
    if (named?.notice === notice) return true;
  }
  const ofOwn = other.letters.some((one) => one.kind === 'extension' && one.notice === notice && holds(one));
  return toldOn === undefined && today <= tellBy && !ofOwn && !namedLetter(other, cases, state.id);
}

/** The letter about its extension that another case keeps, while that holds. `but`: a case that is not looked at. */
export function namedLetter(state: CaseState, cases: readonly CaseState[], but?: Id): NamedLetter | undefined {
  const notice = extensionNow(state)?.notice;
  return state.named.findLast((one) => {
    if (one.kind !== 'extension' || one.notice !== notice || one.keptIn === but) return false;
    const kept = cases.find(({ id }) => id === one.keptIn);
    return kept?.letters.some((letter) => letter.letter === one.letter && holds(letter)) ?? false;
  });
}

const holds = ({ outdated, replacedBy }: LetterState): boolean => !outdated && replacedBy === undefined;

function newTerm(
  state: CaseState,
  { toldOn }: ExtensionNow,
  { profile, calendar, today }: Context,
): string | undefined {
  const version = versionNamed(profile, state.request?.profileVersion ?? '');
  if (!version) return undefined;
  const changes = { ...changesOf(state, version), extension: { toldOn: toldOn ?? today } };
  return termsOfCase(state, profile, calendar, today, changes)?.gdprTerm.day;
}

/** Who reads it, and for whom he asks; and what regulation the letter speaks by. */
export function isSameReader(one: CaseState, other: CaseState): boolean {
  const key = (state: CaseState): string =>
    JSON.stringify([
      sorted(addresseeOf(state)),
      state.representative ? sorted(state.subject?.name) : '',
      state.request?.profileVersion,
    ]);
  return key(one) === key(other);
}

function sorted(value: unknown): unknown {
  if (Array.isArray(value) || typeof value !== 'object' || value === null) return value;
  return Object.entries(value)
    .toSorted(([a], [b]) => compare(a, b))
    .map(([name, inner]) => [name, sorted(inner)]);
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
