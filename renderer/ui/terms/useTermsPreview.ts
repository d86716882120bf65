/** What an act on the terms would come to, asked anew a moment after each change of what it depends on. Runs in the page. */
import { useEffect, useRef, useState } from 'react';
import type { Id } from '../../desk/asks';
import type { TermsAct, TermsPreview } from '../../desk/asks-terms';
import { ask } from '../../desk/vault';

const AFTER = 250;

/** Undefined while nothing is known yet; an answer that is no longer the newest question's is dropped. */
export function useTermsPreview(id: Id, act: TermsAct): TermsPreview | undefined {
  const [preview, setPreview] = useState<TermsPreview>();
  const asked = useRef(0);
  const words = JSON.stringify(act);
  useEffect(() => {
    const mine = ++asked.current;
    const look = async (): Promise<void> => {
      const input = JSON.parse(words) as TermsAct;
      const answer =
        input.act === 'resume'
          ? await ask('previewResume', { case: id, on: input.on })
          : await ask('previewTerms', { case: id, input });
      if (mine === asked.current) setPreview(answer.ok ? answer.value : { refusal: answer.refusal });
    };
    const timer = setTimeout(() => void look(), mine === 1 ? 0 : AFTER);
    return () => {
      clearTimeout(timer);
      asked.current += 1;
    };
  }, [id, words]);
  return preview;
}
