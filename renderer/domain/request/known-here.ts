/**
 * What the register holds already about whom a request is for: earlier requests of the same person, and who else asks from the same
 * address. Told, never a ground: how often is too often the law does not say (AVG 12(5); law.md B.2), and who shares a house shares
 * no dossier. From common facts. Pure; runs in the vault worker.
 */
import type { CaseState } from '../case/case';
import type { Day } from '../facts/facts';
import { folded, showName } from '../person/person';
import type { ReadRequest } from './request-fields';

export interface KnownHere {
  /** Requests of the same name and, where both are known, the same day of birth; newest first. */
  readonly earlier: readonly { readonly reference: string; readonly receivedOn: Day; readonly open: boolean }[];
  /** Cases of somebody else at the same postcode and number that are open. */
  readonly sameAddress: readonly string[];
}

type Asked = Pick<ReadRequest, 'name' | 'birthDate' | 'address'>;

export function knownHere({ name, birthDate, address }: Asked, cases: readonly CaseState[]): KnownHere {
  if (!name) return { earlier: [], sameAddress: [] };
  const spelled = folded(showName(name));
  const at = addressKey(address.address);
  const rows = cases.flatMap((state) => {
    const { request, subject } = state;
    if (!request || !subject || state.erased) return [];
    const isSame =
      folded(showName(subject.name)) === spelled &&
      (birthDate === undefined || subject.birthDate === undefined || birthDate === subject.birthDate);
    return [{ state, request, isSame, at: subject.address.secret ? '' : addressKey(subject.address) }];
  });
  return {
    earlier: rows
      .filter(({ isSame }) => isSame)
      .map(({ request, state }) => ({
        reference: request.reference,
        receivedOn: request.receivedOn,
        open: !state.closed && !state.withdrawn,
      }))
      .toSorted((a, b) => (a.receivedOn < b.receivedOn ? 1 : a.receivedOn > b.receivedOn ? -1 : 0)),
    sameAddress: rows
      .filter(
        ({ isSame, state, at: other }) => !isSame && at !== '' && other === at && !state.closed && !state.withdrawn,
      )
      .map(({ request }) => request.reference),
  };
}

/** Postcode and number, without what is typed differently; empty where one of them is not known. */
function addressKey({ postcode, number }: { readonly postcode?: string; readonly number?: string }): string {
  return postcode && number ? folded(`${postcode} ${number}`).replace(/\s/g, '') : '';
}
