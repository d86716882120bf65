/**
 * One letter from concept to final: its words, the very bytes of the preview, and the act that keeps both. Runs in the page.
 *
 * [Note: late answers] Making a PDF takes a moment; an answer that is no longer the newest question's is dropped.
 */
import { useCallback, useEffect, useRef, useState } from 'react';
import type { Answer, Asks, CaseView, Id, LetterView, Refusal } from '../../desk/asks';
import { issue, type Pdf, pdfOf, readLetter } from '../../desk/post';
import { ask } from '../../desk/vault';
import type { Screen } from '../state';

export type LetterWords = Asks['draftLetter'][1];
export type LetterAt = Extract<Screen, { at: 'letter' }>;

export interface LetterWork {
  readonly view: CaseView | undefined;
  readonly words: LetterWords | undefined;
  readonly pdf: Pdf | undefined;
  /** A newer concept is being made. */
  readonly making: boolean;
  readonly final: LetterView | undefined;
  /** The bytes of the final letter. */
  readonly kept: Uint8Array | undefined;
  readonly busy: boolean;
  readonly refusal: Refusal | undefined;
  readonly makeFinal: () => Promise<void>;
  readonly show: (view: CaseView) => Promise<void>;
  /** The words it is made of have changed. */
  readonly redraft: () => Promise<void>;
  /** A new one in the place of the final letter that is shown. */
  readonly anew: (view: CaseView) => Promise<void>;
  /** Back to this final one. */
  readonly open: (letter: Id, view: CaseView) => Promise<void>;
}

export function useLetter(of: LetterAt): LetterWork {
  const { id, kind, task } = of;
  const [view, setView] = useState<CaseView>();
  const [words, setWords] = useState<LetterWords>();
  const [pdf, setPdf] = useState<Pdf>();
  const [making, setMaking] = useState(false);
  const [kept, setKept] = useState<Uint8Array>();
  const [final, setFinal] = useState<LetterView>();
  const [busy, setBusy] = useState(false);
  const [refusal, setRefusal] = useState<Refusal>();
  const asked = useRef(0);
  /** Which final letter is shown: chosen beforehand, or made here. */
  const chosen = useRef(of.letter);
  const draftsAnew = useRef(of.fresh === true || task !== undefined);

  const redraft = useCallback(async (): Promise<void> => {
    const mine = ++asked.current;
    setMaking(true);
    const answer = await draft(id, kind, task);
    if (mine !== asked.current) return;
    if (!answer.ok) {
      setMaking(false);
      return setRefusal(answer.refusal);
    }
    setWords(answer.value);
    const made = await pdfOf(answer.value).catch(() => undefined);
    if (mine !== asked.current) return;
    setMaking(false);
    if (made) setPdf(made);
    else setRefusal({ code: 'unexpected' });
  }, [id, kind, task]);

  const show = useCallback(
    async (next: CaseView): Promise<void> => {
      setView(next);
      const found = chosen.current
        ? next.letters.find((one) => one.letter === chosen.current)
        : draftsAnew.current
          ? undefined
          : newest(next, kind);
      setFinal(found);
      if (!found) return redraft();
      const mine = ++asked.current;
      const answer = await readLetter(id, found.letter);
      if (mine !== asked.current) return;
      if (answer.ok) setKept(answer.value.bytes);
      else setRefusal(answer.refusal);
    },
    [id, kind, redraft],
  );

  const load = useCallback(async (): Promise<void> => {
    const answer = await ask('openCase', { id });
    if (answer.ok) await show(answer.value);
    else setRefusal(answer.refusal);
  }, [id, show]);
  useEffect(() => void load(), [load]);

  const makeFinal = async (): Promise<void> => {
    if (!view || !words || !pdf || making) return;
    const before = new Set(view.letters.map((one) => one.letter));
    setBusy(true);
    setRefusal(undefined);
    const answer = await issue(id, words, pdf);
    setBusy(false);
    if (answer.ok) {
      chosen.current = answer.value.letters.find((one) => !before.has(one.letter))?.letter;
      draftsAnew.current = false;
      return show(answer.value);
    }
    setRefusal(answer.refusal);
    if (answer.refusal.code === 'alreadyIssued') draftsAnew.current = false;
    if (answer.refusal.code === 'letterChanged' || answer.refusal.code === 'alreadyIssued') await load();
  };

  const anew = (next: CaseView): Promise<void> => {
    chosen.current = undefined;
    draftsAnew.current = true;
    setKept(undefined);
    setPdf(undefined);
    setRefusal(undefined);
    return show(next);
  };
  const open = (letter: Id, next: CaseView): Promise<void> => {
    chosen.current = letter;
    setKept(undefined);
    setRefusal(undefined);
    return show(next);
  };

  return { view, words, pdf, making, final, kept, busy, refusal, makeFinal, show, redraft, anew, open };
}

function draft(id: string, kind: LetterAt['kind'], task: string | undefined): Promise<Answer<'draftLetter'>> {
  if (task === undefined) return ask('draftLetter', { case: id, kind });
  const input = { case: id, task };
  switch (kind) {
    case 'consultation':
      return ask('draftConsultation', input);
    case 'recipientNotice':
      return ask('draftRecipientNotice', input);
    case 'thirdDecision':
      return ask('draftThirdDecision', input);
    case 'thirdDelay':
      return ask('draftThirdDelay', input);
    default:
      return ask('draftSourceNotice', input);
  }
}

/** The final letter of a kind that holds: the one made last. */
const newest = (view: CaseView, kind: LetterAt['kind']): LetterView | undefined =>
  view.letters
    .filter((one) => one.kind === kind && !one.outdated && !one.replaced)
    .toSorted((a, b) => b.madeAt - a.madeAt)[0];
