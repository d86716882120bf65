/**
 * Looking a case up: by what stands in it, and never by a BSN (WM-6). No BSN is kept, so one would find nothing; that it cannot be
 * searched by is said all the same, so that nobody goes on trying. Pure; runs in the vault worker.
 */
import { guardHit } from '../command/guard';
import type { Refusal } from '../command/refusal';
import { folded } from '../person/person';

/** A contract number as typed on a contract, and without its signs between: "12.345/678", "12345678". */
export const numberWords = (contractNumber: string): readonly string[] =>
  [contractNumber, contractNumber.replace(/[^\p{L}\p{N}]/gu, '')].map(folded);

export function cannotSearch(typed: string): Refusal | undefined {
  return guardHit(typed) === 'bsn' ? { code: 'noSearchByBsn', field: 'search', article: 'UAVG artikel 46' } : undefined;
}
