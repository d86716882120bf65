/** "Toch niet verbeteren": the final letter holds as it did. Runs in the page. */
import { useState } from 'react';
import type { CaseView, Id, LetterView, Refusal } from '../../desk/asks';
import { ask } from '../../desk/vault';
import { RefusalNote } from '../kit/RefusalNote';

interface Props {
  readonly view: CaseView;
  readonly letter: LetterView;
  readonly onKept: (letter: Id, view: CaseView) => void;
}

export function KeepLetter({ view, letter, onKept }: Props) {
  const [busy, setBusy] = useState(false);
  const [refusal, setRefusal] = useState<Refusal>();
  const keep = async (): Promise<void> => {
    if (busy) return;
    setBusy(true);
    const answer = await ask('keepLetter', { case: view.summary.id, letter: letter.letter });
    setBusy(false);
    if (answer.ok) onKept(letter.letter, answer.value);
    else setRefusal(answer.refusal);
  };
  return (
    <div className="letter-ways">
      <button type="button" className="link" onClick={() => void keep()}>
        Toch niet verbeteren
      </button>
      {letter.kind === 'decision' && (
        <span className="meta">De oude brief geldt dan weer. Wat u aan de motivering veranderde, blijft bewaard.</span>
      )}
      {refusal && <RefusalNote refusal={refusal} />}
    </div>
  );
}
