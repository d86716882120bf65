/** Third parties of a dossier: whom it names, what was asked, what they think. Officer alone. Pure; runs in the vault worker. */
import type { Day, Fact, Id } from '../facts/facts';
import type { View } from '../facts/facts-thirds';

export interface ThirdState {
  readonly third: Id;
  /** 1, 2, 3 in the order of recording: "derde 1". */
  readonly number: number;
  readonly name: string;
  readonly address?: string;
  readonly items: readonly Id[];
  readonly what: string;
  /** The letter that holds: its day, and the last day it names. */
  readonly asked?: { readonly on: Day; readonly until?: Day };
  readonly view?: { readonly on: Day; readonly answer: View; readonly words?: string; readonly tell?: Id };
  /** Items assessed since the view came. */
  readonly weighed: readonly Id[];
  /** Why it was decided otherwise than he wants, as his letter says it. */
  readonly motivation?: string;
  /** He was told, or it was decided that he need not be; `stale`: an item of his was assessed again since. */
  readonly told?: 'holds' | 'stale';
  /** It will be later: the task to tell him, and why, once that is written for him. */
  readonly delay?: { readonly task: Id; readonly reasons?: readonly string[] };
}

export interface Thirds {
  readonly thirds: readonly ThirdState[];
}

export function foldThird<S extends Thirds>(state: S, fact: Fact): S {
  const change = (third: Id, by: (before: ThirdState) => ThirdState): S => ({
    ...state,
    thirds: state.thirds.map((one) => (one.third === third ? by(one) : one)),
  });
  switch (fact.kind) {
    case 'thirdPartyRecorded': {
      const { third, name, address, items, what } = fact;
      const recorded = { third, name, ...(address && { address }), items, what };
      const known = state.thirds.find((one) => one.third === third);
      if (known) {
        const { address: _former, ...before } = known;
        return change(third, () => ({ ...before, ...recorded }));
      }
      return { ...state, thirds: [...state.thirds, { ...recorded, number: state.thirds.length + 1, weighed: [] }] };
    }
    case 'consultationSent': {
      const { on, until } = fact;
      return change(fact.third, (one) => ({ ...one, asked: { on, ...(until && { until }) } }));
    }
    case 'viewReceived': {
      const { on, answer, words, tell } = fact;
      const view = { on, answer, ...(words && { words }), ...(tell && { tell }) };
      // Another answer is decided upon anew, for a reason of its own.
      return change(fact.third, ({ motivation: _former, ...one }) => ({ ...one, view, weighed: [] }));
    }
    case 'thirdMotivated': {
      const { motivation } = fact;
      return change(fact.third, ({ motivation: _former, ...one }) => ({ ...one, ...(motivation && { motivation }) }));
    }
    case 'thirdDelayed': {
      const { task, reasons } = fact;
      return change(fact.third, (one) => ({ ...one, delay: { task, ...(reasons && { reasons }) } }));
    }
    case 'taskDone':
    case 'taskExempted': {
      const third = state.thirds.find(({ view }) => view?.tell === fact.task)?.third;
      return third ? change(third, (one) => ({ ...one, told: 'holds' })) : state;
    }
    case 'itemAssessed':
      return {
        ...state,
        thirds: state.thirds.map((one) =>
          one.view && one.items.includes(fact.item)
            ? { ...one, weighed: [...one.weighed, fact.item], ...(one.told && { told: 'stale' as const }) }
            : one,
        ),
      };
    default:
      return state;
  }
}

/** Somebody does not want it shown, and the item was not assessed since. */
export function isToWeigh({ thirds }: Thirds, item: Id): boolean {
  return thirds.some((one) => objectsTo(one, item) && !one.weighed.includes(item));
}

/** Somebody does not want it shown, all of it or a part. */
export function isObjectedTo({ thirds }: Thirds, item: Id): boolean {
  return thirds.some((one) => objectsTo(one, item));
}

function objectsTo({ items, view }: ThirdState, item: Id): boolean {
  return view !== undefined && view.answer !== 'noObjection' && items.includes(item);
}
