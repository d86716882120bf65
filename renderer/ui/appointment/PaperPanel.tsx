/** Where the paper dossier is, and taking it out or putting it back outside a visit (LO-8). Runs in the page. */
import { IconClockExclamation } from '@tabler/icons-react';
import { useState } from 'react';
import type { CaseView, Refusal } from '../../desk/asks';
import { ask } from '../../desk/vault';
import { dayInList } from '../dates.nl';
import { RefusalNote } from '../kit/RefusalNote';
import { ReturnPaper, TakePaper } from '../visit/Paper';

interface Props {
  readonly view: CaseView;
  readonly today: string;
  readonly may: boolean;
  readonly onChanged: (view: CaseView) => void;
}

export function PaperPanel({ view, today, may, onChanged }: Props) {
  const [refusal, setRefusal] = useState<Refusal>();
  const { paper, paperOut, keyHolders = [] } = view;
  const isDue = view.appointment?.on === today;
  if (paper === 'none' || (paper !== 'taken' && !isDue)) return null;
  const move = async (question: 'takePaper' | 'returnPaper', keyHolder: string): Promise<void> => {
    setRefusal(undefined);
    const answer = await ask(question, { case: view.summary.id, keyHolder });
    if (answer.ok) onChanged(answer.value);
    else setRefusal(answer.refusal);
  };
  return (
    <section className="panel padded case-panel">
      <h2>Papieren dossier</h2>
      {paperOut && (
        <p className="tag tag-soon">
          <IconClockExclamation size={17} stroke={2} aria-hidden />
          Uit de kast sinds {dayInList(paperOut.on, today)}, {paperOut.keyHolder}
        </p>
      )}
      {paper === 'taken' && may && (
        <ReturnPaper keyHolders={keyHolders} onMove={(holder) => void move('returnPaper', holder)} />
      )}
      {paper !== 'taken' && may && (
        <TakePaper keyHolders={keyHolders} onMove={(holder) => void move('takePaper', holder)} />
      )}
      {refusal && <RefusalNote refusal={refusal} />}
    </section>
  );
}
