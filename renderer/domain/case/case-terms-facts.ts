/** Facts about terms, folded: what stood still, what was extended or put off. Common, so the same for every role. Pure. */
import type { Day, Fact } from '../facts/facts';
import type { ExtensionGround, TermsFactBody } from '../facts/facts-terms';

export interface SuspensionState {
  readonly askedOn: Day;
  readonly resumedOn?: Day;
  readonly doubt: string;
  readonly asked: string;
}

export interface ExtensionState {
  readonly ground: ExtensionGround;
  readonly reasons: readonly string[];
  readonly requests?: number;
  readonly on: Day;
  /** Which notice of this case it is: a letter carries the same number. */
  readonly notice: number;
}

export interface DelayState {
  readonly newDate: Day;
  readonly reasons: readonly string[];
  readonly on: Day;
  readonly notice: number;
}

export interface TermsState {
  readonly suspensions: readonly SuspensionState[];
  /** Not removed. */
  readonly extension?: ExtensionState;
  readonly delays: readonly DelayState[];
  /** How many extensions and delay notices were taken so far. */
  readonly notices: number;
}

export const NO_TERM_FACTS: TermsState = { suspensions: [], delays: [], notices: 0 };

type TermsFact = Extract<Fact, { kind: TermsFactBody['kind'] }>;

const KINDS: ReadonlySet<string> = new Set<TermsFactBody['kind']>([
  'suspended',
  'resumed',
  'extended',
  'extensionRemoved',
  'delayTold',
]);

export function isTermsFact(fact: Fact): fact is TermsFact {
  return KINDS.has(fact.kind);
}

/** What two PCs recorded at once is kept whole; that days count once is seen to where they are counted. */
export function termsFact(state: TermsState, fact: TermsFact): TermsState {
  const notice = state.notices + 1;
  switch (fact.kind) {
    case 'suspended': {
      const { askedOn, doubt, asked } = fact;
      return { ...state, suspensions: [...state.suspensions, { askedOn, doubt, asked }] };
    }
    case 'resumed':
      return {
        ...state,
        suspensions: state.suspensions.map((one) =>
          one.resumedOn === undefined ? { ...one, resumedOn: later(one.askedOn, fact.resumedOn) } : one,
        ),
      };
    case 'extended': {
      const { ground, reasons, requests, day } = fact;
      const extension = { ground, reasons, ...(requests && { requests }), on: day, notice };
      return { ...state, extension, notices: notice };
    }
    case 'extensionRemoved': {
      const { extension: _removed, ...rest } = state;
      return rest;
    }
    case 'delayTold': {
      const { newDate, reasons, day } = fact;
      return { ...state, delays: [...state.delays, { newDate, reasons, on: day, notice }], notices: notice };
    }
  }
}

/** The notice a letter of this kind tells of when it is made; absent for every other letter. */
export function noticeOf(kind: string, { extension, delays }: TermsState): { readonly notice?: number } {
  const about = kind === 'extension' ? extension : TELLS_DELAY.includes(kind) ? delays.at(-1) : undefined;
  return about ? { notice: about.notice } : {};
}

/** A letter of this kind tells of something that has changed since. */
export function isStale(fact: TermsFact, kind: string): boolean {
  if (fact.kind === 'extended' || fact.kind === 'extensionRemoved') return kind === 'extension';
  // The letter that asks who it is says whether the term stands still.
  if (fact.kind === 'suspended') return kind === 'identityRequest';
  return fact.kind === 'delayTold' && TELLS_DELAY.includes(kind);
}

/** To who asks, and to a third party who was asked. */
const TELLS_DELAY: readonly string[] = ['delayNotice', 'thirdDelay'];

/** The open suspension, if the term stands still. */
export function standsStill({ suspensions }: TermsState): SuspensionState | undefined {
  return suspensions.findLast(({ resumedOn }) => resumedOn === undefined);
}

const later = (a: Day, b: Day): Day => (a > b ? a : b);
