/** There was a register here and now there is none: never an empty start. A backup can be put back. Runs in the page. */
import { useState } from 'react';
import type { CopyRef } from '../../desk/copies';
import { Note } from '../kit/Note';
import { Title } from '../kit/Title';
import { DoorFrame } from './DoorFrame';
import { RestoreHere } from './RestoreHere';

interface Props {
  readonly today: string;
  readonly onPut: (copy: CopyRef) => Promise<void>;
}

export function Missing({ today, onPut }: Props) {
  const [way, setWay] = useState<'backup' | 'connect'>('backup');
  return (
    <DoorFrame
      place="Het register ontbreekt"
      wide
      side={
        <button type="button" className="link meta" onClick={() => setWay(way === 'backup' ? 'connect' : 'backup')}>
          {way === 'backup' ? 'Aansluiten bij een andere computer van dit kantoor' : 'Toch een back-up terugzetten'}
        </button>
      }
    >
      <Title>Het register ontbreekt. Herstellen?</Title>
      <Note tone="late" title="De gegevens en de veiligheidskopie zijn op deze computer niet te vinden.">
        Het programma begint niet opnieuw, want dan zou er echt iets verloren gaan. Is de map verplaatst, of is een
        schijf niet verbonden? Sluit dan het programma en bel eerst uw ICT.
      </Note>
      <RestoreHere key={way} connect={way === 'connect'} today={today} onPut={onPut} />
    </DoorFrame>
  );
}
