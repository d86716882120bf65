/** One act that needs a reason: what happens, the reason, the button. Runs in the page. */
import { Button } from '@mantine/core';
import { type ReactNode, useState } from 'react';
import type { Refusal } from '../../desk/asks';
import { refusalLine } from '../words.nl';
import { Act } from './Act';
import { Dialog } from './Dialog';
import { TextArea } from './fields';
import { RefusalNote } from './RefusalNote';

interface Props {
  readonly title: string;
  /** Label of the reason. */
  readonly label: string;
  readonly hint?: string;
  readonly act: string;
  readonly stay: string;
  readonly onClose: () => void;
  /** Undefined when it was done; then the dialog is closed from outside. */
  readonly onAct: (why: string) => Promise<Refusal | undefined>;
  readonly children?: ReactNode;
}

export function WhyDialog({ title, label, hint, act, stay, onClose, onAct, children }: Props) {
  const [why, setWhy] = useState('');
  const [busy, setBusy] = useState(false);
  const [refusal, setRefusal] = useState<Refusal>();
  return (
    <Dialog title={title} onClose={onClose}>
      {children}
      <TextArea
        label={label}
        name="why"
        value={why}
        autoFocus
        hint={hint}
        error={refusal?.field ? refusalLine(refusal) : undefined}
        onChange={setWhy}
      />
      {refusal && !refusal.field && <RefusalNote refusal={refusal} />}
      <Act
        label={act}
        busy={busy ? 'Bezig' : undefined}
        lacks={why.trim() === '' ? [{ field: 'why', label: 'waarom' }] : []}
        onAct={() => {
          setBusy(true);
          setRefusal(undefined);
          void onAct(why).then((refused) => {
            setBusy(false);
            setRefusal(refused);
          });
        }}
      >
        <Button variant="default" onClick={onClose}>
          {stay}
        </Button>
      </Act>
    </Dialog>
  );
}
