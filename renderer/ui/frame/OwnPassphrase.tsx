/** Changing one's own passphrase, from one's name in the top bar or from the help. Runs in the page. */
import { Button } from '@mantine/core';
import { useState } from 'react';
import type { Refusal, SessionView } from '../../desk/asks';
import { ask } from '../../desk/vault';
import { Act } from '../kit/Act';
import { Dialog } from '../kit/Dialog';
import { SecretField } from '../kit/fields';
import { NewPassphrase, noPassphrase, passphraseLacks } from '../kit/NewPassphrase';
import { Note } from '../kit/Note';
import { RefusalNote } from '../kit/RefusalNote';
import { rolesShown } from '../words.nl';

interface Props {
  readonly session: SessionView;
  readonly onClose: () => void;
}

export function OwnPassphrase({ session, onClose }: Props) {
  const [old, setOld] = useState('');
  const [chosen, setChosen] = useState(noPassphrase);
  const [busy, setBusy] = useState(false);
  const [done, setDone] = useState(false);
  const [refusal, setRefusal] = useState<Refusal>();
  const change = async (): Promise<void> => {
    setBusy(true);
    setRefusal(undefined);
    const answer = await ask('changePassphrase', { old, next: chosen.first });
    setBusy(false);
    if (answer.ok) setDone(true);
    else setRefusal(answer.refusal);
  };
  return (
    <Dialog title={`${session.employee.name}, ${rolesShown(session.roles)}`} onClose={onClose}>
      {done ? (
        <>
          <Note tone="ok" title="Uw nieuwe wachtzin geldt vanaf nu." />
          <Act label="Sluiten" onAct={onClose} />
        </>
      ) : (
        <>
          <p>Kies een andere wachtzin.</p>
          <SecretField label="Uw wachtzin van nu" name="old" value={old} onChange={setOld} />
          <NewPassphrase
            chosen={chosen}
            onChange={setChosen}
            words={[session.employee.name, session.corporation, session.office]}
            label="Uw nieuwe wachtzin"
          />
          {refusal && <RefusalNote refusal={refusal} />}
          <Act
            label="Wachtzin wijzigen"
            busy={busy ? 'Bezig' : undefined}
            lacks={[...(old === '' ? [{ field: 'old', label: 'uw wachtzin van nu' }] : []), ...passphraseLacks(chosen)]}
            onAct={() => void change()}
          >
            <Button variant="default" onClick={onClose}>
              Niet wijzigen
            </Button>
          </Act>
        </>
      )}
    </Dialog>
  );
}
