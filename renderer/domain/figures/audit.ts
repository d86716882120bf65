/**
 * The register of a year for an auditor (LE-4): which case, what kind of fact, on which day, in which role, and how it came out. Never a
 * name, an address, a reason or anything typed: only what is listed here is taken over. Pure; runs in the vault worker.
 */
import type { Day, Fact, Id, Placed, Role } from '../facts/facts';
import { inOrder } from '../facts/order';

export interface AuditLine {
  /** Kenmerk; absent for what belongs to no case. */
  readonly reference?: string;
  readonly day: Day;
  readonly kind: string;
  /** Of who did it; empty for the recovery code. */
  readonly roles: readonly Role[];
  readonly outcome?: string;
}

export interface AuditFile {
  readonly corporation: string;
  readonly year: number;
  readonly madeOn: Day;
  /** How far the log was: "regel 2.481, controlegetal ...". */
  readonly log?: string;
  readonly lines: readonly AuditLine[];
}

/** Of the facts of the register and of all cases; `referenceOf` knows a case by its kenmerk. */
export function auditFile(
  placed: readonly Placed[],
  { corporation, year, madeOn, log }: Omit<AuditFile, 'lines'>,
  referenceOf: (id: Id) => string | undefined,
): AuditFile {
  const ordered = inOrder(placed);
  const roles = rolesBySlot(ordered);
  const lines = ordered.flatMap(({ case: id, fact }): readonly AuditLine[] => {
    if (fact.day.slice(0, 4) !== String(year)) return [];
    const reference = referenceOf(id);
    const outcome = outcomeOf(fact);
    return [
      {
        ...(reference && { reference }),
        day: fact.day,
        kind: fact.kind,
        roles: roles.get(fact.by) ?? [],
        ...(outcome && { outcome }),
      },
    ];
  });
  return { corporation, year, madeOn, ...(log && { log }), lines };
}

/** The roles bound in a slot never change; who has left is known by them still. */
function rolesBySlot(ordered: readonly Placed[]): ReadonlyMap<Id, readonly Role[]> {
  const lists = ordered.flatMap(({ fact }) => (fact.kind === 'slotListSet' ? fact.slots : []));
  return new Map(lists.map(({ id, kind, roles }) => [id, kind === 'recovery' ? [] : roles]));
}

function outcomeOf(fact: Fact): string | undefined {
  switch (fact.kind) {
    case 'decided':
    case 'complaintDecided':
      return fact.outcome;
    case 'identityChecked':
      return fact.passed ? 'passed' : 'failed';
    case 'attemptRefused':
      return fact.code;
    case 'letterIssued':
      return fact.letterKind;
    case 'taskOpened':
      return fact.taskKind;
    case 'incidentRecorded':
      if (fact.reportedOn) return fact.lateWhy ? 'reportedLate' : 'reported';
      return fact.notReportedWhy ? 'notReported' : 'found';
    default:
      return undefined;
  }
}
