/** One case as the sum of its facts. Pure; runs in the vault worker. */

import { isFolded } from '../facts/compartments';
import type {
  Address,
  Channel,
  Day,
  Fact,
  FactHead,
  FactOf,
  Id,
  LetterKind,
  PersonName,
  Placed,
  RepresentativeKind,
  RequestKind,
} from '../facts/facts';
import type { Outcome } from '../facts/facts-dossier';
import type { Fee } from '../facts/facts-fee';
import type { KeepGround } from '../facts/facts-keeping';
import type { CorrectionReason } from '../facts/facts-letters';
import type { TaskKind } from '../facts/facts-visit';
import type { Conflict } from '../facts/order';
import { settled } from '../facts/settling';
import {
  type AppointmentState,
  appointmentFact,
  type CancelledAppointment,
  isAppointmentFact,
} from './case-appointment';
import {
  isProof,
  isSignedRecord,
  kept,
  type LetterChange,
  nothingLeftToAsk,
  outdate,
  outdateKinds,
} from './case-letters';
import { isStale, isTermsFact, NO_TERM_FACTS, noticeOf, type TermsState, termsFact } from './case-terms-facts';
import { checked, type IdentityState, isVisitFact, type VisitState, visitFact } from './case-visit';

export interface RequestState {
  readonly right: RequestKind;
  readonly channel: Channel;
  readonly receivedOn: Day;
  readonly letterOn?: Day;
  readonly scope?: string;
  readonly copyAsked: boolean;
  readonly corporation: string;
  /** Version of the rules this case is pinned to for life (LN-24). */
  readonly profileVersion: string;
  readonly reference: string;
  readonly mark?: Id;
}

export interface SubjectState {
  readonly name: PersonName;
  readonly address: Address;
  readonly birthDate?: Day;
  readonly subjectKind: string;
  readonly deceased: boolean;
  readonly contractNumber?: string;
  /** It became known after the request was registered, and was recorded on this day (Settled 17). */
  readonly deceasedSince?: Day;
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
  /** Whose name stands under it. */
  readonly signedBy?: string;
  readonly replacedBy?: Id;
  /** Of one that took the place of another: 2 and up. */
  readonly version?: number;
  /** What it says has changed since, or is to be put right: it can be made anew. */
  readonly outdated: boolean;
  /** What changed last of what it says; from then on there is no going back to it. */
  readonly changed?: LetterChange;
  /** Somebody saw that this is wrong in it. */
  readonly toCorrect?: CorrectionReason;
  /** The round of appointments it was made in: see `CaseState.round`. */
  readonly round: number;
  /** The day it offered for the inspection: invitation and changed appointment. */
  readonly offers?: Day;
  /** That day was later than the own term at the person's own wish. */
  readonly ownWish?: boolean;
  /** The house itself moved or cancelled what it had offered. */
  readonly offerWithdrawn?: boolean;
  /** The visit it is the record of. */
  readonly visit?: Id;
  /** The task it carries out: a notice to one source. */
  readonly task?: Id;
  /** Of a letter that tells a third party what was decided: before this day nothing of his is shown. */
  readonly shownFrom?: Day;
  /** The extension or delay it tells of: see `TermsState`. */
  readonly notice?: number;
  /** Cases it speaks for besides this one. */
  readonly alsoFor?: readonly Id[];
}

/** A letter that another case keeps, and that speaks for this one too. Never printed, corrected or recorded as sent from here. */
export interface NamedLetter {
  readonly letter: Id;
  readonly kind: LetterKind;
  /** The case that keeps it. */
  readonly keptIn: Id;
  readonly on: Day;
  readonly sentOn?: Day;
  readonly replacedBy?: Id;
  readonly notice?: number;
}

/** The outcome and its numbers; what lies behind them is the officer's (dossier.ts). */
export interface DecisionState {
  readonly outcome: Outcome;
  /** The numbers are of points, not of items. */
  readonly of?: 'points';
  /** Access by the overview alone: nothing is released or appointed, unless the person asks to look (Settled 16). */
  readonly way?: 'overview';
  readonly on: Day;
  /** Slot of who decided. */
  readonly by: Id;
  readonly shown: number;
  readonly partly: number;
  readonly withheld: number;
  readonly copy: 'notAsked' | 'overview' | 'refused';
  readonly secondReader?: Id;
  readonly noSecondReader?: string;
  /** Of a refusal: when it is looked at again. */
  readonly reviewOn?: Day;
}

export interface ComplaintState {
  readonly about?: Id;
  readonly decided?: Pick<FactOf<'complaintDecided'>, 'name' | 'function' | 'departs'>;
}

/** One item as the counter and the visitor may read it; a withheld one is its number alone. */
export type ReleasedState = Omit<FactOf<'itemReleased'>, keyof FactHead | 'kind'>;

export interface PaperState {
  readonly state: 'taken' | 'returned';
  readonly takenOn: Day;
  readonly takenBy: Id;
  readonly returnedOn?: Day;
  readonly returnedBy?: Id;
}

export interface TaskState {
  readonly task: Id;
  readonly taskKind: TaskKind;
  /** "bron 1"; never a name. */
  readonly label: string;
  readonly openedOn: Day;
  readonly due?: Day;
  readonly state: 'open' | 'done' | 'exempted';
  readonly doneOn?: Day;
  readonly reason?: string;
  /** An item turned up during this visit. */
  readonly visit?: Id;
}

export interface CaseState {
  readonly id: Id;
  readonly request?: RequestState;
  readonly subject?: SubjectState;
  readonly representative?: RepresentativeState;
  /** Checks at the request, apart from a visit (LN-16). */
  readonly identity: readonly IdentityState[];
  readonly letters: readonly LetterState[];
  readonly named: readonly NamedLetter[];
  readonly decision?: DecisionState;
  /** In force, by number. */
  readonly released: readonly ReleasedState[];
  readonly appointment?: AppointmentState;
  /** The last one, while no new one was made. */
  readonly cancelled?: CancelledAppointment;
  /** Goes up with every appointment made, changed or cancelled: a letter about an earlier one is no longer current. */
  readonly round: number;
  readonly paper?: PaperState;
  /** In order of time. */
  readonly visits: readonly VisitState[];
  readonly tasks: readonly TaskState[];
  /** What stood still, was extended or put off. */
  readonly termFacts: TermsState;
  /** Data are kept and not used (AVG 18). `from`: the day from which they are used again. */
  readonly restriction?: { readonly since: Day; readonly why: 'whileJudged' | 'granted'; readonly from?: Day };
  /** What is asked for it (WS-18); absent = nothing. */
  readonly fee?: Fee;
  readonly closed?: { readonly on: Day; readonly reason?: string };
  /** Beyond its term, by somebody's act. */
  readonly keptLonger?: { readonly until: Day; readonly ground: KeepGround; readonly why: string };
  readonly links: readonly { readonly other: Id; readonly why: FactOf<'casesLinked'>['why'] }[];
  /** Of a complaint alone: the case it is about, and who decided on it. */
  readonly complaint?: ComplaintState;
  readonly withdrawn?: { readonly on: Day; readonly why: string };
  readonly erased?: { readonly on: Day; readonly ground: string };
  /** Facts of a newer version are among them: read-only. */
  readonly newerFacts: boolean;
  readonly conflicts: readonly Conflict[];
  /** Facts held, also those this version does not understand. */
  readonly facts: number;
}

export function emptyCase(id: Id): CaseState {
  return {
    id,
    identity: [],
    letters: [],
    named: [],
    released: [],
    round: 0,
    visits: [],
    tasks: [],
    termFacts: NO_TERM_FACTS,
    links: [],
    newerFacts: false,
    conflicts: [],
    facts: 0,
  };
}

/** Folds the facts of one case, in whatever order they come. */
export function foldCase(id: Id, placed: readonly Placed[]): CaseState {
  const { inForce, conflicts } = settled(placed);
  const folded = inForce.reduce((state, one) => evolveCase(state, one.fact), emptyCase(id));
  return { ...folded, facts: placed.length, conflicts };
}

/** One fact further. Conflicts are seen over the whole row, by `foldCase`. */
export function evolveCase(state: CaseState, fact: Fact): CaseState {
  const next = { ...state, facts: state.facts + 1 };
  if (!isFolded(fact.kind) || fact.v !== 1) return { ...next, newerFacts: true };
  if (fact.kind === 'identityChecked' && fact.visit === undefined) {
    return { ...shown(next, fact), identity: [...next.identity, checked(fact)] };
  }
  if (isVisitFact(fact)) {
    return withStaleRecord({ ...shown(next, fact), visits: visitFact(next.visits, fact), ...usedUp(next, fact) }, fact);
  }
  if (isAppointmentFact(fact)) return appointmentFact(next, fact);
  if (isTermsFact(fact)) {
    const letters = nothingLeftToAsk(next.letters, fact).map((letter) =>
      isStale(fact, letter.kind) ? outdate(letter, 'terms') : letter,
    );
    return { ...next, termFacts: termsFact(next.termFacts, fact), letters };
  }
  switch (fact.kind) {
    case 'requestRegistered':
      return { ...next, request: registered(fact) };
    case 'complaintRegistered': {
      const { about } = fact;
      return {
        ...next,
        request: registered({ ...fact, right: 'complaint', copyAsked: false }),
        complaint: about ? { about } : {},
        links: about ? [...next.links, { other: about, why: 'complaint' }] : next.links,
      };
    }
    case 'dataSubjectRecorded':
      return { ...next, subject: recorded(fact, next.subject) };
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
        letters: next.letters.map((letter) => (isSignedRecord(letter, next) ? letter : outdate(letter, 'request'))),
      };
    case 'requestWithdrawn':
      return { ...next, withdrawn: { on: fact.on, why: fact.why } };
    case 'letterIssued': {
      const { letter, letterKind, wordsVersion, pages, compartment, day, at, by, signedBy, shownFrom, alsoFor } = fact;
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
        round: next.round,
        ...(OFFERS.includes(letterKind) && next.appointment && offered(next.appointment)),
        ...(letterKind === 'visitRecord' && next.visits.at(-1) && { visit: next.visits.at(-1)?.visit as Id }),
        ...(fact.task && { task: fact.task }),
        ...(shownFrom && { shownFrom }),
        ...(alsoFor && { alsoFor }),
        ...(signedBy && { signedBy: signedBy.name }),
        ...noticeOf(letterKind, next.termFacts),
      };
      return { ...next, letters: [...next.letters, issued] };
    }
    case 'letterNamed': {
      const { letter, letterKind: kind, other: keptIn, day: on } = fact;
      const named: NamedLetter = { letter, kind, keptIn, on, ...noticeOf(kind, next.termFacts) };
      return { ...next, named: [...next.named, named] };
    }
    case 'letterSent':
      return changeLetter(next, fact.letter, { sentOn: fact.sentOn, sentHow: fact.how });
    case 'letterReplaced':
      return changeLetter(changeLetter(next, fact.letter, { replacedBy: fact.replacement }), fact.replacement, {
        version: fact.version,
      });
    case 'letterToCorrect':
      return changeLetter(next, fact.letter, { toCorrect: fact.reason, outdated: true });
    case 'letterStands':
      return { ...next, letters: next.letters.map((one) => (one.letter === fact.letter ? kept(one) : one)) };
    case 'decided':
      return {
        ...next,
        decision: decided(fact),
        letters: outdateKinds(nothingLeftToAsk(next.letters, fact), MADE_OF_DECISION, 'decision').map((letter) =>
          TELLS_DECISION.includes(letter.kind) && !letter.sentOn ? outdate(letter, 'decision') : letter,
        ),
      };
    case 'complaintDecided': {
      const { name, function: work, departs } = fact;
      return {
        ...next,
        decision: complaintDecision(fact),
        complaint: { ...next.complaint, decided: { name, function: work, ...(departs && { departs }) } },
        letters: outdateKinds(next.letters, ['complaintDecision'], 'decision'),
      };
    }
    case 'itemReleased':
      return { ...next, released: withReleased(next.released, fact) };
    case 'releaseWithdrawn':
      return { ...next, released: next.released.filter(({ item }) => item !== fact.item) };
    case 'paperTaken':
      return { ...next, paper: { state: 'taken', takenOn: fact.on, takenBy: fact.keyHolder } };
    case 'paperReturned':
      if (!next.paper) return next;
      return {
        ...next,
        paper: { ...next.paper, state: 'returned', returnedOn: fact.on, returnedBy: fact.keyHolder },
      };
    case 'taskOpened': {
      const { task, taskKind, label, due, day, visit } = fact;
      const known = next.tasks.some((one) => one.task === task);
      if (known && !OPENED_AGAIN.includes(taskKind)) return next;
      const more = { ...(due && { due }), ...(visit && { visit }) };
      const opened: TaskState = { task, taskKind, label, openedOn: day, ...more, state: 'open' };
      return { ...next, tasks: known ? reopened(next.tasks, opened) : [...next.tasks, opened] };
    }
    case 'taskDone':
      return changeTask(next, fact.task, { state: 'done', doneOn: fact.on });
    case 'taskExempted':
      return changeTask(next, fact.task, { state: 'exempted', doneOn: fact.day, reason: fact.reason });
    case 'caseClosed':
      return { ...next, closed: { on: fact.day, ...(fact.reason && { reason: fact.reason }) } };
    case 'caseReopened': {
      const { closed: _closed, ...open } = next;
      return open;
    }
    case 'keptLonger':
      return { ...next, keptLonger: { until: fact.until, ground: fact.ground, why: fact.why } };
    case 'feeSet': {
      const { cents, ground, toldOn, why } = fact;
      const letters = outdateKinds(next.letters, ['decision'], 'fee');
      return { ...next, fee: { cents, ground, toldOn, why }, ...(ground !== 'extraCopy' && { letters }) };
    }
    case 'restrictionSet':
      return { ...next, restriction: { since: fact.since, why: fact.why } };
    case 'restrictionLifted':
      return lifted(next, fact.from);
    case 'casesLinked':
      return { ...next, links: [...next.links, { other: fact.other, why: fact.why }] };
    case 'erased':
      return { ...next, erased: { on: fact.day, ground: fact.ground } };
    // The officer's facts are folded in dossier.ts: what is decided on a case for the counter never sees them.
    case 'itemListed':
    case 'itemChanged':
    case 'itemRemoved':
    case 'sourceRecorded':
    case 'itemAssessed':
    case 'decisionMotivated':
    case 'noteWritten':
    case 'pointListed':
    case 'pointChanged':
    case 'pointRemoved':
    case 'pointJudged':
    case 'portabilitySetMade':
    case 'adviceGiven':
    case 'recipientNamed':
    case 'disclosureRecorded':
    case 'footageHeld':
    case 'thirdPartyRecorded':
    case 'consultationSent':
    case 'viewReceived':
    case 'thirdMotivated':
    case 'thirdDelayed':
    case 'letterBytesCommon':
    case 'letterBytesOfficer':
    case 'attemptRefused':
    case 'closedCaseOpened':
    case 'incidentRecorded':
    case 'guardReleased':
    case 'numberGiven':
    case 'registerFounded':
    case 'placeClaimed':
    case 'slotListSet':
    case 'slotWrapped':
    case 'employeeRecorded':
    case 'profileValueSet':
    case 'storeRepaired':
    case 'rowsMissing':
    case 'totalsWritten':
    case 'clockSetBack':
    case 'restored':
    case 'restoreRehearsed':
    case 'logChecked':
    // Said of the whole row of facts: see settling.ts.
    case 'conflictSettled':
      return next;
    default:
      return unknownFact(fact, next);
  }
}

/** What no longer holds once it is decided anew. */
const MADE_OF_DECISION: readonly LetterKind[] = ['decision', 'dataOverview', 'portabilitySet'];
/** What told somebody else of it stays as it was once it is sent: a task says whether more is to be told. */
const TELLS_DECISION: readonly LetterKind[] = ['recipientNotice', 'thirdDecision'];

/** A notice that names another day no longer holds. */
function lifted(state: CaseState, from: Day): CaseState {
  if (!state.restriction) return state;
  const letters = outdateKinds(state.letters, ['restrictionLifted'], 'restriction');
  return { ...state, restriction: { ...state.restriction, from }, letters };
}

/** The compiler holds that every kind has its line above. */
function unknownFact(_fact: never, state: CaseState): CaseState {
  return { ...state, newerFacts: true };
}

const OFFERS: readonly LetterKind[] = ['invitation', 'appointmentChanged'];

function offered({ on, ownWish }: AppointmentState): Pick<LetterState, 'offers' | 'ownWish'> {
  return { offers: on, ...(ownWish && { ownWish }) };
}

/** The proof that a representative showed at the check is seen, wherever it is asked for next (LN-15). */
function shown(state: CaseState, fact: Fact): CaseState {
  const letters = nothingLeftToAsk(state.letters, fact);
  const { representative } = state;
  if (fact.kind !== 'identityChecked' || !representative || !fact.authority || !isProof(fact)) {
    return { ...state, letters };
  }
  return { ...state, letters, representative: { ...representative, authoritySeen: fact.authority } };
}

/** A visit that ended, broke off or did not happen uses its appointment up: a further visit asks for a new one. */
function usedUp(state: CaseState, fact: Fact): Partial<CaseState> {
  const ends = fact.kind === 'visitEnded' || fact.kind === 'visitBroken' || fact.kind === 'notCome';
  return ends && state.appointment ? { appointment: { ...state.appointment, used: true } } : {};
}

/** A record of a visit made before something more happened in it no longer tells all. */
function withStaleRecord(state: CaseState, fact: Fact): CaseState {
  if (fact.kind === 'visitEnded' || !('visit' in fact)) return state;
  return {
    ...state,
    letters: state.letters.map((letter) => (letter.visit === fact.visit ? outdate(letter, 'visit') : letter)),
  };
}

/** The last slip, or other letter of a kind, that was not replaced. */
export function currentLetter(state: CaseState, kind: LetterKind): LetterState | undefined {
  return state.letters.findLast((letter) => letter.kind === kind && letter.replacedBy === undefined);
}

/** The letter that answers: a complaint has one of its own. */
export function answerKind({ request }: CaseState): LetterKind {
  return request?.right === 'complaint' ? 'complaintDecision' : 'decision';
}

/** The letter that says it has come in. */
export function receiptKind({ request }: CaseState): LetterKind {
  return request?.right === 'complaint' ? 'complaintReceived' : 'receiptSlip';
}

function registered(
  fact: Omit<FactOf<'requestRegistered'>, 'right' | 'kind'> & Pick<RequestState, 'right'>,
): RequestState {
  const { right, channel, receivedOn, letterOn, scope, copyAsked, corporation, profileVersion, reference, mark } = fact;
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
    ...(mark && { mark }),
  };
}

function recorded(fact: FactOf<'dataSubjectRecorded'>, before: SubjectState | undefined): SubjectState {
  const { name, address, birthDate, subjectKind, deceased = false, contractNumber, day } = fact;
  const since = before?.deceased === false ? day : before?.deceasedSince;
  return {
    name,
    address,
    ...(birthDate && { birthDate }),
    subjectKind,
    deceased,
    ...(contractNumber && { contractNumber }),
    ...(deceased && since && { deceasedSince: since }),
  };
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

function decided(fact: FactOf<'decided'>): DecisionState {
  const { outcome, of, way, day, by, shown, partly, withheld, copy, secondReader, noSecondReader, reviewOn } = fact;
  return {
    outcome,
    ...(of && { of }),
    ...(way && { way }),
    on: day,
    by,
    shown,
    partly,
    withheld,
    copy,
    ...(secondReader && { secondReader }),
    ...(noSecondReader && { noSecondReader }),
    ...(reviewOn && { reviewOn }),
  };
}

/** The points that are right stand as shown, the others as withheld: as for every request that is answered point by point. */
function complaintDecision(fact: FactOf<'complaintDecided'>): DecisionState {
  const { outcome, on, by, granted, refused } = fact;
  return { outcome, of: 'points', on, by, shown: granted, partly: 0, withheld: refused, copy: 'notAsked' };
}

function withReleased(released: readonly ReleasedState[], fact: FactOf<'itemReleased'>): readonly ReleasedState[] {
  const { v: _v, kind: _kind, at: _at, day: _day, by: _by, place: _place, seen: _seen, ...rest } = fact;
  const { seenElsewhere: _seenElsewhere, saw: _saw, ...item } = rest;
  return [...released.filter((one) => one.item !== item.item), item].toSorted((a, b) => a.number - b.number);
}

const OPENED_AGAIN: readonly TaskKind[] = ['carryOut', 'holdFootage', 'consultThird', 'tellThird', 'tellThirdDelay'];

/**
 * Images of which something else became known: a task let go is there again, one that waits has another day; a point that is granted
 * again is carried out after all. What is held or done stays so, but a third party who was told is told again when it was decided
 * otherwise, or put off, once more.
 */
function reopened(tasks: readonly TaskState[], opened: TaskState): readonly TaskState[] {
  const isOver = ({ state, taskKind }: TaskState): boolean => state === 'done' && !TOLD_AGAIN.includes(taskKind);
  return tasks.map((one) => (one.task === opened.task && !isOver(one) ? opened : one));
}

const TOLD_AGAIN: readonly TaskKind[] = ['tellThird', 'tellThirdDelay'];

function changeTask(state: CaseState, task: Id, change: Partial<TaskState>): CaseState {
  return { ...state, tasks: state.tasks.map((one) => (one.task === task ? { ...one, ...change } : one)) };
}

function changeLetter(state: CaseState, letter: Id, change: Partial<LetterState>): CaseState {
  const { sentOn, replacedBy } = change;
  const ofNamed = { ...(sentOn && { sentOn }), ...(replacedBy && { replacedBy }) };
  return {
    ...state,
    letters: state.letters.map((one) => (one.letter === letter ? { ...one, ...change } : one)),
    named: state.named.map((one) => (one.letter === letter ? { ...one, ...ofNamed } : one)),
  };
}
