/** An act on keys asks for one's own passphrase again. Runs in the page. */
import { Button } from '@mantine/core';
import { type ReactNode, useState } from 'react';
import type { Refusal } from '../../desk/asks';
import { Act } from './Act';
import { Dialog } from './Dialog';
import { SecretField } from './fields';
import { RefusalNote } from './RefusalNote';

interface Props {
  readonly title: string;
  readonly children?: ReactNode;
  readonly act: string;
  /** Carries it out; a refusal stays in the dialog, nothing closes it. */
  readonly onAct: (passphrase: string) => Promise<Refusal | undefined>;
  readonly onClose: () => void;
}

export function ConfirmPassphrase({ title, children, act, onAct, onClose }: Props) {
  const [passphrase, setPassphrase] = useState('');
  const [busy, setBusy] = useState(false);
  const [refusal, setRefusal] = useState<Refusal>();
  const carryOut = async (): Promise<void> => {
    setBusy(true);
    setRefusal(undefined);
    const refused = await onAct(passphrase);
    setBusy(false);
    setRefusal(refused);
  };
  return (
    <Dialog title={title} onClose={onClose}>
      {children}
      <SecretField
        label="Uw eigen wachtzin"
        name="own"
        value={passphrase}
        onChange={setPassphrase}
        hint="Dit verandert wie erbij kan. Daarom vragen wij uw wachtzin nog een keer."
      />
      {refusal && <RefusalNote refusal={refusal} />}
      <Act
        label={act}
        busy={busy ? 'Bezig' : undefined}
        lacks={passphrase === '' ? [{ field: 'own', label: 'uw wachtzin' }] : []}
        onAct={() => void carryOut()}
      >
        <Button variant="default" onClick={onClose}>
          Niet doen
        </Button>
      </Act>
    </Dialog>
  );
}
