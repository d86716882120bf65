/** A one-time passphrase opens the door once: first choose one's own. Runs in the page. */
import { useState } from 'react';
import type { Refusal, SessionView } from '../../desk/asks';
import { ask } from '../../desk/vault';
import { useFormKeys } from '../keys';
import { Act } from '../kit/Act';
import { SecretField } from '../kit/fields';
import { NewPassphrase, noPassphrase, passphraseLacks } from '../kit/NewPassphrase';
import { RefusalNote } from '../kit/RefusalNote';
import { Title } from '../kit/Title';
import { placeWords } from '../words.nl';
import { DoorFrame } from './DoorFrame';

interface Props {
  readonly session: SessionView;
  readonly onChanged: (session: SessionView) => void;
}

export function MustChange({ session, onChanged }: Props) {
  const [old, setOld] = useState('');
  const [chosen, setChosen] = useState(noPassphrase);
  const [busy, setBusy] = useState(false);
  const [refusal, setRefusal] = useState<Refusal>();
  const formKeys = useFormKeys();
  const change = async (): Promise<void> => {
    setBusy(true);
    setRefusal(undefined);
    const answer = await ask('changePassphrase', { old, next: chosen.first });
    setBusy(false);
    if (answer.ok) onChanged(answer.value);
    else setRefusal(answer.refusal);
  };
  return (
    <DoorFrame place={placeWords(session.corporation, session.office)} wide>
      <Title focus={false}>Kies uw eigen wachtzin</Title>
      <p>U bent binnen met een wachtzin voor één keer. Kies nu een zin die alleen u kent.</p>
      <form className="stack" onSubmit={(event) => event.preventDefault()} onKeyDown={formKeys}>
        <SecretField label="Wachtzin voor één keer" name="old" value={old} onChange={setOld} autoFocus />
        <NewPassphrase
          chosen={chosen}
          onChange={setChosen}
          words={[session.employee.name, session.corporation, session.office]}
          label="Uw eigen wachtzin"
        />
        {refusal && <RefusalNote refusal={refusal} />}
        <Act
          label="Verder"
          busy={busy ? 'Bezig' : undefined}
          lacks={[
            ...(old === '' ? [{ field: 'old', label: 'wachtzin voor één keer' }] : []),
            ...passphraseLacks(chosen),
          ]}
          onAct={() => void change()}
        />
      </form>
    </DoorFrame>
  );
}
