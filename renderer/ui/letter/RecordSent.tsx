/** "Verzonden op": the day the letter went out and how. The program sends nothing itself. Runs in the page. */
import { Button } from '@mantine/core';
import { useState } from 'react';
import type { CaseView, LetterView, Refusal } from '../../desk/asks';
import { readerOfKind } from '../../desk/names';
import { ask } from '../../desk/vault';
import { capital } from '../dates.nl';
import { Act } from '../kit/Act';
import { Choice } from '../kit/Choice';
import { Dialog } from '../kit/Dialog';
import { DateField } from '../kit/fields';
import { Note } from '../kit/Note';
import { RefusalNote } from '../kit/RefusalNote';
import { letterWords, refusalLine, sentByWords } from '../words.nl';

type How = 'post' | 'hand' | 'email';
const ways = (Object.keys(sentByWords) as How[]).map((value) => ({ value, label: capital(sentByWords[value]) }));

interface Props {
  readonly view: CaseView;
  readonly letter: LetterView;
  readonly onClose: () => void;
  readonly onRecorded: (view: CaseView) => void;
}

export function RecordSent({ view, letter, onClose, onRecorded }: Props) {
  const [sentOn, setSentOn] = useState('vandaag');
  const isData = letter.kind === 'portabilitySet';
  const isSecret = view.subject.address.secret === true && readerOfKind(letter.kind) !== 'other';
  const [how, setHow] = useState<How>(isSecret || isData ? 'hand' : 'post');
  const [busy, setBusy] = useState(false);
  const [refusal, setRefusal] = useState<Refusal>();
  const record = async (): Promise<void> => {
    setBusy(true);
    setRefusal(undefined);
    const answer = await ask('recordSent', { case: view.summary.id, letter: letter.letter, sentOn, how });
    setBusy(false);
    if (answer.ok) onRecorded(answer.value);
    else setRefusal(answer.refusal);
  };
  return (
    <Dialog title={`${letterWords[letter.kind]} ${isData ? 'meegegeven' : 'verzonden'}`} onClose={onClose}>
      <p>Het programma verstuurt zelf niets. Noteer wanneer {isData ? 'het bestand' : 'de brief'} wegging.</p>
      <DateField
        label={isData ? 'Meegegeven op' : 'Verzonden op'}
        name="sentOn"
        value={sentOn}
        autoFocus
        error={refusal?.field ? refusalLine(refusal) : undefined}
        onChange={setSentOn}
      />
      <Choice
        label="Hoe?"
        name="how"
        value={how}
        options={ways.filter(({ value }) => !isData || value !== 'post')}
        onChange={setHow}
      />
      {isSecret && how === 'post' && (
        // A representative may have an address of his own, which is not secret.
        <Note tone="soon" title="Het adres van de betrokkene is geheim.">
          Staat er geen adres op de brief? Geef hem dan zelf, en kies ‘{sentByWords.hand}’.
        </Note>
      )}
      {refusal && !refusal.field && <RefusalNote refusal={refusal} />}
      <Act
        label="Vastleggen"
        busy={busy ? 'Bezig' : undefined}
        lacks={sentOn === '' ? [{ field: 'sentOn', label: 'dag' }] : []}
        onAct={() => void record()}
      >
        <Button variant="default" onClick={onClose}>
          Nog niet
        </Button>
      </Act>
    </Dialog>
  );
}
