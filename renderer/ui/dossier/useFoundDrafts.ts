/** What an officer or the FG left half typed in a case, as it lies there when its section opens. Runs in the page. */
import { useEffect, useState } from 'react';
import type { Id } from '../../desk/asks';
import type { KeptDraft } from '../../desk/asks-dossier';
import { ask } from '../../desk/vault';

/**
 * Undefined until it is known. Who only reads (`types` false) has typed nothing, and a draft that cannot be read keeps nobody from the
 * section. `types` is undefined while it is not known yet.
 */
export function useFoundDrafts(id: Id, types: boolean | undefined): readonly KeptDraft[] | undefined {
  const [found, setFound] = useState<readonly KeptDraft[]>();
  useEffect(() => {
    if (types === false) setFound([]);
    if (!types) return;
    void ask('officerDrafts', { case: id }).then((answer) => setFound(answer.ok ? answer.value.drafts : []));
  }, [id, types]);
  return found;
}
