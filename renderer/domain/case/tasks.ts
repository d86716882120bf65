/** Tasks of a case: done on a day, or exempted with a reason (LO-18). Common facts: "bron 1", never a name, in a reason neither. Pure. */

import { type Context, type Decision, inCase, refused } from '../command/decision';
import type { Refusal } from '../command/refusal';
import type { DossierState } from '../dossier/dossier';
import { readReason } from '../dossier/sources';
import type { Id } from '../facts/facts';
import { citesOnlyOwnRule } from '../profiles/grounds';
import { citing, versionNamed } from '../profiles/profile';
import { cannotChange } from '../request/request';
import { readDay } from '../request/request-fields';
import { COPY_OF_PIECE } from '../visit/copy-question';
import type { CaseState, TaskState } from './case';
import { isSent } from './closing';

/** The overview counts as sent only by its letter: see `recordSent`. */
export function doTask(
  typed: { readonly task: Id; readonly on: string },
  state: CaseState,
  { today }: Context,
): Decision {
  const open = openTask(typed.task, state);
  if ('refusal' in open) return open;
  if (open.task.taskKind === 'sendOverview' && !isSent(state, 'dataOverview')) return refused('overviewNotSent');
  // What a third party answers is the officer's to record, beside the dossier.
  if (open.task.taskKind === 'consultThird') return refused('viewInDossier');
  // What was judged of a breach, and why, is the officer's to record, beside the letters.
  if (open.task.taskKind === 'judgeBreach') return refused('breachBesideLetters');
  const on = readDay(typed, 'on', today, { oldest: 10, required: true });
  if (on.problem || !on.day) return { refusal: on.problem ?? { code: 'required', field: 'on' } };
  if (on.day < open.task.openedOn) return refused('notADate', { field: 'on' });
  // A notice that was made for it has gone out with it.
  const notice = state.letters.find(
    ({ task, sentOn, replacedBy }) => task === typed.task && sentOn === undefined && replacedBy === undefined,
  );
  if (notice && on.day < notice.madeOn) return refused('sentBeforeMade', { field: 'on' });
  return inCase(
    state.id,
    { kind: 'taskDone', task: open.task.task, on: on.day },
    ...(notice ? [{ kind: 'letterSent', letter: notice.letter, sentOn: on.day, how: 'post' } as const] : []),
  );
}

/** A copy that was asked for is not exempted: it is sent, or waived by the person (Settled 19). */
export function exemptTask(
  typed: { readonly task: Id; readonly reason: string },
  state: CaseState,
  dossier: DossierState,
  context: Context,
): Decision {
  const open = openTask(typed.task, state);
  if ('refusal' in open) return open;
  if (open.task.taskKind === 'judgeBreach') return refused('breachBesideLetters', { article: 'AVG artikel 33 lid 5' });
  if (open.task.taskKind === 'sendOverview')
    return refused('overviewNotSent', { article: 'AVG artikel 15 lid 3', rule: 'LO-16' });
  const reason = readReason(typed.reason, 'reason', dossier);
  // The house rule alone refuses no copy of one piece.
  if (open.task.label === COPY_OF_PIECE && 'text' in reason && citesOnlyOwnRule(reason.text))
    return refused('ownRuleIsNoGround', { field: 'reason', article: 'AVG artikel 15 lid 3', rule: 'LO-16' });
  if ('refusal' in reason) return { refusal: { ...reason.refusal, ...whyTold(open.task, state, context) } };
  return inCase(state.id, { kind: 'taskExempted', task: open.task.task, reason: reason.text });
}

/** Where it is written that this somebody is told: a source (LO-18), who got the data (AVG 19, WM-22). */
function whyTold(
  { taskKind }: TaskState,
  { request }: CaseState,
  { profile }: Context,
): Pick<Refusal, 'article' | 'rule'> {
  const version = versionNamed(profile, request?.profileVersion ?? '');
  switch (taskKind) {
    case 'tellSource':
      return citing(version?.wayOfWorking.tellSources) ?? { article: 'AVG artikel 5 lid 2' };
    case 'tellRecipient':
      return citing(version?.correctionPassedOn) ?? { article: 'AVG artikel 19' };
    default:
      return { article: 'AVG artikel 5 lid 2' };
  }
}

function openTask(task: Id, state: CaseState): { readonly task: TaskState } | { readonly refusal: Refusal } {
  const closed = cannotChange(state);
  if (closed) return { refusal: closed };
  const found = state.tasks.find((one) => one.task === task && one.state === 'open');
  return found ? { task: found } : { refusal: { code: 'taskUnknown' } };
}
