/** The recovery sheet: when it was made, and making a new one. Runs in the page. */
import '../setup/setup.css';
import { Button } from '@mantine/core';
import { IconPrinter } from '@tabler/icons-react';
import { useEffect, useState } from 'react';
import type { SessionView } from '../../desk/asks';
import { ask } from '../../desk/vault';
import { dayPlain } from '../dates.nl';
import { icon } from '../kit/icon';
import { Note } from '../kit/Note';
import { RecoverySheet } from '../setup/RecoverySheet';

interface Props {
  readonly session: SessionView;
  readonly onChanged: () => void;
}

export function RecoveryPanel({ session, onChanged }: Props) {
  const [madeOn, setMadeOn] = useState<string>();
  const [making, setMaking] = useState(!session.recoverySheet);
  const [done, setDone] = useState(false);
  useEffect(() => {
    void ask('admin', {}).then((answer) => {
      if (answer.ok) setMadeOn(answer.value.recoverySheetOn);
    });
  }, []);
  if (making)
    return (
      <RecoverySheet
        session={session}
        next="Herstelblad is klaar"
        onDone={() => {
          setMaking(false);
          setDone(true);
          setMadeOn(session.today);
          onChanged();
        }}
      />
    );
  return (
    <>
      <div className="section-head">
        <h2>Herstelblad</h2>
      </div>
      {done && (
        <Note tone="ok" title="Het nieuwe herstelblad geldt vanaf nu.">
          Vernietig het oude blad. Het opent niets meer wat u vanaf nu vastlegt. Kopieën van eerder opent het nog wel.
        </Note>
      )}
      <div className="panel padded stack">
        <div>
          <strong>{madeOn ? `Gemaakt op ${dayPlain(madeOn)}, code nagetypt` : 'Code nagetypt'}</strong>
          <p className="dim">Met dit blad opent u alles als niemand zijn wachtzin meer weet. Het hoort in de kluis.</p>
        </div>
        <div>
          <Button variant="default" leftSection={<IconPrinter {...icon} />} onClick={() => setMaking(true)}>
            Nieuw herstelblad
          </Button>
        </div>
      </div>
    </>
  );
}
