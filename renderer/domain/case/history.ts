/**
 * Facts as lines of a case's history and of the log. Pure; runs in the vault worker.
 *
 * A line is a key and values; its sentence stands in the page. It never holds a data subject's name, address or birth
 * date, nor anything an employee typed about the case: in the log of the whole register those reasons are left out.
 */
import { isFolded } from '../facts/compartments';
import type { Day, Fact, FactOf, Id, Placed } from '../facts/facts';
import { inOrder } from '../facts/order';
import { formatReference } from '../register/reference';

export interface HistoryLine {
  readonly at: number;
  readonly day: Day;
  readonly who: string;
  /** The kind of fact, or "newerFact". */
  readonly what: string;
  readonly values: Readonly<Record<string, string | number>>;
  readonly reference?: string;
  readonly case?: Id;
  readonly refused: boolean;
}

export interface HistoryWords {
  /** Name of the employee behind a slot. */
  readonly whoBySlot: (slot: Id) => string | undefined;
  /** Kenmerk of a case, absent for NO_CASE and for what was erased. */
  readonly referenceOf: (caseId: Id) => string | undefined;
  /** Prefix of references: "LEF". */
  readonly prefix: string;
  /** The history of one case shows what was typed about it; the log does not. */
  readonly withReasons: boolean;
}

/** Newest last, in the order of the facts. Rows of letters' bytes are told by the letter itself. */
export function historyOf(placed: readonly Placed[], words: HistoryWords): readonly HistoryLine[] {
  const letterKinds = new Map<Id, string>();
  const opened = new Set<Id>();
  const complaints = new Set<Id>();
  return inOrder(placed).flatMap((one) => {
    const { fact } = one;
    if (fact.kind === 'complaintRegistered') complaints.add(one.case);
    if (fact.kind === 'letterIssued' || fact.kind === 'letterNamed') letterKinds.set(fact.letter, fact.letterKind);
    if (fact.kind === 'letterBytesCommon' || fact.kind === 'letterBytesOfficer') return [];
    const reference = words.referenceOf(one.case);
    // A task that is opened again got another last day.
    const again = fact.kind === 'taskOpened' && opened.has(fact.task) ? { again: 1 } : {};
    if (fact.kind === 'taskOpened') opened.add(fact.task);
    // A point of a complaint is right or not; nothing is done or refused.
    const ofComplaint = fact.kind === 'pointJudged' && complaints.has(one.case) ? { of: 'complaint' } : {};
    // Of a newer form of a kind nobody knows what its fields mean.
    const isKnown = isFolded(fact.kind) && fact.v === 1;
    return [
      {
        at: fact.at,
        day: fact.day,
        who: words.whoBySlot(fact.by) ?? '',
        what: isKnown ? fact.kind : 'newerFact',
        values: isKnown ? { ...valuesOf(fact, words, letterKinds), ...again, ...ofComplaint } : {},
        ...(reference && { reference, case: one.case }),
        refused: fact.kind === 'attemptRefused',
      },
    ];
  });
}

type Values = Readonly<Record<string, string | number>>;

function valuesOf(fact: Fact, words: HistoryWords, letterKinds: ReadonlyMap<Id, string>): Values {
  const reason = (name: string, text: string): Values => (words.withReasons ? { [name]: text } : {});
  const letterKind = (letter: Id): Values => ({ letterKind: letterKinds.get(letter) ?? '' });
  switch (fact.kind) {
    case 'registerFounded':
      return { corporation: fact.corporation };
    case 'placeClaimed':
      return { letter: fact.letter };
    case 'slotListSet':
      return { slots: fact.slots.length, ...(fact.renewed && { renewed: fact.renewed }) };
    case 'slotWrapped':
      return { why: fact.why };
    case 'employeeRecorded':
      return { name: fact.name, roles: fact.roles.join(', '), ...(fact.leftOn && { leftOn: fact.leftOn }) };
    case 'profileValueSet':
      return { path: fact.path };
    case 'numberGiven':
      return { reference: formatReference(words.prefix, fact.year, fact.place, fact.number) };
    case 'requestRegistered':
      return { right: fact.right, channel: fact.channel, receivedOn: fact.receivedOn };
    case 'complaintRegistered':
      return { channel: fact.channel, receivedOn: fact.receivedOn };
    case 'adviceGiven':
      return { ...(fact.heardOn && { heardOn: fact.heardOn }) };
    case 'complaintDecided': {
      const { outcome, granted, refused, name, function: work, departs, on } = fact;
      return { outcome, granted, refused, name, function: work, on, ...(departs && { departs: 'yes' }) };
    }
    case 'dataSubjectRecorded':
      return {};
    case 'representativeRecorded':
      return { representative: fact.representative };
    case 'requestCorrected':
      return reason('why', fact.why);
    case 'requestWithdrawn':
      return { on: fact.on, ...reason('why', fact.why) };
    case 'letterIssued':
      return { letterKind: fact.letterKind, pages: fact.pages };
    case 'letterBytesCommon':
    case 'letterBytesOfficer':
      return letterKind(fact.letter);
    case 'letterNamed': {
      const other = words.referenceOf(fact.other);
      return { letterKind: fact.letterKind, ...(other && { other }) };
    }
    case 'letterSent':
      return { ...letterKind(fact.letter), sentOn: fact.sentOn, how: fact.how };
    case 'letterReplaced':
      return { ...letterKind(fact.letter), version: fact.version, reason: fact.reason };
    case 'letterToCorrect':
      return { ...letterKind(fact.letter), correction: fact.reason };
    case 'letterStands':
      return letterKind(fact.letter);
    case 'guardReleased':
      return { field: fact.field, guard: fact.guard, ...reason('reason', fact.reason) };
    case 'attemptRefused':
      return { what: fact.what, code: fact.code, ...(fact.article && { article: fact.article }) };
    case 'incidentRecorded': {
      const { discoveredOn, discoveredAt, reportedOn, notReportedWhy, toldOn } = fact;
      return {
        discoveredOn,
        discoveredAt,
        ...(reportedOn && { reportedOn }),
        ...(notReportedWhy && { notReported: 'yes' }),
        ...(toldOn && { toldOn }),
      };
    }
    case 'closedCaseOpened':
      return reason('purpose', fact.purpose);
    case 'itemListed':
    case 'itemChanged':
      return { number: fact.number, part: fact.part };
    case 'itemRemoved':
      return reason('why', fact.why);
    case 'sourceRecorded':
    case 'thirdPartyRecorded':
    case 'thirdMotivated':
    case 'thirdDelayed':
    case 'noteWritten':
      return {};
    case 'consultationSent':
      return { ...(fact.until && { until: fact.until }) };
    case 'viewReceived':
      return { answer: fact.answer, on: fact.on };
    case 'pointListed':
    case 'pointChanged':
      return { number: fact.number };
    case 'pointRemoved':
      return reason('why', fact.why);
    case 'pointJudged':
      return { answer: fact.answer };
    case 'feeSet':
      return { cents: fact.cents, ground: fact.ground, toldOn: fact.toldOn, ...reason('why', fact.why) };
    case 'restrictionSet':
      return { since: fact.since };
    case 'restrictionLifted':
      return { from: fact.from };
    case 'recipientNamed':
    case 'portabilitySetMade':
      return {};
    case 'disclosureRecorded':
      return { ground: fact.ground, on: fact.on };
    case 'itemAssessed':
      return { assessment: fact.assessment };
    case 'decisionMotivated':
      return { items: fact.motivations.length };
    case 'decided': {
      const { outcome, of, shown, partly, withheld, copy } = fact;
      return {
        outcome,
        ...(of && { of }),
        shown,
        partly,
        withheld,
        copy,
        ...(fact.reviewOn && { reviewOn: fact.reviewOn }),
        ...(fact.noSecondReader && reason('noSecondReader', fact.noSecondReader)),
      };
    }
    case 'itemReleased':
      return { number: fact.number, assessment: fact.assessment };
    case 'releaseWithdrawn':
      return reason('why', fact.why);
    case 'footageHeld':
      return { on: fact.on };
    case 'appointmentMade':
      return { office: fact.office, on: fact.on, from: fact.from };
    case 'appointmentChanged':
      return { office: fact.office, on: fact.on, from: fact.from, ...wishOf(fact), ...reason('why', fact.why) };
    case 'appointmentCancelled':
      return { ...wishOf(fact), ...reason('why', fact.why) };
    case 'suspended':
      return { askedOn: fact.askedOn, ...reason('why', fact.doubt) };
    case 'resumed':
      return { on: fact.resumedOn };
    case 'extended':
      return { ground: fact.ground, ...reason('why', fact.reasons.join(' ')) };
    case 'extensionRemoved':
      return reason('why', fact.why);
    case 'delayTold':
      return { newDate: fact.newDate, ...reason('why', fact.reasons.join(' ')) };
    case 'paperTaken':
    case 'paperReturned':
      return { on: fact.on };
    case 'visitStarted':
      return { office: fact.office, from: fact.from };
    case 'identityChecked':
      return {
        document: fact.document,
        passed: fact.passed ? 'yes' : 'no',
        who: fact.who,
        ...(fact.visit === undefined && { at: 'request' }),
        ...(fact.copyDestroyedOn && { copyDestroyedOn: fact.copyDestroyedOn }),
      };
    case 'itemShown':
    case 'itemSkipped':
      return {};
    case 'partMarked':
      return { part: fact.part, state: fact.state, ...(fact.reason && reason('reason', fact.reason)) };
    case 'copyAsked':
      return { answer: fact.answer };
    case 'remarkMade':
      return reason('words', fact.words);
    case 'visitEnded':
      return { until: fact.until, signed: fact.signed };
    case 'visitBroken':
      return { until: fact.until, goesOn: fact.goesOn ? 'yes' : 'no', ...reason('reason', fact.reason) };
    case 'notCome':
      return fact.reason ? reason('reason', fact.reason) : {};
    case 'taskOpened':
      return { taskKind: fact.taskKind, label: fact.label, ...(fact.due && { due: fact.due }) };
    case 'taskDone':
      return { on: fact.on };
    case 'taskExempted':
      return reason('reason', fact.reason);
    case 'caseClosed':
      return fact.reason ? reason('reason', fact.reason) : {};
    case 'caseReopened':
      return reason('reason', fact.reason);
    case 'casesLinked': {
      const other = words.referenceOf(fact.other);
      return { why: fact.why, ...(other && { other }) };
    }
    case 'erased':
      return { rows: fact.rows.length, ground: fact.ground };
    case 'keptLonger':
      return { until: fact.until, ground: fact.ground, ...reason('why', fact.why) };
    case 'totalsWritten':
      return { year: fact.year, cases: fact.tallies.length };
    case 'storeRepaired':
      return { what: fact.what, rows: fact.rows };
    case 'rowsMissing':
      return { rows: fact.rows };
    case 'clockSetBack':
      return { from: fact.from, to: fact.to };
    case 'restored':
      return { what: fact.what, rows: fact.rows };
    case 'restoreRehearsed':
      return { rows: fact.rows, cases: fact.cases, breaks: fact.breaks };
    case 'logChecked':
      return { rows: fact.rows, breaks: fact.breaks };
    case 'conflictSettled':
      return { drops: fact.drops.length };
    default:
      return newerValues(fact);
  }
}

function wishOf({ wish }: FactOf<'appointmentChanged' | 'appointmentCancelled'>): Values {
  return wish ? { wish } : {};
}

/** The compiler holds that every kind has its line above; a newer kind tells nothing. */
function newerValues(_fact: never): Values {
  return {};
}
