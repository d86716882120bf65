/**
 * Telling a third party who was asked that it will be later: the regulation tells "those concerned" in writing, with the reason (WS-10,
 * model letter 7). His reason is written for him: that of who asks may tell of the dossier. Officer alone. Pure; runs in the vault worker.
 */
import type { CaseState } from '../case/case';
import { type Context, type Decision, inCase, refused } from '../command/decision';
import type { DossierState } from '../dossier/dossier';
import { readAddressText } from '../dossier/sources';
import type { FactBody, Id } from '../facts/facts';
import { cannotChange } from '../request/request';
import { readReasons } from '../terms/term-reasons';
import { tellsOf } from './consulting';
import { livesAt } from './telling';
import type { ThirdState, Thirds } from './thirds';

/**
 * A task for each third whose letter went out: who was never asked waits for nothing. Of a further delay he hears again, by the same
 * task and for a reason of its own. `ids`: fresh ones, one for each third of the dossier.
 */
export function tasksOfDelay({ thirds }: Thirds, state: CaseState, ids: readonly Id[]): readonly FactBody[] {
  return thirds.flatMap((one, at): readonly FactBody[] => {
    const task = one.delay?.task ?? ids[at];
    if (!wasAsked(one, state)) return [];
    if (!task) throw new Error('there are too few ids for the third parties');
    return [
      { kind: 'thirdDelayed', third: one.third, task },
      { kind: 'taskOpened', task, taskKind: 'tellThirdDelay', label: `derde ${one.number}` },
    ];
  });
}

function wasAsked({ third }: ThirdState, { letters }: CaseState): boolean {
  return letters.some(({ kind, task, sentOn }) => kind === 'consultation' && task === third && sentOn !== undefined);
}

/** The third that a task to tell a delay is about. */
export function thirdDelayed({ thirds }: Thirds, task: Id): ThirdState | undefined {
  return thirds.find(({ delay }) => delay?.task === task);
}

/** As typed beside the letter. */
export interface TypedThirdDelay {
  readonly third: Id;
  readonly address: string;
  /** A reason a line. */
  readonly reasons: string;
}

/** What his letter says: nothing of who asks or of anybody else, and not that the house is busy. */
export function recordThirdDelay(
  typed: TypedThirdDelay,
  dossier: DossierState,
  state: CaseState,
  { profile }: Pick<Context, 'profile'>,
): Decision {
  const closed = cannotChange(state);
  if (closed) return { refusal: closed };
  const known = dossier.thirds.find(({ third }) => third === typed.third);
  if (!known?.delay) return refused('thirdUnknown');
  const address = readAddressText(typed.address, 'address', known.name, false);
  if ('refusal' in address) return address;
  const read = typed.reasons.trim() ? readReasons(typed.reasons, dossier, profile) : { reasons: [] };
  if ('refusal' in read) return read;
  const { reasons } = read;
  const told = tellsOf(reasons.join(' '), known.name, dossier, state);
  if (told) return refused('neutralTitleTells', { field: 'reasons', values: { what: told } });
  const { third, delay } = known;
  const facts: readonly FactBody[] = [
    ...livesAt(known, address.text),
    ...(reasons.join() === (delay.reasons ?? []).join()
      ? []
      : [{ kind: 'thirdDelayed', third, task: delay.task, ...(reasons.length > 0 && { reasons }) } as const]),
  ];
  return facts.length === 0 ? refused('nothingChanged') : inCase(state.id, ...facts);
}
