/** How far a case is: decision, appointment, visits, paper, tasks, closing. A part of its view. Runs in the vault worker. */

import type { CaseState } from '../../domain/case/case';
import { lacksToClose, letterOfAppointment } from '../../domain/case/closing';
import type { OfficeContext } from '../../domain/command/decision';
import { aboutTask } from '../../domain/dossier/dossier';
import { isReleased } from '../../domain/dossier/releasing';
import { employeeOfSlot, keyHoldersOn } from '../../domain/register/register';
import { currentAppointment, hasPaper, lastDayFor, timingOf } from '../../domain/visit/appointment';
import { COPY_OF_PIECE, isOfCopy } from '../../domain/visit/copy-question';
import { copyAnswer, paperState, startsAgain } from '../../domain/visit/visit-state';
import type { CaseView } from '../asks';
import type { AppointmentView, TaskView } from '../asks-dossier';
import { dossierOf, readsOfficer } from './dossier-view';
import { caseOf, officeContextOf, openOf, type Vault } from './vault';

type Progress = Pick<
  CaseView,
  | 'decision'
  | 'appointment'
  | 'appointmentLetter'
  | 'tasks'
  | 'visits'
  | 'released'
  | 'paper'
  | 'paperOut'
  | 'keyHolders'
  | 'closed'
  | 'restriction'
  | 'lacksToClose'
  | 'linked'
>;

export function progressOf(vault: Vault, state: CaseState): Progress {
  const context = officeContextOf(vault);
  const { decision, closed } = state;
  const letter = letterOfAppointment(state);
  return {
    ...(decision
      ? {
          decision: {
            outcome: decision.outcome,
            ...(decision.of ? { of: decision.of } : {}),
            ...(decision.way ? { way: decision.way } : {}),
            decidedOn: decision.on,
            by: employeeOfSlot(context.register, decision.by)?.name ?? '',
            shown: decision.shown,
            partly: decision.partly,
            withheld: decision.withheld,
            copy: decision.copy,
            ...(decision.secondReader ? { secondReader: decision.secondReader } : {}),
            ...(decision.noSecondReader ? { noSecondReader: decision.noSecondReader } : {}),
            ...(decision.reviewOn ? { reviewOn: decision.reviewOn } : {}),
          },
        }
      : {}),
    ...appointmentPart(state, context),
    ...(letter ? { appointmentLetter: letter } : {}),
    tasks: tasksOf(vault, state),
    visits: visitsOf(state, context),
    released: isReleased(state),
    ...paperPart(state, context),
    ...(state.restriction ? { restriction: restrictionOf(state.restriction) } : {}),
    ...(closed ? { closed } : {}),
    lacksToClose: closed ? [] : lacksToClose(state),
    linked: linkedTo(vault, state),
  };
}

const restrictionOf = ({
  since,
  from,
}: NonNullable<CaseState['restriction']>): NonNullable<CaseView['restriction']> => ({
  since,
  ...(from ? { from } : {}),
});

function appointmentPart(state: CaseState, context: OfficeContext): { readonly appointment?: AppointmentView } {
  const appointment = currentAppointment(state);
  if (!appointment) return {};
  const { office, visitingAddress, on, from, until, employeeName, lateReason, ownWish } = appointment;
  const lastDay = lastDayFor(state, context)?.day;
  const keyHolder = context.register.employees.find(({ id }) => id === appointment.keyHolder)?.name;
  return {
    appointment: {
      office,
      visitingAddress,
      on,
      from,
      until,
      employeeName,
      ...(keyHolder ? { keyHolder } : {}),
      ...(lateReason ? { lateReason } : {}),
      ...(ownWish ? { ownWish } : {}),
      ...(lastDay ? timingOf(on, lastDay, ownWish) : { late: false, timing: '' }),
    },
  };
}

function visitsOf(state: CaseState, { today }: OfficeContext): CaseView['visits'] {
  const last = state.visits.at(-1)?.visit;
  return state.visits.map(({ visit, state: how, on, from, until, reason, goesOn }) => ({
    visit,
    state: how,
    on,
    from,
    ...(until ? { until } : {}),
    ...(reason ? { reason } : {}),
    ...(goesOn ? { goesOn } : {}),
    ...(visit === last && startsAgain(state, today) ? { startsAgain: true } : {}),
  }));
}

function paperPart(
  state: CaseState,
  { register, today }: OfficeContext,
): Pick<CaseView, 'paper' | 'paperOut' | 'keyHolders'> {
  const paper = paperState(state, hasPaper(state));
  if (paper === 'none') return { paper };
  const out = state.paper?.state === 'taken' ? state.paper : undefined;
  const keyHolder = register.employees.find(({ id }) => id === out?.takenBy)?.name ?? '';
  const keyHolders = keyHoldersOn(register, today).map(({ id, name }) => ({ id, name }));
  return { paper, keyHolders, ...(out ? { paperOut: { on: out.takenOn, keyHolder } } : {}) };
}

/** Whom a task is about is in the officer's facts: a counter reads "bron 1". */
function tasksOf(vault: Vault, state: CaseState): readonly TaskView[] {
  const dossier = readsOfficer(vault) ? dossierOf(vault, state.id) : undefined;
  const piece = copyAnswer(state)?.piece;
  return state.tasks.map(({ task, taskKind, label, due, state: how, doneOn, reason, visit }) => {
    const about = dossier && aboutTask(dossier, task);
    return {
      task,
      taskKind,
      label,
      state: how,
      ...(due ? { due } : {}),
      ...(doneOn ? { doneOn } : {}),
      ...(reason ? { reason } : {}),
      ...(about ? { about } : {}),
      ...(visit ? { found: true } : {}),
      ...(label === COPY_OF_PIECE ? { ofPiece: true } : {}),
      ...(piece && isOfCopy({ taskKind, label }) ? { piece } : {}),
    };
  });
}

/** A case that was erased is linked no longer. */
function linkedTo(vault: Vault, state: CaseState): CaseView['linked'] {
  const { cases } = openOf(vault);
  return state.links
    .filter(({ other }) => cases.has(other))
    .flatMap(({ other, why }) => {
      const reference = caseOf(vault, other).request?.reference;
      return reference ? [{ case: other, reference, why }] : [];
    });
}
