/** What stands here could not be read, so nobody knows yet whether anything is wrong with it. Runs in the page. */
import { Note } from '../kit/Note';
import { Title } from '../kit/Title';
import { DoorFrame } from './DoorFrame';

interface Props {
  /** `database`: the third start finds it moved aside, and the safety copy or a back-up gives the register back. */
  readonly of: 'database' | 'fullDisk' | undefined;
}

export function Unreadable({ of }: Props) {
  if (of === 'fullDisk') return <FullDisk />;
  const database = of === 'database';
  return (
    <DoorFrame place="De gegevens zijn nu niet te lezen" wide>
      <Title>De gegevens op deze computer zijn nu niet te lezen</Title>
      <Note tone="late" title="Er is niets veranderd en niets gewist.">
        {database
          ? 'Misschien is de opslag van het programma beschadigd, of is de schijf vol. De veiligheidskopie ligt er los van.'
          : 'Misschien is een schijf niet verbonden, of is de schijf vol.'}
      </Note>
      <p>Doe dit:</p>
      <ol className="door-steps">
        <li>Sluit het programma en start het opnieuw.</li>
        <li>
          Gaat het weer mis? Start de computer opnieuw.
          {database && ' Het programma zet de gegevens daarna terug uit de veiligheidskopie.'}
        </li>
        <li>Helpt dat niet? Verander en wis niets, en bel uw ICT.</li>
      </ol>
    </DoorFrame>
  );
}

function FullDisk() {
  return (
    <DoorFrame place="De schijf is vol" wide>
      <Title>De schijf van deze computer is vol</Title>
      <Note tone="late" title="Er is niets veranderd en niets gewist.">
        Het programma opent uw gegevens pas als er weer ruimte is. Op een volle schijf kunnen ze beschadigd raken.
      </Note>
      <p>Doe dit:</p>
      <ol className="door-steps">
        <li>
          Maak ruimte: leeg de prullenbak, of verplaats grote bestanden. Verander niets in de map van het programma.
        </li>
        <li>Sluit het programma en start het opnieuw.</li>
        <li>Lukt dat niet? Bel uw ICT.</li>
      </ol>
    </DoorFrame>
  );
}
