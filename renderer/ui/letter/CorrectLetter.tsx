/** "Brief verbeteren": what is wrong with a final letter, from a fixed list; then its next version is made. Runs in the page. */
import { Button } from '@mantine/core';
import { useState } from 'react';
import type { CaseView, CorrectionReason, LetterView, Refusal } from '../../desk/asks';
import { ask } from '../../desk/vault';
import { capital, dayInFull } from '../dates.nl';
import { Act } from '../kit/Act';
import { Choice } from '../kit/Choice';
import { Dialog } from '../kit/Dialog';
import { RefusalNote } from '../kit/RefusalNote';
import { correctionReasons, correctionWords, whereToCorrect } from './words.version.nl';

interface Props {
  readonly view: CaseView;
  readonly letter: LetterView;
  readonly onClose: () => void;
  readonly onCorrecting: (view: CaseView) => void;
}

const options = correctionReasons.map((value) => ({ value, label: capital(correctionWords[value]) }));

export function CorrectLetter({ view, letter, onClose, onCorrecting }: Props) {
  const [reason, setReason] = useState<CorrectionReason | ''>('');
  const [busy, setBusy] = useState(false);
  const [refusal, setRefusal] = useState<Refusal>();
  const next = (letter.version ?? 1) + 1;
  const correct = async (): Promise<void> => {
    setBusy(true);
    setRefusal(undefined);
    const answer = await ask('correctLetter', { case: view.summary.id, letter: letter.letter, reason });
    setBusy(false);
    if (answer.ok) onCorrecting(answer.value);
    else setRefusal(answer.refusal);
  };
  return (
    <Dialog title="Brief verbeteren" onClose={onClose}>
      <p>
        U maakt versie {next} van de brief. De brief van {dayInFull(letter.madeOn)} blijft bewaard.{' '}
        {letter.sentOn
          ? 'Hij is verzonden. In de nieuwe brief staat dat die de eerdere vervangt, en waarom.'
          : 'Hij is niet verzonden. De nieuwe brief noemt hem daarom niet.'}
      </p>
      <Choice
        label="Wat is er fout?"
        name="reason"
        value={reason}
        options={options}
        listed
        hint={reason === '' ? undefined : whereToCorrect(reason, letter.kind)}
        onChange={setReason}
      />
      {reason === 'nameOrAddress' && letter.sentOn && (
        <p className="meta">Kwam de brief bij een ander terecht? Leg dat in de zaak vast als datalek.</p>
      )}
      {refusal && <RefusalNote refusal={refusal} />}
      <Act
        label={`Versie ${next} maken`}
        busy={busy ? 'Bezig' : undefined}
        lacks={reason === '' ? [{ field: 'reason', label: 'wat er fout is' }] : []}
        onAct={() => void correct()}
      >
        <Button variant="default" onClick={onClose}>
          Niet verbeteren
        </Button>
      </Act>
    </Dialog>
  );
}
