/**
 * Consulting a case that is over: only for a purpose, where the regulation asks it (WS-20). Who opened one for what is a fact; an open
 * case is work, and opening it is never recorded. Pure; runs in the vault worker.
 */
import { type Context, type Decision, inCase } from '../command/decision';
import type { Refusal } from '../command/refusal';
import { readText } from '../command/typed-text';
import { citing, type Profile, versionNamed } from '../profiles/profile';
import type { CaseState } from './case';

/** Why it does not open without a purpose; undefined while it runs, and where the regulation does not ask. */
export function purposeAsked(state: CaseState, profile: Profile): Refusal | undefined {
  if (!state.closed && !state.withdrawn) return undefined;
  const asks = versionNamed(profile, state.request?.profileVersion ?? '')?.wayOfWorking.purposeOnOpening;
  return asks?.value ? { code: 'purposeRequired', ...citing(asks) } : undefined;
}

/** The purpose in words, guarded as every text. A case that needs none is opened as it always was. */
export function openClosed(typed: { readonly purpose: string }, state: CaseState, { profile }: Context): Decision {
  const asked = purposeAsked(state, profile);
  if (!asked) return { facts: [] };
  const read = readText(typed.purpose, 'purpose');
  if ('refusal' in read) return read.refusal.code === 'required' ? { refusal: { ...asked, field: 'purpose' } } : read;
  return inCase(state.id, { kind: 'closedCaseOpened', purpose: read.text });
}
