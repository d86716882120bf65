/** An act on keys asks for one's own passphrase again. Runs in the page. */
import { Button } from '@mantine/core';
import { type ReactNode, useState } from 'react';
import type { Refusal } from '../../desk/asks';
import { Act, type Lacking } from './Act';
import { Dialog } from './Dialog';
import { OwnSecret, ownSecretWords } from './OwnSecret';
import { RefusalNote } from './RefusalNote';

interface Props {
  readonly title: string;
  readonly children?: ReactNode;
  /** The register was opened with the recovery code. */
  readonly recovery?: boolean;
  /** What the children still lack. */
  readonly lacks?: readonly Lacking[];
  /** Why the passphrase is asked. */
  readonly why?: string;
  readonly act: string;
  /** Carries it out; a refusal stays in the dialog, nothing closes it. */
  readonly onAct: (passphrase: string) => Promise<Refusal | undefined>;
  readonly onClose: () => void;
}

export function ConfirmPassphrase({ title, children, recovery = false, lacks = [], why, act, onAct, onClose }: Props) {
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
      <OwnSecret recovery={recovery} why={why} value={passphrase} onChange={setPassphrase} />
      {refusal && <RefusalNote refusal={refusal} />}
      <Act
        label={act}
        busy={busy ? 'Bezig' : undefined}
        lacks={[...lacks, ...(passphrase === '' ? [{ field: 'own', label: ownSecretWords(recovery) }] : [])]}
        onAct={() => void carryOut()}
      >
        <Button variant="default" onClick={onClose}>
          Niet doen
        </Button>
      </Act>
    </Dialog>
  );
}
