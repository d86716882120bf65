/** What is known of the source, beside its notice: what is put right here shows in the letter, for every letter to come. Runs in the page. */
import { useCallback, useEffect, useRef, useState } from 'react';
import type { Id, Refusal } from '../../desk/asks';
import type { SourceInput } from '../../desk/asks-dossier';
import { ask } from '../../desk/vault';
import { SourceFields } from '../dossier/SourceFields';
import { RefusalNote } from '../kit/RefusalNote';
import { refusalLine } from '../words.nl';

interface Props {
  readonly id: Id;
  readonly source: Id;
  readonly onKept: () => void;
}

const KEEP_AFTER = 900;

export function SourceBeside({ id, source, onKept }: Props) {
  const [typed, setTyped] = useState<SourceInput>();
  const [refusal, setRefusal] = useState<Refusal>();
  const unkept = useRef<SourceInput>(undefined);
  const kept = useRef(onKept);
  kept.current = onKept;
  useEffect(() => {
    void ask('dossier', { case: id }).then((answer) => {
      if (answer.ok) setTyped(answer.value.officer?.sources.find((one) => one.source === source)?.input);
      else setRefusal(answer.refusal);
    });
  }, [id, source]);

  const keep = useCallback(async (): Promise<void> => {
    const input = unkept.current;
    if (!input) return;
    unkept.current = undefined;
    const answer = await ask('keepSource', { case: id, source, ...input });
    if (answer.ok) kept.current();
    // Typed back to what stood there already.
    setRefusal(answer.ok || answer.refusal.code === 'nothingChanged' ? undefined : answer.refusal);
  }, [id, source]);
  useEffect(() => {
    if (!typed || !unkept.current) return;
    const timer = setTimeout(() => void keep(), KEEP_AFTER);
    return () => clearTimeout(timer);
  }, [typed, keep]);
  // Going elsewhere keeps what was typed.
  useEffect(() => () => void keep(), [keep]);

  if (!typed) return refusal ? <RefusalNote refusal={refusal} /> : null;
  const at = (field: keyof SourceInput): string | undefined =>
    refusal?.field === field ? refusalLine(refusal) : undefined;
  return (
    <>
      <h2>De bron</h2>
      <div className="fields source-beside">
        <SourceFields
          typed={typed}
          at={at}
          set={(changes) => {
            const next = { ...typed, ...changes };
            unkept.current = next;
            setTyped(next);
          }}
          onLeft={() => void keep()}
        />
      </div>
      {refusal && !(refusal.field && refusal.field in typed) && <RefusalNote refusal={refusal} />}
    </>
  );
}
