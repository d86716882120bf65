/** The terms of a case, and whether they are kept (rules.md, Settled 11). From common facts. Pure; runs in the vault worker. */

import type { CaseState } from '../case/case';
import type { Calendar } from '../days/calendar';
import type { Day } from '../facts/facts';
import { ownTermRule, type Profile, versionNamed } from '../profiles/profile';
import { answeredOn, changesOf } from './term-changes';
import type { TermsChanges } from './term-days';
import { type Terms, type TermsOfRequest, termsOf } from './terms';

/**
 * Terms of a case by the version it is pinned to; undefined for who had died when the request came (LN-2) and for a version not
 * known here; a complaint has none of the AVG's: see complaint/complaint-term.ts. Of who is known to have died since they ended on the
 * day it was recorded (Settled 17), of a withdrawn request on the day of that: they stand as they stood then.
 */
export function termsOfCase(
  state: CaseState,
  profile: Profile,
  calendar: Calendar,
  today: Day,
  /** Other changes than those of the facts: what would be. */
  would?: TermsChanges,
): Terms | undefined {
  const { request, subject } = state;
  if (!request || !subject || request.right === 'complaint') return undefined;
  const endedOn = [subject.deceasedSince, state.withdrawn?.on].filter((day) => day !== undefined).toSorted()[0];
  if (subject.deceased && !subject.deceasedSince) return undefined;
  const version = versionNamed(profile, request.profileVersion);
  if (!version) return undefined;
  const ownRule = ownTermRule(version, request.right, subject.subjectKind);
  const changes = would ?? changesOf(state, version);
  const { receivedOn } = request;
  const about = { receivedOn, ...(ownRule && { ownRule }), today: endedOn ?? today, calendar };
  const terms = termsOf({ ...about, changes: { ...changes, ...keptBefore(state, about, changes) } });
  if (!endedOn) return terms;
  const { openDaysLeft: _left, ...stood } = terms;
  return { ...stood, endedOn };
}

/** Whether the own term was kept, had nothing been extended: an extension told makes no kept term missed. */
function keptBefore(state: CaseState, about: TermsOfRequest, changes: TermsChanges): Pick<TermsChanges, 'ownKept'> {
  if (!changes.extension) return {};
  const { extension: _told, ...before } = changes;
  const terms = termsOf({ ...about, changes: before });
  const { ownOn } = keptTerms(state, terms);
  return ownOn && terms.ownTerm && ownOn <= terms.ownTerm.day ? { ownKept: true } : {};
}

export interface KeptTerms {
  /** The opportunity to inspect was given in time: the day of the visit, or on which such an invitation was sent. */
  readonly ownOn?: Day;
  /** The decision letter was recorded as sent. */
  readonly gdprOn?: Day;
  /** Both: the case has nothing left to send by. */
  readonly allOn?: Day;
}

/**
 * An invitation sent that offered a day within the own term keeps it, whatever day the person then prefers and whether or not
 * the person comes; so does one for a later day that the person asked for. What the house took back keeps nothing. Where no inspection
 * follows (refused, or no own term) the decision letter alone counts. An own term given up with an extension is measured by the AVG's:
 * it stays missed, and the case has still to be sent by then.
 */
export function keptTerms(state: CaseState, { ownTerm, ownMissed, gdprTerm }: Terms): KeptTerms {
  // The first: what was answered in time and corrected later was answered in time.
  const gdprOn = answeredOn(state);
  const { decision } = state;
  const inspects = ownTerm?.what === 'inspection' && decision?.outcome !== 'refused' && decision?.way !== 'overview';
  const ownOn = inspects ? opportunityOn(state, ownMissed ? gdprTerm.day : ownTerm.day) : gdprOn;
  const allOn = ownOn && gdprOn && [ownOn, gdprOn].toSorted()[1];
  return { ...(ownOn && { ownOn }), ...(gdprOn && { gdprOn }), ...(allOn && { allOn }) };
}

function opportunityOn({ visits, letters }: CaseState, ownTerm: Day): Day | undefined {
  const visited = visits.filter(({ state, on }) => state !== 'notCome' && on <= ownTerm).map(({ on }) => on);
  const offered = letters.flatMap(({ offers, ownWish, offerWithdrawn, sentOn }) => {
    const gives = offers !== undefined && (offers <= ownTerm || ownWish === true) && !offerWithdrawn;
    return gives && sentOn !== undefined && sentOn <= ownTerm ? [sentOn] : [];
  });
  return [...visited, ...offered].toSorted()[0];
}
