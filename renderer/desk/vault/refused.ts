/** A command that was not carried out, on its way to the page as a refusal. Runs in the vault worker. */
import type { Refusal } from '../../domain/command/refusal';
import { StoreError, type StoreErrorCode } from '../../store/types';

export class Refused extends Error {
  readonly refusal: Refusal;
  constructor(refusal: Refusal) {
    super(refusal.code);
    this.refusal = refusal;
  }
}

export const refuse = (code: Refusal['code'], more: Omit<Refusal, 'code'> = {}): never => {
  throw new Refused({ code, ...more });
};

/** Somebody who is in already mistyped the own passphrase: no name is asked, so none is doubted. */
export const ownSecretWrong: Omit<Refusal, 'code'> = { field: 'passphrase', values: { own: 1 } };

/** The same for what the store throws when an act on keys is given a wrong secret. */
export async function askingOwnSecret<T>(act: () => Promise<T>): Promise<T> {
  try {
    return await act();
  } catch (error) {
    if (error instanceof StoreError && error.code === 'wrongSecret') return refuse('wrongPassphrase', ownSecretWrong);
    throw error;
  }
}

/** Every failure as a refusal; what nobody foresaw is `unexpected`, without its text: it might hold a person. */
export function refusalOf(error: unknown): Refusal {
  if (error instanceof Refused) return error.refusal;
  if (error instanceof StoreError) return { code: codeOfStore[error.code] };
  return { code: 'unexpected' };
}

const codeOfStore: Readonly<Record<StoreErrorCode, Refusal['code']>> = {
  wrongSecret: 'wrongPassphrase',
  weakParameters: 'weakSlot',
  forgedSlot: 'forgedSlot',
  newer: 'storeNewer',
  absent: 'storeMissing',
  full: 'storeFull',
  refused: 'storeRefused',
  still: 'storeStill',
  lost: 'storeLost',
  readOnly: 'storeReadOnly',
  keyOlder: 'keyOlder',
  tooFarBehind: 'journalTooFarBehind',
  broken: 'storeBroken',
  closed: 'roleMayNot',
  erased: 'letterUnknown',
};
