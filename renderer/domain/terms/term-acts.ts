/** The five acts on the terms of a case, and what each would come to before it is done. Pure; runs in the vault worker. */
import type { CaseState } from '../case/case';
import { standsStill } from '../case/case-terms-facts';
import type { Context, Decision } from '../command/decision';
import type { Refusal } from '../command/refusal';
import type { DossierState } from '../dossier/dossier';
import type { Id } from '../facts/facts';
import { versionNamed } from '../profiles/profile';
import { termsOfCase } from './case-terms';
import { lacksToTellDelay, readNewDate, type TypedDelay, tellDelay } from './delaying';
import { extend, lacksToExtend, lacksToRemoveExtension, removeExtension, type TypedExtension } from './extending';
import {
  isLateAsking,
  lacksToResume,
  lacksToSuspend,
  readAskedOn,
  readResumedOn,
  suspend,
  type TypedResuming,
  type TypedSuspension,
} from './suspending';
import { changesOf } from './term-changes';
import type { TermsChanges } from './term-days';
import type { Terms } from './terms';

export const TERMS_ACTS = ['suspend', 'resume', 'extend', 'removeExtension', 'tellDelay'] as const;
export type TermsActName = (typeof TERMS_ACTS)[number];

/** What only the officer may. */
export type OfficerTermsAct =
  | ({ readonly act: 'suspend' } & TypedSuspension)
  | ({ readonly act: 'extend' } & TypedExtension)
  | { readonly act: 'removeExtension'; readonly why: string }
  | ({ readonly act: 'tellDelay' } & TypedDelay);
export type TermsAct = OfficerTermsAct | ({ readonly act: 'resume' } & TypedResuming);

/** What an act may touch besides its case. */
export interface Around {
  /** Fresh ones, one for each third party of the dossier, who may have to be told of a delay. */
  readonly ids: readonly Id[];
  /** The cases it is tied to: those that came with it can be extended in one go. */
  readonly linked: readonly CaseState[];
}

export function changeTerms(
  act: OfficerTermsAct,
  state: CaseState,
  dossier: DossierState,
  context: Context,
  { ids, linked }: Around,
): Decision {
  switch (act.act) {
    case 'suspend':
      return suspend(act, state, dossier, context);
    case 'extend':
      return extend(act, state, dossier, context, linked);
    case 'removeExtension':
      return removeExtension(act, state, dossier, context, linked);
    case 'tellDelay':
      return tellDelay(act, state, dossier, context, ids);
  }
}

/** The acts that can be done now; the others are not offered. */
export function possibleActs(state: CaseState, context: Context): readonly TermsActName[] {
  const lacks: Readonly<Record<TermsActName, Refusal | undefined>> = {
    suspend: lacksToSuspend(state, context),
    resume: lacksToResume(state, context),
    extend: lacksToExtend(state, context),
    removeExtension: lacksToRemoveExtension(state, context),
    tellDelay: lacksToTellDelay(state, context),
  };
  return TERMS_ACTS.filter((act) => lacks[act] === undefined);
}

export interface TermsPreview {
  /** The terms as they would be, told today where a letter tells it. */
  readonly terms?: Terms;
  /** Why there is none, or what of a day cannot be. */
  readonly refusal?: Refusal;
  /** More was asked so many days late that its reason is asked. */
  readonly askedLate?: number;
}

/** By the days alone: the reasons may still be missing. */
export function previewTerms(act: TermsAct, state: CaseState, context: Context): TermsPreview {
  const { profile, calendar, today } = context;
  const version = versionNamed(profile, state.request?.profileVersion ?? '');
  if (!version) return { refusal: { code: 'caseIsNewer' } };
  const would = wouldBe(act, changesOf(state, version), state, context);
  if ('refusal' in would) return would;
  const terms = termsOfCase(state, profile, calendar, today, would.changes);
  if (!terms) return { refusal: { code: 'deceasedNoTerm' } };
  return { terms, ...(would.waited && isLateAsking(would.waited) && { askedLate: would.waited }) };
}

function wouldBe(
  act: TermsAct,
  now: TermsChanges,
  state: CaseState,
  context: Context,
): { readonly changes: TermsChanges; readonly waited?: number } | { readonly refusal: Refusal } {
  const { today } = context;
  const refuse = (refusal: Refusal) => ({ refusal });
  switch (act.act) {
    case 'suspend': {
      const lack = lacksToSuspend(state, context);
      if (lack) return refuse(lack);
      const day = readAskedOn(act, state, context);
      if ('refusal' in day) return day;
      const { askedOn, waited } = day;
      return { changes: { ...now, suspensions: [...now.suspensions, { askedOn }] }, waited };
    }
    case 'resume': {
      const lack = lacksToResume(state, context);
      if (lack) return refuse(lack);
      const day = readResumedOn(act, state, context);
      if ('refusal' in day) return day;
      const open = standsStill(state.termFacts);
      const suspensions = now.suspensions.map((one) => (one === open ? { ...one, resumedOn: day.on } : one));
      return { changes: { ...now, suspensions } };
    }
    case 'extend': {
      const lack = lacksToExtend(state, context);
      return lack ? refuse(lack) : { changes: { ...now, extension: { toldOn: today } } };
    }
    case 'removeExtension': {
      const lack = lacksToRemoveExtension(state, context);
      const { extension: _removed, ...rest } = now;
      return lack ? refuse(lack) : { changes: rest };
    }
    case 'tellDelay': {
      const lack = lacksToTellDelay(state, context);
      if (lack) return refuse(lack);
      const day = readNewDate(act, state, context);
      return 'refusal' in day ? day : { changes: { ...now, delay: { toldOn: today, newDate: day.newDate } } };
    }
  }
}
