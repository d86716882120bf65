/** What a right is called in a list, on a screen and on paper. Pure; runs everywhere. */
import type { RequestKind } from '../facts/facts';

export const RIGHT_NAMES: Readonly<Record<RequestKind, string>> = {
  complaint: 'Klacht',
  information: 'Informatie',
  access: 'Inzage',
  rectification: 'Correctie',
  erasure: 'Verwijdering',
  restriction: 'Beperking',
  portability: 'Overdracht van gegevens',
  objection: 'Bezwaar',
  consentWithdrawal: 'Intrekken van toestemming',
};
