/** Whether the visitor asked for a copy, and what the visitor says: both at the counter (Settled 19, law.md B.6). Pure. */
import type { CaseState, TaskState } from '../case/case';
import { type Context, type Decision, inCase, type OfficeContext, refused, type ToWrite } from '../command/decision';
import { readText } from '../command/typed-text';
import type { FactBody, Id } from '../facts/facts';
import { versionOn } from '../profiles/profile';
import { referenceFor } from '../register/reference';
import { termsOf } from '../terms/terms';
import { cannotGoOn } from './visit';

/** What the officer still decides on once the overview was promised: whether one piece is needed beside it (law.md B.6). */
export const COPY_OF_PIECE = 'kopie van één stuk';

/**
 * A yes opens the task to send the overview, due by the AVG month of today; a later no or waiver takes it back. Where the overview
 * was promised with the decision it answers a second yes too, and only one piece that the visitor names asks for more.
 */
export function answerCopy(
  typed: { readonly visit: Id; readonly answer: 'no' | 'yes' | 'waived'; readonly piece: string },
  state: CaseState,
  { today, calendar }: Context,
  ids: { readonly task: Id },
): Decision {
  const running = cannotGoOn(typed.visit, state);
  if (running) return { refusal: running };
  if (!['no', 'yes', 'waived'].includes(typed.answer)) return refused('unknownValue', { field: 'answer' });
  const piece = readText(typed.piece, 'piece', false);
  if ('refusal' in piece) return piece;
  const asked: FactBody = {
    kind: 'copyAsked',
    visit: typed.visit,
    answer: typed.answer,
    ...(typed.answer === 'yes' && piece.text && { piece: piece.text }),
  };
  const open = state.tasks.filter((task) => task.state === 'open' && isOfCopy(task));
  if (typed.answer !== 'yes') {
    const reason =
      typed.answer === 'waived' ? 'De bezoeker hoeft geen overzicht.' : 'De bezoeker vroeg niet om een kopie.';
    return inCase(state.id, asked, ...open.map(({ task }): FactBody => ({ kind: 'taskExempted', task, reason })));
  }
  const promised = state.decision?.copy === 'overview';
  if (open.length > 0 || (promised && !piece.text)) return inCase(state.id, asked);
  const due = termsOf({ receivedOn: today, today, calendar }).sendBy.day;
  const task = promised
    ? ({ taskKind: 'followUp', label: COPY_OF_PIECE } as const)
    : ({ taskKind: 'sendOverview', label: 'overzicht van gegevens' } as const);
  return inCase(state.id, asked, { kind: 'taskOpened', task: ids.task, ...task, due });
}

/** The tasks an answer to the copy question opens. */
export function isOfCopy({ taskKind, label }: Pick<TaskState, 'taskKind' | 'label'>): boolean {
  return taskKind === 'sendOverview' || label === COPY_OF_PIECE;
}

/** A remark about the visit. Does the visitor say that something is wrong, then a new linked case begins, received today. */
export function remark(
  typed: { readonly visit: Id; readonly words: string; readonly rectification: boolean },
  state: CaseState,
  { today, profile, register }: OfficeContext,
  ids: { readonly case: Id; readonly place: string; readonly mark?: Id },
): Decision {
  const running = cannotGoOn(typed.visit, state);
  if (running) return { refusal: running };
  const words = readText(typed.words, 'words');
  if ('refusal' in words) return words;
  const { request, subject, representative } = state;
  const isRequest = typed.rectification && request !== undefined && subject !== undefined;
  const made: ToWrite = {
    case: state.id,
    body: {
      kind: 'remarkMade',
      visit: typed.visit,
      words: words.text,
      ...(isRequest && { request: ids.case }),
    },
  };
  if (!isRequest) return { facts: [made] };

  const { reference, given } = referenceFor(ids, { today, profile, register });
  const inNew = (body: FactBody): ToWrite => ({ case: ids.case, body });
  const { deceased: _living, ...person } = subject;
  return {
    facts: [
      made,
      given,
      inNew({
        kind: 'requestRegistered',
        right: 'rectification',
        channel: 'counter',
        receivedOn: today,
        scope: words.text,
        copyAsked: false,
        corporation: request.corporation,
        profileVersion: versionOn(profile, today).version,
        reference,
        ...(ids.mark && { mark: ids.mark }),
      }),
      inNew({ kind: 'dataSubjectRecorded', ...person }),
      ...(representative
        ? [inNew({ ...without(representative), kind: 'representativeRecorded', representative: representative.kind })]
        : []),
      inNew({ kind: 'casesLinked', other: state.id, why: 'fromVisit' }),
      { case: state.id, body: { kind: 'casesLinked', other: ids.case, why: 'fromVisit' } },
    ],
  };
}

function without<T extends { readonly kind: unknown }>({ kind: _kind, ...rest }: T): Omit<T, 'kind'> {
  return rest;
}
