/**
 * What was asked, by one name in every letter of a case: who reads "verzet" in the receipt finds no "bezwaar" in the decision. Pure; runs
 * in the vault worker.
 */
import type { Right } from '../facts/facts';
import { type ProfileVersion, rightRule } from '../profiles/profile';

const NAMES: Readonly<Record<Exclude<Right, 'objection'>, string>> = {
  information: 'vraag over gegevens',
  access: 'verzoek om inzage',
  rectification: 'verzoek om correctie',
  erasure: 'verzoek om verwijdering',
  restriction: 'verzoek om beperking',
  portability: 'verzoek om gegevens mee te nemen',
  consentWithdrawal: 'verzoek om toestemming in te trekken',
};

/** After "uw" or "een". An objection is called as the regulation calls it: "verzet" or "bezwaar". */
export function requestWords(version: ProfileVersion, right: Right): string {
  if (right !== 'objection') return NAMES[right];
  return rightRule(version, right)?.label.toLowerCase() ?? 'bezwaar';
}

/** The same to who asked it for somebody else, before "voor Emre": one does not object for somebody. */
export function requestForAnother(right: Right): string {
  return right === 'objection' ? 'verzoek om te stoppen met het gebruik van gegevens' : NAMES[right];
}
