/** The appointment is off: why, and whose wish it is. The term goes on all the same. Runs in the page. */
import { Button } from '@mantine/core';
import { useState } from 'react';
import type { CaseView, Id, Refusal } from '../../desk/asks';
import { ask } from '../../desk/vault';
import { Act } from '../kit/Act';
import { Choice } from '../kit/Choice';
import { Dialog } from '../kit/Dialog';
import { TextArea } from '../kit/fields';
import { RefusalNote } from '../kit/RefusalNote';
import { refusalLine } from '../words.nl';
import { cancelHints, wishOptions } from './words.appointment.nl';

interface Props {
  readonly id: Id;
  readonly onClose: () => void;
  readonly onCancelled: (view: CaseView) => void;
}

export function CancelAppointment({ id, onClose, onCancelled }: Props) {
  const [wish, setWish] = useState<'person' | 'house' | ''>('');
  const [why, setWhy] = useState('');
  const [busy, setBusy] = useState(false);
  const [refusal, setRefusal] = useState<Refusal>();
  const at = (field: string): string | undefined => (refusal?.field === field ? refusalLine(refusal) : undefined);
  const cancel = async (): Promise<void> => {
    setBusy(true);
    setRefusal(undefined);
    const answer = await ask('cancelAppointment', { case: id, why, wish });
    if (answer.ok) return onCancelled(answer.value);
    setBusy(false);
    setRefusal(answer.refusal);
  };
  return (
    <Dialog title="Afspraak afzeggen?" onClose={onClose}>
      <p>De termijn loopt door. Maak daarna een nieuwe afspraak.</p>
      <Choice
        label="Wie zegt de afspraak af?"
        name="wish"
        value={wish}
        options={wishOptions}
        error={at('wish')}
        hint={cancelHints[wish]}
        onChange={setWish}
      />
      <TextArea
        label="Waarom?"
        name="why"
        value={why}
        error={at('why')}
        hint="Komt niet in de brief. Bijvoorbeeld: de medewerker is ziek"
        onChange={setWhy}
      />
      {refusal && !refusal.field && <RefusalNote refusal={refusal} />}
      <Act
        label="Afspraak afzeggen"
        busy={busy ? 'Bezig' : undefined}
        lacks={[
          ...(wish === '' ? [{ field: 'wish', label: 'wie de afspraak afzegt' }] : []),
          ...(why.trim() === '' ? [{ field: 'why', label: 'waarom' }] : []),
        ]}
        onAct={() => void cancel()}
      >
        <Button variant="default" onClick={onClose}>
          Laten staan
        </Button>
      </Act>
    </Dialog>
  );
}
