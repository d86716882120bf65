/** Who gets a letter of a case. Pure; runs in the vault worker. */
import type { CaseState, LetterState } from '../case/case';
import { aboutTask, type DossierState } from '../dossier/dossier';
import type { Address, PersonName } from '../facts/facts';
import { showName } from '../person/person';
import { readerOfKind } from './readers';

export interface Addressee {
  readonly name: PersonName;
  readonly address: Address;
}

/** The representative gets the answer; without an address of his own it goes where the person lives. */
export function addresseeOf({ subject, representative }: CaseState): Addressee | undefined {
  if (!subject) return undefined;
  return representative
    ? { name: representative.name, address: representative.address ?? subject.address }
    : { name: subject.name, address: subject.address };
}

/**
 * The reader of this letter as lists show a name; `byHand`: it bears no address, so it is given in person. A letter to somebody
 * else is the officer's: without the dossier it has no name here.
 */
export function readerOf(
  { kind, task }: Pick<LetterState, 'kind' | 'task'>,
  state: CaseState,
  dossier?: DossierState,
): { readonly name: string; readonly byHand: boolean } {
  const reader = readerOfKind(kind);
  if (reader === 'other') {
    return { name: (dossier && task !== undefined && aboutTask(dossier, task)) || '', byHand: false };
  }
  // Never to the address of who has died: see desk/vault/next-of-kin-words.ts.
  if (reader === 'writer') {
    const { name, address } = state.representative ?? {};
    return { name: name ? showName(name) : '', byHand: address?.secret === true };
  }
  const to = addresseeOf(state);
  return { name: to ? showName(to.name) : '', byHand: to?.address.secret === true };
}
