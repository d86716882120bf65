/** "Herstel oefenen": a backup is opened and read whole with one's own passphrase, and nothing is touched. Runs in the page. */
import { Button } from '@mantine/core';
import { useState } from 'react';
import type { Refusal, SessionView } from '../../desk/asks';
import type { Rehearsed } from '../../desk/asks-safekeeping';
import type { CopiesState, CopyRef } from '../../desk/copies';
import { ask } from '../../desk/vault';
import { Act } from '../kit/Act';
import { Dialog } from '../kit/Dialog';
import { Note } from '../kit/Note';
import { OwnSecret, ownSecretWords } from '../kit/OwnSecret';
import { RefusalNote } from '../kit/RefusalNote';
import { CopyPick } from './CopyPick';
import { HowFar } from './HowFar';
import { casesWords, rowsWords } from './words.safe.nl';

interface Props {
  readonly session: SessionView;
  readonly copies: CopiesState | undefined;
  readonly onDone: () => void;
  readonly onClose: () => void;
}

export function RehearseDialog({ session, copies, onDone, onClose }: Props) {
  const newest = copies?.backups.find(({ check }) => check !== 'altered');
  const [copy, setCopy] = useState<CopyRef | undefined>(newest && { kind: 'backup', name: newest.name });
  const [passphrase, setPassphrase] = useState('');
  const [how, setHow] = useState<{ readonly done: number; readonly of: number }>();
  const [done, setDone] = useState<Rehearsed>();
  const [refusal, setRefusal] = useState<Refusal>();
  const rehearse = async (): Promise<void> => {
    if (!copy) return;
    setRefusal(undefined);
    setHow({ done: 0, of: 0 });
    const answer = await ask('rehearse', { copy, passphrase }, (soFar, of) => setHow({ done: soFar, of }));
    setHow(undefined);
    if (!answer.ok) return setRefusal(answer.refusal);
    setPassphrase('');
    setDone(answer.value);
    onDone();
  };
  return (
    <Dialog title="Herstel oefenen" onClose={onClose} wide>
      {done ? (
        <Outcome done={done} />
      ) : how ? (
        <HowFar says="Bezig met lezen" done={how.done} of={how.of} safe="Er verandert niets." />
      ) : (
        <>
          <p>Het programma opent de back-up, en leest en controleert alles wat erin staat. Er verandert niets.</p>
          <CopyPick copies={copies} chosen={copy} onChoose={setCopy} />
          <OwnSecret
            recovery={session.recovery}
            value={passphrase}
            onChange={setPassphrase}
            why="Bij echt herstel hebt u die ook nodig."
          />
        </>
      )}
      {refusal && <RefusalNote refusal={refusal} />}
      {done ? (
        <div className="act">
          <Button variant="default" onClick={onClose}>
            Sluiten
          </Button>
        </div>
      ) : (
        <Act
          label="Oefenen"
          busy={how && 'Bezig met lezen'}
          lacks={[
            ...(copy ? [] : [{ field: 'copy', label: 'een back-up' }]),
            ...(passphrase === '' ? [{ field: 'own', label: ownSecretWords(session.recovery) }] : []),
          ]}
          onAct={() => void rehearse()}
        >
          <Button variant="default" onClick={onClose}>
            {how ? 'Sluiten' : 'Niet doen'}
          </Button>
        </Act>
      )}
    </Dialog>
  );
}

function Outcome({ done }: { readonly done: Rehearsed }) {
  const inIt = `${casesWords(done.cases)}, ${rowsWords(done.rows)}`;
  if (done.breaks > 0)
    return (
      <Note tone="late" title={`Deze back-up klopt niet helemaal: ${done.breaks} keer.`} alert>
        Te lezen zijn {inIt}. Maak nu een nieuwe back-up, en vertel het uw ICT.
      </Note>
    );
  return (
    <Note tone="ok" title="Met deze back-up kunt u herstellen.">
      Alles is geopend en gecontroleerd: {inIt}.{' '}
      {done.lacking > 0
        ? `${rowsWords(done.lacking)} hieruit ${done.lacking === 1 ? 'ontbreekt' : 'ontbreken'} hier. Zet deze back-up terug.`
        : done.since > 0
          ? `Daarna ${done.since === 1 ? 'kwam hier 1 regel' : `kwamen hier ${rowsWords(done.since)}`} bij.`
          : 'Dat is precies wat hier ook staat.'}{' '}
      De oefening staat in het logboek.
    </Note>
  );
}
