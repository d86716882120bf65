/** The motivations as typed, kept in the vault a moment after typing and when a field is left. Runs in the page. */
import { useCallback, useEffect, useRef, useState } from 'react';
import type { Id, Refusal } from '../../desk/asks';
import type { DossierView, MotivationInput, OfficerItem } from '../../desk/asks-dossier';
import { ask } from '../../desk/vault';

/** What the letter says of one item. */
export type Motivation = Required<Omit<MotivationInput, 'item'>>;

export interface Motivations {
  readonly typed: Readonly<Record<string, Motivation>>;
  /** The same, as the vault is told. */
  readonly all: readonly MotivationInput[];
  readonly refusal: Refusal | undefined;
  readonly set: (item: string, changes: Partial<Motivation>) => void;
  /** Keeps what is typed; false when the vault refused it. */
  readonly keep: () => Promise<boolean>;
}

const KEEP_AFTER = 900;

export function useMotivations(
  id: Id,
  items: readonly OfficerItem[],
  onKept: (dossier: DossierView) => void,
): Motivations {
  const [typed, setTyped] = useState<Readonly<Record<string, Motivation>>>(() =>
    Object.fromEntries(items.map((one) => [one.item, recordedOf(one)])),
  );
  const [refusal, setRefusal] = useState<Refusal>();
  const now = useRef(typed);
  const unkept = useRef(false);
  const kept = useRef(onKept);
  kept.current = onKept;
  const asked = useRef(items);
  asked.current = items;

  const keepNow = useCallback(async (): Promise<boolean> => {
    if (!unkept.current) return true;
    unkept.current = false;
    const motivations = asked.current.flatMap((one) => {
      const next = now.current[one.item] ?? nothing;
      return isEmpty(next) && isEmpty(recordedOf(one)) ? [] : [{ item: one.item, ...next }];
    });
    if (motivations.length === 0) return true;
    const answer = await ask('motivate', { case: id, motivations });
    setRefusal(answer.ok ? undefined : answer.refusal);
    if (answer.ok) kept.current(answer.value);
    else unkept.current = true;
    return answer.ok;
  }, [id]);
  // One after the other: whoever asks while words are on their way hears what became of them, not that there is nothing to keep.
  const under = useRef<Promise<boolean>>(Promise.resolve(true));
  const keep = useCallback((): Promise<boolean> => {
    under.current = under.current.then(keepNow);
    return under.current;
  }, [keepNow]);

  const set = (item: string, changes: Partial<Motivation>): void => {
    now.current = { ...now.current, [item]: { ...(now.current[item] ?? nothing), ...changes } };
    unkept.current = true;
    setTyped(now.current);
  };
  useEffect(() => {
    if (typed !== now.current || !unkept.current) return;
    const timer = setTimeout(() => void keep(), KEEP_AFTER);
    return () => clearTimeout(timer);
  }, [typed, keep]);
  // Going elsewhere keeps what was typed.
  useEffect(() => () => void keep(), [keep]);

  const all = items.map(({ item }) => ({ item, ...(typed[item] ?? nothing) }));
  return { typed, all, refusal, set, keep };
}

const nothing: Motivation = { motivation: '', whatYouDoSee: '', isNamed: false };

const recordedOf = ({ motivation = '', whatYouDoSee = '', isNamed }: OfficerItem): Motivation => ({
  motivation,
  whatYouDoSee,
  isNamed,
});

const isEmpty = ({ motivation, whatYouDoSee, isNamed }: Motivation): boolean =>
  motivation.trim() === '' && whatYouDoSee.trim() === '' && !isNamed;
