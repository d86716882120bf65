/** A case that is over opens for a purpose, which is recorded (WS-20). Runs in the page. */
import { Button } from '@mantine/core';
import { useState } from 'react';
import type { CaseView, Id, Refusal } from '../../desk/asks';
import { ask } from '../../desk/vault';
import { Act } from '../kit/Act';
import { Dialog } from '../kit/Dialog';
import { TextField } from '../kit/fields';
import { RefusalNote } from '../kit/RefusalNote';
import { refusalLine } from '../words.nl';

interface Props {
  readonly id: Id;
  /** Where it is written that a purpose is asked. */
  readonly article: string | undefined;
  readonly onOpened: (view: CaseView) => void;
  readonly onBack: () => void;
}

export function OpenClosed({ id, article, onOpened, onBack }: Props) {
  const [purpose, setPurpose] = useState('');
  const [busy, setBusy] = useState(false);
  const [refusal, setRefusal] = useState<Refusal>();
  const open = async (): Promise<void> => {
    setBusy(true);
    const answer = await ask('openClosed', { id, purpose });
    setBusy(false);
    if (answer.ok) onOpened(answer.value);
    else setRefusal(answer.refusal);
  };
  return (
    <Dialog title="Deze zaak is afgerond" onClose={onBack}>
      <p>Waarvoor wilt u de zaak zien? Uw antwoord komt in de geschiedenis van de zaak.</p>
      <TextField
        label="Waarvoor?"
        name="purpose"
        value={purpose}
        autoFocus
        error={refusal?.field === 'purpose' ? refusalLine(refusal) : undefined}
        hint="Bijvoorbeeld: de betrokkene belt over de brief. Schrijf er geen naam in."
        onChange={setPurpose}
      />
      {article && <p className="meta">{article}</p>}
      {refusal && refusal.field !== 'purpose' && <RefusalNote refusal={refusal} />}
      <Act
        label="Zaak openen"
        busy={busy ? 'Bezig' : undefined}
        lacks={purpose.trim() === '' ? [{ field: 'purpose', label: 'waarvoor' }] : []}
        onAct={() => void open()}
      >
        <Button variant="default" onClick={onBack}>
          Niet openen
        </Button>
      </Act>
    </Dialog>
  );
}
