/** What is known of the third party, beside the letter: what is put right here shows in it at once. Runs in the page. */
import { useCallback, useEffect, useState } from 'react';
import type { Id, Refusal } from '../../desk/asks';
import type { ThirdView, TypedThird } from '../../desk/asks-thirds';
import { ask } from '../../desk/vault';
import { dayInFull } from '../dates.nl';
import { Note } from '../kit/Note';
import { RefusalNote } from '../kit/RefusalNote';
import { useKeptAsTyped } from '../letter/useKeptAsTyped';
import { refusalLine, refusalWords } from '../words.nl';
import { ThirdFields } from './ThirdFields';

interface Props {
  readonly id: Id;
  readonly third: Id;
  readonly onKept: () => void;
}

export function ThirdBeside({ id, third, onKept }: Props) {
  const [about, setAbout] = useState<Pick<ThirdView, 'remark'> & { readonly answerBy?: string }>({});
  const keep = useCallback(
    async (input: TypedThird): Promise<Refusal | undefined> => {
      const answer = await ask('keepThird', { case: id, input });
      return answer.ok ? undefined : answer.refusal;
    },
    [id],
  );
  const { typed, refusal, begin, refuse, set, keepNow } = useKeptAsTyped(keep, onKept);
  useEffect(() => {
    void ask('thirds', { case: id }).then((answer) => {
      if (!answer.ok) return refuse(answer.refusal);
      const { thirds, answerBy, remark } = answer.value;
      begin(thirds.find((one) => one.third === third)?.input);
      setAbout({ ...(answerBy && { answerBy }), ...(remark && { remark }) });
    });
  }, [id, third, begin, refuse]);

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
          set={set}
          onLeft={keepNow}
        />
      </div>
      {answerBy && <p className="meta">Antwoorden kan tot en met {dayInFull(answerBy)}.</p>}
      {refusal && !(refusal.field && refusal.field in typed) && <RefusalNote refusal={refusal} />}
    </>
  );
}
