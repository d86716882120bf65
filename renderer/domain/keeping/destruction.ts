/**
 * The list of what has been kept long enough (LN-17, WS-21, LE-17, WM-9; Settled 6, 18, 22): which cases are due, since when and why,
 * and what still hangs on them. Nothing is erased by the passing of a day: a person does it. Pure; runs in the vault worker.
 */
import type { CaseState } from '../case/case';
import type { Context } from '../command/decision';
import type { Refusal } from '../command/refusal';
import { addMonths } from '../days/days';
import type { Day, Id, RequestKind } from '../facts/facts';
import type { KeepGround } from '../facts/facts-keeping';
import { showName, sortName } from '../person/person';
import type { ErasedCase } from '../register/register';
import { type Retention, retentionOf } from '../terms/retention';
import { currentAppointment } from '../visit/appointment';
import { runningVisit } from '../visit/visit-state';

/** What hangs on a case that is over. `waits`: it is not erased before that is settled; the others are told, and go or stay as said. */
export type Attached =
  | { readonly what: 'newerFacts' | 'visitRuns' | 'paperOut' | 'restricted' | 'breachOpen'; readonly waits: true }
  | { readonly what: 'task'; readonly label: string; readonly waits: true }
  | { readonly what: 'appointment'; readonly on: Day; readonly waits: true }
  | { readonly what: 'complaintOpen'; readonly reference: string; readonly waits: true }
  /** An answered one about this case, which is kept for a time of its own. */
  | { readonly what: 'complaint'; readonly reference: string; readonly keptUntil?: Day; readonly waits: false }
  /** A letter that speaks for another case too is kept here: while that one runs its letter stays. */
  | { readonly what: 'keepsLetter'; readonly reference: string; readonly waits: boolean }
  | { readonly what: 'linked'; readonly reference: string; readonly open: boolean; readonly waits: false }
  /** The record of a breach goes with the case (AVG 33(5) asks to be able to show it). */
  | { readonly what: 'breach'; readonly waits: false };

export interface DestructionLine {
  readonly id: Id;
  readonly reference: string;
  readonly right: RequestKind;
  readonly name: string;
  readonly sortName: string;
  readonly ended: 'closed' | 'withdrawn';
  readonly endedOn: Day;
  readonly retention: Retention;
  readonly kept?: { readonly until: Day; readonly ground: KeepGround; readonly why: string };
  readonly attached: readonly Attached[];
  /** Something must be settled first. */
  readonly waits: boolean;
}

export interface Destruction {
  /** The oldest first. */
  readonly due: readonly DestructionLine[];
  /** Within three months. */
  readonly soon: readonly DestructionLine[];
  /** Past the term of the profile, or nearly, and kept longer. */
  readonly keptLonger: readonly DestructionLine[];
  /** Over, and due later than that. */
  readonly later: number;
  /**
   * Cases that were erased and of which something came in afterwards: written on another PC that did not know yet, or at the same time.
   */
  readonly remnants: readonly { readonly id: Id; readonly on: Day }[];
}

const SOON_MONTHS = 3;

export function destructionOf(
  cases: readonly CaseState[],
  erased: readonly ErasedCase[],
  context: Context,
): Destruction {
  const before = new Map(erased.map((one) => [one.of, one.on]));
  const { today, profile, calendar } = context;
  const until = addMonths(today, SOON_MONTHS);
  const over = cases.flatMap((state) => {
    const retention = before.has(state.id) ? undefined : retentionOf(state, profile, calendar);
    return retention ? [{ state, retention }] : [];
  });
  // Only what may be shown is looked at further: a register has thousands that are over.
  const near = over.filter(({ retention }) => retention.regularOn <= until || retention.destroyOn <= until);
  const lines = near
    .flatMap(({ state }) => lineOf(state, cases, context) ?? [])
    .toSorted(
      (a, b) =>
        compare(a.retention.destroyOn, b.retention.destroyOn) ||
        compare(a.sortName, b.sortName) ||
        compare(a.reference, b.reference),
    );
  const isDue = ({ retention }: DestructionLine): boolean => retention.destroyOn <= today;
  const isKept = ({ retention }: DestructionLine): boolean =>
    retention.destroyOn > today && retention.destroyOn > retention.regularOn;
  return {
    due: lines.filter(isDue),
    soon: lines.filter((line) => !isDue(line) && !isKept(line)),
    keptLonger: lines.filter(isKept),
    later: over.length - near.length,
    remnants: cases.flatMap(({ id }) => {
      const on = before.get(id);
      return on === undefined ? [] : [{ id, on }];
    }),
  };
}

/** Undefined while it runs, also when it runs again. */
export function lineOf(state: CaseState, cases: readonly CaseState[], context: Context): DestructionLine | undefined {
  const { request, subject } = state;
  const retention = retentionOf(state, context.profile, context.calendar);
  if (!request || !subject || !retention || state.erased) return undefined;
  const attached = attachedTo(state, cases, context);
  return {
    id: state.id,
    reference: request.reference,
    right: request.right,
    name: showName(subject.name),
    sortName: sortName(subject.name),
    ended: state.closed ? 'closed' : 'withdrawn',
    endedOn: state.closed?.on ?? state.withdrawn?.on ?? retention.lastDay,
    retention,
    ...(state.keptLonger && { kept: state.keptLonger }),
    attached,
    waits: attached.some(({ waits }) => waits),
  };
}

/** Made from common facts and from what stands in other cases about this one. */
export function attachedTo(state: CaseState, cases: readonly CaseState[], context: Context): readonly Attached[] {
  const { today } = context;
  const appointment = currentAppointment(state);
  const flags: readonly Attached[] = [
    ...(state.newerFacts ? [{ what: 'newerFacts', waits: true } as const] : []),
    ...(runningVisit(state) ? [{ what: 'visitRuns', waits: true } as const] : []),
    ...(state.paper?.state === 'taken' ? [{ what: 'paperOut', waits: true } as const] : []),
    ...(isRestricted(state, today) ? [{ what: 'restricted', waits: true } as const] : []),
    ...(appointment && appointment.on >= today
      ? [{ what: 'appointment', on: appointment.on, waits: true } as const]
      : []),
  ];
  return [...flags, ...tasksOf(state), ...casesAround(state, cases, context)];
}

/** The person himself asked that the data are kept and not used (AVG 18); until that is lifted they stay. */
function isRestricted({ restriction }: CaseState, today: Day): boolean {
  return restriction?.why === 'granted' && (restriction.from === undefined || restriction.from > today);
}

function tasksOf({ tasks }: CaseState): readonly Attached[] {
  const breaches = tasks.filter(({ taskKind }) => taskKind === 'judgeBreach');
  const others = tasks.filter(({ taskKind, state }) => taskKind !== 'judgeBreach' && state === 'open');
  return [
    ...(breaches.some(({ state }) => state === 'open') ? [{ what: 'breachOpen', waits: true } as const] : []),
    ...(breaches.some(({ state }) => state !== 'open') ? [{ what: 'breach', waits: false } as const] : []),
    ...others.map(({ label }) => ({ what: 'task', label, waits: true }) as const),
  ];
}

/** Complaints about it, and what was asked together with it; on whichever side the tie was written. */
function casesAround(state: CaseState, cases: readonly CaseState[], context: Context): readonly Attached[] {
  return cases.flatMap((other): readonly Attached[] => {
    const reference = other.request?.reference;
    if (other.id === state.id || !reference || other.erased) return [];
    const isOpen = !other.closed && !other.withdrawn;
    if (other.complaint?.about === state.id) {
      if (isOpen) return [{ what: 'complaintOpen', reference, waits: true }];
      const keptUntil = retentionOf(other, context.profile, context.calendar)?.destroyOn;
      return [{ what: 'complaint', reference, ...(keptUntil && { keptUntil }), waits: false }];
    }
    if (other.named.some(({ keptIn }) => keptIn === state.id))
      return [{ what: 'keepsLetter', reference, waits: isOpen }];
    const isTied =
      state.links.some((link) => link.other === other.id) || other.links.some((link) => link.other === state.id);
    return isTied ? [{ what: 'linked', reference, open: isOpen, waits: false }] : [];
  });
}

/** Why it is not erased as due: it runs again, it is kept longer, or something must be settled first. */
export function cannotDestroy(line: DestructionLine | undefined, { today }: Context): Refusal | undefined {
  if (!line) return { code: 'caseRunsAgain' };
  const { destroyOn } = line.retention;
  if (destroyOn > today) return { code: 'notDueYet', values: { day: destroyOn } };
  const first = line.attached.find(({ waits }) => waits);
  return first && { code: 'somethingAttached', values: { what: first.what } };
}

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

/** What stays written of a case that was on the list: no name, and the same for all of a day. */
export const groundOfTerm = ({ retention }: DestructionLine): string => `Bewaartermijn voorbij. ${retention.reason}`;

/** Of what came in after a case was erased. */
export const GROUND_OF_REMNANT = 'Rest van een zaak die al gewist was.';
