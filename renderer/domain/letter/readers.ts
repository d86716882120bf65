/** Whom a kind of letter is written to. Pure; runs everywhere. A kind that is added chooses here: the wrong reader is a breach. */
import type { LetterKind } from '../facts/facts';

/** `person`: whose case it is, or the representative; `other`: somebody whom the dossier names, one for each task; `writer`: who wrote for somebody who has died. */
type Reader = 'person' | 'other' | 'writer';

const READERS: Readonly<Record<LetterKind, Reader>> = {
  receiptSlip: 'person',
  decision: 'person',
  invitation: 'person',
  appointmentChanged: 'person',
  appointmentCancelled: 'person',
  dataOverview: 'person',
  sourceNotice: 'other',
  visitRecord: 'person',
  restrictionLifted: 'person',
  nextOfKin: 'writer',
  portabilitySet: 'person',
  completeRequest: 'person',
  identityRequest: 'person',
  representativeRequest: 'person',
  extension: 'person',
  delayNotice: 'person',
  consultation: 'other',
  recipientNotice: 'other',
  thirdDecision: 'other',
  thirdDelay: 'other',
  complaintReceived: 'person',
  complaintDecision: 'person',
};

export const readerOfKind = (kind: LetterKind): Reader => READERS[kind];
