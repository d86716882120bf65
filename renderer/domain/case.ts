/** One case as the sum of its facts. Pure; runs in the vault worker. */
import { isFolded } from './compartments';
import type {
  Address,
  Channel,
  Day,
  Fact,
  FactOf,
  Id,
  LetterKind,
  PersonName,
  Placed,
  RepresentativeKind,
  Right,
} from './facts';
import { type Conflict, conflictsOf, inOrder } from './order';

export interface RequestState {
  readonly right: Right;
  readonly channel: Channel;
  readonly receivedOn: Day;
  readonly letterOn?: Day;
  readonly scope?: string;
  readonly copyAsked: boolean;
  readonly corporation: string;
  /** Version of the rules this case is pinned to for life (LN-24). */
  readonly profileVersion: string;
  readonly reference: string;
}

export interface SubjectState {
  readonly name: PersonName;
  readonly address: Address;
  readonly birthDate?: Day;
  readonly subjectKind: string;
  readonly deceased: boolean;
}

export interface RepresentativeState {
  readonly kind: RepresentativeKind;
  readonly name: PersonName;
  readonly address?: Address;
  readonly scope?: string;
  readonly authoritySeen?: string;
}

export interface LetterState {
  readonly letter: Id;
  readonly kind: LetterKind;
  readonly wordsVersion: number;
  readonly madeOn: Day;
  readonly madeAt: number;
  /** Slot of who made it final. */
  readonly by: Id;
  readonly pages: number;
  readonly compartment: 'common' | 'officer';
  readonly sentOn?: Day;
  readonly sentHow?: 'post' | 'hand' | 'email';
  readonly replacedBy?: Id;
  /** The request was corrected after it was made. */
  readonly outdated: boolean;
}

export interface CaseState {
  readonly id: Id;
  readonly request?: RequestState;
  readonly subject?: SubjectState;
  readonly representative?: RepresentativeState;
  readonly letters: readonly LetterState[];
  readonly withdrawn?: { readonly on: Day; readonly why: string };
  readonly erased?: { readonly on: Day; readonly ground: string };
  /** Facts of a newer version are among them: read-only. */
  readonly newerFacts: boolean;
  readonly conflicts: readonly Conflict[];
  /** Facts held, also those this version does not understand. */
  readonly facts: number;
}

export function emptyCase(id: Id): CaseState {
  return { id, letters: [], newerFacts: false, conflicts: [], facts: 0 };
}

/** Folds the facts of one case, in whatever order they come. */
export function foldCase(id: Id, placed: readonly Placed[]): CaseState {
  const ordered = inOrder(placed);
  const folded = ordered.reduce((state, one) => evolveCase(state, one.fact), emptyCase(id));
  return { ...folded, conflicts: conflictsOf(ordered) };
}

/** One fact further. Conflicts are seen over the whole row, by `foldCase`. */
export function evolveCase(state: CaseState, fact: Fact): CaseState {
  const next = { ...state, facts: state.facts + 1 };
  if (!isFolded(fact.kind) || fact.v !== 1) return { ...next, newerFacts: true };
  switch (fact.kind) {
    case 'requestRegistered':
      return { ...next, request: registered(fact) };
    case 'dataSubjectRecorded':
      return { ...next, subject: recorded(fact) };
    case 'representativeRecorded': {
      const { representative: kind, name, address, scope, authoritySeen } = fact;
      return {
        ...next,
        representative: {
          kind,
          name,
          ...(address && { address }),
          ...(scope && { scope }),
          ...(authoritySeen && { authoritySeen }),
        },
      };
    }
    case 'requestCorrected':
      if (!next.request) return next;
      return {
        ...next,
        request: corrected(next.request, fact),
        letters: next.letters.map((letter) => ({ ...letter, outdated: true })),
      };
    case 'requestWithdrawn':
      return { ...next, withdrawn: { on: fact.on, why: fact.why } };
    case 'letterIssued': {
      const { letter, letterKind, wordsVersion, pages, compartment, day, at, by } = fact;
      const issued = {
        letter,
        kind: letterKind,
        wordsVersion,
        pages,
        compartment,
        madeOn: day,
        madeAt: at,
        by,
        outdated: false,
      };
      return { ...next, letters: [...next.letters, issued] };
    }
    case 'letterSent':
      return changeLetter(next, fact.letter, { sentOn: fact.sentOn, sentHow: fact.how });
    case 'letterReplaced':
      return changeLetter(next, fact.letter, { replacedBy: fact.replacement });
    case 'erased':
      return { ...next, erased: { on: fact.day, ground: fact.ground } };
    case 'letterBytesCommon':
    case 'letterBytesOfficer':
    case 'attemptRefused':
    case 'guardReleased':
    case 'numberGiven':
    case 'registerFounded':
    case 'placeClaimed':
    case 'slotListSet':
    case 'employeeRecorded':
    case 'profileValueSet':
    case 'storeRepaired':
    case 'clockSetBack':
      return next;
    default:
      return unknownFact(fact, next);
  }
}

/** The compiler holds that every kind has its line above. */
function unknownFact(_fact: never, state: CaseState): CaseState {
  return { ...state, newerFacts: true };
}

/** The last slip, or other letter of a kind, that was not replaced. */
export function currentLetter(state: CaseState, kind: LetterKind): LetterState | undefined {
  return state.letters.findLast((letter) => letter.kind === kind && letter.replacedBy === undefined);
}

function registered(fact: FactOf<'requestRegistered'>): RequestState {
  const { right, channel, receivedOn, letterOn, scope, copyAsked, corporation, profileVersion, reference } = fact;
  return {
    right,
    channel,
    receivedOn,
    ...(letterOn && { letterOn }),
    ...(scope && { scope }),
    copyAsked,
    corporation,
    profileVersion,
    reference,
  };
}

function recorded(fact: FactOf<'dataSubjectRecorded'>): SubjectState {
  const { name, address, birthDate, subjectKind, deceased } = fact;
  return { name, address, ...(birthDate && { birthDate }), subjectKind, deceased: deceased ?? false };
}

function corrected(request: RequestState, fact: FactOf<'requestCorrected'>): RequestState {
  const { receivedOn, letterOn, channel, scope, copyAsked, profileVersion } = fact;
  return {
    ...request,
    ...(receivedOn && { receivedOn }),
    ...(letterOn && { letterOn }),
    ...(channel && { channel }),
    ...(scope !== undefined && { scope }),
    ...(copyAsked !== undefined && { copyAsked }),
    ...(profileVersion && { profileVersion }),
  };
}

function changeLetter(state: CaseState, letter: Id, change: Partial<LetterState>): CaseState {
  return { ...state, letters: state.letters.map((one) => (one.letter === letter ? { ...one, ...change } : one)) };
}
