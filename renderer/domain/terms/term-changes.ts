/** What moved the terms of a case, from its facts: days that stood still, an extension and a delay notice once told. Pure; common facts alone. */
import { answerKind, type CaseState } from '../case/case';
import type { DelayState, ExtensionState } from '../case/case-terms-facts';
import type { Day, LetterKind } from '../facts/facts';
import type { ProfileVersion } from '../profiles/profile';
import { lastDayToExtend, type TermsChanges } from './term-days';

/** The first day on which a letter about this notice was sent, also one that another case keeps. */
export function toldOn({ letters, named }: CaseState, kind: LetterKind, notice: number): Day | undefined {
  return [...letters, ...named]
    .flatMap((one) => (one.kind === kind && one.notice === notice ? (one.sentOn ?? []) : []))
    .toSorted()[0];
}

export interface ExtensionNow extends ExtensionState {
  readonly toldOn?: Day;
  /** The last day to tell it: told later, or not, it does not hold. */
  readonly tellBy: Day;
  readonly holds: boolean;
}

/** The extension that was taken and not removed; it holds once it was told in time (Settled 13). */
export function extensionNow(state: CaseState): ExtensionNow | undefined {
  const { extension } = state.termFacts;
  if (!extension || !state.request) return undefined;
  const tellBy = lastDayToExtend(state.request.receivedOn);
  const told = toldOn(state, 'extension', extension.notice);
  return { ...extension, tellBy, holds: told !== undefined && told <= tellBy, ...(told && { toldOn: told }) };
}

/** It was told once, though it may have been removed since: there is no second time. */
export function wasExtended({ letters, named }: CaseState): boolean {
  return [...letters, ...named].some(({ kind, sentOn }) => kind === 'extension' && sentOn !== undefined);
}

/** The last delay notice that was told. */
export function delayTold(state: CaseState): (DelayState & { readonly toldOn: Day }) | undefined {
  return state.termFacts.delays
    .flatMap((one) => {
      const told = toldOn(state, 'delayNotice', one.notice);
      return told ? [{ ...one, toldOn: told }] : [];
    })
    .at(-1);
}

/** What was taken and not told: an extension while it can be, or the last delay. `isMade`: its letter waits to be sent. */
export function untold(
  state: CaseState,
  today: Day,
): { readonly kind: 'extension' | 'delayNotice'; readonly by: Day; readonly isMade: boolean } | undefined {
  const isMade = (kind: LetterKind): boolean =>
    state.letters.some((one) => one.kind === kind && one.replacedBy === undefined && !one.outdated);
  const extension = extensionNow(state);
  if (extension && !extension.toldOn && today <= extension.tellBy) {
    return { kind: 'extension', by: extension.tellBy, isMade: isMade('extension') };
  }
  const delay = state.termFacts.delays.at(-1);
  if (!delay || toldOn(state, 'delayNotice', delay.notice)) return undefined;
  return { kind: 'delayNotice', by: delay.newDate, isMade: isMade('delayNotice') };
}

/** The decision letter was sent: nothing more is waited for. */
export function answeredOn(state: CaseState): Day | undefined {
  const answer = answerKind(state);
  return state.letters.flatMap(({ kind, sentOn }) => (kind === answer ? (sentOn ?? []) : [])).toSorted()[0];
}

/** Where the regulation tells who is late to say so in writing (WS-10). */
export function delayRuleOf({ delayNotice }: ProfileVersion): { readonly article: string } | undefined {
  return delayNotice?.value ? { article: delayNotice.source.article } : undefined;
}

export function changesOf(state: CaseState, version: ProfileVersion): TermsChanges {
  const extension = extensionNow(state);
  const delay = delayTold(state);
  const answered = answeredOn(state);
  const delayRule = delayRuleOf(version);
  return {
    suspensions: state.termFacts.suspensions,
    ...(extension?.holds && extension.toldOn && { extension: { toldOn: extension.toldOn } }),
    ...(delay && { delay: { toldOn: delay.toldOn, newDate: delay.newDate } }),
    ...(delayRule && { delayRule }),
    ...(answered && { answeredOn: answered }),
  };
}
