/** What is known of the third party, beside the letter: what is put right here shows in it at once. Runs in the page. */
import { useCallback, useEffect, useRef, useState } from 'react';
import type { Id, Refusal } from '../../desk/asks';
import type { ThirdView, TypedThird } from '../../desk/asks-thirds';
import { ask } from '../../desk/vault';
import { dayInFull } from '../dates.nl';
import { Note } from '../kit/Note';
import { RefusalNote } from '../kit/RefusalNote';
import { refusalLine, refusalWords } from '../words.nl';
import { ThirdFields } from './ThirdFields';

interface Props {
  readonly id: Id;
  readonly third: Id;
  readonly onKept: () => void;
}

const KEEP_AFTER = 900;

export function ThirdBeside({ id, third, onKept }: Props) {
  const [typed, setTyped] = useState<TypedThird>();
  const [about, setAbout] = useState<Pick<ThirdView, 'remark'> & { readonly answerBy?: string }>({});
  const [refusal, setRefusal] = useState<Refusal>();
  const unkept = useRef<TypedThird>(undefined);
  const kept = useRef(onKept);
  kept.current = onKept;
  useEffect(() => {
    void ask('thirds', { case: id }).then((answer) => {
      if (!answer.ok) return setRefusal(answer.refusal);
      const { thirds, answerBy, remark } = answer.value;
      setTyped(thirds.find((one) => one.third === third)?.input);
      setAbout({ ...(answerBy && { answerBy }), ...(remark && { remark }) });
    });
  }, [id, third]);

  const keep = useCallback(async (): Promise<void> => {
    const input = unkept.current;
    if (!input) return;
    unkept.current = undefined;
    const answer = await ask('keepThird', { case: id, input });
    if (answer.ok) kept.current();
    // Typed back to what stood there already.
    setRefusal(answer.ok || answer.refusal.code === 'nothingChanged' ? undefined : answer.refusal);
  }, [id]);
  useEffect(() => {
    if (!typed || !unkept.current) return;
    const timer = setTimeout(() => void keep(), KEEP_AFTER);
    return () => clearTimeout(timer);
  }, [typed, keep]);
  // Going elsewhere keeps what was typed.
  useEffect(() => () => void keep(), [keep]);

  if (!typed) return refusal ? <RefusalNote refusal={refusal} /> : null;
  const { answerBy, remark } = about;
  return (
    <>
      {remark && (
        <Note tone="soon" title={refusalWords(remark).title} article={remark.article}>
          {refusalWords(remark).now}
        </Note>
      )}
      <h2>De derde</h2>
      <div className="fields source-beside">
        <ThirdFields
          typed={typed}
          at={(field) => (refusal?.field === field ? refusalLine(refusal) : undefined)}
          set={(changes) => {
            const next = { ...typed, ...changes };
            unkept.current = next;
            setTyped(next);
          }}
          onLeft={() => void keep()}
        />
      </div>
      {answerBy && <p className="meta">Antwoorden kan tot en met {dayInFull(answerBy)}.</p>}
      {refusal && !(refusal.field && refusal.field in typed) && <RefusalNote refusal={refusal} />}
    </>
  );
}
