/**
 * Which compartment a fact goes to, and what two concurrent facts would disagree about. Pure; runs in the vault worker.
 *
 * One fixed table for all kinds, also those a later version writes first: a kind never changes its compartment.
 * Counter staff hold `common` alone; so a kind stands under `officer` when it can hold what is not yet released,
 * whatever is in the single fact. A kind that is not in the table is `unknown`: it is kept, counted and carried along,
 * and the case is read-only.
 */
import type { FactKind } from './facts';

export type Compartment = 'common' | 'officer';

type Touches = (fact: Fields) => readonly string[];
type Fields = Readonly<Record<string, unknown>>;

interface KindOfFact {
  readonly lies: Compartment;
  /** Keys of what concurrent facts would disagree about; absent = never in conflict. */
  readonly touches?: Touches;
  /** Stage of the product in which the kind is first written. */
  readonly stage: 1 | 2 | 3 | 5;
}

/** Kinds up to this stage are written and folded by this version. */
const STAGE = 2;

export function compartmentOf(kind: string): Compartment | 'unknown' {
  return kindOf(kind)?.lies ?? 'unknown';
}

/** True when this version knows what such a fact means; otherwise its case is read-only. */
export function isFolded(kind: string): kind is FactKind {
  const known = kindOf(kind);
  return known !== undefined && known.stage <= STAGE;
}

/** "request", "letter:<id>"; empty when such facts never disagree. */
export function touchesOf(fact: { readonly kind: string }): readonly string[] {
  return kindOf(fact.kind)?.touches?.(fact as unknown as Fields) ?? [];
}

/** All kinds of the table, in its order. */
export function allKinds(): readonly string[] {
  return Object.keys(table);
}

function kindOf(kind: string): KindOfFact | undefined {
  return Object.hasOwn(table, kind) ? (table as Readonly<Record<string, KindOfFact>>)[kind] : undefined;
}

function fixed(key: string): Touches {
  return () => [key];
}

/** A thing with an id of its own: "item:<id>". */
function thing(name: string, field: string = name): Touches {
  return (fact) => (typeof fact[field] === 'string' ? [`${name}:${fact[field]}`] : []);
}

/** A motivation is part of the decision, and is lost when somebody else changes or removes what it is about. */
const motivations: Touches = ({ motivations: said }) => [
  'decision',
  ...(Array.isArray(said) ? said.flatMap((one: Fields) => thing('item')(one)) : []),
];

const common = (stage: KindOfFact['stage'], touches?: Touches): KindOfFact => row('common', stage, touches);
const officer = (stage: KindOfFact['stage'], touches?: Touches): KindOfFact => row('officer', stage, touches);
function row(lies: Compartment, stage: KindOfFact['stage'], touches?: Touches): KindOfFact {
  return touches ? { lies, stage, touches } : { lies, stage };
}

const table = {
  registerFounded: common(1),
  placeClaimed: common(1, thing('place', 'letter')),
  slotListSet: common(1, fixed('slots')),
  slotWrapped: common(2),
  employeeRecorded: common(1, thing('employee')),
  profileValueSet: common(1, thing('value', 'path')),
  numberGiven: common(1),
  requestRegistered: common(1, fixed('request')),
  dataSubjectRecorded: common(1, fixed('subject')),
  representativeRecorded: common(1, fixed('representative')),
  requestCorrected: common(1, fixed('request')),
  requestWithdrawn: common(1, fixed('request')),
  letterIssued: common(1, thing('letter')),
  letterBytesCommon: common(1),
  letterBytesOfficer: officer(1),
  letterNamed: common(2, thing('letter')),
  letterSent: common(1, thing('letter')),
  letterReplaced: common(1, thing('letter')),
  letterToCorrect: common(2, thing('letter')),
  letterStands: common(2, thing('letter')),
  attemptRefused: common(1),
  guardReleased: common(1),
  closedCaseOpened: common(2),
  erased: common(1),
  storeRepaired: common(1),
  rowsMissing: common(1),
  clockSetBack: common(1),
  backupMade: common(5),
  restored: common(2),
  restoreRehearsed: common(2),
  logChecked: common(2),
  conflictSettled: common(2),
  identityChecked: common(2),
  itemListed: officer(2, thing('item')),
  itemChanged: officer(2, thing('item')),
  itemRemoved: officer(2, thing('item')),
  sourceRecorded: officer(2, thing('source')),
  thirdPartyRecorded: officer(2, thing('third')),
  itemAssessed: officer(2, thing('item')),
  decisionMotivated: officer(2, motivations),
  noteWritten: officer(2),
  pointListed: officer(2, thing('point')),
  pointChanged: officer(2, thing('point')),
  pointRemoved: officer(2, thing('point')),
  pointJudged: officer(2, thing('point')),
  portabilitySetMade: officer(2, fixed('portabilitySet')),
  recipientNamed: officer(2, thing('recipient')),
  decided: common(2, fixed('decision')),
  itemReleased: common(2, thing('item')),
  releaseWithdrawn: common(2, thing('item')),
  appointmentMade: common(2, fixed('appointment')),
  appointmentChanged: common(2, fixed('appointment')),
  appointmentCancelled: common(2, fixed('appointment')),
  paperTaken: common(2, fixed('paper')),
  paperReturned: common(2, fixed('paper')),
  visitStarted: common(2, thing('visit')),
  itemShown: common(2, thing('visit')),
  itemSkipped: common(2, thing('visit')),
  partMarked: common(2, thing('visit')),
  copyAsked: common(2, thing('visit')),
  remarkMade: common(2, thing('visit')),
  visitEnded: common(2, thing('visit')),
  visitBroken: common(2, thing('visit')),
  notCome: common(2, thing('visit')),
  taskOpened: common(2, thing('task')),
  taskDone: common(2, thing('task')),
  taskExempted: common(2, thing('task')),
  caseClosed: common(2, fixed('case')),
  caseReopened: common(2, fixed('case')),
  casesLinked: common(2, fixed('case')),
  suspended: common(2, fixed('terms')),
  resumed: common(2, fixed('terms')),
  extended: common(2, fixed('terms')),
  extensionRemoved: common(2, fixed('terms')),
  delayTold: common(2, fixed('terms')),
  consultationSent: officer(2, thing('third')),
  viewReceived: officer(2, thing('third')),
  thirdMotivated: officer(2, thing('third')),
  thirdDelayed: officer(2, thing('third')),
  feeSet: common(2, fixed('fee')),
  restrictionSet: common(2, fixed('restriction')),
  restrictionLifted: common(2, fixed('restriction')),
  objectionWeighed: officer(3, thing('item')),
  recipientTold: officer(3, thing('recipient')),
  disclosureRecorded: officer(2, thing('recipient')),
  incidentRecorded: officer(2, thing('incident')),
  footageHeld: officer(2),
  complaintRegistered: common(2, fixed('request')),
  adviceGiven: officer(2, fixed('complaint')),
  complaintDecided: common(2, fixed('complaint')),
  totalsWritten: common(2),
  keptLonger: common(2, fixed('keeping')),
} satisfies Readonly<Record<string, KindOfFact>>;

/** Every kind a fact type exists for stands in the table: the compiler holds it. */
type Missing = Exclude<FactKind, keyof typeof table>;
const nothingMissing: [Missing] extends [never] ? true : Missing = true;
void nothingMissing;
