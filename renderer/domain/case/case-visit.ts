/** Visits within a case: how their facts fold. Each step is a fact, so a visit survives a lock. Pure; runs in the vault worker. */
import type { Day, Fact, FactOf, Id } from '../facts/facts';
import type { Part } from '../facts/facts-dossier';
import type { IdentityDocument } from '../facts/facts-visit';

export interface IdentityState {
  readonly who: 'subject' | 'representative';
  readonly document: IdentityDocument | 'none';
  readonly original?: boolean;
  readonly valid?: boolean;
  readonly photo?: boolean;
  readonly details?: boolean;
  readonly passed: boolean;
  readonly authority?: string;
  /** It was a copy that came by post: the day it was destroyed. */
  readonly copyDestroyedOn?: Day;
  readonly on: Day;
  readonly at: number;
  /** Slot of who checked. */
  readonly by: Id;
}

export const PART_MARKS = ['shown', 'notPresent', 'shielded'] as const;
export type PartMark = (typeof PART_MARKS)[number];

export interface VisitState {
  readonly visit: Id;
  readonly state: 'running' | 'ended' | 'broken' | 'notCome';
  readonly office: string;
  readonly on: Day;
  /** HH:MM; empty for who did not come. */
  readonly from: string;
  readonly until?: string;
  /** Slots of everybody who worked on it, in order: another employee may go on (Settled 24). */
  readonly by: readonly Id[];
  /** Every check, also the failed ones; the last one counts. */
  readonly identity: readonly IdentityState[];
  readonly shown: readonly Id[];
  readonly skipped: readonly Id[];
  readonly parts: Readonly<Partial<Record<Part, { readonly state: PartMark; readonly reason?: string }>>>;
  readonly copy?: { readonly answer: 'no' | 'yes' | 'waived'; readonly piece?: string; readonly on: Day };
  readonly remarks: readonly { readonly words: string; readonly request?: Id }[];
  readonly signed?: 'both' | 'refusedToSign';
  /** Why it broke off, or what is known of not coming. */
  readonly reason?: string;
  /** Broken off, to go on another time. */
  readonly goesOn?: boolean;
  /** Clock of its last step: when it is ended on a later day, that is when it was over. */
  readonly lastAt: number;
}

const VISIT_KINDS = [
  'visitStarted',
  'identityChecked',
  'itemShown',
  'itemSkipped',
  'partMarked',
  'copyAsked',
  'remarkMade',
  'visitEnded',
  'visitBroken',
  'notCome',
] as const;
type VisitFact = FactOf<(typeof VISIT_KINDS)[number]>;

export function isVisitFact(fact: Fact): fact is VisitFact {
  return VISIT_KINDS.some((kind) => kind === fact.kind);
}

export function visitFact(visits: readonly VisitState[], fact: VisitFact): readonly VisitState[] {
  if (fact.kind === 'visitStarted' || fact.kind === 'notCome') return [...visits, begun(fact)];
  return visits.map((visit) => (visit.visit === fact.visit ? stepped(withHand(visit, fact), fact) : visit));
}

function begun(fact: FactOf<'visitStarted' | 'notCome'>): VisitState {
  const { visit, day, by, at } = fact;
  const empty = { visit, on: day, by: [by], identity: [], shown: [], skipped: [], parts: {}, remarks: [], lastAt: at };
  if (fact.kind === 'visitStarted') return { ...empty, state: 'running', office: fact.office, from: fact.from };
  return { ...empty, state: 'notCome', office: '', from: '', ...(fact.reason && { reason: fact.reason }) };
}

function stepped(visit: VisitState, fact: Exclude<VisitFact, FactOf<'visitStarted' | 'notCome'>>): VisitState {
  switch (fact.kind) {
    case 'identityChecked':
      return { ...visit, identity: [...visit.identity, checked(fact)] };
    case 'itemShown':
      return {
        ...visit,
        shown: [...without(visit.shown, fact.item), fact.item],
        skipped: without(visit.skipped, fact.item),
      };
    case 'itemSkipped':
      return {
        ...visit,
        skipped: [...without(visit.skipped, fact.item), fact.item],
        shown: without(visit.shown, fact.item),
      };
    case 'partMarked': {
      const { part, state, reason } = fact;
      return { ...visit, parts: { ...visit.parts, [part]: { state, ...(reason && { reason }) } } };
    }
    case 'copyAsked': {
      const { answer, piece, day } = fact;
      return { ...visit, copy: { answer, on: day, ...(piece && { piece }) } };
    }
    case 'remarkMade': {
      const { words, request } = fact;
      return { ...visit, remarks: [...visit.remarks, { words, ...(request && { request }) }] };
    }
    case 'visitEnded':
      return { ...visit, state: 'ended', until: fact.until, signed: fact.signed };
    case 'visitBroken': {
      const { until, reason, goesOn } = fact;
      return { ...visit, state: 'broken', until, reason, goesOn };
    }
  }
}

export function checked(fact: FactOf<'identityChecked'>): IdentityState {
  const { who, document, original, valid, photo, details, passed, authority, copyDestroyedOn, day, at, by } = fact;
  return {
    who,
    document,
    ...(original !== undefined && { original }),
    ...(valid !== undefined && { valid }),
    ...(photo !== undefined && { photo }),
    ...(details !== undefined && { details }),
    passed,
    ...(authority && { authority }),
    ...(copyDestroyedOn && { copyDestroyedOn }),
    on: day,
    at,
    by,
  };
}

function withHand(visit: VisitState, { by, at }: VisitFact): VisitState {
  return { ...visit, by: visit.by.includes(by) ? visit.by : [...visit.by, by], lastAt: Math.max(visit.lastAt, at) };
}

function without(items: readonly Id[], item: Id): readonly Id[] {
  return items.filter((one) => one !== item);
}
