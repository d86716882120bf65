/** The file a person carries along: made by the officer, kept sealed, saved where the employee chooses. Runs in the page. */
import { Button } from '@mantine/core';
import { IconDeviceFloppy } from '@tabler/icons-react';
import { useState } from 'react';
import type { CaseView, Id, Refusal } from '../../desk/asks';
import type { PointsView } from '../../desk/asks-rights';
import { saveSet } from '../../desk/post';
import { ask } from '../../desk/vault';
import { dayInFull } from '../dates.nl';
import { icon } from '../kit/icon';
import { Note } from '../kit/Note';
import { RefusalNote } from '../kit/RefusalNote';
import { outcomeWords } from '../letter/outcomes.nl';

interface Props {
  readonly id: Id;
  readonly file: NonNullable<PointsView['file']>;
  readonly mayChange: boolean;
  readonly onMade: (view: CaseView) => void;
}

export function PortabilityFile({ id, file, mayChange, onMade }: Props) {
  const [busy, setBusy] = useState(false);
  const [says, setSays] = useState<keyof typeof outcomeWords>();
  const [refusal, setRefusal] = useState<Refusal>();
  const { name, letter, sha256, madeOn } = file;
  const make = async (): Promise<void> => {
    setBusy(true);
    setRefusal(undefined);
    const answer = await ask('makePortabilitySet', { case: id });
    setBusy(false);
    if (answer.ok) onMade(answer.value);
    else setRefusal(answer.refusal);
  };
  return (
    <div className="stack">
      <h3>Het bestand</h3>
      {letter === undefined ? (
        <>
          <p>Maak eerst het bestand {name}. De brief noemt die naam en het controlegetal.</p>
          {mayChange && (
            <div>
              <Button variant="default" size="xs" loading={busy} onClick={() => void make()}>
                Bestand maken
              </Button>
            </div>
          )}
        </>
      ) : (
        <>
          <p>
            {name}, gemaakt op {madeOn && dayInFull(madeOn)}. Controlegetal (SHA-256):
            <br />
            <code>{(sha256?.match(/.{1,8}/g) ?? []).join(' ')}</code>
          </p>
          <p className="meta">
            Zet het op een apparaat van de persoon zelf, of geef het mee. Stuur het niet met gewone post. Verandert een
            punt, dan maakt u een nieuw bestand.
          </p>
          <div>
            <Button
              variant="default"
              size="xs"
              leftSection={<IconDeviceFloppy {...icon} />}
              onClick={() => {
                setSays(undefined);
                void saveSet(id, letter).then(setSays);
              }}
            >
              Bewaren …
            </Button>
          </div>
          <div role="status">{says && <Note tone={says === 'saved' ? 'ok' : 'soon'}>{outcomeWords[says]}</Note>}</div>
        </>
      )}
      {refusal && <RefusalNote refusal={refusal} />}
    </div>
  );
}
