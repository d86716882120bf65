/** One visit as the page holds it: its view, what is under way, and what was refused. Every step is recorded by the vault at once. Runs in the page. */
import { useCallback, useEffect, useRef, useState } from 'react';
import type { CaseView, Id, Refusal } from '../../desk/asks';
import type { VisitView } from '../../desk/asks-visit';
import { ask } from '../../desk/vault';

type Answered<V> = { readonly ok: true; readonly value: V } | { readonly ok: false; readonly refusal: Refusal };
export interface At {
  readonly case: Id;
  readonly visit: Id;
}

export interface Visit {
  readonly at: At;
  readonly view: VisitView;
  /** Whose case, for the head; absent while it is read. */
  readonly head?: CaseView;
  readonly busy: boolean;
  readonly refusal?: Refusal;
  /** Carries out one step; false when it was refused or another is under way. */
  readonly change: (act: (at: At) => Promise<Answered<VisitView>>) => Promise<boolean>;
  /** The same for a step that answers with the case, after which the visit is read again. */
  readonly changeCase: (act: (at: At) => Promise<Answered<CaseView>>) => Promise<boolean>;
  readonly reload: () => Promise<void>;
}

/** Starts the visit of today's appointment, or comes back to the one that runs. */
export function useVisit(id: Id): Visit | { readonly refusal?: Refusal } {
  const [view, setView] = useState<VisitView>();
  const [head, setHead] = useState<CaseView>();
  const [refusal, setRefusal] = useState<Refusal>();
  const [busy, setBusy] = useState(false);
  const working = useRef(false);
  const visit = view?.visit;
  useEffect(() => {
    let current = true;
    void ask('startVisit', { case: id }).then(async (answer) => {
      if (!current) return;
      if (!answer.ok) return setRefusal(answer.refusal);
      setView(answer.value);
      const opened = await ask('openCase', { id });
      if (current && opened.ok) setHead(opened.value);
    });
    return () => {
      current = false;
    };
  }, [id]);

  const carry = useCallback(async <V>(act: () => Promise<Answered<V>>, then: (value: V) => void | Promise<void>) => {
    if (working.current) return false;
    working.current = true;
    setBusy(true);
    setRefusal(undefined);
    const answer = await act();
    if (answer.ok) await then(answer.value);
    else setRefusal(answer.refusal);
    working.current = false;
    setBusy(false);
    return answer.ok;
  }, []);

  const reload = useCallback(async () => {
    if (visit === undefined) return;
    const answer = await ask('visit', { case: id, visit });
    if (answer.ok) setView(answer.value);
    else setRefusal(answer.refusal);
  }, [id, visit]);

  if (!view) return refusal ? { refusal } : {};
  const at: At = { case: id, visit: view.visit };
  return {
    at,
    view,
    ...(head && { head }),
    busy,
    ...(refusal && { refusal }),
    reload,
    change: (act) => carry(() => act(at), setView),
    changeCase: (act) => carry(() => act(at), reload),
  };
}
