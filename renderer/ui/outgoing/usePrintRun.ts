/** Printing one letter after another: at most one run, which can be stopped and goes on after a failure. Runs in the page. */
import { useEffect, useRef, useState } from 'react';
import type { Id } from '../../desk/asks';
import type { OutgoingLetter } from '../../desk/asks-outgoing';
import { type OutgoingOutcome, printInTurn } from '../../desk/post';

export interface Run {
  /** From 1. */
  readonly at: number;
  readonly of: number;
  readonly letter: OutgoingLetter;
  readonly stopping: boolean;
}

export interface Tried {
  readonly letter: OutgoingLetter;
  readonly outcome: OutgoingOutcome;
}

export interface Ended {
  readonly printed: number;
  /** Neither printed nor tried. */
  readonly left: number;
}

/** What would go wrong with the next letter in the same way: the run ends, and the others are named with the same reason. */
const FOR_ALL: readonly OutgoingOutcome[] = ['noPrinter', 'duringVisit'];

export function usePrintRun(onEnd: (ended: Ended) => Promise<void>) {
  const [run, setRun] = useState<Run>();
  const [ended, setEnded] = useState<Ended>();
  const [tried, setTried] = useState<ReadonlyMap<Id, Tried>>(new Map());
  const busy = useRef(false);
  const stopped = useRef(false);
  // Who goes to another screen, or locks, is asked for no further dialogs.
  useEffect(
    () => () => {
      stopped.current = true;
    },
    [],
  );
  const start = async (letters: readonly OutgoingLetter[]): Promise<void> => {
    if (busy.current || letters.length === 0) return;
    busy.current = true;
    stopped.current = false;
    setEnded(undefined);
    setTried(new Map([...tried].filter(([id]) => !letters.some(({ letter }) => letter === id))));
    const keep = (letter: OutgoingLetter, outcome: OutgoingOutcome): void =>
      setTried((before) => new Map(before).set(letter.letter, { letter, outcome }));
    let printed = 0;
    let done = 0;
    for (const [index, letter] of letters.entries()) {
      if (stopped.current) break;
      setRun({ at: index + 1, of: letters.length, letter, stopping: false });
      const outcome = await printInTurn(letter);
      keep(letter, outcome);
      done += 1;
      if (outcome === 'printed') printed += 1;
      if (!FOR_ALL.includes(outcome)) continue;
      for (const other of letters.slice(index + 1)) keep(other, outcome);
      done = letters.length;
      break;
    }
    const all = { printed, left: letters.length - done };
    await onEnd(all);
    busy.current = false;
    setRun(undefined);
    setEnded(all);
  };
  const stop = (): void => {
    stopped.current = true;
    setRun((now) => now && { ...now, stopping: true });
  };
  return { run, ended, tried, failed: [...tried.values()].filter(({ outcome }) => outcome !== 'printed'), start, stop };
}
