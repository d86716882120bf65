/** Using data again after they were restricted: from which day, and what must happen before it. Runs in the page. */
import { Button } from '@mantine/core';
import { useState } from 'react';
import type { CaseView, Id, Refusal } from '../../desk/asks';
import { ask } from '../../desk/vault';
import { Act } from '../kit/Act';
import { Dialog } from '../kit/Dialog';
import { DateField } from '../kit/fields';
import { RefusalNote } from '../kit/RefusalNote';
import { refusalLine } from '../words.nl';

interface Props {
  readonly id: Id;
  readonly restriction: NonNullable<CaseView['restriction']>;
  readonly today: string;
  readonly onLifted: (view: CaseView) => void;
}

export function LiftRestriction({ id, restriction, today, onLifted }: Props) {
  const [open, setOpen] = useState(false);
  const [from, setFrom] = useState('');
  const [busy, setBusy] = useState(false);
  const [refusal, setRefusal] = useState<Refusal>();
  const { from: before } = restriction;
  if (before !== undefined && today >= before) return null;
  const lift = async (): Promise<void> => {
    setBusy(true);
    setRefusal(undefined);
    const answer = await ask('liftRestriction', { case: id, from });
    setBusy(false);
    if (!answer.ok) return setRefusal(answer.refusal);
    setOpen(false);
    onLifted(answer.value);
  };
  return (
    <div>
      <Button variant="default" size="xs" onClick={() => setOpen(true)}>
        {before === undefined ? 'Beperking opheffen …' : 'Andere dag kiezen …'}
      </Button>
      {open && (
        <Dialog title="Beperking opheffen" onClose={() => setOpen(false)}>
          <p>Vanaf deze dag gebruikt u de gegevens weer. De persoon hoort dat vooraf, met een brief.</p>
          <DateField
            label="Weer in gebruik vanaf"
            name="from"
            value={from}
            autoFocus
            error={refusal?.field ? refusalLine(refusal) : undefined}
            onChange={setFrom}
          />
          {refusal && (!refusal.field || refusal.article) && <RefusalNote refusal={refusal} />}
          <Act
            label="Vastleggen"
            busy={busy ? 'Bezig' : undefined}
            lacks={from.trim() === '' ? [{ field: 'from', label: 'vanaf welke dag' }] : []}
            onAct={() => void lift()}
          >
            <Button variant="default" onClick={() => setOpen(false)}>
              Nog niet
            </Button>
          </Act>
        </Dialog>
      )}
    </div>
  );
}
