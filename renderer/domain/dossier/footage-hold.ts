/**
 * The race of images against the answer: who asks to see them must not find them erased. Pure; runs in the vault worker.
 *
 * [Note: one task, two hands] The task is common and carries the id of its item, which tells a counter nothing. Whoever works at the
 * desk does it, on common facts alone, and `taskDone` is the record. An officer can record the same at the item, also where no task
 * was: `footageHeld`, which ends the task with it. The dossier reads both as one.
 */
import type { CaseState } from '../case/case';
import type { Context } from '../command/decision';
import { isOpenDay, lastOpenDayOnOrBefore } from '../days/calendar';
import { addDays } from '../days/days';
import type { Day, FactBody, Id } from '../facts/facts';
import type { ProfileVersion } from '../profiles/profile';
import { termsOfCase } from '../terms/case-terms';
import type { ItemState } from './dossier';
import { type Erasing, erasingOf, type Images, isGone } from './footage';
import type { ReadFootage } from './footage-fields';

/** What a task to hold images is about, for everybody: never what is on them. */
const FOOTAGE = 'camerabeelden';

/** By which day they must be held; undefined where they need not be: held or gone already, or certain to outlast the answer. */
export function holdBy(
  erasing: Erasing,
  heldOn: Day | undefined,
  state: CaseState,
  { today, profile, calendar }: Context,
): Day | undefined {
  if (heldOn !== undefined || isGone(erasing, heldOn, today)) return undefined;
  const needed = neededUntil(state, { today, profile, calendar });
  if (needed === undefined || (erasing.on !== undefined && erasing.on > needed)) return undefined;
  // Where nobody knows the day they go, it can be any day.
  if (erasing.on === undefined) return firstOpenDay(today, calendar);
  const last = lastOpenDayOnOrBefore(addDays(erasing.on, -1), calendar);
  return last < today ? today : last;
}

/** The facts that go with listing or changing an item: the task opened or ended, and that the officer saw it done. */
export function holding(
  item: Id,
  { images, heldOn }: ReadFootage,
  before: ItemState | undefined,
  version: ProfileVersion,
  state: CaseState,
  context: Context,
): readonly FactBody[] {
  const task = state.tasks.find((one) => one.task === item);
  const held = heldOn ?? before?.heldOn;
  const facts: FactBody[] = heldOn && heldOn !== before?.heldOn ? [{ kind: 'footageHeld', item, on: heldOn }] : [];
  if (heldOn && task?.state === 'open') return [...facts, { kind: 'taskDone', task: item, on: heldOn }];
  const due = images && holdBy(erasingOf(images, version), held, state, context);
  if (!due) return [...facts, ...noLonger(item, state, 'De beelden hoeven niet te worden vastgezet.')];
  if (task?.state === 'open' && (task.due === due || !isOtherDay(images, before))) return facts;
  if (task?.state === 'exempted' && !isOtherDay(images, before)) return facts;
  return [...facts, { kind: 'taskOpened', task: item, taskKind: 'holdFootage', label: FOOTAGE, due }];
}

/** The task of an item that is no longer there, or no longer needs it. */
export function noLonger(item: Id, { tasks }: CaseState, reason: string): readonly FactBody[] {
  const isOpen = tasks.some((one) => one.task === item && one.state === 'open');
  return isOpen ? [{ kind: 'taskExempted', task: item, reason }] : [];
}

/** Something else is known of the images: a task that was let go, or had another day, is looked at anew. */
function isOtherDay({ on, incident, handledOn }: Images, before: ItemState | undefined): boolean {
  return before?.footageOn !== on || before.incident !== incident || before.incidentHandledOn !== handledOn;
}

/** The last day on which somebody may come to see them. */
function neededUntil(state: CaseState, { today, profile, calendar }: Context): Day | undefined {
  const terms = termsOfCase(state, profile, calendar, today);
  const term = terms && (terms.ownTerm && !terms.ownMissed ? terms.ownTerm : terms.gdprTerm).day;
  const appointment = state.appointment && !state.appointment.used ? state.appointment.on : undefined;
  return [term, appointment]
    .flatMap((day) => day ?? [])
    .toSorted()
    .at(-1);
}

function firstOpenDay(day: Day, calendar: Context['calendar']): Day {
  return isOpenDay(day, calendar) ? day : firstOpenDay(addDays(day, 1), calendar);
}
