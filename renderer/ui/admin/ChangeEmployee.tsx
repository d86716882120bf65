/** Changing an employee's function or the day of the confidentiality statement. Other roles are another key: RenewAccess. Runs in the page. */
import { Button } from '@mantine/core';
import { useState } from 'react';
import type { AdminView, EmployeeView, Refusal } from '../../desk/asks';
import { ask } from '../../desk/vault';
import { dayInForm } from '../dates.nl';
import { Act } from '../kit/Act';
import { Dialog } from '../kit/Dialog';
import { DateField, TextField } from '../kit/fields';
import { RefusalNote } from '../kit/RefusalNote';
import { refusalLine } from '../words.nl';

interface Props {
  readonly employee: EmployeeView;
  readonly onClose: () => void;
  readonly onChanged: (view: AdminView) => void;
}

export function ChangeEmployee({ employee, onClose, onChanged }: Props) {
  const [work, setWork] = useState(employee.function);
  const [signed, setSigned] = useState(employee.confidentialityOn ? dayInForm(employee.confidentialityOn) : '');
  const [busy, setBusy] = useState(false);
  const [refusal, setRefusal] = useState<Refusal>();
  const at = (field: string): string | undefined => (refusal?.field === field ? refusalLine(refusal) : undefined);
  const change = async (): Promise<void> => {
    setBusy(true);
    setRefusal(undefined);
    const answer = await ask('changeEmployee', { id: employee.id, function: work, confidentialityOn: signed });
    setBusy(false);
    if (answer.ok) onChanged(answer.value);
    else setRefusal(answer.refusal);
  };
  return (
    <Dialog title={`${employee.name} wijzigen`} onClose={onClose}>
      <TextField label="Functie" name="function" value={work} error={at('function')} onChange={setWork} />
      <DateField
        label="Geheimhouding getekend op"
        name="confidentialityOn"
        value={signed}
        error={at('confidentialityOn')}
        hint="Zonder getekende verklaring is er geen toegang."
        onChange={setSigned}
      />
      {refusal && !refusal.field && <RefusalNote refusal={refusal} />}
      <Act
        label="Wijzigen"
        busy={busy ? 'Bezig' : undefined}
        lacks={work === '' ? [{ field: 'function', label: 'functie' }] : []}
        onAct={() => void change()}
      >
        <Button variant="default" onClick={onClose}>
          Niet wijzigen
        </Button>
      </Act>
    </Dialog>
  );
}
