/** What stands of a visit: which one runs, who was checked today, what was seen and what is left. From common facts. Pure. */
import type { CaseState, ReleasedState } from '../case/case';
import type { IdentityState, PartMark, VisitState } from '../case/case-visit';
import type { Refusal } from '../command/refusal';
import type { Day, Id } from '../facts/facts';
import { PARTS, type Part } from '../facts/facts-dossier';

export function runningVisit({ visits }: CaseState): VisitState | undefined {
  return visits.findLast(({ state }) => state === 'running');
}

export function visitNamed({ visits }: CaseState, visit: Id): VisitState | undefined {
  return visits.find((one) => one.visit === visit);
}

/** The last check of this day, whichever visit it was in: it alone counts (LO-17). */
export function identityOn({ visits }: CaseState, today: Day): IdentityState | undefined {
  return visits.flatMap(({ identity }) => identity).findLast(({ on }) => on === today);
}

export function hasPassed(state: CaseState, today: Day): boolean {
  return identityOn(state, today)?.passed === true;
}

/** Items to show: released and not withheld. */
export function showable({ released }: CaseState): readonly ReleasedState[] {
  return released.filter(({ assessment }) => assessment !== 'withhold');
}

/** Seen in this visit or in one before it: who stopped half-way goes on where it stood. */
export function seenState(state: CaseState, item: Id): 'no' | 'shown' | 'skipped' {
  if (state.visits.some(({ shown }) => shown.includes(item))) return 'shown';
  return state.visits.some(({ skipped }) => skipped.includes(item)) ? 'skipped' : 'no';
}

export function itemsLeft(state: CaseState): readonly ReleasedState[] {
  return showable(state).filter(({ item }) => seenState(state, item) === 'no');
}

/** The last mark of a part over all visits; that it was not at hand gives way to another visit, and to an item of it that was shown. */
export function partMark(state: CaseState, part: Part): PartMark | undefined {
  const of = state.visits.findLast((visit) => visit.parts[part] !== undefined);
  const mark = of?.parts[part]?.state;
  if (mark !== 'notPresent') return mark;
  const items = showable(state).filter((item) => item.part === part);
  const givesWay = of === state.visits.at(-1) ? items.some(({ item }) => of?.shown.includes(item)) : items.length > 0;
  return givesWay ? undefined : mark;
}

/** The last answer to the copy question over all visits; a copy once asked for stays asked for, a no is asked about anew. */
export function copyAnswer({ visits }: CaseState): NonNullable<VisitState['copy']> | undefined {
  return visits.findLast(({ copy }) => copy !== undefined)?.copy;
}

/** Items that turned up during a visit: they are not shown before the officer has decided on them. */
export function foundIn({ tasks }: CaseState, visit: Id): number {
  return tasks.filter((task) => task.visit === visit).length;
}

/** Broken off today to go on today, or who was thought not to come comes after all. */
export function startsAgain({ visits }: CaseState, today: Day): boolean {
  const last = visits.at(-1);
  if (last?.on !== today) return false;
  return last.state === 'notCome' || (last.state === 'broken' && last.goesOn === true);
}

/** What keeps this visit from being ended; a paper dossier still out does not, when its keeper is absent (LO-8). */
export function lacksToEnd(state: CaseState, visit: VisitState): readonly Refusal[] {
  const left = itemsLeft(state);
  const unmarked = PARTS.filter((part) => partMark(state, part) === undefined);
  return [
    ...(hasPassed(state, visit.on) ? [] : [IDENTITY_FIRST]),
    ...(left.length > 0
      ? [{ code: 'itemsLeft', field: 'items', values: { items: left.map(({ number }) => number).join(', ') } } as const]
      : []),
    ...unmarked.map(
      (part): Refusal => ({
        code: 'partNotMarked',
        field: part,
        article: 'Omgangsregels, artikel 1 lid 3',
        rule: 'LO-4',
        values: { part },
      }),
    ),
    ...(visit.copy || copyAnswer(state)?.answer === 'yes' ? [] : [{ code: 'copyNotAnswered', field: 'copy' } as const]),
  ];
}

export const IDENTITY_FIRST: Refusal = {
  code: 'identityFirst',
  field: 'identity',
  article: 'Omgangsregels, artikel 5 lid 4',
  rule: 'LO-17',
};

export function paperState(state: CaseState, hasPaper: boolean): 'none' | 'inCabinet' | 'taken' | 'returned' {
  return state.paper?.state ?? (hasPaper ? 'inCabinet' : 'none');
}
