/** Nobody came to the appointment. Runs in the page. */
import { Button } from '@mantine/core';
import { useState } from 'react';
import type { CaseView, Id, Refusal } from '../../desk/asks';
import { ask } from '../../desk/vault';
import { dayInFull } from '../dates.nl';
import { Act } from '../kit/Act';
import { Dialog } from '../kit/Dialog';
import { TextField } from '../kit/fields';
import { RefusalNote } from '../kit/RefusalNote';

interface Props {
  readonly id: Id;
  readonly name: string;
  readonly from: string;
  /** The day, when it is past. */
  readonly on?: string | undefined;
  readonly onClose: () => void;
  readonly onRecorded: (view: CaseView) => void;
}

export function NotCome({ id, name, from, on, onClose, onRecorded }: Props) {
  const [reason, setReason] = useState('');
  const [busy, setBusy] = useState(false);
  const [refusal, setRefusal] = useState<Refusal>();
  const record = async (): Promise<void> => {
    setBusy(true);
    setRefusal(undefined);
    const answer = await ask('notCome', { case: id, reason: reason.trim() });
    setBusy(false);
    if (answer.ok) onRecorded(answer.value);
    else setRefusal(answer.refusal);
  };
  return (
    <Dialog title="Niet gekomen?" onClose={onClose}>
      <p>
        {name} had een afspraak {on ? `op ${dayInFull(on)}` : ''} om {from}. De termijn loopt door.{' '}
        {on
          ? 'Maak daarna een nieuwe afspraak.'
          : 'Komt de bezoeker vandaag toch nog? Dan kan het bezoek gewoon beginnen. Anders maakt u een nieuwe afspraak.'}
      </p>
      <TextField
        label="Weet u waarom?"
        name="reason"
        value={reason}
        onChange={setReason}
        hint="Mag leeg blijven. Bijvoorbeeld: belde af, is ziek."
      />
      {refusal && <RefusalNote refusal={refusal} />}
      <Act label="Niet gekomen" busy={busy ? 'Bezig' : undefined} onAct={() => void record()}>
        <Button variant="default" onClick={onClose}>
          Nog even wachten
        </Button>
      </Act>
    </Dialog>
  );
}
