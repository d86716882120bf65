/** There was a register here and now there is none: never an empty start. Runs in the page. */
import { Note } from '../kit/Note';
import { Title } from '../kit/Title';
import { DoorFrame } from './DoorFrame';

export function Missing() {
  return (
    <DoorFrame place="Het register ontbreekt" wide>
      <Title>Het register ontbreekt op deze computer</Title>
      <Note tone="late" title="De gegevens en de veiligheidskopie zijn hier niet te vinden.">
        Het programma begint niet opnieuw, want dan zou er echt iets verloren gaan.
      </Note>
      <p>Doe dit:</p>
      <ol className="door-steps">
        <li>Sluit het programma. Verander en wis niets.</li>
        <li>Bel uw ICT. Vraag of de map van Inzagebalie is verplaatst, of een schijf niet is verbonden.</li>
        <li>Staat de map weer op zijn plaats? Start het programma dan opnieuw.</li>
        <li>Is de map echt weg? Laat uw ICT een eerdere kopie van de map terugzetten.</li>
      </ol>
    </DoorFrame>
  );
}
