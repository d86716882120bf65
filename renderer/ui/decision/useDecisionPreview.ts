/**
 * The decision letter as it would read with what is typed, made anew a moment after each change. Nothing of it is kept: it is a concept
 * until the decision, the appointment and the letter itself are there. Runs in the page.
 *
 * [Note: late answers] Making a PDF takes a moment; an answer that is no longer the newest question's is dropped.
 */
import { useEffect, useRef, useState } from 'react';
import type { Refusal } from '../../desk/asks';
import type { DossierAsks } from '../../desk/asks-dossier';
import { type Pdf, pdfOf } from '../../desk/post';
import { ask } from '../../desk/vault';

export interface DecisionPreview {
  readonly pdf: Pdf | undefined;
  readonly making: boolean;
  readonly refusal: Refusal | undefined;
}

const AFTER = 350;

export function useDecisionPreview(typed: DossierAsks['previewDecision'][0]): DecisionPreview {
  const [pdf, setPdf] = useState<Pdf>();
  const [making, setMaking] = useState(true);
  const [refusal, setRefusal] = useState<Refusal>();
  const asked = useRef(0);
  const words = JSON.stringify(typed);
  useEffect(() => {
    const mine = ++asked.current;
    const isNewest = (): boolean => mine === asked.current;
    setMaking(true);
    const make = async (): Promise<void> => {
      const answer = await ask('previewDecision', JSON.parse(words) as typeof typed);
      if (!isNewest()) return;
      const made = answer.ok ? await pdfOf(answer.value).catch(() => undefined) : undefined;
      if (!isNewest()) return;
      setMaking(false);
      if (made) setPdf(made);
      setRefusal(made ? undefined : answer.ok ? { code: 'unexpected' } : answer.refusal);
    };
    const timer = setTimeout(() => void make(), asked.current === 1 ? 0 : AFTER);
    return () => {
      clearTimeout(timer);
      asked.current += 1;
    };
  }, [words]);
  return { pdf, making, refusal };
}
