/** Who gets a letter of a case. Pure; runs in the vault worker. */
import type { CaseState, LetterState } from '../case/case';
import type { DossierState } from '../dossier/dossier';
import type { Address, PersonName } from '../facts/facts';
import { showName } from '../person/person';

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
 * The reader of this letter as lists show a name; `byHand`: it bears no address, so it is given in person. A letter to a source or a
 * third party is the officer's: without the dossier it has no name here.
 */
export function readerOf(
  { kind, task }: Pick<LetterState, 'kind' | 'task'>,
  state: CaseState,
  dossier?: DossierState,
): { readonly name: string; readonly byHand: boolean } {
  if (kind === 'sourceNotice') {
    return { name: dossier?.sources.find(({ source }) => source === task)?.name ?? '', byHand: false };
  }
  if (kind === 'consultation') {
    return { name: dossier?.thirds.find(({ third }) => third === task)?.name ?? '', byHand: false };
  }
  // Never to the address of who has died: see desk/vault/next-of-kin-words.ts.
  if (kind === 'nextOfKin') {
    const { name, address } = state.representative ?? {};
    return { name: name ? showName(name) : '', byHand: address?.secret === true };
  }
  const to = addresseeOf(state);
  return { name: to ? showName(to.name) : '', byHand: to?.address.secret === true };
}
