/** A task is done: on which day. Runs in the page. */
import { Button } from '@mantine/core';
import { useState } from 'react';
import type { CaseView, Id, Refusal } from '../../desk/asks';
import type { TaskView } from '../../desk/asks-dossier';
import { ask } from '../../desk/vault';
import { Act } from '../kit/Act';
import { Dialog } from '../kit/Dialog';
import { DateField } from '../kit/fields';
import { RefusalNote } from '../kit/RefusalNote';
import { refusalLine } from '../words.nl';
import { doneLabel, wordsOf } from './words.tasks.nl';

interface Props {
  readonly id: Id;
  readonly task: TaskView;
  readonly onClose: () => void;
  readonly onDone: (view: CaseView) => void;
}

export function DoTask({ id, task, onClose, onDone }: Props) {
  const [on, setOn] = useState('vandaag');
  const [busy, setBusy] = useState(false);
  const [refusal, setRefusal] = useState<Refusal>();
  const done = async (): Promise<void> => {
    setBusy(true);
    setRefusal(undefined);
    const answer = await ask('doTask', { case: id, task: task.task, on });
    setBusy(false);
    if (answer.ok) onDone(answer.value);
    else setRefusal(answer.refusal);
  };
  return (
    <Dialog title={`${wordsOf(task).title}: ${task.label}`} onClose={onClose}>
      <DateField
        label={doneLabel(task)}
        name="on"
        value={on}
        autoFocus
        error={refusal?.field ? refusalLine(refusal) : undefined}
        onChange={setOn}
      />
      {refusal && !refusal.field && <RefusalNote refusal={refusal} />}
      <Act
        label="Vastleggen"
        busy={busy ? 'Bezig' : undefined}
        lacks={on === '' ? [{ field: 'on', label: 'dag' }] : []}
        onAct={() => void done()}
      >
        <Button variant="default" onClick={onClose}>
          Nog niet
        </Button>
      </Act>
    </Dialog>
  );
}
