/**
 * What the officer types about a case is kept under the officer's key a moment after typing, and at once when the screen goes: a lock,
 * a crash or another section loses nothing. What became an act is forgotten here before the vault is asked, so that a late keeping does
 * not bring it back. Runs in the page.
 */
import { useCallback, useEffect, useRef, useState } from 'react';
import type { Id } from '../../desk/asks';
import type { KeptDraft, OfficerDraft } from '../../desk/asks-dossier';
import { ask } from '../../desk/vault';

export interface OfficerDrafts {
  /** As they lay there when the screen opened. */
  readonly found: readonly KeptDraft[];
  readonly keep: (draft: OfficerDraft) => void;
  /** It became an act: what is still waiting is not kept any more. */
  readonly forget: (of: FormOf) => void;
  /** It says what stands there already. */
  readonly drop: (of: FormOf) => void;
  /** When it was kept last. */
  readonly keptAt: (of: FormOf) => number | undefined;
}

type FormOf = Pick<OfficerDraft, 'form'> & { readonly item?: string };

const KEEP_AFTER = 700;
const nameOf = ({ form, item }: FormOf): string => `${form}:${item ?? ''}`;

export function useOfficerDrafts(id: Id, found: readonly KeptDraft[]): OfficerDrafts {
  const waiting = useRef(new Map<string, OfficerDraft>());
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const [kept, setKept] = useState<ReadonlyMap<string, number>>(
    () => new Map(found.map(({ draft, keptAt }) => [nameOf(draft), keptAt])),
  );

  const keepAll = useCallback(async (): Promise<void> => {
    clearTimeout(timer.current);
    const all = [...waiting.current];
    waiting.current.clear();
    for (const [name, draft] of all) {
      const answer = await ask('keepOfficerDraft', { case: id, draft });
      if (answer.ok) setKept((before) => new Map(before).set(name, answer.value.keptAt));
      else if (!waiting.current.has(name)) waiting.current.set(name, draft);
    }
  }, [id]);
  useEffect(() => () => void keepAll(), [keepAll]);

  const forget = (of: FormOf): void => {
    waiting.current.delete(nameOf(of));
    setKept((before) => new Map([...before].filter(([name]) => name !== nameOf(of))));
  };
  return {
    found,
    keep: (draft) => {
      waiting.current.set(nameOf(draft), draft);
      clearTimeout(timer.current);
      timer.current = setTimeout(() => void keepAll(), KEEP_AFTER);
    },
    forget,
    drop: (of) => {
      forget(of);
      void ask('dropOfficerDraft', { case: id, ...of });
    },
    keptAt: (of) => kept.get(nameOf(of)),
  };
}
