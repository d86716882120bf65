/** The third parties of a dossier as the officer and the FG see them. Pure: scenarios and pictures see the very same. Runs in the vault worker. */
import type { CaseState } from '../../domain/case/case';
import type { Context } from '../../domain/command/decision';
import { type DossierState, itemNamed } from '../../domain/dossier/dossier';
import type { Id } from '../../domain/facts/facts';
import { versionNamed } from '../../domain/profiles/profile';
import { answerBy } from '../../domain/thirds/consulting';
import { shownFromOf } from '../../domain/thirds/reacting';
import { remarkOnTelling } from '../../domain/thirds/telling';
import { isToWeigh, type ThirdState } from '../../domain/thirds/thirds';
import { remarkOf, statusOf } from '../../domain/thirds/waiting';
import type { ThirdsView, ThirdView } from '../asks-thirds';

export function thirdsViewOf(
  dossier: DossierState,
  state: CaseState,
  context: Context,
  mayChange: boolean,
): ThirdsView {
  const version = versionNamed(context.profile, state.request?.profileVersion ?? '');
  const until = version && answerBy(context.today, version);
  const remark = remarkOf(undefined, state, context);
  return {
    thirds: dossier.thirds.map((one) => thirdView(one, dossier, state, context)),
    ...(until ? { answerBy: until } : {}),
    ...(remark ? { remark } : {}),
    mayChange,
  };
}

function thirdView(one: ThirdState, dossier: DossierState, state: CaseState, context: Context): ThirdView {
  const { third, number, name, address, items, what, asked, view } = one;
  const numbers = (wanted: (item: Id) => boolean): readonly number[] =>
    items.flatMap((item) => (wanted(item) ? (itemNamed(dossier, item)?.number ?? []) : [])).toSorted((a, b) => a - b);
  const isReleased = (item: Id): boolean => state.released.some((released) => released.item === item);
  const remark = remarkOf(one, state, context);
  return {
    third,
    number,
    name,
    items: numbers(() => true),
    status: statusOf(one, state, context.today),
    ...(asked ? { askedOn: asked.on } : {}),
    ...(asked?.until ? { until: asked.until } : {}),
    ...(view
      ? {
          view: {
            on: view.on,
            answer: view.answer,
            ...(view.words ? { words: view.words } : {}),
            late: asked?.until !== undefined && view.on > asked.until,
          },
        }
      : {}),
    toWeigh: numbers((item) => isToWeigh(dossier, item) && !isReleased(item)),
    ...(remark ? { remark } : {}),
    input: { third, name, address: address ?? '', items, what },
    ...tellPart(one, state, context),
    ...delayPart(one, state),
  };
}

/** Of the task to tell him; before there is one nothing is to be told. */
function tellPart({ view, motivation }: ThirdState, state: CaseState, context: Context): Pick<ThirdView, 'tell'> {
  const task = state.tasks.find(({ task: id }) => id === view?.tell);
  if (!task) return {};
  const letter = state.letters.findLast(({ task: of, replacedBy }) => of === task.task && replacedBy === undefined);
  const isOpen = task.state === 'open';
  const made = letter && !letter.outdated && (!isOpen || letter.sentOn === undefined) ? letter : undefined;
  const remark = isOpen && !made ? remarkOnTelling(state, context) : undefined;
  const shownFrom = made ? made.shownFrom : isOpen ? shownFromOf(context.today, context.calendar) : undefined;
  return {
    tell: {
      task: task.task,
      state: task.state === 'open' ? (made ? 'toSend' : 'toMake') : task.state,
      ...(task.doneOn ? { doneOn: task.doneOn } : {}),
      motivation: motivation ?? '',
      ...(shownFrom ? { shownFrom } : {}),
      ...(remark ? { remark } : {}),
    },
  };
}

/** Of the task to tell him that it will be later. */
function delayPart({ delay }: ThirdState, state: CaseState): Pick<ThirdView, 'delay'> {
  const task = state.tasks.find(({ task: id }) => id === delay?.task);
  if (!delay || !task) return {};
  const letter = state.letters.findLast(({ task: of, replacedBy }) => of === task.task && replacedBy === undefined);
  const isMade = letter !== undefined && !letter.outdated && letter.sentOn === undefined;
  const newDate = state.termFacts.delays.at(-1)?.newDate;
  return {
    delay: {
      task: task.task,
      state: task.state === 'open' ? (isMade ? 'toSend' : 'toMake') : task.state,
      ...(task.doneOn ? { doneOn: task.doneOn } : {}),
      ...(newDate ? { newDate } : {}),
      reasons: (delay.reasons ?? []).join('\n'),
    },
  };
}
