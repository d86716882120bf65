/** What is known of the source, beside its notice: what is put right here shows in the letter, for every letter to come. Runs in the page. */
import { useCallback, useEffect } from 'react';
import type { Id, Refusal } from '../../desk/asks';
import type { SourceInput } from '../../desk/asks-dossier';
import { ask } from '../../desk/vault';
import { SourceFields } from '../dossier/SourceFields';
import { RefusalNote } from '../kit/RefusalNote';
import { refusalLine } from '../words.nl';
import { useKeptAsTyped } from './useKeptAsTyped';

interface Props {
  readonly id: Id;
  readonly source: Id;
  readonly onKept: () => void;
}

export function SourceBeside({ id, source, onKept }: Props) {
  const keep = useCallback(
    async (input: SourceInput): Promise<Refusal | undefined> => {
      const answer = await ask('keepSource', { case: id, source, ...input });
      return answer.ok ? undefined : answer.refusal;
    },
    [id, source],
  );
  const { typed, refusal, begin, refuse, set, keepNow } = useKeptAsTyped(keep, onKept);
  useEffect(() => {
    void ask('dossier', { case: id }).then((answer) => {
      if (answer.ok) begin(answer.value.officer?.sources.find((one) => one.source === source)?.input);
      else refuse(answer.refusal);
    });
  }, [id, source, begin, refuse]);

  if (!typed) return refusal ? <RefusalNote refusal={refusal} /> : null;
  return (
    <>
      <h2>De bron</h2>
      <div className="fields source-beside">
        <SourceFields
          typed={typed}
          at={(field) => (refusal?.field === field ? refusalLine(refusal) : undefined)}
          set={set}
          onLeft={keepNow}
        />
      </div>
      {refusal && !(refusal.field && refusal.field in typed) && <RefusalNote refusal={refusal} />}
    </>
  );
}
