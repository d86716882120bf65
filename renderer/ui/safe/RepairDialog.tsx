/** A damaged register is closed and opened again together with a copy: what is damaged here comes from there. Runs in the page. */
import { Button } from '@mantine/core';
import { useState } from 'react';
import type { Refusal, SessionView } from '../../desk/asks';
import type { CopiesState, CopyRef } from '../../desk/copies';
import { repairWith } from '../../desk/session';
import { Act } from '../kit/Act';
import { Dialog } from '../kit/Dialog';
import { OwnSecret, ownSecretWords } from '../kit/OwnSecret';
import { RefusalNote } from '../kit/RefusalNote';
import { CopyPick } from './CopyPick';
import { HowFar } from './HowFar';

interface Props {
  readonly session: SessionView;
  readonly copies: CopiesState | undefined;
  readonly onRepaired: (session: SessionView) => void;
  readonly onClose: () => void;
}

export function RepairDialog({ session, copies, onRepaired, onClose }: Props) {
  const [copy, setCopy] = useState<CopyRef>();
  const [passphrase, setPassphrase] = useState('');
  const [how, setHow] = useState<{ readonly done: number; readonly of: number }>();
  const [refusal, setRefusal] = useState<Refusal>();
  const repair = async (): Promise<void> => {
    if (!copy) return;
    setRefusal(undefined);
    setHow({ done: 0, of: 0 });
    const answer = await repairWith({ copy, passphrase }, (done, of) => setHow({ done, of }));
    setHow(undefined);
    if (answer.ok) onRepaired(answer.value);
    else setRefusal(answer.refusal);
  };
  return (
    <Dialog title="Herstellen met een kopie" onClose={onClose} wide>
      {how ? (
        <HowFar
          says="Bezig met herstellen"
          done={how.done}
          of={how.of}
          safe="U kunt het programma veilig sluiten. Dan begint u het herstel opnieuw."
        />
      ) : (
        <>
          <p>
            Het programma sluit het register en opent het opnieuw, samen met de kopie. Wat hier beschadigd is of
            ontbreekt, komt uit de kopie. Wat heel is, blijft zoals het is.
          </p>
          <CopyPick copies={copies} chosen={copy} onChoose={setCopy} label="Met welke kopie?" />
          <OwnSecret
            recovery={session.recovery}
            value={passphrase}
            onChange={setPassphrase}
            why="Het register gaat opnieuw open."
          />
        </>
      )}
      {refusal && <RefusalNote refusal={refusal} />}
      <Act
        label="Herstellen"
        busy={how && 'Bezig met herstellen'}
        lacks={[
          ...(copy ? [] : [{ field: 'copy', label: 'een kopie' }]),
          ...(passphrase === '' ? [{ field: 'own', label: ownSecretWords(session.recovery) }] : []),
        ]}
        onAct={() => void repair()}
      >
        {!how && (
          <Button variant="default" onClick={onClose}>
            Niet doen
          </Button>
        )}
      </Act>
    </Dialog>
  );
}
