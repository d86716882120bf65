/**
 * What an erasure takes, kind by kind, and what stays: one fixed table, so that nobody who adds a kind forgets to choose. The compiler
 * holds that every kind is here; a test holds that the facts of all scenarios lie as this says. Pure types and their table.
 *
 * An erasure takes ALL rows of the case, whatever is in them. So the only question is what is said of a case outside its own rows.
 */
import type { FactKind } from '../facts/facts';

export type Fate =
  /** Lies in a case and goes with it. */
  | 'goes'
  /** Goes with its own case; names another one by a random id that points nowhere once that one is erased. */
  | 'goesAndNames'
  /** Of no case, about nobody whose data the house keeps: stays. */
  | 'stays'
  /** Of no case, and names one by its id: stays, so that a kenmerk never comes back (Settled 10) and an erased case neither. */
  | 'staysAndNames'
  /** In a case it goes with it; of no case it says what somebody tried or settled there, and stays. */
  | 'either';

export const WHAT_GOES = {
  registerFounded: 'stays',
  placeClaimed: 'stays',
  slotListSet: 'stays',
  slotWrapped: 'stays',
  // Names of employees: who did what in cases that are still here is read by them. Who left is named as long as the log is.
  employeeRecorded: 'stays',
  profileValueSet: 'stays',
  // Kenmerk and id: of a case, or of the task of a notice in one.
  numberGiven: 'staysAndNames',
  // Id, rows, who, when, and a ground that is refused when it names the person.
  erased: 'staysAndNames',
  // By a mark that stood in the erased case alone.
  totalsWritten: 'stays',
  storeRepaired: 'stays',
  rowsMissing: 'stays',
  clockSetBack: 'stays',
  restored: 'stays',
  restoreRehearsed: 'stays',
  logChecked: 'stays',
  attemptRefused: 'either',
  // What two computers recorded apart: of a case, or of an employee, a value, the keys.
  conflictSettled: 'either',
  requestRegistered: 'goes',
  dataSubjectRecorded: 'goes',
  representativeRecorded: 'goes',
  requestCorrected: 'goes',
  requestWithdrawn: 'goes',
  letterIssued: 'goes',
  letterBytesCommon: 'goes',
  letterBytesOfficer: 'goes',
  letterSent: 'goes',
  letterReplaced: 'goes',
  letterToCorrect: 'goes',
  letterStands: 'goes',
  guardReleased: 'goes',
  closedCaseOpened: 'goes',
  keptLonger: 'goes',
  // The record of a breach lies in the case in which it was found; the list says so before.
  incidentRecorded: 'goes',
  identityChecked: 'goes',
  itemListed: 'goes',
  itemChanged: 'goes',
  itemRemoved: 'goes',
  sourceRecorded: 'goes',
  thirdPartyRecorded: 'goes',
  itemAssessed: 'goes',
  decisionMotivated: 'goes',
  noteWritten: 'goes',
  pointListed: 'goes',
  pointChanged: 'goes',
  pointRemoved: 'goes',
  pointJudged: 'goes',
  portabilitySetMade: 'goes',
  recipientNamed: 'goes',
  disclosureRecorded: 'goes',
  decided: 'goes',
  itemReleased: 'goes',
  releaseWithdrawn: 'goes',
  footageHeld: 'goes',
  appointmentMade: 'goes',
  appointmentChanged: 'goes',
  appointmentCancelled: 'goes',
  paperTaken: 'goes',
  paperReturned: 'goes',
  visitStarted: 'goes',
  itemShown: 'goes',
  itemSkipped: 'goes',
  partMarked: 'goes',
  copyAsked: 'goes',
  // The case a remark became.
  remarkMade: 'goesAndNames',
  visitEnded: 'goes',
  visitBroken: 'goes',
  notCome: 'goes',
  taskOpened: 'goes',
  taskDone: 'goes',
  taskExempted: 'goes',
  caseClosed: 'goes',
  caseReopened: 'goes',
  casesLinked: 'goesAndNames',
  // The case that keeps the letter.
  letterNamed: 'goesAndNames',
  suspended: 'goes',
  resumed: 'goes',
  extended: 'goes',
  extensionRemoved: 'goes',
  delayTold: 'goes',
  consultationSent: 'goes',
  viewReceived: 'goes',
  thirdDelayed: 'goes',
  thirdMotivated: 'goes',
  feeSet: 'goes',
  restrictionSet: 'goes',
  restrictionLifted: 'goes',
  // The case it is about.
  complaintRegistered: 'goesAndNames',
  adviceGiven: 'goes',
  complaintDecided: 'goes',
} as const satisfies Readonly<Record<FactKind, Fate>>;

/** The fields that may hold the id of a case other than the fact's own. */
export const NAMING_FIELDS: Partial<Readonly<Record<FactKind, string>>> = {
  numberGiven: 'for',
  erased: 'of',
  remarkMade: 'request',
  casesLinked: 'other',
  letterNamed: 'other',
  complaintRegistered: 'about',
};
