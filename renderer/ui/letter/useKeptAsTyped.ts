/** Fields beside a letter that are kept a moment after typing, and at once when they are left: no button. Runs in the page. */
import { useCallback, useEffect, useRef, useState } from 'react';
import type { Refusal } from '../../desk/asks';

export interface KeptAsTyped<T> {
  readonly typed: T | undefined;
  readonly refusal: Refusal | undefined;
  /** What stands there already: it is not kept again. */
  readonly begin: (found: T | undefined) => void;
  readonly refuse: (refusal: Refusal) => void;
  readonly set: (changes: Partial<T>) => void;
  readonly keepNow: () => void;
}

const KEEP_AFTER = 900;

/** @param keep records it; a refusal, or nothing when it was recorded. Must stay the same while the fields are of the same one. */
export function useKeptAsTyped<T extends object>(
  keep: (typed: T) => Promise<Refusal | undefined>,
  onKept: () => void,
): KeptAsTyped<T> {
  const [typed, setTyped] = useState<T>();
  const [refusal, setRefusal] = useState<Refusal>();
  const unkept = useRef<T>(undefined);
  const kept = useRef(onKept);
  kept.current = onKept;
  const keepNow = useCallback(async (): Promise<void> => {
    const input = unkept.current;
    if (!input) return;
    unkept.current = undefined;
    const refused = await keep(input);
    if (!refused) kept.current();
    // Typed back to what stood there already.
    setRefusal(refused?.code === 'nothingChanged' ? undefined : refused);
  }, [keep]);
  useEffect(() => {
    if (!typed || !unkept.current) return;
    const timer = setTimeout(() => void keepNow(), KEEP_AFTER);
    return () => clearTimeout(timer);
  }, [typed, keepNow]);
  // Going elsewhere keeps what was typed.
  useEffect(() => () => void keepNow(), [keepNow]);
  return {
    typed,
    refusal,
    begin: setTyped,
    refuse: setRefusal,
    set: (changes) => {
      if (!typed) return;
      unkept.current = { ...typed, ...changes };
      setTyped(unkept.current);
    },
    keepNow: () => void keepNow(),
  };
}
