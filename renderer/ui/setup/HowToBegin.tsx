/** A computer without a register, where there are copies of one: new, from a backup, or together with another computer. Runs in the page. */
import { Button } from '@mantine/core';
import { useState } from 'react';
import type { CopiesState, CopyRef } from '../../desk/copies';
import { DoorFrame } from '../door/DoorFrame';
import { RestoreHere } from '../door/RestoreHere';
import { Note } from '../kit/Note';
import { Title } from '../kit/Title';

interface Props {
  readonly copies: CopiesState | undefined;
  readonly today: string;
  readonly onNew: () => void;
  readonly onPut: (copy: CopyRef) => Promise<void>;
}

export function HowToBegin({ copies, today, onNew, onPut }: Props) {
  const [way, setWay] = useState<'choose' | 'backup' | 'connect'>('choose');
  const hasPlaces = (copies?.places.length ?? 0) > 0;
  if (way !== 'choose')
    return (
      <DoorFrame place="Eerste start" wide>
        <Title>{way === 'connect' ? 'Aansluiten bij een andere computer' : 'Terugzetten uit een back-up'}</Title>
        <RestoreHere connect={way === 'connect'} today={today} onPut={onPut} onBack={() => setWay('choose')} />
      </DoorFrame>
    );
  return (
    <DoorFrame place="Eerste start" wide>
      <Title>Hoe begint u op deze computer?</Title>
      {hasPlaces && (
        <Note tone="info" title="In de uitwisselmap staat al een register.">
          Werkt dit kantoor daarmee? Kies dan voor aansluiten. Twee losse registers worden later nooit één.
        </Note>
      )}
      <div className="door-choice">
        <Button variant={hasPlaces ? 'filled' : 'default'} onClick={() => setWay('connect')}>
          Aansluiten bij een andere computer
        </Button>
        <p className="meta">U werkt samen in één register. Deze computer krijgt een eigen letter voor kenmerken.</p>
      </div>
      <div className="door-choice">
        <Button variant="default" onClick={() => setWay('backup')}>
          Terugzetten uit een back-up
        </Button>
        <p className="meta">Na een nieuwe of kapotte computer. U hebt een wachtzin of de herstelcode nodig.</p>
      </div>
      <div className="door-choice">
        <Button variant="default" onClick={onNew}>
          Nieuw register
        </Button>
        <p className="meta">Dit kantoor werkt nog niet met Inzagebalie.</p>
      </div>
    </DoorFrame>
  );
}
