/**
 * A visit, step by step: each step is a fact at once, so it stands where it stood after a lock (Settled 16, 19, 24).
 * The counter's work, decided on common facts alone: nothing here can take a dossier. Pure; runs in the vault worker.
 */

import type { CaseState } from '../case/case';
import { PART_MARKS, type PartMark, type VisitState } from '../case/case-visit';
import { type Context, type Decision, inCase, refused } from '../command/decision';
import type { Refusal } from '../command/refusal';
import { readText } from '../command/typed-text';
import { mayNotShow } from '../dossier/footage';
import { isReleased, officerShows } from '../dossier/releasing';
import type { Day, Id, Role } from '../facts/facts';
import { PARTS, type Part } from '../facts/facts-dossier';
import { versionNamed } from '../profiles/profile';
import { cannotChange, hasDied } from '../request/request';
import { thirdMayReact } from '../thirds/reacting';
import { asksKeyHolder, currentAppointment, isTime } from './appointment';
import {
  hasPassed,
  IDENTITY_FIRST,
  itemsLeft,
  lacksToEnd,
  runningVisit,
  showable,
  startsAgain,
  visitNamed,
} from './visit-state';

/** `time` HH:MM is the clock at the counter: who comes late is let in, and the record says when. */
export function startVisit(
  state: CaseState,
  { today, profile }: Context,
  made: { readonly visit: Id; readonly time: string },
): Decision {
  const closed = cannotChange(state) ?? hasDied(state, profile);
  if (closed) return { refusal: closed };
  if (runningVisit(state)) return { facts: [] };
  if (!state.decision) return refused('notDecided');
  if (!isReleased(state)) return refused('notReleased');
  const { appointment } = state;
  if (!appointment) return refused('noAppointment', { article: 'Omgangsregels, artikel 5 lid 2', rule: 'LO-15' });
  if (appointment.on !== today) return refused('notToday', { values: { on: appointment.on } });
  if (appointment.used && !startsAgain(state, today)) return refused('noAppointment');
  const mayReact = thirdMayReact(state, today);
  if (mayReact) return { refusal: mayReact };
  if (!isTime(made.time)) return refused('timeInvalid', { field: 'from' });
  return inCase(state.id, { kind: 'visitStarted', visit: made.visit, office: appointment.office, from: made.time });
}

/** `roles`: of who shows it. Images of a camera are not everybody's to look at (WM-4). */
export function showItem(
  typed: { readonly visit: Id; readonly item: Id },
  state: CaseState,
  context: Context,
  roles: readonly Role[],
): Decision {
  const problem = cannotShow(typed, state, context);
  if (problem) return { refusal: problem };
  const item = showable(state).find((one) => one.item === typed.item);
  const version = versionNamed(context.profile, state.request?.profileVersion ?? '');
  const mayNot = item?.byOfficer ? officerShows(version, roles) : item?.footage && mayNotShow(version, roles);
  if (mayNot) return { refusal: mayNot };
  if (item?.part === 'paper' && asksKeyHolder(state, context.profile) && state.paper?.state !== 'taken') {
    return refused('paperInCabinet', { article: 'Omgangsregels, artikel 2 lid 3', rule: 'LO-8' });
  }
  return inCase(state.id, { kind: 'itemShown', ...typed });
}

/** The visitor need not see it. */
export function skipItem(
  typed: { readonly visit: Id; readonly item: Id },
  state: CaseState,
  context: Context,
): Decision {
  const problem = cannotShow(typed, state, context);
  return problem ? { refusal: problem } : inCase(state.id, { kind: 'itemSkipped', ...typed });
}

/** LO-4. "Shown" when nothing of the part is left; that a part with items is not there, or shielded whole, asks for a reason. */
export function markPart(
  typed: { readonly visit: Id; readonly part: Part; readonly state: PartMark; readonly reason: string },
  state: CaseState,
): Decision {
  const visit = goesOn(typed.visit, state);
  if ('refusal' in visit) return visit;
  if (!PARTS.includes(typed.part)) return refused('unknownValue', { field: 'part' });
  if (!PART_MARKS.includes(typed.state)) return refused('unknownValue', { field: 'state' });
  const reason = readText(typed.reason, 'reason', false);
  if ('refusal' in reason) return reason;
  const items = showable(state).filter(({ part }) => part === typed.part);
  if (typed.state === 'shown') {
    if (!hasPassed(state, visit.on)) return { refusal: IDENTITY_FIRST };
    const left = itemsLeft(state).filter(({ part }) => part === typed.part);
    if (left.length > 0) {
      return refused('itemsLeft', {
        field: typed.part,
        values: { items: left.map(({ number }) => number).join(', ') },
      });
    }
  } else if (items.length > 0 && !reason.text) {
    return refused('required', { field: 'reason', article: 'Omgangsregels, artikel 1 lid 3', rule: 'LO-4' });
  }
  return inCase(state.id, {
    kind: 'partMarked',
    visit: typed.visit,
    part: typed.part,
    state: typed.state,
    ...(reason.text && { reason: reason.text }),
  });
}

/** Also on a later day, when nobody came round to it; nothing is shown then any more. */
export function endVisit(
  typed: { readonly visit: Id; readonly signed: 'both' | 'refusedToSign'; readonly time: string },
  state: CaseState,
): Decision {
  const visit = goesOn(typed.visit, state);
  if ('refusal' in visit) return visit;
  const lack = lacksToEnd(state, visit)[0];
  if (lack) return { refusal: lack };
  if (!isTime(typed.time)) return refused('timeInvalid', { field: 'until' });
  if (typed.signed !== 'both' && typed.signed !== 'refusedToSign') return refused('unknownValue', { field: 'signed' });
  return inCase(state.id, { kind: 'visitEnded', visit: typed.visit, until: typed.time, signed: typed.signed });
}

/** Stops half-way, for whatever reason; `goesOn`: the rest another time, what was shown stays shown. */
export function breakVisit(
  typed: { readonly visit: Id; readonly reason: string; readonly goesOn: boolean; readonly time: string },
  state: CaseState,
): Decision {
  const running = cannotGoOn(typed.visit, state);
  if (running) return { refusal: running };
  const reason = readText(typed.reason, 'reason');
  if ('refusal' in reason) return reason;
  if (!isTime(typed.time)) return refused('timeInvalid', { field: 'until' });
  const { visit, time: until, goesOn } = typed;
  return inCase(state.id, { kind: 'visitBroken', visit, until, reason: reason.text, goesOn });
}

/** An item turned up during the visit: it is told that there is one, on paper or digital; the officer lists and weighs it first. */
export function foundItem(
  typed: { readonly visit: Id; readonly part: Part },
  state: CaseState,
  ids: { readonly task: Id },
): Decision {
  const visit = goesOn(typed.visit, state);
  if ('refusal' in visit) return visit;
  if (!PARTS.includes(typed.part)) return refused('unknownValue', { field: 'part' });
  const label = `gevonden stuk, ${typed.part === 'paper' ? 'op papier' : 'digitaal'}`;
  return inCase(state.id, { kind: 'taskOpened', task: ids.task, taskKind: 'followUp', label, visit: visit.visit });
}

/** The appointment's day has come and nobody did. Coming late the same day is still possible after it. */
export function notCome(
  typed: { readonly reason: string },
  state: CaseState,
  { today }: Context,
  made: { readonly visit: Id },
): Decision {
  const closed = cannotChange(state);
  if (closed) return { refusal: closed };
  const appointment = currentAppointment(state);
  if (!appointment) return refused('noAppointment');
  if (runningVisit(state)) return refused('visitRuns');
  if (appointment.on > today) return refused('notToday', { values: { on: appointment.on } });
  const reason = readText(typed.reason, 'reason', false);
  if ('refusal' in reason) return reason;
  return inCase(state.id, { kind: 'notCome', visit: made.visit, ...(reason.text && { reason: reason.text }) });
}

/** Why nothing can be added to this visit; undefined when something can. */
export function cannotGoOn(visit: Id, state: CaseState): Refusal | undefined {
  const on = goesOn(visit, state);
  return 'refusal' in on ? on.refusal : undefined;
}

/** The same for what the visitor must be there for: a visit nobody ended is not gone on with on a later day. */
export function cannotGoOnToday(visit: Id, state: CaseState, today: Day): Refusal | undefined {
  const on = goesOn(visit, state);
  if ('refusal' in on) return on.refusal;
  return on.on < today ? { code: 'visitOfEarlierDay', values: { on: on.on } } : undefined;
}

function goesOn(visit: Id, state: CaseState): VisitState | { readonly refusal: Refusal } {
  const closed = cannotChange(state);
  if (closed) return { refusal: closed };
  const found = visitNamed(state, visit);
  return found?.state === 'running' ? found : { refusal: { code: 'noVisit' } };
}

function cannotShow(
  { visit, item }: { readonly visit: Id; readonly item: Id },
  state: CaseState,
  { today }: Context,
): Refusal | undefined {
  const running = cannotGoOnToday(visit, state, today);
  if (running) return running;
  if (!hasPassed(state, today)) return IDENTITY_FIRST;
  if (showable(state).some((one) => one.item === item)) return undefined;
  return state.released.some((one) => one.item === item) ? { code: 'notShown' } : { code: 'itemUnknown' };
}
