/** The data subject takes the request back: recorded with its day and its reason. Runs in the page. */
import { Button } from '@mantine/core';
import { useState } from 'react';
import type { CaseView, Refusal } from '../../desk/asks';
import { ask } from '../../desk/vault';
import { Act } from '../kit/Act';
import { Dialog } from '../kit/Dialog';
import { DateField, TextArea } from '../kit/fields';
import { RefusalNote } from '../kit/RefusalNote';
import { refusalLine } from '../words.nl';

interface Props {
  readonly view: CaseView;
  readonly onClose: () => void;
  readonly onWithdrawn: (view: CaseView) => void;
}

export function WithdrawRequest({ view, onClose, onWithdrawn }: Props) {
  const [on, setOn] = useState('');
  const [why, setWhy] = useState('');
  const [busy, setBusy] = useState(false);
  const [refusal, setRefusal] = useState<Refusal>();
  const at = (field: string): string | undefined => (refusal?.field === field ? refusalLine(refusal) : undefined);
  const withdraw = async (): Promise<void> => {
    setBusy(true);
    setRefusal(undefined);
    const answer = await ask('withdrawRequest', { case: view.summary.id, on, why });
    setBusy(false);
    if (answer.ok) onWithdrawn(answer.value);
    else setRefusal(answer.refusal);
  };
  return (
    <Dialog title="Verzoek intrekken" onClose={onClose}>
      <p>De betrokkene neemt verzoek {view.summary.reference} terug. De zaak blijft te lezen. De termijn stopt.</p>
      <DateField
        label="Op welke dag?"
        name="on"
        value={on}
        autoFocus
        error={at('on')}
        hint="Bijvoorbeeld vandaag"
        onChange={setOn}
      />
      <TextArea
        label="Hoe weet u dat?"
        name="why"
        value={why}
        error={at('why')}
        hint="Bijvoorbeeld: belde en wil geen inzage meer"
        onChange={setWhy}
      />
      {refusal && !refusal.field && <RefusalNote refusal={refusal} />}
      <Act
        label="Verzoek intrekken"
        busy={busy ? 'Bezig' : undefined}
        lacks={[
          ...(on === '' ? [{ field: 'on', label: 'dag' }] : []),
          ...(why === '' ? [{ field: 'why', label: 'hoe u dat weet' }] : []),
        ]}
        onAct={() => void withdraw()}
      >
        <Button variant="default" onClick={onClose}>
          Niet intrekken
        </Button>
      </Act>
    </Dialog>
  );
}
